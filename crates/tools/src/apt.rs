//! Programs that Debian has.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use steps::{Failure, Step, run};

use crate::files;

const LIMIT: Duration = Duration::from_secs(900);

/// Installs a package of Debian.
///
/// # Errors
/// When apt cannot; `by_hand` says what to do then.
pub fn install(package: &str, step: &Step, by_hand: &str) -> Result<(), Failure> {
    root_get(&["update"], step, by_hand)?;
    root_get(&["install", "-y", "--no-install-recommends", package], step, by_hand)
}

/// `apt-get` as root.
fn root_get(args: &[&str], step: &Step, by_hand: &str) -> Result<(), Failure> {
    step.note(&format!("apt-get {}", args.join(" ")));
    let mut apt = as_root("apt-get");
    // Another step, or the machine itself, may be installing: wait for it, seconds.
    apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(args).env("DEBIAN_FRONTEND", "noninteractive");
    run(&mut apt, Some(step), Some(LIMIT))?
        .check(&format!("`apt-get {}`", args.join(" ")), by_hand)?;
    Ok(())
}

/// Downloads a package of Debian and unpacks it below a folder, without installing anything; the folder of its files.
///
/// # Errors
/// When apt does not know the package, not even with new lists, or it cannot be unpacked.
pub fn unpacked(package: &str, folder: &Path, step: &Step) -> Result<PathBuf, Failure> {
    let by_hand =
        format!("run `apt-get update` as root, and check that `apt-get download {package}` works");
    // Lists that are there do; only where they are missing or too old, new ones need root.
    if download(package, folder, step, &by_hand).is_err() {
        root_get(&["update"], step, &by_hand)?;
        download(package, folder, step, &by_hand)?;
    }
    let deb = files::below(folder)?
        .into_iter()
        .find(|file| files::slashed(file, folder).starts_with(&format!("{package}_")))
        .ok_or_else(|| {
            Failure::new(format!("finding the {package} that apt downloaded"), by_hand)
        })?;
    step.note(&format!("unpacking {package}"));
    let out = folder.join(package);
    run(Command::new("dpkg-deb").arg("-x").arg(&deb).arg(&out), Some(step), Some(LIMIT))?
        .check(&format!("`dpkg-deb -x {}`", deb.display()), "free some disk space")?;
    Ok(out)
}

fn download(package: &str, folder: &Path, step: &Step, by_hand: &str) -> Result<(), Failure> {
    step.note(&format!("apt-get download {package}"));
    let mut apt = Command::new("apt-get");
    apt.current_dir(folder).args(["-o", "APT::Sandbox::User=root", "download", package]);
    run(&mut apt, Some(step), Some(LIMIT))?
        .check(&format!("`apt-get download {package}`"), by_hand)?;
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
