//! How a whole class votes without machines: four shapes to hold up, and the way to do it.

use markup::{Element, el};

use super::{
    Pen,
    parts::{said, say, sheet},
};

/// The shapes: letter, key of the name, path in a square of 100.
const SHAPES: [(&str, &str, &str); 4] = [
    ("A", "print-shape-triangle", "M50 9L94 87H6z"),
    ("B", "print-shape-circle", "M50 7a43 43 0 1 0 0 86a43 43 0 1 0 0-86z"),
    ("C", "print-shape-square", "M11 11h78v78h-78z"),
    ("D", "print-shape-diamond", "M50 4L96 50 50 96 4 50z"),
];

/// Four cards on one page.
#[must_use]
pub fn shape_cards(pen: &Pen<'_>) -> Element {
    let cards = SHAPES.iter().map(|(letter, name, path)| {
        let shape = el("svg")
            .class("p-shape")
            .attr("viewBox", "0 0 100 100")
            .attr("role", "img")
            .attr("aria-label", pen.say(name))
            .child(el("path").attr("d", *path));
        el("li").child(shape).child(el("b").class("p-letter").text(*letter))
    });
    sheet(pen, "p-shapes")
        .child(say(pen, "h1", "print-shapes-title").class("sr"))
        .child(el("ul").class("p-four").children(cards))
}

/// How to vote, half a page.
#[must_use]
pub fn how_to_vote(pen: &Pen<'_>) -> Element {
    let steps = [
        ("print-vote-think", "print-vote-think-how"),
        ("print-vote-show", "print-vote-show-how"),
        ("print-vote-talk", "print-vote-talk-how"),
        ("print-vote-again", "print-vote-again-how"),
    ];
    let step = |(name, how): (&str, &str)| {
        el("li").child(say(pen, "b", name)).text(" ").child(say(pen, "span", how))
    };
    let notes = ["print-vote-cards", "print-vote-nobody", "print-vote-cave"];
    sheet(pen, "p-voting")
        .child(say(pen, "h1", "print-vote-title"))
        .child(el("ol").class("p-steps").children(steps.map(step)))
        .child(said(pen, "ul", &notes))
}
