//! What every page must have, whatever was pressed.

use std::collections::BTreeSet;

use markup::{Element, Node, paper::Paper, patch::patch, to_html};
use port::Lang;

use super::{family, teacher};
use crate::{Desk, Home, Input, STRINGS, Seat, Stored, sample};

fn walk<'a>(element: &'a Element, found: &mut Vec<&'a Element>) {
    found.push(element);
    for child in &element.children {
        if let Node::Element(child) = child {
            walk(child, found);
        }
    }
}

fn elements(page: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    walk(page, &mut found);
    found
}

fn text_of(element: &Element) -> String {
    let each = element.children.iter().map(|child| match child {
        Node::Text(text) => text.clone(),
        Node::Element(element) => text_of(element),
    });
    each.collect()
}

/// Everything that can be pressed, in the order of the page.
fn acts(page: &Element) -> Vec<String> {
    let all = elements(page);
    all.iter().filter_map(|it| it.get("data-do")).map(str::to_owned).collect()
}

/// What must hold for every page.
fn check(page: &Element, what: &str) {
    let all = elements(page);
    let tag = |name: &str| all.iter().filter(|it| it.tag == name).count();
    // A sheet is a document of its own.
    let sheets =
        all.iter().filter(|it| it.get("class").is_some_and(|it| it.starts_with("sheet "))).count();
    assert_eq!((tag("h1") - sheets, tag("main")), (1, 1), "{what}");
    let ids: Vec<&str> = all.iter().filter_map(|it| it.get("id")).collect();
    let once: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "{what}: {ids:?}");
    for element in &all {
        let names: BTreeSet<&str> = element.attrs.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), element.attrs.len(), "{what}: {element:?}");
        if element.tag == "button" {
            assert!(!text_of(element).trim().is_empty(), "{what}: {element:?}");
        }
        if ["input", "textarea"].contains(&element.tag) {
            assert!(element.get("name") != Some("name"), "no field asks who anybody is");
        }
        if let Some(by) = element.get("aria-describedby").or_else(|| element.get("for")) {
            assert!(ids.contains(&by), "{what}: nothing is called {by}");
        }
    }
    let html = to_html(&page.clone().into());
    assert!(!html.contains("{help:"), "{what}");
    let keys = ["-heading<", "-lead<", "-how<", "print-", "missing-", "came-"];
    assert!(
        !keys.iter().any(|key| text_of(page).contains(key.trim_end_matches('<'))),
        "{what}: a key without words"
    );
}

fn lang(lang: Lang) -> String {
    format!("lang:{}", lang.id())
}

#[test]
fn both_languages_say_everything() {
    assert_eq!(STRINGS.differences(), [""; 0]);
}

#[test]
fn every_page_of_the_teacher_is_sound_whatever_was_pressed() {
    let mut desk = Desk::new(sample::data(), sample::seat(Lang::Vi));
    let mut before = teacher(&desk);
    let mut pressed = BTreeSet::new();
    let mut dice: usize = 7;
    for step in 0..500 {
        let acts = acts(&before);
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let new: Vec<&String> = acts.iter().filter(|act| !pressed.contains(*act)).collect();
        let act = match new.first() {
            Some(act) if step % 3 == 0 => (*act).clone(),
            _ => acts[(dice >> 33) % acts.len()].clone(),
        };
        let made = desk.link().map(|(assignment, _)| assignment);
        let of = desk.collect.table().map(|table| *table.assignment()).or(made);
        let typed = of.map(|of| sample::result_of(&of, dice as u16)).unwrap_or_default();
        let code = made.map(|made| made.code()).unwrap_or_default();
        let texts = [("typed", format!("{typed} G1T4-7 x")), ("code", code)];
        for (field, text) in texts {
            desk.apply(Input::Text { field: field.into(), text });
        }
        desk.apply(Input::Do(act.clone()));
        let page = teacher(&desk);
        check(&page, &act);
        follows(&before, &page);
        pressed.insert(act);
        before = page;
    }
    for act in [
        "level:2",
        "by:skill",
        "adapt:hang_sang",
        "closed",
        "silent",
        "mode:check",
        "collect",
        "add",
        "csv",
        "save",
        "print:table",
        "anew",
        "anew:no",
        "lesson:s04_prize_box",
        "close",
        "room:tells",
        "lang:en",
        "lang:vi",
    ] {
        assert!(pressed.contains(act), "{act} was never offered: {pressed:?}");
    }
}

