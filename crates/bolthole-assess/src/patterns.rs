//! What else it looks like: patterns that have a name and an answer of their own.

use crate::facts::Facts;

/// The patterns seen, in a fixed order.
pub(crate) fn tags(facts: &Facts<'_>) -> Vec<String> {
    PATTERNS
        .iter()
        .filter(|(_, seen)| seen(facts))
        .map(|(name, _)| (*name).to_owned())
        .collect()
}

type Seen = fn(&Facts<'_>) -> bool;

const PATTERNS: [(&str, Seen); 19] = [
    ("neutered_rising_bites", |facts| {
        facts.has("bites_after_neutering")
    }),
    ("new_adult_aggression", |facts| {
        facts.has("new_aggression") && facts.age_weeks.is_some_and(|weeks| weeks >= 52.0)
    }),
    ("maternal", |facts| {
        facts.has_any(&["gave_birth", "hand_at_pups", "pregnant"])
    }),
    ("bar_feeding_mistake", |facts| {
        facts.has_any(&["bites_through_bars", "bites_when_fed"])
            || (facts.has_any(&["takes_food_through_bars", "hand_feeding_mistakes"])
                && facts.bites() == Some(true))
    }),
    ("cage_territory", cage_territory),
    ("bite_meant_for_a_rat", |facts| {
        facts.has_any(&["bites_when_fight_broken_up", "hand_in_scuffle"])
    }),
    ("normal_play", |facts| {
        facts.has("play") && !facts.has_any(&["injures_cagemates", "conflict_bullied", "bullied"])
    }),
    ("normal_swaying", |facts| facts.has("head_sway")),
    ("normal_nibbling", |facts| facts.has("nibbles")),
    ("learned_aversion", |facts| {
        let fear = [
            "avoids_hand",
            "avoids_touch",
            "nervous",
            "terrified",
            "scatters",
            "hides",
            "bolts",
            "freezes",
            "less_social",
            "new_fear",
        ];
        facts.has_any(&[
            "medicated",
            "medicine_trigger",
            "under_treatment",
            "onset_after_illness",
            "hurt_by_people",
        ]) && (facts.has_any(&fear) || facts.bites() == Some(true))
    }),
    ("predator_scare", |facts| {
        facts.has_any(&["met_predator", "predator_attack", "cat_scent", "predator_at_cage"])
    }),
    ("defends_against_other_animals", |facts| {
        facts.has("attacked_other_pet")
    }),
    ("bereavement", |facts| {
        facts.has_any(&["companion_died", "companion_gone", "onset_after_loss"])
    }),
    ("freezing_is_not_tolerance", |facts| {
        facts.has("freezes_under_hands")
    }),
    ("too_much_handling", |facts| {
        facts.has_any(&["handled_too_often", "overwhelmed"])
    }),
    ("rushed_start", |facts| {
        facts.has_any(&["rushed_start", "cage_very_big"])
    }),
    ("hands_only", |facts| {
        facts.has("climbs_on_person")
            && (facts.has_any(&["avoids_hand", "avoids_touch", "bites_near_hands_and_arms"]))
    }),
    ("voice_frightens", |facts| facts.has("bolts_when_praised")),
    ("bold_companion_can_lead", |facts| {
        facts.has("one_sibling_tame") || facts.n_companions.is_some_and(|n| n >= 1)
    }),
];

/// Guards its cage: teeth inside, ease outside, or teeth only at home.
fn cage_territory(facts: &Facts<'_>) -> bool {
    let inside = ["bites_in_hide", "lunges_at_bars", "attacks_cagemate_in_territory"];
    let reached = [
        "bites_when_reached",
        "lunges",
        "attacks_people",
        "bites_unprovoked",
    ];
    let at_ease = ["calm_when_held", "climbs_on_person"];
    facts.has_any(&inside)
        || (facts.has_any(&reached) && (facts.has_any(&at_ease) || facts.has("hand_in_cage")))
}

/// Which causes a keeper may read as "likely part of it".
pub(crate) const LIKELY: f64 = 0.5;
