//! Plays what is asked for.

use learner::{Model, Policy};

use crate::{
    choosing::Bank,
    figures::measure,
    peers::{engines, tuned_elo},
    report::{Measured, Report, Row, Studies},
    studies::{
        bands, calibration, growth, limit, mastery,
        stories::{self, Hints, Setting},
    },
    truth::{Knowledge, Pupil, TrueItem, Truth, bank, pupils},
};

/// What to play.
#[derive(Clone, Debug)]
pub struct Options {
    /// Items of the bank that is drawn.
    pub items: usize,
    /// What engines are told of them.
    pub knowledge: Knowledge,
    /// Children that are drawn.
    pub pupils: usize,
    /// The seed of everything.
    pub seed: u32,
    /// Items and children that are played instead of drawn ones.
    pub truth: Option<Truth>,
    /// Whether to play the studies too.
    pub studies: bool,
}

/// Decisions of a child in the benchmark.
const DECISIONS: usize = 40;
/// Pupils on whom Elo is tuned, at most.
const TUNING: usize = 1_000;
/// The correlation of topics in drawn pupils.
const CORRELATION: f64 = 0.6;

/// Plays; `progress` hears what is played and how much of all is done, 0..1.
#[must_use]
pub fn run(options: &Options, progress: &mut dyn FnMut(&str, f64)) -> Report {
    let (items, children) = truth(options);
    let decisions = DECISIONS.min(most_decisions(&items));
    let seen = items.iter().map(|item| item.seen(options.knowledge, &Model::GAME)).collect();
    let bank = Bank::new(&items, seen, decisions);
    progress("tuning Elo", 0.0);
    let others = pupils(TUNING.min(children.len()), CORRELATION, options.seed ^ 0x0e10);
    let named = engines(tuned_elo(&items, &bank, &others, options.seed));
    let parts = named.len() as f64 + if options.studies { 6.0 } else { 0.0 };
    let mut measured = Vec::with_capacity(named.len());
    for (at, (name, ours, engine)) in named.into_iter().enumerate() {
        let mut tell = |done: usize| {
            if done.is_multiple_of(250) {
                progress(&name, (at as f64 + done as f64 / children.len() as f64) / parts);
            }
        };
        let figures = measure(&engine, &bank, &children, decisions, options.seed, &mut tell);
        measured.push(Measured { name, ours, figures });
    }
    let limits = [[0.0, 1.0], [0.68, 0.88]]
        .map(|window| limit::run(&items, &children, CORRELATION, window))
        .to_vec();
    let done = measured.len() as f64;
    let studies = options.studies.then(|| {
        study(options, &items, &children, &mut |what, part| {
            progress(what, (done + part) / parts);
        })
    });
    Report {
        items: items.len(),
        knowledge: options.knowledge,
        pupils: children.len(),
        seed: options.seed,
        engines: measured,
        limits,
        studies,
    }
}

fn truth(options: &Options) -> (Vec<TrueItem>, Vec<Pupil>) {
    options.truth.as_ref().map_or_else(
        || {
            let children = pupils(options.pupils, CORRELATION, options.seed);
            (bank(options.items, options.seed), children)
        },
        |truth| (truth.items.clone(), truth.pupils.clone()),
    )
}

/// No topic may run out, whose turn comes every third decision.
fn most_decisions(items: &[TrueItem]) -> usize {
    let of = |topic: usize| items.iter().filter(|item| item.topic == topic).count();
    3 * of(0).min(of(1)).min(of(2))
}

fn study(
    options: &Options,
    items: &[TrueItem],
    children: &[Pupil],
    progress: &mut dyn FnMut(&str, f64),
) -> Studies {
    let (model, policy, seed) = (&Model::GAME, &Policy::GAME, options.seed);
    progress("stories", 0.0);
    let stories = stories_rows(model, children, seed);
    progress("growth", 1.0);
    let growth = growth_rows(model, policy, items, children, seed);
    progress("mastery", 3.0);
    let mastery = mastery::run(items, options.knowledge, model, policy, children, seed);
    progress("bands", 4.0);
    let bands = bands::run(options.knowledge, model, policy, children, seed);
    progress("calibration", 5.0);
    let calibration = [300, 2_000]
        .map(|count| {
            let pupils = pupils(count, CORRELATION, seed ^ 0xca1b);
            calibration::run(items, model, policy, &pupils, seed)
        })
        .to_vec();
    progress("done", 6.0);
    Studies { stories, growth, mastery, bands, calibration }
}

fn stories_rows(model: &Model, children: &[Pupil], seed: u32) -> Vec<Row> {
    let plain = Setting { effect: 0.0, weighted: false, hints: Hints::None, partly: false };
    let story = Setting { effect: 0.8, ..plain };
    [
        ("story effect 0.8, decisions weighted: ours", Setting { weighted: true, ..story }),
        ("story effect 0.8, as if independent", story),
        ("no story effect, decisions weighted: ours", Setting { weighted: true, ..plain }),
        ("partly safe answers: ours", Setting { partly: true, ..plain }),
        ("hints as an easier question: ours", Setting { hints: Hints::Easier, ..plain }),
        ("hints ignored", Setting { hints: Hints::Ignored, ..plain }),
        ("hints as a wrong answer", Setting { hints: Hints::Wrong, ..plain }),
    ]
    .map(|(name, setting)| Row { name, errors: stories::run(setting, model, children, seed) })
    .to_vec()
}

fn growth_rows(
    model: &Model,
    policy: &Policy,
    items: &[TrueItem],
    children: &[Pupil],
    seed: u32,
) -> Vec<Row> {
    if most_decisions(items) < 60 {
        return Vec::new();
    }
    let still = Model { rate: 0.0, rate_sd: 0.0, night: 0.0, ..*model };
    [
        ("growing pupils: ours", model, true),
        ("growing pupils, model without growth", &still, true),
        ("static pupils: ours", model, false),
        ("static pupils, model without growth", &still, false),
    ]
    .map(|(name, model, grow)| {
        let days = growth::run(items, model, policy, children, grow, seed);
        Row { name, errors: days.last().copied().unwrap_or_default() }
    })
    .to_vec()
}
