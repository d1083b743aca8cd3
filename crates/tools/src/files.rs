//! Reading, writing, listing and hashing files, with failures that name the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use steps::{Explain as _, Failure};

const SPACE: &str = "check that the disk has space and that the folder can be written";

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).explain(
        || format!("reading {}", path.display()),
        "check that the file exists and can be read; `git status` shows what is missing in the clone",
    )
}

/// Reads a text file.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?)
        .explain(|| format!("reading {}", path.display()), "save the file as UTF-8")
}

/// Writes a file whole: never seen half written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let half = folder.join(format!(".{name}.half"));
    fs::write(&half, bytes)
        .and_then(|()| fs::rename(&half, path))
        .explain(|| format!("writing {}", path.display()), SPACE)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).explain(|| format!("making the folder {}", path.display()), SPACE)
}

/// Every file below a folder, sorted; none when the folder does not exist. Hidden files are left out.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    if folder.is_dir() {
        gather(folder, &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let cure = "check that the folder can be read";
    let what = || format!("listing {}", folder.display());
    for entry in fs::read_dir(folder).explain(what, cure)? {
        let entry = entry.explain(what, cure)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            gather(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// The hash of some bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A path with forward slashes, relative to a folder.
pub fn slashed(path: &Path, folder: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
