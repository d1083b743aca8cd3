//! Where everything lies: a pure function of the Frame and the size of the screen.
//!
//! Landscape is a grid of three columns: Sao with the way back, the bubble over the device or the
//! scene, the cards under help and exit. Upright screens have an order of their own. Ages 12-15 read:
//! their bubble stands over the cards.

mod phone;
pub(crate) mod words;
mod yard;

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::{Band, Frame, Place, Screen, Spot, World};

use crate::{
    comic,
    theme::{Sizes, Theme},
};

/// A figure of the scene and the rectangle it fills, feet on its lower edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The index in `view.scene.actors`.
    pub actor: usize,
    /// Where it is.
    pub rect: Rect,
}

/// How a target that is not on the pretend device is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A square of the bar.
    Bar,
    /// An answer; the number counts the cards.
    Card(usize),
    /// The one big button.
    Primary,
    /// A lantern on the map.
    World(World),
    /// On a figure: no shape of its own.
    Figure,
    /// The bubble itself: a sign at its corner shows it.
    Bubble,
    /// On the device: drawn by it.
    Device,
}

/// Where everything lies on one screen, in points of the viewport.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Screen pixels for one logical pixel.
    pub scale: f32,
    /// Whether the screen is upright.
    pub upright: bool,
    /// The whole screen.
    pub screen: Rect,
    /// The panel for the lines.
    pub bubble: Rect,
    /// Whether the lines are told as comic panels in it.
    pub comic: bool,
    /// The pretend device.
    pub device: Option<Rect>,
    /// Figures, back to front.
    pub figures: Vec<Figure>,
    /// For each target of the view: how and where. Those on the device are placed by the device.
    pub targets: Vec<(Kind, Rect)>,
    /// A strip for the notice.
    pub notice: Rect,
}

/// The scenery's own canvas.
pub const CANVAS: Vec2 = vec2(1280.0, 720.0);
/// How far the scenery reaches beyond its canvas, to each side.
pub const BLEED: Vec2 = vec2(400.0, 780.0);

/// What Sao's emblem and its light take of the bar, logical pixels.
const EMBLEM_ROOM: (f32, f32) = (72.0, 140.0);
/// How narrow a sign of the bar may become, to its width, before it is a picture alone.
const NARROWEST: f32 = 0.75;
/// How high the strip over a device is on an upright screen, at least and at most.
const STRIP: (f32, f32) = (226.0, 384.0);
/// Height to width of a browser and of the photo's phone on an upright screen.
const BROWSER_SHAPE: f32 = 0.86;
const PHOTO_SHAPE: f32 = 0.74;
/// How high the comic panels under a device are at least.
const COMIC: f32 = 300.0;
/// How high the detective's notebook is under the photo.
pub(crate) const NOTEBOOK: f32 = 204.0;
/// The most of the screen that a card of a row is high: the scene over it wants its room.
const TALLEST_CARD: f32 = 0.32;
/// The widest a card of a row is.
const LONGEST: f32 = 400.0;
/// What rim and lip of a card take of its height.
const CARD_FRAME: f32 = 34.0;
/// Cards that are this high carry the picture over the words.
const TALL_CARD: f32 = 120.0;
/// A card that is less wide has no room for words beside a picture.
const NARROW_CARD: f32 = 280.0;
/// What a picture takes over the words, and beside them.
pub(crate) const PICTURE_OVER: f32 = 64.0;
pub(crate) const PICTURE_BESIDE: f32 = 82.0;
/// How much of a figure's sign hangs under it.
const SIGN_UNDER: f32 = 0.75;
/// How wide Sao and a person are in the strip at least, logical pixels.
const STRIP_SAO: f32 = 176.0;
const STRIP_PERSON: f32 = 112.0;
/// How high the bubble over a device is, logical pixels.
const BUBBLE: f32 = 134.0;
const BUBBLE_PHOTO: f32 = 152.0;
/// How far the speaker's name stands out over the bubble.
const TAG: f32 = 26.0;

/// How the scenery's canvas lies on a screen: its scale and where its upper left corner is.
#[must_use]
pub fn canvas(screen: Vec2) -> (f32, Pos2) {
    let inside = (screen.x / CANVAS.x).min(screen.y / CANVAS.y);
    let reach = CANVAS + BLEED * 2.0;
    let covers = (screen.x / reach.x).max(screen.y / reach.y);
    let scale = inside.max(covers);
    (scale, ((screen - CANVAS * scale) / 2.0).to_pos2())
}

