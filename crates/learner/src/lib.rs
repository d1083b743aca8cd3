//! What a child can almost do, and what comes next.
//!
//! A [`Learner`] is one child while the game is open. It learns from each [`Answer`], suggests the next story with
//! the reason for one sentence, and tells the adults around the child what may be told. What it stores is [`Known`]:
//! topics A and B, in few numbers. **Topic C leaves no trace**: its answers live in memory, for choosing inside
//! topic C, until the sitting ends; nothing of them reaches what is stored or which story of A and B comes next.
//!
//! Bayesian Elo in three topics and a rate of growth: a normal distribution ([`Belief`]), moved by assumed density
//! filtering along [`Curve`]s with guessing and slips; "window, then information" ([`choose()`]) picks what comes next,
//! under rules that no estimate can lift ([`Sitting`]). No clock, no files, no randomness of its own: days and seeds
//! come from the caller, and the same seed gives the same path natively and in a browser.

mod advice;
mod belief;
mod calibrate;
mod choose;
mod curve;
mod draw;
mod item;
mod known;
mod learner;
mod mastery;
mod maths;
mod model;
mod practice;
mod quadrature;
mod sitting;
mod suggest;
mod support;

pub use advice::{Advice, advise};
pub use belief::{Belief, DIMENSIONS, Direction, Normal, RATE, direction, towards};
pub use calibrate::{Tally, calibrate};
pub use choose::{Chosen, Policy, Prospect, Run, Sight, choose};
pub use curve::{Curve, guess_among};
pub use draw::Draws;
pub use item::{Answer, Calibrated, Item, REPLAY_DAYS, story_weight};
pub use known::{Known, Unsound, VERSION};
pub use learner::{Learner, SkillReport, topic, yardstick};
pub use mastery::{ENOUGH, Grounds, Score, Verdict, WELL, Yardstick, looks_secure, verdict};
pub use maths::{logistic, normal_below};
pub use model::Model;
pub use practice::{Danger, Practice};
pub use sitting::{Candidate, Sitting, Terms, limit};
pub use suggest::{Pick, Reason, Suggestion};
