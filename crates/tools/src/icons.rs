//! The icons of the site: what the interface shows comes at once, what only a level shows comes with that level.

use std::collections::{BTreeMap, BTreeSet};

use art::Pack;
use scenario::{
    Scenario,
    walk::{self, At, Key, Visit, When},
};
use steps::{Explain as _, Failure};

use crate::{files, levels::Level, place::Place};

/// Where the interface names icons.
const INTERFACE: &[&str] = &[
    "src",
    "web",
    "crates/port/src",
    "crates/scenario/src",
    "crates/story/src",
    "crates/progress/src",
    "crates/flow/src",
    "crates/reader/src",
    "crates/device_ui/src",
];

/// The name of the pack with the icons of a level.
pub fn of_level(id: &str) -> String {
    format!("icons/{id}.pack")
}

/// Takes out of the pack what only levels show, and gives each level its own.
///
/// # Errors
/// When the pack or a file that may name an icon cannot be read.
pub fn split(
    place: &Place,
    levels: &[Level],
    sources: &mut BTreeMap<String, Vec<u8>>,
) -> Result<(), Failure> {
    let Some(bytes) = sources.get("icons.pack") else { return Ok(()) };
    let cure = "build again: `cargo xtask build`";
    let mut all = Pack::decode(bytes).explain(|| "reading icons.pack".to_owned(), cure)?;
    let texts = levels.iter().map(|level| files::read_text(&level.path));
    let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
    let mut kept = named(interface(place)?.iter(), &all);
    for text in &texts {
        let scenario = scenario::read(text)
            .explain(|| "reading a level".to_owned(), "`cargo xtask lint` says what to change")?;
        kept.extend(seen_elsewhere(&scenario));
    }
    let mut moved = BTreeSet::new();
    for (level, text) in levels.iter().zip(&texts) {
        let own = named([text].into_iter(), &all);
        let mut pack = Pack::new();
        for picture in own.difference(&kept).filter_map(|name| all.get(name)) {
            moved.insert(picture.name.clone());
            pack.insert(picture.clone());
        }
        sources.insert(of_level(&level.info.id), encoded(&pack)?);
    }
    for name in moved {
        all.remove(&name);
    }
    sources.insert("icons.pack".into(), encoded(&all)?);
    Ok(())
}

fn encoded(pack: &Pack) -> Result<Vec<u8>, Failure> {
    pack.encode().explain(|| "writing a pack of icons".to_owned(), "report this")
}

fn interface(place: &Place) -> Result<Vec<String>, Failure> {
    let mut texts = Vec::new();
    for folder in INTERFACE {
        for path in files::below(&place.root.join(folder))? {
            let kind = path.extension().unwrap_or_default();
            // Samples and tests show icons that the game itself does not.
            if (kind == "rs" || kind == "js") && !path.to_string_lossy().contains("sample") {
                texts.push(files::read_text(&path)?);
            }
        }
    }
    texts.push(files::read_text(&place.root.join("assets/help.ron"))?);
    Ok(texts)
}

/// The pictures of a pack whose names stand in quotation marks.
fn named<'t>(texts: impl Iterator<Item = &'t String>, all: &Pack) -> BTreeSet<String> {
    let quoted: BTreeSet<&str> = texts.flat_map(|text| text.split(['"', '\''])).collect();
    let names = all.iter().map(|picture| picture.name.as_str());
    names.filter(|name| quoted.contains(name)).map(str::to_owned).collect()
}

/// What of a level is seen outside it: its sign on the map, what it hangs on the lantern.
fn seen_elsewhere(scenario: &Scenario) -> BTreeSet<String> {
    let mut seen = Keepsakes { scenario, names: scenario.title.icons.iter().cloned().collect() };
    walk::walk(scenario, &mut seen);
    seen.names
}

struct Keepsakes<'s> {
    scenario: &'s Scenario,
    names: BTreeSet<String>,
}

impl<'s> Visit<'s> for Keepsakes<'s> {
    fn key(&mut self, _: &At<'_>, key: Key, _: When, name: &'s str) {
        if key != Key::Keepsake {
            return;
        }
        let Some(drawn) = name.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            self.names.insert(name.to_owned());
            return;
        };
        let (pool, field) = drawn.split_once('.').unwrap_or((drawn, "name"));
        let entries = self.scenario.pools.get(pool).into_iter().flatten();
        self.names.extend(entries.filter_map(|entry| entry.keys.get(field)).cloned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(names: &[&str]) -> Pack {
        let mut pack = Pack::new();
        for name in names {
            pack.insert(art::Picture {
                name: (*name).to_owned(),
                size: [1.0, 1.0],
                ..art::Picture::default()
            });
        }
        pack
    }

    #[test]
    fn only_whole_names_in_quotation_marks_count() {
        let all = pack(&["hen", "hen_house", "eye"]);
        let text = "icon: \"hen_house\", // the eye of a hen\n'eye'".to_owned();
        let found: Vec<String> = named([&text].into_iter(), &all).into_iter().collect();
        assert_eq!(found, ["eye", "hen_house"]);
    }

    #[test]
    fn what_a_level_hangs_on_the_lantern_is_seen_outside_it() {
        let text = include_str!("../../../levels/luy_tre/s29_three_baskets.ron");
        let scenario = scenario::read(text).expect("the level reads");
        let seen = seen_elsewhere(&scenario);
        assert!(seen.contains("basket"), "its sign on the map: {seen:?}");
        assert!(seen.len() > 1, "and its keepsakes: {seen:?}");
        assert!(!seen.iter().any(|name| name.contains('{')), "{seen:?}");
    }
}
