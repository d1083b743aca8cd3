//! The desktop.

/// Plays.
pub fn run() {}
