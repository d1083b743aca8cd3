//! What comes of a choice, for ages 9-11: a strip of comic panels, one for each line.
//!
//! A panel has a frame of ink, a caption strip with who speaks, the face of that one where there is room.
//! Panels stand side by side where the room is wide, else one under the other, with a slanted gutter between.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};
use port::{Frame, Line, LineKind, Place, Screen};

use crate::{
    paint, picture,
    screen::{Ctx, port_rect},
    text::{self, Face, STEPS, Set, Style},
    theme::Theme,
};

/// How far the gutter leans, logical pixels.
const LEAN: f32 = 12.0;
/// The gutter, logical pixels.
const GUTTER: f32 = 12.0;
/// The frame of ink, logical pixels.
const INK: f32 = 4.0;
/// How high a panel that stands alone in a column is at most, logical pixels.
const ALONE: f32 = 320.0;
/// What every panel needs, in letters: its edges and the caption.
const SHARED: f32 = 24.0;
/// How wide a room is to its height where panels stand side by side.
const WIDE: f32 = 3.0;

/// Whether a Frame's words are told as a comic: an outcome, with nothing left to do but to go on.
pub(crate) fn tells(frame: &Frame, theme: &Theme) -> bool {
    let told = |line: &Line| matches!(line.kind, LineKind::Outcome | LineKind::Recovery);
    let view = &frame.view;
    let on = |place: &Place| matches!(place, Place::Bar | Place::Primary | Place::Bubble);
    let only_on = view.targets.iter().all(|it| on(&it.place) || it.state.disabled);
    theme.form.comic
        && frame.screen == Screen::Level
        && !view.lines.is_empty()
        && view.lines.iter().all(told)
        && only_on
}

/// Draws a panel for each line; gives back where the words are.
pub(crate) fn draw(cx: &Ctx<'_>, rect: Rect, lines: &[&Line]) -> Vec<(String, port::Rect)> {
    // One panel alone need not fill a whole column.
    let most = if lines.len() == 1 && !across(rect) { ALONE * cx.s } else { f32::INFINITY };
    let rect = rect.with_min_y(rect.top().max(rect.bottom() - most));
    let rooms = rooms(rect, lines, cx.s);
    let step = step(cx, &rooms, lines);
    let mut drawn = Vec::new();
    for (index, (line, room)) in lines.iter().zip(&rooms).enumerate() {
        let came = cx.playback.line(&line.id, cx.now);
        let lift = vec2(0.0, (1.0 - came) * 14.0 * cx.s);
        let painter = paint::faded(cx.painter, came);
        let shape = shape(rect, &rooms, index, cx.s);
        let corners = shape.map(|at| at + lift);
        panel(cx, &painter, corners, index);
        let at = inside(cx, &painter, room.translate(lift), line, step);
        drawn.push((line.id.clone(), port_rect(at.translate(-lift))));
    }
    drawn
}

fn across(rect: Rect) -> bool {
    rect.width() > rect.height() * WIDE
}

/// The room of each panel, without the lean of its edges: who says more has more.
fn rooms(rect: Rect, lines: &[&Line], s: f32) -> Vec<Rect> {
    let gutter = GUTTER * s;
    let wide = across(rect);
    let weight = |line: &&Line| line.text.chars().count() as f32 + SHARED;
    let total = lines.iter().map(weight).sum::<f32>().max(1.0);
    let free = if wide { rect.width() } else { rect.height() }
        - gutter * (lines.len() as f32 - 1.0).max(0.0);
    let mut from = 0.0;
    lines
        .iter()
        .map(|line| {
            let long = free * weight(line) / total;
            let room = if wide {
                let at = pos2(rect.left() + from, rect.top());
                Rect::from_min_size(at, vec2(long, rect.height()))
            } else {
                let at = pos2(rect.left(), rect.top() + from);
                Rect::from_min_size(at, vec2(rect.width(), long))
            };
            from += long + gutter;
            room
        })
        .collect()
}

/// The corners of a panel: where two meet, their edges lean alike.
fn shape(rect: Rect, rooms: &[Rect], index: usize, s: f32) -> [Pos2; 4] {
    let room = rooms.get(index).copied().unwrap_or(rect);
    let lean = LEAN * s / 2.0;
    let (before, after) = (index > 0, index + 1 < rooms.len());
    let by = |there: bool| if there { lean } else { 0.0 };
    let [mut a, mut b, mut c, mut d] =
        [room.left_top(), room.right_top(), room.right_bottom(), room.left_bottom()];
    if across(rect) {
        a.x += by(before);
        d.x -= by(before);
        b.x += by(after);
        c.x -= by(after);
    } else {
        a.y += by(before);
        b.y -= by(before);
        d.y += by(after);
        c.y -= by(after);
    }
    [a, b, c, d]
}

/// The panel itself: a hard shadow, paper, a corner of dots, a frame of ink.
fn panel(cx: &Ctx<'_>, painter: &Painter, corners: [Pos2; 4], index: usize) {
    let (p, s) = (&cx.theme.palette, cx.s);
    let shadow = corners.map(|at| at + vec2(5.0, 6.0) * s);
    let flat = |corners: [Pos2; 4], color: Color32| {
        Shape::convex_polygon(corners.to_vec(), color, Stroke::NONE)
    };
    painter.add(flat(shadow, p.night.alpha(0.35)));
    let paper = if index.is_multiple_of(2) || cx.theme.contrast { p.panel } else { p.glow };
    painter.add(flat(corners, paper.color()));
    if !cx.theme.contrast {
        dots(
            painter,
            corners[2],
            s,
            if index.is_multiple_of(2) { p.river_light } else { p.amber }.alpha(0.5),
        );
    }
    let mut edge = corners.to_vec();
    edge.push(corners[0]);
    painter.add(Shape::line(edge, Stroke::new(INK * s, p.ink.color())));
}

