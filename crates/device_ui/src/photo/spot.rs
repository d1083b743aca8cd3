//! What can be told apart on the photo: signs with letters, stickers, the finder around each.

use egui::{Color32, Painter, Rect, Shape, Stroke, Vec2, pos2, vec2};
use port::PhotoSpot;

use super::{Scene, stick};
use crate::{
    paint, picture,
    playback::spring,
    text::{self, Face, Style},
    theme::Palette,
};

/// What is written on the photo: the photo itself has no letters.
pub(super) fn thing(scene: &Scene<'_>, painter: &Painter, spot: &PhotoSpot) {
    // Under the map that is drawn nothing is seen of it.
    if spot.words.is_empty() || scene.photo.map.is_some() {
        return;
    }
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let area = scene.plan.area(spot.area);
    if scene.photo.lit && spot.sticker.is_empty() {
        let breath = 0.8 + 0.2 * scene.wave(0.9, area.left());
        picture::glow(painter, area.center(), area.size() * 0.95, p.glow.alpha(breath));
    }
    let (inset, ground, ink) = dress(spot, p);
    let plate = area.shrink2(area.size() * inset);
    let radius = if spot.look == "tag" { plate.height() / 2.0 } else { 7.0 * s };
    paint::fill(painter, plate.translate(vec2(0.0, 2.0 * s)), radius, p.night.alpha(0.3));
    paint::fill(painter, plate, radius, ground);
    if matches!(spot.look.as_str(), "enamel" | "plate" | "board") {
        paint::edge(painter, plate.shrink(2.5 * s), radius * 0.7, 1.5 * s, ink.gamma_multiply(0.7));
    }
    let mut room = plate.shrink2(vec2(6.0, 1.0) * s);
    if spot.look == "tag" {
        let side = plate.height() * 0.62;
        let pin = Rect::from_min_size(
            pos2(plate.left() + 8.0 * s, plate.center().y - side / 2.0),
            Vec2::splat(side),
        );
        picture::icon(painter, &cx.assets.icons, &spot.icon, pin, p.coral.color());
        room.min.x = pin.right() + 4.0 * s;
    }
    let style = Style::new(Face::Bold, scene.size(cx.theme.sizes.small), ink).centred();
    // Under a sticker not even the edge of a letter can be read.
    if spot.sticker.is_empty() {
        let set = text::set(cx.ui, &spot.words, style, room.size());
        // Small letters are read through the looking glass.
        let small = style.sized(style.size * 0.6);
        let set = if set.fits { set } else { text::set(cx.ui, &spot.words, small, room.size()) };
        set.draw_in(painter, room);
    }
    if spot.look == "mirror" {
        ripples(scene, painter, plate);
    }
}

/// How a sign looks: what of its area it leaves free, its ground and its letters.
fn dress(spot: &PhotoSpot, p: &Palette) -> (Vec2, Color32, Color32) {
    let wood = Color32::from_rgb(0x8A, 0x5A, 0x34);
    match spot.look.as_str() {
        "enamel" => (vec2(0.04, 0.14), p.river.color(), p.white.color()),
        "plate" => (vec2(0.02, 0.16), p.white.color(), p.ink.color()),
        "shirt" => (vec2(0.02, 0.16), p.white.color(), p.jade.color()),
        "tag" => (vec2(0.0, 0.14), p.night.alpha(0.82), p.white.color()),
        "mirror" => (vec2(0.1, 0.16), p.river.alpha(0.35), p.white.alpha(0.9)),
        _ => (vec2(0.0, 0.1), wood, p.glow.color()),
    }
}

