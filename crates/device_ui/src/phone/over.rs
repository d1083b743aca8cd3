//! An old chat that is read over: its messages lie open, each as large as a finger, and can be pointed at.

use egui::{Rect, Stroke, StrokeKind, pos2, vec2};
use port::{By, Chat, Message};

use super::{Scene, avatar, header};
use crate::{
    layout::words,
    paint, picture,
    screen::{Touch, port_rect},
    text::{self, Face, Style},
    theme::Theme,
};

/// What of the glass a message takes across.
const WIDTH: f32 = 0.92;
/// What a message has around its words, logical pixels.
const PAD: (f32, f32) = (18.0, 10.0);
/// Height of a row of words to its size.
const ROW: f32 = 1.48;
/// A letter to its size.
const LETTER: f32 = 0.56;

/// Where the messages lie that are read now.
pub(super) fn plan(chat: &Chat, body: Rect, theme: &Theme, s: f32) -> Vec<(String, Rect)> {
    let view = view(body, s);
    let gap = (theme.sizes.gap * s).max(8.0);
    let least = (theme.sizes.target * s).max(theme.shape.floor);
    let width = view.width() * WIDTH - face(s);
    let here: Vec<&Message> = chat.messages.iter().filter(|message| message.here).collect();
    let size = theme.sizes.body * s.max(theme.shape.text_floor);
    let small = theme.sizes.small * s.max(theme.shape.text_floor);
    let room = width - 2.0 * PAD.0 * s;
    let high = |message: &&Message| {
        if message.by == By::Day {
            return small * ROW + 8.0 * s;
        }
        let rows = words::rows(&message.text, room, size * LETTER);
        let sign = if message.sign.is_empty() {
            0.0
        } else {
            words::rows(&message.sign, room, small * 0.58) * small * ROW + 6.0 * s
        };
        (rows * size * ROW + 2.0 * PAD.1 * s).max(least) + sign
    };
    let heights: Vec<f32> = here.iter().map(high).collect();
    let gaps = gap * (here.len().max(1) - 1) as f32;
    let wanted: f32 = heights.iter().sum();
    let share = ((view.height() - gaps) / wanted.max(1.0)).min(1.0);
    // Few messages stand in the middle of the glass.
    let mut y = view.top() + (view.height() - gaps - wanted * share).max(0.0) * 0.35;
    let mut out = Vec::with_capacity(here.len());
    for (message, high) in here.iter().zip(heights) {
        let (x, width) = match message.by {
            By::Own => (view.right() - width, width),
            By::Other => (view.left() + face(s), width),
            By::Day => (view.center().x - width * 0.2, width * 0.4),
        };
        let rect = Rect::from_min_size(pos2(x, y), vec2(width, high * share));
        out.push((message.id.clone(), rect));
        y = rect.bottom() + gap;
    }
    out
}

fn view(body: Rect, s: f32) -> Rect {
    body.shrink2(vec2(14.0, 14.0) * s)
}

/// What the round picture of the other one takes at the left.
fn face(s: f32) -> f32 {
    50.0 * s
}

/// Draws the messages; gives back where their words are.
pub(super) fn draw(scene: &Scene<'_>, chat: &Chat) -> Vec<(String, port::Rect)> {
    let about = if chat.status.is_empty() {
        chat.app.clone()
    } else {
        format!("{} · {}", chat.app, chat.status)
    };
    header(scene, &chat.icon, &chat.name, &about, &chat.clock);
    let here = chat.messages.iter().filter(|message| message.here);
    here.filter_map(|message| {
        let rect = scene.plan.element(&message.id)?;
        let at = one(scene, chat, message, rect);
        Some((message.line.clone()?, port_rect(at)))
    })
    .collect()
}

