//! Seeded chance for simulated children. The learner itself never draws numbers like these.

/// PCG-XSH-RR 64/32 (O'Neill 2014); each child has a start of its own, so that the order of children changes nothing.
#[derive(Clone, Copy, Debug)]
pub struct Chance(u64);

impl Chance {
    /// A stream of a seed.
    #[must_use]
    pub fn new(seed: u32, stream: u32) -> Self {
        // SplitMix64 spreads near seeds over the whole cycle.
        let mut start =
            (u64::from(seed) << 32 | u64::from(stream)).wrapping_add(0x9e37_79b9_7f4a_7c15);
        start = (start ^ (start >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        start = (start ^ (start >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Self(start ^ (start >> 31))
    }

    /// The next 32 bits.
    pub const fn next(&mut self) -> u32 {
        let old = self.0;
        self.0 = old.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
        let mixed = (((old >> 18) ^ old) >> 27) as u32;
        mixed.rotate_right((old >> 59) as u32)
    }

    /// Uniform in 0..1, without 1.
    pub fn unit(&mut self) -> f64 {
        f64::from(self.next()) / 4_294_967_296.0
    }

    /// Uniform between two numbers.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// One of `0..count`; 0 where there is none.
    pub fn below(&mut self, count: usize) -> usize {
        (self.unit() * count as f64) as usize
    }

    /// Standard normal (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let away = (-2.0 * libm::log(1.0 - self.unit())).sqrt();
        away * libm::cos(core::f64::consts::TAU * self.unit())
    }

    /// Whether something of this chance comes true, as a score.
    pub fn score(&mut self, chance: f64) -> f64 {
        if self.unit() < chance { 1.0 } else { 0.0 }
    }
}
