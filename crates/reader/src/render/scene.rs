//! The picture: scenery and figures. Words say everything that matters, so pictures have no text of their own.

use port::{Actor, Screen, Spot};

use super::{Page, stack};
use crate::{Element, el};

/// The scenery behind the page.
pub fn backdrop(page: &Page<'_>) -> Option<Element> {
    let url = page.icons.url(&page.frame.view.scene.backdrop)?;
    Some(picture(url).key("backdrop").class("backdrop"))
}

/// The figures, back to front; those at the back and to the left stand first.
pub fn cast(page: &Page<'_>) -> Option<Element> {
    let mut actors: Vec<&Actor> = page.frame.view.scene.actors.iter().collect();
    actors.sort_by_key(|actor| match actor.spot {
        Spot::Left => 0,
        Spot::Back => 1,
        Spot::Middle => 2,
        Spot::Right => 3,
    });
    let figures: Vec<Element> = actors
        .into_iter()
        .filter(|actor| !(page.frame.screen == Screen::Level && actor_is_on_device(page, actor)))
        .filter_map(|actor| {
            if let Some(stacked) = stack::figure(page, actor) {
                return Some(stacked);
            }
            let url = page.icons.figure(&actor.art, actor.mood.id())?;
            let speaking = if actor.speaking { " speaking" } else { "" };
            let class = format!("figure at-{} art-{}{speaking}", actor.spot.id(), actor.art);
            Some(picture(url).key(format!("actor:{}", actor.id)).class(class))
        })
        .collect();
    (!figures.is_empty()).then(|| el("div").key("cast").class("cast").children(figures))
}

/// The figure of a box on the pretend screen is drawn there.
fn actor_is_on_device(page: &Page<'_>, actor: &Actor) -> bool {
    match &page.frame.view.device {
        Some(port::Device::Browser(browser)) => {
            browser.popup.as_ref().is_some_and(|popup| popup.art == actor.art)
        }
        Some(
            port::Device::Photo(_)
            | port::Device::Phone(_)
            | port::Device::Bins(_)
            | port::Device::Picture(_)
            | port::Device::Spread(_),
        )
        | None => false,
    }
}

/// A picture that says nothing which words beside it do not say.
pub fn picture(url: &str) -> Element {
    el("img").attr("src", url).attr("alt", "").attr("draggable", "false")
}
