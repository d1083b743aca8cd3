//! The web build: everything up to a site that can be served.

use steps::{Failure, Plan};

use crate::{
    ahead::Ahead,
    art,
    dist::{self, Manifest, Stage},
    levels::{self, Level},
    licences,
    place::{Place, Profile},
    voice,
    wasm::{self, CORE, DESK, Module, STAGE},
    wasm_std,
};

/// What was set up and built before the stage.
#[derive(Debug)]
pub struct Prepared {
    /// The levels of the site.
    pub levels: Vec<Level>,
    /// The compiler, for fingerprints.
    pub rustc: String,
}

/// The steps before the stage: library, art, levels, core (four steps of the plan).
pub fn prepare(place: &Place, profile: Profile, plan: &mut Plan) -> Result<Prepared, Failure> {
    let step = plan.step("Setting up the WASM standard library");
    let detail = wasm_std::ensure(place, &step, None)?;
    step.done(&detail);

    let step = plan.step("Drawing the art");
    art::build(place)?;
    step.done("");

    let step = plan.step("Reading the levels");
    let levels = levels::read_all(place)?;
    step.done(&format!("{} found", levels.len()));

    let rustc = wasm::rustc()?;
    module(CORE, "Building the core", place, profile, &rustc, plan)?;
    Ok(Prepared { levels, rustc })
}

/// The pages for adults (one step of the plan).
pub fn desk(place: &Place, profile: Profile, rustc: &str, plan: &mut Plan) -> Result<(), Failure> {
    module(DESK, "Building the pages for adults", place, profile, rustc, plan)
}

/// The stage (one step of the plan).
pub fn stage(place: &Place, profile: Profile, rustc: &str, plan: &mut Plan) -> Result<(), Failure> {
    let what = "Building the stage (several minutes the first time)";
    module(STAGE, what, place, profile, rustc, plan)
}

/// The English lines of the youngest (one step of the plan). Where the voice does not install, the site goes without:
/// then the device's own voice reads, or the pictures tell it.
pub fn speak(place: &Place, spoken: Ahead, plan: &mut Plan) {
    let step = plan.step("Speaking the English lines (a quarter of an hour the first time)");
    match voice::finish(place, spoken, &step) {
        Ok(detail) => step.done(&detail),
        Err(failure) => {
            step.done("left out");
            eprintln!(
                "{failure}\nThe game goes without these clips: the device's own voice reads."
            );
        }
    }
}

/// Builds a module, unless nothing has changed (one step of the plan).
pub fn module(
    module: Module,
    what: &str,
    place: &Place,
    profile: Profile,
    rustc: &str,
    plan: &mut Plan,
) -> Result<(), Failure> {
    if module.is_fresh(place, profile, rustc) {
        plan.skip(what, "nothing has changed");
        return Ok(());
    }
    let step = plan.step(what);
    module.build(place, profile, rustc, &step)?;
    step.done("");
    Ok(())
}

/// `build`: the whole site. Returns what it holds.
pub fn build(place: &Place, profile: Profile, core_only: bool) -> Result<Manifest, Failure> {
    let whole = !core_only && profile == Profile::Release;
    let mut plan = Plan::new(1, 6 + usize::from(!core_only) + usize::from(whole));
    let prepared = prepare(place, profile, &mut plan)?;
    // Not before: both may install packages, and apt serves one at a time.
    let spoken = whole.then(voice::begin);
    desk(place, profile, &prepared.rustc, &mut plan)?;
    let mut stage_state = Stage::Absent;
    if !core_only {
        stage(place, profile, &prepared.rustc, &mut plan)?;
        stage_state = Stage::Built;
    }
    if let Some(spoken) = spoken {
        speak(place, spoken, &mut plan);
    }
    let step = plan.step("Putting the site together");
    let manifest = dist::assemble(place, profile, &prepared.levels, stage_state, &step)?;
    if profile == Profile::Release {
        step.note("licences");
        licences::write(place, profile)?;
    }
    step.done(&place.show(&place.dist(profile)));
    Ok(manifest)
}
