//! Lint from a command line: files in, findings out.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use scenario::Scenario;

use crate::{Finding, Pack, Severity, lint_pack, read_and_lint};

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `path:line:col: L07 error: what; cure`.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

const CLEAN: u8 = 0;
const FINDINGS: u8 = 1;
const UNREADABLE: u8 = 2;

const USAGE: &str = "\
Checks levels against the rules of the curriculum.

usage: lint [PATH…] [--format text|json] [--write-lock]

PATH          files or folders of levels; levels/ if none is given
--format      text (a line a finding) or json (an object a finding)
--write-lock  records every id of levels/ in levels/ids.lock

Ends with 0: clean, 1: errors found, 2: something could not be read.";

/// Lint as a program: its arguments without its name, and where to write.
pub fn cli(args: &[String], out: &mut dyn Write, errors: &mut dyn Write) -> u8 {
    let mut paths = Vec::new();
    let mut format = Format::Text;
    let mut lock = false;
    let mut args = args.iter().map(String::as_str);
    while let Some(arg) = args.next() {
        match arg {
            "--help" | "-h" => {
                let _ = writeln!(out, "{USAGE}");
                return CLEAN;
            }
            "--write-lock" => lock = true,
            "--format" | "--format=text" | "--format=json" => {
                let value = arg.split_once('=').map(|(_, value)| value).or_else(|| args.next());
                format = match value {
                    Some("text") => Format::Text,
                    Some("json") => Format::Json,
                    _ => {
                        let _ = writeln!(errors, "--format is text or json\n\n{USAGE}");
                        return UNREADABLE;
                    }
                };
            }
            unknown if unknown.starts_with('-') => {
                let _ = writeln!(errors, "unknown option {unknown}\n\n{USAGE}");
                return UNREADABLE;
            }
            path => paths.push(PathBuf::from(path)),
        }
    }
    if lock { write_lock(Path::new("."), out) } else { run(&paths, format, out) }
}

/// Checks files and folders (`levels` if none is given): 0 clean, 1 errors found, 2 something could
/// not be read. The rules of the pack are checked when the whole folder `levels` is.
pub fn run(paths: &[PathBuf], format: Format, out: &mut dyn Write) -> u8 {
    match try_run(paths, format, out) {
        Ok(code) => code,
        // Whoever reads our output has gone; there is nobody left to tell.
        Err(_) => UNREADABLE,
    }
}

fn try_run(paths: &[PathBuf], format: Format, out: &mut dyn Write) -> io::Result<u8> {
    let default = [PathBuf::from("levels")];
    let paths = if paths.is_empty() { &default[..] } else { paths };
    let root = paths.iter().find_map(|path| Pack::root_of(path));
    let mut unreadable = false;
    let mut errors = false;
    let pack = match root.as_deref().map_or_else(|| Ok(Pack::default()), Pack::load) {
        Ok(pack) => pack,
        Err(error) => {
            let rule = if error.to_string().contains("help.ron") { "L30" } else { "L02" };
            let what = error.to_string();
            print(format, out, &unread(Path::new("levels"), rule, what))?;
            unreadable = true;
            Pack::default()
        }
    };
    for path in paths {
        let mut files = Vec::new();
        if let Err(error) = collect(path, &mut files) {
            print(format, out, &unread(path, "S00", error.to_string()))?;
            unreadable = true;
            continue;
        }
        let mut levels: Vec<(PathBuf, String, Scenario)> = Vec::new();
        for file in files {
            let text = match text_of(&file) {
                Ok(text) => text,
                Err(error) => {
                    print(format, out, &unread(&file, "S00", error.to_string()))?;
                    unreadable = true;
                    continue;
                }
            };
            let (level, findings) = read_and_lint(&file, &text, &pack);
            for finding in &findings {
                errors |= finding.severity == Severity::Error;
                print(format, out, finding)?;
            }
            levels.extend(level.map(|level| (file, text, level)));
        }
        if is_pack(path) {
            for finding in lint_pack(path, &levels, &pack) {
                errors |= finding.severity == Severity::Error;
                print(format, out, &finding)?;
            }
        }
    }
    out.flush()?;
    Ok(if unreadable {
        UNREADABLE
    } else if errors {
        FINDINGS
    } else {
        CLEAN
    })
}

/// Whether this is the folder of all levels: only there can be said what the pack lacks.
fn is_pack(path: &Path) -> bool {
    let path = path.canonicalize();
    path.is_ok_and(|path| path.is_dir() && path.file_name().is_some_and(|name| name == "levels"))
}

/// Records every id of `levels/` under this root in `levels/ids.lock`.
pub fn write_lock(root: &Path, out: &mut dyn Write) -> u8 {
    let folder = root.join("levels");
    match try_write_lock(root, &folder) {
        Ok((used, gone)) => {
            let _ = writeln!(out, "levels/ids.lock: {used} ids in use, {gone} gone");
            CLEAN
        }
        Err(error) => {
            let _ = writeln!(out, "{error}; mend it, then write the lock again");
            UNREADABLE
        }
    }
}

fn try_write_lock(root: &Path, folder: &Path) -> Result<(usize, usize), String> {
    let pack = Pack::load(root).map_err(|error| error.to_string())?;
    let mut files = Vec::new();
    collect(folder, &mut files).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut levels = Vec::new();
    for file in files {
        let text = text_of(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let level = scenario::read(&text);
        levels.push(level.map_err(|error| format!("{}:{error}", file.display()))?);
    }
    let mut lock = pack.lock.unwrap_or_default();
    lock.update(levels.iter());
    let path = folder.join("ids.lock");
    fs::write(&path, lock.write()).map_err(|error| format!("{}: {error}", path.display()))?;
    let used = lock.ids.values().filter(|used| **used).count();
    Ok((used, lock.ids.len() - used))
}

/// The level files of a path, in order: itself, or all `.ron` below it.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries: io::Result<Vec<PathBuf>> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut entries = entries?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() || entry.extension().is_some_and(|ending| ending == "ron") {
            collect(&entry, files)?;
        }
    }
    Ok(())
}

/// A file's text, read no further than a little over the limit.
fn text_of(path: &Path) -> io::Result<String> {
    use io::Read as _;
    let most = u64::try_from(scenario::LIMITS.bytes).unwrap_or(u64::MAX) + 1;
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        // Cut inside a letter: over the limit anyway.
        Err(error) if error.utf8_error().error_len().is_none() => {
            Ok(String::from_utf8_lossy(error.as_bytes()).into_owned())
        }
        Err(_) => Err(io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8 text")),
    }
}

fn unread(path: &Path, rule: &'static str, what: String) -> Finding {
    let cure = "see that the file is there and can be read".to_owned();
    let severity = Severity::Error;
    Finding { path: path.to_owned(), line: 1, column: 1, rule, severity, what, cure }
}

fn print(format: Format, out: &mut dyn Write, finding: &Finding) -> io::Result<()> {
    match format {
        Format::Text => writeln!(out, "{finding}"),
        Format::Json => {
            let Finding { path, line, column, rule, severity, what, cure } = finding;
            let object = serde_json::json!({
                "path": path, "line": line, "column": column, "rule": rule,
                "severity": severity.id(), "what": what, "cure": cure,
            });
            writeln!(out, "{object}")
        }
    }
}
