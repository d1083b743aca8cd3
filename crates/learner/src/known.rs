//! What is stored about a child: topics A and B only, in few whole numbers.

use core::fmt;

use port::Band;

use crate::{
    belief::{Belief, RATE},
    choose::{Policy, Run},
    model::Model,
    practice::Practice,
};

/// The newest version of [`Known`].
pub const VERSION: u32 = 1;
/// Skills of topics A and B.
pub const SKILLS: usize = 11;
/// Topics A and B.
pub const TOPICS: usize = 2;

/// What is stored about a child. Numbers of the belief are whole millionths: a child whose save was read back goes on
/// exactly as one who never stopped.
///
/// Topic C has no place here: its answers live in [`Learner`](crate::Learner) while it is in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Known {
    /// The format version.
    pub version: u32,
    /// The band: each has a scale of its own.
    pub band: Band,
    /// The last day played, counted from any day.
    pub day: u32,
    /// On how many days.
    pub days: u16,
    /// Stories of topics A and B begun.
    pub stories: u16,
    /// Decisions that counted, by topic.
    pub practised: [u16; TOPICS],
    /// Of these, the ones before the last day: growth shows overnight.
    pub slept_over: [u16; TOPICS],
    /// The means of A, B and the rate of growth, in millionths.
    pub mean: [i32; 3],
    /// Their covariances, in millionths: AA, BA, BB, RA, RB, RR.
    pub covariance: [i32; 6],
    /// Recent success, in millionths.
    pub recent: i32,
    /// Unsafe answers in a row.
    pub unsafe_in_a_row: u8,
    /// By skill, in the order of the curriculum.
    pub skills: [Practice; SKILLS],
}

/// A record that cannot be what this game wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsound {
    /// Written by a newer version of the game.
    Newer {
        /// The version found.
        found: u32,
    },
    /// Numbers that no answers lead to.
    Impossible,
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer { found } => write!(
                f,
                "what is known of the child has version {found}, this game reads up to {VERSION}; update the game"
            ),
            Self::Impossible => f.write_str(
                "what is known of the child cannot be right; set it aside and let the estimates start anew",
            ),
        }
    }
}

impl core::error::Error for Unsound {}

/// The stored dimensions of a belief: A, B and the rate.
const KEPT: [usize; 3] = [0, 1, RATE];
/// Topic C in a belief.
const C: usize = 2;
const MILLION: f64 = 1e6;
/// No mean lies further out, in logits.
const FARTHEST: f64 = 12.0;

impl Known {
    /// Before the first answer.
    #[must_use]
    pub fn new(band: Band, model: &Model, policy: &Policy) -> Self {
        let mut known = Self {
            version: VERSION,
            band,
            day: 0,
            days: 0,
            stories: 0,
            practised: [0; TOPICS],
            slept_over: [0; TOPICS],
            mean: [0; 3],
            covariance: [0; 6],
            recent: 0,
            unsafe_in_a_row: 0,
            skills: [Practice::default(); SKILLS],
        };
        known.keep(&Belief::typical(model));
        known.keep_run(Run::new(policy));
        known
    }

    /// Keeps what is believed of A, B and the rate, rounded.
    pub fn keep(&mut self, belief: &Belief) {
        self.mean = KEPT.map(|at| rounded(belief.mean[at]));
        let mut places = self.covariance.iter_mut();
        for (row, at) in KEPT.iter().enumerate() {
            for other in &KEPT[..=row] {
                if let Some(place) = places.next() {
                    *place = rounded(belief.covariance[*at][*other]);
                }
            }
        }
    }

    /// Keeps recent success, rounded.
    pub fn keep_run(&mut self, run: Run) {
        self.recent = rounded(run.recent);
        self.unsafe_in_a_row = run.unsafe_in_a_row;
    }

    /// Recent success.
    #[must_use]
    pub fn run(&self) -> Run {
        Run { recent: exact(self.recent), unsafe_in_a_row: self.unsafe_in_a_row }
    }

