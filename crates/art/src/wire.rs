//! How pictures lie in a file: grid steps and indices as differences, colours as runs of a palette.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{ArtError, GRID, Part, Picture};

const MAGIC: [u8; 3] = *b"TSA";
const VERSION: u8 = 3;

#[derive(Serialize, Deserialize)]
pub(crate) struct WirePicture {
    name: String,
    size: [f32; 2],
    palette: Vec<[u8; 4]>,
    parts: Vec<WirePart>,
}

#[derive(Serialize, Deserialize)]
struct WirePart {
    id: String,
    parent: Option<u16>,
    pivot: (i32, i32),
    /// Steps from the vertex before.
    steps: Vec<(i32, i32)>,
    /// Palette entry and for how many vertices it holds.
    runs: Vec<(u32, u32)>,
    indices: Vec<WireRun>,
}

/// A run of triangles. Each number is the difference from the index before it.
#[derive(Serialize, Deserialize)]
enum WireRun {
    /// Triangles as they come.
    Loose(Vec<i32>),
    /// Quads between two rows of vertices, as the soft rims are: the first vertex of the one row,
    /// from it the first of the other row, and the number of quads.
    Band(i32, i32, u32),
}

/// Writes the head of the file and the value.
pub(crate) fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, ArtError> {
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    postcard::to_extend(value, bytes).map_err(|error| ArtError::Damaged(error.to_string()))
}

/// Reads a whole file, and nothing may be left over.
pub(crate) fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ArtError> {
    let body = bytes.strip_prefix(&MAGIC).ok_or(ArtError::NotArt)?;
    let (version, body) = body.split_first().ok_or(ArtError::NotArt)?;
    if *version != VERSION {
        return Err(ArtError::Version { found: *version });
    }
    let (value, rest) =
        postcard::take_from_bytes(body).map_err(|error| ArtError::Damaged(error.to_string()))?;
    if rest.is_empty() {
        Ok(value)
    } else {
        Err(ArtError::Damaged("there are bytes after its end".into()))
    }
}

impl WirePicture {
    pub(crate) fn pack(picture: &Picture) -> Result<Self, ArtError> {
        picture.check()?;
        let mut palette = Vec::new();
        let parts = picture.parts.iter();
        let parts = parts.map(|part| WirePart::pack(part, &mut palette)).collect();
        Ok(Self { name: picture.name.clone(), size: picture.size, palette, parts })
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn unpack(self) -> Result<Picture, ArtError> {
        let damaged = || ArtError::Damaged(format!("picture {} does not add up", self.name));
        let parts = self.parts.iter();
        let parts = parts.map(|part| part.unpack(&self.palette).ok_or_else(damaged));
        let picture = Picture {
            parts: parts.collect::<Result<_, _>>()?,
            name: self.name.clone(),
            size: self.size,
        };
        picture.check()?;
        Ok(picture)
    }
}

impl WirePart {
    fn pack(part: &Part, palette: &mut Vec<[u8; 4]>) -> Self {
        Self {
            id: part.id.clone(),
            parent: part.parent,
            pivot: grid(part.pivot),
            steps: pack_steps(&part.positions),
            runs: pack_runs(&part.colors, palette),
            indices: pack_indices(&part.indices),
        }
    }

