//! How much teeth are to be expected? It decides which tools are safe.
//!
//! An unknown never lowers caution: a bite of which nothing more is known counts as one that broke the skin (H16).

use bolthole_domain::{BiteSeverity, BiteTier, Intake};
use bolthole_method::Method;

use crate::facts::Facts;

/// Comes to bite, or does not let go. Source: the article's answer on slow bites (item 102).
const HIGHEST: [&str; 2] = ["attacks_people", "bites_and_holds"];
/// Style that makes a bite worse than its wound.
const WORSE: [&str; 4] = [
    "lunges",
    "slow_testing_bite",
    "ignores_treat_and_bites_finger",
    "bites_unprovoked",
];
/// A bite of which nothing more is said.
const BITES: [&str; 8] = [
    "bites",
    "bites_when_handled",
    "bites_when_lifted",
    "bites_when_reached",
    "bites_near_hands_and_arms",
    "bites_skin_and_pulls",
    "bites_in_hide",
    "aggressive",
];
/// Teeth that belong to one scene: a mistake over food, or meant for another rat.
const ONE_SCENE: [&str; 6] = [
    "bites_through_bars",
    "bites_when_fed",
    "bites_when_fight_broken_up",
    "lunges_at_bars",
    "nips",
    "grabs_with_teeth",
];

/// 0 to 3, from the worst bite and from how it bites.
pub fn bite_tier(method: &Method, intake: &Intake) -> BiteTier {
    of_facts(&Facts::gather(method, intake))
}

pub(crate) fn of_facts(facts: &Facts<'_>) -> BiteTier {
    let of_severity = facts.bite_severity.map_or(BiteTier::NONE, BiteTier::of);
    of_severity.max(of_signs(facts, of_severity))
}

fn of_signs(facts: &Facts<'_>, of_severity: BiteTier) -> BiteTier {
    if facts.has_any(&HIGHEST) {
        return BiteTier::HIGHEST;
    }
    if facts.has_any(&WORSE) {
        return BiteTier::new(of_severity.number() + 1).max(BiteTier::new(2));
    }
    // "Never bit" beside a sign of biting is a contradiction, and read as not known.
    let told = facts
        .bite_severity
        .is_some_and(|severity| severity > BiteSeverity::None);
    if facts.has_any(&BITES) && !told {
        return BiteTier::new(2);
    }
    if facts.has_any(&ONE_SCENE) {
        BiteTier::new(1)
    } else {
        BiteTier::NONE
    }
}
