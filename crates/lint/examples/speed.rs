//! How many levels a second are read and checked, and linted, on one core:
//! `cargo run --release -p lint --example speed [LEVEL]`. The gate is 2,000 read a second.

use std::{path::Path, time::Instant};

use lint::{Pack, lint_text};

const DEFAULT: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../levels/ben_song/s04_prize_box.ron");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| DEFAULT.into());
    let text = std::fs::read_to_string(&path)?;
    let pack = Pack::root_of(Path::new(&path)).map(|root| Pack::load(&root)).transpose()?;
    let pack = pack.unwrap_or_default();
    let read = rate(|| scenario::read(&text).is_ok());
    let parse = rate(|| scenario::parse::<scenario::Scenario>(&text).is_ok());
    let bound = rate(|| scenario::bound(&text).is_ok());
    let linted = rate(|| !lint_text(Path::new(&path), &text, &pack).is_empty());
    println!("{path}: {} bytes", text.len());
    println!(
        "scenario::read  {read:.0} levels/s (parse alone {parse:.0}, limits alone {bound:.0})"
    );
    println!("lint_text       {linted:.0} levels/s");
    if read < 2000.0 {
        return Err("under the gate of 2,000 levels/s".into());
    }
    Ok(())
}

/// Rounds a second of this core's time (what other programs take does not count), after some to
/// warm up.
fn rate(mut work: impl FnMut() -> bool) -> f64 {
    let begun = Instant::now();
    while begun.elapsed().as_secs_f64() < 0.1 {
        std::hint::black_box(work());
    }
    let (begun, before) = (Instant::now(), core_time());
    let mut rounds = 0_u32;
    while begun.elapsed().as_secs_f64() < 2.0 {
        std::hint::black_box(work());
        rounds += 1;
    }
    let spent = match (before, core_time()) {
        (Some(before), Some(after)) => after - before,
        _ => begun.elapsed().as_secs_f64(),
    };
    f64::from(rounds) / spent
}

/// Seconds that this process has had a core, where the system tells (Linux).
fn core_time() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanos: f64 = stat.split_whitespace().next()?.parse().ok()?;
    Some(nanos / 1e9)
}
