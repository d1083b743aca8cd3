//! `size`: what a first visit downloads, against the gates.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use port::{Band, World};
use steps::Failure;

use crate::{
    dist::{self, Manifest},
    files, levels,
    place::{Place, Profile},
    web,
};

const KB: f64 = 1000.0;

/// A limit on a set of files.
#[derive(Debug)]
pub struct Gate {
    what: &'static str,
    gate: f64,
    aim: f64,
    gzip: usize,
    brotli: usize,
}

impl Gate {
    fn holds(&self) -> bool {
        as_kb(self.gzip) <= self.gate
    }
}

/// Prints the table; the number of gates held and broken. Builds the release when there is none.
///
/// # Errors
/// When the release cannot be built or read.
pub fn size(place: &Place) -> Result<(usize, usize), Failure> {
    let folder = place.dist(Profile::Release);
    let manifest = match dist::manifest(&folder) {
        Ok(manifest) if manifest.files.contains_key("stage_bg.wasm") => manifest,
        _ => web::build(place, Profile::Release, false)?,
    };
    let mut rows = Vec::new();
    for name in ["index.html", "manifest.json"] {
        rows.push(Row::read(&folder, name, name, true)?);
    }
    for name in ["lop.html", "nha.html"] {
        rows.push(Row::read(&folder, name, name, false)?);
    }
    // The youngest start with the first level of the first world.
    let youngest = manifest.levels.iter().find(|level| level.bands.contains(&Band::Six));
    let first_level = youngest.map(|level| levels::served(&level.id));
    // What a level shows is looked up in its text; what is weighed is what is served.
    let texts = texts(place)?;
    let level_text = youngest.and_then(|level| texts.get(&level.id)).cloned().unwrap_or_default();
    for (name, entry) in &manifest.files {
        let first = is_first(name, first_level.as_deref(), &level_text);
        rows.push(Row::read(&folder, name, &entry.file, first)?);
    }
    print(&rows);
    let elsewhere = other_worlds(&texts, &manifest, &rows);
    let gates = [
        gate(
            "first playable screen (HTML, core, fonts, first level)",
            500.0,
            350.0,
            // As the budget of architecture.md counts: pictures come after the words can be played.
            rows.iter().filter(|r| r.first && !r.name.starts_with("svg/")),
        ),
        gate(
            "whole game with one world's art",
            6000.0,
            5000.0,
            // Under a stage the reader shows no pictures: later ones are never fetched beside the stage's own.
            rows.iter()
                .filter(|row| !elsewhere.contains(&row.name) && !is_for_adults(&row.name))
                .filter(|row| row.first || !row.name.starts_with("svg/")),
        ),
        gate(
            "a page for adults (HTML, module, data, fonts)",
            400.0,
            300.0,
            rows.iter().filter(|row| comes_with_a_page_for_adults(&row.name)),
        ),
    ];
    println!();
    for gate in &gates {
        println!(
            "{}: {} gzip {:.1} KB (gate {:.0}, aim {:.0}{}), brotli {:.1} KB",
            if gate.holds() { "ok  " } else { "OVER" },
            gate.what,
            as_kb(gate.gzip),
            gate.gate,
            gate.aim,
            if as_kb(gate.gzip) <= gate.aim { ": reached" } else { ": not reached" },
            as_kb(gate.brotli),
        );
    }
    let with_pictures: usize = rows.iter().filter(|r| r.first).map(|r| r.gzip).sum();
    println!(
        "      with all pictures up to the first decision: {:.1} KB gzip",
        as_kb(with_pictures)
    );
    // In no gate: a file is fetched when its line comes, and a site can be without any.
    let clips = files::below(&folder.join("voice"))?;
    let clips: Vec<_> = clips.iter().filter(|it| it.extension() == Some("mp3".as_ref())).collect();
    let bytes: u64 = clips.iter().filter_map(|it| Some(it.metadata().ok()?.len())).sum();
    let (count, bytes) = (clips.len(), usize::try_from(bytes).unwrap_or(usize::MAX));
    println!("      spoken lines, one by one: {count} clips, {:.1} KB", as_kb(bytes));
    let held = gates.iter().filter(|gate| gate.holds()).count();
    Ok((held, gates.len() - held))
}

fn gate<'a>(what: &'static str, gate: f64, aim: f64, rows: impl Iterator<Item = &'a Row>) -> Gate {
    let (mut gzip, mut brotli) = (0, 0);
    for row in rows {
        gzip += row.gzip;
        brotli += row.brotli;
    }
    Gate { what, gate, aim, gzip, brotli }
}

/// What the reader loads from the first screen to the first decision: all but the stage and its packs, other
/// levels, pictures of later decisions, the screen of a whole class, and sound and speech, which are asked for once
/// the game can be played (music only when it is turned on, clips only when their lines come).
fn is_first(name: &str, first_level: Option<&str>, level_text: &str) -> bool {
    if name.starts_with("levels/") {
        return Some(name) == first_level;
    }
    if let Some(picture) = name.strip_prefix("svg/") {
        return shown_first(picture, level_text);
    }
    let later = is_for_adults(name)
        || name.starts_with("stage")
        || name.ends_with(".pack")
        || name.ends_with(".pic")
        || name.starts_with("together/")
        || name.starts_with("theme/")
        || name.starts_with("class");
    let heard =
        ["audio", "sound/", "music/", "speech", "voice/"].iter().any(|it| name.starts_with(it));
    let unseen = name.ends_with(".txt") || name.starts_with("snippets/stage/") || heard;
    !later && !unseen
}

