//! The whole game: which screen, which lantern, which level, settings and saves. Takes Intents,
//! gives Frames. Knows no browser, no Bevy, no clock.

mod api;
mod company;
mod game;
mod learn;
mod room;
mod screens;
mod sheets;
mod store;
mod strings;
mod task;

pub use api::{Boot, Decision, Effect, Input, Jump, LevelInfo, LevelPlay, Stored};
pub use game::Flow;
