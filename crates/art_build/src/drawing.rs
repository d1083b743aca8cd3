//! A drawing as it was read: outlines with paint, in painter's order.

use std::collections::BTreeMap;

use tiny_skia_path::Path;

/// Everything of one SVG file that matters.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawing {
    pub(crate) size: [f32; 2],
    pub(crate) items: Vec<Item>,
    /// Turning points stated by `pivot_<part>` elements.
    pub(crate) pivots: BTreeMap<String, [f32; 2]>,
}

/// A step of the painter.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// A named group begins.
    Enter(String),
    /// The last begun named group ends.
    Leave,
    /// Paint an area.
    Area(Area),
    /// Paint a disc of light: its own part.
    Glow(Glow),
    /// A place without a picture: its own part.
    Spot(String, [f32; 2]),
}

/// An outline, in the units of the whole drawing, and what fills it.
#[derive(Clone, Debug)]
pub(crate) struct Area {
    pub(crate) path: Path,
    pub(crate) rule: FillRule,
    pub(crate) paint: Paint,
}

/// An ellipse of light that fades to nothing at its rim.
#[derive(Clone, Debug)]
pub(crate) struct Glow {
    pub(crate) id: String,
    pub(crate) centre: [f32; 2],
    pub(crate) radii: [f32; 2],
    pub(crate) color: [u8; 4],
}

/// One colour, or a straight run from one colour to another along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paint {
    pub(crate) from: [u8; 4],
    pub(crate) to: [u8; 4],
    /// 0 for x, 1 for y.
    pub(crate) axis: usize,
    /// Where the run starts and how long it is.
    pub(crate) start: f32,
    pub(crate) length: f32,
}

impl Paint {
    pub(crate) fn flat(color: [u8; 4]) -> Self {
        Self { from: color, to: color, axis: 1, start: 0.0, length: 1.0 }
    }

    /// The colour at a point.
    pub(crate) fn at(&self, point: [f32; 2]) -> [u8; 4] {
        if self.from == self.to {
            return self.from;
        }
        let along = (point[self.axis & 1] - self.start) / self.length.max(1.0e-3);
        mix(self.from, self.to, along.clamp(0.0, 1.0))
    }
}

fn mix(from: [u8; 4], to: [u8; 4], share: f32) -> [u8; 4] {
    let blend = |at: usize| {
        let (a, b) = (f32::from(from[at]), f32::from(to[at]));
        (a + (b - a) * share).round() as u8
    };
    [blend(0), blend(1), blend(2), blend(3)]
}

/// Which points are inside of outlines that cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FillRule {
    /// Those the outlines wind about.
    Winding,
    /// Those an odd number of windings about.
    EvenOdd,
}
