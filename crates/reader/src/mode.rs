//! How the reader shows itself beside a stage.

use port::Surface;

/// How the reader shows itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// There is no stage: the reader is the game.
    Alone,
    /// A stage draws a calm scene; the reader is a page over it.
    Over,
    /// The stage shows the Frame; the reader is its accessibility tree and keyboard, and is not seen.
    Under,
}

impl Mode {
    /// The mode for a Frame of this surface.
    #[must_use]
    pub const fn of(stage_attached: bool, surface: Surface) -> Self {
        match (stage_attached, surface) {
            (false, _) => Self::Alone,
            (true, Surface::Page) => Self::Over,
            (true, Surface::Stage) => Self::Under,
        }
    }

    /// The word in `data-mode`, which the style sheet hangs on.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Over => "over",
            Self::Under => "under",
        }
    }
}
