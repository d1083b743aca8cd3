//! `voice`: spoken lines. What is to be said, which clips say it, sheets to record from, rendered clips.

mod add;
mod check;
mod encode;
mod kokoro;
mod lines;
mod manifest;
mod mp3;
mod render;
mod score;
mod script;
mod site;

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use port::Lang;

use crate::place::Place;

pub use add::add;
pub use check::{check, count};
pub use render::{begin, finish, is_whole, render};
pub use script::script;
pub use site::{INDEX, sources};

/// What can be done about spoken lines.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Check the clips of assets/voice against the lines: exit 0 clean, 1 findings.
    Check,
    /// Write sheets to record from, one a level, as Markdown and as a page to print.
    Script {
        /// The language of the lines.
        #[arg(long, value_enum)]
        lang: Spoken,
        /// Where the sheets go.
        #[arg(long, default_value = "dist/voice")]
        out: PathBuf,
        /// Only what has no recording yet.
        #[arg(long)]
        missing: bool,
    },
    /// Take recordings that are named as on the sheets into assets/voice.
    Add {
        /// The folder with the recordings: any kind of sound that ffmpeg reads.
        folder: PathBuf,
        /// The language of the lines.
        #[arg(long, value_enum)]
        lang: Spoken,
        /// Whose voice, as a part and never as a name: `teacher`, `grandmother`.
        #[arg(long, default_value = "teacher")]
        voice: String,
    },
    /// Render clips with a free voice on this machine, as a release build does. Never into the clone.
    Render {
        /// The language: only English has a voice that can be had.
        #[arg(long, value_enum)]
        lang: Spoken,
        /// The voice, a name of the voice package.
        #[arg(long, default_value = kokoro::VOICE)]
        voice: String,
    },
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Spoken {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl From<Spoken> for Lang {
    fn from(lang: Spoken) -> Self {
        match lang {
            Spoken::Vi => Self::Vi,
            Spoken::En => Self::En,
        }
    }
}

/// Where recordings of a language live, with their manifest.
fn recorded(place: &Place, lang: Lang) -> PathBuf {
    place.root.join("assets/voice").join(lang.id())
}

/// Where the list of a language's rendered clips lies.
fn rendered(place: &Place, lang: Lang) -> PathBuf {
    place.work().join("voice").join(lang.id())
}

/// Where rendered clips of a language lie. A clip's name says all that it depends on, so what one clone has rendered no
/// other need render again.
fn clips(place: &Place, lang: Lang) -> PathBuf {
    place.common().join("voice").join(lang.id())
}
