//! A screen with the invented phone: the phone at the left, the task and its cards at the right; upright,
//! the task over the phone and the cards under it, each as wide as the screen, because its answers are sentences.

use egui::{Rect, pos2, vec2};
use port::{Device, Phone};

use super::{Bar, Layout, words};

/// How wide the column of task and cards is, logical pixels.
const COLUMN: f32 = 740.0;
/// The same beside the star, the form and an old chat, whose answers lie on them and want the room.
const COLUMN_STAR: f32 = 430.0;
/// What an answer beside the phone takes across and down beside its words, and a letter to its size.
const ANSWER_FRAME: (f32, f32) = (92.0, 14.0);
const ANSWER_LETTER: f32 = 0.55;
/// What lip and rim of an answer take of its height beside that.
const ANSWER_RIM: f32 = 18.0;
/// What the task's panel takes beside its rows: its edges and the heading.
const TASK_FRAME: f32 = 62.0;
/// How wide a phone is to its height.
const SHAPE: f32 = 0.82;
/// The same for a form: its lines are sentences.
const SHAPE_FORM: f32 = 1.3;
/// The same for an old chat that is read over: each message on as few rows as can be.
const SHAPE_OVER: f32 = 1.6;

impl Layout<'_> {
    /// Whether the device is the invented phone.
    pub(super) fn on_phone(&self) -> bool {
        self.shown_phone().is_some()
    }

    fn shown_phone(&self) -> Option<&Phone> {
        match &self.frame.view.device {
            Some(Device::Phone(phone)) => Some(phone),
            _ => None,
        }
    }

    fn star(&self) -> bool {
        matches!(self.shown_phone(), Some(Phone::Star(_)))
    }

    fn form(&self) -> bool {
        matches!(self.shown_phone(), Some(Phone::Report(_)))
    }

    /// An old chat that is read over.
    fn over(&self) -> bool {
        matches!(self.shown_phone(), Some(Phone::Chat(chat)) if chat.over)
    }

    /// Landscape.
    pub(super) fn phone(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let narrow = self.star() || self.form() || self.over();
        let column = if narrow { COLUMN_STAR } else { COLUMN } * s;
        let left = self.width() - m - column;
        let free =
            Rect::from_min_max(pos2(m, bar.bottom + gap), pos2(left - gap * 1.5, self.bottom));
        self.out.device = Some(self.case_in(free));
        let area =
            Rect::from_min_max(pos2(left, bar.bottom + gap), pos2(self.width() - m, self.bottom));
        let top = self.answers(area);
        // Without answers under it the task stands in the middle, level with the phone.
        let alone = self.cards().is_empty();
        let needed = area.top() + self.task_height(area.width());
        let low = if alone { (top - gap).min(area.center().y.max(needed)) } else { top - gap };
        self.out.bubble = area.with_max_y(low);
    }

    /// Upright: what is not said on the phone stands over it; the phone gets the room that is left.
    pub(super) fn phone_upright(&mut self, bar: &Bar) {
        let (gap, m) = (self.gap(), self.margin);
        let area =
            Rect::from_min_max(pos2(m, bar.bottom + gap), pos2(self.width() - m, self.bottom));
        let top = self.answers(area);
        let high = self.task_height(area.width());
        let task = if high > 0.0 { high + gap } else { 0.0 };
        self.out.bubble = area.with_max_y(area.top() + task - gap);
        let free = Rect::from_min_max(pos2(m, area.top() + task), pos2(area.right(), top - gap));
        self.out.device = Some(self.case_in(free));
    }

    /// How high the task must be, so that nothing in it shrinks; none where the phone says all.
    fn task_height(&self, width: f32) -> f32 {
        let rows = self.task_rows(width);
        if rows > 0.0 { (TASK_FRAME + rows * self.sizes.body * 1.5) * self.s } else { 0.0 }
    }

    /// How many rows of body text the lines beside the phone fill; none where the phone says all.
    fn task_rows(&self, width: f32) -> f32 {
        let Some(phone) = self.shown_phone() else { return 0.0 };
        let room = width - 48.0 * self.s;
        let lines = self.frame.view.lines.iter().filter(|line| !phone.says(&line.id));
        lines
            .map(|line| {
                let (grown, name) = crate::phone::task_share(line);
                let letter = self.sizes.body * self.s * grown * words::letter(line.kind);
                words::rows(&line.text, room, letter) * grown + name + 0.2
            })
            .sum()
    }

    /// The phone keeps its shape; the star takes all there is.
    fn case_in(&self, free: Rect) -> Rect {
        if self.star() {
            return free;
        }
        let shape = match (self.form(), self.upright) {
            _ if self.over() => SHAPE_OVER,
            (true, _) => SHAPE_FORM,
            (false, true) => 1.1,
            (false, false) => SHAPE,
        };
        let width = free.width().min(free.height() * shape);
        Rect::from_center_size(free.center(), vec2(width, free.height()))
    }

    /// Cards and the big button on the lower edge of `area`; gives back where they begin.
    fn answers(&mut self, area: Rect) -> f32 {
        let (cards, primary) = (self.cards(), self.primary());
        let (t, gap) = (self.t(), self.gap());
        let mut bottom = area.bottom();
        for index in primary {
            let width = area.width().min(360.0 * self.s);
            let rect = Rect::from_min_max(
                pos2(area.right() - width, bottom - t),
                pos2(area.right(), bottom),
            );
            self.put(index, rect);
            bottom -= t + gap;
        }
        let least = (self.sizes.card.1 * self.s).max(self.floor);
        let room = (area.height() * 0.62 / cards.len().max(1) as f32 - gap).max(least);
        let width = area.width() - ANSWER_FRAME.0 * self.s;
        let letter = self.sizes.button * self.s * ANSWER_LETTER;
        let targets = &self.frame.view.targets;
        let labels = cards.iter().filter_map(|it| targets.get(*it)).map(|it| &it.label);
        let most = labels.map(|it| words::rows(it, width, letter)).fold(1.0, f32::max);
        // Answers of younger players have a lip and a wider rim.
        let rim = if self.older() { 0.0 } else { ANSWER_RIM };
        let wanted = (most * self.sizes.button * 1.45 + ANSWER_FRAME.1 + rim) * self.s;
        let h = wanted.max(least * 1.15).min(room.max(wanted));
        for index in cards.iter().rev() {
            self.put(
                *index,
                Rect::from_min_max(pos2(area.left(), bottom - h), pos2(area.right(), bottom)),
            );
            bottom -= h + gap;
        }
        bottom + gap
    }
}
