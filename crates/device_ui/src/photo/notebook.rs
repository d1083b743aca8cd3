//! The detective's notebook beside the board: every spot, and what became of it.

use egui::{Rect, Stroke, Vec2, pos2, vec2};
use port::PhotoSpot;

use super::Scene;
use crate::{
    layout::{self, Kind},
    paint, picture,
    text::{self, Face, Style},
};

/// Columns of the notebook under the photo.
const COLUMNS: usize = 3;

/// Draws it where the cards would be, while no spot is open.
pub(super) fn draw(scene: &Scene<'_>) {
    let Some(page) = page(scene) else { return };
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    paint::shadow(cx.painter, page, 18.0 * s, 6.0 * s, cx.theme, 1.0);
    paint::fill(cx.painter, page, 18.0 * s, p.cream.color());
    // A spiral binding.
    let holes = (page.width() / (26.0 * s)).floor().max(2.0);
    for nth in 0..holes as u8 {
        let x = page.left() + page.width() * (f32::from(nth) + 0.5) / holes;
        let at = pos2(x, page.top() + 2.0 * s);
        cx.painter.line_segment(
            [at - vec2(0.0, 9.0 * s), at + vec2(0.0, 9.0 * s)],
            Stroke::new(4.0 * s, p.bezel_light.color()),
        );
    }
    let inside = page.shrink2(vec2(8.0, 16.0) * s);
    let columns = if cx.plan.upright { COLUMNS } else { 1 };
    let per_column = scene.photo.spots.len().div_ceil(columns).max(1);
    let size = inside.size() / vec2(columns as f32, per_column as f32);
    for (index, spot) in scene.photo.spots.iter().enumerate() {
        let (column, row) = (index / per_column, index % per_column);
        let at = inside.min + size * vec2(column as f32, row as f32);
        line(scene, spot, Rect::from_min_size(at, size).shrink2(vec2(4.0 * s, 0.0)), row == 0);
    }
}

/// The room beside the phone, upright the one under it; none while cards or the way on are there.
fn page(scene: &Scene<'_>) -> Option<Rect> {
    let (cx, s) = (scene.cx, scene.cx.s);
    let plan = cx.plan;
    let gap = cx.theme.sizes.gap * s;
    let with = |kind: fn(&Kind) -> bool| {
        plan.targets.iter().filter(move |it| kind(&it.0)).map(|(_, rect)| *rect)
    };
    if with(|kind| matches!(kind, Kind::Card(_))).next().is_some() {
        return None;
    }
    let margin = cx.theme.shape.margin * s;
    let device = plan.device?;
    let way_on = with(|kind| *kind == Kind::Primary).map(|it| it.top() - gap);
    if plan.upright {
        let bottom = way_on.fold(plan.screen.bottom() - cx.theme.shape.rest_zone * s, f32::min);
        let room = Rect::from_min_max(
            pos2(margin, device.bottom() + gap),
            pos2(plan.screen.right() - margin, bottom),
        );
        let high = layout::NOTEBOOK * s;
        let page = room.with_min_y(room.bottom() - high.min(room.height()));
        return (page.height() >= high * 0.9).then_some(page);
    }
    let top = with(|kind| *kind == Kind::Bar).map(|it| it.bottom()).fold(0.0, f32::max);
    let bottom = way_on.fold(device.bottom(), f32::min);
    let room = Rect::from_min_max(
        pos2(device.right() + gap, top + gap),
        pos2(plan.screen.right() - margin, bottom),
    );
    let wanted = 58.0 * s * scene.photo.spots.len() as f32 + 36.0 * s;
    let page = room.with_min_y(room.top().max(room.bottom() - wanted.max(200.0 * s)));
    (page.width() >= 180.0 * s && page.height() >= 160.0 * s).then_some(page)
}

fn line(scene: &Scene<'_>, spot: &PhotoSpot, rect: Rect, first: bool) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if !first {
        let y = rect.top();
        let stroke = Stroke::new(1.5 * s, p.panel_edge.color());
        cx.painter.line_segment([pos2(rect.left(), y), pos2(rect.right(), y)], stroke);
    }
    let side = (rect.height() - 8.0 * s).min(28.0 * s);
    let square = |x: f32| Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(side));
    let icon = square(rect.left() + side / 2.0);
    picture::icon(cx.painter, &cx.assets.icons, &spot.icon, icon, p.jade.color());
    let mark = square(rect.right() - side / 2.0);
    if !spot.sticker.is_empty() {
        picture::icon(cx.painter, &cx.assets.icons, &spot.sticker, mark, p.leaf.color());
    } else if spot.kept {
        paint::done_mark(cx.painter, mark.center(), side * 0.36, cx.theme);
    } else {
        let stroke = Stroke::new(2.0 * s, p.secondary.alpha(0.45));
        cx.painter.circle_stroke(mark.center(), side * 0.3, stroke);
    }
    let words = Rect::from_min_max(
        pos2(icon.right() + 8.0 * s, rect.top()),
        pos2(mark.left() - 6.0 * s, rect.bottom()),
    );
    let style = Style::new(Face::Body, scene.size(cx.theme.sizes.sign), p.ink.color());
    text::set(cx.ui, &spot.name, style, words.size()).draw_in(cx.painter, words);
}
