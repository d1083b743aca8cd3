//! What the engine relies on in things that lie side by side.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use scenario::{Scenario, check, parse};

const BASE: &str = include_str!("../../story/tests/levels/spread.ron");

#[track_caller]
fn one(at: &str, what: &str, edit: (&str, &str)) {
    common::one(BASE, at, what, edit);
}

#[test]
fn the_base_can_be_played() {
    let scenario: Scenario = parse(BASE).unwrap();
    assert_eq!(check(&scenario), Vec::new());
}

#[test]
fn whatever_is_named_is_there() {
    let shows = "shows: [\"tummy\", \"hands\"]";
    let at = "nodes.b1.step.shows[1]";
    let scenario: Scenario = parse(&BASE.replace(shows, "shows: [\"tummy\", \"hends\"]")).unwrap();
    assert!(check(&scenario).iter().any(|it| it.at == at && it.what.contains("no thing `hends`")));
    one("nodes.t1.step.about", "no thing `hut`", ("about: \"hat\"", "about: \"hut\""));
    let marks = "marks: [(on: \"frog\", mark: ready)]";
    one(
        "nodes.t1.step.marks[0].on",
        "no thing `fog`",
        (marks, "marks: [(on: \"fog\", mark: ready)]"),
    );
    let marks = "marks: [(on: \"frog\", mark: filled)]";
    let at = "nodes.p1.step.decision.options.a.then.marks[0].on";
    one(at, "no thing `fog`", (marks, "marks: [(on: \"fog\", mark: filled)]"));
}

#[test]
fn an_answer_lies_on_a_thing_of_its_node() {
    let at = "nodes.b1.step.decision.options.b.at";
    one(at, "no element `hat`", ("grade: free, at: \"hands\"", "grade: free, at: \"hat\""));
}

#[test]
fn things_on_a_picture_lie_on_it() {
    let at = "nodes.b1.step.shows";
    one(
        at,
        "`hands` is not on the picture",
        ("area: (0.1, 0.5, 0.2, 0.2)", "area: (0.9, 0.5, 0.2, 0.2)"),
    );
}

#[test]
fn a_tray_and_a_post_are_somebodys() {
    let at = "nodes.t1.step.shows";
    one(at, "`frog` is nobody's", ("icon: \"frog\", by: \"dua\"", "icon: \"frog\""));
}

#[test]
fn play_never_stops_at_things() {
    one(
        "nodes.c1.step",
        "play stops here",
        ("consent_post(shows: [\"tummy\"], next: \"p1\")", "consent_post(shows: [\"tummy\"])"),
    );
}

#[test]
fn a_body_is_listened_to_only_where_nothing_is_stored() {
    let scenario: Scenario = parse(&BASE.replace("world: hang_sang", "world: luy_tre")).unwrap();
    assert!(check(&scenario).iter().any(|it| it.at == "world"), "it must be in Hang Sáng");
}
