//! What a child would do in the ordinary situations of its band, and what that lets an adult say.

use crate::{belief::Normal, curve::Curve, maths::normal_below};

/// The reference decisions of a skill in a band: what is read off them is what an adult is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Yardstick(pub Vec<Curve>);

/// The score that counts as doing well.
pub const WELL: f64 = 0.8;
/// How sure of it one must be.
const SURE: f64 = 0.77;
/// Below this chance of doing well an adult should sit with the child.
const HARDLY: f64 = 0.1;
/// Checks in a row.
const CHECKS: u8 = 2;
/// Decisions without a hint.
pub const ENOUGH: u16 = 6;
/// Decisions before anyone is called in.
const PATIENCE: u16 = 12;
/// Stories.
const STORIES: u16 = 3;
/// Days.
const DAYS: u16 = 2;
/// Of a normal distribution, 90 % lie within so many standard deviations.
const NINETY: f64 = 1.645;

/// An expected score with its 90 % interval, all 0..1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The middle.
    pub expected: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// What an adult may be told about a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too little is known.
    NotEnoughYet,
    /// On the way.
    Practising,
    /// Safe in ordinary situations.
    Secure,
    /// Much practice, little success: an adult should sit with the child.
    NeedsHelp,
}

impl Yardstick {
    /// The share of its decisions that are answered safely at an ability; 0 where it has none.
    #[must_use]
    pub fn score(&self, ability: f64) -> f64 {
        let sum: f64 = self.0.iter().map(|curve| curve.chance(ability)).sum();
        sum / (self.0.len().max(1) as f64)
    }

    /// The score that is expected, by the curve at the mean: time makes the interval wider and never lowers it.
    #[must_use]
    pub fn expected(&self, ability: Normal) -> Score {
        let reach = NINETY * ability.variance.sqrt();
        Score {
            expected: self.score(ability.mean),
            low: self.score(ability.mean - reach),
            high: self.score(ability.mean + reach),
        }
    }

    /// The chance that the true score is at least `score`.
    #[must_use]
    pub fn chance_of(&self, score: f64, ability: Normal) -> f64 {
        let needed = self.ability_at(score);
        normal_below((ability.mean - needed) / ability.variance.sqrt())
    }

    /// The ability at which the score is reached, by bisection; infinite where it never is.
    #[must_use]
    pub fn ability_at(&self, score: f64) -> f64 {
        let (mut low, mut high) = (-8.0, 8.0);
        if self.score(high) < score {
            return f64::INFINITY;
        }
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if self.score(middle) < score { low = middle } else { high = middle }
        }
        high
    }
}

/// Whether one check finds the skill secure.
#[must_use]
pub fn looks_secure(chance_of_well: f64) -> bool {
    chance_of_well >= SURE
}

/// What is known beside the chance of doing well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grounds {
    /// Decisions.
    pub decisions: u16,
    /// Decisions without a hint.
    pub unaided: u16,
    /// Stories.
    pub stories: u16,
    /// Days.
    pub days: u16,
    /// Checks in a row at which it looked secure.
    pub held: u8,
    /// Whether a dangerous choice is not yet mended.
    pub danger: bool,
}

/// The verdict.
#[must_use]
pub fn verdict(chance_of_well: f64, grounds: &Grounds) -> Verdict {
    let spread = grounds.stories >= STORIES && grounds.days >= DAYS;
    let held = grounds.held >= CHECKS && grounds.unaided >= ENOUGH;
    if held && spread && !grounds.danger {
        Verdict::Secure
    } else if chance_of_well <= HARDLY && grounds.decisions >= PATIENCE {
        Verdict::NeedsHelp
    } else if grounds.decisions < ENOUGH {
        Verdict::NotEnoughYet
    } else {
        Verdict::Practising
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yard() -> Yardstick {
        let curve =
            |difficulty| Curve { slope: 1.0, difficulty, unsure: 0.0, guess: 0.25, slip: 0.05 };
        Yardstick([-2.0, -1.0, 0.0].map(curve).to_vec())
    }

    const GROUNDS: Grounds =
        Grounds { decisions: 12, unaided: 8, stories: 3, days: 2, held: 2, danger: false };

    #[test]
    fn the_ability_at_a_score_gives_that_score() {
        let yard = yard();
        for score in [0.4, 0.6, 0.8] {
            assert!((yard.score(yard.ability_at(score)) - score).abs() < 1e-9);
        }
        assert_eq!(yard.ability_at(0.96), f64::INFINITY, "nobody is better than the slip allows");
        let known = Normal { mean: 3.0, variance: 0.1 };
        assert!(yard.chance_of(0.96, known) == 0.0 && yard.chance_of(0.5, known) > 0.99);
    }

    #[test]
    fn time_widens_the_interval_and_never_lowers_the_score() {
        let (sure, unsure) =
            (Normal { mean: 0.5, variance: 0.1 }, Normal { mean: 0.5, variance: 0.4 });
        let (before, after) = (yard().expected(sure), yard().expected(unsure));
        assert!((before.expected - after.expected).abs() < 1e-12);
        assert!(after.low < before.low && after.high > before.high);
    }

    #[test]
    fn secure_takes_all_of_its_grounds() {
        assert_eq!(verdict(0.9, &GROUNDS), Verdict::Secure);
        let lacking = [
            Grounds { unaided: 5, ..GROUNDS },
            Grounds { stories: 2, ..GROUNDS },
            Grounds { days: 1, ..GROUNDS },
            Grounds { held: 1, ..GROUNDS },
            Grounds { danger: true, ..GROUNDS },
        ];
        for grounds in lacking {
            assert_eq!(verdict(0.9, &grounds), Verdict::Practising, "{grounds:?}");
        }
    }

    #[test]
    fn help_is_called_for_after_patience_and_little_is_said_of_little() {
        let weak = Grounds { held: 0, ..GROUNDS };
        assert_eq!(verdict(0.05, &weak), Verdict::NeedsHelp);
        assert_eq!(verdict(0.05, &Grounds { decisions: 11, ..weak }), Verdict::Practising);
        assert_eq!(verdict(0.05, &Grounds { decisions: 5, ..weak }), Verdict::NotEnoughYet);
    }
}
