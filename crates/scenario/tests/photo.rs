//! The photo and its board: each thing that would spoil the play is told.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use scenario::{Problem, Scenario, check, parse};

const LEVEL: &str = include_str!("../../../levels/luy_tre/s49_five_clues.ron");

fn problems(edits: &[(&str, &str)]) -> Vec<Problem> {
    let text = edits.iter().fold(LEVEL.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "`{old}` must be there");
        text.replacen(old, new, 1)
    });
    let scenario: Scenario = parse(&text).unwrap();
    check(&scenario)
}

#[track_caller]
fn tells(rule: &str, at: &str, what: &str, edits: &[(&str, &str)]) {
    let found = problems(edits);
    let fits = |it: &Problem| it.rule == rule && it.at == at && it.what.contains(what);
    assert!(found.iter().any(fits), "{found:#?}");
}

#[test]
fn the_level_can_be_played() {
    assert_eq!(problems(&[]), []);
}

#[test]
fn spots_are_told_apart_and_can_be_hit() {
    tells("L02", "photo.spots[1].id", "there twice", &[("id: \"i1\",", "id: \"i4\",")]);
    let tag = "\"tag\": (x: 0.02, y: 0.025, w: 0.36, h: 0.15)";
    for (area, what) in [
        ("x: 0.9, y: 0.025, w: 0.36, h: 0.15", "reaches beyond"),
        ("x: 0.02, y: 0.025, w: 0.05, h: 0.15", "too small"),
        ("x: 0.02, y: -0.1, w: 0.36, h: 0.15", "reaches beyond"),
    ] {
        tells("S02", "photo.places.tag", what, &[(tag, &format!("\"tag\": ({area})"))]);
    }
    let on_fish = "\"chest\": (x: 0.5, y: 0.55, w: 0.2, h: 0.15)";
    let chest = "\"chest\": (x: 0.5, y: 0.435, w: 0.2, h: 0.15)";
    tells("S02", "photo.spots.i6.at", "touches the spot `i2`", &[(chest, on_fish)]);
}

#[test]
fn a_part_hides_spots_that_are_there() {
    let hidden = "hides: {\"opt_crop\": [\"i1\"";
    let slip = "hides: {\"opt_crop\": [\"i11\"";
    tells("S02", "photo.hides.opt_crop", "no spot `i11`", &[(hidden, slip)]);
}

#[test]
fn drawn_places_exist_and_never_meet() {
    tells(
        "S02",
        "photo.spots.i1.at",
        "no place `gate_lft`",
        &[("\"at\": \"gate_left\"", "\"at\": \"gate_lft\"")],
    );
    tells(
        "S02",
        "photo.spots.i5.at",
        "touches",
        &[("\"at\": \"post_left\"", "\"at\": \"gate_left\"")],
    );
    tells("S02", "photo.spots.i4.look", "not known", &[("look: \"tag\"", "look: \"tga\"")]);
}

#[test]
fn there_are_clues_and_a_third_is_harmless() {
    let fish = ("holds: harmless", "holds: clue");
    tells("L06", "photo.spots", "2 of 8 spots are harmless in variant 1", &[fish]);
    let all = "holds: clue";
    let none: Vec<(&str, &str)> = vec![(all, "holds: harmless"); LEVEL.matches(all).count()];
    tells("S02", "photo.spots", "no clue to find in variant 3", &none);
}

#[test]
fn the_board_leads_on_and_measures_every_variant() {
    tells(
        "S02",
        "nodes.d2.step.next",
        "no node `d33`",
        &[("                next: \"d3\",", "                next: \"d33\",")],
    );
    let measures = "difficulty: {1: 2, 3: 3, 5: 4}, reference: true";
    let lacking = "difficulty: {1: 2, 3: 3}, reference: true";
    tells("S02", "nodes.d2.step.measures.difficulty", "variant 5", &[(measures, lacking)]);
    tells(
        "S02",
        "nodes.d2.step.ask_spot",
        "which spot",
        &[("vi: \"{spot}: che", "vi: \"Chỗ này: che")],
    );
}

#[test]
fn what_only_a_board_fills_in_stands_on_a_board_only() {
    let found = problems(&[("vi: \"Hỏi một câu là biết ngay.\"", "vi: \"Còn {left} câu.\"")]);
    assert!(found.iter().any(|it| it.what.contains("no pool `left`")), "{found:#?}");
}

#[test]
fn pieces_and_posts_need_their_photo() {
    let at = "nodes.d8.step.decision.options.b.then.post.map";
    tells("S02", at, "no spot `i44`", &[("map: [\"i4\", \"i5\"]", "map: [\"i44\", \"i5\"]")]);
    let start = LEVEL.find("    photo: (").unwrap();
    let end = LEVEL.find("    start: \"open\"").unwrap();
    let scenario: Scenario = parse(&format!("{}{}", &LEVEL[..start], &LEVEL[end..])).unwrap();
    assert!(check(&scenario).iter().any(|it| it.at == "nodes.d2" && it.what.contains("no photo")));
}
