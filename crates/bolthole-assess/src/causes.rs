//! Eight causes, each weighed by itself.
//!
//! Logistic: log-odds = prior + weights of what holds. Never a softmax: causes combine, and the eight do not add up to 1.
//! Of one group only the strongest for and the strongest against count, so that five words for the same fear weigh once.
//! Source: the article, tip 1. The weights are data and ours (`method/causes`).

use bolthole_domain::{Cause, PerCause};
use bolthole_method::{CauseCard, Evidence, Piece, Urgency, Weighing};
use bolthole_words::{Said, tell};

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

/// One cause's evidence, and what of it holds.
pub(crate) struct Scale<'m> {
    pub(crate) card: &'m CauseCard,
    pub(crate) weighing: &'m Weighing,
    /// By the places in the weighing.
    held: Vec<bool>,
    /// What all that holds and counts comes to.
    p: f64,
}

/// A scale for each cause that the method has.
pub(crate) fn scales<'m>(facts: &Facts<'m>) -> PerCause<Option<Scale<'m>>> {
    PerCause::from_fn(|cause| {
        let card = facts.method.cause(cause)?;
        let weighing = facts.method.weighing(cause);
        let held = |piece: &Piece| facts.holds(&card.evidence[piece.nth].when);
        let mut scale = Scale {
            card,
            weighing,
            held: weighing.evidence.iter().map(held).collect(),
            p: 0.0,
        };
        scale.p = scale.weigh(facts);
        Some(scale)
    })
}

impl<'m> Scale<'m> {
    /// What holds and counts, strongest first.
    ///
    /// `facts` are those that the scale was made with, or these with one answer changed: what that cannot change still
    /// holds, or does not.
    fn counted(&self, facts: &Facts<'_>) -> impl Iterator<Item = &'m Evidence> {
        let card = self.card;
        let mut taken: Vec<usize> = Vec::with_capacity(self.held.len());
        let pieces = self.weighing.evidence.iter().zip(&self.held);
        pieces.filter_map(move |(piece, held)| {
            let evidence = &card.evidence[piece.nth];
            let holds = if piece.asks.may_meet(facts.changed()) {
                facts.holds(&evidence.when)
            } else {
                *held
            };
            if !holds {
                return None;
            }
            if let Some(group) = piece.group {
                if taken.contains(&group) {
                    return None;
                }
                taken.push(group);
            }
            Some(evidence)
        })
    }

    /// The probability alone, for "what if": red flags left out, hard rules kept.
    pub(crate) fn probability(&self, facts: &Facts<'_>) -> f64 {
        self.ruled(facts, &Triage::default())
    }

    fn ruled(&self, facts: &Facts<'_>, vet: &Triage) -> f64 {
        let p = if self.weighing.asks.may_meet(facts.changed()) {
            self.weigh(facts)
        } else {
            self.p
        };
        ruled(self.card.cause, facts, vet, p)
    }

    fn weigh(&self, facts: &Facts<'_>) -> f64 {
        let weights = self.counted(facts).map(|evidence| evidence.weight);
        logistic(self.card.prior + weights.sum::<f64>())
    }
}

/// All eight, weighed.
pub(crate) fn weigh_all(
    facts: &Facts<'_>,
    vet: &Triage,
    scales: &PerCause<Option<Scale<'_>>>,
    sways: &PerCause<Vec<Sway<'_>>>,
) -> PerCause<WeighedCause> {
    PerCause::from_fn(|cause| match scales.get(cause) {
        Some(scale) => weigh(scale, facts, vet, sways.get(cause)),
        None => WeighedCause::default(),
    })
}

fn weigh(scale: &Scale<'_>, facts: &Facts<'_>, vet: &Triage, sways: &[Sway<'_>]) -> WeighedCause {
    let counted: Vec<&Evidence> = scale.counted(facts).collect();
    let mut weighed = WeighedCause {
        p: scale.ruled(facts, vet),
        speaks_for: said(counted.iter().filter(|evidence| evidence.weight > 0.0)),
        speaks_against: said(counted.iter().filter(|evidence| evidence.weight < 0.0)),
        would_change: would_change::answers(facts, scale.probability(facts), sways),
    };
    explain(scale.card.cause, facts, vet, &mut weighed);
    weighed
}

fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-log_odds))
}

fn said<'a, 'b: 'a>(evidence: impl Iterator<Item = &'a &'b Evidence>) -> Vec<Said> {
    evidence.map(|evidence| Said::plain(&*evidence.says)).collect()
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
        weighed.speaks_against.push(tell!("too-young-for-hormones"));
    }
}