/// Printed dots in the lower right corner, smaller the further off.
fn dots(painter: &Painter, corner: Pos2, s: f32, color: Color32) {
    for row in 0..4_u8 {
        for column in 0..(7 - row) {
            let off = vec2(f32::from(column) + 1.1, f32::from(row) + 1.1) * 9.0 * s;
            let far = (f32::from(column) + f32::from(row)) / 9.0;
            painter.circle_filled(corner - off, 3.0 * s * (1.0 - far), color);
        }
    }
}

/// What is on a panel: the caption, the room for the words, the room for a face beside them.
struct Parts {
    name: Option<Set>,
    words: Rect,
    face: Option<Rect>,
}

fn split(cx: &Ctx<'_>, room: Rect, line: &Line) -> Parts {
    let s = cx.s;
    let mut words = room.shrink2(vec2(18.0, 8.0) * s);
    let side = (room.height() - 2.0 * INK * s).min(face_most(room, s));
    let wide = room.width() > room.height() * FACE_BESIDE && face(cx, line).is_some();
    let face = wide.then(|| {
        let at = room.right_bottom() - vec2(side / 2.0 + 12.0 * s, side / 2.0 + INK * 0.5 * s);
        words.max.x -= side;
        Rect::from_center_size(at, vec2(side, side))
    });
    if line.who.is_empty() {
        return Parts { name: None, words, face };
    }
    let size = cx.theme.sizes.small * s.max(cx.theme.shape.text_floor);
    let style = Style::new(Face::Bold, size, cx.theme.palette.ink.color());
    let name = text::set(cx.ui, &line.who, style, vec2(words.width() * 0.8, size * 2.0));
    words.min.y = room.top() + name.size().y + 4.0 * s;
    Parts { name: Some(name), words, face }
}

/// The common step at which every line fits its panel.
fn step(cx: &Ctx<'_>, rooms: &[Rect], lines: &[&Line]) -> f32 {
    let fits = |step: &&f32| {
        lines
            .iter()
            .zip(rooms)
            .all(|(line, room)| set(cx, line, split(cx, *room, line).words, **step).fits)
    };
    // Who is alone in a tall room speaks up.
    let loud = LOUD.iter().filter(|_| rooms.iter().all(|room| room.height() > TALL * cx.s));
    loud.chain(&STEPS).find(fits).copied().unwrap_or(STEPS[STEPS.len() - 1])
}

fn set(cx: &Ctx<'_>, line: &Line, room: Rect, step: f32) -> Set {
    let size = cx.theme.sizes.body * cx.s.max(cx.theme.shape.text_floor) * step;
    let face = if line.kind == LineKind::Recovery { Face::Bold } else { Face::Body };
    text::set_at(
        cx.ui,
        &line.text,
        Style::new(face, size, cx.theme.palette.ink.color()),
        room.size(),
    )
}

/// Caption, words and face; gives back where the words are.
fn inside(cx: &Ctx<'_>, painter: &Painter, room: Rect, line: &Line, step: f32) -> Rect {
    let (p, s) = (&cx.theme.palette, cx.s);
    let Parts { name, words, face: beside } = split(cx, room, line);
    if let Some(name) = name {
        let size = name.size() + vec2(24.0 * s, 0.0);
        let strip = Rect::from_min_size(room.min + vec2(INK, INK) * s * 0.5, size);
        painter.rect_filled(strip, 0.0, p.amber.color());
        let edge = Stroke::new(INK * s * 0.75, p.ink.color());
        painter.line_segment([strip.left_bottom(), strip.right_bottom()], edge);
        painter.line_segment([strip.right_bottom(), strip.right_top()], edge);
        name.draw_in(painter, strip.with_min_x(strip.left() + 12.0 * s));
    }
    let set = set(cx, line, words, step);
    let Some(icon) = face(cx, line) else { return set.draw_in(painter, words) };
    let spare = words.height() - set.size().y;
    let side = spare.min(face_most(room, s));
    let under = (beside.is_none() && spare >= FACE * s).then(|| {
        let at = room.right_bottom() - vec2(side * 0.5 + 10.0 * s, side * 0.5 + INK * 0.5 * s);
        Rect::from_center_size(at, vec2(side, side))
    });
    if let Some(place) = beside.or(under) {
        picture::icon(painter, &cx.assets.icons, &icon, place, p.violet.color());
    }
    let taken = if under.is_some() { side } else { 0.0 };
    set.draw_in(painter, words.with_max_y(words.bottom() - taken))
}

/// The least and the most that a face takes, logical pixels.
const FACE: f32 = 64.0;
const FACE_MOST: f32 = 140.0;
/// The same in a tall panel.
const FACE_TALL: f32 = 210.0;
/// From this height on a panel is tall, logical pixels.
const TALL: f32 = 200.0;
/// How much larger than usual words are in tall panels, where they fit.
const LOUD: [f32; 2] = [1.35, 1.18];

fn face_most(room: Rect, s: f32) -> f32 {
    s * if room.height() > TALL * s { FACE_TALL } else { FACE_MOST }
}

/// How wide a panel is to its height where the face stands beside the words.
const FACE_BESIDE: f32 = 2.2;

/// The picture of who speaks, head and shoulders; not every one has it.
fn face(cx: &Ctx<'_>, line: &Line) -> Option<String> {
    let actor = cx.frame.view.scene.actors.iter().find(|actor| actor.id == line.actor)?;
    let who = actor.art.strip_prefix("child_").unwrap_or(&actor.art);
    let name = if who.starts_with("sao") { "star".to_owned() } else { format!("bust_{who}") };
    cx.assets.icons.get(&name).map(|_| name)
}
