//! One target: a button, or a link where a number is about to be dialled.

use port::{Lang, Place, Role, Target, Volume};

use super::{Page, extras, known, scene::picture, stack};
use crate::{
    Element, el,
    words::{self, words},
};

/// The button for a target. Whether it is an answer, a lantern or a way out, it is found by `data-target`.
pub fn target(page: &Page<'_>, target: &Target) -> Element {
    with_shown(page, target, "")
}

/// The same, with words that stand on the thing itself (on the pretend screen) before its label.
pub fn with_shown(page: &Page<'_>, target: &Target, shown: &str) -> Element {
    let words = words(page.frame.lang);
    let icon = page.icons.url(&target.icon).map(|url| picture(url).class("icon"));
    let icon = icon.or_else(|| stack::sign(page, &target.icon));
    let shown = (!shown.is_empty() && shown != target.label)
        .then(|| el("span").class("shown").text(shown.to_owned()).text(" "));
    let label =
        el("span").class("label").attr_if("lang", language(target)).text(target.label.clone());
    let done = (target.state.done && matches!(target.role, Role::Item | Role::Choice))
        .then(|| el("span").class("sr").text(format!(" ({})", words.done(target.role))));
    let suggested =
        target.state.suggested.then(|| el("span").class("suggestion").text(words.suggested));
    let keys = (target.id == known::EXIT)
        .then(|| el("span").class("sr").text(format!(" ({})", words.exit_keys)));
    let base = match &target.tel {
        Some(number) => el("a").attr("href", format!("tel:{number}")),
        None => el("button")
            .attr("type", "button")
            .attr_if("aria-pressed", target.state.pressed.map(|pressed| pressed.to_string())),
    };
    base.key(format!("target:{}", target.id))
        .class(class(target, icon.is_some()))
        .attr("data-target", target.id.clone())
        .attr_if("aria-disabled", target.state.disabled.then_some("true"))
        .children(extras::vote(page, target))
        .children(icon)
        .children(shown)
        .child(label)
        .children(done)
        .children(suggested)
        .children(keys)
}

/// A step of a volume: its own word is seen, all of it is said.
pub fn step(page: &Page<'_>, target: &Target) -> Element {
    let volume = Volume::ALL.iter().copied().find(|it| target.id.ends_with(it.id()));
    let word = volume.map_or("", |it| words::volume(page.frame.lang, it));
    el("button")
        .key(format!("target:{}", target.id))
        .attr("type", "button")
        .attr_if("aria-pressed", target.state.pressed.map(|pressed| pressed.to_string()))
        .attr("aria-label", target.label.clone())
        .class(class(target, false))
        .attr("data-target", target.id.clone())
        .child(el("span").class("label").text(word))
}

fn class(target: &Target, has_icon: bool) -> String {
    let place = match &target.place {
        Place::Card => "card",
        Place::Primary => "primary",
        Place::Bar => "on-bar",
        Place::Actor(_) => "tool",
        Place::Bubble => "on-bubble",
        Place::Device(_) => "on-device",
        Place::World(_) => "lantern",
        Place::Menu => "menu-item",
        Place::Volume(_) => "step",
    };
    let role = match target.role {
        Role::Choice => "choice",
        Role::Next => "next",
        Role::Tool => "tool-role",
        Role::Nav => "nav",
        Role::Toggle => "toggle",
        Role::Item => "item",
        Role::Danger => "danger",
    };
    let mut class = format!("target {place} {role}");
    for (on, word) in [
        (has_icon, " has-icon"),
        (target.state.done, " done"),
        (target.state.suggested, " suggested"),
        (target.id == known::EXIT, " exit"),
        (target.id == "help", " help"),
        (target.id.starts_with("call:"), " call"),
        (target.state.vote.is_some(), " voted"),
    ] {
        if on {
            class.push_str(word);
        }
    }
    class
}

/// The name of a language is written in that language.
fn language(target: &Target) -> Option<&'static str> {
    Lang::ALL.iter().map(|lang| lang.id()).find(|id| target.line.strip_prefix("lang-") == Some(id))
}
