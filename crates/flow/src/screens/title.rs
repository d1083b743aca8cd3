//! The name of the game, language, sound, contrast, motion.

use port::{Line, Mood, Place, Role, Spot, Time, View};

use super::parts::{body, plain, safety, target, toggles, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut targets = vec![target("start", Role::Next, Place::Primary, "ui-start", "play")];
    targets.extend(toggles(flow));
    // Where there is no site (on the desktop) there are no pages and no codes.
    if flow.room.is_none() && !flow.site.is_empty() {
        targets.push(target("code", Role::Nav, Place::Menu, "code-heading", "letter"));
        targets.push(target("door:lop.html", Role::Nav, Place::Menu, "door-class", "teacher"));
        targets.push(target("door:nha.html", Role::Nav, Place::Menu, "door-home", "family"));
    }
    targets.extend(safety());
    View {
        heading: flow.ui("app-name"),
        scene: with_sao("quiet", Time::Dusk, Mood::Cheer, Spot::Middle),
        lines: vec![tagline(flow)],
        targets,
        ..View::default()
    }
}

/// What the game is, or what the class was assigned, or for whom the screen is.
fn tagline(flow: &Flow) -> Line {
    if flow.room.is_some() {
        return body(flow, "class-body");
    }
    let Some(task) = &flow.task else { return body(flow, "app-tagline") };
    let band = flow.ui(&format!("band-{}", task.assignment.band.id()));
    let (key, count) = match flow.done_of() {
        (_, Some(count)) => ("task-title", count.to_string()),
        (_, None) => ("task-title-open", String::new()),
    };
    let args = [("band", band.as_str()), ("count", count.as_str())];
    plain("task-title", flow.strings.get(flow.lang(), key, &args))
}
