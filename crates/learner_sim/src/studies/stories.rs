//! Stories of four decisions that share what the story does to a child; hints; answers that are partly safe.

use learner::{Curve, Model, story_weight};

use super::{ErrorSum, Errors};
use crate::{
    chance::Chance,
    scoring::{Estimate, Scoring},
    truth::{Pupil, TOPICS},
};

/// Stories in the bank.
const STORIES: usize = 80;
/// Decisions in each.
const DECISIONS: u8 = 4;
/// Stories played.
const PLAYED: usize = 12;
/// True slopes, floors and slips; the engine knows them.
const SLOPE: f64 = 1.2;
const GUESS: f64 = 0.25;
const SLIP: f64 = 0.045;
/// What a hint truly takes off the difficulty, in logits, and what it leaves of guessing.
const HINT: f64 = 0.9;
const HINTED_GUESS: f64 = 1.0 / 3.0;

/// What is simulated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The standard deviation of what a story does to a child, in logits.
    pub effect: f64,
    /// Whether answers of one story count for less.
    pub weighted: bool,
    /// Whether children ask for hints, the weaker ones more; and whether the engine takes that into account.
    pub hints: Hints,
    /// Whether answers can be partly safe (a graded response with steps 0.6 below and above the difficulty).
    pub partly: bool,
}

/// What becomes of hints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hints {
    /// Nobody asks.
    None,
    /// An easier question: ours.
    Easier,
    /// As if none had been given.
    Ignored,
    /// As a wrong answer, as Kolibri and others store it.
    Wrong,
}

struct Story {
    topic: usize,
    middle: f64,
    difficulty: [f64; DECISIONS as usize],
}

/// Plays the stories with children and measures at the end.
#[must_use]
pub fn run(setting: Setting, model: &Model, pupils: &[Pupil], seed: u32) -> Errors {
    let stories = stories(seed);
    let mut sum = ErrorSum::default();
    for (at, pupil) in pupils.iter().enumerate() {
        let mut chance = Chance::new(seed, at as u32);
        let mut estimate = Scoring::Normal(*model).begin();
        let mut used = [false; STORIES];
        for turn in 0..PLAYED {
            let topic = turn % TOPICS;
            let place = suiting(&stories, &used, topic, &estimate, &mut chance);
            used[place] = true;
            let effect = setting.effect * chance.normal();
            for difficulty in stories[place].difficulty {
                let above = pupil.ability[topic] + effect - difficulty;
                decide(setting, &mut estimate, (topic, difficulty, above), &mut chance);
            }
        }
        for topic in 0..TOPICS {
            let (mean, sd) = estimate.of(topic);
            sum.add(mean, sd.unwrap_or_default(), pupil.ability[topic]);
        }
    }
    sum.errors()
}

fn stories(seed: u32) -> Vec<Story> {
    let mut chance = Chance::new(seed, u32::MAX);
    (0..STORIES)
        .map(|at| {
            let middle = -0.8 + chance.normal();
            let difficulty = [(); DECISIONS as usize].map(|()| middle + 0.5 * chance.normal());
            Story { topic: at % TOPICS, middle, difficulty }
        })
        .collect()
}

/// The story whose forecast is nearest to 0.78, with a little chance.
fn suiting(
    stories: &[Story],
    used: &[bool; STORIES],
    topic: usize,
    estimate: &Estimate,
    chance: &mut Chance,
) -> usize {
    let ability = estimate.of(topic).0;
    let mut best = (f64::INFINITY, 0);
    for (at, story) in stories.iter().enumerate() {
        if used[at] || story.topic != topic {
            continue;
        }
        let far = (curve(story.middle).chance(ability) - 0.78).abs() + 0.02 * chance.unit();
        if far < best.0 {
            best = (far, at);
        }
    }
    best.1
}

const fn curve(difficulty: f64) -> Curve {
    Curve { slope: SLOPE, difficulty, unsure: 0.0, guess: GUESS, slip: SLIP }
}

/// `above` is how far the child, in this story, stands above the decision.
fn decide(
    setting: Setting,
    estimate: &mut Estimate,
    (topic, difficulty, above): (usize, f64, f64),
    chance: &mut Chance,
) {
    let weight = if setting.weighted { story_weight(DECISIONS) } else { 1.0 };
    if setting.partly {
        let known = Curve { guess: 1e-6, slip: 1e-6, ..curve(difficulty) };
        estimate.observe(topic, &known, graded(above, chance), weight);
        return;
    }
    let asks =
        setting.hints != Hints::None && chance.unit() < 0.6 * learner::logistic(-1.2 * above - 0.2);
    let true_curve = if asks {
        Curve { guess: HINTED_GUESS, ..curve(difficulty - HINT) }
    } else {
        curve(difficulty)
    };
    let score = chance.score(true_curve.chance(above + difficulty));
    let known = match setting.hints {
        Hints::Easier if asks => curve(difficulty).hinted(1, 3),
        _ => curve(difficulty),
    };
    let score = if asks && setting.hints == Hints::Wrong { 0.0 } else { score };
    estimate.observe(topic, &known, score, weight);
}

/// A generalised partial credit answer: unsafe, partly safe, safe.
fn graded(above: f64, chance: &mut Chance) -> f64 {
    let first = SLOPE * (above + 0.6);
    let second = first + SLOPE * (above - 0.6);
    let (first, second) = (libm::exp(first), libm::exp(second));
    let drawn = chance.unit() * (1.0 + first + second);
    match drawn {
        low if low < 1.0 => 0.0,
        low if low < 1.0 + first => 0.5,
        _ => 1.0,
    }
}
