//! The whole game: which screen, which lantern, which level, settings and saves. Takes Intents,
//! gives Frames. Knows no browser, no Bevy, no clock.

mod api;
mod game;
mod learn;
mod screens;
mod store;
mod strings;

pub use api::{Boot, Decision, Effect, Input, Jump, LevelInfo, LevelPlay, Stored};
pub use game::Flow;
