//! The phone with the photo: the picture, then everything that can be told apart on it, as a list.

use port::{Photo, PhotoMap, PhotoSpot, PhotoSticker};

use super::{Page, scene::picture, target};
use crate::{Element, el, words};

/// The phone.
pub fn photo(page: &Page<'_>, photo: &Photo) -> Element {
    let words = words::words(page.frame.lang);
    let lit = if photo.lit { " lit" } else { "" };
    let board = if photo.board { " board" } else { "" };
    let happening = photo.happening.map(|what| {
        el("p").key("happening").class("happening").text(words::happening(page.frame.lang, what))
    });
    el("section")
        .key("device")
        .class(format!("device phone{board}{lit}"))
        .attr("aria-label", words.phone)
        .child(header(photo))
        .child(body(page, photo))
        .children(photo.map.as_ref().map(|it| map(page, it)))
        .children(happening)
        .children(post(photo))
}

/// Whether the phone shows the target with this id.
pub fn shows(photo: &Photo, id: &str) -> bool {
    let spots = photo.spots.iter().filter_map(|spot| spot.target.as_deref());
    let stickers = photo.stickers.iter().filter_map(|sticker| sticker.target.as_deref());
    spots.chain(stickers).any(|it| it == id)
}

fn header(photo: &Photo) -> Element {
    el("p")
        .key("app")
        .class("app")
        .child(el("strong").text(photo.app.clone()))
        .text(" · ")
        .child(el("span").text(photo.author.clone()))
}

fn body(page: &Page<'_>, photo: &Photo) -> Element {
    let words = words::words(page.frame.lang);
    let spots = el("ul")
        .key("spots")
        .class("spots")
        .attr("role", "list")
        .attr("aria-label", words.spots)
        .children(photo.spots.iter().map(|it| spot(page, photo, it)));
    let offered: Vec<&PhotoSticker> =
        photo.stickers.iter().filter(|sticker| sticker.target.is_some()).collect();
    let tray = (!offered.is_empty()).then(|| {
        el("div")
            .key("stickers")
            .class("stickers")
            .attr("role", "group")
            .attr("aria-label", words.stickers)
            .children(offered.iter().filter_map(|it| {
                let found = page.frame.view.target(it.target.as_deref()?)?;
                Some(target::target(page, found))
            }))
    });
    el("div")
        .key("photo-body")
        .class("photo-body")
        .children(layers(page, photo))
        .child(spots)
        .children(tray)
}

/// The photo: its ground, and a layer for each part that is switched on.
fn layers(page: &Page<'_>, photo: &Photo) -> Option<Element> {
    let ground = page.icons.url(&photo.art)?;
    let parts = photo.parts.iter().filter_map(|part| {
        let url = page.icons.url(&format!("{}.{part}", photo.art))?;
        Some(picture(url).key(part.clone()).class("layer"))
    });
    let ground = picture(ground).key("ground").class("ground");
    Some(el("div").key("picture").class("photo").child(ground).children(parts))
}

/// One spot: its name, what is written on it, what lies over it.
fn spot(page: &Page<'_>, photo: &Photo, spot: &PhotoSpot) -> Element {
    let words = words::words(page.frame.lang);
    let glows = photo.lit && !spot.words.is_empty() && spot.sticker.is_empty();
    let sticker = page.icons.url(&spot.sticker).map(|url| picture(url).class("sticker"));
    let covered = (!spot.sticker.is_empty())
        .then(|| format!("{}: {}", words.covered, spot.sticker_name.to_lowercase()));
    let state = covered.or_else(|| spot.kept.then(|| words.kept.to_owned()));
    let written = (!spot.words.is_empty() && spot.sticker.is_empty())
        .then(|| format!("{}: {}", words.written, spot.words));
    let told = [written, state].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let own = match spot.target.as_deref().and_then(|id| page.frame.view.target(id)) {
        Some(it) => target::target(page, it),
        None => {
            let icon = page.icons.url(&spot.icon).map(|url| picture(url).class("icon"));
            let name = el("span").class("label").text(spot.name.clone());
            el("p").key("still").class("still").children(icon).child(name)
        }
    };
    let class = format!(
        "spot look-{}{}{}",
        spot.look,
        if glows { " glows" } else { "" },
        if spot.open { " open" } else { "" }
    );
    el("li")
        .key(format!("spot:{}", spot.id))
        .class(class)
        .child(own)
        .children((!told.is_empty()).then(|| el("p").key("told").class("told").text(told)))
        .children(sticker)
}

fn map(page: &Page<'_>, map: &PhotoMap) -> Element {
    let words = words::words(page.frame.lang);
    let piece = |(nth, (words, icon)): (usize, &(String, String))| {
        let icon = page.icons.url(icon).map(|url| picture(url).class("icon"));
        el("li").key(nth.to_string()).children(icon).child(el("span").text(words.clone()))
    };
    let goal = if map.found { "spot_house" } else { "rice_bowl" };
    el("div")
        .key("map")
        .class(if map.found { "paper-map found" } else { "paper-map" })
        .child(
            el("ul")
                .attr("role", "list")
                .attr("aria-label", words.map)
                .children(map.pieces.iter().enumerate().map(piece)),
        )
        .children(page.icons.url(goal).map(|url| picture(url).key("goal").class("goal")))
}

/// The words under the photo.
fn post(photo: &Photo) -> Vec<Element> {
    let by = |key: &'static str, who: &str, words: &str| {
        (!words.is_empty()).then(|| {
            el("p")
                .key(key)
                .class(key)
                .child(el("strong").text(format!("{who}: ")))
                .text(words.to_owned())
        })
    };
    let caption = by("caption", &photo.author, &photo.caption);
    let comment = by("comment", &photo.comment_by, &photo.comment);
    caption.into_iter().chain(comment).collect()
}
