//! A rehearsed call: the keypad, the ringing, the talk. It always says that nothing is dialled.

use egui::{Painter, Rect, Stroke, Vec2, pos2, vec2};
use port::Call;

use super::{Scene, avatar, banner, chat, header};
use crate::{
    paint::{self, Skin},
    screen::Touch,
    text::{self, Face, Style},
    theme::Theme,
};

/// Where keys and buttons of a call lie.
pub(super) fn plan(call: &Call, body: Rect, theme: &Theme, s: f32) -> Vec<(String, Rect)> {
    let t = (theme.sizes.target * s).max(theme.shape.floor);
    let gap = theme.sizes.gap * s;
    if call.keys.is_empty() {
        let button = Rect::from_min_max(
            pos2(body.left() + 18.0 * s, body.bottom() - t - 16.0 * s),
            body.max - vec2(18.0, 16.0) * s,
        );
        return call.hang_up.iter().map(|_| ("hang_up".to_owned(), button)).collect();
    }
    let area = keys_area(body, theme, s);
    let w = ((area.width() - 2.0 * gap) / 3.0).min(150.0 * s).max(t);
    let h = ((area.height() - 3.0 * gap) / 4.0).max(t);
    let left = area.center().x - w * 1.5 - gap;
    let cell = |column: usize, row: usize| {
        let at = pos2(left + (w + gap) * column as f32, area.top() + (h + gap) * row as f32);
        Rect::from_min_size(at, vec2(w, h))
    };
    let mut elements: Vec<(String, Rect)> = call
        .keys
        .iter()
        .enumerate()
        .map(|(index, key)| {
            // 1 to 9 in three rows, 0 in the middle of the fourth.
            let (column, row) = if index < 9 { (index % 3, index / 3) } else { (1, 3) };
            (key.target.clone(), cell(column, row))
        })
        .collect();
    elements.push(("dial".to_owned(), cell(2, 3)));
    elements
}

/// The keypad takes what the number leaves.
fn keys_area(body: Rect, theme: &Theme, s: f32) -> Rect {
    let t = (theme.sizes.target * s).max(theme.shape.floor);
    let gap = theme.sizes.gap * s;
    let pad = 14.0 * s;
    let need = t * 4.0 + gap * 3.0;
    let free = body.shrink2(vec2(pad, pad * 0.6));
    let high = (free.height() * 0.8).max(need).min(free.height().max(need));
    free.with_min_y(free.bottom() - high)
}

/// Draws a call.
pub(super) fn draw(scene: &Scene<'_>, call: &Call) -> Vec<(String, port::Rect)> {
    let cx = scene.cx;
    let ringing = call.rings && cx.playback.happening(cx.now).is_some_and(|share| share < 1.0);
    let status = if ringing { &call.ringing } else { &call.status };
    header(scene, &call.icon, &call.name, status, "");
    banner(scene, &call.practice);
    if !call.keys.is_empty() {
        keypad(scene, call);
        return Vec::new();
    }
    let body = scene.plan.body;
    let end = scene.plan.element("hang_up").map_or(body.bottom(), |it| it.top());
    let view =
        Rect::from_min_max(body.min, pos2(body.right(), end)).shrink2(vec2(14.0, 10.0) * cx.s);
    let lines = if ringing {
        rings(scene, call, view);
        Vec::new()
    } else {
        let clip =
            cx.painter.with_clip_rect(view.expand(8.0 * cx.s).intersect(cx.painter.clip_rect()));
        chat::talk(scene, &clip, &call.messages, view, &call.icon, &call.name)
    };
    red_button(scene, call);
    lines
}

/// A face within rings that spread slowly while it rings.
fn rings(scene: &Scene<'_>, call: &Call, view: Rect) {
    let cx = scene.cx;
    let p = &cx.theme.palette;
    let r = view.width().min(view.height()) * 0.17;
    let at = view.center();
    for ring in 0..3_u8 {
        let share = if cx.playback.sways() {
            ((cx.now * 0.55) as f32 + f32::from(ring) / 3.0).fract()
        } else {
            f32::from(ring) / 3.0
        };
        let stroke = Stroke::new(4.0 * cx.s, p.glow.alpha(0.5 * (1.0 - share)));
        cx.painter.circle_stroke(at, r * (1.05 + share * 1.1), stroke);
    }
    avatar(scene, cx.painter, &call.icon, Rect::from_center_size(at, Vec2::splat(r * 2.0)));
}

