//! Inside a level: what the story shows, with the bar that every screen has.

use port::View;

use super::parts::bar;
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let Some(story) = &flow.story else { return super::map::view(flow) };
    let mut view = story.view(flow.lang());
    view.targets.extend(bar("ui-map"));
    view
}
