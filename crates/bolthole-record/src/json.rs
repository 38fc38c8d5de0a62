//! Reading JSON. Text becomes a value first and everything else is read from values: with a reader of text for each
//! type the program on the phone is a tenth larger.

mod unreadable;
mod values;

pub use unreadable::Unreadable;
pub(crate) use values::{Readable, fields};

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error};
use serde_json::{Map, Value};

use bolthole_domain::{CaregiverId, DeviceId, EventId, HouseholdId, Moment};

use crate::{Event, Made};

/// Anything of ours from its text.
///
/// # Errors
/// The text is no JSON, or something else.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    from_value(&serde_json::from_str(text).map_err(Unreadable::custom)?)
}

/// Anything of ours from a value.
///
/// # Errors
/// It is something else.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, Unreadable> {
    T::deserialize(Readable(value))
}

/// The fields of an event beside its body.
#[derive(Deserialize)]
struct Head {
    id: EventId,
    household: HouseholdId,
    device: DeviceId,
    caregiver: Option<CaregiverId>,
    happened_at: Moment,
    made: Made,
    v: u16,
    kind: String,
}

const HEAD: [&str; 8] = [
    "id",
    "household",
    "device",
    "caregiver",
    "happened_at",
    "made",
    "v",
    "kind",
];

impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Event, D::Error> {
        let mut more = Map::deserialize(from)?;
        let body = more
            .remove("body")
            .ok_or_else(|| D::Error::missing_field("body"))?;
        let head = Head::deserialize(fields(&more)).map_err(D::Error::custom)?;
        for name in HEAD {
            more.remove(name);
        }
        Ok(Event {
            id: head.id,
            household: head.household,
            device: head.device,
            caregiver: head.caregiver,
            happened_at: head.happened_at,
            made: head.made,
            v: head.v,
            kind: head.kind,
            body,
            more,
        })
    }
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Moment;

    use super::from_json;

    #[test]
    fn a_struct_is_read_from_an_object_and_never_from_a_list_of_its_fields() {
        let read = from_json::<Moment>(r#"{"at":5,"offset_min":60}"#);
        assert_eq!(read.unwrap().offset_min, 60);
        let fault = from_json::<Moment>("[5,60]").unwrap_err().to_string();
        assert_eq!(fault, "invalid type: sequence, expected struct Moment");
    }

    #[test]
    fn what_was_there_instead_is_said() {
        let fault = from_json::<Moment>(r#"{"at":5,"offset_min":"noon"}"#)
            .unwrap_err()
            .to_string();
        assert_eq!(fault, r#"invalid type: string "noon", expected i16"#);
        let fault = from_json::<Vec<Moment>>("7").unwrap_err().to_string();
        assert_eq!(fault, "invalid type: number, expected a sequence");
    }
}
