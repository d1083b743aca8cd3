//! What is kept of each skill: how much it was practised, when it is due again, and what went dangerously wrong.

use scenario::Grade;

use crate::item::Answer;

/// The half-life after the first safe answer, in days: due again after a week; then doubled, after two, four, …
const FIRST_HALF_LIFE: u16 = 22;
/// The shortest half-life, in days.
const SHORTEST: u16 = 3;
/// The longest half-life, in days.
const LONGEST: u16 = 120;
/// What of a half-life may pass before the skill is due: 2^-0.322 = 0.80 is still remembered then.
const DUE_AFTER: f64 = 0.322;
/// What of that time must have passed for a safe answer to say that it lasts longer.
const TOO_SOON: f64 = 0.5;

/// What is kept of one skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Practice {
    /// Decisions that counted.
    pub decisions: u16,
    /// Those answered without a hint.
    pub unaided: u16,
    /// In how many stories.
    pub stories: u16,
    /// On how many days.
    pub days: u16,
    /// The running number of the last story.
    pub last_story: u16,
    /// The last day.
    pub last_day: u32,
    /// How long it is remembered, in days; 0: it was never answered safely.
    pub half_life: u16,
    /// At how many checks in a row it looked secure.
    pub held: u8,
    /// What went dangerously wrong and is not yet mended.
    pub danger: Option<Danger>,
}

/// A dangerous choice that is not yet mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Danger {
    /// The decision.
    pub item: u32,
    /// Decisions in other skills since.
    pub others: u8,
    /// The first other decision answered safely without a hint, and its day.
    pub mended: Option<(u32, u32)>,
}

/// A dangerous choice is met again in other dress after so many other decisions.
const AGAIN_AFTER: u8 = 3;

impl Practice {
    /// After an answer in this skill that counts. `story` and `day` are running numbers, from 1.
    pub fn add(&mut self, answer: &Answer, story: u16, day: u32) {
        let new_day = self.decisions == 0 || self.last_day != day;
        if new_day {
            self.remember(answer.grade, day);
            self.days = self.days.saturating_add(1);
        }
        if self.decisions == 0 || self.last_story != story {
            self.stories = self.stories.saturating_add(1);
        }
        self.decisions = self.decisions.saturating_add(1);
        if answer.hints == 0 {
            self.unaided = self.unaided.saturating_add(1);
        }
        (self.last_story, self.last_day) = (story, day);
        self.watch(answer, day);
    }

    /// After an answer in this skill that tells nothing new: it only says how long the skill is remembered.
    pub fn recall(&mut self, grade: Grade, day: u32) {
        if self.decisions > 0 && self.last_day != day {
            self.remember(grade, day);
            self.last_day = day;
        }
    }

    /// After an answer in another skill.
    pub const fn pass(&mut self) {
        if let Some(danger) = &mut self.danger {
            danger.others = danger.others.saturating_add(1);
        }
    }

    /// Half-life regression with fixed factors (Settles and Meeder 2016), once a day.
    fn remember(&mut self, grade: Grade, day: u32) {
        let old = self.half_life;
        self.half_life = match grade {
            Grade::Safe if old == 0 => FIRST_HALF_LIFE,
            Grade::Safe
                if f64::from(day.saturating_sub(self.last_day)) >= TOO_SOON * self.wait() =>
            {
                (old * 2).min(LONGEST)
            }
            Grade::Risky => (old / 2).max(SHORTEST),
            _ => old,
        };
    }

    fn wait(&self) -> f64 {
        DUE_AFTER * f64::from(self.half_life)
    }

    /// The days since it was due, if it is.
    #[must_use]
    pub fn due(&self, today: u32) -> Option<u32> {
        let passed = today.saturating_sub(self.last_day);
        let due = self.decisions > 0 && self.half_life > 0 && f64::from(passed) > self.wait();
        due.then_some(passed)
    }

    /// Whether a dangerous choice should be met again now.
    #[must_use]
    pub fn wants_again(&self) -> bool {
        self.danger.is_some_and(|danger| danger.others >= AGAIN_AFTER)
    }

