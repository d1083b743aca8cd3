//! The files of `assets/classroom` are sound, and fit the levels.

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use classroom::{
    ClassSkill, Register,
    lesson::{Form, Frame, Lesson, Misconceptions},
    together::{Adults, Together},
};
use common::root;
use port::{Band, World};
use scenario::{Grade, Scenario, parse};
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    parse(&text).unwrap_or_else(|error| panic!("{}:{error}", path.display()))
}

fn ron_files(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    paths.filter(|path| path.extension().is_some_and(|it| it == "ron")).collect()
}

fn levels() -> BTreeMap<String, Scenario> {
    let worlds = World::ALL.iter().map(|world| root("levels").join(world.id()));
    let files = worlds.flat_map(|folder| ron_files(&folder));
    files
        .map(|path| {
            let text = fs::read_to_string(&path).expect("the level is there");
            let level =
                scenario::read(&text).unwrap_or_else(|error| panic!("{}:{error}", path.display()));
            (level.id.clone(), level)
        })
        .collect()
}

#[test]
fn the_register_has_every_level_once_in_each_of_its_bands() {
    let register: Register = read(&root("assets/classroom/register.ron"));
    let levels = levels();
    assert!(levels.len() >= 19, "{} levels", levels.len());
    for level in levels.values() {
        for band in Band::ALL.iter().copied() {
            let there = register.levels(band).iter().filter(|id| **id == level.id).count();
            assert_eq!(
                there,
                usize::from(level.bands.contains(&band)),
                "{} in {}",
                level.id,
                band.id()
            );
        }
    }
    let lock = fs::read_to_string(root("levels/ids.lock")).expect("the lock is there");
    for id in Band::ALL.iter().flat_map(|band| register.levels(*band)) {
        assert!(lock.contains(&format!("level {id}\n")), "{id} was never a level");
    }
}

/// Append-only: what stood there when codes were first given out stands there still.
#[test]
fn the_first_places_of_the_register_never_change() {
    let register: Register = read(&root("assets/classroom/register.ron"));
    let first = |band: Band, ids: &[&str]| assert_eq!(&register.levels(band)[..ids.len()], ids);
    first(
        Band::Six,
        &[
            "s04_prize_box",
            "s10_made_up_cats",
            "s29_three_baskets",
            "s48_cover_clues",
            "s52_body_map",
            "s69_five_fingers",
        ],
    );
    first(
        Band::Nine,
        &[
            "s06_pet_trade",
            "s07_two_doors",
            "s45_every_yes",
            "s49_five_clues",
            "s57_read_again",
            "s58_next_match",
            "s70_call_111",
        ],
    );
    first(
        Band::Twelve,
        &[
            "s03_no_school",
            "s08_top_up",
            "s32_short_form",
            "s37_taken_account",
            "s72_tell_again",
            "s76_which_door",
        ],
    );
}

#[test]
fn the_frame_names_each_thing_once() {
    let frame: Frame = read(&root("assets/classroom/frame.ron"));
    let keys: BTreeSet<&str> = frame.curriculum.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(keys.len(), frame.curriculum.len(), "a key stands for one thing");
    let numbers: BTreeSet<u8> = frame.rules.iter().map(|it| it.number).collect();
    assert_eq!(numbers.len(), frame.rules.len(), "a number stands for one rule");
    for it in &frame.curriculum {
        assert!((1..=12).contains(&it.grade), "{}", it.key);
        assert!(
            !it.vi.trim().is_empty() && !it.en.trim().is_empty() && !it.source.trim().is_empty(),
            "{}",
            it.key
        );
    }
    assert!(!frame.discloses.is_empty() && !frame.rules_source.trim().is_empty());
}

#[test]
fn every_lesson_is_one_of_a_level_and_fits_its_period() {
    let files = ron_files(&root("assets/classroom/lessons"));
    let levels = levels();
    for path in &files {
        let lesson: Lesson = read(path);
        let id = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        assert_eq!(lesson.level, id, "a lesson is named like its level");
        let level = levels.get(id).unwrap_or_else(|| panic!("{id} is no level"));
        // Ages 9 to 11 are in either school.
        let fits = match lesson.form {
            Form::Primary => !level.bands.contains(&Band::Twelve),
            Form::Secondary => !level.bands.contains(&Band::Six),
        };
        assert!(fits, "{id}: {:?}", lesson.form);
        assert_eq!(lesson.activities.len(), 4, "{id}");
        let minutes = |of: fn(&classroom::lesson::Activity) -> u8| -> u32 {
            lesson.activities.iter().map(|it| u32::from(of(it))).sum()
        };
        assert_eq!((minutes(|it| it.min35), minutes(|it| it.min45)), (35, 45), "{id}");
        assert!(
            lesson
                .activities
                .iter()
                .all(|it| it.min35 > 0 && it.min45 >= it.min35 && !it.does.is_empty()),
            "{id}"
        );
        // What is for ages 6 to 8 may come before any Informatics.
        let mapped = !lesson.curriculum.is_empty() || level.bands.contains(&Band::Six);
        assert!(mapped && !lesson.aims.is_empty() && !lesson.prepare.is_empty(), "{id}");
    }
    // Lessons come one by one; once the frame is there too, all of them must be.
    if root("assets/classroom/frame.ron").exists() && files.len() >= levels.len() {
        let named: BTreeSet<String> = files.iter().map(|path| read::<Lesson>(path).level).collect();
        assert_eq!(named, levels.keys().cloned().collect(), "one lesson a level");
    }
}

