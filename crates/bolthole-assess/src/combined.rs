//! What follows from several things together: "new aggression", "bites after neutering", "no energy for three days".
//!
//! Each is a meaning of its own (declared in `method/ethogram/tags.toml`), so red flags and causes speak of it as data.

use std::rc::Rc;

use bolthole_domain::{BiteSeverity, Sex};
use bolthole_method::{Asks, Field};

use crate::facts::Facts;
use crate::tag::Reading;

/// Says also that the rat is neutered.
pub(crate) const NEUTERED_LATELY: &str = "neutered_lately";

/// Hormones take weeks to fade (sources vary about 3 to 8); after six, new bites are no longer put down to them.
const HORMONES_FADE_HOURS: f64 = 6.0 * 7.0 * 24.0;
/// A day without energy is for a vet within days. Guidance, method 2.4.
const LETHARGY_HOURS: f64 = 24.0;
/// Three days without energy, with less food or pain, is for today. Guidance, method 2.4.
const LETHARGY_LONG_HOURS: f64 = 72.0;
/// About a day without food is for today; half a day is our more careful limit.
const NOT_EATING_HOURS: f64 = 12.0;
/// More than a tenth of the weight within a week is for today.
const FAST_LOSS_PERCENT: f64 = 10.0;

/// Answers about the body that are no sign of illness.
const NO_SIGN: [&str; 6] = [
    "fell_lately",
    "no_wound_found",
    "eating_normally",
    "looks_well",
    "eating_not_observed",
    "under_treatment",
];
/// Meanings that are worked out here or stand beside another of the same body; they do not count twice.
const COUNTED_ELSEWHERE: [&str; 9] = [
    "attack_not_looked_over",
    "lethargy_hours",
    "lethargy_days",
    "lethargy_three_days",
    "not_eating_hours",
    "not_eating_long",
    "weight_loss_fast",
    "bodily_sign",
    "two_bodily_signs",
];

/// Teeth or threats against people that no one scene (bars, food, nest, a fight) accounts for.
pub(crate) const AGGRESSION: [&str; 14] = [
    "attacks_people",
    "aggressive",
    "lunges",
    "bites",
    "bites_when_handled",
    "bites_when_lifted",
    "bites_when_reached",
    "bites_near_hands_and_arms",
    "bites_and_holds",
    "bites_skin_and_pulls",
    "slow_testing_bite",
    "ignores_treat_and_bites_finger",
    "bites_unprovoked",
    "nips",
];
/// Of these, the ones that a merely cornered rat does not show.
const DETERMINED: [&str; 9] = [
    "attacks_people",
    "aggressive",
    "lunges",
    "bites",
    "bites_near_hands_and_arms",
    "bites_and_holds",
    "slow_testing_bite",
    "ignores_treat_and_bites_finger",
    "bites_unprovoked",
];
/// Every way of meeting a person with teeth.
pub(crate) const TEETH_ON_PEOPLE: [&str; 17] = [
    "attacks_people",
    "bites",
    "bites_when_handled",
    "bites_when_lifted",
    "bites_when_reached",
    "bites_near_hands_and_arms",
    "bites_and_holds",
    "bites_skin_and_pulls",
    "slow_testing_bite",
    "ignores_treat_and_bites_finger",
    "bites_unprovoked",
    "nips",
    "bites_in_hide",
    "bites_through_bars",
    "bites_when_fed",
    "bites_when_fight_broken_up",
    "grabs_with_teeth",
];
/// One scene that accounts for teeth.
const SCENES: [&str; 9] = [
    "bites_through_bars",
    "bites_when_fed",
    "bites_in_hide",
    "bites_when_fight_broken_up",
    "hand_in_scuffle",
    "gave_birth",
    "hand_at_pups",
    "pregnant",
    "lunges_at_bars",
];
/// Events that account for new teeth.
const BEFORE_TEETH: [&str; 9] = [
    "met_predator",
    "predator_attack",
    "cat_scent",
    "grabbed",
    "chased",
    "hurt_by_people",
    "onset_after_scare",
    "onset_puberty",
    "bad_scare",
];
/// Events that account for new fear.
const BEFORE_FEAR: [&str; 34] = [
    "met_predator",
    "predator_attack",
    "predator_at_cage",
    "cat_scent",
    "grabbed",
    "chased",
    "hurt_by_people",
    "overwhelmed",
    "nest_invaded",
    "rushed_start",
    "visitor_held",
    "dropped",
    "crushed",
    "bad_scare",
    "loud_event",
    "companion_died",
    "companion_gone",
    "newcomer",
    "bigger_cage",
    "cage_changed",
    "cage_disturbed",
    "came_home",
    "moved_house",
    "medicated",
    "vet_visit",
    "gave_birth",
    "new_person",
    "onset_after_scare",
    "onset_after_loss",
    "onset_after_move",
    "onset_after_illness",
    "onset_puberty",
    "escaped",
    "handled_too_often",
];
/// Fear, or drawing back, as seen.
const FEAR: [&str; 24] = [
    "nervous",
    "terrified",
    "startles",
    "bolts",
    "scatters",
    "freezes",
    "freezes_under_hands",
    "cowers",
    "hides",
    "will_not_leave_cage",
    "avoids_hand",
    "avoids_touch",
    "squeaks_at_presence",
    "screams",
    "struggles",
    "less_social",
    "subdued",
    "runs_to_corners",
    "backs_away",
    "refuses_treats",
    "trembles_at_pickup",
    "bolts_when_praised",
    "squeaks_handled",
    "squeaks_lifted",
];

