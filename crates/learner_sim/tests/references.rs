//! Ours and peers against the Python references (numpy prototype, catsim 0.21.0), on the prototype's bank.
//!
//! The numbers below were printed by the prototype's own `EAP1` and `ADF` and by catsim's `MaxInfoSelector`.

use learner::{Belief, Curve, Model, direction};
use learner_sim::{
    Knowledge, Truth,
    choosing::most_informative,
    scoring::{Estimate, Scoring},
};

/// Decisions that were answered, and how.
const ASKED: [usize; 24] = [
    112, 244, 216, 223, 68, 109, 288, 26, 54, 234, 91, 16, 177, 218, 102, 220, 62, 275, 226, 232,
    94, 266, 154, 181,
];
const SAFE: [u8; 24] = [0, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1];

/// The prototype's assumptions.
const PROTOTYPE: Model = Model {
    rate: 0.0,
    rate_sd: 0.0,
    drift: 0.0,
    label_step: 0.8,
    label_unsure: 0.75,
    slope: 1.0,
    ..Model::GAME
};

fn bank() -> Truth {
    Truth::read(include_str!("bank_300.json")).expect("the bank is well formed")
}

/// Means and standard deviations by topic after all answers.
fn after(scoring: Scoring, knowledge: Knowledge, weight: f64) -> [(f64, f64); 3] {
    let items = bank().items;
    let mut estimate = scoring.begin();
    for (place, safe) in ASKED.into_iter().zip(SAFE) {
        let curve = items[place].seen(knowledge, &PROTOTYPE);
        estimate.observe(items[place].topic, &curve, f64::from(safe), weight);
    }
    [0, 1, 2].map(|topic| {
        let (mean, sd) = estimate.of(topic);
        (mean, sd.expect("it has one"))
    })
}

fn close(found: [(f64, f64); 3], means: [f64; 3], sds: [f64; 3]) {
    for topic in 0..3 {
        let (mean, sd) = found[topic];
        assert!((mean - means[topic]).abs() < 1e-4, "{found:?}, not {means:?}");
        assert!((sd - sds[topic]).abs() < 1e-4, "{found:?}, not {sds:?}");
    }
}

#[test]
fn expected_a_posteriori_is_that_of_the_reference() {
    close(
        after(Scoring::Eap, Knowledge::Calibrated, 1.0),
        [-1.805_013_6, -0.677_227_7, -0.299_897_3],
        [0.718_686_5, 0.663_763_1, 0.809_981_9],
    );
    close(
        after(Scoring::Eap, Knowledge::Cold, 1.0),
        [-1.839_486_2, -0.832_927_3, -0.278_480_5],
        [0.739_181_6, 0.708_071_7, 0.928_294_5],
    );
}

#[test]
fn our_scoring_is_that_of_the_reference() {
    let ours = Scoring::Normal(PROTOTYPE);
    close(
        after(ours, Knowledge::Calibrated, 0.7),
        [-1.534_664_2, -1.026_932, -0.928_088_6],
        [0.738_098_3, 0.695_851_3, 0.745_593_6],
    );
    close(
        after(ours, Knowledge::Cold, 0.7),
        [-1.603_749_6, -1.190_423_6, -1.074_004_5],
        [0.800_792_5, 0.759_389_1, 0.831_909_4],
    );
}

/// What catsim's `MaxInfoSelector` picks of topic A, one after the other, at 25 abilities from -3 to 3.
#[rustfmt::skip]
const CATSIM: [[usize; 8]; 25] = [[49, 30, 96, 54, 68, 95, 17, 55], [30, 49, 96, 54, 68, 17, 95, 2], [30, 54, 68, 96, 76, 49, 2, 17], [30, 76, 61, 68, 54, 91, 96, 2], [61, 91, 76, 30, 67, 68, 71, 47], [61, 91, 76, 71, 47, 67, 4, 68], [61, 91, 71, 76, 4, 67, 47, 93], [61, 91, 71, 93, 87, 4, 23, 67], [87, 61, 28, 91, 93, 71, 23, 8], [87, 28, 8, 61, 31, 93, 70, 91], [87, 28, 8, 31, 70, 85, 93, 98], [87, 28, 84, 8, 70, 31, 85, 27], [87, 84, 58, 28, 27, 12, 11, 85], [84, 58, 87, 27, 12, 11, 42, 52], [84, 58, 52, 11, 12, 27, 42, 80], [84, 58, 52, 11, 12, 42, 80, 13], [52, 84, 58, 11, 42, 80, 13, 12], [52, 58, 11, 84, 13, 44, 42, 80], [44, 13, 52, 11, 42, 80, 58, 62], [44, 13, 62, 11, 42, 80, 52, 89], [44, 13, 62, 42, 11, 80, 89, 69], [44, 62, 13, 42, 69, 66, 11, 74], [44, 62, 13, 69, 39, 66, 90, 42], [44, 62, 13, 39, 69, 90, 66, 74], [44, 62, 13, 39, 90, 69, 66, 74]];

