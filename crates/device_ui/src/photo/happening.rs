//! What plays out on the phone: the map draws itself, the photo goes online, copies spread.

use egui::{Painter, Pos2, Rect, Vec2, pos2, vec2};
use port::{Happening, PhotoMap};

use super::Scene;
use crate::{
    paint, picture,
    playback::{ease, spring},
    text::{self, Face, Style},
};

pub(super) fn draw(scene: &Scene<'_>) {
    if let Some(map) = &scene.photo.map {
        the_map(scene, map);
    }
    match scene.photo.happening {
        Some(Happening::PhotoPosts) => posts(scene),
        Some(Happening::CopiesSpread) => copies(scene),
        _ => {}
    }
}

/// A share of the time, out of the whole.
fn phase(t: f32, from: f32, to: f32) -> f32 {
    ((t - from) / (to - from)).clamp(0.0, 1.0)
}

/// Two pieces fly together on a sheet of paper; a right pair draws the way to a gate.
fn the_map(scene: &Scene<'_>, map: &PhotoMap) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let sheet = scene.plan.picture.shrink(12.0 * s);
    let painter = &cx.painter.with_clip_rect(scene.plan.screen);
    let open = ease(phase(scene.t, 0.0, 0.25));
    let paper = paint::grown(sheet, 0.6 + 0.4 * open);
    paint::shadow(painter, paper, 14.0 * s, 8.0 * s, cx.theme, open);
    paint::fill(painter, paper, 14.0 * s, p.panel_edge.color());
    paint::fill(painter, paper.shrink(5.0 * s), 10.0 * s, p.cream.color());
    river(scene, painter, paper);
    let start = pos2(paper.left() + paper.width() * 0.3, paper.top() + paper.height() * 0.42);
    let end = pos2(paper.right() - paper.width() * 0.2, paper.bottom() - paper.height() * 0.26);
    way(scene, painter, start, end, phase(scene.t, 0.5, 0.95));
    goal(scene, painter, end, map.found);
    let count = map.pieces.len().max(1) as f32;
    for (nth, (words, icon)) in map.pieces.iter().enumerate() {
        let together = ease(phase(scene.t, 0.15, 0.5));
        let width = (paper.width() * 0.96 / count).min(280.0 * s);
        let rest = paper.left() + paper.center().x - paper.left() - width * count / 2.0
            + width * (nth as f32 + 0.5);
        let away = if nth % 2 == 0 { -1.0 } else { 1.0 } * paper.width() * 0.4 * (1.0 - together);
        let at = pos2(rest + away, paper.top() + paper.height() * 0.22);
        piece(
            scene,
            painter,
            Rect::from_center_size(at, vec2(width - 8.0 * s, 92.0 * s)),
            words,
            icon,
        );
    }
}

fn river(scene: &Scene<'_>, painter: &Painter, paper: Rect) {
    let (p, s) = (&scene.cx.theme.palette, scene.cx.s);
    let points = (0..=16_u8).map(|i| {
        let x = f32::from(i) / 16.0;
        let y = 0.83 + 0.05 * (x * 9.0).sin();
        paper.min + paper.size() * vec2(0.03 + x * 0.94, y)
    });
    let stroke = egui::Stroke::new(26.0 * s, p.river_light.alpha(0.6));
    painter.add(egui::Shape::line(points.collect(), stroke));
}

/// A dotted way that grows.
fn way(scene: &Scene<'_>, painter: &Painter, from: Pos2, to: Pos2, share: f32) {
    let (p, s) = (&scene.cx.theme.palette, scene.cx.s);
    let dots = 16.0;
    for nth in 0..(dots * share) as u8 {
        let along = f32::from(nth) / dots;
        let bend = (along * std::f32::consts::TAU).sin() * 26.0 * s;
        let at = from + (to - from) * along + vec2(0.0, bend);
        painter.circle_filled(at, 5.0 * s, p.coral.color());
    }
}

