//! HTML as a small tree of nodes, as plain data, and the way to bring a document from one tree to the next while every
//! node that stays is kept. The reader and the pages for adults are made of it. Only the module `dom` touches a browser.

#[cfg(target_arch = "wasm32")]
pub mod dom;
mod node;
pub mod paper;
pub mod patch;

pub use node::{Element, Node, el, to_html};