/// Patching leads from any page to any other.
fn follows(before: &Element, next: &Element) {
    let (mut paper, root) = Paper::with(before);
    patch(&mut paper, &root, before, next);
    let (fresh, other) = Paper::with(next);
    assert_eq!(paper.html(root), fresh.html(other));
}

#[test]
fn every_page_of_the_family_is_sound() {
    let save = r#"{"version":3,"rev":1,"band":null,"plays":1,"levels":{
        "s04_prize_box":{"opened":true,"finished":1,"keepsake":null},
        "s52_body_map":{"opened":true,"finished":0,"keepsake":null}},"session":null}"#;
    for tongue in [Lang::Vi, Lang::En] {
        let seat = Seat { stored: Stored(vec![save.into()]), ..sample::seat(tongue) };
        let mut home = Home::new(sample::data(), seat);
        let mut before = family(&home);
        check(&before, "cards");
        for act in [
            "t:s49_five_clues",
            "card:next",
            "card:next",
            "card:next",
            "card:next",
            "t:",
            "band:band_6_8",
            "place:pages",
            "say:tells",
            "hush",
            "place:tour",
            "place:rules",
            "rule:s49_five_clues",
            &lang(Lang::En),
            &lang(Lang::Vi),
        ] {
            home.apply(Input::Do(act.into()));
            let page = family(&home);
            check(&page, act);
            follows(&before, &page);
            before = page;
        }
    }
}

#[test]
fn of_the_bright_cave_the_tour_tells_nothing_about_the_child() {
    let save = |cave: &str| {
        format!(
            r#"{{"version":3,"rev":1,"band":null,"plays":1,"levels":{{
        "s04_prize_box":{{"opened":true,"finished":1,"keepsake":null}}{cave}}},"session":null}}"#
        )
    };
    let cave = r#","s52_body_map":{"opened":true,"finished":0,"keepsake":null}"#;
    let page = |save: String| {
        let seat = Seat { stored: Stored(vec![save]), ..sample::seat(Lang::Vi) };
        let mut home = Home::new(sample::data(), seat);
        home.apply(Input::Do("place:tour".into()));
        let tour = to_html(&family(&home).into());
        home.apply(Input::Do("place:rules".into()));
        tour + &to_html(&family(&home).into())
    };
    assert_eq!(page(save(cave)), page(save("")));
    assert!(page(save("")).contains("practised s04_prize_box vi"));
}

#[test]
fn the_help_line_is_on_every_page() {
    let desk = Desk::new(sample::data(), sample::seat(Lang::Vi));
    let number = &desk.data.help.entry("vn_111").expect("it is there").number;
    assert!(to_html(&teacher(&desk).into()).contains(&format!("<b>{number}</b>")));
    let home = Home::new(sample::data(), sample::seat(Lang::En));
    assert!(to_html(&family(&home).into()).contains(&format!("<b>{number}</b>")));
}

#[test]
fn the_counts_of_the_table_add_up() {
    let mut desk = Desk::new(sample::data(), sample::seat(Lang::Vi));
    desk.apply(Input::Do("band:band_9_11".into()));
    desk.apply(Input::Do("collect".into()));
    let codes: Vec<String> = (0..7).map(sample::result).collect();
    desk.apply(Input::Text { field: "typed".into(), text: codes.join(" ") });
    desk.apply(Input::Do("add".into()));
    let page = teacher(&desk);
    let all = elements(&page);
    let table = all.iter().find(|it| it.get("class") == Some("counts")).expect("a table");
    let rows = elements(table).into_iter().filter(|it| it.tag == "tr").skip(1);
    let sums: BTreeSet<usize> = rows
        .map(|row| {
            let cells = elements(row).into_iter().filter(|it| it.tag == "td");
            cells.map(|cell| text_of(cell).parse::<usize>().expect("a number")).sum()
        })
        .collect();
    assert_eq!(sums, BTreeSet::from([7]));
}
