//! Between an event as it is stored and what it says.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{MapAccessDeserializer, MapDeserializer};

use bolthole_domain::{CaregiverId, DeviceId, EventId, HouseholdId, Moment};

use crate::json::{Readable, Unreadable};
use crate::{Body, Event, EventFault, Made};

/// The version of every body's shape that this program writes, and the newest that it reads.
const VERSION: u16 = 1;

/// Every kind this program reads.
const KINDS: [&str; 29] = [
    "household_named",
    "caregiver_added",
    "caregiver_changed",
    "rat_added",
    "rat_changed",
    "minute_tried",
    "rat_weighed",
    "foods_tried",
    "rat_left",
    "intake_answered",
    "visit_logged",
    "visit_noted",
    "bite_noted",
    "health_noted",
    "vet_seen",
    "environment_noted",
    "environment_audited",
    "day_rested",
    "routine_done",
    "cause_seen_differently",
    "rats_handed_over",
    "introduction_begun",
    "introduction_checked",
    "introduction_seen",
    "recording_heard",
    "recording_placed",
    "call_judged",
    "recording_removed",
    "retracted",
];

/// Who wrote an event, where and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The event's id.
    pub id: EventId,
    /// Whose log.
    pub household: HouseholdId,
    /// Which phone or browser.
    pub device: DeviceId,
    /// Who, once somebody is known.
    pub caregiver: Option<CaregiverId>,
    /// When it happened.
    pub happened_at: Moment,
    /// When it was made.
    pub made: Made,
}

impl Event {
    /// The event that says `body`, in the newest shape.
    pub fn write(stamp: Stamp, body: &Body) -> Event {
        let (kind, body) = kind_and_body(body);
        let Stamp {
            id,
            household,
            device,
            caregiver,
            happened_at,
            made,
        } = stamp;
        Event {
            id,
            household,
            device,
            caregiver,
            happened_at,
            made,
            v: VERSION,
            kind,
            body,
            more: serde_json::Map::new(),
        }
    }

    /// What the event says.
    ///
    /// # Errors
    /// A kind that is not known here, a newer shape, or a body that is not of its kind. The event itself
    /// is kept and passed on all the same.
    pub fn read(&self) -> Result<Body, EventFault> {
        let kind = self.kind.as_str();
        if !KINDS.contains(&kind) {
            return Err(EventFault::UnknownKind(kind.to_owned()));
        }
        if self.v > VERSION {
            return Err(EventFault::Newer {
                kind: kind.to_owned(),
                v: self.v,
            });
        }
        // A map of the one entry `kind: body` is how serde spells an enum; this way nothing is copied first.
        let entry = std::iter::once((kind.into_deserializer(), Readable(&self.body)));
        Body::deserialize(MapAccessDeserializer::new(MapDeserializer::new(entry))).map_err(
            |fault: Unreadable| EventFault::Broken {
                kind: kind.to_owned(),
                what: fault.to_string(),
            },
        )
    }
}

fn kind_and_body(body: &Body) -> (String, serde_json::Value) {
    let value = serde_json::to_value(body).expect("ids, words and numbers are always JSON");
    let serde_json::Value::Object(entries) = value else {
        unreachable!("every body has fields");
    };
    entries
        .into_iter()
        .next()
        .expect("serde writes an enum as a map of one entry")
}

#[cfg(test)]
mod tests {
    use bolthole_domain::{CaregiverColor, Instant, Language, RatId};
    use serde_json::json;

    use super::*;

    fn stored(v: u16, kind: &str, body: serde_json::Value) -> Event {
        let id = "01930c5e-8f7a-7cc0-b1a2-000000000001".parse().unwrap();
        serde_json::from_value(json!({
            "id": EventId(id), "household": id, "device": id, "caregiver": null,
            "happened_at": {"at": 1000, "offset_min": 60}, "made": {"ms": 1000, "n": 0},
            "v": v, "kind": kind, "body": body,
        }))
        .unwrap()
    }

