//! The map: a plate at each world's place.

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::World;

use super::{Bar, Figure, Kind, Layout, canvas, yard};

/// How wide a plate is, logical pixels.
const PLATE: f32 = 408.0;

impl Layout<'_> {
    /// The map: a lantern button at each world's place, moved apart where they would touch.
    pub(super) fn map(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let t = self.t();
        let narrow = bar.right - bar.left < 420.0 * s;
        self.out.bubble = if narrow || self.upright {
            let top = bar.bottom + gap;
            let high = self.bubble_height(self.width() - 2.0 * m).max(130.0 * s);
            Rect::from_min_max(pos2(m, top), pos2(self.width() - m, top + high))
        } else {
            let high = self.bubble_height(bar.right - bar.left).max(130.0 * s);
            Rect::from_min_max(
                pos2(bar.left, self.top),
                pos2(bar.right, (self.top + high).max(bar.bottom)),
            )
        };
        let (zoom, corner) = canvas(self.screen.size());
        let free = Rect::from_min_max(
            pos2(m, self.out.bubble.bottom() + gap + self.noticed()),
            pos2(self.width() - m, self.bottom),
        );
        let w = (PLATE * s).min(free.width());
        // Two rows of words beside a sign, whatever the band's smallest target.
        let h = t.max((self.sizes.button * 3.0 + 28.0) * s);
        let mut placed: Vec<Rect> = self.own_lantern(bar).into_iter().collect();
        for world in World::ALL {
            let spot = self.spots.iter().find(|(it, _)| it == world).map(|(_, at)| *at);
            let at = spot.unwrap_or_else(|| default_spot(*world));
            let mut centre = corner + at.to_vec2() * zoom;
            for index in self.indices(|kind| kind == Kind::World(*world)) {
                let rect = apart(Rect::from_center_size(centre, vec2(w, h)), &placed, free, gap);
                self.put(index, rect);
                placed.push(rect);
                centre = rect.center() + vec2(0.0, h + gap);
            }
        }
        let sao = self.actor_by_art("sao").filter(|_| !self.older());
        if let Some(actor) = sao {
            let (at, size) = if self.upright {
                let size = 300.0 * s;
                (self.water_under(&placed, size), size)
            } else {
                (corner + vec2(728.0, 520.0) * zoom, 230.0 * s)
            };
            let rect = Rect::from_center_size(at, Vec2::splat(size));
            self.out
                .figures
                .push(Figure { actor, rect: rect.translate(vec2(0.0, self.below_bubble(rect))) });
        }
        let (cards, primary) = (self.cards(), self.primary());
        self.row(free, &cards, &primary, t);
    }

    /// Upright, the water under the worlds is free: where it reaches highest.
    fn water_under(&self, placed: &[Rect], size: f32) -> Pos2 {
        let (gap, half) = (self.gap(), size / 2.0);
        let under = |share: f32| {
            let x = (self.width() * share).clamp(half, self.width() - half);
            let over = placed.iter().filter(|it| it.left() < x + half && it.right() > x - half);
            pos2(x, over.map(|it| it.bottom()).fold(0.0, f32::max) + gap + half)
        };
        let places = [0.5, 0.22, 0.78].map(under);
        let best = places.into_iter().min_by(|a, b| a.y.total_cmp(&b.y)).unwrap_or_default();
        let y = best.y.max(self.screen.height() * 0.8).min(self.bottom - half);
        pos2(best.x, y)
    }

    /// What a notice takes under the bubble.
    fn noticed(&self) -> f32 {
        if self.frame.view.notice.is_some() { yard::NOTICE_ROOM * self.s } else { 0.0 }
    }

    pub(super) fn below_bubble(&self, rect: Rect) -> f32 {
        (self.out.bubble.bottom() - rect.top()).max(0.0)
    }
}

const fn default_spot(world: World) -> Pos2 {
    match world {
        World::BenSong => pos2(560.0, 610.0),
        World::LuyTre => pos2(190.0, 440.0),
        World::HangSang => pos2(1090.0, 440.0),
    }
}

/// Moves a rectangle into `free` and away from those already placed.
fn apart(rect: Rect, placed: &[Rect], free: Rect, gap: f32) -> Rect {
    let inside = |rect: Rect| {
        let x = rect.left().clamp(free.left(), (free.right() - rect.width()).max(free.left()));
        let y = rect.top().clamp(free.top(), (free.bottom() - rect.height()).max(free.top()));
        Rect::from_min_size(pos2(x, y), rect.size())
    };
    let clear = |rect: Rect| placed.iter().all(|it| !it.expand(gap - 0.5).intersects(rect));
    // In small steps: what is near its place is found again.
    let step = vec2(rect.width() + gap, rect.height() + gap) / 8.0;
    let tries = (0..48_i32).flat_map(|ring| {
        let r = ring as f32;
        [
            vec2(0.0, r),
            vec2(0.0, -r),
            vec2(r, 0.0),
            vec2(-r, 0.0),
            vec2(r, r),
            vec2(-r, r),
            vec2(r, -r),
            vec2(-r, -r),
        ]
    });
    tries
        .map(|way| inside(rect.translate(way * step)))
        .find(|it| clear(*it))
        .unwrap_or_else(|| inside(rect))
}
