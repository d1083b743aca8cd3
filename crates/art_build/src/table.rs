//! `art.ron`: how large the drawings are usually shown and how finely they are cut.

use std::{collections::BTreeMap, path::Path};

use serde::Deserialize;

use crate::finding::ArtBuildError;

/// How a drawing is cut into triangles.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Cut {
    /// At how many pixels a unit it is usually shown: the soft rim is one such pixel wide.
    pub scale: f32,
    /// How far, in such pixels, the edges may lie off the true curve.
    pub chord: f32,
}

impl Default for Cut {
    fn default() -> Self {
        Self { scale: 1.0, chord: 0.25 }
    }
}

/// The table; what is not in it is cut by default.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    /// By folder: `"icons": (scale: 1.25)`.
    #[serde(default)]
    folders: BTreeMap<String, Cut>,
    /// By drawing: `"cast/sao": (scale: 1.5)`.
    #[serde(default)]
    files: BTreeMap<String, Cut>,
}

impl Table {
    /// Reads `art.ron` in the art folder, if there is one.
    pub(crate) fn read(src_dir: &Path) -> Result<Self, ArtBuildError> {
        let Ok(text) = std::fs::read_to_string(src_dir.join("art.ron")) else {
            return Ok(Self::default());
        };
        let table: Self =
            ron::from_str(&text).map_err(|error| ArtBuildError::Table(error.to_string()))?;
        let sound = |v: f32| (0.05..=20.0).contains(&v);
        let mut cuts = table.folders.iter().chain(&table.files);
        match cuts.find(|(_, cut)| !sound(cut.scale) || !sound(cut.chord)) {
            Some((name, _)) => Err(ArtBuildError::Table(format!(
                "the numbers of {name} are not between 0.05 and 20"
            ))),
            None => Ok(table),
        }
    }

    /// How to cut a drawing.
    pub(crate) fn cut(&self, folder: &str, name: &str) -> Cut {
        let file = self.files.get(&format!("{folder}/{name}"));
        let cut = file.or_else(|| self.folders.get(folder));
        cut.copied().unwrap_or_default()
    }
}
