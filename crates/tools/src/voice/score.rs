//! What there is to render: every text once, however many lines say it, and which clips of it there are.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use port::Lang;
use steps::{Explain as _, Failure};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    clips,
    lines::{self, Line},
    manifest::{Clip, Manifest, Source},
    mp3, recorded, rendered,
};
use crate::{files, place::Place};

/// Raise it when the same text is to sound another way: every clip is made anew then.
const RECIPE: u32 = 2;
/// What spelling does not tell the voice, beside the recordings of the language.
pub(super) const SOUNDS: &str = "sounds.ron";

/// Word to sounds (IPA).
pub(super) type Sounds = BTreeMap<String, String>;

/// What there is to render.
#[derive(Debug)]
pub(super) struct Score {
    /// Where the list of its clips goes.
    pub(super) out: PathBuf,
    /// Where the clips lie, those of other clones too.
    clips: PathBuf,
    pub(super) voice: String,
    pub(super) sounds: Sounds,
    /// Line, text, and the key of its clip.
    said: Vec<(String, String, String)>,
}

impl Score {
    /// Everything that no recording says.
    pub(super) fn of(place: &Place, lang: Lang, voice: &str) -> Result<Self, Failure> {
        let own = recorded(place, lang);
        let sounds = sounds(&own.join(SOUNDS))?;
        let recorded = Manifest::read(&own)?;
        let all = lines::sheets(place, lang)?.into_iter().flat_map(|sheet| sheet.lines);
        let folders = [rendered(place, lang), clips(place, lang)];
        let score = Self::with(folders, voice, sounds, &recorded, all);
        score.pronounceable(&place.show(&own.join(SOUNDS)))?;
        Ok(score)
    }

    fn with(
        [out, clips]: [PathBuf; 2],
        voice: &str,
        sounds: Sounds,
        recorded: &Manifest,
        lines: impl IntoIterator<Item = Line>,
    ) -> Self {
        let mut said = Vec::new();
        for line in lines {
            for text in line.texts {
                if recorded.find(&line.id, &lines::hash(&text)).is_none() {
                    let key = key(voice, &text, &sounds);
                    said.push((line.id.clone(), text, key));
                }
            }
        }
        Self { out, clips, voice: voice.to_owned(), sounds, said }
    }

    /// A word that the voice would spell letter by letter is an error.
    fn pronounceable(&self, shown: &str) -> Result<(), Failure> {
        let known: Vec<String> = self.sounds.keys().map(|word| word.to_lowercase()).collect();
        let unknown = |word: &&str| {
            let word = word.to_lowercase();
            is_spelled(&word) && !known.iter().any(|known| words(known).any(|it| it == word))
        };
        for (line, text, _) in &self.said {
            if let Some(word) = words(text).find(unknown) {
                return Err(Failure::new(
                    format!("reading the line {line}: how is “{word}” said?"),
                    format!("write its sounds (IPA) into {shown}"),
                ));
            }
        }
        Ok(())
    }

    pub(super) fn clip(&self, key: &str) -> PathBuf {
        self.clips.join(format!("{key}.mp3"))
    }

    /// Where what is on the way to a clip lies.
    pub(super) fn wavs(&self) -> PathBuf {
        self.clips.join("wav")
    }

    pub(super) fn wav(&self, key: &str) -> PathBuf {
        self.wavs().join(format!("{key}.wav"))
    }

    /// Key and text of what has no clip, each once, in order of play.
    pub(super) fn missing(&self) -> Vec<(&str, &str)> {
        let mut seen = BTreeSet::new();
        let all = self.said.iter().map(|(_, text, key)| (key.as_str(), text.as_str()));
        all.filter(|(key, _)| seen.insert(*key) && !self.clip(key).is_file()).collect()
    }

