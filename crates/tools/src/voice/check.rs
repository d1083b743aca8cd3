//! `voice check`: every clip says what its line says now.

use std::{collections::BTreeSet, fmt, path::Path, process::ExitCode};

use port::Lang;
use scenario::nearest;
use steps::Failure;

use super::{
    lines::{self, Line, Sheet},
    manifest::{FILE, Manifest},
    mp3, recorded, rendered,
    score::SOUNDS,
};
use crate::{files, place::Place};

/// One thing that is wrong: place, what, cure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file and line, as people name it.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub cure: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: voice error: {}; {}", self.place, self.what, self.cure)
    }
}

/// Prints the findings, and how much of each language can be heard: 0 clean, 1 findings.
///
/// # Errors
/// When something cannot be read.
pub fn check(place: &Place) -> Result<ExitCode, Failure> {
    let mut clean = true;
    for lang in Lang::ALL {
        let sheets = lines::sheets(place, *lang)?;
        let findings = findings(place, *lang, &sheets)?;
        clean &= findings.is_empty();
        for finding in findings {
            println!("{finding}");
        }
        println!("{}", coverage(place, *lang, &sheets)?);
    }
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How many clips are good and how many are not; prints the findings.
///
/// # Errors
/// When something cannot be read.
pub fn count(place: &Place) -> Result<(usize, usize), Failure> {
    let (mut good, mut bad) = (0, 0);
    for lang in Lang::ALL {
        let sheets = lines::sheets(place, *lang)?;
        let findings = findings(place, *lang, &sheets)?;
        for finding in &findings {
            eprintln!("{finding}");
        }
        bad += findings.len();
        good += Manifest::read(&recorded(place, *lang))?.clips.len().saturating_sub(findings.len());
    }
    // Without a clip there is still a list that was read.
    Ok((good.max(usize::from(bad == 0)), bad))
}

/// `vi: 12 of 140 texts recorded, 0 more rendered; the device's own voice reads the other 128`.
fn coverage(place: &Place, lang: Lang, sheets: &[Sheet]) -> Result<String, Failure> {
    let own = Manifest::read(&recorded(place, lang))?;
    let made = Manifest::read(&rendered(place, lang))?;
    let (mut all, mut spoken, mut more) = (0, 0, 0);
    for line in sheets.iter().flat_map(|sheet| &sheet.lines) {
        for text in &line.texts {
            let hash = lines::hash(text);
            all += 1;
            if own.find(&line.id, &hash).is_some() {
                spoken += 1;
            } else if made.find(&line.id, &hash).is_some() {
                more += 1;
            }
        }
    }
    let rest = all - spoken - more;
    Ok(format!(
        "{}: {spoken} of {all} texts recorded, {more} more rendered; the device's own voice reads the other {rest}",
        lang.id()
    ))
}

/// What is wrong with the recordings of a language.
fn findings(place: &Place, lang: Lang, sheets: &[Sheet]) -> Result<Vec<Finding>, Failure> {
    let folder = recorded(place, lang);
    let manifest = Manifest::read(&folder)?;
    let list = folder.join(FILE);
    let text = if list.is_file() { files::read_text(&list)? } else { String::new() };
    let shown = place.show(&list);
    let found = judge(&manifest, &text, &shown, lang, sheets, &folder);
    Ok(found.into_iter().chain(unlisted(place, &folder, &manifest)?).collect())
}

fn judge(
    manifest: &Manifest,
    text: &str,
    shown: &str,
    lang: Lang,
    sheets: &[Sheet],
    folder: &Path,
) -> Vec<Finding> {
    let lines: Vec<&Line> = sheets.iter().flat_map(|sheet| &sheet.lines).collect();
    let known: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    let mut found = Vec::new();
    for clip in &manifest.clips {
        let quoted = format!("file: {:?}", clip.file);
        let row = text.lines().position(|row| row.contains(&quoted)).map_or(1, |row| row + 1);
        let mut say = |what: String, cure: String| {
            found.push(Finding { place: format!("{shown}:{row}"), what, cure });
        };
        let line = lines.iter().find(|line| line.id == clip.line);
        match line {
            None => say(
                format!("there is no line `{}`", clip.line),
                match nearest(&clip.line, &known) {
                    Some(name) => format!("write `{name}`, or take out the clip and its file"),
                    None => "take out the clip and its file".to_owned(),
                },
            ),
            Some(line) if !line.texts.iter().any(|text| lines::hash(text) == clip.text) => say(
                format!("`{}` is stale: its line says something else now", clip.file),
                format!(
                    "record “{}” again and `cargo xtask voice add` it, or take out the clip and its file",
                    line.texts.join("” or “")
                ),
            ),
            Some(_) => {}
        }
        if mp3_of(folder, &clip.file).is_none() {
            say(
                format!("`{}` is missing, or no MP3", clip.file),
                format!(
                    "`cargo xtask voice add FOLDER --lang {}` it again, or take out the clip",
                    lang.id()
                ),
            );
        }
    }
    found
}

fn mp3_of(folder: &Path, file: &str) -> Option<f64> {
    // A list names files beside it, nothing else.
    let plain = !file.contains(['/', '\\']);
    plain.then(|| std::fs::read(folder.join(file)).ok()).flatten().and_then(|it| mp3::seconds(&it))
}

/// Files that no clip names: they would be shipped nowhere and grow old unseen.
fn unlisted(place: &Place, folder: &Path, manifest: &Manifest) -> Result<Vec<Finding>, Failure> {
    let listed: BTreeSet<&str> = manifest.clips.iter().map(|clip| clip.file.as_str()).collect();
    let files = files::below(folder)?;
    let own = |path: &&std::path::PathBuf| {
        let name = files::slashed(path, folder);
        ![FILE, SOUNDS].contains(&&*name) && !listed.contains(name.as_str())
    };
    Ok(files
        .iter()
        .filter(own)
        .map(|path| Finding {
            place: place.show(path),
            what: "no clip of the list is kept in this file".to_owned(),
            cure: "put it in with `cargo xtask voice add`, or take it out".to_owned(),
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            lines::sample as sheet,
            manifest::{Clip, Source},
        },
        *,
    };

    fn clip(line: &str, text: &str, file: &str) -> Clip {
        Clip {
            line: line.into(),
            text: lines::hash(text),
            file: file.into(),
            seconds: 0.1,
            source: Source::Recording,
            voice: "teacher".into(),
        }
    }

    /// A folder with these clips; a file for each but those named `gone`.
    fn judged(clips: Vec<Clip>) -> Vec<Finding> {
        let folder = tempfile::tempdir().expect("a folder");
        let mut manifest = Manifest::default();
        let mut silence = vec![0; 144];
        silence[..4].copy_from_slice(&[0xff, 0xf3, 0x64, 0xc4]);
        for clip in clips {
            if !clip.file.starts_with("gone") {
                files::write(&folder.path().join(&clip.file), &silence).expect("written");
            }
            manifest.put(clip);
        }
        manifest.write(folder.path()).expect("written");
        let text = files::read_text(&folder.path().join(FILE)).expect("read");
        judge(&manifest, &text, "vi/manifest.ron", Lang::Vi, &sheet(), folder.path())
    }

    #[test]
    fn clips_that_say_their_line_are_clean() {
        let clips = vec![
            clip("s04_d1_q", "Phim vịt con?", "s04_d1_q-1.mp3"),
            clip("s04_d1_q", "Phim dê con?", "s04_d1_q-2.mp3"),
            clip("s04_d2_q", "Tớ mở nhé?", "s04_d2_q.mp3"),
        ];
        assert_eq!(judged(clips), []);
        assert_eq!(judged(Vec::new()), [], "no clip at all is only coverage");
    }

    #[test]
    fn a_clip_is_stale_when_its_line_has_changed() {
        let found = judged(vec![
            clip("s04_d1_q", "Phim vịt con?", "a.mp3"),
            clip("s04_d2_q", "Mở nhé?", "b.mp3"),
        ]);
        assert_eq!(found.len(), 1, "{found:?}");
        // The list has a comment and three lines before its clips.
        assert_eq!(found[0].place, "vi/manifest.ron:6");
        assert!(found[0].what.contains("`b.mp3` is stale"), "{found:?}");
        assert!(found[0].cure.contains("“Tớ mở nhé?”"), "{found:?}");
    }

    #[test]
    fn a_missing_file_and_an_unknown_line_are_named_with_their_cure() {
        let found = judged(vec![clip("s04_d2_q", "Tớ mở nhé?", "gone.mp3")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].what.contains("`gone.mp3` is missing"), "{found:?}");
        let found = judged(vec![clip("s04_d2_p", "Tớ mở nhé?", "a.mp3")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].cure.starts_with("write `s04_d2_q`"), "{found:?}");
    }

    #[test]
    fn a_list_cannot_name_files_elsewhere() {
        assert_eq!(mp3_of(Path::new("/"), "../etc/passwd"), None);
    }

    #[test]
    fn the_clips_of_this_clone_are_clean() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("the clone");
        let place = Place { root: root.to_owned(), target: "/nowhere".into() };
        assert_eq!(count(&place).expect("checked").1, 0);
    }
}
