//! Which age band, told as school grades.

use port::{Band, Mood, Place, Role, Spot, Time, View};

use super::parts::{bar, body, target, with_sao};
use crate::Flow;

/// The picture of each band: shapes that differ, for those who do not read yet.
const fn icon(band: Band) -> &'static str {
    match band {
        Band::Six => "duckling",
        Band::Nine => "lantern_carp",
        Band::Twelve => "phone",
    }
}

pub(crate) fn view(flow: &Flow) -> View {
    let bands = Band::ALL.iter().map(|band| {
        let id = band.id();
        let line = format!("band-{id}");
        let mut it = target(&format!("band:{id}"), Role::Item, Place::Card, &line, icon(*band));
        it.state.pressed = Some(flow.band() == Some(*band));
        it
    });
    View {
        heading: flow.ui("band-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines: vec![body(flow, "band-body")],
        targets: bands.chain(bar("ui-back")).collect(),
        ..View::default()
    }
}
