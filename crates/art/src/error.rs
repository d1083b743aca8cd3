//! What can be wrong with a picture.

use std::fmt;

/// Why a picture or a pack could not be written or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArtError {
    /// The bytes do not start as a file of this kind does.
    NotArt,
    /// The file was made by another version of the builder.
    Version {
        /// The version found in the file.
        found: u8,
    },
    /// The bytes are damaged or cut short.
    Damaged(String),
    /// The picture breaks a rule of the format.
    Invalid {
        /// The picture.
        picture: String,
        /// The part, empty if the picture as a whole.
        part: String,
        /// What is wrong.
        what: String,
    },
}

impl fmt::Display for ArtError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotArt => f.write_str("this is not an art file of Thắp Sao"),
            Self::Version { found } => {
                write!(f, "the art file has version {found}; build the art again")
            }
            Self::Damaged(what) => write!(f, "the art file is damaged: {what}"),
            Self::Invalid { picture, part, what } if part.is_empty() => {
                write!(f, "picture {picture}: {what}")
            }
            Self::Invalid { picture, part, what } => {
                write!(f, "picture {picture}, part {part}: {what}")
            }
        }
    }
}

impl std::error::Error for ArtError {}
