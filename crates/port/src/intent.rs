//! What goes up: the player's doing, and what the stage says about itself.

use serde::{Deserialize, Serialize};

use crate::{Lang, TargetId};

/// What the player does. `rev` is the Frame it answers; an Intent for an older Frame is dropped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Intent {
    /// Taps, clicks or presses Enter on a target.
    Activate {
        /// The Frame that showed the target.
        rev: u64,
        /// Which target.
        target: TargetId,
    },
    /// Moves the keyboard focus to a target.
    Focus {
        /// The Frame that showed the target.
        rev: u64,
        /// Which target, or none.
        target: Option<TargetId>,
    },
    /// Has typed into the field of the Frame.
    Type {
        /// The Frame that showed the field.
        rev: u64,
        /// What was typed.
        text: String,
    },
    /// Changes the language in place.
    SetLang {
        /// The new language.
        lang: Lang,
    },
}

/// A rectangle in CSS pixels of the viewport, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

/// What the stage drew for one Frame. The reader lays its buttons over these rectangles.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StageReport {
    /// The Frame drawn.
    pub rev: u64,
    /// Every target drawn and where, in `view.targets` order.
    pub targets: Vec<(TargetId, Rect)>,
    /// Every line of text drawn and where, for the checks of overlap and contrast.
    pub lines: Vec<(String, Rect)>,
}
