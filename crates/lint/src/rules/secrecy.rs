//! L12: no adult promises secrecy: help needs others. Searched in what adults, helplines, the mascot
//! and the narrator say. Source: curriculum.md sections 4 and 5.

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
        find: r"\bhứa .*không (kể|nói)\b",
        cure: "say who will be told and why: “cô không hứa là sẽ không kể”",
        unless: |it| it.before.ends_with("không "),
        below: None,
        hit: "Cô hứa sẽ không kể với ai.",
        miss: "Cô không hứa là sẽ không kể.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(cô|thầy|bà|ông|mẹ|bố|chú|bác|dì) (sẽ )?giữ bí mật\b",
        cure: "say who will be told and why",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Bà giữ bí mật cho.",
        miss: "Ai bắt giữ bí mật là sai.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bpromise (not to|(i|we) (will not|won['’]t)) (tell|say)\b",
        cure: "say who will be told and why",
        unless: |it| {
            ["can't ", "can’t ", "cannot ", "won't ", "won’t ", "not ", "never "]
                .iter()
                .any(|no| it.before.ends_with(no))
        },
        below: None,
        hit: "I promise not to tell.",
        miss: "I can't promise not to tell.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(i|we) (will|can|['’]ll) keep (it|this|your|that) (a )?secret\b",
        cure: "say who will be told and why",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "I will keep it secret.",
        miss: "Nobody must keep it secret.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L12", &BOOK, |line| {
        line.shown() && super::tattling::adult_speaks(level, line)
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
