//! Replay of real answers: half of the pupils to fit the items, the other half to be served them again.
//!
//! An engine may serve an item only to a pupil who really answered it; the answer is the pupil's own. Some items of each
//! topic are never served: how well their answers are foretold is what is measured. No pupil here obeys a model of ours.

mod answers;
mod fit;
mod player;
mod related;
mod report;
mod served;
mod split;
mod study;

pub use answers::{Aim, Answers, MOST_TOPICS, Unfit};
pub use fit::{SLOPES, fit};
pub use related::related;
pub use report::{Goal, Look, Replay, Row};
pub use study::{SPLITS, replay};
