//! The code of what a device has played for its class.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{bar, body, target, with_sao};
use crate::{Flow, task};

pub(crate) fn view(flow: &Flow) -> View {
    let code = flow.result().map(|result| result.code());
    let mut targets = vec![target("next", Role::Next, Place::Primary, "ui-map", "star")];
    targets.extend(bar("ui-map-sign"));
    View {
        heading: flow.ui("result-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Cheer, Spot::Left),
        lines: vec![body(flow, "result-body"), body(flow, "result-private")],
        targets,
        code: code.map(|code| task::code(code.clone(), &code)),
        ..View::default()
    }
}
