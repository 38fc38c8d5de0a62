//! What happened in the house beside the visits, and the few visits that are told and not left to chance.

use bolthole_domain::{BiteSeverity, Cause, Intake, Outcome, Zone};
use bolthole_record::Body;

use super::cast::{CAST, Company};
use super::diary::{Diary, Person};

/// The evenings on which nobody trained.
const REST_FOR_ALL: [i32; 3] = [47, 33, 19];
/// Ridcully met Nori and his brothers then.
pub(crate) const RIDCULLY_HAS_FRIENDS: i32 = 17;

/// A visit that is told: what the rat did, and in whose words.
pub(crate) struct Told {
    pub(crate) outcome: Outcome,
    pub(crate) by: Person,
    pub(crate) note: &'static str,
    /// Where teeth met, if they did.
    pub(crate) bite: Option<(Zone, BiteSeverity)>,
}

/// What is told of this rat's visit that evening, if anything is.
pub(crate) fn told(name: &str, days_ago: i32) -> Option<Told> {
    let plain = |outcome, by, note| {
        Some(Told {
            outcome,
            by,
            note,
            bite: None,
        })
    };
    match (name, days_ago) {
        ("Bertie", 24) => Some(Told {
            outcome: Outcome::Bit,
            by: Person::Mum,
            note: "Let the spoon be, tried the air, then took my finger. Slow, not in a temper.",
            bite: Some((Zone::Hand, BiteSeverity::BreaksSkin)),
        }),
        ("Tibby", 3) => Some(Told {
            outcome: Outcome::Nipped,
            by: Person::Dad,
            note: "My fault, I smelled of supper. No blood.",
            bite: Some((Zone::Hand, BiteSeverity::Nip)),
        }),
        ("Nori", 11) => plain(
            Outcome::Fled,
            Person::Dad,
            "The kettle clicked. Gone, and back after a while.",
        ),
        ("Bram", 1) => plain(
            Outcome::Froze,
            Person::Mum,
            "Flat as a leaf. I laid the spoon down and said good night.",
        ),
        ("Ellie", 40) => plain(
            Outcome::Froze,
            Person::Dad,
            "I said well done, and that was too much. Quieter tomorrow.",
        ),
        ("Ellie", 21) => plain(
            Outcome::Ate,
            Person::Mum,
            "Ate banana from the spoon with Tibby asleep on her feet.",
        ),
        ("Ellie", 1) => plain(
            Outcome::Ate,
            Person::Mum,
            "Stretched out, ate, and stayed to wash.",
        ),
        ("Ridcully", RIDCULLY_HAS_FRIENDS) => plain(
            Outcome::Relaxed,
            Person::Mum,
            "Two hours with the others and he is another rat.",
        ),
        _ => None,
    }
}

/// Writes down what the day brought, before the evening's visits.
pub(crate) fn tell(diary: &mut Diary, days_ago: i32) {
    for part in CAST.iter().filter(|part| part.came_home_days_ago == days_ago) {
        diary.comes_home(part);
    }
    match days_ago {
        60 => diary.house(Person::Mum, "Cage moved from the hall to beside the sofa"),
        42 => diary.house(
            Person::Dad,
            "Ridcully came in from his cage in the garden; it stays empty",
        ),
        30 => diary.house(Person::Dad, "Old aquarium pump switched off and taken away"),
        26 => diary.house(
            Person::Mum,
            "The brothers start in the smaller cage, hide in every corner",
        ),
        RIDCULLY_HAS_FRIENDS => friends(diary),
        _ => {}
    }
    body_and_bites(diary, days_ago);
    views(diary, days_ago);
    if REST_FOR_ALL.contains(&days_ago) {
        diary.write(Person::Mum, 18, Body::DayRested { rat: None });
    }
}

fn friends(diary: &mut Diary) {
    let (rat, mischief) = (diary.rat("Ridcully"), diary.mischief(Company::Brothers));
    diary.house(
        Person::Mum,
        "Ridcully moved in with Nori and his brothers, after a week of meeting on the bed",
    );
    let changed = Body::RatChanged {
        rat,
        name: None,
        sex: None,
        coat: None,
        mischief: Some(mischief),
        care: None,
    };
    diary.write(Person::Mum, 15, changed);
    let intake = Intake {
        alone: Some(false),
        n_companions: Some(3),
        ..Intake::default()
    };
    diary.write(Person::Mum, 15, Body::IntakeAnswered { rat, intake });
}

fn body_and_bites(diary: &mut Diary, days_ago: i32) {
    let signs = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect();
    let (posy, wren) = (diary.rat("Posy"), diary.rat("Wren"));
    match days_ago {
        16 => diary.write(
            Person::Dad,
            9,
            Body::HealthNoted {
                rat: wren,
                tags: signs(&["sneezing"]),
                note: "Sneezes in the new straw.".to_owned(),
            },
        ),
        14 => diary.write(
            Person::Mum,
            11,
            Body::VetSeen {
                rat: wren,
                note: "Chest is clear. Other bedding, and to come back if it stays.".to_owned(),
            },
        ),
        13 => diary.write(
            Person::Dad,
            9,
            Body::HealthNoted {
                rat: wren,
                tags: Vec::new(),
                note: "Paper bedding again, no sneeze for two days.".to_owned(),
            },
        ),
        1 => diary.write(
            Person::Mum,
            20,
            Body::HealthNoted {
                rat: posy,
                tags: signs(&["lethargy_2_days"]),
                note: "Slept through two evenings. The bowl was empty by morning.".to_owned(),
            },
        ),
        _ => {}
    }
}

fn views(diary: &mut Diary, days_ago: i32) {
    let (nori, ellie) = (diary.rat("Nori"), diary.rat("Ellie"));
    match days_ago {
        9 => diary.write(
            Person::Dad,
            21,
            Body::CauseSeenDifferently {
                rat: nori,
                cause: Cause::Hormonal,
                part_of_it: true,
                note: "Puffs up at his own brothers since last week.".to_owned(),
            },
        ),
        8 => diary.write(Person::Mum, 18, Body::DayRested { rat: Some(ellie) }),
        _ => {}
    }
}

/// Words for a visit, by what the rat did.
pub(crate) fn words_for(outcome: Outcome) -> &'static [&'static str] {
    match outcome {
        Outcome::Relaxed => &[
            "Went on washing while I talked.",
            "Nest building the whole time.",
            "Looked at me, yawned, and went on.",
            "Explored as if I were furniture.",
        ],
        Outcome::Ate => &[
            "Licked the spoon clean.",
            "Pear mash wins over yoghurt.",
            "Ate beside the others, in no hurry.",
            "Took a while to begin, then did not stop.",
        ],
        Outcome::Hesitated => &[
            "Came, went, came, went.",
            "Took it and ran.",
            "Long neck, short feet.",
        ],
        Outcome::Refused => &[
            "Not tonight.",
            "Watched from the back.",
            "Asleep, I think. Left it at that.",
        ],
        Outcome::Fled => &["A door upstairs.", "I coughed.", "Too far out, too soon."],
        Outcome::Froze => &["Stood like a stone, so I went away."],
        Outcome::Nipped | Outcome::Bit => &[""],
    }
}
