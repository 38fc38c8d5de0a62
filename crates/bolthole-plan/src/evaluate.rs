//! How well visits were foreseen, each from those before it, beside three simpler ways to foresee.

mod figures;
mod rivals;

use bolthole_domain::{Outcome, PerCause};
use bolthole_method::Method;

use crate::trust::{Engine, Params, replay};
use crate::{EntryKind, History};

pub use figures::{Figures, Group};

/// How well one way to foresee did.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Who foresaw: the filter, or a simpler way.
    pub who: &'static str,
    /// How many visits.
    pub n_visits: usize,
    /// Mean log loss over the five grades, in nats; for the simpler ways, which know no grades, that of calm.
    pub loss: f64,
    /// Of calm: ate or at ease.
    pub calm: Figures,
    /// Of fright: ran, froze or used teeth.
    pub fright: Figures,
}

/// One visit as everybody had to foresee it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Visit {
    pub(crate) rat: usize,
    pub(crate) place: usize,
    pub(crate) outcome: Outcome,
}

/// What somebody foresaw of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Foreseen {
    pub(crate) calm: f64,
    pub(crate) fright: f64,
}

/// How the filter with these numbers foresees these rats.
pub fn evaluate(method: &Method, params: &Params, histories: &[&History]) -> Report {
    let engine = Engine::new(&method.ladder, params);
    let visits = visits(method, histories);
    let mut foreseen = Vec::with_capacity(visits.len());
    let mut loss = 0.0;
    for history in histories {
        let until = history.entries.last().map_or(0.0, |entry| entry.day);
        let causes = causes(method, history);
        for seen in replay(&engine, Some(&causes), history, until).1 {
            loss -= seen.outcome;
            foreseen.push(Foreseen {
                calm: seen.chances.calm,
                fright: seen.chances.fright,
            });
        }
    }
    let mut report = report("the filter", &visits, &foreseen);
    report.loss = loss / as_f64(visits.len().max(1));
    report
}

/// How three simpler ways foresee the same rats: the base rate, Elo with a moving average, and the mean of the protocol.
pub fn evaluate_rivals(method: &Method, histories: &[&History]) -> Vec<Report> {
    let visits = visits(method, histories);
    vec![
        report("base rate", &visits, &rivals::base_rate(&visits)),
        report(
            "Elo + moving average",
            &visits,
            &rivals::elo(&visits, method.ladder.rungs().len()),
        ),
        report("protocol mean", &visits, &rivals::protocol_mean(&visits)),
    ]
}

/// How likely each cause is, from what was known on arrival.
pub(crate) fn causes(method: &Method, history: &History) -> PerCause<f64> {
    bolthole_assess::cause_probabilities(method, &history.intake)
}

fn report(who: &'static str, visits: &[Visit], foreseen: &[Foreseen]) -> Report {
    let of = |said: fn(&Foreseen) -> f64, is_so: fn(Outcome) -> bool| {
        let pairs = foreseen.iter().zip(visits);
        Figures::of(
            pairs
                .map(|(foreseen, visit)| (said(foreseen), is_so(visit.outcome)))
                .collect(),
        )
    };
    let calm = of(|foreseen| foreseen.calm, Outcome::is_calm);
    Report {
        who,
        n_visits: visits.len(),
        loss: calm.log_loss,
        fright: of(|foreseen| foreseen.fright, Outcome::is_fright),
        calm,
    }
}

fn visits(method: &Method, histories: &[&History]) -> Vec<Visit> {
    let mut visits = Vec::new();
    for (rat, history) in histories.iter().enumerate() {
        for entry in &history.entries {
            if let EntryKind::Trial(trial) = &entry.kind
                && let Some(place) = method.ladder.position(&trial.rung)
            {
                visits.push(Visit {
                    rat,
                    place,
                    outcome: trial.outcome,
                });
            }
        }
    }
    visits
}

#[expect(clippy::cast_precision_loss, reason = "a log has far fewer than 2^52 visits")]
pub(crate) fn as_f64(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
