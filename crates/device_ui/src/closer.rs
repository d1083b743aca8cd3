//! A picture that is looked at closely: a print that hangs on a line, and what the lantern's light rings on it.

use egui::{Color32, Rect, Stroke, Vec2, pos2, vec2};
use port::{Picture, Ring};

use crate::{
    paint,
    picture::{self, Drawing},
    screen::Ctx,
    text::{self, Face, Style},
    theme::Theme,
};

/// The prints are 4:3.
const SHAPE: Vec2 = vec2(4.0, 3.0);

/// Where the print lies.
#[derive(Clone, Debug)]
pub(crate) struct PicturePlan {
    line: Rect,
    paper: Rect,
    print: Rect,
    from: Rect,
}

/// Lays out the print in `rect`; `s` is screen pixels for one logical pixel.
pub(crate) fn plan(picture: &Picture, rect: Rect, theme: &Theme, s: f32) -> PicturePlan {
    let rim = 18.0 * s;
    let size = theme.sizes.body * s.max(theme.shape.text_floor);
    let foot = if picture.from.is_empty() { rim } else { size * 2.0 };
    let line = rect.with_max_y(rect.top() + 34.0 * s);
    let room = Rect::from_min_max(pos2(rect.left(), line.center().y), rect.max);
    let free = vec2(room.width() - 2.0 * rim, room.height() - rim - foot - 6.0 * s);
    let unit = (free.x / SHAPE.x).min(free.y / SHAPE.y).max(1.0);
    let print = SHAPE * unit;
    let paper = vec2(print.x + 2.0 * rim, print.y + rim + foot);
    let paper = Rect::from_min_size(pos2(room.center().x - paper.x / 2.0, room.top()), paper);
    let print = Rect::from_min_size(paper.min + Vec2::splat(rim), print);
    let from =
        Rect::from_min_max(pos2(print.left(), print.bottom()), pos2(print.right(), paper.bottom()));
    PicturePlan { line, paper, print, from }
}

/// Draws the print.
pub(crate) fn draw(cx: &Ctx<'_>, picture: &Picture, plan: &PicturePlan) {
    let (p, s) = (&cx.theme.palette, cx.s);
    hanging(cx, plan);
    paint::shadow(cx.painter, plan.paper, 10.0 * s, 9.0 * s, cx.theme, 1.1);
    paint::fill(cx.painter, plan.paper, 10.0 * s, p.white.color());
    if cx.theme.contrast {
        paint::edge(cx.painter, plan.paper, 10.0 * s, 3.0, p.ink.color());
    }
    let clip = cx.painter.with_clip_rect(plan.print);
    match cx.assets.cast.get(&picture.art) {
        Some(art) => {
            let shown: Vec<&str> = picture.parts.iter().map(String::as_str).collect();
            picture::draw(&clip, art, plan.print, &Drawing { shown: &shown, ..Drawing::default() });
        }
        None => paint::fill(&clip, plan.print, 0.0, p.page_tint.color()),
    }
    for ring in &picture.rings {
        self::ring(cx, plan, ring);
    }
    if !picture.from.is_empty() {
        let size = cx.theme.sizes.body * s.max(cx.theme.shape.text_floor) * 0.92;
        let style = Style::new(Face::Body, size, p.secondary.color()).centred();
        text::set(cx.ui, &picture.from, style, plan.from.size()).draw_in(cx.painter, plan.from);
    }
    for peg in pegs(plan) {
        paint::fill(cx.painter, peg.translate(vec2(0.0, 2.0 * s)), 5.0 * s, p.amber_lip.color());
        paint::fill(cx.painter, peg, 5.0 * s, p.amber.color());
    }
}

/// The line that the print hangs on.
fn hanging(cx: &Ctx<'_>, plan: &PicturePlan) {
    let s = cx.s;
    let (left, right) = (plan.line.left_top(), plan.line.right_top());
    let sag = vec2(0.0, 22.0 * s);
    let points = (0..=16_u8).map(|step| {
        let t = f32::from(step) / 16.0;
        left + (right - left) * t + sag * (4.0 * t * (1.0 - t))
    });
    let rope = Stroke::new((4.0 * s).max(2.0), Color32::from_rgb(0xB9, 0x7A, 0x3A));
    cx.painter.add(egui::Shape::line(points.collect(), rope));
}

/// Two pegs hold it.
fn pegs(plan: &PicturePlan) -> [Rect; 2] {
    let paper = plan.paper;
    let size = vec2(paper.width() * 0.026, paper.width() * 0.075);
    [0.2, 0.8].map(|share| {
        let at = pos2(paper.left() + paper.width() * share, paper.top() + size.y * 0.1);
        Rect::from_center_size(at, size)
    })
}

/// A ring of light: dark within bright, so that it is seen on any ground.
fn ring(cx: &Ctx<'_>, plan: &PicturePlan, ring: &Ring) {
    let (p, s) = (&cx.theme.palette, cx.s);
    let [x, y, w, h] = ring.area;
    let size = plan.print.size();
    let area = Rect::from_min_size(plan.print.min + size * vec2(x, y), size * vec2(w, h));
    let breath = if cx.playback.sways() { (cx.now * 2.4).sin() as f32 * 2.0 * s } else { 0.0 };
    // It keeps to what it points at: a wider one would cross the caption and other rings.
    let rect = area.expand(7.0 * s + breath).intersect(plan.print);
    let radius = rect.width().min(rect.height()) * 0.4;
    paint::edge(cx.painter, rect, radius, 9.0 * s, p.night.alpha(0.75));
    paint::edge(cx.painter, rect.shrink(1.75 * s), radius, 5.5 * s, p.glow.color());
}
