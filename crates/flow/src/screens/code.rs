//! Where the code of an assignment is typed.

use port::{Field, Mood, Place, Role, Spot, Time, View};

use super::parts::{body, plain, safety, target, with_sao};
use crate::Flow;

/// The most characters that are taken: a whole link may be pasted.
const LONGEST: u16 = 300;

pub(crate) fn view(flow: &Flow) -> View {
    let mut lines = Vec::new();
    match &flow.wrong {
        // Another try is another sentence, even where it says the same.
        Some(wrong) => lines.push(plain(wrong.key, wrong.text(flow))),
        None => lines.push(body(flow, "code-body")),
    }
    let mut targets = vec![
        target("submit", Role::Next, Place::Primary, "code-open", "letter"),
        target("back", Role::Nav, Place::Bar, "ui-back", "back"),
    ];
    targets.extend(safety());
    View {
        heading: flow.ui("code-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines,
        targets,
        field: Some(Field { label: flow.ui("code-label"), longest: LONGEST }),
        ..View::default()
    }
}
