//! The card that goes home with a child, in both languages.

use markup::{Element, el};

use super::{
    Pen,
    parts::{both, helpers_of_both, list, said, sheet, side_by_side},
    qr,
};

/// What stands on the card.
#[derive(Clone, Copy, Debug)]
pub struct HomeCard<'a> {
    /// The address of the game.
    pub address: &'a str,
}

impl HomeCard<'_> {
    /// The page.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        sheet(pen, "p-home")
            .child(both(pen, "h1", "print-home-title"))
            .child(side_by_side(pen, "p-what", what))
            .child(self.square(pen))
            .child(side_by_side(pen, "p-questions", questions))
            .child(side_by_side(pen, "p-boxed", reaction))
            .child(helpers_of_both(pen))
    }

    fn square(&self, pen: &Pen<'_>) -> Element {
        let drawn = classroom::qr::draw(self.address).ok();
        let label = pen.say("print-qr-label-game");
        let square = drawn.map(|modules| qr::code(&modules, &label));
        let caption = el("figcaption")
            .child(both(pen, "span", "print-home-open"))
            .child(el("span").class("mono").text(self.address));
        el("figure").class("p-square").children(square).child(caption)
    }
}

fn what(pen: &Pen<'_>, column: Element) -> Element {
    column.child(el("p").text(pen.say("print-home-what")))
}

fn questions(pen: &Pen<'_>, column: Element) -> Element {
    let keys = ["print-home-ask-1", "print-home-ask-2", "print-home-ask-3"];
    let heading = el("h2").text(pen.say("print-home-ask"));
    column.child(heading).child(said(pen, "ol", &keys))
}

fn reaction(pen: &Pen<'_>, column: Element) -> Element {
    let call = (pen.number("vn_111"), pen.number("vn_113"));
    let args: &[(&str, &str)] = &[("line", &call.0), ("police", &call.1)];
    let keys = ["print-home-tell-1", "print-home-tell-2", "print-home-tell-3", "print-home-tell-4"];
    let heading = el("h2").text(pen.say("print-home-tell"));
    column.child(heading).child(list("ul", keys.iter().map(|key| pen.say_with(key, args))))
}
