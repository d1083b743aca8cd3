//! L23: the abusive image is never copied, kept or passed on. Source: curriculum.md section 5.
//!
//! The format has no evidence to tag yet (no mechanic shows one). At sensitivity 3, an answer
//! graded safe that copies or passes on a picture is told.

use std::sync::LazyLock;

use port::Lang;
use scenario::{Grade, walk::Kind};

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const fn copies(lang: Lang, find: &'static str, hit: &'static str, miss: &'static str) -> Pattern {
    let cure = "keep the messages and names only, never the picture";
    Pattern { lang, find, cure, unless: Pattern::ALWAYS, below: None, hit, miss }
}

const PATTERNS: &[Pattern] = &[
    copies(
        Lang::Vi,
        r"\b(chụp|lưu|gửi|tải|đăng|chuyển)\b.*\b(ảnh|hình)\b|\bchụp màn hình\b|\bchuyển tiếp\b",
        "Lưu ảnh đó lại",
        "Giữ lại tin nhắn",
    ),
    copies(
        Lang::En,
        r"\b(screenshot|forward)\b|\b(save|send|upload|keep)\b.*\b(picture|photo|image)\b",
        "Save the picture",
        "Keep the messages",
    ),
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    if level.scenario.sensitivity < 3 {
        return;
    }
    let safe: Vec<&str> = level
        .scenario
        .nodes
        .iter()
        .filter_map(|node| node.decision())
        .flat_map(|decision| &decision.options)
        .filter(|choice| choice.grade == Grade::Safe)
        .map(|choice| choice.text.id.as_str())
        .collect();
    super::search(level, report, "L23", &BOOK, |line| {
        line.kind == Kind::Choice && safe.contains(&line.text.id.as_str())
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
