//! Hearing what waits, one after the other, on a thread of its own.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;

use bolthole_app::Pen;
use bolthole_app::listening::write_heard;
use bolthole_audio::Recording;
use bolthole_domain::{Instant, Moment};
use bolthole_listen::{Call, Device};
use bolthole_pages::Asker;
use bolthole_record::{Heard, HeardCall, HeardDevice};
use bolthole_words::{Said, Words};
use tokio::sync::oneshot;

use super::began::began;
use super::shelf::{Job, Shelf};
use super::sound_file;
use crate::machine::Machine;
use crate::server::Server;

/// As `bolthole listen` has it where nothing is said. Source: the design of listening.
const FALSE_CALLS_AN_HOUR: f64 = 10.0;
/// So many calls are written down one by one, the surest; all of them are counted. Ours.
const MOST_CALLS: usize = 200;
/// Below this a call that is no alarm counts among the low ones.
const LOW_BELOW_HZ: f64 = 33_000.0;

impl Server {
    /// Hears every recording that waits, and writes down what was heard; a second call waits for the first.
    pub async fn hear_what_waits(&self) {
        let Some(shelf) = self.recordings_shared() else {
            return;
        };
        let _turn = shelf.turn.lock().await;
        while let Some(job) = shelf.next() {
            match self.hear(&shelf, &job).await {
                Ok(()) => shelf.done(&job),
                Err(why) => shelf.failed(&job, &why),
            }
        }
    }

    async fn hear(&self, shelf: &Arc<Shelf>, job: &Job) -> Result<(), String> {
        let (done, heard) = oneshot::channel();
        let (on_shelf, asked, machine) = (Arc::clone(shelf), job.clone(), Arc::clone(&self.machine));
        // A thread and no task: at the end of the program nobody waits for it.
        let thread = std::thread::Builder::new().name("hearing".to_owned());
        let begun = thread.spawn(move || {
            // Nobody waits any more only where the program ends.
            let _ = done.send(heard_from_file(&on_shelf, &asked, &*machine));
        });
        begun.map_err(|fault| fault.to_string())?;
        let heard = heard
            .await
            .map_err(|_| "hearing stopped in the middle".to_owned())??;
        self.write_down(job, heard)
            .await
            .map_err(|fault| fault.to_string())
    }

    /// What is odd about the file is written in the language of whoever brought it.
    async fn write_down(
        &self,
        job: &Job,
        (mut heard, notes): (Heard, Vec<Said>),
    ) -> Result<(), bolthole_store::StoreFault> {
        let notebook = self.households.notebook(job.household).await?;
        let brought_by = job.caregiver.and_then(|id| notebook.caregivers.get(&id));
        let words = Words::of(Asker::language(brought_by, ""));
        heard.notes = notes.iter().map(|note| note.in_words(words)).collect();
        let at = self.machine.now();
        let now = Moment {
            at,
            offset_min: job.offset_min,
        };
        let pen = Pen::new(&notebook, job.household, job.device, job.caregiver, now, job.form);
        let events = write_heard(pen, &heard, &job.placed);
        self.households.append(job.household, &events, at).await
    }
}

/// Hears the file, and cuts the picture and the sound of each call that is written down.
fn heard_from_file(shelf: &Shelf, job: &Job, machine: &dyn Machine) -> Result<(Heard, Vec<Said>), String> {
    let path = shelf.sound(job.id()).ok_or("it has no name")?;
    let mut recording = open(&path)?;
    let of_s = recording.about().duration_s();
    shelf.on_way(job.id(), 0.0, of_s);
    let heard = bolthole_hear::hear(&mut recording, FALSE_CALLS_AN_HOUR, &|heard_s| {
        shelf.on_way(job.id(), heard_s, of_s);
    });
    let surest = surest(&heard.calls);
    let clips = shelf.begin_clips(job.id()).map_err(|fault| fault.to_string())?;
    let mut written = Ok(());
    bolthole_hear::clips(&mut open(&path)?, &surest, |nth, clip| {
        if written.is_ok() {
            written = clips.add(nth, &clip);
        }
    });
    written
        .and_then(|()| clips.finish())
        .map_err(|fault| fault.to_string())?;
    let notes = sound_file::notes(&heard.about, heard.fault.as_ref());
    let heard = to_write_down(job, &heard, &surest, &|at| machine.offset_min(at));
    Ok((heard, notes))
}

