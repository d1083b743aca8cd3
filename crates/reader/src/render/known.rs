//! Targets that the platform must know by name: the ways out.

use port::{Target, View};

/// The quick exit.
pub const EXIT: &str = "exit";

/// One step back: out of an overlay, or to the screen before.
#[must_use]
pub fn back(view: &View) -> Option<&Target> {
    ["close", "back"].into_iter().find_map(|id| view.target(id))
}
