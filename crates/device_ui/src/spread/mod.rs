//! Things that lie side by side: places on a doll, two trays, faces on a photo, posts, the rows of a form.

mod badge;
mod places;
mod plan;
mod rows;
mod trade;

use egui::{Align2 as Align, Painter, Rect, Vec2, vec2};
use port::{Mark, Piece, Spread, SpreadKind};

pub(crate) use plan::{SpreadPlan, plan};

use crate::{
    paint::{self, Skin},
    playback::{ease, spring},
    screen::{Ctx, Touch},
    text::{self, Face, Style},
};

/// The words of a tag, as a share of what is read: the thing itself is what is seen.
const TAG: f32 = 0.8;

/// What a part of the device needs.
struct Scene<'a> {
    cx: &'a Ctx<'a>,
    spread: &'a Spread,
    plan: &'a SpreadPlan,
    touches: &'a [Touch],
    /// How far what happens now has come, 0 to 1.
    t: f32,
}

impl Scene<'_> {
    /// How a thing is touched; one that waits for nothing is there and still.
    fn touch(&self, piece: &Piece) -> Option<Touch> {
        self.cx.touch(self.touches, piece.target.as_deref())
    }

    /// How far what became of a thing has come: all the way, but while it happens.
    fn came(&self, piece: &Piece) -> f32 {
        if piece.fresh { self.t } else { 1.0 }
    }

    /// What became of it, on its corner.
    fn badge(&self, piece: &Piece, at: egui::Pos2, radius: f32) {
        let grown = spring(self.came(piece)) * radius;
        if grown > 0.5 {
            badge::badge(self.cx.painter, at, grown, piece.mark, self.cx.theme);
        }
    }

    /// What a tap on a thing means, where that is more than its name.
    fn answer(&self, piece: &Piece) -> Option<&str> {
        let target = self.cx.frame.view.target(piece.target.as_deref()?)?;
        (target.label != piece.text).then_some(target.label.as_str())
    }

    /// What a tap means, as a tag that takes this room at most; gives back where it is.
    fn tag(&self, piece: &Piece, room: Rect, align: Align) -> Option<Rect> {
        let (cx, s) = (self.cx, self.cx.s);
        let p = &cx.theme.palette;
        let words = self.answer(piece)?;
        let painter = paint::faded(cx.painter, self.touch(piece).map_or(1.0, |it| it.appear));
        let size = cx.size(cx.theme.sizes.body * TAG);
        let style = Style::new(Face::Display, size, p.white.color()).centred();
        let pad = vec2(14.0, 2.0) * s;
        let set = text::set(cx.ui, words, style, room.size() - pad * 2.0);
        let tag = align.align_size_within_rect(set.size() + pad * 2.0, room);
        paint::fill(&painter, tag, cx.theme.round(18.0) * s, p.river.color());
        paint::edge(&painter, tag, cx.theme.round(18.0) * s, (2.0 * s).max(1.5), p.white.color());
        set.draw_in(&painter, tag.shrink2(pad));
        Some(tag)
    }

    /// What the lantern's light shows: a bright slip that takes this room at most.
    fn slip(&self, words: &str, room: Rect, centred: bool) {
        let (cx, s) = (self.cx, self.cx.s);
        let p = &cx.theme.palette;
        let size = cx.size(cx.theme.sizes.small);
        let mut style = Style::new(Face::Bold, size, p.ink.color());
        if centred {
            style = style.centred();
        }
        let pad = vec2(12.0, 1.5) * s;
        let set = text::set(cx.ui, words, style, room.size() - pad * 2.0);
        let slip = set.size() + pad * 2.0;
        let at = if centred { room.center() } else { room.left_center() + vec2(slip.x / 2.0, 0.0) };
        let slip = Rect::from_center_size(at, slip);
        picture_glow(cx, slip);
        paint::fill(cx.painter, slip, 12.0 * s, p.glow.color());
        paint::edge(cx.painter, slip, 12.0 * s, (2.5 * s).max(1.5), p.amber.color());
        set.draw_in(cx.painter, slip.shrink2(pad));
    }
}

fn picture_glow(cx: &Ctx<'_>, slip: Rect) {
    let reach = slip.size() / 2.0 + Vec2::splat(18.0 * cx.s);
    crate::picture::glow(cx.painter, slip.center(), reach, cx.theme.palette.glow.alpha(0.5));
}

/// Draws the things.
pub(crate) fn draw(cx: &Ctx<'_>, spread: &Spread, plan: &SpreadPlan, touches: &[Touch]) {
    let t =
        if spread.fresh().is_empty() { 1.0 } else { cx.playback.happening(cx.now).unwrap_or(1.0) };
    let scene = Scene { cx, spread, plan, touches, t };
    case(&scene);
    match spread.kind {
        SpreadKind::Doll => places::doll(&scene),
        SpreadKind::Faces => places::faces(&scene),
        SpreadKind::Trade => trade::draw(&scene),
        SpreadKind::Feed => rows::feed(&scene),
        SpreadKind::Form => rows::form(&scene),
    }
    for piece in spread.pieces.iter().filter(|piece| piece.button) {
        if let Some(rect) = plan.element(&piece.id) {
            button(&scene, piece, rect);
        }
    }
}

