//! Help within a story: when a hint comes by itself.

use crate::{
    belief::direction,
    item::Item,
    learner::{Learner, topic},
    sitting::GENTLE_FIRST,
};

/// Below this chance of a safe answer a child is not left alone with a decision (JUDGEMENT).
const ALONE: f64 = 0.5;

impl Learner {
    /// Whether so little was played that every story starts at its easiest: nobody begins by failing.
    #[must_use]
    pub const fn starts_gently(&self) -> bool {
        self.known.stories < GENTLE_FIRST
    }

    /// The chance of a safe answer to a decision. For one of topic C it knows this sitting's answers there.
    #[must_use]
    pub fn chance(&self, item: &Item) -> f64 {
        let at = topic(item.skill);
        let belief = if item.leaves_trace() { self.belief } else { self.private() };
        let slept_over = self.known.slept_over.get(at).copied().unwrap_or_default();
        let ability = belief.along(&direction(at, slept_over));
        item.curve(self.known.band, &self.model).forecast(ability.mean, ability.variance)
    }

    /// Whether the first hint should come by itself: after two unsafe answers in a row, or where a safe one is
    /// unlikely.
    #[must_use]
    pub fn wants_hint(&self, item: &Item) -> bool {
        let run = if item.leaves_trace() { self.known.run() } else { self.aside.run };
        run.wants_relief() || self.chance(item) < ALONE
    }
}

#[cfg(test)]
mod tests {
    use port::{Band, World};
    use scenario::{Grade, Skill};

    use super::*;
    use crate::Answer;

    const EASY: Item = Item {
        id: 1,
        world: World::LuyTre,
        skill: Skill::AskBeforePosting,
        label: 1,
        band: Band::Nine,
        options: 3,
        calibrated: None,
    };

    fn answered(child: &mut Learner, item: Item, grade: Grade) {
        child.observe(&Answer {
            item,
            grade,
            hints: 0,
            options_left: 3,
            attempt: 1,
            of_story: 1,
            replay: false,
        });
    }

    #[test]
    fn a_hint_comes_by_itself_after_two_unsafe_answers_and_goes_after_a_safe_one() {
        let mut child = Learner::new(Band::Nine);
        child.open(1);
        assert!(!child.wants_hint(&EASY));
        answered(&mut child, EASY, Grade::Risky);
        assert!(!child.wants_hint(&EASY));
        answered(&mut child, EASY, Grade::Risky);
        assert!(child.wants_hint(&EASY));
        answered(&mut child, EASY, Grade::Safe);
        assert!(!child.wants_hint(&EASY));
    }

    #[test]
    fn what_is_hard_for_a_child_comes_with_a_hint() {
        let mut child = Learner::new(Band::Nine);
        child.open(1);
        for _ in 0..6 {
            answered(&mut child, EASY, Grade::Risky);
            answered(&mut child, EASY, Grade::Safe);
        }
        let hard = Item { label: 5, ..EASY };
        assert!(child.chance(&hard) < 0.5 && child.wants_hint(&hard));
    }

    #[test]
    fn unsafe_answers_in_topic_c_bring_hints_there_and_nowhere_else() {
        let mut child = Learner::new(Band::Nine);
        child.open(1);
        let heavy = Item { world: World::HangSang, skill: Skill::SpotGroomingSigns, ..EASY };
        let before = child.chance(&EASY);
        answered(&mut child, heavy, Grade::Risky);
        answered(&mut child, heavy, Grade::Risky);
        assert!(child.wants_hint(&heavy) && !child.wants_hint(&EASY));
        assert!((child.chance(&EASY) - before).abs() < f64::EPSILON);
    }
}
