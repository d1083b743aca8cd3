//! What became of a thing, as a round sign: told by shape first, by colour only beside it.

use egui::{Color32, Painter, Pos2, Shape, Stroke, vec2};
use port::Mark;

use crate::{paint, theme::Theme};

/// Draws the sign of a mark about `at`; a mark that is seen in another way has none.
pub(super) fn badge(painter: &Painter, at: Pos2, radius: f32, mark: Mark, theme: &Theme) {
    let p = &theme.palette;
    let ground = match mark {
        Mark::Yes | Mark::Ready | Mark::Filled => {
            paint::done_mark(painter, at, radius, theme);
            return;
        }
        Mark::Plain | Mark::Covered | Mark::Gone | Mark::Felt => return,
        Mark::No => p.plum,
        Mark::Waits => p.amber,
        Mark::Left => p.secondary,
        Mark::Found => p.river,
        Mark::Spread => p.coral,
    };
    painter.circle_filled(at, radius, ground.color());
    painter.circle_stroke(at, radius, Stroke::new(radius * 0.16, p.white.color()));
    let ink = if mark == Mark::Waits { p.ink.color() } else { p.white.color() };
    let pen = Stroke::new(radius * 0.24, ink);
    let line = |from: (f32, f32), to: (f32, f32)| {
        let [from, to] = [from, to].map(|(x, y)| at + vec2(x, y) * radius);
        painter.line_segment([from, to], pen);
    };
    match mark {
        Mark::No => {
            line((-0.36, -0.36), (0.36, 0.36));
            line((0.36, -0.36), (-0.36, 0.36));
        }
        Mark::Left => line((-0.45, 0.0), (0.45, 0.0)),
        Mark::Waits => dots(painter, at, radius, ink),
        Mark::Found => {
            painter.circle_stroke(at + vec2(-0.1, -0.1) * radius, radius * 0.34, pen);
            line((0.16, 0.16), (0.48, 0.48));
        }
        _ => {
            for x in [-0.36, 0.06] {
                let points = [(x, -0.36), (x + 0.34, 0.0), (x, 0.36)];
                let points = points.map(|(x, y)| at + vec2(x, y) * radius);
                painter.add(Shape::line(points.to_vec(), pen));
            }
        }
    }
}

fn dots(painter: &Painter, at: Pos2, radius: f32, ink: Color32) {
    for x in [-0.42, 0.0, 0.42] {
        painter.circle_filled(at + vec2(x, 0.0) * radius, radius * 0.15, ink);
    }
}
