//! The yardstick of frame time: an empty Bevy 2D app with egui and without multisampling, which draws
//! without pause. `cargo xtask bench --frame` counts its frames beside the stage's.
//!
//! It is built for the browser only and never shipped.

#[cfg(target_arch = "wasm32")]
mod app;
