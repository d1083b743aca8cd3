//! The bubble: who speaks, what is said, what is asked.

use std::borrow::Cow;

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::{Line, LineKind, Place, Target, World};

use crate::{
    layout::words::SIGN_ROOM,
    paint, picture,
    said::{said, several, tagged},
    screen::{Ctx, Touch, port_rect},
    text::{self, Face, STEPS, Set, Style},
    theme::Rgb,
};

/// One thing in the bubble: a line's text, set.
struct Row<'a> {
    line: &'a Line,
    set: Set,
    gap: f32,
}

/// Draws the lines into the bubble's rectangle; gives back where each one is.
pub(crate) fn draw(
    cx: &Ctx<'_>,
    rect: Rect,
    title: Option<&str>,
    lines: &[&Line],
) -> Vec<(String, port::Rect)> {
    let came: Vec<&Line> =
        lines.iter().copied().filter(|line| cx.playback.line(&line.id, cx.now) > 0.0).collect();
    if title.is_none() && lines.is_empty() {
        return Vec::new();
    }
    let (theme, s) = (cx.theme, cx.s);
    let speaker = tagged(&came);
    // Nothing to show yet: only the places are known.
    let empty = title.is_none() && came.is_empty();
    let pad = vec2(24.0, 12.0) * s;
    let icons: Vec<&str> =
        lines.iter().flat_map(|line| &line.icons).map(String::as_str).take(3).collect();
    let icon_side = if icons.is_empty() {
        0.0
    } else {
        (rect.height() * 0.52).min(72.0 * s).min(rect.width() * 0.2)
    };
    let icons_width = icons.len() as f32 * (icon_side + 8.0 * s);
    // The words stay clear of the sign at the corner.
    let signed = cx.frame.view.targets.iter().any(|target| target.place == Place::Bubble);
    let taken = icons_width.max(if signed { SIGN_ROOM * s } else { 0.0 });
    let space = Rect::from_min_max(rect.min + pad, rect.max - pad - vec2(taken, 0.0));
    let rows = set_rows(cx, title, lines, space.size());
    let height: f32 = rows.1.iter().map(|row| row.gap + row.set.size().y).sum::<f32>()
        + rows.0.as_ref().map_or(0.0, |title| title.size().y);
    // The panel hugs its text, but keeps a steady place.
    let panel = rect;
    let radius = theme.form.panel_radius * s;
    if !empty {
        paint::shadow(cx.painter, panel, radius, 6.0 * s, theme, 1.0);
        tail(cx, panel, speaker.filter(|_| !several(lines)));
        paint::fill(cx.painter, panel, radius, theme.palette.panel.color());
    }
    if theme.contrast && !empty {
        paint::edge(cx.painter, panel, radius, 3.0, theme.palette.on_panel.color());
    }
    let mut y = space.top() + ((space.height() - height) / 2.0).max(0.0);
    if let Some(title) = &rows.0 {
        title.draw_between(cx.painter, space.left(), space.right(), y);
        y += title.size().y;
    }
    let mut drawn = Vec::new();
    for row in &rows.1 {
        y += row.gap;
        let came = cx.playback.line(&row.line.id, cx.now);
        let painter = paint::faded(cx.painter, came);
        let lift = (1.0 - came) * 10.0 * s;
        let at = row.set.draw_between(&painter, space.left(), space.right(), y + lift);
        drawn.push((row.line.id.clone(), port_rect(at.translate(vec2(0.0, -lift)))));
        y += row.set.size().y;
    }
    let mut x = rect.right() - pad.x - icon_side;
    if empty {
        return drawn;
    }
    for name in icons.iter().rev() {
        let at =
            Rect::from_min_size(pos2(x, rect.center().y - icon_side / 2.0), Vec2::splat(icon_side));
        picture::icon(cx.painter, &cx.assets.icons, name, at, theme.palette.amber.color());
        x -= icon_side + 8.0 * s;
    }
    if let Some(line) = speaker {
        tag(cx, panel, line);
    }
    drawn
}

/// How wide the sign on the corner is that says that a tap reads aloud, logical pixels.
const SIGN: f32 = 60.0;

/// The bubble as a target: its sign hangs over the upper right corner, all of it can be tapped.
pub(crate) fn said_again(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let side = SIGN * s * if touch.hovered { 1.06 } else { 1.0 };
    let sink = if touch.pressed { 4.0 * s } else { 0.0 };
    // Over the corner, but never over the edge of the screen.
    let top = (rect.top() + 2.0 * s).max(side / 2.0 + 6.0 * s);
    let at = pos2(rect.right() - 22.0 * s, top + sink);
    let sign = Rect::from_center_size(at, Vec2::splat(side));
    let painter = &paint::faded(cx.painter, touch.appear);
    if touch.focused {
        paint::ring(painter, rect, theme.form.panel_radius * s, theme, s);
    }
    paint::fill(painter, sign.expand(4.0 * s), side, p.amber_lip.color());
    paint::fill(painter, sign, side, p.glow.color());
    let icon = sign.shrink(side * 0.2);
    picture::icon(painter, &cx.assets.icons, &target.icon, icon, p.ink.color());
}

