//! Notes that recorders leave: GUANO (Grand Unified Acoustic Notation Ontology, version 1.0) and AudioMoth's comment.
//!
//! Only date, place, recorder and speed are taken; everything else is left alone.

/// What the notes of one file say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Notes {
    pub(crate) recorded_at: Option<String>,
    pub(crate) recorded_where: Option<String>,
    pub(crate) recorder: Option<String>,
    /// Times slower than life.
    pub(crate) slowed: Option<u32>,
    /// The rate at which the sound was sampled.
    pub(crate) sample_rate_hz: Option<u32>,
}

/// Lines of `Field: value`; unknown fields are skipped.
pub(crate) fn guano(text: &str, notes: &mut Notes) {
    let (mut make, mut model) = (String::new(), String::new());
    for (field, value) in text.lines().filter_map(|line| line.split_once(':')) {
        let value = shown(value);
        match field.trim() {
            "Timestamp" => notes.recorded_at = value,
            "Loc Position" => notes.recorded_where = value,
            "Make" => make = value.unwrap_or_default(),
            "Model" => model = value.unwrap_or_default(),
            "TE" => notes.slowed = value.and_then(|value| whole(&value)),
            "Samplerate" => notes.sample_rate_hz = value.and_then(|value| whole(&value)),
            _ => {}
        }
    }
    notes.recorder = shown(&format!("{make} {model}")).or_else(|| notes.recorder.take());
}

/// "Recorded at 20:26:15 03/09/2024 (UTC+1) by AudioMoth 24E1… at medium gain …"
pub(crate) fn audiomoth(comment: &str, notes: &mut Notes) {
    let Some(rest) = comment.trim_matches(['\0', ' ']).strip_prefix("Recorded at ") else {
        return;
    };
    let Some((when, by)) = rest.split_once(" by ") else {
        return;
    };
    let named = by.split(" at ").next().unwrap_or(by);
    notes.recorded_at = notes.recorded_at.take().or_else(|| shown(when));
    notes.recorder = notes.recorder.take().or_else(|| shown(named));
}

/// At most this much of a note is kept; it is shown to people.
const LONGEST: usize = 120;

fn shown(value: &str) -> Option<String> {
    let plain: String = value
        .trim()
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect();
    (!plain.is_empty()).then_some(plain)
}

/// Some recorders write "10.0".
fn whole(value: &str) -> Option<u32> {
    let before = value.split('.').next().unwrap_or(value);
    before.trim().parse().ok()
}
