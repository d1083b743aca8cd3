//! The adult's cards: one after the other, large, with room for a thumb.

use markup::{Element, el};
use port::{Band, World};

use super::parts::{Kind, button, face, level_picture, pick, picks, question, room_heading, row};
use crate::{Home, LevelCard, home::Held};

/// The cards of a level, or the choice of one.
pub fn place(home: &Home) -> Element {
    match home.held_level() {
        Some((level, _)) => held(home, level),
        None => choice(home),
    }
}

fn choice(home: &Home) -> Element {
    let words = &home.words;
    let all = pick(
        Kind::One("band"),
        "band:",
        home.band.is_none(),
        face(words.say("cards-every-band"), None),
    );
    let bands = Band::ALL.iter().map(|band| {
        let face = face(words.band(*band), None);
        pick(Kind::One("band"), &format!("band:{}", band.id()), home.band == Some(*band), face)
    });
    let bands = std::iter::once(all).chain(bands);
    let worlds: Vec<Element> =
        World::ALL.iter().filter_map(|world| of_world(home, *world)).collect();
    let none = worlds.is_empty().then(|| el("p").class("hint").text(words.say("cards-none")));
    el("main")
        .child(room_heading(words, "cards-heading"))
        .child(el("p").class("lead").text(words.say("cards-lead")))
        .child(question("band", words.say("cards-band")).child(picks(false, bands)))
        .children(worlds)
        .children(none)
}

fn of_world(home: &Home, world: World) -> Option<Element> {
    let here = |level: &&LevelCard| {
        level.world == world
            && home.band.is_none_or(|band| level.bands.contains(&band))
            && home.data.together(&level.id).is_some()
    };
    let cards: Vec<Element> =
        home.data.levels.iter().filter(here).map(|level| to_take(home, level)).collect();
    (!cards.is_empty()).then(|| {
        el("section")
            .key(world.id())
            .class(format!("world {}", world.id()))
            .child(el("h3").text(home.words.world(world)))
            .child(el("div").class("cards").children(cards))
    })
}

fn to_take(home: &Home, level: &LevelCard) -> Element {
    let words = &home.words;
    let bands: Vec<String> = level.bands.iter().map(|band| words.band(*band)).collect();
    let named = el("span")
        .class("words")
        .child(el("span").class("name").text(words.tell(&level.title)))
        .child(el("span").class("below").text(bands.join(" · ")));
    button(&format!("t:{}", level.id), "take")
        .children(level_picture(&home.seat, level))
        .child(named)
}

fn held(home: &Home, level: &LevelCard) -> Element {
    let words = &home.words;
    let cards = home.cards();
    let (number, of) = ((home.at + 1).to_string(), cards.len().to_string());
    let count = words.with("cards-count", &[("number", &number), ("of", &of)]);
    let guess = level.world != World::HangSang;
    let card = cards.get(home.at).map(|card| written(home, *card, count, guess));
    let turn = |act: &str, key: &str, class: &str, off: bool| {
        button(act, class).attr_if("aria-disabled", off.then_some("true")).text(words.say(key))
    };
    let last = home.at + 1 >= cards.len();
    let turns = row([
        turn("card:back", "cards-back", "second", home.at == 0),
        turn("card:next", "cards-next", "main", last),
    ]);
    let title = el("h2")
        .attr("id", "place")
        .attr("tabindex", "-1")
        .class("of-level")
        .children(level_picture(&home.seat, level))
        .child(el("span").text(words.tell(&level.title)));
    el("main")
        .class("narrow")
        .child(title)
        .child(el("p").class("below").text(words.say("cards-held-how")))
        .children(card)
        .child(turns.key("turns"))
        .child(
            row([
                button("print:cards", "quiet").text(words.say("cards-print")),
                button("t:", "quiet").text(words.say("cards-other")),
            ])
            .key("other"),
        )
}

/// One card. In Hang Sáng nobody guesses what a child would choose.
fn written(home: &Home, held: Held<'_>, count: String, guess: bool) -> Element {
    let words = &home.words;
    let card = |class: &str| {
        el("section")
            .key("card")
            .attr("id", "card")
            .attr("tabindex", "-1")
            .class(format!("panel card {class}"))
            .attr("aria-label", count.clone())
            .child(el("p").class("count").text(count.clone()))
    };
    let said = |class: &str, key: &str, pair: &scenario::Pair| {
        card(class)
            .child(el("h3").text(words.say(key)))
            .child(el("p").class("big").text(words.tell(pair)))
    };
    match held {
        Held::Tip(pair) => said("tip", "cards-tip", pair),
        Held::Act(pair) => said("act", "cards-act", pair),
        Held::Rule(pair) => said("rule", "cards-rule", pair),
        Held::Ask(ask) => card("question")
            .children(
                (ask.guess && guess).then(|| el("p").class("guess").text(words.say("cards-guess"))),
            )
            .child(el("p").class("then").text(words.say("cards-sao")))
            .child(el("p").class("sao-says").text(words.tell(&ask.sao)))
            .child(el("p").class("then").text(words.say("cards-ask")))
            .child(el("p").class("big").text(words.tell(&ask.ask))),
    }
}
