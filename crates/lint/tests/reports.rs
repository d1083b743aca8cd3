//! How findings are told: all at once, with place and cure, in text and in JSON.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use std::{fs, path::PathBuf};

use common::{NINE, SIX, edit, lint, pack, shown};
use lint::{Format, Lock, cli, help_age, lint_pack, run, write_lock};
use scenario::{HelpDirectory, Scenario};

/// A checkout of its own for each test.
struct Checkout(PathBuf);

impl Checkout {
    fn new(name: &str, levels: &[(&str, &str)]) -> Self {
        let root = std::env::temp_dir().join(format!("lint-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("assets")).unwrap();
        fs::write(root.join("assets/help.ron"), include_str!("../../../assets/help.ron")).unwrap();
        for (path, text) in levels {
            let path = root.join("levels").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(root)
    }

    fn run(&self, path: &str, format: Format) -> (u8, String) {
        let mut out = Vec::new();
        let code = run(&[self.0.join(path)], format, &mut out);
        (code, String::from_utf8(out).unwrap())
    }
}

impl Drop for Checkout {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const LEVELS: [(&str, &str); 2] =
    [("ben_song/s90_base.ron", SIX), ("hang_sang/s91_base.ron", NINE)];

#[test]
fn several_unknown_names_are_told_at_once_and_the_rest_is_linted() {
    let text = edit(
        SIX,
        &[
            ("    sensitivity: 1,", "    sensitivty: 1,\n    sensitivity: 1,"),
            (
                "                    pick: each,",
                "                    pick: each, timer: 3, colour: red,",
            ),
            ("Uống nước nào!", "Mở YouTube nào!"),
        ],
    );
    let findings = lint(SIX, &text);
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, ["S01", "L32", "L24", "S01"], "{}", shown(&findings));
    assert_eq!(findings[0].cure, "write `sensitivity`");
    assert!(findings[3].cure.starts_with("known here: ask, measures"), "{}", findings[3].cure);
}

#[test]
fn several_slips_are_told_at_once() {
    let text = edit(
        SIX,
        &[("    format: 1,", "    format: 1"), ("    risk: [contract],", "    risk: [contract]")],
    );
    let findings = lint(SIX, &text);
    let lines: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
    assert_eq!(lines, [4, 10], "{}", shown(&findings));
}

#[test]
fn a_line_a_finding() {
    let checkout = Checkout::new("text", &LEVELS);
    let (code, out) = checkout.run("levels", Format::Text);
    assert_eq!(code, 0, "{out}");
    assert!(out.lines().all(|line| line.contains(" L06 info: ")), "{out}");
    assert_eq!(checkout.run("levels/ben_song", Format::Text), (0, String::new()));

    let path = checkout.0.join("levels/ben_song/s90_base.ron");
    fs::write(&path, SIX.replace("Uống nước nào!", "Mở YouTube nào!")).unwrap();
    let (code, out) = checkout.run("levels/ben_song/s90_base.ron", Format::Text);
    let line = "L32 error: “YouTube” in `s90_d3_a_f`; use a made-up name";
    assert!(code == 1 && out.contains(line) && out.contains("s90_base.ron:112:"), "{code} {out}");

    let (code, out) = checkout.run("levels", Format::Json);
    let first: serde_json::Value = serde_json::from_str(out.lines().next().unwrap()).unwrap();
    assert_eq!((code, &first["rule"], &first["severity"]), (1, &"L32".into(), &"error".into()));
    assert_eq!(first["line"], 112);
}

#[test]
fn what_cannot_be_read_is_2() {
    let checkout = Checkout::new("unreadable", &LEVELS);
    assert_eq!(checkout.run("levels/none.ron", Format::Text).0, 2);
    fs::write(checkout.0.join("levels/bytes.ron"), [0xff, 0xfe, b'(']).unwrap();
    let (code, out) = checkout.run("levels", Format::Text);
    assert!(code == 2 && out.contains("not UTF-8"), "{code} {out}");
    let mut said = Vec::new();
    assert_eq!(cli(&["--format".into(), "xml".into()], &mut Vec::new(), &mut said), 2);
    assert!(String::from_utf8(said).unwrap().contains("usage"));
}

#[test]
fn ids_that_are_gone_are_gone() {
    let checkout = Checkout::new("lock", &LEVELS);
    let path = checkout.0.join("levels/ben_song/s90_base.ron");
    assert_eq!(write_lock(&checkout.0, &mut Vec::new()), 0);
    assert_eq!(checkout.run("levels", Format::Text).0, 0);

    fs::write(&path, SIX.replace("s90_home_n1", "s90_home_n2")).unwrap();
    let (code, out) = checkout.run("levels", Format::Text);
    assert!(code == 1 && out.contains("1 ids are not in the lock"), "{out}");
    assert!(out.contains("1 ids of the lock are no longer there"), "{out}");
    assert_eq!(write_lock(&checkout.0, &mut Vec::new()), 0);
    assert_eq!(checkout.run("levels", Format::Text).0, 0);

    fs::write(&path, SIX).unwrap();
    for _ in 0..2 {
        let (code, out) = checkout.run("levels", Format::Text);
        assert!(code == 1 && out.contains("was used before and removed"), "{out}");
        assert_eq!(write_lock(&checkout.0, &mut Vec::new()), 0);
    }
    let lock = fs::read_to_string(checkout.0.join("levels/ids.lock")).unwrap();
    assert_eq!(Lock::read(&lock).unwrap().write(), lock);
    assert_eq!(Lock::read("level a\nnonsense"), Err(2));
}

fn packed(levels: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(PathBuf, String, Scenario)> = levels
        .iter()
        .map(|(path, text)| {
            (PathBuf::from(path), (*text).to_owned(), scenario::read(text).unwrap())
        })
        .collect();
    let pack = lint::Pack { lock: None, ..pack() };
    let findings = lint_pack(&PathBuf::from("levels"), &files, &pack);
    findings
        .iter()
        .filter(|it| it.severity == lint::Severity::Error)
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_pack_as_a_whole() {
    assert!(packed(&LEVELS).is_empty());
    let other = NINE.replace("s91_base", "s90_other");
    let found = packed(&[("a.ron", SIX), ("b.ron", &other)]);
    assert!(
        found.len() == 1 && found[0].contains("b.ron:4:5: L02 error: `s90_base` begins"),
        "{found:?}"
    );

    let lost =
        SIX.replace("    start: \"d1\",", "    siblings: [\"s99_lost\"],\n    start: \"d1\",");
    let found = packed(&[("a.ron", &lost)]);
    assert!(found.len() == 1 && found[0].contains("there is no level `s99_lost`"), "{found:?}");

    let copies = ["s91", "s92", "s93"].map(|short| NINE.replace("s91", short));
    let found = packed(&[("a.ron", &copies[0]), ("b.ron", &copies[1]), ("c.ron", &copies[2])]);
    assert!(found.len() == 1 && found[0].contains("L22"), "{found:?}");
    let known = copies[2].replace("stranger", "peer");
    assert!(packed(&[("a.ron", &copies[0]), ("b.ron", &copies[1]), ("c.ron", &known)]).is_empty());
}

#[test]
fn help_numbers_grow_old() {
    let directory = HelpDirectory::read(include_str!("../../../assets/help.ron")).unwrap();
    assert!(help_age(&directory, "2026-11-24").is_empty());
    assert!(help_age(&directory, "2027-04-13").is_empty());
    assert_eq!(help_age(&directory, "2027-04-14").len(), 3);
    assert_eq!(help_age(&directory, "2026-10-01").len(), 3);
    assert_eq!(help_age(&directory, "soon").len(), 1);
}
