//! Where things are: the clone, the target folder, the built web site.

use std::path::{Path, PathBuf};
use std::process::Command;

use steps::{Explain as _, Failure};

use crate::files;

/// Where things are.
#[derive(Clone, Debug)]
pub struct Place {
    /// The clone.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
}

/// How the web build is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, for working on the game.
    Dev,
    /// What is shipped: smallest download.
    Release,
}

impl Profile {
    /// `--release` or not.
    pub const fn of(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    /// The name of the Cargo profile, and of the folder in `dist/`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dev => "web-dev",
            Self::Release => "web-release",
        }
    }
}

impl Place {
    /// Finds the clone and its target folder. Nothing of it is compiled in: clones that share a target
    /// folder share this program.
    ///
    /// # Errors
    /// When this program was started outside of a clone.
    pub fn find() -> Result<Self, Failure> {
        let cure = "run `cargo xtask` from the clone";
        let here =
            std::env::current_dir().explain(|| "finding the working folder".to_owned(), cure)?;
        let root = match std::env::var_os("THAP_SAO_ROOT") {
            Some(root) => PathBuf::from(root),
            None => here
                .ancestors()
                .find(|folder| folder.join("xtask/Cargo.toml").is_file())
                .ok_or_else(|| {
                    Failure::new(format!("finding the clone above {}", here.display()), cure)
                })?
                .to_owned(),
        };
        let exe = std::env::current_exe()
            .explain(|| "finding this program's own path".to_owned(), "run `cargo xtask`")?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => root.join(target),
            None => exe.ancestors().nth(2).unwrap_or(&root).to_owned(),
        };
        Ok(Self { root, target })
    }

    /// A folder for what these tools make between the source and the site: one for each clone, because
    /// clones may share a target folder and must not take each other's modules for their own.
    pub fn work(&self) -> PathBuf {
        let name = self.root.file_name().unwrap_or_default().to_string_lossy();
        let hash = files::hash(self.root.as_os_str().as_encoded_bytes());
        let mark = hash.get(..8).unwrap_or_default();
        self.target.join("thap-sao").join(format!("{name}-{mark}"))
    }

    /// A folder for what these tools make that is known by all it depends on: every clone may take it.
    pub fn common(&self) -> PathBuf {
        self.target.join("thap-sao/common")
    }

    /// The site of a profile, ready to be served.
    pub fn dist(&self, profile: Profile) -> PathBuf {
        self.root.join("dist").join(profile.name())
    }

    /// Cargo, started in the clone, with the same target folder.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        cargo
    }

    /// A path as people read it: relative to the clone where it lies in it.
    pub fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_that_share_a_target_folder_keep_apart() {
        let clone = |root: &str| Place { root: root.into(), target: "/target".into() };
        let [one, two] = ["/a/game", "/b/game"].map(|root| clone(root).work());
        assert_ne!(one, two);
        assert!(one.starts_with("/target/thap-sao"));
        assert_eq!(clone("/a/game").common(), clone("/b/game").common());
    }
}
