//! `bolthole listen FILE… --format text|jsonl|csv|raven|audacity`

mod clips;
mod night;
mod report;
mod tell;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use bolthole_audio::Recording;
use bolthole_listen::{Call, Listener, Summary, Verdict};

use crate::command_line::{Listen, Sounds};

/// What one recording gave.
struct Heard {
    name: String,
    path: PathBuf,
    calls: Vec<Call>,
    summary: Summary,
}

/// Samples that are read at once.
const BLOCK: usize = 1 << 15;

pub(crate) fn run(asked: &Listen) -> Result<()> {
    if !(0.0..=100_000.0).contains(&asked.false_calls_per_hour) {
        bail!(
            "--false-calls-per-hour {} cannot be; name a number from 0 to 100000",
            asked.false_calls_per_hour
        );
    }
    if asked.files.len() > 1 && asked.format == Sounds::Audacity && asked.into.is_none() {
        bail!("a label track belongs to one recording; name one FILE, or a folder with --into");
    }
    if asked.files.len() > 1 && asked.format == Sounds::Html && asked.into.is_none() {
        bail!("a page belongs to one recording; name one FILE, or a folder with --into");
    }
    night::hear_all(asked)
}

/// Hears one recording; `on_way` is told how many seconds of it have been heard.
fn hear(path: &Path, false_calls_per_hour: f64, on_way: &dyn Fn(f64)) -> Result<Heard> {
    let name = path.display().to_string();
    let file = match File::open(path) {
        Ok(file) => file,
        Err(fault) => bail!("{name}: could not be read ({fault}); name a WAV or FLAC file"),
    };
    let mut recording = match Recording::open(BufReader::new(file)) {
        Ok(recording) => recording,
        Err(fault) => bail!("{name}: {fault}"),
    };
    let mut listener = Listener::new(recording.about().sample_rate_hz, false_calls_per_hour);
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
    summary.microphone.notes.extend(
        recording
            .about()
            .oddities
            .iter()
            .map(|oddity| format!("The file: {oddity}.")),
    );
    summary
        .microphone
        .notes
        .extend(recording.fault().map(|fault| format!("The file {fault}.")));
    let path = path.to_owned();
    Ok(Heard {
        name,
        path,
        calls,
        summary,
    })
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
