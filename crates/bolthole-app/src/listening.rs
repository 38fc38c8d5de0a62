//! Sound recordings as the notebook knows them: where each belongs, what was heard, and what somebody made of it.
//!
//! A call is one weak sign among others. It is never a mood, silence is normal, and where several rats were there,
//! nobody can say which one called.

mod survey;
mod timeline;
mod trend;

use bolthole_domain::{EventId, Instant, Moment, SortedMap};
use bolthole_record::{
    Body, During, Event, Heard, HeardCall, Judged, Judgement, Notebook, Placed, Removed, Retraction,
    SoundEvent, SoundKind,
};
use serde::Serialize;
use serde_json::Value;

use crate::Pen;
use crate::visit::find_visit;

pub use survey::{Compared, Fate, Step, Unfit, compare, survey};
pub use timeline::{Alarms, Bout, Tap, bouts, of_visit, taps};
pub use trend::{ENOUGH, Half, LONG_ENOUGH_S, Moved, Rate, StepKind, Trend, trends};

/// A recording, with everything that was said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// What was heard.
    pub heard: Heard,
    /// When it was heard.
    pub heard_at: Moment,
    /// Where it belongs, as far as somebody said.
    pub placed: Placed,
    /// What was made of its calls, by their places, each with the event that says so.
    pub judged: SortedMap<usize, (EventId, Judgement)>,
    /// When its file was removed, if it was.
    pub removed: Option<Moment>,
}

/// What a recording says of the microphone that made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Microphone {
    /// It hears ultrasound.
    Ok,
    /// There is hardly anything above hearing.
    BandLimited,
    /// It was set too loud.
    Clipped,
    /// Nothing is in it.
    Silent,
    /// Pieces are missing.
    Dropouts,
    /// It plays slower than the sound was.
    WrongRate,
    /// A word of a newer program.
    NotKnown,
}

/// The spellings of the microphone's verdicts, as `bolthole listen` has them.
const VERDICTS: [(&str, Microphone); 6] = [
    ("ok", Microphone::Ok),
    ("band_limited", Microphone::BandLimited),
    ("clipped", Microphone::Clipped),
    ("silent", Microphone::Silent),
    ("dropouts", Microphone::Dropouts),
    ("wrong_rate", Microphone::WrongRate),
];

/// How a long flat call near 22 kHz is spelled.
pub const ALARM: &str = "alarm_22";

impl Recording {
    /// The SHA-256 of its file, in hex; also its place among the pages.
    pub fn id(&self) -> &str {
        &self.heard.recording
    }

    /// When it began: as somebody said, or as the recorder wrote it.
    pub fn starts_at(&self) -> Option<Moment> {
        self.placed.starts_at.or(self.heard.recorded_at)
    }

    /// The moment so many seconds after its start.
    pub fn at(&self, seconds: f64) -> Option<Moment> {
        let start = self.starts_at()?;
        Some(Moment {
            at: Instant(start.at.0.saturating_add(ms(seconds))),
            ..start
        })
    }

    /// Whether its microphone could hear rats at all.
    pub fn microphone(&self) -> Microphone {
        let known = VERDICTS.iter().find(|(name, _)| *name == self.heard.verdict);
        known.map_or(Microphone::NotKnown, |(_, microphone)| *microphone)
    }

    /// Alarm calls, less those of which somebody said that they are none.
    pub fn n_alarms(&self) -> u32 {
        let counted: u32 = self.heard.per_minute.iter().map(|minute| minute[0]).sum();
        let refused = self.heard.calls.iter().enumerate().filter(|(place, call)| {
            call.kind == ALARM && matches!(self.judged.get(place), Some((_, Judgement::NoCall)))
        });
        counted.saturating_sub(u32::try_from(refused.count()).unwrap_or(u32::MAX))
    }

    /// All calls, less those of which somebody said that they are none.
    pub fn n_calls(&self) -> u32 {
        let refused = self.judged.values();
        let refused = refused
            .filter(|(_, judgement)| *judgement == Judgement::NoCall)
            .count();
        self.heard
            .n_calls
            .saturating_sub(u32::try_from(refused).unwrap_or(u32::MAX))
    }

    /// The calls that were written down and not refused, each with its place.
    pub fn standing(&self) -> impl Iterator<Item = (usize, &HeardCall)> {
        let calls = self.heard.calls.iter().enumerate();
        calls.filter(|(place, _)| !matches!(self.judged.get(place), Some((_, Judgement::NoCall))))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, and no recording is so long"
)]
fn ms(seconds: f64) -> i64 {
    (seconds * 1_000.0) as i64
}

/// Every recording, the newest first: by when it began, or was heard where nobody knows.
pub fn recordings(notebook: &Notebook) -> Vec<Recording> {
    let mut found: SortedMap<String, Recording> = SortedMap::new();
    for said in &notebook.sounds {
        take(&mut found, said);
    }
    let mut all: Vec<Recording> = found.into_values().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.starts_at().unwrap_or(one.heard_at).at));
    all
}

/// That recording.
pub fn recording(notebook: &Notebook, id: &str) -> Option<Recording> {
    let mut found: SortedMap<String, Recording> = SortedMap::new();
    for said in notebook.sounds.iter().filter(|said| names(said, id)) {
        take(&mut found, said);
    }
    found.into_values().next()
}

