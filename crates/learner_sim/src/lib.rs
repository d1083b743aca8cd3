//! The benchmark of the learner: simulated children play under our engine and under those of peers, from one seed.
//!
//! [`run()`] plays everything that [`Options`] asks for and gives a [`Report`]: tables, JSON, a [`plot`]. The truth is
//! either drawn here or read from a file ([`Truth::read`]), so that any population can be tried. Peers are written
//! beside ours and held to the Python references in the tests.

pub mod chance;
pub mod choosing;
pub mod digest;
pub mod figures;
pub mod levels;
mod peers;
pub mod play;
pub mod plot;
pub mod replay;
mod report;
mod run;
pub mod scoring;
pub mod studies;
pub mod truth;

pub use peers::{engines, ours};
pub use report::{Measured, Report, Row, Studies};
pub use run::{Options, run};
pub use truth::{Knowledge, Truth, TruthError};
