//! Some rats with their history, for another household: which events go along, and whose names.
//!
//! All that is about these rats goes: arrival, answers, visits, bites, what was taken back and why, health. What is the
//! household's stays: its people, its other rats, its room, and introductions. Every bite goes, always (H13).

use bolthole_domain::{
    CaregiverId, DeviceId, EventId, HouseholdId, Moment, RatId, SortedMap, SortedSet, VisitId,
};
use bolthole_record::{Anonymous, Body, Event, FormerCaregiver, Instead, Made, Notebook, Stamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::{Builder, Uuid};

use super::{Head, Holds, file_name, write_file};
use crate::sight::is_without_words;

/// Whether people's names go along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// As they are in the notebook.
    #[default]
    Kept,
    /// "Caregiver 1"; in what people wrote, known names become "somebody".
    TakenOut,
}

/// Where people write in their own words.
const IN_WORDS: [&str; 6] = ["note", "reason", "why", "source_of_rat", "onset", "rat_conflict"];

/// These rats as one file: its name, and its text. The rest as for [`pack`].
pub fn pack_file(
    events: &[&Event],
    notebook: &Notebook,
    household: HouseholdId,
    rats: &SortedSet<RatId>,
    names: Names,
    at: Moment,
) -> (String, String) {
    let packed = pack(events, notebook, household, rats, names, at);
    let called = rats.iter().filter_map(|rat| notebook.rats.get(rat));
    let called: Vec<&str> = called.map(|pages| pages.rat.name.as_str()).collect();
    let head = Head {
        household,
        name: called.join(" "),
        holds: Holds::Rats,
        made_at: at.at,
    };
    (file_name(&head.name), write_file(&head, packed.iter()))
}

/// What goes along with these rats, in the order it was made, and behind it one event that says whence they come.
///
/// `events` are all of the household's, folded into `notebook`. An event that is not known here goes along where it
/// names one of the rats, but not when names are to be taken out: nobody here can say what is in it.
pub fn pack(
    events: &[&Event],
    notebook: &Notebook,
    household: HouseholdId,
    rats: &SortedSet<RatId>,
    names: Names,
    at: Moment,
) -> Vec<Event> {
    let mut packed: Vec<Event> = theirs(events, rats, names).into_iter().cloned().collect();
    packed.sort_by_key(|event| (event.made, event.id));
    let people = people(&packed, notebook, names);
    if names == Names::TakenOut {
        let anonymous = Anonymous::of_people(notebook, &Instead::default());
        for event in &mut packed {
            take_names_out(&mut event.body, &anonymous);
        }
    }
    let Some(first) = rats.iter().next() else {
        return packed;
    };
    let from = match names {
        Names::Kept => notebook.household.name.clone(),
        Names::TakenOut => String::new(),
    };
    let body = Body::RatsHandedOver {
        rats: rats.iter().copied().collect(),
        from,
        people,
    };
    let latest = packed.iter().map(|event| event.made).max();
    let stamp = Stamp {
        id: id_of(*first, at),
        household,
        device: DeviceId(Uuid::nil()),
        caregiver: None,
        happened_at: at,
        made: Made::after(latest, at.at),
    };
    packed.push(Event::write(stamp, &body));
    packed
}

fn theirs<'a>(events: &[&'a Event], rats: &SortedSet<RatId>, names: Names) -> Vec<&'a Event> {
    let said: Vec<(&Event, Option<Body>)> = events
        .iter()
        .filter(|event| !is_without_words(event))
        .map(|event| (*event, event.read().ok()))
        .collect();
    let mut visits: SortedSet<VisitId> = SortedSet::new();
    for (_, body) in &said {
        if let Some(Body::VisitLogged { visit, rat, .. }) = body
            && rats.contains(rat)
        {
            visits.insert(*visit);
        }
    }
    let is_theirs = |event: &Event, body: &Option<Body>| match body {
        Some(Body::VisitNoted { visit, .. }) => visits.contains(visit),
        // Where it lived before that. With names to be taken out, the new event says as much as may be said.
        Some(Body::RatsHandedOver { rats: came, .. }) => {
            names == Names::Kept && came.iter().any(|rat| rats.contains(rat))
        }
        // That it left is true of the household it left.
        Some(Body::RatLeft { .. } | Body::Retracted(_)) => false,
        None if names == Names::TakenOut => false,
        _ => names_one_of(&event.body, rats),
    };
    let mut packed: SortedSet<EventId> = SortedSet::new();
    for (event, body) in &said {
        if is_theirs(event, body) {
            packed.insert(event.id);
        }
    }
    // What takes back what goes along goes along; and what takes that back, and so on.
    loop {
        let before = packed.len();
        for (event, body) in &said {
            if let Some(Body::Retracted(retraction)) = body
                && packed.contains(&retraction.event)
            {
                packed.insert(event.id);
            }
        }
        if packed.len() == before {
            break;
        }
    }
    let all = said.into_iter().map(|(event, _)| event);
    all.filter(|event| packed.contains(&event.id)).collect()
}

/// Whether the body is about one of these rats, and about no other.
fn names_one_of(body: &Value, rats: &SortedSet<RatId>) -> bool {
    let named = body.get("rat").and_then(Value::as_str);
    let rat = named.and_then(|rat| rat.parse().ok());
    rat.is_some_and(|rat: RatId| rats.contains(&rat))
}

/// Everybody who wrote of them, by when they first did.
fn people(packed: &[Event], notebook: &Notebook, names: Names) -> Vec<FormerCaregiver> {
    let mut found: SortedMap<CaregiverId, String> = SortedMap::new();
    for caregiver in packed.iter().filter_map(|event| event.caregiver) {
        let name = || match names {
            Names::Kept => notebook.name_of(caregiver).unwrap_or_default().to_owned(),
            Names::TakenOut => String::new(),
        };
        found.get_or_insert_with(caregiver, name);
    }
    let numbered = found
        .iter()
        .zip(1..)
        .map(|((caregiver, name), nth)| FormerCaregiver {
            caregiver: *caregiver,
            name: match name.as_str() {
                "" => format!("Caregiver {nth}"),
                name => name.to_owned(),
            },
        });
    numbered.collect()
}

fn take_names_out(body: &mut Value, anonymous: &Anonymous) {
    let Value::Object(fields) = body else {
        return;
    };
    for (name, value) in fields.iter_mut() {
        match value {
            Value::String(words) if IN_WORDS.contains(&name.as_str()) => *words = anonymous.words(words),
            Value::Object(_) => take_names_out(value, anonymous),
            _ => {}
        }
    }
}

/// One file of one rat at one moment has one id, so that the same file twice adds nothing.
fn id_of(rat: RatId, at: Moment) -> EventId {
    let mut low = [0; 10];
    low.copy_from_slice(&rat.0.as_bytes()[6..]);
    let ms = u64::try_from(at.at.0).unwrap_or(0);
    EventId(Builder::from_unix_timestamp_millis(ms, &low).into_uuid())
}
