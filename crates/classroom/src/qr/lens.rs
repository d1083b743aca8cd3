//! The perspective in which a code lies on a picture: from modules to pixels.

use super::{bitmap::Bitmap, shape};

/// A point of the picture, in pixels.
pub(super) type Point = (f32, f32);

/// Three middles of corner squares and how strongly the code recedes along its two sides. Between them this is every
/// perspective that there is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lens {
    /// Modules between the middles of two squares.
    span: f32,
    corner: Point,
    across: Point,
    down: Point,
    recedes: Point,
}

impl Lens {
    pub(super) const fn new(
        side: usize,
        corner: Point,
        across: Point,
        down: Point,
        recedes: Point,
    ) -> Self {
        Self { span: (side - 7) as f32, corner, across, down, recedes }
    }

    /// The lens through three middles under which a fourth point, given in modules, lies where it was found.
    fn through(
        &self,
        corner: Point,
        across: Point,
        down: Point,
        module: Point,
        at: Point,
    ) -> Option<Self> {
        let (a, b) = (module.0 - 3.5, module.1 - 3.5);
        let bare = |corner: f32, across: f32, down: f32, at: f32| {
            corner + (across - corner) * a / self.span + (down - corner) * b / self.span - at
        };
        let off = (bare(corner.0, across.0, down.0, at.0), bare(corner.1, across.1, down.1, at.1));
        // Two equations for how strongly it recedes along the two sides.
        let (ax, ay) = (a * (at.0 - across.0), a * (at.1 - across.1));
        let (bx, by) = (b * (at.0 - down.0), b * (at.1 - down.1));
        let determinant = ax * by - bx * ay;
        let recedes =
            ((off.0 * by - bx * off.1) / determinant, (ax * off.1 - off.0 * ay) / determinant);
        let sound = recedes.0.is_finite() && recedes.1.is_finite();
        sound.then_some(Self { span: self.span, corner, across, down, recedes })
    }

    /// The pixels of a point in modules.
    pub(super) fn map(&self, module: Point) -> Point {
        let (a, b) = (module.0 - 3.5, module.1 - 3.5);
        let (g, h) = self.recedes;
        let deep = 1.0 + g * a + h * b;
        let map = |corner: f32, across: f32, down: f32| {
            let right = (across * (1.0 + g * self.span) - corner) / self.span;
            let under = (down * (1.0 + h * self.span) - corner) / self.span;
            (corner + a * right + b * under) / deep
        };
        (
            map(self.corner.0, self.across.0, self.down.0),
            map(self.corner.1, self.across.1, self.down.1),
        )
    }

    /// How dark the module of these numbers looks: -5 to 5, from five points in it; outside the picture 0.
    fn look(&self, bitmap: &Bitmap, x: i32, y: i32) -> i32 {
        const POINTS: [Point; 5] = [(0.5, 0.5), (0.3, 0.3), (0.7, 0.3), (0.3, 0.7), (0.7, 0.7)];
        let dark = |(dx, dy): &Point| {
            let (x, y) = self.map((x as f32 + dx, y as f32 + dy));
            match bitmap.at(x, y) {
                Some(true) => 1,
                Some(false) => -1,
                None => 0,
            }
        };
        POINTS.iter().map(dark).sum()
    }

    /// All modules, row by row.
    pub(super) fn modules(&self, bitmap: &Bitmap) -> Vec<bool> {
        let side = self.side();
        let each = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
        each.map(|(x, y)| self.look(bitmap, x, y) > 0).collect()
    }

    fn side(&self) -> i32 {
        self.span as i32 + 7
    }

    /// The share of the timing pattern, which every code has between its squares, that is seen: 0 to 1.
    pub(super) fn timing(&self, bitmap: &Bitmap) -> f32 {
        let last = self.side() - 8;
        let seen = (8..=last).map(|at| {
            let sign = if at % 2 == 0 { 1 } else { -1 };
            i32::from(self.look(bitmap, at, 6) * sign > 0)
                + i32::from(self.look(bitmap, 6, at) * sign > 0)
        });
        seen.sum::<i32>() as f32 / (2 * (last - 7)).max(1) as f32
    }

    /// How well all that a code must show is seen.
    fn fit(&self, bitmap: &Bitmap) -> i32 {
        let side = self.side();
        let mut fit = 0;
        for at in 8..side - 8 {
            let sign = if at % 2 == 0 { 1 } else { -1 };
            fit += sign * (self.look(bitmap, at, 6) + self.look(bitmap, 6, at));
        }
        for (x, y) in [(3, 3), (side - 4, 3), (3, side - 4)] {
            fit += self.rings(bitmap, x, y, &[1, 1, -1, 1]);
        }
        if side > shape::side(1) as i32 {
            fit += self.rings(bitmap, side - 7, side - 7, &[1, -1, 1]);
        }
        fit
    }

