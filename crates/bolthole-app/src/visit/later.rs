//! What is said of a visit afterwards: a word, a bite's place, another time, or that it was not so.

use bolthole_domain::{BiteSeverity, Bitten, DeviceId, Moment, Signs, StoppedBy, Zone};
use bolthole_record::{Body, Event, RatPages, Retraction, Visit};
use bolthole_words::say;

use crate::Pen;

/// A mistaken tap can be undone without a reason for so long, even a bite. Source: H13.
const UNDO_MS: i64 = 10 * 60_000;
/// A word about a visit is a few sentences, not a letter.
pub const LONGEST_NOTE: usize = 2_000;

/// What is added to a visit afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Words<'a> {
    /// Replaces the word that is there; may be empty.
    pub note: &'a str,
    /// Whether another rat was beside it; none leaves what was known.
    pub companion_present: Option<bool>,
    /// Who had enough first; none leaves what was known.
    pub stopped_by: Option<StoppedBy>,
    /// How the rat looked and what was heard of it; what is open leaves what was known.
    pub signs: Signs,
}

/// Adds words to a visit, or replaces those that are there.
pub fn note_visit(mut pen: Pen, visit: &Visit, words: &Words) -> Vec<Event> {
    vec![pen.write(Body::VisitNoted {
        visit: visit.id,
        note: shortened(words.note),
        companion_present: words.companion_present,
        stopped_by: words.stopped_by,
        posture: words.signs.posture,
        posture_gone: false,
        alarm_calls: words.signs.alarm_calls,
    })]
}

/// Takes back how the rat held itself, whatever was noted of it; the word that is there stays.
pub fn take_posture_back(mut pen: Pen, visit: &Visit) -> Vec<Event> {
    vec![pen.write(Body::VisitNoted {
        visit: visit.id,
        note: visit.note.clone(),
        companion_present: None,
        stopped_by: None,
        posture: None,
        posture_gone: true,
        alarm_calls: None,
    })]
}

/// A bite as it is told after the visit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BiteTold<'a> {
    /// Where teeth met.
    pub zone: Zone,
    /// How bad it was.
    pub severity: BiteSeverity,
    /// Whose skin; none: not said.
    pub bitten: Option<Bitten>,
    /// How it came; may be empty.
    pub note: &'a str,
}

/// Where teeth met, whose skin, and how bad it was.
pub fn note_bite(mut pen: Pen, pages: &RatPages, visit: &Visit, told: BiteTold) -> Vec<Event> {
    let body = Body::BiteNoted {
        rat: pages.rat.id,
        visit: Some(visit.id),
        zone: told.zone,
        severity: told.severity,
        bitten: told.bitten,
        note: shortened(told.note),
    };
    vec![pen.write_at(body, visit.at)]
}

/// The nip was at the spoon, for food: the same visit is written down again with that in it, and why in the writer's
/// `words`.
pub fn nipped_at_food(
    pen: Pen,
    words: &bolthole_words::Words,
    pages: &RatPages,
    visit: &Visit,
) -> Vec<Event> {
    let reason = say!(words, "it-was-for-food");
    let again = Visit {
        at_food: true,
        ..visit.clone()
    };
    write_again(pen, pages, visit, &again, &reason).0
}

/// The visit was at another time: it is written down again with that in it, its bites with it.
///
/// `reason` is shown for ever where teeth are moved that can no longer be undone (H13).
pub fn correct_time(pen: Pen, pages: &RatPages, visit: &Visit, at: Moment, reason: &str) -> Vec<Event> {
    let again = Visit { at, ..visit.clone() };
    let (mut events, mut pen) = write_again(pen, pages, visit, &again, reason);
    let bites = pages.bites.iter().filter(|bite| bite.visit == Some(visit.id));
    events.extend(bites.map(|bite| {
        let body = Body::BiteNoted {
            rat: pages.rat.id,
            visit: bite.visit,
            zone: bite.zone,
            severity: bite.severity,
            bitten: bite.bitten,
            note: bite.note.clone(),
        };
        pen.write_at(body, at)
    }));
    events
}

/// Takes `visit` back and writes `again` in its place: the same visit, still its own caregiver's.
fn write_again(
    mut pen: Pen,
    pages: &RatPages,
    visit: &Visit,
    again: &Visit,
    reason: &str,
) -> (Vec<Event>, Pen) {
    let reason = match undo(visit, pen.device(), pen.now()) {
        Undo::WithReason => reason.to_owned(),
        Undo::AtOnce => String::new(),
    };
    let taken_back = pen.write(Body::Retracted(Retraction {
        event: visit.event,
        reason,
    }));
    let body = Body::VisitLogged {
        visit: visit.id,
        rat: pages.rat.id,
        rung: again.rung.clone(),
        outcome: again.outcome,
        latency: again.latency,
        companion_present: again.companion_present,
        stopped_by: again.stopped_by,
        at_food: again.at_food,
        note: again.note.clone(),
    };
    let writer = pen.caregiver();
    let mut pen = pen.signed(visit.caregiver);
    let written = pen.write_at(body, again.at);
    (vec![taken_back, written], pen.signed(writer))
}

/// How a visit can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// By a tap.
    AtOnce,
    /// Only with a reason that is shown from then on: teeth, more than ten minutes ago or on another device (H13).
    WithReason,
}

/// How this visit can be taken back now on that device.
pub fn undo(visit: &Visit, device: DeviceId, now: Moment) -> Undo {
    let is_recent = (0..=UNDO_MS).contains(&now.at.0.saturating_sub(visit.made.ms.0));
    if visit.outcome.is_teeth() && !(is_recent && visit.device == device) {
        Undo::WithReason
    } else {
        Undo::AtOnce
    }
}

/// Takes a visit back; `reason` may be empty where [`undo`] says at once.
pub fn take_back(mut pen: Pen, visit: &Visit, reason: &str) -> Vec<Event> {
    vec![pen.write(Body::Retracted(Retraction {
        event: visit.event,
        reason: shortened(reason),
    }))]
}

/// Takes several visits back at once, each of which [`undo`] says can be.
pub fn take_back_all(mut pen: Pen, visits: &[&Visit]) -> Vec<Event> {
    let each = visits.iter().map(|visit| {
        pen.write(Body::Retracted(Retraction {
            event: visit.event,
            reason: String::new(),
        }))
    });
    each.collect()
}

pub(crate) fn shortened(note: &str) -> String {
    note.trim().chars().take(LONGEST_NOTE).collect()
}
