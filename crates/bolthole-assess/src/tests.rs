//! The judgement told as stories: what a keeper says, and what comes back.

use std::sync::LazyLock;

use expect_test::Expect;

use bolthole_domain::{Intake, PerCause};
use bolthole_method::Method;

use crate::{Assessment, WeighedCause, assess};

mod asking;
mod causes;
mod company_and_changes;
mod contract;
mod german;
mod health;
mod hidden_illness;
mod metamorphic;
mod own_words;
mod properties;
mod seed;
mod tags;
mod teeth;

pub(crate) static METHOD: LazyLock<Method> = LazyLock::new(Method::built_in);

/// Reads `field: value` lines; lists of tags are parted by spaces, texts stay whole.
fn told(story: &str) -> Intake {
    let mut object = serde_json::Map::new();
    for line in story.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (field, value) = line.split_once(':').expect("a line is `field: value`");
        let value = value.trim();
        let json = match field {
            "signs" | "triggers" | "environment" | "health_signs" | "handling_history" | "recent_changes" => {
                value.split_whitespace().collect::<Vec<_>>().into()
            }
            "source_of_rat" | "onset" | "rat_conflict" => value.into(),
            _ => serde_json::from_str(value).unwrap_or_else(|_| value.into()),
        };
        object.insert(field.to_owned(), json);
    }
    Intake::from_value(object.into()).expect("the story is a good intake")
}

fn assessed(story: &str) -> Assessment {
    assess(&METHOD, &told(story))
}

/// One story: the vet's part, the teeth, what is likely (0.5 or more) or may be (0.25 or more), and where to begin.
fn check(story: &str, expect: Expect) {
    let found = assessed(story);
    let flag = serde_json::to_value(found.vet.flag).expect("a word");
    let lines = [
        format!(
            "vet {} {}",
            flag.as_str().unwrap_or_default(),
            found.vet.fired.join(" ")
        ),
        format!("teeth {}", found.bite_tier.number()),
        format!("likely {}", named(&found.causes, 0.5, 1.1)),
        format!("may be {}", named(&found.causes, 0.25, 0.5)),
        format!("also {}", found.tags.join(" ")),
        format!(
            "begin {}",
            found
                .first_steps
                .iter()
                .map(|step| step.card.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        ),
    ];
    expect.assert_eq(&lines.map(|line| format!("{}\n", line.trim_end())).concat());
    assert_eq!(found.not_understood, Vec::<String>::new());
}

fn named(causes: &PerCause<WeighedCause>, from: f64, below: f64) -> String {
    let within = causes
        .iter()
        .filter(|(_, weighed)| from <= weighed.p && weighed.p < below);
    within
        .map(|(cause, weighed)| format!("{} .{:02.0}", cause.name(), weighed.p * 100.0))
        .collect::<Vec<_>>()
        .join(", ")
}