/// The meanings of one reading, with its time or amount taken in.
pub(crate) fn measured<'m>(reading: &Reading<'m>) -> Vec<&'m str> {
    let long = |limit: f64| reading.hours.is_none_or(|hours| hours >= limit);
    let meaning = reading.meaning;
    match meaning {
        "lethargy" if !long(LETHARGY_HOURS) => vec![meaning, "lethargy_hours"],
        "lethargy" if reading.hours.is_some_and(|hours| hours >= LETHARGY_LONG_HOURS) => {
            vec![meaning, "lethargy_days", "lethargy_three_days"]
        }
        "lethargy" => vec![meaning, "lethargy_days"],
        // A wound by a hunter is an attack and a bodily sign (method 2.4), however small it looks.
        "hunters_teeth" => vec![meaning, "predator_attack", "met_predator", "wound"],
        "not_eating" if long(NOT_EATING_HOURS) => vec![meaning, "not_eating_long"],
        "not_eating" => vec![meaning, "not_eating_hours"],
        "weight_loss"
            if reading
                .percent
                .is_some_and(|percent| percent >= FAST_LOSS_PERCENT) =>
        {
            vec![meaning, "weight_loss_fast"]
        }
        NEUTERED_LATELY if reading.hours.is_some_and(|hours| hours >= HORMONES_FADE_HOURS) => Vec::new(),
        _ => vec![meaning],
    }
}

/// Adds every meaning that follows. May be asked again after more became known.
pub(crate) fn add(facts: &mut Facts<'_>) {
    if facts.changed().may_meet(Asks::default().and(Field::HealthSigns)) {
        add_bodily(facts);
    }
    add_attack(facts);
    let new = is_new(facts);
    if new {
        add_new_teeth(facts);
        add_new_fear(facts);
        let clings = facts.tags_of(&["clings_to_person"]);
        insert(facts, "new_clinginess", &clings);
    }
    add_squeak(facts, new);
    if !facts.needs_no(&["bites_after_neutering"]) && bites_after_neutering(facts) {
        insert(facts, "bites_after_neutering", &aggression(facts));
    }
}

/// Aggression that is new.
fn add_new_teeth(facts: &mut Facts<'_>) {
    if facts.needs_no(&["new_aggression", "new_aggression_unexplained"]) && bites_on_touch(facts).is_empty() {
        return;
    }
    let aggression = aggression(facts);
    if aggression.is_empty() {
        return;
    }
    insert(facts, "new_aggression", &aggression);
    if !facts.has_any(&SCENES) && !facts.has_any(&BEFORE_TEETH) && !is_young_buck(facts) {
        insert(facts, "new_aggression_unexplained", &aggression);
        let bites = bites_on_touch(facts);
        insert(facts, "new_bite_on_touch", &bites);
    }
}

