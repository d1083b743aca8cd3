//! Joining three corner squares to a code, and reading it.

use super::{
    bitmap::Bitmap,
    corners::{Corner, find, reach},
    decode::decode,
    lens::Lens,
    shape,
};

/// The neighbours of a square that can be of the same code.
const NEIGHBOURS: usize = 16;
/// Codes that are looked at closely in one picture.
const ATTEMPTS: usize = 1500;
/// The share of the timing pattern that must be seen before a code is looked at closely.
const LEAST_TIMING: f32 = 0.65;

/// Three squares that could be of one code: indices of the corner and of its two neighbours.
struct Triple {
    squares: [usize; 3],
    /// How far from a square it is; 0 is one.
    bent: f32,
}

/// The texts of all codes found.
pub(super) fn read(bitmap: &Bitmap) -> Vec<String> {
    let corners = find(bitmap);
    let mut used = vec![false; corners.len()];
    let mut attempts = 0;
    let mut texts = Vec::new();
    for triple in triples(&corners) {
        if triple.squares.iter().any(|index| used.get(*index).copied().unwrap_or(true)) {
            continue;
        }
        let [Some(corner), Some(across), Some(down)] = triple.squares.map(|it| corners.get(it))
        else {
            continue;
        };
        if let Some(text) = read_one(bitmap, [corner, across, down], &mut attempts) {
            texts.push(text);
            for index in triple.squares {
                if let Some(used) = used.get_mut(index) {
                    *used = true;
                }
            }
        }
        if attempts >= ATTEMPTS {
            break;
        }
    }
    texts
}

/// All triples that could be of one code, the most square first.
fn triples(corners: &[Corner]) -> Vec<Triple> {
    let mut triples = Vec::new();
    for (index, corner) in corners.iter().enumerate() {
        let mut near: Vec<(usize, f32)> = corners
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
            .map(|(other, it)| (other, (it.x - corner.x).hypot(it.y - corner.y)))
            .filter(|(other, far)| corners.get(*other).is_some_and(|it| can_pair(corner, it, *far)))
            .collect();
        near.sort_unstable_by(|one, other| one.1.total_cmp(&other.1));
        near.truncate(NEIGHBOURS);
        for (place, (one, one_far)) in near.iter().enumerate() {
            for (other, other_far) in near.iter().skip(place + 1) {
                let (Some(across), Some(down)) = (corners.get(*one), corners.get(*other)) else {
                    continue;
                };
                let (ax, ay) = (across.x - corner.x, across.y - corner.y);
                let (dx, dy) = (down.x - corner.x, down.y - corner.y);
                let cosine = (ax * dx + ay * dy) / (one_far * other_far);
                let ratio = one_far.max(*other_far) / one_far.min(*other_far);
                if cosine.abs() > 0.6 || ratio > 1.8 {
                    continue;
                }
                // Seen from the corner, the way down lies to the right of the way across.
                let turned = ax * dy - ay * dx < 0.0;
                let (across, down) = if turned { (*other, *one) } else { (*one, *other) };
                let bent = cosine.abs() + (ratio - 1.0);
                triples.push(Triple { squares: [index, across, down], bent });
            }
        }
    }
    triples.sort_unstable_by(|one, other| one.bent.total_cmp(&other.bent));
    triples
}

/// Whether two squares are of a similar size and as far from each other as in a code.
fn can_pair(one: &Corner, other: &Corner, far: f32) -> bool {
    let (small, large) = (one.module.min(other.module), one.module.max(other.module));
    // From 14 to 50 modules, seen at an angle.
    large < small * 1.8 && far > small * 8.0 && far < large * 60.0
}

/// Reads the code of three squares.
fn read_one(bitmap: &Bitmap, squares: [&Corner; 3], attempts: &mut usize) -> Option<String> {
    let [corner, across, down] = squares;
    let (wide, near_a, far_a) = along(bitmap, corner, across)?;
    let (tall, near_d, far_d) = along(bitmap, corner, down)?;
    if wide.max(tall) > wide.min(tall) * 1.35 {
        return None;
    }
    // Between two squares lie the side's modules but 7.
    let guess = ((wide + tall) / 2.0 + 7.0 - 17.0) / 4.0;
    let mut versions: Vec<usize> =
        (1..=shape::VERSIONS).filter(|it| (*it as f32 - guess).abs() < 1.6).collect();
    versions.sort_unstable_by(|one, other| {
        (*one as f32 - guess).abs().total_cmp(&(*other as f32 - guess).abs())
    });
    for version in versions {
        let side = shape::side(version);
        let recedes = |near: f32, far: f32| ((near / far).sqrt() - 1.0) / (side - 7) as f32;
        let point = |it: &Corner| (it.x, it.y);
        let recedes = (recedes(near_a, far_a), recedes(near_d, far_d));
        let lens = Lens::new(side, point(corner), point(across), point(down), recedes);
        if lens.timing(bitmap) < LEAST_TIMING {
            continue;
        }
        *attempts += 1;
        let module = (near_a + near_d) / 2.0;
        let laid = lens.with_square(bitmap);
        let shifted = laid.shifted(bitmap, module);
        for lens in [shifted, laid, lens] {
            let dark = lens.modules(bitmap);
            let text = decode(side, &dark).or_else(|| decode(side, &mirrored(side, &dark)));
            if text.is_some() {
                return text;
            }
        }
    }
    None
}

/// The modules between the middles of two squares, and the pixels of a module at the one and at the other. Where a code
/// recedes, the mean module is the geometric mean of the two.
fn along(bitmap: &Bitmap, from: &Corner, to: &Corner) -> Option<(f32, f32, f32)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let far = dx.hypot(dy);
    let (dx, dy) = (dx / far, dy / far);
    let module = |corner: &Corner| {
        let ahead = reach(bitmap, corner, (dx, dy))?;
        let back = reach(bitmap, corner, (-dx, -dy))?;
        Some((ahead + back) / 7.0)
    };
    let (one, other) = (module(from)?, module(to)?);
    Some((far / (one * other).sqrt(), one, other))
}

/// The same code seen in a mirror.
fn mirrored(side: usize, dark: &[bool]) -> Vec<bool> {
    let each = (0..side).flat_map(|y| (0..side).map(move |x| x * side + y));
    each.map(|at| dark.get(at).copied().unwrap_or_default()).collect()
}