#[test]
fn the_most_informative_is_what_catsim_picks() {
    let items = bank().items;
    let seen: Vec<Curve> = items.iter().map(|item| item.curve).collect();
    for (at, wanted) in CATSIM.iter().enumerate() {
        let ability = -3.0 + 0.25 * at as f64;
        let mut open: Vec<usize> = (0..items.len()).filter(|at| items[*at].topic == 0).collect();
        for place in wanted {
            let pick = most_informative(&seen, &open, ability);
            assert_eq!(pick / 3, *place, "at {ability}: every third item is of topic A");
            open.retain(|at| *at != pick);
        }
    }
}

/// Moment matching against the exact posterior on a grid in three dimensions, on the same answers.
#[test]
fn moment_matching_is_within_a_hair_of_the_exact_posterior() {
    let items = bank().items;
    let model = Model { rate: 0.0, rate_sd: 0.0, drift: 0.0, ..Model::GAME };
    let mut belief = Belief::typical(&model);
    let axis: Vec<f64> = (0..33).map(|at| -4.0 + 0.25 * f64::from(at)).collect();
    let mut points = Vec::new();
    for a in &axis {
        for b in &axis {
            for c in &axis {
                points.push(([*a, *b, *c], prior([*a, *b, *c], model.correlation)));
            }
        }
    }
    for (place, safe) in ASKED.into_iter().zip(SAFE) {
        let (topic, curve) = (items[place].topic, items[place].curve);
        belief.observe(&direction(topic, 0), &curve, f64::from(safe), 1.0);
        for (at, log) in &mut points {
            let chance = curve.chance(at[topic]);
            *log += (if safe == 1 { chance } else { 1.0 - chance }).ln();
        }
    }
    for topic in 0..3 {
        let mass: f64 = points.iter().map(|(_, log)| log.exp()).sum();
        let first: f64 = points.iter().map(|(at, log)| at[topic] * log.exp()).sum();
        let exact = first / mass;
        let ours = belief.along(&direction(topic, 0)).mean;
        assert!((ours - exact).abs() < 0.05, "topic {topic}: {ours}, exactly {exact}");
    }
}

/// The logarithm of the prior density, but for a constant.
fn prior(at: [f64; 3], correlation: f64) -> f64 {
    let scale = (1.0 - correlation) * (1.0 + 2.0 * correlation);
    let (on, off) = ((1.0 + correlation) / scale, -correlation / scale);
    let squares: f64 = at.iter().map(|it| it * it).sum();
    let products = at[0] * at[1] + at[0] * at[2] + at[1] * at[2];
    -0.5 * (on * squares + 2.0 * off * products)
}

#[test]
fn a_peer_without_an_interval_says_so() {
    let elo = Scoring::Elo { alpha: 1.0, beta: 0.05 }.begin();
    assert!(matches!(elo, Estimate::Elo(..)));
    assert_eq!(elo.of(0), (0.0, None));
}

#[test]
fn a_truth_file_that_cannot_be_played_says_what_to_mend() {
    let wrong = |text: &str| Truth::read(text).expect_err("it is wrong").to_string();
    assert!(wrong("{}").contains("missing field"));
    assert!(wrong(r#"{"items":[],"pupils":[]}"#).contains("too few items"));
    let bank = include_str!("bank_300.json");
    assert!(wrong(&bank.replacen("\"label\":", "\"label\":7", 1)).contains("label 1 to 5"));
    assert!(wrong(&bank.replacen("\"theta\":[", "\"theta\":[1e9,", 1)).contains("theta"));
    assert!(wrong(&bank.replacen("\"c\":0.", "\"c\":1.", 1)).contains("entry 0"));
}
