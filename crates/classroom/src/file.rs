//! A table as a text file, and back.
//!
//! ```text
//! thap-sao class 1
//! 0F8C-2M9B-7XKD
//! G1T4-...            one result a line, sorted
//! end 2 5d1f00c2      how many, and FNV-1a of the lines before
//! ```

use std::fmt;

use crate::{Added, Assignment, ClassResult, ClassTable, CodeError, MAX_RESULTS, Register};

/// The most bytes of a file that are read.
pub const FILE_LIMIT: usize = 256 * 1024;

const HEAD: &str = "thap-sao class ";
const VERSION: u32 = 1;
const END: &str = "end ";

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: FileProblem,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// More than [`FILE_LIMIT`].
    TooLarge {
        /// Its bytes.
        bytes: usize,
    },
    /// It is not the file of a table.
    Foreign,
    /// Written by a newer game.
    Newer {
        /// The version of the file.
        version: u32,
    },
    /// The assignment was not read.
    Assignment(CodeError),
    /// A result was not read.
    Result(CodeError),
    /// A result of another assignment.
    OtherAssignment,
    /// A result that stands there twice.
    Twice,
    /// More than [`MAX_RESULTS`] results.
    TooMany,
    /// The last line is missing: the file was cut off.
    Unfinished,
    /// The last line does not fit the lines before: the file was changed.
    Changed,
    /// Something stands after the last line.
    AfterEnd,
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.problem {
            FileProblem::TooLarge { bytes } => {
                write!(f, "the file has {bytes} bytes; at most {FILE_LIMIT} are read")
            }
            FileProblem::Foreign => f.write_str("not the file of a class table"),
            FileProblem::Newer { version } => {
                write!(f, "version {version}, this game reads up to {VERSION}; load the game again")
            }
            FileProblem::Assignment(error) => write!(f, "the assignment: {error}"),
            FileProblem::Result(error) => write!(f, "the result: {error}"),
            FileProblem::OtherAssignment => f.write_str("a result of another assignment"),
            FileProblem::Twice => f.write_str("a result that stands there already"),
            FileProblem::TooMany => write!(f, "more than {MAX_RESULTS} results"),
            FileProblem::Unfinished => {
                f.write_str("the last line is missing; the file was cut off")
            }
            FileProblem::Changed => f.write_str("the lines before were changed"),
            FileProblem::AfterEnd => f.write_str("nothing may stand after the last line"),
        }
    }
}

impl std::error::Error for FileError {}

impl ClassTable {
    /// The text to save.
    #[must_use]
    pub fn write(&self) -> String {
        let mut lines = vec![format!("{HEAD}{VERSION}"), self.assignment().code()];
        lines.extend(self.results().map(ClassResult::code));
        lines.push(end(self.len(), &lines));
        lines.join("\n") + "\n"
    }

    /// Reads a saved text. Strict, but for what editors do: a byte order mark, CR LF, spaces at the ends of lines and
    /// empty lines after the last one.
    ///
    /// # Errors
    /// [`FileError`] names the line; nothing is partly read.
    pub fn read(text: &str, register: &Register) -> Result<Self, FileError> {
        let fail = |index: usize, problem| FileError { line: index + 1, problem };
        if text.len() > FILE_LIMIT {
            return Err(fail(0, FileProblem::TooLarge { bytes: text.len() }));
        }
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let version = lines.first().and_then(|line| line.strip_prefix(HEAD)?.parse::<u32>().ok());
        match version {
            Some(VERSION) => {}
            Some(version) if version > VERSION => {
                return Err(fail(0, FileProblem::Newer { version }));
            }
            _ => return Err(fail(0, FileProblem::Foreign)),
        }
        let code = lines.get(1).ok_or_else(|| fail(1, FileProblem::Unfinished))?;
        let assignment = Assignment::read(code, register)
            .map_err(|error| fail(1, FileProblem::Assignment(error)))?;
        let mut table = Self::new(assignment);
        for (index, line) in lines.iter().enumerate().skip(2) {
            if line.starts_with(END) {
                let before = lines.get(..index).unwrap_or_default();
                if *line != end(table.len(), before) {
                    return Err(fail(index, FileProblem::Changed));
                }
                let after = lines.iter().skip(index + 1).position(|line| !line.is_empty());
                return match after {
                    None => Ok(table),
                    Some(after) => Err(fail(index + 1 + after, FileProblem::AfterEnd)),
                };
            }
            let result = ClassResult::read(line, register)
                .map_err(|error| fail(index, FileProblem::Result(error)))?;
            match table.add(result) {
                Ok(Added::New) => {}
                Ok(Added::Duplicate | Added::Later) => return Err(fail(index, FileProblem::Twice)),
                Ok(Added::OtherAssignment) => {
                    return Err(fail(index, FileProblem::OtherAssignment));
                }
                Err(_) => return Err(fail(index, FileProblem::TooMany)),
            }
        }
        Err(fail(lines.len(), FileProblem::Unfinished))
    }
}

/// The last line.
fn end<S: AsRef<str>>(results: usize, lines: &[S]) -> String {
    let bytes = lines.iter().flat_map(|line| line.as_ref().bytes().chain([b'\n']));
    let fold = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    format!("{END}{results} {:08x}", bytes.fold(0x811c_9dc5, fold))
}
