//! The standard library for `wasm32-unknown-unknown`, got from wherever this machine can get it.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use clap::ValueEnum;
use steps::{Captured, Explain as _, Failure, Step, run};

use crate::{files, place::Place};

const TRIPLE: &str = "wasm32-unknown-unknown";
/// How long rustup may take: a closed network may swallow packets rather than refuse them.
const RUSTUP_LIMIT: Duration = Duration::from_secs(90);
/// How long one call of apt may take.
const APT_LIMIT: Duration = Duration::from_secs(180);
/// Debian's suites that may hold the source of a recent standard library, the likeliest first.
const SUITES: &[&str] = &["trixie-backports", "forky", "sid"];

/// A way to the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Way {
    /// `rustup target add`.
    Rustup,
    /// Built from Debian's `rust-src` of exactly the installed version.
    RustSrc,
}

/// Makes sure that the library is there. Says where it came from.
///
/// # Errors
/// What each way said, and what to install by hand.
pub fn ensure(place: &Place, step: &Step, only: Option<Way>) -> Result<String, Failure> {
    if installed()? {
        return Ok("already there".to_owned());
    }
    let ways = match only {
        Some(way) => vec![way],
        None => vec![Way::Rustup, Way::RustSrc],
    };
    let mut said = Vec::new();
    for way in ways {
        let tried = match way {
            Way::Rustup => by_rustup(step),
            Way::RustSrc => by_rust_src(place, step),
        };
        match tried {
            Ok(()) if installed()? => {
                return Ok(match way {
                    Way::Rustup => "from rustup".to_owned(),
                    Way::RustSrc => "built from Debian's rust-src".to_owned(),
                });
            }
            Ok(()) => said.push(format!("{way:?}: it ran, but the library is still not there")),
            Err(failure) => said.push(format!("{way:?}: {failure}")),
        }
    }
    Err(Failure::new(
        format!("setting up the standard library for {TRIPLE}"),
        format!(
            "with network: `rustup target add {TRIPLE}`; without: from a machine that has it, copy the folder \
             lib/rustlib/{TRIPLE} of the same Rust version into `rustc --print sysroot`"
        ),
    )
    .with_tail(said.join("\n")))
}

/// Whether the compiler has the library.
fn installed() -> Result<bool, Failure> {
    let folder = rustc(&["--print", "target-libdir", "--target", TRIPLE])?;
    let Ok(entries) = fs::read_dir(folder.trim()) else { return Ok(false) };
    Ok(entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    }))
}

fn rustc(args: &[&str]) -> Result<String, Failure> {
    let out = run(Command::new("rustc").args(args), None, None)?
        .check("asking rustc about itself", "install Rust 1.95 with rustup")?;
    Ok(out.lines.join("\n"))
}

fn by_rustup(step: &Step) -> Result<(), Failure> {
    step.note("rustup target add");
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", TRIPLE])
        .env("RUSTUP_MAX_RETRIES", "1")
        .env("RUST_BACKTRACE", "0");
    run(&mut rustup, Some(step), Some(RUSTUP_LIMIT))?
        .check(&format!("`rustup target add {TRIPLE}`"), "")
        .map(drop)
}

fn by_rust_src(place: &Place, step: &Step) -> Result<(), Failure> {
    let release = rustc(&["-vV"])?
        .lines()
        .find_map(|line| line.strip_prefix("release: ").map(str::to_owned))
        .ok_or_else(|| Failure::new("reading the version of rustc", "reinstall Rust"))?;
    let sysroot = PathBuf::from(rustc(&["--print", "sysroot"])?);
    let work = place.target.join("thap-sao/wasm-std");
    let source = fetch_source(&work, &release, step)?;

    step.note("linking the source");
    let link = sysroot.join("lib/rustlib/src/rust");
    let ours = !link.join("library").is_dir();
    if ours {
        let cannot = "make the toolchain's folder writable, or run this once as its owner";
        files::make_folder(link.parent().unwrap_or(&sysroot))?;
        if link.is_symlink() {
            fs::remove_file(&link).explain(|| format!("removing {}", link.display()), cannot)?;
        }
        make_link(&source, &link).explain(|| format!("linking {}", link.display()), cannot)?;
    }
    let built = build_std(&work, step);
    if ours {
        fs::remove_file(&link)
            .explain(|| format!("removing the link {}", link.display()), "remove it by hand")?;
    }
    step.note("copying the library");
    copy_libraries(&built?, &sysroot)
}

/// Debian's `rust-src` of exactly this version, unpacked; the folder that holds `library`.
fn fetch_source(work: &Path, release: &str, step: &Step) -> Result<PathBuf, Failure> {
    let unpacked = work.join("source");
    if let Some(found) = source_in(&unpacked) {
        return Ok(found);
    }
    let mut said = Vec::new();
    for mirror in mirrors(step)? {
        for suite in SUITES {
            step.note(&format!("looking for rust-src {release} in {suite}"));
            match download(work, &mirror, suite, release, step) {
                Ok(package) => {
                    step.note("unpacking rust-src");
                    let mut dpkg = Command::new("dpkg");
                    dpkg.arg("-x").arg(&package).arg(&unpacked);
                    run(&mut dpkg, None, None)?
                        .check("unpacking rust-src with dpkg", "free some disk space")?;
                    return source_in(&unpacked).ok_or_else(|| {
                        Failure::new("finding the library's source in rust-src", "report this")
                    });
                }
                Err(failure) => said.push(format!("{suite}: {}", failure.what)),
            }
        }
    }
    Err(Failure::new(format!("finding Debian's rust-src {release}"), "").with_tail(said.join("\n")))
}

