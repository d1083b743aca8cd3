//! What was built from what, so that unchanged drawings are not built again.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::table::Cut;

/// Raise it when the builder makes other meshes or stills from the same drawing.
const BUILDER: u32 = 6;

/// A hash for each drawing (`folder/name`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) hashes: BTreeMap<String, u64>,
}

impl Stamp {
    /// Reads a stamp file; another builder's stamp counts as none.
    pub(crate) fn parse(text: &str) -> Self {
        let mut lines = text.lines();
        if lines.next() != Some(&head()) {
            return Self::default();
        }
        let line = |line: &str| {
            let (hash, name) = line.split_once(' ')?;
            Some((name.to_owned(), u64::from_str_radix(hash, 16).ok()?))
        };
        Self { hashes: lines.filter_map(line).collect() }
    }

    /// The text of the stamp file.
    pub(crate) fn text(&self) -> String {
        let mut text = head() + "\n";
        for (name, hash) in &self.hashes {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{hash:016x} {name}");
        }
        text
    }
}

fn head() -> String {
    format!("art_build {BUILDER}")
}

/// FNV-1a over the drawing and how it is cut.
pub(crate) fn hash(text: &str, cut: Cut) -> u64 {
    let bytes = text.bytes().chain(cut.scale.to_le_bytes());
    let bytes = bytes.chain(cut.chord.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
