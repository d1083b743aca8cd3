//! Inside a level: what the story shows, with the bar that every screen has.

use port::{Device, Notice, Place, Role, View};

use super::parts::{bar, say, target};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let Some(story) = &flow.story else { return super::map::view(flow) };
    let mut view = story.view(flow.lang());
    if !view.lines.is_empty() {
        let say = say(flow, &view);
        view.targets.extend(say);
    }
    if flow.is_checked() {
        view.targets.retain(|target| target.id != "light");
    }
    view.targets.extend(flow.hand());
    if flow.card().is_some() {
        view.targets.push(target("card", Role::Nav, Place::Bar, "card-open", "family"));
    }
    // A class changes the story without giving a reason.
    view.targets.extend(bar(if flow.room.is_some() { "class-switch" } else { "ui-map-sign" }));
    let on_phone = matches!(view.device, Some(Device::Phone(_)));
    flow.for_class(&mut view);
    if flow.room.is_some() && on_phone {
        rehearsing(flow, &mut view);
    }
    view
}

/// Whoever looks at a projector must not take what is rehearsed for what happens.
fn rehearsing(flow: &Flow, view: &mut View) {
    let words = flow.ui("class-rehearsing");
    let asked = view.notice.take().map(|notice| format!("{words} · {}", notice.text));
    let text = asked.unwrap_or(words);
    view.notice = Some(Notice { id: format!("rehearsing-{}", view.place_id), text });
}
