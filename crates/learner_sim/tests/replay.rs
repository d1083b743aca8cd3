//! The replay of real answers, tried on answers whose truth is known.

use learner_sim::{
    Knowledge,
    chance::Chance,
    replay::{Aim, Answers, Replay, fit, related, replay},
};

type Rows = Vec<Vec<Option<bool>>>;

/// How often each pattern of answers to the five items of LSAT 6 came, 00000 to 11111, of 1,000 pupils (Bock and
/// Lieberman 1970); the data on which Bock and Aitkin showed their method in 1981.
const LSAT_6: [usize; 32] = [
    3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21,
    173, 11, 61, 28, 298,
];

fn lsat() -> Rows {
    let row = |pattern: usize| (0..5).map(|item| Some(pattern >> (4 - item) & 1 == 1)).collect();
    let each = LSAT_6.iter().enumerate();
    each.flat_map(|(pattern, count)| vec![row(pattern); *count]).collect()
}

fn slices(rows: &Rows) -> Vec<&[Option<bool>]> {
    rows.iter().map(Vec::as_slice).collect()
}

#[test]
fn the_fit_of_the_authors_data_is_that_of_other_programs() {
    // R's ltm 1.2: `ltm(LSAT ~ z1)`.
    let slopes = [0.825_4, 0.722_9, 0.890_5, 0.688_6, 0.657_5];
    let difficulties = [-3.359_7, -1.369_6, -0.279_9, -1.865_9, -3.123_6];
    let rows = lsat();
    assert_eq!(rows.len(), 1_000);
    let found = fit(&slices(&rows), &[0, 1, 2, 3, 4]);
    for (at, curve) in found.iter().enumerate() {
        assert!((curve.slope - slopes[at]).abs() < 0.02, "item {at}: {curve:?}");
        assert!((curve.difficulty - difficulties[at]).abs() < 0.05, "item {at}: {curve:?}");
    }
}

/// Pupils of a model: two topics, all items with a slope between 0.7 and 1.7, some answers missing.
fn pupils(count: usize, each: usize, correlation: f64, missing: f64) -> (Rows, Vec<(f64, f64)>) {
    let mut chance = Chance::new(7, 7);
    let items: Vec<(f64, f64)> =
        (0..2 * each).map(|_| (chance.between(0.7, 1.7), chance.between(-1.5, 1.5))).collect();
    let rows = (0..count).map(|_| {
        let common = correlation.sqrt() * chance.normal();
        let topics = [(); 2].map(|()| common + (1.0 - correlation).sqrt() * chance.normal());
        let answer = |(at, (slope, difficulty)): (usize, &(f64, f64))| {
            let logit = slope * (topics[at / each] - difficulty);
            let right = chance.unit() < learner::logistic(logit);
            (chance.unit() >= missing).then_some(right)
        };
        items.iter().enumerate().map(answer).collect()
    });
    (rows.collect(), items)
}

#[test]
fn the_fit_finds_the_items_that_made_the_answers_also_where_some_are_missing() {
    for missing in [0.0, 0.2] {
        let (rows, items) = pupils(2_000, 9, 0.6, missing);
        let mut worst: (f64, f64) = (0.0, 0.0);
        for topic in 0..2 {
            let places: Vec<usize> = (9 * topic..9 * topic + 9).collect();
            for (place, curve) in places.iter().zip(fit(&slices(&rows), &places)) {
                worst.0 = worst.0.max((curve.slope - items[*place].0).abs());
                worst.1 = worst.1.max((curve.difficulty - items[*place].1).abs());
            }
        }
        // Standard errors are about 0.10 and 0.08; the worst of 18.
        assert!(worst.0 < 0.35 && worst.1 < 0.3, "{worst:?} with {missing} missing");
    }
}

#[test]
fn how_topics_go_together_is_found_behind_the_error_of_short_tests() {
    let topics = [(0..9).collect(), (9..18).collect::<Vec<usize>>()];
    for correlation in [0.0, 0.6] {
        let (rows, _) = pupils(4_000, 9, correlation, 0.0);
        let found = related(&slices(&rows), &topics);
        assert!((found[0][1] - correlation).abs() < 0.08, "{found:?}, not {correlation}");
        assert_eq!((found[0][0], found[0][1]), (1.0, found[1][0]));
    }
}

fn replayed(correlation: f64, missing: f64, knowledge: Knowledge, seed: u32) -> Replay {
    let aim = Aim::ForetellKindly(0.6);
    replay(&made(correlation, missing, aim), knowledge, seed, &mut |_| ())
}

fn made(correlation: f64, missing: f64, aim: Aim) -> Answers {
    let (rows, items) = pupils(400, 9, correlation, missing);
    let topics = (0..items.len()).map(|item| item / 9).collect();
    Answers::new("made", topics, rows, [4, 8], aim).expect("they are sound")
}

fn loss(of: &Replay, name: &str) -> f64 {
    of.engines.iter().find(|row| row.name == name).expect("it plays").looks[1].loss
}

#[test]
fn where_topics_go_together_ours_foretells_better_and_kinder_than_the_peer() {
    let it = replayed(0.6, 0.0, Knowledge::Cold, 1);
    assert_eq!(it.goals.len(), 4);
    assert!(it.reached(), "{}", it.table());
    let ours = it.engines.iter().find(|row| row.ours).expect("ours plays");
    let peer = it.engines.iter().find(|row| row.name == "max-information, EAP").expect("it plays");
    assert!(ours.looks[1].ahead >= 8 && peer.looks[1].ahead == 0, "{}", it.table());
    assert!(ours.looks[1].success > peer.looks[1].success + 0.03, "{}", it.table());
    assert!(loss(&it, "max-information, EAP") < it.means_alone, "{}", it.table());
}

#[test]
fn what_is_not_reached_is_told_and_fails() {
    let answers = made(0.6, 0.0, Aim::ForetellKindly(0.99));
    let it = replay(&answers, Knowledge::Cold, 1, &mut |_| ());
    assert!(!it.reached());
    assert_eq!(it.table().matches("NOT HELD").count(), 2, "{}", it.table());
}

#[test]
fn where_topics_have_nothing_in_common_the_gain_from_it_is_gone() {
    let it = replayed(0.0, 0.0, Knowledge::Calibrated, 1);
    let (alike, apart) = ("max-information, our scoring", "max-information, ours, topics apart");
    assert!(loss(&it, alike) > loss(&it, apart), "{}", it.table());
    let kin = replayed(0.6, 0.0, Knowledge::Calibrated, 1);
    assert!(loss(&kin, alike) < loss(&kin, apart), "{}", kin.table());
    assert!(kin.goals.is_empty(), "the goal is about labels only");
}

#[test]
fn the_same_seed_gives_the_same_replay_and_pupils_who_answered_too_little_are_left_out() {
    let one = replayed(0.6, 0.3, Knowledge::Cold, 1);
    assert_eq!(one, replayed(0.6, 0.3, Knowledge::Cold, 1));
    assert_ne!(one, replayed(0.6, 0.3, Knowledge::Cold, 2));
    // Of 12 items that may be served 8 must be answered: with 0.3 missing, 0.72 of 200 pupils (binomial).
    assert!((one.replayed - 145.0).abs() < 15.0, "{}", one.replayed);
    assert!(one.missing > 0);
}
