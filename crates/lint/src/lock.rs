//! `levels/ids.lock`: every id ever used, so that none is used for something else later (L02).

use std::collections::{BTreeMap, BTreeSet};

use scenario::Scenario;

use crate::level::Level;

const HEAD: &str = "\
# Every id ever used in levels/. Ids that are `gone` are never used again: saves, narration and
# translations hang on them. Written by `cargo xtask lint --write-lock`; do not edit.
";

/// Every id ever used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// `level s04_prize_box`, `node s04_prize_box.d1` or `text s04_d1_q`, and whether it is in use.
    pub ids: BTreeMap<String, bool>,
}

impl Lock {
    /// Reads the file.
    ///
    /// # Errors
    /// The 1-based line that is not understood.
    pub fn read(text: &str) -> Result<Self, usize> {
        let mut ids = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (id, used) = match line.strip_prefix("gone ") {
                Some(id) => (id, false),
                None => (line, true),
            };
            let kind = id.split_once(' ').map(|(kind, _)| kind);
            if !matches!(kind, Some("level" | "node" | "text")) {
                return Err(index + 1);
            }
            ids.insert(id.to_owned(), used);
        }
        Ok(Self { ids })
    }

    /// The file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let mut out = HEAD.to_owned();
        for (id, used) in &self.ids {
            out.push_str(if *used { "" } else { "gone " });
            out.push_str(id);
            out.push('\n');
        }
        out
    }

    /// Takes up the ids of all levels; those no longer there are gone for ever. Ids that were gone
    /// before stay so: L02 tells where they are used again.
    pub fn update<'s>(&mut self, levels: impl Iterator<Item = &'s Scenario>) {
        let now: BTreeSet<String> = levels.flat_map(ids_of).collect();
        for (id, used) in &mut self.ids {
            *used = *used && now.contains(id);
        }
        for id in now {
            self.ids.entry(id).or_insert(true);
        }
    }
}

/// Every id of a level, as the lock writes them.
pub(crate) fn ids_of(scenario: &Scenario) -> Vec<String> {
    let level = Level::new(std::path::Path::new(""), scenario);
    let mut ids = vec![format!("level {}", scenario.id)];
    ids.extend(scenario.nodes.iter().map(|node| format!("node {}.{}", scenario.id, node.id)));
    ids.extend(level.lines.iter().map(|line| format!("text {}", line.text.id)));
    ids
}
