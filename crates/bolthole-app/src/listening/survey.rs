//! The switch-off survey: everything on, then one thing off, and which line went away.
//!
//! What it finds is present at the cage. Whether a rat minds is not known, and it is never called the cause.

use bolthole_domain::{Instant, Moment};
use bolthole_record::{HeardDevice, Notebook};

use super::{Microphone, Recording, recordings};

/// One recording of a survey in which something was switched off.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// With everything on.
    pub on: Recording,
    /// With that thing off.
    pub off: Recording,
    /// What came of it, or why nothing can be said.
    pub came: Result<Compared, Unfit>,
}

impl Step {
    /// What was switched off.
    pub fn switched_off(&self) -> &str {
        self.off.placed.switched_off.as_deref().unwrap_or_default()
    }
}

/// Why two recordings say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// One is shorter than [`super::survey::LONG_ENOUGH_S`].
    TooShort,
    /// One is of a microphone that did not hear well.
    Microphone,
}

/// Lines of two recordings, beside each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Compared {
    /// Each line that sounded while everything was on, and what became of it.
    pub lines: Vec<(HeardDevice, Fate)>,
    /// What sounds only now, most of the time.
    pub new: Vec<HeardDevice>,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is gone.
    WentAway,
    /// It is there, but much fainter.
    Fainter,
    /// It is there.
    Stayed,
    /// It is not there, but it came and went by itself before.
    Unclear,
}

/// Shorter recordings say too little of what comes and goes. Ours.
pub(super) const LONG_ENOUGH_S: f64 = 30.0;
/// A line drifts a little as its device grows warm. Ours.
const SAME_WITHIN_HZ: f64 = 600.0;
const SAME_WITHIN_SHARE: f64 = 0.02;
/// So much fainter is no chance. Ours.
const FAINTER_DB: f64 = 10.0;
/// A line that was there for less of the time may be missing by chance. Ours.
const STEADY_SHARE: f64 = 0.5;

/// Which lines went away.
pub fn compare(on: &[HeardDevice], off: &[HeardDevice]) -> Compared {
    let lines = on.iter().map(|line| (*line, fate(line, off))).collect();
    let new = off
        .iter()
        .filter(|line| line.share_of_time >= STEADY_SHARE && !on.iter().any(|before| is_same(before, line)))
        .copied()
        .collect();
    Compared { lines, new }
}

fn fate(line: &HeardDevice, off: &[HeardDevice]) -> Fate {
    let again = off
        .iter()
        .filter(|other| is_same(line, other))
        .map(|other| other.relative_db)
        .max_by(f64::total_cmp);
    match again {
        Some(db) if line.relative_db - db >= FAINTER_DB => Fate::Fainter,
        Some(_) => Fate::Stayed,
        None if line.share_of_time >= STEADY_SHARE => Fate::WentAway,
        None => Fate::Unclear,
    }
}

fn is_same(one: &HeardDevice, other: &HeardDevice) -> bool {
    let near = SAME_WITHIN_HZ.max(one.hz * SAME_WITHIN_SHARE);
    let overlap = one.low_hz - near <= other.high_hz && other.low_hz - near <= one.high_hz;
    (one.hz - other.hz).abs() <= near || overlap
}

/// Every step of every survey, the newest first, each beside the last recording before it with everything on.
pub fn survey(notebook: &Notebook) -> (Option<Recording>, Vec<Step>) {
    let mut all = recordings(notebook);
    all.retain(|one| one.placed.switched_off.is_some());
    all.sort_by_key(order);
    let (mut on, mut steps): (Option<Recording>, Vec<Step>) = (None, Vec::new());
    for one in all {
        if one.placed.switched_off.as_deref() == Some("") {
            on = Some(one);
        } else if let Some(on) = &on {
            let came = on.can_be_compared().and_then(|()| one.can_be_compared());
            let came = came.map(|()| compare(&on.heard.devices, &one.heard.devices));
            steps.push(Step {
                on: on.clone(),
                off: one,
                came,
            });
        }
    }
    steps.reverse();
    (on, steps)
}

/// By when it was made; where a recorder has no clock, by when it was brought.
fn order(one: &Recording) -> (Instant, Instant) {
    let Moment { at, .. } = one.starts_at().unwrap_or(one.heard_at);
    (at, one.heard_at.at)
}

impl Recording {
    /// Whether it says enough of a room to stand beside another one.
    ///
    /// # Errors
    /// Why it does not; a line that it lacks may sound all the same.
    pub fn can_be_compared(&self) -> Result<(), Unfit> {
        if self.heard.duration_s < LONG_ENOUGH_S {
            return Err(Unfit::TooShort);
        }
        match self.microphone() {
            Microphone::Ok => Ok(()),
            _ => Err(Unfit::Microphone),
        }
    }
}
