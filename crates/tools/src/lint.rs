//! `lint`: the rules for levels, checked by `crates/lint`. The one place that knows its interface.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ValueEnum;
use steps::Failure;

use crate::{files, place::Place};

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One line a finding.
    Text,
    /// One JSON object a line, for other tools.
    Json,
}

/// Checks levels and prints the findings: 0 clean, 1 findings, 2 unreadable input.
pub fn lint(place: &Place, paths: &[PathBuf], format: Format) -> ExitCode {
    let format = match format {
        Format::Text => lint::Format::Text,
        Format::Json => lint::Format::Json,
    };
    ExitCode::from(lint::run(&wanted(place, paths), format, &mut std::io::stdout().lock()))
}

/// Notes every id of levels/, so that none is ever used again for something else.
pub fn write_lock(place: &Place) -> ExitCode {
    ExitCode::from(lint::write_lock(&place.root, &mut std::io::stdout().lock()))
}

/// Without paths all levels, wherever the command is called from.
fn wanted(place: &Place, paths: &[PathBuf]) -> Vec<PathBuf> {
    if !paths.is_empty() {
        return paths.to_owned();
    }
    let levels = place.root.join("levels");
    // Findings are shown as people name the files: from the clone.
    vec![if std::env::current_dir().is_ok_and(|here| here == place.root) {
        "levels".into()
    } else {
        levels
    }]
}

/// How many level files are clean, and how many are not; prints the findings of those.
///
/// # Errors
/// When something cannot be read.
pub fn count(place: &Place) -> Result<(usize, usize), Failure> {
    let folder = place.root.join("levels");
    let all = files::below(&folder)?
        .iter()
        .filter(|file| file.extension() == Some("ron".as_ref()))
        .count();
    let mut out = Vec::new();
    let code = lint::run(&[folder], lint::Format::Text, &mut out);
    let text = String::from_utf8_lossy(&out);
    if code == 0 {
        return Ok((all, 0));
    }
    let bad: BTreeSet<&Path> = text.lines().filter_map(file_with_error).collect();
    eprintln!("\n{text}");
    let failed = bad.len().max(1);
    Ok((all.saturating_sub(failed), failed))
}

/// The file of `path:line:col: L07 error: …`.
fn file_with_error(line: &str) -> Option<&Path> {
    let (place, _) = line.split_once(" error: ")?;
    place.split(':').next().map(Path::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_their_file() {
        let line = "levels/a/b.ron:3:7: L07 error: no cure; mend it";
        assert_eq!(file_with_error(line), Some(Path::new("levels/a/b.ron")));
        assert_eq!(file_with_error("levels/a/b.ron:3:7: L07 warning: x"), None);
    }
}
