//! The rules of curriculum.md, section 5, each in its own module.

mod adults;
mod art;
mod banned;
mod blame;
mod board;
mod caps;
mod close;
mod coverage;
mod dark;
mod dismissive;
mod facts;
mod fear;
mod grades;
mod graph;
mod help;
mod ids;
mod images;
mod offenders;
mod outdated;
mod parity;
mod personal;
mod platforms;
mod profile;
mod recover;
mod secrecy;
mod sensitivity;
mod spelling;
mod tattling;
mod tell;
mod topic;
mod voice;

use port::Lang;

use crate::{
    Pack,
    finding::{Note, Report},
    level::{Level, Line},
    words::Book,
};

pub use help::help_age;

/// The rules that concern one file. Those that follow play from node to node need one that can be
/// played: otherwise they would only echo why it cannot.
pub(crate) fn file(level: &Level<'_>, pack: &Pack, playable: bool, report: &mut Report) {
    topic::check(level, report);
    ids::check(level, pack, report);
    sensitivity::check(level, report);
    recover::check(level, report);
    caps::check(level, pack, report);
    parity::check(level, report);
    banned::check(level, report);
    blame::check(level, report);
    fear::check(level, report);
    secrecy::check(level, report);
    tattling::check(level, report);
    outdated::check(level, report);
    profile::check(level, report);
    images::check(level, report);
    dark::check(level, report);
    art::check(level, pack, report);
    voice::check(level, report);
    personal::check(level, report);
    help::check(level, pack, report);
    platforms::check(level, report);
    facts::check(level, report);
    adults::check(level, report);
    grades::check(level, report);
    spelling::check(level, report);
    if playable {
        graph::check(level, report);
        coverage::classify(level, report);
        close::check(level, report);
        tell::check(level, report);
        dismissive::check(level, report);
        offenders::check(level, report);
    }
}

/// The rules that concern the pack as a whole; a note belongs to the level of that index, or to
/// the folder of levels.
pub(crate) fn pack(levels: &[Level<'_>], pack: &Pack) -> Vec<(Option<usize>, Note)> {
    let mut notes = Vec::new();
    ids::pack(levels, pack, &mut notes);
    coverage::pack(levels, &mut notes);
    profile::pack(levels, &mut notes);
    notes
}

/// Searches lines in both languages; each pattern is told once a line and language.
fn search(
    level: &Level<'_>,
    report: &mut Report,
    rule: &'static str,
    book: &Book,
    takes: impl Fn(&Line<'_>) -> bool,
) {
    let band = level.youngest();
    for line in level.lines.iter().filter(|line| takes(line)) {
        for lang in Lang::ALL.iter().copied() {
            let mut told: Vec<&str> = Vec::new();
            for reading in line.readings(lang) {
                for (pattern, found) in book.search(reading, lang, band) {
                    if !told.contains(&pattern.find) {
                        told.push(pattern.find);
                        let what = format!("“{found}” in `{}`", line.text.id);
                        report.error(rule, line.at_lang(lang), what, pattern.cure);
                    }
                }
            }
        }
    }
}
