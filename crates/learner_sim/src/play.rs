//! Simulated children play a bank under one engine; what came of it.

use crate::{
    chance::Chance,
    choosing::{Bank, Choosing, Way},
    scoring::{Estimate, Scoring},
    truth::{Pupil, TOPICS},
};

/// An engine: a way to learn and a way to choose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Engine {
    /// Learns.
    pub scoring: Scoring,
    /// Chooses.
    pub choosing: Choosing,
}

/// A decision as it went.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Which item.
    pub place: usize,
    /// The true chance of a safe answer.
    pub chance: f64,
    /// How it was answered.
    pub score: f64,
}

/// Plays one child; `watch` sees the estimate and the true abilities after each decision.
pub fn play(
    engine: &Engine,
    bank: &Bank<'_>,
    pupil: &Pupil,
    decisions: usize,
    seed: (u32, u32),
    mut watch: impl FnMut(Step, &Estimate, &[f64; TOPICS]),
) {
    let mut estimate = engine.scoring.begin();
    let mut answers = Chance::new(seed.0, seed.1);
    let draws = Chance::new(seed.0 ^ 0x5eed_0000, seed.1);
    let mut way = Way::new(bank, &engine.choosing, draws);
    let mut ability = pupil.ability;
    for _ in 0..decisions {
        let place = way.next(&engine.choosing, bank, &estimate);
        let item = &bank.items[place];
        let chance = item.curve.chance(ability[item.topic]);
        let score = answers.score(chance);
        estimate.observe(item.topic, &bank.seen[place], score, 1.0);
        way.answered(place, item.topic, score);
        ability[item.topic] += pupil.growth;
        watch(Step { place, chance, score }, &estimate, &ability);
    }
}
