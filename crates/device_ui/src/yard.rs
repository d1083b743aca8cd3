//! The lantern yard: the kinds of part, their cards, and the door to it on the map.

use egui::{Painter, Rect, Vec2, pos2, vec2};
use port::Target;

use crate::{
    paint::{self, Skin},
    picture::{self, Drawing, Pose},
    screen::{Ctx, Touch},
    text::{self, Face, Set, Style},
    theme::Rgb,
};

/// The part that is light about the lantern: on a card it would lie over the others.
const HALO: &str = "glow_light";
/// From this width to its height a card has its words beside its picture.
const BESIDE: f32 = 1.7;
/// The most of a card's height that its words take under its picture.
const UNDER: f32 = 0.72;

/// A kind of part: its picture over its word. The one that is open stands out by colour, rim and a notch
/// that points to its cards.
pub(crate) fn tab(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let open = target.state.pressed == Some(true);
    let (face, rim, lip) =
        if open { (p.glow, p.amber, p.amber_lip) } else { (p.cream, p.river_light, p.river) };
    let skin = Skin { face, rim, lip, rim_width: 5.0, radius: 24.0 };
    let rect = rect.with_max_y(rect.max.y - theme.form.lip * s);
    if open {
        let (at, r) = (rect.center_bottom() + vec2(0.0, theme.form.lip * s), 13.0 * s);
        let points = [at - vec2(r, 0.0), at + vec2(r, 0.0), at + vec2(0.0, r)];
        paint::triangle(cx.painter, points, lip.color());
    }
    let inner = paint::press_panel(cx.painter, rect, &skin, touch, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear);
    let inner = inner.shrink2(vec2(4.0, 3.0) * s);
    let size = theme.sizes.small * s.max(theme.shape.text_floor);
    let style = Style::new(Face::Bold, size, p.ink.color()).centred();
    let label = text::set(cx.ui, &target.label, style, vec2(inner.width(), inner.height() * 0.5));
    let (top, bottom) = paint::split_top(inner, inner.height() - label.size().y);
    sign(cx, painter, &target.icon, top.shrink(2.0 * s), lip);
    label.draw_in(painter, bottom);
}

/// A part to choose: its picture large, its name under it. The chosen one has a rim and a check mark.
pub(crate) fn card(cx: &Ctx<'_>, target: &Target, rect: Rect, touch: &Touch) {
    let (theme, s) = (cx.theme, cx.s);
    let p = &theme.palette;
    let chosen = target.state.pressed == Some(true);
    let (face, rim, lip) = if chosen {
        (p.panel, p.amber, p.amber_lip)
    } else if touch.disabled {
        (p.closed, p.panel_edge, p.secondary)
    } else {
        (p.panel, p.river_light, p.river)
    };
    let skin = Skin { face, rim, lip, rim_width: 7.0, radius: theme.form.card_radius };
    let still = Touch { disabled: false, ..*touch };
    let rect = rect.with_max_y(rect.max.y - theme.form.lip * s);
    let inner = paint::press_panel(cx.painter, rect, &skin, &still, theme, s);
    let painter = &paint::faded(cx.painter, touch.appear);
    let inner = inner.shrink2(vec2(10.0, 4.0) * s);
    let ink = if touch.disabled { p.quiet } else { p.on_panel };
    let picture = &paint::faded(painter, if touch.disabled { 0.45 } else { 1.0 });
    let short = !target.label.contains(" · ");
    if short && inner.width() > inner.height() * BESIDE {
        let seen = (inner.height() * 1.15).min(inner.width() * 0.46);
        let (left, right) = paint::split_left(inner, seen);
        sign(cx, picture, &target.icon, left, lip);
        let words = Words::set(cx, target, ink, right.shrink2(vec2(6.0 * s, 0.0)).size());
        words.draw(painter, right);
    } else {
        let words = Words::set(cx, target, ink, vec2(inner.width(), inner.height() * UNDER));
        let (top, below) = paint::split_top(inner, inner.height() - words.height());
        sign(cx, picture, &target.icon, top.shrink(3.0 * s), lip);
        words.draw(painter, below);
    }
    if chosen {
        paint::done_mark(cx.painter, rect.right_top() + vec2(-18.0, 18.0) * s, 19.0 * s, theme);
    }
}

