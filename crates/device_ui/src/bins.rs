//! Baskets on a mat, and the card that is to be laid into one of them.

use egui::{Color32, Painter, Rect, Vec2, pos2, vec2};
use port::{Basket, Bins, Landing};

use crate::{
    paint::{self, Skin},
    picture::{self, Drawing, Pose},
    playback::ease,
    screen::{Ctx, Touch},
    text::{self, Face, Style},
    theme::Theme,
};

/// The woven basket, a picture of the icons pack with a part `front` that hides what lies in it.
const BASKET: &str = "basket";
/// How many cards are seen in a basket.
const SEEN: usize = 4;
/// What of the mat the baskets take, and how high one is to its width at most.
const BASKETS: f32 = 0.55;
const SHAPE: f32 = 1.12;
/// What the rim of a basket's stand takes across, logical pixels.
const EDGE: f32 = 32.0;
/// How wide a card is to its height.
const CARD: f32 = 1.3;
/// How wide the sign of the light is to the card beside it, at most.
const SIGN: f32 = 1.7;

/// Where everything lies on the mat.
#[derive(Clone, Debug)]
pub(crate) struct BinsPlan {
    mat: Rect,
    card: Rect,
    sign: Rect,
    baskets: Vec<(String, Rect)>,
}

impl BinsPlan {
    /// Where a basket is.
    pub(crate) fn element(&self, id: &str) -> Option<Rect> {
        self.baskets.iter().find(|(known, _)| known == id).map(|(_, rect)| *rect)
    }
}

/// Lays out the mat in `rect`; `s` is screen pixels for one logical pixel.
pub(crate) fn plan(bins: &Bins, rect: Rect, theme: &Theme, s: f32) -> BinsPlan {
    let gap = theme.sizes.gap * s;
    let inner = rect.shrink(22.0 * s);
    let count = bins.baskets.len().max(1) as f32;
    let width = (inner.width() - gap * (count - 1.0)) / count;
    let high = (inner.height() * BASKETS).min(width * SHAPE);
    let row = inner.with_min_y(inner.bottom() - high);
    let baskets = bins.baskets.iter().enumerate().map(|(index, basket)| {
        let x = row.left() + (width + gap) * index as f32;
        (basket.id.clone(), Rect::from_min_size(pos2(x, row.top()), vec2(width, high)))
    });
    let over = inner.with_max_y(row.top() - gap * 0.8);
    let tall = over.height().min(over.width() * 0.5 / CARD);
    // What the lantern's light shows stands beside it.
    let (at, sign) = if bins.sign.is_some() {
        let hand = tall * CARD;
        let wide = (over.width() - hand - gap).min(hand * SIGN);
        let left = over.center().x - (hand + gap + wide) / 2.0;
        let sign =
            Rect::from_min_size(pos2(left + hand + gap, over.top()), vec2(wide, over.height()));
        (pos2(left + hand / 2.0, over.center().y), sign)
    } else {
        (over.center(), Rect::NOTHING)
    };
    let card = Rect::from_center_size(at, vec2(tall * CARD, tall));
    BinsPlan { mat: rect, card, sign, baskets: baskets.collect() }
}

/// What a part of the mat needs.
struct Scene<'a> {
    cx: &'a Ctx<'a>,
    bins: &'a Bins,
    plan: &'a BinsPlan,
    touches: &'a [Touch],
    /// How far the card has flown, 0 to 1.
    t: f32,
}

impl Scene<'_> {
    fn touch(&self, target: Option<&str>) -> Option<Touch> {
        self.cx.touch(self.touches, target)
    }
}

/// Draws the mat, the baskets and the card.
pub(crate) fn draw(cx: &Ctx<'_>, bins: &Bins, plan: &BinsPlan, touches: &[Touch]) {
    let t = cx.playback.happening(cx.now).unwrap_or(1.0);
    let scene = Scene { cx, bins, plan, touches, t };
    mat(&scene);
    let names = names(&scene);
    let high = names.iter().map(|name| name.size().y).fold(0.0, f32::max);
    for (number, (basket, name)) in bins.baskets.iter().zip(&names).enumerate() {
        if let Some(rect) = plan.element(&basket.id) {
            one(&scene, basket, number, rect, (name, high));
        }
    }
    sign(&scene);
    hand(&scene);
}

