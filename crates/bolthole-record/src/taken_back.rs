//! Which events have been taken back.
//!
//! A retraction may itself be taken back, which restores what it took. A bite is special (H13): a mistaken
//! tap can be undone for ten minutes on the device that made it; later only a retraction with a reason counts,
//! and that bite is shown for ever. A retraction that does not count is kept and ignored.

use bolthole_domain::{DeviceId, EventId, SortedMap, SortedSet, VisitId};

use crate::again::First;
use crate::{Body, Event, Made, Retraction};

/// How long a mistaken bite can be undone. Source: method, H13.
const UNDO_MS: i64 = 10 * 60_000;

/// An event that can be read, beside what it says.
pub(crate) type Said<'a> = (&'a Event, Body);

/// The events that were taken back.
#[derive(Debug, Default)]
pub(crate) struct TakenBack {
    /// Each with when it was first taken back.
    gone: SortedMap<EventId, Made>,
    /// Bites whose tap was undone at once: as if never tapped, whatever reason somebody gave besides.
    undone: SortedSet<EventId>,
    /// Bites taken back later, each with the reason that is shown.
    reasons: SortedMap<EventId, String>,
}

impl TakenBack {
    pub(crate) fn contains(&self, event: EventId) -> bool {
        self.gone.contains_key(&event)
    }

    /// When it was first taken back.
    pub(crate) fn when(&self, event: EventId) -> Option<Made> {
        self.gone.get(&event).copied()
    }

    fn add(&mut self, event: EventId, made: Made) {
        self.gone.get_or_insert(event, made);
    }

    /// Why a bite was taken back, if it was taken back later than an undo.
    pub(crate) fn reason(&self, event: EventId) -> Option<&str> {
        self.reasons
            .get(&event)
            .filter(|_| !self.undone.contains(&event))
            .map(String::as_str)
    }
}

/// `said` is in the order of `made`, then id, without doubles; `first` knows the visits written down again.
pub(crate) fn taken_back(said: &[Said<'_>], first: &SortedMap<VisitId, First>) -> TakenBack {
    let retractions = standing(said);
    let mut taken = TakenBack::default();
    if retractions.is_empty() {
        return taken;
    }
    let named: SortedSet<EventId> = retractions
        .iter()
        .map(|(_, retraction)| retraction.event)
        .collect();
    let by_id: SortedMap<EventId, &Said<'_>> = said
        .iter()
        .filter(|(event, _)| named.contains(&event.id))
        .map(|one| (one.0.id, one))
        .collect();
    let bites = bites_by_visit(said);
    for (event, retraction) in retractions {
        let Some(target) = by_id.get(&retraction.event) else {
            continue;
        };
        take(&mut taken, event, retraction, target, first);
        // Whoever takes a visit back means the bite that was noted with it by then, too.
        if let Body::VisitLogged { visit, .. } = &target.1 {
            let noted = bites.get(visit).into_iter().flatten();
            for bite in noted.filter(|(bite, _)| (bite.made, bite.id) < (event.made, event.id)) {
                take(&mut taken, event, retraction, bite, first);
            }
        }
    }
    keep_rats_that_bit(said, &mut taken);
    taken
}

/// The retractions that nobody took back, in the order of `made`.
///
/// Worked from the outermost inwards. Retractions that name each other in a ring cannot come from a program
/// that had seen them, and none of them counts.
fn standing<'a>(said: &'a [Said<'a>]) -> Vec<(&'a Event, &'a Retraction)> {
    let all: SortedMap<EventId, &Retraction> = said
        .iter()
        .filter_map(|(event, body)| match body {
            Body::Retracted(retraction) => Some((event.id, retraction)),
            _ => None,
        })
        .collect();
    let mut n_waiting: SortedMap<EventId, usize> = all.keys().map(|id| (*id, 0)).collect();
    for retraction in all.values() {
        if let Some(n) = n_waiting.get_mut(&retraction.event) {
            *n += 1;
        }
    }
    let mut ready: Vec<EventId> = n_waiting
        .iter()
        .filter(|(_, n)| **n == 0)
        .map(|(id, _)| *id)
        .collect();
    let (mut stands, mut struck) = (SortedSet::new(), SortedSet::new());
    while let Some(id) = ready.pop() {
        let named = all[&id].event;
        if !struck.contains(&id) {
            stands.insert(id);
            struck.insert(named);
        }
        if let Some(n) = n_waiting.get_mut(&named) {
            *n -= 1;
            if *n == 0 {
                ready.push(named);
            }
        }
    }
    said.iter()
        .filter(|(event, _)| stands.contains(&event.id))
        .filter_map(|(event, _)| Some((*event, *all.get(&event.id)?)))
        .collect()
}

fn take(
    taken: &mut TakenBack,
    event: &Event,
    retraction: &Retraction,
    (target, body): &Said<'_>,
    first: &SortedMap<VisitId, First>,
) {
    if !is_bite(body) {
        taken.add(target.id, event.made);
        return;
    }
    let reason = retraction.reason.trim();
    if !reason.is_empty() {
        taken.add(target.id, event.made);
        taken.reasons.get_or_insert_with(target.id, || reason.to_owned());
        return;
    }
    let (made, device) = first_of(target, body, first);
    let waited = event.made.ms.0.saturating_sub(made.ms.0);
    if event.device == device && (0..=UNDO_MS).contains(&waited) {
        taken.add(target.id, event.made);
        taken.undone.insert(target.id);
    }
}

/// When and where a bite was first written down: writing its visit down again opens no new ten minutes.
fn first_of(target: &Event, body: &Body, first: &SortedMap<VisitId, First>) -> (Made, DeviceId) {
    let visit = match body {
        Body::VisitLogged { visit, .. } => Some(visit),
        Body::BiteNoted { visit, .. } => visit.as_ref(),
        _ => None,
    };
    let first = visit.and_then(|visit| first.get(visit));
    first.map_or((target.made, target.device), |first| (first.made, first.device))
}

pub(crate) fn is_bite(body: &Body) -> bool {
    match body {
        Body::VisitLogged { outcome, .. } => outcome.is_teeth(),
        Body::BiteNoted { .. } => true,
        _ => false,
    }
}

fn bites_by_visit<'a>(said: &'a [Said<'a>]) -> SortedMap<VisitId, Vec<&'a Said<'a>>> {
    let mut bites: SortedMap<VisitId, Vec<&Said<'_>>> = SortedMap::new();
    for one in said {
        if let Body::BiteNoted {
            visit: Some(visit), ..
        } = &one.1
        {
            bites.get_or_default(*visit).push(one);
        }
    }
    bites
}

/// Taking back a rat's arrival would hide its bites with it, so the first arrival of a rat that
/// has bitten stands (H13).
fn keep_rats_that_bit(said: &[Said<'_>], taken: &mut TakenBack) {
    let bit: SortedSet<_> = said
        .iter()
        .filter(|(event, body)| {
            is_bite(body) && (!taken.contains(event.id) || taken.reason(event.id).is_some())
        })
        .filter_map(|(_, body)| match body {
            Body::VisitLogged { rat, .. } | Body::BiteNoted { rat, .. } => Some(*rat),
            _ => None,
        })
        .collect();
    for rat in bit {
        let mut arrivals = said
            .iter()
            .filter(|(_, body)| matches!(body, Body::RatAdded { rat: who, .. } if *who == rat));
        let Some((first, _)) = arrivals.clone().next() else {
            continue;
        };
        if arrivals.all(|(event, _)| taken.contains(event.id)) {
            taken.gone.remove(&first.id);
        }
    }
}
