//! Reading a level file: bounded, with a place and a cure in every error.

use std::fmt;

use ron::{Options, extensions::Extensions};

use crate::{Problem, Scenario, check};

/// What a level file may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Brackets inside brackets.
    pub nesting: usize,
    /// Nodes of a graph.
    pub nodes: usize,
}

/// The limits every reader of levels keeps.
pub const LIMITS: Limits = Limits { bytes: 256 * 1024, nesting: 64, nodes: 500 };

/// Why a level file was not read.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    /// Over a limit.
    Limit {
        /// What is too much, and how much is allowed.
        what: String,
        /// 1-based line.
        line: usize,
        /// 1-based column in characters.
        column: usize,
    },
    /// Not RON, or not of the level format.
    Syntax {
        /// What the parser found.
        what: String,
        /// 1-based line.
        line: usize,
        /// 1-based column in characters.
        column: usize,
    },
    /// Well-formed, but the engine could not play it.
    Unplayable(Vec<Problem>),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limit { what, line, column } | Self::Syntax { what, line, column } => {
                write!(f, "{line}:{column}: {what}")
            }
            Self::Unplayable(problems) => {
                for (index, problem) in problems.iter().enumerate() {
                    if index > 0 {
                        f.write_str("; ")?;
                    }
                    write!(f, "{problem}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// The dialect of RON that levels are written in.
#[must_use]
pub fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(LIMITS.nesting)
}

/// Reads a level file and checks that it can be played.
///
/// # Errors
/// [`ReadError`] names the place and the cure; nothing is partly read.
pub fn read(text: &str) -> Result<Scenario, ReadError> {
    bound(text)?;
    let scenario: Scenario = options().from_str(text).map_err(|error| ReadError::Syntax {
        what: error.code.to_string(),
        line: error.span.start.line,
        column: error.span.start.col,
    })?;
    let problems = check(&scenario);
    if problems.is_empty() { Ok(scenario) } else { Err(ReadError::Unplayable(problems)) }
}

fn bound(text: &str) -> Result<(), ReadError> {
    if text.len() > LIMITS.bytes {
        let what = format!("the file has {} bytes; at most {} are read", text.len(), LIMITS.bytes);
        return Err(ReadError::Limit { what, line: 1, column: 1 });
    }
    Ok(())
}
