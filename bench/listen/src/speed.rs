//! Speed and memory: a recording is made in one run and heard in another, so that only the hearing is measured.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};

use bolthole_audio::Recording;
use bolthole_bench_listen::{Found, Heard, Repeller, world};
use bolthole_listen::Listener;
use rustfft::FftPlanner;
use rustfft::num_complex::Complex;

use crate::{RATE_HZ, now, say};

/// A minute of generated sound again and again, 16 bits a sample.
pub(crate) fn make(file: &str, minutes: &str) -> Result<(), String> {
    let n_minutes: u32 = minutes
        .parse()
        .ok()
        .filter(|n| (1..=140).contains(n))
        .ok_or("minutes are 1 to 140: a plain WAV file holds no more")?;
    let minute: Vec<u8> = world(1, 60.0, Heard::Calls, Repeller::None)
        .samples
        .iter()
        .flat_map(|sample| whole(*sample).to_le_bytes())
        .collect();
    write(file, &minute, n_minutes).map_err(|why| format!("{file}: {why}"))
}

#[expect(clippy::cast_possible_truncation, reason = "a float to 16 bits saturates")]
fn whole(sample: f32) -> i16 {
    (sample * 32_767.0) as i16
}

fn write(file: &str, minute: &[u8], n_minutes: u32) -> std::io::Result<()> {
    let n_bytes = u32::try_from(minute.len()).unwrap_or(0) * n_minutes;
    let mut to = BufWriter::new(File::create(file)?);
    to.write_all(b"RIFF")?;
    to.write_all(&(n_bytes + 36).to_le_bytes())?;
    to.write_all(b"WAVEfmt \x10\0\0\0\x01\0\x01\0")?;
    to.write_all(&RATE_HZ.to_le_bytes())?;
    to.write_all(&(RATE_HZ * 2).to_le_bytes())?;
    to.write_all(b"\x02\0\x10\0data")?;
    to.write_all(&n_bytes.to_le_bytes())?;
    for _ in 0..n_minutes {
        to.write_all(minute)?;
    }
    to.flush()
}

/// What a file gave.
pub(crate) struct HeardFile {
    pub(crate) found: Vec<Found>,
    pub(crate) seconds: f64,
}

/// Hears a file as the program does: blocks of it, calls as they are settled.
pub(crate) fn hear_file(file: &str, false_calls_per_hour: f64) -> Result<HeardFile, String> {
    let opened = File::open(file).map_err(|why| format!("{file}: {why}"))?;
    let mut recording = Recording::open(BufReader::new(opened)).map_err(|why| format!("{file}: {why}"))?;
    let mut listener = Listener::new(recording.about().sample_rate_hz, false_calls_per_hour);
    let mut block = vec![0.0; 1 << 15];
    let mut found = Vec::new();
    loop {
        let n = recording.read(&mut block);
        listener.hear(&block[..n]);
        let summary = (n == 0).then(|| listener.finish());
        found.extend(listener.take_calls().iter().map(Found::from));
        if let Some(summary) = summary {
            return Ok(HeardFile {
                found,
                seconds: summary.duration_s,
            });
        }
    }
}

/// Times the hearing of a file, beside its transforms alone.
pub(crate) fn hear(file: &str) -> Result<(), String> {
    let (began, worked) = (now(), processor_s());
    let heard = hear_file(file, 10.0)?;
    let (took_s, worked_s) = (began.elapsed().as_secs_f64(), processor_s() - worked);
    let alone_s = transforms_alone() / 60.0 * heard.seconds;
    say(&format!(
        "{:.0} s heard, {} calls; {:.0} times as fast as it was made by the clock, {:.0} times by the processor's time",
        heard.seconds,
        heard.found.len(),
        heard.seconds / took_s,
        heard.seconds / worked_s,
    ));
    say(&format!(
        "its transforms alone take a share of {:.2} of that; resident at most {:.1} MiB",
        alone_s / worked_s,
        resident_mib()
    ));
    Ok(())
}

/// Processor's time for the two transforms of a minute of sound, nothing else.
fn transforms_alone() -> f64 {
    let before = processor_s();
    let n = RATE_HZ as usize * 60;
    for window in [512, 2_048] {
        let fft = FftPlanner::<f32>::new().plan_fft_forward(window);
        let mut both = vec![Complex::new(0.1, 0.2); window];
        let mut scratch = vec![Complex::default(); fft.get_inplace_scratch_len()];
        // One transform does two rows, as the listener's do.
        for pair in 0..n / (window / 2) {
            both.fill(Complex::new(0.1, 0.2));
            both[pair % window].re += 0.5;
            fft.process_with_scratch(&mut both, &mut scratch);
        }
    }
    processor_s() - before
}

/// What this process has used of a processor so far, told by Linux in hundredths of a second; 0 elsewhere.
fn processor_s() -> f64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name before it stands in brackets and may hold anything.
    let rest = text.rsplit(')').next().unwrap_or_default();
    let ticks = rest.split_whitespace().skip(11).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory that this process ever held, told by Linux; 0 elsewhere.
pub(crate) fn resident_mib() -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1_024.0
}
