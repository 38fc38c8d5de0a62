//! What to begin with: three to five cards. Health, then the place, then company, then the spoon.

use bolthole_domain::{BiteSeverity, BiteTier, Cause, PerCause, Sex};
use bolthole_method::Urgency;
use bolthole_words::{Said, Word, tell, word};

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
    why: Word,
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
            why: why(rule, found),
        });
    }
}

/// What was answered is said as it is, and never as a "may be".
fn why(rule: &Rule, found: &Found<'_, '_>) -> Said {
    if rule.card == "company" && found.facts.alone == Some(true) {
        return tell!("first-step-company-alone");
    }
    Said::new(rule.why, &[])
}

/// Good for every rat, and where the steps would else be too few.
const ALWAYS: [&str; 5] = [
    "a-calm-place",
    "always-a-hide",
    "go-slowly",
    "your-smell",
    "food-not-fingers",
];

const fn care(card: &'static str, why: Word, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
    Rule {
        card,
        why,
        holds,
        kind: Kind::Care,
    }
}

const fn training(card: &'static str, why: Word, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
    Rule {
        card,
        why,
        holds,
        kind: Kind::Training,
    }
}

const fn hands(card: &'static str, why: Word, holds: fn(&Found<'_, '_>) -> bool) -> Rule {
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
        word!("first-step-rising-bites-after-neutering"),
        |found| found.has(&["bites_after_neutering"]),
    ),
    care(
        "health-and-place-check",
        word!("first-step-health-and-place-check"),
        |found| found.vet.flag == Urgency::Check && !found.has(&["bites_after_neutering"]),
    ),
    care(
        "first-aid-for-a-bite",
        word!("first-step-first-aid-for-a-bite"),
        |found| found.facts.bite_severity.is_some_and(BiteSeverity::breaks_skin),
    ),
    care("predators", word!("first-step-predators"), |found| {
        found.has(&[
            "predator_at_cage",
            "predator_attack",
            "met_predator",
            "cat_scent",
            "attacked_other_pet",
            "birds_near",
        ])
    }),
    care("outdoors", word!("first-step-outdoors"), |found| {
        found.has(&["outdoor_cage"])
    }),
    care("company", word!("first-step-company"), |found| {
        found.facts.alone == Some(true) || found.likely(Cause::LonelyNoCompanion)
    }),
    care(
        "hides-in-the-cage",
        word!("first-step-hides-in-the-cage"),
        |found| found.has(&["no_hides", "open_range"]),
    ),
    care(
        "cage-size-and-position",
        word!("first-step-cage-size-and-position"),
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
        word!("first-step-gloves-meanwhile"),
        |found| found.bite_tier.number() >= 2,
    ),
    training(
        "hormones-and-neutering",
        word!("first-step-hormones-and-neutering"),
        |found| {
            found.likely(Cause::Hormonal)
                && found.facts.sex != Some(Sex::Female)
                && found.facts.neutered != Some(true)
        },
    ),
    training("very-young-rats", word!("first-step-very-young-rats"), |found| {
        found.facts.age_weeks.is_some_and(|weeks| weeks < 12.0)
    }),
    training("did-i-ruin-it", word!("first-step-did-i-ruin-it"), |found| {
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
    }),
    training("less-is-more", word!("first-step-less-is-more"), |found| {
        found.has(&["handled_too_often", "overwhelmed"])
    }),
    training("settling-in", word!("first-step-settling-in"), |found| {
        found.likely(Cause::NormalSettlingIn)
    }),
    training(
        "food-not-fingers",
        word!("first-step-food-not-fingers"),
        |found| {
            found.likely(Cause::LackOfHandling)
                || found.likely(Cause::TraumaOrMishandling)
                || found.bite_tier.number() >= 1
        },
    ),
    training("spoon-in-nests", word!("first-step-spoon-in-nests"), |found| {
        found.has(&[
            "bites_in_hide",
            "hand_in_hide",
            "nest_invaded",
            "gave_birth",
            "hand_at_pups",
        ])
    }),
    training("feeding-place", word!("first-step-feeding-place"), |found| {
        found.has(&[
            "bites_through_bars",
            "bites_when_fed",
            "takes_food_through_bars",
            "hand_feeding_mistakes",
            "lunges_at_bars",
        ]) || (found.likely(Cause::NormalSettlingIn) && found.has(&["cage_very_big"]))
    }),
    care("noise", word!("first-step-noise"), |found| {
        found.has(&["noisy_room", "loud_event", "sudden_sound"])
    }),
    care("light", word!("first-step-light"), |found| {
        found.has(&["bright_room", "light_switched_on"])
    }),
    care(
        "ultrasound-and-rustle",
        word!("first-step-ultrasound-and-rustle"),
        |found| found.has(&["ultrasound_source"]),
    ),
    training(
        "getting-a-rat-back",
        word!("first-step-getting-a-rat-back"),
        |found| found.has(&["open_range", "chased", "escaped"]),
    ),
    training(
        "cleaning-the-cage",
        word!("first-step-cleaning-the-cage"),
        |found| found.has(&["cage_disturbed", "hand_in_cage"]),
    ),
    training(
        "freezing-is-not-tolerance",
        word!("first-step-freezing-is-not-tolerance"),
        |found| found.has(&["freezes_under_hands"]),
    ),
    training("calm-companion", word!("first-step-calm-companion"), |found| {
        found.facts.alone != Some(true)
            && (found.has(&["one_sibling_tame"]) || found.facts.n_companions.is_some_and(|n| n >= 1))
    }),
    training("friends", word!("first-step-friends"), |found| {
        found.likely(Cause::ResourceOrIntroConflict)
            && found.has(&[
                "conflict_introductions",
                "newcomer",
                "attacks_cagemate",
                "conflict_fights",
            ])
    }),
    hands("hands-off", word!("first-step-hands-off"), |found| {
        found.has(&[
            "avoids_hand",
            "avoids_touch",
            "climbs_on_person",
            "bites_near_hands_and_arms",
            "freezes_under_hands",
        ])
    }),
    hands("scoop-dont-grab", word!("first-step-scoop-dont-grab"), |found| {
        found.has(&[
            "being_picked_up",
            "struggles",
            "bites_when_lifted",
            "squeaks_lifted",
        ])
    }),
    training("go-slowly", word!("first-step-go-slowly"), |found| {
        found.likely(Cause::TraumaOrMishandling)
    }),
    care("a-calm-place", word!("first-step-a-calm-place"), |found| {
        found.likely(Cause::StressfulEnvironment)
    }),
    care("always-a-hide", word!("first-step-always-a-hide"), |_| false),
    training("go-slowly", word!("first-step-go-slowly"), |_| false),
    training("your-smell", word!("first-step-your-smell"), |_| false),
    training("food-not-fingers", word!("first-step-food-not-fingers"), |_| {
        false
    }),
];

/// Every card that a first step may name.
#[cfg(test)]
pub(crate) fn cards() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.card).chain(["to-the-vet"])
}
