//! The cards of a level that only the adult reads, to be cut out.

use classroom::together::{Card, Together};
use markup::{Element, el};
use port::World;
use scenario::Pair;

use super::{
    Pen,
    parts::{say, sheet},
};

/// What the cards are made of.
#[derive(Clone, Copy, Debug)]
pub struct CardsSheet<'a> {
    /// The level, played together.
    pub together: &'a Together,
    /// Its title.
    pub title: &'a Pair,
    /// Its world: in Hang Sáng nobody guesses what a child would choose.
    pub world: World,
}

impl CardsSheet<'_> {
    /// The cards, one page or two.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        let cards = self.together.cards.iter().enumerate();
        let cards = cards.map(|(at, card)| self.card(pen, at, card));
        let all = el("ul")
            .class("p-cut")
            .children(cards)
            .child(other(pen, "print-cards-tip", &self.together.tip))
            .child(other(pen, "print-cards-act", &self.together.act));
        sheet(pen, "p-cards")
            .child(say(pen, "h1", "print-cards-title"))
            .child(el("p").class("p-title").child(el("b").text(pen.tell(self.title))))
            .child(say(pen, "p", "print-cards-use"))
            .child(all)
    }

    fn card(&self, pen: &Pen<'_>, at: usize, card: &Card) -> Element {
        let number = pen.say_with("print-cards-card", &[("number", &(at + 1).to_string())]);
        let guesses = card.guess && !self.world.leaves_no_trace();
        let sao = el("p")
            .class("p-sao")
            .child(say(pen, "span", "print-cards-sao"))
            .text(" ")
            .child(el("i").text(pen.tell(&card.sao)));
        let ask = el("p").class("p-question").text(pen.tell(&card.ask));
        el("li")
            .class("p-card")
            .child(el("h2").text(number))
            .children(guesses.then(|| say(pen, "p", "print-cards-guess").class("p-guess")))
            .child(sao)
            .child(say(pen, "p", "print-cards-ask").class("p-then"))
            .child(ask)
    }
}

fn other(pen: &Pen<'_>, key: &str, words: &Pair) -> Element {
    el("li").class("p-card").child(say(pen, "h2", key)).child(el("p").text(pen.tell(words)))
}
