//! A card that only the adult beside the child reads: a question, never the answer.

use port::{LineKind, Mood, Place, Role, Spot, Target, Time, View};

use super::parts::{body, plain, safety, target, with_sao};
use crate::{Flow, task};

pub(crate) fn view(flow: &Flow) -> View {
    let Some(card) = flow.card() else { return View::default() };
    let mut modelled = plain("card-sao", flow.pair_of(&card.sao).to_owned());
    modelled.who = flow.ui("card-sao-asks");
    let mut ask = plain("card-ask", flow.pair_of(&card.ask).to_owned());
    ask.kind = LineKind::Question;
    ask.who = flow.ui("card-you-ask");
    let mut lines = vec![body(flow, "card-body"), modelled, ask];
    let mut targets = Vec::new();
    if flow.may_guess() {
        lines.push(body(flow, "card-guess"));
        targets.extend(guesses(flow));
    }
    targets.push(target("close", Role::Next, Place::Primary, "card-close", "child"));
    targets.extend(safety());
    let level = flow.story().map(|story| story.spec().level.clone()).unwrap_or_default();
    let link = format!("{}nha.html#t={level}", flow.site);
    View {
        heading: flow.ui("card-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Think, Spot::Left),
        lines,
        targets,
        code: (!flow.site.is_empty()).then(|| task::code(flow.ui("card-phone"), &link)),
        ..View::default()
    }
}

/// The answers of the decision, for the adult to guess among.
fn guesses(flow: &Flow) -> Vec<Target> {
    let Some(story) = flow.story() else { return Vec::new() };
    let view = story.view(flow.lang());
    let answers = view.targets.into_iter().filter(|it| it.role == Role::Choice);
    answers
        .filter_map(|answer| {
            let of = answer.id.strip_prefix("choice:")?.to_owned();
            let mut guess = target(&format!("guess:{of}"), Role::Item, Place::Menu, "", "");
            guess.state.pressed = Some(flow.guess_of() == Some(of.as_str()));
            guess.label = answer.label;
            guess.line = answer.line;
            Some(guess)
        })
        .collect()
}

/// What the adult had guessed, beside what the child chose: both see it and talk.
pub(crate) fn compare(flow: &Flow, guessed: &str, given: &str) -> View {
    let said = |id: &str, text: &str| {
        let mut line = plain(id, text.to_owned());
        line.who = flow.ui(id);
        line
    };
    let mut targets = vec![target("close", Role::Next, Place::Primary, "compare-close", "play")];
    targets.extend(safety());
    View {
        heading: flow.ui("compare-heading"),
        scene: with_sao("quiet", Time::Dusk, Mood::Happy, Spot::Left),
        lines: vec![
            said("compare-guessed", guessed),
            said("compare-given", given),
            body(flow, "compare-body"),
        ],
        targets,
        ..View::default()
    }
}
