//! Reading a code from outside: which kind and version it is, and what is wrong with it.

use std::fmt;

use crate::{
    alphabet::{self, SIZE, grouped},
    check,
};

/// What a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// What a teacher assigns.
    Assignment,
    /// What a device gives back.
    Result,
}

/// Why a code was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// There is nothing to read.
    Empty,
    /// A character that no code has.
    Foreign {
        /// The character.
        found: char,
        /// Its place, counted from 1, without spaces and hyphens.
        at: usize,
    },
    /// Characters are missing.
    TooShort {
        /// How many.
        missing: usize,
    },
    /// There are more characters than a code has.
    TooLong {
        /// How many too many.
        extra: usize,
    },
    /// It has the right length, but was not typed as it was shown.
    Slip {
        /// What would make it right, by changing one character or swapping two neighbours; often one, sometimes none.
        fixes: Vec<Fix>,
    },
    /// Made by a newer game: this one must be loaded again.
    Newer {
        /// The version of the code.
        version: u8,
        /// The newest version that this game reads.
        known: u8,
    },
    /// A whole code, but of the other kind.
    Other(CodeKind),
    /// It names levels that this game does not have: a newer pack.
    UnknownLevels {
        /// How many of its levels are not known.
        unknown: usize,
        /// How many levels the band has here.
        known: usize,
    },
    /// It assigns nothing at all.
    NoLevels,
}

/// Where a code may have been typed wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// The character at this place, counted from 1.
    Wrong(usize),
    /// The character at this place, counted from 1, and the next one have changed places.
    Swapped(usize),
}

/// What would make a code right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Where.
    pub slip: Slip,
    /// The whole code as it would be, in groups. To be looked at beside the sheet, never taken unasked.
    pub code: String,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no code; type it as it stands on the sheet"),
            Self::Foreign { found, at } => {
                write!(f, "character {at} is {found:?}, which no code has; look at the sheet")
            }
            Self::TooShort { missing } => write!(f, "{missing} characters are missing"),
            Self::TooLong { extra } => write!(f, "{extra} characters too many"),
            Self::Slip { fixes } if fixes.is_empty() => {
                f.write_str("more than one character is wrong; type it again")
            }
            Self::Slip { fixes } => {
                f.write_str("it was not typed as it was shown; look at ")?;
                for (index, fix) in fixes.iter().enumerate() {
                    let between = if index == 0 { "" } else { " or " };
                    match fix.slip {
                        Slip::Wrong(at) => write!(f, "{between}character {at}")?,
                        Slip::Swapped(at) => write!(f, "{between}characters {at} and {}", at + 1)?,
                    }
                }
                Ok(())
            }
            Self::Newer { version, known } => write!(
                f,
                "version {version} of the codes, this game reads up to {known}; load the game again"
            ),
            Self::Other(CodeKind::Assignment) => f.write_str("this is the code of an assignment"),
            Self::Other(CodeKind::Result) => f.write_str("this is the code of a result"),
            Self::UnknownLevels { unknown, known } => write!(
                f,
                "{unknown} of its levels are not among the {known} of this game; load the game again"
            ),
            Self::NoLevels => f.write_str("it assigns no level"),
        }
    }
}

impl std::error::Error for CodeError {}

impl From<alphabet::Foreign> for CodeError {
    fn from(foreign: alphabet::Foreign) -> Self {
        Self::Foreign { found: foreign.found, at: foreign.at }
    }
}

/// How codes of a kind are built. The first symbol says kind, version and variant (the band of a result), so that a
/// code of a later version is known for one even when its length has changed; later versions keep it and the check.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Format {
    pub(crate) kind: CodeKind,
    /// The value of the first symbol in version 1, variant 0.
    first: u8,
    /// How many values of the first symbol belong to this kind.
    heads: u8,
    /// How many of them a version takes.
    variants: u8,
    /// The version that is written, and the newest that is read.
    version: u8,
    /// Symbols of a whole code.
    pub(crate) length: usize,
    /// How many of them are its check.
    pub(crate) checks: usize,
}

/// Assignments: 12 symbols, 3 of them check.
pub(crate) const ASSIGNMENT: Format = Format {
    kind: CodeKind::Assignment,
    first: 0,
    heads: 14,
    variants: 1,
    version: 1,
    length: 12,
    checks: 3,
};

