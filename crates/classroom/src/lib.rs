//! A class without a server. A teacher's page makes an [`Assignment`] and shows its code; a device that has played it
//! gives back a [`ClassResult`], as a code too; the page adds them up in a [`ClassTable`]. Codes are typed, pasted, or
//! read from a photo of QR codes ([`qr`]).
//!
//! Nothing here says who anybody is, and of topic C nothing but that a level was opened: the types have no place for
//! more. No clock, no files, no randomness of its own: days and nonces come from the caller. Whatever is read comes
//! from outside, so reading has limits, never panics, and says what is wrong as data, for sentences in two languages.

pub mod alphabet;
mod assignment;
mod check;
mod code;
mod csv;
mod day;
mod file;
pub mod lesson;
mod levels;
mod packing;
pub mod qr;
mod result;
mod skill;
mod table;
pub mod together;

pub use assignment::{Assignment, Mode, What, fragment, from_fragment};
pub use code::{CodeError, CodeKind, Fix, Slip};
pub use csv::CsvWords;
pub use day::{Day, DayError};
pub use file::{FILE_LIMIT, FileError, FileProblem};
pub use levels::{LevelSet, LevelSetIter, MAX_LEVELS, Register, RegisterError};
pub use result::{ClassResult, Standing};
pub use skill::{ClassSkill, Misconception, SKILLS};
pub use table::{Added, ClassTable, MAX_RESULTS, Merged, SkillCount, TableError};
