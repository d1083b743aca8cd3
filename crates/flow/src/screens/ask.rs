//! One question about the game itself.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{body, safety, target, with_sao};
use crate::{Flow, game::Question};

pub(crate) fn view(flow: &Flow, question: &Question) -> View {
    let (heading, line, answers) = match question {
        Question::ClearThis => ("clear-this", "clear-this-ask", clearing()),
        Question::ClearAll => ("clear-all", "clear-all-ask", clearing()),
        Question::Tabs(_) => (
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

/// Keeping comes first: the focus starts on it.
fn clearing() -> [port::Target; 2] {
    [
        target("clear:no", Role::Next, Place::Menu, "clear-no", "back"),
        target("clear:yes", Role::Danger, Place::Menu, "clear-yes", "trash"),
    ]
}
