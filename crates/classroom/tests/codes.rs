//! Codes come back as they were, and every slip of the hand is noticed.

mod common;

use classroom::{
    Assignment, ClassResult, CodeError, CodeKind, Register, Slip, What,
    alphabet::{ALPHABET, grouped, plain, symbols},
    fragment,
};
use common::{assignments, full, results, sets};
use port::{Band, Lang};
use proptest::prelude::*;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Whether an error offers to change just this place, with this code as the outcome.
fn offers(error: &CodeError, slip: Slip, code: &str) -> bool {
    let CodeError::Slip { fixes } = error else { return false };
    fixes.iter().any(|fix| fix.slip == slip && fix.code == code)
}

proptest! {
    #![proptest_config(config(1000))]

    #[test]
    fn an_assignment_comes_back(it in assignments()) {
        let code = it.code();
        prop_assert_eq!(code.len(), 14);
        prop_assert_eq!(Assignment::read(&code, &full()), Ok(it));
        let link = format!("http://hub.test:8080/game/{}", fragment(&it));
        prop_assert_eq!(Assignment::read(&link, &full()), Ok(it));
        let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        prop_assert_eq!(Assignment::read(&sloppy, &full()), Ok(it));
    }

    #[test]
    fn a_result_comes_back(it in results()) {
        let code = it.code();
        prop_assert_eq!(code.len(), 32);
        prop_assert_eq!(ClassResult::read(&code, &full()), Ok(it));
        prop_assert_eq!(ClassResult::read(&code.to_lowercase().replace('-', ""), &full()), Ok(it));
    }

    #[test]
    fn random_text_is_refused_and_nothing_falls_over(text in any::<String>()) {
        let _ = Assignment::read(&text, &full());
        let _ = ClassResult::read(&text, &full());
    }

    #[test]
    fn random_words_are_refused_and_nothing_falls_over(
        word in prop::collection::vec(0_u8..29, 0..40),
    ) {
        let _ = Assignment::read(&plain(&word), &Register::default());
        let _ = ClassResult::read(&grouped(&word), &Register::default());
        let _ = Assignment::read(&plain(&word), &full());
    }

    #[test]
    fn one_code_never_means_two_things(one in assignments(), other in assignments()) {
        prop_assert_eq!(one == other, one.code() == other.code());
    }
}

proptest! {
    #![proptest_config(config(24))]

    /// Every place, every other character.
    #[test]
    fn every_wrong_character_of_an_assignment_is_noticed_and_named(it in assignments()) {
        let code = it.code();
        let word = symbols(&code).expect("our own code");
        for at in 0..word.len() {
            for symbol in (0..29).filter(|symbol| *symbol != word[at]) {
                let mut bent = word.clone();
                bent[at] = symbol;
                let error = Assignment::read(&plain(&bent), &full()).expect_err("it is wrong");
                prop_assert!(offers(&error, Slip::Wrong(at + 1), &code), "{:?}", error);
                let CodeError::Slip { fixes } = error else { unreachable!() };
                let wrong = fixes.iter().filter(|fix| matches!(fix.slip, Slip::Wrong(_))).count();
                prop_assert_eq!(wrong, 1, "there is only one way to put a wrong character right");
            }
        }
    }

    #[test]
    fn every_two_swapped_neighbours_of_an_assignment_are_noticed_and_named(it in assignments()) {
        let code = it.code();
        let word = symbols(&code).expect("our own code");
        for at in (1..word.len()).filter(|at| word[at - 1] != word[*at]) {
            let mut bent = word.clone();
            bent.swap(at - 1, at);
            let error = Assignment::read(&plain(&bent), &full()).expect_err("it is wrong");
            prop_assert!(offers(&error, Slip::Swapped(at), &code), "{:?}", error);
        }
    }

    #[test]
    fn two_and_three_wrong_characters_are_noticed_too(
        it in assignments(),
        at in prop::sample::subsequence((0..12).collect::<Vec<usize>>(), 2..=3),
        by in prop::collection::vec(1_u8..29, 3),
    ) {
        let mut word = symbols(&it.code()).expect("our own code");
        for (at, by) in at.iter().zip(by) {
            word[*at] = (word[*at] + by) % 29;
        }
        prop_assert!(Assignment::read(&plain(&word), &full()).is_err());
    }
}

proptest! {
    #![proptest_config(config(3))]

    #[test]
    fn every_wrong_character_and_swap_of_a_result_is_noticed_and_named(it in results()) {
        let code = it.code();
        let word = symbols(&code).expect("our own code");
        for at in 0..word.len() {
            for symbol in (0..29).filter(|symbol| *symbol != word[at]) {
                let mut bent = word.clone();
                bent[at] = symbol;
                let error = ClassResult::read(&plain(&bent), &full()).expect_err("it is wrong");
                prop_assert!(offers(&error, Slip::Wrong(at + 1), &code), "{:?}", error);
            }
        }
        for at in (1..word.len()).filter(|at| word[at - 1] != word[*at]) {
            let mut bent = word.clone();
            bent.swap(at - 1, at);
            let error = ClassResult::read(&plain(&bent), &full()).expect_err("it is wrong");
            prop_assert!(offers(&error, Slip::Swapped(at), &code), "{:?}", error);
        }
    }
}

fn small() -> Assignment {
    Assignment {
        band: Band::Six,
        lang: Lang::Vi,
        what: What::Levels([0, 3].into_iter().collect()),
        mode: classroom::Mode::Practice,
        closed: false,
        until: None,
    }
}

