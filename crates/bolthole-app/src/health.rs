//! "Worse than yesterday?": bodily signs noted, answered sign by sign, or seen by a vet.

use bolthole_assess::{Triage, in_own_words, signs_in_text, triage};
use bolthole_domain::{Intake, Moment, RatId, SortedMap};
use bolthole_method::{Field, Method, Urgency};
use bolthole_plan::History;
use bolthole_record::{Body, Event, Notebook, RatPages};
use bolthole_words::{Said, Words, say, tell};

use crate::Pen;
use crate::learned::raised;
use crate::visit::shortened;

/// What stands of a rat's body now, and what it asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Health {
    /// What the standing signs ask for.
    pub triage: Triage,
    /// Every bodily sign that stands, oldest source first.
    pub signs: Vec<String>,
    /// When the newest of them was noted.
    pub since: Option<Moment>,
}

/// What stands of this rat's body at `now`, with the red flags that the log as a whole raises.
pub fn health(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Health {
    match (notebook.rats.get(&rat), history(method, notebook, rat, now)) {
        (Some(pages), Some(history)) => standing(method, pages, &history, now),
        _ => Health::default(),
    }
}

/// The same by what was told of it alone.
pub(crate) fn as_told(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Health {
    match (notebook.rats.get(&rat), notebook.history(rat)) {
        (Some(pages), Some(history)) => standing(method, pages, &history, now),
        _ => Health::default(),
    }
}

/// What a plan is made from at `now`. None: no such rat.
pub(crate) fn history(method: &Method, notebook: &Notebook, rat: RatId, now: Moment) -> Option<History> {
    let history = notebook.history(rat)?;
    Some(History {
        raised: raised(method, notebook, rat, now),
        ..history
    })
}

/// The same from a history of this rat that was made at `now`.
pub(crate) fn standing(method: &Method, pages: &RatPages, history: &History, now: Moment) -> Health {
    let standing = bolthole_plan::health(method, history, f64::from(pages.day(now)));
    let mut signs = standing.known.health_signs.unwrap_or_default();
    for sign in &standing.triage.signs {
        if !signs.contains(sign) {
            signs.push(sign.clone());
        }
    }
    Health {
        triage: standing.triage,
        signs,
        since: noted_last(pages),
    }
}

fn noted_last(pages: &RatPages) -> Option<Moment> {
    let note = pages
        .health
        .iter()
        .rev()
        .find(|note| !note.tags.is_empty())
        .map(|note| note.at);
    note.or_else(|| {
        pages
            .intake_answers
            .iter()
            .rev()
            .find(|(_, known)| known.health_signs.is_some())
            .map(|(at, _)| *at)
    })
}

/// One sign that a keeper can tick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tick<'m> {
    /// The tag that it notes.
    pub value: &'m str,
    /// Its words; `{him}` and the like are to be filled.
    pub says: &'m str,
}

/// What calls a vet and is no question of the intake: it happens from one day to the next.
const BESIDE_THE_INTAKE: [(SignGroup, &[&str]); 6] = [
    (SignGroup::BreathAndBalance, &["barely_breathing", "poor_sight"]),
    (
        SignGroup::Harm,
        &[
            "poison_suspected",
            "overheated",
            "hunters_teeth",
            "predator_attack",
            "no_wound_found",
            "fell_lately",
            "broken_bone",
        ],
    ),
    (SignGroup::FoodAndWeight, &["trouble_chewing"]),
    (
        SignGroup::WaterAndBelly,
        &[
            "urine_blocked",
            "incontinence",
            "diarrhea",
            "swollen_belly",
            "discharge",
            "labor_trouble",
            "pregnant",
        ],
    ),
    (
        SignGroup::Energy,
        &["reduced_activity", "motionless", "seems_ill"],
    ),
    (SignGroup::EyesCoatAndSkin, &["sore_feet", "ear_trouble"]),
];

/// The bodily signs a keeper can tick: what the intake asks for, and what comes from one day to the next.
pub fn signs_to_tick(method: &Method) -> Vec<Tick<'_>> {
    let asked = method
        .questions
        .iter()
        .filter(|question| question.field == Field::HealthSigns);
    let asked = asked.flat_map(|question| &question.choices).map(|choice| Tick {
        value: &choice.value,
        says: &choice.says,
    });
    let ids = BESIDE_THE_INTAKE.iter().flat_map(|(_, ids)| ids.iter());
    let beside = ids.filter_map(|id| method.tags.iter().find(|tag| tag.id == *id));
    let beside = beside.map(|tag| Tick {
        value: &tag.id,
        says: &tag.says,
    });
    let mut ticks: Vec<Tick<'_>> = Vec::new();
    for tick in asked.chain(beside) {
        if ticks.iter().all(|known| known.value != tick.value) {
            ticks.push(tick);
        }
    }
    ticks
}

