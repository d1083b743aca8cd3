//! The map: a plate at each world's place.

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::World;

use super::{Bar, Figure, Kind, Layout, canvas, yard};

/// How wide a plate is, logical pixels.
const PLATE: f32 = 408.0;
/// Where Sao may float on the map's canvas, the best place first.
const WATER: [(f32, f32); 9] = [
    (728.0, 520.0),
    (728.0, 600.0),
    (640.0, 420.0),
    (600.0, 600.0),
    (300.0, 600.0),
    (960.0, 600.0),
    (640.0, 330.0),
    (960.0, 360.0),
    (220.0, 300.0),
];
/// How many plates find a place each for itself; more of them stand in columns.
const FEW: usize = 3;

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
        let plates = self.indices(|kind| matches!(kind, Kind::World(_))).len();
        let columns = if self.upright { 2.0 } else { 3.0 };
        let column = (free.width() - gap * (columns - 1.0)) / columns;
        let w = if plates > FEW { column.min(PLATE * s) } else { PLATE * s }.min(free.width());
        // Two rows of words beside a sign, whatever the band's smallest target.
        let h = t.max((self.sizes.button * 3.0 + 28.0) * s);
        let mut placed: Vec<Rect> = self.own_lantern(bar).into_iter().collect();
        for world in World::ALL {
            let spot = self.spots.iter().find(|(it, _)| it == world).map(|(_, at)| *at);
            let at = spot.unwrap_or_else(|| default_spot(*world));
            let mut centre = corner + at.to_vec2() * zoom;
            for index in self.indices(|kind| kind == Kind::World(*world)) {
                let wish = Rect::from_center_size(centre, vec2(w, h));
                let rect = if plates > FEW {
                    in_columns(wish, &placed, free, gap)
                } else {
                    apart(wish, &placed, free, gap)
                };
                self.put(index, rect);
                placed.push(rect);
                centre = rect.center() + vec2(0.0, h + gap);
            }
        }
        let sao = self.actor_by_art("sao").filter(|_| !self.older());
        if let Some(actor) = sao {
            let rect = if self.upright {
                let size = 300.0 * s;
                Rect::from_center_size(self.water_under(&placed, size), Vec2::splat(size))
            } else {
                let on_map = |(x, y): (f32, f32)| corner + vec2(x, y) * zoom;
                self.free_of(&placed, &WATER.map(on_map))
            };
            self.out
                .figures
                .push(Figure { actor, rect: rect.translate(vec2(0.0, self.below_bubble(rect))) });
        }
        let (cards, primary) = (self.cards(), self.primary());
        self.row(free, &cards, &primary, t);
    }

    /// Sao's place among these: the first that is free of plates, at full size or a little smaller.
    fn free_of(&self, placed: &[Rect], places: &[Pos2]) -> Rect {
        let sizes = [230.0, 200.0, 176.0].map(|size| size * self.s);
        let room = self.screen.with_min_y(self.out.bubble.bottom());
        let free = |it: &Rect| {
            room.contains_rect(*it) && !placed.iter().any(|plate| plate.expand(4.0).intersects(*it))
        };
        let all = sizes.iter().flat_map(|size| {
            places.iter().map(|at| Rect::from_center_size(*at, Vec2::splat(*size)))
        });
        let first = places.first().copied().unwrap_or_default();
        let usual = Rect::from_center_size(first, Vec2::splat(sizes[0]));
        all.into_iter().find(free).unwrap_or(usual)
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

/// The place in a grid over `free` that is nearest to a wish and clear of those already placed.
fn in_columns(wish: Rect, placed: &[Rect], free: Rect, gap: f32) -> Rect {
    let cell = wish.size() + Vec2::splat(gap);
    let count = |room: f32, step: f32| ((room + gap + 0.5) / step).floor().max(1.0);
    let (columns, rows) = (count(free.width(), cell.x), count(free.height(), cell.y));
    // What is left over goes between the rows: the places lie over the whole map.
    let spare = vec2(
        (free.width() + gap - columns * cell.x) / (columns - 1.0).max(1.0),
        (free.height() + gap - rows * cell.y) / (rows - 1.0).max(1.0),
    );
    let places = (0..rows as u16).flat_map(|row| {
        (0..columns as u16).map(move |column| vec2(f32::from(column), f32::from(row)))
    });
    let clear = |it: &Rect| placed.iter().all(|other| !other.expand(gap - 0.5).intersects(*it));
    let far = |it: &Rect| it.center().distance_sq(wish.center());
    places
        .map(|at| Rect::from_min_size(free.min + at * (cell + spare), wish.size()))
        .filter(clear)
        .min_by(|a, b| far(a).total_cmp(&far(b)))
        .unwrap_or_else(|| apart(wish, placed, free, gap))
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
