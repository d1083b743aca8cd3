//! Pictures in layers: a figure of which each part that is shown is a picture of its own.

use port::Actor;

use super::{Page, scene::picture};
use crate::{Element, el};

/// The layers of a picture, back to front; none if the build does not have it.
fn layers<'a>(
    page: &Page<'_>,
    art: &str,
    parts: impl Iterator<Item = &'a str>,
) -> Option<Vec<Element>> {
    let parts = parts.filter_map(|part| {
        let url = page.icons.url(&format!("{art}.{part}"))?;
        Some(picture(url).key(part.to_owned()).class("layer"))
    });
    let parts: Vec<Element> = parts.collect();
    (!parts.is_empty()).then_some(parts)
}

/// A figure in layers, with what it looks like for those who do not see it; none for all other figures.
pub fn figure(page: &Page<'_>, actor: &Actor) -> Option<Element> {
    let parts = layers(page, &actor.art, actor.wears.iter().map(String::as_str))?;
    let told = page.frame.view.told(&actor.id);
    let ground = page.icons.url(&actor.art).map(|url| picture(url).key("ground").class("ground"));
    let class = format!("figure stack at-{} art-{}", actor.spot.id(), actor.art);
    Some(
        el("span")
            .key(format!("actor:{}", actor.id))
            .class(class)
            .attr_if("role", told.map(|_| "img"))
            .attr_if("aria-label", told.map(str::to_owned))
            .children(ground)
            .children(parts),
    )
}

/// A sign that shows parts of a figure (`yard_lantern+opt_tail_beads`); its words stand beside it.
pub fn sign(page: &Page<'_>, icon: &str) -> Option<Element> {
    let (art, parts) = icon.split_once('+')?;
    let first = parts.split('+').next().unwrap_or_default();
    // Parts that hang over or under the body are seen nearer.
    let near = ["opt_tail", "opt_handle"].into_iter().find(|part| first.starts_with(part));
    let of = near.map_or("body", |part| part.trim_start_matches("opt_"));
    let layers = layers(page, art, parts.split('+'))?;
    Some(el("span").class(format!("icon stack of-{of}")).children(layers))
}
