//! Settings and clearing.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{body, close_bar, target, toggles, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut targets = toggles(flow);
    if flow.player.is_some() {
        targets.push(target("switch", Role::Nav, Place::Menu, "ui-switch", "people"));
        targets.push(target("clear:this", Role::Danger, Place::Menu, "clear-this", "trash"));
    }
    targets.push(target("clear:all", Role::Danger, Place::Menu, "clear-all", "trash"));
    targets.push(target("help", Role::Nav, Place::Bar, "ui-help", "help"));
    targets.extend(close_bar());
    View {
        heading: flow.ui("settings-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines: vec![body(flow, "settings-body")],
        targets,
        ..View::default()
    }
}
