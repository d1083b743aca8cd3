//! What a teacher assigns, and its code of 12 characters.

use port::{Band, Lang, World};

use crate::{
    CodeError, Day, LevelSet, Register,
    alphabet::{grouped, plain},
    code::ASSIGNMENT,
    packing::{Packer, Unpacker, room},
};

/// How what is assigned is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// With hints and the lantern's light.
    Practice,
    /// To see what has been learnt.
    Check,
}

/// What is assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// These levels; a code needs at least one.
    Levels(LevelSet),
    /// Whatever fits each child, within a world or anywhere.
    Adapt(Option<World>),
}

/// What a teacher assigns to a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Assignment {
    /// The age band of the class.
    pub band: Band,
    /// The language that the class begins in.
    pub lang: Lang,
    /// What to play.
    pub what: What,
    /// How.
    pub mode: Mode,
    /// Whether playing anything else is closed.
    pub closed: bool,
    /// The last day; none: no end.
    pub until: Option<Day>,
}

/// `Adapt` without a world and with each, then the sets of levels.
const ADAPTS: u32 = 4;
const WHATS: u32 = ADAPTS + LevelSet::VALUES;

const _: () = assert!(
    3 * 2 * 2 * 2 * (Day::VALUES as u128) * (WHATS as u128) <= room(ASSIGNMENT.body()),
    "every assignment has a code"
);

impl Assignment {
    /// The code in groups: `ABCD-EFGH-JKMN`. A set without levels gives a code that [`Assignment::read`] refuses.
    #[must_use]
    pub fn code(&self) -> String {
        grouped(&self.word())
    }

    /// Reads a code, or a whole link with one.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it.
    pub fn read(text: &str, register: &Register) -> Result<Self, CodeError> {
        let text = from_fragment(text).unwrap_or(text);
        ASSIGNMENT.read(text, |_, body| decode(body, register))
    }

    /// What its results carry to be told from those of other assignments; many assignments share one.
    #[must_use]
    pub fn mark(&self) -> u16 {
        let fold = |hash: u32, symbol: &u8| (hash ^ u32::from(*symbol)).wrapping_mul(0x0100_0193);
        let hash = self.word().iter().fold(0x811c_9dc5, fold);
        (hash >> 16 ^ hash & 0xffff) as u16
    }

    fn word(&self) -> Vec<u8> {
        let what = match self.what {
            What::Adapt(None) => 0,
            What::Adapt(Some(World::BenSong)) => 1,
            What::Adapt(Some(World::LuyTre)) => 2,
            What::Adapt(Some(World::HangSang)) => 3,
            What::Levels(set) => ADAPTS + set.bits(),
        };
        let mut packer = Packer::default();
        packer.put(what, WHATS);
        packer.put(Day::to_code(self.until), Day::VALUES);
        packer.put(u32::from(self.closed), 2);
        packer.put(u32::from(self.mode == Mode::Check), 2);
        packer.put(u32::from(self.lang == Lang::En), 2);
        packer.put(band_number(self.band), 3);
        ASSIGNMENT.write(0, &packer.symbols(ASSIGNMENT.body() as usize))
    }
}

fn decode(body: &[u8], register: &Register) -> Option<Result<Assignment, CodeError>> {
    let mut unpacker = Unpacker::new(body);
    let band = band_of(unpacker.take(3))?;
    let lang = if unpacker.take(2) == 1 { Lang::En } else { Lang::Vi };
    let mode = if unpacker.take(2) == 1 { Mode::Check } else { Mode::Practice };
    let closed = unpacker.take(2) == 1;
    let until = Day::from_code(unpacker.take(Day::VALUES));
    let what = match unpacker.take(WHATS) {
        0 => What::Adapt(None),
        1 => What::Adapt(Some(World::BenSong)),
        2 => What::Adapt(Some(World::LuyTre)),
        3 => What::Adapt(Some(World::HangSang)),
        set => What::Levels(LevelSet::from_bits(set - ADAPTS)),
    };
    if !unpacker.is_done() {
        return None;
    }
    if let What::Levels(set) = what {
        if set.is_empty() {
            return Some(Err(CodeError::NoLevels));
        }
        if let Err(error) = known(set, register, band) {
            return Some(Err(error));
        }
    }
    Some(Ok(Assignment { band, lang, what, mode, closed, until }))
}

/// Refuses levels that this game does not have.
pub(crate) fn known(set: LevelSet, register: &Register, band: Band) -> Result<(), CodeError> {
    let known = register.levels(band).len();
    match set.beyond(known) {
        0 => Ok(()),
        unknown => Err(CodeError::UnknownLevels { unknown, known }),
    }
}

pub(crate) const fn band_number(band: Band) -> u32 {
    match band {
        Band::Six => 0,
        Band::Nine => 1,
        Band::Twelve => 2,
    }
}

pub(crate) fn band_of(number: u32) -> Option<Band> {
    Band::ALL.iter().copied().find(|band| band_number(*band) == number)
}

/// What a link carries after its address: `#a=` and the code without hyphens.
#[must_use]
pub fn fragment(assignment: &Assignment) -> String {
    format!("#a={}", plain(&assignment.word()))
}

/// The code in the fragment of a link, or in a whole link; not read yet.
#[must_use]
pub fn from_fragment(link: &str) -> Option<&str> {
    let after = link.split_once('#').map_or(link, |(_, fragment)| fragment);
    after.split('&').find_map(|part| part.trim_start().strip_prefix("a="))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::alphabet::symbols;

    #[test]
    fn a_code_has_three_groups_of_four() {
        let every = Assignment {
            band: Band::Twelve,
            lang: Lang::En,
            what: What::Levels((0..24).collect()),
            mode: Mode::Check,
            closed: true,
            until: Day::new(Day::LAST).ok(),
        };
        let code = every.code();
        assert_eq!((code.len(), symbols(&code).map(|word| word.len())), (14, Ok(12)), "{code}");
        assert_eq!(fragment(&every), format!("#a={}", code.replace('-', "")));
    }

    #[test]
    fn the_code_is_found_in_a_link() {
        for link in ["#a=7K", "a=7K", "http://hub.test:8080/game/#a=7K", "x#lang=vi&a=7K&b=1"] {
            assert_eq!(from_fragment(link), Some("7K"), "{link}");
        }
        for link in ["", "#", "7K2M", "http://hub.test/?a=7K", "#ba=7K"] {
            assert_eq!(from_fragment(link), None, "{link}");
        }
    }
}
