//! Reading a level file: bounded, with a place and a cure in every error.

use std::fmt;

use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

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
        /// What the parser found, and the nearest known name where a name is unknown.
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
    let scenario: Scenario = parse(text)?;
    let problems = check(&scenario);
    if problems.is_empty() { Ok(scenario) } else { Err(ReadError::Unplayable(problems)) }
}

/// Reads any file of ours in the levels' dialect and within their limits; what it says is not checked.
///
/// # Errors
/// [`ReadError::Limit`] or [`ReadError::Syntax`], with the place.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    bound(text)?;
    options().from_str(text).map_err(|error| ReadError::Syntax {
        what: explain(&error.code),
        line: error.span.start.line,
        column: error.span.start.col,
    })
}

/// Checks the limits that must hold before a parser may touch the text.
///
/// # Errors
/// [`ReadError::Limit`], with the place.
pub fn bound(text: &str) -> Result<(), ReadError> {
    if text.len() > LIMITS.bytes {
        let what = format!("the file has {} bytes; at most {} are read", text.len(), LIMITS.bytes);
        return Err(ReadError::Limit { what, line: 1, column: 1 });
    }
    match too_deep(text.as_bytes()) {
        None => Ok(()),
        Some(at) => {
            let (line, column) = place(text, at);
            let what = format!("more than {} brackets inside one another", LIMITS.nesting);
            Err(ReadError::Limit { what, line, column })
        }
    }
}

/// The 1-based line and column, in characters, of a byte.
#[must_use]
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (line, before[start..].chars().count() + 1)
}

/// The bytes that the scan for brackets looks at.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let mut index = 0;
    while index < 256 {
        marks[index] =
            matches!(index as u8, b'(' | b'[' | b'{' | b')' | b']' | b'}' | b'"' | b'\'' | b'/');
        index += 1;
    }
    marks
};

/// Where the brackets become too many: one pass, that knows strings, raw strings and comments.
fn too_deep(bytes: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if !MARKS[usize::from(*byte)] {
            at += 1;
            continue;
        }
        at = match byte {
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > LIMITS.nesting {
                    return Some(at);
                }
                at + 1
            }
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                at + 1
            }
            b'"' => match raw_hashes(bytes, at) {
                Some(hashes) => after_raw(bytes, at + 1, hashes),
                None => after_string(bytes, at + 1),
            },
            b'\'' => after_char(bytes, at),
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                find(bytes, at, |byte| byte == b'\n').unwrap_or(bytes.len())
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => after_block(bytes, at + 2),
            _ => at + 1,
        };
    }
    None
}

fn find(bytes: &[u8], from: usize, is: impl Fn(u8) -> bool) -> Option<usize> {
    bytes.get(from..)?.iter().position(|byte| is(*byte)).map(|at| from + at)
}

/// How many `#` stand between an `r` and this quote; none if it opens no raw string.
fn raw_hashes(bytes: &[u8], quote: usize) -> Option<usize> {
    let before = bytes.get(..quote)?;
    let hashes = before.iter().rev().take_while(|byte| **byte == b'#').count();
    let prefix = &before[..quote - hashes];
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || !byte.is_ascii();
    match prefix {
        [head @ .., b'b', b'r'] | [head @ .., b'r'] if !head.last().is_some_and(is_name) => {
            Some(hashes)
        }
        _ => None,
    }
}

fn after_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(found) = find(bytes, at, |byte| byte == b'"' || byte == b'\\') {
        if bytes[found] == b'"' {
            return found + 1;
        }
        at = found + 2;
    }
    bytes.len()
}

fn after_raw(bytes: &[u8], mut at: usize, hashes: usize) -> usize {
    while let Some(found) = find(bytes, at, |byte| byte == b'"') {
        let closes = bytes[found + 1..].iter().take(hashes).filter(|byte| **byte == b'#').count();
        if closes == hashes {
            return found + 1 + hashes;
        }
        at = found + 1;
    }
    bytes.len()
}

/// A quoted character is at most `'\u{10ffff}'`; anything longer is an apostrophe gone astray.
fn after_char(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at + 1) {
        Some(b'\\') => {
            let end = (at + 3..at + 13).find(|end| bytes.get(*end) == Some(&b'\''));
            end.map_or(at + 1, |end| end + 1)
        }
        Some(_) => {
            let end = (at + 2..at + 6).find(|end| bytes.get(*end) == Some(&b'\''));
            let one = end.filter(|end| {
                std::str::from_utf8(&bytes[at + 1..*end]).is_ok_and(|it| it.chars().count() == 1)
            });
            one.map_or(at + 1, |end| end + 1)
        }
        None => at + 1,
    }
}

fn after_block(bytes: &[u8], mut at: usize) -> usize {
    let mut level = 1_usize;
    while let Some(found) = find(bytes, at, |byte| byte == b'/' || byte == b'*') {
        at = match (bytes[found], bytes.get(found + 1)) {
            (b'/', Some(b'*')) => {
                level += 1;
                found + 2
            }
            (b'*', Some(b'/')) => {
                level -= 1;
                if level == 0 {
                    return found + 2;
                }
                found + 2
            }
            _ => found + 1,
        };
    }
    bytes.len()
}

/// The parser's error in words, with the nearest known name where a name is unknown.
fn explain(error: &ron::Error) -> String {
    match error {
        ron::Error::NoSuchStructField { expected, found, outer } => {
            let place = outer.as_ref().map(|outer| format!(" in `{outer}`")).unwrap_or_default();
            format!("unknown field `{found}`{place}; {}", advice(found, expected))
        }
        ron::Error::NoSuchEnumVariant { expected, found, outer } => {
            let place = outer.as_ref().map(|outer| format!(" for `{outer}`")).unwrap_or_default();
            format!("unknown value `{found}`{place}; {}", advice(found, expected))
        }
        ron::Error::MissingStructField { field, outer } => {
            let place = outer.as_ref().map(|outer| format!(" of `{outer}`")).unwrap_or_default();
            format!("the field `{field}`{place} is missing; add it")
        }
        other => other.to_string(),
    }
}

/// What to write instead of an unknown name.
#[must_use]
pub fn advice(found: &str, known: &[&str]) -> String {
    match nearest(found, known) {
        Some(name) => format!("write `{name}`"),
        None if known.is_empty() => "take it out".into(),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// The known name that an unknown one was probably meant to be.
#[must_use]
pub fn nearest<'k>(found: &str, known: &[&'k str]) -> Option<&'k str> {
    let close = |name: &&'k str| (distance(found, name), *name);
    let (steps, name) = known.iter().map(close).min_by_key(|(steps, _)| *steps)?;
    let longer = found.chars().count().max(name.chars().count());
    (steps <= 1.max(longer / 3)).then_some(name)
}

/// Optimal string alignment: how many letters to change, add, take out or swap with a neighbour.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().take(64).collect();
    let other: Vec<char> = other.chars().take(64).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for i in 0..one.len() {
        let mut next = vec![i + 1];
        for j in 0..other.len() {
            let change = row[j] + usize::from(one[i] != other[j]);
            let mut best = change.min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
                best = best.min(before[j - 1] + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or_default()
}
