//! Targets that the platform must know by name: the ways out, a clicker's, and what takes what is typed.

use port::{Target, View};

/// The quick exit.
pub const EXIT: &str = "exit";

/// The way on of a class before one screen; a clicker's key presses it.
pub const PHASE: &str = "phase";

/// One step back of a class.
pub const PHASE_BACK: &str = "phase_back";

/// What takes what was typed.
pub const SUBMIT: &str = "submit";

/// The element in which a code is typed.
pub const FIELD: &str = "field-input";

/// One step back: out of an overlay, or to the screen before.
#[must_use]
pub fn back(view: &View) -> Option<&Target> {
    ["close", "back"].into_iter().find_map(|id| view.target(id))
}
