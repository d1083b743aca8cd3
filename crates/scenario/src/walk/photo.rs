//! The walk over the photo and its board.

use super::{At, Key, Kind, Visit, When, chosen, walk_parts, walk_text, walk_texts};
use crate::{PhotoPost, Redact};

pub(super) fn walk_photo<'s>(
    at: &At<'_>,
    all: When,
    photo: &'s PhotoPost,
    visit: &mut dyn Visit<'s>,
) {
    visit.key(&at.field("art"), Key::Art, all, &photo.art);
    walk_parts(&at.field("parts"), all, &photo.parts, visit);
    walk_text(visit, &at.field("app"), Kind::Post, all, &photo.app);
    walk_text(visit, &at.field("author"), Kind::Post, all, &photo.author);
    visit.key(&at.field("author_icon"), Key::Icon, all, &photo.author_icon);
    let spots = at.field("spots");
    for (index, spot) in photo.spots.iter().enumerate() {
        let at = spots.item(index, &spot.id);
        let when = When { variants: chosen(&spot.only, all.variants), ..all };
        visit.only(&at.field("only"), &spot.only);
        visit.key(&at.field("at"), Key::SpotPlace, when, &spot.at);
        visit.key(&at.field("look"), Key::SpotLook, when, &spot.look);
        visit.key(&at.field("part"), Key::Part, when, &spot.part);
        visit.key(&at.field("icon"), Key::Icon, when, &spot.icon);
        walk_text(visit, &at.field("name"), Kind::Spot, when, &spot.name);
        if let Some(words) = &spot.words {
            walk_text(visit, &at.field("words"), Kind::Letters, when, words);
        }
        walk_text(visit, &at.field("ok"), Kind::Outcome, when, &spot.ok);
        walk_text(visit, &at.field("other"), Kind::Outcome, when, &spot.other);
    }
    let stickers = at.field("stickers");
    for (index, sticker) in photo.stickers.iter().enumerate() {
        let at = stickers.item(index, &sticker.id);
        visit.key(&at.field("icon"), Key::Icon, all, &sticker.icon);
        walk_text(visit, &at.field("text"), Kind::Choice, all, &sticker.text);
    }
}

pub(super) fn walk_board<'s>(at: &At<'_>, when: When, play: &'s Redact, visit: &mut dyn Visit<'s>) {
    walk_text(visit, &at.field("ask"), Kind::Ask, when, &play.ask);
    walk_text(visit, &at.field("ask_spot"), Kind::Ask, when, &play.ask_spot);
    for (field, answer) in [("keep", &play.keep), ("ask_adult", &play.ask_adult)] {
        let at = at.field(field);
        visit.key(&at.field("icon"), Key::Icon, when, &answer.icon);
        walk_text(visit, &at.field("text"), Kind::Choice, when, &answer.text);
    }
    walk_text(visit, &at.field("asked"), Kind::Outcome, when, &play.asked);
    visit.only(&at.field("lit_in"), &play.lit_in);
    walk_texts(&at.field("hints"), Kind::Hint, when, &play.hints, visit);
}
