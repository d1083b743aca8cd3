//! Pieces that several pages share.

use markup::{Element, el};
use port::Lang;
use scenario::HelpDirectory;

use crate::{LevelCard, Seat, Words};

/// A way to another part of the page.
pub struct Tab {
    /// What pressing it does.
    pub act: String,
    /// The key of its words.
    pub key: String,
    /// Whether this part is shown.
    pub here: bool,
    /// Whether it is about care: it looks like the game's help.
    pub care: bool,
}

/// The page around its content: name, ways, who can be called.
pub fn frame(
    words: &Words,
    seat: &Seat,
    help: &HelpDirectory,
    name: &str,
    tabs: &[Tab],
) -> Element {
    let sao = seat.picture("sao.happy").map(|at| picture(at, "sao"));
    let title = el("div")
        .class("title")
        .child(el("p").class("app").text(words.say("app-name")))
        .child(el("h1").text(words.say(&format!("{name}-title"))));
    let head = el("div").class("head").children(sao).child(title).child(tools(words));
    let skip = el("a").class("skip").attr("href", "#place").text(words.say("ui-skip"));
    let top = el("header").class("top").child(skip).child(head).child(ways(words, name, tabs));
    el("div")
        .attr("id", "desk")
        .class(format!("page {name}"))
        .attr("lang", words.lang.id())
        .child(top)
        .child(helpline(words, help))
}

fn tools(words: &Words) -> Element {
    let other = match words.lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let switch = button(&format!("lang:{}", other.id()), "quiet")
        .attr("lang", other.id())
        .text(words.say(&format!("ui-lang-{}", other.id())));
    let game = el("a")
        .class("button quiet")
        .attr("href", format!("./?lang={}", words.lang.id()))
        .text(words.say("ui-game"));
    el("div").class("tools").child(switch).child(game)
}

fn ways(words: &Words, name: &str, tabs: &[Tab]) -> Element {
    let way = |tab: &Tab| {
        let class = if tab.care { "tab care" } else { "tab" };
        let tab = button(&tab.act, class)
            .attr_if("aria-current", tab.here.then_some("page"))
            .text(words.say(&tab.key));
        el("li").child(tab)
    };
    el("nav")
        .attr("aria-label", words.say(&format!("{name}-ways")))
        .child(el("ul").children(tabs.iter().map(way)))
}

/// Who can be called, always in sight, as text.
fn helpline(words: &Words, help: &HelpDirectory) -> Element {
    let entries = help.card("vn").filter(|entry| !entry.number.is_empty()).map(|entry| {
        let number = el("b").text(&entry.number);
        let what = words.tell(&entry.does);
        let name = el("span").text(format!("{} ", words.tell(&entry.name)));
        el("li")
            .child(name)
            .child(number)
            .child(el("span").class("does").text(format!(" · {what}")))
    });
    el("aside")
        .class("helpline")
        .attr("aria-label", words.say("ui-help"))
        .child(el("p").text(words.say("ui-help")))
        .child(el("ul").children(entries))
}

/// The heading of the part that is shown; the focus goes there.
pub fn room_heading(words: &Words, key: &str) -> Element {
    el("h2").attr("id", "place").attr("tabindex", "-1").text(words.say(key))
}

/// A button, empty.
pub fn button(act: &str, class: &str) -> Element {
    el("button")
        .key(act)
        .attr("type", "button")
        .class(format!("button {class}"))
        .attr("data-do", act)
}

/// Buttons side by side.
pub fn row(buttons: impl IntoIterator<Item = Element>) -> Element {
    el("div").class("row").children(buttons)
}

/// A picture that says nothing that words do not say.
pub fn picture(at: &str, class: &str) -> Element {
    el("img").class(class).attr("src", at).attr("alt", "").attr("decoding", "async")
}

/// The picture of a level, where the site has it.
pub fn level_picture(seat: &Seat, level: &LevelCard) -> Option<Element> {
    let world = format!("world_{}", level.world.id());
    let at = seat.picture(&level.icon).or_else(|| seat.picture(&world))?;
    Some(picture(at, "icon"))
}

/// One of several answers, or one that is given or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of those with this name.
    One(&'static str),
    /// Given or not.
    Tick,
}

/// An answer to be chosen, with what it looks like.
pub fn pick(kind: Kind, act: &str, chosen: bool, face: Element) -> Element {
    let (how, name) = match kind {
        Kind::One(name) => ("radio", Some(name)),
        Kind::Tick => ("checkbox", None),
    };
    let input = el("input")
        .attr("type", how)
        .attr_if("name", name)
        .attr("data-do", act)
        .attr_if("checked", chosen.then_some(""));
    el("label").key(act).class("pick").child(input).child(face)
}

/// What an answer looks like: words, and smaller ones below.
pub fn face(title: impl Into<String>, below: Option<String>) -> Element {
    let below = below.map(|below| el("span").class("below").text(below));
    let words = el("span").class("words").child(el("span").class("name").text(title));
    el("span").class("face").child(words.children(below))
}

/// What a level looks like as an answer.
pub fn level_face(words: &Words, seat: &Seat, level: &LevelCard) -> Element {
    let named = el("span")
        .class("words")
        .child(el("span").class("name").text(words.tell(&level.title)))
        .child(el("span").class("below").text(words.tell(&level.practised)));
    el("span").class("face level").children(level_picture(seat, level)).child(named)
}

/// A question with its answers.
pub fn question(id: &str, title: impl Into<String>) -> Element {
    el("fieldset").key(id).class(format!("panel ask {id}")).child(el("legend").text(title))
}

/// Answers side by side.
pub fn picks(wide: bool, picks: impl IntoIterator<Item = Element>) -> Element {
    el("div").class(if wide { "picks wide" } else { "picks" }).children(picks)
}

/// Words with a lamp beside them: a hint.
pub fn hint(words: impl Into<String>) -> Element {
    el("p").class("hint").text(words)
}

/// A line of text to be written in, with its words above.
pub fn line(id: &str, label: impl Into<String>, value: &str) -> Element {
    let input = el("input")
        .attr("id", id.to_owned())
        .attr("data-in", id.to_owned())
        .attr("autocomplete", "off")
        .attr("value", value);
    let label = el("label").attr("for", id.to_owned()).text(label);
    el("div").key(id).class("field").child(label).child(input)
}
