//! What was practised; the lantern is lit.

use port::{Lang, Line, Mood, Place, Role, Spot, Time, View};
use scenario::Pair;

use super::parts::{bar, body, plain, say_to_youngest, target, with_sao};
use crate::Flow;

pub(crate) fn view(flow: &Flow) -> View {
    let mut lines = Vec::new();
    let level = flow.lit.as_ref().map(|lit| lit.level.as_str()).unwrap_or_default();
    if flow.lit.as_ref().is_some_and(|lit| lit.review) {
        lines.push(body(flow, "lit-review"));
    } else if let Some(scenario) = flow.scenarios.get(level) {
        let text = match flow.lang() {
            Lang::Vi => &scenario.practised.vi,
            Lang::En => &scenario.practised.en,
        };
        lines.push(plain(&scenario.practised.id, text.clone()));
    }
    if let Some(icon) = flow.lit.as_ref().and_then(|lit| lit.keepsake.clone()) {
        let mut kept = match flow.lit.as_ref().and_then(|lit| lit.engraved.as_ref()) {
            Some(words) => engraved(flow, words),
            None => body(flow, "lit-kept"),
        };
        kept.icons = vec![icon];
        lines.push(kept);
    }
    let on = if flow.together().is_some() { "lit-together" } else { "ui-map" };
    let mut targets = vec![
        target("next", Role::Next, Place::Primary, on, "star"),
        target("replay", Role::Tool, Place::Card, "ui-replay", "replay"),
    ];
    targets.extend(say_to_youngest(flow));
    targets.extend(bar("ui-map-sign"));
    let mut view = View {
        heading: flow.ui("lit-heading"),
        scene: with_sao("map", Time::Night, Mood::Cheer, Spot::Middle),
        lines,
        targets,
        ..View::default()
    };
    if flow.room.is_none() {
        super::yard::hang(flow, &mut view, Spot::Right);
    }
    view
}

/// The sentence that the player chose to write on the lantern.
fn engraved(flow: &Flow, words: &Pair) -> Line {
    let words = match flow.lang() {
        Lang::Vi => &words.vi,
        Lang::En => &words.en,
    };
    plain("lit-words", flow.strings.get(flow.lang(), "lit-words", &[("words", words)]))
}
