//! Bubbles of a conversation, with typing dots, times and days. The newest stand at the lower edge.

use egui::{CornerRadius, Painter, Rect, Vec2, pos2, vec2};
use port::{By, Chat, Message};

use super::{Scene, avatar, banner, header};
use crate::{
    paint,
    screen::port_rect,
    text::{self, Face, STEPS, Set, Style},
};

/// Draws a conversation.
pub(super) fn draw(scene: &Scene<'_>, chat: &Chat) -> Vec<(String, port::Rect)> {
    let (cx, plan) = (scene.cx, scene.plan);
    let s = cx.s;
    let (field, view) = {
        let (view, field) = paint::split_top(plan.body, plan.body.height() - 58.0 * s);
        (field, view)
    };
    let clip = cx.painter.with_clip_rect(view.intersect(cx.painter.clip_rect()));
    let inner = view.shrink2(vec2(14.0, 8.0) * s);
    let drawn = talk(scene, &clip, &chat.messages, inner, &chat.icon, &chat.name);
    let status = if chat.status.is_empty() {
        chat.app.clone()
    } else {
        format!("{} · {}", chat.app, chat.status)
    };
    header(scene, &chat.icon, &chat.name, &status, &chat.clock);
    banner(scene, &chat.practice);
    answer_field(scene, field);
    drawn
}

/// The place where one would type: here the cards speak, so it only waits.
fn answer_field(scene: &Scene<'_>, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let pill = rect.shrink2(vec2(16.0, 8.0) * s);
    let (words, send) = (
        pill.with_max_x(pill.right() - pill.height() - 8.0 * s),
        pill.with_min_x(pill.right() - pill.height()),
    );
    paint::fill(cx.painter, words, words.height() / 2.0, p.bezel.color());
    paint::edge(cx.painter, words, words.height() / 2.0, (1.5 * s).max(1.0), p.bezel_light.color());
    cx.painter.circle_filled(send.center(), send.height() / 2.0, p.bezel_light.color());
    let (c, r) = (send.center(), send.height() * 0.24);
    let plane = [c + vec2(-r, -r), c + vec2(r * 1.25, 0.0), c + vec2(-r, r)];
    paint::triangle(cx.painter, plane, p.river_light.color());
    let x = words.left() + 22.0 * s;
    let line = [pos2(x, words.top() + 10.0 * s), pos2(x, words.bottom() - 10.0 * s)];
    cx.painter.line_segment(line, egui::Stroke::new((2.0 * s).max(1.0), p.river_light.alpha(0.7)));
}

/// One bubble, measured.
struct Bubble<'a> {
    message: &'a Message,
    /// How it is drawn: a deed is no message, whoever's it is.
    by: By,
    /// Whether the face of the one who is written with stands beside it.
    face: bool,
    words: Set,
    /// Over the bubble, where words of more than one are shown.
    name: Option<Set>,
    /// What the lantern's light shows on it, under the bubble.
    sign: Option<Set>,
    /// Under the last bubble of one speaker.
    time: Option<Set>,
    pad: Vec2,
    above: f32,
    /// What the edges of its sign take, to each side.
    edge: Vec2,
}

impl Bubble<'_> {
    fn height(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |it| it.size().y);
        let time = self.time.as_ref().map_or(0.0, |it| it.size().y);
        let sign = self.sign.as_ref().map_or(0.0, |it| it.size().y + self.edge.y * 2.0);
        self.above + name + self.words.size().y + self.pad.y * 2.0 + sign + time
    }
}

