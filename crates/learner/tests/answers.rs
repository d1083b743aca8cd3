//! What answers change, and what they do not.

use learner::{Answer, Candidate, Item, Known, Learner, Pick, Reason, Terms};
use port::Band;
use scenario::{Grade, Skill};

const A: Skill = Skill::CheckRealOrAi;
const B: Skill = Skill::SortPrivateInfo;

fn item(id: u32, skill: Skill, label: u8) -> Item {
    Item { id, world: skill.world(), skill, label, band: Band::Nine, options: 3, calibrated: None }
}

fn answer(skill: Skill, grade: Grade) -> Answer {
    let item = item(1, skill, 3);
    Answer { item, grade, hints: 0, options_left: 3, attempt: 1, of_story: 1, replay: false }
}

fn after(answers: &[Answer]) -> Known {
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    for answer in answers {
        learner.observe(answer);
    }
    learner.known().clone()
}

#[test]
fn a_better_answer_never_leaves_less_ability() {
    let means =
        [Grade::Risky, Grade::Fine, Grade::Safe].map(|grade| after(&[answer(A, grade)]).mean);
    assert!(means[0][0] < means[1][0] && means[1][0] < means[2][0], "{means:?}");
    assert!(means[0][1] < means[2][1], "and says something of the other topic");
    assert!(means[2][0] - means[0][0] > 2 * (means[2][1] - means[0][1]) / 2, "but less");
}

#[test]
fn a_safe_answer_after_a_hint_says_less_and_an_unsafe_one_more() {
    let safe = answer(A, Grade::Safe);
    let hinted = Answer { hints: 1, options_left: 2, ..safe };
    assert!(after(&[hinted]).mean[0] < after(&[safe]).mean[0]);
    assert!(after(&[hinted]).mean[0] > 0, "asking never lowers what was shown");
    let unsafe_one = answer(A, Grade::Risky);
    let hinted = Answer { hints: 1, options_left: 2, ..unsafe_one };
    assert!(after(&[hinted]).mean[0] < after(&[unsafe_one]).mean[0]);
}

#[test]
fn second_answers_replays_and_ungraded_ones_change_nothing() {
    let nothing = after(&[]);
    for answer in [
        Answer { attempt: 2, ..answer(A, Grade::Risky) },
        Answer { replay: true, ..answer(A, Grade::Risky) },
        answer(A, Grade::Free),
    ] {
        assert_eq!(after(&[answer]), nothing, "{answer:?}");
    }
}

#[test]
fn nights_make_less_certain_and_change_no_mean() {
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    for _ in 0..10 {
        learner.observe(&answer(A, Grade::Safe));
    }
    let before = learner.known().clone();
    learner.open(1);
    assert_eq!(*learner.known(), before, "the same day");
    learner.open(8);
    let week = learner.known().clone();
    assert_eq!((week.days, week.mean), (2, before.mean));
    assert!(week.covariance[0] > before.covariance[0]);
    learner.open(8 + 3_000);
    assert!(learner.known().covariance[0] <= 1_000_000, "never less certain than at first");
    learner.open(5);
    assert_eq!(learner.known().day, 5, "a clock that was set back does no harm");
}

fn candidates(items: &[[Item; 1]]) -> Vec<Candidate<'_>> {
    items
        .iter()
        .map(|items| Candidate {
            world: items[0].skill.world(),
            band: Band::Nine,
            sensitivity: 0,
            skill: items[0].skill,
            ready: true,
            tells: true,
            seen: None,
            short: false,
            items,
        })
        .collect()
}

fn both() -> Vec<[Item; 1]> {
    let skills = [A, B];
    (0..10).map(|id| [item(100 + id, skills[id as usize % 2], 1 + id as u8 / 2)]).collect()
}

