//! `bolthole listen FILE… --format text|jsonl|csv|raven|audacity`

mod answers;
mod clips;
mod night;
mod report;
mod tell;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use bolthole_audio::Recording;
use bolthole_listen::{Call, Summary};

use crate::command_line::{Listen, Sounds};

/// What one recording gave.
struct Heard {
    name: String,
    path: PathBuf,
    calls: Vec<Call>,
    summary: Summary,
}

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
    let heard = bolthole_hear::hear(&mut recording, false_calls_per_hour, on_way);
    Ok(Heard {
        name,
        path: path.to_owned(),
        calls: heard.calls,
        summary: heard.summary,
    })
}
