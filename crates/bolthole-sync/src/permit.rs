//! What a device may write. Checked where the log is kept; hiding on the device is only courtesy.
//!
//! Rule: a child's device writes visits on the steps that are open to children, signs and bites that it saw, notes
//! on its own visits, and takes back what it wrote itself. Anything else is a grown-up's.
//! Whether a rat's teeth leave a child more than sitting near is the plan's to say, before the visit: what has
//! happened is recorded, or the next plan would not know of it.
//! Source: H12; the sync design.

use bolthole_domain::{
    CaregiverId, DeviceId, EventId, HouseholdId, Instant, Role, RungId, SortedSet, VisitId,
};
use bolthole_record::{Body, Event, Notebook};

use crate::sight::is_without_words;
use crate::wire::{LARGEST_EVENT, n_bytes};

/// The end of the year 9999; no notebook lasts longer, and no calendar here counts further.
const LATEST: Instant = Instant(253_402_300_799_999);
/// No place on Earth is further from UTC.
const MOST_OFFSET_MIN: i16 = 14 * 60;
/// More events in one millisecond than any program makes. Ours; it keeps room to count on.
const MOST_IN_A_MS: u32 = 1_000_000;

/// Who offers events.
#[derive(Debug, Clone, Copy)]
pub struct Sender<'a> {
    /// Whose log it may write into.
    pub household: HouseholdId,
    /// Which device.
    pub device: DeviceId,
    /// Whose device it is; a child's device has one person.
    pub caregiver: Option<CaregiverId>,
    /// A grown-up's device or a child's.
    pub role: Role,
    /// The steps that are open to children.
    pub open_to_children: &'a SortedSet<RungId>,
}

/// What a device has written so far: it may note and take back these.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owned {
    events: SortedSet<EventId>,
    visits: SortedSet<VisitId>,
}

/// Why an event is not taken from this device. The device keeps it and shows the sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Another household's event.
    #[error("This entry belongs to another household, so it was not taken into this one.")]
    OtherHousehold,
    /// A time that cannot be.
    #[error(
        "The time of this entry is outside the years 1970 to 9999. Set this device’s clock and enter it once more."
    )]
    NoSuchTime,
    /// Larger than any form makes it.
    #[error("This entry is larger than {} KiB, so it was not taken. Enter it once more with a shorter note.", LARGEST_EVENT / 1024)]
    TooLarge,
    /// An adult's kind of entry.
    #[error(
        "This is a child’s device: it logs visits, signs and notes. Anything else is entered on a grown-up’s device."
    )]
    ForGrownUps,
    /// A step not open to children.
    #[error("This step is a grown-up’s, so a visit on it is logged on a grown-up’s device.")]
    StepForGrownUps(RungId),
    /// Made or signed by somebody else.
    #[error("A child’s device enters only what was written on it, under its own name.")]
    AnothersWords,
    /// Notes on, or takes back, what somebody else wrote.
    #[error("What somebody else wrote is changed on a grown-up’s device.")]
    AnothersEntry,
    /// Clears all signs.
    #[error("That every sign is gone is noted on a grown-up’s device.")]
    SignsAreGone,
    /// A copy that was made for a child's device.
    #[error("The words of this entry were left out for a child’s device, so it is not taken from there.")]
    WithoutWords,
    /// A shape that cannot be judged here.
    #[error(
        "This entry was written by another version of Bolthole than the one that keeps the notebook. A grown-up can update that one."
    )]
    NotUnderstood,
}

impl Owned {
    /// What `device` wrote among these.
    pub fn by(device: DeviceId, events: &[Event]) -> Owned {
        let mut owned = Owned::default();
        for event in events.iter().filter(|event| event.device == device) {
            owned.add(event);
        }
        owned
    }

    /// The visits in a notebook that `device` wrote; what else it wrote is not told apart there.
    pub fn in_notebook(device: DeviceId, notebook: &Notebook) -> Owned {
        let visits = notebook.rats.values().flat_map(|pages| &pages.visits);
        let mut owned = Owned::default();
        for visit in visits.filter(|visit| visit.device == device) {
            owned.events.insert(visit.event);
            owned.visits.insert(visit.id);
        }
        owned
    }

