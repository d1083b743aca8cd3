//! Whether another band would suit: for the adults around a child, never for the child.

use crate::{belief::Normal, mastery::Yardstick, maths::normal_below};

/// What an adult may be told about the band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Advice {
    /// It suits, or too little is known.
    Stay,
    /// The next band can be tried.
    Harder {
        /// The chance that the child would do fairly in each topic of it, 0..1.
        chance: f64,
    },
    /// The band below, or more help, would be kinder.
    Easier {
        /// The chance that the child does poorly on the whole, 0..1.
        chance: f64,
    },
}

/// Doing fairly.
const FAIRLY: f64 = 0.7;
/// Doing poorly.
const POORLY: f64 = 0.6;
/// How sure of it one must be.
const SURE: f64 = 0.8;
/// Decisions needed before a harder band is named.
const DECISIONS: u16 = 45;
/// Days needed.
const DAYS: u16 = 3;

/// The advice for abilities in some topics with the reference decisions of this band and of the next, topic by topic.
/// `spread` is the variance of the mean of the abilities.
#[must_use]
pub fn advise(
    abilities: &[Normal],
    spread: f64,
    own: &[Yardstick],
    next: &[Yardstick],
    (decisions, days): (u16, u16),
) -> Advice {
    if decisions < DECISIONS || days < DAYS || abilities.is_empty() {
        return Advice::Stay;
    }
    let fairly = |(ability, yard): (&Normal, &Yardstick)| yard.chance_of(FAIRLY, *ability);
    let harder = abilities.iter().zip(next).map(fairly).fold(1.0, f64::min);
    if next.len() == abilities.len() && harder >= SURE {
        return Advice::Harder { chance: harder };
    }
    let count = abilities.len() as f64;
    let mean = abilities.iter().map(|it| it.mean).sum::<f64>() / count;
    let needed = own.iter().map(|yard| yard.ability_at(POORLY)).sum::<f64>() / count;
    let easier = normal_below((needed - mean) / spread.sqrt());
    if own.len() == abilities.len() && easier >= SURE {
        return Advice::Easier { chance: easier };
    }
    Advice::Stay
}
