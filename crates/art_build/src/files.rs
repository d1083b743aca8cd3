//! The build of a whole art folder.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use art::{Pack, Picture};

use crate::{
    finding::{ArtBuildError, Finding},
    picture::picture_from_svg,
    stamp::{Stamp, hash},
    still::stills,
    table::{Cut, Table},
};

const FOLDERS: [&str; 4] = ["cast", "photos", "scenes", "icons"];
/// Folders whose drawings are also written each alone: a browser fetches them when they are shown.
const ALONE: [&str; 2] = ["photos", "scenes"];
const STAMP: &str = "art.stamp";

/// What one drawing became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureReport {
    /// The folder it is in: `cast`, `photos`, `scenes` or `icons`.
    pub folder: &'static str,
    /// Its name.
    pub name: String,
    /// How many parts it has.
    pub parts: usize,
    /// How many vertices.
    pub vertices: usize,
    /// How many triangles.
    pub triangles: usize,
    /// Whether it was built now; else it was taken from the last build.
    pub built: bool,
}

/// What one pack weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackReport {
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: usize,
    /// How many pictures are in it.
    pub pictures: usize,
}

/// What a build did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every picture, in order of folder and name.
    pub pictures: Vec<PictureReport>,
    /// Every pack.
    pub packs: Vec<PackReport>,
}

impl Report {
    /// All triangles together.
    #[must_use]
    pub fn triangles(&self) -> usize {
        self.pictures.iter().map(|picture| picture.triangles).sum()
    }

    /// How many drawings were built now.
    #[must_use]
    pub fn built(&self) -> usize {
        self.pictures.iter().filter(|picture| picture.built).count()
    }
}

struct Source {
    folder: &'static str,
    name: String,
    text: String,
    cut: Cut,
}

impl Source {
    fn key(&self) -> String {
        format!("{}/{}", self.folder, self.name)
    }
}

/// Builds all drawings of `src_dir` into `out_dir`: `cast.pack`, `photos.pack`, `scenes.pack`, `icons.pack`,
/// `photos/*.pic` and `scenes/*.pic` (each alone) and `svg/*.svg`. Drawings that have not changed since the last
/// build are taken from it.
///
/// # Errors
/// All findings of all drawings at once, or the first file that cannot be read or written.
pub fn build(src_dir: &Path, out_dir: &Path) -> Result<Report, ArtBuildError> {
    let sources = gather(src_dir)?;
    let old = read_stamp(out_dir);
    make_dir(&out_dir.join("svg"))?;
    for folder in ALONE {
        make_dir(&out_dir.join(folder))?;
    }
    let mut report = Report::default();
    let mut findings = Vec::new();
    for folder in FOLDERS {
        let sources: Vec<&Source> = sources.iter().filter(|s| s.folder == folder).collect();
        findings.extend(build_folder(folder, &sources, out_dir, &old, &mut report)?);
    }
    if !findings.is_empty() {
        return Err(ArtBuildError::Findings(findings));
    }
    let hashes = sources.iter().map(|s| (s.key(), hash(&s.text, s.cut)));
    let stamp = Stamp { hashes: hashes.collect() };
    remove_orphans(out_dir, &sources)?;
    write(&out_dir.join(STAMP), stamp.text().as_bytes())?;
    Ok(report)
}

fn build_folder(
    folder: &'static str,
    sources: &[&Source],
    out_dir: &Path,
    old: &Stamp,
    report: &mut Report,
) -> Result<Vec<Finding>, ArtBuildError> {
    let path = out_dir.join(format!("{folder}.pack"));
    let mut before = read_pack(&path);
    let mut pack = Pack::new();
    let mut findings = Vec::new();
    for source in sources {
        let same = old.hashes.get(&source.key()) == Some(&hash(&source.text, source.cut));
        let kept = before.remove(&source.name).filter(|_| same && has_files(out_dir, source));
        let built = kept.is_none();
        let picture = match kept.map_or_else(|| make(source, out_dir), Ok) {
            Ok(picture) => picture,
            Err(ArtBuildError::Findings(found)) => {
                findings.extend(found);
                continue;
            }
            Err(error) => return Err(error),
        };
        report.pictures.push(describe(folder, &picture, built));
        pack.insert(picture);
    }
    if findings.is_empty() {
        report.packs.push(write_pack(path, &pack)?);
    }
    Ok(findings)
}

