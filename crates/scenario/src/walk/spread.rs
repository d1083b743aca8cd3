//! The walk over things that lie side by side.

use super::{At, Key, Kind, Visit, When, chosen, walk_parts, walk_text};
use crate::{Mechanic, PieceSpec, Scenario, Spread, Step};

/// Walks over the things of a level.
pub(super) fn walk_spread<'s>(
    at: &At<'_>,
    all: When,
    scenario: &Scenario,
    spread: &'s Spread,
    visit: &mut dyn Visit<'s>,
) {
    walk_text(visit, &at.field("title"), Kind::Tab, all, &spread.title);
    visit.key(&at.field("art"), Key::Art, all, &spread.art);
    walk_parts(&at.field("parts"), all, &spread.parts, visit);
    let posts = scenario.nodes.iter().any(|it| matches!(it.step, Step::Play(Mechanic::FeedSim(_))));
    let pieces = at.field("pieces");
    for (index, piece) in spread.pieces.iter().enumerate() {
        let when = When { variants: chosen(&piece.only, all.variants), ..all };
        walk_piece(&pieces.item(index, &piece.id), when, piece, posts, visit);
    }
}

/// A post is read like a line; what else lies there has a label.
fn walk_piece<'s>(
    at: &At<'_>,
    when: When,
    piece: &'s PieceSpec,
    posts: bool,
    visit: &mut dyn Visit<'s>,
) {
    visit.only(&at.field("only"), &piece.only);
    visit.key(&at.field("icon"), Key::Icon, when, &piece.icon);
    let kind = if posts && !piece.button { Kind::Post } else { Kind::Element };
    walk_text(visit, &at.field("text"), kind, when, &piece.text);
    if let Some(note) = &piece.note {
        walk_text(visit, &at.field("note"), Kind::Post, when, note);
    }
    if let Some(sign) = &piece.sign {
        walk_text(visit, &at.field("sign"), Kind::Reveal, when, sign);
    }
    if !piece.by.is_empty() {
        visit.cast(&at.field("by"), &piece.by);
    }
}
