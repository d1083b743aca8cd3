//! The smallest error that any engine can reach with topics in turn and the true curves (van Trees 1968).

use serde::Serialize;

use crate::{
    figures::LOOKS,
    truth::{Pupil, TOPICS, TrueItem},
};

/// The limit after [`LOOKS`] decisions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Limit {
    /// Which decisions may be asked: those whose true chance lies between these.
    pub window: [f64; 2],
    /// Root mean square errors.
    pub rmse: Vec<f64>,
}

/// The limit for some pupils.
#[must_use]
pub fn run(items: &[TrueItem], pupils: &[Pupil], correlation: f64, window: [f64; 2]) -> Limit {
    let rmse = LOOKS.map(|decisions| {
        let mut information = [0.0; TOPICS];
        for (topic, sum) in information.iter_mut().enumerate() {
            let asked = (topic..decisions).step_by(TOPICS).count();
            let each = pupils.iter().map(|pupil| most(items, topic, pupil, window, asked));
            *sum = each.sum::<f64>() / pupils.len().max(1) as f64;
        }
        (trace_of_inverse(information, correlation) / TOPICS as f64).sqrt()
    });
    Limit { window, rmse: rmse.to_vec() }
}

/// The most information that so many decisions of a topic give.
fn most(items: &[TrueItem], topic: usize, pupil: &Pupil, window: [f64; 2], asked: usize) -> f64 {
    let ability = pupil.ability[topic];
    let mut all: Vec<f64> = items
        .iter()
        .filter(|item| item.topic == topic)
        .filter(|item| (window[0]..=window[1]).contains(&item.curve.chance(ability)))
        .map(|item| item.curve.information(ability))
        .collect();
    all.sort_by(|a, b| b.total_cmp(a));
    all.iter().take(asked).sum()
}

/// The trace of (prior precision + diagonal information) inverted, by Cramer's rule.
fn trace_of_inverse(information: [f64; TOPICS], correlation: f64) -> f64 {
    // The inverse of a matrix with ones on the diagonal and one correlation off it.
    let scale = (1.0 - correlation) * (1.0 + 2.0 * correlation);
    let on = (1.0 + correlation) / scale;
    let off = -correlation / scale;
    let [a, b, c] = information.map(|information| on + information);
    let minors = (b * c - off * off) + (a * c - off * off) + (a * b - off * off);
    let whole = a * b * c + 2.0 * off * off * off - off * off * (a + b + c);
    minors / whole
}
