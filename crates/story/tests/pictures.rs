//! The levels of the youngest can be played right from pictures alone, by a child who neither reads nor hears
//! a word. What such a child sees is what this player sees: pictures, and nothing of any text.
//!
//! The picture rule: at a decision, shine the lantern until it is done. The picture that then stands beside the
//! words stands on a card too: tap it. (Where two stand there, either.) Every graded decision must then come
//! out safe, in every variant and whatever the pools draw.
//! On a board: shine the lantern, tap what glows, put any sticker on it, and go on when nothing glows any more.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    rc::Rc,
};

use port::{Band, Device, Lang, Role, View};
use scenario::{Grade, Help, HelpDirectory, Scenario};
use story::{Effect, Event, Phase, SessionSpec, Story};

const SEEDS: u32 = 40;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn help() -> Rc<Help> {
    let text = std::fs::read_to_string(root().join("assets/help.ron")).expect("the directory");
    Rc::new(HelpDirectory::read(&text).expect("it reads").texts())
}

/// Every level that the youngest play.
fn levels() -> Vec<Rc<Scenario>> {
    let mut found = Vec::new();
    for world in std::fs::read_dir(root().join("levels")).expect("levels can be listed") {
        let Ok(files) = std::fs::read_dir(world.expect("an entry").path()) else { continue };
        for file in files {
            let path = file.expect("an entry").path();
            if path.extension() != Some("ron".as_ref()) {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a text");
            let scenario = scenario::read(&text).expect("a level");
            if scenario.bands.contains(&Band::Six) {
                found.push(Rc::new(scenario));
            }
        }
    }
    assert!(!found.is_empty());
    found
}

fn sessions(scenario: &Rc<Scenario>, mut play: impl FnMut(Story, &str)) {
    for variant in scenario.variants.iter().map(|variant| variant.level) {
        for seed in 0..SEEDS {
            let spec = SessionSpec {
                level: scenario.id.clone(),
                content_hash: String::new(),
                band: Band::Six,
                variant,
                seed,
                review: None,
            };
            let (story, _) = Story::start(Rc::clone(scenario), help(), spec);
            play(story, &format!("{} variant {variant} seed {seed}", scenario.id));
        }
    }
}

/// What can be seen of a screen without reading: the pictures beside the last words, and each card's picture.
struct Pictures {
    beside_words: Vec<String>,
    cards: Vec<(String, String)>,
    lantern: bool,
}

fn pictures(view: &View) -> Pictures {
    let card = |role: Role| view.targets.iter().filter(move |it| it.role == role);
    Pictures {
        beside_words: view.lines.last().map(|line| line.icons.clone()).unwrap_or_default(),
        cards: card(Role::Choice)
            .filter(|it| !it.state.done)
            .map(|it| (it.id.clone(), it.icon.clone()))
            .collect(),
        lantern: view.targets.iter().any(|it| it.id == "light" && !it.state.done),
    }
}

/// What such a child does on a board; none elsewhere, and none once nothing glows.
fn on_board(view: &View) -> Option<String> {
    let Some(Device::Photo(photo)) = &view.device else { return None };
    if !photo.board {
        return None;
    }
    if photo.spots.iter().any(|spot| spot.open) {
        return photo.stickers.iter().find_map(|sticker| sticker.target.clone());
    }
    if !photo.lit {
        return Some("light".to_owned());
    }
    let glows = photo.spots.iter().find(|it| !it.words.is_empty() && it.sticker.is_empty());
    glows.and_then(|spot| spot.target.clone())
}

/// Whether the photo is worked on here.
fn is_board(view: &View) -> bool {
    matches!(&view.device, Some(Device::Photo(photo)) if photo.board)
}

/// The grade of an answer at the place where the story is; the player never looks.
fn grade(story: &Story, target: &str) -> Option<Grade> {
    let node = story.scenario().nodes.iter().find(|node| node.id == story.state().node)?;
    let id = target.strip_prefix("choice:")?;
    node.decision()?.options.iter().find(|choice| choice.id == id).map(|choice| choice.grade)
}

#[test]
fn every_answer_has_a_picture_of_its_own() {
    for scenario in levels() {
        sessions(&scenario, |mut story, what| {
            for _ in 0..200 {
                let view = story.view(Lang::Vi);
                let answers: Vec<&str> = view
                    .targets
                    .iter()
                    .filter(|it| it.role == Role::Choice)
                    .map(|it| it.icon.as_str())
                    .collect();
                assert!(!answers.contains(&""), "{what} {}: an answer without", view.place_id);
                let different: BTreeSet<&str> = answers.iter().copied().collect();
                assert_eq!(different.len(), answers.len(), "{what} {}: {answers:?}", view.place_id);
                let next = view.targets.iter().find(|it| it.role == Role::Next);
                let answer =
                    || view.targets.iter().find(|it| grade(&story, &it.id).is_some_and(good));
                let way = next.or_else(answer).map(|it| it.id.clone()).or_else(|| on_board(&view));
                let Some(way) = way else { break };
                story.activate(&way);
            }
            assert_eq!(story.state().phase, Phase::Over, "{what}");
        });
    }
}

const fn good(grade: Grade) -> bool {
    matches!(grade, Grade::Safe | Grade::Free)
}

#[test]
fn the_picture_that_the_lantern_shows_leads_to_a_safe_answer_every_time() {
    for scenario in levels() {
        let mut graded = 0;
        sessions(&scenario, |mut story, what| {
            for _ in 0..200 {
                let view = story.view(Lang::Vi);
                if let Some(target) = on_board(&view) {
                    for effect in story.activate(&target).expect("the board answers") {
                        if let Effect::Event(Event::Decision(event)) = effect {
                            graded += 1;
                            assert_eq!(event.grade, Grade::Safe, "{what} {}", event.node);
                        }
                    }
                    continue;
                }
                let seen = pictures(&view);
                if seen.cards.is_empty() || is_board(&view) || story.state().taken.len() > 1 {
                    let Some(next) = view.targets.iter().find(|it| it.role == Role::Next) else {
                        break;
                    };
                    story.activate(&next.id);
                    continue;
                }
                if seen.lantern {
                    story.activate("light");
                    continue;
                }
                let shown = seen.cards.iter().find(|(_, icon)| seen.beside_words.contains(icon));
                let free = seen.cards.iter().all(|(id, _)| grade(&story, id) == Some(Grade::Free));
                let card = match shown {
                    Some((id, _)) => id.clone(),
                    None if free => seen.cards[0].0.clone(),
                    None => panic!("{what} {}: no picture tells the way", view.place_id),
                };
                if !free {
                    graded += 1;
                    assert_eq!(grade(&story, &card), Some(Grade::Safe), "{what} {}", view.place_id);
                }
                story.activate(&card);
            }
            assert_eq!(story.state().phase, Phase::Over, "{what}");
        });
        assert!(graded >= 3 * SEEDS, "{}: {graded} graded answers", scenario.id);
    }
}
