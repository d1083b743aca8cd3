//! L11: nobody is frightened with ruin, prison or being past help. Source: curriculum.md sections 4 and 5.

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
        find: r"\b(huỷ hoại|tan nát|(hỏng|khổ|hại|nát) cả đời)\b",
        cure: "say what helps now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Ảnh đó hủy hoại tất cả.",
        miss: "Hỏng cả buổi chiều.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(đi|ngồi|vào) tù\b",
        cure: "say what helps now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Em sẽ phải đi tù.",
        miss: "Tối rồi, đi từ từ.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bkhông ai cứu\b",
        cure: "say who helps",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Không ai cứu được em.",
        miss: "Có cô cứu giúp.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bruin(s|ed)?\b",
        cure: "say what helps now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Your life is ruined.",
        miss: "It is raining.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bforever\b",
        cure: "say what can still be done",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "It stays forever.",
        miss: "It stays for every level.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bgo(ing|es)? to (jail|prison)\b",
        cure: "say what helps now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "You will go to jail.",
        miss: "Go to Jane.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L11", &BOOK, |line| line.shown());
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
