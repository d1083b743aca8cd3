//! The site: every file with the hash of its content in its name, compressed beside it, and a manifest.
//!
//! `index.html`, `exit.html`, the pages for adults and `manifest.json` keep their names and are asked for each time; everything
//! else never changes under its name and may be kept for a year.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
    num::NonZeroU64,
    path::{Path, PathBuf},
};

use classroom::Register;
use flate2::{Compression, write::GzEncoder};
use flow::LevelInfo;
use serde::{Deserialize, Serialize};
use steps::{Explain as _, Failure, Step};

use crate::{
    art, class, cores, desk, files, icons,
    levels::Level,
    place::{Place, Profile},
    voice,
    wasm::{CORE, DESK, Module, STAGE},
};

/// From how many bytes on a file is large.
const LARGE: usize = 4_000_000;

/// Files that keep their names.
pub const UNHASHED: &[&str] = &[
    "index.html",
    "exit.html",
    "lop.html",
    "nha.html",
    "manifest.json",
    "THIRD_PARTY.txt",
    "sw.js",
];

/// What `manifest.json` says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// Changes when any file does.
    pub version: String,
    /// Whether the stage, or the pages for adults, are still being built: ask again in a few seconds.
    pub stage_pending: bool,
    /// Logical name to file.
    pub files: BTreeMap<String, Entry>,
    /// The levels, sorted by world, then id.
    pub levels: Vec<LevelInfo>,
    /// The places of the levels in the codes of assignments and results.
    #[serde(default)]
    pub register: Register,
}

/// One file of the site.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// Its name on the server.
    pub file: String,
    /// Its size; none for the many small pictures, because the manifest is part of the first screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
}

/// What of the stage there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Built: part of the site.
    Built,
    /// Being built: the page asks again.
    Pending,
    /// Not wanted, or its build failed.
    Absent,
}

/// Puts the site together from what has been built.
///
/// # Errors
/// What is missing or cannot be written.
pub fn assemble(
    place: &Place,
    profile: Profile,
    levels: &[Level],
    stage: Stage,
    step: &Step,
) -> Result<Manifest, Failure> {
    let mut sources = gather(place, profile, levels)?;
    if stage == Stage::Built {
        module_files(&STAGE.out(place, profile), STAGE, &mut sources)?;
    }
    let mut site =
        Site { folder: place.dist(profile), step, done: BTreeMap::new(), due: Vec::new(), sources };
    files::make_folder(&site.folder)?;
    let names: Vec<String> = site.sources.keys().cloned().collect();
    for name in &names {
        site.put(name, &mut Vec::new())?;
    }
    site.write(profile)?;
    let mut beliefs = class::beliefs(place)?;
    let described = levels.iter().map(|level| {
        let mut info = level.info.clone();
        info.play.beliefs = beliefs.remove(&info.id).unwrap_or_default();
        info
    });
    let levels: Vec<LevelInfo> = described.collect();
    let register = class::register(place)?;
    let mut everything = String::new();
    for entry in site.done.values() {
        everything.push_str(&entry.file);
    }
    for name in UNHASHED {
        if let Some(bytes) = site.sources.get(*name) {
            everything.push_str(&files::hash(bytes));
        }
    }
    let mut version = files::hash(everything.as_bytes());
    version.truncate(16);
    // Clips are named by the index of their level: the manifest is part of the first screen.
    let (clips, files): (BTreeMap<_, _>, BTreeMap<_, _>) =
        site.done.into_iter().partition(|(name, _)| is_clip(name));
    let stage_pending = stage == Stage::Pending;
    let manifest = Manifest { version, stage_pending, files, levels, register };
    let text = serde_json::to_vec(&manifest)
        .explain(|| "writing manifest.json".to_owned(), "report this")?;
    write_with_gzip(&site.folder.join("manifest.json"), &text, profile)?;
    let keep = manifest.files.values().chain(clips.values()).map(|entry| entry.file.as_str());
    sweep(&site.folder, keep.chain(UNHASHED.iter().copied()).collect())?;
    Ok(manifest)
}

/// The manifest of a site that was put together before.
pub fn manifest(folder: &Path) -> Result<Manifest, Failure> {
    let text = files::read(&folder.join("manifest.json"))?;
    serde_json::from_slice(&text)
        .explain(|| format!("reading {}/manifest.json", folder.display()), "build the site again")
}

type Sources = BTreeMap<String, Vec<u8>>;

