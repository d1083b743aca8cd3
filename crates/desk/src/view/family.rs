//! The family's rules: chosen by click, printed to be signed.

use markup::{Element, el};
use port::World;

use super::parts::{Kind, button, face, pick, picks, room_heading, row};
use crate::{Home, LevelCard};

/// The rules to choose from.
pub fn place(home: &Home) -> Element {
    let words = &home.words;
    let worlds: Vec<Element> =
        World::ALL.iter().filter_map(|world| of_world(home, *world)).collect();
    let chosen = home.chosen_rules();
    let list = el("ol").children(chosen.iter().map(|rule| el("li").text(words.tell(rule))));
    let few = chosen.is_empty().then(|| el("p").class("below").text(words.say("rules-none")));
    let paper = el("div")
        .class("paper")
        .child(el("p").class("sum").attr("role", "status").text(words.number(
            "rules-many",
            "many",
            chosen.len(),
        )))
        .child(list)
        .children(few)
        .child(row([button("print:rules", "main").text(words.say("rules-print"))]));
    let sheet = el("section")
        .class("sheet-so-far")
        .attr("aria-label", words.say("rules-sheet"))
        .child(el("h3").text(words.say("rules-sheet")))
        .child(paper);
    let choices = el("div").class("choices").children(worlds);
    el("main")
        .child(room_heading(words, "rules-heading"))
        .child(el("p").class("lead").text(words.say("rules-lead")))
        .child(el("div").class("split").child(choices).child(sheet))
}

fn of_world(home: &Home, world: World) -> Option<Element> {
    let words = &home.words;
    let of = |level: &LevelCard| {
        let together = home.data.together(&level.id)?;
        let title = words.with("rules-of", &[("title", &words.tell(&level.title))]);
        let face = face(words.tell(&together.rule), Some(title));
        let chosen = home.rules.contains(&level.id);
        Some(pick(Kind::Tick, &format!("rule:{}", level.id), chosen, face))
    };
    let levels = home.data.levels.iter().filter(|level| level.world == world);
    let rules: Vec<Element> = levels.filter_map(of).collect();
    (!rules.is_empty()).then(|| {
        el("fieldset")
            .key(world.id())
            .class(format!("panel ask world {}", world.id()))
            .child(el("legend").text(words.world(world)))
            .child(picks(true, rules))
    })
}
