//! What to begin with: three to five cards. Health, then the place, then company, then the spoon.

use bolthole_domain::{BiteSeverity, BiteTier, Cause, PerCause, Sex};
use bolthole_method::Urgency;

use crate::facts::Facts;
use crate::patterns::LIKELY;
use crate::{FirstStep, Triage, WeighedCause};

const MOST: usize = 5;
const FEWEST: usize = 3;

/// What the assessment has found so far.
pub(crate) struct Found<'a, 'm> {
    pub(crate) facts: &'a Facts<'m>,
    pub(crate) vet: &'a Triage,
    pub(crate) causes: &'a PerCause<WeighedCause>,
    pub(crate) bite_tier: BiteTier,
}

impl Found<'_, '_> {
    fn likely(&self, cause: Cause) -> bool {
        self.causes.get(cause).p >= LIKELY
    }

    fn has(&self, meanings: &[&str]) -> bool {
        self.facts.has_any(meanings)
    }
}

/// When a card is among the first steps, in the order of their weight.
struct Rule {
    card: &'static str,
    why: &'static str,
    holds: fn(&Found<'_, '_>) -> bool,
    kind: Kind,
}

/// H1: while a vet is needed today there is care and the way there, and no training.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Care,
    Training,
    /// Not while a vet is needed within days either: then there is the spoon and sitting near.
    Hands,
}

impl Kind {
    fn is_open(self, flag: Urgency) -> bool {
        match self {
            Kind::Care => true,
            Kind::Training => flag < Urgency::Now,
            Kind::Hands => flag < Urgency::Soon,
        }
    }
}

/// The cards to begin with, most important first. Only cards that the method has.
pub(crate) fn first_steps(found: &Found<'_, '_>) -> Vec<FirstStep> {
    let mut steps: Vec<FirstStep> = Vec::new();
    if found.vet.flag >= Urgency::Soon {
        steps.push(FirstStep {
            card: "to-the-vet".to_owned(),
            why: found.vet.why.clone(),
        });
    }
    let open = RULES.iter().filter(|rule| rule.kind.is_open(found.vet.flag));
    for rule in open.clone().filter(|rule| (rule.holds)(found)) {
        add(&mut steps, rule, found);
    }
    for rule in open.rev().filter(|rule| ALWAYS.contains(&rule.card)) {
        if steps.len() < FEWEST {
            add(&mut steps, rule, found);
        }
    }
    steps.truncate(MOST);
    steps
}

fn add(steps: &mut Vec<FirstStep>, rule: &Rule, found: &Found<'_, '_>) {
    let there = found.facts.method.card(rule.card).is_some();
    if there && !steps.iter().any(|step| step.card == rule.card) {
        steps.push(FirstStep {
            card: rule.card.to_owned(),
            why: why(rule, found).to_owned(),
        });
    }
}

/// What was answered is said as it is, and never as a "may be".
fn why(rule: &Rule, found: &Found<'_, '_>) -> &'static str {
    if rule.card == "company" && found.facts.alone == Some(true) {
        return "Rats need rats: this one is without any";
    }
    rule.why
}

/// Good for every rat, and where the steps would else be too few.
const ALWAYS: [&str; 5] = [
    "a-calm-place",
    "always-a-hide",
    "go-slowly",
    "your-smell",
    "food-not-fingers",
];

const fn care(card: &'static str, why: &'static str, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
    Rule {
        card,
        why,
        holds,
        kind: Kind::Care,
    }
}

const fn training(card: &'static str, why: &'static str, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
    Rule {
        card,
        why,
        holds,
        kind: Kind::Training,
    }
}

const fn hands(card: &'static str, why: &'static str, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
    Rule {
        card,
        why,
        holds,
        kind: Kind::Hands,
    }
}

