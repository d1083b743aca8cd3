//! Baskets and pictures that are looked at: everything lies somewhere, and nothing lies outside.

use crate::{
    AiCheck, Mechanic, Scenario, Step,
    check::{
        ENGINE, Found, Problem,
        ids::{dotted, unique},
        spread::on_picture,
    },
};

/// How many baskets a level can have.
const BINS: std::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn check(scenario: &Scenario, found: &mut Found) {
    let mut sorts = false;
    for (index, node) in scenario.nodes.iter().enumerate() {
        let at = format!("nodes{}.step", dotted(index, &node.id));
        match &node.step {
            Step::Play(Mechanic::SortBins(play)) => {
                sorts = true;
                if play.decision.options.iter().all(|choice| choice.at.is_none()) {
                    let cure = "say where an option lies: `at` names a basket";
                    let at = format!("{at}.decision.options");
                    found.push(Problem::new(ENGINE, at, "no option lies on a basket", cure));
                }
            }
            Step::Play(Mechanic::AiCheck(play)) => picture(&at, play, found),
            _ => {}
        }
    }
    unique("bins", scenario.bins.iter().map(|bin| bin.id.as_str()), found);
    if sorts && !BINS.contains(&scenario.bins.len()) {
        let what = format!("{} baskets", scenario.bins.len());
        found.push(Problem::new(ENGINE, "bins".into(), what, "give the level two or three"));
    }
}

fn picture(at: &str, play: &AiCheck, found: &mut Found) {
    if play.art.is_empty() {
        let cure = "name a picture of the photos or of the cast";
        found.push(Problem::new(ENGINE, format!("{at}.art"), "no picture", cure));
    }
    let rings = format!("{at}.rings");
    unique(&rings, play.rings.iter().map(|ring| ring.id.as_str()), found);
    for (index, ring) in play.rings.iter().enumerate().filter(|(_, it)| !on_picture(it.area)) {
        let at = format!("{rings}{}.area", dotted(index, &ring.id));
        let cure = "write x, y, width and height in shares of the picture, 0 to 1";
        found.push(Problem::new(ENGINE, at, "the ring is not on the picture", cure));
    }
}
