//! L29: no telephone number, e-mail or web address that may be someone's. Made-up ones use `.example`
//! (RFC 2606) or `09xx xxx xxx`. Source: curriculum.md section 5.

use std::sync::LazyLock;

use port::Lang;
use scenario::walk::Key;

use crate::{
    finding::Report,
    level::Level,
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"(^|[^\w])(\+?84|0)[\d .-]{7,12}\d\b",
        cure: "write a number nobody has: 09xx xxx xxx",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Gọi 0912 345 678 nhé.",
        miss: "Gọi 09xx xxx xxx nhé.",
    },
    Pattern {
        lang: Lang::En,
        find: r"(^|[^\w])(\+?84|0)[\d .-]{7,12}\d\b",
        cure: "write a number nobody has: 09xx xxx xxx",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Call 0912345678.",
        miss: "Call 09xx xxx xxx.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b[\w.+-]+@[\w-]+(\.[\w-]+)+",
        cure: "write an address that ends in .example",
        unless: |it| it.found.ends_with(".example"),
        below: None,
        hit: "Gửi tới be@thu.vn nhé.",
        miss: "Gửi tới be@thu.example nhé.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b[\w.+-]+@[\w-]+(\.[\w-]+)+",
        cure: "write an address that ends in .example",
        unless: |it| it.found.ends_with(".example"),
        below: None,
        hit: "Mail kid@post.com now.",
        miss: "Mail kid@post.example now.",
    },
    Pattern {
        lang: Lang::Vi,
        find: r"\b(https?://|www\.)\S+|\b[\w-]+(\.[\w-]+)*\.(com|vn|net|org|info|io|me|xyz|gov|edu|top|shop|click|online|site|app|tv|cc|co|asia|link)\b(/\S*)?",
        cure: "write an address that ends in .example",
        unless: |it| {
            let host = it.found.trim_start_matches("https://").trim_start_matches("http://");
            host.split('/').next().is_some_and(|host| host.ends_with(".example"))
        },
        below: None,
        hit: "Vào quà.com ngay!",
        miss: "Vào qua-tang.example ngay!",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(https?://|www\.)\S+|\b[\w-]+(\.[\w-]+)*\.(com|vn|net|org|info|io|me|xyz|gov|edu|top|shop|click|online|site|app|tv|cc|co|asia|link)\b(/\S*)?",
        cure: "write an address that ends in .example",
        unless: |it| {
            let host = it.found.trim_start_matches("https://").trim_start_matches("http://");
            host.split('/').next().is_some_and(|host| host.ends_with(".example"))
        },
        below: None,
        hit: "Go to https://win.top/x now.",
        miss: "Go to https://win.example/x now.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L29", &BOOK, |_| true);
    for named in level.keys.iter().filter(|named| named.key == Key::Address) {
        let filled = named.name.contains('{');
        let host = named.name.trim_start_matches("https://").split('/').next();
        if !filled && !host.is_some_and(|host| host.ends_with(".example")) {
            let what = format!("the address `{}` may be someone's", named.name);
            report.error("L29", &named.at, what, "write an address that ends in .example");
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