/// The window, and what stands on its head.
fn case(scene: &Scene<'_>) {
    let (cx, s, plan) = (scene.cx, scene.cx.s, scene.plan);
    let p = &cx.theme.palette;
    let radius = cx.theme.round(26.0) * s;
    paint::shadow(cx.painter, plan.case, radius, 9.0 * s, cx.theme, 1.0);
    let (rim, ground) = match scene.spread.kind {
        SpreadKind::Doll => (p.white, p.page_tint),
        SpreadKind::Trade => (p.amber_lip, p.cream),
        SpreadKind::Form => (p.river, p.page_tint),
        SpreadKind::Feed | SpreadKind::Faces => (p.bezel, p.page_tint),
    };
    paint::fill(cx.painter, plan.case, radius, rim.color());
    if cx.theme.contrast {
        paint::edge(cx.painter, plan.case, radius, 3.0, p.ink.color());
    }
    let under = Rect::from_min_max(plan.head.left_bottom(), plan.case.max - Vec2::splat(12.0 * s));
    paint::fill(cx.painter, under, cx.theme.round(16.0) * s, ground.color());
    if plan.head.height() < 1.0 || scene.spread.title.is_empty() {
        return;
    }
    let size = cx.size(cx.theme.sizes.body * 0.9);
    let on = if scene.spread.kind == SpreadKind::Trade { p.ink } else { p.white };
    let style = Style::new(Face::Display, size, on.color());
    let inner = plan.head.shrink2(vec2(14.0, 2.0) * s);
    let head = inner.with_max_x(inner.right() - 84.0 * s);
    text::set(cx.ui, &scene.spread.title, style, head.size()).draw_in(cx.painter, head);
    for (nth, color) in [p.leaf, p.glow, p.pink].into_iter().enumerate() {
        let x = inner.right() - (12.0 + 26.0 * nth as f32) * s;
        cx.painter.circle_filled(egui::pos2(x, inner.center().y), 7.0 * s, color.color());
    }
}

/// A button of the window itself.
fn button(scene: &Scene<'_>, piece: &Piece, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let (inner, ink) = match scene.touch(piece) {
        Some(touch) => {
            let skin =
                Skin { face: p.river, rim: p.river, lip: p.indigo, rim_width: 0.0, radius: 40.0 };
            (paint::press_panel(cx.painter, body, &skin, &touch, cx.theme, s), p.white)
        }
        None => {
            paint::fill(cx.painter, body, body.height() / 2.0, p.panel_edge.color());
            (body, p.ink)
        }
    };
    let inner = inner.shrink2(vec2(16.0, 2.0) * s);
    let size = cx.size(cx.theme.sizes.body * 0.94);
    let style = Style::new(Face::Display, size, ink.color()).centred();
    let label = scene.answer(piece).unwrap_or(&piece.text);
    let marked = !matches!(piece.mark, Mark::Plain);
    let words = if marked { inner.with_max_x(inner.right() - 36.0 * s) } else { inner };
    text::set(cx.ui, label, style, words.size()).draw_in(cx.painter, words);
    if marked {
        scene.badge(piece, inner.right_center() - vec2(14.0 * s, 0.0), 15.0 * s);
    }
}

/// A thing as a card: raised where it can be tapped, flat where it is only there, ringed where it is spoken of.
fn card(scene: &Scene<'_>, piece: &Piece, rect: Rect, painter: &Painter) -> Rect {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let radius = 18.0;
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let inner = match scene.touch(piece) {
        Some(touch) => {
            let skin =
                Skin { face: p.white, rim: p.river_light, lip: p.river, rim_width: 3.0, radius };
            paint::press_panel(painter, body, &skin, &touch, cx.theme, s)
        }
        None => {
            paint::fill(painter, body, cx.theme.round(radius) * s, p.white.color());
            paint::edge(
                painter,
                body,
                cx.theme.round(radius) * s,
                (1.5 * s).max(1.0),
                p.panel_edge.color(),
            );
            body.shrink(3.0 * s)
        }
    };
    if piece.id == scene.spread.about {
        let out = body.expand((3.0 + scene.cx.wave(0.4, 0.0)) * s);
        let wide = (4.5 * s).max(3.0);
        paint::edge(painter, out, cx.theme.round(radius + 3.0) * s, wide, p.amber.color());
    }
    inner
}

/// A thing that comes in slides to its place; gives back where it is and how much of it is seen. What was set
/// aside is pale.
fn coming(scene: &Scene<'_>, piece: &Piece, rect: Rect) -> (Rect, Painter) {
    let come = scene.cx.playback.piece(&piece.id, scene.cx.now);
    let pale = if piece.mark == Mark::Left { 1.0 - 0.45 * ease(scene.came(piece)) } else { 1.0 };
    let rect = rect.translate(vec2((1.0 - come) * 70.0 * scene.cx.s, 0.0));
    (rect, paint::faded(scene.cx.painter, come * pale))
}
