//! Things that lie on a picture: places on a cloth doll, faces on a photo.

use egui::{Align2, Pos2, Rect, Stroke, Vec2, pos2, vec2};
use port::{Mark, Piece};

use super::Scene;
use crate::{
    paint,
    picture::{self, Drawing, Pose},
    playback::{ease, spring},
    text::{self, Face, Style},
};

/// The picture that the things lie on.
fn ground(scene: &Scene<'_>) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let place = scene.plan.picture;
    let clip = cx.painter.with_clip_rect(place);
    let shown: Vec<&str> = scene.spread.parts.iter().map(String::as_str).collect();
    match cx.assets.cast.get(&scene.spread.art) {
        Some(art) => {
            picture::draw(&clip, art, place, &Drawing { shown: &shown, ..Drawing::default() });
        }
        None => paint::fill(&clip, place, 12.0 * s, cx.theme.palette.page_tint.color()),
    }
}

/// The doll: a place can be touched; where a feeling lives, its picture stirs.
pub(super) fn doll(scene: &Scene<'_>) {
    ground(scene);
    for (nth, piece) in scene.spread.pieces.iter().filter(|it| !it.button).enumerate() {
        let Some(rect) = scene.plan.element(&piece.id) else { continue };
        if piece.mark == Mark::Felt {
            feeling(scene, piece, rect, nth);
        } else {
            waiting(scene, piece, rect, nth);
        }
        below(scene, piece, rect.bottom());
        light(scene, piece, rect);
    }
}

/// What a tap means, under the place.
fn below(scene: &Scene<'_>, piece: &Piece, top: f32) {
    let (s, picture) = (scene.cx.s, scene.plan.picture);
    let Some(rect) = scene.plan.element(&piece.id) else { return };
    let wide = (rect.width() * 2.0).max(230.0 * s).min(picture.width() * 0.5);
    let x = (rect.center().x - wide / 2.0)
        .clamp(picture.left() + 4.0 * s, (picture.right() - wide - 4.0 * s).max(picture.left()));
    let high = scene.cx.size(scene.cx.theme.sizes.body) * 3.6;
    // Where there is no room under it, the tag lies over its upper edge.
    if top + high * 0.5 < picture.bottom() {
        let low = (top + high).min(picture.bottom());
        let room = Rect::from_min_max(pos2(x, top), pos2(x + wide, low));
        scene.tag(piece, room, Align2::CENTER_TOP);
    } else {
        let room = Rect::from_min_max(pos2(x, rect.top() - high), pos2(x + wide, rect.top()));
        scene.tag(piece, room, Align2::CENTER_BOTTOM);
    }
}

/// A place that nothing is felt at yet: a soft spot that breathes.
fn waiting(scene: &Scene<'_>, piece: &Piece, rect: Rect, nth: usize) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let Some(touch) = scene.touch(piece) else { return };
    let painter = paint::faded(cx.painter, touch.appear);
    let radius = rect.width().min(rect.height()) * 0.34;
    let breath = 1.0 + 0.06 * cx.wave(0.35 + 0.04 * nth as f64, 0.0);
    let press = if touch.pressed { 0.88 } else { 1.0 };
    let radius = radius * breath * press;
    let face = if touch.hovered { 0.85 } else { 0.55 };
    painter.circle_filled(rect.center(), radius, p.white.alpha(face));
    painter.circle_stroke(rect.center(), radius, Stroke::new(4.0 * s, p.amber.color()));
    painter.circle_filled(rect.center(), radius * 0.22, p.amber.color());
    if touch.focused {
        paint::ring(&painter, square(rect.center(), radius), radius, cx.theme, s);
    }
}

fn square(at: Pos2, radius: f32) -> Rect {
    Rect::from_center_size(at, Vec2::splat(radius * 1.5))
}

/// A feeling: it pops up and stirs, each in its own time.
fn feeling(scene: &Scene<'_>, piece: &Piece, rect: Rect, nth: usize) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let came = scene.came(piece);
    let radius = rect.width().min(rect.height()) * 0.5 * spring(came).max(0.0);
    picture::glow(cx.painter, rect.center(), Vec2::splat(radius * 1.7), p.glow.alpha(0.9));
    cx.painter.circle_filled(rect.center(), radius, p.cream.color());
    cx.painter.circle_stroke(rect.center(), radius, Stroke::new(4.0 * s, p.amber.color()));
    if scene.touch(piece).is_some_and(|touch| touch.focused) {
        let around = Rect::from_center_size(rect.center(), Vec2::splat(radius * 2.0));
        paint::ring(cx.painter, around, radius, cx.theme, s);
    }
    let stir = cx.wave(0.7 + 0.17 * nth as f64, 0.0);
    let pose = Pose { turn: stir * 0.1, scale: Vec2::splat(1.0 + stir * 0.04), ..Pose::default() };
    let drawing = Drawing { pose, ..Drawing::default() };
    let icons = &cx.assets.icons;
    let place = square(rect.center(), radius);
    picture::icon_with(cx.painter, icons, &piece.icon, place, p.coral.color(), &drawing);
}

