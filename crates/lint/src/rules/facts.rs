//! L33: a legal or numeric claim names its source. Source: curriculum.md section 5.
//!
//! A claim is a law, decree or article, a share in percent, or a count of a hundred and more; what a
//! game counts (points, seconds) is none.

use std::sync::LazyLock;

use port::Lang;

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

const RULE: &str = "L33";

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const CURE: &str = "add `source`, and the source to `sources`";

const fn claim(lang: Lang, find: &'static str, hit: &'static str, miss: &'static str) -> Pattern {
    Pattern { lang, find, cure: CURE, unless: Pattern::ALWAYS, below: None, hit, miss }
}

const PATTERNS: &[Pattern] = &[
    claim(
        Lang::Vi,
        r"\b(pháp luật|nghị định|luật (trẻ em|an ninh|bảo vệ|dữ liệu|việt nam|cấm|cho|quy định|nói|bắt)|điều \d+)\b",
        "Luật quy định phải hỏi em.",
        "Luật chơi rất dễ, điều này vui.",
    ),
    claim(Lang::Vi, r"\d\s?%|\bphần trăm\b", "Có 53% trẻ em gặp.", "Pin còn một nửa."),
    claim(
        Lang::Vi,
        r"\b\d[\d.]{2,} (trẻ|em|học sinh|người|bạn|vụ|cuộc)\b",
        "Có 2.800 trẻ được hỏi.",
        "Có 12 bạn cùng lớp.",
    ),
    claim(
        Lang::En,
        r"\b(the law|laws? (says?|of|on|about)|decree|article \d+|legally|illegal)\b",
        "The law says so.",
        "The lawn is green.",
    ),
    claim(Lang::En, r"\d\s?%|\bper ?cent\b", "53 percent met it.", "Half of it."),
    claim(
        Lang::En,
        r"\b\d[\d,]{2,} (children|kids|people|pupils|cases|calls)\b",
        "They asked 2,800 children.",
        "There are 12 children.",
    ),
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let sources = &level.scenario.sources;
    super::search(level, report, RULE, &BOOK, |line| line.text.source.is_none());
    for line in &level.lines {
        if let Some(key) = line.text.source.as_ref().filter(|key| !sources.contains_key(*key)) {
            let known: Vec<&str> = sources.keys().map(String::as_str).collect();
            let what = format!("there is no source `{key}`");
            report.error(RULE, format!("{}.source", line.at), what, scenario::advice(key, &known));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
