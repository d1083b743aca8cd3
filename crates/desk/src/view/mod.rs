//! What stands on a page: HTML as data. What is pressed says so in `data-do`, what is written in `data-in`; a form whose
//! `data-do` is there can be sent with the Enter key.

mod assign;
mod cards;
mod collect;
mod family;
mod lessons;
mod pages;
mod parts;
mod table;
#[cfg(test)]
mod tests;

use markup::{Element, el};

use self::parts::{Tab, frame, room_heading};
use crate::{Desk, Home, Place, Room};

/// The teacher's page.
#[must_use]
pub fn teacher(desk: &Desk) -> Element {
    let words = &desk.words;
    let tabs = Room::ALL.map(|room| Tab {
        act: format!("room:{}", room.id()),
        key: format!("room-{}", room.id()),
        here: desk.room == room,
        care: room == Room::Tells,
    });
    let content = match (desk.room, desk.plan()) {
        (_, Some(plan)) => lessons::preview(desk, plan),
        (Room::Assign, _) => assign::room(desk),
        (Room::Collect, _) => collect::room(desk),
        (Room::Lessons, _) => lessons::room(desk),
        (Room::Tells, _) => tells(desk),
    };
    frame(words, &desk.seat, &desk.data.help, "teacher", &tabs)
        .child(content)
        .child(el("footer").child(el("p").text(words.say("teacher-nothing-kept"))))
}

/// The family's page.
#[must_use]
pub fn family(home: &Home) -> Element {
    let words = &home.words;
    let tabs = Place::ALL.map(|place| Tab {
        act: format!("place:{}", place.id()),
        key: format!("place-{}", place.id()),
        here: home.place == place,
        care: false,
    });
    let content = match home.place {
        Place::Cards => cards::place(home),
        Place::Pages => pages::place(home),
        Place::Tour => pages::tour(home),
        Place::Rules => family::place(home),
    };
    frame(words, &home.seat, &home.data.help, "family", &tabs)
        .child(content)
        .child(el("footer").child(el("p").text(words.say("family-nothing-kept"))))
}

/// What to do when a child tells.
fn tells(desk: &Desk) -> Element {
    let words = &desk.words;
    let steps = desk.data.frame.discloses.iter().map(|step| el("li").text(words.tell(step)));
    el("main")
        .class("narrow")
        .child(room_heading(words, "tells-heading"))
        .child(el("p").class("lead").text(words.say("tells-lead")))
        .child(el("ol").class("panel steps care").children(steps))
        .child(parts::row([parts::button("print:tells", "second").text(words.say("tells-print"))]))
}