    /// How well rings around a module are seen, from the inside out.
    fn rings(&self, bitmap: &Bitmap, x: i32, y: i32, signs: &[i32]) -> i32 {
        let far = signs.len() as i32 - 1;
        let mut fit = 0;
        for dy in -far..=far {
            for dx in -far..=far {
                let sign = signs.get(dx.abs().max(dy.abs()) as usize).copied().unwrap_or_default();
                fit += sign * self.look(bitmap, x + dx, y + dy);
            }
        }
        fit
    }

    /// The lens laid through the small square near the fourth corner, where the code has one and it is found.
    pub(super) fn with_square(self, bitmap: &Bitmap) -> Self {
        /// All 25 modules of the square, seen from five points, less a fifth.
        const ENOUGH: i32 = 25 * 5 * 3 / 5;
        let side = self.side();
        if side <= shape::side(1) as i32 {
            return self;
        }
        let middle = side as f32 - 6.5;
        let far = 6 + side / 8;
        let mut best = (ENOUGH, i32::MAX, self);
        for dy in -far..=far {
            for dx in -far..=far {
                let at = self.map((middle + dx as f32 * 0.5, middle + dy as f32 * 0.5));
                let laid = self.through(self.corner, self.across, self.down, (middle, middle), at);
                let Some(laid) = laid else { continue };
                let (fit, near) =
                    (laid.rings(bitmap, side - 7, side - 7, &[1, -1, 1]), dx * dx + dy * dy);
                if fit > best.0 || (fit == best.0 && near < best.1) {
                    best = (fit, near, laid);
                }
            }
        }
        best.2
    }

    /// Shifts the four points that hold the lens, a little and ever less, as long as more of the code is seen.
    pub(super) fn shifted(self, bitmap: &Bitmap, module: f32) -> Self {
        let middle = self.span + 0.5;
        let fourth = (middle, middle);
        let mut points = [self.corner, self.across, self.down, self.map(fourth)];
        let mut best = (self.fit(bitmap), self);
        let mut step = module * 0.5;
        for _ in 0..4 {
            for index in 0..points.len() {
                for (dx, dy) in [(step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)] {
                    let mut tried = points;
                    tried[index] = (tried[index].0 + dx, tried[index].1 + dy);
                    let [corner, across, down, at] = tried;
                    let Some(lens) = self.through(corner, across, down, fourth, at) else {
                        continue;
                    };
                    let fit = lens.fit(bitmap);
                    if fit > best.0 {
                        best = (fit, lens);
                        points = tried;
                    }
                }
            }
            step *= 0.5;
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: Point, other: Point) -> bool {
        (one.0 - other.0).abs() < 0.05 && (one.1 - other.1).abs() < 0.05
    }

    #[test]
    fn the_middles_of_the_squares_lie_where_they_were_seen() {
        let lens = Lens::new(29, (40.0, 50.0), (230.0, 70.0), (30.0, 260.0), (0.004, -0.003));
        assert!(near(lens.map((3.5, 3.5)), (40.0, 50.0)));
        assert!(near(lens.map((25.5, 3.5)), (230.0, 70.0)));
        assert!(near(lens.map((3.5, 25.5)), (30.0, 260.0)));
    }

    #[test]
    fn a_fourth_point_tells_how_the_code_recedes() {
        let lens = Lens::new(29, (40.0, 50.0), (230.0, 70.0), (30.0, 260.0), (0.004, -0.003));
        let at = lens.map((22.5, 22.5));
        let flat = Lens::new(29, lens.corner, lens.across, lens.down, (0.0, 0.0));
        let found = flat.through(lens.corner, lens.across, lens.down, (22.5, 22.5), at);
        let found = found.expect("the points span the plane");
        assert!((found.recedes.0 - 0.004).abs() < 1e-4 && (found.recedes.1 + 0.003).abs() < 1e-4);
        assert!(near(found.map((28.0, 1.0)), lens.map((28.0, 1.0))));
    }

    #[test]
    fn points_on_a_line_hold_no_lens() {
        let flat = Lens::new(21, (1.0, 1.0), (1.0, 1.0), (1.0, 1.0), (0.0, 0.0));
        let found = flat.through((1.0, 1.0), (1.0, 1.0), (1.0, 1.0), (14.5, 14.5), (1.0, 1.0));
        assert!(found.is_none());
    }
}
