//! Writes the sample Frames as JSON, to look at the stage without a game:
//! `cargo run -p device_ui --example frames -- FOLDER`.

use std::{error::Error, fs, path::PathBuf};

use device_ui::samples;
use port::{Band, Lang};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "frames".into()));
    fs::create_dir_all(&folder)?;
    for band in Band::ALL {
        for lang in Lang::ALL {
            for (name, frame) in samples::all(*band, *lang) {
                let file = format!("{}.{}.{name}.json", band.id(), lang.id());
                fs::write(folder.join(file), serde_json::to_string(&frame)?)?;
            }
        }
    }
    Ok(())
}
