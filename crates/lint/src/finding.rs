//! What lint has to say: one finding, one line.

use std::{fmt, path::PathBuf};

/// How grave a finding is. Only errors make lint fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Breaks a rule.
    Error,
    /// Worth a second look.
    Warning,
    /// Good to know, such as what the pack still lacks.
    Info,
}

impl Severity {
    /// The word in the output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// One thing that lint found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file.
    pub path: PathBuf,
    /// 1-based line.
    pub line: usize,
    /// 1-based column in characters.
    pub column: usize,
    /// The rule: `L07`; `S..` for the format, `G..` for grades and hints, `A01` for pictures,
    /// `T..` for spelling.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub cure: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        let Self { line, column, rule, severity, what, cure, .. } = self;
        write!(f, "{path}:{line}:{column}: {rule} {}: {what}; {cure}", severity.id())
    }
}

/// A finding before its place in the text is known.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub at: String,
    pub rule: &'static str,
    pub severity: Severity,
    pub what: String,
    pub cure: String,
}

/// Where the rules put what they find.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub notes: Vec<Note>,
}

impl Report {
    /// Breaks a rule.
    pub fn error(
        &mut self,
        rule: &'static str,
        at: impl Into<String>,
        what: impl Into<String>,
        cure: impl Into<String>,
    ) {
        self.note(rule, Severity::Error, at, what, cure);
    }

    /// Worth a second look.
    pub fn warning(
        &mut self,
        rule: &'static str,
        at: impl Into<String>,
        what: impl Into<String>,
        cure: impl Into<String>,
    ) {
        self.note(rule, Severity::Warning, at, what, cure);
    }

    fn note(
        &mut self,
        rule: &'static str,
        severity: Severity,
        at: impl Into<String>,
        what: impl Into<String>,
        cure: impl Into<String>,
    ) {
        let (at, what, cure) = (at.into(), what.into(), cure.into());
        self.notes.push(Note { at, rule, severity, what, cure });
    }
}