/// Lays out a Frame. `spots` are the places of the worlds on the map's canvas.
#[must_use]
pub fn plan(frame: &Frame, size: Vec2, theme: &Theme, spots: &[(World, Pos2)]) -> Plan {
    let upright = size.y > size.x * 1.05;
    let reference = if upright { vec2(820.0, 1180.0) } else { CANVAS };
    let scale = (size.x / reference.x).min(size.y / reference.y).clamp(0.25, 2.0);
    let screen = Rect::from_min_size(Pos2::ZERO, size);
    let mut layout = Layout {
        frame,
        sizes: theme.sizes,
        floor: theme.shape.floor,
        s: scale,
        margin: theme.shape.margin * scale,
        top: theme.shape.margin * 0.5 * scale,
        bottom: size.y - theme.shape.rest_zone * scale,
        screen,
        upright,
        spots,
        out: Plan {
            scale,
            upright,
            screen,
            bubble: Rect::NOTHING,
            comic: comic::tells(frame, theme),
            device: None,
            figures: Vec::new(),
            targets: frame
                .view
                .targets
                .iter()
                .map(|target| (kind_of(&target.place), Rect::NOTHING))
                .collect(),
            notice: Rect::NOTHING,
        },
    };
    layout.number_cards();
    layout.run();
    layout.out
}

fn kind_of(place: &Place) -> Kind {
    match place {
        Place::Card | Place::Menu | Place::Volume(_) => Kind::Card(0),
        Place::Primary => Kind::Primary,
        Place::Bar => Kind::Bar,
        Place::Actor(_) => Kind::Figure,
        Place::Bubble => Kind::Bubble,
        Place::Device(_) => Kind::Device,
        Place::World(world) => Kind::World(*world),
    }
}

struct Layout<'a> {
    frame: &'a Frame,
    sizes: Sizes,
    floor: f32,
    s: f32,
    margin: f32,
    top: f32,
    bottom: f32,
    screen: Rect,
    upright: bool,
    spots: &'a [(World, Pos2)],
    out: Plan,
}

/// What the bar leaves free, and where its two groups end.
struct Bar {
    bottom: f32,
    left: f32,
    right: f32,
}

