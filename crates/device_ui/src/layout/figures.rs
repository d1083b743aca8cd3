//! Where the figures stand, and the targets that lie on them.

use egui::{Rect, Vec2, pos2, vec2};
use port::{Place, Spot};

use super::{Figure, Layout, yard};

/// How much of a figure's sign hangs under it.
const SIGN_UNDER: f32 = 0.75;
/// How wide Sao and a person are in the strip at least, logical pixels.
const STRIP_SAO: f32 = 176.0;
const STRIP_PERSON: f32 = 112.0;

impl Layout<'_> {
    /// Who stands in the strip beside Sao. On the board the children are on the photo themselves.
    pub(super) fn strip_people(&self) -> Vec<usize> {
        if self.photo().is_some_and(|photo| photo.board) {
            return Vec::new();
        }
        let sao = self.actor_by_art("sao");
        let actors = self.frame.view.scene.actors.iter().enumerate();
        actors
            .filter(|(at, it)| Some(*at) != sao && it.spot != Spot::Back)
            .map(|(at, _)| at)
            .collect()
    }

    /// How wide the figures of the strip are together.
    pub(super) fn strip_width(&self, wide: f32) -> f32 {
        if self.older() {
            return 0.0;
        }
        let people = self.strip_people().len() as f32;
        let sao = self.actor_by_art("sao").map_or(0.0, |_| self.strip_sao());
        sao + (people * STRIP_PERSON * self.s).min(wide * 0.28)
    }

    /// How wide Sao is there: as wide as the sign under it.
    pub(super) fn strip_sao(&self) -> f32 {
        let light = self.frame.view.targets.iter().find(|it| matches!(it.place, Place::Actor(_)));
        let letters = light.map_or(0, |it| it.label.chars().count()) as f32;
        let sign = (letters * self.sizes.small * 0.5 + self.sizes.small * 1.5 + 36.0) * self.s;
        sign.max(STRIP_SAO * self.s)
    }

    /// Figures side by side in a low strip.
    pub(super) fn strip_figures(&mut self, strip: Rect) {
        if self.older() {
            return;
        }
        let people = self.strip_people();
        let mut x = strip.left();
        if let Some(actor) = self.actor_by_art("sao") {
            let wide = self.strip_sao();
            let high = (strip.height() - self.pill()).min(wide * 1.12);
            let rect = Rect::from_min_size(pos2(x, strip.top()), vec2(wide, high));
            self.out.figures.push(Figure { actor, rect });
            x += wide;
        }
        let wide = (strip.right() - x) / people.len().max(1) as f32;
        for actor in people {
            // Shoulder to shoulder: the pictures have air at their sides.
            let at = pos2(x + wide / 2.0, strip.center().y);
            let rect = Rect::from_center_size(at, vec2(wide * 1.36, strip.height()));
            self.out.figures.push(Figure { actor, rect });
            x += wide;
        }
    }

    /// How high the sign is that says what a tap on a figure does.
    pub(super) fn pill(&self) -> f32 {
        let touched = self.frame.view.targets.iter().any(|it| matches!(it.place, Place::Actor(_)));
        if touched && !self.small_sao() {
            figure_sign(self.sizes.small * self.s, self.s)
        } else {
            0.0
        }
    }

    pub(super) fn actor_by_art(&self, art: &str) -> Option<usize> {
        self.frame.view.scene.actors.iter().position(|actor| actor.art.starts_with(art))
    }

    /// Figures in a narrow column: Sao above, others below and before it.
    pub(super) fn left_figures(&mut self, area: Rect) {
        let actors = &self.frame.view.scene.actors;
        if area.width() < 60.0 * self.s {
            return;
        }
        let sao = self.actor_by_art("sao");
        let others: Vec<usize> = (0..actors.len()).filter(|it| Some(*it) != sao).collect();
        if let Some(actor) = sao {
            let rect = if others.is_empty() {
                let side = area.width().min(area.height());
                let centre = pos2(area.center().x, area.top() + area.height() * 0.42);
                Rect::from_center_size(centre, vec2(area.width(), side * 1.12))
            } else {
                let h = area.height() * 0.48 - self.pill();
                Rect::from_min_size(area.min, vec2(area.width() * 0.86, h))
            };
            self.out.figures.push(Figure { actor, rect: rect.intersect(area) });
        }
        let count = others.len().max(1) as f32;
        for (nth, actor) in others.into_iter().enumerate() {
            let h = area.height() * 0.54;
            let w = area.width() / count;
            let x = area.left() + w * nth as f32;
            let grow = w * 0.2;
            let rect = Rect::from_min_max(
                pos2(x - if nth == 0 { 0.0 } else { grow }, area.bottom() - h),
                pos2(x + w + grow * 0.5, area.bottom() + self.floor * 0.5),
            );
            self.out.figures.push(Figure { actor, rect });
        }
    }

    /// Figures on an open scene, each at its spot.
    pub(super) fn open_figures(&mut self, stage: Rect, bubble_bottom: f32) {
        let actors = &self.frame.view.scene.actors;
        if self.older() {
            return;
        }
        let alone = actors.len() == 1;
        let mut order: Vec<usize> = (0..actors.len()).collect();
        order.sort_by_key(|it| actors.get(*it).is_none_or(|actor| actor.spot != Spot::Back));
        for index in order {
            let Some(actor) = actors.get(index) else { continue };
            if yard::hangs(actor) {
                self.hang_right(stage.with_min_y(stage.top().max(bubble_bottom)));
                continue;
            }
            let star = actor.art.starts_with("sao");
            let share = match actor.spot {
                Spot::Left => 0.17,
                Spot::Middle => 0.5,
                Spot::Right => 0.82,
                Spot::Back if self.upright => 0.68,
                Spot::Back => 0.36,
            };
            let share = if alone && actor.spot == Spot::Left { 0.24 } else { share };
            let x = stage.left() + stage.width() * share;
            let tallest = if star { 380.0 } else { 460.0 } * self.s;
            let wide = if star { 1.0 } else { 0.62 };
            let under = stage.top().max(bubble_bottom + 10.0 * self.s);
            // Beside the bubble there is more room than under it.
            let half = (stage.bottom() - stage.top()).min(tallest) * wide / 2.0;
            let bubble = self.out.bubble.expand(10.0 * self.s).x_range();
            let aside = x + half < bubble.min || x - half > bubble.max;
            let top = if aside { stage.top() } else { under };
            let h = (stage.bottom() - top) * if actor.spot == Spot::Back { 0.85 } else { 1.0 };
            let h = h.min(tallest);
            let w = h * wide;
            // People stand a little behind the cards.
            let bottom = if star {
                top + (stage.bottom() - top + h) / 2.0
            } else {
                stage.bottom() + h * 0.12
            };
            let h = if star { h } else { h * 1.12 };
            let rect = Rect::from_min_max(pos2(x - w / 2.0, bottom - h), pos2(x + w / 2.0, bottom));
            self.out.figures.push(Figure { actor: index, rect });
        }
    }

    /// Targets that lie on figures take the figure's rectangle.
    pub(super) fn actor_targets(&mut self) {
        let (t, m, gap, pill) = (self.t(), self.margin, self.gap(), self.pill());
        let targets = &self.frame.view.targets;
        let places: Vec<(usize, Rect)> = targets
            .iter()
            .enumerate()
            .filter(|(index, _)| !self.placed(*index))
            .filter_map(|(index, target)| match &target.place {
                Place::Actor(id) => Some((index, self.figure_of(id))),
                _ => None,
            })
            .map(|(index, found)| {
                let emblem = Rect::from_min_size(pos2(m, self.bottom - t), Vec2::splat(t));
                // The sign hangs under the figure, over its last fringe only.
                let under = found.map(|it| it.with_max_y(it.max.y + pill * SIGN_UNDER));
                let rect = under.unwrap_or(emblem);
                let rect = rect
                    .expand2(vec2((t - rect.width()).max(0.0), (t - rect.height()).max(0.0)) / 2.0);
                (index, self.clear_of_others(index, rect.intersect(self.screen), gap))
            })
            .collect();
        for (index, rect) in places {
            self.put(index, rect);
        }
    }

    pub(super) fn placed(&self, index: usize) -> bool {
        self.out.targets.get(index).is_some_and(|(_, rect)| rect.is_positive())
    }

    pub(super) fn figure_of(&self, id: &str) -> Option<Rect> {
        let actors = &self.frame.view.scene.actors;
        self.out
            .figures
            .iter()
            .find(|figure| actors.get(figure.actor).is_some_and(|actor| actor.id == id))
            .map(|figure| figure.rect)
    }

    /// Cuts a figure's rectangle back where it would touch other targets.
    pub(super) fn clear_of_others(&self, own: usize, mut rect: Rect, gap: f32) -> Rect {
        for (index, (_, other)) in self.out.targets.iter().enumerate() {
            let near = other.expand(gap);
            if index == own || !other.is_positive() || !near.intersects(rect) {
                continue;
            }
            let cuts = [
                (rect.right() - near.left(), Rect { max: pos2(near.left(), rect.max.y), ..rect }),
                (near.right() - rect.left(), Rect { min: pos2(near.right(), rect.min.y), ..rect }),
                (rect.bottom() - near.top(), Rect { max: pos2(rect.max.x, near.top()), ..rect }),
                (near.bottom() - rect.top(), Rect { min: pos2(rect.min.x, near.bottom()), ..rect }),
            ];
            let least = cuts.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
            rect = least.map_or(rect, |(_, cut)| cut);
        }
        rect
    }
}

/// How high the sign under a figure is, with words of this size.
pub(crate) fn figure_sign(words: f32, s: f32) -> f32 {
    words * 1.5 + 16.0 * s
}
