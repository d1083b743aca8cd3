//! What is believed about one child: a normal distribution over what it could do at first in each topic, and over
//! how fast it learns.

use crate::{curve::Curve, model::Model, quadrature::NODES};

/// Three topics and the rate of growth.
pub const DIMENSIONS: usize = 4;
/// The dimension of the rate of growth.
pub const RATE: usize = 3;
/// Growth is counted for so many decisions in a topic: nobody grows along a line for ever.
const GROWS_FOR: u16 = 40;

/// How a decision weighs the dimensions.
pub type Direction = [f64; DIMENSIONS];

/// The direction of a topic (0..3) after so many decisions in it that were slept over: ability = start + decisions x
/// rate. Within a day a child is taken as it is: what one afternoon shows of growth is mostly chance.
#[must_use]
pub fn direction(topic: usize, slept_over: u16) -> Direction {
    towards(topic, slept_over)
}

/// The same among D - 1 topics.
#[must_use]
pub fn towards<const D: usize>(topic: usize, slept_over: u16) -> [f64; D] {
    let mut weights = [0.0; D];
    weights[topic] = 1.0;
    weights[D - 1] = f64::from(slept_over.min(GROWS_FOR));
    weights
}

/// A normal distribution over topics and, in the last dimension, the rate of growth, in logits; 0 is the typical child
/// of the band. The game has [`DIMENSIONS`]; tests of other people's answers have as many topics as those have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief<const D: usize = DIMENSIONS> {
    /// The means: ability at the start by topic (in the game A, B, C); growth a decision.
    pub mean: [f64; D],
    /// The covariances; symmetric.
    pub covariance: [[f64; D]; D],
}

/// A normal distribution of one number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Normal {
    /// The mean.
    pub mean: f64,
    /// The variance.
    pub variance: f64,
}

impl Belief {
    /// Before the first answer.
    #[must_use]
    pub const fn typical(model: &Model) -> Self {
        let (one, shared) = (1.0, model.correlation);
        let mean = [0.0, 0.0, 0.0, model.rate];
        let covariance = [
            [one, shared, shared, 0.0],
            [shared, one, shared, 0.0],
            [shared, shared, one, 0.0],
            [0.0, 0.0, 0.0, model.rate_sd * model.rate_sd],
        ];
        Self { mean, covariance }
    }
}

impl<const D: usize> Belief<D> {
    /// What is believed of a weighted sum of the dimensions.
    #[must_use]
    pub fn along(&self, weights: &[f64; D]) -> Normal {
        let shares = self.shares(weights);
        Normal { mean: dot(weights, &self.mean), variance: dot(weights, &shares) }
    }

    /// The covariance of each dimension with a weighted sum.
    #[must_use]
    pub fn shares(&self, weights: &[f64; D]) -> [f64; D] {
        self.covariance.map(|row| dot(&row, weights))
    }

    /// Learns from an answer: `score` 0 unsafe, 0.5 partly, 1 safe; `weight` 0..1 is how much of an independent
    /// answer it counts for.
    ///
    /// Assumed density filtering (Opper 1998): the posterior along the decision's direction by Gauss-Hermite
    /// quadrature, then the normal distribution of the same mean and variance.
    pub fn observe(&mut self, weights: &[f64; D], curve: &Curve, score: f64, weight: f64) {
        let shares = self.shares(weights);
        let now = Normal { mean: dot(weights, &self.mean), variance: dot(weights, &shares) };
        // What is not known about the item blurs what the answer says about the child.
        let blurred = now.variance + curve.unsure * curve.unsure;
        let then = posterior(Normal { variance: blurred, ..now }, curve, score, weight);
        let shift = (then.mean - now.mean) / blurred;
        let shrink = (blurred - then.variance) / (blurred * blurred);
        for (row, share) in shares.iter().enumerate() {
            self.mean[row] += share * shift;
            for (column, other) in shares.iter().enumerate() {
                self.covariance[row][column] -= share * other * shrink;
            }
        }
    }

    /// Time and learning make a topic less certain, up to what was known at first.
    pub fn widen(&mut self, topic: usize, variance: f64) {
        let room = (1.0 - self.covariance[topic][topic]).max(0.0);
        self.covariance[topic][topic] += variance.min(room);
    }
}

/// The normal distribution nearest to prior times likelihood.
fn posterior(prior: Normal, curve: &Curve, score: f64, weight: f64) -> Normal {
    let sd = prior.variance.sqrt();
    let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
    for (node, share) in NODES {
        // The nodes lie symmetrically; the one in the middle has half its share on each side.
        for at in [node, -node] {
            let chance = curve.chance(prior.mean + sd * at);
            let likely = likelihood(chance, score, weight) * share;
            mass += likely;
            first += likely * at;
            second += likely * at * at;
        }
    }
    let mean = first / mass;
    let variance = (second / mass - mean * mean) * prior.variance;
    Normal { mean: prior.mean + sd * mean, variance: variance.max(LEAST_VARIANCE) }
}

/// Nothing is ever known better than this.
const LEAST_VARIANCE: f64 = 1e-4;

fn likelihood(chance: f64, score: f64, weight: f64) -> f64 {
    if score >= 1.0 && weight >= 1.0 {
        return chance;
    }
    let log = score * libm::log(chance) + (1.0 - score) * libm::log(1.0 - chance);
    libm::exp(weight * log)
}

fn dot<const D: usize>(a: &[f64; D], b: &[f64; D]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
