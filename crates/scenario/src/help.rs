//! The help directory: who can be called, by region, each with its source and the day it was verified.

use serde::Deserialize;

use crate::{Help, Pair, ReadError, options};

/// The help directory, `assets/help.ron`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpDirectory {
    /// The format version: 1.
    pub format: u32,
    /// Every entry, in the order shown.
    pub entries: Vec<HelpEntry>,
}

/// Someone who can be called or told.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpEntry {
    /// Unique, used as `{help:id}` in texts.
    pub id: String,
    /// The region it serves: `vn`, `uk`, `us`, `int`.
    pub region: String,
    /// Its name.
    pub name: Pair,
    /// When to turn to it and what it does, in a sentence or two for a child.
    pub does: Pair,
    /// The number as shown, or empty.
    #[serde(default)]
    pub number: String,
    /// The number to dial, if it can be dialled.
    #[serde(default)]
    pub tel: Option<String>,
    /// Whom it serves.
    pub audience: Vec<Audience>,
    /// Where this was read.
    pub source: String,
    /// The day it was verified, `YYYY-MM-DD`.
    pub verified_on: String,
    /// Whether it stands on the child's help card.
    #[serde(default)]
    pub show: bool,
}

/// Whom an entry serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// A child alone.
    Child,
    /// An adult, or a child with one.
    Adult,
}

impl HelpDirectory {
    /// Reads the directory.
    ///
    /// # Errors
    /// [`ReadError::Syntax`] with the place of what is not understood.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        options().from_str(text).map_err(|error| ReadError::Syntax {
            what: error.code.to_string(),
            line: error.span.start.line,
            column: error.span.start.col,
        })
    }

    /// What stands for `{help:id}` in texts: the number, where there is one.
    #[must_use]
    pub fn texts(&self) -> Help {
        self.entries
            .iter()
            .filter(|entry| !entry.number.is_empty())
            .map(|entry| (entry.id.clone(), entry.number.clone()))
            .collect()
    }

    /// The entries of a region that stand on the child's help card.
    pub fn card(&self, region: &str) -> impl Iterator<Item = &HelpEntry> {
        self.entries.iter().filter(move |entry| entry.show && entry.region == region)
    }
}
