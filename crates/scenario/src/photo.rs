//! A photo that someone wants to post, and the board on which it is looked through: `redact`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Measure, Text};

/// A photo on its way into an invented app. The board works on it, other nodes show it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoPost {
    /// The photo, a picture of the cast pack.
    pub art: String,
    /// Parts of it to switch on, with placeholders.
    #[serde(default)]
    pub parts: Vec<String>,
    /// The name of the app, invented (L32).
    pub app: Text,
    /// Who posts.
    pub author: Text,
    /// Their face, a picture of the icons pack, with placeholders.
    pub author_icon: String,
    /// Where something can be on the photo: name to area.
    pub places: BTreeMap<String, Area>,
    /// What can be tapped.
    pub spots: Vec<PhotoSpot>,
    /// Spots that are no longer seen once a part lies over them: part to spots.
    #[serde(default)]
    pub hides: BTreeMap<String, Vec<String>>,
    /// What a spot is covered with.
    pub stickers: Vec<Sticker>,
}

/// A part of the photo, in shares of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The left edge.
    pub x: f32,
    /// The upper edge.
    pub y: f32,
    /// The width.
    pub w: f32,
    /// The height.
    pub h: f32,
}

impl Area {
    /// The least width and height: 60 points on the photo of a 1280 x 720 stage.
    pub const LEAST: (f32, f32) = (0.11, 0.145);

    /// Whether it lies on the photo as a whole.
    #[must_use]
    pub fn inside(&self) -> bool {
        let along = |from: f32, long: f32| from >= 0.0 && from + long <= 1.0;
        along(self.x, self.w) && along(self.y, self.h)
    }

    /// Whether a finger can hit it.
    #[must_use]
    pub fn large(&self) -> bool {
        self.w >= Self::LEAST.0 && self.h >= Self::LEAST.1
    }

    /// Whether it shares a point with another.
    #[must_use]
    pub fn touches(&self, other: &Self) -> bool {
        self.x < other.x + other.w
            && other.x < self.x + self.w
            && self.y < other.y + other.h
            && other.y < self.y + self.h
    }
}

/// One thing on the photo that can be tapped: a judgement of its own.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoSpot {
    /// Unique on the photo.
    pub id: String,
    /// A name out of `places`, or a placeholder for one.
    pub at: String,
    /// What it is called.
    pub name: Text,
    /// How it looks; see [`SPOT_LOOKS`].
    pub look: String,
    /// The letters on it; absent: it has none.
    #[serde(default)]
    pub words: Option<Text>,
    /// The part of the photo that shows it; empty: always there.
    #[serde(default)]
    pub part: String,
    /// A picture of the icons pack.
    pub icon: String,
    /// What it truly is.
    pub holds: Holds,
    /// Variants in which it is there; empty: all.
    #[serde(default)]
    pub only: Vec<u8>,
    /// What is said when it was met well.
    pub ok: Text,
    /// What is said when it was tried otherwise.
    pub other: Text,
}

/// The looks of a [`PhotoSpot`]: a thing of the photo itself, or something written that lies on it.
pub const SPOT_LOOKS: &[&str] = &["thing", "board", "enamel", "plate", "shirt", "tag", "mirror"];

/// What the story itself fills in on a board.
pub const BOARD_WORDS: &[&str] = &["{spot}", "{left}"];

/// What a spot truly is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// Helps someone to find the child.
    Clue,
    /// Tells nothing; hiding it is only funny.
    Harmless,
}

/// What a spot is covered with.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sticker {
    /// Unique on the photo.
    pub id: String,
    /// What it says.
    pub text: Text,
    /// A picture of the icons pack.
    pub icon: String,
}

/// The board: every spot is covered, kept, or shown to a grown-up.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Redact {
    /// What the player is asked while no spot is open.
    pub ask: Text,
    /// What the player is asked at a spot: `{spot}` is its name.
    pub ask_spot: Text,
    /// Keep it as it is.
    pub keep: Answer,
    /// Ask a grown-up.
    pub ask_adult: Answer,
    /// What the grown-up says; the spot's own words follow.
    pub asked: Text,
    /// What each spot measures; absent: free play.
    #[serde(default)]
    pub measures: Option<Measure>,
    /// Variants in which the lantern shines from the start.
    #[serde(default)]
    pub lit_in: Vec<u8>,
    /// Hints in steps; `{left}` counts the clues that are still to be seen.
    #[serde(default)]
    pub hints: Vec<Text>,
    /// Where play goes on once no clue can be seen.
    pub next: String,
}

/// An answer that every spot has.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// What it says.
    pub text: Text,
    /// A picture of the icons pack.
    pub icon: String,
}

/// How the post is shown at a node.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PostShow {
    /// Whether it is online.
    #[serde(default)]
    pub posted: bool,
    /// Words under it by someone else.
    #[serde(default)]
    pub comment: Option<Text>,
}

/// What an answer does to the post.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PostChange {
    /// The words of the answer stand under the photo from here on.
    #[serde(default)]
    pub caption: bool,
    /// Parts of the photo switched on from here on.
    #[serde(default)]
    pub parts: Vec<String>,
    /// Spots whose pieces are laid together while this is told.
    #[serde(default)]
    pub map: Vec<String>,
    /// Whether it is online while this is told.
    #[serde(default)]
    pub posted: bool,
}
