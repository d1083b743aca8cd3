//! `licences`: everything of others that is shipped, with its licence.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use serde::Deserialize;
use steps::{Explain as _, Failure};

use crate::{
    files,
    place::{Place, Profile},
    wasm::{CORE, DESK, STAGE},
};

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<String>,
    repository: Option<String>,
    authors: Vec<String>,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dep>,
}

#[derive(Deserialize)]
struct Dep {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

/// Writes the list into the site of a profile; the text.
///
/// # Errors
/// When cargo cannot list the crates, or one of them has no licence.
pub fn write(place: &Place, profile: Profile) -> Result<String, Failure> {
    let text = list(place)?;
    files::write(&place.dist(profile).join("THIRD_PARTY.txt"), text.as_bytes())?;
    Ok(text)
}

/// The list as text.
fn list(place: &Place) -> Result<String, Failure> {
    let mut cargo = place.cargo();
    cargo.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--filter-platform",
        "wasm32-unknown-unknown",
    ]);
    let out = cargo
        .output()
        .explain(|| "asking cargo for the crates".to_owned(), "check that cargo works")?;
    if !out.status.success() {
        return Err(Failure::new("asking cargo for the crates", "mend Cargo.toml or Cargo.lock")
            .with_tail(String::from_utf8_lossy(&out.stderr)));
    }
    let metadata: Metadata = serde_json::from_slice(&out.stdout)
        .explain(|| "reading cargo's list of crates".to_owned(), "report this")?;
    let shipped = shipped(&metadata);

    let mut by_licence: BTreeMap<&str, Vec<&Package>> = BTreeMap::new();
    let mut without = Vec::new();
    for package in
        metadata.packages.iter().filter(|p| p.source.is_some() && shipped.contains(p.id.as_str()))
    {
        match (&package.license, &package.license_file) {
            (Some(licence), _) => by_licence.entry(licence).or_default().push(package),
            (None, Some(_)) => {
                by_licence.entry("a licence of its own, in its source").or_default().push(package)
            }
            (None, None) => without.push(format!("{} {}", package.name, package.version)),
        }
    }
    if !without.is_empty() {
        return Err(Failure::new(
            "finding the licence of every crate",
            "do not ship a crate without a licence",
        )
        .with_tail(without.join("\n")));
    }
    let mut text = String::from(
        "Thắp Sao: the work of others that is shipped with the game\n\
         The game's own code is MIT OR Apache-2.0; its levels, drawings and texts are CC BY 4.0.\n",
    );
    // Writing into a String cannot fail.
    for (licence, packages) in by_licence {
        let _ = writeln!(text, "\n== {licence}");
        for package in packages {
            let _ = writeln!(
                text,
                "{} {}  {}  {}",
                package.name,
                package.version,
                package.repository.as_deref().unwrap_or(""),
                package.authors.join(", ")
            );
        }
    }
    for folder in ["assets/fonts", "assets/art", "assets/audio", "assets"] {
        for path in files::below(&place.root.join(folder))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
            let direct = path.parent() == Some(&*place.root.join(folder));
            if direct
                && ["OFL", "LICEN", "CREDITS", "NOTICE"].iter().any(|word| name.contains(word))
            {
                let _ = writeln!(text, "\n== {}\n{}", place.show(&path), files::read_text(&path)?);
            }
        }
    }
    Ok(text)
}

/// The ids of all packages that end up in a module (not in build scripts or tests).
fn shipped(metadata: &Metadata) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|n| (n.id.as_str(), n)).collect();
    let mut open: Vec<&str> = metadata
        .packages
        .iter()
        .filter(|p| {
            p.source.is_none()
                && [CORE.package, DESK.package, STAGE.package].contains(&p.name.as_str())
        })
        .map(|p| p.id.as_str())
        .collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        for dep in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
            if dep.dep_kinds.iter().any(|kind| kind.kind.is_none()) {
                open.push(&dep.pkg);
            }
        }
    }
    found
}
