//! Finding the large squares in the corners of codes: across their middle dark and light are as 1:1:3:1:1, along any
//! line.

use super::bitmap::Bitmap;

/// A square in the corner of a code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// Its middle, in pixels.
    pub(super) x: f32,
    /// Its middle, in pixels.
    pub(super) y: f32,
    /// Pixels of a module, about: measured along rows and columns.
    pub(super) module: f32,
    /// How many lines met it.
    seen: u32,
}

/// Squares kept while looking.
const MOST_FOUND: usize = 1500;
/// Rows are looked at from the top, so the same square was met a short while ago: not more squares than this lie
/// beside it.
const LOOK_BACK: usize = 200;
/// Squares given on: three for each of 120 codes.
const MOST_KEPT: usize = 360;
/// Rows from which on every second one is looked at.
const MANY_ROWS: usize = 1500;

/// All squares that at least two rows have met, the most certain first.
pub(super) fn find(bitmap: &Bitmap) -> Vec<Corner> {
    let mut found: Vec<Corner> = Vec::new();
    let step = if bitmap.height() > MANY_ROWS { 2 } else { 1 };
    for y in (0..bitmap.height()).step_by(step) {
        let mut runs = [0_usize; 5];
        let mut dark = false;
        let row = bitmap.row(y);
        let ends = row.iter().copied().chain([false]).enumerate();
        for (x, now) in ends {
            if now != dark {
                if dark && is_square(&runs) {
                    let before_end = runs[4] + runs[3];
                    let middle = x as f32 - before_end as f32 - runs[2] as f32 / 2.0;
                    let total: usize = runs.iter().sum();
                    if let Some(corner) = confirm(bitmap, middle, y as f32 + 0.5, total as f32) {
                        note(&mut found, corner);
                    }
                }
                runs.rotate_left(1);
                runs[4] = 0;
                dark = now;
            }
            runs[4] += 1;
        }
    }
    let mut kept: Vec<Corner> = found.into_iter().filter(|corner| corner.seen >= 2).collect();
    kept.sort_unstable_by_key(|corner| std::cmp::Reverse(corner.seen));
    kept.truncate(MOST_KEPT);
    kept
}

/// Whether five runs are as 1:1:3:1:1, within half a module and the pixel that an edge may be off.
fn is_square(runs: &[usize; 5]) -> bool {
    let total: usize = runs.iter().sum();
    if total < 7 || runs.contains(&0) {
        return false;
    }
    let module = total as f32 / 7.0;
    let off = module * 0.5 + 0.6;
    let near =
        |run: usize, modules: f32| (run as f32 - module * modules).abs() < off * modules.sqrt();
    near(runs[0], 1.0)
        && near(runs[1], 1.0)
        && near(runs[2], 3.0)
        && near(runs[3], 1.0)
        && near(runs[4], 1.0)
}

/// Looks down the column, then along the row once more, each time through the middle found before.
fn confirm(bitmap: &Bitmap, x: f32, y: f32, total: f32) -> Option<Corner> {
    let (middle, tall) = through(bitmap, (x, y), (0.0, 1.0), total)?;
    let y = y + middle;
    let (middle, wide) = through(bitmap, (x, y), (1.0, 0.0), total)?;
    let similar = |one: f32, other: f32| one.max(other) < one.min(other) * 1.8;
    if !similar(tall, total) || !similar(wide, total) {
        return None;
    }
    Some(Corner { x: x + middle, y, module: (tall + wide) / 14.0, seen: 1 })
}

/// The middle along a line through a square, as an offset, and how long the square is on it.
fn through(bitmap: &Bitmap, from: (f32, f32), along: (f32, f32), total: f32) -> Option<(f32, f32)> {
    let ahead = runs_from(bitmap, from, along, total)?;
    let back = runs_from(bitmap, from, (-along.0, -along.1), total)?;
    let runs = [back[2], back[1], back[0] + ahead[0] - 1, ahead[1], ahead[2]];
    let length: usize = runs.iter().sum();
    is_square(&runs).then(|| ((ahead[0] as f32 - back[0] as f32) / 2.0, length as f32))
}

/// Dark, light and dark pixels one after the other, from a dark one on.
fn runs_from(
    bitmap: &Bitmap,
    from: (f32, f32),
    along: (f32, f32),
    total: f32,
) -> Option<[usize; 3]> {
    let mut runs = [0; 3];
    let mut at = 0;
    for step in 0..(total * 1.5) as usize {
        let step = step as f32;
        let dark = bitmap.at(from.0 + along.0 * step, from.1 + along.1 * step).unwrap_or_default();
        if dark != (at % 2 == 0) {
            at += 1;
            if at == 3 {
                break;
            }
        }
        runs[at] += 1;
    }
    (runs[0] > 0 && runs[2] > 0 && at == 3).then_some(runs)
}

/// Adds a square, or the line that met it once more.
fn note(found: &mut Vec<Corner>, corner: Corner) {
    let same = found.iter_mut().rev().take(LOOK_BACK).find(|old| {
        let near = old.module.max(corner.module) * 1.5;
        (old.x - corner.x).abs() < near && (old.y - corner.y).abs() < near
    });
    if let Some(old) = same {
        let (before, now) = (old.seen as f32, old.seen as f32 + 1.0);
        let mean = |old: f32, new: f32| (old * before + new) / now;
        *old = Corner {
            x: mean(old.x, corner.x),
            y: mean(old.y, corner.y),
            module: mean(old.module, corner.module),
            seen: old.seen.saturating_add(1),
        };
    } else if found.len() < MOST_FOUND {
        found.push(corner);
    }
}

/// How far a square reaches from its middle in a direction of length 1: 3.5 modules; none where it is no square there.
pub(super) fn reach(bitmap: &Bitmap, corner: &Corner, along: (f32, f32)) -> Option<f32> {
    const STEP: f32 = 0.25;
    let limit = corner.module * 6.0;
    let (mut dark, mut edges, mut far) = (true, 0, 0.0);
    while far < limit {
        let now = bitmap.at(corner.x + along.0 * far, corner.y + along.1 * far).unwrap_or_default();
        if now != dark {
            edges += 1;
            dark = now;
            if edges == 3 {
                return (far > corner.module * 1.5).then_some(far);
            }
        }
        far += STEP;
    }
    None
}
