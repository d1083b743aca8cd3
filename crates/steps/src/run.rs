//! Running another program while its step stays visible, keeping the last lines for a failure.

use std::{
    collections::VecDeque,
    io::Read,
    process::{Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{Failure, Step};

/// How many of the last lines a failure shows.
const TAIL: usize = 40;
/// How many lines are kept for those who ask for the whole output.
const KEPT: usize = 20_000;

/// What a program wrote.
#[derive(Clone, Debug)]
pub struct Captured {
    /// How it ended; none when it was stopped for taking too long.
    pub status: Option<ExitStatus>,
    /// Its lines, standard output and standard error as they came.
    pub lines: Vec<String>,
}

impl Captured {
    /// Whether it ended well.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    /// The last lines, for a failure.
    #[must_use]
    pub fn tail(&self) -> String {
        self.lines[self.lines.len().saturating_sub(TAIL)..].join("\n")
    }

    /// The output if it ended well.
    ///
    /// # Errors
    /// What failed, the last lines of the output, and `cure`.
    pub fn check(self, what: &str, cure: &str) -> Result<Self, Failure> {
        if self.ok() {
            return Ok(self);
        }
        let how = match self.status {
            Some(status) => status.to_string(),
            None => "stopped: it took too long".to_owned(),
        };
        Err(Failure::new(format!("{what} ({how})"), cure).with_tail(self.tail()))
    }
}

/// Runs a program to its end, or to `limit`, and keeps what it wrote. Its last line is shown with the step.
///
/// # Errors
/// When the program cannot be started; how it ended is in the result.
pub fn run(
    command: &mut Command,
    step: Option<&Step>,
    limit: Option<Duration>,
) -> Result<Captured, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| {
            Failure::new(
                format!("starting `{name}`"),
                format!("install `{name}` or put it on the PATH"),
            )
            .with_tail(error.to_string())
        })?;
    let lines = Arc::new(Mutex::new(VecDeque::new()));
    let note = Arc::new(Mutex::new(String::new()));
    let readers: Vec<_> = [
        child.stdout.take().map(|out| Box::new(out) as Box<dyn Read + Send>),
        child.stderr.take().map(|err| Box::new(err) as Box<dyn Read + Send>),
    ]
    .into_iter()
    .flatten()
    .map(|stream| {
        let (lines, note) = (Arc::clone(&lines), Arc::clone(&note));
        std::thread::spawn(move || read(stream, &lines, &note))
    })
    .collect();

    let started = Instant::now();
    let mut pause = Duration::from_millis(5);
    let status = loop {
        if let Some(status) = child.try_wait().map_err(|error| waiting(&name, &error))? {
            break Some(status);
        }
        if limit.is_some_and(|limit| started.elapsed() > limit) {
            child.kill().map_err(|error| waiting(&name, &error))?;
            child.wait().map_err(|error| waiting(&name, &error))?;
            break None;
        }
        if let Some(step) = step {
            step.note(&note.lock().unwrap_or_else(PoisonError::into_inner));
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(100));
    };
    // A stopped program's children may hold the pipes open; what came until now is enough then.
    if status.is_some() {
        for reader in readers {
            // A reader that panicked leaves the lines it had read.
            let _ = reader.join();
        }
    }
    let lines = lines.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect();
    Ok(Captured { status, lines })
}

/// Runs cargo so that its own count of finished crates shows with the step.
///
/// # Errors
/// When cargo cannot be started or does not end well.
pub fn cargo(
    command: &mut Command,
    step: &Step,
    what: &str,
    cure: &str,
) -> Result<Captured, Failure> {
    command
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "90")
        .env("CARGO_TERM_COLOR", "never");
    run(command, Some(step), None)?.check(what, cure)
}

fn waiting(name: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("waiting for `{name}`"), "try again").with_tail(error.to_string())
}

fn read(mut stream: Box<dyn Read + Send>, lines: &Mutex<VecDeque<String>>, note: &Mutex<String>) {
    let mut pending = Vec::new();
    let mut buffer = [0_u8; 8192];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(count) => pending.extend_from_slice(&buffer[..count]),
        }
        while let Some(end) = pending.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            let rest = pending.split_off(end + 1);
            pending.pop();
            take(&String::from_utf8_lossy(&pending), lines, note);
            pending = rest;
        }
    }
    take(&String::from_utf8_lossy(&pending), lines, note);
}

fn take(line: &str, lines: &Mutex<VecDeque<String>>, note: &Mutex<String>) {
    let line = line.trim_end();
    if line.is_empty() {
        return;
    }
    if let Some(count) = cargo_count(line) {
        *note.lock().unwrap_or_else(PoisonError::into_inner) = count;
        return;
    }
    let mut lines = lines.lock().unwrap_or_else(PoisonError::into_inner);
    if lines.len() == KEPT {
        lines.pop_front();
    }
    lines.push_back(line.to_owned());
}

/// `Building [===>   ] 45/320: foo, bar` as `45/320: foo, bar`.
fn cargo_count(line: &str) -> Option<String> {
    let line = line.trim_start_matches("\x1b[K").trim_start();
    let rest = line.strip_prefix("Building [").or_else(|| line.strip_prefix("Downloading ["))?;
    let (_, count) = rest.split_once(']')?;
    Some(count.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_cargos_count() {
        assert_eq!(
            cargo_count("    Building [=======>      ] 45/320: foo, bar").as_deref(),
            Some("45/320: foo, bar")
        );
        assert_eq!(cargo_count("   Compiling foo v1.0.0"), None);
    }

    #[test]
    fn keeps_both_streams_and_the_status() {
        let out = run(Command::new("sh").args(["-c", "echo a; echo b >&2; exit 3"]), None, None)
            .expect("sh starts");
        assert!(!out.ok());
        let mut lines = out.lines.clone();
        lines.sort();
        assert_eq!(lines, ["a", "b"]);
        let failure = out.check("the script", "nothing").expect_err("exit 3 is a failure");
        assert!(failure.to_string().contains("exit status: 3"), "{failure}");
    }

    #[test]
    fn stops_at_the_limit() {
        let started = Instant::now();
        let out = run(Command::new("sleep").arg("30"), None, Some(Duration::from_millis(100)))
            .expect("sleep starts");
        assert!(out.status.is_none());
        assert!(started.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_missing_program_says_so() {
        let failure = run(&mut Command::new("no-such-program-here"), None, None)
            .expect_err("it does not exist");
        assert!(failure.cure.contains("install `no-such-program-here`"));
    }
}
