//! Which lantern plays: a pattern, never a name.

use port::{Mood, Place, Role, Spot, Time, View};

use super::parts::{bar, body, target, with_sao};
use crate::{Flow, company::Company};

pub(crate) fn view(flow: &Flow) -> View {
    let lanterns = progress::LANTERNS.iter().map(|lantern| {
        let key = format!("lantern-{lantern}");
        let icon = format!("lantern_{lantern}");
        let mut it = target(&format!("lantern:{lantern}"), Role::Item, Place::Card, &key, &icon);
        it.state.done = flow.store.has_lantern(lantern);
        it
    });
    let icons = ["child", "people", "family"];
    let companies = Company::ALL.into_iter().zip(icons).map(|(company, icon)| {
        let id = format!("company:{}", company.id());
        let key = format!("company-{}", company.id());
        let mut it = target(&id, Role::Item, Place::Menu, &key, icon);
        it.state.pressed = Some(flow.company == company);
        it
    });
    View {
        heading: flow.ui("who-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines: vec![body(flow, "who-body")],
        targets: lanterns.chain(companies).chain(bar("ui-back")).collect(),
        ..View::default()
    }
}