#[test]
fn a_dangerous_choice_comes_back_in_other_dress_after_three_others() {
    let items = both();
    let candidates = candidates(&items);
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    learner.observe(&answer(A, Grade::Risky));
    for _ in 0..3 {
        let suggestion = learner.suggest(&candidates, Terms::default(), 1);
        assert!(!matches!(suggestion.reason, Reason::Danger { .. }));
        learner.observe(&answer(B, Grade::Safe));
    }
    let suggestion = learner.suggest(&candidates, Terms::default(), 1);
    assert!(matches!(suggestion.reason, Reason::Danger { skill: A, .. }), "{suggestion:?}");
}

#[test]
fn what_was_learned_comes_back_after_a_week() {
    let items = both();
    let candidates = candidates(&items);
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    learner.observe(&answer(B, Grade::Safe));
    learner.open(9);
    let Reason::Review { skill, days, .. } =
        learner.suggest(&candidates, Terms::default(), 1).reason
    else {
        panic!("a review is due");
    };
    assert_eq!((skill, days), (B, 8));
}

#[test]
fn a_review_that_is_due_is_short_where_there_is_one_and_never_two_before_a_story() {
    let items = both();
    let mut candidates = candidates(&items);
    for at in [1, 3] {
        candidates[at] = Candidate { short: true, seen: Some(8), ..candidates[at] };
    }
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    learner.observe(&answer(B, Grade::Safe));
    let pick = |learner: &Learner| learner.suggest(&candidates, Terms::default(), 1).pick;
    assert!(matches!(pick(&learner), Pick::Story(_)), "nothing is due yet");
    learner.open(9);
    let Pick::Review(at) = pick(&learner) else { panic!("a review is due") };
    assert!(candidates[at].short);
    let stories = learner.known().stories;
    learner.begin(&candidates[at]);
    assert_eq!(learner.known().stories, stories, "a review is no story");
    assert!(matches!(pick(&learner), Pick::Story(_)), "one at a time");
    learner.begin(&candidates[0]);
    assert!(matches!(pick(&learner), Pick::Review(_)), "it is still due after the story");
}

#[test]
fn two_unsafe_answers_bring_something_easy() {
    let items = both();
    let candidates = candidates(&items);
    let mut learner = Learner::new(Band::Nine);
    learner.open(1);
    for _ in 0..2 {
        learner.observe(&Answer { hints: 0, ..answer(A, Grade::Risky) });
    }
    let suggestion = learner.suggest(&candidates, Terms::default(), 3);
    let Reason::Relief { chance, .. } = suggestion.reason else { panic!("{suggestion:?}") };
    assert!(chance > 0.75, "{chance}");
}

#[test]
fn where_all_was_seen_it_comes_again_and_where_nothing_may_come_the_map_is_free() {
    let items = both();
    let mut candidates = candidates(&items);
    let learner = Learner::new(Band::Nine);
    for (at, candidate) in candidates.iter_mut().enumerate() {
        candidate.seen = Some(if at == 7 { 40 } else { 3 });
    }
    assert_eq!(learner.suggest(&candidates, Terms::default(), 1).pick, Pick::Again(7));
    for candidate in &mut candidates {
        candidate.ready = false;
    }
    let suggestion = learner.suggest(&candidates, Terms::default(), 1);
    assert_eq!((suggestion.pick, suggestion.reason), (Pick::Free, Reason::NothingLeft));
}

#[test]
fn a_strong_a_weak_and_a_wavering_child_get_other_variants_of_one_level() {
    let variants: Vec<[Item; 1]> = (1..=5).map(|label| [item(1, A, label)]).collect();
    let variants = candidates(&variants);
    let label_for = |grade: &dyn Fn(u32) -> Grade| {
        let mut learner = Learner::new(Band::Nine);
        learner.open(1);
        (0..20).for_each(|turn| learner.observe(&answer(A, grade(turn))));
        learner.variant(&variants, 1).map(|at| at + 1)
    };
    let strong = label_for(&|_| Grade::Safe);
    let weak = label_for(&|turn| if turn % 3 == 0 { Grade::Safe } else { Grade::Risky });
    let wavering = label_for(&|turn| if turn % 4 == 3 { Grade::Risky } else { Grade::Safe });
    assert!(strong > wavering && wavering > weak, "{strong:?} {wavering:?} {weak:?}");
}
