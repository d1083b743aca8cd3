//! Inside a level: what the story shows, with the bar that every screen has.

use port::View;

use super::parts::{bar, say};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let Some(story) = &flow.story else { return super::map::view(flow) };
    let mut view = story.view(flow.lang());
    if !view.lines.is_empty() {
        let say = say(flow, &view);
        view.targets.extend(say);
    }
    view.targets.extend(bar("ui-map-sign"));
    view
}
