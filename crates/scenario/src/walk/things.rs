//! Baskets, the cards for them, and pictures that are looked at closely.

use super::{At, Key, Kind, Visit, When, chosen, walk_parts, walk_text};
use crate::{AiCheck, Bin, CardSpec};

/// Walks over the baskets of a level.
pub(super) fn walk_bins<'s>(at: &At<'_>, when: When, bins: &'s [Bin], visit: &mut dyn Visit<'s>) {
    for (index, bin) in bins.iter().enumerate() {
        let at = at.item(index, &bin.id);
        walk_text(visit, &at.field("name"), Kind::Bin, when, &bin.name);
        visit.key(&at.field("icon"), Key::Icon, when, &bin.icon);
    }
}

/// Walks over a card in the hand.
pub(super) fn walk_card<'s>(
    at: &At<'_>,
    when: When,
    card: &'s CardSpec,
    visit: &mut dyn Visit<'s>,
) {
    visit.key(&at.field("icon"), Key::Icon, when, &card.icon);
    walk_text(visit, &at.field("text"), Kind::Card, when, &card.text);
    if let Some(sign) = &card.sign {
        let at = at.field("sign");
        visit.key(&at.field("icon"), Key::Icon, when, &sign.icon);
        walk_text(visit, &at.field("text"), Kind::Reveal, when, &sign.text);
    }
}

/// Walks over a picture that is looked at.
pub(super) fn walk_picture<'s>(
    at: &At<'_>,
    when: When,
    play: &'s AiCheck,
    visit: &mut dyn Visit<'s>,
) {
    visit.key(&at.field("art"), Key::Art, when, &play.art);
    walk_parts(&at.field("parts"), when, &play.parts, visit);
    if let Some(text) = &play.from {
        walk_text(visit, &at.field("from"), Kind::Card, when, text);
    }
    let rings = at.field("rings");
    for (index, ring) in play.rings.iter().enumerate() {
        let at = rings.item(index, &ring.id);
        let when = When { variants: chosen(&ring.only, when.variants), ..when };
        visit.only(&at.field("only"), &ring.only);
        walk_text(visit, &at.field("text"), Kind::Reveal, when, &ring.text);
    }
}
