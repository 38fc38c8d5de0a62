//! Better numbers for the filter, from the logs of many rats.
//!
//! Empirical Bayes: the numbers are moved so that each visit of each rat was foreseen as well as can be from the visits
//! before it (prequential log loss), by exact slopes, a few rats at a time. Rats that were set apart decide: numbers that
//! do not foresee them better are not adopted.

mod prior;
mod tape;

use bolthole_domain::PerCause;
use bolthole_method::Method;

use crate::History;
use crate::evaluate::{Report, evaluate};
use crate::trust::{Engine, Evidence, FitOn, Number, Params, replay};
use prior::Prior;
use tape::Traced;

/// Fewer rats say nothing about other rats. Source: engine, authority by evidence.
pub const FEWEST_RATS: usize = 10;
/// Every so many rats one is set apart.
const ONE_IN: usize = 5;
/// Rats for one step (ours).
const AT_ONCE: usize = 4;
/// The longest first step of a number (ours).
const STRIDE: f64 = 0.06;
/// Of the part in the loss that latency, posture and calls have: they inform, but outcomes decide (ours).
const BESIDE_COUNTS: f64 = 0.1;

/// One over what is left of a number in a file: more digits would only pretend.
const ROUNDED: f64 = 1e4;

/// How a fit went.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The numbers, with what stands behind them.
    pub params: Params,
    /// How the rats set apart had been foreseen with the numbers it began from.
    pub before: Report,
    /// How they are foreseen now.
    pub after: Report,
}

impl Fit {
    /// Whether the rats set apart are foreseen better than before.
    pub fn is_better(&self) -> bool {
        self.after.loss < self.before.loss
    }
}

/// Why there is no fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FitFault {
    /// Too few rats.
    #[error("{0} rats have visits on the ladder; a fit needs the logs of {FEWEST_RATS} or more")]
    TooFewRats(usize),
    /// The slopes led nowhere.
    #[error("the numbers ran out of bounds; these logs and the starting numbers do not go together")]
    OutOfBounds,
}

/// One rat as a fit sees it.
struct Rat<'a> {
    history: &'a History,
    causes: PerCause<f64>,
    until: f64,
}

/// Fits the filter's numbers to these logs, beginning from `from`, going over all of them `n_passes` times.
///
/// Each fifth rat is set apart and never learnt from. `fit_on` says whose logs these are.
///
/// # Errors
/// Fewer than ten rats with visits, or logs that drive a number out of bounds.
pub fn fit(
    method: &Method,
    histories: &[History],
    from: &Params,
    n_passes: u32,
    fit_on: FitOn,
) -> Result<Fit, FitFault> {
    let (learnt, apart) = in_two(histories);
    let n_rats = learnt.len() + apart.len();
    if n_rats < FEWEST_RATS {
        return Err(FitFault::TooFewRats(n_rats));
    }
    let rats: Vec<Rat> = learnt.iter().map(|history| Rat::new(method, history)).collect();
    let row: Vec<f64> = descend(method, from, &rats, n_passes)
        .into_iter()
        .map(|number| libm::round(number * ROUNDED) / ROUNDED)
        .collect();
    if row.iter().any(|number| !(-100.0..=100.0).contains(number)) {
        return Err(FitFault::OutOfBounds);
    }
    let mut params = from.from_vec(&row);
    let before = evaluate(method, from, &apart);
    let after = evaluate(method, &params, &apart);
    params.evidence = Evidence {
        fit_on,
        n_rats: u64::try_from(n_rats).unwrap_or(u64::MAX),
        held_out_ece: libm::round(after.calm.ece.max(after.fright.ece) * ROUNDED) / ROUNDED,
    };
    Ok(Fit {
        params,
        before,
        after,
    })
}

/// Rats to learn from, and rats set apart; those without a visit are in neither.
fn in_two(histories: &[History]) -> (Vec<&History>, Vec<&History>) {
    let with_visits = histories.iter().filter(|history| !history.entries.is_empty());
    let (apart, learnt): (Vec<_>, Vec<_>) = with_visits
        .enumerate()
        .partition(|(place, _)| place % ONE_IN == ONE_IN - 1);
    let only = |rats: Vec<(usize, _)>| rats.into_iter().map(|(_, history)| history).collect();
    (only(learnt), only(apart))
}

impl<'a> Rat<'a> {
    fn new(method: &Method, history: &'a History) -> Rat<'a> {
        Rat {
            history,
            causes: crate::evaluate::causes(method, history),
            until: history.entries.last().map_or(0.0, |entry| entry.day),
        }
    }

    /// How badly its visits were foreseen, in nats.
    fn loss<T: Number>(&self, method: &Method, params: &Params, row: &[T]) -> T {
        let engine = Engine::from_row(&method.ladder, params, row);
        let (_, seen) = replay(&engine, Some(&self.causes), self.history, self.until);
        let foreseen = seen.iter().fold(T::of(0.0), |sum, seen| {
            sum + seen.outcome + seen.beside * T::of(BESIDE_COUNTS)
        });
        -foreseen
    }
}

/// Adam (Kingma and Ba), its stride falling to nothing over the passes.
fn descend(method: &Method, from: &Params, rats: &[Rat], n_passes: u32) -> Vec<f64> {
    let prior = Prior::new(&method.ladder, from);
    let mut row = from.to_vec();
    let mut mean = vec![0.0; row.len()];
    let mut square = vec![0.0; row.len()];
    let order = order(rats.len());
    let batches: Vec<&[usize]> = (0..n_passes).flat_map(|_| order.chunks(AT_ONCE)).collect();
    let n_steps = as_f64(batches.len().max(1));
    for (step, batch) in batches.into_iter().enumerate() {
        let mut slopes = vec![0.0; row.len()];
        let mut n_visits = 0.0;
        for &rat in batch {
            let rat = &rats[rat];
            let (_, of_rat) = tape::slopes(&row, |row: &[Traced]| rat.loss(method, from, row));
            add(&mut slopes, &of_rat, 1.0);
            n_visits += as_f64(rat.history.entries.len());
        }
        let share = as_f64(batch.len()) / as_f64(rats.len());
        add(&mut slopes, &prior.slopes(&row), share);
        let done = as_f64(step) / n_steps;
        let stride = STRIDE * (1.0 - done);
        let warming = as_f64(step + 1);
        for place in 0..row.len() {
            let slope = slopes[place] / n_visits;
            mean[place] = 0.9 * mean[place] + 0.1 * slope;
            square[place] = 0.99 * square[place] + 0.01 * slope * slope;
            let mean = mean[place] / (1.0 - libm::pow(0.9, warming));
            let square = square[place] / (1.0 - libm::pow(0.99, warming));
            row[place] -= stride * mean / (libm::sqrt(square) + 1e-6);
        }
    }
    row
}

fn add(sum: &mut [f64], slopes: &[f64], times: f64) {
    for (sum, slope) in sum.iter_mut().zip(slopes) {
        *sum += slope * times;
    }
}

/// A fixed disorder, so that neighbours in a file, who are often of one household, are not learnt from together.
fn order(n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    let mut seed: u64 = 42;
    for last in (1..n).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        order.swap(last, usize::try_from(seed >> 33).expect("31 bits") % (last + 1));
    }
    order
}

#[expect(clippy::cast_precision_loss, reason = "counts of rats and visits are small")]
fn as_f64(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