fn source_in(unpacked: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(unpacked.join("usr/src")).ok()?;
    entries.flatten().map(|entry| entry.path()).find(|path| path.join("library/std").is_dir())
}

/// The mirrors of Debian itself, as this machine's apt knows them.
fn mirrors(step: &Step) -> Result<Vec<String>, Failure> {
    let out = run(
        Command::new("apt-get").args([
            "indextargets",
            "--format",
            "$(CREATED_BY) $(RELEASE) $(REPO_URI)",
        ]),
        Some(step),
        None,
    )?
    .check("asking apt for its mirrors", "this way needs Debian's apt")?;
    let mut found: Vec<String> = Vec::new();
    for line in &out.lines {
        let mut words = line.split(' ');
        let (Some("Packages"), Some(release), Some(mirror)) =
            (words.next(), words.next(), words.next())
        else {
            continue;
        };
        if !release.ends_with("-security") && !found.iter().any(|known| known == mirror) {
            found.push(mirror.to_owned());
        }
    }
    if found.is_empty() {
        return Err(Failure::new(
            "finding a Debian mirror in apt's configuration",
            "run `apt-get update`",
        ));
    }
    Ok(found)
}

/// Downloads `rust-src` with apt itself (so that signatures are checked), with lists of its own: the
/// machine's package state is not touched and root is not needed.
fn download(
    work: &Path,
    mirror: &str,
    suite: &str,
    release: &str,
    step: &Step,
) -> Result<PathBuf, Failure> {
    let apt = work.join("apt").join(suite);
    files::make_folder(&apt.join("lists/partial"))?;
    files::make_folder(&apt.join("cache/archives/partial"))?;
    let keyring = Path::new("/usr/share/keyrings/debian-archive-keyring.gpg");
    let signed = if keyring.is_file() {
        format!("[signed-by={}] ", keyring.display())
    } else {
        String::new()
    };
    let list = apt.join("sources.list");
    files::write(&list, format!("deb {signed}{mirror} {suite} main\n").as_bytes())?;

    let call = |program: &str, args: &[&OsStr]| -> Result<Captured, Failure> {
        let mut command = Command::new(program);
        command.current_dir(&apt).env("LC_ALL", "C");
        let option = |key: &str, path: &Path| format!("{key}={}", path.display());
        for option in [
            option("Dir::Etc::sourcelist", &list),
            option("Dir::State::lists", &apt.join("lists")),
            option("Dir::Cache", &apt.join("cache")),
            "Dir::Etc::sourceparts=-".to_owned(),
            "APT::Sandbox::User=root".to_owned(),
            "Acquire::Languages=none".to_owned(),
            "Acquire::Retries=1".to_owned(),
        ] {
            command.arg("-o").arg(option);
        }
        run(command.args(args), Some(step), Some(APT_LIMIT))?
            .check(&format!("`{program} {}` for {suite}", args[0].to_string_lossy()), "")
    };
    call("apt-get", &["update".as_ref()])?;
    let known = call("apt-cache", &["madison".as_ref(), "rust-src".as_ref()])?;
    let version = known
        .lines
        .iter()
        .filter_map(|line| line.split('|').nth(1).map(str::trim))
        .find(|version| version.starts_with(&format!("{release}+")))
        .ok_or_else(|| Failure::new(format!("it has no rust-src {release}"), ""))?;
    step.note(&format!("downloading rust-src {version}"));
    call("apt-get", &["download".as_ref(), format!("rust-src={version}").as_ref()])?;
    files::below(&apt)?
        .into_iter()
        .find(|file| file.extension() == Some("deb".as_ref()))
        .ok_or_else(|| Failure::new("apt downloaded nothing", ""))
}

/// Builds the standard library; the folder that holds its `.rlib`s.
fn build_std(work: &Path, step: &Step) -> Result<PathBuf, Failure> {
    let seed = work.join("seed");
    files::write(
        &seed.join("Cargo.toml"),
        b"[package]\nname = \"wasm_std_seed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n",
    )?;
    files::write(
        &seed.join("src/lib.rs"),
        b"//! Only here so that cargo builds the standard library.\n",
    )?;
    let target = work.join("target");
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&seed)
        .args([
            "build",
            "--release",
            "-Z",
            "build-std=std,panic_abort",
            "--target",
            TRIPLE,
            "--target-dir",
        ])
        .arg(&target)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    steps::cargo(&mut cargo, step, "building the standard library from Debian's rust-src", "")?;
    Ok(target.join(TRIPLE).join("release/deps"))
}

/// Puts the libraries into the toolchain, whole or not at all.
fn copy_libraries(from: &Path, sysroot: &Path) -> Result<(), Failure> {
    let home = sysroot.join("lib/rustlib").join(TRIPLE);
    let half = sysroot.join("lib/rustlib").join(format!("{TRIPLE}.half"));
    let cure = "make the toolchain's folder writable, or run this once as its owner";
    let what = || format!("putting the library into {}", home.display());
    if half.exists() {
        fs::remove_dir_all(&half).explain(what, cure)?;
    }
    files::make_folder(&half.join("lib"))?;
    for file in files::below(from)? {
        let name = file.file_name().unwrap_or_default();
        let ours = name.to_string_lossy().contains("wasm_std_seed");
        if file.extension() == Some("rlib".as_ref()) && !ours {
            fs::copy(&file, half.join("lib").join(name)).explain(what, cure)?;
        }
    }
    if home.exists() {
        fs::remove_dir_all(&home).explain(what, cure)?;
    }
    fs::rename(&half, &home).explain(what, cure)
}

#[cfg(unix)]
fn make_link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(not(unix))]
fn make_link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::Error::other("this way needs Debian"))
}
