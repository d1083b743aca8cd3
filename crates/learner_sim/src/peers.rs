//! Who is measured: ours as in the three bands, and peers.

use learner::{Model, Policy};
use port::Band;

use crate::{
    choosing::{Bank, Choosing},
    figures::measure,
    play::Engine,
    scoring::Scoring,
    truth::{Pupil, TrueItem},
};

/// A named engine, and whether it is ours.
pub type Named = (String, bool, Engine);

/// Ours, as the game plays it in the band in the middle.
#[must_use]
pub const fn ours() -> Engine {
    Engine { scoring: Scoring::Normal(Model::GAME), choosing: Choosing::Window(Policy::GAME) }
}

/// All engines; Elo as tuned.
#[must_use]
pub fn engines(elo: Scoring) -> Vec<Named> {
    let peer =
        |name: &str, scoring, choosing| (name.to_owned(), false, Engine { scoring, choosing });
    let kind = |band: Band| Engine {
        scoring: Scoring::Normal(Model::GAME),
        choosing: Choosing::Window(Policy::of(band)),
    };
    vec![
        peer("random, EAP", Scoring::Eap, Choosing::Random),
        peer("fixed order, EAP", Scoring::Eap, Choosing::Fixed),
        peer("staircase 1-up-1-down, EAP", Scoring::Eap, Choosing::Staircase),
        peer(&elo_name(elo), elo, Choosing::Nearest(0.75)),
        peer("max-information, EAP", Scoring::Eap, Choosing::MostInformative),
        peer("randomesque-5, EAP", Scoring::Eap, Choosing::Randomesque(5)),
        peer(
            "max-information, our scoring",
            Scoring::Normal(Model::GAME),
            Choosing::MostInformative,
        ),
        ("ours, ages 6-8".to_owned(), true, kind(Band::Six)),
        ("ours, ages 9-11".to_owned(), true, kind(Band::Nine)),
        ("ours, ages 12-15".to_owned(), true, kind(Band::Twelve)),
    ]
}

fn elo_name(elo: Scoring) -> String {
    match elo {
        Scoring::Elo { alpha, beta } => format!("Elo {alpha}/(1+{beta}n), aim 0.75"),
        _ => "Elo".to_owned(),
    }
}

/// Elo's steps that do best on some other pupils.
#[must_use]
pub fn tuned_elo(items: &[TrueItem], bank: &Bank<'_>, others: &[Pupil], seed: u32) -> Scoring {
    let mut best = (f64::INFINITY, Scoring::Elo { alpha: 1.0, beta: 0.05 });
    for alpha in [0.4, 0.6, 0.8, 1.0, 1.5] {
        for beta in [0.05, 0.2] {
            let scoring = Scoring::Elo { alpha, beta };
            let engine = Engine { scoring, choosing: Choosing::Nearest(0.75) };
            let decisions = 40.min(items.len());
            let figures = measure(&engine, bank, others, decisions, seed, &mut |_| ());
            let error = figures.rmse.last().copied().unwrap_or(f64::INFINITY);
            if error < best.0 {
                best = (error, scoring);
            }
        }
    }
    best.1
}