/// Fear that is new.
fn add_new_fear(facts: &mut Facts<'_>) {
    if facts.needs_no(&["new_fear", "new_fear_unexplained"]) {
        return;
    }
    let fear = facts.tags_of(&FEAR);
    if fear.is_empty() {
        return;
    }
    insert(facts, "new_fear", &fear);
    let just_come = facts.weeks_at_home.is_some_and(|weeks| weeks < 3.0);
    if !facts.has_any(&BEFORE_FEAR) && !just_come {
        insert(facts, "new_fear_unexplained", &fear);
    }
}

/// Until somebody has looked it is not known whether a hunter's teeth or claws touched the rat.
fn add_attack(facts: &mut Facts<'_>) {
    if !facts.has_any(&["hunters_teeth", "no_wound_found"]) {
        let attacked = facts.tags_of(&["predator_attack"]);
        insert(facts, "attack_not_looked_over", &attacked);
    }
}

fn insert<'m>(facts: &mut Facts<'m>, meaning: &'m str, tags: &[Rc<str>]) {
    for tag in tags {
        facts.insert(meaning, tag);
    }
}

fn add_bodily(facts: &mut Facts<'_>) {
    let mut signs = facts.present(Field::HealthSigns);
    signs.retain(|meaning| !NO_SIGN.contains(meaning) && !COUNTED_ELSEWHERE.contains(meaning));
    let tags = facts.tags_of(&signs);
    insert(facts, "bodily_sign", &tags);
    if signs.len() >= 2 {
        insert(facts, "two_bodily_signs", &tags);
    }
}

/// At ease before, or it came suddenly.
fn is_new(facts: &Facts<'_>) -> bool {
    let sudden = [
        "onset_sudden",
        "onset_after_illness",
        "onset_after_neutering",
        "onset_after_scare",
        "onset_after_loss",
    ];
    facts.was_friendly_before == Some(true) || facts.has_any(&sudden)
}

/// The tags of aggression; the word for a bite's severity where nothing else was said of it.
fn aggression(facts: &Facts<'_>) -> Vec<Rc<str>> {
    let mut tags = facts.tags_of(&AGGRESSION);
    let bitten = facts
        .bite_severity
        .is_some_and(|severity| severity > BiteSeverity::None);
    if tags.is_empty() && bitten && !facts.has_any(&SCENES) {
        tags.push("bite_severity".into());
    }
    tags
}

/// In an intact buck between three months and a year, hormones account for new teeth (items 16, 17).
fn is_young_buck(facts: &Facts<'_>) -> bool {
    let neutered = facts.neutered == Some(true) && !facts.has(NEUTERED_LATELY);
    let young = facts.age_weeks.is_some_and(|weeks| (12.0..52.0).contains(&weeks));
    facts.sex == Some(Sex::Male) && young && !neutered
}

/// Bites that a touch brings about. Where they are new, method 2.4: for a vet within days, like a new squeak.
fn bites_on_touch(facts: &Facts<'_>) -> Vec<Rc<str>> {
    let bites = facts.tags_of(&["bites_when_handled", "bites_when_lifted"]);
    if bites.is_empty() {
        return facts.tags_of(&["touch", "avoids_touch"]);
    }
    bites
}

/// A squeak that is new is pain until shown otherwise; one that may be new is worth a look.
fn add_squeak(facts: &mut Facts<'_>, new: bool) {
    let squeaks = facts.tags_of(&["squeaks_lifted", "squeaks_handled", "screams"]);
    if new {
        insert(facts, "new_squeak", &squeaks);
        return;
    }
    let always = facts.has("onset_always") || facts.was_friendly_before == Some(false);
    let just_come = facts.weeks_at_home.is_some_and(|weeks| weeks < 3.0);
    if !always && !just_come {
        let lifted = facts.tags_of(&["squeaks_lifted"]);
        insert(facts, "squeak_may_be_new", &lifted);
    }
}

/// Item 103: not the usual course, whatever else is known. Cornered nips and one scene do not count.
fn bites_after_neutering(facts: &Facts<'_>) -> bool {
    let skin = facts.bite_severity.is_some_and(BiteSeverity::breaks_skin) && !facts.has_any(&SCENES);
    let always = facts.has("onset_always") || facts.was_friendly_before == Some(false);
    facts.neutered == Some(true)
        && !facts.has(NEUTERED_LATELY)
        && !always
        && (facts.has_any(&DETERMINED) || skin)
}
