//! Inside a level: what the story shows, with the bar that every screen has.

use port::{Band, Place, Role, Target, View};

use super::parts::{bar, target};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let Some(story) = &flow.story else { return super::map::view(flow) };
    let mut view = story.view(flow.lang());
    if flow.hears_speech() && !view.lines.is_empty() {
        view.targets.push(say(flow.band()));
    }
    view.targets.extend(bar("ui-map-sign"));
    view
}

/// Reads the lines and answers aloud, as often as it is asked. Not there while speech is off: nothing that
/// can be tapped does nothing.
fn say(band: Option<Band>) -> Target {
    let (place, words) = match band {
        Some(Band::Six) | None => (Place::Bubble, "ui-say-again"),
        Some(Band::Nine) => (Place::Bubble, "ui-say"),
        // Words stand all over the phone: there is no bubble to put it on.
        Some(Band::Twelve) => (Place::Bar, "ui-say"),
    };
    target("say", Role::Tool, place, words, "speaker")
}
