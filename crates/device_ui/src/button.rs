//! Cards, the big button, the bar and the lanterns of the map.

use egui::{Rect, Stroke, Vec2, pos2, vec2};
use port::{Role, Target, World};

use crate::{
    paint::{self, Skin},
    picture,
    screen::{Ctx, Touch},
    text::{self, Face, Style},
};

/// The smallest share of the screen's scale that words are drawn at.
fn words(cx: &Ctx<'_>) -> f32 {
    cx.s.max(cx.theme.shape.text_floor)
}

/// An answer: a picture and words on a card with a coloured rim.
pub(crate) fn card(cx: &Ctx<'_>, target: &Target, number: usize, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let (strong, light) = theme.hue(number);
    let rim_width = if rect.height() < 120.0 * s { 5.0 } else { 8.0 };
    let skin = Skin {
        face: theme.palette.panel,
        rim: light,
        lip: strong,
        rim_width,
        radius: theme.shape.card_radius,
    };
    let inner = paint::press_panel(cx.painter, rect, &skin, touch, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear * if touch.disabled { 0.7 } else { 1.0 });
    let inner = inner.shrink2(vec2(12.0, 6.0) * s);
    let style =
        Style::new(Face::Display, theme.sizes.button * words(cx), theme.palette.ink.color())
            .centred();
    let tall = inner.height() >= 118.0 * s && inner.width() < inner.height() * 2.6;
    if target.icon.is_empty() {
        text::set(cx.ui, &target.label, style, inner.size()).draw_in(painter, inner);
    } else if tall {
        // Words first: the picture takes what they leave.
        let side = (inner.height() * 0.46).min(110.0 * s);
        let (top, below) = paint::split_top(inner, side);
        let set = text::set(cx.ui, &target.label, style, below.size() + vec2(0.0, 4.0 * s));
        let spare = (below.height() - set.size().y).max(0.0);
        let face = paint::split_top(inner, side + spare * 0.5).0;
        let icon = paint::square(face.shrink2(vec2(0.0, 3.0 * s)));
        disc(cx, painter, icon, light.alpha(0.45));
        picture::icon(
            painter,
            &cx.assets.icons,
            &target.icon,
            icon.shrink(icon.width() * 0.1),
            strong.color(),
        );
        let label =
            Rect::from_min_max(pos2(below.left(), face.bottom().max(top.bottom())), below.max);
        set.draw_in(painter, label);
    } else {
        let side = inner.height().min(92.0 * s);
        let (left, right) = paint::split_left(inner, side + 10.0 * s);
        let icon = Rect::from_center_size(
            pos2(left.left() + side / 2.0, left.center().y),
            Vec2::splat(side),
        );
        disc(cx, painter, icon, light.alpha(0.45));
        picture::icon(
            painter,
            &cx.assets.icons,
            &target.icon,
            icon.shrink(side * 0.12),
            strong.color(),
        );
        let style = Style::new(style.face, style.size, style.color);
        text::set(cx.ui, &target.label, style, right.size()).draw_in(painter, right);
    }
    marks(cx, target, rect, touch);
}

fn disc(cx: &Ctx<'_>, painter: &egui::Painter, rect: Rect, color: egui::Color32) {
    if !cx.theme.contrast {
        painter.circle_filled(rect.center(), rect.width() / 2.0, color);
    }
}

fn marks(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let s = cx.s;
    if target.state.done {
        paint::done_mark(cx.painter, rect.right_top() + vec2(-16.0, 16.0) * s, 18.0 * s, cx.theme);
    }
    if target.state.pressed == Some(true) && !touch.focused {
        let radius = cx.theme.shape.card_radius * s;
        paint::edge(cx.painter, rect, radius, 5.0 * s, cx.theme.palette.ink.color());
    }
}

/// The one big button.
pub(crate) fn primary(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let skin = Skin { face: p.amber, rim: p.amber, lip: p.amber_lip, rim_width: 0.0, radius: 34.0 };
    let still = touch.hovered || !cx.playback.sways();
    let breath = if still { 0.0 } else { (cx.now * 2.6).sin() as f32 * 1.5 * s };
    let inner =
        paint::press_panel(cx.painter, rect.expand(breath.max(0.0)), &skin, touch, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear);
    let inner = inner.shrink2(vec2(20.0, 6.0) * s);
    let side = if target.icon.is_empty() { 0.0 } else { (inner.height() * 0.62).min(68.0 * s) };
    let room = vec2(inner.width() - side - 12.0 * s, inner.height());
    let style = Style::new(Face::Display, theme.sizes.button * words(cx), p.ink.color());
    let set = text::set(cx.ui, &target.label, style, room);
    let width = set.size().x + if side > 0.0 { side + 12.0 * s } else { 0.0 };
    let left = inner.center().x - width / 2.0;
    set.draw_in(
        painter,
        Rect::from_min_max(pos2(left, inner.top()), pos2(left + set.size().x, inner.bottom())),
    );
    if side > 0.0 {
        let at = pos2(left + width - side / 2.0, inner.center().y);
        let icon = Rect::from_center_size(at, Vec2::splat(side));
        if cx.assets.icons.get(&target.icon).is_some() {
            picture::icon(painter, &cx.assets.icons, &target.icon, icon, p.ink.color());
        } else {
            arrow(painter, icon, p.ink.color());
        }
    }
}

