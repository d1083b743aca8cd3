//! Baskets with the card for them, and a picture that is looked at closely.

use port::{Basket, Bins, Picture, Ring};

use super::{Page, scene::picture, target};
use crate::{Element, el, words};

/// The mat: the card in the hand, then the baskets.
pub fn bins(page: &Page<'_>, bins: &Bins) -> Element {
    let words = words::words(page.frame.lang);
    let icon = page.icons.url(&bins.icon).map(|url| picture(url).class("icon"));
    let card = el("p")
        .key("card")
        .class("in-hand")
        .children(icon)
        .child(el("span").class("sr").text(format!("{}: ", words.card)))
        .child(el("span").class("label").text(bins.text.clone()));
    let happening = bins.happening.map(|what| {
        el("p").key("happening").class("happening").text(words::happening(page.frame.lang, what))
    });
    el("section")
        .key("device")
        .class("device mat")
        .attr("aria-label", words.baskets)
        .child(card)
        .children(bins.sign.as_ref().map(|(icon, text)| sign(page, icon, text)))
        .children(happening)
        .child(
            el("ul")
                .key("baskets")
                .class("baskets")
                .attr("role", "list")
                .children(bins.baskets.iter().map(|it| basket(page, it))),
        )
}

/// What the lantern's light shows.
fn sign(page: &Page<'_>, icon: &str, text: &str) -> Element {
    let icon = page.icons.url(icon).map(|url| picture(url).class("shadow"));
    let lead = el("span").class("sr").text(format!("{}: ", words::words(page.frame.lang).light));
    el("p").key("sign").class("reveal").children(icon).child(lead).text(text.to_owned())
}

fn basket(page: &Page<'_>, basket: &Basket) -> Element {
    let words = words::words(page.frame.lang);
    let inner = match basket.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        Some(it) => target::target(page, it),
        None => {
            let icon = page.icons.url(&basket.icon).map(|url| picture(url).class("icon"));
            let name = el("span").class("label").text(basket.name.clone());
            el("p").key("still").class("still").children(icon).child(name)
        }
    };
    let inside = (!basket.inside.is_empty()).then(|| {
        let cards = basket.inside.iter().enumerate().filter_map(|(nth, icon)| {
            Some(picture(page.icons.url(icon)?).key(format!("{nth}:{icon}")).class("icon"))
        });
        el("p")
            .key("inside")
            .class("inside")
            .child(el("span").class("sr").text(format!("{} {}", basket.inside.len(), words.inside)))
            .children(cards)
    });
    el("li").key(format!("basket:{}", basket.id)).class("basket").child(inner).children(inside)
}

/// A picture: its ground, its parts, where it comes from, what is ringed on it.
pub fn closer(page: &Page<'_>, it: &Picture) -> Element {
    let words = words::words(page.frame.lang);
    let ground = page.icons.url(&it.art).map(|ground| {
        let parts = it.parts.iter().filter_map(|part| {
            let url = page.icons.url(&format!("{}.{part}", it.art))?;
            Some(picture(url).key(part.clone()).class("layer"))
        });
        let rings = it.rings.iter().map(ring);
        el("div")
            .key("picture")
            .class("photo")
            .child(picture(ground).key("ground").class("ground"))
            .children(parts)
            .children(rings)
    });
    let from =
        (!it.from.is_empty()).then(|| el("p").key("from").class("from").text(it.from.clone()));
    let shown = (!it.rings.is_empty()).then(|| {
        let lead = el("span").class("sr").text(format!("{}: ", words.light));
        let texts: Vec<&str> = it.rings.iter().map(|ring| ring.text.as_str()).collect();
        el("p").key("rings").class("reveal").child(lead).text(texts.join(" "))
    });
    el("section")
        .key("device")
        .class("device print")
        .attr("aria-label", words.picture)
        .children(ground)
        .children(from)
        .children(shown)
}

/// A ring of light; the policy of the page allows no styles of its own, so a drawing says where it is.
fn ring(ring: &Ring) -> Element {
    let [x, y, w, h] = ring.area.map(|share| share * 100.0);
    let (cx, cy) = (x + w / 2.0, y + h / 2.0);
    let circle = |class: &'static str| {
        el("ellipse")
            .class(class)
            .attr("cx", format!("{cx:.1}"))
            .attr("cy", format!("{:.1}", cy * 0.75))
            .attr("rx", format!("{:.1}", w * 0.6))
            .attr("ry", format!("{:.1}", h * 0.6 * 0.75))
    };
    el("svg")
        .key(format!("ring:{}", ring.id))
        .class("layer ring")
        .attr("viewBox", "0 0 100 75")
        .attr("aria-hidden", "true")
        .child(circle("under"))
        .child(circle("over"))
}
