//! Pages for adults, and the tour of five minutes.

use classroom::together::AdultPage;
use markup::{Element, el};
use port::World;

use super::parts::{button, level_picture, room_heading, row};
use crate::{Home, aloud};

/// The pages for adults.
pub fn place(home: &Home) -> Element {
    let words = &home.words;
    let pages = &home.data.adults.pages;
    let links = pages.iter().map(|page| {
        let link = el("a")
            .class("button quiet")
            .attr("href", format!("#page-{}", page.key))
            .text(words.tell(&page.title));
        el("li").child(link)
    });
    let contents = el("nav")
        .class("contents")
        .attr("aria-label", words.say("pages-contents"))
        .child(el("ul").children(links));
    el("main")
        .child(room_heading(words, "pages-heading"))
        .child(el("p").class("lead").text(words.say("pages-lead")))
        .child(contents)
        .child(voiceless(home))
        .child(el("div").class("pages").children(pages.iter().map(|page| written(home, page))))
}

fn written(home: &Home, page: &AdultPage) -> Element {
    let words = &home.words;
    let title = words.tell(&page.title);
    let source = (!page.source.is_empty()).then(|| {
        el("p").class("source").text(words.with("pages-source", &[("source", &page.source)]))
    });
    let says = page.says.iter().map(|line| el("li").text(words.tell(line)));
    el("article")
        .key(&page.key)
        .attr("id", format!("page-{}", page.key))
        .class(format!("panel page-of {}", page.key))
        .child(el("h3").text(title.clone()))
        .child(el("ul").class("says").children(says))
        .children(source)
        .child(row([speak(home, &page.key, &title)]))
}

/// Reads a piece aloud, or stops.
fn speak(home: &Home, key: &str, title: &str) -> Element {
    let saying = home.saying.as_deref() == Some(key);
    let (act, said) = if saying {
        ("hush".to_owned(), "pages-hush")
    } else {
        (format!("say:{key}"), "pages-say")
    };
    let said = home.words.say(said);
    button(&act, "quiet").attr("aria-label", format!("{said}: {title}")).text(said)
}

/// Where this device has no voice, whoever asked for one is told.
fn voiceless(home: &Home) -> Element {
    let told = home.voiceless.then(|| el("p").class("hint").text(home.words.say("pages-no-voice")));
    el("div").attr("role", "status").children(told)
}

/// What the game is about, and what was played on this device.
pub fn tour(home: &Home) -> Element {
    let words = &home.words;
    let worlds = home.data.adults.worlds.iter().map(|told| {
        let says = told.says.iter().map(|line| el("p").text(words.tell(line)));
        let panel = el("div").class("panel").children(says);
        let name = words.world(told.world);
        el("section")
            .key(told.world.id())
            .class(format!("world {}", told.world.id()))
            .child(el("h3").text(name.clone()))
            .child(panel)
            .children(played(home, told.world))
            .child(row([speak(home, &aloud::key(told.world), &name)]))
    });
    let nothing =
        home.played.is_empty().then(|| el("p").class("hint").text(words.say("tour-none")));
    el("main")
        .child(room_heading(words, "tour-heading"))
        .child(el("p").class("lead").text(words.say("tour-lead")))
        .child(voiceless(home))
        .children(nothing)
        .children(worlds)
}

/// What was played here; of the Bright Cave nothing is told, whatever was.
fn played(home: &Home, world: World) -> Option<Element> {
    let words = &home.words;
    if world == World::HangSang {
        return Some(el("p").class("below").text(words.say("tour-cave")));
    }
    let levels = home.data.levels.iter();
    let levels = levels.filter(|it| it.world == world && home.played.contains(&it.id));
    let cards: Vec<Element> = levels
        .map(|level| {
            el("article")
                .key(&level.id)
                .class("panel level-card")
                .children(level_picture(&home.seat, level))
                .child(el("h4").text(words.tell(&level.title)))
                .child(el("p").text(words.tell(&level.practised)))
        })
        .collect();
    (!cards.is_empty()).then(|| {
        el("div")
            .class("played")
            .child(el("p").class("below").text(words.say("tour-played")))
            .child(el("div").class("cards").children(cards))
    })
}
