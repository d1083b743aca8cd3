//! What the tests of the checks share.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use scenario::{Problem, Scenario, check, parse};

/// One edit of a level, one problem: where, and what.
#[track_caller]
pub fn one(base: &str, at: &str, what: &str, (old, new): (&str, &str)) {
    assert_eq!(base.matches(old).count(), 1, "`{old}` must be there once");
    let scenario: Scenario = parse(&base.replace(old, new)).unwrap();
    let found = check(&scenario);
    let fits = |it: &Problem| it.at == at && it.what.contains(what) && !it.cure.is_empty();
    assert!(found.len() == 1 && found.iter().all(fits), "{found:#?}");
}
