//! Screens with a pretend device: beside the cards, and upright over them.

use egui::{Rect, pos2, vec2};
use port::Band;

use super::{Bar, Layout, TAG};

/// How high the strip over a device is on an upright screen, at least and at most.
const STRIP: (f32, f32) = (226.0, 384.0);
/// Height to width of a browser and of the photo's phone on an upright screen.
const BROWSER_SHAPE: f32 = 0.86;
const PHOTO_SHAPE: f32 = 0.74;
/// What the edges of a comic panel take of its height, logical pixels.
const PANEL: f32 = 54.0;
/// A little more room for words than they are thought to take.
const WORDS_AIR: f32 = 1.24;
/// What of the width figures beside things take at most, on an upright screen.
const BESIDE: f32 = 0.34;
/// How high the comic panels under a device are at least.
const COMIC: f32 = 300.0;
/// How high the detective's notebook is under the photo.
pub(crate) const NOTEBOOK: f32 = 204.0;
/// How high the bubble over a device is, logical pixels.
const BUBBLE: f32 = 134.0;
const BUBBLE_PHOTO: f32 = 152.0;

/// The way on upon the mat of baskets: from its edge, across, and where the hand is, as a share of its height.
const MAT_EDGE: f32 = 26.0;
const MAT_WAY: f32 = 296.0;
const MAT_HAND: f32 = 0.23;

/// Height to width of things that lie side by side on an upright screen: as wide as the screen, and beside figures.
const fn spread_shapes(kind: port::SpreadKind) -> (f32, f32) {
    match kind {
        port::SpreadKind::Doll | port::SpreadKind::Faces => (0.8, 0.8),
        port::SpreadKind::Trade => (0.7, 1.2),
        port::SpreadKind::Feed | port::SpreadKind::Form => (0.84, 1.2),
    }
}

