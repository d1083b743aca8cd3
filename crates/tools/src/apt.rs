//! Programs that Debian has.

use std::{path::PathBuf, process::Command, time::Duration};

use steps::{Failure, Step, run};

const LIMIT: Duration = Duration::from_secs(900);

/// Installs a package of Debian.
///
/// # Errors
/// When apt cannot; `by_hand` says what to do then.
pub fn install(package: &str, step: &Step, by_hand: &str) -> Result<(), Failure> {
    for args in [&["update"][..], &["install", "-y", "--no-install-recommends", package][..]] {
        step.note(&format!("apt-get {}", args.join(" ")));
        let mut apt = as_root("apt-get");
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut apt, Some(step), Some(LIMIT))?
            .check(&format!("`apt-get {}`", args.join(" ")), by_hand)?;
    }
    Ok(())
}

/// A program on the path, by the first of its names that is found.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
    })
}

/// The program as root: directly where we are root, else by sudo without a password.
fn as_root(program: &str) -> Command {
    let root = run(Command::new("id").arg("-u"), None, None)
        .is_ok_and(|out| out.lines.first().is_some_and(|line| line == "0"));
    if root {
        return Command::new(program);
    }
    let mut sudo = Command::new("sudo");
    sudo.args(["-n", program]);
    sudo
}
