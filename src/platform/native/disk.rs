//! What lies in the clone: levels, pictures, faces.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use flow::LevelInfo;

use crate::art::Files;

/// The pictures that the stage draws.
const PACKS: [&str; 4] = ["cast.pack", "photos.pack", "scenes.pack", "icons.pack"];

/// A level on disk.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// What the map needs to know.
    pub(super) info: LevelInfo,
    /// Its file.
    pub(super) path: PathBuf,
}

/// The folder with `levels` and `assets`: the clone, or where the program lies. Nothing of it is compiled
/// in, since clones may share a target folder.
pub(super) fn root() -> Result<PathBuf, String> {
    let named = ["THAP_SAO_ROOT", "CARGO_MANIFEST_DIR"].map(std::env::var_os);
    let here = [std::env::current_dir().ok(), std::env::current_exe().ok()];
    let starts = named.into_iter().flatten().map(PathBuf::from).chain(here.into_iter().flatten());
    let is_root = |folder: &&Path| folder.join("levels").is_dir() && folder.join("assets").is_dir();
    starts
        .into_iter()
        .find_map(|start| start.ancestors().find(is_root).map(Path::to_owned))
        .ok_or_else(|| {
            "the folders levels and assets are not here; start it in the clone with `cargo run`"
                .into()
        })
}

/// Reads every level, sorted by world, then id. One that cannot be played is left out and named.
pub(super) fn levels(root: &Path) -> Result<Vec<Level>, String> {
    let mut levels: Vec<Level> = Vec::new();
    for path in below(&root.join("levels"))? {
        if path.extension().is_some_and(|kind| kind == "ron") {
            match level(&path) {
                Ok(level) => levels.push(level),
                Err(why) => eprintln!("Thắp Sao leaves out a level: {}:{why}", path.display()),
            }
        }
    }
    levels.sort_by(|a, b| (a.info.world, &a.info.id).cmp(&(b.info.world, &b.info.id)));
    levels.dedup_by(|a, b| a.info.id == b.info.id);
    Ok(levels)
}

fn level(path: &Path) -> Result<Level, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let scenario = scenario::read(&text).map_err(|error| error.to_string())?;
    let hash = format!("{:016x}", fnv(text.as_bytes()));
    Ok(Level { info: LevelInfo::of(&scenario, hash), path: path.to_owned() })
}

/// FNV-1a, 64 bits: the same in every build, so that a saved game is found again.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Everything that the stage draws with: packs and faces.
pub(super) fn assets(root: &Path) -> Result<Files, String> {
    let mut files = Files::default();
    for path in packs(root)?.into_iter().chain(below(&root.join("assets/fonts"))?) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".pack") || name.ends_with(".ttf") {
            files.0.insert(name, read(&path)?);
        }
    }
    Ok(files)
}

/// The packs of the web build where they are newer than the drawings; else they are made here.
fn packs(root: &Path) -> Result<Vec<PathBuf>, String> {
    let drawings = root.join("assets/art");
    let newest = below(&drawings)?.iter().filter_map(|path| changed(path)).max();
    for site in ["dist/web-release", "dist/web-dev"] {
        let found = web_packs(&root.join(site));
        let fresh = |path: &PathBuf| changed(path) >= newest;
        if found.len() == PACKS.len() && found.iter().all(fresh) {
            return Ok(found);
        }
    }
    let out = root.join("target/art");
    fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    art_build::build(&drawings, &out).map_err(|error| format!("the drawings: {error}"))?;
    Ok(PACKS.map(|name| out.join(name)).to_vec())
}

/// The packs in a folder of the web build, whatever hash their names carry.
fn web_packs(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|kind| kind == "pack"));
    found
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Every file in a folder and the folders in it, in order of their names.
fn below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let fail = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if path.is_dir() {
            files.extend(below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
