//! What is written down of sound recordings: what was heard in one, where it belongs, and what somebody made of a call.
//!
//! Events carry these as plain JSON and the notebook keeps them so; they are read where they are shown. Most households
//! have no ultrasonic recorder, and the program that a phone begins with need not know their shape.
//! The recording itself stays a file on the server and is named by the SHA-256 of its bytes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use bolthole_domain::{CaregiverId, EventId, Moment, RatId, VisitId};

use crate::from_value;

/// One event about a recording, as it came.
#[derive(Debug, Clone, PartialEq)]
pub struct SoundEvent {
    /// The event.
    pub event: EventId,
    /// When it happened.
    pub at: Moment,
    /// By whom.
    pub caregiver: Option<CaregiverId>,
    /// Which of the four it is.
    pub kind: SoundKind,
    /// What it says.
    pub says: Value,
}

impl SoundEvent {
    /// What it says, as [`Heard`], [`Placed`], [`Judged`] or [`Removed`]; none if it is no such thing.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        from_value(&self.says).ok()
    }
}

/// The kinds of event about a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundKind {
    /// [`Heard`].
    Heard,
    /// [`Placed`].
    Placed,
    /// [`Judged`].
    Judged,
    /// [`Removed`].
    Removed,
}

/// What was heard in a recording.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// The SHA-256 of the file, in hex.
    pub recording: String,
    /// What the file was called.
    pub name: String,
    /// When it began, as the recorder wrote it; none where it wrote nothing that can be read.
    #[serde(default)]
    pub recorded_at: Option<Moment>,
    /// The recorder, as it calls itself; may be empty.
    #[serde(default)]
    pub recorder: String,
    /// Its length in seconds.
    pub duration_s: f64,
    /// Samples a second.
    pub sample_rate_hz: u32,
    /// The microphone's verdict, as `bolthole listen` spells it.
    pub verdict: String,
    /// How far up there is any sound.
    pub bandwidth_hz: f64,
    /// What is odd about the file, a sentence each.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What sounds on, most of the time first.
    #[serde(default)]
    pub devices: Vec<HeardDevice>,
    /// In each minute: alarm calls, other calls below 33 kHz, calls above.
    #[serde(default)]
    pub per_minute: Vec<[u32; 3]>,
    /// All calls, those that are not in `calls` included.
    pub n_calls: u32,
    /// The surest calls, in order of start.
    #[serde(default)]
    pub calls: Vec<HeardCall>,
}

/// A steady source, as it is written down.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct HeardDevice {
    /// Its frequency, or the middle of its range.
    pub hz: f64,
    /// The lowest frequency, where it moves.
    pub low_hz: f64,
    /// The highest.
    pub high_hz: f64,
    /// The share of the recording in which it was there.
    pub share_of_time: f64,
    /// How often a second it swells; 0 where it is even.
    #[serde(default)]
    pub modulation_hz: f64,
    /// Decibels over the floor beside it.
    pub relative_db: f64,
}

/// A call, as it is written down: eight values in a row, because there are many.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "CallRow", into = "CallRow")]
pub struct HeardCall {
    /// Seconds from the recording's start.
    pub start_s: f64,
    /// Seconds from the recording's start.
    pub end_s: f64,
    /// The lowest frequency.
    pub low_hz: f64,
    /// The highest.
    pub high_hz: f64,
    /// Where it is loudest.
    pub peak_hz: f64,
    /// The kind, as `bolthole listen` spells it.
    pub kind: String,
    /// From 0 to 1.
    pub score: f64,
    /// Decibels over the noise.
    pub snr_db: f64,
}

type CallRow = (f64, f64, f64, f64, f64, String, f64, f64);

impl From<CallRow> for HeardCall {
    fn from((start_s, end_s, low_hz, high_hz, peak_hz, kind, score, snr_db): CallRow) -> HeardCall {
        HeardCall {
            start_s,
            end_s,
            low_hz,
            high_hz,
            peak_hz,
            kind,
            score,
            snr_db,
        }
    }
}

impl From<HeardCall> for CallRow {
    fn from(call: HeardCall) -> CallRow {
        (
            call.start_s,
            call.end_s,
            call.low_hz,
            call.high_hz,
            call.peak_hz,
            call.kind,
            call.score,
            call.snr_db,
        )
    }
}

/// What a keeper says of a recording. The last word stands, as a whole.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Placed {
    /// Which.
    pub recording: String,
    /// The visit it was made at.
    #[serde(default)]
    pub visit: Option<VisitId>,
    /// Who was there.
    #[serde(default)]
    pub rats: Vec<RatId>,
    /// What was going on; none, or a word that is not known here: not said.
    #[serde(default, with = "crate::words::during")]
    pub during: Option<During>,
    /// In a switch-off survey: what was switched off, and empty while everything was on. None: no part of one.
    #[serde(default)]
    pub switched_off: Option<String>,
    /// When it began, where the file does not say or says it wrongly.
    #[serde(default)]
    pub starts_at: Option<Moment>,
}

/// What was going on while it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum During {
    /// A visit.
    Visit,
    /// Time out of the cage.
    Out,
    /// The rats by themselves.
    Alone,
    /// The room, for what sounds in it.
    Room,
}

impl During {
    /// All of them, in the order in which they are offered.
    pub const ALL: [During; 4] = [During::Visit, During::Out, During::Alone, During::Room];

    /// As it is written down.
    pub fn name(self) -> &'static str {
        match self {
            During::Visit => "visit",
            During::Out => "out",
            During::Alone => "alone",
            During::Room => "room",
        }
    }

    /// The one that is written so.
    pub fn from_name(name: &str) -> Option<During> {
        During::ALL.into_iter().find(|during| during.name() == name)
    }
}

/// What somebody made of a call. The last word on a call stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// In which recording.
    pub recording: String,
    /// Its place among the calls that were written down, from 0.
    pub call: usize,
    /// What it is; none, or a word that is not known here: not sure.
    #[serde(default, with = "crate::words::judgement")]
    pub is: Option<Judgement>,
}

/// A call, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement {
    /// A rat's call.
    Call,
    /// Something else.
    NoCall,
    /// Nobody can tell.
    NotSure,
}

impl Judgement {
    /// All of them.
    pub const ALL: [Judgement; 3] = [Judgement::Call, Judgement::NoCall, Judgement::NotSure];

    /// As it is written down.
    pub fn name(self) -> &'static str {
        match self {
            Judgement::Call => "call",
            Judgement::NoCall => "no_call",
            Judgement::NotSure => "not_sure",
        }
    }

    /// The one that is written so.
    pub fn from_name(name: &str) -> Option<Judgement> {
        Judgement::ALL
            .into_iter()
            .find(|judgement| judgement.name() == name)
    }
}

/// The file was removed from the server. What was heard in it stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Removed {
    /// Which.
    pub recording: String,
}
