//! The record of one lantern: a pattern stands for a player, never a name.

use std::collections::BTreeMap;

use learner::{Known, REPLAY_DAYS};
use port::Band;
use serde::{Deserialize, Deserializer, Serialize, de::IgnoredAny};
use story::{Event, SessionSpec, State, Story};

use crate::{AssignedSave, StoreError, YardLantern, stored};

/// The newest version of [`LanternSave`]: 2 knows the lantern of the yard, 3 what a child can almost do, 4
/// what its class was assigned.
const VERSION: u32 = 4;

/// The lantern patterns that can play on a device.
pub const LANTERNS: [&str; 6] = ["carp", "moon", "lotus", "rabbit", "butterfly", "buffalo"];

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
    /// Single decisions, kept before version 3. What they said is gone: nobody needs to know each of them.
    #[serde(default, skip_serializing, deserialize_with = "dropped")]
    pub decisions: (),
    /// What the child can almost do in topics A and B, by band: each has a scale of its own.
    #[serde(default)]
    pub known: BTreeMap<Band, Known>,
    /// An adult has agreed to stories of sensitivity 2 and 3.
    #[serde(default)]
    pub adult_agrees: bool,
    /// The level being played, if it may be kept.
    pub session: Option<SessionSave>,
    /// The lantern built in the yard; none until a part was chosen.
    #[serde(default)]
    pub yard: Option<YardLantern>,
    /// How far it has come with what its class was assigned last.
    #[serde(default)]
    pub assigned: Option<AssignedSave>,
}

/// What [`LanternSave::levels`] reads of a record.
#[derive(Deserialize)]
struct Levels {
    levels: BTreeMap<String, LevelRecord>,
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
    /// The day on which it was begun last, counted as in [`Known::day`].
    #[serde(default)]
    pub day: Option<u32>,
}

/// A level being played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionSave {
    /// What determines it.
    pub spec: SessionSpec,
    /// What it remembers.
    pub state: State,
    /// Whether the level had been played shortly before: then its answers are remembered, not judged.
    #[serde(default)]
    pub replay: bool,
}

/// Reads over whatever stands there.
fn dropped<'de, D: Deserializer<'de>>(from: D) -> Result<(), D::Error> {
    IgnoredAny::deserialize(from).map(|_| ())
}

impl Default for LanternSave {
    fn default() -> Self {
        Self {
            version: VERSION,
            rev: 0,
            band: None,
            plays: 0,
            levels: BTreeMap::new(),
            decisions: (),
            known: BTreeMap::new(),
            adult_agrees: false,
            session: None,
            yard: None,
            assigned: None,
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
        for (band, known) in &save.known {
            known.check().map_err(|unsound| StoreError::Corrupt(unsound.to_string()))?;
            if known.band != *band {
                return Err(StoreError::Corrupt("what is known stands under another band".into()));
            }
        }
        Ok(Self { version: VERSION, ..save })
    }

    /// Reads of a stored record what is known of each level, and nothing else.
    ///
    /// # Errors
    /// [`StoreError`]; the stored text stays as it is.
    pub fn levels(text: &str) -> Result<BTreeMap<String, LevelRecord>, StoreError> {
        stored::read::<Levels>(text, VERSION).map(|read| read.levels)
    }

    /// The text to store.
    #[must_use]
    pub fn write(&self) -> String {
        stored::write(self)
    }

    /// Keeps what an event may leave. `no_trace`: the level belongs to topic C, of which only that it was opened is
    /// kept, not even the day.
    pub fn apply(&mut self, event: &Event, no_trace: bool, today: u32) {
        match event {
            Event::LevelStarted { level, .. } => {
                self.plays = self.plays.wrapping_add(1);
                let record = self.levels.entry(level.clone()).or_default();
                record.opened = true;
                record.day = (!no_trace).then_some(today);
                if let Some(assigned) = &mut self.assigned {
                    assigned.opened.insert(level.clone());
                }
            }
            Event::LevelFinished { level, .. } if !no_trace => {
                let record = self.levels.entry(level.clone()).or_default();
                record.finished = record.finished.saturating_add(1);
                if let Some(assigned) = &mut self.assigned {
                    assigned.ended.insert(level.clone());
                }
            }
            Event::Decision(_) | Event::LevelFinished { .. } => {}
        }
    }

    /// How many days ago a level was begun last; none: never. Where the day was not kept, it is long ago.
    #[must_use]
    pub fn seen(&self, level: &str, today: u32) -> Option<u32> {
        let record = self.levels.get(level).filter(|record| record.opened)?;
        Some(record.day.map_or(REPLAY_DAYS, |day| today.saturating_sub(day)))
    }

    /// Keeps where the story stands, unless it must leave no trace.
    pub fn keep_session(&mut self, story: &Story, replay: bool) {
        let kept =
            || SessionSave { spec: story.spec().clone(), state: story.storable_state(), replay };
        self.session = (!story.leaves_no_trace()).then(kept);
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
        assert_eq!(read.seen("s49_five_clues", 20_000), Some(REPLAY_DAYS), "nobody knows when");
        let written = read.write();
        assert!(written.contains("\"version\":4"), "it is written as of this version: {written}");
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
    fn of_an_assignment_topic_c_leaves_that_a_level_was_opened() {
        let mut save =
            LanternSave { assigned: Some(AssignedSave::new("A".into())), ..LanternSave::default() };
        let events = |level: &str| {
            let (level, variant) = (level.to_owned(), 1);
            let begun = Event::LevelStarted { level: level.clone(), band: Band::Nine, variant };
            [begun, Event::LevelFinished { level, variant }]
        };
        for event in events("s57_read_again") {
            save.apply(&event, true, 20_000);
        }
        for event in events("s49_five_clues") {
            save.apply(&event, false, 20_000);
        }
        let assigned = save.assigned.as_ref().expect("there is an assignment");
        assert_eq!(assigned.opened.len(), 2);
        assert_eq!(assigned.ended.iter().collect::<Vec<_>>(), ["s49_five_clues"]);
        assert_eq!(LanternSave::read(&save.write()), Ok(save));
    }

    #[test]
    fn a_record_of_a_later_version_is_left_alone() {
        let stored = FIRST.replace("\"version\":1", "\"version\":5");
        assert_eq!(LanternSave::read(&stored), Err(StoreError::Newer { found: 5, known: 4 }));
    }

    #[test]
    fn single_decisions_of_the_second_version_are_dropped() {
        let decision =
            r#""decisions":[{"level":"s49_five_clues","node":"d1","skill":"ask_before_posting"}]"#;
        let stored = FIRST.replace("\"decisions\":[]", decision);
        let read = LanternSave::read(&stored).expect("the record is read");
        assert!(!read.write().contains("d1"), "{}", read.write());
    }

    #[test]
    fn what_is_known_comes_back_as_it_was_and_never_out_of_nowhere() {
        let child = learner::Learner::new(Band::Nine);
        let mut save = LanternSave::default();
        save.known.insert(Band::Nine, child.known().clone());
        let text = save.write();
        assert_eq!(LanternSave::read(&text), Ok(save));
        let moved = text.replace("{\"band_9_11\"", "{\"band_6_8\"");
        assert!(matches!(LanternSave::read(&moved), Err(StoreError::Corrupt(_))), "{moved}");
        let wild = text.replace("\"recent\":", "\"recent\":-9");
        assert!(matches!(LanternSave::read(&wild), Err(StoreError::Corrupt(_))), "{wild}");
    }
}