/// Draws the messages that have come, and dots where the next is being typed.
pub(super) fn talk(
    scene: &Scene<'_>,
    painter: &Painter,
    messages: &[Message],
    view: Rect,
    icon: &str,
    name: &str,
) -> Vec<(String, port::Rect)> {
    let (cx, s) = (scene.cx, scene.cx.s);
    let came = |message: &Message| {
        message.line.as_ref().map_or(1.0, |line| cx.playback.line(line, cx.now))
    };
    let shown: Vec<&Message> = messages.iter().take_while(|it| came(it) > 0.0).collect();
    let typing = shown.len() < messages.len();
    let now = current(messages);
    // Where room is short, the name that stands in the header goes before any letter shrinks.
    let ways = [(STEPS[0], true)].into_iter().chain(STEPS.map(|step| (step, false)));
    let bubbles = ways
        .map(|(step, all)| measure(scene, &shown, view, name, (step, all)))
        .find(|bubbles| {
            let from = now.min(bubbles.len());
            bubbles.iter().skip(from).map(Bubble::height).sum::<f32>() <= view.height()
        })
        .unwrap_or_else(|| measure(scene, &shown, view, name, (STEPS[STEPS.len() - 1], false)));
    let dots = vec2(86.0, 44.0) * s.max(0.6);
    let extra = if typing { dots.y + 14.0 * s } else { 0.0 };
    let total: f32 = bubbles.iter().map(Bubble::height).sum::<f32>() + extra;
    let mut y = view.bottom() - total;
    let mut drawn = Vec::new();
    for (index, bubble) in bubbles.iter().enumerate() {
        // What has scrolled half away is not shown: cut letters say something else.
        if index < now && y + bubble.above < view.top() {
            y += bubble.height();
            continue;
        }
        let share = came(bubble.message);
        let at = one(scene, &paint::faded(painter, share), bubble, view, y, icon, share);
        if let Some(line) = &bubble.message.line {
            drawn.push((line.clone(), port_rect(at)));
        }
        y += bubble.height();
    }
    if typing {
        let rect = Rect::from_min_size(pos2(view.left() + 46.0 * s, y + 8.0 * s), dots);
        typing_dots(scene, painter, rect);
    }
    drawn
}

/// Whether the player's answer is something done, written in brackets, and not something sent.
fn is_deed(message: &Message) -> bool {
    message.by == By::Own && message.text.starts_with('(') && message.text.ends_with(')')
}

/// The first message that must be seen whole: the first new line. What was said before may scroll away.
fn current(messages: &[Message]) -> usize {
    let line = messages.iter().position(|it| it.line.is_some());
    line.unwrap_or(messages.len()).min(messages.len().saturating_sub(1))
}

fn measure<'a>(
    scene: &Scene<'_>,
    shown: &[&'a Message],
    view: Rect,
    name: &str,
    (step, all): (f32, bool),
) -> Vec<Bubble<'a>> {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let small = scene.small() * 0.86;
    let quiet = Style::new(Face::Body, small, p.river_light.color());
    // Once somebody else's words are passed on, every group says whose it is.
    let several = shown.iter().any(|it| it.by == By::Other && it.who != name);
    shown
        .iter()
        .enumerate()
        .map(|(index, message)| {
            let day = message.by == By::Day;
            let by = if is_deed(message) { By::Day } else { message.by };
            let color = if by == By::Own { p.ink } else { p.cream }.color();
            let size = if day { small } else { scene.body() * step };
            let letters = if day { Face::Bold } else { Face::Body };
            let pad = if day { vec2(18.0, 3.0) } else { vec2(16.0, 8.0) } * s;
            let width = view.width() * if day { 0.8 } else { 0.82 } - pad.x * 2.0 - 40.0 * s;
            let style = Style::new(letters, size, color);
            let words = text::set_at(cx.ui, &message.text, style, vec2(width, view.height()));
            let before = index.checked_sub(1).and_then(|at| shown.get(at));
            let after = shown.get(index + 1);
            let joined = before.is_some_and(|it| it.by == message.by && it.who == message.who);
            let ends = after.is_none_or(|it| it.by != message.by || it.who != message.who);
            let passed_on = message.who != name;
            let named = message.by == By::Other && !joined && (passed_on || (all && several));
            let face = ends && message.by == By::Other && !passed_on;
            let time = match (message.seen.is_empty(), message.time.is_empty()) {
                (true, _) => message.time.clone(),
                (false, true) => message.seen.clone(),
                (false, false) => format!("{} · {}", message.time, message.seen),
            };
            let room = vec2(view.width() * 0.6, 80.0);
            let shown = Style::new(Face::Bold, scene.small() * step, p.ink.color());
            let sign = (!message.sign.is_empty())
                .then(|| text::set_at(cx.ui, &message.sign, shown, vec2(width, view.height())));
            Bubble {
                message,
                words,
                sign,
                edge: vec2(12.0, 4.0) * s,
                by,
                face,
                name: named.then(|| text::set_at(cx.ui, &message.who, quiet, room)),
                time: (ends && by == message.by && !time.is_empty())
                    .then(|| text::set_at(cx.ui, &time, quiet, room)),
                pad,
                above: if index == 0 {
                    0.0
                } else if joined {
                    5.0 * s
                } else {
                    12.0 * s
                },
            }
        })
        .collect()
}

