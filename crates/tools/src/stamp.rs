//! Fingerprints: a step whose inputs have not changed is not run again.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};
use steps::Failure;

use crate::files;

/// What a step was made from.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Everything that is not a file: profile, versions.
    pub key: String,
    /// Every input file and its hash.
    pub inputs: BTreeMap<PathBuf, String>,
}

impl Stamp {
    /// Whether the step that left a stamp at `path` would be made from the same now.
    pub fn is_fresh(path: &Path, key: &str) -> bool {
        let Ok(text) = files::read_text(path) else { return false };
        let Ok(stamp) = serde_json::from_str::<Self>(&text) else { return false };
        stamp.key == key
            && stamp.inputs.iter().all(|(file, hash)| {
                files::read(file).is_ok_and(|bytes| files::hash(&bytes) == *hash)
            })
    }

    /// Leaves a stamp at `path` for a step that began at `since`. An input that was changed while the step ran
    /// is not what it was made from: it has no hash, so that the step runs again.
    pub fn leave(
        path: &Path,
        key: &str,
        inputs: BTreeSet<PathBuf>,
        since: SystemTime,
    ) -> Result<(), Failure> {
        let mut stamp = Self { key: key.to_owned(), inputs: BTreeMap::new() };
        for input in inputs {
            let changed = input.metadata().and_then(|data| data.modified());
            let hash = match changed {
                Ok(changed) if changed > since => String::new(),
                _ => files::hash(&files::read(&input)?),
            };
            stamp.inputs.insert(input, hash);
        }
        let text = serde_json::to_vec_pretty(&stamp).map_err(|error| {
            Failure::new(format!("writing {}", path.display()), "report this")
                .with_tail(error.to_string())
        })?;
        files::write(path, &text)
    }
}

/// The files that one of cargo's `.d` files names as sources.
pub fn sources(dep_info: &str) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    for line in dep_info.lines() {
        let Some((_, files)) = line.split_once(": ") else { continue };
        let mut name = String::new();
        let mut chars = files.chars().peekable();
        while let Some(char) = chars.next() {
            match char {
                '\\' if chars.peek() == Some(&' ') => {
                    name.push(' ');
                    chars.next();
                }
                ' ' => {
                    found.insert(PathBuf::from(std::mem::take(&mut name)));
                }
                other => name.push(other),
            }
        }
        found.insert(PathBuf::from(name));
    }
    found.remove(Path::new(""));
    found
}

/// The manifests of a package of this workspace and of all packages it is built from by path.
pub fn manifests(root: &Path, package: &Path) -> Result<BTreeSet<PathBuf>, Failure> {
    let mut found = BTreeSet::new();
    let mut open = vec![package.to_owned()];
    while let Some(folder) = open.pop() {
        let manifest = folder.join("Cargo.toml");
        if !found.insert(manifest.clone()) {
            continue;
        }
        let text = files::read_text(&manifest)?;
        let table: toml::Table = toml::from_str(&text).map_err(|error| {
            Failure::new(format!("reading {}", manifest.display()), "mend the file")
                .with_tail(error.to_string())
        })?;
        paths_in(&toml::Value::Table(table), &mut |path| {
            if let Ok(folder) = folder.join(path).canonicalize() {
                open.push(folder);
            }
        });
    }
    found.extend([
        root.join("Cargo.toml"),
        root.join("Cargo.lock"),
        root.join(".cargo/config.toml"),
    ]);
    found.retain(|file| file.is_file());
    Ok(found)
}

/// Every `path` of a dependency table that leads out of the package.
fn paths_in(value: &toml::Value, found: &mut impl FnMut(&str)) {
    let toml::Value::Table(table) = value else { return };
    for (key, value) in table {
        if key.ends_with("dependencies") {
            for path in value.as_table().into_iter().flatten().filter_map(|(_, v)| v.get("path")) {
                path.as_str().into_iter().for_each(&mut *found);
            }
        } else {
            paths_in(value, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dep_info_with_spaces() {
        let found = sources("/t/a.wasm: /a/b.rs /c\\ d/e.rs\n");
        assert_eq!(found, BTreeSet::from(["/a/b.rs".into(), "/c d/e.rs".into()]));
        assert!(sources("/t/a.wasm:\n").is_empty());
    }

    #[test]
    fn a_changed_or_missing_input_is_not_fresh() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (input, stamp) = (folder.path().join("in"), folder.path().join("stamp"));
        files::write(&input, b"one").expect("written");
        let began = SystemTime::now();
        Stamp::leave(&stamp, "key", BTreeSet::from([input.clone()]), began).expect("left");
        assert!(Stamp::is_fresh(&stamp, "key"));
        assert!(!Stamp::is_fresh(&stamp, "other key"));
        files::write(&input, b"two").expect("written");
        assert!(!Stamp::is_fresh(&stamp, "key"));
        std::fs::remove_file(&input).expect("removed");
        assert!(!Stamp::is_fresh(&stamp, "key"));
    }

    #[test]
    fn an_input_that_was_changed_meanwhile_is_not_fresh() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (input, stamp) = (folder.path().join("in"), folder.path().join("stamp"));
        let began = SystemTime::now() - std::time::Duration::from_secs(5);
        files::write(&input, b"changed while cargo ran").expect("written");
        Stamp::leave(&stamp, "key", BTreeSet::from([input]), began).expect("left");
        assert!(!Stamp::is_fresh(&stamp, "key"));
    }

    #[test]
    fn manifests_follow_paths() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the clone");
        let found = manifests(root, &root.join("crates/flow")).expect("read");
        let has =
            |name: &str| found.iter().any(|file| file.ends_with(format!("{name}/Cargo.toml")));
        assert!(has("flow") && has("scenario") && has("port") && !has("tools"));
    }
}
