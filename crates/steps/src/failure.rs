//! One failure, said once: what failed, what the tool said, what to do.

use std::fmt;

/// Why a step did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was tried and where.
    pub what: String,
    /// The last lines a tool wrote, or the operating system's reason; may be empty.
    pub tail: String,
    /// What to do about it.
    pub cure: String,
}

impl Failure {
    /// A failure without a tool's output.
    pub fn new(what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), tail: String::new(), cure: cure.into() }
    }

    /// The same with what a tool or the operating system said.
    #[must_use]
    pub fn with_tail(mut self, tail: impl Into<String>) -> Self {
        self.tail = tail.into();
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FAILED: {}", self.what)?;
        for line in self.tail.lines() {
            write!(f, "\n    {line}")?;
        }
        if !self.cure.is_empty() {
            write!(f, "\nWhat to do: {}", self.cure)?;
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

/// Turns any error into a [`Failure`] that says what was tried and what to do.
pub trait Explain<T> {
    /// Adds what was tried and what to do.
    ///
    /// # Errors
    /// The failure that `self` held, explained.
    fn explain(self, what: impl FnOnce() -> String, cure: &str) -> Result<T, Failure>;
}

impl<T, E: fmt::Display> Explain<T> for Result<T, E> {
    fn explain(self, what: impl FnOnce() -> String, cure: &str) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(what(), cure).with_tail(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_tail_and_cure() {
        let failure = Failure::new("reading a.txt", "create it").with_tail("no such file");
        assert_eq!(
            failure.to_string(),
            "FAILED: reading a.txt\n    no such file\nWhat to do: create it"
        );
    }
}
