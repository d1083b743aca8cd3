//! What the player is to do, beside the phone: light words on the night, right above the answers.

use egui::{Rect, Vec2, vec2};
use port::{Line, LineKind};

use crate::{
    paint,
    screen::{Ctx, port_rect},
    text::{self, Face, STEPS, Set, Style},
    theme::Palette,
};

/// One text of the task, set.
struct Row<'a> {
    line: Option<&'a Line>,
    set: Set,
    above: f32,
}

/// Draws the lines that the phone does not say; gives back where each one is.
pub(crate) fn draw(cx: &Ctx<'_>, rect: Rect, lines: &[&Line]) -> Vec<(String, port::Rect)> {
    // Where the phone says everything there is nothing beside it.
    if lines.is_empty() {
        return Vec::new();
    }
    let s = cx.s;
    let pad = vec2(22.0, 14.0) * s;
    let space = rect.size() - pad * 2.0;
    // No heading: the name of the level would stand where the names of speakers do.
    let fits = |rows: &Vec<Row<'_>>| height(rows) <= space.y && rows.iter().all(|row| row.set.fits);
    let rows = STEPS
        .map(|step| rows(cx, lines, space, step))
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| rows(cx, lines, space, STEPS[STEPS.len() - 1]));
    let came = |row: &Row<'_>| row.line.map_or(1.0, |line| cx.playback.line(&line.id, cx.now));
    let high = height(&rows);
    // The words keep to the answers under them; upright, to the phone under them.
    let panel = rect.with_min_y((rect.bottom() - high - pad.y * 2.0).max(rect.top()));
    let p = &cx.theme.palette;
    let ground = if cx.theme.contrast { p.night.color() } else { p.night.alpha(0.72) };
    let radius = cx.theme.round(24.0) * s;
    paint::fill(cx.painter, panel, radius, ground);
    if cx.theme.contrast {
        paint::edge(cx.painter, panel, radius, 2.0, p.white.color());
    }
    let mut y = panel.top() + pad.y;
    let mut drawn = Vec::new();
    for row in &rows {
        y += row.above;
        let painter = paint::faded(cx.painter, came(row));
        let at = row.set.draw_between(&painter, panel.left() + pad.x, panel.right() - pad.x, y);
        if let Some(line) = row.line {
            drawn.push((line.id.clone(), port_rect(at)));
        }
        y += row.set.size().y;
    }
    drawn
}

/// How much bigger than body text a line is set, and how many rows the name over it takes.
pub(crate) fn share(line: &Line) -> (f32, f32) {
    let named = if line.who.is_empty() { 0.0 } else { 1.0 };
    (grown(line.kind), named)
}

/// A line's size against the body's.
const fn grown(kind: LineKind) -> f32 {
    match kind {
        LineKind::Question => 1.3,
        // Nothing else is on the screen beside the phone then: the words take more of the room.
        LineKind::Hint | LineKind::Outcome | LineKind::Recovery => 1.15,
        _ => 1.0,
    }
}

fn height(rows: &[Row<'_>]) -> f32 {
    rows.iter().map(|row| row.above + row.set.size().y).sum()
}

fn rows<'a>(cx: &Ctx<'_>, lines: &[&'a Line], space: Vec2, step: f32) -> Vec<Row<'a>> {
    let (s, sizes) = (cx.s, cx.theme.sizes);
    let p = &cx.theme.palette;
    let scale = s.max(cx.theme.shape.text_floor);
    let small = Style::new(Face::Bold, sizes.small * scale, p.glow.color());
    let mut rows = Vec::new();
    let mut before = "";
    for line in lines {
        // The narrator is set apart from whoever spoke.
        let above = if line.who.is_empty() && !before.is_empty() { 18.0 } else { 6.0 } * s;
        before = &line.who;
        if !line.who.is_empty() {
            let name = Style { color: p.river_light.color(), ..small };
            rows.push(Row { line: None, set: text::set_at(cx.ui, &line.who, name, space), above });
        }
        let (face, color) = dress(line.kind, p);
        let size = sizes.body * grown(line.kind) * scale * step;
        let style = Style::new(face, size, color);
        let set = text::set_at(cx.ui, &line.text, style, space);
        rows.push(Row {
            line: Some(line),
            set,
            above: if line.who.is_empty() { above } else { 0.0 },
        });
    }
    rows
}

/// Face and colour.
const fn dress(kind: LineKind, p: &Palette) -> (Face, egui::Color32) {
    match kind {
        LineKind::Question => (Face::Bold, p.white.color()),
        LineKind::Hint | LineKind::Recovery => (Face::Bold, p.glow.color()),
        LineKind::Care => (Face::Bold, p.cream.color()),
        LineKind::Say | LineKind::Narration | LineKind::Outcome | LineKind::Body => {
            (Face::Body, p.cream.color())
        }
    }
}
