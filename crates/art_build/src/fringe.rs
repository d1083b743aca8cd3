//! The soft rim: a thin band about every outline that fades to nothing, since the game has no MSAA.

use crate::{
    drawing::FillRule,
    geometry::{Outlines, winding},
};

/// How far beside an edge its two sides are tested, in units.
const PROBE: f32 = 0.06;

/// One outline with the offset to the outer rim at each corner.
pub(crate) struct Band {
    /// The quads: two corners on the outline and the two outer points beyond them.
    pub(crate) quads: Vec<[[f32; 2]; 4]>,
}

/// The bands of all outlines, `width` units wide and always on the empty side.
pub(crate) fn bands(outlines: &Outlines, rule: FillRule, width: f32) -> Vec<Band> {
    let band = |outline: &Vec<[f32; 2]>| Band {
        quads: quads(outline, &sides(outline, outlines, rule), width),
    };
    outlines.iter().map(band).collect()
}

/// For each edge the unit vector to its empty side, if exactly one side is empty.
fn sides(outline: &[[f32; 2]], outlines: &Outlines, rule: FillRule) -> Vec<Option<[f32; 2]>> {
    let full = |at: [f32; 2]| match rule {
        FillRule::Winding => winding(outlines, at) != 0,
        FillRule::EvenOdd => winding(outlines, at) % 2 != 0,
    };
    let ends = outline.iter().cycle().skip(1);
    let side = |(a, b): (&[f32; 2], &[f32; 2])| {
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let length = dx.hypot(dy).max(1.0e-6);
        let normal = [-dy / length, dx / length];
        let middle = [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        let probe = |by: f32| full([middle[0] + normal[0] * by, middle[1] + normal[1] * by]);
        match (probe(PROBE), probe(-PROBE)) {
            (false, true) => Some(normal),
            (true, false) => Some([-normal[0], -normal[1]]),
            _ => None,
        }
    };
    outline.iter().zip(ends).map(side).collect()
}

fn quads(outline: &[[f32; 2]], sides: &[Option<[f32; 2]>], width: f32) -> Vec<[[f32; 2]; 4]> {
    let count = outline.len();
    let mut quads = Vec::with_capacity(count);
    for at in 0..count {
        let Some(side) = sides[at] else { continue };
        let next = (at + 1) % count;
        let (a, b) = (outline[at], outline[next]);
        let before = corner(side, sides[(at + count - 1) % count], width);
        let after = corner(side, sides[next], width);
        quads.push([a, b, add(b, after), add(a, before)]);
    }
    quads
}

/// The way from a corner to the rim: the mitre of both edges, kept short at sharp corners.
fn corner(side: [f32; 2], other: Option<[f32; 2]>, width: f32) -> [f32; 2] {
    let other = other.unwrap_or(side);
    let sum = add(side, other);
    let squared = sum[0] * sum[0] + sum[1] * sum[1];
    if squared < 0.3 {
        return [side[0] * width, side[1] * width];
    }
    // |sum|² / 2 = 1 + cos: the mitre is sum / (1 + cos), at most 1.6 widths long.
    let mitre = (2.0 / squared).min(1.6 / squared.sqrt());
    [sum[0] * mitre * width, sum[1] * mitre * width]
}

fn add(a: [f32; 2], b: [f32; 2]) -> [f32; 2] {
    [a[0] + b[0], a[1] + b[1]]
}
