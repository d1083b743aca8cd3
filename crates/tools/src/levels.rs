//! The levels: read, checked, and described for the map.

use std::path::PathBuf;

use flow::LevelInfo;
use scenario::Scenario;
use steps::{Explain as _, Failure};

use crate::{files, place::Place};

/// One level that can be played.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its file.
    pub path: PathBuf,
    /// What the map needs to know.
    pub info: LevelInfo,
    /// As it is served.
    pub packed: Vec<u8>,
}

impl Level {
    /// Its logical name in the site.
    #[must_use]
    pub fn served(&self) -> String {
        served(&self.info.id)
    }
}

/// The logical name in the site of the level with this id.
#[must_use]
pub fn served(id: &str) -> String {
    format!("levels/{id}.level")
}

/// Reads every level, sorted by world, then id.
///
/// # Errors
/// Every level that cannot be read, with its place; or two levels with one id.
pub fn read_all(place: &Place) -> Result<Vec<Level>, Failure> {
    let mut levels: Vec<Level> = Vec::new();
    let mut wrong = Vec::new();
    for path in files::below(&place.root.join("levels"))? {
        if path.extension() != Some("ron".as_ref()) {
            continue;
        }
        let text = files::read_text(&path)?;
        match scenario::read(&text) {
            Ok(scenario) => levels.push(Level {
                info: describe(&scenario, &text),
                packed: scenario::pack(&scenario)
                    .explain(|| format!("packing {}", place.show(&path)), "report this")?,
                path,
            }),
            Err(error) => wrong.push(format!("{}:{error}", place.show(&path))),
        }
    }
    levels.sort_by(|a, b| (a.info.world, &a.info.id).cmp(&(b.info.world, &b.info.id)));
    for pair in levels.windows(2) {
        if pair[0].info.id == pair[1].info.id {
            wrong.push(format!(
                "{}: the id `{}` is taken",
                place.show(&pair[1].path),
                pair[1].info.id
            ));
        }
    }
    if wrong.is_empty() {
        return Ok(levels);
    }
    Err(Failure::new("reading the levels", "`cargo xtask lint` says what to change")
        .with_tail(wrong.join("\n")))
}

fn describe(scenario: &Scenario, text: &str) -> LevelInfo {
    let mut hash = files::hash(text.as_bytes());
    hash.truncate(16);
    LevelInfo::of(scenario, hash)
}