    fn unpack(&self, palette: &[[u8; 4]]) -> Option<Part> {
        Some(Part {
            id: self.id.clone(),
            parent: self.parent,
            pivot: ungrid(self.pivot),
            positions: unpack_steps(&self.steps)?,
            colors: unpack_runs(&self.runs, palette, self.steps.len())?,
            indices: unpack_indices(&self.indices, self.steps.len())?,
        })
    }
}

fn grid([x, y]: [f32; 2]) -> (i32, i32) {
    let step = |v: f32| (v * GRID).round() as i32;
    (step(x), step(y))
}

fn ungrid((x, y): (i32, i32)) -> [f32; 2] {
    [x as f32 / GRID, y as f32 / GRID]
}

fn pack_steps(positions: &[[f32; 2]]) -> Vec<(i32, i32)> {
    let (mut last, mut speed) = ((0, 0), (0, 0));
    let turn = |at: &[f32; 2]| {
        let now = grid(*at);
        let step = (now.0 - last.0, now.1 - last.1);
        let turn = (step.0 - speed.0, step.1 - speed.1);
        (last, speed) = (now, step);
        turn
    };
    positions.iter().map(turn).collect()
}

fn unpack_steps(turns: &[(i32, i32)]) -> Option<Vec<[f32; 2]>> {
    let (mut at, mut speed) = ((0_i32, 0_i32), (0_i32, 0_i32));
    let walk = |turn: &(i32, i32)| {
        speed = (speed.0.checked_add(turn.0)?, speed.1.checked_add(turn.1)?);
        at = (at.0.checked_add(speed.0)?, at.1.checked_add(speed.1)?);
        Some(ungrid(at))
    };
    turns.iter().map(walk).collect()
}

fn pack_runs(colors: &[[u8; 4]], palette: &mut Vec<[u8; 4]>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for color in colors {
        let known = palette.iter().position(|entry| entry == color);
        let entry = known.unwrap_or_else(|| {
            palette.push(*color);
            palette.len() - 1
        });
        let entry = u32::try_from(entry).unwrap_or(u32::MAX);
        match runs.last_mut() {
            Some((last, count)) if *last == entry => *count += 1,
            _ => runs.push((entry, 1)),
        }
    }
    runs
}

fn unpack_runs(runs: &[(u32, u32)], palette: &[[u8; 4]], want: usize) -> Option<Vec<[u8; 4]>> {
    let mut colors = Vec::new();
    for (entry, count) in runs {
        let color = palette.get(*entry as usize)?;
        let length = colors.len().checked_add(*count as usize)?;
        if length > want {
            return None;
        }
        colors.resize(length, *color);
    }
    (colors.len() == want).then_some(colors)
}

fn pack_indices(indices: &[u32]) -> Vec<WireRun> {
    let mut runs = Vec::new();
    let mut loose = Vec::new();
    let mut last = 0;
    let mut rest = indices;
    while let Some(triangle) = rest.get(..3) {
        let quads = band(rest);
        if quads < 2 {
            loose.extend(triangle.iter().map(|index| jump(&mut last, *index)));
            rest = &rest[3..];
            continue;
        }
        if !loose.is_empty() {
            runs.push(WireRun::Loose(std::mem::take(&mut loose)));
        }
        let near = jump(&mut last, rest[0]);
        let far = jump(&mut last, rest[5]);
        runs.push(WireRun::Band(near, far, u32::try_from(quads).unwrap_or(u32::MAX)));
        rest = &rest[quads * 6..];
    }
    if !loose.is_empty() {
        runs.push(WireRun::Loose(loose));
    }
    runs
}

fn jump(last: &mut u32, index: u32) -> i32 {
    let jump = index.wrapping_sub(*last).cast_signed();
    *last = index;
    jump
}

/// How many quads of one band the indices begin with.
fn band(indices: &[u32]) -> usize {
    let (Some(near), Some(far)) = (indices.first(), indices.get(5)) else {
        return 0;
    };
    let quads = indices.chunks_exact(6).zip(0_u32..);
    let fits = |(six, at): &(&[u32], u32)| {
        quad(near.saturating_add(*at), far.saturating_add(*at)).is_some_and(|quad| quad == **six)
    };
    quads.take_while(fits).count()
}

/// The two triangles between a vertex, the next one, and those of the other row.
fn quad(a: u32, far_a: u32) -> Option<[u32; 6]> {
    let (b, far_b) = (a.checked_add(1)?, far_a.checked_add(1)?);
    Some([a, b, far_b, a, far_b, far_a])
}

fn unpack_indices(runs: &[WireRun], vertices: usize) -> Option<Vec<u32>> {
    let mut last = 0_u32;
    let mut indices = Vec::new();
    for run in runs {
        match run {
            WireRun::Loose(jumps) => {
                for jump in jumps {
                    last = last.checked_add_signed(*jump)?;
                    indices.push(last);
                }
            }
            WireRun::Band(near, far, quads) => {
                let near = last.checked_add_signed(*near)?;
                let far = near.checked_add_signed(*far)?;
                if near.checked_add(*quads)? as usize >= vertices {
                    return None;
                }
                for at in 0..*quads {
                    indices.extend(quad(near + at, far.checked_add(at)?)?);
                }
                last = far;
            }
        }
    }
    Some(indices)
}
