use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An id that is not a UUID.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an id; ids look like 01930c5e-8f7a-7cc0-b1a2-0123456789ab")]
pub struct IdFault(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdFault;
            fn from_str(text: &str) -> Result<Self, IdFault> {
                Uuid::parse_str(text).map(Self).map_err(|_| IdFault(text.to_owned()))
            }
        }
    )*};
}

ids! {
    /// Names one rat.
    RatId
    /// Names one group of rats that live together.
    MischiefId
    /// Names one person who logs.
    CaregiverId
    /// Names one household: the unit of sharing, of permission and of the event log.
    HouseholdId
    /// Names one phone or browser.
    DeviceId
    /// Names one stay with one rat.
    VisitId
    /// Names one introduction of rats to each other.
    IntroductionId
    /// Names one event of the log.
    EventId
}

impl EventId {
    /// The `n`-th event of the form whose fresh id is `form`.
    ///
    /// The same form sent twice makes the same ids, so a double tap or a refresh never writes twice.
    /// The time part of the UUIDv7 stays, so the ids keep their order.
    pub fn of_form(form: Uuid, n: u16) -> EventId {
        let mut bytes = *form.as_bytes();
        let low = u16::from_be_bytes([bytes[14], bytes[15]]).wrapping_add(n);
        bytes[14..].copy_from_slice(&low.to_be_bytes());
        EventId(Uuid::from_bytes(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_form_always_makes_the_same_events() {
        let form: Uuid = "01930c5e-8f7a-7cc0-b1a2-0123456789ff".parse().unwrap();
        assert_eq!(EventId::of_form(form, 0).0, form);
        assert_eq!(
            EventId::of_form(form, 1).to_string(),
            "01930c5e-8f7a-7cc0-b1a2-012345678a00"
        );
    }

    #[test]
    fn a_word_that_is_no_id_is_named() {
        let fault = "ellie".parse::<RatId>().unwrap_err();
        assert!(fault.to_string().contains("`ellie`"));
    }
}
