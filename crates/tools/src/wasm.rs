//! Building the WASM modules: the core, the stage, and the pages for adults.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    time::SystemTime,
};

use steps::{Failure, Step};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    files,
    place::{Place, Profile},
    stamp::{self, Stamp},
};

/// The version of `wasm-bindgen` that this tool writes for; the same as in Cargo.lock.
const BINDGEN: &str = "0.2.130";
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

/// One of the modules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Module {
    /// The names of its files: `core` gives `core.js` and `core_bg.wasm`.
    pub name: &'static str,
    /// The package.
    pub package: &'static str,
    /// The package's folder in the clone.
    pub folder: &'static str,
    /// The name of its library.
    pub library: &'static str,
}

/// Flow and reader: small, owns the game.
pub const CORE: Module =
    Module { name: "core", package: "reader", folder: "crates/reader", library: "reader" };
/// Bevy and egui: large, holds nothing.
pub const STAGE: Module =
    Module { name: "stage", package: "thap-sao", folder: "", library: "thap_sao" };
/// The pages for adults: the game never loads it.
pub const DESK: Module =
    Module { name: "desk", package: "desk", folder: "crates/desk", library: "desk" };

impl Module {
    /// Where its finished files lie.
    pub fn out(self, place: &Place, profile: Profile) -> PathBuf {
        place.work().join(profile.name()).join(self.name)
    }

    fn stamp(self, place: &Place, profile: Profile) -> PathBuf {
        place.work().join(profile.name()).join(format!("{}.stamp.json", self.name))
    }

    fn key(profile: Profile, rustc: &str) -> String {
        format!("{} {rustc} wasm-bindgen {BINDGEN}", profile.name())
    }

    /// Whether nothing has changed since it was last built.
    pub fn is_fresh(self, place: &Place, profile: Profile, rustc: &str) -> bool {
        self.out(place, profile).join(format!("{}_bg.wasm", self.name)).is_file()
            && Stamp::is_fresh(&self.stamp(place, profile), &Self::key(profile, rustc))
    }

    /// Builds it. Says whether there was anything to do.
    ///
    /// # Errors
    /// What cargo or wasm-bindgen said, and what to do.
    pub fn build(
        self,
        place: &Place,
        profile: Profile,
        rustc: &str,
        step: &Step,
    ) -> Result<(), Failure> {
        let began = SystemTime::now();
        let manifests = stamp::manifests(&place.root, &place.root.join(self.folder))?;
        let mut cargo = place.cargo();
        cargo.args(["rustc", "--package", self.package, "--lib", "--crate-type", "cdylib"]);
        cargo.args(["--target", TRIPLE, "--profile", profile.name()]);
        steps::cargo(
            &mut cargo,
            step,
            &format!("building the {} (package {}) for the browser", self.name, self.package),
            "read cargo's lines above; after a change of ours, mend the code and run the command again",
        )?;
        let built = place.target.join(TRIPLE).join(profile.name());
        step.note("wasm-bindgen");
        self.bind(&built.join(format!("{}.wasm", self.library)), place, profile)?;

        let dep_info = files::read_text(&built.join(format!("{}.d", self.library)))?;
        let mut inputs: BTreeSet<PathBuf> = stamp::sources(&dep_info);
        inputs.extend(manifests);
        Stamp::leave(&self.stamp(place, profile), &Self::key(profile, rustc), inputs, began)
    }

    fn bind(self, wasm: &Path, place: &Place, profile: Profile) -> Result<(), Failure> {
        let out = self.out(place, profile);
        let bytes = files::read(wasm)?;
        let (mark, hash) = (out.join(".of"), files::hash(&bytes));
        if files::read_text(&mark).is_ok_and(|old| old == hash) {
            return Ok(());
        }
        if out.exists() {
            std::fs::remove_dir_all(&out).map_err(|error| {
                Failure::new(format!("emptying {}", out.display()), "remove the folder by hand")
                    .with_tail(error.to_string())
            })?;
        }
        let mut bindgen = Bindgen::new();
        bindgen.input_path(wasm).out_name(self.name).typescript(false);
        bindgen.omit_default_module_path(true);
        bindgen.remove_name_section(profile == Profile::Release).remove_producers_section(true);
        bindgen.web(true).and_then(|bindgen| bindgen.generate(&out)).map_err(|error| {
            Failure::new(
                format!("making the JavaScript side of {} with wasm-bindgen", wasm.display()),
                format!(
                    "check that Cargo.lock has wasm-bindgen {BINDGEN}, the version of this tool"
                ),
            )
            .with_tail(format!("{error:#}"))
        })?;
        files::write(&mark, hash.as_bytes())
    }
}

/// The compiler's version, for fingerprints.
pub fn rustc() -> Result<String, Failure> {
    let out = steps::run(std::process::Command::new("rustc").arg("--version"), None, None)?
        .check("asking rustc for its version", "install Rust 1.95 with rustup")?;
    Ok(out.lines.join(" "))
}
