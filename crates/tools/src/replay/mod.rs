//! `sim --replay`: the learner and its peers on the answers of real people.

mod r_data;
mod sets;
mod sources;
mod unpack;

use std::process::ExitCode;

use learner_sim::{
    Knowledge,
    replay::{Replay, replay},
};
use steps::{Explain as _, Failure, Plan};

use crate::{place::Place, sim::bar};

/// Fetches the three sets, replays each, and prints what came of it; failure where ours misses what it is to reach.
///
/// # Errors
/// A set that cannot be fetched or read.
pub fn cli(
    place: &Place,
    knowledge: Knowledge,
    seed: u32,
    json: bool,
) -> Result<ExitCode, Failure> {
    let mut plan = Plan::new(1, 1 + sets::SETS.len());
    let step = plan.step("Fetching real answers (once, 17 MB)");
    let files = sources::fetch(place, &step)?;
    step.done(&format!("in {}", sources::cache(place).display()));
    let mut all = Vec::new();
    for (set, file) in sets::SETS.iter().zip(files) {
        let answers = set.read(&file)?;
        let step = plan.step(&format!("Replaying {}", set.name));
        let found = replay(&answers, knowledge, seed, &mut |share| step.note(&bar("", share)));
        step.done("");
        if !json {
            println!("{}", found.table());
        }
        all.push(found);
    }
    if json {
        let text = serde_json::to_string_pretty(&all)
            .explain(|| "writing the replay as JSON".to_owned(), "report this bug")?;
        println!("{text}");
    }
    Ok(if all.iter().all(Replay::reached) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
