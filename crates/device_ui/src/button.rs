//! Cards, the big button, the bar and the lanterns of the map.

use egui::{Painter, Pos2, Rect, Stroke, Vec2, pos2, vec2};
use port::{Role, Target, World};

use crate::{
    layout::{self, Kind},
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
        radius: theme.form.card_radius / theme.form.round,
    };
    let inner = paint::press_panel(cx.painter, rect, &skin, touch, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear * if touch.disabled { 0.7 } else { 1.0 });
    let inner = inner.shrink2(vec2(12.0, 6.0) * s);
    let style =
        Style::new(Face::Display, theme.sizes.button * words(cx), theme.palette.on_panel.color())
            .centred();
    let over = layout::picture_over(&theme.sizes, rect.width() / s)
        && inner.width() < inner.height() * 2.6;
    let (icon, words, style) = if target.icon.is_empty() {
        (Rect::NOTHING, inner, style)
    } else if over {
        // Words first: the picture takes what the tallest of the row leave, so that all pictures are alike.
        let room = inner.size() - vec2(0.0, layout::PICTURE_OVER * 0.8 * s);
        let tall = |label: &str| text::set(cx.ui, label, style, room).size().y;
        let high = row_of(cx, rect).map(|it| tall(&it.label)).fold(0.0, f32::max);
        let (top, below) = paint::split_top(inner, inner.height() - high);
        let most = theme.sizes.card.1 * 0.7 * s;
        let icon = paint::square(top.shrink2(vec2(0.0, 3.0 * s)));
        let side = icon.width().min(most);
        (Rect::from_center_size(icon.center(), Vec2::splat(side)), below, style)
    } else {
        let side = inner.height().min((layout::PICTURE_BESIDE - 10.0) * s);
        let (left, right) = paint::split_left(inner, side + 10.0 * s);
        let at = pos2(left.left() + side / 2.0, left.center().y);
        let icon = Rect::from_center_size(at, Vec2::splat(side));
        (icon, right, Style::new(style.face, style.size, style.color))
    };
    if icon.is_positive() {
        disc(cx, painter, icon, light.alpha(0.45));
        let picture = icon.shrink(icon.width() * 0.1);
        picture::icon(painter, &cx.assets.icons, &target.icon, picture, strong.color());
    }
    text::set(cx.ui, &target.label, style, words.size()).draw_in(painter, words);
    marks(cx, target, rect, touch);
}

/// The cards that stand in one row with this one, itself among them.
fn row_of<'a>(cx: &'a Ctx<'_>, own: Rect) -> impl Iterator<Item = &'a Target> {
    let all = cx.frame.view.targets.iter().zip(&cx.plan.targets);
    let beside = move |rect: &Rect| rect.y_range() == own.y_range() && rect.width() == own.width();
    all.filter(move |(_, (kind, rect))| matches!(kind, Kind::Card(_)) && beside(rect))
        .map(|(target, _)| target)
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
        let radius = cx.theme.form.card_radius * s;
        paint::edge(cx.painter, rect, radius, 5.0 * s, cx.theme.palette.on_panel.color());
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
    let inner = inner.shrink2(vec2(18.0, 1.0) * s);
    let side = if target.icon.is_empty() { 0.0 } else { (inner.height() * 0.56).min(60.0 * s) };
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

/// How the words of the whole bar are set: one size for all of its signs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BarWords {
    size: f32,
    /// How much room the tallest of them takes; nothing where none are drawn.
    height: f32,
}

/// The room for picture and word on a sign of the bar.
fn bar_inner(cx: &Ctx<'_>, rect: Rect) -> Rect {
    let (form, s) = (cx.theme.form, cx.s);
    let body = rect.with_max_y(rect.max.y - form.lip * s);
    body.shrink(BAR_RIM * form.rim * s).shrink2(vec2(4.0, 2.0) * s)
}

/// Whether the word stands beside the picture instead of under it.
fn beside(rect: Rect) -> bool {
    rect.width() > rect.height() * 1.5
}

/// The room for the word alone.
fn bar_room(cx: &Ctx<'_>, rect: Rect) -> Vec2 {
    let inner = bar_inner(cx, rect);
    if beside(rect) {
        vec2(inner.width() - inner.height() * BAR_PICTURE, inner.height())
    } else {
        vec2(inner.width(), inner.height() * 0.7)
    }
}

/// How much air there is around a sign, to its width.
const SIGN_AIR: f32 = 0.04;
const BAR_RIM: f32 = 5.0;
/// How much of a low sign its picture takes, in shares of the height.
const BAR_PICTURE: f32 = 0.7;

/// Whether a sign of the bar has a word: the speaker is a picture that everybody knows, and the player's own
/// lantern hangs in the scene.
fn has_word(target: &Target) -> bool {
    !matches!(target.id.as_str(), "say" | "yard")
}

/// The largest size at which every sign of the bar has its word; none where one does not fit.
pub(crate) fn bar_words(cx: &Ctx<'_>) -> Option<BarWords> {
    let signs: Vec<(&Target, Rect)> = cx
        .frame
        .view
        .targets
        .iter()
        .zip(&cx.plan.targets)
        .filter(|(target, (kind, _))| *kind == Kind::Bar && has_word(target))
        .map(|(target, (_, rect))| (target, *rect))
        .collect();
    let color = cx.theme.palette.on_sign.color();
    text::STEPS.iter().take(3).find_map(|step| {
        let size = cx.theme.sizes.sign * words(cx) * step;
        let style = Style::new(Face::Bold, size, color).centred();
        let mut height: f32 = 0.0;
        for (target, rect) in &signs {
            let set = text::set_at(cx.ui, &target.label, style, bar_room(cx, *rect));
            if !set.fits {
                return None;
            }
            height = height.max(set.size().y);
        }
        Some(BarWords { size, height })
    })
}