fn gather(place: &Place, profile: Profile, levels: &[Level]) -> Result<Sources, Failure> {
    let mut sources = Sources::new();
    let mut take = |folder: PathBuf, prefix: &str, kinds: &[&str]| -> Result<(), Failure> {
        for path in files::below(&folder)? {
            let kind = path.extension().unwrap_or_default().to_string_lossy();
            if kinds.is_empty() || kinds.contains(&&*kind) {
                let name = format!("{prefix}{}", files::slashed(&path, &folder));
                sources.insert(name, files::read(&path)?);
            }
        }
        Ok(())
    };
    take(
        place.root.join("web"),
        "",
        &["html", "css", "js", "svg", "png", "ico", "json", "txt", "webmanifest"],
    )?;
    take(place.root.join("assets/fonts"), "fonts/", &["ttf", "otf", "woff2", "txt"])?;
    take(place.root.join("assets/theme"), "theme/", &["ron"])?;
    take(place.root.join("assets/audio"), "audio/", &["opus", "ogg", "m4a", "mp3", "wav", "json"])?;
    take(art::out(place), "", &["pack", "pic", "svg"])?;
    // A browser fetches each backdrop and photo alone, when it is shown.
    sources.remove("scenes.pack");
    sources.remove("photos.pack");
    icons::split(place, levels, &mut sources)?;
    sources.extend(class::together(place, levels)?);
    sources.extend(voice::sources(place)?);
    sources.remove("fonts/characters.txt");
    for level in levels {
        sources.insert(level.served(), level.packed.clone());
    }
    module_files(&CORE.out(place, profile), CORE, &mut sources)?;
    // While they are still being built there are none.
    if DESK.out(place, profile).is_dir() {
        module_files(&DESK.out(place, profile), DESK, &mut sources)?;
        sources.insert(desk::SERVED.to_owned(), desk::served(place, levels)?);
    }
    if !sources.contains_key("index.html") {
        return Err(Failure::new(
            "finding web/index.html",
            "`git status` shows what is missing in the clone",
        ));
    }
    Ok(sources)
}

/// The module's JavaScript, its WASM, and the little scripts that dependencies bring.
fn module_files(folder: &Path, module: Module, sources: &mut Sources) -> Result<(), Failure> {
    for path in files::below(folder)? {
        let name = files::slashed(&path, folder);
        let kind = path.extension().unwrap_or_default();
        if kind != "js" && kind != "wasm" {
            continue;
        }
        // Both modules may bring snippets of the same name.
        let name = match name.strip_prefix("snippets/") {
            Some(rest) => format!("snippets/{}/{rest}", module.name),
            None => name,
        };
        let mut bytes = files::read(&path)?;
        if name == format!("{}.js", module.name)
            && let Ok(text) = std::str::from_utf8(&bytes)
        {
            bytes =
                text.replace("./snippets/", &format!("./snippets/{}/", module.name)).into_bytes();
        }
        sources.insert(name, bytes);
    }
    Ok(())
}

struct Site<'a> {
    folder: PathBuf,
    step: &'a Step,
    sources: Sources,
    done: BTreeMap<String, Entry>,
    /// What is still to be written.
    due: Vec<(PathBuf, Vec<u8>)>,
}

impl Site<'_> {
    /// Names a file, after all that it names, so that it can name them by their hashed names.
    fn put(&mut self, name: &str, above: &mut Vec<String>) -> Result<(), Failure> {
        if self.done.contains_key(name) {
            return Ok(());
        }
        if above.iter().any(|other| other == name) {
            return Err(Failure::new(
                format!("hashing the site: {} name each other in a circle", above.join(", ")),
                "break the circle, for example by reading a name from manifest.json at run time",
            ));
        }
        let Some(bytes) = self.sources.get(name) else { return Ok(()) };
        let mut bytes = lean(name, bytes);
        above.push(name.to_owned());
        if let Some(rules) = rules_for(name)
            && let Ok(text) = std::str::from_utf8(&bytes)
        {
            let mut names = BTreeSet::new();
            each_reference(text, rules, |reference| {
                names.extend(resolve(name, reference));
                None
            });
            names.retain(|other| {
                self.sources.contains_key(other) && !UNHASHED.contains(&other.as_str())
            });
            for other in &names {
                self.put(other, above)?;
            }
            bytes = each_reference(text, rules, |reference| {
                let target = self.done.get(&resolve(name, reference)?)?;
                Some(relative(reference, &target.file))
            })
            .into_bytes();
        }
        above.pop();
        if UNHASHED.contains(&name) {
            // Kept for the version of the whole, which must change when a page does.
            self.due.push((self.folder.join(name), bytes.clone()));
            self.sources.insert(name.to_owned(), bytes);
            return Ok(());
        }
        let file = hashed(name, &bytes);
        let path = self.folder.join(&file);
        let size = (!name.starts_with("svg/")).then_some(bytes.len());
        if !(path.is_file() && path_with(&path, "gz").is_file() == squeezes(name)) {
            self.due.push((path, bytes));
        }
        self.done.insert(name.to_owned(), Entry { file, bytes: size });
        Ok(())
    }

    /// Writes what is due, the largest first: it takes longest to compress.
    fn write(&mut self, profile: Profile) -> Result<(), Failure> {
        self.due.sort_by_key(|(_, bytes)| std::cmp::Reverse(bytes.len()));
        let due = std::mem::take(&mut self.due);
        cores::each(&due, |begun, (path, bytes)| {
            self.step.note(&format!("file {begun}/{}", due.len()));
            write_with_gzip(path, bytes, profile)
        })
    }
}

