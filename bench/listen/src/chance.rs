//! Draws from a seed, so that every run is the same.

/// SplitMix64 (Steele, Lea and Flood, 2014).
pub struct Chance(pub u64);

impl Chance {
    /// A whole number of 32 bits.
    pub fn bits(&mut self) -> u32 {
        u32::try_from(self.all_bits() >> 32).unwrap_or(0)
    }

    fn all_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to 1.
    pub fn draw(&mut self) -> f64 {
        f64::from(self.bits()) / 4_294_967_296.0
    }

    /// One of so many; `n` is at least 1.
    pub fn one_of(&mut self, n: usize) -> usize {
        self.bits() as usize % n.max(1)
    }

    pub(crate) fn from(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.draw()
    }

    /// Waiting times and loudnesses that are mostly small.
    pub(crate) fn waiting(&mut self, mean: f64) -> f64 {
        -libm::log(1.0 - self.draw()) * mean
    }

    /// Nearly a bell curve, spread 1: four even draws of 16 bits, added up.
    pub(crate) fn bell(&mut self) -> f64 {
        let sum: u32 = self
            .all_bits()
            .to_le_bytes()
            .chunks(2)
            .map(|two| u32::from(two[0]) | u32::from(two[1]) << 8)
            .sum();
        (f64::from(sum) / 65_536.0 - 2.0) * 1.732
    }
}