    /// Opens a flag at a dangerous choice; two different other decisions on different days, without a hint, close it.
    fn watch(&mut self, answer: &Answer, day: u32) {
        let item = answer.item.id;
        if answer.grade == Grade::Risky {
            self.danger = Some(Danger { item, others: 0, mended: None });
            return;
        }
        let Some(danger) = &mut self.danger else { return };
        danger.others = 0;
        if answer.grade != Grade::Safe || answer.hints > 0 || item == danger.item {
            return;
        }
        match danger.mended {
            None => danger.mended = Some((item, day)),
            Some((first, then)) if first != item && then != day => self.danger = None,
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use port::Band;
    use scenario::Skill;

    use super::*;
    use crate::item::Item;

    fn answer(id: u32, grade: Grade, hints: u8) -> Answer {
        let skill = Skill::ProtectAccounts;
        let item = Item {
            id,
            world: skill.world(),
            skill,
            label: 3,
            band: Band::Nine,
            options: 3,
            calibrated: None,
        };
        Answer { item, grade, hints, options_left: 3, attempt: 1, of_story: 1, replay: false }
    }

    #[test]
    fn a_skill_comes_back_after_one_three_and_eight_weeks() {
        let mut practice = Practice::default();
        let mut day = 1;
        let mut came = Vec::new();
        for story in 1..=3 {
            practice.add(&answer(u32::from(story), Grade::Safe, 0), story, day);
            day = (day..).find(|day| practice.due(*day).is_some()).expect("it is due some day");
            came.push(day - 1);
        }
        assert_eq!(came, [8, 23, 52], "days since the first answer");
    }

    #[test]
    fn an_unsafe_answer_brings_it_back_sooner_and_massed_practice_does_not_put_it_off() {
        let mut practice = Practice::default();
        practice.add(&answer(1, Grade::Safe, 0), 1, 1);
        practice.add(&answer(2, Grade::Safe, 0), 1, 1);
        practice.add(&answer(3, Grade::Safe, 0), 2, 2);
        assert_eq!(practice.half_life, FIRST_HALF_LIFE);
        practice.add(&answer(4, Grade::Risky, 0), 3, 3);
        assert_eq!(practice.half_life, FIRST_HALF_LIFE / 2);
        assert_eq!((practice.decisions, practice.stories, practice.days), (4, 3, 3));
    }

    #[test]
    fn a_review_of_what_is_still_remembered_lasts_longer_and_counts_nothing() {
        let mut practice = Practice::default();
        practice.add(&answer(1, Grade::Safe, 0), 1, 1);
        assert!(practice.due(9).is_some());
        practice.recall(Grade::Safe, 9);
        practice.recall(Grade::Risky, 9);
        assert_eq!((practice.half_life, practice.due(9)), (2 * FIRST_HALF_LIFE, None));
        assert_eq!((practice.decisions, practice.stories, practice.days), (1, 1, 1));
        practice.recall(Grade::Risky, 30);
        assert_eq!(practice.half_life, FIRST_HALF_LIFE);
        let mut unknown = Practice::default();
        unknown.recall(Grade::Safe, 9);
        assert_eq!(unknown, Practice::default(), "what was never practised is not brought back");
    }

    #[test]
    fn a_danger_is_closed_by_two_other_decisions_on_two_days_without_a_hint() {
        let mut practice = Practice::default();
        practice.add(&answer(1, Grade::Risky, 0), 1, 1);
        assert!(!practice.wants_again());
        for _ in 0..3 {
            practice.pass();
        }
        assert!(practice.wants_again());
        practice.add(&answer(1, Grade::Safe, 0), 2, 2);
        practice.add(&answer(2, Grade::Safe, 1), 2, 2);
        assert!(practice.danger.is_some_and(|danger| danger.mended.is_none()));
        practice.add(&answer(2, Grade::Safe, 0), 2, 2);
        practice.add(&answer(3, Grade::Safe, 0), 2, 2);
        practice.add(&answer(2, Grade::Safe, 0), 3, 3);
        assert!(practice.danger.is_some(), "same day, then same decision");
        practice.add(&answer(3, Grade::Safe, 0), 3, 3);
        assert_eq!(practice.danger, None);
    }
}
