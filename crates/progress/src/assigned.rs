//! How far a lantern has come with what its class was assigned: what a result code is made of, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use scenario::{Grade, Skill};
use serde::{Deserialize, Serialize};
use story::DecisionEvent;

/// What an answer counts at most: an answer that is fine counts half.
const FULL: u16 = 2;

/// How far a lantern has come with an assignment. Of topic C it knows which levels were opened; the types have no
/// place for more, because skills stand here only as [`AssignedSave::note`] lets them in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssignedSave {
    /// The code of the assignment, in groups.
    pub code: String,
    /// Levels that were opened.
    pub opened: BTreeSet<String>,
    /// Levels of topics A and B that were played to their end.
    pub ended: BTreeSet<String>,
    /// How each skill of topics A and B went.
    pub met: BTreeMap<Skill, Met>,
    /// Tells this finishing from others; none until a result is asked for.
    pub nonce: Option<u16>,
}

/// How a skill went: first answers only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Met {
    /// How many decisions asked for it.
    pub asked: u16,
    /// What the answers counted, up to two each.
    pub points: u16,
    /// How often each misconception was met, by its number.
    pub beliefs: BTreeMap<u8, u16>,
}

impl AssignedSave {
    /// Nothing yet, of the assignment with this code.
    #[must_use]
    pub fn new(code: String) -> Self {
        Self { code, ..Self::default() }
    }

    /// Counts an answer; `belief` is the misconception that it shows, if any. Of an answer that belongs to topic C
    /// nothing is counted, whoever asks.
    pub fn note(&mut self, answer: &DecisionEvent, belief: Option<u8>) {
        if answer.skill.world().leaves_no_trace() || answer.attempt > 1 {
            return;
        }
        let met = self.met.entry(answer.skill).or_default();
        met.asked = met.asked.saturating_add(1);
        met.points = met.points.saturating_add(match answer.grade {
            Grade::Safe => FULL,
            Grade::Fine => FULL / 2,
            Grade::Risky | Grade::Free => 0,
        });
        if let Some(belief) = belief {
            let times = met.beliefs.entry(belief).or_default();
            *times = times.saturating_add(1);
        }
    }
}

impl Met {
    /// Whether it went well: three fifths of what the answers could count, or more (JUDGEMENT: one risky answer in
    /// three stays below it, one in four does not).
    #[must_use]
    pub fn went_well(&self) -> bool {
        u32::from(self.points) * 5 >= u32::from(self.asked) * u32::from(FULL) * 3
    }

    /// The misconception that was met most; of equals the lowest number.
    #[must_use]
    pub fn belief(&self) -> Option<u8> {
        let most = self.beliefs.iter().rev().max_by_key(|(_, times)| **times)?;
        Some(*most.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(skill: Skill, grade: Grade, attempt: u8) -> DecisionEvent {
        DecisionEvent {
            level: "s49_five_clues".into(),
            node: "d1".into(),
            option: "b".into(),
            skill,
            grade,
            difficulty: 2,
            options: 3,
            hints: 0,
            attempt,
            reference: true,
        }
    }

    #[test]
    fn first_answers_count_and_later_ones_do_not() {
        let mut save = AssignedSave::new("X".into());
        save.note(&answer(Skill::AskBeforePosting, Grade::Risky, 1), Some(3));
        save.note(&answer(Skill::AskBeforePosting, Grade::Safe, 2), None);
        let met = &save.met[&Skill::AskBeforePosting];
        assert_eq!((met.asked, met.points, met.belief()), (1, 0, Some(3)));
        assert!(!met.went_well());
        for _ in 0..3 {
            save.note(&answer(Skill::AskBeforePosting, Grade::Safe, 1), None);
        }
        assert!(save.met[&Skill::AskBeforePosting].went_well(), "one risky answer in four");
    }

    #[test]
    fn an_answer_of_topic_c_is_not_counted_whoever_asks() {
        let mut save = AssignedSave::new("X".into());
        for skill in Skill::ALL.into_iter().filter(|skill| skill.world().leaves_no_trace()) {
            save.note(&answer(skill, Grade::Risky, 1), Some(1));
        }
        assert_eq!(save, AssignedSave::new("X".into()));
    }

    #[test]
    fn of_misconceptions_met_alike_the_lowest_number_is_told() {
        let met = Met { asked: 4, points: 0, beliefs: [(2, 1), (5, 2), (7, 2)].into() };
        assert_eq!(met.belief(), Some(5));
        assert_eq!(Met::default().belief(), None);
    }
}
