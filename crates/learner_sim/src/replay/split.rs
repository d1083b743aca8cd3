//! One split of the pupils: what the first half teaches about the items, and who of the second is replayed.

use learner::Curve;

use super::{
    answers::{Answers, held_back},
    fit::fit,
    related::related,
};
use crate::{
    chance::Chance,
    truth::{Knowledge, TrueItem},
};

/// Experts err by so many logits before they round.
const ERROR: f64 = 0.7;
/// One step of an expert's label, in logits.
const STEP: f64 = 0.8;
/// How unsure a label is, in logits: the error above, and what rounding adds.
const UNSURE: f64 = 0.75;

/// One split.
pub(super) struct Split<'a> {
    /// The items, as the first half answered them, and the labels that an expert might have given.
    pub items: Vec<TrueItem>,
    /// The difficulty that each label says.
    pub heard: Vec<f64>,
    /// Items that are never served.
    pub held: Vec<usize>,
    /// The shares of right answers in the first half.
    pub means: Vec<f64>,
    /// How topics went together in the first half.
    pub kinship: Vec<Vec<f64>>,
    /// Pupils of the second half who answered enough.
    pub replayed: Vec<&'a [Option<bool>]>,
}

impl<'a> Split<'a> {
    /// The split of a number; the same seed and number give the same.
    pub(super) fn new(answers: &'a Answers, seed: u32, number: u32) -> Self {
        let mut chance = Chance::new(seed, number);
        let mut rows: Vec<&[Option<bool>]> = answers.rows().iter().map(Vec::as_slice).collect();
        shuffle(&mut rows, &mut chance);
        let second = rows.split_off(rows.len() / 2);
        let topics: Vec<Vec<usize>> =
            (0..answers.topic_count()).map(|topic| answers.of_topic(topic)).collect();
        let mut curves = vec![None; answers.topics().len()];
        for items in &topics {
            for (item, curve) in items.iter().zip(fit(&rows, items)) {
                curves[*item] = Some(curve);
            }
        }
        let curves: Vec<Curve> = curves.into_iter().flatten().collect();
        let heard = labels(&curves, &mut chance);
        let held = held(&topics, &mut chance);
        let middle = mean(heard.iter().copied());
        let items =
            curves.iter().zip(&heard).zip(answers.topics()).map(|((curve, heard), topic)| {
                let label = (3.0 + (heard - middle) / STEP).round().clamp(1.0, 5.0) as u8;
                TrueItem { topic: *topic, curve: *curve, label, options: 2 }
            });
        Self {
            items: items.collect(),
            heard,
            means: (0..curves.len()).map(|item| share(&rows, item)).collect(),
            kinship: related(&rows, &topics),
            replayed: second
                .into_iter()
                .filter(|row| enough(row, &held, answers.looks()[1]))
                .collect(),
            held,
        }
    }

    /// The items as an engine sees them: cold, a label with a slope of 1 and neither guessing nor slips, as the two
    /// parameters have it.
    pub(super) fn seen(&self, knowledge: Knowledge) -> Vec<Curve> {
        let label = |difficulty: f64| Curve {
            slope: 1.0,
            difficulty,
            unsure: UNSURE,
            guess: 0.0,
            slip: 0.0,
        };
        match knowledge {
            Knowledge::Cold => self.heard.iter().map(|heard| label(*heard)).collect(),
            Knowledge::Calibrated => self.items.iter().map(|item| item.curve).collect(),
        }
    }
}

/// What experts would say: with an error, rounded to five levels around the middle.
fn labels(curves: &[Curve], chance: &mut Chance) -> Vec<f64> {
    let middle = mean(curves.iter().map(|curve| curve.difficulty));
    let middle = (middle * 10.0).round() / 10.0;
    let label = |curve: &Curve| {
        let heard = curve.difficulty + ERROR * chance.normal();
        ((heard / STEP).round() * STEP).clamp(middle - 2.0 * STEP, middle + 2.0 * STEP)
    };
    curves.iter().map(label).collect()
}

/// A third of each topic, drawn.
fn held(topics: &[Vec<usize>], chance: &mut Chance) -> Vec<usize> {
    let mut held = Vec::new();
    for items in topics {
        let mut items = items.clone();
        shuffle(&mut items, chance);
        held.extend(&items[..held_back(items.len())]);
    }
    held.sort_unstable();
    held
}

/// Whether a pupil answered as many items as are to be served, and one that never is.
fn enough(row: &[Option<bool>], held: &[usize], served: usize) -> bool {
    let answered = row.iter().flatten().count();
    let kept = held.iter().filter(|item| row[**item].is_some()).count();
    kept > 0 && answered - kept >= served
}

/// The share of right answers to an item.
fn share(rows: &[&[Option<bool>]], item: usize) -> f64 {
    mean(rows.iter().filter_map(|row| row[item]).map(f64::from))
}

/// The mean; 0 of nothing.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0.0, 0.0), |(count, sum), value| (count + 1.0, sum + value));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], chance: &mut Chance) {
    for at in (1..items.len()).rev() {
        items.swap(at, chance.below(at + 1));
    }
}