    /// The belief: A, B and the rate as kept, C as they foretell it.
    #[must_use]
    pub fn belief(&self, model: &Model) -> Belief {
        let mut belief = Belief::typical(model);
        for (at, mean) in KEPT.into_iter().zip(self.mean) {
            belief.mean[at] = exact(mean);
        }
        let mut kept = self.covariance.into_iter();
        for (row, at) in KEPT.into_iter().enumerate() {
            for other in &KEPT[..=row] {
                let value = exact(kept.next().unwrap_or_default());
                belief.covariance[at][*other] = value;
                belief.covariance[*other][at] = value;
            }
        }
        foretell(&mut belief, model);
        belief
    }

    /// Whether this game can have written it.
    ///
    /// # Errors
    /// [`Unsound`].
    pub fn check(&self) -> Result<(), Unsound> {
        if self.version > VERSION {
            return Err(Unsound::Newer { found: self.version });
        }
        let [aa, ba, bb, ra, rb, rr] = self.covariance.map(exact);
        let two = aa * bb - ba * ba;
        let three = rr * two - ra * (ra * bb - rb * ba) + rb * (ra * ba - rb * aa);
        // Rounding may take a hair off the smallest.
        let sound = aa > 0.0 && bb > 0.0 && two > 0.0 && rr >= 0.0 && three > -1e-5;
        let near = self.mean.iter().all(|mean| exact(*mean).abs() <= FARTHEST);
        let near = near && (0.0..=1.0).contains(&exact(self.recent));
        if self.version > 0 && sound && near && aa <= 2.0 && bb <= 2.0 && rr <= 1.0 {
            Ok(())
        } else {
            Err(Unsound::Impossible)
        }
    }
}

/// C by linear regression on A and B, as the prior has it: the only way in which anything reaches C from outside.
fn foretell(belief: &mut Belief, model: &Model) {
    let shared = model.correlation;
    let pull = shared / (1.0 + shared);
    let own = 1.0 - 2.0 * pull * shared;
    belief.mean[C] = pull * (belief.mean[0] + belief.mean[1]);
    for other in KEPT {
        let value = pull * (belief.covariance[0][other] + belief.covariance[1][other]);
        belief.covariance[C][other] = value;
        belief.covariance[other][C] = value;
    }
    belief.covariance[C][C] = own + pull * (belief.covariance[C][0] + belief.covariance[C][1]);
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and no number of a belief is that large"
)]
fn rounded(value: f64) -> i32 {
    libm::round(value * MILLION) as i32
}

fn exact(millionths: i32) -> f64 {
    f64::from(millionths) / MILLION
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> Known {
        Known::new(Band::Nine, &Model::GAME, &Policy::GAME)
    }

    #[test]
    fn a_fresh_record_is_the_typical_child_in_all_topics() {
        let (belief, typical) = (fresh().belief(&Model::GAME), Belief::typical(&Model::GAME));
        for row in 0..4 {
            assert!((belief.mean[row] - typical.mean[row]).abs() < 1e-6);
            for column in 0..4 {
                let difference = belief.covariance[row][column] - typical.covariance[row][column];
                assert!(difference.abs() < 2e-6, "{row} {column}");
            }
        }
    }

    #[test]
    fn what_cannot_be_is_refused_and_says_so() {
        assert_eq!(fresh().check(), Ok(()));
        let newer = Known { version: VERSION + 1, ..fresh() };
        assert_eq!(newer.check(), Err(Unsound::Newer { found: VERSION + 1 }));
        let broken = [
            Known { version: 0, ..fresh() },
            Known { mean: [i32::MAX, 0, 0], ..fresh() },
            Known { covariance: [0; 6], ..fresh() },
            Known { recent: -1, ..fresh() },
            Known { covariance: [1_000_000, 2_000_000, 1_000_000, 0, 0, 0], ..fresh() },
            Known { covariance: [1_000_000, 0, 1_000_000, 900_000, 900_000, 100_000], ..fresh() },
        ];
        for known in broken {
            assert_eq!(known.check(), Err(Unsound::Impossible), "{known:?}");
        }
    }
}
