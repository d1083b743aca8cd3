//! Visible progress and honest failures for the project's own tools.
//!
//! Uses the standard library only, so that `cargo xtask` can show its first line within seconds on a
//! fresh clone, before any dependency has been built.

mod failure;
mod progress;
mod run;

pub use failure::{Explain, Failure};
pub use progress::{Plan, Step, clock};
pub use run::{Captured, cargo, run};
