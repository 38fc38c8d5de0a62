//! What may happen at a rung: by the model, or, where it has no word, from plain counts of this rat's own log.
//! Either says whether it was checked against real rats.

use bolthole_domain::RungId;
use bolthole_method::Method;

use crate::policy::Policy;
use crate::reading::Reading;
use crate::standing::Standing;
use crate::{Asked, Forecast, History};

/// Pseudo-counts for a rung nobody has tried (ours): about as often calm as not, a fright one time in ten.
const PRIOR_CALM: f64 = 1.0;
/// See `PRIOR_CALM`.
const PRIOR_FRIGHT: f64 = 0.2;
/// See `PRIOR_CALM`.
const PRIOR_TOTAL: f64 = 2.0;

/// How likely calm is at this rung now, and how likely a fright. Counted, it is smoothed by two imagined visits.
///
/// None for a rung that the ladder does not have.
pub fn forecast(method: &Method, history: &History, rung: &RungId, asked: &Asked) -> Option<Forecast> {
    forecast_by(&Policy::shipped(&method.ladder), method, history, rung, asked)
}

/// As `forecast`, by the model of that policy where it has a word about any rat.
pub fn forecast_by(
    policy: &Policy,
    method: &Method,
    history: &History,
    rung: &RungId,
    asked: &Asked,
) -> Option<Forecast> {
    if !policy.has_a_word() {
        return by_counting(method, history, rung, asked);
    }
    let reading = Reading::of(policy, method, history, asked.day);
    forecast_with(policy, &reading, method, rung, asked)
}

/// What the model foresees from what it made of the log.
pub(crate) fn forecast_with(
    policy: &Policy,
    reading: &Reading,
    method: &Method,
    rung: &RungId,
    asked: &Asked,
) -> Option<Forecast> {
    let chances = reading.chances(policy, method.ladder.position(rung)?, asked);
    Some(Forecast {
        calm: chances.calm,
        fright: chances.fright,
        calibrated: policy.is_calibrated(),
    })
}

pub(crate) fn by_counting(
    method: &Method,
    history: &History,
    rung: &RungId,
    asked: &Asked,
) -> Option<Forecast> {
    let standing = Standing::for_whom(method, history, asked);
    let here = standing.rung(&method.ladder, rung)?;
    let count = |test: fn(bolthole_domain::Outcome) -> bool| {
        here.outcomes.iter().filter(|(_, outcome)| test(*outcome)).count()
    };
    let total = as_f64(here.outcomes.len()) + PRIOR_TOTAL;
    Some(Forecast {
        calm: (as_f64(count(bolthole_domain::Outcome::is_calm)) + PRIOR_CALM) / total,
        fright: (as_f64(count(bolthole_domain::Outcome::is_fright)) + PRIOR_FRIGHT) / total,
        calibrated: false,
    })
}

#[expect(clippy::cast_precision_loss, reason = "a rat has far fewer than 2^52 visits")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