#[test]
fn each_kind_of_trouble_has_its_own_error() {
    let register = full();
    let read = |text: &str| Assignment::read(text, &register);
    let code = small().code();
    assert_eq!(read(""), Err(CodeError::Empty));
    assert_eq!(read(" - \u{a0}\n"), Err(CodeError::Empty));
    assert_eq!(read("#a="), Err(CodeError::Empty));
    assert_eq!(read(&code[..11]), Err(CodeError::TooShort { missing: 3 }));
    assert_eq!(read(&format!("{code}7")), Err(CodeError::TooLong { extra: 1 }));
    assert_eq!(read("7K2M-Ă"), Err(CodeError::Foreign { found: 'Ă', at: 5 }));
    let result = ClassResult::new(&small(), 5).code();
    assert_eq!(read(&result), Err(CodeError::Other(CodeKind::Result)));
    assert_eq!(
        ClassResult::read(&code, &register),
        Err(CodeError::Other(CodeKind::Assignment)),
        "and the other way"
    );
    let few = Register::new(&["a", "b"], &[], &[]).expect("it is sound");
    let unknown = CodeError::UnknownLevels { unknown: 1, known: 2 };
    assert_eq!(Assignment::read(&code, &few), Err(unknown.clone()));
    let opened = ClassResult::new(&small(), 5).with_opened([1, 23].into_iter().collect());
    assert_eq!(ClassResult::read(&opened.code(), &few), Err(unknown));
    let nothing = Assignment { what: What::Levels(classroom::LevelSet::EMPTY), ..small() };
    assert_eq!(read(&nothing.code()), Err(CodeError::NoLevels));
}

/// A later version keeps the first symbol and the check, whatever its length.
#[test]
fn a_code_of_a_later_version_is_known_for_one() {
    for (length, checks, head, version) in [(12, 3, 1, 2), (16, 3, 2, 3), (9, 3, 13, 14)] {
        let word = valid(head, length, checks);
        let newer = CodeError::Newer { version, known: 1 };
        assert_eq!(Assignment::read(&plain(&word), &full()), Err(newer.clone()), "{length}");
        assert_eq!(ClassResult::read(&plain(&word), &full()), Err(newer), "in the other field too");
    }
    for (length, head, version) in [(26, 17, 2), (28, 22, 3), (20, 28, 5)] {
        let word = valid(head, length, 4);
        let newer = CodeError::Newer { version, known: 1 };
        assert_eq!(ClassResult::read(&plain(&word), &full()), Err(newer), "{length}");
    }
}

/// A word with this first symbol whose check holds: its last symbols are found by trying.
fn valid(head: u8, length: usize, checks: usize) -> Vec<u8> {
    let holds = |word: &[u8]| {
        (0..checks as u32).all(|root| {
            let root = 2_u32.pow(root);
            word.iter().fold(0, |sum, symbol| (sum * root + u32::from(*symbol)) % 29) == 0
        })
    };
    let mask = |at: usize| at * at * 5 + at * 11 + length * 7;
    let masked = |word: &[u8]| -> Vec<u8> {
        let each = word.iter().enumerate();
        each.map(|(at, it)| ((usize::from(*it) + mask(at) * 28) % 29) as u8).collect()
    };
    let mut word = vec![0; length];
    word[0] = head;
    for number in 0..29_u32.pow(checks as u32) {
        for place in 0..checks {
            word[length - 1 - place] = (number / 29_u32.pow(place as u32) % 29) as u8;
        }
        if holds(&word) {
            return masked(&word);
        }
    }
    panic!("every word has a check");
}

/// Codes with and without each of their characters: of another length they are no codes at all.
#[test]
fn a_missing_or_doubled_character_is_told_as_that() {
    for places in [[0, 1], [0, 3], [4, 5], [2, 23], [22, 23]] {
        let it = Assignment { what: What::Levels(places.into_iter().collect()), ..small() };
        let word = symbols(&it.code()).expect("our own code");
        for at in 0..word.len() {
            let (mut less, mut more) = (word.clone(), word.clone());
            less.remove(at);
            more.insert(at, word[at]);
            let missing = CodeError::TooShort { missing: 1 };
            assert_eq!(Assignment::read(&plain(&less), &full()), Err(missing));
            let extra = CodeError::TooLong { extra: 1 };
            assert_eq!(Assignment::read(&plain(&more), &full()), Err(extra));
        }
    }
}

/// If this fails, codes that hang in classrooms have lost their meaning.
#[test]
fn the_codes_of_version_1_stay_what_they_are() {
    assert_eq!(small().code(), "3JND-TBPV-V7D0");
    let check = Assignment {
        band: Band::Twelve,
        lang: Lang::En,
        what: What::Adapt(Some(port::World::LuyTre)),
        mode: classroom::Mode::Check,
        closed: true,
        until: classroom::Day::new(20_820).ok(),
    };
    assert_eq!((check.code().as_str(), check.mark()), ("3JND-TZRV-0HCX", 6898));
    let skills: Vec<_> = classroom::ClassSkill::all().collect();
    let result = ClassResult::new(&check, 54_321)
        .with_opened([0, 5].into_iter().collect())
        .with(skills[1], classroom::Standing::Done(None))
        .with(skills[6], classroom::Standing::Revisit(classroom::Misconception::new(3)));
    assert_eq!(result.code(), "859D-10C3-8TS2-WPC0-DX1B-B32C-3M");
}

#[test]
fn no_code_spells_a_word() {
    assert!(ALPHABET.iter().all(|letter| !b"AEIOUY".contains(letter)));
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn sets_come_back_through_their_places(set in sets()) {
        prop_assert_eq!(set.iter().collect::<classroom::LevelSet>(), set);
        prop_assert_eq!(set.iter().count(), set.len());
    }
}
