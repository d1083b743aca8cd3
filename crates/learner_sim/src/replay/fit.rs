//! How items are answered, learned from whole answers: the two-parameter logistic model by marginal maximum
//! likelihood (Bock and Aitkin 1981): pupils are integrated over, by quadrature, in an EM algorithm.

use core::ops::RangeInclusive;

use learner::{Curve, logistic};

use crate::scoring::{GRID, grid};

/// Slopes are kept in this range: with few items the likelihood may run away to a step (Heywood cases).
pub const SLOPES: RangeInclusive<f64> = 0.3..=3.0;
/// Difficulties are kept this near to the typical pupil, in logits.
const FARTHEST: f64 = 4.0;
/// At most so many rounds of EM.
const ROUNDS: usize = 500;
/// It ends when no parameter moves by more than this in a round.
const STILL: f64 = 1e-4;
/// Steps of Newton's method in a round; EM needs no more than a better point.
const STEPS: usize = 4;

/// An item on the way: the logit of a right answer is `slope` x ability + `intercept`.
#[derive(Clone, Copy, Debug)]
struct Line {
    slope: f64,
    intercept: f64,
}

/// What the pupils of each point of the grid are expected to have answered to one item.
#[derive(Clone, Copy, Debug)]
struct Expected {
    all: [f64; GRID],
    right: [f64; GRID],
}

/// The curves of some items of one topic, in the order of `items`; abilities are standard normal. Missing answers
/// say nothing.
#[must_use]
pub fn fit(rows: &[&[Option<bool>]], items: &[usize]) -> Vec<Curve> {
    let mut lines: Vec<Line> = items.iter().map(|item| start(rows, *item)).collect();
    for _ in 0..ROUNDS {
        let expected = expect(rows, items, &lines);
        let mut moved = 0.0_f64;
        for (line, expected) in lines.iter_mut().zip(&expected) {
            let before = *line;
            (0..STEPS).for_each(|_| line.improve(expected));
            moved = moved.max((line.slope - before.slope).abs());
            moved = moved.max((line.intercept - before.intercept).abs());
        }
        if moved < STILL {
            break;
        }
    }
    lines.iter().map(Line::curve).collect()
}

/// Slope 1, and as hard as the share of right answers says.
fn start(rows: &[&[Option<bool>]], item: usize) -> Line {
    let answers = rows.iter().filter_map(|row| row[item]);
    let right = answers.clone().filter(|right| *right).count() as f64;
    // Half an answer of each kind keeps the logarithm finite.
    let share = (right + 0.5) / (answers.count() as f64 + 1.0);
    Line { slope: 1.0, intercept: libm::log(share / (1.0 - share)) }
}

/// The E step: each pupil spread over the grid as its answers allow.
fn expect(rows: &[&[Option<bool>]], items: &[usize], lines: &[Line]) -> Vec<Expected> {
    let logs: Vec<[[f64; GRID]; 2]> = lines.iter().map(Line::logs).collect();
    let prior: [f64; GRID] = core::array::from_fn(|at| -0.5 * grid(at) * grid(at));
    let none = Expected { all: [0.0; GRID], right: [0.0; GRID] };
    let mut expected = vec![none; items.len()];
    for row in rows {
        let mut spread = prior;
        for (item, logs) in items.iter().zip(&logs) {
            if let Some(right) = row[*item] {
                spread.iter_mut().zip(&logs[usize::from(right)]).for_each(|(it, log)| *it += log);
            }
        }
        normalise(&mut spread);
        for (item, expected) in items.iter().zip(&mut expected) {
            if let Some(right) = row[*item] {
                expected.add(&spread, right);
            }
        }
    }
    expected
}

/// Log-densities to shares that sum to 1.
fn normalise(spread: &mut [f64; GRID]) {
    let top = spread.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    spread.iter_mut().for_each(|log| *log = libm::exp(*log - top));
    let mass: f64 = spread.iter().sum();
    spread.iter_mut().for_each(|share| *share /= mass);
}

impl Expected {
    fn add(&mut self, spread: &[f64; GRID], right: bool) {
        self.all.iter_mut().zip(spread).for_each(|(sum, share)| *sum += share);
        if right {
            self.right.iter_mut().zip(spread).for_each(|(sum, share)| *sum += share);
        }
    }
}

impl Line {
    /// The logarithms of a wrong and of a right answer at each point of the grid.
    fn logs(&self) -> [[f64; GRID]; 2] {
        let chance = |at: usize| logistic(self.slope * grid(at) + self.intercept);
        [
            core::array::from_fn(|at| libm::log(1.0 - chance(at))),
            core::array::from_fn(|at| libm::log(chance(at))),
        ]
    }

    /// The M step: one step of Newton's method towards the likeliest line.
    fn improve(&mut self, expected: &Expected) {
        let (mut by_slope, mut by_intercept) = (0.0, 0.0);
        let (mut both, mut slopes, mut intercepts) = (0.0, 0.0, 0.0);
        for at in 0..GRID {
            let ability = grid(at);
            let chance = logistic(self.slope * ability + self.intercept);
            let surprise = expected.right[at] - expected.all[at] * chance;
            let weight = expected.all[at] * chance * (1.0 - chance);
            by_slope += surprise * ability;
            by_intercept += surprise;
            slopes += weight * ability * ability;
            both += weight * ability;
            intercepts += weight;
        }
        let whole = slopes * intercepts - both * both;
        if whole < 1e-9 {
            return;
        }
        let wanted = self.slope + (intercepts * by_slope - both * by_intercept) / whole;
        let slope = wanted.clamp(*SLOPES.start(), *SLOPES.end());
        // What the slope may not do, the intercept makes the best of.
        let taken = slope - self.slope;
        self.intercept += ((by_intercept - both * taken) / intercepts).clamp(-1.0, 1.0);
        self.slope = slope;
    }

    fn curve(&self) -> Curve {
        let difficulty = (-self.intercept / self.slope).clamp(-FARTHEST, FARTHEST);
        Curve { slope: self.slope, difficulty, unsure: 0.0, guess: 0.0, slip: 0.0 }
    }
}
