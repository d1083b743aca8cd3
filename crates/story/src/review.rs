//! A short review: a few decisions of one skill that stand alone, from a level that was played, in new dress.

use port::Cue;
use scenario::{Draw, Node};

use crate::{Effect, Phase, PhoneState, Story};

/// The most decisions that a review asks.
pub const REVIEW_MOST: usize = 3;

impl Story {
    /// Where play begins: at the level's start, or at the first decision of a review that there is.
    pub(crate) fn first(&self) -> String {
        let first = self.review().first().map(|node| node.id.clone());
        first.unwrap_or_else(|| self.scenario.start.clone())
    }

    /// How many decisions this short review asks; none: the whole level is played.
    #[must_use]
    pub fn review_length(&self) -> Option<usize> {
        self.spec.review.map(|_| self.review().len())
    }

    /// The decisions of the review, drawn by the seed, in the order of the level.
    fn review(&self) -> Vec<&Node> {
        let Some(skill) = self.spec.review else { return Vec::new() };
        let wanted = |node: &&Node| {
            let measure = node.decision().and_then(|it| it.measures.as_ref());
            node.stands_alone
                && self.in_variant(&node.only)
                && measure.is_some_and(|it| it.skill == skill)
        };
        let nodes: Vec<&Node> = self.scenario.nodes.iter().filter(wanted).collect();
        let mut drawn = Draw::order(nodes.len(), self.spec.seed, "review");
        drawn.truncate(REVIEW_MOST);
        drawn.sort_unstable();
        drawn.into_iter().filter_map(|at| nodes.get(at).copied()).collect()
    }

    /// Goes on to the next decision of the review; after the last it is over.
    pub(crate) fn review_on(&mut self) -> Vec<Effect> {
        self.lay_down();
        self.keep_marks();
        // What was said between two decisions was not heard here: each begins a conversation of its own.
        self.state.phone = PhoneState::default();
        self.state.reviewed = self.state.reviewed.saturating_add(1);
        let next = self.review().get(usize::from(self.state.reviewed)).map(|node| node.id.clone());
        match next {
            Some(id) => {
                self.enter(&id);
                vec![Effect::Cue(Cue::Tap)]
            }
            None => {
                self.state.phase = Phase::Over;
                self.finish()
            }
        }
    }
}
