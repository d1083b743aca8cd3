//! The river with its three worlds; each level is a lantern.

use port::{Band, Line, Mood, Place, Role, Spot, Target, Time, View, World};

use super::parts::{bar, body, plain, say_to_youngest, target, with_sao};
use crate::{Flow, LevelInfo};

pub(crate) fn view(flow: &Flow) -> View {
    let band = flow.band().unwrap_or(Band::Six);
    let mut targets: Vec<Target> =
        World::ALL.iter().flat_map(|world| world_targets(flow, *world, band)).collect();
    // While a level is on its way, its lantern is there and cannot be pressed.
    let empty = !targets.iter().any(|target| target.id.starts_with("level:"));
    targets.extend(say_to_youngest(flow).filter(|_| flow.loading.is_none()));
    targets.extend(doors(flow));
    targets.extend(bar(if flow.room.is_some() { "ui-back" } else { "ui-switch" }));
    let star = flow.star().filter(|_| flow.loading.is_none());
    let lit = star.as_ref().and_then(|star| star.level.as_deref());
    for it in &mut targets {
        it.state.suggested = lit.is_some() && it.id.strip_prefix("level:") == lit;
    }
    let review = star.as_ref().is_some_and(|star| star.review.is_some());
    let again = star.as_ref().is_some_and(|star| star.again);
    let task = task_line(flow).filter(|_| !empty && flow.loading.is_none());
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
        lines: vec![task.unwrap_or_else(|| body(flow, line))],
        targets,
        ..View::default()
    };
    // A class has no lantern of its own.
    if flow.room.is_none() {
        super::yard::hang(flow, &mut view, Spot::Right);
    }
    view
}

/// The ways around. What is assigned comes before everything else: its result, and free play for a while.
fn doors(flow: &Flow) -> Vec<Target> {
    let bands = target("bands", Role::Nav, Place::Bar, "map-bands", "people");
    let mut doors = match &flow.task {
        Some(task) => {
            let (key, icon) =
                if task.free { ("task-back", "letter") } else { ("task-free", "kite") };
            let free = target("free", Role::Nav, Place::Bar, key, icon);
            let result = target("result", Role::Nav, Place::Bar, "task-result", "letter_lantern");
            let mut doors = vec![result];
            doors.extend((!task.assignment.closed).then_some(free));
            doors
        }
        None => vec![bands],
    };
    if flow.room.is_some() {
        doors.retain(|door| door.id != "result");
    } else if flow.task.is_none() {
        doors.push(super::yard::door());
    }
    doors
}

/// How far the child has come with what is assigned.
fn task_line(flow: &Flow) -> Option<Line> {
    flow.on_task()?;
    let (done, all) = flow.done_of();
    let key = match all {
        _ if flow.all_done() => "task-done",
        _ if flow.is_late() => "task-late",
        Some(_) => "task-map",
        None => "task-map-open",
    };
    let (done, all) = (done.to_string(), all.unwrap_or_default().to_string());
    let args = [("done", done.as_str()), ("all", all.as_str())];
    Some(plain(key, flow.strings.get(flow.lang(), key, &args)))
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
    let offered = levels.filter(|level| flow.is_offered(level));
    let found: Vec<Target> = offered.map(|level| level_target(flow, level)).collect();
    // What is assigned is exactly what is there.
    if found.is_empty() && flow.on_task().is_none() { vec![closed(flow, world)] } else { found }
}

fn level_target(flow: &Flow, level: &LevelInfo) -> Target {
    let id = format!("level:{}", level.id);
    let icon = if level.icon.is_empty() { world_icon(level.world) } else { &level.icon };
    let mut it = target(&id, Role::Item, Place::World(level.world), "", icon);
    it.label = flow.title(level);
    it.line = format!("{}_title", level.id);
    it.state.done = match (flow.on_task(), &flow.player) {
        (Some(_), _) => flow.is_done(level),
        (None, Some(player)) => player.save.lit(&level.id, level.world.leaves_no_trace()),
        (None, None) => false,
    };
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
