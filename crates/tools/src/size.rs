//! `size`: what a first visit downloads, against the gates.

use std::path::Path;

use steps::Failure;

use crate::{
    dist::{self, Manifest},
    files,
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
    let first_level = manifest.levels.first().map(|level| format!("levels/{}.ron", level.id));
    for (name, entry) in &manifest.files {
        let first = is_first(name, first_level.as_deref(), &manifest);
        rows.push(Row::read(&folder, name, &entry.file, first)?);
    }
    print(&rows);
    let gates = [
        gate(
            "first playable screen (HTML, core, fonts, pictures, first level)",
            500.0,
            350.0,
            rows.iter().filter(|r| r.first),
        ),
        gate("whole game with one world's art", 6000.0, 5000.0, rows.iter()),
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

/// What is loaded before the first screen can be played: all but the stage and its packs, other levels,
/// and pictures that the reader shows later.
fn is_first(name: &str, first_level: Option<&str>, manifest: &Manifest) -> bool {
    if name.starts_with("levels/") {
        return Some(name) == first_level;
    }
    if name.starts_with("svg/") {
        // The reader's first screens; with no list of them, all pictures count, so that none hides.
        return manifest.files.contains_key(name);
    }
    let later = name.starts_with("stage") || name.ends_with(".pack") || name.starts_with("theme/");
    let unseen =
        name.ends_with(".txt") || name.starts_with("snippets/stage/") || name.starts_with("audio/");
    !later && !unseen
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
