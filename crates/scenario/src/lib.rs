//! The level format: its types, how a file is read, what the engine relies on, and how pools are drawn.
//!
//! A level file is read with [`read()`], which bounds its size and nesting, refuses unknown fields and
//! checks with [`check()`] all that the story engine relies on. What a *good* level is beyond that
//! is the business of the `lint` crate.

mod bins;
mod check;
mod draw;
mod graded;
pub mod graph;
mod help;
mod packed;
mod phone;
mod photo;
mod pictures;
mod read;
mod schema;
mod spread;
pub mod walk;

pub use bins::{Bin, CardSpec, LightSign, SortBins};
pub use check::{Problem, check};
pub use draw::{Draw, Help, Vars, placeholders};
pub use graded::Graded;
pub use help::{Audience, HelpDirectory, HelpEntry, day_number};
pub use packed::{PackError, pack, unpack};
pub use phone::{
    CallPart, CallSpec, ChatSpec, HANG_UP, PhonePlay, PhoneWords, PointSpec, ReportSpec, Shows,
    SignSpec, StarSpec,
};
pub use photo::*;
pub use pictures::{AiCheck, RingSpec};
pub use read::{LIMITS, Limits, ReadError, advice, bound, nearest, options, parse, place, read};
pub use schema::*;
pub use spread::{MarkSpec, PieceSpec, Spread, SpreadPlay};
