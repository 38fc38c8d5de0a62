//! Exact slopes by writing down every step of a calculation and going back over it once.
//!
//! What the filter does with `f64` it does with `Traced`; constants leave no trace, and neither does a factor of zero. A sum
//! of many products is one step.

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::trust::Number;

/// A number that knows where it was written down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Traced {
    value: f64,
    at: u32,
}

/// Every step in order: what each was made of, and how much it moves with each of those.
#[derive(Debug, Default)]
struct Tape {
    /// Where the parts of a step end; they begin where those of the step before end.
    ends: Vec<u32>,
    of: Vec<u32>,
    by: Vec<f64>,
    /// While going back: how much the result moves with each step.
    moves: Vec<f64>,
}

/// Nowhere: a constant.
const CONSTANT: u32 = u32::MAX;

thread_local! {
    /// One calculation at a time; `slopes` begins and ends it.
    static TAPE: RefCell<Tape> = const { RefCell::new(Tape::new()) };
}

/// The value of a calculation at `row`, and its slope along each number of the row.
pub(super) fn slopes(row: &[f64], calculation: impl FnOnce(&[Traced]) -> Traced) -> (f64, Vec<f64>) {
    TAPE.with_borrow_mut(Tape::clear);
    let inputs: Vec<Traced> = row.iter().map(|&value| written(value, [])).collect();
    let result = calculation(&inputs);
    let slopes = TAPE.with_borrow_mut(|tape| tape.backwards(result.at, row.len()));
    (result.value, slopes)
}

impl Tape {
    const fn new() -> Tape {
        Tape {
            ends: Vec::new(),
            of: Vec::new(),
            by: Vec::new(),
            moves: Vec::new(),
        }
    }

    fn clear(&mut self) {
        self.ends.clear();
        self.of.clear();
        self.by.clear();
    }

    /// Writes down a step made of these; constants leave no trace.
    fn write(&mut self, parts: impl IntoIterator<Item = (Traced, f64)>) -> usize {
        for (part, by) in parts {
            if !part.is_constant() {
                self.of.push(part.at);
                self.by.push(by);
            }
        }
        self.ends.push(number(self.of.len()));
        self.ends.len() - 1
    }

    fn backwards(&mut self, from: u32, n_inputs: usize) -> Vec<f64> {
        self.moves.clear();
        self.moves.resize(self.ends.len(), 0.0);
        if from != CONSTANT {
            self.moves[from as usize] = 1.0;
        }
        for step in (n_inputs..self.ends.len()).rev() {
            let moves = self.moves[step];
            if moves == 0.0 {
                continue;
            }
            let parts = self.ends[step - 1] as usize..self.ends[step] as usize;
            for (&of, by) in self.of[parts.clone()].iter().zip(&self.by[parts]) {
                self.moves[of as usize] += moves * by;
            }
        }
        self.moves[..n_inputs].to_vec()
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).expect("one rat's log leaves far fewer than 2^32 steps")
}

fn written(value: f64, parts: impl IntoIterator<Item = (Traced, f64)>) -> Traced {
    let at = TAPE.with_borrow_mut(|tape| tape.write(parts));
    Traced {
        value,
        at: number(at),
    }
}

impl Traced {
    fn is_constant(self) -> bool {
        self.at == CONSTANT
    }

    fn is_nothing(self) -> bool {
        self.is_constant() && self.value == 0.0
    }

    fn alone(self, value: f64, slope: f64) -> Traced {
        if self.is_constant() {
            return Traced::of(value);
        }
        written(value, [(self, slope)])
    }

    fn with(self, other: Traced, value: f64, slopes: [f64; 2]) -> Traced {
        if self.is_constant() && other.is_constant() {
            return Traced::of(value);
        }
        written(value, [(self, slopes[0]), (other, slopes[1])])
    }
}

impl Add for Traced {
    type Output = Traced;

    fn add(self, other: Traced) -> Traced {
        if self.is_nothing() {
            return other;
        }
        if other.is_nothing() {
            return self;
        }
        self.with(other, self.value + other.value, [1.0, 1.0])
    }
}

impl Sub for Traced {
    type Output = Traced;

    fn sub(self, other: Traced) -> Traced {
        if other.is_nothing() {
            return self;
        }
        self.with(other, self.value - other.value, [1.0, -1.0])
    }
}

impl Mul for Traced {
    type Output = Traced;

    fn mul(self, other: Traced) -> Traced {
        if self.is_nothing() || other.is_nothing() {
            return Traced::of(0.0);
        }
        self.with(other, self.value * other.value, [other.value, self.value])
    }
}

impl Div for Traced {
    type Output = Traced;

    fn div(self, other: Traced) -> Traced {
        let value = self.value / other.value;
        self.with(other, value, [1.0 / other.value, -value / other.value])
    }
}

impl Neg for Traced {
    type Output = Traced;

    fn neg(self) -> Traced {
        self.alone(-self.value, -1.0)
    }
}

impl Number for Traced {
    fn of(value: f64) -> Traced {
        Traced { value, at: CONSTANT }
    }

    fn value(self) -> f64 {
        self.value
    }

    fn exp(self) -> Traced {
        let value = libm::exp(self.value);
        self.alone(value, value)
    }

    fn ln(self) -> Traced {
        self.alone(libm::log(self.value), 1.0 / self.value)
    }

    fn sqrt(self) -> Traced {
        let value = libm::sqrt(self.value);
        self.alone(value, 0.5 / value)
    }

    fn plus_product(self, a: Traced, b: Traced) -> Traced {
        if a.is_nothing() || b.is_nothing() {
            return self;
        }
        let value = self.value + a.value * b.value;
        written(value, [(self, 1.0), (a, b.value), (b, a.value)])
    }

    fn times_then_share(self, by: Traced) -> Traced {
        let value = 1.0 / (1.0 + self.value * by.value);
        let slope = -value * value;
        written(value, [(self, slope * by.value), (by, slope * self.value)])
    }

    fn sum<const M: usize>(of: &[Traced; M], times: &[f64; M]) -> Traced {
        let parts = || of.iter().copied().zip(times.iter().copied());
        let value = parts().fold(0.0, |sum, (one, times)| sum + one.value * times);
        written(value, parts())
    }

    fn dot<const M: usize>(a: &[Traced; M], b: &[Traced; M]) -> Traced {
        let pairs = || a.iter().copied().zip(b.iter().copied());
        let value = pairs().fold(0.0, |sum, (a, b)| sum + a.value * b.value);
        let of_a = pairs().map(|(a, b)| (a, b.value));
        let of_b = pairs().map(|(a, b)| (b, a.value));
        let moving = of_a.chain(of_b).filter(|(_, by)| *by != 0.0);
        written(value, moving)
    }
}

#[cfg(test)]
mod tests {
    use super::slopes;
    use crate::trust::Number;

    #[test]
    fn slopes_of_a_small_calculation_are_those_of_the_textbook() {
        let (value, slopes) = slopes(&[2.0, 3.0, 5.0], |x| {
            x[0] * x[1] + (x[1] / x[0]).ln() - x[0].exp().sqrt()
        });
        assert!((value - (6.0 + libm::log(1.5) - libm::exp(1.0))).abs() < 1e-12);
        let expected = [3.0 - 0.5 - 0.5 * libm::exp(1.0), 2.0 + 1.0 / 3.0, 0.0];
        for (slope, expected) in slopes.iter().zip(expected) {
            assert!((slope - expected).abs() < 1e-12, "{slope} {expected}");
        }
    }
}
