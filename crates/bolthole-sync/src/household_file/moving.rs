//! Out of a phone's rows into a file, and from a file into a place.

use bolthole_domain::{DeviceId, EventId, HouseholdId, Instant, Role, SortedSet};
use bolthole_record::{Body, Event};
use uuid::Uuid;

use super::{FileFault, Head, Holds, HouseholdFile, write_file};
use crate::permit::judge;
use crate::sight::is_without_words;
use crate::{Local, Owned, Sender};

/// What lives in the place that a file is brought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// Nobody yet: no event was ever written there. It becomes the file's household; with rats that were handed over, it
    /// stays its own.
    Empty(HouseholdId),
    /// This household. Another one's file is refused.
    Holds(HouseholdId),
}

/// What is to be kept of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// Which household lives in the place from now on.
    pub household: HouseholdId,
    /// Events that were not there yet, to be made durable in this order; none twice.
    pub keep: Vec<Event>,
    /// How many events the file holds.
    pub n_read: usize,
    /// Events that no log takes, each with the sentence that says why.
    pub refused: Vec<(EventId, String)>,
}

/// What a place keeps of a file. An event whose id is there already is passed over: what the log has stands.
///
/// So taking a file twice adds nothing, and two files of one household merge, whichever comes first.
///
/// # Errors
/// Another household's file, or one that cannot begin a household on empty ground.
pub fn take_in(
    mut file: HouseholdFile,
    ground: Ground,
    knows: impl Fn(EventId) -> bool,
) -> Result<Brought, FileFault> {
    let (Ground::Empty(here) | Ground::Holds(here)) = ground;
    if file.head.holds == Holds::Rats {
        settle(&mut file, here);
    }
    let household = file.head.household;
    match ground {
        Ground::Empty(_) if file.head.holds == Holds::Waiting => return Err(FileFault::OnlyWaiting),
        Ground::Holds(here) if here != household => return Err(other_household(file.head)),
        Ground::Empty(_) | Ground::Holds(_) => {}
    }
    let open_to_children = SortedSet::new();
    let sender = grown_up(household, &open_to_children);
    let mut brought = Brought {
        household,
        keep: Vec::new(),
        n_read: file.events.len(),
        refused: Vec::new(),
    };
    let mut seen = SortedSet::new();
    for event in file.events {
        if !seen.insert(event.id) || knows(event.id) {
            continue;
        }
        match judge(&event, &sender, &Owned::default()) {
            Ok(()) => brought.keep.push(event),
            Err(why) => brought.refused.push((event.id, why.to_string())),
        }
    }
    Ok(brought)
}

/// Rats that were handed over become this household's. Where they come back to the household that made the file, they
/// have never been elsewhere.
fn settle(file: &mut HouseholdFile, here: HouseholdId) {
    if file.head.household == here {
        let came = |event: &Event| matches!(event.read(), Ok(Body::RatsHandedOver { .. }));
        file.events.retain(|event| !came(event));
    }
    file.head.household = here;
    for event in &mut file.events {
        event.household = here;
    }
}

/// Only grown-ups bring files, and they bring what others wrote, too; what no log takes is refused all the same.
fn grown_up(household: HouseholdId, open_to_children: &SortedSet<bolthole_domain::RungId>) -> Sender<'_> {
    Sender {
        household,
        device: DeviceId(Uuid::nil()),
        caregiver: None,
        role: Role::Adult,
        open_to_children,
    }
}

fn other_household(head: Head) -> FileFault {
    let name = match head.name.trim() {
        "" => head.household.to_string(),
        name => name.to_owned(),
    };
    FileFault::OtherHousehold {
        household: head.household,
        name,
    }
}

/// A phone's copy of its household as one text: all of it, or what waits.
///
/// `name` is the household's in the notebook and may be empty. Events stand in the order they were made.
pub fn copy_of(local: &Local, holds: Holds, name: &str, made_at: Instant) -> String {
    let mut events: Vec<&Event> = match holds {
        // Rats alone are packed by `pack`, which knows which.
        Holds::Everything | Holds::Rats => local.events().filter(|event| !is_without_words(event)).collect(),
        Holds::Waiting => local.waiting().map(|row| &row.event).collect(),
    };
    events.sort_by_key(|event| (event.made, event.id));
    let head = Head {
        household: local.household(),
        name: name.to_owned(),
        holds,
        made_at,
    };
    write_file(&head, events.into_iter())
}

/// Takes a file into a phone. The rows of the ids in `keep` are then to be made durable; they wait for a server.
///
/// A phone that holds nothing and never heard from a server becomes the file's household.
///
/// # Errors
/// As [`take_in`]; then nothing has changed.
pub fn bring(local: &mut Local, file: HouseholdFile) -> Result<Brought, FileFault> {
    let is_empty = local.cursor().is_none() && local.events().next().is_none();
    let ground = if is_empty {
        Ground::Empty(local.household())
    } else {
        Ground::Holds(local.household())
    };
    let brought = take_in(file, ground, |id| local.row(id).is_some())?;
    if is_empty {
        *local = Local::new(brought.household);
    }
    local
        .write(brought.keep.clone())
        .expect("every event of a file is of its household");
    Ok(brought)
}
