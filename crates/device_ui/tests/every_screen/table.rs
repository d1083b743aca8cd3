//! The numbers of look-and-feel.md, section A, and the one rule how they meet a real viewport.

use egui::{Vec2, vec2};
use port::Band;

/// The canvas that the numbers are written for.
const CANVAS: Vec2 = vec2(1280.0, 720.0);
/// An upright tablet has a layout of its own, drawn for this size.
const UPRIGHT: Vec2 = vec2(820.0, 1180.0);

/// What must hold on one viewport for one band, CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The smallest answer.
    pub card: Vec2,
    /// The smallest side of any other target.
    pub target: f32,
    /// The smallest side of a thing in a pretend device (a spot of the photo, a key).
    pub thing: f32,
    /// The least gap between two targets.
    pub gap: f32,
    /// Lines that are read.
    pub body: f32,
    /// Words on answers and buttons.
    pub button: f32,
    /// The heading of map and lit lantern.
    pub title: f32,
    /// Signs, for which section A has no number: the bar, who speaks, a clock, what stands on a pretend page.
    pub small: f32,
    /// The name under a picture on a pretend page: the picture says it, the name only repeats it.
    pub caption: f32,
    /// Letters in a picture: read through the looking glass, which shows them as large as `body`.
    pub painted: f32,
    /// The most answers at once.
    pub choices: usize,
    /// The strip at the bottom where wrists rest.
    pub rest: f32,
    /// Screen pixels for one pixel of the table.
    pub share: f32,
}

/// The table for a band on a viewport.
///
/// **The rule:** the numbers are pixels of a canvas of 1280 x 720 that is scaled to fit. So at 1280 x 720 and
/// 1366 x 768 they hold as they stand, on larger screens more, and where a screen is smaller than the canvas
/// (1024 x 768) they hold times its scale. Upright has a layout of its own on a canvas of 820 x 1180: there
/// words keep their sizes, and a target is at least 44 px (`FLOOR`) and at least 0.7 of the table, because
/// 0.64 is what the width leaves. No target is ever under 44 px anywhere.
pub fn table(band: Band, size: Vec2) -> Table {
    let upright = size.y > size.x;
    let canvas = if upright { UPRIGHT } else { CANVAS };
    let share = (size.x / canvas.x).min(size.y / canvas.y);
    let touch = if upright { share * 0.7 } else { share };
    let (card, target, thing, gap, body, button, title, small, choices) = match band {
        Band::Six => (vec2(240.0, 160.0), 120.0, 84.0, 24.0, 34.0, 38.0, 48.0, 20.0, 3),
        Band::Nine => (vec2(200.0, 88.0), 84.0, 60.0, 16.0, 28.0, 30.0, 42.0, 17.0, 4),
        Band::Twelve => (vec2(200.0, 64.0), 60.0, 60.0, 12.0, 24.0, 26.0, 40.0, 16.0, 5),
    };
    let side = |wish: f32| (wish * touch).max(FLOOR);
    Table {
        card: vec2(side(card.x), side(card.y)),
        target: side(target),
        thing: side(thing),
        gap: gap * touch,
        body: body * share,
        button: button * share,
        title: title * share,
        small: small * share,
        caption: body * 0.78 * share,
        painted: 8.0 * share,
        choices,
        rest: 40.0 * share.min(1.0),
        share,
    }
}

/// No target is ever smaller.
pub const FLOOR: f32 = 44.0;
