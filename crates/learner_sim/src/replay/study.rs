//! All splits under all engines, and what came of them.

use learner::Model;

use super::{
    answers::{Aim, Answers},
    player::{PEER, Player, players},
    report::{Goal, Look, Replay, Row},
    served::{Tally, loss, serve},
    split::{Split, mean},
};
use crate::{chance::Chance, choosing::Bank, truth::Knowledge};

/// How many splits are drawn.
pub const SPLITS: u32 = 10;
/// Sets the chance of choices apart from that of splits.
const CHOICES: u32 = 0x0c40_1ce5;

/// What a split gives: a tally for each engine and look, and the log-loss of the means alone.
struct Played {
    tallies: Vec<[Tally; 2]>,
    means_alone: f64,
    slopes: Vec<f64>,
    pupils: usize,
}

/// Replays; `progress` hears how much is done, 0..1.
#[must_use]
pub fn replay(
    answers: &Answers,
    knowledge: Knowledge,
    seed: u32,
    progress: &mut dyn FnMut(f64),
) -> Replay {
    let players = players();
    let mut played = Vec::new();
    for number in 0..SPLITS {
        progress(f64::from(number) / f64::from(SPLITS));
        played.push(one(answers, knowledge, &players, seed, number));
    }
    progress(1.0);
    let mut slopes: Vec<f64> = played.iter().flat_map(|it| it.slopes.iter().copied()).collect();
    slopes.sort_by(f64::total_cmp);
    let rows = rows(&players, &played, answers.looks());
    Replay {
        name: answers.name().to_owned(),
        pupils: answers.rows().len(),
        items: answers.topics().len(),
        topics: answers.topic_count(),
        missing: answers.missing(),
        replayed: mean(played.iter().map(|it| it.pupils as f64)),
        median_slope: slopes.get(slopes.len() / 2).copied().unwrap_or_default(),
        knowledge,
        splits: SPLITS,
        seed,
        means_alone: mean(played.iter().map(|it| it.means_alone)),
        goals: if knowledge == Knowledge::Cold { goals(answers, &rows) } else { Vec::new() },
        engines: rows,
    }
}

fn one(
    answers: &Answers,
    knowledge: Knowledge,
    players: &[Player],
    seed: u32,
    number: u32,
) -> Played {
    let split = Split::new(answers, seed, number);
    let bank = Bank::new(&split.items, split.seen(knowledge), answers.looks()[1]);
    let tally = |player: &Player| {
        let start = player
            .engine
            .scoring
            .begin_with(|model: &Model| player.kinship.prior(model, &split.kinship));
        let mut sums = [Tally::default(); 2];
        for (at, row) in split.replayed.iter().enumerate() {
            let chance = Chance::new(seed ^ CHOICES, number << 20 | at as u32);
            let found =
                serve(player, &bank, &split.held, row, start.clone(), chance, answers.looks());
            sums.iter_mut().zip(&found).for_each(|(sum, found)| sum.add(found));
        }
        sums
    };
    Played {
        tallies: players.iter().map(tally).collect(),
        means_alone: means_alone(&split),
        slopes: split.items.iter().map(|item| item.curve.slope).collect(),
        pupils: split.replayed.len(),
    }
}

/// The log-loss where nothing is known of a pupil.
fn means_alone(split: &Split<'_>) -> f64 {
    let losses = split.replayed.iter().flat_map(|row| {
        split.held.iter().filter_map(|item| Some(loss(split.means[*item], row[*item]?)))
    });
    mean(losses)
}

fn rows(players: &[Player], played: &[Played], looks: [usize; 2]) -> Vec<Row> {
    let peer = players.iter().position(|it| it.name == PEER).unwrap_or_default();
    let look = |at: usize, look: usize| {
        let losses = |of: usize| {
            played.iter().map(move |split| split.tallies[of][look]).map(|it| it.loss / it.foretold)
        };
        Look {
            decisions: looks[look],
            loss: mean(losses(at)),
            success: mean(
                played.iter().map(|split| split.tallies[at][look]).map(|it| it.right / it.served),
            ),
            ahead: losses(at).zip(losses(peer)).filter(|(own, peer)| own < peer).count(),
        }
    };
    let row = |(at, player): (usize, &Player)| Row {
        name: player.name,
        ours: player.ours,
        looks: [look(at, 0), look(at, 1)],
    };
    players.iter().enumerate().map(row).collect()
}

/// What ours is to reach, and whether it does.
fn goals(answers: &Answers, rows: &[Row]) -> Vec<Goal> {
    let least = match answers.aim() {
        Aim::None => return Vec::new(),
        Aim::Foretell => None,
        Aim::ForetellKindly(least) => Some(least),
    };
    let find = |holds: &dyn Fn(&Row) -> bool| rows.iter().find(|row| holds(row));
    let (Some(ours), Some(peer)) = (find(&|row| row.ours), find(&|row| row.name == PEER)) else {
        return Vec::new();
    };
    let mut goals = Vec::new();
    for (own, peer) in ours.looks.iter().zip(&peer.looks) {
        let (name, decisions) = (answers.name(), own.decisions);
        goals.push(Goal {
            what: format!(
                "{name}, {decisions} decisions: log-loss {:.4} under {:.4} of {PEER}",
                own.loss, peer.loss
            ),
            held: own.loss < peer.loss,
        });
        if let Some(least) = least {
            goals.push(Goal {
                what: format!(
                    "{name}, {decisions} decisions: success {:.3}, at least {least}",
                    own.success
                ),
                held: own.success >= least,
            });
        }
    }
    goals
}
