//! Files in memory, and what a reader says of them.

use std::io::Cursor;

use bolthole_audio::{AudioFault, Recording};

/// A sample format, as the header names it.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Whole(u16),
    Float(u16),
}

/// A chunk of a RIFF file.
pub(crate) fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut bytes = name.to_vec();
    bytes.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
    bytes.extend(body);
    if body.len() % 2 == 1 {
        bytes.push(0);
    }
    bytes
}

/// The `fmt` chunk's body.
pub(crate) fn format(form: Form, n_channels: u16, rate_hz: u32) -> Vec<u8> {
    let (tag, bits) = match form {
        Form::Whole(bits) => (1_u16, bits),
        Form::Float(bits) => (3, bits),
    };
    let n_bytes = bits / 8 * n_channels;
    let mut body = tag.to_le_bytes().to_vec();
    body.extend(n_channels.to_le_bytes());
    body.extend(rate_hz.to_le_bytes());
    body.extend((rate_hz * u32::from(n_bytes)).to_le_bytes());
    body.extend(n_bytes.to_le_bytes());
    body.extend(bits.to_le_bytes());
    body
}

/// A RIFF file of these chunks.
pub(crate) fn riff(chunks: &[Vec<u8>]) -> Vec<u8> {
    let body: Vec<u8> = chunks.concat();
    let mut bytes = b"RIFF".to_vec();
    bytes.extend(u32::try_from(body.len() + 4).unwrap().to_le_bytes());
    bytes.extend(b"WAVE");
    bytes.extend(body);
    bytes
}

/// A plain file at 250 kHz.
pub(crate) fn plain(samples: &[i16]) -> Vec<u8> {
    riff(&[
        chunk(b"fmt ", &format(Form::Whole(16), 1, 250_000)),
        chunk(b"data", &pcm_16(samples)),
    ])
}

pub(crate) fn pcm_16(samples: &[i16]) -> Vec<u8> {
    samples.iter().flat_map(|sample| sample.to_le_bytes()).collect()
}

/// Header and first samples in one line, or the sentence of a refusal; then what else is to say.
pub(crate) fn told(bytes: &[u8]) -> String {
    match Recording::open(Cursor::new(bytes)) {
        Ok(mut recording) => {
            let about = recording.about().clone();
            let samples = all(&mut recording);
            let head: Vec<String> = samples
                .iter()
                .take(4)
                .map(|sample| format!("{sample:+.3}"))
                .collect();
            let mut lines = vec![format!(
                "{:?} {:?}, {} Hz, {} samples: {}",
                about.container,
                about.samples,
                about.sample_rate_hz,
                samples.len(),
                head.join(" ")
            )];
            let notes = [&about.recorded_at, &about.recorded_where, &about.recorder];
            lines.extend(notes.into_iter().flatten().cloned());
            lines.extend(about.oddities.iter().map(ToString::to_string));
            lines.extend(recording.fault().map(AudioFault::to_string));
            lines.join("\n")
        }
        Err(fault) => format!("refused: {fault}"),
    }
}

/// Every sample, read in blocks of an odd size.
pub(crate) fn all(recording: &mut Recording<Cursor<&[u8]>>) -> Vec<f32> {
    let mut samples = Vec::new();
    let mut block = [0.0; 61];
    loop {
        match recording.read(&mut block) {
            0 => return samples,
            n => samples.extend(&block[..n]),
        }
    }
}
