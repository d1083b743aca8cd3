//! The record of one lantern: a pattern stands for a player, never a name.

use std::collections::BTreeMap;

use port::Band;
use serde::{Deserialize, Serialize};
use story::{DecisionEvent, Event, SessionSpec, State, Story};

use crate::{StoreError, stored};

/// The newest version of [`LanternSave`].
const VERSION: u32 = 1;

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
        }
    }
}

impl LanternSave {
    /// Reads a stored record.
    ///
    /// # Errors
    /// [`StoreError`]; the stored text stays as it is.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        stored::read(text, VERSION)
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
