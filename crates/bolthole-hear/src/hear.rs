//! A recording from its start to its end.

use std::io::Read;

use bolthole_audio::{About, AudioFault, Recording};
use bolthole_listen::{Call, Listener, Summary, Verdict};

/// What one recording gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// What the file says of itself.
    pub about: About,
    /// Every call, in order of start.
    pub calls: Vec<Call>,
    /// What is said of the whole; notes on a damaged or odd file stand with the microphone's.
    pub summary: Summary,
    /// Where the file was damaged; everything before was heard.
    pub fault: Option<AudioFault>,
}

/// Samples that are read at once.
pub(crate) const BLOCK: usize = 1 << 15;

/// Hears an opened recording to its end, or to where it is damaged; `on_way` is told how many seconds were heard.
pub fn hear<R: Read>(recording: &mut Recording<R>, false_calls_per_hour: f64, on_way: &dyn Fn(f64)) -> Heard {
    let about = recording.about().clone();
    let mut listener = Listener::new(about.sample_rate_hz, false_calls_per_hour);
    let mut block = vec![0.0; BLOCK];
    let mut calls = Vec::new();
    loop {
        let n = recording.read(&mut block);
        if n == 0 {
            break;
        }
        listener.hear(&block[..n]);
        calls.extend(listener.take_calls());
        on_way(recording.read_s());
    }
    let mut summary = listener.finish();
    calls.extend(listener.take_calls());
    leave_out_the_edge(&mut calls, &summary);
    let fault = recording.fault().cloned();
    let notes = &mut summary.microphone.notes;
    notes.extend(about.oddities.iter().map(|oddity| format!("The file: {oddity}.")));
    notes.extend(fault.iter().map(|fault| format!("The file {fault}.")));
    Heard {
        about,
        calls,
        summary,
        fault,
    }
}

/// So near to where a resampled recording ends, its own filter makes noise look like calls. Ours.
const EDGE_HZ: f64 = 4_000.0;

/// Leaves out what lies at the upper edge of a recording that holds no ultrasound.
fn leave_out_the_edge(calls: &mut Vec<Call>, summary: &Summary) {
    if summary.microphone.verdict == Verdict::BandLimited {
        let most_hz = summary.microphone.bandwidth_hz - EDGE_HZ;
        calls.retain(|call| call.high_hz < most_hz);
    }
}
