//! What changed our mind: the assessment when the answers were last given, beside that of now.

use bolthole_assess::Assessment;
use bolthole_domain::{Cause, Moment, RatId};
use bolthole_method::Method;
use bolthole_record::Notebook;
use bolthole_words::Said;

use crate::learned::{Learned, Seen, learned};
use crate::{Asking, Likelihood, health, last_sitting};

/// A cause that moved by this much is worth a word, also within one word for it.
const WORTH_A_WORD: f64 = 0.15;
/// Something is named as a reason if the cause would be this much elsewhere without it.
const COUNTS: f64 = 0.04;
/// More reasons than this are not read.
const MOST: usize = 3;

/// What is different from when the answers were last given.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// When they were.
    pub since: Moment,
    /// The causes that are more or less likely now, the furthest moved first.
    pub causes: Vec<CauseMoved>,
    /// Red flags that are new, by their ids.
    pub flags_new: Vec<String>,
    /// Red flags that no longer stand.
    pub flags_gone: Vec<String>,
}

/// One cause that moved.
#[derive(Debug, Clone, PartialEq)]
pub struct CauseMoved {
    /// Which.
    pub cause: Cause,
    /// Its probability then.
    pub before: f64,
    /// And now.
    pub now: f64,
    /// What made the difference, strongest first.
    pub because: Vec<Because>,
    /// Reasons for the way it went that were not there before.
    pub reasons_new: Vec<Said>,
    /// Reasons against the way it went that are not there any more.
    pub reasons_gone: Vec<Said>,
}

/// Something that made a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// So many weeks are behind it at home, in whole weeks.
    WeeksAtHome(f64),
    /// The log shows it.
    Seen(Seen),
}

impl Changed {
    /// Nothing moved that is worth a word.
    pub fn is_nothing(&self) -> bool {
        self.causes.is_empty() && self.flags_new.is_empty() && self.flags_gone.is_empty()
    }
}

/// What changed since the answers were last given or confirmed on an earlier day. None: never before today.
pub fn what_changed(method: &Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Changed> {
    let since = last_sitting(notebook.rats.get(&rat)?, asking.now.day())?;
    let earlier = notebook.as_of(rat, since)?;
    let then = Asking { now: since, ..asking };
    let before = learned(method, &earlier, rat, then)?;
    let now = learned(method, notebook, rat, asking)?;
    let flags_before = health(method, &earlier, rat, since).triage.fired;
    let flags_now = health(method, notebook, rat, asking.now).triage.fired;
    Some(Changed {
        since,
        causes: causes_moved(method, &before, &now),
        flags_new: but(&flags_now, &flags_before),
        flags_gone: but(&flags_before, &flags_now),
    })
}

/// The causes that crossed a word ("unlikely", "may be", "likely") or moved far within one.
pub(crate) fn causes_moved(method: &Method, before: &Learned, now: &Learned) -> Vec<CauseMoved> {
    let (was, is) = (before.assess(method), now.assess(method));
    let moved = |cause: Cause| {
        let (before, now) = (was.causes.get(cause).p, is.causes.get(cause).p);
        word(before) != word(now) || (now - before).abs() >= WORTH_A_WORD
    };
    let causes: Vec<Cause> = Cause::ALL.into_iter().filter(|cause| moved(*cause)).collect();
    if causes.is_empty() {
        return Vec::new();
    }
    let without = each_left_out(method, before, now);
    let mut moved: Vec<CauseMoved> = causes
        .into_iter()
        .map(|cause| cause_moved(cause, &was, &is, &without))
        .collect();
    moved.sort_by(|one, other| {
        let far = |moved: &CauseMoved| (moved.now - moved.before).abs();
        far(other).total_cmp(&far(one))
    });
    moved
}

/// "Very unlikely" and "unlikely" are one word here.
fn word(p: f64) -> Likelihood {
    Likelihood::of(p).max(Likelihood::Unlikely)
}

fn cause_moved(
    cause: Cause,
    was: &Assessment,
    is: &Assessment,
    without: &[(Because, Assessment)],
) -> CauseMoved {
    let (before, now) = (was.causes.get(cause), is.causes.get(cause));
    let up = (now.p - before.p).signum();
    // How much of the way it would go back without this.
    let mut because: Vec<(f64, &Because)> = without
        .iter()
        .map(|(because, without)| ((now.p - without.causes.get(cause).p) * up, because))
        .filter(|(share, _)| *share >= COUNTS)
        .collect();
    because.sort_by(|one, other| other.0.total_cmp(&one.0));
    let is_up = before.p < now.p;
    // What points the other way would only puzzle here; the cause's own card has all of it.
    let (new, gone) = if is_up {
        (
            but(&now.speaks_for, &before.speaks_for),
            but(&before.speaks_against, &now.speaks_against),
        )
    } else {
        (
            but(&now.speaks_against, &before.speaks_against),
            but(&before.speaks_for, &now.speaks_for),
        )
    };
    CauseMoved {
        cause,
        before: before.p,
        now: now.p,
        because: because
            .into_iter()
            .take(MOST)
            .map(|(_, because)| because.clone())
            .collect(),
        reasons_new: new,
        reasons_gone: gone,
    }
}

/// The assessment of now, without each of the things that are new.
fn each_left_out(method: &Method, before: &Learned, now: &Learned) -> Vec<(Because, Assessment)> {
    let mut without = Vec::new();
    if now.known.weeks_at_home != before.known.weeks_at_home {
        let mut younger = now.clone();
        younger.known.weeks_at_home = before.known.weeks_at_home;
        younger.known.age_weeks = before.known.age_weeks.or(now.known.age_weeks);
        let weeks = now.known.weeks_at_home.unwrap_or_default().floor();
        without.push((Because::WeeksAtHome(weeks), younger.assess(method)));
    }
    let is_new = |seen: &&Seen| before.seen.iter().all(|known| known.noticed != seen.noticed);
    for seen in now.seen.iter().filter(is_new) {
        let mut other = now.clone();
        // Who came or went is told twice: as a change, and in the count of the company.
        if ["newcomer", "companion_gone", "companion_died"].contains(&seen.noticed.tag.as_str()) {
            other.known.alone = before.known.alone;
            other.known.n_companions = before.known.n_companions;
        }
        let left_out = |one: &Seen| one.noticed == seen.noticed;
        without.push((
            Because::Seen(seen.clone()),
            other.assess_without(method, left_out),
        ));
    }
    without
}

/// Those of `these` that are not among `those`.
fn but<T: Clone + PartialEq>(these: &[T], those: &[T]) -> Vec<T> {
    these.iter().filter(|one| !those.contains(one)).cloned().collect()
}
