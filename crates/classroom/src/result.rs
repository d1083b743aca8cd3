//! What a device gives back at the end, and its code of 26 characters.

use port::Band;

use crate::{
    Assignment, ClassSkill, CodeError, LevelSet, Misconception, Register, SKILLS,
    alphabet::grouped,
    assignment::{band_number, band_of, known},
    code::RESULT,
    packing::{Packer, Unpacker, room},
};

/// How one skill of topic A or B stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nothing that was played asked for it.
    #[default]
    NotMet,
    /// It went well, with the misconception that was met on the way, if any.
    Done(Option<Misconception>),
    /// It is worth another look, with the misconception that was met most, if any.
    Revisit(Option<Misconception>),
}

impl Standing {
    /// How many there are.
    const VALUES: u32 = 1 + 2 * (Misconception::MAX as u32 + 1);

    /// The misconception that was met.
    #[must_use]
    pub const fn misconception(self) -> Option<Misconception> {
        match self {
            Self::NotMet => None,
            Self::Done(met) | Self::Revisit(met) => met,
        }
    }

    fn to_code(self) -> u32 {
        let number = self.misconception().map_or(0, |met| u32::from(met.number()));
        match self {
            Self::NotMet => 0,
            Self::Done(_) => 1 + 2 * number,
            Self::Revisit(_) => 2 + 2 * number,
        }
    }

    /// The standing of a value below [`Self::VALUES`].
    fn from_code(value: u32) -> Self {
        let Some(met) = value.checked_sub(1) else { return Self::NotMet };
        let misconception = u8::try_from(met / 2).ok().and_then(Misconception::new);
        if met % 2 == 0 { Self::Done(misconception) } else { Self::Revisit(misconception) }
    }
}

/// What one finishing of an assignment gives back.
///
/// This is all there is: no name, no place on a list, no seed, no time, and **nothing that was answered in topic C**.
/// Of a level of topic C it says that it was opened, as of every level, and skipping looks the same; standings exist
/// for the eleven [`ClassSkill`]s of topics A and B only, so two results cannot differ in topic C answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassResult {
    /// [`Assignment::mark`].
    assignment: u16,
    band: Band,
    /// Drawn anew for each finishing: tells two equal results apart, and nobody.
    nonce: u16,
    opened: LevelSet,
    standings: [Standing; SKILLS],
}

const STANDINGS: u128 = (Standing::VALUES as u128).pow(SKILLS as u32);

const _: () = assert!(
    (1 << 32) * (LevelSet::VALUES as u128) * STANDINGS <= room(RESULT.body()),
    "every result has a code"
);

impl ClassResult {
    /// The result of an assignment of which nothing was played yet. The caller draws `nonce` at random, once for each
    /// finishing.
    #[must_use]
    pub fn new(assignment: &Assignment, nonce: u16) -> Self {
        Self {
            assignment: assignment.mark(),
            band: assignment.band,
            nonce,
            opened: LevelSet::EMPTY,
            standings: [Standing::NotMet; SKILLS],
        }
    }

    /// With these levels opened, of whatever world.
    #[must_use]
    pub const fn with_opened(mut self, opened: LevelSet) -> Self {
        self.opened = opened;
        self
    }

    /// With a skill standing so.
    #[must_use]
    pub const fn with(mut self, skill: ClassSkill, standing: Standing) -> Self {
        self.standings[skill.place()] = standing;
        self
    }

    /// Whether it is of this assignment, as far as 16 bits can tell.
    #[must_use]
    pub fn is_of(&self, assignment: &Assignment) -> bool {
        self.assignment == assignment.mark() && self.band == assignment.band
    }

    /// Whether this is the other one, shown again after more was played: the same finishing, everything that was opened
    /// then, and not the same. Of two that opened alike the order of their content decides, so that it is never both.
    #[must_use]
    pub fn follows(&self, other: &Self) -> bool {
        let same = self.assignment == other.assignment
            && self.band == other.band
            && self.nonce == other.nonce;
        let alike = self.opened == other.opened;
        same && self.opened.holds(other.opened) && (!alike || self > other)
    }

