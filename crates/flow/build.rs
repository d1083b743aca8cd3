//! Turns the Fluent files of the interface into tables and packs the help directory, so that no reader of Fluent or
//! RON is downloaded.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let strings = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../assets/strings");
    phrases_build::write(&strings, &[phrases_build::Source::all("")])?;
    let help = strings.join("../help.ron");
    println!("cargo::rerun-if-changed={}", help.display());
    let directory = scenario::HelpDirectory::read(&fs::read_to_string(&help)?)
        .map_err(|what| format!("{}:{what}", help.display()))?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("help.pack"), scenario::pack(&directory)?)?;
    Ok(())
}
