//! What ours must reach, with 2,000 simulated pupils: what it reaches with 10,000, and two standard errors.
//!
//! The banks are the prototype's, so that the figures stand beside those of its peers; the pupils are drawn here.

use learner::{Model, Policy};
use learner_sim::{
    Knowledge, Truth,
    choosing::Bank,
    digest,
    figures::{Figures, measure},
    ours,
    studies::{
        bands, calibration, growth, limit, mastery,
        stories::{self, Hints, Setting},
    },
    truth::{Pupil, TrueItem, pupils},
};

const PUPILS: usize = 2_000;
const SEED: u32 = 20_250_801;

fn items(of: u16) -> Vec<TrueItem> {
    let text = if of == 60 { include_str!("bank_60.json") } else { include_str!("bank_300.json") };
    Truth::read(text).expect("the bank is well formed").items
}

fn children() -> Vec<Pupil> {
    pupils(PUPILS, 0.6, SEED)
}

fn play(of: u16, knowledge: Knowledge) -> Figures {
    let items = items(of);
    let seen = items.iter().map(|item| item.seen(knowledge, &Model::GAME)).collect();
    let bank = Bank::new(&items, seen, 40);
    measure(&ours(), &bank, &children(), 40, SEED, &mut |_| ())
}

#[track_caller]
fn at_most(what: &str, found: f64, gate: f64) {
    assert!(found <= gate, "{what}: {found:.3}, at most {gate}");
}

#[track_caller]
fn at_least(what: &str, found: f64, gate: f64) {
    assert!(found >= gate, "{what}: {found:.3}, at least {gate}");
}

#[test]
fn three_hundred_decisions_of_which_only_labels_are_known() {
    let it = play(300, Knowledge::Cold);
    at_most("error after 20", it.rmse[19], 0.728);
    at_most("error after 40", it.rmse[39], 0.611);
    at_most("bias", it.bias[3].abs(), 0.07);
    at_least("interval", it.coverage[3], 0.89);
    at_most("interval", it.coverage[3], 0.94);
    at_least("success", it.success, 0.737);
    at_least("pupils in the window", it.pupils_in_window, 0.93);
    at_most("decisions under one half", it.under_half, 0.084);
    at_most("pupils with three unsafe answers in a row", it.three_unsafe, 0.35);
    at_least("success of the weakest tenth", it.weakest, 0.63);
    at_most("items two pupils share", it.shared, 0.26);
    at_most("the most used item", it.most_used, 0.60);
}

#[test]
fn three_hundred_calibrated_decisions() {
    let it = play(300, Knowledge::Calibrated);
    at_most("error after 40", it.rmse[39], 0.527);
    at_most("bias", it.bias[3].abs(), 0.04);
    at_least("interval", it.coverage[3], 0.88);
    at_most("interval", it.coverage[3], 0.94);
    at_least("success", it.success, 0.755);
    at_least("pupils in the window", it.pupils_in_window, 0.965);
    at_most("decisions under one half", it.under_half, 0.05);
}

#[test]
fn sixty_decisions_of_which_only_labels_are_known() {
    let it = play(60, Knowledge::Cold);
    at_most("error after 40", it.rmse[39], 0.63);
    at_least("success", it.success, 0.74);
    at_least("pupils in the window", it.pupils_in_window, 0.83);
}

#[test]
fn the_limit_of_any_engine_is_the_one_the_prototype_found() {
    for (window, wanted) in [([0.0, 1.0], 0.447), ([0.68, 0.88], 0.494)] {
        let limit = limit::run(&items(300), &children(), 0.6, window);
        assert!((limit.rmse[3] - wanted).abs() < 0.005, "{:?}, not {wanted}", limit.rmse);
    }
}

#[test]
fn intervals_hold_in_stories_and_hints_do_not_mislead() {
    let plain = Setting { effect: 0.0, weighted: true, hints: Hints::None, partly: false };
    let run = |setting| stories::run(setting, &Model::GAME, &children(), SEED);
    let story = run(Setting { effect: 0.8, ..plain });
    at_least("interval in stories", story.coverage, 0.88);
    at_most("interval in stories", story.coverage, 0.94);
    let naive = run(Setting { effect: 0.8, weighted: false, ..plain });
    at_most("without weights it would not hold", naive.coverage, 0.875);
    let hinted = run(Setting { hints: Hints::Easier, weighted: false, ..plain });
    at_most("bias with hints", hinted.bias.abs(), 0.05);
    let wrong = run(Setting { hints: Hints::Wrong, weighted: false, ..plain });
    at_most("a hint as a wrong answer", wrong.bias, -0.4);
}

#[test]
fn growing_and_static_pupils_are_both_followed() {
    let run = |grow| {
        let (model, policy) = (&Model::GAME, &Policy::GAME);
        let days = growth::run(&items(300), model, policy, &children(), grow, SEED);
        *days.last().expect("four days")
    };
    at_most("bias of growing pupils", run(true).bias.abs(), 0.15);
    at_most("bias of static pupils", run(false).bias.abs(), 0.10);
}

#[test]
fn hardly_anyone_is_called_secure_who_is_clearly_not() {
    for (knowledge, found) in [(Knowledge::Calibrated, 0.55), (Knowledge::Cold, 0.47)] {
        let (model, policy) = (&Model::GAME, &Policy::GAME);
        let rules = mastery::run(&items(300), knowledge, model, policy, &children(), SEED);
        at_most("called secure, clearly not", rules[0].clearly_not, 0.01);
        at_least("true masters found", rules[0].found, found);
        at_least("three in a row certifies nearly everyone", rules[1].clearly_not, 0.9);
    }
}

#[test]
fn advice_on_bands_is_rarely_wrong() {
    let (model, policy) = (&Model::GAME, &Policy::GAME);
    let it = bands::run(Knowledge::Calibrated, model, policy, &children(), SEED);
    at_least("harder, rightly", it.harder_right, 0.8);
    at_least("easier, rightly", it.easier_right, 0.8);
    at_least("harder, at all", it.harder, 0.01);
    at_least("easier, at all", it.easier, 0.01);
}

#[test]
fn anonymous_counts_correct_the_labels() {
    let (model, policy) = (&Model::GAME, &Policy::GAME);
    let it = calibration::run(&items(300), model, policy, &children(), SEED);
    at_most("error of learned difficulties", it.after, 0.42);
    at_least("error of labels", it.before, 0.55);
}

#[test]
fn the_same_seed_gives_the_same_path() {
    assert_eq!(digest::path(1, 100), digest::path(1, 100));
    assert_ne!(digest::path(1, 100), digest::path(2, 100));
}
