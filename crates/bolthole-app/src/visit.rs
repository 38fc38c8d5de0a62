//! Logging a visit, adding to it, taking it back. A record is never refused: gates bind plans, not what happened.

use bolthole_domain::{BiteSeverity, Instant, Moment, Outcome, RungId, Seconds, StoppedBy, VisitId, Zone};
use bolthole_record::{Body, Event, RatPages, Retraction, Visit};

use crate::Pen;

/// A step's name longer than this is cut: an old page may send any word, but not a book.
const LONGEST_RUNG: usize = 80;
/// A page older than this says nothing about how long the rat took.
const LONGEST_LATENCY_S: f64 = 30.0 * 60.0;
/// A mistaken tap can be undone without a reason for so long, even a bite. Source: H13.
const UNDO_MS: i64 = 10 * 60_000;
/// A word about a visit is a few sentences, not a letter.
pub const LONGEST_NOTE: usize = 2_000;

/// What was tapped.
#[derive(Debug, Clone, PartialEq)]
pub struct Did {
    /// Which step.
    pub rung: RungId,
    /// What the rat did.
    pub outcome: Outcome,
    /// How long it took to come, where that is known.
    pub latency: Option<Seconds>,
    /// Whether another rat was beside it, where that is known.
    pub companion_present: Option<bool>,
}

/// Logs one visit; `pen` is fresh from the form.
///
/// Two different outcomes tapped on one page are two visits; the same one tapped twice is one.
pub fn log_visit(pen: Pen, pages: &RatPages, did: Did) -> (VisitId, Vec<Event>) {
    let nth = Outcome::ALL
        .iter()
        .position(|outcome| *outcome == did.outcome)
        .unwrap_or(0);
    let mut pen = pen.from_nth(u16::try_from(nth).unwrap_or(0));
    let visit = VisitId(pen.next_id());
    let body = Body::VisitLogged {
        visit,
        rat: pages.rat.id,
        rung: RungId(did.rung.0.chars().take(LONGEST_RUNG).collect()),
        outcome: did.outcome,
        latency: did.latency.filter(|_| met(did.outcome)),
        companion_present: did.companion_present,
        stopped_by: None,
        at_food: false,
        note: String::new(),
    };
    (visit, vec![pen.write(body)])
}

/// The rat came to what was offered, so that there is a time from offer to contact.
fn met(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Relaxed | Outcome::Ate | Outcome::Hesitated)
}

/// How long the rat took, from the second that script counted or else from when the page was made.
///
/// A page that stood open for longer than half an hour, or that comes from the future, says nothing.
pub fn latency(elapsed: Option<Seconds>, started: Option<Instant>, now: Moment) -> Option<Seconds> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a difference of milliseconds that is then checked to be small"
    )]
    let since_start = || started.map(|started| Seconds(now.at.0.saturating_sub(started.0) as f64 / 1000.0));
    elapsed
        .or_else(since_start)
        .filter(|seconds| (0.0..=LONGEST_LATENCY_S).contains(&seconds.0))
}

/// That visit, with the rat it belongs to.
pub fn find_visit(notebook: &bolthole_record::Notebook, id: VisitId) -> Option<(&RatPages, &Visit)> {
    let of = |pages: &'_ RatPages| pages.visits.iter().position(|visit| visit.id == id);
    notebook
        .rats
        .values()
        .find_map(|pages| Some((pages, &pages.visits[of(pages)?])))
}

/// What is added to a visit afterwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Words<'a> {
    /// Replaces the word that is there; may be empty.
    pub note: &'a str,
    /// Whether another rat was beside it; none leaves what was known.
    pub companion_present: Option<bool>,
    /// Who had enough first; none leaves what was known.
    pub stopped_by: Option<StoppedBy>,
}

/// Adds words to a visit, or replaces those that are there.
pub fn note_visit(mut pen: Pen, visit: &Visit, words: &Words) -> Vec<Event> {
    vec![pen.write(Body::VisitNoted {
        visit: visit.id,
        note: shortened(words.note),
        companion_present: words.companion_present,
        stopped_by: words.stopped_by,
    })]
}

/// Where teeth met and how bad it was.
pub fn note_bite(
    mut pen: Pen,
    pages: &RatPages,
    visit: &Visit,
    zone: Zone,
    severity: BiteSeverity,
    note: &str,
) -> Vec<Event> {
    let body = Body::BiteNoted {
        rat: pages.rat.id,
        visit: Some(visit.id),
        zone,
        severity,
        note: shortened(note),
    };
    vec![pen.write_at(body, visit.at)]
}

/// The nip was at the spoon, for food: the same visit is written down again with that in it.
pub fn nipped_at_food(mut pen: Pen, pages: &RatPages, visit: &Visit) -> (VisitId, Vec<Event>) {
    let reason = match undo(visit, pen.now()) {
        Undo::WithReason => "It was at the spoon or through the bars, for food.".to_owned(),
        Undo::AtOnce => String::new(),
    };
    let taken_back = pen.write(Body::Retracted(Retraction {
        event: visit.event,
        reason,
    }));
    let again = VisitId(pen.next_id());
    let body = Body::VisitLogged {
        visit: again,
        rat: pages.rat.id,
        rung: visit.rung.clone(),
        outcome: visit.outcome,
        latency: visit.latency,
        companion_present: visit.companion_present,
        stopped_by: visit.stopped_by,
        at_food: true,
        note: visit.note.clone(),
    };
    (again, vec![taken_back, pen.write_at(body, visit.at)])
}

/// How a visit can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// By a tap.
    AtOnce,
    /// Only with a reason that is shown from then on: teeth, and more than ten minutes ago (H13).
    WithReason,
}

/// How this visit can be taken back now.
pub fn undo(visit: &Visit, now: Moment) -> Undo {
    let is_recent = (0..=UNDO_MS).contains(&now.at.0.saturating_sub(visit.made.ms.0));
    if visit.outcome.is_teeth() && !is_recent {
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

pub(crate) fn shortened(note: &str) -> String {
    note.trim().chars().take(LONGEST_NOTE).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_stood_open_for_an_hour_says_nothing_about_the_rat() {
        let now = Moment {
            at: Instant(4_000_000),
            offset_min: 0,
        };
        assert_eq!(latency(None, Some(Instant(3_965_000)), now), Some(Seconds(35.0)));
        assert_eq!(latency(None, Some(Instant(0)), now), None);
        assert_eq!(latency(None, Some(Instant(4_100_000)), now), None);
        assert_eq!(latency(None, Some(Instant(i64::MIN)), now), None);
    }

    #[test]
    fn the_tapped_second_is_believed_before_the_page_s_own_age() {
        let now = Moment {
            at: Instant(60_000),
            offset_min: 0,
        };
        assert_eq!(
            latency(Some(Seconds(12.0)), Some(Instant(0)), now),
            Some(Seconds(12.0))
        );
        assert_eq!(latency(Some(Seconds(f64::NAN)), None, now), None);
    }
}
