//! Levels above the floor, with whatever is broad in frequency taken away.

/// Bins next to a cell that may belong to the same call, and those beyond that tell how loud its surroundings are.
const N_OWN: usize = 4;
const N_AROUND: usize = 8;
/// The mean of the logarithm of noise lies 2.5 dB below its mean power: in half-decibel steps.
const NOISE_MEAN_LOG: i32 = 5;
/// How far above that the surroundings may lie by chance. Ours: about one standard deviation.
const BY_CHANCE: i32 = 3;

/// A rustle's spectrum hardly changes while a window passes over a crackle, so that its peaks look like a ridge: where
/// much is taken away, up to this much more is. Ours.
const MOST_DOUBT: i16 = 8;

/// Half decibels above the noise that one cell of pure noise in a hundred and fifty reaches.
pub(crate) const LOUD: i16 = 14;

/// What is said of a whole row.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Row {
    /// Cells that are loud.
    pub(crate) n_loud: i16,
}

/// Makes the relief of one row after another.
pub(crate) struct Relief {
    above: Vec<i16>,
    sums: Vec<i32>,
}

impl Relief {
    pub(crate) fn new(n_bins: usize) -> Self {
        Self {
            above: vec![0; n_bins],
            sums: vec![0; n_bins + 1],
        }
    }

    /// Half decibels above the mean of the noise, less what rustles or clicks put under a cell from both sides.
    ///
    /// A rustle lifts many bins at once: a cell must stand out from the louder of its two sides.
    pub(crate) fn of(&mut self, row: &[u8], floor: &[i16], relief: &mut [i16]) -> Row {
        for ((above, level), floor) in self.above.iter_mut().zip(row).zip(floor) {
            *above = i16::from(*level) - floor;
        }
        let mut sum = 0;
        for (to, above) in self.sums[1..].iter_mut().zip(&self.above) {
            sum += i32::from(*above);
            *to = sum;
        }
        let n = self.above.len();
        for (bin, (to, above)) in relief.iter_mut().zip(&self.above).enumerate() {
            let below = bin.saturating_sub(N_OWN + N_AROUND)..bin.saturating_sub(N_OWN);
            let beyond = (bin + N_OWN + 1).min(n)..(bin + N_OWN + 1 + N_AROUND).min(n);
            let lift = self.mean(below).max(self.mean(beyond)) + NOISE_MEAN_LOG - BY_CHANCE;
            #[expect(clippy::cast_possible_truncation, reason = "a mean of 16-bit levels")]
            let lift = lift.max(0) as i16;
            *to = above - lift - (lift / 2).min(MOST_DOUBT);
        }
        let n_loud = self.above.iter().map(|above| i16::from(*above >= LOUD)).sum();
        Row { n_loud }
    }

    /// The mean level of some bins; that of noise where there are too few to tell.
    fn mean(&self, bins: std::ops::Range<usize>) -> i32 {
        if bins.len() < N_AROUND {
            return -NOISE_MEAN_LOG;
        }
        (self.sums[bins.end] - self.sums[bins.start]) >> 3
    }
}
