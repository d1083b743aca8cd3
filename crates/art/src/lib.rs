//! The picture format of the game: flat, vertex-coloured meshes keyed by the ids of the drawing.
//!
//! `art_build` writes it from the SVG sources, the stage reads it. Positions are in the units of the
//! drawing (y down) and snapped to a grid of [`GRID`] steps a unit, which makes the files small.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod error;
mod pack;
mod picture;
mod wire;

pub use error::ArtError;
pub use pack::Pack;
pub use picture::{Part, Picture};

/// Steps of the position grid in one unit of the drawing.
pub const GRID: f32 = 16.0;

/// The value nearest to `value` that the format can hold exactly.
#[must_use]
pub fn snap(value: f32) -> f32 {
    (value * GRID).round() / GRID
}
