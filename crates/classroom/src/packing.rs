//! Small numbers packed into one large one, each taking only the room of its range, and the symbols of that number.

use crate::alphabet::SIZE;

/// Packs numbers.
#[derive(Debug, Default)]
pub(crate) struct Packer(u128);

impl Packer {
    /// Adds a number below `of`. The ranges of all of them together must stay below 2^128, which each format proves.
    pub(crate) fn put(&mut self, value: u32, of: u32) {
        self.0 = self.0 * u128::from(of) + u128::from(value.min(of - 1));
    }

    /// The number in exactly `count` symbols, the highest first.
    pub(crate) fn symbols(self, count: usize) -> Vec<u8> {
        let mut rest = self.0;
        let mut symbols = Vec::with_capacity(count);
        for _ in 0..count {
            symbols.push((rest % u128::from(SIZE)) as u8);
            rest /= u128::from(SIZE);
        }
        symbols.reverse();
        symbols
    }
}

/// Takes numbers out again, the last one first.
#[derive(Debug)]
pub(crate) struct Unpacker(u128);

impl Unpacker {
    /// Reads symbols; at most 26, so that the number fits.
    pub(crate) fn new(symbols: &[u8]) -> Self {
        let add = |sum: u128, symbol: &u8| {
            sum.wrapping_mul(u128::from(SIZE)).wrapping_add(u128::from(*symbol))
        };
        Self(symbols.iter().fold(0, add))
    }

    /// The number that was put last and is still there.
    pub(crate) fn take(&mut self, of: u32) -> u32 {
        let value = self.0 % u128::from(of);
        self.0 /= u128::from(of);
        u32::try_from(value).unwrap_or_default()
    }

    /// Whether nothing is left: anything else was never packed by us.
    pub(crate) const fn is_done(&self) -> bool {
        self.0 == 0
    }
}

/// How many numbers so many symbols can tell apart.
pub(crate) const fn room(symbols: u32) -> u128 {
    (SIZE as u128).pow(symbols)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_last_comes_out_first() {
        let mut packer = Packer::default();
        let put = [(2, 3), (16_777_215, 1 << 24), (0, 2), (65_535, 65_536)];
        for (value, of) in put {
            packer.put(value, of);
        }
        let mut unpacker = Unpacker::new(&packer.symbols(12));
        for (value, of) in put.into_iter().rev() {
            assert_eq!(unpacker.take(of), value);
        }
        assert!(unpacker.is_done());
    }
}