/// Sets title and lines at one common step, the largest at which all fit.
fn set_rows<'a>(
    cx: &Ctx<'_>,
    title: Option<&str>,
    lines: &[&'a Line],
    space: Vec2,
) -> (Option<Set>, Vec<Row<'a>>) {
    let p = &cx.theme.palette;
    let sizes = cx.theme.sizes;
    // On small screens words shrink less than everything else.
    let scale = cx.s.max(cx.theme.shape.text_floor);
    let named = said(lines);
    let plain: Vec<Cow<'_, str>> = lines.iter().map(|line| line.text.as_str().into()).collect();
    // Before any letter shrinks, the names of those who go on are left out.
    let ways = [(STEPS[0], &named)].into_iter().chain(STEPS.map(|step| (step, &plain)));
    let mut best = None;
    for (step, words) in ways {
        let size = |size: f32| size * scale * step;
        let heading = title.map(|title| {
            let style = Style::new(Face::Display, size(sizes.title), p.on_panel.color()).centred();
            text::set_at(cx.ui, title, style, space)
        });
        let mut gap = 0.0;
        let rows: Vec<Row<'a>> = lines
            .iter()
            .zip(words)
            .map(|(line, words)| {
                let (face, color) = dress(line.kind, p);
                let mut style = Style::new(face, size(sizes.body), color);
                if title.is_some() {
                    style = style.centred();
                }
                let row = Row { line, set: text::set_at(cx.ui, words, style, space), gap };
                gap = 2.0 * cx.s;
                row
            })
            .collect();
        let height: f32 = rows.iter().map(|row| row.gap + row.set.size().y).sum::<f32>()
            + heading.as_ref().map_or(0.0, |it| it.size().y);
        let fits = height <= space.y && rows.iter().all(|row| row.set.fits);
        best = Some((heading, rows));
        if fits {
            break;
        }
    }
    best.unwrap_or_default()
}

const fn dress(kind: LineKind, p: &crate::theme::Palette) -> (Face, egui::Color32) {
    match kind {
        LineKind::Question => (Face::Bold, p.on_panel.color()),
        LineKind::Hint => (Face::Bold, p.hint.color()),
        LineKind::Recovery => (Face::Bold, p.recovery.color()),
        LineKind::Care => (Face::Bold, p.care.color()),
        LineKind::Narration => (Face::Body, p.quiet.color()),
        LineKind::Say | LineKind::Outcome | LineKind::Body => (Face::Body, p.on_panel.color()),
    }
}

/// The name of who speaks, on a pill at the upper edge.
fn tag(cx: &Ctx<'_>, panel: Rect, line: &Line) {
    if line.who.is_empty() {
        return;
    }
    let (theme, s) = (cx.theme, cx.s);
    let size = theme.sizes.small * s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, size, theme.palette.white.color()).centred();
    let set = text::set(cx.ui, &line.who, style, vec2(panel.width() * 0.6, 80.0 * s));
    let side = set.size() + vec2(32.0, 2.0) * s;
    let rect = Rect::from_min_size(panel.min + vec2(26.0 * s, -side.y * 0.62), side);
    let color: Rgb = if line.actor.starts_with("sao") || line.who == "Sao" {
        theme.palette.river
    } else {
        theme.hue(World::HangSang as usize).0
    };
    paint::fill(cx.painter, rect, rect.height() / 2.0, color.color());
    paint::edge(cx.painter, rect, rect.height() / 2.0, 2.5 * s, theme.palette.panel.color());
    set.draw_in(cx.painter, rect);
}

/// The tail points to who speaks, if that one is on screen.
fn tail(cx: &Ctx<'_>, panel: Rect, speaker: Option<&Line>) {
    let Some(line) = speaker.filter(|line| !line.actor.is_empty()) else { return };
    let actors = &cx.frame.view.scene.actors;
    let figure = cx
        .plan
        .figures
        .iter()
        .find(|figure| actors.get(figure.actor).is_some_and(|actor| actor.id == line.actor));
    let Some(figure) = figure else { return };
    let s = cx.s;
    let to = figure.rect.center();
    let color = cx.theme.palette.panel.color();
    let half = 15.0 * s;
    if to.y > panel.bottom() - 10.0 * s {
        let x = to.x.clamp(panel.left() + 50.0 * s, panel.right() - 50.0 * s);
        let lean = ((to.x - x) * 0.25).clamp(-26.0 * s, 26.0 * s);
        let tip = pos2(x + lean, panel.bottom() + 24.0 * s);
        paint::triangle(
            cx.painter,
            [pos2(x - half, panel.bottom() - 2.0), tip, pos2(x + half, panel.bottom() - 2.0)],
            color,
        );
    } else {
        let y = to.y.clamp(panel.top() + 40.0 * s, panel.bottom() - 40.0 * s);
        let left = to.x < panel.center().x;
        let x = if left { panel.left() + 2.0 } else { panel.right() - 2.0 };
        let tip: Pos2 = pos2(x + if left { -24.0 } else { 24.0 } * s, y + 8.0 * s);
        paint::triangle(cx.painter, [pos2(x, y - half), tip, pos2(x, y + half)], color);
    }
}