fn keypad(scene: &Scene<'_>, call: &Call) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let keys = keys_area(scene.plan.body, cx.theme, s);
    let display =
        Rect::from_min_max(scene.plan.body.min, pos2(scene.plan.body.right(), keys.top()));
    digits(scene, cx.painter, &call.typed, display);
    for key in &call.keys {
        let (Some(rect), Some(touch)) =
            (scene.plan.element(&key.target), scene.touch(Some(key.target.as_str())))
        else {
            continue;
        };
        let skin =
            Skin { face: p.bezel, rim: p.bezel_light, lip: p.night, rim_width: 2.5, radius: 24.0 };
        let inner =
            paint::press_panel(cx.painter, with_lip(rect, cx.theme, s), &skin, &touch, cx.theme, s);
        let painter = paint::faded(cx.painter, touch.appear);
        // A hovered face is lighter: its digit is dark.
        let color = if touch.hovered && !touch.pressed { p.white } else { p.cream }.color();
        let style = Style::new(Face::Bold, scene.body() * 1.25, color).centred();
        text::set(cx.ui, &key.digit, style, inner.size()).draw_in(&painter, inner);
    }
    green_button(scene, call);
}

fn with_lip(rect: Rect, theme: &Theme, s: f32) -> Rect {
    rect.with_max_y(rect.max.y - theme.form.lip * s)
}

/// What was pressed, and dots for what is still to come.
fn digits(scene: &Scene<'_>, painter: &Painter, typed: &str, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let step = 54.0 * s;
    for index in 0..3_usize.max(typed.chars().count()) {
        let x = rect.center().x + (index as f32 - 1.0) * step;
        let at = Rect::from_center_size(pos2(x, rect.center().y), vec2(step, rect.height()));
        match typed.chars().nth(index) {
            Some(digit) => {
                let style = Style::new(Face::Display, scene.size(44.0), p.glow.color()).centred();
                text::set(cx.ui, &digit.to_string(), style, at.size()).draw_in(painter, at);
            }
            None => {
                painter.circle_filled(at.center(), 5.0 * s, p.river_light.alpha(0.6));
            }
        }
    }
}

fn green_button(scene: &Scene<'_>, call: &Call) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (Some(rect), Some(touch)) = (scene.plan.element("dial"), scene.touch(call.dial.as_deref()))
    else {
        return;
    };
    let skin = Skin { face: p.jade, rim: p.jade_light, lip: p.night, rim_width: 2.5, radius: 24.0 };
    let inner =
        paint::press_panel(cx.painter, with_lip(rect, cx.theme, s), &skin, &touch, cx.theme, s);
    let alpha = if touch.disabled { 0.75 } else { 1.0 };
    let painter = paint::faded(cx.painter, touch.appear * alpha);
    let style = Style::new(Face::Bold, scene.body(), p.white.color()).centred();
    let words = text::set(cx.ui, &label(scene, call.dial.as_deref()), style, inner.size());
    let (top, below) = paint::split_top(inner, inner.height() - words.size().y);
    let sign = Rect::from_center_size(top.center(), top.size().min(Vec2::splat(64.0 * s)));
    handset(scene, &painter, sign, 0.0);
    words.draw_in(&painter, below);
}

/// Hanging up is an answer like any other, and lies where it lies on a phone.
fn red_button(scene: &Scene<'_>, call: &Call) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (Some(rect), Some(touch)) =
        (scene.plan.element("hang_up"), scene.touch(call.hang_up.as_deref()))
    else {
        return;
    };
    let skin = Skin { face: p.plum, rim: p.plum_light, lip: p.night, rim_width: 2.5, radius: 34.0 };
    let still = Touch { hovered: false, ..touch };
    let inner =
        paint::press_panel(cx.painter, with_lip(rect, cx.theme, s), &skin, &still, cx.theme, s);
    let painter = paint::faded(cx.painter, touch.appear);
    let (left, right) = paint::split_left(inner.shrink2(vec2(10.0, 2.0) * s), inner.height() * 0.8);
    handset(scene, &painter, left, 2.35);
    let style = Style::new(Face::Bold, scene.body(), p.white.color());
    text::set(cx.ui, &label(scene, call.hang_up.as_deref()), style, right.size())
        .draw_in(&painter, right);
}

fn label(scene: &Scene<'_>, target: Option<&str>) -> String {
    let targets = &scene.cx.frame.view.targets;
    let found = targets.iter().find(|it| Some(it.id.as_str()) == target);
    found.map(|it| it.label.clone()).unwrap_or_default()
}

/// The receiver of a telephone: a bow with two ends.
fn handset(scene: &Scene<'_>, painter: &Painter, rect: Rect, turn: f32) {
    let color = scene.cx.theme.palette.white.color();
    let r = rect.width().min(rect.height()) * 0.34;
    let rot = egui::emath::Rot2::from_angle(turn - 0.78);
    let points: Vec<_> = (0..=10_u8)
        .map(|step| {
            let angle = std::f32::consts::PI * (0.16 + 0.68 * f32::from(step) / 10.0);
            rect.center() + rot * (Vec2::angled(angle) * r - vec2(0.0, r * 0.45))
        })
        .collect();
    let ends = [points.first().copied(), points.last().copied()];
    painter.add(egui::Shape::line(points, Stroke::new(r * 0.42, color)));
    for end in ends.into_iter().flatten() {
        painter.circle_filled(end, r * 0.36, color);
    }
}
