//! Is this rat ill? Asked before everything else.
//!
//! The signs and their urgency are data (`method/red-flags`). Missing an urgent rat is the worst mistake here, sending
//! every frightened one to a vet the next: a frightened rat without any bodily sign gets no flag.

use bolthole_domain::Intake;
use bolthole_method::{Method, RedFlag};
use bolthole_words::{Said, tell};

use crate::facts::Facts;
use crate::{Noticed, Triage};

/// Whether a vet is needed, how soon, and for which signs.
pub fn triage(method: &Method, intake: &Intake) -> Triage {
    of_facts(&Facts::gather(method, intake))
}

/// As `triage`, with what a log shows besides the answers.
pub fn triage_noticing(method: &Method, intake: &Intake, noticed: &[Noticed]) -> Triage {
    of_facts(&Facts::gather_noticing(method, intake, noticed))
}

pub(crate) fn of_facts(facts: &Facts<'_>) -> Triage {
    let mut fired: Vec<&RedFlag> = facts
        .method
        .red_flags
        .iter()
        .filter(|flag| facts.holds(&flag.when))
        .collect();
    fired.sort_by_key(|flag| std::cmp::Reverse(flag.urgency));
    let Some(first) = fired.first() else {
        return Triage::default();
    };
    let meanings = fired
        .iter()
        .flat_map(|flag| flag.when.any.iter().chain(&flag.when.and_any))
        .map(String::as_str);
    let meanings: Vec<&str> = meanings.collect();
    Triage {
        flag: first.urgency,
        signs: facts
            .tags_of(&meanings)
            .iter()
            .map(|tag| tag.to_string())
            .collect(),
        fired: fired.iter().map(|flag| flag.id.clone()).collect(),
        why: why(first, &fired[1..]),
    }
}

/// The most urgent with its reason; the others of the same urgency by name.
fn why(first: &RedFlag, others: &[&RedFlag]) -> Said {
    let alike: Vec<&str> = others
        .iter()
        .filter(|flag| flag.urgency == first.urgency)
        .map(|flag| flag.says.as_str())
        .collect();
    if alike.is_empty() {
        return tell!("triage-why", says = first.says, why = first.why);
    }
    tell!(
        "triage-why-also",
        says = first.says,
        why = first.why,
        others = alike.join("; ")
    )
}
