//! Topic C leaves no trace: two children who differ only there are the same to storage, and to topics A and B.

use learner::{Answer, Candidate, Item, Learner, Pick, Terms, Yardstick};
use port::{Band, World};
use scenario::{Grade, Skill};

const A: Skill = Skill::SpotTricksAndScams;
const B: Skill = Skill::ProtectAccounts;
const C: Skill = Skill::SpotGroomingSigns;

fn item(id: u32, skill: Skill, label: u8) -> Item {
    Item {
        id,
        world: skill.world(),
        skill,
        label,
        band: Band::Twelve,
        options: 3,
        calibrated: None,
    }
}

fn answer(item: Item, grade: Grade) -> Answer {
    Answer { item, grade, hints: 0, options_left: 3, attempt: 1, of_story: 3, replay: false }
}

fn candidate(items: &[Item]) -> Candidate<'_> {
    let skill = items[0].skill;
    Candidate {
        world: skill.world(),
        band: Band::Twelve,
        sensitivity: u8::from(skill == C),
        skill,
        ready: true,
        tells: true,
        seen: None,
        short: false,
        items,
    }
}

/// Stories of three decisions, five in each topic.
fn levels() -> Vec<[Item; 3]> {
    let mut levels = Vec::new();
    for skill in [A, B, C] {
        for label in 1..=5 {
            let id = 100 * skill as u32 + 10 * u32::from(label);
            levels.push([0, 1, 2].map(|at| item(id + at, skill, label)));
        }
    }
    levels
}

/// Plays some days; every answer in topic C is `in_c`. What was suggested and the learner at the end.
fn play(in_c: Grade) -> (Vec<Pick>, Learner, usize) {
    let levels = levels();
    let candidates: Vec<Candidate<'_>> = levels.iter().map(|items| candidate(items)).collect();
    let mut learner = Learner::new(Band::Twelve);
    let (mut kept, mut of_c) = (Vec::new(), 0);
    for day in 1..40_u32 {
        learner.open(day);
        for story in 0..6 {
            let terms = Terms { adult_agrees: true, last: story == 5 };
            let suggestion = learner.suggest(&candidates, terms, day * 10 + story);
            let Pick::Story(at) = suggestion.pick else { continue };
            learner.begin(&candidates[at]);
            if candidates[at].world == World::HangSang {
                of_c += 1;
            } else {
                kept.push(suggestion.pick);
            }
            for (turn, it) in levels[at].iter().enumerate() {
                let own = if (day as usize + turn).is_multiple_of(4) {
                    Grade::Risky
                } else {
                    Grade::Safe
                };
                let grade = if it.skill == C { in_c } else { own };
                learner.observe(&answer(*it, grade));
                learner.check(it.skill, &Yardstick::default());
            }
        }
    }
    (kept, learner, of_c)
}

#[test]
fn two_children_who_differ_only_in_topic_c_have_the_same_save_and_the_same_path_in_a_and_b() {
    let (path, learner, of_c) = play(Grade::Safe);
    assert!(of_c > 8, "topic C was played {of_c} times");
    for other in [Grade::Fine, Grade::Risky, Grade::Free] {
        let (other_path, other_learner, other_of_c) = play(other);
        assert_eq!(other_learner.known(), learner.known(), "{other:?}");
        assert_eq!(other_path, path, "{other:?}");
        assert_eq!(other_of_c, of_c, "{other:?}");
    }
}

#[test]
fn what_is_not_stored_is_gone_with_the_sitting() {
    let levels = levels();
    let candidates: Vec<Candidate<'_>> = levels.iter().map(|items| candidate(items)).collect();
    let in_c = &candidates[10..];
    let mut told = Learner::new(Band::Twelve);
    told.open(1);
    let fresh = told.clone();
    for _ in 0..20 {
        told.observe(&answer(levels[12][0], Grade::Risky));
    }
    let spread = |learner: &Learner| {
        (0..64)
            .filter_map(|seed| learner.variant(in_c, seed))
            .map(|at| levels[10 + at][0].label)
            .max()
    };
    assert!(spread(&told) < spread(&fresh), "inside topic C it adapts");
    assert_eq!(told.known(), fresh.known());
    told.open(2);
    let mut other = fresh;
    other.open(2);
    assert_eq!(spread(&told), spread(&other), "and forgets");
}

#[test]
fn adults_are_shown_nothing_of_topic_c() {
    let (_, learner, _) = play(Grade::Risky);
    assert_eq!(learner.report(C, &Yardstick::default()), None);
    assert!(learner.report(A, &Yardstick::default()).is_some());
}

#[test]
fn a_child_whose_save_was_read_back_goes_on_exactly_as_one_who_never_stopped() {
    let (_, learner, _) = play(Grade::Safe);
    let mut resumed = Learner::resume(learner.known().clone()).expect("it is sound");
    let mut straight = learner;
    resumed.open(41);
    straight.open(41);
    for turn in 0..9 {
        let it = item(turn, if turn % 2 == 0 { A } else { B }, 3);
        resumed.observe(&answer(it, Grade::Safe));
        straight.observe(&answer(it, Grade::Safe));
        assert_eq!(resumed.known(), straight.known());
    }
}
