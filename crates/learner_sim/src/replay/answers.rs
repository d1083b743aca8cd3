//! Real answers: who answered what, and how.

use std::{error::Error, fmt};

/// So many topics at most.
pub const MOST_TOPICS: usize = 5;
/// Each half must have so many pupils at least, or nothing can be fitted.
const LEAST_PUPILS: usize = 100;
/// A topic must have so many items at least: some are held back, and two are the least that can be fitted.
const LEAST_ITEMS: usize = 3;

/// What our engine is to reach on some answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// Nothing: the answers are only looked at.
    None,
    /// A lower log-loss than max-information with EAP at every look.
    Foretell,
    /// The same, while this share of what is served is answered right, 0..1.
    ForetellKindly(f64),
}

/// The answers of many pupils to the same items.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    name: String,
    topics: Vec<usize>,
    rows: Vec<Vec<Option<bool>>>,
    looks: [usize; 2],
    aim: Aim,
}

/// Why answers cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Too few pupils: how many there are.
    Pupils(usize),
    /// A pupil (counted from 0) has another number of answers than there are items.
    Row(usize),
    /// Topics are not 0, 1, 2 … with at least three items each, five topics at most.
    Topics,
    /// Nobody answered this item (counted from 0), or all answered alike.
    Item(usize),
    /// More decisions are asked for than there are items to serve.
    Looks,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pupils(count) => {
                write!(f, "{count} pupils; two halves need {}", 2 * LEAST_PUPILS)
            }
            Self::Row(at) => write!(f, "pupil {at} has more or fewer answers than there are items"),
            Self::Topics => write!(
                f,
                "topics must be 0, 1, 2 and so on, {MOST_TOPICS} at most, with {LEAST_ITEMS} items each or more"
            ),
            Self::Item(at) => write!(f, "item {at} has no right or no wrong answer"),
            Self::Looks => write!(f, "fewer items can be served than decisions are looked at"),
        }
    }
}

impl Error for Unfit {}

impl Answers {
    /// Answers by pupil and item: right, wrong, or none. `topics` says of each item which topic it is of, from 0;
    /// `looks` after how many decisions, few and many, is measured.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn new(
        name: &str,
        topics: Vec<usize>,
        rows: Vec<Vec<Option<bool>>>,
        looks: [usize; 2],
        aim: Aim,
    ) -> Result<Self, Unfit> {
        if rows.len() < 2 * LEAST_PUPILS {
            return Err(Unfit::Pupils(rows.len()));
        }
        if let Some(at) = rows.iter().position(|row| row.len() != topics.len()) {
            return Err(Unfit::Row(at));
        }
        let count = topics.iter().map(|topic| topic + 1).max().unwrap_or_default();
        let of = |topic: usize| topics.iter().filter(|it| **it == topic).count();
        if count == 0 || count > MOST_TOPICS || (0..count).any(|topic| of(topic) < LEAST_ITEMS) {
            return Err(Unfit::Topics);
        }
        let both = |item: &usize| {
            [true, false].iter().all(|kind| rows.iter().any(|row| row[*item] == Some(*kind)))
        };
        if let Some(item) = (0..topics.len()).find(|item| !both(item)) {
            return Err(Unfit::Item(item));
        }
        let served: usize = (0..count).map(|topic| of(topic) - held_back(of(topic))).sum();
        if looks[0] == 0 || looks[0] > looks[1] || looks[1] > served {
            return Err(Unfit::Looks);
        }
        Ok(Self { name: name.to_owned(), topics, rows, looks, aim })
    }

    /// What they are called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The topic of each item.
    #[must_use]
    pub fn topics(&self) -> &[usize] {
        &self.topics
    }

    /// How many topics there are.
    #[must_use]
    pub fn topic_count(&self) -> usize {
        self.topics.iter().map(|topic| topic + 1).max().unwrap_or_default()
    }

    /// The items of a topic.
    #[must_use]
    pub fn of_topic(&self, topic: usize) -> Vec<usize> {
        (0..self.topics.len()).filter(|item| self.topics[*item] == topic).collect()
    }

    /// The answers by pupil.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Option<bool>>] {
        &self.rows
    }

    /// After how many decisions is measured.
    #[must_use]
    pub const fn looks(&self) -> [usize; 2] {
        self.looks
    }

    /// What ours is to reach.
    #[must_use]
    pub const fn aim(&self) -> Aim {
        self.aim
    }

    /// Answers that are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.rows.iter().flatten().filter(|answer| answer.is_none()).count()
    }
}

/// Of so many items of a topic, how many are never served: a third.
pub(super) const fn held_back(items: usize) -> usize {
    items / 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(pupils: usize, items: usize) -> Vec<Vec<Option<bool>>> {
        (0..pupils)
            .map(|pupil| (0..items).map(|item| Some((pupil + item) % 2 == 0)).collect())
            .collect()
    }

    fn unfit(topics: &[usize], rows: Vec<Vec<Option<bool>>>, looks: [usize; 2]) -> Unfit {
        Answers::new("test", topics.to_vec(), rows, looks, Aim::None).expect_err("it is unfit")
    }

    #[test]
    fn what_cannot_be_replayed_says_why() {
        let good = [0, 0, 0, 1, 1, 1];
        assert_eq!(unfit(&good, rows(199, 6), [1, 2]), Unfit::Pupils(199));
        assert_eq!(unfit(&[0, 0, 0, 2, 2, 2], rows(200, 6), [1, 2]), Unfit::Topics);
        assert_eq!(unfit(&[0, 0, 0, 1, 1], rows(200, 5), [1, 2]), Unfit::Topics);
        assert_eq!(unfit(&good, rows(200, 6), [1, 5]), Unfit::Looks);
        assert_eq!(unfit(&good, rows(200, 6), [3, 2]), Unfit::Looks);
        let mut short = rows(200, 6);
        short[7].pop();
        assert_eq!(unfit(&good, short, [1, 2]), Unfit::Row(7));
        let mut alike = rows(200, 6);
        alike.iter_mut().for_each(|row| row[4] = Some(true));
        assert_eq!(unfit(&good, alike, [1, 2]), Unfit::Item(4));
        assert!(Answers::new("test", good.to_vec(), rows(200, 6), [1, 4], Aim::None).is_ok());
    }
}
