//! The graph: play never stops before an end.

use crate::{
    Scenario,
    check::{ENGINE, Found, Problem, ids::dotted},
    graph::{Dead, Graph},
    walk,
};

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    let graph = Graph::new(scenario);
    let mut dead: Vec<(String, &'static str, String)> = Vec::new();
    let mut endless = vec![Vec::new(); scenario.nodes.len()];
    for level in walk::each(walk::declared(scenario)) {
        let reached = graph.reached(level);
        let can_end = graph.can_end(level);
        if let Err(reason) = graph.enter(&scenario.start, level) {
            dead.extend(stop(scenario, reason));
        }
        for index in (0..reached.len()).filter(|index| reached[*index]) {
            let exits = graph.exits(index, level);
            let stuck = exits.iter().filter_map(|id| graph.enter(id, level).err());
            dead.extend(stuck.filter_map(|reason| stop(scenario, reason)));
            if !can_end[index] {
                endless[index].push(level);
            }
        }
    }
    dead.sort();
    dead.dedup();
    // Where play stops for a named reason, "no end" would only echo it.
    if !dead.is_empty() || !found.is_empty() {
        endless.clear();
    }
    for (at, what, cure) in dead {
        found.push(Problem::new(ENGINE, at, what, cure));
    }
    for (index, levels) in endless.iter().enumerate().filter(|(_, levels)| !levels.is_empty()) {
        let at = format!("nodes{}", dotted(index, &scenario.nodes[index].id));
        let levels: Vec<String> = levels.iter().map(u8::to_string).collect();
        let what = format!("no end can be reached from here in variant {}", levels.join(", "));
        found.push(Problem::new("L04", at, what, "lead on to a node whose step is `end`"));
    }
}

/// Names the node to mend. Unknown ids are already told by `ids`.
fn stop(scenario: &Scenario, reason: Dead) -> Option<(String, &'static str, String)> {
    let at = |index: usize| format!("nodes{}", dotted(index, &scenario.nodes[index].id));
    match reason {
        Dead::Unknown => None,
        Dead::NoOtherwise(index) => Some((
            at(index),
            "it is skipped in a variant in which play comes to it",
            "say where play goes then: `otherwise`".into(),
        )),
        Dead::Circle(index) => Some((
            format!("{}.otherwise", at(index)),
            "the skips go in a circle",
            "lead `otherwise` to a node that is played".into(),
        )),
    }
}
