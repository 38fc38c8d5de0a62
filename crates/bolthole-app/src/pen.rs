use bolthole_domain::{CaregiverId, DeviceId, EventId, HouseholdId, Moment};
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use uuid::Uuid;

/// Writes events for one submitted form.
///
/// The ids come from the form's own fresh id, so a form that is sent twice writes the same events twice,
/// and the store keeps one of each.
#[derive(Debug, Clone)]
pub struct Pen {
    household: HouseholdId,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
    now: Moment,
    form: Uuid,
    n_written: u16,
    made: Made,
}

impl Pen {
    /// A pen for the form whose fresh id is `form`, held by `caregiver` on `device` at `now`.
    pub fn new(
        notebook: &Notebook,
        household: HouseholdId,
        device: DeviceId,
        caregiver: Option<CaregiverId>,
        now: Moment,
        form: Uuid,
    ) -> Pen {
        Pen {
            household,
            device,
            caregiver,
            now,
            form,
            n_written: 0,
            made: Made::after(notebook.latest_made, now.at),
        }
    }

    /// Begins counting at `n`: outcomes tapped one after the other on one page are different events.
    pub fn from_nth(mut self, n: u16) -> Pen {
        self.n_written = n;
        self
    }

    /// Who writes.
    pub fn caregiver(&self) -> Option<CaregiverId> {
        self.caregiver
    }

    /// On which device.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// How many events of the form stand before the next.
    pub(crate) fn n_written(&self) -> u16 {
        self.n_written
    }

    /// Signs what follows as somebody wrote it before: the same words put down again stay theirs.
    pub(crate) fn signed(mut self, caregiver: Option<CaregiverId>) -> Pen {
        self.caregiver = caregiver;
        self
    }

    /// Signs what follows with another caregiver, such as one that this very form makes known.
    pub fn held_by(mut self, caregiver: CaregiverId) -> Pen {
        self.caregiver = Some(caregiver);
        self
    }

    /// The instant at which the form was sent.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// The id of the event that is written next; new rats, people and visits take it as their own.
    pub fn next_id(&self) -> Uuid {
        EventId::of_form(self.form, self.n_written).0
    }

    /// Writes down what happened just now.
    pub fn write(&mut self, body: Body) -> Event {
        let now = self.now;
        self.write_at(body, now)
    }

    /// Writes down what happened at another moment.
    pub fn write_at(&mut self, body: Body, happened_at: Moment) -> Event {
        let stamp = Stamp {
            id: EventId::of_form(self.form, self.n_written),
            household: self.household,
            device: self.device,
            caregiver: self.caregiver,
            happened_at,
            made: self.made,
        };
        self.n_written = self.n_written.wrapping_add(1);
        self.made = self.made.next();
        Event::write(stamp, &body)
    }
}
