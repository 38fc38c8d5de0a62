//! Visits that were written down again, with another time or because the nip was at food: one id, several events.

use bolthole_domain::{DeviceId, EventId, Outcome, RatId, SortedMap, SortedSet, VisitId};

use crate::taken_back::Said;
use crate::{Body, Made};

/// When and where a visit was first written down: for an undo, writing it down again does not make it newer (H13).
#[derive(Debug, Clone, Copy)]
pub(crate) struct First {
    pub(crate) made: Made,
    pub(crate) device: DeviceId,
}

/// The first writing of each visit that was written down again. `said` is in the order of `made`, with what was
/// taken back.
pub(crate) fn first_written(said: &[Said<'_>]) -> SortedMap<VisitId, First> {
    // The first writing of a visit gives it its own id, so most are passed over here.
    let again: SortedSet<VisitId> = visits(said)
        .filter(|(event, visit, ..)| event.0 != visit.0)
        .map(|(_, visit, ..)| visit)
        .collect();
    let mut first = SortedMap::new();
    if again.is_empty() {
        return first;
    }
    for (event, body) in said {
        if let Body::VisitLogged { visit, .. } = body
            && again.contains(visit)
        {
            first.get_or_insert(
                *visit,
                First {
                    made: event.made,
                    device: event.device,
                },
            );
        }
    }
    first
}

/// Writings of a visit behind which a later one stands, such as when two phones corrected its time at once: the later
/// holds. Teeth all stand, for nothing but a retraction takes a bite back (H13). `said` is in the order of `made`.
pub(crate) fn written_over(said: &[Said<'_>]) -> SortedSet<EventId> {
    let mut latest: SortedMap<(VisitId, RatId, Outcome), EventId> = SortedMap::new();
    let mut over = SortedSet::new();
    let again: SortedSet<VisitId> = visits(said)
        .filter(|(event, visit, _, outcome)| event.0 != visit.0 && !outcome.is_teeth())
        .map(|(_, visit, ..)| visit)
        .collect();
    let rewritten =
        visits(said).filter(|(_, visit, _, outcome)| again.contains(visit) && !outcome.is_teeth());
    for (event, visit, rat, outcome) in rewritten {
        over.extend(latest.insert((visit, rat, outcome), event));
    }
    over
}

fn visits<'a>(said: &'a [Said<'_>]) -> impl Iterator<Item = (EventId, VisitId, RatId, Outcome)> + 'a {
    said.iter().filter_map(|(event, body)| match body {
        Body::VisitLogged {
            visit, rat, outcome, ..
        } => Some((event.id, *visit, *rat, *outcome)),
        _ => None,
    })
}
