//! Reading is bounded, and an error says where and what to do.

use scenario::{LIMITS, ReadError, Scenario, bound, nearest, parse, place, read};

const BASE: &str = include_str!("../../lint/tests/fixtures/s90_base.ron");

#[track_caller]
fn syntax(text: &str) -> (String, usize, usize) {
    match parse::<Scenario>(text) {
        Err(ReadError::Syntax { what, line, column }) => (what, line, column),
        other => panic!("{other:?}"),
    }
}

#[test]
fn size_is_bounded() {
    let most = " ".repeat(LIMITS.bytes);
    assert!(bound(&most).is_ok());
    let Err(ReadError::Limit { what, line: 1, column: 1 }) = read(&(most + " ")) else {
        panic!("too large, and read");
    };
    assert!(what.contains("262145") && what.contains("262144"), "{what}");
}

#[test]
fn nesting_is_bounded_and_knows_what_a_bracket_is() {
    assert!(bound(&"(".repeat(LIMITS.nesting)).is_ok());
    assert!(bound(&"(".repeat(LIMITS.nesting + 1)).is_err());
    assert!(bound(&"([{}])".repeat(1000)).is_ok());
    for none in [
        "\"(\"",
        "\"\\\"(\"",
        "r\"\\\" (",
        "r#\"\"(\"#",
        "br##\"\"#(\"##",
        "b\"(\"",
        "'('",
        "'\\''",
        "'\\u{28}'",
        "// (\n",
        "/* ( /* ( */ ( */",
    ] {
        let text = format!("{none} ").repeat(100).replace("r\"\\\" ( ", "r\"\\\" ");
        assert!(bound(&text).is_ok(), "{none}");
    }
    // What only looks like a quote hides nothing.
    for open in ["r#x", "'", "xr", "#", "/"] {
        let text = format!("{open} {}", "(".repeat(LIMITS.nesting + 1));
        assert!(bound(&text).is_err(), "{open}");
    }
}

#[test]
fn unknown_names_get_the_nearest_known_one() {
    let (what, line, _) = syntax(&BASE.replace("sensitivity:", "sensitvity:"));
    assert_eq!(what, "unknown field `sensitvity` in `Scenario`; write `sensitivity`");
    assert_eq!(line, 10);
    let (what, ..) = syntax(&BASE.replacen("grade: safe", "grade: sfae", 1));
    assert_eq!(what, "unknown value `sfae` for `Grade`; write `safe`");
    let (what, ..) = syntax(&BASE.replacen("pick: each", "colour: each", 1));
    assert!(what.contains("known here: ask, measures, item, pick"), "{what}");
    let (what, ..) = syntax(&BASE.replacen("    risk: [contract],\n", "", 1));
    assert_eq!(what, "the field `risk` of `Scenario` is missing; add it");
}

#[test]
fn places_are_lines_and_letters() {
    assert_eq!(place("ạb\ncd", 0), (1, 1));
    assert_eq!(place("ạb\ncd", 3), (1, 2));
    assert_eq!(place("ạb\ncd", 5), (2, 1));
    assert_eq!(place("ạb", 99), (1, 3));
    let (_, line, column) = syntax("(\n  forma: 1)");
    assert_eq!((line, column), (2, 3));
}

#[test]
fn nearness_is_not_stretched() {
    assert_eq!(nearest("ofmrat", &["format", "id"]), Some("format"));
    assert_eq!(nearest("idd", &["format", "id"]), Some("id"));
    assert_eq!(nearest("zzz", &["format", "id"]), None);
    assert_eq!(nearest("x", &[]), None);
}