    /// One more.
    pub(crate) fn add(&mut self, event: &Event) {
        self.events.insert(event.id);
        if let Ok(Body::VisitLogged { visit, .. }) = event.read() {
            self.visits.insert(visit);
        }
    }
}

/// Whether this device may write that event.
///
/// # Errors
/// Why not.
pub fn judge(event: &Event, sender: &Sender, owned: &Owned) -> Result<(), Refusal> {
    if event.household != sender.household {
        return Err(Refusal::OtherHousehold);
    }
    if is_without_words(event) {
        return Err(Refusal::WithoutWords);
    }
    if !has_a_time(event) {
        return Err(Refusal::NoSuchTime);
    }
    if n_bytes(event) > LARGEST_EVENT {
        return Err(Refusal::TooLarge);
    }
    match sender.role {
        // A grown-up's phone also offers what others wrote, such as after the server was restored.
        Role::Adult => Ok(()),
        Role::Child => judge_a_childs(event, sender, owned),
    }
}

fn has_a_time(event: &Event) -> bool {
    let possible = |at: Instant| Instant(0) <= at && at <= LATEST;
    possible(event.happened_at.at)
        && possible(event.made.ms)
        && event.made.n < MOST_IN_A_MS
        && (-MOST_OFFSET_MIN..=MOST_OFFSET_MIN).contains(&event.happened_at.offset_min)
}

fn judge_a_childs(event: &Event, sender: &Sender, owned: &Owned) -> Result<(), Refusal> {
    if event.device != sender.device || event.caregiver != sender.caregiver {
        return Err(Refusal::AnothersWords);
    }
    match event.read().map_err(|_| Refusal::NotUnderstood)? {
        Body::VisitLogged { rung, .. } if !sender.open_to_children.contains(&rung) => {
            Err(Refusal::StepForGrownUps(rung))
        }
        Body::HealthNoted { tags, .. } if tags.is_empty() => Err(Refusal::SignsAreGone),
        // The first writing of a visit gives it its own id; writing it down again names the visit that it was.
        Body::VisitLogged { visit, .. } if visit.0 != event.id.0 && !owned.visits.contains(&visit) => {
            Err(Refusal::AnothersEntry)
        }
        Body::VisitNoted { visit, .. }
        | Body::BiteNoted {
            visit: Some(visit), ..
        } if !owned.visits.contains(&visit) => Err(Refusal::AnothersEntry),
        Body::Retracted(retraction) if !owned.events.contains(&retraction.event) => {
            Err(Refusal::AnothersEntry)
        }
        Body::VisitLogged { .. }
        | Body::VisitNoted { .. }
        | Body::HealthNoted { .. }
        | Body::BiteNoted { .. }
        | Body::Retracted(_) => Ok(()),
        _ => Err(Refusal::ForGrownUps),
    }
}

#[cfg(test)]
mod tests {
    use bolthole_domain::{Moment, Outcome, RatId};
    use bolthole_record::{Made, Retraction, Stamp};
    use uuid::Uuid;

    use super::*;

