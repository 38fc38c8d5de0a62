//! What a rat does, given how much more trust it has than the rung asks for: five grades, and how long it took.

use bolthole_domain::{Outcome, Posture, Seconds, Signs};

use super::moments::{POINTS, expectation, exponentials};
use super::number::{Number, bounded_exp};
use super::params::Values;
use crate::Trial;

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

/// All that a visit showed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shown {
    /// What the rat did.
    pub response: Response,
    /// How long it took to first contact; beside a refusal or a fright, how long it was given.
    pub latency: Option<Seconds>,
    /// How it looked and whether it called; beside a fright it says nothing that the fright does not.
    pub signs: Signs,
}

impl From<Response> for Shown {
    fn from(response: Response) -> Shown {
        Shown {
            response,
            latency: None,
            signs: Signs::default(),
        }
    }
}

impl Shown {
    /// As that visit was noted.
    pub fn of(trial: &Trial) -> Shown {
        Shown {
            response: Response::of(trial.outcome),
            latency: trial.latency,
            signs: trial.signs,
        }
    }
}

/// One of three postures, or calls or none.
#[derive(Debug, Clone)]
struct Look<T> {
    slope: T,
    /// `exp` of the log-odds of a calmer sign where trust just meets demand, one for each step.
    steps: [T; 2],
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
    posture: Look<T>,
    calls: Look<T>,
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
            posture: Look {
                slope: values.posture_slope,
                steps: [
                    bounded_exp(values.posture_at_ease),
                    bounded_exp(values.posture_at_ease + values.ln_gap_stiff.exp()),
                ],
            },
            calls: Look {
                slope: values.calls_slope,
                steps: [bounded_exp(values.no_calls); 2],
            },
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

    /// How likely what was noted beside the grade is, at each of the nine points, as far as it says anything.
    pub(super) fn beside(&self, shown: Shown, mean: T, deviation: T) -> [Option<[T; POINTS]>; 3] {
        let latency = |Seconds(seconds)| self.latency(shown.response, seconds, mean, deviation);
        let signs = if shown.response == Response::Fright {
            Signs::default()
        } else {
            shown.signs
        };
        [
            shown.latency.map(latency),
            signs
                .posture
                .filter(|_| self.posture.says_something())
                .map(|posture| self.posture.likelihood(posture, mean, deviation)),
            signs
                .alarm_calls
                .filter(|_| self.calls.says_something())
                .map(|heard| {
                    let as_posture = if heard { Posture::Stiff } else { Posture::AtEase };
                    self.calls.likelihood(as_posture, mean, deviation)
                }),
        ]
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

impl<T: Number> Look<T> {
    fn says_something(&self) -> bool {
        self.slope.value() != 0.0
    }

    /// How likely a sign is at each of the nine points: the calmest, the one between, the last.
    ///
    /// More trust, calmer signs. A look is mistaken now and then, so no sign is ever quite impossible.
    fn likelihood(&self, sign: Posture, mean: T, deviation: T) -> [T; POINTS] {
        /// Of looks, so many are mistaken (ours).
        const MISTAKEN: f64 = 0.02;
        let trust = exponentials(self.slope, mean, deviation);
        trust.map(|trust| {
            let not_calmest = trust.times_then_share(self.steps[0]);
            let last = trust.times_then_share(self.steps[1]);
            let likely = match sign {
                Posture::AtEase => T::of(1.0) - not_calmest,
                Posture::Watchful => not_calmest - last,
                Posture::Stiff => last,
            };
            likely * T::of(1.0 - MISTAKEN) + T::of(MISTAKEN / 3.0)
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
