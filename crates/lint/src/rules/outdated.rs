//! L14: bodies that no longer exist. Source: curriculum.md sections 0 \[4\]\[25\]\[26\] and 5.

use std::sync::LazyLock;

use port::Lang;

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"lao động\s*[-–,]\s*thương binh",
        cure: "name the body of today (111: Ministry of Health)",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Bộ Lao động - Thương binh và Xã hội",
        miss: "Ngày lao động vui.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(bộ|sở) thông tin và truyền thông\b",
        cure: "name the body of today",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Bộ Thông tin và Truyền thông nói.",
        miss: "Thông tin và truyền thông là môn hay.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bcục an toàn thông tin\b",
        cure: "name the body of today (A05)",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Cục An toàn thông tin báo.",
        miss: "An toàn thông tin cho em.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bcông an (huyện|quận)\b",
        cure: "name the police of the commune or province",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Báo công an huyện nhé.",
        miss: "Báo công an xã nhé.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(molisa|ministry of (labou?r|information and communications)|district police)\b",
        cure: "name the body of today",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Call the district police.",
        miss: "Call the police.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L14", &BOOK, |_| true);
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
