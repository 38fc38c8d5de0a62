//! The floor of each bin: what is there when nothing calls, steady lines included.
//!
//! Rows are gathered into pages of a second. A page leaves its median and its upper tenth for each bin; the
//! floor of a page is a low quantile of those over many pages before it and a few after. A call, even a bout of
//! long ones, fills a bin for some of these seconds and is passed over; a steady line fills all of them and is
//! taken up, so that it is not called a call, and a call beside or after it still stands out.

use std::collections::VecDeque;

/// How many pages before and after have a say. Ours: a bout of alarm calls lasts some ten seconds.
const N_BEFORE: usize = 32;
pub(crate) const N_AFTER: usize = 6;
/// Which share of the pages may lie above the floor because something called. Ours.
const SHARE_BELOW: f64 = 0.3;
/// From a noise's median to its mean power, and from its upper tenth to its median, in half-decibel steps:
/// the power of noise is exponentially distributed.
const MEDIAN_TO_MEAN: i16 = 3;
const TENTH_TO_MEDIAN: i16 = 10;

/// Median and upper tenth of each bin in one page.
struct Summary {
    median: Vec<u8>,
    tenth: Vec<u8>,
}

/// The pages that were summed up, around the one in hand.
pub(crate) struct Floor {
    n_bins: usize,
    pages: VecDeque<Summary>,
    /// How many of them lie before the page in hand.
    n_before: usize,
}

impl Floor {
    pub(crate) fn new(n_bins: usize) -> Self {
        Self {
            n_bins,
            pages: VecDeque::new(),
            n_before: 0,
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// A further page; `every` rows of it one is looked at.
    pub(crate) fn add(&mut self, rows: &[u8], every: usize) {
        let mut counts = vec![0_u16; self.n_bins.max(1) * 256];
        let mut n_rows = 0;
        for row in rows.chunks_exact(self.n_bins.max(1)).step_by(every) {
            for (bin, level) in row.iter().enumerate() {
                counts[bin * 256 + usize::from(*level)] += 1;
            }
            n_rows += 1;
        }
        let quantile = |share: f64| {
            counts
                .chunks_exact(256)
                .map(|bin| quantile(bin, n_rows, share))
                .collect()
        };
        self.pages.push_back(Summary {
            median: quantile(0.5),
            tenth: quantile(0.9),
        });
    }

    /// The mean level of the noise in each bin, for the page in hand.
    pub(crate) fn level(&self) -> Vec<i16> {
        let mut column = Vec::with_capacity(self.pages.len());
        let mut low = |of: &dyn Fn(&Summary) -> u8| {
            column.clear();
            column.extend(self.pages.iter().map(of));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of a length"
            )]
            let place = ((column.len() - 1) as f64 * SHARE_BELOW) as usize;
            i16::from(*column.select_nth_unstable(place).1)
        };
        let level = |bin: usize| {
            let median = low(&|page: &Summary| page.median[bin]);
            let tenth = low(&|page: &Summary| page.tenth[bin]);
            // A line that swells and fades with the mains is judged by what it reaches, not by its middle.
            median.max(tenth - TENTH_TO_MEDIAN) + MEDIAN_TO_MEAN
        };
        if self.pages.is_empty() {
            return vec![0; self.n_bins];
        }
        let own: Vec<i16> = (0..self.n_bins).map(level).collect();
        below_surroundings(&own)
    }

    /// The next page comes to hand.
    pub(crate) fn turn(&mut self) {
        self.n_before += 1;
        if self.n_before > N_BEFORE {
            self.pages.pop_front();
            self.n_before -= 1;
        }
    }
}

/// Bins over which the surroundings are taken, and how far a bin's floor may stand above them, in half decibels.
///
/// What stands out further is a line, which is followed by itself, or a rat that calls at one pitch for long.
const AROUND: usize = 24;
const MAY_STAND_OUT: i16 = 8;

fn below_surroundings(own: &[i16]) -> Vec<i16> {
    let median = |stretch: &[i16]| {
        let mut sorted = stretch.to_vec();
        sorted.sort_unstable();
        sorted[sorted.len() / 2]
    };
    let medians: Vec<i16> = own.chunks(AROUND).map(median).collect();
    let most = |bin: usize| {
        // The highest of three stretches: a floor may well slope.
        let stretch = bin / AROUND;
        let near = &medians[stretch.saturating_sub(1)..(stretch + 2).min(medians.len())];
        near.iter().max().map_or(i16::MAX, |most| most + MAY_STAND_OUT)
    };
    own.iter()
        .enumerate()
        .map(|(bin, level)| (*level).min(most(bin)))
        .collect()
}

fn quantile(counts: &[u16], n: u32, share: f64) -> u8 {
    let wanted = f64::from(n) * share;
    let mut seen = 0.0;
    for (level, count) in (0_u8..=255).zip(counts) {
        seen += f64::from(*count);
        if seen > wanted {
            return level;
        }
    }
    0
}
