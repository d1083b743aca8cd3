//! `shots`: deterministic pictures of every screen, for people to look at.

use std::path::PathBuf;

use steps::{Failure, Step};

use crate::{
    browser, dist,
    place::{Place, Profile},
    web,
};

/// What to take pictures of; empty lists mean all.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Where the pictures go.
    pub out: PathBuf,
    /// Screens.
    pub screens: Vec<String>,
    /// Languages.
    pub langs: Vec<String>,
    /// Bands.
    pub bands: Vec<String>,
    /// `stage` or `reader`.
    pub surfaces: Vec<String>,
    /// A level's node.
    pub nodes: Vec<String>,
    /// The level.
    pub level: Option<String>,
    /// The difficulty variant.
    pub variant: Option<u8>,
    /// Contact sheets beside the pictures.
    pub sheet: bool,
}

/// Takes the pictures.
///
/// # Errors
/// What could not be set up, or which picture could not be taken.
pub fn shots(place: &Place, profile: Profile, wish: &Wish) -> Result<(), Failure> {
    if dist::manifest(&place.dist(profile)).is_err() {
        web::build(place, profile, false)?;
    }
    let step = Step::begin("Taking pictures".to_owned());
    let chromium = browser::chromium(&step)?;
    browser::packages(place, &step)?;
    let mut node = browser::node(place, profile, &chromium)?;
    node.arg("shots.mjs").arg("--out").arg(&wish.out);
    for (flag, values) in [
        ("--screen", &wish.screens),
        ("--lang", &wish.langs),
        ("--band", &wish.bands),
        ("--surface", &wish.surfaces),
        ("--node", &wish.nodes),
    ] {
        for value in values {
            node.arg(flag).arg(value);
        }
    }
    if let Some(level) = &wish.level {
        node.arg("--level").arg(level);
    }
    if let Some(variant) = wish.variant {
        node.arg("--variant").arg(variant.to_string());
    }
    if wish.sheet {
        node.arg("--sheet");
    }
    let out = steps::run(&mut node, Some(&step), None)?.check(
        "taking pictures (tests/e2e/shots.mjs)",
        "read the lines above; `cargo xtask build` makes the site anew",
    )?;
    step.done(out.lines.last().map_or("", String::as_str));
    Ok(())
}
