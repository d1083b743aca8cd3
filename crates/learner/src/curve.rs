//! How likely a safe answer is, given what a child can do.

use crate::maths::logistic;

/// The chance of a safe answer to one decision as a curve over ability: a logistic curve between a floor (guessing)
/// and a ceiling (slips), the 3PL of item response theory with an upper asymptote.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// How sharply it tells children apart; 1 is usual, real ones lie in 0.5..2.
    pub slope: f64,
    /// The ability at which the curve is half-way up, in logits: 0 is the typical child of the band.
    pub difficulty: f64,
    /// The standard deviation of what is not known about `difficulty`, in logits.
    pub unsure: f64,
    /// The chance of a safe answer without any idea, 0..1.
    pub guess: f64,
    /// The chance that a child who knows chooses otherwise, 0..1.
    pub slip: f64,
}

/// What a hint takes off the difficulty, in logits (JUDGEMENT, to be piloted).
const HINT: f64 = 0.9;
/// Of 1/options, the part that a guess comes to: wrong answers are made to look right.
const GUESSED: f64 = 0.8;

/// The chance of a safe answer by guessing among so many options.
#[must_use]
pub fn guess_among(options: u8) -> f64 {
    GUESSED / f64::from(options.max(2))
}

impl Curve {
    /// The curve after so many hints, with so many options still open: an *easier question*. Measured: bias
    /// +0.01, where a hint that counts as a wrong answer gives -0.48 and one that is not counted +0.13.
    #[must_use]
    pub fn hinted(self, hints: u8, options_left: u8) -> Self {
        if hints == 0 {
            return self;
        }
        Self {
            difficulty: self.difficulty - HINT * f64::from(hints),
            guess: self.guess.max(guess_among(options_left)),
            ..self
        }
    }

    /// The chance of a safe answer at an ability, the difficulty taken as known.
    #[must_use]
    pub fn chance(&self, ability: f64) -> f64 {
        self.between(logistic(self.slope * (ability - self.difficulty)))
    }

    /// The chance of a safe answer where ability is only known as a normal distribution.
    ///
    /// The logistic-normal integral by `MacKay`'s approximation (1992): a flatter curve at the mean.
    #[must_use]
    pub fn forecast(&self, mean: f64, variance: f64) -> f64 {
        let spread = variance + self.unsure * self.unsure;
        let flatter = 1.0 + core::f64::consts::PI / 8.0 * self.slope * self.slope * spread;
        self.between(logistic(self.slope * (mean - self.difficulty) / flatter.sqrt()))
    }

    /// Fisher information about ability at an ability, the difficulty taken as known.
    #[must_use]
    pub fn information(&self, ability: f64) -> f64 {
        let up = logistic(self.slope * (ability - self.difficulty));
        let chance = self.between(up);
        let steepness = self.slope * (1.0 - self.guess - self.slip) * up * (1.0 - up);
        steepness * steepness / (chance * (1.0 - chance))
    }

    fn between(&self, up: f64) -> f64 {
        self.guess + (1.0 - self.guess - self.slip) * up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CURVE: Curve =
        Curve { slope: 1.2, difficulty: -0.5, unsure: 0.0, guess: 0.25, slip: 0.05 };

    #[test]
    fn it_runs_from_the_guess_to_the_slip() {
        assert!((CURVE.chance(-30.0) - 0.25).abs() < 1e-9);
        assert!((CURVE.chance(30.0) - 0.95).abs() < 1e-9);
        assert!((CURVE.chance(-0.5) - 0.6).abs() < 1e-12);
    }

    #[test]
    fn information_is_the_squared_steepness_over_the_variance() {
        for ability in [-2.0, -0.5, 0.3, 1.7] {
            let step = 1e-6;
            let steepness =
                (CURVE.chance(ability + step) - CURVE.chance(ability - step)) / (2.0 * step);
            let chance = CURVE.chance(ability);
            let expected = steepness * steepness / (chance * (1.0 - chance));
            assert!((CURVE.information(ability) - expected).abs() < 1e-6);
        }
    }

    #[test]
    fn not_knowing_flattens_the_forecast_and_a_hint_makes_it_surer() {
        let sure = CURVE.forecast(1.0, 0.0);
        assert!((sure - CURVE.chance(1.0)).abs() < 1e-12);
        assert!(CURVE.forecast(1.0, 1.0) < sure);
        assert!(Curve { unsure: 1.0, ..CURVE }.forecast(1.0, 0.0) < sure);
        assert!(CURVE.hinted(1, 2).forecast(1.0, 1.0) > CURVE.forecast(1.0, 1.0));
        assert_eq!(CURVE.hinted(0, 2), CURVE);
    }
}
