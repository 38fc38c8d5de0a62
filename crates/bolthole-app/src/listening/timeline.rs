//! What a rat did and what was heard, on one line of time.

use bolthole_domain::{Seconds, VisitId};
use bolthole_record::{HeardCall, Notebook, RatPages, Visit};

use super::{ALARM, Recording, recordings};

/// A visit beside a recording.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tap<'a> {
    /// With whom.
    pub pages: &'a RatPages,
    /// Which.
    pub visit: &'a Visit,
    /// When its page was opened, in seconds from the recording's start; none where that is not known.
    pub opened_s: Option<f64>,
    /// When it was tapped what the rat did; may lie before the recording or behind it.
    pub tapped_s: f64,
}

impl Tap<'_> {
    /// Whether it was tapped while the recorder ran.
    pub fn is_within(&self, recording: &Recording) -> bool {
        (0.0..=recording.heard.duration_s).contains(&self.tapped_s)
    }
}

/// Calls of one band, each close behind the one before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bout {
    /// Where the first begins.
    pub start_s: f64,
    /// Where the last ends.
    pub end_s: f64,
    /// How many.
    pub n: usize,
    /// Alarm calls; none of them otherwise.
    pub are_alarms: Alarms,
    /// The place of the first among the calls that were written down.
    pub first: usize,
}

/// Whether a bout is of alarm calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alarms {
    /// Long and flat near 22 kHz.
    Yes,
    /// Other calls.
    No,
}

/// A call so soon after another belongs to its bout. Ours.
const GAP_S: f64 = 2.0;

/// The visits of the rats that were there (of any, where nobody said) during this recording in order of time, and the one that it was made at, whenever its clock says that was.
pub fn taps<'a>(notebook: &'a Notebook, recording: &Recording) -> Vec<Tap<'a>> {
    let Some(start) = recording.starts_at() else {
        return Vec::new();
    };
    let rats = &recording.placed.rats;
    let mut found: Vec<Tap> = Vec::new();
    for pages in notebook.rats.values() {
        for visit in &pages.visits {
            let tapped_s = seconds(visit.at.at.0.saturating_sub(start.at.0));
            let tap = Tap {
                pages,
                visit,
                opened_s: visit.latency.map(|Seconds(latency)| tapped_s - latency),
                tapped_s,
            };
            let was_there = rats.is_empty() || rats.contains(&pages.rat.id);
            let is_during = was_there && tap.is_within(recording);
            if is_during || recording.placed.visit == Some(visit.id) {
                found.push(tap);
            }
        }
    }
    found.sort_by(|one, other| one.tapped_s.total_cmp(&other.tapped_s));
    found
}

/// The recordings that were made at this visit, or ran while it was tapped.
pub fn of_visit(notebook: &Notebook, visit: VisitId) -> Vec<Recording> {
    let mut all = recordings(notebook);
    all.retain(|recording| {
        recording.placed.visit == Some(visit)
            || taps(notebook, recording).iter().any(|tap| tap.visit.id == visit)
    });
    all
}

/// The calls that stand, gathered into bouts, in order of start.
pub fn bouts(recording: &Recording) -> Vec<Bout> {
    let mut bouts: Vec<Bout> = Vec::new();
    for (place, call) in recording.standing() {
        let are_alarms = alarms(call);
        let near = bouts
            .iter_mut()
            .rev()
            .find(|bout| bout.are_alarms == are_alarms)
            .filter(|bout| call.start_s - bout.end_s < GAP_S);
        match near {
            Some(bout) => {
                bout.end_s = bout.end_s.max(call.end_s);
                bout.n += 1;
            }
            None => bouts.push(Bout {
                start_s: call.start_s,
                end_s: call.end_s,
                n: 1,
                are_alarms,
                first: place,
            }),
        }
    }
    bouts
}

fn alarms(call: &HeardCall) -> Alarms {
    if call.kind == ALARM {
        Alarms::Yes
    } else {
        Alarms::No
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of any lifetime are far below 2^53"
)]
fn seconds(ms: i64) -> f64 {
    ms as f64 / 1_000.0
}
