//! L13: telling is never called tattling by those whom children trust.
//! Source: curriculum.md sections 4 and 5.

use std::sync::LazyLock;

use port::Lang;
use scenario::{CastRole, walk::Kind};

use crate::{
    finding::Report,
    level::{Level, Line},
    words::{Book, Pattern},
};

static BOOK: LazyLock<Book> = LazyLock::new(|| Book::new(PATTERNS));

const PATTERNS: &[Pattern] = &[
    Pattern {
        lang: Lang::Vi,
        find: r"\bmách\b",
        cure: "say “kể” or “báo”",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Em đi mách cô nhé.",
        miss: "Con mèo mướp.",
    },
    Pattern {
        lang: Lang::En,
        find: r"\b(tattl\w*|snitch\w*|tell(ing)? tales|tell(ing)? on (him|her|them|me))\b",
        cure: "say “tell” or “report”",
        unless: Pattern::ALWAYS,
        below: None,
        hit: "Do not tell tales.",
        miss: "Tell a tall story.",
    },
];

pub(super) fn check(level: &Level<'_>, report: &mut Report) {
    super::search(level, report, "L13", &BOOK, |line| adult_speaks(level, line));
}

/// Whether an adult, a helpline, the mascot or the narrator says it.
pub(super) fn adult_speaks(level: &Level<'_>, line: &Line<'_>) -> bool {
    let asked = !matches!(
        line.kind,
        Kind::Choice | Kind::Element | Kind::Tab | Kind::Popup | Kind::Bin | Kind::Card
    );
    let who = line.text.who.as_deref();
    asked
        && match level.role(who) {
            None => true,
            Some(role) => matches!(
                role,
                CastRole::Adult | CastRole::OutsideAdult | CastRole::Helpline | CastRole::Mascot
            ),
        }
}

#[cfg(test)]
mod tests {
    #[test]
    fn patterns_hit_and_miss() {
        super::BOOK.prove();
    }
}
