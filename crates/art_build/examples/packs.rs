//! Makes the packs of a folder of drawings, without the rest of the game:
//! `cargo run --profile tool -p art_build --example packs -- assets/art OUT`.

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [source, out] = args.as_slice() else { return Err("SOURCE OUT".into()) };
    fs::create_dir_all(out)?;
    art_build::build(Path::new(source), Path::new(out))?;
    Ok(())
}
