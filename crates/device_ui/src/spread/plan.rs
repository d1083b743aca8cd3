//! Where everything lies on a device with things: a pure function of the things and the room.

use egui::{Rect, Vec2, pos2, vec2};
use port::{Piece, Spread, SpreadKind};

use crate::theme::Theme;

/// Pictures are 4:3.
const SHAPE: Vec2 = vec2(4.0, 3.0);
/// How high the head is, and the rim of the case, logical pixels.
const HEAD: f32 = 46.0;
const RIM: f32 = 12.0;
/// How high a post, a row and a thing in a tray are at most, logical pixels.
const POST: f32 = 216.0;
const ROW: f32 = 106.0;
const TRAY: f32 = 250.0;
/// How high a button of the window is at least with words on one row, and on two; how many letters one row holds.
const BUTTON: (f32, f32) = (64.0, 84.0);
const ONE_ROW: usize = 20;
/// How much of the window lies between two trays.
const BETWEEN: f32 = 64.0;

/// Where everything lies.
#[derive(Clone, Debug)]
pub(crate) struct SpreadPlan {
    /// The window.
    pub case: Rect,
    /// Its head line; nothing where the picture stands alone.
    pub head: Rect,
    /// What lies under the head and over the buttons.
    pub body: Rect,
    /// The picture that things lie on.
    pub picture: Rect,
    pieces: Vec<(String, Rect)>,
}

impl SpreadPlan {
    /// Where a thing is.
    pub fn element(&self, id: &str) -> Option<Rect> {
        self.pieces.iter().find(|(known, _)| known == id).map(|(_, rect)| *rect)
    }
}

/// The smallest side of a thing that can be tapped.
pub(super) fn thing(theme: &Theme, s: f32) -> f32 {
    ((theme.sizes.target * 0.72).max(61.0) * s).max(theme.shape.floor)
}

/// Lays out the things in `room`; `s` is screen pixels for one logical pixel.
pub(crate) fn plan(spread: &Spread, room: Rect, theme: &Theme, s: f32) -> SpreadPlan {
    let (buttons, things): (Vec<&Piece>, Vec<&Piece>) =
        spread.pieces.iter().partition(|piece| piece.button);
    let on_picture = matches!(spread.kind, SpreadKind::Doll | SpreadKind::Faces);
    let bare = spread.kind == SpreadKind::Doll;
    let gap = theme.sizes.gap * s;
    let head = if bare { 0.0 } else { HEAD * s };
    let long = |piece: &&Piece| piece.text.chars().count() > ONE_ROW;
    let button = if buttons.iter().any(long) { BUTTON.1 } else { BUTTON.0 };
    let foot = if buttons.is_empty() { 0.0 } else { thing(theme, s).max(button * s) + gap };
    let around = vec2(2.0 * RIM, 2.0 * RIM) * s + vec2(0.0, head + foot);
    let case = if on_picture {
        let free = room.size() - around;
        let unit = (free.x / SHAPE.x).min(free.y / SHAPE.y).max(1.0);
        Rect::from_center_size(room.center(), SHAPE * unit + around)
    } else {
        room
    };
    let inner = case.shrink(RIM * s);
    let (head, rest) = (inner.with_max_y(inner.top() + head), inner.with_min_y(inner.top() + head));
    let body = rest.with_max_y(rest.bottom() - foot);
    let least = theme.shape.floor;
    let mut pieces = match spread.kind {
        SpreadKind::Doll | SpreadKind::Faces => places(&things, body, thing(theme, s)),
        SpreadKind::Trade => trays(&things, body, s, least),
        SpreadKind::Feed => stacked(&things, body.shrink(gap), POST * s, gap, least),
        SpreadKind::Form => stacked(&things, body.shrink(14.0 * s), ROW * s, gap, least),
    };
    pieces.extend(row(&buttons, rest.with_min_y(body.bottom()).shrink2(vec2(14.0 * s, 0.0)), gap));
    SpreadPlan { case, head, body, picture: body, pieces }
}

/// Things on a picture, each large enough to be tapped and wholly on it.
fn places(things: &[&Piece], picture: Rect, least: f32) -> Vec<(String, Rect)> {
    let place = |piece: &&Piece| {
        let [x, y, w, h] = piece.area;
        let size = picture.size();
        let area = Rect::from_min_size(picture.min + size * vec2(x, y), size * vec2(w, h));
        let tap = Rect::from_center_size(area.center(), area.size().max(Vec2::splat(least)));
        let over =
            (tap.min - picture.min).min(Vec2::ZERO) + (tap.max - picture.max).max(Vec2::ZERO);
        (piece.id.clone(), tap.translate(-over))
    };
    things.iter().map(place).collect()
}

/// The player's own things at the left, the other's at the right.
fn trays(things: &[&Piece], body: Rect, s: f32, least: f32) -> Vec<(String, Rect)> {
    let (own, other) = sides(body, s);
    let side = |is_own: bool, tray: Rect| {
        let there: Vec<&Piece> = things.iter().copied().filter(|it| it.own == is_own).collect();
        let inner = tray.shrink(12.0 * s).with_min_y(tray.top() + 46.0 * s);
        stacked(&there, inner, TRAY * s, 10.0 * s, least)
    };
    let mut all = side(true, own);
    all.extend(side(false, other));
    all
}

/// The two trays of a trading window.
pub(super) fn sides(body: Rect, s: f32) -> (Rect, Rect) {
    let body = body.shrink2(vec2(10.0, 8.0) * s);
    let half = (body.width() - BETWEEN * s) / 2.0;
    (body.with_max_x(body.left() + half), body.with_min_x(body.right() - half))
}

/// One under the other, equally high; few of them stand in the middle, and where all would be too low to be
/// touched they take two columns.
fn stacked(things: &[&Piece], body: Rect, most: f32, gap: f32, least: f32) -> Vec<(String, Rect)> {
    let high = |rows: usize| (body.height() - gap * (rows as f32 - 1.0)) / rows.max(1) as f32;
    let count = things.len().max(1);
    let columns = if high(count) < least && count > 1 { 2 } else { 1 };
    let rows = count.div_ceil(columns);
    let high = high(rows).min(most);
    let all = high * rows as f32 + gap * (rows as f32 - 1.0);
    let top = body.top() + ((body.height() - all) / 2.0).max(0.0);
    let wide = (body.width() - gap * (columns as f32 - 1.0)) / columns as f32;
    let place = |(index, piece): (usize, &&Piece)| {
        let x = body.left() + (wide + gap) * (index / rows) as f32;
        let y = top + (high + gap) * (index % rows) as f32;
        (piece.id.clone(), Rect::from_min_size(pos2(x, y), vec2(wide, high)))
    };
    things.iter().enumerate().map(place).collect()
}

/// The buttons of the window, side by side.
fn row(buttons: &[&Piece], row: Rect, gap: f32) -> Vec<(String, Rect)> {
    let count = buttons.len().max(1) as f32;
    let row = row.with_max_y(row.bottom() - gap * 0.5);
    let wide = ((row.width() - gap * (count - 1.0)) / count).min(row.height() * 4.2);
    let all = wide * count + gap * (count - 1.0);
    let left = row.center().x - all / 2.0;
    let place = |(index, piece): (usize, &&Piece)| {
        let x = left + (wide + gap) * index as f32;
        (piece.id.clone(), Rect::from_min_size(pos2(x, row.top()), vec2(wide, row.height())))
    };
    buttons.iter().enumerate().map(place).collect()
}