/// A sign of the bar: a picture and its word.
pub(crate) fn bar(
    cx: &Ctx<'_>,
    target: &Target,
    rect: Rect,
    touch: &Touch,
    said: Option<BarWords>,
) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let (face, rim, lip, ink) = match (target.id.as_str(), target.role) {
        ("help", _) | (_, Role::Tool) => (p.glow, p.amber, p.amber_lip, p.ink),
        ("exit", _) => (p.sign, p.plum_light, p.plum, p.on_sign),
        _ => (p.sign, p.river_light, p.river, p.on_sign),
    };
    let skin = Skin { face, rim, lip, rim_width: BAR_RIM, radius: 26.0 };
    let body = rect.with_max_y(rect.max.y - theme.form.lip * s);
    paint::press_panel(cx.painter, body, &skin, touch, theme, s);
    let sink = if touch.pressed { (theme.form.lip * s).max(3.0 * s) } else { 0.0 };
    let inner = bar_inner(cx, rect).translate(vec2(0.0, sink));
    let painter = &paint::faded(cx.painter, touch.appear);
    let said = said.filter(|_| has_word(target));
    let (icon, room) = match said {
        Some(_) if beside(rect) => paint::split_left(inner, inner.height() * BAR_PICTURE),
        Some(words) => paint::split_top(inner, inner.height() - words.height),
        None => (inner, Rect::NOTHING),
    };
    // Signs have air around them too.
    let icon = paint::square(icon);
    let icon = icon.expand(icon.width() * SIGN_AIR);
    picture::sign(painter, &cx.assets.icons, &target.icon, icon, ink.color());
    if let Some(words) = said {
        let style = Style::new(Face::Bold, words.size, ink.color()).centred();
        text::set_even(cx.ui, &target.label, style, room.size()).draw_in(painter, room);
    }
}

/// A lantern of the map: a sign of the world's shape and colour, with its name.
pub(crate) fn world(cx: &Ctx<'_>, target: &Target, world: World, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let (strong, light) = theme.world(world);
    let closed = target.state.disabled;
    let suggested = target.state.suggested && !closed;
    let face = if closed { p.closed } else { p.panel };
    let rim = if suggested { p.amber } else { light };
    let skin = Skin { face, rim, lip: strong, rim_width: 6.0, radius: 34.0 };
    if suggested {
        let painter = &paint::faded(cx.painter, touch.appear);
        let reach = rect.size() * 0.5 + Vec2::splat(56.0 * s);
        picture::glow(painter, rect.center(), reach, p.glow.alpha(0.95));
    }
    let still = Touch { disabled: false, ..*touch };
    let inner = paint::press_panel(
        cx.painter,
        rect.with_max_y(rect.max.y - theme.form.lip * s),
        &skin,
        &still,
        theme,
        s,
    );
    let painter = &paint::faded(cx.painter, touch.appear);
    // A level has a picture of its own, larger than the sign of a world.
    let own = !target.icon.starts_with("world_");
    let side = inner.height().min(if own { 88.0 } else { 76.0 } * s);
    let (left, right) = paint::split_left(inner.shrink2(vec2(4.0 * s, 0.0)), side + 6.0 * s);
    let at = left.left_center() + vec2(side / 2.0, 0.0);
    let icon = Rect::from_center_size(at, Vec2::splat(side - 10.0 * s));
    if target.state.done && !closed {
        picture::glow(painter, at, Vec2::splat(side * 0.9), p.glow.alpha(0.9));
    }
    painter.circle_filled(
        at,
        icon.width() / 2.0,
        if closed || own { light.color() } else { strong.color() },
    );
    painter.circle_stroke(at, icon.width() / 2.0, Stroke::new(3.0 * s, p.white.color()));
    picture::icon(
        painter,
        &cx.assets.icons,
        &target.icon,
        icon.shrink(icon.width() * 0.16),
        p.white.color(),
    );
    let color = if closed { p.quiet } else { p.on_panel }.color();
    let room = right.shrink2(vec2(8.0, 2.0) * s);
    let size = theme.sizes.button * words(cx);
    // "World · state": the state stands smaller under the name.
    let (name, about) = target.label.split_once(" · ").unwrap_or((&target.label, ""));
    let quiet = Style::new(Face::Body, theme.sizes.small * words(cx), color);
    let state = text::set(cx.ui, about, quiet, room.size());
    let below = if about.is_empty() { 0.0 } else { state.size().y };
    let space = room.size() - vec2(0.0, below);
    let name = text::set(cx.ui, name, Style::new(Face::Display, size, color), space);
    let top = room.center().y - (name.size().y + below) / 2.0;
    let under = name.draw_between(painter, room.left(), room.right(), top).bottom();
    if !about.is_empty() {
        state.draw_between(painter, room.left(), room.right(), under);
    }
    if target.state.done {
        paint::done_mark(cx.painter, rect.right_top() + vec2(-14.0, 12.0) * s, 18.0 * s, theme);
    }
    if suggested {
        star_mark(cx, painter, rect.left_top() + vec2(20.0, 14.0) * s, 28.0 * s);
    }
}

/// A star in a disc: what Sao would take next.
fn star_mark(cx: &Ctx<'_>, painter: &Painter, at: Pos2, radius: f32) {
    let p = &cx.theme.palette;
    painter.circle_filled(at, radius, p.glow.color());
    painter.circle_stroke(at, radius, Stroke::new(4.0 * cx.s, p.amber.color()));
    let sign = Rect::from_center_size(at, Vec2::splat(radius * 1.6));
    picture::icon(painter, &cx.assets.icons, "star", sign, p.ink.color());
}
