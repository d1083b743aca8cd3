//! How often the advice on bands is right.

use learner::{Advice, Model, Policy, Yardstick, advise};
use serde::Serialize;

use crate::{
    choosing::{Bank, Choosing},
    play::{Engine, play},
    scoring::{Child, Estimate, Scoring},
    truth::{Knowledge, Pupil, TOPICS, TrueItem, bank},
};

/// Items of a band.
const ITEMS: usize = 240;
/// Decisions before advice.
const DECISIONS: usize = 45;

/// How often advice is given, and how often it is right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Advised {
    /// Of all children, how many the harder band is named to.
    pub harder: f64,
    /// Of those, how many would score 0.70 and more in each topic.
    pub harder_right: f64,
    /// Of those who would, how many are found.
    pub harder_found: f64,
    /// Of all children, how many the easier band is named to.
    pub easier: f64,
    /// Of those, how many score under 0.60 on the whole.
    pub easier_right: f64,
    /// Of those who do, how many are found.
    pub easier_found: f64,
}

/// Plays a band and compares advice with the truth; all topics take part, as children's whole ability is asked for.
#[must_use]
pub fn run(
    knowledge: Knowledge,
    model: &Model,
    policy: &Policy,
    pupils: &[Pupil],
    seed: u32,
) -> Advised {
    let own = bank(ITEMS, seed);
    let mut next = bank(ITEMS, seed.wrapping_add(1));
    for item in &mut next {
        item.curve.difficulty += model.band_step;
    }
    let seen: Vec<_> = own.iter().map(|item| item.seen(knowledge, model)).collect();
    let banked = Bank::new(&own, seen, DECISIONS);
    let told = |items: &[TrueItem], up: f64| {
        yards(items, &|item| {
            let mut curve = item.seen(knowledge, model);
            // The label is on the scale of the item's own band.
            curve.difficulty += if knowledge == Knowledge::Cold { up } else { 0.0 };
            curve
        })
    };
    let (own_told, next_told) = (told(&own, 0.0), told(&next, model.band_step));
    let (own_true, next_true) = (yards(&own, &|it| it.curve), yards(&next, &|it| it.curve));
    let engine = Engine { scoring: Scoring::Normal(*model), choosing: Choosing::Window(*policy) };
    let mut count = Count::default();
    for (at, pupil) in pupils.iter().enumerate() {
        let mut last = None;
        play(&engine, &banked, pupil, DECISIONS, (seed, at as u32), |_, estimate, _| {
            if let Estimate::Normal(child) = estimate {
                last = Some(*child);
            }
        });
        let Some(child) = last else { continue };
        let advice = advice(&child, &own_told, &next_told);
        let score = |yard: &Yardstick, topic: usize| yard.score(pupil.ability[topic]);
        let ready = next_true.iter().enumerate().all(|(topic, yard)| score(yard, topic) >= 0.7);
        let whole: f64 = own_true.iter().enumerate().map(|(topic, yard)| score(yard, topic)).sum();
        count.add(advice, ready, whole / (TOPICS as f64) < 0.6);
    }
    count.shares(pupils.len())
}

fn yards(items: &[TrueItem], curve: &dyn Fn(&TrueItem) -> learner::Curve) -> [Yardstick; TOPICS] {
    core::array::from_fn(|topic| {
        Yardstick(items.iter().filter(|item| item.topic == topic).map(curve).collect())
    })
}

fn advice(child: &Child, own: &[Yardstick], next: &[Yardstick]) -> Advice {
    let towards = core::array::from_fn::<_, TOPICS, _>(|at| child.towards(at));
    let mut mean = [0.0; learner::DIMENSIONS];
    for weights in &towards {
        for (sum, weight) in mean.iter_mut().zip(weights) {
            *sum += weight / TOPICS as f64;
        }
    }
    let abilities = towards.map(|weights| child.belief.along(&weights));
    advise(&abilities, child.belief.along(&mean).variance, own, next, (DECISIONS as u16, 3))
}

#[derive(Default)]
struct Count {
    harder: [f64; 2],
    easier: [f64; 2],
    ready: f64,
    low: f64,
}

impl Count {
    fn add(&mut self, advice: Advice, ready: bool, low: bool) {
        let one = |is: bool| if is { 1.0 } else { 0.0 };
        self.ready += one(ready);
        self.low += one(low);
        match advice {
            Advice::Harder { .. } => {
                self.harder[0] += 1.0;
                self.harder[1] += one(ready);
            }
            Advice::Easier { .. } => {
                self.easier[0] += 1.0;
                self.easier[1] += one(low);
            }
            Advice::Stay => {}
        }
    }

    fn shares(&self, pupils: usize) -> Advised {
        let of = |some: f64, all: f64| if all > 0.0 { some / all } else { f64::NAN };
        Advised {
            harder: of(self.harder[0], pupils as f64),
            harder_right: of(self.harder[1], self.harder[0]),
            harder_found: of(self.harder[1], self.ready),
            easier: of(self.easier[0], pupils as f64),
            easier_right: of(self.easier[1], self.easier[0]),
            easier_found: of(self.easier[1], self.low),
        }
    }
}
