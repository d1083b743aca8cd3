//! The lantern yard, and where the player's own lantern hangs on other screens.
//!
//! Landscape: the lantern at the left, at the right the kinds of part in a row with their cards under them.
//! Upright: the words beside the lantern, kinds and cards under both. Cards keep their places from kind to
//! kind, so that a hand finds them again.

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::{Actor, Place};

use super::{Bar, Figure, Kind, Layout};

/// The picture of the player's own lantern.
const ART: &str = "yard_lantern";
/// How wide kinds and cards are in landscape, logical pixels; more where five targets need it.
const PANEL: f32 = 660.0;
/// The same for the youngest, whose names are the largest.
const PANEL_SIX: f32 = 800.0;
/// How high the bubble over them is at least.
const WORDS: f32 = 112.0;
/// A kind is at least so high: a picture over a word.
const TAB: f32 = 88.0;
/// A card is at least so high on an upright screen: its picture is what is chosen by.
const CARD: f32 = 196.0;
/// The same for the youngest.
const CARD_SIX: f32 = 236.0;
/// The highest card.
const TALLEST: f32 = 236.0;
/// How wide the lantern is to its height.
const SHAPE: f32 = 0.68;

/// Whether this figure hangs, so that its place is told by its upper edge.
pub(crate) fn hangs(actor: &Actor) -> bool {
    actor.art == ART
}

/// What a notice takes under the bubble, logical pixels.
pub(super) const NOTICE_ROOM: f32 = 76.0;