/// A woven mat with a braided edge.
fn mat(scene: &Scene<'_>) {
    let (cx, rect) = (scene.cx, scene.plan.mat);
    let (p, s) = (&cx.theme.palette, cx.s);
    let radius = 30.0 * s;
    paint::shadow(cx.painter, rect, radius, 9.0 * s, cx.theme, 1.0);
    if cx.theme.contrast {
        paint::fill(cx.painter, rect, radius, p.white.color());
        paint::edge(cx.painter, rect, radius, 3.0, p.ink.color());
        return;
    }
    let (straw, stem) = (Color32::from_rgb(0xF0, 0xD9, 0xA6), Color32::from_rgb(0xE4, 0xC5, 0x86));
    let braid = Color32::from_rgb(0xB9, 0x7A, 0x3A);
    paint::fill(cx.painter, rect, radius, braid);
    let inner = rect.shrink(9.0 * s);
    paint::fill(cx.painter, inner, radius - 6.0 * s, straw);
    let clip = cx.painter.with_clip_rect(inner.shrink(4.0 * s));
    let step = 44.0 * s;
    let rows = (inner.height() / step).ceil() as u16;
    let columns = (inner.width() / step).ceil() as u16;
    for row in 0..rows {
        for column in 0..columns {
            weave(
                &clip,
                inner.min + vec2(f32::from(column), f32::from(row)) * step,
                step,
                (row + column) % 2 == 0,
                stem,
            );
        }
    }
}

/// One crossing of the weave: two stems lie across, or along.
fn weave(painter: &Painter, at: egui::Pos2, step: f32, across: bool, color: Color32) {
    let cell = Rect::from_min_size(at, Vec2::splat(step)).shrink(step * 0.08);
    for share in [0.26, 0.74] {
        let stem = if across {
            let y = cell.top() + cell.height() * share;
            Rect::from_center_size(pos2(cell.center().x, y), vec2(cell.width(), step * 0.26))
        } else {
            let x = cell.left() + cell.width() * share;
            Rect::from_center_size(pos2(x, cell.center().y), vec2(step * 0.26, cell.height()))
        };
        paint::fill(painter, stem, step * 0.1, color);
    }
}

/// The names of the baskets, set for the room that each has.
fn names(scene: &Scene<'_>) -> Vec<text::Set> {
    let (cx, s) = (scene.cx, scene.cx.s);
    let size = scene.cx.size(cx.theme.sizes.button * 0.92);
    let style = Style::new(Face::Display, size, cx.theme.palette.on_panel.color()).centred();
    let named = scene.bins.baskets.iter();
    named
        .map(|basket| {
            let width = scene.plan.element(&basket.id).map_or(0.0, |rect| rect.width());
            text::set(cx.ui, &basket.name, style, vec2(width - EDGE * s, size * 3.1))
        })
        .collect()
}

/// A basket on its stand: a panel to press, what lies in it, its front with the mark, its name. All names
/// have the same room, so that the baskets are equally large.
fn one(
    scene: &Scene<'_>,
    basket: &Basket,
    number: usize,
    rect: Rect,
    (name, high): (&text::Set, f32),
) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (strong, light) = cx.theme.hue(number);
    let touch = scene.touch(basket.target.as_deref());
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let skin = Skin { face: p.panel, rim: light, lip: strong, rim_width: 6.0, radius: 30.0 };
    // A basket that waits for nothing stands still, but is there.
    let rest = Touch { appear: 1.0, ..Touch::default() };
    let inner = paint::press_panel(cx.painter, body, &skin, &touch.unwrap_or(rest), cx.theme, s);
    let inner = inner.shrink2(vec2(8.0, 4.0) * s);
    let (over, under) = paint::split_top(inner, inner.height() - high);
    name.draw_in(cx.painter, under);
    let side = over.width().min(over.height() * 1.1);
    let weave = Rect::from_center_size(
        pos2(over.center().x, over.bottom() - side / 2.2),
        vec2(side, side / 1.1),
    );
    let hide = |part: &'static str| {
        move |id: &str| Pose { alpha: if id == part { 0.0 } else { 1.0 }, ..Pose::default() }
    };
    let (no_front, no_back) = (hide("front"), hide("back"));
    let back = Drawing { part: Some(&no_front), ..Drawing::default() };
    let front = Drawing { part: Some(&no_back), ..Drawing::default() };
    let icons = &cx.assets.icons;
    picture::icon_with(cx.painter, icons, BASKET, weave, p.amber_lip.color(), &back);
    inside(scene, basket, weave);
    picture::icon_with(cx.painter, icons, BASKET, weave, p.amber_lip.color(), &front);
    let mark = Rect::from_center_size(
        pos2(weave.center().x, weave.top() + weave.height() * 0.66),
        Vec2::splat(weave.height() * 0.42),
    );
    cx.painter.circle_filled(mark.center(), mark.width() * 0.62, p.cream.color());
    cx.painter.circle_stroke(
        mark.center(),
        mark.width() * 0.62,
        egui::Stroke::new((3.0 * s).max(1.5), strong.color()),
    );
    picture::icon(cx.painter, icons, &basket.icon, mark, strong.color());
}

/// The cards in a basket peek over its rim.
fn inside(scene: &Scene<'_>, basket: &Basket, weave: Rect) {
    let from = basket.inside.len().saturating_sub(SEEN);
    let mut seen: Vec<&String> = basket.inside.iter().skip(from).collect();
    let landed = basket.landing == Landing::Stays && scene.t >= 1.0;
    if landed {
        seen.push(&scene.bins.icon);
    }
    let count = seen.len().max(1) as f32;
    for (nth, icon) in seen.into_iter().enumerate() {
        let along = (nth as f32 + 0.5) / count - 0.5;
        let at = pos2(
            weave.center().x + along * weave.width() * 0.62,
            weave.top() + weave.height() * (0.24 + 0.05 * (nth % 2) as f32),
        );
        slip(scene, scene.cx.painter, icon, Rect::from_center_size(at, mouth(weave)), along * 0.5);
    }
}