impl Layout<'_> {
    fn number_cards(&mut self) {
        let mut next = 0;
        for (kind, _) in &mut self.out.targets {
            if let Kind::Card(number) = kind {
                *number = next;
                next += 1;
            }
        }
    }

    fn t(&self) -> f32 {
        (self.sizes.target * self.s).max(self.floor)
    }

    fn gap(&self) -> f32 {
        self.sizes.gap * self.s
    }

    fn width(&self) -> f32 {
        self.screen.width()
    }

    fn indices(&self, wanted: impl Fn(Kind) -> bool) -> Vec<usize> {
        let all = self.out.targets.iter().enumerate();
        all.filter(|(_, (kind, _))| wanted(*kind)).map(|(index, _)| index).collect()
    }

    fn cards(&self) -> Vec<usize> {
        self.indices(|kind| matches!(kind, Kind::Card(_)))
    }

    fn primary(&self) -> Vec<usize> {
        self.indices(|kind| kind == Kind::Primary)
    }

    fn put(&mut self, index: usize, rect: Rect) {
        if let Some((_, place)) = self.out.targets.get_mut(index) {
            *place = rect;
        }
    }

    /// Whether none of these cards is an answer: then a row may be low.
    fn no_choice(&self, cards: &[usize]) -> bool {
        let targets = &self.frame.view.targets;
        !cards
            .iter()
            .any(|at| targets.get(*at).is_some_and(|target| target.role == port::Role::Choice))
    }

    fn older(&self) -> bool {
        self.frame.look.band == Some(Band::Twelve)
    }

    fn run(&mut self) {
        let mut bar = self.bar();
        if self.older() {
            self.emblem(&mut bar);
        }
        let device = self.frame.view.device.is_some();
        match (self.frame.screen, self.upright, device) {
            (Screen::Map, ..) => self.map(&bar),
            (Screen::Yard, true, _) => self.yard_upright(&bar),
            (Screen::Yard, ..) => self.yard(&bar),
            (_, true, _) if self.on_phone() => self.phone_upright(&bar),
            _ if self.on_phone() => self.phone(&bar),
            (_, true, _) => self.upright(&bar, device),
            (_, false, true) => self.beside(&bar),
            (_, false, false) => self.below(&bar),
        }
        for index in self.indices(|kind| kind == Kind::Bubble) {
            self.put(index, self.out.bubble);
        }
        self.actor_targets();
        let w = (self.width() - 2.0 * self.margin).min(720.0 * self.s);
        let h = 64.0 * self.s;
        self.out.notice = Rect::from_min_size(
            pos2((self.width() - w) / 2.0, self.out.bubble.bottom() + 8.0 * self.s),
            vec2(w, h.max(40.0)),
        );
    }

    /// The bar: the way back and settings at the left, help and exit at the right.
    fn bar(&mut self) -> Bar {
        let (gap, m) = (self.gap(), self.margin);
        let bar = self.in_bar();
        let says = bar.iter().filter(|it| self.says(**it)).count();
        let Vec2 { x: w, y: h } = self.sign(bar.len() - says, says);
        let id = |layout: &Self, index: usize| {
            layout.frame.view.targets.get(index).map_or("", |it| it.id.as_str()).to_owned()
        };
        let (right, mut left): (Vec<usize>, Vec<usize>) =
            bar.into_iter().partition(|it| matches!(id(self, *it).as_str(), "help" | "exit"));
        left.sort_by_key(|it| !matches!(id(self, *it).as_str(), "back" | "close"));
        let mut x = m;
        for index in left {
            // The speaker is a picture alone.
            let w = if self.says(index) { self.t().max(h) } else { w };
            self.put(index, Rect::from_min_size(pos2(x, self.top), vec2(w, h)));
            x += w + gap;
        }
        let mut end = self.width() - m;
        for index in right.into_iter().rev() {
            self.put(index, Rect::from_min_size(pos2(end - w, self.top), vec2(w, h)));
            end -= w + gap;
        }
        Bar { bottom: self.top + h, left: x, right: end }
    }

    /// Whether this target reads the words aloud.
    fn says(&self, index: usize) -> bool {
        self.frame.view.targets.get(index).is_some_and(|it| it.id == "say")
    }

    /// How big a sign of the bar is, beside `squares` without words; where the words of all have no room, a square
    /// for the picture.
    fn sign(&self, count: usize, squares: usize) -> Vec2 {
        let (w, h) = self.sizes.bar;
        let size = (vec2(w, h) * self.s).max(Vec2::splat(self.floor));
        let square = self.t().max(size.y) + self.gap();
        let aside = self.emblem_room() + self.margin * 2.0 - self.gap() + square * squares as f32;
        let room = (self.width() - aside) / count.max(1) as f32 - self.gap();
        match room / size.x {
            share if share >= 1.0 => size,
            share if share >= NARROWEST => vec2(room, size.y),
            _ => Vec2::splat(self.t()),
        }
    }

    /// What the emblem of older players and its light take of a row.
    fn emblem_room(&self) -> f32 {
        let lights = self.frame.view.targets.iter().any(|it| matches!(it.place, Place::Actor(_)));
        let room = match (self.older(), lights) {
            (false, _) => 0.0,
            (true, false) => EMBLEM_ROOM.0,
            (true, true) => EMBLEM_ROOM.0 + EMBLEM_ROOM.1,
        };
        room * self.s
    }

    /// Older players see Sao as a small emblem in the bar.
    fn emblem(&mut self, bar: &mut Bar) {
        if let Some(actor) = self.actor_by_art("sao") {
            let t = bar.bottom - self.top;
            let rect = Rect::from_min_size(pos2(bar.left, self.top), Vec2::splat(t));
            self.out.figures.push(Figure { actor, rect });
            bar.left += t + self.gap();
            self.light_beside(rect, bar);
        }
    }

    /// The emblem is too small to be told what a tap does: the lantern's button stands beside it.
    fn light_beside(&mut self, emblem: Rect, bar: &mut Bar) {
        let found =
            self.frame.view.targets.iter().position(|it| matches!(it.place, Place::Actor(_)));
        let Some(index) = found else { return };
        let wide = (emblem.width() * 1.5 + 96.0 * self.s).max(self.floor * 2.4);
        let room = (bar.right - bar.left + self.gap()).max(self.floor);
        let width = (emblem.width() + wide).min(emblem.width() + room);
        self.put(index, Rect::from_min_size(emblem.min, vec2(width, emblem.height())));
        bar.left = emblem.left() + width + self.gap();
    }

    /// Landscape with a device: it stands in the middle, the cards are a column at its right.
    fn beside(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let older = self.older();
        let right = self.width() - m - self.card_column();
        let sao = if older { 0.0 } else { (bar.left - m - gap).max(220.0 * s) };
        let middle = m + sao + if older { 0.0 } else { gap };
        let (cards, primary) = (self.cards(), self.primary());
        let column =
            Rect::from_min_max(pos2(right, bar.bottom + gap), pos2(self.width() - m, self.bottom));
        let top = if self.out.comic {
            // The panels stand in the column of the cards: the device takes the bubble's room.
            self.column(column, &cards, &primary);
            self.out.bubble = column.with_max_y(self.top_of(&primary, column.bottom() + gap) - gap);
            self.top + 4.0 * s
        } else if older {
            let bubble = column.with_min_y(column.top() + TAG * s);
            let high = self.bubble_height(column.width()).max(164.0 * s);
            self.out.bubble = bubble.with_max_y(bubble.top() + high);
            self.column(column.with_min_y(self.out.bubble.bottom() + gap), &cards, &primary);
            column.top()
        } else {
            self.column(column, &cards, &primary);
            self.bubble_over(bar, middle, right)
        };
        // The photo keeps its place while cards come and go: its notebook stands there.
        let wide = cards.is_empty() && primary.is_empty() && !older && self.photo().is_none();
        let end = if wide { self.width() - m } else { right - gap };
        self.out.device = Some(Rect::from_min_max(pos2(middle, top), pos2(end, self.bottom)));
        self.left_figures(Rect::from_min_max(
            pos2(m, bar.bottom + gap),
            pos2(m + sao, self.bottom),
        ));
    }

    /// How wide the column of cards beside a device is.
    fn card_column(&self) -> f32 {
        let wide = match self.frame.look.band {
            Some(Band::Nine) if self.out.comic => 390.0,
            Some(Band::Nine) => 340.0,
            Some(Band::Twelve) => 520.0,
            Some(Band::Six) | None => 316.0,
        };
        wide * self.s
    }

    /// The bubble over the device, between the groups of the bar; gives back where the device begins.
    fn bubble_over(&mut self, bar: &Bar, middle: f32, right: f32) -> f32 {
        let (gap, s) = (self.gap(), self.s);
        let end = if bar.right < right { bar.right } else { right - gap };
        let top = self.top + TAG * s;
        let left = bar.left.max(middle);
        let bottom = self.bubble_bottom(end - left, self.bubble_least()).max(bar.bottom);
        self.out.bubble = Rect::from_min_max(pos2(left, top), pos2(end, bottom));
        bottom + gap.min(20.0 * s)
    }

    /// The photo keeps its place while one, two or three rows are said over it.
    fn bubble_least(&self) -> f32 {
        if self.photo().is_some() { BUBBLE_PHOTO } else { BUBBLE }
    }

    /// Where the highest of these targets begins.
    fn top_of(&self, targets: &[usize], or: f32) -> f32 {
        let rects = targets.iter().filter_map(|it| self.out.targets.get(*it));
        rects.map(|(_, rect)| rect.top()).fold(or, f32::min)
    }

    /// How high a card of this width must be for its words and its picture.
    fn card_height(&self, index: usize, width: f32) -> f32 {
        let least = (self.sizes.card.1 * self.s).max(self.floor);
        let Some(target) = self.frame.view.targets.get(index) else { return least };
        let size = self.sizes.button * self.s;
        let frame = CARD_FRAME * self.s;
        let over = picture_over(&self.sizes, width / self.s);
        let picture = match (target.icon.is_empty(), over) {
            (true, _) => (0.0, 0.0),
            (false, true) => (0.0, PICTURE_OVER * self.s),
            (false, false) => (PICTURE_BESIDE * self.s, 0.0),
        };
        let room = (width - 42.0 * self.s - picture.0).max(size);
        let rows = words::rows(&target.label, room, size * words::BUTTON_LETTER);
        (rows * size * 1.5 + picture.1 + frame).max(least)
    }

    /// A column of cards with the big button under them, standing on the lower edge of `area`.
    fn column(&mut self, area: Rect, cards: &[usize], primary: &[usize]) {
        let (gap, s) = (self.gap(), self.s);
        let mut bottom = area.bottom();
        for index in primary {
            let h = self.t();
            self.put(
                *index,
                Rect::from_min_max(pos2(area.left(), bottom - h), pos2(area.right(), bottom)),
            );
            bottom -= h + gap;
        }
        if cards.is_empty() {
            return;
        }
        let n = cards.len() as f32;
        let least = (self.sizes.card.1 * s).max(self.floor);
        let room = ((bottom - area.top()) - gap * (n - 1.0)) / n;
        let wanted =
            cards.iter().map(|it| self.card_height(*it, area.width())).fold(least * 1.4, f32::max);
        let h = wanted.min(room).max(least);
        let mut y = bottom - h * n - gap * (n - 1.0);
        for index in cards {
            self.put(*index, Rect::from_min_size(pos2(area.left(), y), vec2(area.width(), h)));
            y += h + gap;
        }
    }

    /// A row of cards with the big button at its end, standing on the lower edge of `area`.
    fn row(&mut self, area: Rect, cards: &[usize], primary: &[usize], h: f32) -> f32 {
        let gap = self.gap();
        let least = (self.sizes.card.0 * self.s).max(self.floor);
        let n = cards.len() + primary.len();
        if n == 0 {
            return area.bottom();
        }
        let per_row = (((area.width() + gap) / (least + gap)).floor() as usize).clamp(1, n);
        let rows = n.div_ceil(per_row);
        let all: Vec<usize> = cards.iter().chain(primary).copied().collect();
        let per_row = n.div_ceil(rows);
        let width = ((area.width() - gap * (per_row as f32 - 1.0)) / per_row as f32)
            .min((LONGEST * self.s).max(least));
        let h = if self.no_choice(cards) {
            h
        } else {
            let wanted = cards.iter().map(|it| self.card_height(*it, width)).fold(h, f32::max);
            wanted.min(self.screen.height() * TALLEST_CARD).max(h)
        };
        let mut y = area.bottom() - h * rows as f32 - gap * (rows as f32 - 1.0);
        let top = y;
        for row in all.chunks(per_row) {
            let count = row.len() as f32;
            let w =
                ((area.width() - gap * (count - 1.0)) / count).min((LONGEST * self.s).max(least));
            let mut x = area.center().x - (w * count + gap * (count - 1.0)) / 2.0;
            for index in row {
                self.put(*index, Rect::from_min_size(pos2(x, y), vec2(w, h)));
                x += w + gap;
            }
            y += h + gap;
        }
        top
    }

    /// Landscape without a device: the scene is open, the cards are a row under it.
    fn below(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let tag = TAG * s;
        let high = if self.out.comic { 196.0 } else { 148.0 };
        let bottom = self.bubble_bottom(bar.right - bar.left, high).max(bar.bottom);
        self.out.bubble =
            Rect::from_min_max(pos2(bar.left, self.top + tag), pos2(bar.right, bottom));
        let (cards, primary) = (self.cards(), self.primary());
        let tall = if self.no_choice(&cards) {
            self.t()
        } else {
            ((self.sizes.card.1 + if self.older() { 24.0 } else { 30.0 }) * s).max(self.floor)
        };
        let area = Rect::from_min_max(pos2(m, 0.0), pos2(self.width() - m, self.bottom));
        let top = self.row(area, &cards, &primary, tall);
        let stage =
            Rect::from_min_max(pos2(m, bar.bottom + gap), pos2(self.width() - m, top - gap * 0.5));
        self.open_figures(stage, bottom);
    }

    /// An upright screen: bar, Sao beside the bubble, device or scene, cards in rows.
    fn upright(&mut self, bar: &Bar, device: bool) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let tag = TAG * s;
        let (cards, primary) = (self.cards(), self.primary());
        let tall = if self.no_choice(&cards) {
            self.t()
        } else {
            ((self.sizes.card.1 + 24.0) * s).max(self.floor)
        };
        let area = Rect::from_min_max(pos2(m, 0.0), pos2(self.width() - m, self.bottom));
        let cards_top = self.row(area, &cards, &primary, tall);
        let top = bar.bottom + gap;
        if device {
            self.upright_device(top, cards_top);
        } else {
            let high = self.bubble_height(self.width() - 2.0 * m).max(180.0 * s);
            self.out.bubble =
                Rect::from_min_max(pos2(m, top + tag), pos2(self.width() - m, top + tag + high));
            let stage = Rect::from_min_max(
                pos2(m, self.out.bubble.bottom() + gap),
                pos2(self.width() - m, cards_top - gap * 0.5),
            );
            self.open_figures(stage, self.out.bubble.bottom());
        }
    }

    /// Upright with a device: the strip with figures and bubble over it gets what the device leaves.
    fn upright_device(&mut self, top: f32, low: f32) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let wide = self.width() - 2.0 * m;
        let photo = self.photo();
        let notebook =
            if photo.is_some_and(|photo| photo.board) { NOTEBOOK * s + gap } else { 0.0 };
        let shape = if photo.is_some() { PHOTO_SHAPE } else { BROWSER_SHAPE };
        // The photo keeps its place while cards come and go: the room under it is reserved.
        let low = if notebook > 0.0 { low.min(self.bottom - notebook + gap) } else { low };
        if self.out.comic {
            // The panels take the room under the device, their faces the place of the figures.
            let h = (low - gap * 2.0 - top - COMIC * s).min(wide * shape);
            let device = Rect::from_min_size(pos2(m, top), vec2(wide, h));
            self.out.device = Some(device);
            self.out.bubble =
                Rect::from_min_max(pos2(m, device.bottom() + gap), pos2(m + wide, low - gap));
            return;
        }
        let figures = self.strip_width(wide);
        let left = if figures > 0.0 { m + figures + gap } else { m };
        let words = self.bubble_height(self.width() - m - left) + TAG * s;
        let strip = (low - gap * 2.0 - top - wide * shape)
            .clamp(STRIP.0 * s, STRIP.1 * s)
            .max(words.min(STRIP.1 * s));
        let from = top + strip + gap;
        let h = (low - gap - from).min(wide * shape);
        self.out.device = Some(Rect::from_min_size(pos2(m, from), vec2(wide, h)));
        self.strip_figures(Rect::from_min_size(pos2(m, top), vec2(figures, strip)));
        let right = self.width() - m;
        self.out.bubble = Rect::from_min_max(pos2(left, top + TAG * s), pos2(right, top + strip));
    }

    /// Who stands in the strip beside Sao. On the board the children are on the photo themselves.
    fn strip_people(&self) -> Vec<usize> {
        if self.photo().is_some_and(|photo| photo.board) {
            return Vec::new();
        }
        let sao = self.actor_by_art("sao");
        let actors = self.frame.view.scene.actors.iter().enumerate();
        actors
            .filter(|(at, it)| Some(*at) != sao && it.spot != Spot::Back)
            .map(|(at, _)| at)
            .collect()
    }

    /// How wide the figures of the strip are together.
    fn strip_width(&self, wide: f32) -> f32 {
        if self.older() {
            return 0.0;
        }
        let people = self.strip_people().len() as f32;
        let sao = self.actor_by_art("sao").map_or(0.0, |_| self.strip_sao());
        sao + (people * STRIP_PERSON * self.s).min(wide * 0.28)
    }

    /// How wide Sao is there: as wide as the sign under it.
    fn strip_sao(&self) -> f32 {
        let light = self.frame.view.targets.iter().find(|it| matches!(it.place, Place::Actor(_)));
        let letters = light.map_or(0, |it| it.label.chars().count()) as f32;
        let sign = (letters * self.sizes.small * 0.5 + self.sizes.small * 1.5 + 36.0) * self.s;
        sign.max(STRIP_SAO * self.s)
    }

    /// Figures side by side in a low strip.
    fn strip_figures(&mut self, strip: Rect) {
        if self.older() {
            return;
        }
        let people = self.strip_people();
        let mut x = strip.left();
        if let Some(actor) = self.actor_by_art("sao") {
            let wide = self.strip_sao();
            let high = (strip.height() - self.pill()).min(wide * 1.12);
            let rect = Rect::from_min_size(pos2(x, strip.top()), vec2(wide, high));
            self.out.figures.push(Figure { actor, rect });
            x += wide;
        }
        let wide = (strip.right() - x) / people.len().max(1) as f32;
        for actor in people {
            // Shoulder to shoulder: the pictures have air at their sides.
            let at = pos2(x + wide / 2.0, strip.center().y);
            let rect = Rect::from_center_size(at, vec2(wide * 1.36, strip.height()));
            self.out.figures.push(Figure { actor, rect });
            x += wide;
        }
    }

    /// How high the sign is that says what a tap on a figure does.
    fn pill(&self) -> f32 {
        let touched = self.frame.view.targets.iter().any(|it| matches!(it.place, Place::Actor(_)));
        if touched && !self.older() { figure_sign(self.sizes.small * self.s, self.s) } else { 0.0 }
    }

    fn photo(&self) -> Option<&port::Photo> {
        match &self.frame.view.device {
            Some(port::Device::Photo(photo)) => Some(photo),
            _ => None,
        }
    }

    /// The map: a lantern button at each world's place, moved apart where they would touch.
    fn map(&mut self, bar: &Bar) {
        let (gap, m, s) = (self.gap(), self.margin, self.s);
        let t = self.t();
        let narrow = bar.right - bar.left < 420.0 * s;
        self.out.bubble = if narrow || self.upright {
            let top = bar.bottom + gap;
            let high = self.bubble_height(self.width() - 2.0 * m).max(130.0 * s);
            Rect::from_min_max(pos2(m, top), pos2(self.width() - m, top + high))
        } else {
            let high = self.bubble_height(bar.right - bar.left).max(130.0 * s);
            Rect::from_min_max(
                pos2(bar.left, self.top),
                pos2(bar.right, (self.top + high).max(bar.bottom)),
            )
        };
        let (zoom, corner) = canvas(self.screen.size());
        let free = Rect::from_min_max(
            pos2(m, self.out.bubble.bottom() + gap),
            pos2(self.width() - m, self.bottom),
        );
        let w = (350.0 * s).min(free.width());
        // Two rows of words beside a sign, whatever the band's smallest target.
        let h = t.max((self.sizes.button * 3.0 + 28.0) * s);
        let mut placed: Vec<Rect> = self.own_lantern(bar).into_iter().collect();
        for world in World::ALL {
            let spot = self.spots.iter().find(|(it, _)| it == world).map(|(_, at)| *at);
            let at = spot.unwrap_or_else(|| default_spot(*world));
            let mut centre = corner + at.to_vec2() * zoom;
            for index in self.indices(|kind| kind == Kind::World(*world)) {
                let rect = apart(Rect::from_center_size(centre, vec2(w, h)), &placed, free, gap);
                self.put(index, rect);
                placed.push(rect);
                centre = rect.center() + vec2(0.0, h + gap);
            }
        }
        let sao = self.actor_by_art("sao").filter(|_| !self.older());
        if let Some(actor) = sao {
            // Upright, the water under the worlds is free.
            let (at, size) = if self.upright {
                let size = 330.0 * s;
                let low = placed.iter().map(|it| it.bottom()).fold(0.0, f32::max) + gap;
                let y = (self.screen.height() * 0.8).max(low + size / 2.0);
                let last = self.bottom - size / 2.0;
                (pos2(self.width() / 2.0, y.min(last)), size)
            } else {
                (corner + vec2(800.0, 510.0) * zoom, 230.0 * s)
            };
            let rect = Rect::from_center_size(at, Vec2::splat(size));
            self.out
                .figures
                .push(Figure { actor, rect: rect.translate(vec2(0.0, self.below_bubble(rect))) });
        }
        let (cards, primary) = (self.cards(), self.primary());
        self.row(free, &cards, &primary, t);
    }

    fn below_bubble(&self, rect: Rect) -> f32 {
        (self.out.bubble.bottom() - rect.top()).max(0.0)
    }

    fn actor_by_art(&self, art: &str) -> Option<usize> {
        self.frame.view.scene.actors.iter().position(|actor| actor.art.starts_with(art))
    }

    /// Figures in a narrow column: Sao above, others below and before it.
    fn left_figures(&mut self, area: Rect) {
        let actors = &self.frame.view.scene.actors;
        if area.width() < 60.0 * self.s {
            return;
        }
        let sao = self.actor_by_art("sao");
        let others: Vec<usize> = (0..actors.len()).filter(|it| Some(*it) != sao).collect();
        if let Some(actor) = sao {
            let rect = if others.is_empty() {
                let side = area.width().min(area.height());
                let centre = pos2(area.center().x, area.top() + area.height() * 0.42);
                Rect::from_center_size(centre, vec2(area.width(), side * 1.12))
            } else {
                let h = area.height() * 0.48 - self.pill();
                Rect::from_min_size(area.min, vec2(area.width() * 0.86, h))
            };
            self.out.figures.push(Figure { actor, rect: rect.intersect(area) });
        }
        let count = others.len().max(1) as f32;
        for (nth, actor) in others.into_iter().enumerate() {
            let h = area.height() * 0.54;
            let w = area.width() / count;
            let x = area.left() + w * nth as f32;
            let grow = w * 0.2;
            let rect = Rect::from_min_max(
                pos2(x - if nth == 0 { 0.0 } else { grow }, area.bottom() - h),
                pos2(x + w + grow * 0.5, area.bottom() + self.floor * 0.5),
            );
            self.out.figures.push(Figure { actor, rect });
        }
    }

    /// Figures on an open scene, each at its spot.
    fn open_figures(&mut self, stage: Rect, bubble_bottom: f32) {
        let actors = &self.frame.view.scene.actors;
        if self.older() {
            return;
        }
        let alone = actors.len() == 1;
        let mut order: Vec<usize> = (0..actors.len()).collect();
        order.sort_by_key(|it| actors.get(*it).is_none_or(|actor| actor.spot != Spot::Back));
        for index in order {
            let Some(actor) = actors.get(index) else { continue };
            if yard::hangs(actor) {
                self.hang_right(stage.with_min_y(stage.top().max(bubble_bottom)));
                continue;
            }
            let star = actor.art.starts_with("sao");
            let share = match actor.spot {
                Spot::Left => 0.17,
                Spot::Middle => 0.5,
                Spot::Right => 0.82,
                Spot::Back if self.upright => 0.68,
                Spot::Back => 0.36,
            };
            let share = if alone && actor.spot == Spot::Left { 0.24 } else { share };
            let x = stage.left() + stage.width() * share;
            let tallest = if star { 380.0 } else { 460.0 } * self.s;
            let wide = if star { 1.0 } else { 0.62 };
            let under = stage.top().max(bubble_bottom + 10.0 * self.s);
            // Beside the bubble there is more room than under it.
            let half = (stage.bottom() - stage.top()).min(tallest) * wide / 2.0;
            let bubble = self.out.bubble.expand(10.0 * self.s).x_range();
            let aside = x + half < bubble.min || x - half > bubble.max;
            let top = if aside { stage.top() } else { under };
            let h = (stage.bottom() - top) * if actor.spot == Spot::Back { 0.85 } else { 1.0 };
            let h = h.min(tallest);
            let w = h * wide;
            // People stand a little behind the cards.
            let bottom = if star {
                top + (stage.bottom() - top + h) / 2.0
            } else {
                stage.bottom() + h * 0.12
            };
            let h = if star { h } else { h * 1.12 };
            let rect = Rect::from_min_max(pos2(x - w / 2.0, bottom - h), pos2(x + w / 2.0, bottom));
            self.out.figures.push(Figure { actor: index, rect });
        }
    }

    /// Targets that lie on figures take the figure's rectangle.
    fn actor_targets(&mut self) {
        let (t, m, gap, pill) = (self.t(), self.margin, self.gap(), self.pill());
        let targets = &self.frame.view.targets;
        let places: Vec<(usize, Rect)> = targets
            .iter()
            .enumerate()
            .filter(|(index, _)| !self.placed(*index))
            .filter_map(|(index, target)| match &target.place {
                Place::Actor(id) => Some((index, self.figure_of(id))),
                _ => None,
            })
            .map(|(index, found)| {
                let emblem = Rect::from_min_size(pos2(m, self.bottom - t), Vec2::splat(t));
                // The sign hangs under the figure, over its last fringe only.
                let under = found.map(|it| it.with_max_y(it.max.y + pill * SIGN_UNDER));
                let rect = under.unwrap_or(emblem);
                let rect = rect
                    .expand2(vec2((t - rect.width()).max(0.0), (t - rect.height()).max(0.0)) / 2.0);
                (index, self.clear_of_others(index, rect.intersect(self.screen), gap))
            })
            .collect();
        for (index, rect) in places {
            self.put(index, rect);
        }
    }

    fn placed(&self, index: usize) -> bool {
        self.out.targets.get(index).is_some_and(|(_, rect)| rect.is_positive())
    }

    fn figure_of(&self, id: &str) -> Option<Rect> {
        let actors = &self.frame.view.scene.actors;
        self.out
            .figures
            .iter()
            .find(|figure| actors.get(figure.actor).is_some_and(|actor| actor.id == id))
            .map(|figure| figure.rect)
    }

    /// Cuts a figure's rectangle back where it would touch other targets.
    fn clear_of_others(&self, own: usize, mut rect: Rect, gap: f32) -> Rect {
        for (index, (_, other)) in self.out.targets.iter().enumerate() {
            let near = other.expand(gap);
            if index == own || !other.is_positive() || !near.intersects(rect) {
                continue;
            }
            let cuts = [
                (rect.right() - near.left(), Rect { max: pos2(near.left(), rect.max.y), ..rect }),
                (near.right() - rect.left(), Rect { min: pos2(near.right(), rect.min.y), ..rect }),
                (rect.bottom() - near.top(), Rect { max: pos2(rect.max.x, near.top()), ..rect }),
                (near.bottom() - rect.top(), Rect { min: pos2(rect.min.x, near.bottom()), ..rect }),
            ];
            let least = cuts.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
            rect = least.map_or(rect, |(_, cut)| cut);
        }
        rect
    }
}

