//! From the modules of a code to its text.

use super::{field, shape};

/// The text of a code, given as modules row by row; none where it cannot be put right or holds no plain text.
pub(super) fn decode(side: usize, dark: &[bool]) -> Option<String> {
    let version = shape::version(side)?;
    let dark = |x: usize, y: usize| dark.get(y * side + x).copied().unwrap_or_default();
    let (level, mask) = format(side, dark)?;
    let words = words(version, |x, y| dark(x, y) != masked(mask, x, y));
    let data = data(version, level, &words)?;
    text(version, &data)
}

/// Level and mask, from whichever of the two copies can be put right.
fn format(side: usize, dark: impl Fn(usize, usize) -> bool) -> Option<(usize, u8)> {
    let first = |bit: usize| match bit {
        0..=5 => (8, bit),
        6 => (8, 7),
        7 => (8, 8),
        8 => (7, 8),
        _ => (14 - bit, 8),
    };
    let second = |bit: usize| if bit < 8 { (side - 1 - bit, 8) } else { (8, side - 15 + bit) };
    let read = |place: &dyn Fn(usize) -> (usize, usize)| {
        (0..15).fold(0_u16, |bits, bit| {
            let (x, y) = place(bit);
            bits | u16::from(dark(x, y)) << bit
        })
    };
    let (one, other) = (read(&first), read(&second));
    let wrong = |data: u16| {
        let right = format_bits(data);
        (right ^ one).count_ones().min((right ^ other).count_ones())
    };
    let data = (0..32).min_by_key(|data| wrong(*data)).filter(|data| wrong(*data) <= 3)?;
    let level = [1, 0, 3, 2][usize::from(data >> 3) % 4];
    Some((level, (data & 7) as u8))
}

/// The 15 bits that say level and mask.
fn format_bits(data: u16) -> u16 {
    let rest = (0..10).fold(data, |rest, _| (rest << 1) ^ ((rest >> 9 & 1) * 0x537));
    (data << 10 | rest & 0x3FF) ^ 0x5412
}

/// Whether the mask turns a module over.
fn masked(mask: u8, x: usize, y: usize) -> bool {
    match mask {
        0 => (x + y).is_multiple_of(2),
        1 => y.is_multiple_of(2),
        2 => x.is_multiple_of(3),
        3 => (x + y).is_multiple_of(3),
        4 => (x / 3 + y / 2).is_multiple_of(2),
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3).is_multiple_of(2),
        _ => ((x + y) % 2 + x * y % 3).is_multiple_of(2),
    }
}

/// The words of a code, in the order in which they lie on it: up and down in columns of two.
fn words(version: usize, dark: impl Fn(usize, usize) -> bool) -> Vec<u8> {
    let side = shape::side(version);
    let mut bits = Vec::with_capacity(side * side);
    // Columns of two, from the right; the column of the timing pattern belongs to none.
    for pair in 0..(side - 1) / 2 {
        let right = side - 1 - 2 * pair;
        let right = if right <= 6 { right - 1 } else { right };
        for step in 0..side {
            let y = if pair % 2 == 0 { side - 1 - step } else { step };
            for x in [right, right - 1] {
                if !shape::is_fixed(version, x, y) {
                    bits.push(dark(x, y));
                }
            }
        }
    }
    let word = |bits: &[bool]| bits.iter().fold(0_u8, |word, bit| word << 1 | u8::from(*bit));
    bits.chunks_exact(8).map(word).collect()
}

/// The data of a code, sorted into blocks, put right and joined.
fn data(version: usize, level: usize, words: &[u8]) -> Option<Vec<u8>> {
    let (count, correcting, blocks) = shape::blocks(version, level)?;
    let words = words.get(..count)?;
    let (short, long) = (count / blocks - correcting, count % blocks);
    // The last blocks are longer by one word.
    let length = |block: usize| if block + long >= blocks { short + 1 } else { short };
    let mut sorted: Vec<Vec<u8>> = vec![Vec::new(); blocks];
    let mut words = words.iter().copied();
    for index in 0..=short {
        for (block, sorted) in sorted.iter_mut().enumerate() {
            if index < length(block) {
                sorted.push(words.next()?);
            }
        }
    }
    for _ in 0..correcting {
        for sorted in &mut sorted {
            sorted.push(words.next()?);
        }
    }
    let mut data = Vec::with_capacity(count);
    for mut block in sorted {
        if !field::correct(&mut block, correcting) {
            return None;
        }
        data.extend_from_slice(block.get(..block.len() - correcting)?);
    }
    Some(data)
}

