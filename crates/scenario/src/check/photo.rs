//! The photo and its board: spots that can be told apart and hit, clues to find and a third that is harmless.

use std::collections::BTreeSet;

use crate::{
    Area, Holds, Mechanic, PhotoPost, PhotoSpot, Redact, Scenario, Step,
    check::{
        ENGINE, Found, Problem,
        ids::{dotted, unique},
    },
    walk::{self, Variants},
};

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    needs_photo(scenario, found);
    let Some(photo) = &scenario.photo else { return };
    unique("photo.spots", photo.spots.iter().map(|spot| spot.id.as_str()), found);
    unique("photo.stickers", photo.stickers.iter().map(|it| it.id.as_str()), found);
    if photo.stickers.is_empty() {
        problem(found, "photo.stickers", "nothing to cover with".into(), "add a sticker");
    }
    areas(photo, found);
    hides(photo, found);
    places(scenario, photo, found);
    mixture(scenario, photo, found);
    pieces(scenario, photo, found);
    boards(scenario, found);
}

fn problem(found: &mut Found, at: impl Into<String>, what: String, cure: &str) {
    found.push(Problem::new(ENGINE, at.into(), what, cure));
}

/// Whoever shows or changes the photo has one.
fn needs_photo(scenario: &Scenario, found: &mut Found) {
    if scenario.photo.is_some() {
        return;
    }
    for (index, node) in scenario.nodes.iter().enumerate() {
        let board = matches!(node.step, Step::Play(Mechanic::Redact(_)));
        let mut options = node.decision().into_iter().flat_map(|it| &it.options);
        if board || node.post.is_some() || options.any(|it| it.then.post.is_some()) {
            let at = format!("nodes{}", dotted(index, &node.id));
            problem(found, at, "there is no photo to show".into(), "add `photo` to the level");
        }
    }
}

fn areas(photo: &PhotoPost, found: &mut Found) {
    for (name, area) in &photo.places {
        let at = format!("photo.places.{name}");
        if !area.inside() {
            let what = "it reaches beyond the photo".into();
            problem(found, at, what, "keep x + w and y + h between 0 and 1");
        } else if !area.large() {
            let what = "it is too small for a finger".into();
            let (w, h) = Area::LEAST;
            problem(found, at, what, &format!("make it at least {w} wide and {h} high"));
        }
    }
}

/// What a part hides are spots of the photo.
fn hides(photo: &PhotoPost, found: &mut Found) {
    let known: Vec<&str> = photo.spots.iter().map(|spot| spot.id.as_str()).collect();
    for (part, spots) in &photo.hides {
        for spot in spots.iter().filter(|spot| !known.contains(&spot.as_str())) {
            let at = format!("photo.hides.{part}");
            problem(found, at, format!("no spot `{spot}`"), &crate::advice(spot, &known));
        }
    }
}

/// The places that a spot can be drawn at.
fn drawn_at<'s>(scenario: &'s Scenario, spot: &'s PhotoSpot, variants: Variants) -> Vec<&'s str> {
    let inner = spot.at.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let Some(inner) = inner else { return vec![&spot.at] };
    let (pool, field) = inner.split_once('.').unwrap_or((inner, "name"));
    let entries = scenario.pools.get(pool).into_iter().flatten();
    entries
        .filter(|entry| walk::chosen(&entry.only, variants) != 0)
        .filter_map(|entry| entry.keys.get(field).map(String::as_str))
        .collect()
}

/// Every place is known, and no two spots of a variant can touch, whatever is drawn.
fn places(scenario: &Scenario, photo: &PhotoPost, found: &mut Found) {
    let all = walk::declared(scenario);
    let known: Vec<&str> = photo.places.keys().map(String::as_str).collect();
    let mut before: Vec<(Variants, &str, &Area)> = Vec::new();
    for (index, spot) in photo.spots.iter().enumerate() {
        let at = format!("photo.spots{}.at", dotted(index, &spot.id));
        let variants = walk::chosen(&spot.only, all);
        let mut own = Vec::new();
        for name in drawn_at(scenario, spot, variants) {
            let Some(area) = photo.places.get(name) else {
                let cure = crate::advice(name, &known);
                problem(found, at.clone(), format!("there is no place `{name}`"), &cure);
                continue;
            };
            let near =
                before.iter().find(|(other, _, it)| other & variants != 0 && it.touches(area));
            if let Some((_, other, _)) = near {
                let what = format!("it touches the spot `{other}`");
                problem(found, at.clone(), what, "move one of the places");
            }
            own.push((variants, spot.id.as_str(), area));
        }
        before.extend(own);
    }
}

/// In each variant: at least one clue, and a third of the spots harmless (L06).
fn mixture(scenario: &Scenario, photo: &PhotoPost, found: &mut Found) {
    for level in walk::each(walk::declared(scenario)) {
        let here: Vec<&PhotoSpot> =
            photo.spots.iter().filter(|it| walk::chosen(&it.only, 1 << level) != 0).collect();
        let harmless = here.iter().filter(|it| it.holds == Holds::Harmless).count();
        if harmless == here.len() {
            let what = format!("no clue to find in variant {level}");
            problem(found, "photo.spots", what, "add a spot that holds a clue");
        } else if harmless * 3 < here.len() {
            let what =
                format!("{harmless} of {} spots are harmless in variant {level}", here.len());
            let cure = "let a third be harmless: not everything on a photo is a danger";
            found.push(Problem::new("L06", "photo.spots".into(), what, cure));
        }
    }
}

/// The pieces that are laid together are spots of the photo.
fn pieces(scenario: &Scenario, photo: &PhotoPost, found: &mut Found) {
    let known: BTreeSet<&str> = photo.spots.iter().map(|spot| spot.id.as_str()).collect();
    for node in &scenario.nodes {
        let options = node.decision().into_iter().flat_map(|it| &it.options);
        for choice in options {
            let named = choice.then.post.iter().flat_map(|post| &post.map);
            for id in named.filter(|id| !known.contains(id.as_str())) {
                let at =
                    format!("nodes.{}.step.decision.options.{}.then.post.map", node.id, choice.id);
                let cure = "name a spot of the photo";
                problem(found, at, format!("there is no spot `{id}`"), cure);
            }
        }
    }
}

fn boards(scenario: &Scenario, found: &mut Found) {
    let all = walk::declared(scenario);
    for (index, node) in scenario.nodes.iter().enumerate() {
        let Step::Play(Mechanic::Redact(board)) = &node.step else { continue };
        let at = format!("nodes{}.step", dotted(index, &node.id));
        measured(&at, board, walk::chosen(&node.only, all), found);
        let names = board.ask_spot.vi.contains("{spot}") && board.ask_spot.en.contains("{spot}");
        if !names {
            let what = "it does not say which spot".into();
            problem(found, format!("{at}.ask_spot"), what, "put `{spot}` into it");
        }
    }
}

fn measured(at: &str, board: &Redact, variants: Variants, found: &mut Found) {
    let Some(measure) = &board.measures else { return };
    let at = format!("{at}.measures.difficulty");
    for level in walk::each(variants).filter(|it| !measure.difficulty.contains_key(it)) {
        let what = format!("no difficulty for variant {level}");
        problem(found, at.clone(), what, "give a difficulty 1 to 5 for each variant");
    }
    for (level, difficulty) in measure.difficulty.iter().filter(|(_, it)| !(1..=5).contains(*it)) {
        problem(
            found,
            at.clone(),
            format!("difficulty {difficulty} in variant {level}"),
            "use 1 to 5",
        );
    }
}