/// Signs that belong together, so that one is found among many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignGroup {
    /// Breath, balance and legs that give way.
    BreathAndBalance,
    /// Poison, heat, hunters and falls.
    Harm,
    /// Food, water and weight.
    FoodAndWeight,
    /// Passing water and droppings, the belly, and birth.
    WaterAndBelly,
    /// Energy, bearing and touch.
    Energy,
    /// Eyes, coat and skin; and whatever a newer method asks for.
    EyesCoatAndSkin,
    /// What is good to know, and no sign of illness.
    Well,
}

impl SignGroup {
    /// Its heading.
    pub fn says(self) -> Said {
        let group = match self {
            SignGroup::BreathAndBalance => "breath",
            SignGroup::Harm => "harm",
            SignGroup::FoodAndWeight => "food",
            SignGroup::WaterAndBelly => "water",
            SignGroup::Energy => "energy",
            SignGroup::EyesCoatAndSkin => "skin",
            SignGroup::Well => "well",
        };
        tell!("sign-group", group = group)
    }

    fn of(sign: &str) -> SignGroup {
        const GROUPS: [(SignGroup, &[&str]); 4] = [
            (
                SignGroup::BreathAndBalance,
                &[
                    "laboured_breathing",
                    "noisy_breathing",
                    "fast_breathing",
                    "sneezing",
                    "head_tilt",
                    "poor_balance",
                    "collapse",
                    "unresponsive",
                    "seizure",
                    "weak_forelimbs",
                    "hindlimb_weakness",
                    "limping",
                ],
            ),
            (
                SignGroup::FoodAndWeight,
                &[
                    "not_eating",
                    "not_drinking",
                    "carries_treats_without_eating",
                    "reduced_appetite",
                    "cannot_eat_unaided",
                    "eating_not_observed",
                    "weight_loss",
                    "emaciated",
                ],
            ),
            (
                SignGroup::Energy,
                &[
                    "lethargy",
                    "hunched",
                    "squeaks_when_touched",
                    "recent_illness_under_treatment",
                ],
            ),
            (SignGroup::Well, &["eating_normally"]),
        ];
        let found = GROUPS
            .into_iter()
            .chain(BESIDE_THE_INTAKE)
            .find(|(_, signs)| signs.contains(&sign));
        found.map_or(SignGroup::EyesCoatAndSkin, |(group, _)| group)
    }
}

/// The bodily signs a keeper can tick, group by group, in the intake's order within each.
pub fn signs_by_group(method: &Method) -> SortedMap<SignGroup, Vec<Tick<'_>>> {
    let mut groups: SortedMap<SignGroup, Vec<Tick<'_>>> = SortedMap::new();
    for tick in signs_to_tick(method) {
        groups.get_or_default(SignGroup::of(tick.value)).push(tick);
    }
    groups
}

/// What a sign says on a page: as it is ticked, as the method says it, or its own word.
///
/// A time behind it stays: `lethargy_2_days` is "Has no energy, 2 days". Other words behind it may turn its meaning
/// round ("gone", "no more"), so such a tag is shown as it was written.
pub fn sign_in_words(words: &Words, method: &Method, sign: &str) -> String {
    let plain = sign.replace('_', " ");
    if let Some(says) = known_words(method, sign) {
        return says.to_owned();
    }
    let parts: Vec<&str> = plain.split_whitespace().collect();
    let Some((stem, [n, unit])) = parts.split_last_chunk() else {
        return plain;
    };
    match known_words(method, &stem.join("_")) {
        Some(says) if is_time(n, unit) => say!(words, "sign-so-long", says = says, n = *n, unit = *unit),
        _ => plain,
    }
}

/// The words of a tag that is known as it stands.
fn known_words<'m>(method: &'m Method, sign: &str) -> Option<&'m str> {
    let ticked = signs_to_tick(method)
        .into_iter()
        .find(|choice| choice.value == sign);
    if let Some(choice) = ticked {
        return Some(choice.says);
    }
    let meaning = method.meaning_of(Field::HealthSigns, sign)?;
    method.says(meaning)
}

fn is_time(n: &str, unit: &str) -> bool {
    const UNITS: [&str; 8] = ["hour", "hours", "day", "days", "night", "nights", "week", "weeks"];
    n.chars().all(|letter| letter.is_ascii_digit()) && UNITS.contains(&unit)
}

/// The signs that a keeper's own words tell of. Words that tell of none that calls a vet stand as they were typed, as a
/// sign that is not known here: an unknown never lowers caution.
pub fn signs_typed(method: &Method, text: &str) -> Vec<String> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut signs: Vec<String> = signs_in_text(method, text)
        .into_iter()
        .map(str::to_owned)
        .collect();
    let told = Intake {
        health_signs: Some(signs.clone()),
        ..Intake::default()
    };
    if triage(method, &told).flag == Urgency::None {
        signs.push(in_own_words(text));
    }
    signs
}

