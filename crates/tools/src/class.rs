//! What the game needs of `assets/classroom`: the places of the levels in codes, which answers show a misconception, and
//! what child and adult do together around a level.

use std::collections::BTreeMap;

use classroom::{Register, lesson::Misconceptions, together::Together};
use serde::de::DeserializeOwned;
use steps::{Explain as _, Failure};

use crate::{files, levels::Level, place::Place};

const CURE: &str = "mend the file at the place that is named";

/// Reads a RON file of `assets/classroom`.
///
/// # Errors
/// When the file is not there or is not what it should be, with its place.
pub fn read<T: DeserializeOwned>(place: &Place, name: &str) -> Result<T, Failure> {
    let path = place.root.join("assets/classroom").join(name);
    let text = files::read_text(&path)?;
    scenario::parse(&text)
        .map_err(|error| Failure::new(format!("reading {}:{error}", place.show(&path)), CURE))
}

/// The places of the levels in the codes of assignments and results.
///
/// # Errors
/// As [`read`].
pub fn register(place: &Place) -> Result<Register, Failure> {
    read(place, "register.ron")
}

/// Of each level the answers that show a misconception, `node/option`, and the number of the misconception.
///
/// # Errors
/// As [`read`].
pub fn beliefs(place: &Place) -> Result<BTreeMap<String, Vec<(String, u8)>>, Failure> {
    let known: Misconceptions = read(place, "misconceptions.ron")?;
    let mut of: BTreeMap<String, Vec<(String, u8)>> = BTreeMap::new();
    for belief in &known.list {
        for from in &belief.from {
            let (level, at) = from.split_once('/').ok_or_else(|| {
                Failure::new(format!("misconceptions.ron: `{from}` is no level/node/option"), CURE)
            })?;
            of.entry(level.to_owned()).or_default().push((at.to_owned(), belief.number));
        }
    }
    Ok(of)
}

/// What child and adult do together around each level, as it is served: logical name and content.
///
/// # Errors
/// As [`read`]; every level has a file.
pub fn together(place: &Place, levels: &[Level]) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let serve = |level: &Level| {
        let id = &level.info.id;
        let cards: Together = read(place, &format!("together/{id}.ron"))?;
        let text = serde_json::to_vec(&cards)
            .explain(|| format!("writing the cards of {id}"), "report this")?;
        Ok((format!("together/{id}.json"), text))
    };
    levels.iter().map(serve).collect()
}
