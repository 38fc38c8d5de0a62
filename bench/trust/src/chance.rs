//! Chance that is the same on every machine: SplitMix64, and no function of the platform's mathematics.

/// A stream of chance.
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Chance {
    /// The stream of a path of numbers, such as seed set, world, rat, day, visit. Other paths, other streams.
    pub fn of(path: &[u64]) -> Chance {
        let mut state = 0;
        for part in path {
            state = mixed(state ^ part.wrapping_add(STEP));
        }
        Chance { state }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(STEP);
        mixed(self.state)
    }

    /// Evenly from 0 to below 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub fn even(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Evenly between two numbers.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.even()
    }

    /// True so often.
    pub fn happens(&mut self, often: f64) -> bool {
        self.even() < often
    }

    /// About normal, mean 0 and deviation 1: twelve even numbers.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.even()).sum::<f64>() - 6.0
    }

    /// Peaked in the middle and long in the tails (Laplace), mean 0 and deviation 1.
    pub fn long_tailed(&mut self) -> f64 {
        let even = self.even() - 0.5;
        let size = -libm::log((1.0 - 2.0 * even.abs()).max(1e-12)) / core::f64::consts::SQRT_2;
        size.copysign(even)
    }

    /// Which of these weights, by its place; the last if none fits.
    pub fn which(&mut self, weights: &[f64]) -> usize {
        let mut left = self.even() * weights.iter().sum::<f64>();
        for (place, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return place;
            }
        }
        weights.len() - 1
    }

    /// A whole number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.bits() % n as u64).expect("below a usize")
    }
}

fn mixed(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_path_gives_the_same_chance_and_another_another() {
        assert_eq!(Chance::of(&[1, 2]).bits(), Chance::of(&[1, 2]).bits());
        assert_ne!(Chance::of(&[1, 2]).bits(), Chance::of(&[2, 1]).bits());
    }

    #[test]
    fn means_and_deviations_are_as_said() {
        let mut chance = Chance::of(&[7]);
        for draw in [Chance::normal, Chance::long_tailed] {
            let drawn: Vec<f64> = (0..20_000).map(|_| draw(&mut chance)).collect();
            let mean = drawn.iter().sum::<f64>() / 20_000.0;
            let square = drawn.iter().map(|x| x * x).sum::<f64>() / 20_000.0;
            assert!(
                mean.abs() < 0.03 && (square - 1.0).abs() < 0.05,
                "{mean} {square}"
            );
        }
    }
}
