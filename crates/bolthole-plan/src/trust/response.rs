//! What a rat does, given how much more trust it has than the rung asks for: five grades, and how long it took.

use bolthole_domain::Outcome;

use super::moments::{POINTS, expectation, exponentials};
use super::number::{Number, bounded_exp};
use super::params::Values;

/// What a rat did, worst first: the five grades that the filter tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Response {
    /// It ran, froze or used its teeth.
    Fright,
    /// It stayed away.
    Refused,
    /// It came and went.
    Hesitated,
    /// It ate in place.
    Ate,
    /// It was at ease.
    Relaxed,
}

impl Response {
    /// All five, worst first.
    pub const ALL: [Response; 5] = [
        Response::Fright,
        Response::Refused,
        Response::Hesitated,
        Response::Ate,
        Response::Relaxed,
    ];

    /// The grade of that outcome.
    pub fn of(outcome: Outcome) -> Response {
        match outcome {
            Outcome::Relaxed => Response::Relaxed,
            Outcome::Ate => Response::Ate,
            Outcome::Hesitated => Response::Hesitated,
            Outcome::Refused => Response::Refused,
            Outcome::Fled | Outcome::Froze | Outcome::Nipped | Outcome::Bit => Response::Fright,
        }
    }

    /// It ate or was at ease.
    pub fn is_calm(self) -> bool {
        Response::Ate <= self
    }
}

/// The thresholds, ready for use.
#[derive(Debug, Clone)]
pub(super) struct Grades<T> {
    slope: T,
    /// `exp(slope * threshold)` for refused, hesitated, ate, relaxed and better.
    thresholds: [T; 4],
    sharpness: T,
    sharpness_times_slope: T,
    usual_ln_seconds: T,
}

impl<T: Number> Grades<T> {
    pub(super) fn new(values: &Values<T>) -> Grades<T> {
        let slope = values.ln_slope.exp();
        let gaps = [values.ln_gap_hesitated, values.ln_gap_ate, values.ln_gap_relaxed];
        let mut threshold = values.not_fright;
        let mut thresholds = [bounded_exp(slope * threshold); 4];
        for (place, gap) in gaps.into_iter().enumerate() {
            threshold = threshold + gap.exp();
            thresholds[place + 1] = bounded_exp(slope * threshold);
        }
        let sharpness = values.ln_latency_sharpness.exp();
        Grades {
            slope,
            thresholds,
            sharpness,
            sharpness_times_slope: sharpness * values.ln_latency_slope.exp(),
            usual_ln_seconds: values.latency_ln_usual,
        }
    }

    /// How likely each grade is at each of the nine points.
    pub(super) fn at_points(&self, mean: T, deviation: T) -> Points<T> {
        Points::new(&exponentials(-self.slope, mean, deviation), &self.thresholds)
    }

    /// How likely it is that first contact came after `seconds` (or not by then), at each of the nine points.
    ///
    /// Log-logistic: more trust, sooner. A rat that stayed away is censored: longer than it was given.
    pub(super) fn latency(&self, response: Response, seconds: f64, mean: T, deviation: T) -> [T; POINTS] {
        /// Anything sooner is a finger on a button.
        const SOONEST: f64 = 0.5;
        let late = (T::of(libm::log(seconds.max(SOONEST))) - self.usual_ln_seconds) * self.sharpness;
        let late = bounded_exp(late);
        let trust = exponentials(self.sharpness_times_slope, mean, deviation);
        trust.map(|trust| {
            let still_waiting = T::of(1.0) / (T::of(1.0) + late * trust);
            if response < Response::Hesitated {
                still_waiting
            } else {
                still_waiting * (T::of(1.0) - still_waiting) * self.sharpness
            }
        })
    }
}

/// How likely each grade or a better one is, at nine points: not a fright, hesitated, ate, at ease.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points<T> {
    at_least: [[T; POINTS]; 4],
    fright: [T; POINTS],
}

impl<T: Number> Points<T> {
    fn new(odds_against: &[T; POINTS], thresholds: &[T; 4]) -> Points<T> {
        let one = T::of(1.0);
        let mut at_least = [[one; POINTS]; 4];
        for (at_least, threshold) in at_least.iter_mut().zip(thresholds) {
            for (likely, odds) in at_least.iter_mut().zip(odds_against) {
                *likely = one / (one + *odds * *threshold);
            }
        }
        let mut fright = [one; POINTS];
        for ((fright, odds), not) in fright.iter_mut().zip(odds_against).zip(&at_least[0]) {
            *fright = *odds * thresholds[0] * *not;
        }
        Points { at_least, fright }
    }

    /// How likely exactly that grade is, at each point.
    pub(super) fn likelihood(&self, response: Response) -> [T; POINTS] {
        /// Less likely than this nothing is: a slip of the finger is likelier.
        const LEAST: f64 = 1e-9;
        let [not_fright, hesitated, ate, relaxed] = &self.at_least;
        let (at_least, better) = match response {
            Response::Fright => (&self.fright, None),
            Response::Refused => (not_fright, Some(hesitated)),
            Response::Hesitated => (hesitated, Some(ate)),
            Response::Ate => (ate, Some(relaxed)),
            Response::Relaxed => (relaxed, None),
        };
        let mut all = at_least.map(|likely| likely + T::of(LEAST));
        for (likely, better) in all.iter_mut().zip(better.into_iter().flatten()) {
            *likely = *likely - *better;
        }
        all
    }

    /// How likely calm is.
    pub(super) fn calm(&self) -> T {
        expectation(&self.at_least[2])
    }

    /// How likely a fright is.
    pub(super) fn fright(&self) -> T {
        expectation(&self.fright)
    }
}
