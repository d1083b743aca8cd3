//! The sheet of an assignment: what to play, how to come there, and what is kept of it. In both languages.

use classroom::{Assignment, Mode, What};
use markup::{Element, el};
use scenario::Pair;

use super::{
    Pen,
    day::written,
    parts::{both, both_of, helpers_of_both, list, said, sheet, side_by_side},
    qr,
};

/// The most characters of a class's label; what is longer is cut.
pub const CLASS_LABEL: usize = 40;

/// The longest address that is written out: what is longer nobody types.
const TYPED: usize = 120;

/// What stands on the sheet of an assignment.
#[derive(Clone, Copy, Debug)]
pub struct AssignmentSheet<'a> {
    /// What is assigned.
    pub assignment: &'a Assignment,
    /// What the teacher calls the class; may be empty.
    pub class: &'a str,
    /// The titles of the levels assigned, in order; none where the game chooses.
    pub levels: &'a [Pair],
    /// The whole link.
    pub link: &'a str,
}

impl AssignmentSheet<'_> {
    /// The page.
    #[must_use]
    pub fn page(&self, pen: &Pen<'_>) -> Element {
        let told = el("div").class("p-told").child(self.facts(pen)).child(self.typed(pen));
        let top = el("div").class("p-top").child(told).child(self.square(pen));
        sheet(pen, "p-assignment")
            .child(both(pen, "h1", "print-assignment-title"))
            .child(top)
            .child(side_by_side(pen, "p-way", steps))
            .child(side_by_side(pen, "p-boxed p-notice", notice))
            .child(helpers_of_both(pen))
    }

    fn facts(&self, pen: &Pen<'_>) -> Element {
        let class: String = self.class.trim().chars().take(CLASS_LABEL).collect();
        let class = match class.is_empty() {
            true => both(pen, "dd", &format!("band-{}", self.assignment.band.id())),
            false => el("dd").text(class),
        };
        let facts = el("dl").class("p-facts");
        let facts = fact(facts, pen, "print-assignment-class", [class]);
        let mut facts = fact(facts, pen, "print-assignment-play", self.play(pen));
        if self.assignment.mode == Mode::Check {
            let check = both(pen, "dd", "print-assignment-check");
            facts = fact(facts, pen, "print-assignment-mode", [check]);
        }
        if let Some(day) = self.assignment.until {
            let day = el("dd").text(written(day.number()));
            facts = fact(facts, pen, "print-assignment-until", [day]);
        }
        facts
    }

    fn play(&self, pen: &Pen<'_>) -> Vec<Element> {
        match self.assignment.what {
            What::Levels(_) => {
                self.levels.iter().map(|it| both_of(pen, "dd", |pen| pen.tell(it))).collect()
            }
            What::Adapt(None) => vec![both(pen, "dd", "print-assignment-adapt")],
            What::Adapt(Some(world)) => vec![both_of(pen, "dd", |pen| {
                let world = pen.say(&format!("world-{}", world.id()));
                pen.say_with("print-assignment-adapt-in", &[("world", &world)])
            })],
        }
    }

    /// The link as a QR code; nothing where it is too long for one.
    fn square(&self, pen: &Pen<'_>) -> Element {
        let drawn = classroom::qr::draw(self.link).ok();
        let label = pen.say("print-qr-label");
        let square = drawn.map(|modules| qr::code(&modules, &label));
        let caption = if square.is_some() { "print-qr-caption" } else { "print-qr-none" };
        el("figure").class("p-square").children(square).child(both(pen, "figcaption", caption))
    }

    /// What can be typed: the address and the code.
    fn typed(&self, pen: &Pen<'_>) -> Element {
        let short = self.link.chars().count() <= TYPED;
        let address = short.then(|| {
            let address = el("span").class("mono").text(self.link);
            el("p")
                .class("p-address")
                .child(both(pen, "span", "print-assignment-link"))
                .child(address)
        });
        let code = el("b").class("mono").text(self.assignment.code());
        let code =
            el("p").class("p-code").child(both(pen, "span", "print-assignment-code")).child(code);
        el("div").class("p-typed").children(address).child(code)
    }
}

fn fact(
    facts: Element,
    pen: &Pen<'_>,
    key: &str,
    says: impl IntoIterator<Item = Element>,
) -> Element {
    facts.child(el("div").child(both(pen, "dt", key)).child(el("div").children(says)))
}

fn steps(pen: &Pen<'_>, column: Element) -> Element {
    let keys = ["print-assignment-step-1", "print-assignment-step-2", "print-assignment-step-3"];
    let heading = el("h2").text(pen.say("print-assignment-steps"));
    column.child(heading).child(said(pen, "ol", &keys).class("p-steps"))
}

fn notice(pen: &Pen<'_>, column: Element) -> Element {
    let keys = [
        "print-notice-nothing",
        "print-notice-result",
        "print-notice-cave",
        "print-notice-stop",
        "print-notice-seven",
    ];
    let heading = el("h2").text(pen.say("print-notice"));
    column.child(heading).child(list("ul", keys.iter().map(|key| pen.say(key))))
}
