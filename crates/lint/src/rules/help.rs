//! L30: help numbers stand in one directory only, verified and dated. Source: curriculum.md sections
//! 5 and 6.

use std::sync::LazyLock;

use port::Lang;
use scenario::{HelpDirectory, day_number, placeholders};

use crate::{
    Pack,
    finding::Report,
    level::{Level, said},
    words::{Book, Pattern},
};

const RULE: &str = "L30";

/// So many days a verified number is trusted.
const DAYS: i64 = 180;

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const NUMBERS: &str =
    r"\b(111|112|113|114|115|156|5656|999|18001567|1800 1567|0800 1111|1900 969 ?680)\b";

const fn number(lang: Lang, hit: &'static str, miss: &'static str) -> Pattern {
    let cure = "write `{help:…}` with the id of the directory";
    Pattern { lang, find: NUMBERS, cure, unless: Pattern::ALWAYS, below: None, hit, miss }
}

const PATTERNS: &[Pattern] = &[
    number(Lang::Vi, "Gọi 111 cũng được.", "Gọi {help:vn_111}, nhà 1112."),
    number(Lang::En, "You can call 111.", "You can call {help:vn_111}."),
];

pub(super) fn check(level: &Level<'_>, pack: &Pack, report: &mut Report) {
    super::search(level, report, RULE, &BOOK, |_| true);
    let Some(directory) = &pack.help else { return };
    let known = directory.texts();
    for line in &level.lines {
        for lang in Lang::ALL.iter().copied() {
            let ids = placeholders(said(line.text, lang)).filter_map(|it| it.strip_prefix("help:"));
            for id in ids.filter(|id| !known.contains_key(*id)) {
                let names: Vec<&str> = known.keys().map(String::as_str).collect();
                let what = format!("no number to show for `{id}` in assets/help.ron");
                report.error(RULE, line.at_lang(lang), what, scenario::advice(id, &names));
            }
        }
    }
}

/// Entries of the directory that are shown but whose verification is too old on this day
/// (`2026-10-15`), or lies in the future; each with the reason. A release must have none.
#[must_use]
pub fn help_age(directory: &HelpDirectory, today: &str) -> Vec<String> {
    let Some(now) = day_number(today) else { return vec![format!("`{today}` is not a date")] };
    let shown = directory.entries.iter().filter(|entry| entry.show);
    let old = shown.filter_map(|entry| match day_number(&entry.verified_on) {
        Some(then) if (0..=DAYS).contains(&(now - then)) => None,
        Some(then) if then > now => Some(format!("{}: verified in the future", entry.id)),
        Some(then) => Some(format!(
            "{}: verified {} days ago, at most {DAYS}; read {} again",
            entry.id,
            now - then,
            entry.source
        )),
        None => Some(format!("{}: never verified", entry.id)),
    });
    old.collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
