//! One pupil is served again what it once answered.

use learner::Curve;

use super::player::{D, Player};
use crate::{
    chance::Chance,
    choosing::{Bank, Way},
    scoring::Estimate,
};

/// Forecasts are kept off 0 and 1, as the prototype has it: one item cannot decide a log-loss.
const SUREST: f64 = 1e-4;

/// What came of one pupil, or of many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    /// The sum of log-losses over answers that were foretold.
    pub loss: f64,
    /// How many were foretold.
    pub foretold: f64,
    /// Right answers among those served.
    pub right: f64,
    /// How many were served.
    pub served: f64,
}

impl Tally {
    /// One more.
    pub(super) fn add(&mut self, other: &Self) {
        self.loss += other.loss;
        self.foretold += other.foretold;
        self.right += other.right;
        self.served += other.served;
    }
}

/// The log-loss of a forecast, in nats.
pub(super) fn loss(forecast: f64, right: bool) -> f64 {
    let forecast = forecast.clamp(SUREST, 1.0 - SUREST);
    -libm::log(if right { forecast } else { 1.0 - forecast })
}

/// Serves a pupil items that it answered, `held` excepted, and tells after each look (rising) how well the answers to
/// `held` are foretold, by the fitted curves: all engines are judged by the same.
pub(super) fn serve<const LOOKS: usize>(
    player: &Player,
    bank: &Bank<'_>,
    held: &[usize],
    row: &[Option<bool>],
    mut estimate: Estimate<D>,
    chance: Chance,
    looks: [usize; LOOKS],
) -> [Tally; LOOKS] {
    let choosing = &player.engine.choosing;
    let mut way = Way::new(bank, choosing, chance);
    for (used, answer) in way.used.iter_mut().zip(row) {
        *used = answer.is_none();
    }
    for item in held {
        way.used[*item] = true;
    }
    let (mut right, mut served) = (0.0, 0);
    looks.map(|look| {
        while served < look && way.used.contains(&false) {
            let place = way.next(choosing, bank, &estimate);
            // What is open was answered.
            let score = row[place].map_or(0.0, f64::from);
            let topic = bank.items[place].topic;
            estimate.observe(topic, &bank.seen[place], score, 1.0);
            way.answered(place, topic, score);
            right += score;
            served += 1;
        }
        let mut tally = Tally { right, served: served as f64, ..Tally::default() };
        for item in held {
            let Some(answer) = row[*item] else { continue };
            tally.loss += loss(
                forecast(&estimate, bank.items[*item].topic, &bank.items[*item].curve),
                answer,
            );
            tally.foretold += 1.0;
        }
        tally
    })
}

fn forecast(estimate: &Estimate<D>, topic: usize, curve: &Curve) -> f64 {
    let (mean, sd) = estimate.of(topic);
    let sd = sd.unwrap_or_default();
    curve.forecast(mean, sd * sd)
}

#[cfg(test)]
mod tests {
    use learner::Model;

    use super::*;
    use crate::{
        replay::player::{Kinship, players},
        truth::TrueItem,
    };

    fn items() -> Vec<TrueItem> {
        let item = |at: usize| TrueItem {
            topic: at % 2,
            // Item 0 tells by far the most: whoever may serve it does.
            curve: Curve {
                slope: if at == 0 { 3.0 } else { 1.0 },
                difficulty: 0.0,
                unsure: 0.0,
                guess: 0.0,
                slip: 0.0,
            },
            label: 3,
            options: 2,
        };
        (0..8).map(item).collect()
    }

    #[test]
    fn only_what_was_answered_and_is_not_held_back_is_served_and_never_twice() {
        let items = items();
        let bank = Bank::new(&items, items.iter().map(|item| item.curve).collect(), 8);
        // Topic 1 has one item to serve, topic 0 three: its turn passes to the other.
        let row = [None, Some(true), Some(true), Some(false), Some(true), None, Some(false), None];
        for player in players() {
            let start = || {
                player
                    .engine
                    .scoring
                    .begin_with(|model: &Model| Kinship::Game.prior(model, &vec![vec![0.5; 2]; 2]))
            };
            let play = |row: &[Option<bool>]| {
                serve(&player, &bank, &[3], row, start(), Chance::new(1, 1), [1, 8])
            };
            let [first, all] = play(&row);
            assert_eq!((first.served, all.served, all.right), (1.0, 4.0, 3.0), "{}", player.name);
            assert_eq!((first.foretold, all.foretold), (1.0, 1.0));
            // The answer that is held back moves no choice and no estimate, only how well it was foretold.
            let mut other = row;
            other[3] = Some(true);
            let sum = libm::exp(-all.loss) + libm::exp(-play(&other)[1].loss);
            assert!((sum - 1.0).abs() < 1e-9, "{}: {sum}", player.name);
            let mut unknown = row;
            unknown[3] = None;
            assert_eq!(play(&unknown)[1].foretold, 0.0);
        }
    }

    #[test]
    fn a_forecast_costs_what_it_missed_and_no_single_one_costs_without_end() {
        assert!((loss(0.5, true) - core::f64::consts::LN_2).abs() < 1e-12);
        assert!(loss(0.9, true) < loss(0.9, false));
        assert!(loss(0.0, true) < 10.0 && loss(1.0, false) < 10.0);
    }
}
