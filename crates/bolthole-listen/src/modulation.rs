//! Whether a line swells with the mains: supplies and lamps do so twice in each of its periods.

use crate::lines::ROWS_PER_SLICE;

/// Twice 50 and twice 60 hertz.
const MAINS_HZ: [f64; 2] = [100.0, 120.0];
/// Slices that are taken together: 0.3 s, in which the two are well apart.
const SPAN: u32 = 10;
/// A line swells if its power does by at least this share of itself, and clearly more at one than at the other. Ours.
const LEAST_DEPTH: f64 = 0.3;
const CLEARLY: f64 = 1.5;
/// Fewer spans than this are no evidence. Ours.
const FEWEST_SPANS: u32 = 4;

/// Cosine and sine of both frequencies in the rows of one slice.
pub(crate) struct Beat([[(f32, f32); ROWS_PER_SLICE]; 2]);

impl Beat {
    /// Of the slice that begins with this row.
    #[expect(clippy::cast_possible_truncation, reason = "a sine in f32")]
    pub(crate) fn at(first_row: f64, row_s: f64) -> Self {
        Self(MAINS_HZ.map(|hz| {
            std::array::from_fn(|row| {
                let turn = std::f64::consts::TAU * (hz * (first_row + row as f64) * row_s).fract();
                (libm::cos(turn) as f32, libm::sin(turn) as f32)
            })
        }))
    }
}

/// What one line's power does at both frequencies.
#[derive(Debug, Clone, Default)]
pub(crate) struct Modulation {
    waves: [(f32, f32); 2],
    power: f32,
    n_slices: u32,
    sum_depth: [f64; 2],
    n_spans: u32,
}

impl Modulation {
    /// A further slice of the line's power, a number a row.
    pub(crate) fn add(&mut self, powers: impl Iterator<Item = f32>, beat: &Beat) {
        for (row, power) in powers.take(ROWS_PER_SLICE).enumerate() {
            self.power += power;
            for (wave, beat) in self.waves.iter_mut().zip(&beat.0) {
                wave.0 += power * beat[row].0;
                wave.1 += power * beat[row].1;
            }
        }
        self.n_slices += 1;
        if self.n_slices == SPAN {
            self.end_span();
        }
    }

    fn end_span(&mut self) {
        for (sum, wave) in self.sum_depth.iter_mut().zip(self.waves) {
            *sum += f64::from(2.0 * libm::hypotf(wave.0, wave.1) / self.power.max(1e-9));
        }
        self.n_spans += 1;
        self.n_slices = 0;
        self.power = 0.0;
        self.waves = Default::default();
    }

    /// How often a second the line swells with the mains, 0 where it does not.
    pub(crate) fn hz(&self) -> f64 {
        let [fifty, sixty] = self.sum_depth.map(|sum| sum / f64::from(self.n_spans.max(1)));
        let (hz, more, less) = if fifty > sixty {
            (MAINS_HZ[0], fifty, sixty)
        } else {
            (MAINS_HZ[1], sixty, fifty)
        };
        let swells = self.n_spans >= FEWEST_SPANS && more > LEAST_DEPTH && more > less * CLEARLY;
        if swells { hz } else { 0.0 }
    }
}
