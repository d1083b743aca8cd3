//! What a session remembers; saved and read back as it is.

use std::collections::BTreeMap;

use port::{Gesture, Mood, Spot};
use scenario::Pair;
use serde::{Deserialize, Serialize};

use crate::PhoneState;

/// What a session remembers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The node.
    pub node: String,
    /// The last checkpoint passed, for when the content changes under a save.
    pub checkpoint: String,
    /// Where in the node.
    pub phase: Phase,
    /// Hints shown in this visit of the node.
    pub hints: u8,
    /// Whether the question stands there again after the last hint.
    #[serde(default)]
    pub asked_again: bool,
    /// Options taken at a node where each can be taken in turn, in order.
    pub taken: Vec<String>,
    /// Answers given so far at each decision.
    pub attempts: BTreeMap<String, u8>,
    /// How the actors are.
    pub actors: BTreeMap<String, ActorState>,
    /// What goes on the lantern.
    pub keepsake: Option<String>,
    /// What became of the level's photo.
    #[serde(default)]
    pub photo: crate::PhotoState,
    /// The cards that were laid into baskets, oldest first.
    #[serde(default)]
    pub sorted: Vec<crate::Sorted>,
    /// What became of the level's things, oldest first.
    #[serde(default)]
    pub marked: Vec<crate::Marked>,
    /// How many decisions of a short review are behind.
    #[serde(default)]
    pub reviewed: u8,
    /// The words that go on the lantern with it. Never written anywhere.
    #[serde(skip)]
    pub engraved: Option<Pair>,
    /// What the invented phone remembers while this session lasts. Never written anywhere.
    #[serde(skip)]
    pub phone: PhoneState,
}

/// Where in a node.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The node's lines and, at a decision, its options.
    Here,
    /// What came of the option with this id.
    Outcome(String),
    /// The level is over.
    Over,
}

/// How an actor is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActorState {
    /// The face.
    pub mood: Mood,
    /// The body.
    pub gesture: Gesture,
    /// The place.
    pub spot: Spot,
    /// Parts switched on.
    pub wears: Vec<String>,
    /// In the scene or not.
    pub present: bool,
}
