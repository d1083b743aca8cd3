//! `voice render`: clips spoken by a free voice. Everything lies under target; a release build makes what is missing, and
//! without the packages the device's own voice reads.

use std::{process::ExitCode, thread, time::Duration};

use port::Lang;
use steps::{Failure, Step};

use super::{encode, kokoro, score::Score};
use crate::{ahead::Ahead, cores, place::Place};

/// Renders what has no clip yet.
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
    Score::of(place, Lang::En, kokoro::VOICE).map(|score| score.missing().is_empty())
}

/// Waits for what was begun, and does what is left; what came of it, in words.
///
/// # Errors
/// When a package cannot be had; then the device's own voice reads, and nothing else is missing.
pub fn finish(place: &Place, mut begun: Ahead, step: &Step) -> Result<String, Failure> {
    let score = Score::of(place, Lang::En, kokoro::VOICE)?;
    while begun.is_busy() {
        step.note(&score.progress());
        thread::sleep(Duration::from_millis(500));
    }
    make(place, Lang::En, kokoro::VOICE, step)
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
        let tools = place.common().join("voice/kokoro");
        kokoro::set_up(&tools, step)?;
        kokoro::speak(&tools, &score, &missing, step)?;
        encode_all(&score, &missing, step)?;
    }
    let manifest = score.list()?;
    score.tidy(&manifest);
    let seconds: f64 = manifest.clips.iter().map(|clip| clip.seconds).sum();
    Ok(format!("{} texts, {:.0} min", manifest.clips.len(), seconds / 60.0))
}

/// Makes clips of what was spoken.
fn encode_all(score: &Score, missing: &[(&str, &str)], step: &Step) -> Result<(), Failure> {
    cores::each(missing, |begun, (key, _)| {
        step.note(&format!("clip {begun}/{}", missing.len()));
        encode::encode(&score.wav(key), &score.clip(key)).map(drop)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_recorded_not_rendered() {
        let place = Place { root: "/nowhere".into(), target: "/nowhere".into() };
        let failure = render(&place, Lang::Vi, "af_heart").expect_err("refused");
        assert!(failure.cure.contains("voice script --lang vi"));
    }
}
