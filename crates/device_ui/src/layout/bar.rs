//! The bar: the way back and settings at the left, help and exit at the right; the emblem of older players.

use egui::{Rect, Vec2, pos2, vec2};
use port::Place;

use super::{Bar, Figure, Layout};

/// What the light beside Sao's emblem takes, logical pixels: a low sign has its words beside the picture, a tall one
/// under it.
const LIGHT: (f32, f32) = (140.0, 80.0);
/// How narrow a sign of the bar may become, to its width, before it is a picture alone.
const NARROWEST: f32 = 0.75;

impl Layout<'_> {
    /// The bar: the way back and settings at the left, help and exit at the right.
    pub(super) fn bar(&mut self) -> Bar {
        let (gap, m) = (self.gap(), self.margin);
        let bar = self.in_bar();
        let says = bar.iter().filter(|it| self.says(**it)).count();
        let Vec2 { x: w, y: h } = self.sign(bar.len() - says, says);
        let id = |layout: &Self, index: usize| {
            layout.frame.view.targets.get(index).map_or("", |it| it.id.as_str()).to_owned()
        };
        let (right, mut left): (Vec<usize>, Vec<usize>) =
            bar.into_iter().partition(|it| matches!(id(self, *it).as_str(), "help" | "exit"));
        left.sort_by_key(|it| !matches!(id(self, *it).as_str(), "back" | "close"));
        let mut x = m;
        for index in left {
            // The speaker is a picture alone.
            let w = if self.says(index) { self.t().max(h) } else { w };
            self.put(index, Rect::from_min_size(pos2(x, self.top), vec2(w, h)));
            x += w + gap;
        }
        let mut end = self.width() - m;
        for index in right.into_iter().rev() {
            self.put(index, Rect::from_min_size(pos2(end - w, self.top), vec2(w, h)));
            end -= w + gap;
        }
        Bar { bottom: self.top + h, left: x, right: end }
    }

    /// Whether this target reads the words aloud.
    pub(super) fn says(&self, index: usize) -> bool {
        self.frame.view.targets.get(index).is_some_and(|it| it.id == "say")
    }

    /// How big a sign of the bar is, beside `squares` without words; where the words of all have no room, a square
    /// for the picture.
    pub(super) fn sign(&self, count: usize, squares: usize) -> Vec2 {
        let (w, h) = self.sizes.bar;
        let size = (vec2(w, h) * self.s).max(Vec2::splat(self.floor));
        let square = self.t().max(size.y) + self.gap();
        let aside = self.emblem_room() + self.margin * 2.0 - self.gap() + square * squares as f32;
        let room = (self.width() - aside) / count.max(1) as f32 - self.gap();
        match room / size.x {
            share if share >= 1.0 => size,
            share if share >= NARROWEST => vec2(room, size.y),
            _ => Vec2::splat(self.t()),
        }
    }

    /// What the emblem of older players and its light take of a row.
    pub(super) fn emblem_room(&self) -> f32 {
        let lights = self.frame.view.targets.iter().any(|it| matches!(it.place, Place::Actor(_)));
        let emblem = (self.sizes.bar.1 * self.s).max(self.floor) + self.gap();
        let light = if self.older() { LIGHT.0 } else { LIGHT.1 };
        match (self.small_sao(), lights) {
            (false, _) => 0.0,
            (true, false) => emblem,
            (true, true) => emblem + light * self.s,
        }
    }

    /// Older players see Sao as a small emblem in the bar.
    pub(super) fn emblem(&mut self, bar: &mut Bar) {
        if let Some(actor) = self.actor_by_art("sao") {
            let t = bar.bottom - self.top;
            let rect = Rect::from_min_size(pos2(bar.left, self.top), Vec2::splat(t));
            self.out.figures.push(Figure { actor, rect });
            bar.left += t + self.gap();
            self.light_beside(rect, bar);
        }
    }

    /// The emblem is too small to be told what a tap does: the lantern's button stands beside it.
    pub(super) fn light_beside(&mut self, emblem: Rect, bar: &mut Bar) {
        let found =
            self.frame.view.targets.iter().position(|it| matches!(it.place, Place::Actor(_)));
        let Some(index) = found else { return };
        let wide = (emblem.width() * 1.5 + 96.0 * self.s).max(self.floor * 2.4);
        let room = (bar.right - bar.left + self.gap()).max(self.floor);
        let width = (emblem.width() + wide).min(emblem.width() + room);
        self.put(index, Rect::from_min_size(emblem.min, vec2(width, emblem.height())));
        bar.left = emblem.left() + width + self.gap();
    }
}
