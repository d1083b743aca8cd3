//! Things that lie side by side on a pretend device, to be looked at and touched.

use serde::{Deserialize, Serialize};

use crate::TargetId;

/// Things that lie side by side: the places on a doll, two trays, faces on a photo, the posts of a feed, the rows
/// of a form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// What they are.
    pub kind: SpreadKind,
    /// What stands over them; empty for nothing.
    pub title: String,
    /// The picture that they lie on, a name of the photos or of the cast; empty for none.
    pub art: String,
    /// The parts of it that are switched on.
    pub parts: Vec<String>,
    /// The things, in reading order; buttons come last.
    pub pieces: Vec<Piece>,
    /// The thing that is spoken of; empty for none.
    pub about: String,
}

/// What the things are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpreadKind {
    /// Places on a cloth doll.
    #[default]
    Doll,
    /// The two trays of a trading window.
    Trade,
    /// Faces on a photo.
    Faces,
    /// The posts of a feed.
    Feed,
    /// The rows of a form.
    Form,
}

/// One thing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Piece {
    /// Unique on the device.
    pub id: String,
    /// What it is called, or what a post says.
    pub text: String,
    /// A picture of the icons pack; empty for none.
    pub icon: String,
    /// A small line beside it; empty for none.
    pub note: String,
    /// Whose it is, as shown; empty for nobody's.
    pub by: String,
    /// Their face, a name of the icons pack; empty for none.
    pub by_icon: String,
    /// Whether it is the player's own side of two trays.
    pub own: bool,
    /// Whether it is a button of the window.
    pub button: bool,
    /// Where it lies on the picture, in shares of it: x, y, width, height.
    pub area: [f32; 4],
    /// How often it was passed on.
    pub count: u16,
    /// What became of it.
    pub mark: Mark,
    /// Whether that happens now.
    pub fresh: bool,
    /// What the lantern's light shows on it, while it shines; empty for nothing.
    pub sign: String,
    /// The target it stands for, if it can be tapped.
    pub target: Option<TargetId>,
}

/// What became of a thing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Nothing yet.
    #[default]
    Plain,
    /// Has said yes.
    Yes,
    /// Has said no.
    No,
    /// Has not answered yet; or the form has been asked what it wants it for.
    Waits,
    /// Is covered.
    Covered,
    /// Is filled in.
    Filled,
    /// Is left blank, or set aside.
    Left,
    /// Is ready to be traded.
    Ready,
    /// Is gone.
    Gone,
    /// Was looked into.
    Found,
    /// Is passed on, on and on.
    Spread,
    /// A feeling lives here.
    Felt,
}

impl Mark {
    /// Every mark.
    pub const ALL: [Self; 12] = [
        Self::Plain,
        Self::Yes,
        Self::No,
        Self::Waits,
        Self::Covered,
        Self::Filled,
        Self::Left,
        Self::Ready,
        Self::Gone,
        Self::Found,
        Self::Spread,
        Self::Felt,
    ];
}

impl Piece {
    /// How often it was passed on by now: what is passed on climbs.
    #[must_use]
    pub const fn passed_on(&self) -> u16 {
        match self.mark {
            Mark::Spread => self.count.saturating_mul(4).saturating_add(9),
            _ => self.count,
        }
    }
}

impl Spread {
    /// The id of the thing that something becomes of now; empty for none.
    #[must_use]
    pub fn fresh(&self) -> &str {
        self.pieces.iter().find(|piece| piece.fresh).map_or("", |piece| piece.id.as_str())
    }

    /// The things that can be tapped, and their targets.
    pub fn touchable(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pieces.iter().filter_map(|it| Some((it.id.as_str(), it.target.as_deref()?)))
    }
}
