//! Things that lie side by side: whatever a node names is there, and lies where it can be touched.

use std::ops::RangeInclusive;

use port::World;

use crate::{
    MarkSpec, Mechanic, Node, PieceSpec, Scenario, Spread, SpreadPlay, Step,
    check::{
        ENGINE, Found, Problem,
        ids::{dotted, unique},
    },
};

/// How many things can be there at once, and how many posts.
const THINGS: RangeInclusive<usize> = 1..=6;
const POSTS: RangeInclusive<usize> = 1..=3;
/// How many buttons a window has at most.
const BUTTONS: usize = 3;

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    let pieces = scenario.spread.as_ref().map_or(&[][..], |spread| &spread.pieces);
    unique("spread.pieces", pieces.iter().map(|it| it.id.as_str()), found);
    let listens = |node: &Node| matches!(node.step, Step::Play(Mechanic::BodyCheck(_)));
    if scenario.world != World::HangSang && scenario.nodes.iter().any(listens) {
        let cure = "move the level to hang_sang, whose play is never stored";
        let what = "a feeling in a world that remembers answers";
        found.push(Problem::new(ENGINE, "world".into(), what, cure));
    }
    for (index, node) in scenario.nodes.iter().enumerate() {
        let at = format!("nodes{}.step", dotted(index, &node.id));
        let marks = node.decision().into_iter().flat_map(|it| &it.options);
        for (index, choice) in marks.enumerate() {
            let option = dotted(index, &choice.id);
            marked(
                &format!("{at}.decision.options{option}.then.marks"),
                &choice.then.marks,
                pieces,
                found,
            );
        }
        let Some(play) = node.spread_play() else { continue };
        let Some(spread) = &scenario.spread else {
            let cure = "say what lies there: `spread` at the level";
            found.push(Problem::new(ENGINE, at, "the level has no things", cure));
            continue;
        };
        marked(&format!("{at}.marks"), &play.marks, pieces, found);
        shown(&at, play, node, spread, found);
        if play.decision.is_none() && play.next.is_none() {
            let cure = "decide something, or say where play goes on: `next`";
            found.push(Problem::new(ENGINE, at, "play stops here", cure));
        }
    }
}

fn marked(at: &str, marks: &[MarkSpec], pieces: &[PieceSpec], found: &mut Found) {
    for (index, mark) in marks.iter().enumerate() {
        named(&format!("{at}[{index}].on"), &mark.on, pieces.iter(), found);
    }
}

fn named<'p>(at: &str, id: &str, pieces: impl Iterator<Item = &'p PieceSpec>, found: &mut Found) {
    let known: Vec<&str> = pieces.map(|piece| piece.id.as_str()).collect();
    if !known.contains(&id) {
        let what = format!("there is no thing `{id}`");
        found.push(Problem::new(ENGINE, at.to_owned(), what, crate::advice(id, &known)));
    }
}

fn shown(at: &str, play: &SpreadPlay, node: &Node, spread: &Spread, found: &mut Found) {
    let before = found.len();
    let shows = format!("{at}.shows");
    unique(&shows, play.shows.iter().map(String::as_str), found);
    for (index, id) in play.shows.iter().enumerate() {
        named(&format!("{shows}[{index}]"), id, spread.pieces.iter(), found);
    }
    let there = |id: &&PieceSpec| play.shows.contains(&id.id);
    let pieces: Vec<&PieceSpec> = spread.pieces.iter().filter(there).collect();
    if let Some(about) = &play.about {
        named(&format!("{at}.about"), about, pieces.iter().copied(), found);
    }
    if found.len() > before {
        return;
    }
    let mut say = |what: String, cure: &str| {
        found.push(Problem::new(ENGINE, shows.clone(), what, cure));
    };
    let (buttons, things): (Vec<&PieceSpec>, Vec<&PieceSpec>) =
        pieces.into_iter().partition(|piece| piece.button);
    let most = if matches!(node.step, Step::Play(Mechanic::FeedSim(_))) { POSTS } else { THINGS };
    if !most.contains(&things.len()) || buttons.len() > BUTTONS {
        let what = format!("{} things and {} buttons", things.len(), buttons.len());
        say(what, "show 1 to 6 things (1 to 3 posts), and at most 3 buttons");
    }
    match &node.step {
        Step::Play(Mechanic::BodyCheck(_) | Mechanic::ConsentPost(_)) => {
            let off = things.iter().find(|piece| !on_picture(piece.area));
            if spread.art.is_empty() {
                say(
                    "there is no picture to lie on".into(),
                    "name one: `art` of the level's `spread`",
                );
            } else if let Some(piece) = off {
                let cure = "write `area`: x, y, width and height in shares of the picture, 0 to 1";
                say(format!("`{}` is not on the picture", piece.id), cure);
            }
        }
        Step::Play(Mechanic::TradeSim(_) | Mechanic::FeedSim(_)) => {
            if let Some(piece) = things.iter().find(|piece| piece.by.is_empty()) {
                say(format!("`{}` is nobody's", piece.id), "say whose it is: `by` names the cast");
            }
        }
        _ => {}
    }
}

/// Whether an area lies on the picture.
pub(super) fn on_picture([x, y, w, h]: [f32; 4]) -> bool {
    let whole = [x, y, w, h].iter().all(|it| it.is_finite() && *it >= 0.0);
    whole && w > 0.0 && h > 0.0 && x + w <= 1.0 && y + h <= 1.0
}
