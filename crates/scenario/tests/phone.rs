//! What must hold for an invented phone: each fault of S72 is told where it is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use scenario::{Problem, Scenario, check, parse};

const BASE: &str = include_str!("../../../levels/hang_sang/s72_tell_again.ron");

fn problems(old: &str, new: &str) -> Vec<Problem> {
    assert!(BASE.contains(old), "`{old}` is in the level");
    let scenario: Scenario = parse(&BASE.replacen(old, new, 1)).unwrap();
    check(&scenario)
}

#[track_caller]
fn told(at: &str, what: &str, old: &str, new: &str) {
    let found = problems(old, new);
    let fits = |it: &Problem| it.at == at && it.what.contains(what) && !it.cure.is_empty();
    assert!(found.iter().any(fits), "{found:#?}");
}

#[test]
fn the_level_can_be_played() {
    assert_eq!(check(&parse(BASE).unwrap()), []);
}

#[test]
fn it_is_played_where_nothing_is_remembered() {
    told("world", "remembers answers", "world: hang_sang", "world: luy_tre");
}

#[test]
fn a_clock_reads_like_one() {
    for clock in ["2140", "24:00", "9:05", "21:60", "ab:cd"] {
        told(
            "nodes.open1.step.shows.clock",
            "clock",
            "clock: \"21:40\"",
            &format!("clock: \"{clock}\""),
        );
    }
}

#[test]
fn whom_one_speaks_with_is_in_the_cast() {
    told(
        "nodes.open1.step.shows.with",
        "nobody",
        "with: \"nick\", clock: \"21:40\"",
        "with: \"nobody\", clock: \"21:40\"",
    );
}

#[test]
fn a_call_reaches_a_helpline() {
    told(
        "nodes.dial.step.shows.with",
        "no helpline",
        "with: \"line_111\", number",
        "with: \"gran\", number",
    );
}

#[test]
fn the_star_has_five_points_each_of_its_own() {
    told(
        "nodes.d4.step.shows.points",
        "not five points",
        "(id: \"home\", icon",
        "(id: \"school\", icon",
    );
    told("nodes.d4.step.decision.options.b.at", "no such place", "at: \"home\"", "at: \"moon\"");
    told("nodes.d4.step.decision.options", "lies on no point", "at: \"home\",\n", "\n");
}

#[test]
fn only_the_red_button_is_a_place_in_a_call() {
    told("nodes.d8.step.decision.options.d.at", "no such place", "at: \"hang_up\"", "at: \"home\"");
}

#[test]
fn what_the_seed_decides_exists() {
    told(
        "nodes.morning.step",
        "no pool `endings`",
        "next: \"{ending.node}\"",
        "next: \"{endings.node}\"",
    );
    told(
        "nodes.morning.step",
        "no node `d9x`",
        "keys: {\"node\": \"d9b\"}",
        "keys: {\"node\": \"d9x\"}",
    );
    told(
        "nodes.morning.step",
        "is not in the pool entry",
        "keys: {\"node\": \"d9b\"}",
        "keys: {\"place\": \"d9b\"}",
    );
}

#[test]
fn it_either_decides_or_goes_on() {
    told("nodes.open1.step", "goes nowhere", "next: \"open2_1\",", "");
}
