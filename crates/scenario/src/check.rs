//! What the story engine relies on. A level with any of these problems is not played.

mod decisions;
mod flow;
mod ids;
mod phone;
mod photo;
mod spread;
mod things;
mod words;

use std::fmt;

use crate::{FORMAT, LIMITS, Scenario, walk};

/// One thing that makes a level unplayable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The rule of the curriculum that says so, or `S02`: the engine relies on it.
    pub rule: &'static str,
    /// Where: a path of ids, such as `nodes.d3.options.b.then.go`.
    pub at: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub cure: String,
}

impl Problem {
    pub(crate) fn new(
        rule: &'static str,
        at: String,
        what: impl Into<String>,
        cure: impl Into<String>,
    ) -> Self {
        Self { rule, at, what: what.into(), cure: cure.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.at, self.what, self.cure)
    }
}

/// The problems found so far.
type Found = Vec<Problem>;

/// The rule that stands for "the engine relies on it".
const ENGINE: &str = "S02";

/// Every problem, all at once; empty when the level can be played in each of its variants.
#[must_use]
pub fn check(scenario: &Scenario) -> Vec<Problem> {
    let mut found = Vec::new();
    if scenario.format != FORMAT {
        found.push(wrong_format(scenario.format));
        return found;
    }
    if scenario.nodes.len() > LIMITS.nodes {
        let what = format!("{} nodes; at most {} are played", scenario.nodes.len(), LIMITS.nodes);
        found.push(Problem::new(ENGINE, "nodes".into(), what, "split the level in two"));
        return found;
    }
    variants(scenario, &mut found);
    ids::check(scenario, &mut found);
    words::check(scenario, &mut found);
    decisions::check(scenario, &mut found);
    photo::check(scenario, &mut found);
    phone::check(scenario, &mut found);
    things::check(scenario, &mut found);
    spread::check(scenario, &mut found);
    flow::check(scenario, &mut found);
    found
}

fn wrong_format(format: u32) -> Problem {
    let what = format!("it is in format {format}, this game reads format {FORMAT}");
    let cure = if format > FORMAT { "update the game" } else { "write `format: 1`" };
    Problem::new(ENGINE, "format".into(), what, cure)
}

/// Variants: at least one, each 1 to 5, each once; lists of variants name only those.
fn variants(scenario: &Scenario, found: &mut Found) {
    if scenario.variants.is_empty() {
        let cure = "declare at least one variant, 1 to 5";
        found.push(Problem::new(ENGINE, "variants".into(), "no variants", cure));
    }
    let mut seen = 0_u8;
    for (index, variant) in scenario.variants.iter().enumerate() {
        let at = format!("variants[{index}].level");
        let level = variant.level;
        if !(1..=5).contains(&level) {
            let what = format!("variant {level} is not 1 to 5");
            found.push(Problem::new(ENGINE, at, what, "use 1 (easiest) to 5"));
        } else if walk::has(seen, level) {
            let what = format!("variant {level} is there twice");
            found.push(Problem::new(ENGINE, at, what, "keep one of them"));
        } else {
            seen |= 1 << level;
        }
    }
}
