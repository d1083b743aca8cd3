//! Ways to learn from an answer: ours and those of peers.

use learner::{Belief, Curve, DIMENSIONS, Model, towards};

/// Points of the grid of expected-a-posteriori scoring, from -4 to 4, as the Python reference has it.
pub const GRID: usize = 41;

/// A way to learn from answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scoring {
    /// Ours.
    Normal(Model),
    /// Expected a posteriori on a grid, each topic for itself: the standard of adaptive tests (catsim, catpie, mirt).
    Eap,
    /// Elo with a falling step alpha/(1+beta n) and the chance-corrected expectation (Pelánek 2016).
    Elo {
        /// The first step.
        alpha: f64,
        /// How fast it falls.
        beta: f64,
    },
}

/// One child under our scoring. Arrays go by topic; the last place is that of the rate of growth, as in [`Belief`].
#[derive(Clone, Copy, Debug)]
pub struct Child<const D: usize = DIMENSIONS> {
    /// What is assumed.
    pub model: Model,
    /// What is believed.
    pub belief: Belief<D>,
    /// Decisions by topic.
    pub practised: [u16; D],
    /// Of these, the ones before the last night.
    pub slept_over: [u16; D],
}

impl<const D: usize> Child<D> {
    /// The direction of a topic.
    #[must_use]
    pub fn towards(&self, topic: usize) -> [f64; D] {
        towards(topic, self.slept_over[topic])
    }
}

/// What one engine believes of one child, of D - 1 topics (in the game three).
#[derive(Clone, Debug)]
pub enum Estimate<const D: usize = DIMENSIONS> {
    /// Ours.
    Normal(Child<D>),
    /// Log-densities by topic.
    Eap(Box<[[f64; GRID]; D]>),
    /// Ratings, and how often each was moved.
    Elo([f64; D], [f64; D], f64, f64),
}

/// The ability at a point of the grid.
#[must_use]
pub fn grid(at: usize) -> f64 {
    -4.0 + 8.0 * at as f64 / (GRID - 1) as f64
}

impl Scoring {
    /// Before the first answer, in the game's three topics.
    #[must_use]
    pub fn begin(&self) -> Estimate {
        self.begin_with(Belief::typical)
    }

    /// Before the first answer, where what is believed of children is another than in the game; `prior` is asked by
    /// ours only.
    #[must_use]
    pub fn begin_with<const D: usize>(
        &self,
        prior: impl FnOnce(&Model) -> Belief<D>,
    ) -> Estimate<D> {
        match *self {
            Self::Normal(model) => Estimate::Normal(Child {
                model,
                belief: prior(&model),
                practised: [0; D],
                slept_over: [0; D],
            }),
            Self::Eap => {
                let prior = core::array::from_fn(|at| -0.5 * grid(at) * grid(at));
                Estimate::Eap(Box::new([prior; D]))
            }
            Self::Elo { alpha, beta } => Estimate::Elo([0.0; D], [0.0; D], alpha, beta),
        }
    }
}

impl<const D: usize> Estimate<D> {
    /// Learns from an answer; `weight` is known to ours only.
    pub fn observe(&mut self, topic: usize, curve: &Curve, score: f64, weight: f64) {
        match self {
            Self::Normal(child) => {
                child.belief.observe(&child.towards(topic), curve, score, weight);
                child.belief.widen(topic, child.model.drift * child.model.drift);
                child.practised[topic] += 1;
            }
            Self::Eap(densities) => {
                for (at, density) in densities[topic].iter_mut().enumerate() {
                    let chance = curve.chance(grid(at));
                    *density += score * libm::log(chance) + (1.0 - score) * libm::log(1.0 - chance);
                }
            }
            Self::Elo(ratings, moved, alpha, beta) => {
                let surprise = score - curve.chance(ratings[topic]);
                ratings[topic] += *alpha / (1.0 + *beta * moved[topic]) * surprise;
                moved[topic] += 1.0;
            }
        }
    }

    /// The mean of a topic's ability, and its standard deviation where there is one.
    #[must_use]
    pub fn of(&self, topic: usize) -> (f64, Option<f64>) {
        match self {
            Self::Normal(child) => {
                let now = child.belief.along(&child.towards(topic));
                (now.mean, Some(now.variance.sqrt()))
            }
            Self::Eap(densities) => {
                let (mean, sd) = moments(&densities[topic]);
                (mean, Some(sd))
            }
            Self::Elo(ratings, ..) => (ratings[topic], None),
        }
    }

    /// A night passes; only ours knows of it.
    pub fn night(&mut self) {
        if let Self::Normal(child) = self {
            child.slept_over = child.practised;
            for topic in 0..D - 1 {
                child.belief.widen(topic, child.model.night * child.model.night);
            }
        }
    }
}

fn moments(density: &[f64; GRID]) -> (f64, f64) {
    let top = density.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (mut mass, mut first, mut second) = (0.0, 0.0, 0.0);
    for (at, log) in density.iter().enumerate() {
        let share = libm::exp(log - top);
        mass += share;
        first += share * grid(at);
        second += share * grid(at) * grid(at);
    }
    let mean = first / mass;
    (mean, (second / mass - mean * mean).max(0.0).sqrt())
}
