//! Keys, versions and what can be wrong with a stored text.

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

/// Every key of ours begins with this.
pub const PREFIX: &str = "thapsao.";

/// The key of the settings.
pub const SETTINGS_KEY: &str = "thapsao.settings";

/// The key of a lantern's record.
#[must_use]
pub fn lantern_key(lantern: &str) -> String {
    format!("{PREFIX}lantern.{lantern}")
}

/// Where a text that cannot be read is set aside, so that nothing is lost.
#[must_use]
pub fn broken_key(key: &str) -> String {
    format!("{key}.unreadable")
}

/// Why a stored text was not read. The text itself stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Written by a newer version of the game: it is left alone and never overwritten.
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this code reads.
        known: u32,
    },
    /// Not what this game writes.
    Corrupt(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer { found, known } => write!(
                f,
                "the save has version {found}, this game reads up to {known}; update the game"
            ),
            Self::Corrupt(why) => {
                write!(f, "the save cannot be read ({why}); it is set aside and play starts anew")
            }
        }
    }
}

impl std::error::Error for StoreError {}

#[derive(serde::Deserialize)]
struct Versioned {
    version: u32,
}

/// Reads a record after looking at its version alone.
pub(crate) fn read<T: DeserializeOwned>(text: &str, known: u32) -> Result<T, StoreError> {
    let corrupt = |error: serde_json::Error| StoreError::Corrupt(error.to_string());
    let found = serde_json::from_str::<Versioned>(text).map_err(corrupt)?.version;
    match found {
        0 => Err(StoreError::Corrupt("version 0 was never written".into())),
        found if found > known => Err(StoreError::Newer { found, known }),
        _ => serde_json::from_str(text).map_err(corrupt),
    }
}

/// Writes a record; plain data of ours always serialises.
pub(crate) fn write<T: Serialize>(record: &T) -> String {
    serde_json::to_string(record).unwrap_or_default()
}
