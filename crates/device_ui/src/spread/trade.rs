//! The trading window of a game: the player's tray at the left, the other's at the right.

use egui::{Align2, Rect, Shape, Stroke, pos2, vec2};
use port::{Mark, Piece};

use super::{Scene, card, coming, plan};
use crate::{
    paint,
    picture::{self, Drawing, Pose},
    playback::ease,
    text::{self, Face, Style},
};

/// Draws both trays and what lies in them.
pub(super) fn draw(scene: &Scene<'_>) {
    let (own, other) = plan::sides(scene.plan.body, scene.cx.s);
    let things = || scene.spread.pieces.iter().filter(|piece| !piece.button);
    for (tray, is_own) in [(own, true), (other, false)] {
        let whose = things().find(|piece| piece.own == is_own);
        self::tray(scene, tray, whose, is_own);
    }
    arrows(scene, own, other);
    // What flies away lies over all else.
    for gone in [false, true] {
        for piece in things().filter(|piece| (piece.mark == Mark::Gone) == gone) {
            if let Some(rect) = scene.plan.element(&piece.id) {
                thing(scene, piece, rect, if piece.own { other } else { own });
            }
        }
    }
}

/// A tray with the name of whose it is.
fn tray(scene: &Scene<'_>, rect: Rect, whose: Option<&Piece>, is_own: bool) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let (strong, light) = if is_own { (p.jade, p.jade_light) } else { (p.violet, p.violet_light) };
    paint::fill(cx.painter, rect, cx.theme.round(22.0) * s, light.color());
    paint::edge(cx.painter, rect, cx.theme.round(22.0) * s, (3.0 * s).max(2.0), strong.color());
    let Some(piece) = whose else { return };
    let head = rect.with_max_y(rect.top() + 46.0 * s).shrink2(vec2(12.0, 5.0) * s);
    let size = cx.size(cx.theme.sizes.small * 1.1);
    let style = Style::new(Face::Bold, size, p.ink.color()).centred();
    text::set(cx.ui, &piece.by, style, head.size()).draw_in(cx.painter, head);
}

/// Two arrows between the trays.
fn arrows(scene: &Scene<'_>, own: Rect, other: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let between = Rect::from_min_max(own.right_top(), other.left_bottom());
    let pen = Stroke::new((5.0 * s).max(3.0), cx.theme.palette.amber_lip.color());
    for (shift, way) in [(-16.0, 1.0), (16.0, -1.0)] {
        let at = between.center() + vec2(0.0, shift * s);
        let (tail, tip) = (at - vec2(17.0 * way, 0.0) * s, at + vec2(17.0 * way, 0.0) * s);
        cx.painter.line_segment([tail, tip], pen);
        let head = [vec2(-9.0 * way, -9.0), vec2(0.0, 0.0), vec2(-9.0 * way, 9.0)];
        cx.painter.add(Shape::line(head.map(|it| tip + it * s).to_vec(), pen));
    }
}

/// A thing in its tray: its picture over its name; what is gone flies to the other side and is not seen again.
fn thing(scene: &Scene<'_>, piece: &Piece, rect: Rect, to: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let p = &cx.theme.palette;
    let gone = piece.mark == Mark::Gone;
    let came = if gone { ease(scene.came(piece)) } else { 0.0 };
    if gone {
        empty(scene, rect);
        if came >= 1.0 {
            return;
        }
    }
    let way = (to.center() - rect.center()) * came;
    let arc = (came * std::f32::consts::PI).sin() * 40.0 * s;
    let (rect, painter) = coming(scene, piece, rect.translate(way - vec2(0.0, arc)));
    let painter = paint::faded(&painter, 1.0 - came * came);
    let inner = card(scene, piece, rect, &painter).shrink2(vec2(8.0, 4.0) * s);
    let size = cx.size(cx.theme.sizes.body * 0.92);
    let style = Style::new(Face::Display, size, p.ink.color()).centred();
    let row = cx.size(cx.theme.sizes.body) * 1.3;
    let (tags, signs) = (scene.answer(piece).is_some(), !piece.sign.is_empty());
    let high = |rows: f32, there: bool| if there { row * rows } else { 0.0 };
    // In a low tray the picture stands beside the words, or leaves them all the room.
    let flat = inner.height() - high(1.9, tags) - high(1.9, signs) < row * 2.4;
    let rows = if flat { 1.1 } else { 1.9 };
    let tag = high(rows, tags);
    let named = if flat && tags && signs { 0.0 } else { row };
    let sign = if flat && signs { inner.height() - tag - named } else { high(rows, signs) };
    let side = if flat && !signs { inner.height().min(inner.width() * 0.3) } else { 0.0 };
    let (beside, room) = paint::split_left(inner, side);
    let words = vec2(room.width(), ((room.height() - sign - tag) * 0.6).max(row));
    // What the light shows there begins with the name.
    let name = if flat && tags && signs { "" } else { piece.text.as_str() };
    let set = text::set(cx.ui, name, style, words);
    let (over, under) = paint::split_top(room, room.height() - set.size().y - sign - tag);
    let (over, under) = if flat {
        let all = set.size().y + sign + tag;
        (beside, Rect::from_center_size(room.center(), vec2(room.width(), all)))
    } else {
        (over, under)
    };
    let sway = Pose { turn: cx.wave(0.3, 0.0) * 0.03, ..Pose::default() };
    let drawing = Drawing { pose: sway, ..Drawing::default() };
    let icon = paint::square(over);
    picture::icon_with(&painter, &cx.assets.icons, &piece.icon, icon, p.leaf.color(), &drawing);
    let (words, low) = paint::split_top(under, set.size().y);
    set.draw_in(&painter, words);
    let (sign_room, tag_room) = paint::split_top(low, sign);
    if sign > 0.0 {
        scene.slip(&piece.sign, sign_room, true);
    }
    scene.tag(piece, tag_room, Align2::CENTER_CENTER);
    scene.badge(piece, inner.right_top() + vec2(-10.0, 14.0) * s, 19.0 * s);
}

/// The empty place of what is gone.
fn empty(scene: &Scene<'_>, rect: Rect) {
    let (cx, s) = (scene.cx, scene.cx.s);
    let inner = rect.shrink(6.0 * s);
    let pen = Stroke::new((2.5 * s).max(1.5), cx.theme.palette.secondary.alpha(0.7));
    let corners = [
        inner.left_top(),
        inner.right_top(),
        inner.right_bottom(),
        inner.left_bottom(),
        inner.left_top(),
    ];
    cx.painter.extend(Shape::dashed_line(&corners, pen, 12.0 * s, 9.0 * s));
    let at = pos2(inner.center().x, inner.center().y);
    let r = 14.0 * s;
    cx.painter.line_segment([at - vec2(r, 0.0), at + vec2(r, 0.0)], pen);
}
