//! The star of five points, hung in the night: each point is someone to tell.

use egui::{Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};
use port::{Light, Point, Star};

use super::{Scene, avatar};
use crate::{
    paint::{self, Skin},
    picture,
    screen::Touch,
    text::{self, Face, Style},
    theme::Theme,
};

/// How long its points are down to across at most, and how far the lower points hang under the middle.
const TALLEST: f32 = 1.12;
const LOW: f32 = 0.809;

/// Where the middle is and how long the points are.
fn shape(rect: Rect, card: Vec2) -> (Pos2, Vec2) {
    let reach = vec2((rect.width() - card.x) / 2.0, (rect.height() - card.y) / 1.85);
    let across = reach.x.min(reach.y * 1.35) / 0.951;
    let down = reach.y.min(across * TALLEST);
    // What a tall room leaves stands over and under the star alike.
    let spare = (rect.height() - card.y - down * (1.0 + LOW)).max(0.0);
    let y = rect.top() + spare / 2.0 + card.y / 2.0 + down;
    (pos2(rect.center().x, y), vec2(across, down))
}

fn card_size(rect: Rect, theme: &Theme, s: f32) -> Vec2 {
    let least = theme.shape.floor;
    let wide = (rect.width() * 0.37).min(272.0 * s);
    vec2(wide, (84.0 * s).max(least))
}

fn tip(index: usize, centre: Pos2, reach: Vec2) -> Pos2 {
    let angle = (index as f32).mul_add(std::f32::consts::TAU / 5.0, -std::f32::consts::FRAC_PI_2);
    centre + Vec2::angled(angle) * reach
}

/// Where the points lie, clockwise from the top.
pub(super) fn plan(star: &Star, rect: Rect, theme: &Theme, s: f32) -> Vec<(String, Rect)> {
    let card = card_size(rect, theme, s);
    let (centre, reach) = shape(rect, card);
    let points = star.points.iter().enumerate().map(|(index, point)| {
        (point.id.clone(), Rect::from_center_size(tip(index, centre, reach), card))
    });
    points.collect()
}

/// Draws the star.
pub(super) fn draw(scene: &Scene<'_>, star: &Star) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let rect = scene.plan.case;
    let (centre, reach) = shape(rect, card_size(rect, cx.theme, s));
    let p = &cx.theme.palette;
    let lit = star.points.iter().any(|point| point.light == Light::Lit);
    let warm = if lit { 0.55 } else { 0.28 } + 0.03 * scene.wave(0.3, 0.0);
    if !cx.theme.contrast {
        picture::glow(cx.painter, centre, reach * 1.05, p.amber.alpha(warm));
    }
    for (index, point) in star.points.iter().enumerate() {
        arm(scene, index, point, centre, reach);
    }
    cx.painter.circle_filled(centre, reach.y * 0.16, p.amber.color());
    cx.painter.circle_filled(centre, reach.y * 0.11, p.glow.color());
    for point in &star.points {
        if let Some(rect) = scene.plan.element(&point.id) {
            sign(scene, point, rect);
        }
    }
}

/// How bright a point is drawn, 0 to 1.
fn brightness(scene: &Scene<'_>, point: &Point) -> f32 {
    let touched = scene.touch(point.target.as_deref());
    let warm = touched.is_some_and(|it| it.hovered || it.focused);
    match (point.light, warm) {
        (Light::Lit, _) => 1.0,
        (Light::Dim, false) => 0.34,
        (Light::Waits, false) => 0.5,
        (_, true) => 0.85,
    }
}

/// One arm: a kite of paper with light behind it, on two bamboo ribs.
fn arm(scene: &Scene<'_>, index: usize, point: &Point, centre: Pos2, reach: Vec2) {
    let p = &scene.cx.theme.palette;
    let at = |turn: f32, share: f32| {
        let angle = (index as f32 + turn)
            .mul_add(std::f32::consts::TAU / 5.0, -std::f32::consts::FRAC_PI_2);
        centre + Vec2::angled(angle) * reach * share
    };
    let bright = brightness(scene, point);
    let (left, far, right) = (at(-0.5, 0.42), at(0.0, 0.92), at(0.5, 0.42));
    if bright > 0.9 {
        picture::glow(scene.cx.painter, at(0.0, 0.7), reach * 0.5, p.glow.alpha(0.8));
    }
    let mut mesh = Mesh::default();
    mesh.colored_vertex(centre, p.glow.alpha(bright));
    mesh.colored_vertex(left, p.amber.alpha(bright * 0.85));
    mesh.colored_vertex(far, p.amber.alpha(bright * 0.6));
    mesh.colored_vertex(right, p.coral.alpha(bright * 0.85));
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    scene.cx.painter.add(Shape::mesh(mesh));
    let rib = egui::Stroke::new(2.0 * scene.cx.s, p.glow.alpha(0.35 + bright * 0.5));
    for (a, b) in [(left, far), (far, right), (centre, far), (centre, left)] {
        scene.cx.painter.line_segment([a, b], rib);
    }
}

/// The sign at a point: a face and who it is. One without a target is only there to be thought of.
fn sign(scene: &Scene<'_>, point: &Point, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let lit = point.light == Light::Lit;
    let touch = scene.touch(point.target.as_deref());
    let painter: Painter;
    let (inner, ink) = match touch {
        Some(touch) => {
            let (face, ink) = if lit { (p.glow, p.ink) } else { (p.indigo, p.cream) };
            let skin = Skin { face, rim: p.amber, lip: p.night, rim_width: 3.0, radius: 30.0 };
            let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
            let still = Touch { hovered: false, ..touch };
            painter = paint::faded(cx.painter, touch.appear);
            (paint::press_panel(cx.painter, body, &skin, &still, cx.theme, s), ink)
        }
        None => {
            let (face, ink) = if lit { (p.glow, p.ink) } else { (p.night, p.cream) };
            painter = cx.painter.clone();
            let body = rect.shrink2(vec2(0.0, 6.0 * s));
            let radius = cx.theme.round(30.0) * s;
            paint::fill(&painter, body, radius, face.color());
            // What cannot be tapped has no rim.
            if lit {
                paint::edge(&painter, body, radius, 2.0 * s, p.amber.color());
            }
            (body.shrink(3.0 * s), ink)
        }
    };
    let side = inner.height() - 10.0 * s;
    let (left, right) = paint::split_left(inner.shrink2(vec2(8.0, 2.0) * s), side + 8.0 * s);
    let face =
        Rect::from_center_size(pos2(left.left() + side / 2.0, left.center().y), Vec2::splat(side));
    avatar(scene, &painter, &point.icon, face);
    let style = Style::new(Face::Bold, scene.body(), ink.color());
    text::set(cx.ui, &point.label, style, right.size()).draw_in(&painter, right);
}
