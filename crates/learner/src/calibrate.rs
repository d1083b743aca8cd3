//! How hard each decision truly is, from anonymous counts; run when content is released, never during play.

use crate::{curve::Curve, item::Calibrated};

/// Counts of one decision's answers from children who were thought to be alike.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many answers.
    pub answers: u32,
    /// The sum of their scores.
    pub scores: f64,
    /// What the children were thought able to do, the mean.
    pub ability: f64,
    /// The variance of that estimate, the mean.
    pub variance: f64,
}

/// Points of the grid.
const POINTS: i32 = 81;
/// How far the grid reaches, in standard deviations of what was known.
const REACH: f64 = 4.0;
/// Nothing is known better than this, in logits: contents and children change.
const LEAST_UNSURE: f64 = 0.1;

/// The difficulties after some answers: a grid posterior for each decision, then all shifted so that their mean stays
/// where the experts put it; otherwise a band would drift away with its first children.
#[must_use]
pub fn calibrate(before: &[Curve], tallies: &[Vec<Tally>]) -> Vec<Calibrated> {
    let mut found: Vec<Calibrated> = before
        .iter()
        .enumerate()
        .map(|(place, curve)| one(curve, tallies.get(place).map_or(&[], Vec::as_slice)))
        .collect();
    let count = found.len().max(1) as f64;
    let was: f64 = before.iter().map(|curve| curve.difficulty).sum::<f64>() / count;
    let now: f64 = found.iter().map(|item| item.difficulty).sum::<f64>() / count;
    for item in &mut found {
        item.difficulty += was - now;
    }
    found
}

fn one(curve: &Curve, tallies: &[Tally]) -> Calibrated {
    let step = 2.0 * REACH / f64::from(POINTS - 1);
    let grid: Vec<(f64, f64)> = (0..POINTS)
        .map(|point| {
            let at = f64::from(point) * step - REACH;
            let difficulty = curve.difficulty + curve.unsure * at;
            (difficulty, log_likelihood(curve, difficulty, tallies) - 0.5 * at * at)
        })
        .collect();
    let top = grid.iter().map(|(_, log)| *log).fold(f64::NEG_INFINITY, f64::max);
    let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
    for (difficulty, log) in grid {
        let share = libm::exp(log - top);
        mass += share;
        first += share * difficulty;
        second += share * difficulty * difficulty;
    }
    let mean = first / mass;
    let variance = (second / mass - mean * mean).max(0.0);
    Calibrated { difficulty: mean, unsure: variance.sqrt().max(LEAST_UNSURE) }
}

fn log_likelihood(curve: &Curve, difficulty: f64, tallies: &[Tally]) -> f64 {
    let known = Curve { difficulty, unsure: 0.0, ..*curve };
    tallies
        .iter()
        .filter(|tally| tally.answers > 0)
        .map(|tally| {
            let chance = known.forecast(tally.ability, tally.variance);
            let unsafe_ones = f64::from(tally.answers) - tally.scores;
            tally.scores * libm::log(chance) + unsafe_ones * libm::log(1.0 - chance)
        })
        .sum()
}
