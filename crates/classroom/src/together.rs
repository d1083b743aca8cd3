//! What a child and an adult do together around a level, and what adults find on their own page: the files
//! `assets/classroom/together/<level id>.ron` and `assets/classroom/adults.ron`.

use port::World;
use scenario::Pair;
use serde::{Deserialize, Serialize};

/// `together/<level id>.ron`: a level, played by a child and an adult.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// The id of the level.
    pub level: String,
    /// Cards that only the adult reads, in the order in which their decisions come.
    pub cards: Vec<Card>,
    /// One thing that both do afterwards, away from the screen.
    pub act: Pair,
    /// The family's rule that comes of it, in the words of the whole family.
    pub rule: Pair,
    /// What helps the adult, at most 25 words.
    pub tip: Pair,
}

/// A card that only the adult reads: a question, never the answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The node of the decision.
    pub at: String,
    /// The question for the adult to ask, at most 25 words.
    pub ask: Pair,
    /// The question as Sao asks it first, aloud.
    pub sao: Pair,
    /// Whether the adult guesses first what the child will choose.
    pub guess: bool,
}

/// `adults.ron`: what adults may want to know, whatever is played.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Adults {
    /// Short pages, the most urgent first.
    pub pages: Vec<AdultPage>,
    /// What children practise in each world.
    pub worlds: Vec<WorldTold>,
}

/// A short page for adults.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AdultPage {
    /// Unique: `tells`, `device`, `law`, `report`, `begin`.
    pub key: String,
    /// Its heading.
    pub title: Pair,
    /// Its sentences, each a step or a thought of its own.
    pub says: Vec<Pair>,
    /// Where it comes from; empty where it is our own advice.
    pub source: String,
}

/// What children practise in a world, for the tour of five minutes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WorldTold {
    /// The world.
    pub world: World,
    /// What it is about, two or three sentences.
    pub says: Vec<Pair>,
}
