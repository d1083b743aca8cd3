//! `cargo xtask …`: builds the project's tools (crates/tools, optimised) with visible progress, then
//! hands the command over to them.
//!
//! This crate has no dependencies but the standard library, so its first line is on screen within
//! seconds on a fresh clone.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use steps::{Explain as _, Failure, Plan, Step};

/// How many steps `play` has, this one included; the tools number theirs from 2.
const PLAY_STEPS: usize = 9;

fn main() -> ExitCode {
    match go(std::env::args_os().skip(1).collect()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn go(args: Vec<OsString>) -> Result<ExitCode, Failure> {
    // As cargo says now, not as it was compiled: clones that share a target folder share this program.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = here.as_deref().and_then(Path::parent).ok_or_else(|| {
        Failure::new(
            "finding the clone",
            "call this program as `cargo xtask`, which says where it is",
        )
    })?;
    let tools = build_tools(root, args.first().is_some_and(|arg| arg == "play"))?;
    let mut command = Command::new(&tools);
    command.args(args).env("THAP_SAO_ROOT", root);
    become_it(&mut command)
        .explain(|| format!("starting {}", tools.display()), "run the command again")
}

fn build_tools(root: &Path, numbered: bool) -> Result<PathBuf, Failure> {
    let what = "Preparing the tools";
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(["build", "--profile", "tool", "--package", "tools"]);
    let cure = "read the lines above; a missing crate needs the network once, an error in our own code needs mending";
    let step =
        if numbered { Plan::new(1, PLAY_STEPS).step(what) } else { Step::late(what.to_owned()) };
    steps::cargo(&mut cargo, &step, "building the tools (crates/tools)", cure)?;
    step.done("");
    target().map(|target| target.join("tool/tools"))
}

/// The target folder: this program lies in `<target>/debug/xtask`.
fn target() -> Result<PathBuf, Failure> {
    let exe = std::env::current_exe()
        .explain(|| "finding this program's own path".to_owned(), "run `cargo xtask` again")?;
    exe.parent().and_then(Path::parent).map(Path::to_owned).ok_or_else(|| {
        Failure::new(
            format!("finding the target folder above {}", exe.display()),
            "run `cargo xtask`",
        )
    })
}

#[cfg(unix)]
fn become_it(command: &mut Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

#[cfg(not(unix))]
fn become_it(command: &mut Command) -> std::io::Result<ExitCode> {
    let status = command.status()?;
    Ok(status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .map_or(ExitCode::FAILURE, ExitCode::from))
}
