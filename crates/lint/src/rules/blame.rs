//! L10: nobody is blamed, least of all by a question. Lines tagged `dismissive` (an adult who reacts
//! badly, after whom another is told, L19) are exempt, and so are words for adults, which may name what
//! not to say. Source: curriculum.md sections 0 \[33\]\[34\] and 5.
//!
//! "Sao" is also the name of the mascot: "Sao không …" without a question mark speaks of her.

use std::sync::LazyLock;

use port::Lang;
use scenario::LineTag;

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"\b(lỗi|tại) (của )?(em|bạn|con|cháu)\b",
        cure: "say whose wrong it is: “không phải lỗi của em”",
        unless: |it| {
            ["không phải ", "không phải là ", "chẳng phải ", "đâu phải ", "đâu phải là "]
                .iter()
                .any(|no| it.before.ends_with(no))
                || it.before.ends_with("hiện ")
        },
        below: None,
        hit: "Tại em bấm mà.",
        miss: "Không phải là lỗi của em.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bsao (em|bạn|con|cháu) ?(lại|không|chẳng)\b",
        cure: "ask what happened, not why: “chuyện gì đã xảy ra?”",
        unless: |it| it.after.trim_start().starts_with("nên"),
        below: None,
        hit: "Sao em lại bấm vào đó?",
        miss: "Sao bạn biết hay thế?",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bsao (lại|không)\b",
        cure: "ask what happened, not why: “chuyện gì đã xảy ra?”",
        unless: |it| {
            !it.after.ends_with('?')
                || it.before.ends_with("không ")
                || it.after.trim_start().starts_with("nên")
        },
        below: None,
        hit: "Sao không kể cho cô?",
        miss: "Cảm ơn đã kể. Sao không có lỗi.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bsao không kể sớm\b",
        cure: "thank for telling, whenever it is",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Sao không kể sớm hơn.",
        miss: "Kể lúc nào cũng được.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(đáng lẽ|lẽ ra)\b",
        cure: "say what can be done now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Lẽ ra em phải hỏi.",
        miss: "Lẽ nào lại thế?",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(đã bảo mà|bảo rồi mà|đã dặn rồi mà)\b",
        cure: "thank for telling",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Mẹ đã bảo mà!",
        miss: "Cô bảo mọi người rồi.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bnhẹ dạ\b",
        cure: "say what the trick did",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Vì em nhẹ dạ quá.",
        miss: "Đèn nhẹ, dạ dày êm.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\bai bảo (em|bạn|con|cháu)\b",
        cure: "thank for telling",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Ai bảo con mở ra?",
        miss: "Ai bảo vệ em ở đây?",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(your|our) (own )?fault\b",
        cure: "say whose wrong it is: “it is not your fault”",
        unless: |it| {
            let denies = |word: &str| matches!(word, "not" | "none" | "never" | "nothing");
            let words = it.before.split_whitespace();
            words.into_iter().any(|it| denies(it) || it.ends_with("n't") || it.ends_with("n’t"))
        },
        below: None,
        hit: "It is your fault.",
        miss: "None of this is your fault.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bshould(n['’]t| not)? have\b",
        cure: "say what can be done now",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "You should have asked.",
        miss: "You should ask now.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\bwhy (did(n['’]t)?|do|don['’]t) you\b",
        cure: "ask what happened, not why",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Why didn't you tell me?",
        miss: "Why is it red?",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(silly|stupid|dumb|foolish)\b",
        cure: "say what the trick did",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "That was silly.",
        miss: "The dumpling is hot.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L10", &BOOK, |line| {
        line.shown() && !line.text.tags.contains(&LineTag::Dismissive)
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
