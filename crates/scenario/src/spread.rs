//! Things that lie side by side to be looked at and touched. Five mechanics are made of them: `body_check`, the
//! places on a cloth doll; `trade_sim`, the two trays of a game's trading window; `consent_post`, the faces on a
//! photo; `feed_sim`, the posts of a feed; `permission_panel`, the rows of a form.
//!
//! The things belong to the level ([`Spread`]); a node says which of them are there. What became of one stays
//! with it from node to node as a [`Mark`], and a way back takes it off again.

use port::Mark;
use serde::{Deserialize, Serialize};

use crate::{Decision, Text};

/// The things of a level.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Spread {
    /// What stands over them: the name of the window, the feed or the form.
    pub title: Text,
    /// The picture that they lie on, a name of the photos or of the cast; empty: they lie in rows.
    #[serde(default)]
    pub art: String,
    /// Parts of that picture to switch on, with placeholders.
    #[serde(default)]
    pub parts: Vec<String>,
    /// The things.
    pub pieces: Vec<PieceSpec>,
}

/// One thing.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PieceSpec {
    /// Unique in the level.
    pub id: String,
    /// What it is called, or what a post says.
    pub text: Text,
    /// A picture of the icons pack, with placeholders.
    #[serde(default)]
    pub icon: String,
    /// A small line beside it: where a post comes from, what a form says that it wants a row for.
    #[serde(default)]
    pub note: Option<Text>,
    /// Whose it is: the cast id of who posted it, or of who offers it.
    #[serde(default)]
    pub by: String,
    /// Whether it is a button of the window itself, under everything else.
    #[serde(default)]
    pub button: bool,
    /// Where it lies on the picture, in shares of it: x, y, width, height.
    #[serde(default)]
    pub area: [f32; 4],
    /// How often it was passed on.
    #[serde(default)]
    pub count: u16,
    /// What the lantern's light shows on it: a fact, never the answer.
    #[serde(default)]
    pub sign: Option<Text>,
    /// Variants in which it is there; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
}

/// A step with things: something is decided about them, or the player reads on.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SpreadPlay {
    /// The ids of the things that are there, in their order.
    pub shows: Vec<String>,
    /// The thing that is spoken of.
    #[serde(default)]
    pub about: Option<String>,
    /// What became of things on the way here.
    #[serde(default)]
    pub marks: Vec<MarkSpec>,
    /// What is decided: an option lies on a thing, or is a card beside them.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// Where play goes on without a decision.
    #[serde(default)]
    pub next: Option<String>,
}

/// What becomes of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MarkSpec {
    /// The id of the thing.
    pub on: String,
    /// What becomes of it.
    pub mark: Mark,
}