const RULES: [Rule; 33] = [
    care(
        "rising-bites-after-neutering",
        "Biting after neutering is not the usual course: a vet looks first",
        |found| found.has(&["bites_after_neutering"]),
    ),
    care(
        "health-and-place-check",
        "Something about the body is worth a look",
        |found| found.vet.flag == Urgency::Check && !found.has(&["bites_after_neutering"]),
    ),
    care(
        "first-aid-for-a-bite",
        "The skin was broken, or may have been",
        |found| found.facts.bite_severity.is_some_and(BiteSeverity::breaks_skin),
    ),
    care(
        "predators",
        "No cat, dog or other hunter near the cage, and no cat’s smell on clothes",
        |found| {
            found.has(&[
                "predator_at_cage",
                "predator_attack",
                "met_predator",
                "cat_scent",
                "attacked_other_pet",
                "birds_near",
            ])
        },
    ),
    care("outdoors", "Indoors, or in a secure, insulated shed", |found| {
        found.has(&["outdoor_cage"])
    }),
    care(
        "company",
        "Rats need rats: this one may be without any",
        |found| found.facts.alone == Some(true) || found.likely(Cause::LonelyNoCompanion),
    ),
    care(
        "hides-in-the-cage",
        "A hide gives courage; there is always at least one",
        |found| found.has(&["no_hides", "open_range"]),
    ),
    care(
        "cage-size-and-position",
        "A smaller cage first, next to where you sit",
        |found| {
            found.has(&[
                "cage_very_big",
                "bigger_cage",
                "cage_small",
                "cage_low",
                "busy_place",
            ])
        },
    ),
    training(
        "gloves-meanwhile",
        "Teeth are to be expected: gloves, an arm or a tube, and no bare hands",
        |found| found.bite_tier.number() >= 2,
    ),
    training(
        "hormones-and-neutering",
        "A decision to talk over with a vet; trust training goes on meanwhile",
        |found| {
            found.likely(Cause::Hormonal)
                && found.facts.sex != Some(Sex::Female)
                && found.facts.neutered != Some(true)
        },
    ),
    training(
        "very-young-rats",
        "Under twelve weeks much changes by itself",
        |found| found.facts.age_weeks.is_some_and(|weeks| weeks < 12.0),
    ),
    training(
        "did-i-ruin-it",
        "A start that frightened can be mended",
        |found| {
            found.has(&[
                "grabbed",
                "chased",
                "rushed_start",
                "scooped_once",
                "nest_invaded",
                "overwhelmed",
                "visitor_held",
                "cage_very_big",
            ])
        },
    ),
    training(
        "less-is-more",
        "Many handlings and no calmer means less, not more",
        |found| found.has(&["handled_too_often", "overwhelmed"]),
    ),
    training(
        "settling-in",
        "The first weeks ask for patience and little else",
        |found| found.likely(Cause::NormalSettlingIn),
    ),
    training(
        "food-not-fingers",
        "A spoon at the door of the hide, and your voice",
        |found| {
            found.likely(Cause::LackOfHandling)
                || found.likely(Cause::TraumaOrMishandling)
                || found.bite_tier.number() >= 1
        },
    ),
    training(
        "spoon-in-nests",
        "What comes into a nest comes on a spoon",
        |found| {
            found.has(&[
                "bites_in_hide",
                "hand_in_hide",
                "nest_invaded",
                "gave_birth",
                "hand_at_pups",
            ])
        },
    ),
    training(
        "feeding-place",
        "The main meal at a fixed time near the door, and nothing through the bars",
        |found| {
            found.has(&[
                "bites_through_bars",
                "bites_when_fed",
                "takes_food_through_bars",
                "hand_feeding_mistakes",
                "lunges_at_bars",
            ]) || (found.likely(Cause::NormalSettlingIn) && found.has(&["cage_very_big"]))
        },
    ),
    care(
        "noise",
        "For an already frightened rat, a quieter place first",
        |found| found.has(&["noisy_room", "loud_event", "sudden_sound"]),
    ),
    care("light", "Softer light at the cage", |found| {
        found.has(&["bright_room", "light_switched_on"])
    }),
    care(
        "ultrasound-and-rustle",
        "Something may whine too high for people",
        |found| found.has(&["ultrasound_source"]),
    ),
    training(
        "getting-a-rat-back",
        "Getting back without a chase, in its own hide",
        |found| found.has(&["open_range", "chased", "escaped"]),
    ),
    training(
        "cleaning-the-cage",
        "Cleaning without a chase, in its own hide",
        |found| found.has(&["cage_disturbed", "hand_in_cage"]),
    ),
    training(
        "freezing-is-not-tolerance",
        "Keeping still under a hand is fear: the hand goes away",
        |found| found.has(&["freezes_under_hands"]),
    ),
    training(
        "calm-companion",
        "The bold one leads, and the shy one watches",
        |found| {
            found.facts.alone != Some(true)
                && (found.has(&["one_sibling_tame"]) || found.facts.n_companions.is_some_and(|n| n >= 1))
        },
    ),
    training("friends", "Trouble between rats has its own way back", |found| {
        found.likely(Cause::ResourceOrIntroConflict)
            && found.has(&[
                "conflict_introductions",
                "newcomer",
                "attacks_cagemate",
                "conflict_fights",
            ])
    }),
    hands(
        "hands-off",
        "Arm, leg and lap first, where hands frighten",
        |found| {
            found.has(&[
                "avoids_hand",
                "avoids_touch",
                "climbs_on_person",
                "bites_near_hands_and_arms",
                "freezes_under_hands",
            ])
        },
    ),
    hands(
        "scoop-dont-grab",
        "From below, never from above, and not yet",
        |found| {
            found.has(&[
                "being_picked_up",
                "struggles",
                "bites_when_lifted",
                "squeaks_lifted",
            ])
        },
    ),
    training("go-slowly", "The rat sets the pace", |found| {
        found.likely(Cause::TraumaOrMishandling)
    }),
    care(
        "a-calm-place",
        "Quiet, out of reach of other animals, with a hide",
        |found| found.likely(Cause::StressfulEnvironment),
    ),
    care(
        "always-a-hide",
        "The hide stays, and goes along when the rat does",
        |_| false,
    ),
    training("go-slowly", "The rat sets the pace", |_| false),
    training("your-smell", "A cloth that smells of you in the nest", |_| false),
    training(
        "food-not-fingers",
        "A spoon at the door of the hide, and your voice",
        |_| false,
    ),
];

/// Every card that a first step may name.
#[cfg(test)]
pub(crate) fn cards() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.card).chain(["to-the-vet"])
}
