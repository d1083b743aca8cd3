//! Decisions as the estimates see them, and the answers to them.

use port::{Band, World};
use scenario::{Grade, Skill};

use crate::{
    curve::{Curve, guess_among},
    model::Model,
};

/// A graded decision in one variant of its level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Tells decisions apart: a hash of level and node.
    pub id: u32,
    /// The world of its level.
    pub world: World,
    /// The one skill it measures.
    pub skill: Skill,
    /// The expert's label, 1 (easiest) to 5.
    pub label: u8,
    /// The band it is written for.
    pub band: Band,
    /// How many answers are offered.
    pub options: u8,
    /// What answers have taught about it, as of the content release.
    pub calibrated: Option<Calibrated>,
}

/// A difficulty learned from answers, see [`calibrate`](crate::calibrate()).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibrated {
    /// In logits on the scale of the item's own band.
    pub difficulty: f64,
    /// Its standard deviation.
    pub unsure: f64,
}

impl Item {
    /// Whether answers to it may be stored: neither in topic C's world nor on one of its skills elsewhere.
    #[must_use]
    pub const fn leaves_trace(&self) -> bool {
        !matches!(self.world, World::HangSang) && !matches!(self.skill.world(), World::HangSang)
    }

    /// Its curve on the scale of a band.
    #[must_use]
    pub fn curve(&self, band: Band, model: &Model) -> Curve {
        let steps = f64::from(self.label.clamp(1, 5)) - 3.0;
        let label = Calibrated {
            difficulty: model.label_middle + model.label_step * steps,
            unsure: model.label_unsure,
        };
        let known = self.calibrated.unwrap_or(label);
        let bands_up = f64::from(self.band as u8) - f64::from(band as u8);
        Curve {
            slope: model.slope,
            difficulty: known.difficulty + model.band_step * bands_up,
            unsure: known.unsure,
            guess: guess_among(self.options),
            slip: model.slip,
        }
    }
}

/// What a child answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// To which decision.
    pub item: Item,
    /// How good the answer was.
    pub grade: Grade,
    /// How many hints had been shown.
    pub hints: u8,
    /// How many answers were still open then.
    pub options_left: u8,
    /// 1 for the first answer, 2 after one recovery, and so on.
    pub attempt: u8,
    /// How many decisions the story has: they are not independent of each other.
    pub of_story: u8,
    /// Whether the same story was played within [`REPLAY_DAYS`]: then it is remembered, not judged.
    pub replay: bool,
}

/// For so long a story that was played tells nothing new, in days.
pub const REPLAY_DAYS: u32 = 30;

/// How much decisions of one story repeat each other: at 4 decisions each counts 0.7 of an independent one.
/// Measured with story effects of sd 0.8: the 90 % interval then holds the truth 0.895 of the time, 0.848 without.
const ALIKE: f64 = 1.0 / 7.0;

/// How much of an independent answer each of so many decisions of a story counts for (Kish's design effect).
#[must_use]
pub fn story_weight(decisions: u8) -> f64 {
    1.0 / (1.0 + ALIKE * (f64::from(decisions.max(1)) - 1.0))
}

impl Answer {
    /// 1 safe, 0.5 partly, 0 unsafe; none for what is not graded.
    #[must_use]
    pub const fn score(&self) -> Option<f64> {
        match self.grade {
            Grade::Safe => Some(1.0),
            Grade::Fine => Some(0.5),
            Grade::Risky => Some(0.0),
            Grade::Free => None,
        }
    }

    /// Whether it says something about the child: second answers repeat what the story has just said.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.attempt <= 1 && !self.replay && !matches!(self.grade, Grade::Free)
    }
}