/// What is written on the spot that is looked at, as large as what is read: a looking glass beside it.
pub(super) fn lens(scene: &Scene<'_>, spot: &PhotoSpot) {
    let Some(rect) = scene.plan.element(&spot.id) else { return };
    if spot.words.is_empty() || !spot.sticker.is_empty() {
        return;
    }
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (_, ground, ink) = dress(spot, p);
    let style = Style::new(Face::Bold, scene.size(cx.theme.sizes.body), ink).centred();
    let pad = vec2(22.0, 10.0) * s;
    // Wide and low or narrow and high: whichever covers less of what can be tapped.
    let shapes = [0.62, 0.42, 0.3].map(|share| {
        let room = scene.plan.picture.size() * vec2(share, 0.4);
        let set = text::set_at(cx.ui, &spot.words, style, room);
        let place = scene.plan.beside(&spot.id, rect, set.size() + pad * 2.0, 12.0 * s);
        (set, place)
    });
    let whole = shapes.iter().filter(|(set, _)| set.fits);
    let best = whole.min_by(|a, b| a.1.1.total_cmp(&b.1.1)).or(shapes.first());
    let Some((set, (glass, _))) = best else { return };
    let glass = *glass;
    let to = rect.center().clamp(glass.min, glass.max);
    let from = to.clamp(rect.min, rect.max);
    let handle = Stroke::new(9.0 * s, p.amber_lip.color());
    cx.painter.line_segment([from, to], handle);
    let radius = (28.0 * s).min(glass.height() / 2.0);
    paint::shadow(cx.painter, glass, radius, 8.0 * s, cx.theme, 1.4);
    paint::fill(cx.painter, glass, radius, p.amber.color());
    // The ground of a reflection is see-through: letters want a dark one.
    paint::fill(cx.painter, glass.shrink(6.0 * s), radius - 5.0 * s, p.river.color());
    paint::fill(cx.painter, glass.shrink(6.0 * s), radius - 5.0 * s, ground);
    set.draw_in(cx.painter, glass.shrink2(pad));
}

/// Ripples over what the water mirrors.
fn ripples(scene: &Scene<'_>, painter: &Painter, plate: Rect) {
    let p = &scene.cx.theme.palette;
    for row in 1..4_u8 {
        let y = plate.top() + plate.height() * f32::from(row) / 4.0;
        let points = (0..=12_u8).map(|i| {
            let x = plate.left() + plate.width() * f32::from(i) / 12.0;
            pos2(x, y + scene.wave(0.4, f32::from(i) + f32::from(row)) * 1.6 * scene.cx.s)
        });
        let stroke = Stroke::new(1.4 * scene.cx.s, p.river_light.alpha(0.65));
        painter.add(Shape::line(points.collect(), stroke));
    }
}

/// The sticker on a spot; the last one lands with a small bounce.
pub(super) fn sticker(scene: &Scene<'_>, spot: &PhotoSpot) {
    if spot.sticker.is_empty() {
        return;
    }
    let fresh = scene.photo.fresh == spot.id;
    let t = if fresh { scene.landed() } else { 1.0 };
    let grown = 1.0 + (1.0 - spring(t)) * 0.9;
    let painter = paint::faded(scene.cx.painter, (t * 2.0).min(1.0));
    stick(scene, &painter, &spot.sticker, scene.plan.area(spot.area), grown, (1.0 - t) * 0.5);
}

/// The finder around a spot: four corners, bright while it is open, with a mark when it was kept.
pub(super) fn finder(scene: &Scene<'_>, spot: &PhotoSpot) {
    let Some(rect) = scene.plan.element(&spot.id) else { return };
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let touch = scene.touch(spot.target.as_ref());
    let rect = rect.shrink(if touch.pressed { 4.0 } else { 1.5 } * s);
    let lit = scene.photo.lit && !spot.words.is_empty() && spot.sticker.is_empty();
    let (color, width) = if spot.open {
        (p.amber.color(), 6.0 * s)
    } else if lit || touch.hovered {
        (p.glow.color(), 5.0 * s)
    } else {
        (p.white.alpha(if spot.sticker.is_empty() { 0.95 } else { 0.5 }), 3.5 * s)
    };
    if spot.open {
        paint::fill(cx.painter, rect, 12.0 * s, p.glow.alpha(0.22 + 0.08 * scene.wave(0.8, 0.0)));
    }
    // A dark rim: the corners lie on water, grass and sky alike.
    corners(cx.painter, rect, width + 3.5 * s, p.night.alpha(0.85));
    corners(cx.painter, rect, width, color);
    if spot.kept {
        let r = 13.0 * s;
        paint::done_mark(cx.painter, rect.right_top() + vec2(-r, r) * 0.9, r, cx.theme);
    }
    if touch.focused {
        paint::ring(cx.painter, rect, 10.0 * s, cx.theme, s);
    }
}

fn corners(painter: &Painter, rect: Rect, width: f32, color: Color32) {
    let arm = (rect.width().min(rect.height()) * 0.24).max(6.0);
    let ends = [
        (rect.left_top(), vec2(1.0, 1.0)),
        (rect.right_top(), vec2(-1.0, 1.0)),
        (rect.right_bottom(), vec2(-1.0, -1.0)),
        (rect.left_bottom(), vec2(1.0, -1.0)),
    ];
    for (at, way) in ends {
        let points = vec![at + vec2(0.0, arm) * way, at, at + vec2(arm, 0.0) * way];
        painter.add(Shape::line(points, Stroke::new(width, color)));
    }
}
