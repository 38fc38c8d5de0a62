use bolthole_domain::{Intake, PerCause};
use bolthole_method::{Field, Method};

use crate::facts::Facts;
use crate::first_steps::{Found, first_steps};
use crate::{Assessment, ask_next, causes, patterns, tier, triage, would_change};

/// Why may this rat be afraid? Health first, then eight causes that combine, then what to ask and to begin with.
///
/// Whatever is missing is not known; nothing here fails.
pub fn assess(method: &Method, intake: &Intake) -> Assessment {
    assess_noticing(method, intake, &[])
}

/// How likely each cause is, and nothing else: what a plan leans on until a rat's own visits say more.
pub fn cause_probabilities(method: &Method, intake: &Intake) -> PerCause<f64> {
    let facts = Facts::gather(method, intake);
    let scales = causes::scales(&facts);
    PerCause::from_fn(|cause| {
        let scale = scales.get(cause).as_ref();
        scale.map_or(0.0, |scale| scale.probability(&facts))
    })
}

/// Something that a log shows and nobody was asked about.
///
/// It adds to what was answered and answers no list: that a rat ran on two visits says nothing about what else it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// The field that it belongs to.
    pub field: Field,
    /// A tag of that field, as an intake may have it.
    pub tag: String,
}

/// As `assess`, with what a log shows besides the answers.
pub fn assess_noticing(method: &Method, intake: &Intake, noticed: &[Noticed]) -> Assessment {
    let facts = Facts::gather_noticing(method, intake, noticed);
    let vet = triage::of_facts(&facts);
    let scales = causes::scales(&facts);
    let sways = would_change::all(&facts, &scales);
    let causes = causes::weigh_all(&facts, &vet, &scales, &sways);
    let bite_tier = tier::of_facts(&facts);
    let first_steps = first_steps(&Found {
        facts: &facts,
        vet: &vet,
        causes: &causes,
        bite_tier,
    });
    Assessment {
        vet,
        causes,
        bite_tier,
        tags: patterns::tags(&facts),
        ask_next: ask_next::ask_next(&facts, &sways),
        first_steps,
        not_understood: facts.not_understood,
    }
}
