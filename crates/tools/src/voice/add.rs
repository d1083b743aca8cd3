//! `voice add`: recordings that are named as on the sheets become clips.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use port::Lang;
use scenario::nearest;
use steps::{Failure, Step};

use super::{
    encode,
    lines::{self, Line, Sheet},
    manifest::{Clip, Manifest, Source},
    recorded,
};
use crate::{files, place::Place};

/// Kinds of files that phones and recorders write.
const KINDS: &[&str] =
    &["wav", "mp3", "m4a", "aac", "ogg", "oga", "opus", "flac", "webm", "3gp", "amr", "mp4", "wma"];

/// A recording and what it says.
#[derive(Debug, PartialEq, Eq)]
struct Take {
    path: PathBuf,
    line: String,
    name: String,
    text: String,
}

/// Takes the recordings of a folder in: all, or none when a name is not known.
///
/// # Errors
/// When a file cannot be read, or is no sound.
pub fn add(place: &Place, lang: Lang, folder: &Path, voice: &str) -> Result<ExitCode, Failure> {
    let sheets = lines::sheets(place, lang)?;
    let (takes, refused) = sort(&files::below(folder)?, &sheets);
    if !refused.is_empty() {
        for line in &refused {
            println!("{line}");
        }
        println!("Nothing was taken in: {} of these names are not on a sheet.", refused.len());
        return Ok(ExitCode::FAILURE);
    }
    if takes.is_empty() {
        return Err(Failure::new(
            format!("finding recordings in {}", folder.display()),
            "put them there, named as on the sheets of `cargo xtask voice script`",
        ));
    }
    let step = Step::begin(format!("Taking in {} recordings", takes.len()));
    encode::set_up(&step)?;
    let own = recorded(place, lang);
    let mut manifest = Manifest::read(&own)?;
    for take in &takes {
        step.note(&take.name);
        let file = format!("{}.mp3", take.name);
        let seconds = encode::encode(&take.path, &own.join(&file))?;
        manifest.put(Clip {
            line: take.line.clone(),
            text: lines::hash(&take.text),
            file,
            seconds,
            source: Source::Recording,
            voice: voice.to_owned(),
        });
    }
    manifest.write(&own)?;
    step.done(&place.show(&own));
    Ok(ExitCode::SUCCESS)
}

/// Which recordings say which text, and what cannot be taken and why.
fn sort(paths: &[PathBuf], sheets: &[Sheet]) -> (Vec<Take>, Vec<String>) {
    let lines: Vec<&Line> = sheets.iter().flat_map(|sheet| &sheet.lines).collect();
    let (mut takes, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        let kind = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        if !KINDS.contains(&kind.as_str()) {
            refused.push(format!("{}: no recording; take it out of the folder", path.display()));
            continue;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        match meant(&name, &lines) {
            Ok((line, text)) => takes.push(Take {
                path: path.clone(),
                line: line.id.clone(),
                name: line.name(text),
                text: text.to_owned(),
            }),
            Err(cure) => refused.push(format!("{}: {cure}", path.display())),
        }
    }
    (takes, refused)
}

/// The line and text that a name means; else what to do.
fn meant<'l>(name: &str, lines: &[&'l Line]) -> Result<(&'l Line, &'l str), String> {
    for line in lines {
        if let Some(text) = line.texts.iter().find(|text| line.name(text) == name) {
            return Ok((line, text));
        }
        if line.id == name {
            let names: Vec<String> = line.texts.iter().map(|text| line.name(text)).collect();
            return Err(format!("this line has several texts; name it {}", names.join(" or ")));
        }
    }
    let id = name.split('-').next().unwrap_or(name);
    if lines.iter().any(|line| line.id == id) {
        return Err("its text has changed since the sheet was written; write a new sheet".into());
    }
    let names: Vec<String> =
        lines.iter().flat_map(|line| line.texts.iter().map(|text| line.name(text))).collect();
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    Err(match nearest(name, &known) {
        Some(near) => format!("no line is called so; name it `{near}`"),
        None => "no line is called so; `cargo xtask voice script` writes the names".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::{super::lines::sample as sheets, *};

    fn refusal(name: &str) -> String {
        let (takes, refused) = sort(&[name.into()], &sheets());
        assert_eq!((takes.len(), refused.len()), (0, 1), "{name}");
        refused[0].clone()
    }

    #[test]
    fn names_of_the_sheet_are_taken() {
        let sheets = sheets();
        let goat = sheets[0].lines[0].name("Phim dê con?");
        let (takes, refused) =
            sort(&[format!("a/{goat}.M4A").into(), "s04_d2_q.wav".into()], &sheets);
        assert_eq!(refused, Vec::<String>::new());
        assert_eq!((&*takes[0].line, &*takes[0].text), ("s04_d1_q", "Phim dê con?"));
        assert_eq!((&*takes[1].name, &*takes[1].text), ("s04_d2_q", "Tớ mở nhé?"));
    }

    #[test]
    fn other_names_are_refused_with_what_to_do() {
        assert!(refusal("s04_d2_p.wav").ends_with("name it `s04_d2_q`"));
        assert!(refusal("s04_d1_q.wav").contains("name it s04_d1_q-"));
        assert!(refusal("s04_d1_q-0000.wav").contains("write a new sheet"));
        assert!(refusal("holiday.wav").contains("`cargo xtask voice script`"));
        assert!(refusal("notes.txt").contains("no recording"));
    }
}
