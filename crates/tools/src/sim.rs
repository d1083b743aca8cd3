//! `sim`: the benchmark of the learner (crates/learner_sim) with a progress bar, a table, JSON and a picture.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use learner_sim::{Knowledge, Options, Truth, plot, run};
use steps::{Explain as _, Failure, Step};

use crate::{files, place::Place, replay};

/// What to simulate.
#[derive(Args)]
pub struct Sim {
    /// How many decisions the bank has (three topics share them).
    #[arg(long, default_value_t = 300, value_parser = clap::value_parser!(u32).range(12..=5_000))]
    bank: u32,
    /// Engines know experts' labels only (the default).
    #[arg(long, conflicts_with = "calibrated")]
    cold: bool,
    /// Engines know every decision as it truly is.
    #[arg(long)]
    calibrated: bool,
    /// How many children play.
    #[arg(long, default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(10..=1_000_000))]
    pupils: u32,
    /// The seed of everything.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// Items and pupils of your own: JSON, see crates/learner_sim/src/truth.rs.
    #[arg(long, conflicts_with_all = ["bank", "pupils"])]
    truth: Option<PathBuf>,
    /// Stories, hints, growth, mastery, bands and calibration too.
    #[arg(long)]
    studies: bool,
    /// Replay the answers of real people instead (three sets, downloaded once): exit 1 where ours misses its aims.
    #[arg(long, conflicts_with_all = ["bank", "pupils", "truth", "studies", "plot"])]
    replay: bool,
    /// JSON instead of tables.
    #[arg(long)]
    json: bool,
    /// Where a picture of error against decisions goes (SVG).
    #[arg(long)]
    plot: Option<PathBuf>,
}

/// Plays, and prints what came of it.
///
/// # Errors
/// A truth file that cannot be read, a picture that cannot be written, or real answers that cannot be had.
pub fn sim(place: &Place, wish: &Sim) -> Result<ExitCode, Failure> {
    let knowledge = if wish.calibrated { Knowledge::Calibrated } else { Knowledge::Cold };
    if wish.replay {
        return replay::cli(place, knowledge, wish.seed, wish.json);
    }
    simulate(wish, knowledge)?;
    Ok(ExitCode::SUCCESS)
}

fn simulate(wish: &Sim, knowledge: Knowledge) -> Result<(), Failure> {
    let truth = wish.truth.as_ref().map(|path| {
        let text = files::read_text(path)?;
        Truth::read(&text).explain(|| format!("reading {}", path.display()), "mend the file")
    });
    let options = Options {
        items: wish.bank as usize,
        knowledge,
        pupils: wish.pupils as usize,
        seed: wish.seed,
        truth: truth.transpose()?,
        studies: wish.studies,
    };
    let step = Step::begin("Simulating children".to_owned());
    let report = run(&options, &mut |what, share| step.note(&bar(what, share)));
    step.done("");
    if let Some(path) = &wish.plot {
        files::write(path, plot::svg(&report).as_bytes())?;
    }
    if wish.json {
        let json = serde_json::to_string_pretty(&report)
            .explain(|| "writing the report as JSON".to_owned(), "report this bug")?;
        println!("{json}");
    } else {
        print!("{}", report.table());
    }
    Ok(())
}

/// `[#####.....] 52 % ours`.
pub fn bar(what: &str, share: f64) -> String {
    const WIDTH: usize = 24;
    let full = ((share * WIDTH as f64) as usize).min(WIDTH);
    format!("[{}{}] {:.0} % {what}", "#".repeat(full), ".".repeat(WIDTH - full), share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn the_bar_fills_and_never_overflows() {
        assert_eq!(bar("ours", 0.5), "[############............] 50 % ours");
        assert!(bar("", 1.7).starts_with("[########################]"));
    }
}
