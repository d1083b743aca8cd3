//! What the invented phone says and names. Its own words are labels: short, and not part of a screen's text.

use super::{At, Key, Kind, Visit, When, walk_text};
use crate::{PhoneWords, Shows, SignSpec};

/// Walks over what one node's phone shows.
pub(super) fn walk_shows<'s>(at: &At<'_>, when: When, shows: &'s Shows, visit: &mut dyn Visit<'s>) {
    match shows {
        Shows::Chat(chat) => {
            visit.cast(&at.field("with"), &chat.with);
            if let Some(own) = &chat.own {
                visit.cast(&at.field("own"), own);
            }
            if let Some(day) = &chat.day {
                walk_text(visit, &at.field("day"), Kind::Element, when, day);
            }
        }
        Shows::Call(call) => visit.cast(&at.field("with"), &call.with),
        Shows::Star(star) => {
            let points = at.field("points");
            for (index, point) in star.points.iter().enumerate() {
                let at = points.item(index, &point.id);
                visit.key(&at.field("icon"), Key::Icon, when, &point.icon);
                if let Some(text) = &point.text {
                    walk_text(visit, &at.field("text"), Kind::Element, when, text);
                }
            }
        }
        Shows::Report(form) => {
            walk_text(visit, &at.field("title"), Kind::Element, when, &form.title);
            walk_text(visit, &at.field("page"), Kind::Element, when, &form.page);
            visit.key(&at.field("icon"), Key::Icon, when, &form.icon);
            walk_text(visit, &at.field("why"), Kind::Element, when, &form.why);
            walk_text(visit, &at.field("sent"), Kind::Element, when, &form.sent);
        }
    }
}

/// Walks over what the lantern's light shows on messages.
pub(super) fn walk_signs<'s>(
    at: &At<'_>,
    when: When,
    signs: &'s [SignSpec],
    visit: &mut dyn Visit<'s>,
) {
    for (index, sign) in signs.iter().enumerate() {
        let at = at.item(index, &sign.on);
        walk_text(visit, &at.field("text"), Kind::Reveal, when, &sign.text);
    }
}

/// Walks over the words that the phone of a level says itself.
pub(super) fn walk_words<'s>(
    at: &At<'_>,
    when: When,
    words: &'s PhoneWords,
    visit: &mut dyn Visit<'s>,
) {
    for (field, text) in [
        ("app", &words.app),
        ("online", &words.online),
        ("practice", &words.practice),
        ("no_call", &words.no_call),
        ("you", &words.you),
        ("seen", &words.seen),
        ("dial", &words.dial),
        ("keypad", &words.keypad),
        ("ringing", &words.ringing),
        ("talking", &words.talking),
        ("ended", &words.ended),
        ("slip", &words.slip),
    ] {
        walk_text(visit, &at.field(field), Kind::Element, when, text);
    }
}