fn names(said: &SoundEvent, id: &str) -> bool {
    said.says.get("recording").and_then(Value::as_str) == Some(id)
}

fn take(found: &mut SortedMap<String, Recording>, said: &SoundEvent) {
    match said.kind {
        SoundKind::Heard => {
            let Some(heard) = said.read::<Heard>() else {
                return;
            };
            let before = found.remove(&heard.recording);
            let (placed, judged) = before
                .map(|before| (before.placed, before.judged))
                .unwrap_or_default();
            let again = Recording {
                heard_at: said.at,
                placed,
                judged,
                removed: None,
                heard,
            };
            found.insert(again.heard.recording.clone(), again);
        }
        SoundKind::Placed => {
            let placed: Option<Placed> = said.read();
            if let Some(placed) = placed
                && let Some(recording) = found.get_mut(&placed.recording)
            {
                recording.placed = placed;
            }
        }
        SoundKind::Judged => {
            let judged: Option<Judged> = said.read();
            if let Some(judged) = judged
                && let Some(recording) = found.get_mut(&judged.recording)
            {
                let is = judged.is.unwrap_or(Judgement::NotSure);
                recording.judged.insert(judged.call, (said.event, is));
            }
        }
        SoundKind::Removed => {
            let removed: Option<Removed> = said.read();
            if let Some(recording) = removed.and_then(|removed| found.get_mut(&removed.recording)) {
                recording.removed = Some(said.at);
            }
        }
    }
}

/// The longest name of a thing that was switched off.
pub const LONGEST_NAME: usize = 60;

/// Writes down what was heard, and where it belongs. Two events: the second can be said anew.
pub fn write_heard(mut pen: Pen, heard: &Heard, placed: &Placed) -> Vec<Event> {
    vec![
        pen.write(Body::RecordingHeard(value(heard))),
        pen.write(Body::RecordingPlaced(value(placed))),
    ]
}

/// Says where a recording belongs; nothing where that is known already.
pub fn place_recording(mut pen: Pen, notebook: &Notebook, before: &Recording, placed: Placed) -> Vec<Event> {
    let placed = mended(notebook, placed);
    if placed == before.placed {
        return Vec::new();
    }
    vec![pen.write(Body::RecordingPlaced(value(&placed)))]
}

/// Only rats and visits that are known, and a short name; a visit brings its rat.
pub fn mended(notebook: &Notebook, placed: Placed) -> Placed {
    let visit = placed.visit.and_then(|id| find_visit(notebook, id));
    let of_visit = visit.map(|(pages, _)| pages.rat.id);
    let mut rats = placed.rats;
    rats.extend(of_visit);
    rats.sort();
    rats.dedup();
    rats.retain(|rat| notebook.rats.contains_key(rat));
    let switched_off = placed.switched_off.map(|name| {
        let words: Vec<&str> = name.split_whitespace().collect();
        words.join(" ").chars().take(LONGEST_NAME).collect()
    });
    Placed {
        visit: visit.map(|(_, visit)| visit.id),
        during: if visit.is_some() {
            Some(During::Visit)
        } else {
            placed.during
        },
        rats,
        switched_off,
        ..placed
    }
}

/// Writes down what somebody makes of a call; nothing where there is no such call, or it was said already.
pub fn judge_call(mut pen: Pen, recording: &Recording, call: usize, is: Judgement) -> Vec<Event> {
    let is_there = call < recording.heard.calls.len();
    let is_new = recording
        .judged
        .get(&call)
        .is_none_or(|(_, before)| *before != is);
    if !is_there || !is_new {
        return Vec::new();
    }
    vec![pen.write(Body::CallJudged(value(&Judged {
        recording: recording.id().to_owned(),
        call,
        is: Some(is),
    })))]
}

/// Takes back what was last made of a call; what was said before it stands again.
pub fn unjudge_call(mut pen: Pen, recording: &Recording, call: usize) -> Vec<Event> {
    let Some((event, _)) = recording.judged.get(&call) else {
        return Vec::new();
    };
    vec![pen.write(Body::Retracted(Retraction {
        event: *event,
        reason: String::new(),
    }))]
}

/// Writes down that the file is gone.
pub fn write_removed(mut pen: Pen, recording: &Recording) -> Vec<Event> {
    if recording.removed.is_some() {
        return Vec::new();
    }
    let recording = recording.id().to_owned();
    vec![pen.write(Body::RecordingRemoved(value(&Removed { recording })))]
}

fn value(says: &impl Serialize) -> Value {
    serde_json::to_value(says).expect("ids, words and finite numbers are always JSON")
}

/// From where rats hear best upward, in decibels: how much less keenly they hear this. None: above all that they were
/// found to hear.
///
/// Source: the audiogram of albino rats: best from 8 to 38 kHz, then about 50 dB less with each octave, and nothing
/// above 80 kHz at 70 dB.
pub fn less_keen_db(hz: f64) -> Option<f64> {
    const BEST_UP_TO_HZ: f64 = 38_000.0;
    const HEARD_UP_TO_HZ: f64 = 80_000.0;
    const FALLS_DB: f64 = 50.0;
    if hz > HEARD_UP_TO_HZ {
        return None;
    }
    Some((libm::log2(hz.max(1.0) / BEST_UP_TO_HZ) * FALLS_DB).max(0.0))
}

#[cfg(test)]
mod tests;
