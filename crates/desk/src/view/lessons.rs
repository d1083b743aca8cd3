//! Plans of lessons: a list, and one of them as it will be printed.

use markup::{Element, el};
use port::{Band, World};

use super::parts::{Kind, button, face, level_picture, pick, picks, question, room_heading, row};
use crate::{Desk, LevelCard, print::Period};

/// The room.
pub fn room(desk: &Desk) -> Element {
    let words = &desk.words;
    let bands = Band::ALL.iter().map(|band| {
        let face = face(words.band(*band), None);
        let act = format!("lesson_band:{}", band.id());
        pick(Kind::One("lesson_band"), &act, desk.lesson_band == *band, face)
    });
    let periods = [("own", None), ("35", Some(Period::Short)), ("45", Some(Period::Long))];
    let periods = periods.map(|(id, period)| {
        let face = face(words.say(&format!("period-{id}")), None);
        pick(Kind::One("period"), &format!("period:{id}"), desk.period == period, face)
    });
    let choose = question("lesson-band", words.say("lessons-band")).child(picks(false, bands));
    let minutes =
        question("lesson-period", words.say("lessons-period")).child(picks(false, periods));
    let worlds = World::ALL.iter().filter_map(|world| of_world(desk, *world));
    el("main")
        .child(room_heading(words, "lessons-heading"))
        .child(el("p").class("lead").text(words.say("lessons-lead")))
        .child(el("div").class("two").child(choose).child(minutes))
        .children(worlds)
}

fn of_world(desk: &Desk, world: World) -> Option<Element> {
    let levels = desk.data.of_band(desk.lesson_band).map(|(_, level)| level);
    let levels = levels.filter(|it| it.world == world && desk.data.lesson(&it.id).is_some());
    let cards: Vec<Element> = levels.map(|level| card(desk, level)).collect();
    let name = desk.words.world(world);
    (!cards.is_empty()).then(|| {
        el("section")
            .key(world.id())
            .class(format!("world {}", world.id()))
            .child(el("h3").text(name))
            .child(el("div").class("cards").children(cards))
    })
}

fn card(desk: &Desk, level: &LevelCard) -> Element {
    let words = &desk.words;
    let title = words.tell(&level.title);
    let skills: Vec<String> = level.skills.iter().map(|skill| words.skill(*skill)).collect();
    let open = button(&format!("lesson:{}", level.id), "second")
        .attr("id", format!("lesson-{}", level.id))
        .attr("aria-label", words.with("lessons-open-of", &[("title", &title)]))
        .text(words.say("lessons-open"));
    el("article")
        .key(&level.id)
        .class("panel level-card")
        .children(level_picture(&desk.seat, level))
        .child(el("h4").text(title))
        .child(el("p").text(words.tell(&level.practised)))
        .child(el("p").class("below").text(skills.join(" · ")))
        .child(row([open]))
}

/// A plan as it will be printed.
pub fn preview(desk: &Desk, plan: Element) -> Element {
    let words = &desk.words;
    el("main")
        .class("preview")
        .child(room_heading(words, "preview-heading"))
        .child(
            row([
                button("print:lesson", "main").text(words.say("preview-print")),
                button("close", "second").text(words.say("preview-close")),
            ])
            .key("preview-row"),
        )
        .child(plan)
}
