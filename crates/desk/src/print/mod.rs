//! Pages on paper: black and white, A4, readable when photocopied. Each function takes data and gives one
//! `article.sheet`; `web/print.css` lays it out. Nothing here asks for a name or has a place for one.
//!
//! A sheet is one document and may be several pages long. It has its own `h1` and its own `lang`, so that it can be
//! printed alone and be read aloud as it is.

mod assignment;
mod cards;
mod day;
mod disclosure;
mod family;
mod home;
mod lesson;
mod parts;
mod pen;
mod qr;
mod skills;
mod sources;
mod table;
#[cfg(test)]
mod tests;
mod voting;

pub use assignment::{AssignmentSheet, CLASS_LABEL};
pub use cards::CardsSheet;
pub(crate) use day::civil;
pub use disclosure::disclosure;
pub use family::{BY_HAND, FamilySheet};
pub use home::HomeCard;
pub use lesson::{LessonPlan, Period};
pub use pen::{Helpers, Pen};
pub use qr::code;
pub use skills::name as skill_name;
pub use table::TableSheet;
pub use voting::{how_to_vote, shape_cards};
