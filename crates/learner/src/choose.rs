//! "Window, then information": of what a child can almost do, what tells most, drawn among near equals.

use port::Band;

use crate::{belief::Belief, curve::Curve, draw::Draws};

/// How the next decision is chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Policy {
    /// The chance of a safe answer aimed at. What is reached lies lower, by 0.06 with labels and by 0.035 with calibrated
    /// decisions: what tells most is the harder end of the window.
    pub target: f64,
    /// How far from the target a chance may lie.
    pub half_width: f64,
    /// How much of recent success above or below the target is given back, 0..1.
    pub trim: f64,
    /// The target after two unsafe answers in a row.
    pub relief: f64,
    /// Candidates whose gain is at least this share of the best are equals, 0..1.
    pub near: f64,
    /// At least so many of the best are equals.
    pub least: u8,
    /// The lowest chance allowed for a child as far below the estimate as `doubt` says.
    pub floor: f64,
    /// Standard deviations of the estimate.
    pub doubt: f64,
}

impl Policy {
    /// What the game is played with, in the band in the middle.
    pub const GAME: Self = Self {
        target: 0.80,
        half_width: 0.12,
        trim: 0.8,
        relief: 0.90,
        near: 1.0,
        least: 3,
        floor: 0.52,
        doubt: 1.0,
    };

    /// The policy of a band: the younger, the surer the success (JUDGEMENT).
    #[must_use]
    pub const fn of(band: Band) -> Self {
        match band {
            Band::Six => Self::GAME.easier(0.04),
            Band::Nine => Self::GAME,
            Band::Twelve => Self::GAME.easier(-0.03),
        }
    }

    /// Whether a chance lies in the window around a target.
    #[must_use]
    pub fn within(&self, chance: f64, target: f64) -> bool {
        (chance - target).abs() <= self.half_width
    }

    /// The same with another success.
    #[must_use]
    pub const fn easier(self, by: f64) -> Self {
        Self { target: self.target + by, ..self }
    }
}

/// What went before, as far as it bears on how hard the next one may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// Recent success, 0..1: an exponential mean over about eight answers.
    pub recent: f64,
    /// Unsafe answers in a row.
    pub unsafe_in_a_row: u8,
}

/// How much of recent success stays after an answer.
const MEMORY: f64 = 0.88;
/// So many unsafe answers in a row call for relief.
const RELIEF_AFTER: u8 = 2;

impl Run {
    /// Before the first answer.
    #[must_use]
    pub const fn new(policy: &Policy) -> Self {
        Self { recent: policy.target, unsafe_in_a_row: 0 }
    }

    /// After one more answer; `score` as in [`Belief::observe`].
    pub fn add(&mut self, score: f64) {
        self.recent = MEMORY * self.recent + (1.0 - MEMORY) * score;
        self.unsafe_in_a_row = if score > 0.0 { 0 } else { self.unsafe_in_a_row.saturating_add(1) };
    }

    /// Whether the next one should be easy.
    #[must_use]
    pub const fn wants_relief(&self) -> bool {
        self.unsafe_in_a_row >= RELIEF_AFTER
    }

    /// The chance of a safe answer to aim at next.
    #[must_use]
    pub fn target(&self, policy: &Policy) -> f64 {
        if self.wants_relief() {
            return policy.relief;
        }
        (policy.target + policy.trim * (policy.target - self.recent)).clamp(0.5, 0.92)
    }
}

/// What one candidate promises.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// The chance of a safe answer; of a story, the mean over its decisions.
    pub chance: f64,
    /// The chance for a child at the low end of what the estimate allows.
    pub doubtful: f64,
    /// How much of all variance of the belief an answer is expected to take away.
    pub gain: f64,
}

impl Prospect {
    /// Of a story's decisions, each of which counts for `weight`. Where the chance alone rules the story out, the rest
    /// is not asked: it costs most.
    #[must_use]
    pub fn of<'a>(
        decisions: impl Iterator<Item = (&'a Sight, Curve)> + Clone,
        weight: f64,
        target: f64,
        policy: &Policy,
    ) -> Self {
        let mean = |of: fn(&Sight, &Curve) -> f64| {
            let (mut count, mut sum) = (0.0, 0.0);
            for (sight, curve) in decisions.clone() {
                count += 1.0;
                sum += of(sight, &curve);
            }
            if count > 0.0 { sum / count } else { 0.0 }
        };
        let chance = mean(Sight::chance);
        if !policy.within(chance, target) {
            return Self { chance, doubtful: 0.0, gain: 0.0 };
        }
        let gain = decisions.clone().map(|(sight, curve)| weight * sight.gain(&curve)).sum();
        Self { chance, doubtful: mean(Sight::doubtful), gain }
    }
}

/// A belief seen along one direction: what all candidates of a topic share.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    mean: f64,
    variance: f64,
    low: f64,
    touched: f64,
}

impl Sight {
    /// Of a topic's direction.
    #[must_use]
    pub fn new<const D: usize>(belief: &Belief<D>, weights: &[f64; D], policy: &Policy) -> Self {
        let now = belief.along(weights);
        let shares = belief.shares(weights);
        // The rate is left out: it is not in the same unit, and a better estimate of it is no end in itself.
        let touched = shares[..D - 1].iter().map(|share| share * share).sum();
        let low = now.mean - policy.doubt * now.variance.sqrt();
        Self { mean: now.mean, variance: now.variance, low, touched }
    }

    fn chance(&self, curve: &Curve) -> f64 {
        curve.forecast(self.mean, self.variance)
    }

    fn doubtful(&self, curve: &Curve) -> f64 {
        curve.forecast(self.low, 0.0)
    }

