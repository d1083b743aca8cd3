//! What is measured of an engine.

use serde::Serialize;

use crate::{
    choosing::Bank,
    play::{Engine, Step, play},
    truth::{Pupil, TOPICS},
};

/// After how many decisions the short tables look.
pub const LOOKS: [usize; 4] = [5, 10, 20, 40];

/// The figures of one engine on one bank.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// The root mean square error of abilities after each decision.
    pub rmse: Vec<f64>,
    /// After [`LOOKS`]: the mean error.
    pub bias: Vec<f64>,
    /// After [`LOOKS`]: how often the 90 % interval holds the truth; empty where there is no interval.
    pub coverage: Vec<f64>,
    /// The share of safe answers.
    pub success: f64,
    /// Pupils whose share of safe answers lies in 0.65..0.90.
    pub pupils_in_window: f64,
    /// Decisions whose true chance was under 0.5.
    pub under_half: f64,
    /// Pupils with three unsafe answers in a row.
    pub three_unsafe: f64,
    /// Safe answers of the weakest tenth.
    pub weakest: f64,
    /// Safe answers of the strongest tenth.
    pub strongest: f64,
    /// The share of items that two pupils have in common (Barrada 2009).
    pub shared: f64,
    /// How many pupils met the item that was met most.
    pub most_used: f64,
    /// The share of items that nobody met.
    pub unused: f64,
    /// Standard errors of the figures at the last look: rmse, success.
    pub standard_error: [f64; 2],
}

/// The share of safe answers that is neither discouraging nor dull.
const WINDOW: core::ops::RangeInclusive<f64> = 0.65..=0.90;
/// 90 % of a normal distribution.
const NINETY: f64 = 1.645;

/// One child's part of the figures.
struct Played {
    pupil: usize,
    squared: Vec<f64>,
    error: [[f64; TOPICS]; LOOKS.len()],
    held: [Option<u8>; LOOKS.len()],
    safe: f64,
    under_half: usize,
    three_unsafe: bool,
}

/// Plays all children and measures. `progress` hears after each how many are done.
pub fn measure(
    engine: &Engine,
    bank: &Bank<'_>,
    pupils: &[Pupil],
    decisions: usize,
    seed: u32,
    progress: &mut dyn FnMut(usize),
) -> Figures {
    let mut uses = vec![0_u32; bank.items.len()];
    let mut all = Vec::with_capacity(pupils.len());
    for (at, pupil) in pupils.iter().enumerate() {
        all.push(one(engine, bank, pupil, decisions, (seed, at as u32), &mut uses));
        progress(at + 1);
    }
    summed(&all, &uses, pupils, decisions)
}

fn one(
    engine: &Engine,
    bank: &Bank<'_>,
    pupil: &Pupil,
    decisions: usize,
    seed: (u32, u32),
    uses: &mut [u32],
) -> Played {
    let mut played = Played {
        pupil: seed.1 as usize,
        squared: Vec::with_capacity(decisions),
        error: [[0.0; TOPICS]; LOOKS.len()],
        held: [None; LOOKS.len()],
        safe: 0.0,
        under_half: 0,
        three_unsafe: false,
    };
    let mut in_a_row = 0;
    play(
        engine,
        bank,
        pupil,
        decisions,
        seed,
        |Step { place, chance, score }, estimate, ability| {
            uses[place] += 1;
            played.safe += score;
            played.under_half += usize::from(chance < 0.5);
            in_a_row = if score > 0.0 { 0 } else { in_a_row + 1 };
            played.three_unsafe |= in_a_row >= 3;
            let known: [(f64, Option<f64>); TOPICS] =
                core::array::from_fn(|topic| estimate.of(topic));
            let error: [f64; TOPICS] =
                core::array::from_fn(|topic| known[topic].0 - ability[topic]);
            played.squared.push(error.iter().map(|error| error * error).sum());
            if let Some(look) = LOOKS.iter().position(|look| *look == played.squared.len()) {
                played.error[look] = error;
                played.held[look] = held(&known, &error);
            }
        },
    );
    played
}

