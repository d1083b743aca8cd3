//! The invented phone: it has its words, everyone on it can be found, and nothing of it can leave a trace.

use std::collections::HashSet;

use port::World;

use crate::{
    CastRole, ChatSpec, Decision, HANG_UP, Mechanic, Node, PhonePlay, Pick, Scenario, Shows, Step,
    check::{ENGINE, Found, Problem, ids::dotted},
    graph::Graph,
    walk,
};

/// How many points the star has.
const POINTS: usize = 5;

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    let (mut used, mut rehearses) = (false, false);
    for (index, node) in scenario.nodes.iter().enumerate() {
        let at = format!("nodes{}.step", dotted(index, &node.id));
        drawn_next(scenario, &at, node, found);
        let Some(play) = node.phone_play() else { continue };
        used = true;
        rehearses |= matches!(node.step, Step::Play(Mechanic::HelpDialogue(_)));
        let mut say = |field: &str, what: &str, cure: &str| {
            found.push(Problem::new(ENGINE, format!("{at}{field}"), what, cure));
        };
        fits(node, play, &mut say);
        way_on(play, &mut say);
        shows(scenario, node, play, &mut say);
    }
    if used && scenario.phone.is_none() {
        let cure = "add `phone`: the words that it says itself";
        found.push(Problem::new(ENGINE, "phone".into(), "the phone has no words", cure));
    }
    if rehearses && scenario.world != World::HangSang {
        let cure = "move the level to hang_sang, whose play is never stored";
        let what = "rehearsing to tell in a world that remembers answers";
        found.push(Problem::new(ENGINE, "world".into(), what, cure));
    }
}

/// A `next` that the seed decides: each entry that can be drawn names a node.
fn drawn_next(scenario: &Scenario, at: &str, node: &Node, found: &mut Found) {
    let Some(next) = node.follows().filter(|next| next.starts_with('{')) else { return };
    let mut say = |what: String, cure: String| {
        found.push(Problem::new(ENGINE, at.to_owned(), what, cure));
    };
    let name = next.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or_default();
    let (pool, field) = name.split_once('.').unwrap_or((name, "name"));
    let Some(entries) = scenario.pools.get(pool) else {
        let known: Vec<&str> = scenario.pools.keys().map(String::as_str).collect();
        say(format!("there is no pool `{pool}`"), crate::advice(pool, &known));
        return;
    };
    let variants = walk::chosen(&node.only, walk::declared(scenario));
    for level in walk::each(variants) {
        if !entries.iter().any(|entry| walk::chosen(&entry.only, 1 << level) != 0) {
            let what = format!("nothing can be drawn from `{pool}` in variant {level}");
            say(what, "let an entry of the pool be drawn in it".into());
        }
    }
    let graph = Graph::new(scenario);
    for entry in entries.iter().filter(|entry| walk::chosen(&entry.only, variants) != 0) {
        match entry.keys.get(field) {
            Some(id) if graph.node(id).is_some() => {}
            Some(id) => {
                let ids: Vec<&str> = scenario.nodes.iter().map(|node| node.id.as_str()).collect();
                say(format!("there is no node `{id}`"), crate::advice(id, &ids));
            }
            None => {
                let what = format!("`{next}` is not in the pool entry `{}`", entry.id);
                say(what, format!("add the key `{field}` to it"));
            }
        }
    }
}

/// Each mechanic shows what it is about, and signs lie on lines of the node.
fn fits(node: &Node, play: &PhonePlay, say: &mut impl FnMut(&str, &str, &str)) {
    let chat = matches!(play.shows, Shows::Chat(_));
    match &node.step {
        Step::Play(Mechanic::ChatSim(_)) if !chat => {
            say(".shows", "a `chat_sim` without a chat", "show `chat`, or take another mechanic");
        }
        Step::Play(Mechanic::FlagSpotter(_)) => reads_over(node, play, say),
        Step::Play(Mechanic::ReportFlow(_)) if !matches!(play.shows, Shows::Report(_)) => {
            say(
                ".shows",
                "a `report_flow` without a form",
                "show `report`, or take another mechanic",
            );
        }
        _ => {}
    }
    for sign in &play.signs {
        if !chat || !node.say.iter().any(|line| line.id == sign.on) {
            say(".signs", "a sign on no message", "name the id of a line that this node says");
        }
    }
}

