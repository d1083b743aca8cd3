//! Words: one spelling to compare by, counting, how hard English reads, and patterns.

mod count;
mod normal;
mod pattern;
mod readability;

pub(crate) use count::{sentences, words};
pub(crate) use normal::{is_nfc, normal, old_tone_placement};
pub(crate) use pattern::{Book, Context, Pattern};
pub(crate) use readability::grade;