/// In how many topics the 90 % interval holds the truth.
fn held(known: &[(f64, Option<f64>); TOPICS], error: &[f64; TOPICS]) -> Option<u8> {
    let mut count = 0;
    for ((_, sd), error) in known.iter().zip(error) {
        count += u8::from(error.abs() < NINETY * (*sd)?);
    }
    Some(count)
}

fn summed(all: &[Played], uses: &[u32], pupils: &[Pupil], decisions: usize) -> Figures {
    let count = all.len() as f64;
    let made = count * decisions as f64;
    let share =
        |hit: &dyn Fn(&Played) -> bool| all.iter().filter(|it| hit(it)).count() as f64 / count;
    let of_safe = |it: &Played| it.safe / decisions as f64;
    let rmse: Vec<f64> = (0..decisions)
        .map(|turn| {
            let sum: f64 = all.iter().map(|it| it.squared[turn]).sum();
            (sum / (count * TOPICS as f64)).sqrt()
        })
        .collect();
    let looks = LOOKS.iter().filter(|look| **look <= decisions).count();
    let bias = (0..looks).map(|look| {
        all.iter().flat_map(|it| it.error[look]).sum::<f64>() / (count * TOPICS as f64)
    });
    let coverage = (0..looks).map_while(|look| {
        let sum = all.iter().map(|it| it.held[look].map(f64::from)).sum::<Option<f64>>()?;
        Some(sum / (count * TOPICS as f64))
    });
    let exposure: Vec<f64> = uses.iter().map(|used| f64::from(*used) / count).collect();
    let (weakest, strongest) = tails(all, pupils, decisions);
    let last = rmse.last().copied().unwrap_or_default();
    let squares = all.iter().map(|it| it.squared[decisions - 1] / TOPICS as f64);
    Figures {
        bias: bias.collect(),
        coverage: coverage.collect(),
        success: all.iter().map(|it| it.safe).sum::<f64>() / made,
        pupils_in_window: share(&|it| WINDOW.contains(&of_safe(it))),
        under_half: all.iter().map(|it| it.under_half as f64).sum::<f64>() / made,
        three_unsafe: share(&|it| it.three_unsafe),
        weakest,
        strongest,
        shared: shared(&exposure, decisions),
        most_used: exposure.iter().copied().fold(0.0, f64::max),
        unused: exposure.iter().filter(|used| **used == 0.0).count() as f64 / uses.len() as f64,
        standard_error: [
            // Delta method: the root's error is that of the mean square over twice the root.
            standard_error(squares) / (2.0 * last.max(1e-9)),
            standard_error(all.iter().map(of_safe)),
        ],
        rmse,
    }
}

/// Barrada, Olea, Ponsoda and Abad (2009): from the variance of exposure.
fn shared(exposure: &[f64], decisions: usize) -> f64 {
    let (items, decisions) = (exposure.len() as f64, decisions as f64);
    let mean = exposure.iter().sum::<f64>() / items;
    let variance = exposure.iter().map(|used| (used - mean) * (used - mean)).sum::<f64>() / items;
    items / decisions * variance + decisions / items
}

/// Success of the weakest and of the strongest tenth, by true ability.
fn tails(all: &[Played], pupils: &[Pupil], decisions: usize) -> (f64, f64) {
    let strength = |it: &&Played| pupils[it.pupil].ability.iter().sum::<f64>();
    let mut ranked: Vec<&Played> = all.iter().collect();
    ranked.sort_by(|a, b| strength(a).total_cmp(&strength(b)));
    let tenth = (all.len() / 10).max(1);
    let success = |some: &[&Played]| {
        some.iter().map(|it| it.safe).sum::<f64>() / (some.len() * decisions) as f64
    };
    (success(&ranked[..tenth]), success(&ranked[ranked.len() - tenth..]))
}

/// The standard error of a mean.
pub fn standard_error(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count().max(2) as f64;
    let mean = values.clone().sum::<f64>() / count;
    let variance = values.map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0);
    (variance / count).sqrt()
}
