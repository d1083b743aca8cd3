//! What the family's page reads aloud, each in one go: the pages for adults, and of the tour the worlds.

use classroom::together::AdultPage;
use port::{Lang, World};

use crate::{Data, LevelCard, Words};

/// What the act of reading a world begins with; what follows is the world's name.
const WORLD: &str = "world-";

/// A piece that is read in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aloud {
    /// What it is called in acts: the key of a page, or a world.
    pub key: String,
    /// Its texts, in order.
    pub texts: Vec<String>,
}

/// Every piece, with all that can be said in it: on a device on which each level was played.
#[must_use]
pub fn all(data: &Data, lang: Lang) -> Vec<Aloud> {
    let words = Words::new(lang, &data.help);
    let pages = data.adults.pages.iter().map(|it| it.key.clone());
    let worlds = data.adults.worlds.iter().map(|it| key(it.world));
    let of = |key: String| Some(Aloud { texts: piece(data, &words, &key, |_| true)?, key });
    pages.chain(worlds).filter_map(of).collect()
}

/// What a world is called in acts.
pub(crate) fn key(world: World) -> String {
    format!("{WORLD}{}", world.id())
}

/// The texts of a piece; none where there is no such piece. `played` says which levels were.
pub(crate) fn piece(
    data: &Data,
    words: &Words,
    key: &str,
    played: impl Fn(&LevelCard) -> bool,
) -> Option<Vec<String>> {
    if let Some(page) = data.adults.pages.iter().find(|page| page.key == key) {
        return Some(written(words, page));
    }
    let told = data.adults.worlds.iter().find(|it| self::key(it.world) == key)?;
    let mut texts: Vec<String> = told.says.iter().map(|pair| words.tell(pair)).collect();
    // Of the Bright Cave nothing is told, whatever was played.
    if told.world == World::HangSang {
        texts.push(words.say("tour-cave"));
        return Some(texts);
    }
    let levels = data.levels.iter().filter(|it| it.world == told.world && played(it));
    let each = levels.flat_map(|level| [words.tell(&level.title), words.tell(&level.practised)]);
    let mut each = each.peekable();
    if each.peek().is_some() {
        texts.push(words.say("tour-played"));
    }
    texts.extend(each);
    Some(texts)
}

fn written(words: &Words, page: &AdultPage) -> Vec<String> {
    std::iter::once(&page.title).chain(&page.says).map(|pair| words.tell(pair)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn every_page_and_every_world_can_be_read() {
        let data = sample::data();
        for lang in Lang::ALL {
            let all = all(&data, *lang);
            assert_eq!(all.len(), data.adults.pages.len() + data.adults.worlds.len());
            for piece in all {
                assert!(piece.texts.len() > 1, "{piece:?}");
                assert!(
                    piece.texts.iter().all(|it| !it.is_empty() && !it.contains('{')),
                    "{piece:?}"
                );
            }
        }
    }

    #[test]
    fn of_the_cave_no_story_is_told() {
        let data = sample::data();
        let words = Words::new(Lang::En, &data.help);
        let read = |played| piece(&data, &words, &key(World::HangSang), |_| played);
        assert_eq!(read(true), read(false));
        let other = |played| piece(&data, &words, &key(World::BenSong), |_| played);
        assert_ne!(other(true), other(false));
    }

    #[test]
    fn what_is_no_piece_is_not_read() {
        let data = sample::data();
        let words = Words::new(Lang::Vi, &data.help);
        assert_eq!(piece(&data, &words, "world-nowhere", |_| true), None);
        assert_eq!(piece(&data, &words, "", |_| true), None);
    }
}
