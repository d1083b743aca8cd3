//! The form that reports a page: a bright sheet on the dark glass.

use egui::{Rect, Stroke, pos2, vec2};
use port::{Reason, Report};

use super::{Scene, header};
use crate::{
    paint::{self, Skin},
    text::{self, Face, Style},
    theme::Theme,
};

/// What stands over the lines of the form, as a share of the glass.
const ASKED: f32 = 0.2;

/// Where the lines of the form lie.
pub(super) fn plan(form: &Report, body: Rect, theme: &Theme, s: f32) -> Vec<(String, Rect)> {
    let t = (theme.sizes.target * s).max(theme.shape.floor);
    let gap = theme.sizes.gap * s;
    let sheet = sheet(body, s);
    let count = form.reasons.len().max(1) as f32;
    let top = sheet.top() + (sheet.height() * ASKED).max(30.0);
    let foot = (sheet.height() * 0.13).min(62.0 * s);
    let room = (sheet.bottom() - foot - top - gap * count) / count;
    let h = room.clamp(t, t * 2.2);
    // What a tall sheet leaves stands over and under the lines alike.
    let top = top + (room - h).max(0.0) * count / 2.0;
    let rows = form.reasons.iter().enumerate().map(|(index, reason)| {
        let at = pos2(sheet.left() + 14.0 * s, top + (h + gap) * index as f32);
        (reason.id.clone(), Rect::from_min_size(at, vec2(sheet.width() - 28.0 * s, h)))
    });
    rows.collect()
}

fn sheet(body: Rect, s: f32) -> Rect {
    Rect::from_min_max(body.min + vec2(10.0, 10.0) * s, body.max - vec2(10.0, 14.0) * s)
}

/// Draws the form.
pub(super) fn draw(scene: &Scene<'_>, form: &Report) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    header(scene, &form.icon, &form.page, &form.title, "");
    let sheet = sheet(scene.plan.body, s);
    paint::fill(cx.painter, sheet, 24.0 * s, p.page_tint.color());
    let first = form.reasons.first().and_then(|it| scene.plan.element(&it.id));
    let top = first.map_or(sheet.bottom(), |it| it.top());
    let asked = Rect::from_min_max(
        sheet.min + vec2(20.0, 8.0) * s,
        pos2(sheet.right() - 20.0 * s, top - 4.0 * s),
    );
    let style = Style::new(Face::Bold, scene.body(), p.ink.color());
    text::set(cx.ui, &form.why, style, asked.size()).draw_in(cx.painter, asked);
    for reason in &form.reasons {
        if let Some(rect) = scene.plan.element(&reason.id) {
            row(scene, reason, rect);
        }
    }
    sent(scene, form, sheet);
}

/// One line of the form with its ring; the chosen one is filled.
fn row(scene: &Scene<'_>, reason: &Reason, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let inner = match scene.touch(reason.target.as_deref()) {
        Some(touch) => {
            let skin = Skin {
                face: p.white,
                rim: p.river_light,
                lip: p.river,
                rim_width: 3.0,
                radius: 20.0,
            };
            paint::press_panel(cx.painter, body, &skin, &touch, cx.theme, s)
        }
        None => {
            let fill = if reason.chosen { p.glow.color() } else { p.white.alpha(0.7) };
            paint::fill(cx.painter, body, 20.0 * s, fill);
            body.shrink(3.0 * s)
        }
    };
    let (left, right) = paint::split_left(inner.shrink2(vec2(10.0, 2.0) * s), 44.0 * s);
    let r = 13.0 * s;
    let at = pos2(left.left() + 16.0 * s, left.center().y);
    cx.painter.circle_stroke(at, r, Stroke::new(3.0 * s, p.river.color()));
    if reason.chosen {
        cx.painter.circle_filled(at, r * 0.6, p.river.color());
    }
    let style = Style::new(Face::Body, scene.body(), p.ink.color());
    text::set(cx.ui, &reason.text, style, right.size()).draw_in(cx.painter, right);
}

/// That the report is in: at the foot of the sheet.
fn sent(scene: &Scene<'_>, form: &Report, sheet: Rect) {
    if form.sent.is_empty() {
        return;
    }
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let last = form.reasons.last().and_then(|it| scene.plan.element(&it.id));
    let top = last.map_or(sheet.top(), |it| it.bottom() + 4.0 * s);
    let rect =
        Rect::from_min_max(pos2(sheet.left() + 14.0 * s, top), sheet.max - vec2(14.0, 4.0) * s);
    let r = (rect.height() * 0.3).min(18.0 * s);
    let (left, right) = paint::split_left(rect, 44.0 * s);
    paint::done_mark(cx.painter, left.center(), r, cx.theme);
    let style = Style::new(Face::Bold, scene.body(), p.jade.color());
    text::set(cx.ui, &form.sent, style, right.size()).draw_in(cx.painter, right);
}