/// Draws one bubble with its top at `y`; gives back where its words are.
fn one(
    scene: &Scene<'_>,
    painter: &Painter,
    bubble: &Bubble<'_>,
    view: Rect,
    y: f32,
    icon: &str,
    share: f32,
) -> Rect {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let size = bubble.words.size() + bubble.pad * 2.0;
    let face = 36.0 * s;
    let left = view.left() + face + 10.0 * s;
    let mut top = y + bubble.above;
    if let Some(name) = &bubble.name {
        name.draw_between(painter, left + 6.0 * s, view.right(), top);
        top += name.size().y;
    }
    let x = match bubble.by {
        By::Own => view.right() - size.x,
        By::Other => left,
        By::Day => view.center().x - size.x / 2.0,
    };
    let lift = (1.0 - share) * 14.0 * s;
    let rect = Rect::from_min_size(pos2(x, top + lift), size);
    let r = (20.0 * s).min(size.y / 2.0).clamp(0.0, 255.0) as u8;
    let tight = (5.0 * s).clamp(0.0, 255.0) as u8;
    let (fill, corners) = match bubble.by {
        By::Own => (p.glow.color(), CornerRadius { nw: r, ne: r, sw: r, se: tight }),
        By::Other => (p.indigo.color(), CornerRadius { nw: r, ne: r, sw: tight, se: r }),
        By::Day => (p.bezel.color(), CornerRadius::same(r)),
    };
    painter.rect_filled(rect, corners, fill);
    if cx.theme.contrast && bubble.message.by == By::Other {
        painter.rect_stroke(
            rect,
            corners,
            egui::Stroke::new(2.0, p.white.color()),
            egui::StrokeKind::Inside,
        );
    }
    let words = Rect::from_min_size(rect.min + bubble.pad, bubble.words.size());
    let at = bubble.words.draw_in(painter, words);
    let mut below = rect.bottom();
    if let Some(sign) = &bubble.sign {
        below = lit_sign(scene, painter, sign, rect.left_bottom(), bubble);
    }
    if let Some(time) = &bubble.time {
        let (from, to) = match bubble.message.by {
            By::Own => (view.right() - 4.0 * s - time.size().x, view.right()),
            _ => (left + 6.0 * s, view.right()),
        };
        time.draw_between(painter, from, to, below);
    }
    // The face stands beside the last bubble of the one who is written with; passed-on words have a name alone.
    if bubble.face {
        let at = Rect::from_min_size(pos2(view.left(), rect.bottom() - face), Vec2::splat(face));
        avatar(scene, painter, icon, at);
    }
    at.translate(vec2(0.0, -lift))
}

/// What the lantern's light shows on a bubble: a slip that hangs on its lower edge. Gives back where it ends.
fn lit_sign(
    scene: &Scene<'_>,
    painter: &Painter,
    sign: &Set,
    at: egui::Pos2,
    bubble: &Bubble<'_>,
) -> f32 {
    let (cx, s, edge) = (scene.cx, scene.cx.s, bubble.edge);
    let p = &cx.theme.palette;
    // One's own bubble is as warm as the light itself.
    let paper = if bubble.by == By::Own { p.white } else { p.glow };
    let rect = Rect::from_min_size(at + vec2(12.0 * s, -4.0 * s), sign.size() + edge * 2.0);
    paint::fill(painter, rect, 12.0 * s, paper.color());
    paint::edge(painter, rect, 12.0 * s, (2.0 * s).max(1.0), p.amber.color());
    sign.draw_in(painter, rect.shrink2(edge));
    rect.bottom() + 4.0 * s
}

/// Three dots that swell one after the other while someone types.
fn typing_dots(scene: &Scene<'_>, painter: &Painter, rect: Rect) {
    let p = &scene.cx.theme.palette;
    paint::fill(painter, rect, rect.height() / 2.0, p.indigo.color());
    for (index, x) in [-0.24_f32, 0.0, 0.24].into_iter().enumerate() {
        let swell = 0.5 + 0.5 * scene.wave(1.1, -(index as f32) * 1.1);
        let at = pos2(
            rect.center().x + x * rect.width(),
            rect.center().y - swell * rect.height() * 0.06,
        );
        painter.circle_filled(
            at,
            rect.height() * (0.09 + 0.03 * swell),
            p.river_light.alpha(0.55 + 0.45 * swell),
        );
    }
}
