/// A tiny generator (SplitMix64): the same seed, the same demo, on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn seeded(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A number from 0 to 99.
    pub(crate) fn percent(&mut self) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        i64::try_from((mixed ^ (mixed >> 31)) % 100).expect("it is below 100")
    }

    /// One of several; they are never none.
    pub(crate) fn one_of<'a>(&mut self, several: &[&'a str]) -> &'a str {
        let many = i64::try_from(several.len()).expect("lists are short");
        let index = self.percent() * many / 100;
        several[usize::try_from(index).expect("it is below the length")]
    }
}
