//! Seeded draws, `u32` only: `usize` has another width in the browser.

/// A row of draws that one seed determines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws(u32);

impl Draws {
    /// The row of a seed.
    #[must_use]
    pub const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The next draw. A Weyl sequence through the finaliser of Murmur3, as level pools are drawn.
    pub const fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9);
        let mut x = self.0;
        x = (x ^ (x >> 16)).wrapping_mul(0x85eb_ca6b);
        x = (x ^ (x >> 13)).wrapping_mul(0xc2b2_ae35);
        x ^ (x >> 16)
    }

    /// One of `0..count`; 0 where there is nothing to choose from.
    pub fn below(&mut self, count: u32) -> u32 {
        // Of 2^32 draws at most `count` fall on one value more than on another: nobody can see that here.
        let wide = u64::from(self.next()) * u64::from(count);
        u32::try_from(wide >> 32).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_spread_evenly_and_repeat_with_their_seed() {
        let mut counts = [0_u32; 7];
        let mut draws = Draws::new(5);
        for _ in 0..70_000 {
            counts[draws.below(7) as usize] += 1;
        }
        // Binomial, n = 70,000, p = 1/7: the standard deviation is 93.
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 400), "{counts:?}");
        assert_eq!(Draws::new(9).next(), Draws::new(9).next());
        assert_eq!(Draws::new(9).below(0), 0);
    }
}