/// Whether a file belongs to the pages for adults, which the game never asks for.
fn is_for_adults(name: &str) -> bool {
    name.starts_with("desk") || ["lop.html", "nha.html", "print.css"].contains(&name)
}

/// What such a page downloads, beside its pictures.
fn comes_with_a_page_for_adults(name: &str) -> bool {
    is_for_adults(name)
        || name.starts_with("fonts/") && name.ends_with(".ttf")
        || ["manifest.json", "speech/voice.js", "icon.svg"].contains(&name)
}

/// Pictures from the first screen to the first decision, by name or by how the name begins. Those of later
/// decisions come one by one while the child plays.
const SHOWN_FIRST: &[&str] = &[
    "ask_adult",
    "back",
    "child_com_sit",
    "contrast",
    "duckling",
    "exit_quick",
    "gift_dancing",
    "goat",
    "help",
    "home_button",
    "language",
    "lantern_",
    "light_beam",
    "lock",
    "map",
    "motion",
    "next_arrow",
    "people",
    "phone",
    "play",
    "quiet",
    "sao",
    "settings",
    "sound_on",
    "speaker_off",
    "turtle",
    "world_",
];

/// Whether the reader shows a picture (`sao.happy.svg`) before the first decision is answered.
fn shown_first(picture: &str, level_text: &str) -> bool {
    let name = picture.split('.').next().unwrap_or(picture);
    let listed = |it: &str| name == it || (it.ends_with('_') && name.starts_with(it));
    SHOWN_FIRST.iter().any(|it| listed(it)) || level_text.contains(&format!("backdrop: \"{name}\""))
}

/// The files that belong to other worlds than the heaviest one: levels, and backdrops that no level of it shows.
/// A browser fetches them one by one, when they are played.
fn other_worlds(
    texts: &BTreeMap<String, String>,
    manifest: &Manifest,
    rows: &[Row],
) -> BTreeSet<String> {
    let mut files_of: BTreeMap<World, BTreeSet<String>> = BTreeMap::new();
    for level in &manifest.levels {
        let Some(text) = texts.get(&level.id) else { continue };
        let of = files_of.entry(level.world).or_default();
        // The map and the calm scene come with the stage.
        for scene in backdrops(text).filter(|scene| !["map", "quiet"].contains(scene)) {
            of.insert(format!("scenes/{scene}.pic"));
        }
        for photo in named(text, "art: \"photo_") {
            of.insert(format!("photos/photo_{photo}.pic"));
        }
        of.insert(crate::icons::of_level(&level.id));
        of.insert(levels::served(&level.id));
        of.insert(format!("together/{}.json", level.id));
    }
    let weight = |names: &BTreeSet<String>| -> usize {
        rows.iter().filter(|row| names.contains(&row.name)).map(|row| row.gzip).sum()
    };
    let heaviest = files_of.values().max_by_key(|names| weight(names)).cloned().unwrap_or_default();
    let all: BTreeSet<String> = files_of.into_values().flatten().collect();
    all.difference(&heaviest).cloned().collect()
}

/// The texts of the levels, by id.
fn texts(place: &Place) -> Result<BTreeMap<String, String>, Failure> {
    let levels = levels::read_all(place)?;
    levels.into_iter().map(|level| Ok((level.info.id, files::read_text(&level.path)?))).collect()
}

/// The backdrops that a level names.
fn backdrops(level: &str) -> impl Iterator<Item = &str> {
    named(level, "backdrop: \"")
}

/// What stands between this beginning and the next quotation mark.
fn named<'t>(level: &'t str, begin: &'t str) -> impl Iterator<Item = &'t str> {
    level.split(begin).skip(1).filter_map(|rest| rest.split('"').next())
}

#[derive(Debug)]
struct Row {
    name: String,
    first: bool,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Row {
    fn read(folder: &Path, name: &str, file: &str, first: bool) -> Result<Self, Failure> {
        let raw = files::read(&folder.join(file))?.len();
        let packed = |kind: &str| {
            let path = folder.join(format!("{file}.{kind}"));
            if path.is_file() { files::read(&path).map(|bytes| bytes.len()) } else { Ok(raw) }
        };
        Ok(Self { name: name.to_owned(), first, raw, gzip: packed("gz")?, brotli: packed("br")? })
    }
}

fn print(rows: &[Row]) {
    println!("{:<44} {:>10} {:>10} {:>10}  first", "file", "raw KB", "gzip KB", "brotli KB");
    for row in rows {
        println!(
            "{:<44} {:>10.1} {:>10.1} {:>10.1}  {}",
            row.name,
            as_kb(row.raw),
            as_kb(row.gzip),
            as_kb(row.brotli),
            if row.first { "yes" } else { "" }
        );
    }
}

#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
fn as_kb(bytes: usize) -> f64 {
    bytes as f64 / KB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_backdrops_of_a_level_are_those_it_names() {
        let level = r#"(scene: (backdrop: "map", time: dusk), nodes: [(backdrop: "cave_night")])"#;
        assert_eq!(backdrops(level).collect::<Vec<_>>(), ["map", "cave_night"]);
        assert_eq!(backdrops("()").count(), 0);
    }
}
