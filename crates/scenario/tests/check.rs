//! What the engine relies on: each thing that would stop it is told, all at once.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use scenario::{Problem, ReadError, Scenario, check, parse, read};

const BASE: &str = include_str!("../../lint/tests/fixtures/s90_base.ron");

fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(BASE.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "`{old}` must be there once");
        text.replace(old, new)
    })
}

fn problems(edits: &[(&str, &str)]) -> Vec<Problem> {
    let scenario: Scenario = parse(&edited(edits)).unwrap();
    check(&scenario)
}

/// One edit, one problem: where, and what.
#[track_caller]
fn one(at: &str, what: &str, edits: &[(&str, &str)]) {
    let found = problems(edits);
    let fits = |it: &Problem| it.at == at && it.what.contains(what) && !it.cure.is_empty();
    assert!(found.len() == 1 && found.iter().all(fits), "{found:#?}");
}

#[test]
fn the_base_can_be_played() {
    assert!(problems(&[]).is_empty());
    assert!(read(BASE).is_ok());
}

#[test]
fn versions() {
    let found = problems(&[("format: 1", "format: 2")]);
    assert_eq!((found.len(), found[0].cure.as_str()), (1, "update the game"));
    let found = problems(&[("format: 1", "format: 0")]);
    assert_eq!((found.len(), found[0].cure.as_str()), (1, "write `format: 1`"));
}

#[test]
fn variants() {
    one(
        "variants[1].level",
        "6 is not 1 to 5",
        &[("(level: 1, about: \"easy\")", "(level: 1, about: \"easy\"), (level: 6, about: \"x\")")],
    );
    one(
        "variants[1].level",
        "there twice",
        &[("(level: 1, about: \"easy\")", "(level: 1, about: \"easy\"), (level: 1, about: \"x\")")],
    );
    one(
        "nodes.d2.only",
        "no variant 4",
        &[("            only: [3],", "            only: [3, 4],")],
    );
    let found = problems(&[(
        "variants: [(level: 1, about: \"easy\"), (level: 3, about: \"as written\")]",
        "variants: []",
    )]);
    assert!(found.iter().any(|it| it.at == "variants"), "{found:#?}");
}

#[test]
fn ids_are_unique() {
    let texts = [("s90_home_n1", "s90_d1_n1")];
    one("nodes[6].say[0].id", "`s90_d1_n1` is there twice", &texts);
    one(
        "nodes.d3.step.decision.options[1].id",
        "`a` is there twice",
        &[("(id: \"b\", text: (id: \"s90_d3_b\"", "(id: \"a\", text: (id: \"s90_d3_b\"")],
    );
    one(
        "nodes.d1.step[2].id",
        "`film` is there twice",
        &[("[(id: \"fake\", look", "[(id: \"film\", look"), ("at: \"fake\"", "at: \"film\"")],
    );
    one(
        "pools.adult[1].id",
        "`ba` is there twice",
        &[("(id: \"bo\", words", "(id: \"ba\", words")],
    );
    one(
        "cast[2].id",
        "built in",
        &[(
            "(id: \"adult\", name",
            "(id: \"narrator\", name: (id: \"s90_n\", vi: \"a\", en: \"a\"), role: adult),\n (id: \"adult\", name",
        )],
    );
}

#[test]
fn references_exist() {
    one("start", "no node `d9`", &[("start: \"d1\"", "start: \"d9\"")]);
    one(
        "adults.class_stop_at",
        "no node `d9`",
        &[("class_stop_at: \"d1\"", "class_stop_at: \"d9\"")],
    );
    one(
        "nodes.d2.otherwise",
        "no node `dd`",
        &[("otherwise: Some(\"d3\")", "otherwise: Some(\"dd\")")],
    );
    one("nodes.close1.step", "no node `closed`", &[("next(\"close2\")", "next(\"closed\")")]);
    one(
        "nodes.menu.step.decision.next",
        "no node `closed`",
        &[("next: \"close1\"", "next: \"closed\"")],
    );
    one(
        "nodes.d1.scene[0].who",
        "nobody in the cast is `soa`",
        &[("(who: \"sao\", mood", "(who: \"soa\", mood")],
    );
    one(
        "nodes.d1.step.decision.options.a.at",
        "no element `hoem`",
        &[("at: \"home\"", "at: \"hoem\"")],
    );
    one(
        "nodes.d3.step.decision.options.a.at",
        "no element `home`",
        &[("icon: \"real_ok\",", "icon: \"real_ok\", at: \"home\",")],
    );
}

#[test]
fn elements_bear_one_option_whenever_it_is_offered() {
    one(
        "nodes.d1.step.decision.options.b.at",
        "another option lies on `home`",
        &[("at: \"fake\"", "at: \"home\"")],
    );
    one(
        "nodes.d1.step.decision.options.b.at",
        "where `fake` is not there",
        &[("at: \"{button.at}\")", "at: \"{button.at}\", only: [3])")],
    );
}

