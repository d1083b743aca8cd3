//! T01: the spelling of textbooks: xoá, doạ, hoà; kĩ, lí, mĩ. A warning. T02: composed letters (NFC),
//! without which fonts draw marks beside their letters. Source: model-levels.md section 0 (Decision
//! 1989/QĐ-BGDĐT).

use std::sync::LazyLock;

use port::Lang;

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern, is_nfc, old_tone_placement},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

/// Names keep their y: a capital inside a sentence is a name.
const fn rule(
    find: &'static str,
    cure: &'static str,
    hit: &'static str,
    miss: &'static str,
) -> Pattern {
    let unless = |it: &crate::words::Context<'_>| {
        let capital = it.found.chars().next().is_some_and(char::is_uppercase);
        capital && !it.before.trim().is_empty()
    };
    Pattern { lang: Lang::Vi, find, cure, unless, below: None, hit, miss }
}

const PATTERNS: &[Pattern] = &[
    rule(r"\bkỹ\b", "write “kĩ”", "Soi kỹ nhé.", "Soi kĩ nhé."),
    rule(r"\blý\b", "write “lí”", "Quản lý giờ chơi.", "Bạn Lí và bạn Lý."),
    rule(r"\bký\b", "write “kí”", "Đăng ký ở đây.", "Đăng kí ở đây."),
    rule(r"\bmỹ\b", "write “mĩ”", "Vẽ mỹ thuật.", "Nước Mỹ xa."),
    rule(r"\bsỹ\b", "write “sĩ”", "Gặp bác sỹ.", "Gặp bác sĩ."),
    rule(r"\btỷ\b", "write “tỉ”", "Một tỷ đồng.", "Một tỉ đồng."),
    rule(r"\bhy vọng\b", "write “hi vọng”", "Tớ hy vọng.", "Tớ hi vọng."),
    rule(r"\bquí\b", "write “quý”", "Đồ quí lắm.", "Đồ quý lắm."),
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let pools = level.scenario.pools.iter().flat_map(|(pool, entries)| {
        entries.iter().enumerate().flat_map(move |(index, entry)| {
            let field = move |(field, pair): (&String, &scenario::Pair)| {
                (format!("pools.{pool}[{index}].words.{field}"), pair.vi.clone())
            };
            entry.words.iter().map(field)
        })
    });
    let lines = level.lines.iter().map(|line| (line.at.clone(), line.text.vi.clone()));
    for (at, text) in lines.chain(pools) {
        let at = format!("{at}.vi");
        if !is_nfc(&text) {
            report.error("T02", &at, "letters and their marks are apart", "save the text as NFC");
        }
        if let Some((old, new)) = old_tone_placement(&text) {
            report.warning("T01", &at, format!("“{old}”"), format!("write “{new}”"));
        }
        for (pattern, found) in BOOK.search(&text, Lang::Vi, level.youngest()) {
            report.warning("T01", &at, format!("“{found}”"), pattern.cure);
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
