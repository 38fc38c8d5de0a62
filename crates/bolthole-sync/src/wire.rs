//! What phone and server say to each other, as JSON.
//!
//! Phone to server, `POST sync`:
//! ```json
//! {"sync":1,"household":"0193…","since":{"epoch":"0193…","seq":"41"},"events":[{"id":"0193…","kind":"visit_logged"}]}
//! ```
//! Server to phone:
//! ```json
//! {"sync":1,"since":{"epoch":"0193…","seq":"41"},"epoch":"0193…","from":"41","through":"43","last":"43","n_withheld":0,
//!  "now":1800000000000,"kept":["0193…"],"refused":[{"event":"0193…","why":"One sentence."}],
//!  "events":[{"seq":"42","received_at":1800000000000,"event":{"id":"0193…"}}]}
//! ```
//! Places are strings of digits, because they count to 2⁶⁴ and JavaScript's numbers only to 2⁵³. Fields that a newer
//! program adds are passed over; a newer `sync` is refused. Events travel as they are stored: whoever carries these
//! messages carries them as text.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use bolthole_domain::{CaregiverId, EventId, HouseholdId, Instant};
use bolthole_record::{Event, Unreadable, from_value};

/// The version of these messages.
pub const VERSION: u16 = 1;
/// The most events in one message, either way. Ours: a busy month at the cage.
pub const MOST_EVENTS: usize = 500;
/// The largest message in bytes, either way.
pub const LARGEST_MESSAGE: usize = 1024 * 1024;
/// The largest event in bytes: more than the largest form can become, and small enough to travel alone.
pub const LARGEST_EVENT: usize = 512 * 1024;
/// A message takes no further event past this; together with the largest event it still fits.
const FULL: usize = 256 * 1024;

/// A place in one life of a household's log. A restored or moved server begins another life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Which life.
    pub epoch: Uuid,
    /// The last place that is known; 0 is before the first.
    #[serde(with = "digits")]
    pub seq: u64,
}

/// What a phone says: here is what I have, and this is how far I know the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// The version of this message.
    pub sync: u16,
    /// Whose log.
    pub household: HouseholdId,
    /// How far the phone knows the log; none before the first answer.
    pub since: Option<Cursor>,
    /// Who is chosen on this device now; none leaves what the server knows. Older programs leave it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caregiver: Option<CaregiverId>,
    /// Events that this server has not acknowledged yet.
    pub events: Vec<Event>,
}

/// What the server says: these are safe, those are refused, and this came since.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The version of this message.
    pub sync: u16,
    /// The question's `since`: an answer to an older question is known by it.
    pub since: Option<Cursor>,
    /// This life of the log.
    pub epoch: Uuid,
    /// `events` begin after this place; 0 where the phone is to begin anew.
    #[serde(with = "digits")]
    pub from: u64,
    /// And end with this one.
    #[serde(with = "digits")]
    pub through: u64,
    /// The last place of the log. There is more to ask for while `through` is before it.
    #[serde(with = "digits")]
    pub last: u64,
    /// How many between `from` and `through` this device may not see.
    pub n_withheld: u64,
    /// The server's clock.
    pub now: Instant,
    /// Offered events that are durable now, or were already.
    pub kept: Vec<EventId>,
    /// Offered events that this device may not write.
    pub refused: Vec<Refused>,
    /// What came, in the order of places.
    pub events: Vec<Pulled>,
}

/// An offered event that was not taken. The phone keeps it and shows why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Which.
    pub event: EventId,
    /// One sentence for the keeper.
    pub why: String,
}

/// An event with its place in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pulled {
    /// Its place.
    #[serde(with = "digits")]
    pub seq: u64,
    /// When the server was handed it.
    pub received_at: Instant,
    /// As it came.
    pub event: Event,
}

/// Why a message cannot be used. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SyncFault {
    /// No such message.
    #[error("the message is not one of sync ({0}); nothing of it was taken")]
    Unreadable(String),
    /// The other side is newer.
    #[error("the message has version {0}, newer than {VERSION}, which is known here; update this side first")]
    Newer(u16),
    /// Another household's.
    #[error("the message is about household {0}, which is not the one kept here; nothing of it was taken")]
    WrongHousehold(HouseholdId),
    /// Too many events.
    #[error(
        "the message holds {0} events, more than the {MOST_EVENTS} of one message; send them in smaller parts"
    )]
    TooMany(usize),
    /// The answer leaves out places of the log.
    #[error("the answer leaves a gap behind place {after} of the log; nothing of it was taken, ask again")]
    Gap {
        /// The last place before the gap.
        after: u64,
    },
}

