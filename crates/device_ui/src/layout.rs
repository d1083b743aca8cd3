//! Where everything lies: a pure function of the Frame and the size of the screen.
//!
//! Landscape is a grid of three columns: Sao with the way back, the bubble over the device or the
//! scene, the cards under help and exit. Upright screens have an order of their own. Ages 12-15 read:
//! their bubble stands over the cards.

mod bar;
mod device;
mod figures;
mod map;
mod phone;
mod rows;
pub(crate) mod words;
mod yard;

pub(crate) use self::{
    device::NOTEBOOK,
    figures::figure_sign,
    rows::{PICTURE_BESIDE, PICTURE_OVER, picture_over},
};

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use port::{Band, Frame, Place, Screen, World};

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

    fn older(&self) -> bool {
        self.frame.look.band == Some(Band::Twelve)
    }

    fn youngest(&self) -> bool {
        matches!(self.frame.look.band, Some(Band::Six) | None)
    }

    /// Whether Sao is a small emblem in the bar: for older players, and where the phone takes the room.
    fn small_sao(&self) -> bool {
        self.older() || self.on_phone()
    }

    fn run(&mut self) {
        let mut bar = self.bar();
        if self.small_sao() {
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
}