/// Whether a card's picture stands over its words: on tall cards, and where both do not fit side by side.
pub(crate) fn picture_over(sizes: &Sizes, width: f32) -> bool {
    sizes.card.1 >= TALL_CARD || width < NARROW_CARD
}

/// How high the sign under a figure is, with words of this size.
pub(crate) fn figure_sign(words: f32, s: f32) -> f32 {
    words * 1.5 + 10.0 * s
}

const fn default_spot(world: World) -> Pos2 {
    match world {
        World::BenSong => pos2(560.0, 610.0),
        World::LuyTre => pos2(190.0, 440.0),
        World::HangSang => pos2(1090.0, 440.0),
    }
}

/// Moves a rectangle into `free` and away from those already placed.
fn apart(rect: Rect, placed: &[Rect], free: Rect, gap: f32) -> Rect {
    let inside = |rect: Rect| {
        let x = rect.left().clamp(free.left(), (free.right() - rect.width()).max(free.left()));
        let y = rect.top().clamp(free.top(), (free.bottom() - rect.height()).max(free.top()));
        Rect::from_min_size(pos2(x, y), rect.size())
    };
    let clear = |rect: Rect| placed.iter().all(|it| !it.expand(gap - 0.5).intersects(rect));
    let step = vec2(rect.width() + gap, rect.height() + gap);
    let tries = (0..6_i32).flat_map(|ring| {
        let r = ring as f32;
        [
            vec2(0.0, r),
            vec2(0.0, -r),
            vec2(r, 0.0),
            vec2(-r, 0.0),
            vec2(r, r),
            vec2(-r, r),
            vec2(r, -r),
            vec2(-r, -r),
        ]
    });
    tries
        .map(|way| inside(rect.translate(way * step)))
        .find(|it| clear(*it))
        .unwrap_or_else(|| inside(rect))
}
