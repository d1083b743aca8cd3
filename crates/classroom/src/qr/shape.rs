//! Where things lie on a QR code of versions 1 to 10 (ISO/IEC 18004), and how its words are divided into blocks.

/// The versions known: enough for 210 bytes, and still read well from a photo.
pub(super) const VERSIONS: usize = 10;

/// Words of a code, by version.
const WORDS: [usize; VERSIONS] = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346];

/// Correcting words of each block, by level and version.
const CORRECTING: [[usize; VERSIONS]; 4] = [
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18],
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26],
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24],
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28],
];

/// Blocks, by level and version.
const BLOCKS: [[usize; VERSIONS]; 4] = [
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8],
];

/// The middles of the small squares, by version, beside 6.
const SQUARES: [&[usize]; VERSIONS] =
    [&[], &[18], &[22], &[26], &[30], &[34], &[22, 38], &[24, 42], &[26, 46], &[28, 50]];

/// Modules along a side.
pub(super) const fn side(version: usize) -> usize {
    17 + 4 * version
}

/// The version of a side; none where there is no such code.
pub(super) fn version(side: usize) -> Option<usize> {
    (1..=VERSIONS).find(|version| self::side(*version) == side)
}

/// Words of a code, correcting words of each block, blocks. `level` is 0 to 3 for L, M, Q, H.
pub(super) fn blocks(version: usize, level: usize) -> Option<(usize, usize, usize)> {
    let index = version.checked_sub(1)?;
    Some((*WORDS.get(index)?, *CORRECTING.get(level)?.get(index)?, *BLOCKS.get(level)?.get(index)?))
}

/// Whether a module belongs to the pattern of the code rather than to its words.
pub(super) fn is_fixed(version: usize, x: usize, y: usize) -> bool {
    let side = side(version);
    let corner = (y < 9 && (x < 9 || x + 8 >= side)) || (x < 9 && y + 8 >= side);
    let says_version = version >= 7 && ((x + 11 >= side && y < 6) || (y + 11 >= side && x < 6));
    corner || x == 6 || y == 6 || says_version || in_square(version, x, y)
}

/// Whether a module belongs to one of the small squares.
fn in_square(version: usize, x: usize, y: usize) -> bool {
    let middles = version.checked_sub(1).and_then(|index| SQUARES.get(index)).copied();
    let middles = middles.unwrap_or_default();
    let near = |at: usize| {
        let all = [6].into_iter().chain(middles.iter().copied());
        all.into_iter().find(|middle| at.abs_diff(*middle) <= 2)
    };
    let last = middles.last().copied().unwrap_or_default();
    match (near(x), near(y)) {
        // The three corners have large squares instead.
        (Some(across), Some(down)) => {
            !middles.is_empty()
                && (across, down) != (6, 6)
                && (across, down) != (6, last)
                && (across, down) != (last, 6)
        }
        _ => false,
    }
}
