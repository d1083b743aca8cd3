//! What anonymous counts make of expert labels.

use learner::{Calibrated, Curve, Model, Policy, Tally, calibrate};
use serde::Serialize;

use crate::{
    choosing::{Bank, Choosing},
    play::{Engine, play},
    scoring::Scoring,
    truth::{Knowledge, Pupil, TrueItem},
};

/// Decisions of a child.
const DECISIONS: usize = 40;
/// Ability is counted in so many bins, half a logit wide, from -3.5 up: no count tells of one child.
const BINS: usize = 14;

/// The error of difficulties before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Learned {
    /// How many children's answers.
    pub pupils: usize,
    /// Root mean square error of the labels.
    pub before: f64,
    /// Of the learned difficulties.
    pub after: f64,
}

/// Plays cold with all pupils, counts, calibrates once.
#[must_use]
pub fn run(
    items: &[TrueItem],
    model: &Model,
    policy: &Policy,
    pupils: &[Pupil],
    seed: u32,
) -> Learned {
    let seen: Vec<Curve> = items.iter().map(|item| item.seen(Knowledge::Cold, model)).collect();
    let bank = Bank::new(items, seen.clone(), DECISIONS);
    // What tells most once is what is asked most: a wider draw lets all decisions be learned.
    let policy = Policy { least: 12, ..*policy };
    let engine = Engine { scoring: Scoring::Normal(*model), choosing: Choosing::Window(policy) };
    let mut tallies = vec![vec![Tally::default(); BINS]; items.len()];
    for (at, pupil) in pupils.iter().enumerate() {
        let mut answers = Vec::with_capacity(DECISIONS);
        let mut last = [(0.0, 0.0); 3];
        play(&engine, &bank, pupil, DECISIONS, (seed, at as u32), |step, estimate, _| {
            answers.push((step.place, step.score));
            last = core::array::from_fn(|topic| {
                let (mean, sd) = estimate.of(topic);
                (mean, sd.unwrap_or_default())
            });
        });
        for (place, score) in answers {
            let (mean, sd) = last[items[place].topic];
            count(&mut tallies[place], mean, sd * sd, score);
        }
    }
    let found = calibrate(&seen, &tallies);
    let before: Vec<Calibrated> = seen
        .iter()
        .map(|curve| Calibrated { difficulty: curve.difficulty, unsure: curve.unsure })
        .collect();
    Learned { pupils: pupils.len(), before: error(&before, items), after: error(&found, items) }
}

fn count(tallies: &mut [Tally], ability: f64, variance: f64, score: f64) {
    let bin = ((ability + 3.5) * 2.0).clamp(0.0, (BINS - 1) as f64) as usize;
    let Some(tally) = tallies.get_mut(bin) else { return };
    tally.answers += 1;
    tally.scores += score;
    let share = 1.0 / f64::from(tally.answers);
    tally.ability += share * (ability - tally.ability);
    tally.variance += share * (variance - tally.variance);
}

fn error(found: &[Calibrated], items: &[TrueItem]) -> f64 {
    let squared = |(found, item): (&Calibrated, &TrueItem)| {
        let error = found.difficulty - item.curve.difficulty;
        error * error
    };
    let sum: f64 = found.iter().zip(items).map(squared).sum();
    (sum / items.len().max(1) as f64).sqrt()
}
