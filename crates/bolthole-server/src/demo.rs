//! The demo's household.

use bolthole_domain::{HouseholdId, Moment};
use bolthole_method::Method;
use bolthole_record::Event;

/// Its events, ending yesterday evening.
pub fn seed(_method: &Method, _household: HouseholdId, _now: Moment) -> Vec<Event> {
    Vec::new()
}
