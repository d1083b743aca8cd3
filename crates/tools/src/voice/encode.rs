//! One way for every clip: quiet ends taken off, one loudness, MP3, mono, and nothing about when and where it
//! was recorded.

use std::{path::Path, process::Command};

use steps::{Failure, Step, run};

use super::mp3;
use crate::{apt, files};

/// LUFS, as look-and-feel.md asks for.
const LOUDNESS: f64 = -19.0;
/// Quieter than this is no voice.
const SILENCE: f64 = -60.0;
/// Leaves a breath before and after the words.
const TRIM: &str = "silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.06,areverse,\
    silenceremove=start_periods=1:start_threshold=-45dB:start_silence=0.12,areverse";
const BY_HAND: &str = "install ffmpeg (`apt-get install ffmpeg` as root)";

/// Sets up ffmpeg where it is missing.
///
/// # Errors
/// When apt cannot install it.
pub fn set_up(step: &Step) -> Result<(), Failure> {
    match apt::find(&["ffmpeg"]) {
        Some(_) => Ok(()),
        None => apt::install("ffmpeg", step, BY_HAND),
    }
}

/// Makes the clip `to` of any sound file; how many seconds it lasts.
///
/// # Errors
/// When ffmpeg cannot read the file, or there is nothing to hear on it.
pub fn encode(from: &Path, to: &Path) -> Result<f64, Failure> {
    let heard = loudness(from)?;
    if heard < SILENCE {
        return Err(Failure::new(
            format!("hearing anything on {}", from.display()),
            "record it again, nearer to the microphone",
        ));
    }
    let filter = format!(
        "{TRIM},volume={:.2}dB,alimiter=limit=0.84:level=disabled",
        (LOUDNESS - heard).clamp(-40.0, 40.0)
    );
    let half = to.with_extension("half.mp3");
    if let Some(folder) = to.parent() {
        files::make_folder(folder)?;
    }
    let mut ffmpeg = ffmpeg(from);
    ffmpeg.args(["-af", &filter, "-ac", "1", "-ar", "24000", "-c:a", "libmp3lame", "-b:a", "48k"]);
    // A phone writes into its recordings where and when they were made.
    ffmpeg.args(["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-y"]);
    run(ffmpeg.arg(&half), None, None)?.check(&format!("encoding {}", from.display()), BY_HAND)?;
    let bytes = files::read(&half)?;
    let seconds = mp3::seconds(&bytes).ok_or_else(|| {
        Failure::new(format!("reading the clip made of {}", from.display()), "report this")
    })?;
    files::write(to, &bytes)?;
    // What is left over does no harm: the next clip of this name writes over it.
    let _ = std::fs::remove_file(&half);
    Ok(seconds)
}

fn ffmpeg(from: &Path) -> Command {
    let mut ffmpeg = Command::new("ffmpeg");
    ffmpeg.args(["-hide_banner", "-nostats", "-nostdin", "-i"]).arg(from);
    // A picture on the recording is no sound.
    ffmpeg.args(["-vn", "-map", "0:a:0"]);
    ffmpeg
}

/// The loudness of what is said, LUFS.
fn loudness(from: &Path) -> Result<f64, Failure> {
    let filter = format!("{TRIM},ebur128=framelog=verbose");
    let mut ffmpeg = ffmpeg(from);
    ffmpeg.args(["-af", &filter, "-f", "null", "-"]);
    let cure = "check that it is a recording; ffmpeg must be able to read it";
    let out = run(&mut ffmpeg, None, None)?.check(&format!("hearing {}", from.display()), cure)?;
    integrated(&out.lines)
        .ok_or_else(|| Failure::new(format!("measuring {}", from.display()), cure))
}

/// `    I:         -23.4 LUFS` of ffmpeg's summary; silence is `-inf` or `nan`.
fn integrated(lines: &[String]) -> Option<f64> {
    let line = lines.iter().rev().find_map(|line| line.trim().strip_prefix("I:"))?;
    let value: f64 = line.trim().strip_suffix("LUFS")?.trim().parse().ok()?;
    Some(if value.is_finite() { value } else { f64::NEG_INFINITY })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_ffmpeg_measured() {
        let out =
            ["  Integrated loudness:", "    I:         -23.4 LUFS", "    Threshold: -33.8 LUFS"]
                .map(str::to_owned);
        assert_eq!(integrated(&out), Some(-23.4));
        assert_eq!(integrated(&["    I:  -inf LUFS".to_owned()]), Some(f64::NEG_INFINITY));
        assert_eq!(integrated(&[]), None);
    }
}
