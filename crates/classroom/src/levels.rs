//! Sets of levels, and the register that gives each level its bit.

use std::{collections::BTreeSet, fmt};

use port::Band;
use serde::{Deserialize, Serialize};

/// The most levels of a band that codes can tell apart.
pub const MAX_LEVELS: usize = 24;

/// Levels of one band, by their places in the [`Register`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LevelSet(u32);

impl LevelSet {
    /// No level.
    pub const EMPTY: Self = Self(0);

    /// How many sets there are.
    pub(crate) const VALUES: u32 = 1 << MAX_LEVELS;

    /// The set with the level of this place, 0-based, in it; places from [`MAX_LEVELS`] on do not exist and change
    /// nothing.
    #[must_use]
    pub const fn with(self, place: usize) -> Self {
        if place < MAX_LEVELS { Self(self.0 | 1 << place) } else { self }
    }

    /// The set without the level of this place.
    #[must_use]
    pub const fn without(self, place: usize) -> Self {
        if place < MAX_LEVELS { Self(self.0 & !(1 << place)) } else { self }
    }

    /// Whether the level of this place is in it.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < MAX_LEVELS && self.0 >> place & 1 == 1
    }

    /// Whether all of these levels are in it.
    #[must_use]
    pub const fn holds(self, these: Self) -> bool {
        self.0 & these.0 == these.0
    }

    /// How many levels it holds.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it holds none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places in it, in order.
    #[must_use]
    pub const fn iter(self) -> LevelSetIter {
        LevelSetIter(self.0)
    }

    /// How many of its levels a register with so many levels does not have.
    pub(crate) fn beyond(self, levels: usize) -> usize {
        self.iter().filter(|place| *place >= levels).count()
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// The set of these bits; those from [`MAX_LEVELS`] on are dropped.
    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits & (Self::VALUES - 1))
    }
}

impl FromIterator<usize> for LevelSet {
    fn from_iter<I: IntoIterator<Item = usize>>(places: I) -> Self {
        places.into_iter().fold(Self::EMPTY, Self::with)
    }
}

impl IntoIterator for LevelSet {
    type Item = usize;
    type IntoIter = LevelSetIter;

    fn into_iter(self) -> LevelSetIter {
        self.iter()
    }
}

/// The places of a [`LevelSet`], in order.
#[derive(Clone, Debug)]
pub struct LevelSetIter(u32);

impl Iterator for LevelSetIter {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = self.0.trailing_zeros();
        self.0 &= self.0.wrapping_sub(1);
        (place < u32::BITS).then_some(place as usize)
    }
}

/// The levels of each band in the order in which they came, so that a code of last year means the same levels today:
/// levels are only ever appended, and one that is gone keeps its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "Lists", into = "Lists")]
pub struct Register(Lists);

/// `assets/classroom/register.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    band_6_8: Vec<String>,
    band_9_11: Vec<String>,
    band_12_15: Vec<String>,
}

/// Why lists of levels are no register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterError {
    /// A band has more than [`MAX_LEVELS`].
    TooMany {
        /// The band.
        band: Band,
        /// How many it has.
        levels: usize,
    },
    /// A band has a level twice.
    Twice {
        /// The band.
        band: Band,
        /// The id of the level.
        level: String,
    },
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooMany { band, levels } => {
                write!(f, "{} has {levels} levels; codes have room for {MAX_LEVELS}", band.id())
            }
            Self::Twice { band, level } => write!(f, "{} has {level} twice", band.id()),
        }
    }
}

impl std::error::Error for RegisterError {}

impl Register {
    /// The register with these level ids for the three bands, youngest first.
    ///
    /// # Errors
    /// [`RegisterError`].
    pub fn new<S: AsRef<str>>(six: &[S], nine: &[S], twelve: &[S]) -> Result<Self, RegisterError> {
        let owned = |ids: &[S]| ids.iter().map(|id| id.as_ref().to_owned()).collect();
        Lists { band_6_8: owned(six), band_9_11: owned(nine), band_12_15: owned(twelve) }.try_into()
    }