/// Our own texts without what only their authors read: lines that are comments, and the indentation of styles.
fn lean(name: &str, bytes: &[u8]) -> Vec<u8> {
    let kept = |indented: bool| {
        let text = std::str::from_utf8(bytes).ok()?;
        let lines = text.lines().map(|line| if indented { line.trim_end() } else { line.trim() });
        let said = lines.filter(|line| !line.is_empty() && !line.trim_start().starts_with("//"));
        Some(said.collect::<Vec<_>>().join("\n"))
    };
    let lean = match name.rsplit('.').next() {
        Some("css") => kept(false),
        Some("js") if !name.starts_with("snippets/") => kept(true),
        _ => None,
    };
    lean.map_or_else(|| bytes.to_vec(), String::into_bytes)
}

/// `a/b.js` as `a/b.<hash8>.js`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = files::hash(bytes);
    match name.rsplit_once('.') {
        Some((stem, kind)) => format!("{stem}.{}.{kind}", &hash[..8]),
        None => format!("{name}.{}", &hash[..8]),
    }
}

/// Whether a name carries a hash, so that what it names never changes.
pub fn is_hashed(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.split('.')
        .skip(1)
        .any(|part| part.len() == 8 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Whether a file is a spoken clip.
fn is_clip(name: &str) -> bool {
    name.starts_with(voice::INDEX) && name.ends_with(".mp3")
}

/// Whether a file becomes smaller by compression.
fn squeezes(name: &str) -> bool {
    !matches!(
        name.rsplit('.').next(),
        Some("png" | "woff2" | "ogg" | "opus" | "mp3" | "m4a" | "ico")
    )
}

fn path_with(path: &Path, kind: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

/// Writes a file, `.gz` beside it, and `.br` in a release.
fn write_with_gzip(path: &Path, bytes: &[u8], profile: Profile) -> Result<(), Failure> {
    if squeezes(&path.to_string_lossy()) {
        let gz = match profile {
            Profile::Dev => gzip(bytes, Compression::fast())?,
            // The many pictures of the reader: quick, and seldom fetched beside a stage.
            Profile::Release if path.extension().is_some_and(|it| it == "svg") => {
                gzip(bytes, Compression::best())?
            }
            Profile::Release => smallest_gzip(bytes)?,
        };
        files::write(&path_with(path, "gz"), &gz)?;
        if profile == Profile::Release {
            files::write(&path_with(path, "br"), &brotli(bytes)?)?;
        }
    }
    files::write(path, bytes)
}

/// As small as gzip can be: what is shipped is compressed once and fetched by whole classes. Measured: 3 to
/// 4 % less than the best of zlib. Large files get fewer passes, which is where the time goes.
fn smallest_gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let passes = if bytes.len() > LARGE { 2 } else { 5 };
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(passes).unwrap_or(NonZeroU64::MIN),
        ..zopfli::Options::default()
    };
    let mut out = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out)
        .explain(|| "compressing with gzip".to_owned(), "report this")?;
    Ok(out)
}

/// How large something is as gzip, at its usual best.
pub fn gzip_size(bytes: &[u8]) -> Result<usize, Failure> {
    gzip(bytes, Compression::best()).map(|packed| packed.len())
}

fn gzip(bytes: &[u8], level: Compression) -> Result<Vec<u8>, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .explain(|| "compressing with gzip".to_owned(), "report this")
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)
        .explain(|| "compressing with brotli".to_owned(), "report this")?;
    Ok(out)
}

