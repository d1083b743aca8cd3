//! What the pages for adults speak of: the files of `assets/classroom` with what there is to know of the levels, in one
//! file of the site.

use std::collections::BTreeSet;

use desk::{Data, LevelCard};
use scenario::{HelpDirectory, Pair, Scenario, Text};
use serde::de::DeserializeOwned;
use steps::{Explain as _, Failure};

use crate::{class, files, levels::Level, place::Place};

/// Its logical name in the site.
pub const SERVED: &str = "desk.pack";

/// The file of the site.
///
/// # Errors
/// What is missing, cannot be read, or does not fit together.
pub fn served(place: &Place, levels: &[Level]) -> Result<Vec<u8>, Failure> {
    let data = data(place, levels)?;
    let wrong = problems(&data, levels)?;
    if !wrong.is_empty() {
        return Err(Failure::new("fitting assets/classroom to the levels", "mend what is named")
            .with_tail(wrong.join("\n")));
    }
    scenario::pack(&data).explain(|| format!("packing {SERVED}"), "report this")
}

/// What the pages speak of.
///
/// # Errors
/// What is missing or cannot be read.
pub fn data(place: &Place, levels: &[Level]) -> Result<Data, Failure> {
    let mut help = HelpDirectory::read(&files::read_text(&place.root.join("assets/help.ron"))?)
        .explain(|| "reading assets/help.ron".to_owned(), "mend the file")?;
    // What may not be shown is not even sent.
    help.entries.retain(|entry| entry.show);
    Ok(Data {
        register: class::register(place)?,
        levels: levels.iter().map(card).collect::<Result<_, _>>()?,
        lessons: read_all(place, "lessons")?,
        frame: class::read(place, "frame.ron")?,
        misconceptions: class::read(place, "misconceptions.ron")?,
        together: read_all(place, "together")?,
        adults: class::read(place, "adults.ron")?,
        help,
    })
}

/// All files of a folder of `assets/classroom`, sorted by their names.
fn read_all<T: DeserializeOwned>(place: &Place, folder: &str) -> Result<Vec<T>, Failure> {
    let whole = place.root.join("assets/classroom").join(folder);
    let paths = files::below(&whole)?;
    let names: BTreeSet<String> = paths.iter().map(|path| files::slashed(path, &whole)).collect();
    let of_ron = names.iter().filter(|name| name.ends_with(".ron"));
    of_ron.map(|name| class::read(place, &format!("{folder}/{name}"))).collect()
}

fn scenario_of(level: &Level) -> Result<Scenario, Failure> {
    scenario::unpack(&level.packed)
        .explain(|| format!("unpacking {}", level.info.id), "report this")
}

fn card(level: &Level) -> Result<LevelCard, Failure> {
    let scenario = scenario_of(level)?;
    let pair = |text: &Text| Pair { vi: text.vi.clone(), en: text.en.clone() };
    Ok(LevelCard {
        world: scenario.world,
        bands: scenario.bands.clone(),
        title: pair(&scenario.title),
        practised: pair(&scenario.practised),
        icon: level.info.icon.clone(),
        skills: scenario.skills,
        id: scenario.id,
    })
}

/// What does not fit together.
fn problems(data: &Data, levels: &[Level]) -> Result<Vec<String>, Failure> {
    let mut wrong = Vec::new();
    for level in levels {
        let scenario = scenario_of(level)?;
        let nodes: BTreeSet<&str> = scenario.nodes.iter().map(|node| node.id.as_str()).collect();
        of_level(data, &scenario.id, &nodes, &mut wrong);
    }
    let known = |id: &str| data.level(id).is_some();
    for lesson in data.lessons.iter().filter(|lesson| !known(&lesson.level)) {
        wrong.push(format!("lessons: there is no level {}", lesson.level));
    }
    for together in data.together.iter().filter(|it| !known(&it.level)) {
        wrong.push(format!("together: there is no level {}", together.level));
    }
    for level in data.levels.iter().filter(|level| data.together(&level.id).is_none()) {
        wrong.push(format!("together: {} has none", level.id));
    }
    for key in ["tells", "device", "law", "report", "begin"] {
        if !data.adults.pages.iter().any(|page| page.key == key) {
            wrong.push(format!("adults.ron: there is no page {key}"));
        }
    }
    Ok(wrong)
}

/// What a level must have.
fn of_level(data: &Data, id: &str, nodes: &BTreeSet<&str>, wrong: &mut Vec<String>) {
    if data.lesson(id).is_none() {
        wrong.push(format!("lessons: {id} has none"));
    }
    let placed = |band| data.register.place(band, id).is_some();
    if let Some(level) = data.level(id)
        && !level.bands.iter().copied().all(placed)
    {
        wrong.push(format!("register.ron: {id} is missing in one of its bands"));
    }
    let Some(together) = data.together(id) else { return };
    let at = together.cards.iter().map(|card| &card.at);
    for at in at.filter(|at| !nodes.contains(at.as_str())) {
        wrong.push(format!("together: {id} has no node {at}"));
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::levels::read_all as levels;

    fn place() -> Place {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the clone");
        Place { root: root.to_owned(), target: PathBuf::from("target") }
    }

    #[test]
    fn the_files_fit_together() {
        let place = place();
        let levels = levels(&place).expect("levels");
        let data = data(&place, &levels).expect("files");
        assert_eq!(problems(&data, &levels).expect("levels"), [""; 0]);
        assert_eq!(data.lessons.len(), levels.len());
        assert_eq!(data.together.len(), data.levels.len());
    }

    #[test]
    fn what_is_served_is_read_back() {
        let place = place();
        let levels = levels(&place).expect("levels");
        let served = served(&place, &levels).expect("it is sound");
        let read: Data = scenario::unpack(&served).expect("it is read");
        assert_eq!(read, data(&place, &levels).expect("files"));
        assert!(read.help.entries.iter().all(|entry| entry.show));
    }
}
