//! Children who grow with each decision, and children who do not.

use learner::{Model, Policy};

use super::{ErrorSum, Errors};
use crate::{
    chance::Chance,
    choosing::{Bank, Choosing, Way},
    scoring::Scoring,
    truth::{Knowledge, Pupil, TOPICS, TrueItem},
};

/// Days.
const DAYS: usize = 4;
/// Decisions a day.
const A_DAY: usize = 15;
/// The fastest growth, in logits a decision.
const FASTEST: f64 = 0.10;
/// What a night takes of what was gained.
const LOST: f64 = 0.10;

/// The errors on the mornings after four days of fifteen decisions; `grow`: each child gains 0 to 0.10 a decision, and
/// loses a tenth of its gain in each night.
#[must_use]
pub fn run(
    items: &[TrueItem],
    model: &Model,
    policy: &Policy,
    pupils: &[Pupil],
    grow: bool,
    seed: u32,
) -> Vec<Errors> {
    let seen = items.iter().map(|item| item.seen(Knowledge::Calibrated, model)).collect();
    let bank = Bank::new(items, seen, DAYS * A_DAY);
    let mut sums = vec![ErrorSum::default(); DAYS];
    for (at, pupil) in pupils.iter().enumerate() {
        one(&bank, model, policy, pupil, (grow, seed, at as u32), &mut sums);
    }
    sums.iter().map(ErrorSum::errors).collect()
}

fn one(
    bank: &Bank<'_>,
    model: &Model,
    policy: &Policy,
    pupil: &Pupil,
    (grow, seed, at): (bool, u32, u32),
    sums: &mut [ErrorSum],
) {
    let choosing = Choosing::Window(*policy);
    let mut chance = Chance::new(seed, at);
    let rate = if grow { chance.between(0.0, FASTEST) } else { 0.0 };
    let mut way = Way::new(bank, &choosing, Chance::new(!seed, at));
    let mut estimate = Scoring::Normal(*model).begin();
    let mut ability = pupil.ability;
    for sum in sums {
        for _ in 0..A_DAY {
            let place = way.next(&choosing, bank, &estimate);
            let item = &bank.items[place];
            let score = chance.score(item.curve.chance(ability[item.topic]));
            estimate.observe(item.topic, &bank.seen[place], score, 1.0);
            way.answered(place, item.topic, score);
            ability[item.topic] += rate;
        }
        estimate.night();
        for (now, first) in ability.iter_mut().zip(pupil.ability) {
            *now -= LOST * (*now - first);
        }
        for (topic, truth) in ability.iter().enumerate().take(TOPICS) {
            let (mean, sd) = estimate.of(topic);
            sum.add(mean, sd.unwrap_or_default(), *truth);
        }
    }
}