    /// The age band played.
    #[must_use]
    pub const fn band(&self) -> Band {
        self.band
    }

    /// The levels opened, by their places in the register of the band.
    #[must_use]
    pub const fn opened(&self) -> LevelSet {
        self.opened
    }

    /// How a skill stands.
    #[must_use]
    pub const fn standing(&self, skill: ClassSkill) -> Standing {
        self.standings[skill.place()]
    }

    /// The code in groups of four.
    #[must_use]
    pub fn code(&self) -> String {
        let mut packer = Packer::default();
        for standing in self.standings {
            packer.put(standing.to_code(), Standing::VALUES);
        }
        packer.put(self.opened.bits(), LevelSet::VALUES);
        packer.put(u32::from(self.nonce), 1 << 16);
        packer.put(u32::from(self.assignment), 1 << 16);
        let variant = u8::try_from(band_number(self.band)).unwrap_or_default();
        grouped(&RESULT.write(variant, &packer.symbols(RESULT.body() as usize)))
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`CodeError`] says what is wrong with it.
    pub fn read(text: &str, register: &Register) -> Result<Self, CodeError> {
        RESULT.read(text, |variant, body| decode(variant, body, register))
    }
}

fn decode(variant: u8, body: &[u8], register: &Register) -> Option<Result<ClassResult, CodeError>> {
    let band = band_of(u32::from(variant))?;
    let mut unpacker = Unpacker::new(body);
    let assignment = u16::try_from(unpacker.take(1 << 16)).ok()?;
    let nonce = u16::try_from(unpacker.take(1 << 16)).ok()?;
    let opened = LevelSet::from_bits(unpacker.take(LevelSet::VALUES));
    let mut standings = [Standing::NotMet; SKILLS];
    for standing in standings.iter_mut().rev() {
        *standing = Standing::from_code(unpacker.take(Standing::VALUES));
    }
    if !unpacker.is_done() {
        return None;
    }
    let result = ClassResult { assignment, band, nonce, opened, standings };
    Some(known(opened, register, band).map(|()| result))
}

#[cfg(test)]
mod tests {
    use port::Lang;
    use scenario::Skill;

    use super::*;
    use crate::{Mode, What};

    fn assignment() -> Assignment {
        Assignment {
            band: Band::Nine,
            lang: Lang::Vi,
            what: What::Adapt(None),
            mode: Mode::Practice,
            closed: false,
            until: None,
        }
    }

    /// Names every field there is: whoever adds one has to come by here and say why it gives nobody away.
    #[test]
    fn there_is_no_field_for_a_name_or_for_an_answer_of_topic_c() {
        let result = ClassResult::new(&assignment(), 7);
        let ClassResult { assignment: _, band: _, nonce: _, opened: _, standings } = result;
        assert_eq!(standings.len(), SKILLS);
        let sensitive = Skill::ALL.into_iter().filter(|skill| skill.world().leaves_no_trace());
        let marked: Vec<ClassSkill> = sensitive.filter_map(ClassSkill::of).collect();
        assert_eq!(marked, [], "no standing can be given for a skill of topic C");
    }

    #[test]
    fn every_standing_has_its_value() {
        let values: Vec<u32> =
            (0..Standing::VALUES).map(|value| Standing::from_code(value).to_code()).collect();
        assert_eq!(values, (0..Standing::VALUES).collect::<Vec<_>>());
        assert_eq!(Standing::from_code(0), Standing::NotMet);
    }

    #[test]
    fn a_code_has_26_characters_whatever_it_says() {
        let mut full = ClassResult::new(&assignment(), u16::MAX).with_opened((0..24).collect());
        for skill in ClassSkill::all() {
            full = full.with(skill, Standing::Revisit(Misconception::new(7)));
        }
        for result in [ClassResult::new(&assignment(), 0), full] {
            let code = result.code();
            assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 2]);
        }
    }
}
