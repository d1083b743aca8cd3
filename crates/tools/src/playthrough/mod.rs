//! `playthrough`: plays every level in every band, variant and language, and says what a child meets there.

mod count;
mod pace;
mod walk;

use std::{process::ExitCode, rc::Rc};

use port::{Band, Lang};
use scenario::{Help, HelpDirectory, Scenario};
use steps::Failure;

use crate::{files, place::Place};

/// How many seeds are played, so that everything a seed decides is met.
const SEEDS: u32 = 8;
/// The least share of genuine things among those that are judged.
const GENUINE: f32 = 1.0 / 3.0;
/// The least share of topic C decisions that rehearse telling or reporting.
const REHEARSED: f32 = 0.3;
/// The least share of surface details that differ between two plays.
const DIFFER: f32 = 0.4;

/// One level in one band and variant.
#[derive(Clone, Copy)]
struct Play<'a> {
    scenario: &'a Rc<Scenario>,
    help: &'a Rc<Help>,
    band: Band,
    variant: u8,
}

/// The least number of decisions in ten minutes.
const fn busy(band: Band) -> f32 {
    match band {
        Band::Six => 8.0,
        Band::Nine | Band::Twelve => 12.0,
    }
}

/// Prints a row for each level, band, variant and language; exit 1 where a level misses its aims.
///
/// # Errors
/// A level or the help directory that cannot be read, or no level of the name wished for.
pub fn cli(place: &Place, only: Option<&str>) -> Result<ExitCode, Failure> {
    let help = files::read_text(&place.root.join("assets/help.ron"))?;
    let help = HelpDirectory::read(&help).map_err(|error| {
        Failure::new("reading assets/help.ron", "mend it").with_tail(error.to_string())
    })?;
    let help = Rc::new(help.texts());
    let levels = crate::levels::read_all(place)?;
    let wished = levels.iter().filter(|level| only.is_none_or(|id| level.info.id == id));
    let mut missed = Vec::new();
    let mut rows = 0;
    head();
    for level in wished {
        let text = files::read_text(&level.path)?;
        let scenario = scenario::read(&text).map_err(|error| {
            Failure::new("reading a level", "`cargo xtask lint` says more")
                .with_tail(error.to_string())
        })?;
        let scenario = Rc::new(scenario);
        for band in &scenario.bands {
            for variant in &scenario.variants {
                let play =
                    Play { scenario: &scenario, help: &help, band: *band, variant: variant.level };
                rows += one(&play, &mut missed);
            }
        }
    }
    if rows == 0 {
        let what = format!("looking for the level {}", only.unwrap_or("that is wished for"));
        return Err(Failure::new(&what, "name one of the ids in levels/"));
    }
    for miss in &missed {
        println!("missed: {miss}");
    }
    println!("{rows} plays, {} aims missed", missed.len());
    Ok(if missed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn head() {
    println!(
        "{:<22} {:<9} {:>3} {:<4} {:>6} {:>6} {:>4} {:>5} {:>4} {:>4} {:>5} {:>4} {:>4} {:>7} {:>8} {:>5} {:>6} {:>6}",
        "level",
        "band",
        "var",
        "lang",
        "states",
        "edges",
        "dec",
        "words",
        "safe",
        "fine",
        "risky",
        "ask",
        "tell",
        "genuine",
        "rehearse",
        "min",
        "dec/10",
        "differ"
    );
}

/// The rows of one play, one a language; gives back how many.
fn one(play: &Play<'_>, missed: &mut Vec<String>) -> usize {
    let graph = walk::graph(play);
    let counted = count::decisions(play, &graph.nodes);
    let differ = count::differ(play.scenario, play.variant);
    for lang in Lang::ALL {
        let pace = pace::of(play, *lang);
        let share = |it: Option<f32>| it.map_or("-".into(), |it| format!("{:.0} %", it * 100.0));
        println!(
            "{:<22} {:<9} {:>3} {:<4} {:>6} {:>6} {:>4} {:>5} {:>4} {:>4} {:>5} {:>4} {:>4} {:>7} {:>8} {:>5.1} {:>6.1} {:>6}",
            play.scenario.id,
            play.band.id(),
            play.variant,
            lang.id(),
            graph.states,
            graph.edges,
            counted.decisions,
            pace.longest,
            counted.safe,
            counted.fine,
            counted.risky,
            counted.ask,
            counted.tell,
            share(counted.genuine),
            share(counted.rehearsed),
            pace.minutes,
            pace.in_ten,
            share(Some(differ)),
        );
        let mut miss = |what: String| {
            missed.push(format!(
                "{} in variant {}, {}: {what}",
                play.scenario.id,
                play.variant,
                lang.id()
            ));
        };
        if pace.in_ten < busy(play.band) {
            let least = busy(play.band);
            miss(format!("{:.1} decisions in ten minutes, at least {least:.0}", pace.in_ten));
        }
        if *lang == Lang::Vi {
            if counted.genuine.is_some_and(|it| it < GENUINE - 0.001) {
                miss(format!("{} of what is judged is genuine", share(counted.genuine)));
            }
            if counted.rehearsed.is_some_and(|it| it < REHEARSED) {
                miss(format!("{} of topic C rehearses telling", share(counted.rehearsed)));
            }
            if differ < DIFFER {
                miss(format!("{} of the details differ between two plays", share(Some(differ))));
            }
        }
    }
    Lang::ALL.len()
}
