//! What is wrong with a drawing, and how to mend it.

use std::{fmt, io, path::PathBuf};

/// One breach of the authoring rules.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The drawing, as a path below the art folder.
    pub file: String,
    /// The line of the element.
    pub line: u32,
    /// The element: its id, or its tag and the group it is in.
    pub element: String,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub cure: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, element, what, cure } = self;
        write!(f, "{file}:{line} {element}: {what}. {cure}.")
    }
}

/// Why the art could not be built.
#[derive(Debug)]
pub enum ArtBuildError {
    /// A file could not be read or written.
    Io {
        /// The file.
        path: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// `art.ron` does not parse.
    Table(String),
    /// Two drawings have the same name.
    SameName(String),
    /// Drawings break the authoring rules.
    Findings(Vec<Finding>),
    /// A picture came out unsound.
    Art(art::ArtError),
}

impl fmt::Display for ArtBuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Table(what) => write!(f, "art.ron: {what}"),
            Self::SameName(name) => write!(f, "two drawings are called {name}.svg; rename one"),
            Self::Art(error) => write!(f, "{error}"),
            Self::Findings(findings) => {
                writeln!(f, "{} findings in the drawings:", findings.len())?;
                findings.iter().try_for_each(|finding| writeln!(f, "  {finding}"))
            }
        }
    }
}

impl std::error::Error for ArtBuildError {}

impl From<art::ArtError> for ArtBuildError {
    fn from(error: art::ArtError) -> Self {
        Self::Art(error)
    }
}
