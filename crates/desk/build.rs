//! Turns the Fluent files of the pages for adults into tables.

use std::{env, error::Error, path::Path};

use phrases_build::Source;

fn main() -> Result<(), Box<dyn Error>> {
    let strings = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/strings");
    // Skills, worlds and bands are called here as they are called in the game.
    let shared = Source { name: "", only: &["app-name", "skill-", "world-", "band-band_"] };
    phrases_build::write(&strings, &[Source::all("desk"), Source::all("desk_print"), shared])
}