    /// How far it is: all are spoken first, and then made into clips.
    pub(super) fn progress(&self) -> String {
        let keys: BTreeSet<&str> = self.said.iter().map(|(_, _, key)| key.as_str()).collect();
        let clips = keys.iter().filter(|key| self.clip(key).is_file()).count();
        let there = |key: &&&str| self.clip(key).is_file() || self.wav(key).is_file();
        let spoken = keys.iter().filter(there).count();
        if spoken < keys.len() {
            format!("{spoken}/{}", keys.len())
        } else {
            format!("clip {clips}/{}", keys.len())
        }
    }

    /// Writes the list of the clips that there are: lines that say the same share a file.
    pub(super) fn list(&self) -> Result<Manifest, Failure> {
        let mut manifest = Manifest::default();
        for (line, text, key) in &self.said {
            let path = self.clip(key);
            if !path.is_file() {
                continue;
            }
            let seconds = mp3::seconds(&files::read(&path)?).ok_or_else(|| {
                Failure::new(
                    format!("reading {}", path.display()),
                    "delete the file and render again",
                )
            })?;
            manifest.clips.push(Clip {
                line: line.clone(),
                text: lines::hash(text),
                file: format!("{key}.mp3"),
                seconds,
                source: Source::Kokoro,
                voice: self.voice.clone(),
            });
        }
        manifest.clips.sort_by(|a, b| (&a.line, &a.file).cmp(&(&b.line, &b.file)));
        manifest.write(&self.out)?;
        Ok(manifest)
    }

    /// Takes out what was only on the way to clips that are there now.
    pub(super) fn tidy(&self, manifest: &Manifest) {
        for file in manifest.clips.iter().filter_map(|clip| clip.file.strip_suffix(".mp3")) {
            // What stays behind is in no list, so in no site.
            let _ = std::fs::remove_file(self.wav(file));
        }
    }
}

/// What a clip is known by: who says it, and what with which sounds.
fn key(voice: &str, text: &str, sounds: &Sounds) -> String {
    let lower = text.to_lowercase();
    let own = sounds.iter().filter(|(word, _)| lower.contains(&word.to_lowercase()));
    let own: Vec<&str> = own.map(|(_, sounds)| sounds.as_str()).collect();
    let mut key = lines::hash(&format!("{RECIPE} {voice} {text} {}", own.join(" ")));
    key.truncate(16);
    key
}

/// The words of a text, without what follows an apostrophe.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’');
    text.split(apart).filter_map(|word| word.split(['\'', '’']).next()).filter(|it| !it.is_empty())
}

/// Whether an English voice would name the letters of a word, in small letters: it has a letter that English does
/// not have, or no vowel.
fn is_spelled(word: &str) -> bool {
    let vowel = |c: char| "aeiouy".contains(c) || c.is_ascii_digit();
    !word.is_ascii() || (word.len() > 1 && !word.chars().any(vowel))
}