fn make(source: &Source, out_dir: &Path) -> Result<Picture, ArtBuildError> {
    let picture = picture_from_svg(&source.name, &source.text, source.cut);
    let picture = picture.map_err(|error| with_path(error, source))?;
    if ALONE.contains(&source.folder) {
        write(&alone(out_dir, source), &picture.encode()?)?;
    }
    for (suffix, svg) in stills(&picture, &source.text) {
        let path = out_dir.join("svg").join(format!("{}{suffix}.svg", source.name));
        write(&path, svg.as_bytes())?;
    }
    Ok(picture)
}

fn with_path(error: ArtBuildError, source: &Source) -> ArtBuildError {
    let ArtBuildError::Findings(mut findings) = error else {
        return error;
    };
    for finding in &mut findings {
        finding.file = format!("{}.svg", source.key());
    }
    ArtBuildError::Findings(findings)
}

fn describe(folder: &'static str, picture: &Picture, built: bool) -> PictureReport {
    PictureReport {
        folder,
        name: picture.name.clone(),
        parts: picture.parts.len(),
        vertices: picture.parts.iter().map(|part| part.positions.len()).sum(),
        triangles: picture.triangles(),
        built,
    }
}

fn write_pack(path: PathBuf, pack: &Pack) -> Result<PackReport, ArtBuildError> {
    let bytes = pack.encode()?;
    write(&path, &bytes)?;
    Ok(PackReport { path, bytes: bytes.len(), pictures: pack.len() })
}

fn gather(src_dir: &Path) -> Result<Vec<Source>, ArtBuildError> {
    let table = Table::read(src_dir)?;
    let mut sources: Vec<Source> = Vec::new();
    for folder in FOLDERS {
        for path in files_with(&src_dir.join(folder), "svg")? {
            let stem = path.file_stem().and_then(|stem| stem.to_str());
            let name = stem.unwrap_or_default().to_owned();
            if sources.iter().any(|other| other.name == name) {
                return Err(ArtBuildError::SameName(name));
            }
            let text = fs::read_to_string(&path).map_err(|source| io(&path, source))?;
            let cut = table.cut(folder, &name);
            sources.push(Source { folder, name, text, cut });
        }
    }
    Ok(sources)
}

fn files_with(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, ArtBuildError> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).map_err(|source| io(dir, source))? {
        let path = entry.map_err(|source| io(dir, source))?.path();
        if path.extension().is_some_and(|ext| ext == extension) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Whether the files of its own that the last build wrote are still there.
fn has_files(out_dir: &Path, source: &Source) -> bool {
    let stills = files_with(&out_dir.join("svg"), "svg").unwrap_or_default();
    stills.iter().any(|path| picture_of(path) == source.name)
        && (!ALONE.contains(&source.folder) || alone(out_dir, source).exists())
}

/// Where a drawing lies alone.
fn alone(out_dir: &Path, source: &Source) -> PathBuf {
    out_dir.join(source.folder).join(format!("{}.pic", source.name))
}

/// The picture a still belongs to: the file's name up to the first dot.
fn picture_of(still: &Path) -> &str {
    let name = still.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.split('.').next()).unwrap_or_default()
}

fn remove_orphans(out_dir: &Path, sources: &[Source]) -> Result<(), ArtBuildError> {
    let names: BTreeMap<&str, ()> = sources.iter().map(|s| (s.name.as_str(), ())).collect();
    let stills = files_with(&out_dir.join("svg"), "svg")?;
    let mut files = stills;
    for folder in ALONE {
        let mut alone = files_with(&out_dir.join(folder), "pic")?;
        let here = |file: &PathBuf| {
            sources.iter().any(|s| s.folder == folder && s.name == picture_of(file))
        };
        // One that has moved to another folder is an orphan here.
        for file in alone.extract_if(.., |file| !here(file)) {
            fs::remove_file(&file).map_err(|source| io(&file, source))?;
        }
        files.extend(alone);
    }
    for file in files {
        if !names.contains_key(picture_of(&file)) {
            fs::remove_file(&file).map_err(|source| io(&file, source))?;
        }
    }
    Ok(())
}

fn read_stamp(out_dir: &Path) -> Stamp {
    let text = fs::read_to_string(out_dir.join(STAMP));
    text.map(|text| Stamp::parse(&text)).unwrap_or_default()
}

fn read_pack(path: &Path) -> Pack {
    let bytes = fs::read(path).unwrap_or_default();
    Pack::decode(&bytes).unwrap_or_default()
}

fn make_dir(path: &Path) -> Result<(), ArtBuildError> {
    fs::create_dir_all(path).map_err(|source| io(path, source))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), ArtBuildError> {
    fs::write(path, bytes).map_err(|source| io(path, source))
}

fn io(path: &Path, source: std::io::Error) -> ArtBuildError {
    ArtBuildError::Io { path: path.into(), source }
}
