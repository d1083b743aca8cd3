//! The name of the game, language, sound, contrast, motion.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{body, safety, target, toggles, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut targets = vec![target("start", Role::Next, Place::Primary, "ui-start", "play")];
    targets.extend(toggles(flow));
    targets.extend(safety());
    View {
        heading: flow.ui("app-name"),
        scene: with_sao("quiet", Time::Dusk, Mood::Cheer, Spot::Middle),
        lines: vec![body(flow, "app-tagline")],
        targets,
        ..View::default()
    }
}