    fn stamp() -> Stamp {
        let id: uuid::Uuid = "01930c5e-8f7a-7cc0-b1a2-000000000001".parse().unwrap();
        Stamp {
            id: EventId(id),
            household: HouseholdId(id),
            device: DeviceId(id),
            caregiver: None,
            happened_at: Moment {
                at: Instant(5),
                offset_min: 0,
            },
            made: Made { ms: Instant(5), n: 0 },
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let body = Body::HealthNoted {
            rat: RatId(stamp().id.0),
            tags: vec!["sneezing".into()],
            note: String::new(),
        };
        let event = Event::write(stamp(), &body);
        assert_eq!(event.kind, "health_noted");
        assert_eq!(event.body["tags"], json!(["sneezing"]));
        assert_eq!(event.read(), Ok(body));
    }

    #[test]
    fn every_known_kind_is_known_to_the_body_too() {
        for kind in KINDS {
            let fault = stored(1, kind, json!({})).read();
            let said = fault.err().map(|fault| fault.to_string()).unwrap_or_default();
            assert!(!said.contains("unknown variant"), "{said}");
        }
        let all = stored(1, "retracted", json!({"event": "no id", "reason": ""}))
            .read()
            .unwrap_err();
        assert!(matches!(all, EventFault::Broken { .. }));
        // serde lists every variant it knows: none may be missing from the list of kinds.
        let said = Body::deserialize(json!({"x": {}})).unwrap_err().to_string();
        assert_eq!(said.matches('`').count() / 2 - 1, KINDS.len(), "{said}");
    }

    #[test]
    fn a_caregiver_of_an_older_program_and_one_of_a_newer_are_both_read() {
        let id = "01930c5e-8f7a-7cc0-b1a2-000000000001";
        let of = |more: serde_json::Value| {
            let mut body = json!({"caregiver": id, "name": "Dad", "role": "adult"});
            body.as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            let Body::CaregiverAdded { language, color, .. } =
                stored(1, "caregiver_added", body).read().unwrap()
            else {
                panic!("it adds a caregiver")
            };
            (language, color)
        };
        assert_eq!(of(json!({})), (None, None));
        assert_eq!(of(json!({"language": "tlh", "color": "gold"})), (None, None));
        assert_eq!(
            of(json!({"language": "nl", "color": "river"})),
            (Some(Language::Nl), Some(CaregiverColor::River))
        );
    }

    #[test]
    fn what_was_not_said_of_a_caregiver_is_not_written() {
        let body = Body::CaregiverChanged {
            caregiver: CaregiverId(stamp().id.0),
            name: None,
            language: Some(Language::De),
            color: None,
        };
        let event = Event::write(stamp(), &body);
        assert_eq!(event.body, json!({"caregiver": stamp().id, "language": "de"}));
        assert_eq!(event.read(), Ok(body));
    }

    #[test]
    fn an_unknown_kind_and_a_newer_shape_are_told_apart() {
        let unknown = stored(1, "tail_measured", json!({"cm": 19})).read().unwrap_err();
        assert_eq!(unknown, EventFault::UnknownKind("tail_measured".into()));
        let newer = stored(2, "vet_seen", json!({})).read().unwrap_err();
        assert_eq!(
            newer,
            EventFault::Newer {
                kind: "vet_seen".into(),
                v: 2
            }
        );
    }

    #[test]
    fn fields_of_a_newer_program_come_through_untouched() {
        let mut written = serde_json::to_value(stored(
            7,
            "tail_measured",
            json!({"cm": 0.30000000000000004, "by": {"x": [1]}}),
        ))
        .unwrap();
        written["signature"] = json!("abc");
        let text = written.to_string();
        let event: Event = serde_json::from_str(&text).unwrap();
        assert_eq!(
            serde_json::to_string(&serde_json::to_value(&event).unwrap()).unwrap(),
            text
        );
    }
}
