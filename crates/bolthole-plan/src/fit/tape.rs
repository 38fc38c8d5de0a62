//! Exact slopes by writing down every step of a calculation and going back over it once.
//!
//! What the filter does with `f64` it does with `Traced`; constants leave no trace, and neither does a factor of zero.

use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::trust::Number;

/// A number that knows where it was written down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Traced {
    value: f64,
    at: u32,
}

/// A step: what it was made of, and how much it moves with each.
#[derive(Debug, Clone, Copy)]
struct Step {
    of: [u32; 2],
    slopes: [f64; 2],
}

/// Nowhere: a constant.
const CONSTANT: u32 = u32::MAX;

thread_local! {
    /// One calculation at a time; `slopes` begins and ends it.
    static TAPE: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
}

/// The value of a calculation at `row`, and its slope along each number of the row.
pub(super) fn slopes(row: &[f64], calculation: impl FnOnce(&[Traced]) -> Traced) -> (f64, Vec<f64>) {
    TAPE.with_borrow_mut(Vec::clear);
    let inputs: Vec<Traced> = row
        .iter()
        .map(|&value| written(value, [CONSTANT; 2], [0.0; 2]))
        .collect();
    let result = calculation(&inputs);
    let slopes = TAPE.with_borrow_mut(|tape| {
        let slopes = backwards(tape, result.at, row.len());
        tape.clear();
        slopes
    });
    (result.value, slopes)
}

fn backwards(tape: &[Step], from: u32, n_inputs: usize) -> Vec<f64> {
    let mut all = vec![0.0; tape.len()];
    if from != CONSTANT {
        all[from as usize] = 1.0;
    }
    for (place, step) in tape.iter().enumerate().rev() {
        let slope = all[place];
        if slope == 0.0 {
            continue;
        }
        for (&of, by) in step.of.iter().zip(step.slopes) {
            if of != CONSTANT {
                all[of as usize] += slope * by;
            }
        }
    }
    all.truncate(n_inputs);
    all
}

fn written(value: f64, of: [u32; 2], slopes: [f64; 2]) -> Traced {
    let at = TAPE.with_borrow_mut(|tape| {
        tape.push(Step { of, slopes });
        tape.len() - 1
    });
    Traced {
        value,
        at: u32::try_from(at).expect("one rat's log leaves far fewer than 2^32 steps"),
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
        written(value, [self.at, CONSTANT], [slope, 0.0])
    }

    fn with(self, other: Traced, value: f64, slopes: [f64; 2]) -> Traced {
        if self.is_constant() && other.is_constant() {
            return Traced::of(value);
        }
        written(value, [self.at, other.at], slopes)
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
