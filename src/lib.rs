//! The stage of Thắp Sao: draws Frames and sends Intents. It holds nothing of the game, so that it
//! can be taken away at any moment.
//!
//! One resource holds the present Frame ([`port::Current`]), one message type carries what the player
//! does ([`port::Say`]); everything else is presentation. Bevy draws scenery and figures, egui
//! (`device_ui`) everything with words.

pub mod art;
pub mod cast;
pub mod clock;
pub mod fx;
pub mod glass;
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;
pub mod panel;
pub mod pass;
pub mod platform;
pub mod port;
pub mod power;
pub mod rest;
pub mod scene;
pub mod still;
#[cfg(test)]
mod tests;
pub mod words;

use bevy::prelude::*;

/// Everything of the stage that needs no window: runs headless in tests too.
pub fn plugin(app: &mut App) {
    app.add_plugins((
        clock::plugin,
        port::plugin,
        art::plugin,
        scene::plugin,
        cast::plugin,
        rest::plugin,
        fx::plugin,
        power::plugin,
    ));
}
