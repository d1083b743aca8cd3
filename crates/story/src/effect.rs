//! What a step of the story asks of the game around it.

use port::{Band, Cue};
use scenario::{Grade, Pair, Skill};
use serde::{Deserialize, Serialize};

/// What a step of the story asks of the game around it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Something to learn from or to count.
    Event(Event),
    /// An answer that belongs to topic C: for choosing what comes next while the game is open. Never stored, sent or
    /// counted.
    Aside(DecisionEvent),
    /// A sound.
    Cue(Cue),
    /// The level is over.
    Finished {
        /// The icon that the child put on its lantern, if it chose one.
        keepsake: Option<String>,
        /// The words that it chose to write on it.
        engraved: Option<Pair>,
    },
}

impl Effect {
    /// The same, of the answer with this id.
    pub(crate) fn of_option(mut self, id: &str) -> Self {
        if let Self::Aside(answer) | Self::Event(Event::Decision(answer)) = &mut self {
            id.clone_into(&mut answer.option);
        }
        self
    }
}

/// What happened, for the estimates and for teachers' counts. Choices that belong to topic C (its
/// world, or one of its skills in another world) never become an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A level was opened.
    LevelStarted {
        /// The level's id.
        level: String,
        /// The band it is played in.
        band: Band,
        /// The difficulty variant, 1-5.
        variant: u8,
    },
    /// A graded decision was answered.
    Decision(DecisionEvent),
    /// A level was played to its end.
    LevelFinished {
        /// The level's id.
        level: String,
        /// The difficulty variant, 1-5.
        variant: u8,
    },
}

/// An answer to a graded decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionEvent {
    /// The level's id.
    pub level: String,
    /// The node's id.
    pub node: String,
    /// The answer's id; empty for a judgement on a board.
    pub option: String,
    /// The one skill it measures.
    pub skill: Skill,
    /// How good the answer was.
    pub grade: Grade,
    /// The expert difficulty in this variant, 1-5.
    pub difficulty: u8,
    /// How many options there were.
    pub options: u8,
    /// How many hints had been shown.
    pub hints: u8,
    /// 1 for the first answer, 2 after one recovery, and so on.
    pub attempt: u8,
    /// Whether mastery is read off this decision.
    pub reference: bool,
}
