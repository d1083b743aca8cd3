//! How a Frame arrives: which lines have come, how far the happening is, when targets wake.
//!
//! This is all the memory that drawing needs. It holds nothing of the game: thrown away, it only means
//! that the present Frame arrives once more.

use port::{Beat, Device, Frame, Screen};

/// How long a line or a card takes to appear, seconds.
const APPEAR: f64 = 0.24;
/// How far one card comes after the other, seconds.
pub(crate) const STAGGER: f32 = 0.06;
/// How long a new screen ignores taps, seconds.
const SCREEN_REST: f64 = 0.5;
/// How long new targets ignore taps that were meant for the old ones, seconds.
const TARGET_REST: f64 = 0.25;
/// How long a happening lasts that the Frame gives no time for, seconds.
const HAPPENING: f64 = 0.9;

/// The memory of drawing.
#[derive(Clone, Debug, Default)]
pub struct Playback {
    screen: Option<Screen>,
    place: String,
    lines: Vec<(String, f64)>,
    happening: Option<(port::Happening, f64, f64)>,
    fresh: String,
    pieces: Vec<(String, f64)>,
    targets: Vec<String>,
    targets_since: f64,
    live_at: f64,
    rev: Option<u64>,
    calm: bool,
    held: bool,
}

fn happening_of(frame: &Frame) -> Option<port::Happening> {
    match frame.view.device.as_ref()? {
        Device::Browser(browser) => browser.happening,
        Device::Photo(photo) => photo.happening,
        Device::Phone(port::Phone::Call(call)) if call.rings => Some(port::Happening::Rings),
        Device::Bins(bins) => bins.happening,
        Device::Spread(spread) if !spread.fresh().is_empty() => Some(port::Happening::PieceChanges),
        Device::Phone(_) | Device::Picture(_) | Device::Spread(_) => None,
    }
}

impl Playback {
    /// Whether what sways by itself, without end, is held still; what comes and goes still moves.
    pub const fn hold_still(&mut self, held: bool) {
        self.held = held;
    }

    /// Whether something may sway by itself now.
    #[must_use]
    pub const fn sways(&self) -> bool {
        !self.calm && !self.held
    }

    /// Takes in a Frame at the time `now`, in seconds. Calling it again with the same Frame does nothing.
    pub fn arrive(&mut self, frame: &Frame, now: f64) {
        self.calm = frame.look.calm;
        if self.rev == Some(frame.rev) {
            return;
        }
        self.rev = Some(frame.rev);
        let view = &frame.view;
        let same_screen = self.screen == Some(frame.screen);
        let same_place = same_screen && self.place == view.place_id;
        let ids: Vec<String> = view.targets.iter().map(|target| target.id.clone()).collect();
        let same_targets = same_place && self.targets == ids;
        let known = if same_place { std::mem::take(&mut self.lines) } else { Vec::new() };
        let ready = self.schedule(frame, &known, same_place, now);
        if !same_targets {
            self.targets_since = ready;
            let rest = if same_screen { TARGET_REST } else { SCREEN_REST };
            self.live_at = ready.max(now + rest);
        }
        self.pieces_arrive(frame, now);
        self.screen = Some(frame.screen);
        self.place.clone_from(&view.place_id);
        self.targets = ids;
    }

    /// A thing that was not there before comes in, one after the other; those that open a device are just there.
    fn pieces_arrive(&mut self, frame: &Frame, now: f64) {
        let known = std::mem::take(&mut self.pieces);
        let Some(Device::Spread(spread)) = &frame.view.device else { return };
        let mut at = now;
        for piece in &spread.pieces {
            let since = match known.iter().find(|(id, _)| *id == piece.id) {
                Some((_, since)) => *since,
                None if known.is_empty() => now - APPEAR,
                None => {
                    at += f64::from(STAGGER) * 2.0;
                    at
                }
            };
            self.pieces.push((piece.id.clone(), since));
        }
    }

