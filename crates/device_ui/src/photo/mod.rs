//! A photo on its way into an app: a phone, what can be told apart on the photo, stickers that land.

mod happening;
mod notebook;
mod plan;
mod spot;

use egui::{Color32, Painter, Rect, Vec2, pos2, vec2};
use port::{Photo, PhotoSticker};

pub(crate) use plan::{PhotoPlan, plan};

use crate::{
    paint::{self, Skin},
    picture::{self, Drawing},
    screen::{Ctx, Touch},
    text::{self, Face, Style},
};

/// What a part of the phone needs.
pub(crate) struct Scene<'a> {
    pub(crate) cx: &'a Ctx<'a>,
    pub(crate) photo: &'a Photo,
    pub(crate) plan: &'a PhotoPlan,
    touches: &'a [Touch],
    /// How far the happening is, 0 to 1.
    pub(crate) t: f32,
}

impl Scene<'_> {
    fn touch(&self, target: Option<&String>) -> Touch {
        let found = self.cx.touch(self.touches, target.map(String::as_str));
        let rest = Touch { appear: 1.0, ..Touch::default() };
        found.map_or(rest, |touch| Touch { appear: 1.0, ..touch })
    }

    pub(crate) fn size(&self, size: f32) -> f32 {
        self.cx.size(size)
    }

    /// A slow wave, still when motion is reduced.
    pub(crate) fn wave(&self, hertz: f64, phase: f32) -> f32 {
        self.cx.wave(hertz, phase)
    }

    /// How far the sticker of the last answer has landed, 0 to 1.
    fn landed(&self) -> f32 {
        let first = self.cx.frame.view.lines.first();
        first.map_or(1.0, |line| self.cx.playback.line(&line.id, self.cx.now))
    }
}

/// Draws the phone.
pub(crate) fn draw(cx: &Ctx<'_>, photo: &Photo, plan: &PhotoPlan, touches: &[Touch]) {
    let t = cx.playback.happening(cx.now).unwrap_or(1.0);
    let scene = Scene { cx, photo, plan, touches, t };
    case(&scene);
    header(&scene);
    the_photo(&scene);
    if photo.board {
        for sticker in &photo.stickers {
            tray(&scene, sticker);
        }
        notebook::draw(&scene);
    } else {
        foot(&scene);
        words(&scene);
    }
    happening::draw(&scene);
}

fn case(scene: &Scene<'_>) {
    let (cx, plan) = (scene.cx, scene.plan);
    let (p, s) = (&cx.theme.palette, cx.s);
    let radius = 34.0 * s;
    paint::shadow(cx.painter, plan.case, radius, 12.0 * s, cx.theme, 1.3);
    paint::lip_band(cx.painter, plan.case, radius, 6.0 * s, p.night.color());
    paint::fill(cx.painter, plan.case, radius, p.bezel.color());
    let rim = plan.case.shrink(3.0 * s);
    paint::edge(cx.painter, rim, radius - 3.0 * s, 2.5 * s, p.bezel_light.color());
    paint::fill(cx.painter, plan.screen, radius - 10.0 * s, p.page.color());
}

/// The app's name, who posts, and whether it is online.
fn header(scene: &Scene<'_>) {
    let (cx, s, bar) = (scene.cx, scene.cx.s, scene.plan.header);
    let p = &cx.theme.palette;
    let mark = Rect::from_center_size(
        pos2(bar.left() + 34.0 * s, bar.center().y + 3.0 * s),
        Vec2::splat(34.0 * s),
    );
    paint::fill(cx.painter, mark, 11.0 * s, p.jade.color());
    picture::icon(
        cx.painter,
        &cx.assets.icons,
        "world_leaf",
        mark.shrink(5.0 * s),
        p.white.color(),
    );
    let style = Style::new(Face::Display, scene.size(cx.theme.sizes.small * 1.12), p.jade.color());
    let room = Rect::from_min_max(
        pos2(mark.right() + 10.0 * s, bar.top() + 4.0 * s),
        pos2(bar.center().x, bar.bottom()),
    );
    text::set(cx.ui, &scene.photo.app, style, room.size()).draw_in(cx.painter, room);
    let style = Style {
        align: egui::Align::Max,
        ..Style::new(Face::Bold, scene.size(cx.theme.sizes.small), p.secondary.color())
    };
    let side = 30.0 * s;
    let room = Rect::from_min_max(
        pos2(bar.center().x, bar.top() + 4.0 * s),
        pos2(bar.right() - side - 26.0 * s, bar.bottom()),
    );
    text::set(cx.ui, &scene.photo.author, style, room.size()).draw_in(cx.painter, room);
    let face = Rect::from_center_size(
        pos2(bar.right() - side / 2.0 - 16.0 * s, bar.center().y + 3.0 * s),
        Vec2::splat(side),
    );
    cx.painter.circle_filled(face.center(), side * 0.58, p.glow.color());
    let icon = &scene.photo.author_icon;
    picture::icon(cx.painter, &cx.assets.icons, icon, face, p.amber_lip.color());
}

