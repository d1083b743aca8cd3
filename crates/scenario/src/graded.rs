//! The graded decisions of a level: what the estimates need to know of it before it is loaded.

use std::collections::BTreeMap;

use crate::{
    Choice, ChoiceTag, Measure, Mechanic, Node, Pick, Scenario, Skill, Step, graph::Graph, walk,
};

/// The answers there are to a spot of a photo: cover it, leave it, ask.
const SPOT_ANSWERS: usize = 3;

/// A graded decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// Its node, or node and spot (`look/bus`).
    pub place: String,
    /// The one skill it measures.
    pub skill: Skill,
    /// How many answers are offered; the fewest, where variants differ.
    pub options: u8,
    /// Whether mastery is read off it.
    pub reference: bool,
    /// Whether a short review may ask it again.
    pub alone: bool,
    /// The expert difficulty, 1-5, in each variant in which it can be met.
    pub difficulty: BTreeMap<u8, u8>,
}

impl Scenario {
    /// The graded decisions, in the order of the file.
    #[must_use]
    pub fn graded(&self) -> Vec<Graded> {
        let reached = Graph::new(self).reached_in();
        let mut all = Vec::new();
        for (node, variants) in self.nodes.iter().zip(reached) {
            all.extend(self.graded_spots(node, variants));
            all.extend(graded_choice(node, variants));
        }
        all.retain(|it| !it.difficulty.is_empty());
        all
    }

    fn graded_spots(&self, node: &Node, variants: walk::Variants) -> Vec<Graded> {
        let Step::Play(Mechanic::Redact(board)) = &node.step else { return Vec::new() };
        let (Some(measure), Some(photo)) = (&board.measures, &self.photo) else {
            return Vec::new();
        };
        let spots = photo.spots.iter().map(|spot| {
            let there = walk::chosen(&spot.only, variants);
            graded(format!("{}/{}", node.id, spot.id), measure, there, |_| SPOT_ANSWERS)
        });
        spots.collect()
    }

    /// Whether it offers the step of telling someone or of reporting.
    #[must_use]
    pub fn tells(&self) -> bool {
        let told = |tag: &ChoiceTag| {
            matches!(tag, ChoiceTag::Tell | ChoiceTag::TellAnother | ChoiceTag::Report)
        };
        self.nodes.iter().any(|node| {
            let rehearsed = matches!(
                node.step,
                Step::Play(Mechanic::HelpDialogue(_) | Mechanic::ReportFlow(_))
            );
            let options = node.decision().map_or(&[][..], |it| &it.options);
            rehearsed || options.iter().any(|it| it.tags.iter().any(told))
        })
    }
}

fn graded_choice(node: &Node, variants: walk::Variants) -> Option<Graded> {
    let decision = node.decision().filter(|it| it.pick == Pick::One)?;
    let measure = decision.measures.as_ref()?;
    let offered = |variant: u8| {
        let there = |it: &&Choice| it.only.is_empty() || it.only.contains(&variant);
        decision.options.iter().filter(there).count()
    };
    let alone = node.stands_alone;
    Some(Graded { alone, ..graded(node.id.clone(), measure, variants, offered) })
}

fn graded(
    place: String,
    measure: &Measure,
    variants: walk::Variants,
    offered: impl Fn(u8) -> usize,
) -> Graded {
    let difficulty = walk::each(variants)
        .map(|variant| (variant, measure.difficulty.get(&variant).copied().unwrap_or(3)));
    let options = walk::each(variants).map(offered).min().unwrap_or_default();
    Graded {
        place,
        skill: measure.skill,
        options: u8::try_from(options).unwrap_or(u8::MAX),
        reference: measure.reference,
        alone: false,
        difficulty: difficulty.collect(),
    }
}