fn open(path: &Path) -> Result<Recording<BufReader<File>>, String> {
    let file = File::open(path).map_err(|fault| fault.to_string())?;
    Recording::open(BufReader::new(file)).map_err(|fault| fault.to_string())
}

fn surest(calls: &[Call]) -> Vec<Call> {
    let mut surest = calls.to_vec();
    surest.sort_by(|one, other| other.score.total_cmp(&one.score));
    surest.truncate(MOST_CALLS);
    surest.sort_by(|one, other| one.start_s.total_cmp(&other.start_s));
    surest
}

fn to_write_down(
    job: &Job,
    heard: &bolthole_hear::Heard,
    surest: &[Call],
    offset_min: &dyn Fn(Instant) -> i16,
) -> Heard {
    let (about, summary) = (&heard.about, &heard.summary);
    Heard {
        recording: job.id().to_owned(),
        name: job.name.clone(),
        recorded_at: about
            .recorded_at
            .as_deref()
            .and_then(|words| began(words, offset_min)),
        recorder: about.recorder.clone().unwrap_or_default(),
        duration_s: round(summary.duration_s, 3),
        sample_rate_hz: summary.sample_rate_hz,
        verdict: summary.microphone.verdict.name().to_owned(),
        bandwidth_hz: summary.microphone.bandwidth_hz.round(),
        notes: Vec::new(),
        devices: summary.devices.iter().map(device).collect(),
        per_minute: per_minute(&heard.calls, summary.duration_s),
        n_calls: u32::try_from(heard.calls.len()).unwrap_or(u32::MAX),
        calls: surest.iter().map(call).collect(),
    }
}

fn device(device: &Device) -> HeardDevice {
    HeardDevice {
        hz: device.hz.round(),
        low_hz: device.range_hz.0.round(),
        high_hz: device.range_hz.1.round(),
        share_of_time: round(device.share_of_time, 2),
        modulation_hz: round(device.modulation_hz, 1),
        relative_db: round(device.relative_db, 1),
    }
}

fn call(call: &Call) -> HeardCall {
    HeardCall {
        start_s: round(call.start_s, 4),
        end_s: round(call.end_s, 4),
        low_hz: call.low_hz.round(),
        high_hz: call.high_hz.round(),
        peak_hz: call.peak_hz.round(),
        kind: call.kind.name().to_owned(),
        score: round(call.score, 3),
        snr_db: round(call.snr_db, 1),
    }
}

/// In each minute: alarm calls, others below 33 kHz, calls above.
fn per_minute(calls: &[Call], duration_s: f64) -> Vec<[u32; 3]> {
    let n_minutes = whole((duration_s / 60.0).ceil()).max(1);
    let mut counted = vec![[0_u32; 3]; n_minutes];
    for call in calls {
        let minute = &mut counted[whole(call.start_s / 60.0).min(n_minutes - 1)];
        let place = match call.kind {
            bolthole_listen::CallKind::Alarm22 => 0,
            _ if call.peak_hz < LOW_BELOW_HZ => 1,
            _ => 2,
        };
        minute[place] += 1;
    }
    counted
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "minutes of a recording"
)]
fn whole(minutes: f64) -> usize {
    minutes.max(0.0) as usize
}

fn round(value: f64, n_digits: i32) -> f64 {
    let scale = 10.0_f64.powi(n_digits);
    (value * scale).round() / scale
}
