//! Answers and the lantern for ages 12-15 beside a phone: dark cards with a letter, a light without a figure.

use egui::{Rect, Vec2, pos2, vec2};
use port::Target;

use crate::{
    paint::{self, Skin},
    picture,
    screen::{Ctx, Touch},
    text::{self, Face, Style},
};

/// An answer: a letter in a disc, then the words.
pub(crate) fn card(cx: &Ctx<'_>, target: &Target, number: usize, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let warm = touch.hovered || touch.focused;
    let skin = Skin {
        face: p.indigo,
        rim: if warm { p.amber } else { p.river_light },
        lip: p.night,
        rim_width: 3.0,
        radius: 24.0,
    };
    // The face stays dark under the pointer: its words are light.
    let still = Touch { hovered: false, ..*touch };
    let body = rect.with_max_y(rect.max.y - theme.form.lip * s);
    let inner = paint::press_panel(cx.painter, body, &skin, &still, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear * if touch.disabled { 0.7 } else { 1.0 });
    let inner = inner.shrink2(vec2(14.0, 1.0) * s);
    let r = (inner.height() * 0.36).min(20.0 * s);
    let disc = pos2(inner.left() + r, inner.center().y);
    let (ground, ink) = if warm { (p.amber, p.ink) } else { (p.bezel_light, p.cream) };
    painter.circle_filled(disc, r, ground.color());
    let letter = char::from(b'A'.saturating_add(u8::try_from(number).unwrap_or(0)));
    let scale = s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, theme.sizes.small * scale, ink.color()).centred();
    let at = Rect::from_center_size(disc, Vec2::splat(r * 2.0));
    text::set(cx.ui, &letter.to_string(), style, at.size()).draw_in(painter, at);
    let words = Rect::from_min_max(pos2(disc.x + r + 10.0 * s, inner.top()), inner.max);
    let style = Style::new(Face::Bold, theme.sizes.button * scale, p.white.color());
    text::set(cx.ui, &target.label, style, words.size()).draw_in(painter, words);
    if target.state.done {
        paint::done_mark(cx.painter, rect.right_top() + vec2(-16.0, 14.0) * s, 15.0 * s, theme);
    }
}

/// The lantern's light beside the small emblem of Sao: the emblem at the left stays free.
pub(crate) fn emblem(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let words = rect.with_min_x(rect.left() + rect.height() + 4.0 * s);
    let skin = Skin { face: p.glow, rim: p.amber, lip: p.amber_lip, rim_width: 3.0, radius: 22.0 };
    let body = words.with_max_y(words.max.y - theme.form.lip * s);
    let gone = if target.state.done { 0.62 } else { 1.0 };
    let inner =
        paint::press_panel(cx.painter, body, &skin, touch, theme, s).shrink2(vec2(8.0, 2.0) * s);
    let painter = &paint::faded(cx.painter, touch.appear * gone);
    let side = inner.height() * 0.7;
    let scale = s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, theme.sizes.small * scale, p.ink.color());
    let words = |room: Rect, style: Style| {
        let set = text::set_steps(cx.ui, &target.label, style, room.size(), &text::STEPS[..4]);
        set.fits.then_some((set, room))
    };
    let (left, right) = paint::split_left(inner, side + 6.0 * s);
    let (over, under) = paint::split_top(inner, inner.height() * 0.4);
    // Beside the picture, else under it; where there is no room at all, the beam says it.
    let beside = words(right, style).map(|set| (left.center(), side, set));
    let set = beside.or_else(|| {
        let set = words(under, style.centred())?;
        Some((over.center(), over.height().min(over.width()), set))
    });
    let (at, side) = set.as_ref().map_or((inner.center(), side), |(at, side, _)| (*at, *side));
    let sign = Rect::from_center_size(at, Vec2::splat(side));
    picture::icon(painter, &cx.assets.icons, &target.icon, sign, p.amber_lip.color());
    if let Some((_, _, (set, room))) = set {
        set.draw_in(painter, room);
    }
}
