//! The one door of the core: what comes in, what goes out.

use std::collections::BTreeMap;

use classroom::{Register, together::Together};
use port::{Band, Frame, Intent, Lang, World};
use scenario::{Scenario, Skill};
use serde::{Deserialize, Serialize};

/// What the game knows at the start. Built by the platform (browser, desktop, test).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Boot {
    /// The levels that can be loaded, from the build's manifest.
    pub levels: Vec<LevelInfo>,
    /// What the device has stored, or why it cannot be read.
    pub stored: Stored,
    /// Fresh randomness for this visit; a fixed number in tests and screenshots.
    pub seed: u32,
    /// The language asked for by the link, if any.
    pub lang: Option<Lang>,
    /// Whether the system asks for reduced motion.
    pub calm: bool,
    /// The day, counted from any day, in the time of the place.
    pub today: u32,
    /// For screenshots and tests: start here instead of at the title.
    pub jump: Option<Jump>,
    /// The places of the levels in the codes of assignments and results.
    pub register: Register,
    /// The code of an assignment, as it came with the link; not read yet.
    pub assigned: Option<String>,
    /// Another machine speaks for the whole class: this one is silent.
    pub silent: bool,
    /// A whole class sits before this screen.
    pub class: bool,
    /// The address of the game, up to its last slash.
    pub site: String,
}

/// Where screenshots and tests begin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Jump {
    /// A screen: `title`, `who`, `band`, `map`, `level`, `lit`, `help`, `settings`, `yard`, `grown`.
    pub screen: String,
    /// The band.
    pub band: Option<Band>,
    /// The level, for `level` and `lit`.
    pub level: String,
    /// The node of the level, or empty for its start; in the yard, the kind of part.
    pub node: String,
    /// The difficulty variant; 0: the middle one.
    pub variant: u8,
}

/// What the map needs to know of a level before it is loaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelInfo {
    /// The level's id.
    pub id: String,
    /// Its world.
    pub world: World,
    /// Its bands.
    pub bands: Vec<Band>,
    /// Its sensitivity, 0-3.
    pub sensitivity: u8,
    /// Its name in Vietnamese.
    pub title_vi: String,
    /// Its name in English.
    pub title_en: String,
    /// Its picture on the map, of the icons pack: who cannot read yet tells levels apart by it. Empty: its
    /// world's.
    #[serde(default)]
    pub icon: String,
    /// The hash of its content.
    pub hash: String,
    /// What the choice of the next level goes by.
    pub play: LevelPlay,
}

/// What the choice of the next level goes by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelPlay {
    /// The skill that it is mainly about.
    pub skill: Skill,
    /// Whether it offers the step of telling or reporting.
    pub tells: bool,
    /// Levels that come before it.
    pub requires: Vec<String>,
    /// Its difficulty variants, each 1-5.
    pub variants: Vec<u8>,
    /// Its graded decisions.
    pub decisions: Vec<Decision>,
    /// The answers that show a misconception, `node/option`, and its number among those of the decision's skill.
    #[serde(default)]
    pub beliefs: Vec<(String, u8)>,
}

/// A graded decision of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its node, or node and spot.
    pub at: String,
    /// The one skill it measures.
    pub skill: Skill,
    /// How many answers are offered.
    pub options: u8,
    /// Whether mastery is read off it.
    pub reference: bool,
    /// Whether a short review may ask it again.
    #[serde(default)]
    pub alone: bool,
    /// The expert difficulty, 1-5, in each variant of the level; 0 where it is not met.
    pub labels: Vec<u8>,
}

impl LevelInfo {
    /// What the map needs to know of a level whose content has this hash.
    #[must_use]
    pub fn of(scenario: &Scenario, hash: String) -> Self {
        Self {
            id: scenario.id.clone(),
            world: scenario.world,
            bands: scenario.bands.clone(),
            sensitivity: scenario.sensitivity,
            title_vi: scenario.title.vi.clone(),
            title_en: scenario.title.en.clone(),
            icon: scenario.title.icons.first().cloned().unwrap_or_default(),
            hash,
            play: LevelPlay::of(scenario),
        }
    }
}

impl LevelPlay {
    fn of(scenario: &Scenario) -> Self {
        let variants: Vec<u8> = scenario.variants.iter().map(|variant| variant.level).collect();
        let decisions = scenario.graded().into_iter().map(|it| Decision {
            labels: variants
                .iter()
                .map(|variant| it.difficulty.get(variant).copied().unwrap_or_default())
                .collect(),
            at: it.place,
            skill: it.skill,
            options: it.options,
            reference: it.reference,
            alone: it.alone,
        });
        Self {
            decisions: decisions.collect(),
            beliefs: Vec::new(),
            // A level that was read has at least one skill.
            skill: scenario.skills.first().copied().unwrap_or(Skill::FindAndJudgeInfo),
            tells: scenario.tells(),
            requires: scenario.requires.clone(),
            variants,
        }
    }
}

/// What the device has stored.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Stored {
    /// Whether storage answered at all.
    pub refused: bool,
    /// Every key of ours (they begin with `thapsao.`) and its text.
    pub entries: BTreeMap<String, String>,
}

/// What comes in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// The player does something.
    Intent(Intent),
    /// A level that [`Effect::LoadLevel`] asked for has come, or has not. The platform knows how it is packed.
    #[serde(skip)]
    Level {
        /// The level's id.
        id: String,
        /// The level, or why it did not come.
        level: Result<Box<Scenario>, String>,
    },
    /// What child and adult do together around a level has come, or has not.
    #[serde(skip)]
    Cards {
        /// The level's id.
        id: String,
        /// The cards, or why they did not come.
        cards: Result<Box<Together>, String>,
    },
    /// [`Effect::Save`] failed: storage is full or refused.
    SaveFailed,
    /// Another tab has written this key.
    StoredElsewhere {
        /// The key.
        key: String,
        /// The text now stored; none when it was removed.
        value: Option<String>,
    },
    /// The stage is drawing.
    StageAttached,
    /// The stage is gone; play goes on in the reader.
    StageLost,
    /// Nobody has done anything for three minutes.
    Idle,
    /// The player asked to hear the lines, and this device has neither clips nor a voice of its own for them.
    NoVoice,
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Show this Frame.
    Show(Box<Frame>),
    /// Fetch this level and give it back as [`Input::Level`].
    LoadLevel {
        /// The level's id.
        id: String,
    },
    /// Fetch what child and adult do together around this level and give it back as [`Input::Cards`].
    LoadCards {
        /// The level's id.
        id: String,
    },
    /// Leave the game for another page of the site.
    Open {
        /// Its file name.
        page: String,
    },
    /// Store this text under this key.
    Save {
        /// The key.
        key: String,
        /// The text.
        value: String,
    },
    /// Forget this key.
    Remove {
        /// The key.
        key: String,
    },
    /// Replace the page by the harmless one, at once.
    QuickExit,
}