impl Layout<'_> {
    /// Landscape with a device: it stands in the middle, the cards are a column at its right.
    pub(super) fn beside(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let older = self.older();
        let right = self.width() - m - self.card_column();
        let sao = match (older, self.on_board() && self.frame.look.band == Some(Band::Six)) {
            (true, _) => 0.0,
            // The photo that is worked on wants the room: its things are tapped.
            (false, true) => self.strip_sao(),
            (false, false) => (bar.left - m - gap).max(220.0 * s),
        };
        let middle = m + sao + if older { 0.0 } else { gap };
        let (cards, primary) = (self.cards(), self.primary());
        let column =
            Rect::from_min_max(pos2(right, bar.bottom + gap), pos2(self.width() - m, self.bottom));
        let top = if self.out.comic {
            // The panels stand in the column of the cards: the device takes the bubble's room.
            self.column(column, &cards, &primary);
            self.out.bubble = column.with_max_y(self.top_of(&primary, column.bottom() + gap) - gap);
            self.top + 4.0 * s
        } else if older {
            let bubble = column.with_min_y(column.top() + TAG * s);
            let high = self.bubble_height(column.width()).max(116.0 * s);
            self.out.bubble = bubble.with_max_y(bubble.top() + high);
            self.column(column.with_min_y(self.out.bubble.bottom() + gap), &cards, &primary);
            column.top()
        } else {
            self.column(column, &cards, &primary);
            self.bubble_over(bar, middle, right)
        };
        // The photo keeps its place while cards come and go: its notebook stands there.
        let bins = matches!(self.frame.view.device, Some(port::Device::Bins(_))) && !self.out.comic;
        let free = cards.is_empty() && (primary.is_empty() || bins);
        let wide = free && !older && self.photo().is_none();
        let end = if wide { self.width() - m } else { right - gap };
        let device = Rect::from_min_max(pos2(middle, top), pos2(end, self.bottom));
        self.out.device = Some(device);
        if bins && wide {
            self.on_mat(device, &primary);
        }
        self.left_figures(Rect::from_min_max(
            pos2(m, bar.bottom + gap),
            pos2(m + sao, self.bottom),
        ));
    }

    /// The mat keeps its place when a card was laid down: the way on stands where the card was not.
    fn on_mat(&mut self, mat: Rect, primary: &[usize]) {
        let (s, t) = (self.s, self.t());
        let right = mat.right() - MAT_EDGE * s;
        let y = mat.top() + mat.height() * MAT_HAND;
        for index in primary {
            let rect = Rect::from_min_max(
                pos2(right - MAT_WAY * s, y - t / 2.0),
                pos2(right, y + t / 2.0),
            );
            self.put(*index, rect);
        }
    }

    /// Whether the photo is worked on.
    fn on_board(&self) -> bool {
        self.photo().is_some_and(|photo| photo.board)
    }

    /// How wide the column of cards beside a device is.
    pub(super) fn card_column(&self) -> f32 {
        let wide = match self.frame.look.band {
            // Beside the photo that is worked on: its things are tapped and want the room.
            Some(Band::Six) if self.on_board() => 262.0,
            Some(Band::Nine) if self.out.comic => 390.0,
            Some(Band::Nine) => 340.0,
            Some(Band::Twelve) => 536.0,
            Some(Band::Six) | None => 316.0,
        };
        wide * self.s
    }

    /// The bubble over the device, between the groups of the bar; gives back where the device begins.
    pub(super) fn bubble_over(&mut self, bar: &Bar, middle: f32, right: f32) -> f32 {
        let (gap, s) = (self.gap(), self.s);
        let end = if bar.right < right { bar.right } else { right - gap };
        let top = self.top + TAG * s;
        let left = bar.left.max(middle);
        let bottom = self.bubble_bottom(end - left, self.bubble_least()).max(bar.bottom);
        self.out.bubble = Rect::from_min_max(pos2(left, top), pos2(end, bottom));
        bottom + gap.min(20.0 * s)
    }

    /// The photo keeps its place while one, two or three rows are said over it.
    pub(super) fn bubble_least(&self) -> f32 {
        if self.photo().is_some() { BUBBLE_PHOTO } else { BUBBLE }
    }

    /// Upright with a device: the strip with figures and bubble over it gets what the device leaves.
    pub(super) fn upright_device(&mut self, top: f32, low: f32) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let wide = self.width() - 2.0 * m;
        let photo = self.photo();
        let notebook =
            if photo.is_some_and(|photo| photo.board) { NOTEBOOK * s + gap } else { 0.0 };
        let spread = match &self.frame.view.device {
            Some(port::Device::Spread(spread)) => Some(spread.kind),
            _ => None,
        };
        let shape = match (photo, spread) {
            (Some(_), _) => PHOTO_SHAPE,
            (None, Some(kind)) => spread_shapes(kind).1,
            (None, None) => BROWSER_SHAPE,
        };
        // The photo keeps its place while cards come and go: the room under it is reserved.
        let low = if notebook > 0.0 { low.min(self.bottom - notebook + gap) } else { low };
        if self.out.comic {
            // The panels take the room under the device, their faces the place of the figures.
            let shape = spread.map_or(shape, |kind| spread_shapes(kind).0);
            let panels = self.frame.view.lines.len() as f32 * PANEL * s;
            let told = self.bubble_height(wide) * WORDS_AIR + panels;
            // Things side by side shrink, so that words do not.
            let words = if spread.is_some() { told.max(COMIC * s) } else { COMIC * s };
            let h = (low - gap * 2.0 - top - words).min(wide * shape);
            let device = Rect::from_min_size(pos2(m, top), vec2(wide, h));
            self.out.device = Some(device);
            self.out.bubble =
                Rect::from_min_max(pos2(m, device.bottom() + gap), pos2(m + wide, low - gap));
            return;
        }
        let figures = self.strip_width(wide);
        if let Some(kind) = spread.filter(|_| figures > 0.0) {
            self.upright_spread(Rect::from_min_max(pos2(m, top), pos2(m + wide, low)), kind);
            return;
        }
        let left = if figures > 0.0 { m + figures + gap } else { m };
        let words = self.bubble_height(self.width() - m - left) + TAG * s;
        let strip = (low - gap * 2.0 - top - wide * shape)
            .clamp(STRIP.0 * s, STRIP.1 * s)
            .max(words.min(STRIP.1 * s));
        let from = top + strip + gap;
        let h = (low - gap - from).min(wide * shape);
        self.out.device = Some(Rect::from_min_size(pos2(m, from), vec2(wide, h)));
        self.strip_figures(Rect::from_min_size(pos2(m, top), vec2(figures, strip)));
        let right = self.width() - m;
        self.out.bubble = Rect::from_min_max(pos2(left, top + TAG * s), pos2(right, top + strip));
    }

    /// Upright with things that lie side by side: the figures stand beside the words or beside the things, whichever
    /// leaves the things more room.
    fn upright_spread(&mut self, room: Rect, kind: port::SpreadKind) {
        let (gap, s) = (self.gap(), self.s);
        let figures = self.strip_width(room.width()).min(room.width() * BESIDE);
        let split = room.left() + figures + gap;
        let words = |wide: f32| (self.bubble_height(wide) * WORDS_AIR).max(BUBBLE * s) + TAG * s;
        let low = room.bottom() - gap * 2.0;
        let device = |left: f32, top: f32, shape: f32| {
            let free = Rect::from_min_max(pos2(left, top), pos2(room.right(), low));
            let high = free.height().max(1.0).min(free.width() * shape);
            Rect::from_center_size(free.center(), vec2(free.width(), high))
        };
        let (flat, tall) = spread_shapes(kind);
        let strip = words(room.right() - split).max(STRIP.0 * s);
        let under = device(room.left(), room.top() + strip + gap, flat);
        let over = words(room.width());
        let beside = device(split, room.top() + over + gap, tall);
        let seen = |it: Rect| it.height() * it.width().min(it.height() / flat);
        let stands = if seen(under) >= seen(beside) {
            self.out.device = Some(under);
            self.out.bubble = Rect::from_min_max(
                pos2(split, room.top() + TAG * s),
                pos2(room.right(), room.top() + strip),
            );
            room.with_max_y(room.top() + strip)
        } else {
            self.out.device = Some(beside);
            self.out.bubble = Rect::from_min_max(
                pos2(room.left(), room.top() + TAG * s),
                pos2(room.right(), room.top() + over),
            );
            Rect::from_x_y_ranges(room.x_range(), beside.y_range())
        };
        self.strip_figures(stands.with_max_x(room.left() + figures));
    }

    pub(super) fn photo(&self) -> Option<&port::Photo> {
        match &self.frame.view.device {
            Some(port::Device::Photo(photo)) => Some(photo),
            _ => None,
        }
    }
}
