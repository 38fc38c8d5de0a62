//! Levels above the floor, with whatever is broad in frequency taken away.

/// Bins next to a cell that may belong to the same call, and those beyond that tell how loud its surroundings are.
const N_OWN: usize = 4;
const N_AROUND: usize = 8;
/// The mean of the logarithm of noise lies 2.5 dB below its mean power: in half-decibel steps.
const NOISE_MEAN_LOG: i16 = 5;
/// How far above that the surroundings may lie by chance. Ours: about one standard deviation.
const BY_CHANCE: i16 = 3;

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
    /// Sums of two, of four, and means of eight neighbors.
    twos: Vec<i16>,
    fours: Vec<i16>,
    /// The mean of the eight bins from `N_OWN + N_AROUND` below a place on; that of noise where there are too few.
    means: Vec<i16>,
}

/// A cell is measured against the means at its own place and so much further.
const TO_BEYOND: usize = N_OWN + N_AROUND + N_OWN + 1;

impl Relief {
    pub(crate) fn new(n_bins: usize) -> Self {
        Self {
            above: vec![0; n_bins],
            twos: vec![0; n_bins.saturating_sub(1)],
            fours: vec![0; n_bins.saturating_sub(3)],
            means: vec![-NOISE_MEAN_LOG; n_bins + TO_BEYOND],
        }
    }

    /// Half decibels above the mean of the noise, less what rustles or clicks put under a cell from both sides.
    ///
    /// A rustle lifts many bins at once: a cell must stand out from the louder of its two sides. Everything is done
    /// in plain loops over whole rows, which a compiler turns into work on eight cells at once.
    pub(crate) fn of(&mut self, row: &[u8], floor: &[i16], relief: &mut [i16]) -> Row {
        for ((above, level), floor) in self.above.iter_mut().zip(row).zip(floor) {
            *above = i16::from(*level) - floor;
        }
        add_pairs(&self.above, 1, &mut self.twos);
        add_pairs(&self.twos, 2, &mut self.fours);
        let eights = self.fours.iter().zip(self.fours.iter().skip(4));
        for (mean, (one, other)) in self.means[N_OWN + N_AROUND..].iter_mut().zip(eights) {
            *mean = (one + other) >> 3;
        }
        let sides = self.means.iter().zip(&self.means[TO_BEYOND..]);
        for ((to, above), (below, beyond)) in relief.iter_mut().zip(&self.above).zip(sides) {
            let lift = ((*below).max(*beyond) + NOISE_MEAN_LOG - BY_CHANCE).max(0);
            *to = above - lift - (lift >> 1).min(MOST_DOUBT);
        }
        let n_loud = self.above.iter().map(|above| i16::from(*above >= LOUD)).sum();
        Row { n_loud }
    }
}

/// Each place's own and that so much further.
fn add_pairs(from: &[i16], further: usize, to: &mut [i16]) {
    for (to, (one, other)) in to.iter_mut().zip(from.iter().zip(from.iter().skip(further))) {
        *to = one + other;
    }
}