#[test]
fn what_lessons_name_is_in_the_frame() {
    let frame: Frame = read(&root("assets/classroom/frame.ron"));
    for path in ron_files(&root("assets/classroom/lessons")) {
        let lesson: Lesson = read(&path);
        for key in &lesson.curriculum {
            assert!(frame.curriculum.iter().any(|it| it.key == *key), "{}: {key}", lesson.level);
        }
        for number in &lesson.rules {
            assert!(
                frame.rules.iter().any(|it| it.number == *number),
                "{}: rule {number}",
                lesson.level
            );
        }
    }
}

#[test]
fn every_misconception_is_seen_in_risky_answers_of_topics_a_and_b() {
    let all: Misconceptions = read(&root("assets/classroom/misconceptions.ron"));
    let levels = levels();
    let (mut ids, mut numbers, mut taken) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for it in &all.list {
        assert!(ids.insert(&it.id), "{} is there twice", it.id);
        assert!(ClassSkill::of(it.skill).is_some(), "{}: no result speaks of topic C", it.id);
        assert!(
            classroom::Misconception::new(it.number).is_some(),
            "{}: number {}",
            it.id,
            it.number
        );
        assert!(
            numbers.insert((it.skill, it.number)),
            "{}: the skill has {} already",
            it.id,
            it.number
        );
        for from in &it.from {
            assert!(taken.insert(from), "{from} shows two misconceptions");
            let [level, node, option] = from.split('/').collect::<Vec<_>>()[..] else {
                panic!("{}: {from} is not level/node/option", it.id)
            };
            let level = levels.get(level).unwrap_or_else(|| panic!("{from}: no such level"));
            assert!(!level.world.leaves_no_trace(), "{from}: nothing is told of topic C");
            let node = level.nodes.iter().find(|it| it.id == node);
            let decision = node.and_then(|it| it.decision());
            let decision = decision.unwrap_or_else(|| panic!("{from}: no decision there"));
            let measured = decision.measures.as_ref().map(|measure| measure.skill);
            assert_eq!(measured, Some(it.skill), "{from} measures another skill than {}", it.id);
            let option = decision.options.iter().find(|it| it.id == option);
            assert_eq!(option.map(|it| it.grade), Some(Grade::Risky), "{from}");
        }
    }
}

/// Words as they are read: a helpline is said digit by digit.
fn words(text: &str) -> usize {
    text.replace("{help:vn_111}", "1 1 1")
        .replace("{help:vn_113}", "1 1 3")
        .split_whitespace()
        .count()
}

/// Cards lie on decisions of their level, in topic C nobody guesses, what an adult reads is short, and every level has
/// its file.
#[test]
fn what_child_and_adult_do_together_fits_its_level() {
    let levels = levels();
    let files = ron_files(&root("assets/classroom/together"));
    assert_eq!(files.len(), levels.len(), "a file for every level");
    for path in files {
        let together: Together = read(&path);
        let level = levels.get(&together.level).expect("its level is there");
        assert!((2..=4).contains(&together.cards.len()), "{}", together.level);
        for card in &together.cards {
            let node = level.nodes.iter().find(|node| node.id == card.at);
            let decides = node.is_some_and(|node| node.decision().is_some());
            assert!(decides, "{}: {} is no decision", together.level, card.at);
            assert!(!(card.guess && level.world.leaves_no_trace()), "{}", together.level);
        }
        let asks = together.cards.iter().map(|card| &card.ask);
        for text in asks.chain([&together.tip]) {
            for said in [&text.vi, &text.en] {
                assert!(words(said) <= 25, "{}: {} words: {said}", together.level, words(said));
            }
        }
    }
}

/// The pages that the family's corner shows are all there, and no helpline stands in digits.
#[test]
fn adults_find_their_pages() {
    let adults: Adults = read(&root("assets/classroom/adults.ron"));
    let keys: BTreeSet<&str> = adults.pages.iter().map(|page| page.key.as_str()).collect();
    assert_eq!(keys, BTreeSet::from(["begin", "device", "law", "report", "tells"]));
    let says = adults.pages.iter().flat_map(|page| &page.says);
    let says = says.chain(adults.worlds.iter().flat_map(|world| &world.says));
    for said in says {
        for text in [&said.vi, &said.en] {
            assert!(!text.contains("111") || text.contains("{help:vn_111}"), "{text}");
        }
    }
}
