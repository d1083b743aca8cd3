//! What levels are checked against: the help directory, the names of pictures, the ids ever used.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use scenario::{HelpDirectory, ReadError};

use crate::lock::Lock;

/// What levels are checked against. What is absent is not checked.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// The help directory (L30).
    pub help: Option<HelpDirectory>,
    /// The names of pictures (A01).
    pub art: Option<ArtNames>,
    /// The ids ever used (L02).
    pub lock: Option<Lock>,
}

/// The names of all pictures.
#[derive(Clone, Debug, Default)]
pub struct ArtNames {
    /// Pictures of the icons pack.
    pub icons: BTreeSet<String>,
    /// Figures.
    pub cast: BTreeSet<String>,
    /// Backdrops.
    pub scenes: BTreeSet<String>,
}

/// Why the pack could not be read.
#[derive(Debug)]
pub enum PackError {
    /// The file system said no.
    Io(PathBuf, io::Error),
    /// The file is not what it should be.
    Read(PathBuf, ReadError),
    /// A line of the ids lock is not understood.
    Lock(PathBuf, usize),
}

impl std::fmt::Display for PackError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Read(path, error) => write!(f, "{}:{error}", path.display()),
            Self::Lock(path, line) => {
                write!(f, "{}:{line}: not understood; restore the file from git", path.display())
            }
        }
    }
}

impl std::error::Error for PackError {}

impl Pack {
    /// Reads what a checkout has: `assets/help.ron`, `assets/art/*/*.svg`, `levels/ids.lock`.
    ///
    /// # Errors
    /// [`PackError`] names the file that is there but cannot be read.
    pub fn load(root: &Path) -> Result<Self, PackError> {
        let at = root.join("assets/help.ron");
        let help = match present(&at)? {
            Some(text) => {
                Some(HelpDirectory::read(&text).map_err(|error| PackError::Read(at, error))?)
            }
            None => None,
        };
        let at = root.join("levels/ids.lock");
        let lock = match present(&at)? {
            Some(text) => Some(Lock::read(&text).map_err(|line| PackError::Lock(at, line))?),
            None => None,
        };
        Ok(Self { help, art: ArtNames::load(&root.join("assets/art")), lock })
    }

    /// The checkout that a path lies in: the nearest folder above it with `assets/help.ron`.
    #[must_use]
    pub fn root_of(path: &Path) -> Option<PathBuf> {
        let path = path.canonicalize().ok()?;
        path.ancestors().find(|above| above.join("assets/help.ron").is_file()).map(Path::to_owned)
    }
}

impl ArtNames {
    /// The names of the drawings in `icons`, `cast` and `scenes`; none while a folder is missing.
    #[must_use]
    pub fn load(folder: &Path) -> Option<Self> {
        let names = |of: &str| -> Option<BTreeSet<String>> {
            let files = fs::read_dir(folder.join(of)).ok()?;
            let drawings = files.filter_map(|file| {
                let path = file.ok()?.path();
                let svg = path.extension().is_some_and(|ending| ending == "svg");
                svg.then(|| path.file_stem()?.to_str().map(str::to_owned)).flatten()
            });
            Some(drawings.collect())
        };
        let mut cast = names("cast")?;
        cast.extend(names("photos").unwrap_or_default());
        Some(Self { icons: names("icons")?, cast, scenes: names("scenes")? })
    }
}

fn present(path: &Path) -> Result<Option<String>, PackError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(PackError::Io(path.to_owned(), error)),
    }
}
