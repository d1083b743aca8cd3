//! Where everything lies on the phone with the photo: a pure function of the photo and the room.

use egui::{Rect, Vec2, pos2, vec2};
use port::Photo;

use crate::theme::Theme;

/// The photo is a 4:3 picture.
const SHAPE: Vec2 = vec2(4.0, 3.0);

/// Where everything lies on the phone.
#[derive(Clone, Debug)]
pub(crate) struct PhotoPlan {
    /// The phone.
    pub case: Rect,
    /// Its screen.
    pub screen: Rect,
    /// The app's head line.
    pub header: Rect,
    /// The photo.
    pub picture: Rect,
    /// The row under the photo, where hearts and talk are.
    pub foot: Rect,
    /// The words beside the photo, while the child does not work on it.
    pub words: Rect,
    /// Spots and stickers by the id of their place: what can be tapped.
    taps: Vec<(String, Rect)>,
}

impl PhotoPlan {
    /// Where something that can be tapped lies.
    pub fn element(&self, id: &str) -> Option<Rect> {
        self.taps.iter().find(|(own, _)| own == id).map(|(_, rect)| *rect)
    }

    /// A place of this size on the photo, near a spot, and how much it covers of what can be tapped: as
    /// little as can be.
    pub fn beside(&self, id: &str, spot: Rect, size: Vec2, gap: f32) -> (Rect, f32) {
        let away = (spot.size() + size) / 2.0 + Vec2::splat(gap);
        let ways = [
            vec2(0.0, -1.0),
            vec2(0.0, 1.0),
            vec2(-1.0, 0.0),
            vec2(1.0, 0.0),
            vec2(-1.0, -1.0),
            vec2(1.0, -1.0),
            vec2(-1.0, 1.0),
            vec2(1.0, 1.0),
        ];
        let near = ways.into_iter().map(|way| spot.center() + away * way);
        // Further off, a grid over the whole photo.
        let grid = (0..=6_u8).flat_map(|row| (0..=6_u8).map(move |column| (column, row)));
        let grid = grid.map(|(column, row)| {
            self.picture.min + self.picture.size() * vec2(f32::from(column), f32::from(row)) / 6.0
        });
        let places =
            near.chain(grid).map(|at| inside(Rect::from_center_size(at, size), self.picture));
        let covers = |place: &Rect| {
            self.taps
                .iter()
                .map(|(own, tap)| {
                    let shared = tap.intersect(*place);
                    let weight = if own == id { 2.0 } else { 1.0 };
                    if shared.is_positive() { shared.area() * weight } else { 0.0 }
                })
                .sum::<f32>()
        };
        let far = |place: &Rect| place.center().distance(spot.center());
        let least =
            |a: &Rect, b: &Rect| covers(a).total_cmp(&covers(b)).then(far(a).total_cmp(&far(b)));
        let best = places.min_by(least).unwrap_or(spot);
        (best, covers(&best))
    }

    /// A part of the photo on the screen.
    pub fn area(&self, area: [f32; 4]) -> Rect {
        let [x, y, w, h] = area;
        let size = self.picture.size();
        Rect::from_min_size(self.picture.min + size * vec2(x, y), size * vec2(w, h))
    }
}

/// Lays out the phone in `room`.
pub(crate) fn plan(photo: &Photo, room: Rect, theme: &Theme, s: f32) -> PhotoPlan {
    let t = (theme.sizes.target * s).max(theme.shape.floor);
    let gap = 10.0 * s;
    let apart = theme.sizes.gap * s;
    let rim = 12.0 * s;
    let head = 44.0 * s;
    // The child works with stickers at the right; else the words of the post stand there, if it has any.
    let silent = photo.caption.is_empty() && photo.comment.is_empty();
    let side = match (photo.board, silent) {
        (true, _) => t,
        (false, true) => 0.0,
        (false, false) => (room.width() * 0.28).max(150.0 * s),
    };
    let foot = if photo.board { 0.0 } else { 52.0 * s };
    let free = vec2(
        room.width() - 2.0 * rim - side - 3.0 * gap,
        room.height() - 2.0 * rim - head - foot - 2.0 * gap,
    );
    let unit = (free.x / SHAPE.x).min(free.y / SHAPE.y).max(1.0);
    let size = SHAPE * unit;
    let tray = if photo.board {
        t * photo.stickers.len() as f32 + apart * (photo.stickers.len() as f32 - 1.0).max(0.0)
    } else {
        0.0
    };
    let inner = vec2(size.x + side + 3.0 * gap, (size.y + foot).max(tray) + head + 2.0 * gap);
    let case = Rect::from_center_size(room.center(), inner + Vec2::splat(2.0 * rim));
    let screen = case.shrink(rim);
    let header = Rect::from_min_size(screen.min, vec2(screen.width(), head));
    let body = Rect::from_min_max(pos2(screen.left(), header.bottom()), screen.max).shrink(gap);
    let picture = Rect::from_min_size(body.min, size);
    let column = Rect::from_min_max(pos2(picture.right() + gap, body.top()), body.max);
    let foot = Rect::from_min_max(
        pos2(picture.left(), picture.bottom()),
        pos2(picture.right(), body.bottom()),
    );
    let mut out =
        PhotoPlan { case, screen, header, picture, foot, words: column, taps: Vec::new() };
    let mut spots: Vec<(String, Rect)> = photo
        .spots
        .iter()
        .map(|spot| (spot.id.clone(), at_least(out.area(spot.area), (60.0 * s).max(44.0), picture)))
        .collect();
    part(&mut spots);
    out.taps = spots;
    let mut y = column.center().y - tray / 2.0;
    for sticker in &photo.stickers {
        let place = Rect::from_min_size(pos2(column.left(), y), Vec2::splat(t));
        out.taps.push((format!("sticker:{}", sticker.id), place));
        y += t + apart;
    }
    out
}

/// Grown to at least this size about its middle, and kept on the photo.
fn at_least(rect: Rect, least: f32, picture: Rect) -> Rect {
    let size = rect.size().max(Vec2::splat(least)).min(picture.size());
    inside(Rect::from_center_size(rect.center(), size), picture)
}

/// Moved so that it lies on the photo.
fn inside(rect: Rect, picture: Rect) -> Rect {
    let shift = (picture.min - rect.min).max(Vec2::ZERO) - (rect.max - picture.max).max(Vec2::ZERO);
    rect.translate(shift)
}

/// On small screens grown spots can meet: each gives way by half.
fn part(spots: &mut [(String, Rect)]) {
    for first in 0..spots.len() {
        for second in first + 1..spots.len() {
            let (a, b) = (spots[first].1, spots[second].1);
            let shared = a.intersect(b);
            if !shared.is_positive() {
                continue;
            }
            let (a, b) = if shared.width() < shared.height() {
                let x = shared.center().x;
                if a.center().x < b.center().x {
                    (a.with_max_x(x), b.with_min_x(x))
                } else {
                    (a.with_min_x(x), b.with_max_x(x))
                }
            } else {
                let y = shared.center().y;
                if a.center().y < b.center().y {
                    (a.with_max_y(y), b.with_min_y(y))
                } else {
                    (a.with_min_y(y), b.with_max_y(y))
                }
            };
            (spots[first].1, spots[second].1) = (a, b);
        }
    }
}