/// The photo: each face with its name and what was answered.
pub(super) fn faces(scene: &Scene<'_>) {
    ground(scene);
    let all = || scene.spread.pieces.iter().filter(|it| !it.button);
    for piece in all() {
        let Some(rect) = scene.plan.element(&piece.id) else { continue };
        face(scene, piece, rect);
    }
    // Names lie over the badges of the row below, tags and slips over all.
    let names: Vec<(&Piece, Rect, f32)> = all()
        .filter_map(|piece| Some((piece, scene.plan.element(&piece.id)?)))
        .map(|(piece, rect)| (piece, rect, name(scene, piece, rect)))
        .collect();
    for (piece, rect, low) in names {
        below(scene, piece, low + 4.0 * scene.cx.s);
        light(scene, piece, rect);
    }
}

fn face(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let radius = cx.theme.round(22.0) * s;
    if piece.mark == Mark::Covered {
        leaf(scene, piece, rect);
    }
    if let Some(touch) = scene.touch(piece) {
        let painter = paint::faded(cx.painter, touch.appear);
        let place = if touch.pressed { rect.shrink(3.0 * s) } else { rect };
        if touch.hovered {
            paint::fill(&painter, place, radius, p.white.alpha(0.28));
        }
        paint::edge(&painter, place.expand(2.0 * s), radius, 7.0 * s, p.night.alpha(0.5));
        paint::edge(&painter, place, radius, (3.5 * s).max(2.0), p.white.color());
        if touch.focused {
            paint::ring(&painter, place, radius, cx.theme, s);
        }
    }
    if piece.id == scene.spread.about {
        let out = rect.expand((4.0 + cx.wave(0.4, 0.0) * 1.5) * s);
        paint::edge(cx.painter, out, radius, (9.0 * s).max(5.0), p.night.alpha(0.6));
        paint::edge(cx.painter, out.shrink(2.0 * s), radius, (5.0 * s).max(3.0), p.glow.color());
    }
    let at = rect.right_top() + vec2(-6.0, 6.0) * s;
    scene.badge(piece, at, (rect.width() * 0.17).clamp(12.0 * s, 24.0 * s));
}

/// The name under a face; gives back where it ends.
fn name(scene: &Scene<'_>, piece: &Piece, rect: Rect) -> f32 {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let size = cx.size(cx.theme.sizes.small);
    let style = Style::new(Face::Bold, size, p.white.color()).centred();
    let set = text::set(cx.ui, &piece.text, style, vec2(rect.width() * 1.3, size * 1.6));
    let pill = set.size() + vec2(18.0, 2.0) * s;
    let at = pos2(rect.center().x, rect.bottom() + pill.y * 0.5 + 3.0 * s);
    let pill = Rect::from_center_size(at, pill);
    paint::fill(cx.painter, pill, pill.height() / 2.0, p.night.alpha(0.86));
    set.draw_in(cx.painter, pill);
    pill.bottom()
}

/// A leaf that lies over a face.
fn leaf(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let came = ease(scene.came(piece));
    let rect = rect.translate(vec2(0.0, -70.0 * s * (1.0 - came)));
    let painter = paint::faded(cx.painter, came);
    let half = rect.size() * vec2(0.46, 0.5);
    let points: Vec<Pos2> = (0..24_u8)
        .map(|step| {
            let angle = f32::from(step) / 24.0 * std::f32::consts::TAU;
            rect.center() + Vec2::angled(angle) * half
        })
        .collect();
    painter.add(egui::Shape::convex_polygon(
        points,
        p.leaf.color(),
        Stroke::new((3.0 * s).max(2.0), p.jade.color()),
    ));
    let vein = Stroke::new((3.0 * s).max(2.0), p.jade.color());
    let (top, foot) = (rect.center_top() + half * vec2(0.0, 0.3), rect.center_bottom());
    painter.line_segment([top, foot - half * vec2(0.0, 0.2)], vein);
    for share in [0.35, 0.55, 0.75] {
        let at = top + (foot - top) * share;
        for way in [-0.45, 0.45] {
            painter.line_segment([at, at + half * vec2(way, -0.22)], vein);
        }
    }
}

/// What the light shows, under the place or over it where there is no room: one slip, on what is spoken of.
fn light(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    if piece.sign.is_empty() || piece.id != scene.spread.about {
        return;
    }
    let (s, picture) = (scene.cx.s, scene.plan.picture);
    let wide = (rect.width() * 2.1).max(190.0 * s).min(picture.width() * 0.6);
    let high = scene.cx.size(scene.cx.theme.sizes.small) * 3.4;
    let under = rect.bottom() + 20.0 * s;
    let y = if under + high < picture.bottom() { under } else { rect.top() - high - 8.0 * s };
    let x = (rect.center().x - wide / 2.0)
        .clamp(picture.left() + 6.0 * s, (picture.right() - wide - 6.0 * s).max(picture.left()));
    scene.slip(&piece.sign, Rect::from_min_size(pos2(x, y), vec2(wide, high)), true);
}
