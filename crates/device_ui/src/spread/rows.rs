//! Things in rows: the posts of a feed, the rows of a form.

use egui::{Align2, Painter, Rect, Shape, Stroke, Vec2, pos2, vec2};
use port::{Mark, Piece};

use super::{Scene, card, coming};
use crate::{
    paint,
    picture::{self, Drawing},
    playback::ease,
    text::{self, Face, Style},
};

/// The posts, newest first.
pub(super) fn feed(scene: &Scene<'_>) {
    for piece in scene.spread.pieces.iter().filter(|piece| !piece.button) {
        if let Some(rect) = scene.plan.element(&piece.id) {
            post(scene, piece, rect);
        }
    }
}

/// A post: who and when, what it says, a picture, how often it was passed on.
fn post(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (rect, painter) = &coming(scene, piece, rect);
    let rect = *rect;
    let inner = card(scene, piece, rect, painter).shrink2(vec2(14.0, 8.0) * s);
    let small = cx.size(cx.theme.sizes.small);
    let high = (small * 1.9).max(38.0 * s);
    let (head, rest) = paint::split_top(inner, high);
    by(scene, piece, head, painter);
    let (body, foot) = paint::split_top(rest, rest.height() - small * 1.75);
    let body = match piece.icon.is_empty() {
        true => body,
        false => {
            let side = body.height().min(body.width() * 0.24);
            let (words, frame) = paint::split_left(body, body.width() - side);
            let frame = paint::square(frame);
            paint::fill(painter, frame, 12.0 * s, p.page_tint.color());
            let icon = frame.shrink(frame.width() * 0.1);
            picture::icon(painter, &cx.assets.icons, &piece.icon, icon, p.river.color());
            words.with_max_x(words.right() - 8.0 * s)
        }
    };
    let style = Style::new(Face::Body, cx.size(cx.theme.sizes.body), p.ink.color());
    text::set(cx.ui, &piece.text, style, body.size()).draw_in(painter, body);
    counter(scene, piece, foot, painter);
}

/// A round face, a name, where it comes from.
fn by(scene: &Scene<'_>, piece: &Piece, rect: Rect, painter: &Painter) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let r = rect.height() * 0.46;
    let at = rect.left_center() + vec2(r, 0.0);
    painter.circle_filled(at, r, p.river_light.color());
    let face = Rect::from_center_size(at, Vec2::splat(r * 1.8));
    picture::icon(painter, &cx.assets.icons, &piece.by_icon, face, p.river.color());
    let size = cx.size(cx.theme.sizes.small);
    let free = rect.with_max_x(rect.right() - 40.0 * s);
    let tag = free.with_min_x(free.center().x).expand2(vec2(0.0, 4.0 * s));
    let tag = scene.tag(piece, tag, Align2::RIGHT_CENTER);
    let end = tag.map_or(free.right(), |tag| tag.left() - 10.0 * s);
    let words = rect.with_min_x(at.x + r + 10.0 * s).with_max_x(end);
    let name = Style::new(Face::Bold, size * 1.08, p.ink.color());
    let name = text::set(cx.ui, &piece.by, name, vec2(words.width() * 0.5, words.height()));
    let name = name.draw_in(painter, words);
    let note = words.with_min_x(name.right() + 12.0 * s);
    let style = Style::new(Face::Body, size, p.secondary.color());
    text::set(cx.ui, &piece.note, style, note.size()).draw_in(painter, note);
    scene.badge(piece, rect.right_center() - vec2(16.0 * s, 0.0), 17.0 * s);
}

/// What the light shows, and how often the post was passed on: while it is, the number climbs.
fn counter(scene: &Scene<'_>, piece: &Piece, rect: Rect, painter: &Painter) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let size = cx.size(cx.theme.sizes.small);
    let spreads = piece.mark == Mark::Spread;
    let ink = if spreads { p.coral } else { p.secondary };
    let climbed = f32::from(piece.passed_on() - piece.count) * ease(scene.came(piece));
    let number = (f32::from(piece.count) + climbed).round();
    let style = Style::new(Face::Bold, size, ink.color());
    let set = text::set_at(cx.ui, &format!("{number:.0}"), style, rect.size());
    let wide = set.size().x + 40.0 * s;
    let place = rect.with_min_x(rect.right() - wide);
    if piece.count > 0 {
        let at = place.left_center() + vec2(14.0 * s, 0.0);
        let pen = Stroke::new((2.5 * s).max(1.8), ink.color());
        let points = [vec2(-10.0, 7.0), vec2(-4.0, -2.0), vec2(9.0, -2.0)].map(|it| at + it * s);
        painter.add(Shape::line(points.to_vec(), pen));
        let tip = [vec2(3.0, -8.0), vec2(9.0, -2.0), vec2(3.0, 4.0)].map(|it| at + it * s);
        painter.add(Shape::line(tip.to_vec(), pen));
        set.draw_in(painter, place.with_min_x(place.left() + 34.0 * s));
    }
    if !piece.sign.is_empty() {
        let room = rect.with_max_x(place.left() - 10.0 * s);
        scene.slip(&piece.sign, room.expand2(vec2(0.0, 3.0 * s)), false);
    }
}

