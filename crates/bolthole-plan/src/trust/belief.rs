//! What is believed of the eight numbers under one hypothesis: a mean, a spread, and what today has brought.

use super::latents::{Eight, GENERAL, HAND, LIFT, MOOD, N, Square, dot, times};
use super::number::{Number, bounded};

/// A normal over the eight, with today's gain kept apart, because a night takes part of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Belief<T> {
    pub(super) mean: Eight<T>,
    pub(super) spread: Square<T>,
    gained: Eight<T>,
}

/// The eight seen along one demand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Along<T> {
    /// Expected value.
    pub(super) mean: T,
    /// Variance.
    pub(super) variance: T,
    /// `spread` times the demand.
    reach: Eight<T>,
}

/// Nobody is ever surer than this.
const LEAST_VARIANCE: f64 = 1e-4;
/// Years of calm, or of frights, carry no number further than this: a rat can always change.
const FURTHEST: f64 = 8.0;

/// How nights change a belief.
#[derive(Debug, Clone)]
pub(super) struct Night<T> {
    pub(super) lost: T,
    pub(super) mood_kept: T,
    pub(super) mood_variance: T,
    pub(super) var_day: T,
}

impl<T: Number> Belief<T> {
    /// Independent numbers with these means and variances.
    pub(super) fn new(mean: Eight<T>, variances: &Eight<T>) -> Belief<T> {
        let mut spread = [[T::of(0.0); N]; N];
        for i in 0..N {
            spread[i][i] = variances[i];
        }
        Belief {
            mean,
            spread,
            gained: [T::of(0.0); N],
        }
    }

    /// The belief along that demand.
    pub(super) fn along(&self, h: &Eight<T>) -> Along<T> {
        let reach = times(&self.spread, h);
        Along {
            mean: dot(&self.mean, h),
            variance: bounded(dot(&reach, h), LEAST_VARIANCE, f64::MAX),
            reach,
        }
    }

    /// Takes in that the number along a demand moved by `shift` deviations and its variance to `share` of what it was.
    pub(super) fn move_along(&mut self, along: &Along<T>, shift: T, share: T) {
        let by_deviation = shift / along.variance.sqrt();
        let by_variance = (share - T::of(1.0)) / along.variance;
        for i in 0..N {
            self.mean[i] = self.mean[i].plus_product(along.reach[i], by_deviation);
            let row = along.reach[i] * by_variance;
            for j in i..N {
                self.spread[i][j] = self.spread[i][j].plus_product(row, along.reach[j]);
                self.spread[j][i] = self.spread[i][j];
            }
        }
    }

    /// The rat itself changed: by `gain` in that direction. A gain may be lost at night, a loss stays.
    pub(super) fn learn(&mut self, direction: &Eight<T>, gain: T, var_visit: T) {
        for ((mean, gained), part) in self.mean.iter_mut().zip(&mut self.gained).zip(direction) {
            let change = *part * gain;
            *mean = bounded(*mean + change, -FURTHEST, FURTHEST);
            if 0.0 < gain.value() {
                *gained = *gained + change;
            }
        }
        self.widen(var_visit);
    }

    /// So many nights pass.
    pub(super) fn nights(&mut self, n: u32, night: &Night<T>) {
        let mut kept = T::of(1.0);
        for i in 0..N {
            self.mean[i] = self.mean[i] - self.gained[i] * night.lost;
            self.gained[i] = T::of(0.0);
        }
        /// After so many nights nothing is left of a mood.
        const FORGOTTEN: u32 = 12;
        for _ in 0..n.min(FORGOTTEN) {
            kept = kept * night.mood_kept;
        }
        if FORGOTTEN < n {
            kept = T::of(0.0);
        }
        self.mean[MOOD] = self.mean[MOOD] * kept;
        for i in 0..N {
            self.spread[i][MOOD] = self.spread[i][MOOD] * kept;
            self.spread[MOOD][i] = self.spread[MOOD][i] * kept;
        }
        self.spread[MOOD][MOOD] = self.spread[MOOD][MOOD] + night.mood_variance * (T::of(1.0) - kept * kept);
        /// Beyond two months away one is as unsure as one gets.
        const LONGEST: u32 = 60;
        self.widen(night.var_day * T::of(f64::from(n.min(LONGEST))));
    }

    fn widen(&mut self, by: T) {
        for i in GENERAL..=LIFT {
            self.spread[i][i] = self.spread[i][i] + by;
        }
    }

    /// Hands and lifting are this much harder for the rat.
    pub(super) fn shy_of_hands(&mut self, by: T) {
        self.mean[HAND] = self.mean[HAND] - by;
        self.mean[LIFT] = self.mean[LIFT] - by;
    }
}
