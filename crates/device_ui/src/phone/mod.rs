//! The invented phone of a rehearsal, for ages 12-15: at night, in an app that does not exist.

mod call;
mod card;
mod chat;
mod form;
mod over;
mod star;
mod task;

use egui::{Color32, Painter, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};
use port::Phone;

pub(crate) use card::{card, emblem};
pub(crate) use task::{draw as task, share as task_share};

use crate::{
    paint, picture,
    screen::{Ctx, Touch},
    text::{self, Face, Style},
    theme::Theme,
};

/// Where everything on the phone lies.
#[derive(Clone, Debug)]
pub(crate) struct PhonePlan {
    /// The case, or the whole sky of the star.
    case: Rect,
    /// The glass.
    screen: Rect,
    /// Who is there, at the top of the glass.
    header: Rect,
    /// Under the header: that this is a rehearsal; no height where it is none.
    banner: Rect,
    /// The rest of the glass.
    body: Rect,
    /// Things that can be tapped, with their rectangles.
    elements: Vec<(String, Rect)>,
}

impl PhonePlan {
    /// Where a thing is.
    pub(crate) fn element(&self, id: &str) -> Option<Rect> {
        self.elements.iter().find(|(known, _)| known == id).map(|(_, rect)| *rect)
    }
}

/// Lays out a phone in `rect`; `s` is screen pixels for one logical pixel.
pub(crate) fn plan(phone: &Phone, rect: Rect, theme: &Theme, s: f32) -> PhonePlan {
    if let Phone::Star(star) = phone {
        let elements = star::plan(star, rect, theme, s);
        return PhonePlan {
            case: rect,
            screen: rect,
            header: rect,
            banner: rect,
            body: rect,
            elements,
        };
    }
    let screen = rect.shrink(12.0 * s);
    let practice = match phone {
        Phone::Chat(chat) => !chat.practice.is_empty(),
        Phone::Call(_) => true,
        Phone::Star(_) | Phone::Report(_) => false,
    };
    let floor = s.max(theme.shape.text_floor);
    let keypad = matches!(phone, Phone::Call(call) if !call.keys.is_empty());
    // A low glass gives its room to the keys.
    let low = screen.height() < 330.0;
    let head = if keypad && low { 0.0 } else { 66.0 * floor };
    let (header, rest) = paint::split_top(screen, head);
    let (banner, body) = paint::split_top(rest, if practice { 38.0 * floor } else { 0.0 });
    let elements = match phone {
        Phone::Chat(chat) if chat.over => over::plan(chat, body, theme, s),
        Phone::Chat(_) | Phone::Star(_) => Vec::new(),
        Phone::Call(call) => call::plan(call, body, theme, s),
        Phone::Report(form) => form::plan(form, body, theme, s),
    };
    PhonePlan { case: rect, screen, header, banner, body, elements }
}

/// What a part of the phone needs.
pub(crate) struct Scene<'a> {
    cx: &'a Ctx<'a>,
    plan: &'a PhonePlan,
    touches: &'a [Touch],
}

impl Scene<'_> {
    /// How the target of this id is touched.
    fn touch(&self, target: Option<&str>) -> Option<Touch> {
        self.cx.touch(self.touches, target)
    }

    fn size(&self, size: f32) -> f32 {
        self.cx.size(size)
    }

    fn body(&self) -> f32 {
        self.size(self.cx.theme.sizes.body)
    }

    fn small(&self) -> f32 {
        self.size(self.cx.theme.sizes.small)
    }

    /// A slow wave, still when motion is reduced.
    fn wave(&self, hertz: f64, phase: f32) -> f32 {
        self.cx.wave(hertz, phase)
    }
}

/// Draws the phone; gives back the lines that it says itself.
pub(crate) fn draw(
    cx: &Ctx<'_>,
    phone: &Phone,
    plan: &PhonePlan,
    touches: &[Touch],
) -> Vec<(String, port::Rect)> {
    let scene = Scene { cx, plan, touches };
    if let Phone::Star(star) = phone {
        star::draw(&scene, star);
        return Vec::new();
    }
    case(&scene);
    match phone {
        Phone::Chat(chat) if chat.over => over::draw(&scene, chat),
        Phone::Chat(chat) => chat::draw(&scene, chat),
        Phone::Call(call) => call::draw(&scene, call),
        Phone::Report(form) => {
            form::draw(&scene, form);
            Vec::new()
        }
        Phone::Star(_) => Vec::new(),
    }
}