/// Results: 26 symbols, 4 of them check.
pub(crate) const RESULT: Format = Format {
    kind: CodeKind::Result,
    first: 14,
    heads: 15,
    variants: 3,
    version: 1,
    length: 26,
    checks: 4,
};

const _: () = assert!(ASSIGNMENT.heads + RESULT.heads == SIZE && RESULT.first == ASSIGNMENT.heads);
const _: () = assert!(ASSIGNMENT.length <= check::LONGEST && RESULT.length <= check::LONGEST);

impl Format {
    /// Symbols between the first and the check.
    pub(crate) const fn body(&self) -> u32 {
        (self.length - self.checks - 1) as u32
    }

    /// The whole code of a variant with this body.
    pub(crate) fn write(&self, variant: u8, body: &[u8]) -> Vec<u8> {
        let mut word = vec![self.first + (self.version - 1) * self.variants + variant];
        word.extend_from_slice(body);
        check::append(&mut word, self.checks);
        masked(&word, SIZE - 1)
    }

    /// Reads a code, with `decode` for variant and body: none, or an error, where no such code was ever written.
    pub(crate) fn read<T>(
        &self,
        text: &str,
        decode: impl Fn(u8, &[u8]) -> Option<Result<T, CodeError>>,
    ) -> Result<T, CodeError> {
        let word = alphabet::symbols(text)?;
        if let Some(error) = self.not_ours(&word) {
            return Err(error);
        }
        fits(&word, self.length)?;
        let whole = |word: &[u8]| {
            let word = &masked(word, 1)[..];
            let (head, rest) = word.split_first().filter(|_| check::holds(word, self.checks))?;
            let variant = head.checked_sub(self.first).filter(|it| *it < self.variants)?;
            decode(variant, rest.get(..rest.len() - self.checks)?)
        };
        whole(&word).unwrap_or_else(|| {
            let right = |word: &[u8]| matches!(whole(word), Some(Ok(_)));
            Err(CodeError::Slip { fixes: fixes(&word, right) })
        })
    }

    /// What can be said before its content is looked at.
    fn not_ours(&self, word: &[u8]) -> Option<CodeError> {
        let word = &masked(word, 1)[..];
        let head = *word.first()?;
        for format in [ASSIGNMENT, RESULT] {
            let own = head.wrapping_sub(format.first);
            if own >= format.heads || !check::holds(word, format.checks) {
                continue;
            }
            let version = own / format.variants + 1;
            if version > format.version {
                return Some(CodeError::Newer { version, known: format.version });
            }
            if format.kind != self.kind && word.len() == format.length {
                return Some(CodeError::Other(format.kind));
            }
        }
        None
    }
}

/// Adds to each symbol `times` a number that goes with its place and the word's length: without it, codes would begin
/// with rows of zeros that are miscounted, and be whole words of another length with one zero less. A slip is the same
/// slip with or without it, so the check notices as much.
fn masked(word: &[u8], times: u8) -> Vec<u8> {
    let size = usize::from(SIZE);
    let mask = |at: usize| at * at * 5 + at * 11 + word.len() * 7;
    let add = |(at, symbol): (usize, &u8)| {
        ((usize::from(*symbol) + mask(at) % size * usize::from(times)) % size) as u8
    };
    word.iter().enumerate().map(add).collect()
}

/// Everything that one slip of the hand explains.
fn fixes(word: &[u8], right: impl Fn(&[u8]) -> bool) -> Vec<Fix> {
    let mut fixes = Vec::new();
    let mut tried = word.to_vec();
    for at in 0..word.len() {
        for symbol in (0..SIZE).filter(|symbol| *symbol != word[at]) {
            tried[at] = symbol;
            if right(&tried) {
                fixes.push(Fix { slip: Slip::Wrong(at + 1), code: grouped(&tried) });
            }
        }
        tried[at] = word[at];
    }
    for at in 1..word.len() {
        tried.swap(at - 1, at);
        if word[at - 1] != word[at] && right(&tried) {
            fixes.push(Fix { slip: Slip::Swapped(at), code: grouped(&tried) });
        }
        tried.swap(at - 1, at);
    }
    fixes
}

/// Says that characters are missing or too many, or that there are none.
fn fits(word: &[u8], length: usize) -> Result<(), CodeError> {
    match word.len() {
        0 => Err(CodeError::Empty),
        short if short < length => Err(CodeError::TooShort { missing: length - short }),
        long if long > length => Err(CodeError::TooLong { extra: long - length }),
        _ => Ok(()),
    }
}
