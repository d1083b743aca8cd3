//! What the engine relies on in baskets, pictures that are looked at, and chats that are read over.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use scenario::{Scenario, check, parse};

const BASE: &str = include_str!("../../story/tests/levels/things.ron");

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
fn a_card_goes_into_a_basket_of_the_level() {
    one(
        "nodes.b1.step.decision.options.a.at",
        "no element `shwo`",
        ("at: \"show\"", "at: \"shwo\""),
    );
    let more = |id: &str| {
        format!("(id: \"{id}\", name: (id: \"s92_{id}\", vi: \"G\", en: \"B\"), icon: \"eye\"),")
    };
    let four = format!("    bins: [\n{}{}", more("x"), more("y"));
    one("bins", "4 baskets", ("    bins: [\n", &four));
}

#[test]
fn a_ring_lies_on_the_picture() {
    let at = "nodes.b2.step.rings.r1.area";
    one(at, "not on the picture", ("(0.1, 0.2, 0.3, 0.3)", "(0.8, 0.2, 0.3, 0.3)"));
    one(at, "not on the picture", ("(0.1, 0.2, 0.3, 0.3)", "(0.1, 0.2, 0.0, 0.3)"));
    one("nodes.b2.step.rings[1].id", "there twice", ("(id: \"r2\"", "(id: \"r1\""));
    one("nodes.b2.step.art", "no picture", ("art: \"photo_made\"", "art: \"\""));
}

#[test]
fn an_answer_lies_on_a_message_of_its_node() {
    let at = "nodes.c1.step.decision.options.a.at";
    one(at, "no such place", ("at: \"s92_c1_n1\"", "at: \"s92_c1_n9\""));
    // What Sao says beside the phone is no message.
    one(at, "no such place", ("at: \"s92_c1_n1\"", "at: \"s92_c1_n4\""));
    one("nodes.c1.step.shows.own", "nobody in the cast", ("own: \"dua\"", "own: \"dau\""));
}
