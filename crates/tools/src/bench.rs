//! `bench`: frame time of the heaviest scenes beside an empty app, in the same browser and the same run.

use std::path::PathBuf;

use steps::{Failure, Plan, Step};

use crate::{
    browser, dist, files,
    place::{Place, Profile},
    wasm::{self, EMPTY},
    web,
};

/// The pages of the empty app, beside the browser tests.
const PAGES: &[&str] = &["index.html", "bench.css", "bench.js"];

/// Measures and prints; the number of gates held and broken. Builds what is missing.
///
/// # Errors
/// What could not be built, set up or measured.
pub fn frame(place: &Place, profile: Profile) -> Result<(usize, usize), Failure> {
    let built = dist::manifest(&place.dist(profile));
    if !built.is_ok_and(|manifest| manifest.files.contains_key("stage_bg.wasm")) {
        web::build(place, profile, false)?;
    }
    let mut plan = Plan::new(1, 2);
    web::module(EMPTY, "Building the empty app", place, profile, &wasm::rustc()?, &mut plan)?;
    let step = plan.step("Counting frames (software rendering, 1280x720)");
    measure(place, profile, &step)
}

fn measure(place: &Place, profile: Profile, step: &Step) -> Result<(usize, usize), Failure> {
    let site = site(place, profile)?;
    let chromium = browser::chromium(step)?;
    browser::packages(place, step)?;
    let mut node = browser::node(place, profile, &chromium)?;
    node.arg("bench.mjs").env("THAP_SAO_EMPTY", &site);
    let out = steps::run(&mut node, Some(step), None)?.check(
        "counting frames (tests/e2e/bench.mjs)",
        "read the lines above; `cargo xtask build --release` makes the site anew",
    )?;
    let count = |word: &str| out.lines.iter().filter(|line| line.starts_with(word)).count();
    let (held, over) = (count("ok "), count("OVER "));
    step.note("");
    for line in &out.lines {
        println!("{line}");
    }
    Ok((held, over))
}

/// Puts the empty app where it can be served.
fn site(place: &Place, profile: Profile) -> Result<PathBuf, Failure> {
    let site = place.work().join(profile.name()).join("empty-site");
    let pages = browser::folder(place).join("bench");
    for page in PAGES {
        files::write(&site.join(page), &files::read(&pages.join(page))?)?;
    }
    let module = EMPTY.out(place, profile);
    for file in files::below(&module)? {
        let name = files::slashed(&file, &module);
        if !name.starts_with('.') {
            files::write(&site.join(&name), &files::read(&file)?)?;
        }
    }
    Ok(site)
}
