//! Who judges: the assessment, and two simpler ways that it has to be better than.

use bolthole_assess::assess;
use bolthole_domain::{Cause, Intake, PerCause};
use bolthole_method::{Method, Urgency};

/// What a judge says of one rat.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Eight independent probabilities.
    pub causes: PerCause<f64>,
    /// How soon a vet is needed.
    pub vet: Urgency,
    /// The tags that fired.
    pub vet_signs: Vec<String>,
    /// 0 to 3.
    pub bite_tier: u8,
}

/// A way to judge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judge {
    /// The assessment.
    Assessment,
    /// What is common, whatever was told; nobody is sent to a vet.
    PriorsOnly,
    /// Each sign stands for the one cause that it speaks for most; every bodily sign is a vet today.
    OneCausePerSign,
}

/// What a rule of thumb that fired is sure of, and one that did not. Ours.
const RULE_SAYS_YES: f64 = 0.8;
const RULE_SAYS_NO: f64 = 0.1;

impl Judge {
    /// All of them, the assessment first.
    pub const ALL: [Judge; 3] = [Judge::Assessment, Judge::PriorsOnly, Judge::OneCausePerSign];

    /// As the report calls it.
    pub fn name(self) -> &'static str {
        match self {
            Judge::Assessment => "the assessment",
            Judge::PriorsOnly => "priors only",
            Judge::OneCausePerSign => "one cause per sign",
        }
    }

    /// Judges one rat.
    pub fn judge(self, method: &Method, intake: &Intake) -> Verdict {
        match self {
            Judge::Assessment => assessed(method, intake),
            Judge::PriorsOnly => Verdict {
                vet: Urgency::None,
                ..assessed(method, &Intake::default())
            },
            Judge::OneCausePerSign => by_signs(method, intake),
        }
    }
}

fn assessed(method: &Method, intake: &Intake) -> Verdict {
    let assessment = assess(method, intake);
    Verdict {
        causes: PerCause::from_fn(|cause| assessment.causes.get(cause).p),
        vet: assessment.vet.flag,
        vet_signs: assessment.vet.signs,
        bite_tier: assessment.bite_tier.number(),
    }
}

fn by_signs(method: &Method, intake: &Intake) -> Verdict {
    let nothing = assessed(method, &Intake::default()).causes;
    let spoken_for: Vec<Cause> = one_by_one(intake)
        .iter()
        .filter_map(|alone| most_raised(&assessed(method, alone).causes, &nothing))
        .collect();
    let ill = intake
        .health_signs
        .as_ref()
        .is_some_and(|signs| !signs.is_empty());
    Verdict {
        causes: PerCause::from_fn(|cause| {
            if spoken_for.contains(&cause) {
                RULE_SAYS_YES
            } else {
                RULE_SAYS_NO
            }
        }),
        vet: if ill { Urgency::Now } else { Urgency::None },
        vet_signs: intake.health_signs.clone().unwrap_or_default(),
        bite_tier: 0,
    }
}

fn most_raised(causes: &PerCause<f64>, nothing: &PerCause<f64>) -> Option<Cause> {
    let raised = |cause: Cause| causes.get(cause) - nothing.get(cause);
    Cause::ALL
        .into_iter()
        .filter(|cause| raised(*cause) > 0.0)
        .max_by(|a, b| raised(*a).total_cmp(&raised(*b)))
}

/// An intake for each single thing that was told.
fn one_by_one(intake: &Intake) -> Vec<Intake> {
    let mut alone = Vec::new();
    let mut each = |tags: &Option<Vec<String>>, told: fn(Vec<String>) -> Intake| {
        alone.extend(tags.iter().flatten().map(|tag| told(vec![tag.clone()])));
    };
    each(&intake.signs, |tags| Intake {
        signs: Some(tags),
        ..Intake::default()
    });
    each(&intake.triggers, |tags| Intake {
        triggers: Some(tags),
        ..Intake::default()
    });
    each(&intake.environment, |tags| Intake {
        environment: Some(tags),
        ..Intake::default()
    });
    each(&intake.health_signs, |tags| Intake {
        health_signs: Some(tags),
        ..Intake::default()
    });
    each(&intake.handling_history, |tags| Intake {
        handling_history: Some(tags),
        ..Intake::default()
    });
    each(&intake.recent_changes, |tags| Intake {
        recent_changes: Some(tags),
        ..Intake::default()
    });
    alone.push(Intake {
        alone: intake.alone,
        ..Intake::default()
    });
    alone.push(Intake {
        weeks_at_home: intake.weeks_at_home,
        ..Intake::default()
    });
    alone.push(Intake {
        sex: intake.sex,
        age_weeks: intake.age_weeks,
        neutered: intake.neutered,
        ..Intake::default()
    });
    alone.push(Intake {
        rat_conflict: intake.rat_conflict.clone(),
        ..Intake::default()
    });
    alone
}