/// A gate, or lunch.
fn goal(scene: &Scene<'_>, painter: &Painter, at: Pos2, found: bool) {
    let (p, s) = (&scene.cx.theme.palette, scene.cx.s);
    let grown = spring(phase(scene.t, 0.8, 1.0));
    if grown <= 0.0 {
        return;
    }
    let size = Vec2::splat(112.0 * s * grown);
    let ground = if found { p.coral.alpha(0.25) } else { p.leaf.alpha(0.3) };
    painter.circle_filled(at, size.x * 0.62, ground);
    let icon = if found { "spot_house" } else { "rice_bowl" };
    let rect = Rect::from_center_size(at, size);
    picture::icon(painter, &scene.cx.assets.icons, icon, rect, p.amber_lip.color());
}

fn piece(scene: &Scene<'_>, painter: &Painter, rect: Rect, words: &str, icon: &str) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    paint::fill(painter, rect.translate(vec2(0.0, 3.0 * s)), 12.0 * s, p.night.alpha(0.2));
    paint::fill(painter, rect, 12.0 * s, p.white.color());
    paint::edge(painter, rect, 12.0 * s, 3.0 * s, p.amber.color());
    let (left, right) = paint::split_left(rect.shrink(6.0 * s), 34.0 * s);
    picture::icon(painter, &cx.assets.icons, icon, paint::square(left), p.jade.color());
    let style = Style::new(Face::Bold, scene.size(cx.theme.sizes.small), p.ink.color());
    let room = right.shrink2(vec2(3.0 * s, 0.0));
    text::set(cx.ui, words, style, room.size()).draw_in(painter, room);
}

/// The photo goes online: rings of light, and many eyes.
fn posts(scene: &Scene<'_>) {
    let (cx, s, rect) = (scene.cx, scene.cx.s, scene.plan.picture);
    let p = &cx.theme.palette;
    let painter = cx.painter.with_clip_rect(scene.plan.screen);
    for nth in 0..6_u8 {
        let t = spring(phase(scene.t, 0.1 * f32::from(nth), 0.5 + 0.1 * f32::from(nth)));
        if t <= 0.0 {
            continue;
        }
        let across = (f32::from(nth) + 0.5) / 6.0;
        let up = if nth % 2 == 0 { 0.72 } else { 0.86 };
        let at = rect.min + rect.size() * vec2(across, up);
        painter.circle_filled(at, 27.0 * s * t, p.white.alpha(0.92));
        let icon = Rect::from_center_size(at, Vec2::splat(38.0 * s * t));
        picture::icon(&painter, &cx.assets.icons, "eye", icon, p.plum.color());
    }
}

/// Three other screens keep the photo.
fn copies(scene: &Scene<'_>) {
    let (cx, s, rect) = (scene.cx, scene.cx.s, scene.plan.picture);
    let p = &cx.theme.palette;
    let painter = cx.painter.with_clip_rect(scene.plan.screen);
    paint::fill(&painter, rect, 6.0 * s, p.night.alpha(0.55 * ease(scene.t)));
    let shown: Vec<&str> = scene.photo.parts.iter().map(String::as_str).collect();
    for nth in 0..3_u8 {
        let t = spring(phase(scene.t, 0.2 * f32::from(nth), 0.45 + 0.25 * f32::from(nth)));
        if t <= 0.0 {
            continue;
        }
        let at = rect.min + rect.size() * vec2(0.2 + 0.3 * f32::from(nth), 0.5);
        let phone = Rect::from_center_size(at, vec2(rect.width() * 0.25, rect.height() * 0.6) * t);
        paint::fill(&painter, phone, 16.0 * s, p.bezel.color());
        let glass = phone.shrink(6.0 * s);
        paint::fill(&painter, glass, 10.0 * s, p.page_tint.color());
        if let Some(art) = cx.assets.cast.get(&scene.photo.art) {
            let drawing = picture::Drawing { shown: &shown, ..picture::Drawing::default() };
            picture::draw(&painter, art, glass.shrink(4.0 * s), &drawing);
        }
    }
}
