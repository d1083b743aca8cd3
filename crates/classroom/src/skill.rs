//! The skills and misconceptions that a result can speak of: those of topics A and B.

use port::World;
use scenario::Skill;

/// How many skills a result can speak of.
pub const SKILLS: usize = 11;

/// A skill of topic A or B. One of topic C cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassSkill(u8);

/// The skills behind the places; the order is part of the codes.
const ORDER: [Skill; SKILLS] = [
    Skill::FindAndJudgeInfo,
    Skill::SpotTricksAndScams,
    Skill::CheckRealOrAi,
    Skill::HandleUpsettingContent,
    Skill::BalanceScreenTime,
    Skill::CreateAndRespect,
    Skill::SortPrivateInfo,
    Skill::ProtectAccounts,
    Skill::ControlPermissions,
    Skill::AskBeforePosting,
    Skill::ManageFootprint,
];

const _: () = {
    let mut place = 0;
    while place < SKILLS {
        assert!(!matches!(ORDER[place].world(), World::HangSang), "no skill of topic C");
        place += 1;
    }
};

impl ClassSkill {
    /// The skill, unless it is one of topic C.
    #[must_use]
    pub fn of(skill: Skill) -> Option<Self> {
        let place = ORDER.iter().position(|known| *known == skill)?;
        u8::try_from(place).ok().map(Self)
    }

    /// All of them, in the order of the curriculum.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..SKILLS).map(Self::at)
    }

    /// The skill at a place below [`SKILLS`].
    pub(crate) const fn at(place: usize) -> Self {
        Self((place % SKILLS) as u8)
    }

    /// The skill of the curriculum.
    #[must_use]
    pub fn skill(self) -> Skill {
        ORDER[self.place()]
    }

    /// Its place among all of them, below [`SKILLS`].
    #[must_use]
    pub const fn place(self) -> usize {
        self.0 as usize
    }
}

/// One of the known misconceptions of a skill, 1 to 7, as `assets/classroom/misconceptions.ron` numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Misconception(u8);

impl Misconception {
    /// The highest number.
    pub const MAX: u8 = 7;

    /// The misconception with this number; none outside 1 to 7.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if matches!(number, 1..=Self::MAX) { Some(Self(number)) } else { None }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_a_and_b_have_a_place_and_topic_c_has_none() {
        for skill in Skill::ALL {
            let there = skill.world() != World::HangSang;
            assert_eq!(ClassSkill::of(skill).is_some(), there, "{skill:?}");
            assert!(ClassSkill::of(skill).is_none_or(|it| it.skill() == skill));
        }
        assert_eq!(ClassSkill::all().count(), SKILLS);
        assert!(ClassSkill::all().all(|it| ClassSkill::of(it.skill()) == Some(it)));
    }

    #[test]
    fn misconceptions_are_numbered_from_one_to_seven() {
        assert!((1..=7).all(|it| Misconception::new(it).is_some_and(|is| is.number() == it)));
        assert_eq!((Misconception::new(0), Misconception::new(8)), (None, None));
    }
}
