//! What comes into a page and what goes out.

use markup::Element;
use port::Lang;
use serde::{Deserialize, Serialize};

/// What comes in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// The button, choice or link with this `data-do` was used.
    Do(String),
    /// The field with this `data-in` says this now.
    Text {
        /// The field.
        field: String,
        /// All of it.
        text: String,
    },
    /// A photo was looked through.
    Photo(Photo),
    /// The text of a file that was opened; none: it could not be read as text, or is far too large.
    File(Option<String>),
    /// What stands after the `#` of the address.
    Fragment(String),
    /// A text was copied, or the device refused.
    Copied(bool),
    /// What was being read aloud has ended.
    Said,
    /// This device has no voice of its own for the language.
    NoVoice,
}

/// A photo that was looked through.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Photo {
    /// Which of those that were chosen together, counted from 1.
    pub number: usize,
    /// How many were chosen together.
    pub of: usize,
    /// The texts of the QR codes on it.
    #[serde(default)]
    pub texts: Vec<String>,
    /// Why it could not be looked through.
    #[serde(default)]
    pub problem: Option<PhotoProblem>,
}

/// Why a photo could not be looked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhotoProblem {
    /// The file is no picture.
    NoPicture,
    /// The file is larger than 30 MB.
    Large,
    /// The browser cannot open it.
    Unopened,
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Print these pages; without any, the one that is looked at.
    Print(Vec<Element>),
    /// Save a text as a file.
    Save(Save),
    /// Copy a text.
    Copy(String),
    /// Lead the focus to the element with this id.
    Focus(String),
    /// Write this after the `#` of the address.
    Fragment(String),
    /// Read these texts aloud, in a voice of the device.
    Speak {
        /// In which language.
        lang: Lang,
        /// One after the other.
        texts: Vec<String>,
    },
    /// Stop reading aloud.
    Hush,
}

/// A file to save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Save {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What it says.
    pub text: String,
}
