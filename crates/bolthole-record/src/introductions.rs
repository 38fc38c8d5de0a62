//! Introductions in the notebook.

use bolthole_domain::{CaregiverId, EventId, SortedMap};
use bolthole_introduce::Seen;

use crate::{Body, Event, Introduction};

/// The introduction that an event began.
pub(crate) fn begun(event: &Event, body: &Body) -> Option<Introduction> {
    let Body::IntroductionBegun {
        introduction,
        why,
        newcomers,
        residents,
    } = body
    else {
        return None;
    };
    Some(Introduction {
        id: *introduction,
        at: event.happened_at,
        why: *why,
        newcomers: newcomers.clone(),
        residents: residents.clone(),
        checks: SortedMap::new(),
        seen: Vec::new(),
    })
}

/// What an event saw of an introduction.
pub(crate) fn seen(event: &Event, body: &Body) -> Option<(EventId, Option<CaregiverId>, Seen)> {
    let Body::IntroductionSeen {
        what, stage, weather, ..
    } = body
    else {
        return None;
    };
    let seen = Seen {
        at: event.happened_at,
        what: *what,
        stage: *stage,
        weather: *weather,
    };
    Some((event.id, event.caregiver, seen))
}
