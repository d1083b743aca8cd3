//! The river with its three worlds; each level is a lantern.

use port::{Band, Mood, Place, Role, Spot, Target, Time, View, World};

use super::parts::{bar, body, say_to_youngest, target, with_sao};
use crate::{Flow, LevelInfo};

pub(crate) fn view(flow: &Flow) -> View {
    let band = flow.band().unwrap_or(Band::Six);
    let mut targets: Vec<Target> =
        World::ALL.iter().flat_map(|world| world_targets(flow, *world, band)).collect();
    // While a level is on its way, its lantern is there and cannot be pressed.
    let empty = !targets.iter().any(|target| target.id.starts_with("level:"));
    targets.extend(say_to_youngest(flow).filter(|_| flow.loading.is_none()));
    targets.push(target("bands", Role::Nav, Place::Bar, "map-bands", "people"));
    targets.push(super::yard::door());
    targets.extend(bar("ui-switch"));
    let star = flow.star().filter(|_| flow.loading.is_none());
    let lit = star.as_ref().and_then(|star| star.level.as_deref());
    for it in &mut targets {
        it.state.suggested = lit.is_some() && it.id.strip_prefix("level:") == lit;
    }
    let review = star.as_ref().is_some_and(|star| star.review.is_some());
    let again = star.as_ref().is_some_and(|star| star.again);
    let line = match (empty, band) {
        (false, _) if flow.loading.is_some() => "ui-loading",
        (false, _) if lit.is_none() => "map-body",
        (false, Band::Twelve) if review => "map-review-older",
        (false, _) if review => "map-review",
        (false, Band::Twelve) if again => "map-again-older",
        (false, Band::Twelve) => "map-star-older",
        (false, _) if again => "map-again",
        (false, _) => "map-star",
        (true, Band::Twelve) => "map-empty-older",
        (true, _) => "map-empty",
    };
    let mut view = View {
        heading: flow.ui("map-heading"),
        scene: with_sao("map", Time::Night, mood(band), Spot::Middle),
        lines: vec![body(flow, line)],
        targets,
        ..View::default()
    };
    super::yard::hang(flow, &mut view, Spot::Right);
    view
}

/// Older players are met without a show of joy.
const fn mood(band: Band) -> Mood {
    match band {
        Band::Six | Band::Nine => Mood::Happy,
        Band::Twelve => Mood::Think,
    }
}

fn world_targets(flow: &Flow, world: World, band: Band) -> Vec<Target> {
    let levels = flow.levels.iter().filter(|it| it.world == world && it.bands.contains(&band));
    let found: Vec<Target> = levels.map(|level| level_target(flow, level)).collect();
    if found.is_empty() { vec![closed(flow, world)] } else { found }
}

fn level_target(flow: &Flow, level: &LevelInfo) -> Target {
    let id = format!("level:{}", level.id);
    let icon = if level.icon.is_empty() { world_icon(level.world) } else { &level.icon };
    let mut it = target(&id, Role::Item, Place::World(level.world), "", icon);
    it.label = flow.title(level);
    it.line = format!("{}_title", level.id);
    it.state.done = flow
        .player
        .as_ref()
        .is_some_and(|player| player.save.lit(&level.id, level.world.leaves_no_trace()));
    it.state.disabled = flow.loading.is_some();
    it
}

fn closed(flow: &Flow, world: World) -> Target {
    let id = format!("world:{}", world.id());
    let mut it = target(&id, Role::Item, Place::World(world), "world-soon", world_icon(world));
    it.label = format!("{} · {}", flow.ui(&format!("world-{}", world.id())), flow.ui("world-soon"));
    it.state.disabled = true;
    it
}

/// Worlds differ by shape as well as by hue.
const fn world_icon(world: World) -> &'static str {
    match world {
        World::BenSong => "world_wave",
        World::LuyTre => "world_leaf",
        World::HangSang => "world_bell",
    }
}
