//! What browser tests need: Chromium from apt, the npm packages of the lock file, and node.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, SystemTime},
};

use steps::{Failure, Step, run};

use crate::{
    apt, files,
    place::{Place, Profile},
    stamp::Stamp,
};

const NAMES: &[&str] = &["chromium", "google-chrome-stable", "google-chrome", "chromium-browser"];
/// How long npm may take.
const NPM_LIMIT: Duration = Duration::from_secs(900);

/// Where the tests live.
pub fn folder(place: &Place) -> PathBuf {
    place.root.join("tests/e2e")
}

/// The browser; installs Debian's where there is none.
///
/// # Errors
/// When there is none and apt cannot install it.
pub fn chromium(step: &Step) -> Result<PathBuf, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let by_hand = "install Chromium (`apt-get install chromium` as root), or set CHROMIUM to a Chrome or Chromium";
    apt::install("chromium", step, by_hand)?;
    find().ok_or_else(|| Failure::new("finding the Chromium that apt installed", by_hand))
}

fn find() -> Option<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM") {
        return Some(chosen.into());
    }
    apt::find(NAMES)
}

/// Installs the npm packages of the lock file, unless they are there already.
///
/// # Errors
/// When npm is missing or fails.
pub fn packages(place: &Place, step: &Step) -> Result<(), Failure> {
    let folder = folder(place);
    let stamp = folder.join("node_modules/.thap-sao.json");
    if Stamp::is_fresh(&stamp, "npm") {
        return Ok(());
    }
    step.note("npm ci");
    let began = SystemTime::now();
    let mut npm = Command::new("npm");
    npm.current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm, Some(step), Some(NPM_LIMIT))?.check(
        "`npm ci` in tests/e2e",
        "install Node.js 20 or later with npm, and check that npm reaches its registry",
    )?;
    Stamp::leave(
        &stamp,
        "npm",
        [folder.join("package-lock.json"), folder.join("package.json")].into(),
        began,
    )
}

/// A command of node in the tests' folder that knows the browser, the site and this program.
///
/// # Errors
/// When this program cannot find itself.
pub fn node(place: &Place, profile: Profile, chromium: &Path) -> Result<Command, Failure> {
    let tools = std::env::current_exe().map_err(|error| {
        Failure::new("finding this program's own path", "run `cargo xtask`")
            .with_tail(error.to_string())
    })?;
    let results = place.work().join("e2e");
    files::make_folder(&results)?;
    let mut node = Command::new("node");
    node.current_dir(folder(place))
        .env("CHROMIUM", chromium)
        .env("THAP_SAO_TOOLS", tools)
        .env("THAP_SAO_DIST", place.dist(profile))
        .env("THAP_SAO_RESULTS", results);
    Ok(node)
}
