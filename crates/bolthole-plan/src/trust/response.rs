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
        let odds_against = exponentials(-self.slope, mean, deviation);
        let mut points = Points {
            thresholds: self.thresholds,
            not_fright: odds_against,
            calm: odds_against,
            fright: odds_against,
            odds_against,
        };
        points.not_fright = points.at_least(0);
        points.calm = points.at_least(2);
        let frights = points.fright.iter_mut().zip(&points.not_fright);
        for (fright, not) in frights {
            *fright = *fright * self.thresholds[0] * *not;
        }
        points
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
            let still_waiting = trust.times_then_share(late);
            if response < Response::Hesitated {
                still_waiting
            } else {
                still_waiting * (T::of(1.0) - still_waiting) * self.sharpness
            }
        })
    }
}

/// How likely the grades are, at nine points; what only some answers ask for is worked out when they do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points<T> {
    odds_against: [T; POINTS],
    thresholds: [T; 4],
    not_fright: [T; POINTS],
    calm: [T; POINTS],
    fright: [T; POINTS],
}

impl<T: Number> Points<T> {
    /// How likely is a grade above that threshold: not a fright, hesitated, ate, at ease.
    fn at_least(&self, threshold: usize) -> [T; POINTS] {
        self.odds_against
            .map(|odds| odds.times_then_share(self.thresholds[threshold]))
    }

    /// How likely exactly that grade is, at each point.
    pub(super) fn likelihood(&self, response: Response) -> [T; POINTS] {
        match response {
            Response::Fright => likely(&self.fright, None),
            Response::Refused => likely(&self.not_fright, Some(&self.at_least(1))),
            Response::Hesitated => likely(&self.at_least(1), Some(&self.calm)),
            Response::Ate => likely(&self.calm, Some(&self.at_least(3))),
            Response::Relaxed => likely(&self.at_least(3), None),
        }
    }

    /// How likely calm is.
    pub(super) fn calm(&self) -> T {
        expectation(&self.calm)
    }

    /// How likely a fright is.
    pub(super) fn fright(&self) -> T {
        expectation(&self.fright)
    }
}

/// A grade or a better one, less the better ones.
fn likely<T: Number>(at_least: &[T; POINTS], better: Option<&[T; POINTS]>) -> [T; POINTS] {
    /// Less likely than this nothing is: a slip of the finger is likelier.
    const LEAST: f64 = 1e-9;
    let mut all = at_least.map(|likely| likely + T::of(LEAST));
    for (likely, better) in all.iter_mut().zip(better.into_iter().flatten()) {
        *likely = *likely - *better;
    }
    all
}
