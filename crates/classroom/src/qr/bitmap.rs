//! A picture in black and white. What is dark is told from the neighbourhood: shadows lie over photos.

use super::Picture;

/// Pixels along a side of the squares for which one threshold holds.
const BLOCK: usize = 8;
/// Dark and light nearer to each other than this are paper, or noise.
const LEAST_CONTRAST: u64 = 24;

/// How far the neighbourhood of a pixel reaches.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scale {
    /// An eighth of the picture: for large modules.
    Coarse,
    /// A thirtieth: for hard shadows and many codes.
    Fine,
}

/// Dark and light.
#[derive(Debug)]
pub(super) struct Bitmap {
    width: usize,
    height: usize,
    dark: Vec<bool>,
}

/// Sums over blocks, so that those of any rectangle of blocks are at hand.
struct Sums {
    across: usize,
    down: usize,
    /// Sum and count of everything above and left.
    sums: Vec<(u64, u64)>,
}

impl Sums {
    fn new(across: usize, down: usize, blocks: &[(u64, u64)]) -> Self {
        let wide = across + 1;
        let mut sums = vec![(0, 0); wide * (down + 1)];
        for y in 0..down {
            let mut row = (0, 0);
            for x in 0..across {
                let (sum, count) = blocks.get(y * across + x).copied().unwrap_or_default();
                row = (row.0 + sum, row.1 + count);
                let above = sums[y * wide + x + 1];
                sums[(y + 1) * wide + x + 1] = (above.0 + row.0, above.1 + row.1);
            }
        }
        Self { across, down, sums }
    }

    /// The mean over the blocks at most `reach` away; none where nothing was counted.
    fn mean(&self, x: usize, y: usize, reach: usize) -> Option<u64> {
        let (left, top) = (x.saturating_sub(reach), y.saturating_sub(reach));
        let (right, bottom) = ((x + reach + 1).min(self.across), (y + reach + 1).min(self.down));
        let at = |x: usize, y: usize| self.sums[y * (self.across + 1) + x];
        let (all, above, before, both) =
            (at(right, bottom), at(right, top), at(left, bottom), at(left, top));
        let sum = all.0 + both.0 - above.0 - before.0;
        let count = all.1 + both.1 - above.1 - before.1;
        sum.checked_div(count)
    }
}

/// The sums of those pixels that count, which is told from their light and the number of their block.
fn sums(picture: &Picture<'_>, counts: impl Fn(u64, usize) -> bool) -> Sums {
    let (across, down) = (picture.width.div_ceil(BLOCK), picture.height.div_ceil(BLOCK));
    let mut blocks = vec![(0_u64, 0_u64); across * down];
    for (y, row) in picture.luma.chunks(picture.width.max(1)).enumerate() {
        for (x, part) in row.chunks(BLOCK).enumerate() {
            let index = y / BLOCK * across + x;
            let block = &mut blocks[index];
            for luma in part.iter().map(|luma| u64::from(*luma)).filter(|luma| counts(*luma, index))
            {
                *block = (block.0 + luma, block.1 + 1);
            }
        }
    }
    Sums::new(across, down, &blocks)
}

impl Bitmap {
    /// Half way between what is dark and what is light in the neighbourhood: the mean tells the two apart at first.
    pub(super) fn new(picture: &Picture<'_>, scale: Scale) -> Self {
        let (width, height) = (picture.width, picture.height);
        let (across, down) = (width.div_ceil(BLOCK), height.div_ceil(BLOCK));
        let longer = width.max(height);
        let reach = match scale {
            Scale::Coarse => longer / (16 * BLOCK),
            Scale::Fine => longer / (60 * BLOCK),
        };
        let reach = reach.max(2);
        let each = |value: &dyn Fn(usize, usize) -> u64| -> Vec<u64> {
            (0..down)
                .flat_map(|y| (0..across).map(move |x| (x, y)))
                .map(|(x, y)| value(x, y))
                .collect()
        };
        let all = sums(picture, |_, _| true);
        let means = each(&|x, y| all.mean(x, y, reach).unwrap_or_default());
        let darker = sums(picture, |luma, block| luma < means[block]);
        let lighter = sums(picture, |luma, block| luma >= means[block]);
        let thresholds = each(&|x, y| {
            let (Some(dark), Some(light)) = (darker.mean(x, y, reach), lighter.mean(x, y, reach))
            else {
                return 0;
            };
            if light < dark + LEAST_CONTRAST { 0 } else { (dark + light) / 2 }
        });
        let mut dark = Vec::with_capacity(picture.luma.len());
        for (y, row) in picture.luma.chunks(width.max(1)).enumerate() {
            for (x, part) in row.chunks(BLOCK).enumerate() {
                let threshold = thresholds[y / BLOCK * across + x];
                dark.extend(part.iter().map(|luma| u64::from(*luma) < threshold));
            }
        }
        Self { width, height, dark }
    }

    pub(super) const fn height(&self) -> usize {
        self.height
    }

    /// A row of it; empty outside.
    pub(super) fn row(&self, y: usize) -> &[bool] {
        self.dark.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Whether the pixel at a point is dark; none outside.
    pub(super) fn at(&self, x: f32, y: f32) -> Option<bool> {
        // Not a number is outside too.
        if !(x >= 0.0 && y >= 0.0 && x < self.width as f32 && y < self.height as f32) {
            return None;
        }
        self.dark.get(y as usize * self.width + x as usize).copied()
    }
}

/// The picture at half its size: noise is less in it.
pub(super) fn halved(picture: &Picture<'_>) -> Vec<u8> {
    let (width, height) = (picture.width / 2, picture.height / 2);
    let mut half = Vec::with_capacity(width * height);
    for y in 0..height {
        for x in 0..width {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
            let sum: u16 =
                four.iter().map(|(dx, dy)| u16::from(picture.at(2 * x + dx, 2 * y + dy))).sum();
            half.push((sum / 4) as u8);
        }
    }
    half
}
