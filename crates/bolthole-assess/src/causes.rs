//! Eight causes, each weighed by itself.
//!
//! Logistic: log-odds = prior + weights of what holds. Never a softmax: causes combine, and the eight do not add up to 1.
//! Of one group only the strongest for and the strongest against count, so that five words for the same fear weigh once.
//! Source: the article, tip 1. The weights are data and ours (`method/causes`).

use bolthole_domain::{Cause, PerCause};
use bolthole_method::{CauseCard, Evidence, Urgency};

use crate::facts::Facts;
use crate::would_change::Sway;
use crate::{Triage, WeighedCause, would_change};

/// Hormones alone are never likely in a rat younger than this (H9). Source: the article's answer about babies.
const HORMONES_FROM_WEEKS: f64 = 12.0;
/// The most that hormones can get below that age.
const HORMONES_YOUNG_MOST: f64 = 0.19;
/// "Likely part of it" begins here.
const LIKELY: f64 = 0.5;
/// "May be part of it" at the least, where a check-up is asked for.
const MAY_BE: f64 = 0.3;

/// All eight, weighed.
pub(crate) fn weigh_all(
    facts: &Facts<'_>,
    vet: &Triage,
    sways: &PerCause<Vec<Sway>>,
) -> PerCause<WeighedCause> {
    PerCause::from_fn(|cause| match facts.method.cause(cause) {
        Some(card) => weigh(card, facts, vet, sways.get(cause)),
        None => WeighedCause::default(),
    })
}

fn weigh(card: &CauseCard, facts: &Facts<'_>, vet: &Triage, sways: &[Sway]) -> WeighedCause {
    let counted = counted(card, facts);
    let mut weighed = WeighedCause {
        p: ruled(card.cause, facts, vet, logistic(log_odds(card, &counted))),
        speaks_for: said(counted.iter().filter(|evidence| evidence.weight > 0.0)),
        speaks_against: said(counted.iter().filter(|evidence| evidence.weight < 0.0)),
        would_change: would_change::answers(probability(card, facts), sways),
    };
    explain(card.cause, facts, vet, &mut weighed);
    weighed
}

/// The probability alone, for "what if": red flags left out, hard rules kept.
pub(crate) fn probability(card: &CauseCard, facts: &Facts<'_>) -> f64 {
    ruled(
        card.cause,
        facts,
        &Triage::default(),
        logistic(log_odds(card, &counted(card, facts))),
    )
}

fn log_odds(card: &CauseCard, counted: &[&Evidence]) -> f64 {
    card.prior + counted.iter().map(|evidence| evidence.weight).sum::<f64>()
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

/// What holds and counts, strongest first.
fn counted<'c>(card: &'c CauseCard, facts: &Facts<'_>) -> Vec<&'c Evidence> {
    let mut holding: Vec<&Evidence> = card
        .evidence
        .iter()
        .filter(|evidence| facts.holds(&evidence.when))
        .collect();
    holding.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    let mut taken: Vec<(&str, bool)> = Vec::new();
    holding.retain(|evidence| {
        let Some(group) = evidence.group.as_deref() else {
            return true;
        };
        let side = (group, evidence.weight > 0.0);
        let first = !taken.contains(&side);
        taken.push(side);
        first
    });
    holding
}

fn said<'a, 'b: 'a>(evidence: impl Iterator<Item = &'a &'b Evidence>) -> Vec<String> {
    evidence.map(|evidence| evidence.says.clone()).collect()
}

/// The rules that no weight overrides.
fn ruled(cause: Cause, facts: &Facts<'_>, vet: &Triage, p: f64) -> f64 {
    match cause {
        Cause::Hormonal if is_too_young(facts) => p.min(HORMONES_YOUNG_MOST),
        // H17: a lone rat is always flagged.
        Cause::LonelyNoCompanion if facts.alone == Some(true) => p.max(LIKELY),
        Cause::IllnessOrPain if vet.flag >= Urgency::Soon || facts.has("bites_after_neutering") => {
            p.max(LIKELY)
        }
        Cause::IllnessOrPain if vet.flag == Urgency::Check => p.max(MAY_BE),
        _ => p,
    }
}

fn is_too_young(facts: &Facts<'_>) -> bool {
    facts.age_weeks.is_some_and(|weeks| weeks < HORMONES_FROM_WEEKS)
}

/// Where no single weight says why, a sentence does.
fn explain(cause: Cause, facts: &Facts<'_>, vet: &Triage, weighed: &mut WeighedCause) {
    if cause == Cause::IllnessOrPain && vet.flag >= Urgency::Soon && weighed.speaks_for.is_empty() {
        weighed.speaks_for.push(vet.why.clone());
    }
    if cause == Cause::Hormonal && is_too_young(facts) && weighed.speaks_against.is_empty() {
        weighed
            .speaks_against
            .push("Under twelve weeks: hormones would be unusual".to_owned());
    }
}