/// Removes what no longer belongs to the site.
fn sweep(folder: &Path, keep: BTreeSet<&str>) -> Result<(), Failure> {
    for path in files::below(folder)? {
        let name = files::slashed(&path, folder);
        let plain = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".br")).unwrap_or(&name);
        if !keep.contains(plain) {
            std::fs::remove_file(&path).explain(
                || format!("removing the old {}", path.display()),
                "remove the folder dist",
            )?;
        }
    }
    Ok(())
}

/// How a kind of file names others: what stands before the name and what ends it.
type Rules = &'static [(&'static str, char)];

fn rules_for(name: &str) -> Option<Rules> {
    match name.rsplit('.').next() {
        Some("html") => Some(&[("href=\"", '"'), ("src=\"", '"')]),
        // An index of clips, as serde_json writes it: a name stands after its text, which may end in a colon.
        Some("json") if name.starts_with(voice::INDEX) => Some(&[("\":\"", '"')]),
        Some("css") => Some(&[("url(\"", '"'), ("url('", '\''), ("url(", ')')]),
        Some("js") => Some(&[
            ("from \"", '"'),
            ("from '", '\''),
            ("import \"", '"'),
            ("import '", '\''),
            ("import(\"", '"'),
            ("import('", '\''),
        ]),
        _ => None,
    }
}

/// Copies a text; each name in it may be replaced.
fn each_reference(
    text: &str,
    rules: Rules,
    mut replace: impl FnMut(&str) -> Option<String>,
) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let next = rules
            .iter()
            .filter_map(|(start, end)| {
                rest.find(start).map(|at| (at + start.len(), *end, start.len()))
            })
            .min_by_key(|(after, _, length)| (after - length, usize::MAX - length));
        let Some((after, end, _)) = next else { break };
        let Some(length) = rest[after..].find(end) else { break };
        out.push_str(&rest[..after]);
        let reference = &rest[after..after + length];
        match replace(reference) {
            Some(new) => out.push_str(&new),
            None => out.push_str(reference),
        }
        rest = &rest[after + length..];
    }
    out.push_str(rest);
    out
}

/// The logical name that a reference in the file `from` means; none if it leads out of the site.
fn resolve(from: &str, reference: &str) -> Option<String> {
    if reference.is_empty() || reference.contains(':') || reference.starts_with(['/', '#']) {
        return None;
    }
    let plain = reference.split(['?', '#']).next().unwrap_or(reference);
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in plain.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The reference with its last part replaced by the hashed one.
fn relative(reference: &str, file: &str) -> String {
    let last = file.rsplit('/').next().unwrap_or(file);
    match reference.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{last}"),
        None => last.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_hashes() {
        assert_eq!(hashed("fonts/a.ttf", b""), "fonts/a.e3b0c442.ttf");
        assert!(is_hashed("fonts/a.e3b0c442.ttf"));
        assert!(is_hashed("core_bg.e3b0c442.wasm"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("e3b0c442/index.html"));
    }

    #[test]
    fn references_are_found_and_replaced() {
        let css = "a{src:url(fonts/a.ttf)} b{src:url(\"fonts/b.ttf\")} c{x:url(data:z)}";
        let rules = rules_for("style.css").expect("css has rules");
        let out =
            each_reference(css, rules, |name| resolve("style.css", name).map(|n| n.to_uppercase()));
        assert_eq!(out, "a{src:url(FONTS/A.TTF)} b{src:url(\"FONTS/B.TTF\")} c{x:url(data:z)}");
    }

    #[test]
    fn a_clip_of_a_text_that_ends_in_a_colon_is_found() {
        let index = r#"{"a":{"Played here:":"clips/x.mp3","Say: “Hi.”":"clips/y.mp3"}}"#;
        let name = "voice/en/family.json";
        let rules = rules_for(name).expect("an index has rules");
        let mut found = Vec::new();
        each_reference(index, rules, |reference| {
            found.extend(resolve(name, reference));
            None
        });
        assert_eq!(found, ["voice/en/clips/x.mp3", "voice/en/clips/y.mp3"]);
    }

    #[test]
    fn references_resolve_from_their_file() {
        assert_eq!(resolve("css/a.css", "../fonts/a.ttf").as_deref(), Some("fonts/a.ttf"));
        assert_eq!(resolve("index.html", "./boot.js").as_deref(), Some("boot.js"));
        assert_eq!(resolve("index.html", "https://x.example/a.js"), None);
        assert_eq!(resolve("index.html", "../a.js"), None);
        assert_eq!(relative("../fonts/a.ttf", "fonts/a.e3b0c442.ttf"), "../fonts/a.e3b0c442.ttf");
    }
}