/// Notes what stands now: what was there and is not gone, and what is new.
///
/// A note replaces the last one and only an empty note answers the intake's signs, so where some are gone and some
/// stay, everything is answered first and what stays is noted after it.
pub fn note_signs(
    mut pen: Pen,
    rat: RatId,
    before: &[String],
    gone: &[String],
    new: &[String],
    note: &str,
) -> Vec<Event> {
    let mut stand: Vec<String> = before
        .iter()
        .filter(|sign| !gone.contains(sign))
        .cloned()
        .collect();
    stand.extend(new.iter().filter(|sign| !before.contains(sign)).cloned());
    let any_gone = before.iter().any(|sign| gone.contains(sign));
    let mut events = Vec::new();
    if any_gone && !stand.is_empty() {
        events.push(pen.write(Body::HealthNoted {
            rat,
            tags: Vec::new(),
            note: String::new(),
        }));
    }
    events.push(pen.write(Body::HealthNoted {
        rat,
        tags: stand,
        note: shortened(note),
    }));
    events
}

/// A vet has seen the rat.
pub fn vet_seen(mut pen: Pen, rat: RatId, note: &str) -> Vec<Event> {
    vec![pen.write(Body::VetSeen {
        rat,
        note: shortened(note),
    })]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_stands_in_one_group_and_eating_well_is_none_of_the_bad_ones() {
        let method = Method::built_in();
        let groups = signs_by_group(&method);
        let n_signs: usize = groups.values().map(Vec::len).sum();
        assert_eq!(n_signs, signs_to_tick(&method).len());
        let of = |group: SignGroup| -> Vec<&str> { groups[&group].iter().map(|tick| tick.value).collect() };
        assert_eq!(of(SignGroup::Well), ["eating_normally"]);
        assert_eq!(
            of(SignGroup::EyesCoatAndSkin),
            [
                "swollen_eye",
                "half_closed_eye",
                "porphyrin",
                "heavy_porphyrin",
                "lump",
                "wound",
                "bleeding",
                "hair_loss",
                "sore_feet",
                "ear_trouble"
            ]
        );
    }

    #[test]
    fn every_flag_of_the_body_can_be_ticked() {
        let method = Method::built_in();
        let told = |signs: &[&str]| Intake {
            health_signs: Some(signs.iter().map(|sign| (*sign).to_owned()).collect()),
            ..Intake::default()
        };
        // What hangs on ways, age or the history of a rat, or on a time that stands behind a sign.
        let of_more = [
            "no-energy-and-less-food",
            "heat-and-a-sign",
            "hunter-and-a-wound",
            "quiet-and-a-sign",
            "new-bite-at-a-touch",
            "new-aggression-in-an-adult",
            "new-aggression-age-unknown",
            "treatment-then-fear",
            "bites-after-neutering-and-more",
            "bites-after-neutering",
            "explained-aggression-in-an-adult",
            "new-teeth-age-unknown",
            "sudden-change",
            "squeak-that-may-be-new",
            "fear-after-medicine",
            "unread-sign",
        ];
        let ticks = signs_to_tick(&method);
        for flag in method
            .red_flags
            .iter()
            .filter(|flag| !of_more.contains(&flag.id.as_str()))
        {
            let fires = |signs: &[&str]| triage(&method, &told(signs)).fired.contains(&flag.id);
            let by_two = |one: &Tick| ticks.iter().any(|two| fires(&[one.value, two.value]));
            assert!(
                ticks.iter().any(|one| fires(&[one.value])) || ticks.iter().any(by_two),
                "{} cannot be ticked",
                flag.id
            );
        }
    }

    #[test]
    fn typed_words_are_a_sign_understood_or_not() {
        let method = Method::built_in();
        assert_eq!(signs_typed(&method, "she ate rat poison"), ["poison_suspected"]);
        assert_eq!(
            signs_typed(&method, " she looks odd "),
            ["\u{201c}she looks odd\u{201d}"]
        );
        assert_eq!(
            signs_typed(&method, "eats well"),
            ["eating_normally", "\u{201c}eats well\u{201d}"]
        );
        assert_eq!(signs_typed(&method, "  "), Vec::<String>::new());
    }

    #[test]
    fn a_sign_is_told_in_words_with_its_time_and_never_turned_round() {
        let method = Method::built_in();
        let said = |sign: &str| sign_in_words(Words::english(), &method, sign);
        assert_eq!(said("lethargy"), "Has no energy");
        assert_eq!(said("lethargy_2_days"), "Has no energy, 2 days");
        assert_eq!(said("not_eating_12_hours"), "Does not eat at all, 12 hours");
        assert_eq!(said("lethargic_3_days"), "No energy, 3 days");
        assert_eq!(said("lethargy_is_gone"), "lethargy is gone");
        assert_eq!(said("2_days"), "2 days");
        assert_eq!(said(""), "");
    }
}