impl Exchange {
    /// Reads a message.
    ///
    /// # Errors
    /// It is no such message, or a newer one.
    pub fn from_json(json: &[u8]) -> Result<Exchange, SyncFault> {
        read(json)
    }

    /// The message as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("ids, words and numbers are always JSON")
    }
}

impl Answer {
    /// Reads a message.
    ///
    /// # Errors
    /// It is no such message, or a newer one.
    pub fn from_json(json: &[u8]) -> Result<Answer, SyncFault> {
        read(json)
    }

    /// Reads a message that was part of another.
    ///
    /// # Errors
    /// It is no such message, or a newer one.
    pub fn from_value(json: &Value) -> Result<Answer, SyncFault> {
        read_value(json)
    }

    /// The message as text.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("ids, words and numbers are always JSON")
    }
}

/// Reads a message as text, like every event: a second reader for bytes would weigh more on the phone.
fn read<T: DeserializeOwned>(json: &[u8]) -> Result<T, SyncFault> {
    let unreadable = |fault: serde_json::Error| SyncFault::Unreadable(fault.to_string());
    let json = std::str::from_utf8(json).map_err(|_| SyncFault::Unreadable("it is no text".to_owned()))?;
    read_value(&serde_json::from_str(json).map_err(unreadable)?)
}

fn read_value<T: DeserializeOwned>(json: &Value) -> Result<T, SyncFault> {
    /// A newer message may be of any shape, so its version is looked at before anything else.
    #[derive(Deserialize)]
    struct Version {
        sync: u16,
    }
    let unreadable = |fault: Unreadable| SyncFault::Unreadable(fault.to_string());
    match from_value::<Version>(json).map_err(unreadable)?.sync {
        newer if newer > VERSION => Err(SyncFault::Newer(newer)),
        _ => from_value(json).map_err(unreadable),
    }
}

/// How many bytes an event takes in a message.
pub(crate) fn n_bytes(event: &Event) -> usize {
    serde_json::to_string(event)
        .expect("an event is always JSON")
        .len()
}

/// As many from the front as fit into one message, and always one.
pub(crate) fn that_fit<T>(things: impl IntoIterator<Item = T>, n_bytes: impl Fn(&T) -> usize) -> Vec<T> {
    let mut taken = Vec::new();
    let mut total = 0;
    for thing in things {
        let size = n_bytes(&thing);
        if !taken.is_empty() && (total + size > FULL || taken.len() == MOST_EVENTS) {
            break;
        }
        total += size;
        taken.push(thing);
    }
    taken
}

/// A count as a string of digits.
mod digits {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(n: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(n)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| D::Error::custom(format!("`{text}` is no place; places are digits such as \"41\"")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_beyond_what_javascript_can_count_survives() {
        let cursor = Cursor {
            epoch: Uuid::nil(),
            seq: u64::MAX,
        };
        let text = serde_json::to_string(&cursor).unwrap();
        assert_eq!(
            text,
            r#"{"epoch":"00000000-0000-0000-0000-000000000000","seq":"18446744073709551615"}"#
        );
        assert_eq!(serde_json::from_str::<Cursor>(&text).unwrap(), cursor);
        let number = text.replace("\"18446744073709551615\"", "1");
        assert!(serde_json::from_str::<Cursor>(&number).is_err());
    }

    #[test]
    fn a_newer_message_of_any_shape_is_told_from_a_broken_one() {
        assert_eq!(
            Exchange::from_json(br#"{"sync":2,"log":[]}"#),
            Err(SyncFault::Newer(2))
        );
        assert!(matches!(
            Exchange::from_json(br#"{"sync":1}"#),
            Err(SyncFault::Unreadable(_))
        ));
        assert!(matches!(
            Exchange::from_json(b"squeak"),
            Err(SyncFault::Unreadable(_))
        ));
    }

    #[test]
    fn a_message_takes_as_many_as_fit_and_always_one() {
        assert_eq!(that_fit([FULL + 1, 1], |size| *size), [FULL + 1]);
        assert_eq!(that_fit([FULL, 1], |size| *size), [FULL]);
        assert_eq!(that_fit([1, FULL - 1, 1], |size| *size), [1, FULL - 1]);
        assert_eq!(that_fit(vec![1; 600], |size| *size).len(), MOST_EVENTS);
    }
}
