//! The art packs, made by `crates/art_build`. The one place that knows its interface.

use std::path::PathBuf;

use steps::{Explain as _, Failure};

use crate::{files, place::Place};

/// Where the finished packs and pictures lie.
pub fn out(place: &Place) -> PathBuf {
    place.work().join("art")
}

/// Makes the packs; it rebuilds only what has changed.
///
/// # Errors
/// What is wrong with which drawing.
pub fn build(place: &Place) -> Result<(), Failure> {
    let (source, out) = (place.root.join("assets/art"), out(place));
    files::make_folder(&out)?;
    art_build::build(&source, &out).explain(
        || format!("making the art packs from {}", source.display()),
        "mend the drawings named above",
    )?;
    Ok(())
}