/// The photo with what lies on it.
fn the_photo(scene: &Scene<'_>) {
    let (cx, s, rect) = (scene.cx, scene.cx.s, scene.plan.picture);
    let p = &cx.theme.palette;
    let clip = cx.painter.with_clip_rect(rect);
    match cx.assets.cast.get(&scene.photo.art) {
        Some(art) => {
            let shown: Vec<&str> = scene.photo.parts.iter().map(String::as_str).collect();
            picture::draw(&clip, art, rect, &Drawing { shown: &shown, ..Drawing::default() });
        }
        None => paint::fill(&clip, rect, 0.0, p.river_light.color()),
    }
    for spot in &scene.photo.spots {
        spot::thing(scene, &clip, spot);
    }
    // Stickers lie over everything, and a little over the edge.
    for spot in &scene.photo.spots {
        spot::sticker(scene, spot);
    }
    for spot in scene.photo.spots.iter().filter(|_| scene.photo.board) {
        spot::finder(scene, spot);
    }
    for spot in scene.photo.spots.iter().filter(|spot| spot.open) {
        spot::lens(scene, spot);
    }
    paint::edge(cx.painter, rect.expand(2.0 * s), 10.0 * s, 4.0 * s, p.page.color());
    paint::edge(cx.painter, rect.expand(1.0 * s), 9.0 * s, 2.0 * s, p.river_light.color());
}

/// One sticker of the tray.
fn tray(scene: &Scene<'_>, sticker: &PhotoSticker) {
    let Some(rect) = scene.plan.element(&format!("sticker:{}", sticker.id)) else { return };
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    if sticker.target.is_none() {
        paint::fill(cx.painter, rect.shrink(5.0 * s), 22.0 * s, p.page_tint.color());
        let faint = paint::faded(cx.painter, 0.55);
        let icon = rect.shrink(rect.width() * 0.24);
        picture::icon(&faint, &cx.assets.icons, &sticker.icon, icon, p.leaf.color());
        return;
    }
    let touch = scene.touch(sticker.target.as_ref());
    let skin = Skin { face: p.white, rim: p.jade_light, lip: p.jade, rim_width: 5.0, radius: 24.0 };
    let body = rect.with_max_y(rect.max.y - cx.theme.form.lip * s);
    let inner = paint::press_panel(cx.painter, body, &skin, &touch, cx.theme, s);
    let swing = Drawing {
        pose: picture::Pose {
            turn: if touch.hovered { scene.wave(1.2, 0.0) * 0.12 } else { 0.0 },
            ..picture::Pose::default()
        },
        ..Drawing::default()
    };
    let icon = paint::square(inner).shrink(4.0 * s);
    picture::icon_with(cx.painter, &cx.assets.icons, &sticker.icon, icon, p.leaf.color(), &swing);
}

/// Hearts and talk under the photo: lit once it is online.
fn foot(scene: &Scene<'_>) {
    let (cx, s, row) = (scene.cx, scene.cx.s, scene.plan.foot);
    let p = &cx.theme.palette;
    let online = scene.photo.posted;
    let mut x = row.left() + 8.0 * s;
    for name in ["heart", "speaker", "people"] {
        let icon = Rect::from_min_size(pos2(x, row.center().y - 15.0 * s), Vec2::splat(32.0 * s));
        let painter = paint::faded(cx.painter, if online { 1.0 } else { 0.3 });
        picture::icon(&painter, &cx.assets.icons, name, icon, p.coral.color());
        x += 50.0 * s;
    }
}