fn arrow(painter: &egui::Painter, rect: Rect, color: egui::Color32) {
    let c = rect.center();
    let r = rect.width() * 0.3;
    paint::triangle(
        painter,
        [c + vec2(-r * 0.7, -r), c + vec2(r, 0.0), c + vec2(-r * 0.7, r)],
        color,
    );
}

/// A square of the bar: a sign and its word.
pub(crate) fn bar(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let (face, rim, lip) = match (target.id.as_str(), target.role) {
        ("help", _) => (p.glow, p.amber, p.amber_lip),
        ("exit", _) => (p.cream, p.plum_light, p.plum),
        (_, Role::Tool) => (p.glow, p.amber, p.amber_lip),
        _ => (p.cream, p.river_light, p.river),
    };
    let skin = Skin { face, rim, lip, rim_width: 5.0, radius: 26.0 };
    let inner = paint::press_panel(
        cx.painter,
        rect.with_max_y(rect.max.y - theme.shape.lip * s),
        &skin,
        touch,
        theme,
        s,
    );
    let painter = &paint::faded(cx.painter, touch.appear);
    let inner = inner.shrink2(vec2(4.0, 4.0) * s);
    let size = theme.sizes.small * words(cx);
    let style = Style::new(Face::Bold, size, p.ink.color()).centred();
    let label = text::set(cx.ui, &target.label, style, vec2(inner.width(), inner.height() * 0.56));
    // On very small screens the sign alone; the reader has the word.
    let with_words = label.fits && inner.height() >= 56.0;
    let below = if with_words { label.size().y } else { 0.0 };
    let (top, bottom) = paint::split_top(inner, inner.height() - below);
    let icon = paint::square(top.shrink(2.0 * s));
    picture::icon(painter, &cx.assets.icons, &target.icon, icon, lip.color());
    if with_words {
        label.draw_in(painter, bottom);
    }
}

/// A lantern of the map: a sign of the world's shape and colour, with its name.
pub(crate) fn world(cx: &Ctx<'_>, target: &Target, world: World, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let (strong, light) = theme.world(world);
    let closed = target.state.disabled;
    let face = if closed { p.panel_edge } else { p.panel };
    let skin = Skin { face, rim: light, lip: strong, rim_width: 6.0, radius: 34.0 };
    let still = Touch { disabled: false, ..*touch };
    let inner = paint::press_panel(
        cx.painter,
        rect.with_max_y(rect.max.y - theme.shape.lip * s),
        &skin,
        &still,
        theme,
        s,
    );
    let painter = &paint::faded(cx.painter, touch.appear);
    let side = inner.height().min(92.0 * s);
    let (left, right) = paint::split_left(inner, side + 6.0 * s);
    let at = left.left_center() + vec2(side / 2.0, 0.0);
    let icon = Rect::from_center_size(at, Vec2::splat(side - 10.0 * s));
    if target.state.done && !closed {
        picture::glow(painter, at, Vec2::splat(side * 0.9), p.glow.alpha(0.9));
    }
    painter.circle_filled(
        at,
        icon.width() / 2.0,
        if closed { light.color() } else { strong.color() },
    );
    painter.circle_stroke(at, icon.width() / 2.0, Stroke::new(3.0 * s, p.white.color()));
    picture::icon(
        painter,
        &cx.assets.icons,
        &target.icon,
        icon.shrink(icon.width() * 0.16),
        p.white.color(),
    );
    let color = if closed { p.secondary } else { p.ink }.color();
    let room = right.shrink2(vec2(8.0, 2.0) * s);
    let size = theme.sizes.button * 0.86 * words(cx);
    // "World · state": the state stands smaller under the name.
    let (name, about) = target.label.split_once(" · ").unwrap_or((&target.label, ""));
    let below = if about.is_empty() { 0.0 } else { room.height() * 0.4 };
    let (top, bottom) = paint::split_top(room, room.height() - below);
    text::set(cx.ui, name, Style::new(Face::Display, size, color), top.size())
        .draw_in(painter, top);
    if !about.is_empty() {
        let style = Style::new(Face::Body, theme.sizes.small * words(cx), color);
        let set = text::set(cx.ui, about, style, bottom.size());
        set.draw_between(painter, bottom.left(), bottom.right(), bottom.top() - 4.0 * s);
    }
    if target.state.done {
        paint::done_mark(cx.painter, rect.right_top() + vec2(-14.0, 12.0) * s, 18.0 * s, theme);
    }
}
