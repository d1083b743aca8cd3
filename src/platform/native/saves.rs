//! Saves: one file for each key in the user's data folder, so that a damaged one harms no other.

use std::{collections::BTreeMap, fs, io, path::PathBuf};

/// What every file of ours ends with.
const KIND: &str = "json";

/// The folder of the saves.
#[derive(Clone, Debug)]
pub(super) struct Saves(PathBuf);

impl Saves {
    /// Those in the user's data folder, or why there is none.
    pub(super) fn of_user() -> Result<Self, String> {
        let folder = dirs::data_dir().ok_or("this system names no folder for data")?;
        Ok(Self(folder.join("thap-sao")))
    }

    /// Those in this folder.
    #[cfg(test)]
    pub(super) fn at(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// All keys and their texts. A file that is no text is handed on as far as it is one: the core sets
    /// it aside.
    pub(super) fn read_all(&self) -> Result<BTreeMap<String, String>, String> {
        let fail = |error: io::Error| format!("{}: {error}", self.0.display());
        fs::create_dir_all(&self.0).map_err(fail)?;
        let mut all = BTreeMap::new();
        for entry in fs::read_dir(&self.0).map_err(fail)? {
            let path = entry.map_err(fail)?.path();
            let key = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            if is_key(key) && path.extension().is_some_and(|kind| kind == KIND) {
                let bytes = fs::read(&path).map_err(fail)?;
                all.insert(key.to_owned(), String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        Ok(all)
    }

    /// Stores a text; what was there stays whole until the new one is.
    pub(super) fn write(&self, key: &str, value: &str) -> io::Result<()> {
        let path = self.path(key)?;
        let new = path.with_extension("new");
        fs::create_dir_all(&self.0)?;
        fs::write(&new, value)?;
        fs::rename(&new, &path)
    }

    /// Forgets a text.
    pub(super) fn remove(&self, key: &str) -> io::Result<()> {
        match fs::remove_file(self.path(key)?) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            done => done,
        }
    }

    fn path(&self, key: &str) -> io::Result<PathBuf> {
        if !is_key(key) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a key of this game"));
        }
        Ok(self.0.join(format!("{key}.{KIND}")))
    }
}

/// Keys are names of files: nothing in them leads elsewhere.
fn is_key(key: &str) -> bool {
    key.starts_with("thapsao.")
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}
