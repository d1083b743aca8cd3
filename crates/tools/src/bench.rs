//! `bench`: frame time of the heaviest scenes beside an empty app, in the same browser and the same run.

use steps::{Failure, Plan, Step};

use crate::{
    browser, dist,
    place::{Place, Profile},
    web,
};

/// How many of the pairs of turns may lie under what is held against the gate of 1.5 (architecture.md, Budgets).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Strictness {
    /// Half: the median of the pairs.
    Median,
    /// A quarter: for a test run on a machine that others share, where only what is surely over may fail.
    Sure,
}

/// Measures and prints; the number of gates held and broken. Builds what is missing.
///
/// # Errors
/// What could not be built, set up or measured.
pub fn frame(place: &Place, profile: Profile) -> Result<(usize, usize), Failure> {
    let built = dist::manifest(&place.dist(profile));
    if !built.is_ok_and(|manifest| manifest.files.contains_key("stage_bg.wasm")) {
        web::build(place, profile, false)?;
    }
    let mut plan = Plan::new(1, 1);
    let step = plan.step("Counting frames (software rendering, 1280x720)");
    let (held, over, lines) = measure(place, profile, &step, Strictness::Median)?;
    step.note("");
    for line in lines {
        println!("{line}");
    }
    Ok((held, over))
}

/// Counts the frames of a site that is built: the scenes that hold the gate, those that do not, and all that was said.
///
/// # Errors
/// What could not be set up or measured.
pub fn measure(
    place: &Place,
    profile: Profile,
    step: &Step,
    strictness: Strictness,
) -> Result<(usize, usize, Vec<String>), Failure> {
    let chromium = browser::chromium(step)?;
    browser::packages(place, step)?;
    let mut node = browser::node(place, profile, &chromium)?;
    let share = match strictness {
        Strictness::Median => "0.5",
        Strictness::Sure => "0.25",
    };
    node.arg("bench.mjs").env("THAP_SAO_FRAME_SHARE", share);
    let out = steps::run(&mut node, Some(step), None)?.check(
        "counting frames (tests/e2e/bench.mjs)",
        "read the lines above; `cargo xtask build --release` makes the site anew",
    )?;
    let lines = |word: &str| out.lines.iter().filter(|line| line.starts_with(word)).count();
    Ok((lines("ok "), lines("OVER "), out.lines))
}
