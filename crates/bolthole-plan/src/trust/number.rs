use std::ops::{Add, Div, Mul, Neg, Sub};

/// What the filter calculates with: `f64`, or a number that carries slopes beside its value.
///
/// The methods with a body are there so that such a number may do them in one step.
pub trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self> + Neg<Output = Self>
{
    /// A constant.
    fn of(value: f64) -> Self;
    /// Its value, without slopes.
    fn value(self) -> f64;
    /// e to it.
    fn exp(self) -> Self;
    /// Its natural logarithm.
    fn ln(self) -> Self;
    /// Its square root.
    fn sqrt(self) -> Self;

    /// `self + a * b`.
    #[inline]
    fn plus_product(self, a: Self, b: Self) -> Self {
        self + a * b
    }

    /// `1 / (1 + self * by)`.
    #[inline]
    fn times_then_share(self, by: Self) -> Self {
        Self::of(1.0) / (Self::of(1.0) + self * by)
    }

    /// The sum of these, each so many times, from the first to the last.
    #[inline]
    fn sum<const M: usize>(of: &[Self; M], times: &[f64; M]) -> Self {
        let mut sum = Self::of(0.0);
        for (one, times) in of.iter().zip(times) {
            sum = sum + *one * Self::of(*times);
        }
        sum
    }

    /// The sum of products, from the first to the last.
    #[inline]
    fn dot<const M: usize>(a: &[Self; M], b: &[Self; M]) -> Self {
        let mut sum = Self::of(0.0);
        for (a, b) in a.iter().zip(b) {
            sum = sum + *a * *b;
        }
        sum
    }
}

impl Number for f64 {
    fn of(value: f64) -> f64 {
        value
    }

    fn value(self) -> f64 {
        self
    }

    fn exp(self) -> f64 {
        libm::exp(self)
    }

    fn ln(self) -> f64 {
        libm::log(self)
    }

    fn sqrt(self) -> f64 {
        libm::sqrt(self)
    }
}

/// No lower and no higher than that.
pub(super) fn bounded<T: Number>(x: T, lowest: f64, highest: f64) -> T {
    if x.value() < lowest {
        T::of(lowest)
    } else if highest < x.value() {
        T::of(highest)
    } else {
        x
    }
}

/// e to it, held within what a floating number can hold, so that no answer is ever infinite.
pub(super) fn bounded_exp<T: Number>(x: T) -> T {
    /// Odds of one in 10^26: surer than this nobody is of any rat.
    const MOST: f64 = 60.0;
    bounded(x, -MOST, MOST).exp()
}
