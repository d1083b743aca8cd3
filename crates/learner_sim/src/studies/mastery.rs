//! Who is called secure, and rightly so: our rule beside rows of right answers.

use learner::{ENOUGH, Model, Policy, WELL, Yardstick, looks_secure, normal_below};
use serde::Serialize;

use crate::{
    choosing::{Bank, Choosing},
    play::{Engine, play},
    scoring::Scoring,
    truth::{Knowledge, Pupil, TOPICS, TrueItem},
};

/// Decisions in a topic.
pub const EACH: usize = 20;
/// True scores under this are clearly not secure.
const CLEARLY_NOT: f64 = 0.7;

/// The figures of one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rule {
    /// Its name.
    pub name: &'static str,
    /// Of those whose true score is under 0.70, how many are called secure.
    pub clearly_not: f64,
    /// Of those whose true score is under 0.80.
    pub not: f64,
    /// Of those whose true score is 0.80 and more.
    pub found: f64,
    /// After how many decisions of the topic, the median of those found.
    pub after: f64,
}

/// One child in one topic.
struct Row {
    truth: f64,
    scores: Vec<f64>,
    secure: Vec<bool>,
}

/// Plays and judges: ours, and peers on the same answers.
#[must_use]
pub fn run(
    items: &[TrueItem],
    knowledge: Knowledge,
    model: &Model,
    policy: &Policy,
    pupils: &[Pupil],
    seed: u32,
) -> Vec<Rule> {
    let rows = rows(items, knowledge, model, policy, pupils, seed);
    vec![
        rule("ours: 0.77 sure at two checks", &rows, |row| {
            let held = |at: &usize| *at > 0 && row.secure[at - 1] && row.secure[*at];
            (0..EACH).filter(held).map(|at| at + 1).find(|n| *n >= usize::from(ENOUGH))
        }),
        rule("3 in a row (ASSISTments)", &rows, |row| in_a_row(&row.scores, 3)),
        rule("5 in a row", &rows, |row| in_a_row(&row.scores, 5)),
        rule("3 of the last 5 (Kolibri)", &rows, |row| of_the_last(&row.scores, 3, 5)),
        rule("8 of the last 10", &rows, |row| of_the_last(&row.scores, 8, 10)),
    ]
}

fn in_a_row(scores: &[f64], wanted: usize) -> Option<usize> {
    of_the_last(scores, wanted, wanted)
}

fn of_the_last(scores: &[f64], wanted: usize, among: usize) -> Option<usize> {
    (1..=scores.len()).find(|done| {
        let last = &scores[done.saturating_sub(among)..*done];
        last.iter().filter(|score| **score > 0.0).count() >= wanted
    })
}

fn rule(name: &'static str, rows: &[Row], called: impl Fn(&Row) -> Option<usize>) -> Rule {
    let calls: Vec<(f64, Option<usize>)> =
        rows.iter().map(|row| (row.truth, called(row))).collect();
    let share = |among: &dyn Fn(f64) -> bool| {
        let some: Vec<_> = calls.iter().filter(|(truth, _)| among(*truth)).collect();
        some.iter().filter(|(_, call)| call.is_some()).count() as f64 / some.len().max(1) as f64
    };
    let right = calls.iter().filter(|(truth, _)| *truth >= WELL);
    let mut after: Vec<usize> = right.filter_map(|(_, call)| *call).collect();
    after.sort_unstable();
    Rule {
        name,
        clearly_not: share(&|truth| truth < CLEARLY_NOT),
        not: share(&|truth| truth < WELL),
        found: share(&|truth| truth >= WELL),
        after: after.get(after.len() / 2).copied().unwrap_or_default() as f64,
    }
}

fn rows(
    items: &[TrueItem],
    knowledge: Knowledge,
    model: &Model,
    policy: &Policy,
    pupils: &[Pupil],
    seed: u32,
) -> Vec<Row> {
    let seen: Vec<_> = items.iter().map(|item| item.seen(knowledge, model)).collect();
    let bank = Bank::new(items, seen, EACH * TOPICS);
    let yard = |curves: &dyn Fn(usize) -> learner::Curve| {
        core::array::from_fn::<_, TOPICS, _>(|topic| {
            Yardstick(bank.of_topic[topic].iter().map(|at| curves(*at)).collect())
        })
    };
    let true_yard = yard(&|at| items[at].curve);
    let needed = yard(&|at| bank.seen[at]).map(|yard| yard.ability_at(WELL));
    let engine = Engine { scoring: Scoring::Normal(*model), choosing: Choosing::Window(*policy) };
    let mut rows = Vec::with_capacity(pupils.len() * TOPICS);
    for (at, pupil) in pupils.iter().enumerate() {
        let mut of_pupil: [Row; TOPICS] = core::array::from_fn(|topic| Row {
            truth: true_yard[topic].score(pupil.ability[topic]),
            scores: Vec::with_capacity(EACH),
            secure: Vec::with_capacity(EACH),
        });
        let still = Pupil { growth: 0.0, ..*pupil };
        play(&engine, &bank, &still, EACH * TOPICS, (seed, at as u32), |step, estimate, _| {
            let topic = items[step.place].topic;
            let (mean, sd) = estimate.of(topic);
            let sure = normal_below((mean - needed[topic]) / sd.unwrap_or(1.0));
            of_pupil[topic].scores.push(step.score);
            of_pupil[topic].secure.push(looks_secure(sure));
        });
        rows.extend(of_pupil);
    }
    rows
}