fn one(scene: &Scene<'_>, chat: &Chat, message: &Message, rect: Rect) -> Rect {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if message.by == By::Day {
        return day(scene, message, rect);
    }
    let touch = scene.touch(message.target.as_deref());
    if message.by == By::Other {
        let side = 40.0 * s;
        let at = pos2(rect.left() - face(s) + side / 2.0, rect.bottom() - side / 2.0);
        let place = Rect::from_center_size(at, egui::Vec2::splat(side));
        avatar(scene, cx.painter, &chat.icon, place);
    }
    let body = press(scene, message, rect, touch.as_ref());
    let (words, sign) = split(scene, message, body);
    let ink = if message.by == By::Own { p.ink } else { p.cream }.color();
    let style = Style::new(Face::Body, scene.body(), ink);
    let set = text::set(cx.ui, &message.text, style, words.size());
    let at = set.draw_in(cx.painter, words);
    if let Some(sign) = sign {
        let slip = sign.expand2(vec2(8.0, 1.0) * s);
        // Paper on the ground of the message: one's own is as warm as the light itself.
        let paper = if message.by == By::Own { p.white } else { p.glow };
        paint::fill(cx.painter, slip, 10.0 * s, paper.color());
        let style = Style::new(Face::Bold, scene.small(), p.ink.color());
        text::set(cx.ui, &message.sign, style, sign.size()).draw_in(cx.painter, sign);
    }
    if message.flagged {
        flag(scene, body);
    }
    at
}

/// A word between messages: a day.
fn day(scene: &Scene<'_>, message: &Message, rect: Rect) -> Rect {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    paint::fill(cx.painter, rect, rect.height() / 2.0, p.bezel.color());
    let style = Style::new(Face::Bold, scene.small(), p.cream.color()).centred();
    let room = rect.shrink2(vec2(10.0 * s, 0.0));
    text::set(cx.ui, &message.text, style, room.size()).draw_in(cx.painter, room)
}

/// The ground of a message: it rises under the pointer and sinks when pressed.
fn press(scene: &Scene<'_>, message: &Message, rect: Rect, touch: Option<&Touch>) -> Rect {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let radius = 22.0 * s;
    let lift = match touch {
        Some(touch) if touch.pressed => 3.0 * s,
        Some(touch) if touch.hovered => -2.0 * s,
        _ => 0.0,
    };
    let body = rect.translate(vec2(0.0, lift));
    let fill = if message.by == By::Own { p.glow.color() } else { p.indigo.color() };
    paint::fill(cx.painter, body, radius, fill);
    let edge = match touch {
        _ if message.flagged => Some((p.amber, 4.0)),
        Some(touch) if touch.hovered || touch.pressed => {
            Some((if message.by == By::Own { p.amber } else { p.glow }, 4.0))
        }
        // What can be pointed at has an edge; what is only read has none.
        Some(_) if message.by == By::Own => Some((p.river, 3.0)),
        Some(_) => Some((p.river_light, 2.5)),
        None if cx.theme.contrast => Some((p.white, 2.0)),
        None => None,
    };
    if let Some((color, width)) = edge {
        let stroke = Stroke::new((width * s).max(1.5), color.color());
        cx.painter.rect_stroke(body, paint::round(radius), stroke, StrokeKind::Inside);
    }
    if touch.is_some_and(|touch| touch.focused) {
        paint::ring(cx.painter, body, radius, cx.theme, s);
    }
    body
}

/// The room for the words, and under them for what the lantern's light shows.
fn split(scene: &Scene<'_>, message: &Message, body: Rect) -> (Rect, Option<Rect>) {
    let s = scene.cx.s;
    let inner = body.shrink2(vec2(PAD.0, PAD.1 * 0.6) * s);
    if message.sign.is_empty() {
        return (inner, None);
    }
    let small = scene.small();
    let rows = words::rows(&message.sign, inner.width(), small * 0.58);
    let (words, sign) = paint::split_top(inner, inner.height() - rows * small * ROW);
    (words, Some(sign))
}

/// A message that pulls, found: a lantern hangs on its corner.
fn flag(scene: &Scene<'_>, body: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let at = body.right_top() + vec2(-10.0, 4.0) * s;
    picture::glow(cx.painter, at, egui::Vec2::splat(34.0 * s), p.glow.alpha(0.8));
    cx.painter.circle_filled(at, 19.0 * s, p.night.color());
    let icon = Rect::from_center_size(at, egui::Vec2::splat(32.0 * s));
    picture::icon(cx.painter, &cx.assets.icons, "star_mark", icon, p.amber.color());
}
