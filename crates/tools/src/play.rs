//! `play`: from a fresh clone to the game in the browser.

use std::{net::TcpListener, process::Command, thread};

use steps::{Failure, Plan};

use crate::{
    dist::{self, Stage},
    place::{Place, Profile},
    serve, voice,
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
    let mut plan = Plan::new(2, 9);
    let prepared = web::prepare(place, profile, &mut plan)?;
    let fresh = |module: Module| module.is_fresh(place, profile, &prepared.rustc);
    let built = fresh(STAGE) && fresh(DESK);
    let step = plan.step("Putting the site together");
    let stage = if built { Stage::Built } else { Stage::Pending };
    dist::assemble(place, profile, &prepared.levels, stage, &step)?;
    step.done("");
    say_ready(&listener, open);

    let folder = place.dist(profile);
    // What is wrong with the lines is told where they are spoken.
    if built && voice::is_whole(place).unwrap_or(false) {
        plan.skip("Building the rest", "nothing has changed");
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

/// Builds the rest and adds it to the site that is being served: the stage, and at last the spoken lines.
fn follow(
    place: &Place,
    profile: Profile,
    prepared: &Prepared,
    plan: &mut Plan,
) -> Result<(), Failure> {
    // The pages for adults are there before the stage: they are quick, and a teacher waits for nothing else.
    let spoken = voice::begin();
    let add = |what: &str, stage| -> Result<(), Failure> {
        let step = steps::Step::late(format!("Adding {what} to the site"));
        dist::assemble(place, profile, &prepared.levels, stage, &step)?;
        step.done("");
        Ok(())
    };
    let desk = web::desk(place, profile, &prepared.rustc, plan);
    if !STAGE.is_fresh(place, profile, &prepared.rustc) {
        add("the pages for adults", Stage::Pending)?;
    }
    let built = web::stage(place, profile, &prepared.rustc, plan);
    let stage = if built.is_ok() { Stage::Built } else { Stage::Absent };
    add("the stage", stage)?;
    if built.is_ok() {
        eprintln!("The stage is there: a page that is open takes it in by itself.");
    }
    web::speak(place, spoken, plan);
    add("the spoken lines", stage)?;
    desk?;
    built
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