/// The words of the post: its caption, and what someone else wrote.
fn words(scene: &Scene<'_>) {
    let column = scene.plan.words;
    if column.width() < 1.0 {
        return;
    }
    let s = scene.cx.s;
    let p = &scene.cx.theme.palette;
    let mut top = column.top();
    let by = |who: &str, words: &str| (who.to_owned(), words.to_owned());
    let caption = by(&scene.photo.author, &scene.photo.caption);
    let comment = by(&scene.photo.comment_by, &scene.photo.comment);
    let (empty, silent) = (scene.photo.caption.is_empty(), scene.photo.comment.is_empty());
    if empty && silent {
        lines_to_fill(scene, column, p.page_tint.color());
    }
    let parts = if empty || silent { 1.0 } else { 2.0 };
    let room = (column.bottom() - top) / parts - 6.0 * s;
    for ((who, words), face) in [(caption, p.page_tint), (comment, p.glow)] {
        if words.is_empty() {
            continue;
        }
        let rect = Rect::from_min_size(pos2(column.left(), top), vec2(column.width(), room));
        top = said(scene, rect, &who, &words, face.color()) + 12.0 * s;
    }
}

/// No words yet: pale lines where they will stand.
fn lines_to_fill(scene: &Scene<'_>, column: Rect, color: Color32) {
    let s = scene.cx.s;
    for (row, share) in [0.92_f32, 0.78, 0.5].into_iter().enumerate() {
        let at = column.min + vec2(0.0, (10.0 + 30.0 * row as f32) * s);
        let line = Rect::from_min_size(at, vec2(column.width() * share, 16.0 * s));
        paint::fill(scene.cx.painter, line, 8.0 * s, color);
    }
}

/// A name and words on a ground; gives back where it ends.
fn said(scene: &Scene<'_>, rect: Rect, who: &str, words: &str, face: Color32) -> f32 {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let pad = vec2(12.0, 9.0) * s;
    let name = Style::new(Face::Bold, scene.size(cx.theme.sizes.small * 0.9), p.jade.color());
    let body = Style::new(Face::Body, scene.size(cx.theme.sizes.body * 0.9), p.ink.color());
    let width = rect.width() - 2.0 * pad.x;
    let name = text::set(cx.ui, who, name, vec2(width, rect.height() * 0.3));
    let left = rect.height() - 2.0 * pad.y - name.size().y;
    let body = text::set(cx.ui, words, body, vec2(width, left));
    let height = name.size().y + body.size().y + 2.0 * pad.y;
    let ground = Rect::from_min_size(rect.min, vec2(rect.width(), height.min(rect.height())));
    paint::fill(cx.painter, ground, 16.0 * s, face);
    let at = ground.min + pad;
    name.draw_in(cx.painter, Rect::from_min_size(at, vec2(width, name.size().y)));
    let below = at + vec2(0.0, name.size().y);
    body.draw_in(cx.painter, Rect::from_min_size(below, vec2(width, body.size().y)));
    ground.bottom()
}

/// A sticker, repeated side by side where what it covers is long.
pub(super) fn stick(
    scene: &Scene<'_>,
    painter: &Painter,
    icon: &str,
    area: Rect,
    share: f32,
    turn: f32,
) {
    let p = &scene.cx.theme.palette;
    let side = area.height().max(area.width().min(area.height() * 1.35)) * 1.16;
    let count = (area.width() / (side * 0.78)).round().clamp(1.0, 4.0);
    for nth in 0..count as u8 {
        let along = (f32::from(nth) + 0.5) / count;
        let at = pos2(area.left() + area.width() * along, area.center().y);
        let lean = turn + if nth % 2 == 0 { -0.09 } else { 0.11 };
        let rect = Rect::from_center_size(at, Vec2::splat(side * share.max(0.01)));
        let pose = picture::Pose { turn: lean, ..picture::Pose::default() };
        let drawing = Drawing { pose, ..Drawing::default() };
        picture::icon_with(painter, &scene.cx.assets.icons, icon, rect, p.leaf.color(), &drawing);
    }
}
