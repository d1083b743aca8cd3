//! The engine: plays a level. Deterministic, without clock, files or randomness of its own: the same
//! [`SessionSpec`] and the same activated targets give the same views and effects on every machine.

mod board;
mod effect;
mod phone;
mod review;
mod session;
mod show;
mod show_photo;
mod spread;
mod state;
mod things;

pub use board::{Mark, Met, PhotoState, Said};
pub use effect::{DecisionEvent, Effect, Event};
pub use phone::{Heard, PhoneState};
pub use review::REVIEW_MOST;
pub use session::{Resumed, SessionSpec, Story};
pub use show::UI_LINES;
pub use spread::Marked;
pub use state::{ActorState, Phase, State};
pub use things::Sorted;
