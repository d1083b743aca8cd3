//! `test`: every layer of checks, counted; all of them run even when one fails.

use std::{
    path::Path,
    process::{Command, ExitCode},
};

use serde::Deserialize;
use steps::{Captured, Failure, Plan, Step, run};

use crate::{
    ahead::Ahead,
    art, bench, browser, files, learner, levels, lint,
    place::{Place, Profile},
    size, voice, wasm_std, web,
};

/// Passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    const fn of(ok: bool) -> Self {
        if ok { Self { passed: 1, failed: 0 } } else { Self { passed: 0, failed: 1 } }
    }
}

/// What a layer found, or why it could not run (which counts as one failure).
type Layer = Result<Count, Failure>;
type Check = fn(&Place, &Step) -> Layer;

/// The stage is linted and documented as the browser has it; its engine would take minutes more for the desktop, whose
/// own part is one file.
const STAGE: &[&str] = &["--package", "thap-sao", "--lib", "--target", "wasm32-unknown-unknown"];
/// What else is built for the browser.
const BROWSER_LIBRARIES: &[&str] =
    &["--package", "reader", "--package", "desk", "--lib", "--target", "wasm32-unknown-unknown"];
const BESIDE_STAGE: &[&str] = &["--workspace", "--exclude", "thap-sao"];

/// The last layer that must not run beside a web build: both draw into one folder.
const ART: &str = "Art (every drawing)";
/// The layer that needs what was begun ahead.
const WEB: &str = "Web build (release)";

const QUICK: &[(&str, Check)] = &[
    ("Setting up the WASM standard library", |place, step| {
        wasm_std::ensure(place, step, None).map(|_| Count::default())
    }),
    ("Formatting (cargo fmt)", |place, step| {
        cargo(place, step, &["fmt", "--all", "--check", "--", "--color", "never"], false)
    }),
    (ART, |place, _| art::build(place).map(|()| Count::of(true))),
    ("Lints, native (clippy)", |place, step| {
        clippy(place, step, &[BESIDE_STAGE, &["--all-targets"]].concat())
    }),
    ("Lints, core and pages for adults in the browser (clippy)", |place, step| {
        clippy(place, step, BROWSER_LIBRARIES)
    }),
    ("Lints, stage in the browser (clippy)", |place, step| clippy(place, step, STAGE)),
    ("Documentation (rustdoc)", |place, step| {
        let doc: &[&str] = &["doc", "--no-deps", "--document-private-items"];
        cargo(place, step, &[doc, BESIDE_STAGE].concat(), true)?;
        cargo(place, step, &[doc, STAGE].concat(), true)
    }),
    ("Unit tests", unit_tests),
    ("Levels (lint)", |place, _| {
        lint::count(place).map(|(passed, failed)| Count { passed, failed })
    }),
    ("Levels (read)", |place, _| {
        levels::read_all(place).map(|levels| Count { passed: levels.len(), failed: 0 })
    }),
    ("Spoken lines (clips)", |place, _| {
        voice::count(place).map(|(passed, failed)| Count { passed, failed })
    }),
];

const BROWSER: &[(&str, Check)] = &[
    ("Chromium and npm packages", |place, step| {
        browser::chromium(step)?;
        browser::packages(place, step).map(|()| Count::default())
    }),
    ("The learner in WASM (Node.js)", |place, step| {
        learner::check(place, step).map(|(passed, failed)| Count { passed, failed })
    }),
    (WEB, |place, _| web::build(place, Profile::Release, false).map(|_| Count::of(true))),
    ("Sizes", |place, _| size::size(place).map(|(passed, failed)| Count { passed, failed })),
    ("Browser tests (Playwright)", playwright),
    ("Frame time beside an empty app (Chromium)", frame_time),
];

