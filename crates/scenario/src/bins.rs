//! The mechanic `sort_bins`: cards come one after the other, and each is laid into a basket.
//!
//! The baskets belong to the level and are the same at every node; an option lies on one with `at`.
//! What was laid into them stays to be seen.

use serde::{Deserialize, Serialize};

use crate::{Decision, Text};

/// A basket.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bin {
    /// Unique in the level.
    pub id: String,
    /// What it is for, in one to three words.
    pub name: Text,
    /// A picture of the icons pack.
    pub icon: String,
}

/// One card to sort.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SortBins {
    /// The card in the hand.
    pub card: CardSpec,
    /// What is decided: an option lies on a basket, or is a card beside them.
    pub decision: Decision,
}

/// A card in the hand.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CardSpec {
    /// A picture of the icons pack, with placeholders.
    pub icon: String,
    /// What it says.
    pub text: Text,
    /// What the lantern's light shows on it: where it leads, never where it belongs.
    #[serde(default)]
    pub sign: Option<LightSign>,
}

/// What the lantern's light shows: a picture and a few words.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct LightSign {
    /// A picture of the icons pack, with placeholders.
    pub icon: String,
    /// The same in a few words.
    pub text: Text,
}
