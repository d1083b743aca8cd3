//! `bench`: frame time of the heaviest scenes beside an empty app, in the same browser and the same run.

use steps::{Failure, Plan, Step};

use crate::{
    browser, dist,
    place::{Place, Profile},
    web,
};

/// The longest frame, in frames of the empty app (architecture.md, Budgets).
const GATE: f64 = 1.5;
/// The same in the test run. On a machine that others share one round's figures differ by half (an empty app took 73 to
/// 119 ms within three minutes): this one tells only of a scene that has begun to paint all of itself in each frame.
pub const LOOSE: f64 = 2.5;

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
    let (held, over, lines) = measure(place, profile, &step, GATE)?;
    step.note("");
    for line in lines {
        println!("{line}");
    }
    Ok((held, over))
}

/// Counts the frames of a site that is built against `gate` (frames of the empty app): the scenes that hold it, those
/// that do not, and all that was said.
///
/// # Errors
/// What could not be set up or measured.
pub fn measure(
    place: &Place,
    profile: Profile,
    step: &Step,
    gate: f64,
) -> Result<(usize, usize, Vec<String>), Failure> {
    let chromium = browser::chromium(step)?;
    browser::packages(place, step)?;
    let mut node = browser::node(place, profile, &chromium)?;
    node.arg("bench.mjs").env("THAP_SAO_FRAME_GATE", gate.to_string());
    let out = steps::run(&mut node, Some(step), None)?.check(
        "counting frames (tests/e2e/bench.mjs)",
        "read the lines above; `cargo xtask build --release` makes the site anew",
    )?;
    let count = |word: &str| out.lines.iter().filter(|line| line.starts_with(word)).count();
    Ok((count("ok "), count("OVER "), out.lines))
}
