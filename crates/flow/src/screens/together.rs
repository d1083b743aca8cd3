//! What child and adult do together after a level, away from the screen: it lights the last point of the star.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{bar, plain, target, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let Some(together) = flow.together() else { return View::default() };
    let mut act = plain("together-act", flow.pair_of(&together.act).to_owned());
    act.who = flow.ui("together-act");
    let mut rule = plain("together-rule", flow.pair_of(&together.rule).to_owned());
    rule.who = flow.ui("together-rule");
    let mut done = target("together", Role::Toggle, Place::Menu, "together-done", "hold_hands");
    done.state.pressed = Some(flow.done_together);
    let mut targets = vec![
        done,
        target("door:nha.html", Role::Nav, Place::Menu, "together-print", "family"),
        target("next", Role::Next, Place::Primary, "ui-map", "star"),
    ];
    targets.extend(bar("ui-map-sign"));
    let mood = if flow.done_together { Mood::Cheer } else { Mood::Happy };
    View {
        heading: flow.ui("together-heading"),
        scene: with_sao("quiet", Time::Dusk, mood, Spot::Left),
        lines: vec![act, rule],
        targets,
        points: Some(if flow.done_together { 5 } else { 4 }),
        ..View::default()
    }
}
