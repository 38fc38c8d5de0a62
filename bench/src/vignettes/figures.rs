//! How good a judge is, in the usual figures.

use bolthole_domain::{Cause, PerCause};
use bolthole_method::{Method, Urgency};

use super::{Judge, Verdict, Vignette};

/// From here on a keeper reads "likely part of it".
const LIKELY: f64 = 0.5;
const N_BINS: usize = 5;

/// A judge's figures over a number of vignettes.
#[derive(Debug, Clone)]
pub struct Figures {
    /// How many vignettes.
    pub n: usize,
    /// The mean over the causes of F1 at 0.5.
    pub macro_f1: f64,
    /// F1 of each cause; none where the cause is nowhere, in truth or verdict.
    pub f1: PerCause<Option<f64>>,
    /// The share whose highest cause is a true one, of those that have a true one.
    pub top_1: f64,
    /// The mean squared distance between probability and truth: 0 is perfect, 0.25 is always saying one half.
    pub brier: f64,
    /// Mean probability and share of true ones, in five equal steps of probability.
    pub bins: [Bin; N_BINS],
    /// Urgent rats that were not sent to a vet today, by id.
    pub urgent_misses: Vec<String>,
    /// Rats that needed a vet and were flagged lower than that, by id; the urgent ones too.
    pub too_low: Vec<String>,
    /// Rats that were flagged higher than they needed, by id.
    pub too_high: Vec<String>,
    /// How many needed no vet at all, and how many of them were sent to one all the same.
    pub well: (usize, usize),
    /// Flags without one of the signs they are for, by id.
    pub signs_missing: Vec<String>,
    /// Where the bite tier is settled and another was given, by id.
    pub other_tier: Vec<String>,
    /// The highest probability of hormones under twelve weeks.
    pub young_hormonal: f64,
}

/// One step of probability.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bin {
    /// How many probabilities fell in it.
    pub n: usize,
    /// Their mean.
    pub said: f64,
    /// How many of them were true, as a share.
    pub was: f64,
}

/// Judges all of them.
pub fn figures(method: &Method, judge: Judge, vignettes: &[Vignette]) -> Figures {
    let judged: Vec<(&Vignette, Verdict)> = vignettes
        .iter()
        .map(|vignette| (vignette, judge.judge(method, &vignette.intake)))
        .collect();
    let f1 = PerCause::from_fn(|cause| f1(&judged, cause));
    let some: Vec<f64> = Cause::ALL
        .into_iter()
        .filter_map(|cause| *f1.get(cause))
        .collect();
    let said: Vec<(f64, bool)> = judged.iter().flat_map(said).collect();
    let ids = |wrong: fn(&Vignette, &Verdict) -> bool| -> Vec<String> {
        let wrong = judged
            .iter()
            .filter(|(vignette, verdict)| wrong(vignette, verdict));
        wrong.map(|(vignette, _)| vignette.id.clone()).collect()
    };
    let well = judged
        .iter()
        .filter(|(vignette, _)| vignette.vet == Urgency::None);
    Figures {
        n: judged.len(),
        macro_f1: mean(some.iter().copied()),
        f1,
        top_1: top_1(&judged),
        brier: mean(said.iter().map(|(p, is)| (p - f64::from(u8::from(*is))).powi(2))),
        bins: bins(&said),
        urgent_misses: ids(|vignette, verdict| vignette.vet == Urgency::Now && verdict.vet != Urgency::Now),
        too_low: ids(|vignette, verdict| verdict.vet < vignette.vet),
        too_high: ids(|vignette, verdict| vignette.vet < verdict.vet),
        well: (
            well.clone().count(),
            well.filter(|(_, verdict)| verdict.vet != Urgency::None).count(),
        ),
        signs_missing: ids(|vignette, verdict| {
            !vignette
                .vet_signs
                .iter()
                .all(|sign| verdict.vet_signs.contains(sign))
        }),
        other_tier: ids(|vignette, verdict| vignette.bite_tier.is_some_and(|tier| tier != verdict.bite_tier)),
        young_hormonal: judged
            .iter()
            .filter(|(vignette, _)| vignette.intake.age_weeks.is_some_and(|weeks| weeks < 12.0))
            .map(|(_, verdict)| *verdict.causes.get(Cause::Hormonal))
            .fold(0.0, f64::max),
    }
}

/// Each probability that is scored, with the truth.
fn said((vignette, verdict): &(&Vignette, Verdict)) -> Vec<(f64, bool)> {
    Cause::ALL
        .into_iter()
        .filter(|cause| !vignette.arguable.contains(cause))
        .map(|cause| (*verdict.causes.get(cause), vignette.causes.contains(&cause)))
        .collect()
}

fn f1(judged: &[(&Vignette, Verdict)], cause: Cause) -> Option<f64> {
    let (mut right, mut wrong) = (0.0, 0.0);
    for (vignette, verdict) in judged
        .iter()
        .filter(|(vignette, _)| !vignette.arguable.contains(&cause))
    {
        match (
            LIKELY <= *verdict.causes.get(cause),
            vignette.causes.contains(&cause),
        ) {
            (true, true) => right += 1.0,
            (false, false) => {}
            _ => wrong += 1.0,
        }
    }
    (0.0 < right + wrong).then(|| 2.0 * right / (2.0 * right + wrong))
}

fn top_1(judged: &[(&Vignette, Verdict)]) -> f64 {
    let with_cause = judged.iter().filter(|(vignette, _)| !vignette.causes.is_empty());
    mean(with_cause.map(|(vignette, verdict)| {
        let scored = Cause::ALL
            .into_iter()
            .filter(|cause| !vignette.arguable.contains(cause));
        let top = scored.max_by(|a, b| verdict.causes.get(*a).total_cmp(verdict.causes.get(*b)));
        f64::from(u8::from(top.is_some_and(|top| vignette.causes.contains(&top))))
    }))
}

fn bins(said: &[(f64, bool)]) -> [Bin; N_BINS] {
    std::array::from_fn(|at| {
        let (from, to) = (at as f64 / N_BINS as f64, (at + 1) as f64 / N_BINS as f64);
        let last = at + 1 == N_BINS;
        let within: Vec<&(f64, bool)> = said
            .iter()
            .filter(|(p, _)| from <= *p && (*p < to || last))
            .collect();
        Bin {
            n: within.len(),
            said: mean(within.iter().map(|(p, _)| *p)),
            was: mean(within.iter().map(|(_, is)| f64::from(u8::from(*is)))),
        }
    })
}

/// 0 of nothing.
fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (mut n, mut sum) = (0.0, 0.0);
    for number in numbers {
        n += 1.0;
        sum += number;
    }
    if n == 0.0 { 0.0 } else { sum / n }
}
