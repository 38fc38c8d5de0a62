//! Logging a visit, adding to it, taking it back. A record is never refused: gates bind plans, not what happened.

mod later;
mod when;

use bolthole_domain::{EventId, Instant, Moment, Outcome, RungId, Seconds, VisitId};
use bolthole_record::{Body, Event, RatPages, Visit};

use crate::Pen;

pub(crate) use later::shortened;
pub use later::{
    BiteTold, LONGEST_NOTE, Undo, Words, correct_time, nipped_at_food, note_bite, note_visit, take_back,
    take_back_all, take_posture_back, undo,
};
pub use when::{Earlier, earlier, earliest};

/// A step's name longer than this is cut: an old page may send any word, but not a book.
const LONGEST_RUNG: usize = 80;
/// A page older than this says nothing about how long the rat took.
const LONGEST_LATENCY_S: f64 = 30.0 * 60.0;
/// A tap on the button that was just pressed is the same wet finger once more, for so long. Ours.
const BOUNCE_MS: i64 = 2_000;
/// Outcomes of one moment on one form; see [`log_several`].
const N_OUTCOMES: u16 = 8;
/// Numbers of events of a form for visits that were earlier: behind those of now and of an undo.
const EARLIER_NTH: u16 = 256;
/// So many minutes have numbers of their own, five days and a half of them.
const N_MINUTES: i64 = 8_000;
const MS_PER_MIN: i64 = 60_000;

/// What was tapped.
#[derive(Debug, Clone, PartialEq)]
pub struct Did {
    /// When; now, or earlier.
    pub at: Moment,
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
/// Two different outcomes tapped on one page are two visits, and so is one outcome at two times; the same tapped
/// twice is one.
pub fn log_visit(pen: Pen, pages: &RatPages, did: Did) -> (VisitId, Vec<Event>) {
    let minute = did.at.wall_ms().div_euclid(MS_PER_MIN).rem_euclid(N_MINUTES);
    let nth = match u16::try_from(minute) {
        Ok(minute) if did.at != pen.now() => EARLIER_NTH + minute * N_OUTCOMES,
        _ => 0,
    };
    let mut pen = pen.from_nth(nth + place(did.outcome));
    let (visit, event) = write(&mut pen, pages, did);
    (visit, vec![event])
}

/// One rat's line on a page where several are logged at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    /// Its place on the page, whether or not the lines before it were filled in.
    pub nth: u16,
    /// With whom.
    pub pages: &'a RatPages,
    /// What was chosen.
    pub did: Did,
}

/// Logs several visits of one form, each with its own event, counting from where `pen` stands.
pub fn log_several(pen: &Pen, lines: Vec<Line>) -> (Vec<VisitId>, Vec<Event>) {
    let first = pen.n_written();
    let mut pen = pen.clone();
    lines
        .into_iter()
        .map(|line| {
            let nth = line.nth.wrapping_mul(N_OUTCOMES) + place(line.did.outcome);
            pen = pen.clone().from_nth(first.wrapping_add(nth));
            write(&mut pen, line.pages, line.did)
        })
        .unzip()
}

/// An outcome's place among the eight.
fn place(outcome: Outcome) -> u16 {
    let place = Outcome::ALL.iter().position(|other| *other == outcome);
    place.and_then(|place| u16::try_from(place).ok()).unwrap_or(0)
}

fn write(pen: &mut Pen, pages: &RatPages, did: Did) -> (VisitId, Event) {
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
    (visit, pen.write_at(body, did.at))
}

/// The visit that a form which is opened again has logged already; such a form is not shown a second time.
pub fn logged_by(pages: &RatPages, form: uuid::Uuid) -> Option<&Visit> {
    let ids = Outcome::ALL.map(|outcome| VisitId(EventId::of_form(form, place(outcome)).0));
    pages.visits.iter().rev().find(|visit| ids.contains(&visit.id))
}

/// Whether a tap on the page of `visit` is the same tap once more: the same button, within a moment.
pub fn is_bounce(visit: &Visit, outcome: Outcome, now: Moment) -> bool {
    visit.outcome == outcome && (0..BOUNCE_MS).contains(&now.at.0.saturating_sub(visit.made.ms.0))
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

/// How long ago the visit's page was opened, where that still says something.
pub fn since(started: Option<Instant>, now: Moment) -> Option<Seconds> {
    latency(None, started, now)
}

/// That visit, with the rat it belongs to.
pub fn find_visit(notebook: &bolthole_record::Notebook, id: VisitId) -> Option<(&RatPages, &Visit)> {
    let of = |pages: &'_ RatPages| pages.visits.iter().position(|visit| visit.id == id);
    notebook
        .rats
        .values()
        .find_map(|pages| Some((pages, &pages.visits[of(pages)?])))
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