/// The name of a part and, smaller under it, where it is found ("Waves · at the Landing").
struct Words {
    name: Set,
    about: Option<Set>,
}

impl Words {
    fn set(cx: &Ctx<'_>, target: &Target, ink: Rgb, room: Vec2) -> Self {
        let sizes = cx.theme.sizes;
        let scale = cx.s.max(cx.theme.shape.text_floor);
        let (name, about) = target.label.split_once(" · ").unwrap_or((&target.label, ""));
        let style = |face, size: f32| Style::new(face, size * scale, ink.color()).centred();
        let half = vec2(room.x, room.y * 0.5);
        let about = (!about.is_empty())
            .then(|| text::set(cx.ui, about, style(Face::Body, sizes.small), half));
        // The name is what is read: it has all that the other text leaves.
        let left = room.y - about.as_ref().map_or(0.0, |it| it.size().y);
        let name = text::set(cx.ui, name, style(Face::Display, sizes.button), vec2(room.x, left));
        Self { name, about }
    }

    fn height(&self) -> f32 {
        self.name.size().y + self.about.as_ref().map_or(0.0, |it| it.size().y)
    }

    /// Draws them in the middle of `rect`.
    fn draw(&self, painter: &Painter, rect: Rect) {
        let top = rect.center().y - self.height() / 2.0;
        self.name.draw_between(painter, rect.left(), rect.right(), top);
        if let Some(about) = &self.about {
            let under = top + self.name.size().y;
            about.draw_between(painter, rect.left(), rect.right(), under);
        }
    }
}

/// A sign of the icons pack, or a figure with the parts it shows, as large as `rect` allows.
fn sign(cx: &Ctx<'_>, painter: &Painter, name: &str, rect: Rect, fallback: Rgb) {
    let mut names = name.split('+');
    let art = names.next().unwrap_or_default();
    let parts: Vec<&str> = names.collect();
    let found = cx.assets.cast.get(art).filter(|_| !parts.is_empty());
    let Some(found) = found else {
        picture::icon(painter, &cx.assets.icons, name, paint::square(rect), fallback.color());
        return;
    };
    let Some(shown) = bounds(found, &parts) else { return };
    let k = (rect.width() / shown.width()).min(rect.height() / shown.height());
    let [w, h] = found.size;
    let corner = rect.center() - shown.center().to_vec2() * k;
    let whole = Rect::from_min_size(pos2(corner.x, corner.y), vec2(w, h) * k);
    let part = |id: &str| Pose { alpha: if id == HALO { 0.0 } else { 1.0 }, ..Pose::default() };
    picture::draw(
        painter,
        found,
        whole,
        &Drawing { shown: &parts, part: Some(&part), ..Drawing::default() },
    );
}

/// What the shown parts cover, light left out.
fn bounds(picture: &art::Picture, shown: &[&str]) -> Option<Rect> {
    let seen = picture.visible("", shown);
    let parts = picture
        .parts
        .iter()
        .zip(seen)
        .filter(|(part, seen)| *seen && !part.id.starts_with("glow_"));
    let mut all = Rect::NOTHING;
    for at in parts.flat_map(|(part, _)| &part.positions) {
        all.extend_with(pos2(at[0], at[1]));
    }
    all.is_positive().then_some(all)
}

#[cfg(test)]
mod tests {
    use art::{Part, Picture};

    use super::*;

    fn part(id: &str, from: f32, to: f32) -> Part {
        Part {
            id: id.into(),
            positions: vec![[from, from], [to, from], [to, to]],
            colors: vec![[9, 9, 9, 255]; 3],
            indices: vec![0, 1, 2],
            ..Part::default()
        }
    }

    #[test]
    fn a_part_alone_fills_its_card_whatever_light_is_about_it() {
        let parts =
            vec![part(HALO, -90.0, 90.0), part("opt_tail", 10.0, 30.0), part("opt_bow", 0.0, 50.0)];
        let picture = Picture { name: "p".into(), size: [100.0, 100.0], parts };
        let square = |from, to| Some(Rect::from_min_max(pos2(from, from), pos2(to, to)));
        assert_eq!(bounds(&picture, &["opt_tail"]), square(10.0, 30.0));
        assert_eq!(bounds(&picture, &["opt_tail", "opt_bow"]), square(0.0, 50.0));
        assert_eq!(bounds(&picture, &[]), None);
    }
}