fn sounds(path: &Path) -> Result<Sounds, Failure> {
    let sounds: Sounds = ron::from_str(&files::read_text(path)?)
        .explain(|| format!("reading {}", path.display()), "mend what is named")?;
    Ok(sounds.into_iter().map(|(word, sounds)| (word.nfc().collect(), sounds)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, texts: &[&str]) -> Line {
        let texts = texts.iter().map(|&text| text.to_owned()).collect();
        Line { id: id.into(), texts, ..Line::default() }
    }

    fn score(out: &Path, voice: &str, lines: &[Line]) -> Score {
        let sounds = Sounds::from([("Bông".to_owned(), "bˈoʊŋ".to_owned())]);
        let folders = [out.to_owned(), out.join("clips")];
        Score::with(folders, voice, sounds, &Manifest::default(), lines.to_vec())
    }

    /// Pretends that everything was spoken: an MP3 of one frame of silence each.
    fn spoken(score: &Score) {
        let mut frame = vec![0; 144];
        frame[..4].copy_from_slice(&[0xff, 0xf3, 0x64, 0xc4]);
        for (key, _) in score.missing() {
            files::write(&score.clip(key), &frame).expect("written");
        }
    }

    #[test]
    fn only_what_changed_is_spoken_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let all = [line("a", &["One.", "Two."]), line("b", &["Three."])];
        let first = score(folder.path(), "v", &all);
        assert_eq!(first.missing().len(), 3);
        assert_eq!(first.progress(), "0/3");
        for (key, _) in first.missing() {
            files::write(&first.wav(key), b"spoken").expect("written");
        }
        assert_eq!(first.progress(), "clip 0/3", "spoken, and not yet a clip");
        spoken(&first);
        assert!(first.missing().is_empty());
        assert_eq!(first.progress(), "clip 3/3");
        assert_eq!(first.list().expect("a list").clips.len(), 3);
        assert_eq!(score(folder.path(), "other", &all).missing().len(), 3, "another voice");
        let changed =
            score(folder.path(), "v", &[line("a", &["One.", "Two."]), line("b", &["Four."])]);
        assert_eq!(changed.missing().iter().map(|(_, text)| *text).collect::<Vec<_>>(), ["Four."]);
        let list = changed.list().expect("a list");
        assert_eq!(list.clips.len(), 2);
        files::write(&changed.wav("on-its-way"), b"spoken").expect("written");
        changed.tidy(&list);
        assert!(!first.wav(&key("v", "One.", &first.sounds)).exists(), "it is a clip now");
        assert!(changed.wav("on-its-way").exists(), "another clone's");
        assert!(first.missing().is_empty(), "what another clone says stays");
    }

    #[test]
    fn lines_that_say_the_same_share_a_clip() {
        let folder = tempfile::tempdir().expect("a folder");
        let score = score(folder.path(), "v", &[line("a", &["Yes!"]), line("b", &["Yes!", "No."])]);
        assert_eq!(score.missing().len(), 2);
        spoken(&score);
        let list = score.list().expect("a list");
        assert_eq!(list.clips.len(), 3);
        assert_eq!(list.clips[0].file, list.find("b", &lines::hash("Yes!")).expect("a clip").file);
    }

    #[test]
    fn what_a_person_has_recorded_is_not_rendered() {
        let mut recorded = Manifest::default();
        recorded.put(Clip {
            line: "a".into(),
            text: lines::hash("Yes!"),
            file: "a.mp3".into(),
            seconds: 1.0,
            source: Source::Recording,
            voice: "teacher".into(),
        });
        let lines = [line("a", &["Yes!"]), line("b", &["Yes!"])];
        let score =
            Score::with(["out".into(), "clips".into()], "v", Sounds::new(), &recorded, lines);
        assert_eq!(score.said.iter().map(|(line, _, _)| line.as_str()).collect::<Vec<_>>(), ["b"]);
    }

    #[test]
    fn a_word_that_would_be_spelled_must_have_its_sounds() {
        let folder = Path::new("out");
        let with = |text: &str| score(folder, "v", &[line("a", &[text])]);
        for fine in ["Bông's kite", "I'll try. Can't you?", "Call 111!", "My sky"] {
            assert!(with(fine).pronounceable("sounds.ron").is_ok(), "{fine}");
        }
        for (text, word) in [("Hello, Cốm!", "Cốm"), ("Shh! Sleep.", "Shh")] {
            let failure = with(text).pronounceable("sounds.ron").expect_err("refused");
            assert!(failure.what.contains(&format!("“{word}”")), "{failure}");
            assert!(failure.cure.contains("sounds.ron"), "{failure}");
        }
        let other = Sounds::from([("Bông".to_owned(), "bˈɒŋ".to_owned())]);
        let said = |sounds| key("v", "Bông's kite", sounds);
        assert_ne!(said(&other), said(&Sounds::new()), "other sounds are another clip");
    }

    #[test]
    fn every_line_that_is_read_in_english_can_be_said() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let place = Place { root, target: std::env::temp_dir() };
        let score = Score::of(&place, Lang::En, "af_heart").expect("a score");
        assert!(score.said.len() > 1000, "{}", score.said.len());
    }
}
