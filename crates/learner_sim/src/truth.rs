//! The truth that an engine cannot see: decisions as they are, children as they are.

use std::{error::Error, fmt};

use learner::{Curve, Model, guess_among};
use serde::Deserialize;

use crate::chance::Chance;

/// Topics.
pub const TOPICS: usize = 3;

/// A decision as it truly is, beside what an expert says of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrueItem {
    /// 0..3.
    pub topic: usize,
    /// How children truly answer.
    pub curve: Curve,
    /// The expert's label, 1-5.
    pub label: u8,
    /// How many answers are offered.
    pub options: u8,
}

/// A child as it truly is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pupil {
    /// Ability by topic, in logits.
    pub ability: [f64; TOPICS],
    /// What a decision adds to its topic, in logits.
    pub growth: f64,
}

/// What an engine is told of decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Knowledge {
    /// Labels only.
    Cold,
    /// The true curves.
    Calibrated,
}

impl Knowledge {
    /// As the head of a table says it.
    pub(crate) const fn told(self) -> &'static str {
        match self {
            Self::Cold => "labels only",
            Self::Calibrated => "calibrated",
        }
    }
}

impl TrueItem {
    /// The curve that an engine works with.
    #[must_use]
    pub fn seen(&self, knowledge: Knowledge, model: &Model) -> Curve {
        match knowledge {
            Knowledge::Calibrated => self.curve,
            Knowledge::Cold => Curve {
                slope: model.slope,
                difficulty: model.label_middle + model.label_step * (f64::from(self.label) - 3.0),
                unsure: model.label_unsure,
                guess: guess_among(self.options),
                slip: model.slip,
            },
        }
    }
}

/// A bank of decisions in turn of topic: slopes log-normal around 1.2, difficulties N(-0.8, 1.2), two to four options,
/// floors near 1/options, slips of some per cent, labels with an error of 0.7 before they are rounded.
#[must_use]
pub fn bank(count: usize, seed: u32) -> Vec<TrueItem> {
    let mut chance = Chance::new(seed, u32::MAX);
    (0..count).map(|at| item(at % TOPICS, &mut chance)).collect()
}

fn item(topic: usize, chance: &mut Chance) -> TrueItem {
    let difficulty = -0.8 + 1.2 * chance.normal();
    let slope = libm::exp(libm::log(1.2) + 0.25 * chance.normal());
    let options: u8 = match chance.unit() {
        low if low < 0.2 => 2,
        low if low < 0.7 => 3,
        _ => 4,
    };
    let guess = (chance.between(0.5, 1.1) / f64::from(options)).clamp(0.05, 0.5);
    let slip = chance.between(0.01, 0.08);
    let heard = difficulty + 0.7 * chance.normal();
    let label = 1 + (0..4).filter(|step| heard > -2.0 + 0.8 * f64::from(*step)).count() as u8;
    let curve = Curve { slope, difficulty, unsure: 0.0, guess, slip };
    TrueItem { topic, curve, label, options }
}

/// Sets the seed of children apart from the seed of their answers.
const CHILDREN: u32 = 0xc417_d4e4;

/// Children whose abilities are standard normal with this correlation between topics.
#[must_use]
pub fn pupils(count: usize, correlation: f64, seed: u32) -> Vec<Pupil> {
    let (shared, own) = (correlation.sqrt(), (1.0 - correlation).sqrt());
    (0..count)
        .map(|at| {
            // A child must not be drawn from the same chance as its answers.
            let mut chance = Chance::new(seed ^ CHILDREN, at as u32);
            let common = shared * chance.normal();
            let ability = [(); TOPICS].map(|()| common + own * chance.normal());
            Pupil { ability, growth: 0.0 }
        })
        .collect()
}

/// Decisions and children of any kind, read from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// The decisions.
    pub items: Vec<TrueItem>,
    /// The children.
    pub pupils: Vec<Pupil>,
}

/// Why a truth file was not read.
#[derive(Debug)]
pub enum TruthError {
    /// Not JSON of the form asked for.
    Json(serde_json::Error),
    /// A number that cannot be: what, and in which entry.
    Number(&'static str, usize),
    /// Too little to play with.
    Few(&'static str),
}

impl fmt::Display for TruthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => write!(
                f,
                "the truth file is not of the form {{\"items\":[{{\"a\",\"b\",\"c\",\"s\",\"skill\":0-2,\"label\":1-5}}],\
                 \"pupils\":[{{\"theta\":[3 numbers],\"growth\"}}]}}: {error}"
            ),
            Self::Number(what, at) => write!(f, "entry {at} of the truth file: {what}; mend it"),
            Self::Few(what) => write!(f, "the truth file has too few {what}; add some"),
        }
    }
}

impl Error for TruthError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TruthFile {
    items: Vec<ItemLine>,
    pupils: Vec<PupilLine>,
}

/// `a` slope, `b` difficulty, `c` floor, `s` slip, `skill` the topic 0-2, `label` 1-5, `options` 2-9.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemLine {
    a: f64,
    b: f64,
    c: f64,
    s: f64,
    skill: usize,
    label: u8,
    options: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PupilLine {
    theta: [f64; TOPICS],
    #[serde(default)]
    growth: f64,
}

impl Truth {
    /// Reads a truth file.
    ///
    /// # Errors
    /// [`TruthError`].
    pub fn read(text: &str) -> Result<Self, TruthError> {
        let file: TruthFile = serde_json::from_str(text).map_err(TruthError::Json)?;
        let items = file.items.iter().enumerate().map(|(at, line)| line.item(at));
        let items = items.collect::<Result<Vec<_>, _>>()?;
        for topic in 0..TOPICS {
            if items.iter().filter(|item| item.topic == topic).count() < 2 {
                return Err(TruthError::Few("items of some skill"));
            }
        }
        let pupils = file.pupils.iter().enumerate().map(|(at, line)| line.pupil(at));
        let pupils = pupils.collect::<Result<Vec<_>, _>>()?;
        if pupils.len() < 10 {
            return Err(TruthError::Few("pupils"));
        }
        Ok(Self { items, pupils })
    }
}

impl ItemLine {
    fn item(&self, at: usize) -> Result<TrueItem, TruthError> {
        let Self { a, b, c, s, skill, label, options } = *self;
        let ok = a > 0.0 && b.is_finite() && c >= 0.0 && s >= 0.0 && c + s < 1.0;
        if !ok || a > 20.0 {
            return Err(TruthError::Number("a in 0..20, c and s from 0 with c + s under 1", at));
        }
        if skill >= TOPICS || !(1..=5).contains(&label) {
            return Err(TruthError::Number("skill 0, 1 or 2 and label 1 to 5", at));
        }
        // Where the file does not say, as many as make the floor a fair guess.
        let fair = if c >= 0.4 {
            2
        } else if c >= 0.25 {
            3
        } else {
            4
        };
        // A chance of exactly 0 or 1 would make one answer impossible, and its logarithm infinite.
        let (guess, slip) = (c.max(1e-6), s.max(1e-6));
        let curve = Curve { slope: a, difficulty: b, unsure: 0.0, guess, slip };
        Ok(TrueItem { topic: skill, curve, label, options: options.unwrap_or(fair).clamp(2, 9) })
    }
}

impl PupilLine {
    fn pupil(&self, at: usize) -> Result<Pupil, TruthError> {
        let sound = self.theta.iter().chain([&self.growth]).all(|number| number.abs() < 20.0);
        if sound {
            Ok(Pupil { ability: self.theta, growth: self.growth })
        } else {
            Err(TruthError::Number("theta and growth between -20 and 20", at))
        }
    }
}
