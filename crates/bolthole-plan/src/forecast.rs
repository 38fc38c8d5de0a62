//! What may happen at a rung, from plain counts of this rat's own log. Not checked against real rats, and says so.

use bolthole_domain::RungId;
use bolthole_method::Method;

use crate::standing::Standing;
use crate::{Asked, Forecast, History};

/// Pseudo-counts for a rung nobody has tried (ours): about as often calm as not, a fright one time in ten.
const PRIOR_CALM: f64 = 1.0;
/// See `PRIOR_CALM`.
const PRIOR_FRIGHT: f64 = 0.2;
/// See `PRIOR_CALM`.
const PRIOR_TOTAL: f64 = 2.0;

/// How often this rung was calm, and how often it frightened, smoothed by two imagined visits.
///
/// None for a rung that the ladder does not have.
pub fn forecast(method: &Method, history: &History, rung: &RungId, asked: &Asked) -> Option<Forecast> {
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