impl Layout<'_> {
    /// The door to the yard hangs with the lantern, not in the bar.
    pub(super) fn door(&self) -> Option<usize> {
        self.lantern()?;
        self.frame.view.targets.iter().position(|it| it.id == "yard" && it.place == Place::Bar)
    }

    fn lantern(&self) -> Option<usize> {
        self.frame.view.scene.actors.iter().position(hangs)
    }

    /// Hangs the lantern into `area`, its hook in the middle of the upper edge.
    fn hang_in(&mut self, area: Rect) {
        if let Some(actor) = self.lantern() {
            let h = area.height().min(area.width() / SHAPE);
            let rect = Rect::from_center_size(
                pos2(area.center().x, area.top() + h / 2.0),
                vec2(h * SHAPE, h),
            );
            self.out.figures.push(Figure { actor, rect });
        }
    }

    /// The yard in landscape.
    pub(super) fn yard(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let words = self.bubble_height(bar.right - bar.left).max(WORDS * s);
        let end = (self.top + words).max(bar.bottom);
        self.out.bubble = Rect::from_min_max(pos2(bar.left, self.top), pos2(bar.right, end));
        let width =
            (if self.youngest() { PANEL_SIX } else { PANEL } * s).max(self.t() * 5.0 + gap * 4.0);
        let left = self.width() - m - width;
        let top = end + gap;
        let tabs = Rect::from_min_size(pos2(left, top), vec2(width, self.tab_height()));
        self.tabs(tabs);
        let cards =
            Rect::from_min_max(pos2(left, tabs.bottom() + gap), pos2(left + width, self.bottom));
        self.grid(cards);
        self.hang_in(Rect::from_min_max(pos2(m, end + 6.0 * s), pos2(left - gap, self.bottom)));
    }

    /// The yard on an upright screen.
    pub(super) fn yard_upright(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let all =
            Rect::from_min_max(pos2(m, bar.bottom + gap), pos2(self.width() - m, self.bottom));
        let rows = all.with_min_y(all.bottom() - self.part_height() * 2.0 - gap);
        self.grid(rows);
        let foot = rows.top() - gap;
        let tabs = Rect::from_min_max(pos2(m, foot - self.tab_height()), pos2(all.right(), foot));
        self.tabs(tabs);
        let middle = all.left() + all.width() * 0.54;
        let width = middle - m - gap;
        let words = self.bubble_height(width).max(170.0 * s);
        self.out.bubble = Rect::from_min_size(all.min, vec2(width, words));
        let scene =
            Rect::from_min_max(pos2(middle, all.top()), pos2(all.right(), tabs.top() - gap * 0.5));
        self.hang_in(scene);
    }

    fn tab_height(&self) -> f32 {
        self.t().max(TAB * self.s)
    }

    fn part_height(&self) -> f32 {
        let least = if self.youngest() { CARD_SIX } else { CARD };
        ((self.sizes.card.1 + 24.0).max(least) * self.s).max(self.floor)
    }

    fn of_place(&self, place: &Place) -> Vec<usize> {
        let targets = self.frame.view.targets.iter().enumerate();
        targets.filter(|(_, it)| it.place == *place).map(|(index, _)| index).collect()
    }

    /// The kinds, one beside the other.
    fn tabs(&mut self, area: Rect) {
        let tabs = self.of_place(&Place::Menu);
        let gap = self.gap();
        let n = tabs.len().max(1) as f32;
        let w = (area.width() - gap * (n - 1.0)) / n;
        for (nth, index) in tabs.into_iter().enumerate() {
            let x = area.left() + (w + gap) * nth as f32;
            self.put(index, Rect::from_min_size(pos2(x, area.top()), vec2(w, area.height())));
        }
    }

    /// Cards in two rows.
    fn grid(&mut self, area: Rect) {
        let cards = self.of_place(&Place::Card);
        let gap = self.gap();
        let columns = if cards.len() > 4 { 3 } else { 2 };
        let w = (area.width() - gap * (columns as f32 - 1.0)) / columns as f32;
        let h = ((area.height() - gap) / 2.0).min(TALLEST * self.s);
        for (nth, index) in cards.into_iter().enumerate() {
            let (row, column) = ((nth / columns) as f32, (nth % columns) as f32);
            let at: Pos2 = area.min + vec2((w + gap) * column, (h + gap) * row);
            self.put(index, Rect::from_min_size(at, vec2(w, h)));
        }
    }

    /// The lantern on the map, with the door to the yard: it hangs at the right, from the bar or, where the
    /// bubble reaches so far, from the bubble. Gives back what others must keep clear of.
    pub(super) fn own_lantern(&mut self, bar: &Bar) -> Option<Rect> {
        let door = self.door()?;
        let (gap, s) = (self.gap(), self.s);
        let wide = if self.older() { 184.0 } else { 224.0 };
        let size = vec2(wide, if self.upright { 186.0 } else { 144.0 }) * s;
        let size = size.max(Vec2::splat(self.t()));
        let left = self.width() - self.margin - size.x;
        let bubble = self.out.bubble;
        let from = if left < bubble.right() + gap { bubble.bottom() } else { bar.bottom };
        // A notice stands under the bubble.
        let told = self.upright && self.frame.view.notice.is_some();
        let from = if told { from + NOTICE_ROOM * s } else { from };
        let rect = Rect::from_min_size(pos2(left, from + gap), size);
        self.put(door, rect);
        // Its cord comes from behind what it hangs from.
        self.hang_in(rect.with_min_y(from - 26.0 * s).with_max_y(rect.bottom() - 12.0 * s));
        Some(rect)
    }

    /// The lantern on an open scene, at the right.
    pub(super) fn hang_right(&mut self, stage: Rect) {
        let w = (stage.width() * 0.28).min(260.0 * self.s);
        let x = stage.left() + stage.width() * 0.83;
        let h = stage.height().min(w / SHAPE);
        let top = stage.top() + (stage.height() - h) * 0.3;
        self.hang_in(Rect::from_min_size(pos2(x - w / 2.0, top), vec2(w, h)));
    }

    /// The targets of the bar itself.
    pub(super) fn in_bar(&self) -> Vec<usize> {
        let door = self.door();
        let bar = self.indices(|kind| kind == Kind::Bar);
        bar.into_iter().filter(|index| Some(*index) != door).collect()
    }
}
