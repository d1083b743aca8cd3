//! One question about the game itself.

use port::{Mood, Place, Role, Spot, Target, Time, View};

use super::parts::{body, plain, safety, target, with_sao};
use crate::{Flow, game::Question};

pub(crate) fn view(flow: &Flow, question: &Question) -> View {
    if let Question::Adult { sum } = question {
        return adult(flow, *sum);
    }
    let (heading, line, answers) = match question {
        Question::ClearThis => ("clear-this", "clear-this-ask", clearing()),
        Question::ClearAll => ("clear-all", "clear-all-ask", clearing()),
        Question::Tabs(_) | Question::Adult { .. } => (
            "tabs-heading",
            "tabs-body",
            [
                target("tabs:mine", Role::Next, Place::Menu, "tabs-mine", "play"),
                target("tabs:theirs", Role::Nav, Place::Menu, "tabs-theirs", "replay"),
            ],
        ),
    };
    View {
        heading: flow.ui(heading),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines: vec![body(flow, line)],
        targets: answers.into_iter().chain(safety()).collect(),
        ..View::default()
    }
}

/// A question that adults answer in passing. Nothing that must be guarded lies behind it.
fn adult(flow: &Flow, sum: Sum) -> View {
    let Sum { by: (a, b) } = sum;
    let answers = sum.answers().into_iter().map(|answer| {
        let id = format!("adult:{answer}");
        Target {
            label: answer.to_string(),
            ..target(&id, Role::Item, Place::Menu, "adult-answer", "")
        }
    });
    let back = target("adult:no", Role::Nav, Place::Menu, "adult-no", "back");
    let words =
        flow.strings.get(flow.lang(), "adult-ask", &[("a", &a.to_string()), ("b", &b.to_string())]);
    View {
        heading: flow.ui("ui-grown"),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines: vec![plain("adult-ask", words)],
        targets: answers.chain([back]).chain(safety()).collect(),
        ..View::default()
    }
}

/// Two numbers to multiply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    by: (u32, u32),
}

impl Sum {
    /// The one of a seed: 6 to 9 times 12 to 15.
    pub(crate) const fn of(seed: u32) -> Self {
        Self { by: (6 + seed % 4, 12 + (seed / 4) % 4) }
    }

    /// Whether this is the product.
    pub(crate) fn holds(self, answer: &str) -> bool {
        answer.parse() == Ok(self.by.0 * self.by.1)
    }

    /// The product among three others, in rising order.
    fn answers(self) -> [u32; 4] {
        let Self { by: (a, b) } = self;
        let below = a % 3;
        std::array::from_fn(|at| {
            let at = u32::try_from(at).unwrap_or_default();
            a * b + 10 * at - 10 * below
        })
    }
}

/// Keeping comes first: the focus starts on it.
fn clearing() -> [port::Target; 2] {
    [
        target("clear:no", Role::Next, Place::Menu, "clear-no", "back"),
        target("clear:yes", Role::Danger, Place::Menu, "clear-yes", "trash"),
    ]
}
