//! The help directory that is shipped, and what is refused in one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use scenario::{HelpDirectory, ReadError, day_number};

const SHIPPED: &str = include_str!("../../../assets/help.ron");

fn refused(text: &str, what: &str) {
    match HelpDirectory::read(text) {
        Err(error) => assert!(error.to_string().contains(what), "{error} lacks {what}"),
        Ok(_) => panic!("it was read, but {what}"),
    }
}

#[test]
fn the_shipped_directory_shows_only_verified_help_for_children_of_vietnam() {
    let directory = HelpDirectory::read(SHIPPED).unwrap();
    let shown: Vec<&str> = directory.card("vn").map(|entry| entry.id.as_str()).collect();
    assert_eq!(shown, ["vn_113", "vn_111", "vn_school"]);
    assert!(directory.entries.iter().all(|entry| !entry.show || !entry.verified_on.is_empty()));
    let texts = directory.texts();
    let texts: Vec<(&str, &str)> =
        texts.iter().map(|(id, number)| (id.as_str(), number.as_str())).collect();
    assert_eq!(texts, [("vn_111", "111"), ("vn_113", "113")]);
}

#[test]
fn what_is_wrong_is_refused_with_a_reason() {
    refused(&SHIPPED.replacen("format: 1", "format: 2", 1), "format 2");
    refused(&SHIPPED.replacen("\"vn_113\"", "\"vn_111\"", 1), "there twice");
    refused(&SHIPPED.replacen("2026-10-15\"", "2026-13-15\"", 1), "not a date");
    refused(&SHIPPED.replacen("verified_on: \"2026-10-15\",", "", 1), "not verified");
    refused(&SHIPPED.replacen("tel: \"113\"", "tel: \"call\"", 1), "not a number");
    let Err(ReadError::Syntax { what, line, .. }) =
        HelpDirectory::read(&SHIPPED.replacen("region:", "regoin:", 1))
    else {
        panic!("an unknown field was read");
    };
    assert!(what.contains("write `region`"), "{what}");
    assert!(line > 5);
}

#[test]
fn days_are_counted() {
    assert_eq!(day_number("1970-01-01"), Some(0));
    assert_eq!(day_number("2000-03-01"), Some(11_017));
    assert_eq!(day_number("2026-10-15"), Some(20_741));
    for wrong in ["2026-02-29", "2026-1-1", "2026-00-01", "tomorrow", "2026-10-15-1", "+026-10-15"]
    {
        assert_eq!(day_number(wrong), None, "{wrong}");
    }
}
