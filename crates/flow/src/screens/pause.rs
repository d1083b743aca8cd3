//! The class looks up.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{body, safety, target, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut targets = vec![target("close", Role::Next, Place::Primary, "pause-close", "play")];
    targets.extend(safety());
    View {
        heading: flow.ui("pause-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Happy, Spot::Middle),
        lines: vec![body(flow, "pause-body")],
        targets,
        ..View::default()
    }
}
