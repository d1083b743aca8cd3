//! L24: no timer, lives, ranking, streak or loss where a level is sensitive or of topic C. The format has
//! no field for them (one that is written is told under this number); this searches the words.
//! Lines of the trick itself may hurry: that is what it does. Source: curriculum.md section 5,
//! look-and-feel.md A.11.

use std::sync::LazyLock;

use port::Lang;
use scenario::LineTag;

use crate::{
    finding::Report,
    level::{Level, Line},
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"\b(hết giờ|đếm ngược|nhanh tay lên|còn \d+ giây)\b",
        cure: "take it out: nothing hurries",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Hết giờ rồi!",
        miss: "Đến giờ ăn rồi.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(mất mạng|hết mạng|còn \d+ mạng|thua rồi|thua cuộc|bạn thua)\b",
        cure: "take it out: nobody loses",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Bạn mất mạng rồi!",
        miss: "Nhà mất điện.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(bảng xếp hạng|hạng nhất|điểm cao nhất|chuỗi ngày)\b",
        cure: "take it out: nobody is ranked",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Xem bảng xếp hạng nào.",
        miss: "Hạng ghế đầu.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(time['’]?s up|time is up|count ?down|hurry up|\d+ seconds left)\b",
        cure: "take it out: nothing hurries",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Time's up!",
        miss: "Wake up!",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(game over|you (lose|lost)|lives left|lost a life)\b",
        cure: "take it out: nobody loses",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Game over!",
        miss: "The game is fun.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(leaderboards?|high scores?|daily streak|\d+-day streak)\b",
        cure: "take it out: nobody is ranked",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "A new high score!",
        miss: "Score the paper lightly.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    let scenario = level.scenario;
    let sensitive = scenario.sensitivity >= 1 || scenario.world.leaves_no_trace();
    super::search(level, report, "L24", &BOOK, |line| sensitive && trickless(line));
}

fn trickless(line: &Line<'_>) -> bool {
    line.shown() && !line.text.tags.iter().any(|tag| matches!(tag, LineTag::Trick | LineTag::F7))
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