/// Runs the layers; the last line is `N passed, N failed`.
pub fn test(place: &Place, quick: bool) -> ExitCode {
    let mut layers = QUICK.to_vec();
    if !quick {
        layers.extend(BROWSER);
    }
    let mut plan = Plan::new(1, layers.len());
    let mut all = Count::default();
    let mut broken = Vec::new();
    let mut ahead = Ahead::nothing();
    for (what, check) in layers {
        let step = plan.step(what);
        if what == WEB {
            ahead.wait();
        }
        let count = check(place, &step).unwrap_or_else(|failure| {
            eprintln!("\n{failure}");
            Count::of(false)
        });
        step.done(&format!("{} passed, {} failed", count.passed, count.failed));
        if count.failed > 0 {
            broken.push(what);
        }
        if what == ART && !quick {
            ahead = Ahead::begin(&["build", "--release"]);
        }
        all.passed += count.passed;
        all.failed += count.failed;
    }
    if !broken.is_empty() {
        println!("Failed: {}", broken.join(", "));
    }
    println!("{} passed, {} failed", all.passed, all.failed);
    if all.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One call of cargo that counts as one test.
fn cargo(place: &Place, step: &Step, args: &[&str], strict: bool) -> Layer {
    let mut cargo = place.cargo();
    if strict {
        cargo.env("RUSTDOCFLAGS", "-D warnings");
    }
    steps::cargo(
        cargo.args(args),
        step,
        &format!("`cargo {}`", args.join(" ")),
        "mend what the lines above name",
    )?;
    Ok(Count::of(true))
}

fn clippy(place: &Place, step: &Step, args: &[&str]) -> Layer {
    let mut all = vec!["clippy"];
    all.extend(args);
    all.extend(["--", "-D", "warnings"]);
    cargo(place, step, &all, false)
}

fn unit_tests(place: &Place, step: &Step) -> Layer {
    let nextest =
        run(place.cargo().args(["nextest", "--version"]), None, None).is_ok_and(|out| out.ok());
    let mut cargo = place.cargo();
    if nextest {
        cargo.args(["nextest", "run", "--workspace", "--no-fail-fast", "--hide-progress-bar"]);
        cargo.args(["--status-level", "fail", "--no-tests", "pass"]);
    } else {
        cargo.args(["test", "--workspace", "--no-fail-fast"]);
    }
    cargo.env("CARGO_TERM_COLOR", "never");
    let out = run(&mut cargo, Some(step), None)?;
    let count = if nextest { nextest_count(&out) } else { libtest_count(&out) };
    if out.ok() && count.failed == 0 {
        return Ok(count);
    }
    eprintln!("\n{}", out.tail());
    // Cargo fails without a failed test when something does not build.
    Ok(Count { failed: count.failed.max(1), ..count })
}

/// The heaviest scenes beside the empty app; after the browser tests: whatever runs beside it makes frames longer.
fn frame_time(place: &Place, step: &Step) -> Layer {
    let (passed, failed, lines) =
        bench::measure(place, Profile::Release, step, bench::Strictness::Sure)?;
    if failed > 0 {
        eprintln!("\n{}", lines.join("\n"));
    }
    Ok(Count { passed, failed })
}

/// `Summary [ 0.5s] 7 tests run: 6 passed (1 slow), 1 failed, 0 skipped`.
fn nextest_count(out: &Captured) -> Count {
    let Some(line) = out.lines.iter().rev().find(|line| line.trim_start().starts_with("Summary ["))
    else {
        return Count::default();
    };
    let run = line.split("run:").nth(1).unwrap_or("");
    let failed = ["failed", "timed out", "exec failed"].iter().map(|word| before(run, word)).sum();
    Count { passed: before(run, "passed"), failed }
}

/// `test result: ok. 7 passed; 0 failed; …`, once a crate.
fn libtest_count(out: &Captured) -> Count {
    let mut count = Count::default();
    for line in out.lines.iter().filter(|line| line.starts_with("test result:")) {
        count.passed += before(line, "passed");
        count.failed += before(line, "failed");
    }
    count
}

/// The number that stands before a word, 0 when it is not there.
fn before(text: &str, word: &str) -> usize {
    let words: Vec<&str> =
        text.split([' ', ',', ';', '(']).filter(|part| !part.is_empty()).collect();
    let first = word.split(' ').next().unwrap_or(word);
    words
        .windows(2)
        .find(|pair| pair[1] == first)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[derive(Deserialize)]
struct Results {
    stats: Stats,
}

#[derive(Deserialize)]
struct Stats {
    expected: usize,
    unexpected: usize,
    flaky: usize,
}

fn playwright(place: &Place, step: &Step) -> Layer {
    let chromium = browser::chromium(step)?;
    browser::packages(place, step)?;
    let results = place.work().join("e2e/results.json");
    if results.exists() {
        files::write(&results, b"")?;
    }
    let mut node = browser::node(place, Profile::Release, &chromium)?;
    node.args(["node_modules/@playwright/test/cli.js", "test"]);
    node.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &results);
    let out = run(&mut node, Some(step), None)?;
    let count = read_results(&results).unwrap_or_default();
    if out.ok() {
        return Ok(count);
    }
    eprintln!("\n{}", failures(&out));
    Ok(Count { failed: count.failed.max(1), ..count })
}

fn read_results(path: &Path) -> Option<Count> {
    let results: Results = serde_json::from_slice(&files::read(path).ok()?).ok()?;
    let stats = results.stats;
    // A test that passes only when tried again has failed.
    Some(Count { passed: stats.expected, failed: stats.unexpected + stats.flaky })
}

/// More than the tail: Playwright writes each failure as a block.
fn failures(out: &Captured) -> String {
    let lines = &out.lines;
    lines[lines.len().saturating_sub(200)..].join("\n")
}

/// `test --only e2e`: the browser tests of a site that is there already, for working on them.
///
/// # Errors
/// When something they need is missing, or a test fails.
pub fn browser_only(place: &Place, profile: Profile, args: &[String]) -> Result<ExitCode, Failure> {
    let step = Step::late("Chromium and npm packages".to_owned());
    let chromium = browser::chromium(&step)?;
    browser::packages(place, &step)?;
    step.done("");
    let mut node: Command = browser::node(place, profile, &chromium)?;
    node.args(["node_modules/@playwright/test/cli.js", "test"]).args(args);
    let status = node.status().map_err(|error| {
        Failure::new("starting node", "install Node.js 20 or later").with_tail(error.to_string())
    })?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn out(lines: &[&str]) -> Captured {
        Captured { status: None, lines: lines.iter().map(|&line| line.to_owned()).collect() }
    }

    #[test]
    fn counts_nextest() {
        let out =
            out(&["     Summary [   0.5s] 7 tests run: 5 passed (1 slow), 2 failed, 3 skipped"]);
        assert_eq!(nextest_count(&out), Count { passed: 5, failed: 2 });
        assert_eq!(nextest_count(&super::tests::out(&[])), Count::default());
    }

    #[test]
    fn counts_libtest() {
        let out = out(&[
            "test result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.16s",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
        ]);
        assert_eq!(libtest_count(&out), Count { passed: 8, failed: 2 });
    }
}
