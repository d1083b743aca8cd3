//! What the bank alone does not show: stories, hints, growth, mastery, bands, calibration, and the limit.

pub mod bands;
pub mod calibration;
pub mod growth;
pub mod limit;
pub mod mastery;
pub mod stories;

/// The error of estimates in one study.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Errors {
    /// Root mean square error.
    pub rmse: f64,
    /// Mean error.
    pub bias: f64,
    /// How often the 90 % interval holds the truth.
    pub coverage: f64,
}

/// Sums errors up.
#[derive(Clone, Copy, Debug, Default)]
pub struct ErrorSum {
    count: f64,
    error: f64,
    squared: f64,
    held: f64,
}

impl ErrorSum {
    /// One more estimate.
    pub fn add(&mut self, mean: f64, sd: f64, truth: f64) {
        let error = mean - truth;
        self.count += 1.0;
        self.error += error;
        self.squared += error * error;
        self.held += if error.abs() < 1.645 * sd { 1.0 } else { 0.0 };
    }

    /// The figures.
    #[must_use]
    pub fn errors(&self) -> Errors {
        let count = self.count.max(1.0);
        Errors {
            rmse: (self.squared / count).sqrt(),
            bias: self.error / count,
            coverage: self.held / count,
        }
    }
}