    /// The ids of a band's levels, in the order of their places.
    #[must_use]
    pub fn levels(&self, band: Band) -> &[String] {
        match band {
            Band::Six => &self.0.band_6_8,
            Band::Nine => &self.0.band_9_11,
            Band::Twelve => &self.0.band_12_15,
        }
    }

    /// The place of a level, 0-based; none where the band does not have it.
    #[must_use]
    pub fn place(&self, band: Band, id: &str) -> Option<usize> {
        self.levels(band).iter().position(|level| level == id)
    }

    /// The id of the level at a place.
    #[must_use]
    pub fn id(&self, band: Band, place: usize) -> Option<&str> {
        self.levels(band).get(place).map(String::as_str)
    }

    /// The set of these levels; none where the band does not have one of them.
    #[must_use]
    pub fn set<'i>(&self, band: Band, ids: impl IntoIterator<Item = &'i str>) -> Option<LevelSet> {
        ids.into_iter().map(|id| self.place(band, id)).collect()
    }

    /// The ids of a set, in the order of their places; places without a level are left out.
    pub fn ids(&self, band: Band, set: LevelSet) -> impl Iterator<Item = &str> {
        set.iter().filter_map(move |place| self.id(band, place))
    }
}

impl TryFrom<Lists> for Register {
    type Error = RegisterError;

    fn try_from(lists: Lists) -> Result<Self, RegisterError> {
        let register = Self(lists);
        for band in Band::ALL.iter().copied() {
            let levels = register.levels(band);
            if levels.len() > MAX_LEVELS {
                return Err(RegisterError::TooMany { band, levels: levels.len() });
            }
            let mut seen = BTreeSet::new();
            if let Some(level) = levels.iter().find(|level| !seen.insert(*level)) {
                return Err(RegisterError::Twice { band, level: level.clone() });
            }
        }
        Ok(register)
    }
}

impl From<Register> for Lists {
    fn from(register: Register) -> Self {
        register.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_no_more_than_there_is_room_for() {
        let set: LevelSet = [23, 0, 5, 24, 900].into_iter().collect();
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 5, 23]);
        assert_eq!((set.len(), set.has(5), set.has(24)), (3, true, false));
        assert_eq!(set.without(5).without(99).iter().collect::<Vec<_>>(), [0, 23]);
        assert_eq!((set.beyond(24), set.beyond(23), set.beyond(0)), (0, 1, 3));
        assert!(LevelSet::EMPTY.is_empty() && LevelSet::EMPTY.iter().next().is_none());
        let all: LevelSet = (0..MAX_LEVELS).collect();
        assert_eq!(all.iter().count(), MAX_LEVELS);
    }

    #[test]
    fn a_register_knows_its_levels_by_their_places() {
        let register = Register::new(&["s04", "s10"], &["s06"], &[]).expect("it is sound");
        assert_eq!(register.place(Band::Six, "s10"), Some(1));
        assert_eq!(register.place(Band::Nine, "s10"), None);
        assert_eq!(register.id(Band::Six, 0), Some("s04"));
        let set = register.set(Band::Six, ["s10", "s04"]).expect("both are there");
        assert_eq!(register.ids(Band::Six, set.with(20)).collect::<Vec<_>>(), ["s04", "s10"]);
        assert_eq!(register.set(Band::Six, ["s10", "s06"]), None);
    }

    #[test]
    fn lists_that_codes_could_not_tell_apart_are_refused() {
        let many: Vec<String> = (0..25).map(|number| format!("s{number}")).collect();
        let error = Register::new(&[], &many, &[]).expect_err("one too many");
        assert_eq!(error, RegisterError::TooMany { band: Band::Nine, levels: 25 });
        let error = Register::new(&["a", "b", "a"], &[], &[]).expect_err("twice");
        assert_eq!(error, RegisterError::Twice { band: Band::Six, level: "a".into() });
        let read: Result<Register, _> =
            scenario::parse("(band_6_8: [\"a\", \"a\"], band_9_11: [], band_12_15: [])");
        assert!(read.is_err(), "not through a file either");
    }
}
