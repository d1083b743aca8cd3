//! The rules that a good level keeps, beyond what the engine relies on (`scenario::check`).
//!
//! Rules are numbered as in curriculum.md, section 5 (L01-L33). Besides: `S00` not RON or over a
//! limit, `S01` not of the level format, `S02` not playable, `G01`-`G03` grades and hints, `A01`
//! pictures that do not exist, `T01`-`T02` spelling. Every finding has a place and a cure. Only
//! errors fail; warnings and infos are told.
//!
//! Not for lint: L28 (what is saved) and L31 (links) are tests of the build; a field of that kind
//! in a level is told under their numbers all the same.

mod finding;
mod level;
mod lock;
mod pack;
mod rules;
mod run;
mod schema;
mod shape;
mod tree;
mod words;

use std::path::{Path, PathBuf};

use scenario::Scenario;

pub use finding::{Finding, Severity};
pub use lock::Lock;
pub use pack::{ArtNames, Pack, PackError};
pub use rules::help_age;
pub use run::{Format, cli, run, write_lock};

use crate::{finding::Report, level::Level, tree::Tree};

/// Everything that is wrong with the text of one level.
#[must_use]
pub fn lint_text(path: &Path, text: &str, pack: &Pack) -> Vec<Finding> {
    read_and_lint(path, text, pack).1
}

/// Everything that is wrong between the levels of a pack, and what it still lacks. Of each level,
/// its file, its text and what was read from it.
#[must_use]
pub fn lint_pack(
    folder: &Path,
    files: &[(PathBuf, String, Scenario)],
    pack: &Pack,
) -> Vec<Finding> {
    let levels: Vec<Level<'_>> =
        files.iter().map(|(path, _, scenario)| Level::new(path, scenario)).collect();
    let mut findings = Vec::new();
    for (index, note) in rules::pack(&levels, pack) {
        let place = index.and_then(|index| files.get(index)).map(|(path, text, _)| {
            let at = Tree::new(text).locate(&note.at);
            (path.as_path(), scenario::place(text, at))
        });
        let (path, (line, column)) = place.unwrap_or((folder, (1, 1)));
        let path = path.to_owned();
        let finding::Note { rule, severity, what, cure, .. } = note;
        findings.push(Finding { path, line, column, rule, severity, what, cure });
    }
    findings
}

/// As [`lint_text`], with the level where it could be read.
pub(crate) fn read_and_lint(
    path: &Path,
    text: &str,
    pack: &Pack,
) -> (Option<Scenario>, Vec<Finding>) {
    let schema::Understood { tree, level, mut findings } = schema::understand(path, text);
    if let (Some(tree), Some(scenario)) = (&tree, &level) {
        let mut report = Report::default();
        let problems = scenario::check(scenario);
        let playable = problems.is_empty();
        for problem in problems {
            report.error(problem.rule, problem.at, problem.what, problem.cure);
        }
        if scenario.nodes.len() <= scenario::LIMITS.nodes {
            rules::file(&Level::new(path, scenario), pack, playable, &mut report);
        }
        findings.extend(report.notes.into_iter().map(|note| {
            let (line, column) = scenario::place(text, tree.locate(&note.at));
            let finding::Note { rule, severity, what, cure, .. } = note;
            Finding { path: path.to_owned(), line, column, rule, severity, what, cure }
        }));
    }
    findings.sort_by(|one, other| {
        (one.line, one.column, one.rule).cmp(&(other.line, other.column, other.rule))
    });
    findings.dedup();
    (level, findings)
}
