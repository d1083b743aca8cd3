//! The teacher's card for the moment in which a child tells.

use classroom::lesson::Frame;
use markup::{Element, el};

use super::{
    Pen,
    parts::{say, sheet, with_speech},
};

/// The card, one page.
#[must_use]
pub fn disclosure(pen: &Pen<'_>, frame: &Frame) -> Element {
    sheet(pen, "p-disclosure")
        .child(say(pen, "h1", "print-discloses-title"))
        .child(steps(pen, frame))
}

/// What to do, step by step.
pub(super) fn steps(pen: &Pen<'_>, frame: &Frame) -> Element {
    let steps = frame.discloses.iter().map(|step| with_speech("li", &pen.tell(step)));
    el("ol").class("p-tells").children(steps)
}