/// The case and its dark glass.
fn case(scene: &Scene<'_>) {
    let (cx, plan) = (scene.cx, scene.plan);
    let (p, s) = (&cx.theme.palette, cx.s);
    let radius = 46.0 * s;
    if !cx.theme.contrast {
        let light = p.river_light.alpha(0.16);
        picture::glow(cx.painter, plan.case.center(), plan.case.size() * 0.78, light);
    }
    paint::shadow(cx.painter, plan.case, radius, 12.0 * s, cx.theme, 1.4);
    paint::fill(cx.painter, plan.case, radius, Color32::from_rgb(8, 11, 26));
    let rim = Stroke::new(2.5 * s, p.bezel_light.color());
    cx.painter.rect_stroke(plan.case, paint::round(radius), rim, StrokeKind::Inside);
    paint::fill(cx.painter, plan.screen, radius - 12.0 * s, p.night.color());
}

/// The header: a round picture, the name, and under it what that one does; the clock at the right.
fn header(scene: &Scene<'_>, icon: &str, name: &str, status: &str, aside: &str) {
    let (cx, rect) = (scene.cx, scene.plan.header);
    if rect.height() < 20.0 {
        return;
    }
    let (p, s) = (&cx.theme.palette, cx.s);
    let r = (34.0 * s).clamp(0.0, 200.0) as u8;
    let corners = egui::CornerRadius { nw: r, ne: r, sw: 0, se: 0 };
    cx.painter.rect_filled(rect, corners, p.bezel.color());
    let side = rect.height() - 16.0 * s;
    let face = Rect::from_min_size(rect.min + vec2(16.0, 8.0) * s, Vec2::splat(side));
    avatar(scene, cx.painter, icon, face);
    let small = scene.small();
    let quiet = Style::new(Face::Body, small * 0.92, p.river_light.color());
    let aside_set = text::set(cx.ui, aside, quiet, vec2(rect.width() * 0.3, rect.height()));
    let end = rect.right() - 22.0 * s;
    if !aside.is_empty() {
        let at = Rect::from_min_max(
            pos2(end - aside_set.size().x, rect.top()),
            pos2(end, rect.bottom()),
        );
        aside_set.draw_in(cx.painter, at);
    }
    let left = face.right() + 12.0 * s;
    let room = vec2(end - aside_set.size().x - left - 8.0 * s, rect.height() * 0.58);
    let bold = Style::new(Face::Bold, scene.body() * 0.96, p.cream.color());
    let title = text::set(cx.ui, name, bold, room);
    let under =
        text::set(cx.ui, status, quiet.sized(small * 0.86), vec2(room.x, rect.height() * 0.46));
    let high = title.size().y + under.size().y * 0.9;
    let top = rect.center().y - high / 2.0;
    title.draw_between(cx.painter, left, left + room.x, top);
    under.draw_between(cx.painter, left, left + room.x, top + title.size().y * 0.9);
}

/// That this is a rehearsal: always there, never covered.
fn banner(scene: &Scene<'_>, words: &str) {
    let (cx, rect) = (scene.cx, scene.plan.banner);
    if words.is_empty() || rect.height() <= 0.0 {
        return;
    }
    let p = &cx.theme.palette;
    cx.painter.rect_filled(rect, 0.0, p.glow.color());
    let style = Style::new(Face::Bold, scene.small(), p.ink.color()).centred();
    let inner = rect.shrink2(vec2(12.0 * cx.s, 0.0));
    text::set(cx.ui, words, style, inner.size()).draw_in(cx.painter, inner);
}

/// A face in a round frame.
fn avatar(scene: &Scene<'_>, painter: &Painter, icon: &str, rect: Rect) {
    let cx = scene.cx;
    let p = &cx.theme.palette;
    painter.circle_filled(rect.center(), rect.width() / 2.0, p.river_light.color());
    let inner = rect.shrink(rect.width() * 0.1);
    picture::icon(painter, &cx.assets.icons, icon, inner, p.indigo.color());
    painter.circle_stroke(
        rect.center(),
        rect.width() / 2.0,
        Stroke::new((2.5 * cx.s).max(1.5), p.cream.color()),
    );
}
