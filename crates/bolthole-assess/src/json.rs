//! The public answer as JSON. Its shape is a contract: a change here is a breaking change.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use bolthole_domain::PerCause;
use bolthole_method::{Field, Urgency};
use bolthole_words::{Said, Words};

use crate::{Assessment, WeighedCause};

/// The answer as a JSON value.
pub fn to_json(assessment: &Assessment) -> serde_json::Value {
    serde_json::to_value(Answer::of(assessment)).expect("the answer has string keys and finite numbers only")
}

/// The answer as JSON text, its keys in the order of the contract.
pub fn to_json_text(assessment: &Assessment) -> String {
    serde_json::to_string_pretty(&Answer::of(assessment))
        .expect("the answer has string keys and finite numbers only")
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(serialize_with = "all_eight")]
    causes: &'a PerCause<WeighedCause>,
    vet: Vet<'a>,
    bite_tier: u8,
    tags: &'a [String],
    ask_next: Vec<Ask>,
    first_steps: Vec<Step<'a>>,
    not_understood: &'a [String],
}

#[derive(Serialize)]
struct Weighed {
    p: f64,
    r#for: Vec<String>,
    against: Vec<String>,
    would_change: Vec<String>,
}

#[derive(Serialize)]
struct Vet<'a> {
    flag: Urgency,
    signs: &'a [String],
    why: String,
}

#[derive(Serialize)]
struct Ask {
    question: Field,
    why: String,
}

#[derive(Serialize)]
struct Step<'a> {
    card: &'a str,
    why: String,
}

impl<'a> Answer<'a> {
    fn of(assessment: &'a Assessment) -> Answer<'a> {
        let vet = &assessment.vet;
        Answer {
            causes: &assessment.causes,
            vet: Vet {
                flag: vet.flag,
                signs: &vet.signs,
                why: vet.why.in_words(Words::english()),
            },
            bite_tier: assessment.bite_tier.number(),
            tags: &assessment.tags,
            ask_next: assessment
                .ask_next
                .iter()
                .map(|ask| Ask {
                    question: ask.field,
                    why: ask.why.in_words(Words::english()),
                })
                .collect(),
            first_steps: assessment
                .first_steps
                .iter()
                .map(|step| Step {
                    card: &step.card,
                    why: step.why.in_words(Words::english()),
                })
                .collect(),
            not_understood: &assessment.not_understood,
        }
    }
}

fn all_eight<S: Serializer>(causes: &PerCause<WeighedCause>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(8))?;
    for (cause, weighed) in causes.iter() {
        let shown = Weighed {
            p: four_places(weighed.p),
            r#for: english(&weighed.speaks_for),
            against: english(&weighed.speaks_against),
            would_change: english(&weighed.would_change),
        };
        map.serialize_entry(cause.name(), &shown)?;
    }
    map.end()
}

/// The contract is in English.
fn english(all: &[Said]) -> Vec<String> {
    all.iter().map(|said| said.in_words(Words::english())).collect()
}

fn four_places(p: f64) -> f64 {
    libm::round(p * 10_000.0) / 10_000.0
}