    /// How much an answer takes off the summed variance of all topics, to first order.
    fn gain(&self, curve: &Curve) -> f64 {
        let information = curve.information(self.mean);
        let blurred = self.variance + curve.unsure * curve.unsure;
        self.touched * information / (1.0 + information * blurred)
    }
}

/// A choice among candidates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chosen {
    /// Its place among the candidates.
    pub index: usize,
    /// Whether it lies in the window; else it is the nearest there is.
    pub fits: bool,
}

/// Chooses; none where there is nothing to choose from.
#[must_use]
pub fn choose(
    prospects: &[Prospect],
    target: f64,
    policy: &Policy,
    draws: &mut Draws,
) -> Option<Chosen> {
    let fits = |it: &Prospect| policy.within(it.chance, target) && it.doubtful >= policy.floor;
    let worth = |it: &Prospect| if fits(it) { it.gain } else { f64::NEG_INFINITY };
    let best = prospects.iter().map(worth).fold(f64::NEG_INFINITY, f64::max);
    if best == f64::NEG_INFINITY {
        return nearest(prospects, target, draws);
    }
    let bar = (policy.near * best).min(nth_best(prospects.iter().map(worth), policy.least));
    let index = draw_where(prospects, draws, |it| worth(it) >= bar)?;
    Some(Chosen { index, fits: true })
}

/// The candidate whose chance lies nearest to the target; one of them, where several do.
fn nearest(prospects: &[Prospect], target: f64, draws: &mut Draws) -> Option<Chosen> {
    let far = |it: &Prospect| (it.chance - target).abs();
    let least = prospects.iter().map(far).fold(f64::INFINITY, f64::min);
    let index = draw_where(prospects, draws, |it| far(it) <= least)?;
    Some(Chosen { index, fits: false })
}

/// The n-th largest value (1: the largest); where there are fewer, the smallest that is finite.
fn nth_best(values: impl Iterator<Item = f64>, n: u8) -> f64 {
    const MOST: usize = 16;
    let mut room = [f64::NEG_INFINITY; MOST];
    let best = &mut room[..usize::from(n).clamp(1, MOST)];
    for value in values {
        let mut carried = value;
        for place in &mut *best {
            if carried > *place {
                core::mem::swap(place, &mut carried);
            }
        }
    }
    let finite = best.iter().rev().find(|value| value.is_finite());
    finite.copied().unwrap_or(f64::NEG_INFINITY)
}

/// Draws one of those that hold.
fn draw_where(
    prospects: &[Prospect],
    draws: &mut Draws,
    holds: impl Fn(&Prospect) -> bool,
) -> Option<usize> {
    let count = prospects.iter().filter(|it| holds(it)).count();
    let wanted = draws.below(u32::try_from(count).ok()?) as usize;
    prospects.iter().enumerate().filter(|(_, it)| holds(it)).nth(wanted).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prospect(chance: f64, gain: f64) -> Prospect {
        Prospect { chance, doubtful: chance, gain }
    }

    fn all_chosen(prospects: &[Prospect], policy: &Policy) -> Vec<usize> {
        let mut seen: Vec<usize> = (0..1_000)
            .filter_map(|seed| choose(prospects, 0.78, policy, &mut Draws::new(seed)))
            .map(|chosen| chosen.index)
            .collect();
        seen.sort_unstable();
        seen.dedup();
        seen
    }

    #[test]
    fn only_what_lies_in_the_window_is_chosen_and_of_that_what_tells_most() {
        let policy = Policy { near: 0.9, least: 1, ..Policy::GAME };
        let all = [
            prospect(0.5, 9.0),
            prospect(0.75, 1.0),
            prospect(0.8, 0.95),
            prospect(0.8, 0.5),
            prospect(0.95, 9.0),
        ];
        assert_eq!(all_chosen(&all, &policy), [1, 2]);
    }

    #[test]
    fn where_the_window_is_empty_the_nearest_is_chosen_and_where_nothing_is_nothing() {
        let all = [prospect(0.3, 1.0), prospect(0.5, 0.1), prospect(0.95, 1.0)];
        let chosen = choose(&all, 0.78, &Policy::GAME, &mut Draws::new(1));
        assert_eq!(chosen, Some(Chosen { index: 2, fits: false }));
        assert_eq!(choose(&[], 0.78, &Policy::GAME, &mut Draws::new(1)), None);
    }

    #[test]
    fn equals_are_drawn_alike() {
        let policy = Policy { least: 1, near: 1.0, ..Policy::GAME };
        let equals = [prospect(0.78, 1.0); 40];
        assert_eq!(all_chosen(&equals, &policy).len(), 40);
    }

    #[test]
    fn two_unsafe_answers_bring_relief_and_recent_failure_an_easier_aim() {
        let policy = Policy::GAME;
        let mut run = Run::new(&policy);
        assert!((run.target(&policy) - policy.target).abs() < 1e-12);
        run.add(0.0);
        assert!(!run.wants_relief() && run.target(&policy) > policy.target);
        run.add(0.0);
        assert!((run.target(&policy) - policy.relief).abs() < 1e-12);
        run.add(0.5);
        assert!(!run.wants_relief(), "partly safe is not unsafe");
    }

    #[test]
    fn the_nth_best_of_few_is_the_last_of_them() {
        assert!((nth_best([3.0, 1.0, 2.0].into_iter(), 2) - 2.0).abs() < 1e-12);
        assert!((nth_best([3.0, f64::NEG_INFINITY, 2.0].into_iter(), 5) - 2.0).abs() < 1e-12);
    }
}