#[test]
fn placeholders_resolve_whatever_is_drawn() {
    one("nodes.d1.say[0].vi", "no pool `prize`", &[("Bạn trúng xe!", "Bạn trúng {prize}!")]);
    one(
        "nodes.d1.say[0].vi",
        "`{adult.old}` is not in the pool entry `bo`",
        &[
            ("Bạn trúng xe!", "Bạn trúng {adult.old}!"),
            (
                "(vi: \"bà\", en: \"Grandma\")",
                "(vi: \"bà\", en: \"Grandma\"), \"old\": (vi: \"b\", en: \"b\")",
            ),
        ],
    );
    one("nodes.d1.say[0].en", "stands alone", &[("You won a bike!", "You won a {bike!")]);
    one("pools.adult.ba.words.name", "inside a pool", &[("en: \"Grandma\"", "en: \"{x}\"")]);
    one(
        "nodes.d1.step.popup.elements.fake.look",
        "nothing can be drawn from `button` in variant 1",
        &[
            (
                "\"look\": \"big_red\", \"at\": \"top_right\"}, only: [1]",
                "\"look\": \"big_red\", \"at\": \"top_right\"}, only: [3]",
            ),
            ("at: \"{button.at}\"", "at: \"\""),
        ],
    );
    one(
        "nodes.d1.step.popup.elements.fake.look",
        "`huge` is not known",
        &[("\"look\": \"big_red\"", "\"look\": \"huge\"")],
    );
    one(
        "nodes.d1.step.frame",
        "`tabelt` is not known",
        &[("frame: \"tablet\"", "frame: \"tabelt\"")],
    );
    one(
        "nodes.d1.step.popup.art",
        "partly a placeholder",
        &[("art: \"gift_box\"", "art: \"gift_{adult}\"")],
    );
    one(
        "nodes.d1.say[0].icons[0]",
        "no pool `prize`",
        &[("icons: [\"gift\"]", "icons: [\"{prize.icon}\"]")],
    );
}

#[test]
fn decisions_can_be_taken_in_each_variant() {
    let found = problems(&[
        ("icon: \"real_ok\", grade: safe,", "icon: \"real_ok\", grade: safe, only: [3],"),
        ("icon: \"question\", grade: safe,", "icon: \"question\", grade: safe, only: [3],"),
    ]);
    assert!(found.iter().any(|it| it.what == "nothing to choose in variant 1"), "{found:#?}");
    let found = problems(&[("                    next: \"close1\",\n", "")]);
    assert!(
        found.iter().any(|it| it.what.contains("does not say where play goes on")),
        "{found:#?}"
    );
    one(
        "nodes.d2.step.decision.measures.difficulty",
        "no difficulty for variant 3",
        &[("{1: 2, 3: 3}", "{1: 2}")],
    );
    one(
        "nodes.d2.step.decision.measures.difficulty",
        "difficulty 6",
        &[("{1: 2, 3: 3}", "{1: 2, 3: 6}")],
    );
}

#[test]
fn play_never_stops_before_an_end() {
    one("nodes.d2", "skipped in a variant", &[("            otherwise: Some(\"d3\"),\n", "")]);
    one(
        "nodes.d2.otherwise",
        "in a circle",
        &[("otherwise: Some(\"d3\")", "otherwise: Some(\"d2\")")],
    );
    let found = problems(&[("next(\"home\")", "next(\"close1\")")]);
    assert!(found.iter().all(|it| it.rule == "L04" && it.what.starts_with("no end")), "{found:#?}");
    assert_eq!(found.iter().filter(|it| it.at == "nodes.d1").count(), 1);
}

#[test]
fn too_many_nodes_are_refused() {
    let nodes = "(id: \"x\", step: end),".repeat(500);
    let found = problems(&[("    nodes: [\n", &format!("    nodes: [{nodes}\n"))]);
    assert!(found.len() == 1 && found[0].at == "nodes", "{found:#?}");
}

#[test]
fn everything_is_told_at_once() {
    let text = edited(&[
        ("start: \"d1\"", "start: \"d9\""),
        ("who: \"box\"", "who: \"bxo\""),
        ("s90_home_n1", "s90_d1_n1"),
        ("look: \"film\"", "look: \"flim\""),
    ]);
    let Err(ReadError::Unplayable(found)) = read(&text) else { panic!("it was read") };
    assert_eq!(found.len(), 4, "{found:#?}");
    let shown = ReadError::Unplayable(found).to_string();
    assert!(shown.contains("start: there is no node `d9`; write `d1`"), "{shown}");
}

#[test]
fn only_a_graded_decision_outside_topic_c_stands_alone() {
    let alone = "            id: \"d1\",\n            stands_alone: true,";
    assert!(problems(&[("            id: \"d1\",", alone)]).is_empty());
    one(
        "nodes.menu.stands_alone",
        "only a graded decision",
        &[(
            "            id: \"menu\",",
            "            id: \"menu\",\n            stands_alone: true,",
        )],
    );
}