/// Bits taken from the front.
struct Bits<'d> {
    data: &'d [u8],
    at: usize,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        self.data.len() * 8 - self.at
    }

    fn take(&mut self, count: usize) -> Option<u32> {
        if count > self.left() {
            return None;
        }
        let mut value = 0;
        for _ in 0..count {
            let byte = self.data.get(self.at / 8)?;
            value = value << 1 | u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }
}

const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The text of the data: digits, letters and bytes as UTF-8. Kanji, and codes that are parts of others, are not read.
fn text(version: usize, data: &[u8]) -> Option<String> {
    let mut bits = Bits { data, at: 0 };
    let large = usize::from(version >= 10);
    let mut out = Vec::new();
    loop {
        if bits.left() < 4 {
            break;
        }
        match bits.take(4)? {
            0 => break,
            1 => {
                let count = bits.take([10, 12][large])?;
                digits(&mut bits, count, &mut out)?;
            }
            2 => {
                let count = bits.take([9, 11][large])?;
                letters(&mut bits, count, &mut out)?;
            }
            4 => {
                for _ in 0..bits.take([8, 16][large])? {
                    out.push(u8::try_from(bits.take(8)?).ok()?);
                }
            }
            // Which alphabet the bytes are of: 1, 2 or 3 bytes; anything but UTF-8 fails below.
            7 => match bits.take(8)? {
                0..=127 => {}
                128..=191 => bits.take(8).map(|_| ())?,
                _ => bits.take(16).map(|_| ())?,
            },
            _ => return None,
        }
    }
    String::from_utf8(out).ok()
}

fn digits(bits: &mut Bits<'_>, count: u32, out: &mut Vec<u8>) -> Option<()> {
    let mut left = count;
    while left > 0 {
        let (digits, room, most) = match left {
            1 => (1, 4, 10),
            2 => (2, 7, 100),
            _ => (3, 10, 1000),
        };
        let value = bits.take(room).filter(|value| *value < most)?;
        let digit = |place: u32| b'0' + (value / 10_u32.pow(place) % 10) as u8;
        out.extend((0..digits).rev().map(digit));
        left -= digits;
    }
    Some(())
}

fn letters(bits: &mut Bits<'_>, count: u32, out: &mut Vec<u8>) -> Option<()> {
    let letter = |value: u32| LETTERS.get(value as usize).copied();
    for _ in 0..count / 2 {
        let value = bits.take(11)?;
        out.extend([letter(value / 45)?, letter(value % 45)?]);
    }
    if count % 2 == 1 {
        out.push(letter(bits.take(6)?)?);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use qrcode::{Color, EcLevel, QrCode, Version};

    use super::*;

    fn modules(code: &QrCode) -> (usize, Vec<bool>) {
        (code.width(), code.to_colors().into_iter().map(|it| it == Color::Dark).collect())
    }

    #[test]
    fn every_version_and_level_is_decoded() {
        for version in 1..=shape::VERSIONS {
            for (index, level) in
                [EcLevel::L, EcLevel::M, EcLevel::Q, EcLevel::H].into_iter().enumerate()
            {
                let (words, correcting, blocks) = shape::blocks(version, index).expect("known");
                // Less what says how long the text is.
                let bytes = words - correcting * blocks - 3;
                let text: String = "thap sao 0123456789 ABC-".chars().cycle().take(bytes).collect();
                let code = QrCode::with_version(&text, Version::Normal(version as i16), level)
                    .expect("it fits");
                let (side, dark) = modules(&code);
                assert_eq!(decode(side, &dark), Some(text), "{version} {level:?}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_few_wrong_modules_do_not_matter(
            text in "[0-9A-Z \\-]{1,60}",
            spoilt in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        ) {
            let code = QrCode::with_error_correction_level(&text, EcLevel::M).expect("it fits");
            let (side, mut dark) = modules(&code);
            for index in spoilt {
                let at = index.index(dark.len());
                dark[at] = !dark[at];
            }
            prop_assert_eq!(decode(side, &dark), Some(text));
        }

        #[test]
        fn whatever_the_modules_are_nothing_falls_over(
            side in 0_usize..70,
            dark in prop::collection::vec(any::<bool>(), 0..3400),
        ) {
            let _ = decode(side, &dark);
        }

        #[test]
        fn whatever_the_data_is_nothing_falls_over(
            version in 1_usize..=10,
            data in prop::collection::vec(any::<u8>(), 0..60),
        ) {
            let _ = text(version, &data);
        }
    }
}
