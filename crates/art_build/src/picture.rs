//! Drawings as pictures: parts in painter's order, with pivots.

use std::collections::BTreeMap;

use art::{Part, Picture};

use crate::{
    drawing::{Drawing, Item},
    finding::ArtBuildError,
    mesh::{Fineness, add_area, add_glow},
    read,
    table::Cut,
};

/// Makes the picture of one SVG text.
///
/// # Errors
/// The findings, if the drawing breaks the authoring rules.
pub fn picture_from_svg(name: &str, svg: &str, cut: Cut) -> Result<Picture, ArtBuildError> {
    let drawing = read::read(name, svg).map_err(ArtBuildError::Findings)?;
    let picture = assemble(name, &drawing, Fineness::new(cut.scale, cut.chord));
    picture.check()?;
    Ok(picture)
}

/// An open group: the part its shapes go to, and the part its children hang on.
struct Open {
    paint_to: usize,
    owner: usize,
}

struct Assembly {
    parts: Vec<Part>,
    open: Vec<Open>,
    /// How many parts each split part has by now.
    pieces: BTreeMap<usize, u32>,
    fine: Fineness,
}

fn assemble(name: &str, drawing: &Drawing, fine: Fineness) -> Picture {
    let mut work = Assembly { parts: Vec::new(), open: Vec::new(), pieces: BTreeMap::new(), fine };
    work.enter("root");
    for item in &drawing.items {
        work.step(item);
    }
    set_pivots(&mut work.parts, drawing);
    Picture { name: name.into(), size: drawing.size, parts: work.parts }
}

impl Assembly {
    fn step(&mut self, item: &Item) {
        match item {
            Item::Enter(id) => self.enter(id),
            Item::Leave => {
                self.open.pop();
            }
            Item::Area(area) => {
                let fine = self.fine;
                if let Some(part) = self.paint_target() {
                    add_area(part, area, fine);
                }
            }
            Item::Glow(glow) => {
                self.enter(&glow.id);
                let fine = self.fine;
                if let Some(part) = self.paint_target() {
                    add_glow(part, glow, fine);
                }
                self.open.pop();
            }
            Item::Spot(id, at) => {
                self.enter(id);
                if let Some(part) = self.paint_target() {
                    part.pivot = *at;
                }
                self.open.pop();
            }
        }
    }

    fn enter(&mut self, id: &str) {
        let parent = self.open.last().map(|open| open.owner);
        let at = self.add(id.into(), parent);
        self.open.push(Open { paint_to: at, owner: at });
    }

    fn add(&mut self, id: String, parent: Option<usize>) -> usize {
        self.parts.push(Part {
            id,
            parent: parent.and_then(|at| u16::try_from(at).ok()),
            ..Part::default()
        });
        self.parts.len() - 1
    }

    /// The part that shapes of the innermost group go to: a new one if others were painted since.
    fn paint_target(&mut self) -> Option<&mut Part> {
        let (owner, paint_to) = self.open.last().map(|open| (open.owner, open.paint_to))?;
        if paint_to + 1 == self.parts.len() {
            return self.parts.get_mut(paint_to);
        }
        let piece = self.pieces.entry(owner).or_insert(1);
        *piece += 1;
        let id = format!("{}__{piece}", self.parts.get(owner)?.id);
        let at = self.add(id, Some(owner));
        self.open.last_mut()?.paint_to = at;
        self.parts.get_mut(at)
    }
}

fn set_pivots(parts: &mut [Part], drawing: &Drawing) {
    let mut boxes: Vec<Option<[f32; 4]>> = parts.iter().map(bounds).collect();
    for at in (0..parts.len()).rev() {
        let parent = parts.get(at).and_then(|part| part.parent).map(usize::from);
        let own = boxes.get(at).copied().flatten();
        if let Some(slot) = parent.and_then(|parent| boxes.get_mut(parent)) {
            *slot = join(*slot, own);
        }
    }
    let middle = drawing.size.map(|side| side / 2.0);
    for at in 0..parts.len() {
        let Some(part) = parts.get(at) else { continue };
        let stated = drawing.pivots.get(part.id.as_str()).copied();
        let shared = part
            .parent
            .and_then(|up| parts.get(usize::from(up)))
            .filter(|up| part.id.starts_with(&format!("{}__", up.id)))
            .map(|up| up.pivot);
        let is_spot = part.id.starts_with("spot_");
        let centre = boxes.get(at).copied().flatten().map(centre);
        let own = if is_spot { Some(part.pivot) } else { centre };
        let root = (part.id == "root").then_some(middle);
        let pivot = stated.or(shared).or(root).or(own).unwrap_or(middle);
        if let Some(part) = parts.get_mut(at) {
            part.pivot = pivot.map(art::snap);
        }
    }
}

fn bounds(part: &Part) -> Option<[f32; 4]> {
    let corner = |[x, y]: &[f32; 2]| Some([*x, *y, *x, *y]);
    part.positions.iter().map(corner).fold(None, join)
}

fn join(a: Option<[f32; 4]>, b: Option<[f32; 4]>) -> Option<[f32; 4]> {
    match (a, b) {
        (Some(a), Some(b)) => {
            Some([a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])
        }
        (a, b) => a.or(b),
    }
}

fn centre([l, t, r, b]: [f32; 4]) -> [f32; 2] {
    [f32::midpoint(l, r), f32::midpoint(t, b)]
}
