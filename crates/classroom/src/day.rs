//! The last day of an assignment.

use std::fmt;

/// A day that an assignment can end on: 2026-08-01 to 2029-05-19.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u16);

/// A day that no assignment can end on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// Before 2026-08-01.
    Early {
        /// Days before it.
        by: u32,
    },
    /// After 2029-05-19.
    Late {
        /// Days after it.
        by: u32,
    },
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Early { by } => write!(f, "{by} days before the first day of codes, 2026-08-01"),
            Self::Late { by } => write!(f, "{by} days after the last day of codes, 2029-05-19"),
        }
    }
}

impl std::error::Error for DayError {}

impl Day {
    /// 2026-08-01, in days since 1970-01-01.
    pub const FIRST: u32 = 20_666;
    /// 2029-05-19, in days since 1970-01-01.
    pub const LAST: u32 = Self::FIRST + 1022;

    /// How many values a code tells apart: no day, and each of them.
    pub(crate) const VALUES: u32 = Self::LAST - Self::FIRST + 2;

    /// The day with this number, in days since 1970-01-01, as [`scenario::day_number`] counts.
    ///
    /// # Errors
    /// [`DayError`] where a code has no room for it.
    pub fn new(number: u32) -> Result<Self, DayError> {
        let Some(after) = number.checked_sub(Self::FIRST) else {
            return Err(DayError::Early { by: Self::FIRST - number });
        };
        match u16::try_from(after) {
            Ok(day) if number <= Self::LAST => Ok(Self(day)),
            _ => Err(DayError::Late { by: number - Self::LAST }),
        }
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub const fn number(self) -> u32 {
        Self::FIRST + self.0 as u32
    }

    /// Its value in a code; 0 is no day.
    pub(crate) fn to_code(day: Option<Self>) -> u32 {
        day.map_or(0, |day| u32::from(day.0) + 1)
    }

    /// The day of a value below [`Self::VALUES`].
    pub(crate) fn from_code(value: u32) -> Option<Self> {
        Some(Self(u16::try_from(value.checked_sub(1)?).ok()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_and_last_are_the_days_that_the_words_say() {
        assert_eq!(scenario::day_number("2026-08-01"), Some(i64::from(Day::FIRST)));
        assert_eq!(scenario::day_number("2029-05-19"), Some(i64::from(Day::LAST)));
    }

    #[test]
    fn days_without_room_are_refused_and_counted() {
        assert_eq!(Day::new(Day::FIRST - 1), Err(DayError::Early { by: 1 }));
        assert_eq!(Day::new(0), Err(DayError::Early { by: Day::FIRST }));
        assert_eq!(Day::new(Day::LAST + 7), Err(DayError::Late { by: 7 }));
        assert_eq!(Day::new(u32::MAX), Err(DayError::Late { by: u32::MAX - Day::LAST }));
    }

    #[test]
    fn every_day_comes_back() {
        assert_eq!(Day::from_code(Day::to_code(None)), None);
        for number in Day::FIRST..=Day::LAST {
            let day = Day::new(number).expect("it has room");
            assert_eq!(day.number(), number);
            assert!(Day::to_code(Some(day)) < Day::VALUES);
            assert_eq!(Day::from_code(Day::to_code(Some(day))), Some(day));
        }
    }
}
