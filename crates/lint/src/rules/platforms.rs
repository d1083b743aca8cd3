//! L32: only made-up platforms. Real names advertise, age, and accuse. (The help card may name Zalo 111;
//! it is not a level.) Source: curriculum.md section 5.

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
        find: r"\b(facebook|zalo|tik ?tok|you ?tube|google|gmail|roblox|minecraft|free fire|liên quân|messenger|instagram|telegram|discord|viber|whats ?app|snapchat|twitter|threads\.net|netflix|twitch|pubg|shopee|lazada|momo|chatgpt|gemini|siri|alexa|fortnite|among us|capcut|garena|vneid|locket|lien quan)\b",
        cure: "use a made-up name, such as “Làng Ảnh”",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Nhắn qua Zalo nhé.",
        miss: "Nhắn qua Làng Ảnh nhé.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(facebook|zalo|tik ?tok|you ?tube|google|gmail|roblox|minecraft|free fire|liên quân|messenger|instagram|telegram|discord|viber|whats ?app|snapchat|twitter|threads\.net|netflix|twitch|pubg|shopee|lazada|momo|chatgpt|gemini|siri|alexa|fortnite|among us|capcut|garena|vneid|locket|lien quan)\b",
        cure: "use a made-up name, such as “Làng Ảnh”",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Chat on Zalo.",
        miss: "Chat on the Village Photo app.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L32", &BOOK, |line| line.shown());
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
