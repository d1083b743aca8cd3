//! Ids: unique, and whoever is named exists.

use std::collections::HashSet;

use crate::{
    Mechanic, Scenario, Step, Text,
    check::{ENGINE, Found, Problem},
    graph::Graph,
    walk::{self, At, Kind, Visit, When},
};

/// The speaker that every level has.
pub(super) const NARRATOR: &str = "narrator";

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    unique("cast", scenario.cast.iter().map(|member| member.id.as_str()), found);
    unique("nodes", scenario.nodes.iter().map(|node| node.id.as_str()), found);
    for (index, member) in scenario.cast.iter().enumerate() {
        if member.id == NARRATOR {
            let cure = "take it out, or give it another id";
            let at = format!("cast[{index}].id");
            found.push(Problem::new(ENGINE, at, "the narrator is built in", cure));
        }
    }
    for (name, entries) in &scenario.pools {
        unique(&format!("pools.{name}"), entries.iter().map(|entry| entry.id.as_str()), found);
    }
    for (index, node) in scenario.nodes.iter().enumerate() {
        let at = format!("nodes{}.step", dotted(index, &node.id));
        if let Some(decision) = node.decision() {
            let options = decision.options.iter().map(|choice| choice.id.as_str());
            unique(&format!("{at}.decision.options"), options, found);
        }
        if let Step::Play(Mechanic::FakeBrowser(play)) = &node.step {
            let popup = play.popup.iter().flat_map(|popup| &popup.elements);
            let elements = play.page.iter().chain(&play.bezel).chain(popup);
            unique(&at, elements.map(|element| element.id.as_str()), found);
        }
    }
    nodes_named(scenario, found);
    let cast = scenario.cast.iter().map(|member| member.id.as_str()).collect();
    let declared = walk::declared(scenario);
    walk::walk(scenario, &mut Refs { cast, declared, texts: HashSet::new(), found });
}

fn nodes_named(scenario: &Scenario, found: &mut Found) {
    let graph = Graph::new(scenario);
    let mut names = |at: String, id: &str| {
        if graph.node(id).is_none() {
            let ids: Vec<&str> = scenario.nodes.iter().map(|node| node.id.as_str()).collect();
            let cure = match crate::nearest(id, &ids) {
                Some(near) => format!("write `{near}`"),
                None => "name a node of this level".into(),
            };
            found.push(Problem::new(ENGINE, at, format!("there is no node `{id}`"), cure));
        }
    };
    names("start".into(), &scenario.start);
    names("adults.class_stop_at".into(), &scenario.adults.class_stop_at);
    for (index, node) in scenario.nodes.iter().enumerate() {
        let at = format!("nodes{}", dotted(index, &node.id));
        if let Some(otherwise) = &node.otherwise {
            names(format!("{at}.otherwise"), otherwise);
        }
        // A placeholder is looked into by `check::phone`.
        if let Some(next) = node.follows().filter(|next| !next.starts_with('{')) {
            names(format!("{at}.step"), next);
        }
        if let Step::Play(Mechanic::Redact(board)) = &node.step {
            names(format!("{at}.step.next"), &board.next);
        }
        let Some(decision) = node.decision() else { continue };
        if let Some(next) = &decision.next {
            names(format!("{at}.step.decision.next"), next);
        }
        for (index, choice) in decision.options.iter().enumerate() {
            if decision.pick == crate::Pick::One {
                let option = dotted(index, &choice.id);
                names(format!("{at}.step.decision.options{option}.then.go"), &choice.then.go);
            }
        }
    }
}

/// The part of a path for an item: its id, or its index while it has none.
pub(super) fn dotted(index: usize, id: &str) -> String {
    if id.is_empty() { format!("[{index}]") } else { format!(".{id}") }
}

pub(super) fn unique<'a>(at: &str, ids: impl Iterator<Item = &'a str>, found: &mut Found) {
    let mut seen = HashSet::new();
    for (index, id) in ids.enumerate() {
        if id.is_empty() {
            let at = format!("{at}[{index}].id");
            found.push(Problem::new("L02", at, "the id is empty", "give it an id"));
        } else if !seen.insert(id) {
            let at = format!("{at}[{index}].id");
            let what = format!("the id `{id}` is there twice");
            found.push(Problem::new("L02", at, what, "give each its own id"));
        }
    }
}

struct Refs<'f, 's> {
    cast: HashSet<&'s str>,
    declared: walk::Variants,
    texts: HashSet<&'s str>,
    found: &'f mut Found,
}

impl<'s> Visit<'s> for Refs<'_, 's> {
    fn text(&mut self, at: &At<'_>, _: Kind, _: When, text: &'s Text) {
        if text.id.is_empty() {
            let at = format!("{:#}.id", at);
            self.found.push(Problem::new("L02", at, "the text has no id", "give it an id"));
        } else if !self.texts.insert(&text.id) {
            let what = format!("the text id `{}` is there twice", text.id);
            let at = format!("{at:#}.id");
            self.found.push(Problem::new("L02", at, what, "give each text its own id"));
        }
        if let Some(who) = &text.who {
            self.cast(&at.field("who"), who);
        }
    }

    fn cast(&mut self, at: &At<'_>, id: &'s str) {
        if id != NARRATOR && !self.cast.contains(id) {
            let known: Vec<&str> = self.cast.iter().copied().collect();
            let cure = match crate::nearest(id, &known) {
                Some(near) => format!("write `{near}`"),
                None => "add it to the cast".into(),
            };
            let what = format!("nobody in the cast is `{id}`");
            self.found.push(Problem::new(ENGINE, at.to_string(), what, cure));
        }
    }

    fn only(&mut self, at: &At<'_>, only: &'s [u8]) {
        for level in only {
            if !walk::has(self.declared, *level) {
                let what = format!("there is no variant {level}");
                let cure = "name variants that the level declares";
                self.found.push(Problem::new(ENGINE, at.to_string(), what, cure));
            }
        }
    }
}