/// How large a card is that lies in a basket.
fn mouth(weave: Rect) -> Vec2 {
    Vec2::splat(weave.width() * 0.3)
}

/// A small card with a picture.
fn slip(scene: &Scene<'_>, painter: &Painter, icon: &str, rect: Rect, turn: f32) {
    let p = &scene.cx.theme.palette;
    paint::fill(painter, rect, rect.width() * 0.16, p.white.color());
    paint::edge(
        painter,
        rect,
        rect.width() * 0.16,
        (rect.width() * 0.04).max(1.0),
        p.panel_edge.color(),
    );
    let pose = Pose { turn: turn * 0.4, ..Pose::default() };
    let drawing = Drawing { pose, ..Drawing::default() };
    let inner = rect.shrink(rect.width() * 0.12);
    picture::icon_with(painter, &scene.cx.assets.icons, icon, inner, p.leaf.color(), &drawing);
}

/// What the lantern's light shows, beside the card.
fn sign(scene: &Scene<'_>) {
    // Once the card is on its way, the way on stands there.
    let flies = scene.bins.baskets.iter().any(|basket| basket.landing != Landing::None);
    let Some((icon, words)) = scene.bins.sign.as_ref().filter(|_| !flies) else { return };
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let room = scene.plan.sign.shrink2(vec2(0.0, scene.plan.sign.height() * 0.08));
    picture::glow(cx.painter, room.left_center(), vec2(70.0, 60.0) * s, p.glow.alpha(0.9));
    paint::fill(cx.painter, room, 22.0 * s, p.glow.color());
    paint::edge(cx.painter, room, 22.0 * s, (3.0 * s).max(1.5), p.amber.color());
    let inner = room.shrink2(vec2(12.0, 8.0) * s);
    let style = Style::new(Face::Bold, scene.cx.size(cx.theme.sizes.body), p.ink.color()).centred();
    let set = text::set(cx.ui, words, style, vec2(inner.width(), inner.height() * 0.45));
    let (over, under) = paint::split_top(inner, inner.height() - set.size().y);
    picture::icon(cx.painter, &cx.assets.icons, icon, paint::square(over), p.amber_lip.color());
    set.draw_in(cx.painter, under);
}

/// The card: in the hand, on its way, or laid down.
fn hand(scene: &Scene<'_>) {
    let bins = scene.bins;
    let goes = bins.baskets.iter().find(|basket| basket.landing != Landing::None);
    let Some(basket) = goes else {
        let sway = vec2(0.0, scene.cx.wave(0.45, 0.0) * 3.0 * scene.cx.s);
        card(scene, scene.plan.card.translate(sway), 1.0);
        return;
    };
    let Some(rect) = scene.plan.element(&basket.id) else { return };
    let there = match basket.landing {
        Landing::ComesBack if scene.t > 0.55 => 1.0 - ease((scene.t - 0.55) / 0.45),
        Landing::ComesBack => ease(scene.t / 0.45),
        _ => ease(scene.t),
    };
    if basket.landing == Landing::Stays && scene.t >= 1.0 {
        return;
    }
    let from = scene.plan.card;
    let to = pos2(rect.center().x, rect.top() + rect.height() * 0.3);
    // It rises a little before it falls.
    let arc = (there * std::f32::consts::PI).sin() * 34.0 * scene.cx.s;
    let at = from.center() + (to - from.center()) * there - vec2(0.0, arc);
    card(scene, Rect::from_center_size(at, from.size() * (1.0 - 0.68 * there)), 1.0 - there);
}

/// The card as large as `rect`; its words fade with `words`.
fn card(scene: &Scene<'_>, rect: Rect, words: f32) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let radius = rect.height() * 0.12;
    paint::shadow(cx.painter, rect, radius, 8.0 * s, cx.theme, 1.1);
    paint::fill(cx.painter, rect, radius, p.white.color());
    paint::edge(cx.painter, rect, radius, (rect.height() * 0.03).max(2.0), p.amber.color());
    let inner = rect.shrink2(vec2(rect.height() * 0.08, rect.height() * 0.06));
    let size = scene.cx.size(cx.theme.sizes.body);
    let style = Style::new(Face::Display, size, p.ink.color()).centred();
    let set = text::set(cx.ui, &scene.bins.text, style, vec2(inner.width(), inner.height() * 0.5));
    let (over, under) = paint::split_top(inner, inner.height() - set.size().y);
    let icon = paint::square(if words > 0.5 { over } else { inner });
    picture::icon(cx.painter, &cx.assets.icons, &scene.bins.icon, icon, p.leaf.color());
    if words > 0.5 {
        set.draw_in(&paint::faded(cx.painter, words), under);
    }
}
