//! How much room words take, told from their letters alone: the layout knows no fonts.

use port::{Line, LineKind, Place, Screen};

use super::{Layout, TAG};
use crate::said::said;

/// How wide a letter is to its size, a little more than the mean: Baloo 2, Lexend, Lexend Bold.
pub(super) const BUTTON_LETTER: f32 = 0.515;
const BODY_LETTER: f32 = 0.52;
pub(super) const BOLD_LETTER: f32 = 0.575;
/// Height of a row to its size.
const ROW: f32 = 1.45;
/// The most of the screen that a bubble grows to, and over a photo.
const TALLEST: f32 = 0.46;
const TALLEST_PHOTO: f32 = 0.42;
/// What a bubble's edges take, across and down, logical pixels.
const EDGES: (f32, f32) = (52.0, 28.0);

/// How many rows a text breaks into, `letter` pixels a letter.
pub(crate) fn rows(text: &str, room: f32, letter: f32) -> f32 {
    let mut rows = 1.0;
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = word.chars().count() as f32 * letter;
        if used > 0.0 && used + letter + wide > room {
            rows += 1.0;
            used = wide;
        } else {
            used += if used > 0.0 { letter + wide } else { wide };
        }
    }
    rows
}

/// A letter of a line, to its size.
pub(super) const fn letter(kind: LineKind) -> f32 {
    match kind {
        LineKind::Say | LineKind::Narration | LineKind::Outcome | LineKind::Body => BODY_LETTER,
        LineKind::Question | LineKind::Hint | LineKind::Recovery | LineKind::Care => BOLD_LETTER,
    }
}

/// What the sign on a bubble's corner takes of its width, logical pixels.
pub(crate) const SIGN_ROOM: f32 = 26.0;

impl Layout<'_> {
    /// How high a bubble of this width must be, so that nothing in it shrinks.
    pub(super) fn bubble_height(&self, width: f32) -> f32 {
        let (sizes, s) = (self.sizes, self.s);
        let view = &self.frame.view;
        let here = |line: &&Line| !crate::screen::on_device(self.frame, line);
        let pictures = view.lines.iter().map(|line| line.icons.len()).sum::<usize>().min(3);
        let signed = view.targets.iter().any(|target| target.place == Place::Bubble);
        let taken = (pictures as f32 * 80.0).max(if signed { SIGN_ROOM } else { 0.0 });
        let room = (width - (EDGES.0 + taken) * s).max(sizes.body * s);
        let head = if matches!(self.frame.screen, Screen::Map | Screen::Lit | Screen::Yard) {
            let size = sizes.title * s;
            rows(&view.heading, room, size * BUTTON_LETTER) * size * 1.5
        } else {
            0.0
        };
        let lines: Vec<&Line> = view.lines.iter().filter(here).collect();
        // A photo needs the room more than names do.
        let words = match self.photo() {
            Some(_) => lines.iter().map(|line| line.text.as_str().into()).collect(),
            None => said(&lines),
        };
        let lines: f32 = lines
            .iter()
            .zip(words)
            .map(|(line, words)| self.line_height(line.kind, &words, room))
            .sum();
        // The letters painted on a photo need the room more.
        let tallest = if self.photo().is_some() { TALLEST_PHOTO } else { TALLEST };
        (head + lines + EDGES.1 * s).min(self.screen.height() * tallest)
    }

    fn line_height(&self, kind: LineKind, words: &str, room: f32) -> f32 {
        let size = self.sizes.body * self.s;
        rows(words, room, size * letter(kind)) * (size * ROW).ceil() + 2.0 * self.s
    }

    /// A bubble from `top`, under the name of who speaks, at least this high.
    pub(super) fn bubble_bottom(&self, width: f32, least: f32) -> f32 {
        self.top + TAG * self.s + self.bubble_height(width).max(least * self.s)
    }
}