/// A chat that is read over: something in it can be pointed at.
fn reads_over(node: &Node, play: &PhonePlay, say: &mut impl FnMut(&str, &str, &str)) {
    if !matches!(play.shows, Shows::Chat(_)) {
        say(".shows", "a `flag_spotter` without a chat", "show `chat`, or take another mechanic");
    }
    let Some(decision) = &play.decision else {
        say(".decision", "a chat read over with nothing to decide", "add a decision");
        return;
    };
    if node.messages().is_empty() || decision.options.iter().all(|choice| choice.at.is_none()) {
        let cure = "lay an option on a message: `at` names the id of a line that this node says";
        say(".decision.options", "no option lies on a message", cure);
    }
}

/// Either something is decided, or play goes on by itself.
fn way_on(play: &PhonePlay, say: &mut impl FnMut(&str, &str, &str)) {
    match (&play.decision, &play.next) {
        (None, None) => {
            say("", "nothing is decided and play goes nowhere", "add `decision` or `next`");
        }
        (Some(_), Some(_)) => {
            say(".next", "a decision and a `next`", "take `next` out: each option has its `go`");
        }
        _ => {}
    }
    if play.decision.as_ref().is_some_and(|it| it.pick == Pick::Each) {
        say(".decision.pick", "`pick: each` on a phone", "let one option be taken");
    }
}

fn shows(
    scenario: &Scenario,
    node: &Node,
    play: &PhonePlay,
    say: &mut impl FnMut(&str, &str, &str),
) {
    let decision = play.decision.as_ref();
    match &play.shows {
        Shows::Chat(chat) => {
            clock(chat, say);
            let read_over = matches!(node.step, Step::Play(Mechanic::FlagSpotter(_)));
            let messages = if read_over { node.messages() } else { Vec::new() };
            places(decision, &messages, say);
        }
        Shows::Call(call) => {
            let member = scenario.cast.iter().find(|member| member.id == call.with);
            if member.is_some_and(|member| member.role != CastRole::Helpline) {
                say(
                    ".shows.with",
                    "the call reaches no helpline",
                    "name a cast member of that role",
                );
            }
            if play.shows.dials() {
                if decision.is_some() {
                    say(
                        ".decision",
                        "a decision while the number is pressed",
                        "decide at a later node",
                    );
                }
            } else {
                places(decision, &[HANG_UP], say);
            }
        }
        Shows::Star(star) => {
            let ids: Vec<&str> = star.points.iter().map(|point| point.id.as_str()).collect();
            if ids.len() != POINTS || ids.iter().collect::<HashSet<_>>().len() != POINTS {
                say(".shows.points", "not five points, each with its own id", "give the star five");
            }
            for point in &star.points {
                let bears = decision.iter().flat_map(|it| &it.options);
                let bears = bears.filter(|it| it.at.as_deref() == Some(point.id.as_str())).count();
                if bears > 1 {
                    say(".shows.points", "two options on one point", "let each bear one");
                }
                if bears == 0 && point.text.is_none() {
                    say(
                        ".shows.points",
                        "a point says nothing",
                        "lay an option on it or add `text`",
                    );
                }
            }
            if decision.is_none() {
                say(".decision", "a star with nothing to light", "add a decision");
            }
            every_option_lies(decision, say);
            places(decision, &ids, say);
        }
        Shows::Report(_) => {
            if decision.is_none() {
                say(".decision", "a form with nothing to choose", "add a decision");
            }
            places(decision, &[], say);
        }
    }
}

fn every_option_lies(decision: Option<&Decision>, say: &mut impl FnMut(&str, &str, &str)) {
    if decision.is_some_and(|it| it.options.iter().any(|choice| choice.at.is_none())) {
        say(".decision.options", "an option that lies on no point", "say where: `at`");
    }
}

fn places(decision: Option<&Decision>, known: &[&str], say: &mut impl FnMut(&str, &str, &str)) {
    for choice in decision.iter().flat_map(|it| &it.options) {
        if choice.at.as_deref().is_some_and(|at| !known.contains(&at)) {
            let field = format!(".decision.options.{}.at", choice.id);
            say(&field, "no such place on the phone", "name a place that it has, or take it out");
        }
    }
}

/// A clock that reads like one.
fn clock(chat: &ChatSpec, say: &mut impl FnMut(&str, &str, &str)) {
    let part = |text: &str, most: u8| {
        text.len() == 2 && text.parse::<u8>().is_ok_and(|number| number <= most)
    };
    let right = chat.clock.split_once(':').is_some_and(|(h, m)| part(h, 23) && part(m, 59));
    if !right {
        say(".shows.clock", "the clock does not read like one", "write it like `21:40`");
    }
}
