//! What is heard: calls, devices, and whether the microphone could have heard more.

/// The kinds of call that are told apart, by duration, flatness and frequency together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CallKind {
    /// Long and flat, 18 to 32 kHz: an alarm call.
    Alarm22,
    /// Short, 18 to 32 kHz: may be many things.
    Short22,
    /// Long and flat near 44 kHz: found in situations that rats avoid.
    Flat44,
    /// Short and flat, above 32 kHz.
    Flat50,
    /// Short, sweeping or stepping, above 32 kHz.
    Modulated50,
    /// Short, up and down several times, above 32 kHz.
    Trill50,
    /// A call of no kind that is known.
    Unknown,
}

impl CallKind {
    /// The name in answers to programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alarm22 => "alarm_22",
            Self::Short22 => "short_22",
            Self::Flat44 => "flat_44",
            Self::Flat50 => "flat_50",
            Self::Modulated50 => "modulated_50",
            Self::Trill50 => "trill_50",
            Self::Unknown => "unknown",
        }
    }
}

/// One call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Call {
    /// Seconds from the recording's start.
    pub start_s: f64,
    /// Seconds from the recording's start.
    pub end_s: f64,
    /// The lowest frequency of its track.
    pub low_hz: f64,
    /// The highest frequency of its track.
    pub high_hz: f64,
    /// The frequency where it is loudest.
    pub peak_hz: f64,
    /// What kind it is.
    pub kind: CallKind,
    /// From 0 to 1; orders calls by how unlikely such a thing is where no rat is.
    pub score: f64,
    /// Loudness over the floor in a window of 2 ms, in decibels.
    pub snr_db: f64,
}

/// Something that may be a call, with all that is weighed of it: for setting weights, not for keepers.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// What it would be told as.
    pub call: Call,
    /// What is weighed.
    pub measures: Vec<f64>,
}

/// A steady or repeating source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Device {
    /// Its frequency, or the middle of its range.
    pub hz: f64,
    /// Lowest and highest frequency, where it moves.
    pub range_hz: (f64, f64),
    /// The share of the recording in which it was there.
    pub share_of_time: f64,
    /// How often a second it swells, 0 where it is even.
    pub modulation_hz: f64,
    /// Decibels over the floor beside it.
    pub relative_db: f64,
}

/// Whether the recording can show what it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing speaks against it.
    Ok,
    /// Really a recording of the audible band.
    BandLimited,
    /// Too loud for the recorder's setting.
    Clipped,
    /// Nothing in it.
    Silent,
    /// Pieces are missing.
    Dropouts,
    /// The rate in the header is not the rate of the sound.
    WrongRate,
}

impl Verdict {
    /// The name in answers to programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::BandLimited => "band_limited",
            Self::Clipped => "clipped",
            Self::Silent => "silent",
            Self::Dropouts => "dropouts",
            Self::WrongRate => "wrong_rate",
        }
    }
}

/// What the recording says about the microphone that made it.
#[derive(Debug, Clone, PartialEq)]
pub struct Microphone {
    /// In one word.
    pub verdict: Verdict,
    /// How far up there is any sound.
    pub bandwidth_hz: f64,
    /// What to know and what to do, a sentence each.
    pub notes: Vec<String>,
}

/// What is said of a whole recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Its length in seconds.
    pub duration_s: f64,
    /// Samples a second.
    pub sample_rate_hz: u32,
    /// Whether it could show ultrasound at all.
    pub microphone: Microphone,
    /// Steady and repeating sources, loudest first.
    pub devices: Vec<Device>,
    /// Rustles, clicks and knocks a minute.
    pub bursts_per_minute: f64,
}
