//! Everything with words on the stage, and the pretend devices of the stories, as egui functions that
//! hold nothing and know no Bevy: a Frame goes in, shapes, intents and rectangles come out.
//!
//! Figures and scenery are drawn by the stage itself, in the rectangles of [`layout`].

mod bins;
mod browser;
mod bubble;
mod button;
mod closer;
mod comic;
pub mod layout;
mod paint;
mod phone;
mod photo;
pub mod picture;
mod playback;
mod said;
#[doc(hidden)]
pub mod samples;
mod screen;
mod spread;
pub mod text;
pub mod theme;
mod yard;

pub use playback::{Playback, ease, spring};
pub use screen::{Assets, Drawn, Touch, figures, screen};
