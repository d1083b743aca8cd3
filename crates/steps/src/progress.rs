//! Numbered steps with elapsed time: one line that updates on a terminal, plain lines elsewhere.

use std::{
    io::{IsTerminal as _, Write as _},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// How often the line on a terminal is redrawn.
const REDRAW: Duration = Duration::from_millis(250);
/// How long a [`Step::late`] stays silent.
const PATIENCE: Duration = Duration::from_millis(1500);
/// How often a plain line repeats where there is no terminal.
const REPEAT: Duration = Duration::from_secs(10);

/// A row of numbered steps.
#[derive(Debug)]
pub struct Plan {
    total: usize,
    next: usize,
}

impl Plan {
    /// A plan of `total` steps whose next step has the number `next` (1-based).
    #[must_use]
    pub const fn new(next: usize, total: usize) -> Self {
        Self { total, next }
    }

    /// Begins the next step and shows it at once.
    pub fn step(&mut self, what: &str) -> Step {
        let step = Step::begin(format!("[{}/{}] {what}", self.next, self.total));
        self.next += 1;
        step
    }

    /// Says that the next step has nothing to do.
    pub fn skip(&mut self, what: &str, why: &str) {
        say(&format!("[{}/{}] {what}: {why}", self.next, self.total));
        self.next += 1;
    }
}

/// One step under way. Dropping it without [`Step::done`] leaves its line as it stands.
#[derive(Debug)]
pub struct Step {
    title: String,
    note: Arc<Mutex<String>>,
    started: Instant,
    silent: Duration,
    stop: Option<Sender<()>>,
    drawer: Option<JoinHandle<()>>,
}

impl Step {
    /// Begins a step outside of a plan and shows it at once.
    #[must_use]
    pub fn begin(title: String) -> Self {
        Self::after(title, Duration::ZERO)
    }

    /// Begins a step that shows itself only if it takes longer than a moment.
    #[must_use]
    pub fn late(title: String) -> Self {
        Self::after(title, PATIENCE)
    }

    fn after(title: String, silent: Duration) -> Self {
        let note = Arc::new(Mutex::new(String::new()));
        let started = Instant::now();
        let (stop, stopped) = channel();
        let drawer = {
            let (title, note) = (title.clone(), Arc::clone(&note));
            std::thread::spawn(move || {
                if silent.is_zero() || stopped.recv_timeout(silent).is_err() {
                    draw(&title, &note, started, &stopped);
                }
            })
        };
        Self { title, note, started, silent, stop: Some(stop), drawer: Some(drawer) }
    }

    /// Shows how far the step is.
    pub fn note(&self, note: &str) {
        note.clone_into(&mut self.note.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Ends the step well.
    pub fn done(mut self, detail: &str) {
        self.finish();
        if self.started.elapsed() < self.silent {
            return;
        }
        let comma = if detail.is_empty() { "" } else { ", " };
        say(&format!("{}: done in {}{comma}{detail}", self.title, clock(self.started.elapsed())));
    }

    /// How long it has taken.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    fn finish(&mut self) {
        if let Some(stop) = self.stop.take() {
            // The drawer may have ended already; then there is nobody to tell.
            let _ = stop.send(());
        }
        if let Some(drawer) = self.drawer.take() {
            // A drawer that panicked has nothing left to draw.
            let _ = drawer.join();
        }
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        self.finish();
    }
}

/// Minutes and seconds, `0:34`.
#[must_use]
pub fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

fn say(line: &str) {
    let mut err = std::io::stderr().lock();
    // Nobody reads a closed stderr: progress is not worth failing for.
    let _ = writeln!(err, "{line}");
}

fn draw(title: &str, note: &Mutex<String>, started: Instant, stopped: &Receiver<()>) {
    let terminal = std::io::stderr().is_terminal();
    let every = if terminal { REDRAW } else { REPEAT };
    if !terminal {
        say(&format!("{title} …"));
    }
    loop {
        if terminal {
            paint(&line(title, note, started));
        }
        match stopped.recv_timeout(every) {
            Err(RecvTimeoutError::Timeout) if !terminal => say(&line(title, note, started)),
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if terminal {
        paint("");
    }
}

fn line(title: &str, note: &Mutex<String>, started: Instant) -> String {
    let note = note.lock().unwrap_or_else(PoisonError::into_inner);
    let dash = if note.is_empty() { "" } else { " · " };
    let text = format!("{title} … {}{dash}{note}", clock(started.elapsed()));
    // One line only, or redrawing it would fill the screen.
    text.chars().take(100).collect()
}

fn paint(text: &str) {
    let mut err = std::io::stderr().lock();
    // As in `say`: progress is not worth failing for.
    let _ = write!(err, "\r\x1b[2K{text}");
    let _ = err.flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_counts_minutes() {
        assert_eq!(clock(Duration::from_secs(34)), "0:34");
        assert_eq!(clock(Duration::from_secs(605)), "10:05");
    }

    #[test]
    fn line_shows_note() {
        let note = Mutex::new("3/9".to_owned());
        assert_eq!(line("[1/2] Work", &note, Instant::now()), "[1/2] Work … 0:00 · 3/9");
    }
}
