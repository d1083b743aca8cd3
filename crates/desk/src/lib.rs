//! The pages for adults: the teacher's ([`Desk`]) and the family's ([`Home`]). A module of its own; the game does not
//! load it, and it works without a stage, on plain http and without a network.
//!
//! A page is data: [`Input`] goes in, [`Effect`]s come out, `view` says what stands on it. Only the module `web` touches
//! the browser. Nothing here asks for a name, and nothing is kept when the page is closed: there is no door to storage.

pub mod aloud;
mod assign;
mod codes;
mod collect;
mod data;
mod home;
mod input;
pub mod print;
mod seat;
mod teacher;
pub mod view;
mod words;

#[cfg(test)]
mod sample;

#[cfg(target_arch = "wasm32")]
mod web;

pub use assign::{AssignForm, By, Missing, Pick};
pub use codes::{code_error, file_error, split};
pub use collect::{Collect, Note};
pub use data::{Data, LevelCard, of};
pub use home::{Home, Place};
pub use input::{Effect, Input, Photo, PhotoProblem, Save};
pub use seat::{Seat, Stored};
pub use teacher::{Desk, Room};
pub use words::{STRINGS, Words};
