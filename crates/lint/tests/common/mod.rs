//! What the tests share: two levels that keep every rule, and what they are checked against.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::path::PathBuf;

use lint::{ArtNames, Finding, Lock, Pack, lint_text};
use scenario::HelpDirectory;

/// A level of topic A for the youngest.
pub const SIX: &str = include_str!("../fixtures/s90_base.ron");

/// A level of topic C.
pub const NINE: &str = include_str!("../fixtures/s91_base.ron");

/// A text replaced once; it must be there exactly once.
pub fn edit(base: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(base.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "`{old}` must be there once");
        text.replace(old, new)
    })
}

/// What the fixtures are checked against.
pub fn pack() -> Pack {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let mut lock = Lock::default();
    let gone = ["level s92_gone", "text s90_gone", "node s90_base.gone"];
    lock.ids.extend(gone.map(|id| (id.to_owned(), false)));
    Pack {
        help: HelpDirectory::read(include_str!("../../../../assets/help.ron")).ok(),
        art: Some(ArtNames {
            icons: names(&[
                "gift",
                "duckling",
                "home_button",
                "ask_adult",
                "battery",
                "real_ok",
                "question",
                "family",
                "teacher",
                "call_111",
                "weapon_rack",
            ]),
            cast: names(&["sao", "ba", "bo", "ong", "co_giao", "gift_box", "house_shadow"]),
            scenes: names(&["river_landing"]),
        }),
        lock: Some(lock),
    }
}

/// The file name that a base has.
pub fn path(base: &str) -> PathBuf {
    PathBuf::from(if base == SIX {
        "levels/ben_song/s90_base.ron"
    } else {
        "levels/hang_sang/s91_base.ron"
    })
}

/// Lints an edited base under the base's name.
pub fn lint(base: &str, text: &str) -> Vec<Finding> {
    lint_text(&path(base), text, &pack())
}

/// The rules found, each once.
pub fn rules(findings: &[Finding]) -> Vec<&'static str> {
    let mut rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

/// Findings as they are printed, for messages.
pub fn shown(findings: &[Finding]) -> String {
    findings.iter().map(|finding| format!("{finding}\n")).collect()
}
