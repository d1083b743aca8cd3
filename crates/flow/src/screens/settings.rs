//! Settings and clearing.

use port::{Channel, Mood, Place, Role, Spot, Target, Time, View, Volume};

use super::parts::{body, close_bar, target, toggles, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut targets = toggles(flow);
    targets.extend(volumes(flow));
    if flow.band().is_some() {
        targets.push(target("grown", Role::Nav, Place::Menu, "ui-grown", "teacher"));
    }
    if flow.player.is_some() {
        targets.push(target("switch", Role::Nav, Place::Menu, "ui-switch", "people"));
        targets.push(target("clear:this", Role::Danger, Place::Menu, "clear-this", "trash"));
    }
    targets.push(target("clear:all", Role::Danger, Place::Menu, "clear-all", "trash"));
    targets.push(target("help", Role::Nav, Place::Bar, "ui-help", "help"));
    targets.extend(close_bar());
    let mut lines = vec![body(flow, "settings-body")];
    if flow.settings.volumes.music == Volume::Off {
        lines.push(body(flow, "settings-music"));
    }
    View {
        heading: flow.ui("settings-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines,
        targets,
        ..View::default()
    }
}

/// Three steps for each volume: buttons, nothing to drag.
fn volumes(flow: &Flow) -> impl Iterator<Item = Target> {
    let volumes = flow.settings.volumes;
    Channel::ALL.iter().flat_map(move |channel| {
        Volume::ALL.iter().map(move |volume| {
            let (of, step) = (channel.id(), volume.id());
            let mut it = target(
                &format!("volume:{of}:{step}"),
                Role::Item,
                Place::Volume(*channel),
                &format!("volume-{of}-{step}"),
                icon(*channel),
            );
            it.state.pressed = Some(volumes.of(*channel) == *volume);
            it
        })
    })
}

const fn icon(channel: Channel) -> &'static str {
    match channel {
        Channel::Speech => "speaker",
        Channel::Effects => "world_bell",
        Channel::Music => "music",
    }
}
