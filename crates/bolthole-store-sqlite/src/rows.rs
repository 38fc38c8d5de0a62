//! Between rows and the store's types.

use std::path::Path;
use std::str::FromStr;

use bolthole_domain::{DeviceId, HouseholdId, Instant, Moment, Role};
use bolthole_record::{Event, Made};
use bolthole_store::{Code, CodeHash, Device, Purpose, Seq, StoreFault, Stored, TokenHash};
use serde::de::DeserializeOwned;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, Row};

use crate::fault::damaged;

pub(crate) const READ_EVENTS: &str = "SELECT seq, id, device, caregiver, happened_at, offset_min, made_ms, made_n, v, kind, body, \
     more, received_at FROM events WHERE household = $1 AND seq > $2 ORDER BY seq LIMIT $3";
pub(crate) const READ_DEVICE: &str =
    "SELECT id, household, token, caregiver, created, role, last_seen FROM devices WHERE token = $1";
pub(crate) const READ_CALENDAR: &str =
    "SELECT id, household, token, caregiver, created, role, last_seen FROM devices WHERE calendar = $1";
pub(crate) const READ_DEVICES: &str = "SELECT id, household, token, caregiver, created, role, last_seen FROM devices WHERE household = $1 ORDER BY created, id";

/// An event as it is read.
pub(crate) struct EventRow {
    seq: i64,
    id: String,
    device: String,
    caregiver: Option<String>,
    happened_at: i64,
    offset_min: i16,
    made_ms: i64,
    made_n: i64,
    v: i32,
    kind: String,
    body: String,
    more: String,
    received_at: i64,
}

impl FromRow<'_, SqliteRow> for EventRow {
    fn from_row(row: &SqliteRow) -> sqlx::Result<EventRow> {
        Ok(EventRow {
            seq: row.try_get("seq")?,
            id: row.try_get("id")?,
            device: row.try_get("device")?,
            caregiver: row.try_get("caregiver")?,
            happened_at: row.try_get("happened_at")?,
            offset_min: row.try_get("offset_min")?,
            made_ms: row.try_get("made_ms")?,
            made_n: row.try_get("made_n")?,
            v: row.try_get("v")?,
            kind: row.try_get("kind")?,
            body: row.try_get("body")?,
            more: row.try_get("more")?,
            received_at: row.try_get("received_at")?,
        })
    }
}

impl EventRow {
    pub(crate) fn stored(self, file: &Path, household: HouseholdId) -> Result<Stored, StoreFault> {
        let seq = self.seq;
        self.try_stored(household)
            .map_err(|what| damaged(file, format!("event {seq} of household {household}: {what}")))
    }

    fn try_stored(self, household: HouseholdId) -> Result<Stored, String> {
        let event = Event {
            id: id(&self.id)?,
            household,
            device: id(&self.device)?,
            caregiver: self.caregiver.as_deref().map(id).transpose()?,
            happened_at: Moment {
                at: Instant(self.happened_at),
                offset_min: self.offset_min,
            },
            made: Made {
                ms: Instant(self.made_ms),
                n: number(self.made_n)?,
            },
            v: number(self.v)?,
            kind: self.kind,
            body: json(&self.body)?,
            more: json(&self.more)?,
        };
        Ok(Stored {
            seq: Seq(number(self.seq)?),
            received_at: Instant(self.received_at),
            event,
        })
    }
}

/// A device as it is read.
pub(crate) struct DeviceRow {
    id: String,
    household: String,
    token: Vec<u8>,
    caregiver: Option<String>,
    created: i64,
    role: String,
    last_seen: Option<i64>,
}

impl FromRow<'_, SqliteRow> for DeviceRow {
    fn from_row(row: &SqliteRow) -> sqlx::Result<DeviceRow> {
        Ok(DeviceRow {
            id: row.try_get("id")?,
            household: row.try_get("household")?,
            token: row.try_get("token")?,
            caregiver: row.try_get("caregiver")?,
            created: row.try_get("created")?,
            role: row.try_get("role")?,
            last_seen: row.try_get("last_seen")?,
        })
    }
}

impl DeviceRow {
    pub(crate) fn device(self, file: &Path) -> Result<Device, StoreFault> {
        let name = self.id.clone();
        self.try_device()
            .map_err(|what| damaged(file, format!("device {name}: {what}")))
    }

    fn try_device(self) -> Result<Device, String> {
        Ok(Device {
            id: id::<DeviceId>(&self.id)?,
            household: id(&self.household)?,
            token: TokenHash(hash(&self.token)?),
            caregiver: self.caregiver.as_deref().map(id).transpose()?,
            role: role(&self.role)?,
            created: Instant(self.created),
            last_seen: self.last_seen.map(Instant),
        })
    }
}

/// An event as it is written; made where the event came from, so that the one writer need not.
#[derive(Debug)]
pub(crate) struct NewEvent {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) caregiver: Option<String>,
    pub(crate) happened_at: Moment,
    pub(crate) made: Made,
    pub(crate) v: u16,
    pub(crate) kind: String,
    pub(crate) body: String,
    pub(crate) more: String,
}

impl NewEvent {
    pub(crate) fn of(event: &Event) -> NewEvent {
        let words = |value| serde_json::to_string(value).expect("JSON can be written");
        NewEvent {
            id: event.id.to_string(),
            device: event.device.to_string(),
            caregiver: event.caregiver.map(|id| id.to_string()),
            happened_at: event.happened_at,
            made: event.made,
            v: event.v,
            kind: event.kind.clone(),
            body: words(&event.body),
            more: serde_json::to_string(&event.more).expect("JSON can be written"),
        }
    }
}

/// A code whose row was just taken.
pub(crate) fn code(file: &Path, taken: CodeHash, row: (String, String, i64)) -> Result<Code, StoreFault> {
    let (purpose, household, expires) = row;
    let unknown = || {
        damaged(
            file,
            format!("a one-time code's purpose `{purpose}` is not known"),
        )
    };
    let purpose = Purpose::from_name(&purpose).ok_or_else(unknown)?;
    let household = id(&household).map_err(|what| damaged(file, what))?;
    Ok(Code {
        hash: taken,
        purpose,
        household,
        expires: Instant(expires),
    })
}

/// How a role is stored.
pub(crate) fn role_name(role: Role) -> &'static str {
    match role {
        Role::Adult => "adult",
        Role::Child => "child",
    }
}

fn role(name: &str) -> Result<Role, String> {
    [Role::Adult, Role::Child]
        .into_iter()
        .find(|role| role_name(*role) == name)
        .ok_or_else(|| format!("the role `{name}` is not known"))
}

pub(crate) fn id<T: FromStr<Err: ToString>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|fault: T::Err| fault.to_string())
}

fn number<T: TryFrom<N>, N: Copy + ToString>(n: N) -> Result<T, String> {
    T::try_from(n).map_err(|_| format!("the number {} is out of range", n.to_string()))
}

fn json<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|fault| fault.to_string())
}

fn hash(bytes: &[u8]) -> Result<[u8; 32], String> {
    bytes
        .try_into()
        .map_err(|_| format!("a hash of {} bytes instead of 32", bytes.len()))
}
