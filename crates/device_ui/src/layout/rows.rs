//! Cards in a row or a column, with the big button.

use egui::{Rect, pos2, vec2};

use super::{Layout, words};
use crate::theme::Sizes;

/// The most of the screen that a card of a row is high: the scene over it wants its room.
const TALLEST_CARD: f32 = 0.32;
/// The widest a card of a row is.
const LONGEST: f32 = 400.0;
/// The least and the most width of an answer with a letter.
const SENTENCE: (f32, f32) = (440.0, 640.0);
/// What rim and lip of a card take of its height.
const CARD_FRAME: f32 = 34.0;
/// Cards that are this high carry the picture over the words.
const TALL_CARD: f32 = 120.0;
/// A card that is less wide has no room for words beside a picture.
const NARROW_CARD: f32 = 280.0;
/// What the letter of an answer takes beside its words, and rim and lip of such a card of its height.
const LETTER: f32 = 46.0;
const LETTER_FRAME: f32 = 20.0;
/// What a picture takes over the words, and beside them.
pub(crate) const PICTURE_OVER: f32 = 64.0;
pub(crate) const PICTURE_BESIDE: f32 = 82.0;

impl Layout<'_> {
    /// Whether none of these cards is an answer: then a row may be low.
    pub(super) fn no_choice(&self, cards: &[usize]) -> bool {
        let targets = &self.frame.view.targets;
        !cards
            .iter()
            .any(|at| targets.get(*at).is_some_and(|target| target.role == port::Role::Choice))
    }

    /// Whether these cards are answers with a letter.
    fn lettered(&self, cards: &[usize]) -> bool {
        let targets = &self.frame.view.targets;
        let mut answers = cards.iter().filter_map(|at| targets.get(*at)).peekable();
        answers.peek().is_some() && answers.all(|it| crate::screen::lettered(self.frame, it))
    }

    /// Where the highest of these targets begins.
    pub(super) fn top_of(&self, targets: &[usize], or: f32) -> f32 {
        let rects = targets.iter().filter_map(|it| self.out.targets.get(*it));
        rects.map(|(_, rect)| rect.top()).fold(or, f32::min)
    }

    /// How high a card of this width must be for its words and its picture.
    pub(super) fn card_height(&self, index: usize, width: f32) -> f32 {
        let least = (self.sizes.card.1 * self.s).max(self.floor);
        let Some(target) = self.frame.view.targets.get(index) else { return least };
        let size = self.sizes.button * self.s;
        let lettered = crate::screen::lettered(self.frame, target);
        let frame = if lettered { LETTER_FRAME } else { CARD_FRAME } * self.s;
        let over = picture_over(&self.sizes, width / self.s);
        let picture = match (target.icon.is_empty(), over) {
            (true, _) if lettered => (LETTER * self.s, 0.0),
            (true, _) => (0.0, 0.0),
            (false, true) => (0.0, PICTURE_OVER * self.s),
            (false, false) => (PICTURE_BESIDE * self.s, 0.0),
        };
        let room = (width - 42.0 * self.s - picture.0).max(size);
        let letter = if lettered { words::BOLD_LETTER } else { words::BUTTON_LETTER };
        let rows = words::rows(&target.label, room, size * letter);
        (rows * size * 1.5 + picture.1 + frame).max(least)
    }

    /// A column of cards with the big button under them, standing on the lower edge of `area`.
    pub(super) fn column(&mut self, area: Rect, cards: &[usize], primary: &[usize]) {
        let (gap, s) = (self.gap(), self.s);
        let mut bottom = area.bottom();
        for index in primary {
            let h = self.t();
            self.put(
                *index,
                Rect::from_min_max(pos2(area.left(), bottom - h), pos2(area.right(), bottom)),
            );
            bottom -= h + gap;
        }
        if cards.is_empty() {
            return;
        }
        let n = cards.len() as f32;
        let least = (self.sizes.card.1 * s).max(self.floor);
        let room = ((bottom - area.top()) - gap * (n - 1.0)) / n;
        let own: Vec<f32> = cards.iter().map(|it| self.card_height(*it, area.width())).collect();
        let wanted = own.iter().copied().fold(least * 1.4, f32::max);
        let h = wanted.min(room).max(least);
        let lettered = self.lettered(cards);
        // All alike, unless long answers with a letter get their rows only from the shortest.
        let spare = room * n - own.iter().sum::<f32>();
        let over: f32 = own.iter().map(|own| own - least).sum();
        let heights: Vec<f32> = own
            .iter()
            .map(|own| match (lettered && wanted > room, spare < 0.0) {
                (false, _) => h,
                (true, false) => own + spare / n,
                (true, true) => own + spare.max(-over) * (own - least) / over.max(1.0),
            })
            .collect();
        let mut y = bottom - heights.iter().sum::<f32>() - gap * (n - 1.0);
        for (index, h) in cards.iter().zip(heights) {
            self.put(*index, Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), h)));
            y += h + gap;
        }
    }

    /// A row of cards with the big button at its end, standing on the lower edge of `area`.
    pub(super) fn row(&mut self, area: Rect, cards: &[usize], primary: &[usize], h: f32) -> f32 {
        let gap = self.gap();
        // Answers with a letter are sentences: two stand side by side at most.
        let (least, longest) = match (self.lettered(cards), self.frame.view.device.is_some()) {
            (true, false) => SENTENCE,
            // A device wants the room.
            (true, true) => (SENTENCE.0 * 0.82, SENTENCE.1),
            (false, _) => (self.sizes.card.0, LONGEST),
        };
        let least = (least * self.s).max(self.floor);
        let n = cards.len() + primary.len();
        if n == 0 {
            return area.bottom();
        }
        let per_row = (((area.width() + gap) / (least + gap)).floor() as usize).clamp(1, n);
        let rows = n.div_ceil(per_row);
        let all: Vec<usize> = cards.iter().chain(primary).copied().collect();
        let per_row = n.div_ceil(rows);
        let width = ((area.width() - gap * (per_row as f32 - 1.0)) / per_row as f32)
            .min((longest * self.s).max(least));
        let h = if self.no_choice(cards) {
            h
        } else {
            let wanted = cards.iter().map(|it| self.card_height(*it, width)).fold(h, f32::max);
            wanted.min(self.screen.height() * TALLEST_CARD).max(h)
        };
        let mut y = area.bottom() - h * rows as f32 - gap * (rows as f32 - 1.0);
        let top = y;
        for row in all.chunks(per_row) {
            let count = row.len() as f32;
            let w =
                ((area.width() - gap * (count - 1.0)) / count).min((longest * self.s).max(least));
            let mut x = area.center().x - (w * count + gap * (count - 1.0)) / 2.0;
            for index in row {
                self.put(*index, Rect::from_min_size(pos2(x, y), vec2(w, h)));
                x += w + gap;
            }
            y += h + gap;
        }
        top
    }
}

/// Whether a card's picture stands over its words: on tall cards, and where both do not fit side by side.
pub(crate) fn picture_over(sizes: &Sizes, width: f32) -> bool {
    sizes.card.1 >= TALL_CARD || width < NARROW_CARD
}
