//! `play`: from a fresh clone to the game in the browser.

use std::{net::TcpListener, process::Command, thread};

use steps::{Failure, Plan};

use crate::{
    dist::{self, Stage},
    place::{Place, Profile},
    serve,
    wasm::{DESK, Module, STAGE},
    web::{self, Prepared},
};

/// Sets up, builds, serves; the stage follows while the core is already served.
///
/// # Errors
/// What failed before there was anything to serve.
pub fn play(place: &Place, port: u16, open: bool, profile: Profile) -> Result<(), Failure> {
    // First, so that a taken port is known at once and not after ten minutes.
    let listener = serve::bind(port)?;
    // Step 1, the tools themselves, was xtask's.
    let mut plan = Plan::new(2, 8);
    let prepared = web::prepare(place, profile, &mut plan)?;
    let fresh = |module: Module| module.is_fresh(place, profile, &prepared.rustc);
    let built = fresh(STAGE) && fresh(DESK);
    let step = plan.step("Putting the site together");
    let stage = if built { Stage::Built } else { Stage::Pending };
    dist::assemble(place, profile, &prepared.levels, stage, &step)?;
    step.done("");
    say_ready(&listener, open);

    let folder = place.dist(profile);
    if built {
        plan.skip("Building the pages for adults and the stage", "nothing has changed");
        return serve::serve(listener, &folder);
    }
    thread::scope(|scope| {
        scope.spawn(|| {
            if let Err(failure) = follow(place, profile, &prepared, &mut plan) {
                eprintln!("{failure}\nThe game can be played without the stage meanwhile.");
            }
        });
        serve::serve(listener, &folder)
    })
}

/// Builds the stage and adds it to the site that is being served.
fn follow(
    place: &Place,
    profile: Profile,
    prepared: &Prepared,
    plan: &mut Plan,
) -> Result<(), Failure> {
    // The pages for adults are there before the stage: they are quick, and a teacher waits for nothing else.
    let desk = web::desk(place, profile, &prepared.rustc, plan);
    let step = steps::Step::late("Adding the pages for adults to the site".to_owned());
    dist::assemble(place, profile, &prepared.levels, Stage::Pending, &step)?;
    step.done("");
    let built = web::stage(place, profile, &prepared.rustc, plan);
    let stage = if built.is_ok() { Stage::Built } else { Stage::Absent };
    let step = steps::Step::late("Adding the stage to the site".to_owned());
    dist::assemble(place, profile, &prepared.levels, stage, &step)?;
    step.done("");
    desk?;
    built?;
    eprintln!("The stage is there: a page that is open takes it in by itself.");
    Ok(())
}

fn say_ready(listener: &TcpListener, open: bool) {
    let addresses = serve::addresses(listener);
    println!("Ready: {}", addresses.join("  "));
    let desktop =
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
    if open
        && desktop
        && let Err(error) = Command::new("xdg-open").arg(&addresses[0]).spawn()
    {
        eprintln!("No browser opened by itself ({error}): open {} in one.", addresses[0]);
    }
}
