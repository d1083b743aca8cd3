//! The project's tools. People call them as `cargo xtask …`, which builds this program first.

mod ahead;
mod apt;
mod art;
mod bench;
mod browser;
mod check;
mod class;
mod cores;
mod desk;
mod dist;
mod files;
mod icons;
mod learner;
mod levels;
mod licences;
mod lint;
mod place;
mod play;
mod playthrough;
mod replay;
mod serve;
mod shots;
mod sim;
mod size;
mod stamp;
mod voice;
mod wasm;
mod wasm_std;
mod web;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use steps::{Failure, Step};

use crate::{
    lint::Format,
    place::{Place, Profile},
    wasm_std::Way,
};

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", about = "The tools of Thắp Sao", version)]
struct Args {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, build the game, serve it on all local addresses, open the browser.
    Play {
        /// The port to serve on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Do not open a browser.
        #[arg(long)]
        no_open: bool,
        /// Build what is shipped: smaller, but much slower to build.
        #[arg(long)]
        release: bool,
    },
    /// Run every check and test; the last line is `N passed, N failed`.
    Test {
        /// Leave out the browser and the release build.
        #[arg(long)]
        quick: bool,
    },
    /// Run only the browser tests, on a site that is built already; further arguments go to Playwright.
    E2e {
        /// Test the release site.
        #[arg(long)]
        release: bool,
        /// For Playwright, for example a part of a test's name after `-g`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Build the site into dist/web-dev or dist/web-release.
    Build {
        /// Build what is shipped.
        #[arg(long)]
        release: bool,
        /// Only the core: the game in the reader, without the stage.
        #[arg(long)]
        core_only: bool,
    },
    /// Check levels against the rules: exit 0 clean, 1 findings, 2 unreadable input.
    Lint {
        /// Files or folders; without any, all of levels/.
        paths: Vec<PathBuf>,
        /// How findings are written.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Instead of checking, note every id of levels/ in levels/ids.lock.
        #[arg(long, conflicts_with = "paths")]
        write_lock: bool,
    },
    /// Play every level in every band, variant and language and print what a child meets there; exit 1 where
    /// a level misses its aims.
    Playthrough {
        /// All levels: what happens without a name too.
        #[arg(long, conflicts_with = "level")]
        all: bool,
        /// Only this level, by its id.
        level: Option<String>,
    },
    /// Print what a first visit downloads, against the gates; exit 1 over a gate.
    Size,
    /// Take deterministic pictures of every screen.
    Shots {
        /// Where the pictures go.
        #[arg(long, default_value = "dist/shots")]
        out: PathBuf,
        /// Only this screen (may be given more than once): title, who, band, map, level, lit, help,
        /// settings, yard.
        #[arg(long)]
        screen: Vec<String>,
        /// Only this language: vi, en.
        #[arg(long)]
        lang: Vec<String>,
        /// Only this band: `band_6_8`, `band_9_11`, `band_12_15`.
        #[arg(long)]
        band: Vec<String>,
        /// Only this surface: stage, reader.
        #[arg(long)]
        surface: Vec<String>,
        /// Nodes of the level (screen `level`), or kinds of part (screen `yard`).
        #[arg(long)]
        node: Vec<String>,
        /// The level for `level` and `lit`; without it, every level of the band, and the first for `lit`.
        #[arg(long)]
        level: Option<String>,
        /// The level's difficulty variant.
        #[arg(long)]
        variant: Option<u8>,
        /// Contact sheets too: all pictures of a screen side by side.
        #[arg(long)]
        sheet: bool,
        /// Of the release site.
        #[arg(long)]
        release: bool,
    },
    /// Measure; without a flag, everything there is to measure.
    Bench {
        /// Frames a second of the heaviest scenes beside an empty app; exit 1 over 1.5 times its frame time.
        #[arg(long)]
        frame: bool,
        /// Of the quick build, not of what is shipped.
        #[arg(long)]
        dev: bool,
    },
    /// Play simulated children under our engine and its peers: the benchmark of what comes next; with `--replay`, on
    /// the answers of real people.
    Sim(sim::Sim),
    /// List the work of others that is shipped, with licences, into the site.
    Licences {
        /// Into the release site.
        #[arg(long)]
        release: bool,
    },
    /// Spoken lines: check clips, write sheets to record from, take recordings in, render clips.
    Voice {
        #[command(subcommand)]
        task: voice::Task,
    },
    /// Set up the standard library for WASM, and nothing else.
    Setup {
        /// Only this way, to try it.
        #[arg(long, hide = true, value_enum)]
        wasm_std: Option<Way>,
    },
    /// Serve a folder with the headers that the game is shipped with.
    Serve {
        /// The folder; without it, the site of `build`.
        #[arg(long)]
        dir: Option<PathBuf>,
        /// The port; 0 takes a free one.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

fn main() -> ExitCode {
    match go(Args::parse().command) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn go(task: Task) -> Result<ExitCode, Failure> {
    let place = Place::find()?;
    match task {
        Task::Play { port, no_open, release } => {
            play::play(&place, port, !no_open, Profile::of(release))?;
        }
        Task::Test { quick } => return Ok(check::test(&place, quick)),
        Task::E2e { release, args } => {
            return check::browser_only(&place, Profile::of(release), &args);
        }
        Task::Build { release, core_only } => {
            web::build(&place, Profile::of(release), core_only)?;
        }
        Task::Lint { write_lock: true, .. } => return Ok(lint::write_lock(&place)),
        Task::Lint { paths, format, .. } => return lint_all(&place, &paths, format),
        Task::Voice { task } => return speak(&place, task),
        Task::Playthrough { level, .. } => {
            return playthrough::cli(&place, level.as_deref());
        }
        Task::Size => {
            let (_, over) = size::size(&place)?;
            return Ok(if over == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Task::Shots { out, screen, lang, band, surface, node, level, variant, sheet, release } => {
            let out = std::env::current_dir().map_or_else(|_| out.clone(), |here| here.join(&out));
            let wish = shots::Wish {
                out,
                screens: screen,
                langs: lang,
                bands: band,
                surfaces: surface,
                nodes: node,
                level,
                variant,
                sheet,
            };
            shots::shots(&place, Profile::of(release), &wish)?;
        }
        Task::Bench { frame: _, dev } => {
            let (_, over) = bench::frame(&place, Profile::of(!dev))?;
            return Ok(if over == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Task::Sim(wish) => return sim::sim(&place, &wish),
        Task::Licences { release } => print!("{}", licences::write(&place, Profile::of(release))?),
        Task::Setup { wasm_std } => {
            let step = Step::begin("Setting up the WASM standard library".to_owned());
            let detail = wasm_std::ensure(&place, &step, wasm_std)?;
            step.done(&detail);
        }
        Task::Serve { dir, port } => {
            let dir = dir.unwrap_or_else(|| place.dist(Profile::Dev));
            let listener = serve::bind(port)?;
            println!("Ready: {}", serve::addresses(&listener).join("  "));
            serve::serve(listener, &dir)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The rules for levels; without paths, whether every clip says what its line says too.
fn lint_all(place: &Place, paths: &[PathBuf], format: Format) -> Result<ExitCode, Failure> {
    let levels = lint::lint(place, paths, format);
    // Levels that cannot be read have no lines to compare with; other tools read only the rules' findings.
    if !paths.is_empty() || format == Format::Json || levels != ExitCode::SUCCESS {
        return Ok(levels);
    }
    voice::check(place)
}

fn speak(place: &Place, task: voice::Task) -> Result<ExitCode, Failure> {
    match task {
        voice::Task::Check => voice::check(place),
        voice::Task::Script { lang, out, missing } => {
            let here = std::env::current_dir().map_or_else(|_| out.clone(), |here| here.join(&out));
            voice::script(place, lang.into(), &here, missing)
        }
        voice::Task::Add { folder, lang, voice } => voice::add(place, lang.into(), &folder, &voice),
        voice::Task::Render { lang, voice } => voice::render(place, lang.into(), &voice),
    }
}