    const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));
    const TOMS_PHONE: DeviceId = DeviceId(Uuid::from_u128(2));
    const TOM: CaregiverId = CaregiverId(Uuid::from_u128(3));
    const ELLIE: RatId = RatId(Uuid::from_u128(4));

    fn stamp(n: u128) -> Stamp {
        let at = Instant(1_800_000_000_000);
        Stamp {
            id: EventId(Uuid::from_u128(n)),
            household: HOME,
            device: TOMS_PHONE,
            caregiver: Some(TOM),
            happened_at: Moment { at, offset_min: 60 },
            made: Made { ms: at, n: 0 },
        }
    }

    fn visit(n: u128, rung: &str) -> Event {
        let body = Body::VisitLogged {
            visit: VisitId(Uuid::from_u128(n)),
            rat: ELLIE,
            rung: rung.into(),
            outcome: Outcome::Ate,
            latency: None,
            companion_present: None,
            stopped_by: None,
            at_food: false,
            note: String::new(),
        };
        Event::write(stamp(n), &body)
    }

    fn noted(visit: u128) -> Event {
        let body = serde_json::json!({"visit": Uuid::from_u128(visit), "note": "with one foot out"});
        Event {
            kind: "visit_noted".to_owned(),
            body,
            ..signs(&["sneezing"])
        }
    }

    fn undone(event: u128) -> Event {
        let body = Body::Retracted(Retraction {
            event: EventId(Uuid::from_u128(event)),
            reason: String::new(),
        });
        Event::write(stamp(91), &body)
    }

    fn signs(tags: &[&str]) -> Event {
        let body = Body::HealthNoted {
            rat: ELLIE,
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            note: String::new(),
        };
        Event::write(stamp(92), &body)
    }

    fn as_(role: Role, event: &Event) -> Result<(), Refusal> {
        let open_to_children = SortedSet::from(["sit-near".into()]);
        let sender = Sender {
            household: HOME,
            device: TOMS_PHONE,
            caregiver: Some(TOM),
            role,
            open_to_children: &open_to_children,
        };
        judge(event, &sender, &Owned::by(TOMS_PHONE, &[visit(10, "sit-near")]))
    }

    #[test]
    fn a_child_logs_only_steps_that_are_open_to_children() {
        assert_eq!(as_(Role::Child, &visit(11, "sit-near")), Ok(()));
        let hand = visit(11, "hand-in-cage");
        assert_eq!(
            as_(Role::Child, &hand),
            Err(Refusal::StepForGrownUps("hand-in-cage".into()))
        );
        assert_eq!(as_(Role::Adult, &hand), Ok(()));
    }

    #[test]
    fn a_child_notes_signs_but_a_grown_up_says_that_they_are_gone() {
        assert_eq!(as_(Role::Child, &signs(&["sneezing"])), Ok(()));
        assert_eq!(as_(Role::Child, &signs(&[])), Err(Refusal::SignsAreGone));
        assert_eq!(as_(Role::Adult, &signs(&[])), Ok(()));
    }

    #[test]
    fn a_child_changes_its_own_words_and_nobody_elses() {
        assert_eq!(as_(Role::Child, &noted(10)), Ok(()));
        assert_eq!(as_(Role::Child, &undone(10)), Ok(()));
        assert_eq!(as_(Role::Child, &noted(20)), Err(Refusal::AnothersEntry));
        assert_eq!(as_(Role::Child, &undone(20)), Err(Refusal::AnothersEntry));
        let mut mums = visit(12, "sit-near");
        mums.caregiver = Some(CaregiverId(Uuid::from_u128(99)));
        assert_eq!(as_(Role::Child, &mums), Err(Refusal::AnothersWords));
        let mut elsewhere = visit(12, "sit-near");
        elsewhere.device = DeviceId(Uuid::from_u128(99));
        assert_eq!(as_(Role::Child, &elsewhere), Err(Refusal::AnothersWords));
        assert_eq!(as_(Role::Adult, &elsewhere), Ok(()));
    }

    #[test]
    fn everything_else_is_for_grown_ups() {
        let vet = Event::write(
            stamp(13),
            &Body::VetSeen {
                rat: ELLIE,
                note: String::new(),
            },
        );
        assert_eq!(as_(Role::Child, &vet), Err(Refusal::ForGrownUps));
        let newer = Event {
            kind: "tail_measured".to_owned(),
            ..vet.clone()
        };
        assert_eq!(as_(Role::Child, &newer), Err(Refusal::NotUnderstood));
        assert_eq!(as_(Role::Adult, &newer), Ok(()));
    }

    #[test]
    fn a_time_that_cannot_be_is_refused_from_anybody() {
        let sane = visit(14, "sit-near");
        let at = |at| Event {
            happened_at: Moment {
                at: Instant(at),
                offset_min: 0,
            },
            ..sane.clone()
        };
        for odd in [
            at(i64::MAX),
            at(-1),
            Event {
                happened_at: Moment {
                    offset_min: i16::MIN,
                    ..sane.happened_at
                },
                ..sane.clone()
            },
            Event {
                made: Made {
                    n: u32::MAX,
                    ..sane.made
                },
                ..sane.clone()
            },
        ] {
            assert_eq!(as_(Role::Adult, &odd), Err(Refusal::NoSuchTime));
        }
        let mut huge = sane;
        huge.body["note"] = "squeak ".repeat(100_000).into();
        assert_eq!(as_(Role::Adult, &huge), Err(Refusal::TooLarge));
    }
}
