//! Pictures and slowed-down sound of the surest calls of a recording, small enough for one page.

use std::fs::File;
use std::io::BufReader;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bolthole_audio::Recording;
use bolthole_hear::LONGEST_S;
use bolthole_listen::Call;

use super::Heard;

/// What the page shows of one call.
pub(super) struct Clip {
    pub(super) call: Call,
    pub(super) image: String,
    pub(super) sound: String,
}

/// Bytes of pictures and sound in one page: a mail still carries it. Ours.
const MOST_BYTES: f64 = 6_000_000.0;
const PICTURE_BYTES: f64 = 40_000.0;
/// Around a call, in all.
const AROUND_S: f64 = 0.06;

/// The surest calls, as many as a page may hold, in order of start.
pub(super) fn clips(heard: &Heard) -> Vec<Clip> {
    let chosen = chosen(heard);
    let Ok(file) = File::open(&heard.path) else {
        return Vec::new();
    };
    let Ok(mut recording) = Recording::open(BufReader::new(file)) else {
        return Vec::new();
    };
    let mut clips = Vec::new();
    bolthole_hear::clips(&mut recording, &chosen, |nth, clip| {
        clips.push(Clip {
            call: chosen[nth],
            image: data("image/bmp", &clip.image),
            sound: data("audio/wav", &clip.sound),
        });
    });
    clips
}

fn chosen(heard: &Heard) -> Vec<Call> {
    let mut surest = heard.calls.clone();
    surest.sort_by(|one, other| other.score.total_cmp(&one.score));
    let bytes_a_second = f64::from(heard.summary.sample_rate_hz) * 2.0 * 4.0 / 3.0;
    let mut bytes = 0.0;
    surest.retain(|call| {
        let shown_s = (call.end_s - call.start_s).min(LONGEST_S) + AROUND_S;
        bytes += shown_s * bytes_a_second + PICTURE_BYTES;
        bytes <= MOST_BYTES
    });
    surest.sort_by(|one, other| one.start_s.total_cmp(&other.start_s));
    surest
}

fn data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}
