//! The record of one lantern: a pattern stands for a player, never a name.

use std::collections::BTreeMap;

use port::Band;
use serde::{Deserialize, Serialize};
use story::{DecisionEvent, Event, SessionSpec, State, Story};

use crate::{StoreError, YardLantern, stored};

/// The newest version of [`LanternSave`]: 2 knows the lantern of the yard.
const VERSION: u32 = 2;

/// The lantern patterns that can play on a device.
pub const LANTERNS: [&str; 6] = ["carp", "moon", "lotus", "rabbit", "butterfly", "buffalo"];

/// How many of the latest decisions are kept: enough for the estimates, small enough for storage.
const DECISIONS_KEPT: usize = 400;

/// The record of one lantern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanternSave {
    /// The format version.
    pub version: u32,
    /// Grows by one with each save; two tabs notice each other by it.
    pub rev: u64,
    /// The age band chosen.
    pub band: Option<Band>,
    /// How many levels were begun: each gets another seed.
    pub plays: u32,
    /// What is known of each level.
    pub levels: BTreeMap<String, LevelRecord>,
    /// The latest decisions of topics A and B.
    pub decisions: Vec<DecisionEvent>,
    /// The level being played, if it may be kept.
    pub session: Option<SessionSave>,
    /// The lantern built in the yard; none until a part was chosen.
    #[serde(default)]
    pub yard: Option<YardLantern>,
}

/// What is known of a level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelRecord {
    /// It was opened. For topic C this is all that is ever kept.
    pub opened: bool,
    /// How often it was played to its end.
    pub finished: u32,
    /// The icon on its lantern.
    pub keepsake: Option<String>,
}

/// A level being played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionSave {
    /// What determines it.
    pub spec: SessionSpec,
    /// What it remembers.
    pub state: State,
}

impl Default for LanternSave {
    fn default() -> Self {
        Self {
            version: VERSION,
            rev: 0,
            band: None,
            plays: 0,
            levels: BTreeMap::new(),
            decisions: Vec::new(),
            session: None,
            yard: None,
        }
    }
}

impl LanternSave {
    /// Reads a stored record.
    ///
    /// # Errors
    /// [`StoreError`]; the stored text stays as it is.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let save: Self = stored::read(text, VERSION)?;
        Ok(Self { version: VERSION, ..save })
    }

    /// The text to store.
    #[must_use]
    pub fn write(&self) -> String {
        stored::write(self)
    }

    /// Keeps what an event may leave. `no_trace`: the level belongs to topic C.
    pub fn apply(&mut self, event: &Event, no_trace: bool) {
        match event {
            Event::LevelStarted { level, .. } => {
                self.plays = self.plays.wrapping_add(1);
                self.levels.entry(level.clone()).or_default().opened = true;
            }
            Event::Decision(decision) if !no_trace => {
                self.decisions.push(decision.clone());
                let over = self.decisions.len().saturating_sub(DECISIONS_KEPT);
                self.decisions.drain(..over);
            }
            Event::LevelFinished { level, .. } if !no_trace => {
                let record = self.levels.entry(level.clone()).or_default();
                record.finished = record.finished.saturating_add(1);
            }
            Event::Decision(_) | Event::LevelFinished { .. } => {}
        }
    }

    /// Keeps where the story stands, unless it must leave no trace.
    pub fn keep_session(&mut self, story: &Story) {
        self.session = (!story.leaves_no_trace())
            .then(|| SessionSave { spec: story.spec().clone(), state: story.storable_state() });
    }

    /// Puts the chosen icon on a level's lantern.
    pub fn keep_keepsake(&mut self, level: &str, keepsake: Option<String>, no_trace: bool) {
        if !no_trace && keepsake.is_some() {
            self.levels.entry(level.to_owned()).or_default().keepsake = keepsake;
        }
    }

    /// Whether the level's lantern is lit.
    #[must_use]
    pub fn lit(&self, level: &str, no_trace: bool) -> bool {
        self.levels
            .get(level)
            .is_some_and(|record| record.finished > 0 || (no_trace && record.opened))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Part;

    /// A record as the first version wrote it.
    const FIRST: &str = r#"{"version":1,"rev":12,"band":"band_9_11","plays":3,"levels":{"s49_five_clues":{"opened":true,"finished":2,"keepsake":"duckling"}},"decisions":[],"session":null}"#;

    #[test]
    fn a_record_of_the_first_version_keeps_all_it_says_and_has_no_lantern_yet() {
        let read = LanternSave::read(FIRST).expect("version 1 is read");
        assert_eq!((read.rev, read.band, read.plays), (12, Some(Band::Nine), 3));
        let level = &read.levels["s49_five_clues"];
        assert_eq!((level.opened, level.finished), (true, 2));
        assert_eq!(level.keepsake.as_deref(), Some("duckling"));
        assert_eq!(read.yard, None);
        let written = read.write();
        assert!(written.contains("\"version\":2"), "it is written as of this version: {written}");
        assert_eq!(LanternSave::read(&written), Ok(read));
    }

    #[test]
    fn the_lantern_of_the_yard_is_part_of_the_record() {
        let mut lantern = YardLantern::default();
        lantern.choose(Part::Shape, "drum");
        let save = LanternSave { yard: Some(lantern), ..LanternSave::default() };
        let text = save.write();
        assert!(text.contains(r#""shape":"drum""#), "{text}");
        assert_eq!(LanternSave::read(&text), Ok(save));
    }

    #[test]
    fn an_unknown_part_costs_nothing_but_itself() {
        let stored = FIRST.replace("\"version\":1", "\"version\":2").replace(
            "\"session\":null",
            r#""session":null,"yard":{"shape":"dragon","paper":"jade","sound":"loud"}"#,
        );
        let read = LanternSave::read(&stored).expect("the record is read");
        let yard = read.yard.expect("and its lantern");
        assert_eq!((yard.get(Part::Shape), yard.get(Part::Paper)), ("star", "jade"));
        assert_eq!(read.levels["s49_five_clues"].finished, 2);
    }

    #[test]
    fn a_record_of_a_later_version_is_left_alone() {
        let stored = FIRST.replace("\"version\":1", "\"version\":3");
        assert_eq!(LanternSave::read(&stored), Err(StoreError::Newer { found: 3, known: 2 }));
    }
}
