//! The learner as WASM: the same paths as natively, small, and quick enough to be asked at every decision.

use learner_sim::digest;
use serde::Deserialize;
use steps::{Explain as _, Failure, Step};

use crate::{
    dist, files,
    place::{Place, Profile},
    wasm::TRIPLE,
};

const NAME: &str = "learner_wasm";
/// Stories in each path.
const STORIES: u32 = 200;
/// Learning from one answer, microseconds.
const UPDATE_LIMIT: f64 = 10.0;
/// Choosing among 300 stories of all skills, microseconds.
const CHOICE_LIMIT: f64 = 50.0;
/// Choosing where all 300 are about one skill, microseconds: more than there ever is, and still no frame lost.
const WIDEST_LIMIT: f64 = 500.0;
/// The module as gzip, bytes: with the allocator, invented levels and their chance, which the game has anyway or
/// never sees.
const SIZE_LIMIT: usize = 24_000;

/// What `crates/learner_sim/node/measure.mjs` prints.
#[derive(Deserialize)]
struct Measured {
    paths: Vec<(u32, u32)>,
    update: f64,
    choice: f64,
    widest: f64,
}

/// Builds the module, runs it in Node.js, and compares; the number of checks that held and that did not.
///
/// # Errors
/// What could not be built or run.
pub fn check(place: &Place, step: &Step) -> Result<(usize, usize), Failure> {
    let profile = Profile::Release.name();
    let mut cargo = place.cargo();
    cargo.args(["build", "--package", "learner_sim", "--example", NAME]);
    cargo.args(["--target", TRIPLE, "--profile", profile]);
    steps::cargo(&mut cargo, step, "building the learner as WASM", "read cargo's lines above")?;
    let module = place.target.join(TRIPLE).join(profile).join(format!("examples/{NAME}.wasm"));
    let mut node = std::process::Command::new("node");
    node.arg(place.root.join("crates/learner_sim/node/measure.mjs")).arg(&module);
    let out = steps::run(&mut node, Some(step), None)?
        .check("running the learner in Node.js", "install Node.js 20 or later")?;
    let measured: Measured = serde_json::from_str(&out.lines.concat())
        .explain(|| "reading what Node.js measured".to_owned(), "run it again")?;
    let size = dist::gzip_size(&files::read(&module)?)?;
    let same = measured.paths.iter().all(|(seed, path)| digest::path(*seed, STORIES) == *path);
    let Measured { update, choice, widest, .. } = measured;
    let checks = [
        (same, "the paths are those of a native build".to_owned()),
        (update <= UPDATE_LIMIT, format!("an answer takes {update:.1} us of {UPDATE_LIMIT}")),
        (choice <= CHOICE_LIMIT, format!("a choice takes {choice:.1} us of {CHOICE_LIMIT}")),
        (
            widest <= WIDEST_LIMIT,
            format!("among 300 of one skill {widest:.1} us of {WIDEST_LIMIT}"),
        ),
        (size <= SIZE_LIMIT, format!("the module has {size} of {SIZE_LIMIT} bytes as gzip")),
    ];
    step.note("");
    for (held, what) in &checks {
        println!("{}: {what}", if *held { "ok" } else { "OVER" });
    }
    let held = checks.iter().filter(|(held, _)| *held).count();
    Ok((held, checks.len() - held))
}
