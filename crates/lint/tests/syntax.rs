//! What lint takes for RON, `ron` takes too, and the other way; and nothing makes it fall over or
//! stall.

mod common;

use std::{
    sync::LazyLock,
    time::{Duration, Instant},
};

use common::{NINE, SIX, lint};
use proptest::{prelude::*, sample::Index};
use scenario::{ReadError, Scenario, options};

/// Whether lint finds fault with the form.
fn faulty(text: &str) -> bool {
    let form = ["S00", "S01", "L22", "L24", "L27", "L28", "L31"];
    lint(SIX, text).iter().any(|finding| {
        form.contains(&finding.rule)
            && (finding.rule.starts_with('S') || finding.what.starts_with("unknown"))
    })
}

fn known_to_ron(text: &str) -> bool {
    options().from_str::<Scenario>(text).is_ok()
}

/// What a slip of the hand leaves behind.
const SLIPS: &[&str] = &[
    "", "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "/", "//", "/*", "*/", "#",
    "r#\"", "Some(", "None", "x", "0", "-", ".", " ", "\n", "ạ", "\u{301}", "\u{200E}", "()",
    "b\"", "'('",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lint_and_ron_agree_on_slips(
        nine in any::<bool>(),
        slips in prop::collection::vec((any::<Index>(), 0_usize..4, prop::sample::select(SLIPS)), 1..3),
    ) {
        let mut text: Vec<char> = if nine { NINE } else { SIX }.chars().collect();
        for (at, gone, slip) in slips {
            let at = at.index(text.len());
            let end = (at + gone).min(text.len());
            text.splice(at..end, slip.chars());
        }
        let text: String = text.into_iter().collect();
        prop_assert_eq!(!faulty(&text), known_to_ron(&text));
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let text = String::from_utf8_lossy(&bytes);
        prop_assert!(faulty(&text));
        prop_assert!(scenario::read(&text).is_err());
    }

    #[test]
    fn any_brackets_are_answered(
        parts in prop::collection::vec(prop::sample::select(SLIPS), 0..400),
    ) {
        let text = parts.concat();
        prop_assert!(faulty(&text));
        prop_assert!(scenario::read(&text).is_err());
    }
}

/// How long this thread has been at work; unlike a clock it does not tell how busy the machine is.
fn at_work() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.as_deref().and_then(|it| it.split(' ').next()?.parse().ok());
    spent.map_or_else(|| BEGUN.elapsed(), Duration::from_nanos)
}

/// Reads and lints within a time that nobody waits for, in a build without optimisation too.
fn quick(name: &str, text: &str) {
    let begun = at_work();
    let _ = scenario::read(text);
    assert!(!lint(SIX, text).is_empty(), "{name}");
    let took = at_work() - begun;
    assert!(took < Duration::from_secs(5), "{name}: {took:?}");
}

#[test]
fn nothing_stalls() {
    let most = 256 * 1024;
    for (name, unit) in [
        ("round", "("),
        ("square", "["),
        ("curly", "{"),
        ("named", "a("),
        ("fields", "(a:"),
        ("comments", "/*"),
        ("slashes", "/"),
        ("quotes", "\""),
        ("escapes", "\"\\"),
        ("apostrophes", "'"),
        ("raw", "r#\""),
        ("hashes", "r####"),
        ("commas", ","),
        ("words", "a "),
        ("attributes", "#![a]"),
        ("closing", ")]}"),
        ("spaces", "\u{200E}"),
        ("numbers", "1."),
        ("pairs", "()"),
        ("Some", "Some("),
    ] {
        quick(name, &unit.repeat(most / unit.len()));
        quick(name, &format!("(format: 1, id: {}", unit.repeat(most / unit.len() - 16)));
        quick(name, &unit.repeat(most * 4 / unit.len()));
    }
    let nodes = "(id: \"a\", step: end),".repeat(10_000);
    quick("nodes", &SIX.replace("    nodes: [", &format!("    nodes: [{nodes}")));
    let fields = "x: 1, ".repeat(40_000);
    quick("unknown fields", &SIX.replace("    risk:", &format!("{fields}\n    risk:")));
    let pools = "{adult} ".repeat(20_000);
    quick("placeholders", &SIX.replace("Có {adult} đây!", &pools));
    let words = "a b ".repeat(50_000);
    quick("long text", &SIX.replace("Có {adult} đây!", &words));
}

#[test]
fn many_nodes_are_quick() {
    let node = |index: usize| {
        format!(
            "(id: \"n{index}\", only: [3], otherwise: Some(\"n{}\"), step: next(\"n{}\")),",
            index + 1,
            index + 1
        )
    };
    let nodes: String = (0..490).map(node).collect();
    let text = SIX.replace("start: \"d1\"", "start: \"n0\"").replace(
        "    nodes: [",
        &format!("    nodes: [{nodes} (id: \"n490\", step: next(\"d1\")),"),
    );
    let begun = at_work();
    assert!(scenario::read(&text).is_ok());
    let _ = lint(SIX, &text);
    let took = at_work() - begun;
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[test]
fn limits_are_told_with_their_place() {
    let deep = format!("(\n  id: {}", "[".repeat(80));
    let Err(ReadError::Limit { line: 2, column, .. }) = scenario::read(&deep) else {
        panic!("{:?}", scenario::read(&deep));
    };
    assert_eq!(column, 7 + 63);
    let findings = lint(SIX, &deep);
    assert_eq!((findings[0].rule, findings[0].line), ("S00", 2), "{findings:?}");
    // Brackets in strings, raw strings, characters and comments are none.
    let quoted = "\"((((\", r#\"[\"[[[\"#, '(', '\\'', // ((((\n /* {{{{ /* [[ */ */ ".repeat(40);
    let Err(ReadError::Syntax { .. }) = scenario::read(&format!("({quoted})")) else {
        panic!("quoted brackets were counted");
    };
}