    /// Walks the beats; gives back when all have played.
    fn schedule(
        &mut self,
        frame: &Frame,
        known: &[(String, f64)],
        same_place: bool,
        now: f64,
    ) -> f64 {
        let view = &frame.view;
        let happening = happening_of(frame);
        let fresh = match &view.device {
            Some(Device::Spread(spread)) => spread.fresh(),
            _ => "",
        };
        let same = happening == self.happening.map(|(which, ..)| which) && fresh == self.fresh;
        let goes_on = same_place && same;
        fresh.clone_into(&mut self.fresh);
        if !goes_on {
            self.happening = happening.map(|which| (which, now, HAPPENING));
        }
        let mut at = now;
        let mut pause = 0.0;
        self.lines.clear();
        for beat in view.beats.iter().filter(|_| !self.calm) {
            match beat {
                Beat::Pause(ms) => pause += f64::from(*ms) / 1000.0,
                Beat::Happening(ms) if !goes_on => {
                    let long = f64::from(*ms) / 1000.0;
                    if let Some((_, since, lasts)) = &mut self.happening {
                        (*since, *lasts) = (at, long);
                    }
                    at += long;
                }
                Beat::Happening(_) => {}
                Beat::Line(id) => {
                    let since =
                        known.iter().find(|(known, _)| known == id).map(|(_, since)| *since);
                    if since.is_none() {
                        at += pause;
                    }
                    pause = 0.0;
                    self.lines.push((id.clone(), since.unwrap_or(at)));
                }
            }
        }
        if self.calm
            && let Some((_, since, lasts)) = &mut self.happening
        {
            *since = now - *lasts;
        }
        for line in &view.lines {
            if !self.lines.iter().any(|(id, _)| *id == line.id) {
                let since =
                    known.iter().find(|(id, _)| *id == line.id).map_or(now, |(_, since)| *since);
                self.lines.push((line.id.clone(), since));
            }
        }
        at
    }

    /// Plays everything that is still to come at once.
    pub fn skip(&mut self, now: f64) {
        for (_, since) in &mut self.lines {
            *since = since.min(now);
        }
        if let Some((_, since, lasts)) = &mut self.happening {
            *since = since.min(now - *lasts);
        }
        self.targets_since = self.targets_since.min(now);
        self.live_at = self.live_at.min(now + TARGET_REST);
    }

    /// How far a line has appeared, 0 to 1.
    #[must_use]
    pub fn line(&self, id: &str, now: f64) -> f32 {
        let since =
            self.lines.iter().find(|(known, _)| known == id).map_or(now, |(_, since)| *since);
        self.appeared(since, now)
    }

    /// How far a thing has come in, 0 to 1.
    pub(crate) fn piece(&self, id: &str, now: f64) -> f32 {
        let since = self.pieces.iter().find(|(known, _)| known == id);
        since.map_or(1.0, |(_, since)| self.appeared(*since, now))
    }

    /// Whether all beats have played, so that the targets are there.
    #[must_use]
    pub fn ready(&self, now: f64) -> bool {
        self.calm || now >= self.targets_since
    }

    /// Whether taps on targets count.
    #[must_use]
    pub fn live(&self, now: f64) -> bool {
        self.ready(now) && now >= self.live_at
    }

    /// How far the n-th target has appeared, 0 to 1.
    #[must_use]
    pub fn target(&self, index: usize, now: f64) -> f32 {
        self.appeared(self.targets_since + f64::from(STAGGER) * index as f64, now)
    }

    /// How far the happening is, 0 to 1; none without one.
    #[must_use]
    pub fn happening(&self, now: f64) -> Option<f32> {
        let (_, since, lasts) = self.happening?;
        Some(if self.calm { 1.0 } else { share(now - since, lasts) })
    }

    /// When the last thing has come to rest and can be touched.
    #[must_use]
    pub fn still_at(&self) -> f64 {
        let lines = self.lines.iter().map(|(_, since)| since + APPEAR);
        let cards = self.targets_since + APPEAR + f64::from(STAGGER) * self.targets.len() as f64;
        let happening = self.happening.map_or(0.0, |(_, since, lasts)| since + lasts);
        let pieces = self.pieces.iter().map(|(_, since)| since + APPEAR);
        lines.chain(pieces).fold(cards.max(happening).max(self.live_at), f64::max)
    }

    fn appeared(&self, since: f64, now: f64) -> f32 {
        if self.calm { 1.0 } else { ease(share(now - since, APPEAR)) }
    }
}

fn share(age: f64, lasts: f64) -> f32 {
    if lasts <= 0.0 { 1.0 } else { (age / lasts).clamp(0.0, 1.0) as f32 }
}

/// Fast, then slow.
#[must_use]
pub fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    1.0 - (1.0 - t).powi(3)
}

/// Overshoots a little and comes back.
#[must_use]
pub fn spring(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0) - 1.0;
    1.0 + 2.2 * t * t * t + 1.2 * t * t
}
