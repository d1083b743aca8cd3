//! Areas and glows as triangles.

use std::{collections::HashMap, f32::consts::TAU};

use art::{Part, snap};
use lyon_tessellation::{
    BuffersBuilder, FillOptions, FillTessellator, FillVertex, VertexBuffers, geom::point, path,
};

use crate::{
    drawing::{Area, FillRule, Glow, Paint},
    fringe,
    geometry::{Outlines, flatten},
};

/// How fine the meshes of a file are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fineness {
    /// Farthest distance of a chord from its curve, in units.
    pub(crate) tolerance: f32,
    /// Width of the soft rim, in units.
    pub(crate) fringe: f32,
}

impl Fineness {
    /// For a drawing that is usually shown at `scale` pixels a unit; curves are cut into chords
    /// that stay within `chord` pixels of them.
    pub(crate) fn new(scale: f32, chord: f32) -> Self {
        Self { tolerance: chord / scale, fringe: 1.0 / scale }
    }
}

/// Adds an area and its soft rim to a part.
pub(crate) fn add_area(part: &mut Part, area: &Area, fine: Fineness) {
    let outlines = flatten(&area.path, fine.tolerance);
    let mut weld = Weld::new(part, &area.paint);
    // Outlines first, corner by corner, then their rims: neighbours pack into a few bytes.
    for corner in outlines.iter().flatten() {
        weld.full(*corner);
    }
    for band in fringe::bands(&outlines, area.rule, fine.fringe) {
        for [a, b, far_b, far_a] in band.quads {
            let (a, b) = (weld.full(a), weld.full(b));
            let (far_a, far_b) = (weld.clear(far_a), weld.clear(far_b));
            weld.triangle([a, b, far_b]);
            weld.triangle([a, far_b, far_a]);
        }
    }
    fill(&mut weld, &outlines, area.rule);
}

fn fill(weld: &mut Weld<'_>, outlines: &Outlines, rule: FillRule) {
    let mut to = path::Path::builder();
    for outline in outlines {
        let mut corners = outline.iter().map(|[x, y]| point(*x, *y));
        let Some(first) = corners.next() else {
            continue;
        };
        to.begin(first);
        for corner in corners {
            to.line_to(corner);
        }
        to.end(true);
    }
    let rule = match rule {
        FillRule::Winding => path::FillRule::NonZero,
        FillRule::EvenOdd => path::FillRule::EvenOdd,
    };
    let options = FillOptions::default().with_fill_rule(rule).with_tolerance(0.01);
    let mut buffers: VertexBuffers<[f32; 2], u32> = VertexBuffers::new();
    let mut out = BuffersBuilder::new(&mut buffers, |v: FillVertex| v.position().to_array());
    // Lyon fails only on coordinates that are no numbers, which the reader has refused.
    if FillTessellator::new().tessellate_path(&to.build(), &options, &mut out).is_err() {
        return;
    }
    let known: Vec<u32> = buffers.vertices.iter().map(|at| weld.full(*at)).collect();
    for corners in buffers.indices.chunks_exact(3) {
        let corner = |at: usize| corners.get(at).and_then(|i| known.get(*i as usize)).copied();
        if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
            weld.triangle([a, b, c]);
        }
    }
}

/// Adds the vertices of one area, each only once.
struct Weld<'a> {
    part: &'a mut Part,
    paint: &'a Paint,
    known: HashMap<([i32; 2], bool), u32>,
}

impl<'a> Weld<'a> {
    fn new(part: &'a mut Part, paint: &'a Paint) -> Self {
        Self { part, paint, known: HashMap::new() }
    }

    fn full(&mut self, at: [f32; 2]) -> u32 {
        self.vertex(at, true)
    }

    fn clear(&mut self, at: [f32; 2]) -> u32 {
        self.vertex(at, false)
    }

    fn vertex(&mut self, at: [f32; 2], full: bool) -> u32 {
        let at = at.map(snap);
        let key = (at.map(|v| (v * art::GRID) as i32), full);
        if let Some(index) = self.known.get(&key) {
            return *index;
        }
        let [r, g, b, a] = self.paint.at(at);
        let index = push(self.part, at, [r, g, b, if full { a } else { 0 }]);
        self.known.insert(key, index);
        index
    }

    fn triangle(&mut self, [a, b, c]: [u32; 3]) {
        if a != b && b != c && c != a {
            self.part.indices.extend([a, b, c]);
        }
    }
}

fn push(part: &mut Part, at: [f32; 2], color: [u8; 4]) -> u32 {
    let index = u32::try_from(part.positions.len()).unwrap_or(u32::MAX);
    part.positions.push(at);
    part.colors.push(color);
    index
}

/// Rings of a glow: share of the radius, and share of the alpha (a soft, rounded fall).
const RINGS: [(f32, f32); 5] = [(0.18, 0.86), (0.4, 0.5), (0.62, 0.21), (0.82, 0.05), (1.0, 0.0)];

/// Adds a disc of light to a part.
pub(crate) fn add_glow(part: &mut Part, glow: &Glow, fine: Fineness) {
    let radius = glow.radii[0].max(glow.radii[1]);
    let spokes = ((radius / fine.tolerance).sqrt() * 1.6).clamp(16.0, 40.0) as u32;
    let [r, g, b, a] = glow.color;
    let middle = push(part, glow.centre.map(snap), glow.color);
    let mut inner: Option<u32> = None;
    for (share, light) in RINGS {
        let alpha = (f32::from(a) * light).round() as u8;
        let first = u32::try_from(part.positions.len()).unwrap_or(u32::MAX);
        for spoke in 0..spokes {
            let (sin, cos) = (TAU * spoke as f32 / spokes as f32).sin_cos();
            let x = snap(glow.centre[0] + cos * glow.radii[0] * share);
            let y = snap(glow.centre[1] + sin * glow.radii[1] * share);
            push(part, [x, y], [r, g, b, alpha]);
        }
        for spoke in 0..spokes {
            let next = (spoke + 1) % spokes;
            match inner {
                None => part.indices.extend([middle, first + spoke, first + next]),
                Some(inner) => part.indices.extend([
                    inner + spoke,
                    first + spoke,
                    first + next,
                    inner + spoke,
                    first + next,
                    inner + next,
                ]),
            }
        }
        inner = Some(first);
    }
}
