//! The rules of a family, to be signed and hung up.

use markup::{Element, el};
use scenario::Pair;

use super::{
    Pen,
    parts::{helpers, say, sheet, to_fill},
};

/// How many rules a family can add by hand.
pub const BY_HAND: usize = 2;

/// What stands on the sheet of a family's rules.
#[derive(Clone, Copy, Debug)]
pub struct FamilySheet<'a> {
    /// The rules that were chosen.
    pub rules: &'a [Pair],
}

impl FamilySheet<'_> {
    /// The page.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        sheet(pen, "p-family")
            .child(say(pen, "h1", "print-family-title"))
            .child(say(pen, "p", "print-family-lead").class("p-lead"))
            .child(self.list(pen))
            .child(signatures(pen))
            .child(to_fill(pen, "print-family-place"))
            .child(to_fill(pen, "print-family-again"))
            .child(help(pen))
    }

    fn list(&self, pen: &Pen<'_>) -> Element {
        let rules = self.rules.iter().map(|rule| el("li").child(el("span").text(pen.tell(rule))));
        let ours = (0..BY_HAND).map(|_| {
            let what = say(pen, "span", "print-family-ours").class("sr");
            let line = || el("span").class("p-line").attr("aria-hidden", "true");
            el("li").class("p-ours").child(what).child(line())
        });
        el("ol").class("p-rules").children(rules).children(ours)
    }
}

/// A place for each to sign or to draw a sign: nobody's name is printed.
fn signatures(pen: &Pen<'_>) -> Element {
    let keys =
        ["print-family-child", "print-family-child", "print-family-adult", "print-family-adult"];
    let place = |key: &&str| {
        let line = el("span").class("p-line").attr("aria-hidden", "true");
        el("li").child(line).child(say(pen, "span", key))
    };
    el("section")
        .class("p-signatures")
        .child(say(pen, "h2", "print-family-sign"))
        .child(el("ul").children(keys.iter().map(place)))
}

fn help(pen: &Pen<'_>) -> Element {
    el("section")
        .class("p-boxed")
        .child(say(pen, "h2", "print-help"))
        .child(say(pen, "p", "print-family-help"))
        .child(helpers(pen))
}
