//! Decisions: something to choose in every variant, and places to choose it at.

use std::collections::HashMap;

use crate::{
    Decision, Mechanic, Node, Pick, Scenario, Step,
    check::{ENGINE, Found, Problem, ids::dotted},
    walk::{self, Variants},
};

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    let all = walk::declared(scenario);
    for (index, node) in scenario.nodes.iter().enumerate() {
        if node.stands_alone {
            alone(&format!("nodes{}.stands_alone", dotted(index, &node.id)), scenario, node, found);
        }
        let Some(decision) = node.decision() else { continue };
        let at = format!("nodes{}.step.decision", dotted(index, &node.id));
        let variants = walk::chosen(&node.only, all);
        one(&at, decision, variants, found);
        if node.phone().is_some() {
            continue;
        }
        places(&at, decision, &known_places(scenario, node), variants, found);
    }
}

/// What a short review asks again is one graded decision, and nothing of topic C.
fn alone(at: &str, scenario: &Scenario, node: &Node, found: &mut Found) {
    let decision = node.decision().filter(|decision| decision.pick == Pick::One);
    let kept = |world: port::World| !world.leaves_no_trace();
    let skill = decision.and_then(|it| it.measures.as_ref()).map(|measure| measure.skill);
    if !kept(scenario.world) || !skill.is_some_and(|skill| kept(skill.world())) {
        let what = "only a graded decision outside topic C can stand alone";
        found.push(Problem::new(ENGINE, at.to_owned(), what, "take `stands_alone` out"));
    }
}

/// Where options can lie at a node: the place's id and the variants in which it is there.
fn known_places<'s>(scenario: &'s Scenario, node: &'s Node) -> Vec<(&'s str, &'s [u8])> {
    match &node.step {
        Step::Play(Mechanic::FakeBrowser(play)) => {
            let popup = play.popup.iter().flat_map(|popup| &popup.elements);
            let all = play.page.iter().chain(&play.bezel).chain(popup);
            all.map(|it| (it.id.as_str(), it.only.as_slice())).collect()
        }
        Step::Play(Mechanic::SortBins(_)) => {
            scenario.bins.iter().map(|bin| (bin.id.as_str(), [].as_slice())).collect()
        }
        _ => {
            let shows = node.spread_play().map_or(&[][..], |play| &play.shows);
            let pieces = scenario.spread.iter().flat_map(|spread| &spread.pieces);
            let there = pieces.filter(|piece| shows.contains(&piece.id));
            there.map(|piece| (piece.id.as_str(), piece.only.as_slice())).collect()
        }
    }
}

fn one(at: &str, decision: &Decision, variants: Variants, found: &mut Found) {
    let mut say = |field: &str, what: String, cure: &str| {
        found.push(Problem::new(ENGINE, format!("{at}.{field}"), what, cure));
    };
    let offered =
        |level: u8| decision.options.iter().any(|it| walk::chosen(&it.only, 1 << level) != 0);
    for level in walk::each(variants).filter(|level| !offered(*level)) {
        let what = format!("nothing to choose in variant {level}");
        say("options", what, "offer at least one option in each variant");
    }
    if decision.pick == Pick::Each && decision.next.is_none() {
        let what = "`pick: each` does not say where play goes on".into();
        say("next", what, "add `next`");
    }
    let Some(measure) = &decision.measures else { return };
    for level in walk::each(variants) {
        if !measure.difficulty.contains_key(&level) {
            let what = format!("no difficulty for variant {level}");
            say("measures.difficulty", what, "give a difficulty 1 to 5 for each variant");
        }
    }
    for (level, difficulty) in &measure.difficulty {
        if !(1..=5).contains(difficulty) {
            let what = format!("difficulty {difficulty} in variant {level}");
            say("measures.difficulty", what, "use 1 to 5");
        }
    }
}

/// Options that lie on the pretend screen or on a basket: it is there whenever the option is, and bears only it.
fn places(
    at: &str,
    decision: &Decision,
    known: &[(&str, &[u8])],
    variants: Variants,
    found: &mut Found,
) {
    let mut taken: HashMap<&str, Variants> = HashMap::new();
    for (index, choice) in decision.options.iter().enumerate() {
        let Some(place) = &choice.at else { continue };
        let offered = walk::chosen(&choice.only, variants);
        let mut say = |what: String, cure: String| {
            let at = format!("{at}.options{}.at", dotted(index, &choice.id));
            found.push(Problem::new(ENGINE, at, what, cure));
        };
        let Some((_, only)) = known.iter().find(|(id, _)| id == place) else {
            let known: Vec<&str> = known.iter().map(|(id, _)| *id).collect();
            let cure = match known.is_empty() {
                true => "take it out: there is no pretend screen here".into(),
                false => crate::advice(place, &known),
            };
            say(format!("no element `{place}` on the pretend screen"), cure);
            continue;
        };
        if offered & !walk::chosen(only, variants) != 0 {
            let what = format!("the option is offered where `{place}` is not there");
            say(what, "give both the same `only`".into());
        }
        let before = taken.entry(place).or_default();
        if *before & offered != 0 {
            let what = format!("another option lies on `{place}` too");
            say(what, "let each element bear one option".into());
        }
        *before |= offered;
    }
}