/// The rows of a form.
pub(super) fn form(scene: &Scene<'_>) {
    for piece in scene.spread.pieces.iter().filter(|piece| !piece.button) {
        if let Some(rect) = scene.plan.element(&piece.id) {
            row(scene, piece, rect);
        }
    }
}

/// A row: its sign, what it asks and what for, and the field with what was given.
fn row(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (rect, painter) = &coming(scene, piece, rect);
    let rect = *rect;
    let inner = card(scene, piece, rect, painter).shrink2(vec2(12.0, 1.0) * s);
    let side = (inner.height() * 0.8).min(52.0 * s);
    let (icon, rest) = paint::split_left(inner, side + 12.0 * s);
    let icon = Rect::from_center_size(icon.center() - vec2(6.0 * s, 0.0), Vec2::splat(side));
    picture::icon_with(
        painter,
        &cx.assets.icons,
        &piece.icon,
        icon,
        p.river.color(),
        &Drawing::default(),
    );
    let asked = scene.answer(piece).is_some();
    let wide = if asked { rest.width() * 0.42 } else { (rest.width() * 0.26).min(170.0 * s) };
    let (words, field) = paint::split_left(rest, rest.width() - wide);
    let words = words.with_max_x(words.right() - 10.0 * s);
    let note = if piece.sign.is_empty() { &piece.note } else { &piece.sign };
    let share = match (note.is_empty(), piece.sign.is_empty()) {
        (true, _) => 1.0,
        (false, true) => 0.5,
        (false, false) => 0.46,
    };
    let (label, low) = paint::split_top(words, words.height() * share);
    let style = Style::new(Face::Bold, cx.size(cx.theme.sizes.body * 0.96), p.ink.color());
    text::set(cx.ui, &piece.text, style, label.size()).draw_in(painter, label);
    if !piece.sign.is_empty() {
        scene.slip(&piece.sign, low, false);
    } else if !note.is_empty() {
        let style = Style::new(Face::Body, cx.size(cx.theme.sizes.small), p.secondary.color());
        text::set(cx.ui, note, style, low.size()).draw_in(painter, low);
    }
    // What a tap means stands in the field.
    if asked {
        scene.tag(piece, field, Align2::RIGHT_CENTER);
    } else {
        self::field(scene, piece, field, painter);
    }
}

/// The field of a row: empty, written in, struck out, or asked about.
fn field(scene: &Scene<'_>, piece: &Piece, rect: Rect, painter: &Painter) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let high = rect.height().min(44.0 * s);
    let field = Rect::from_center_size(rect.center(), vec2(rect.width() - 8.0 * s, high));
    paint::fill(painter, field, 10.0 * s, p.page_tint.color());
    paint::edge(painter, field, 10.0 * s, (2.0 * s).max(1.5), p.river_light.color());
    let came = ease(scene.came(piece));
    let pen = Stroke::new((3.0 * s).max(2.0), p.ink.color());
    let line = field.shrink2(vec2(14.0 * s, 0.0));
    match piece.mark {
        // A hand has written in it; what it wrote is nobody's business.
        Mark::Filled => {
            let width = (line.width() - 36.0 * s).max(0.0) * came;
            let wave = (0..=24_u8).map(|step| {
                let x = f32::from(step) / 24.0;
                let y = (x * 26.0).sin() * (3.0 + 2.0 * (x * 7.0).sin());
                pos2(line.left() + width * x, line.center().y + y * s)
            });
            painter.add(Shape::line(wave.collect(), pen));
        }
        Mark::Left => {
            let to = line.left_center() + vec2((line.width() - 36.0 * s).max(0.0) * came, 0.0);
            painter.line_segment([line.left_center(), to], pen);
        }
        _ => {}
    }
    scene.badge(piece, field.right_center() - vec2(20.0 * s, 0.0), 15.0 * s);
}
