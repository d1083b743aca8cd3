//! The HTML reader: the whole game as a semantic page.
//!
//! It is three things with one piece of code: the game that can be played while the stage streams, the
//! game where there is no GPU, and, laid under a running stage, its accessibility tree and keyboard.
//!
//! [`render()`] turns a Frame into a small tree of nodes and knows no browser; [`patch`] brings a document to
//! that tree and keeps every node that stays, so that focus, pictures and the reading position stay too.
//! What to announce ([`announce`]), where the focus goes ([`focus`]) and what a key means ([`keys`]) are plain
//! functions as well. Only the module `web` touches the browser; it is built for wasm32 alone.

pub mod announce;
pub mod focus;
mod icons;
pub mod keys;
mod mode;
mod render;
mod words;

#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(test)]
mod patch_tests;

pub use icons::Icons;
pub use markup::{Element, Node, el, patch, to_html};
pub use mode::Mode;
pub use render::{known, render};

#[cfg(target_arch = "wasm32")]
pub use web::Core;
