//! What is odd about a sound file, or wrong with it, as its keeper reads it.

use bolthole_audio::{About, AudioFault, Oddity};
use bolthole_words::{Said, tell};

/// What is wrong, as it follows the file's name.
pub(super) fn fault(fault: &AudioFault) -> Said {
    match fault {
        AudioFault::Unknown => tell!("sound-file-unknown"),
        AudioFault::Empty => tell!("sound-file-empty"),
        AudioFault::CutInHeader => tell!("sound-file-cut"),
        AudioFault::Missing { chunk } => tell!("sound-file-missing", part = *chunk),
        AudioFault::SampleFormat { tag, bits } => {
            tell!("sound-file-samples", tag = format!("{tag:#06x}"), bits = *bits)
        }
        AudioFault::Impossible { value, .. } => tell!("sound-file-impossible", value = *value),
        AudioFault::Damaged { after_s, .. } => tell!("sound-file-damaged", time = clock(*after_s)),
    }
}

/// What stands beside a recording that was heard: what was odd, and where it was damaged.
pub(super) fn notes(about: &About, damaged: Option<&AudioFault>) -> Vec<Said> {
    let mut notes: Vec<Said> = about.oddities.iter().map(|one| oddity(*one)).collect();
    notes.extend(damaged.map(|damaged| tell!("sound-file-note", fault = fault(damaged))));
    notes
}

fn oddity(oddity: Oddity) -> Said {
    match oddity {
        Oddity::Channels(n) => tell!("sound-file-channels", n = n),
        Oddity::Slowed {
            times,
            sample_rate_hz,
        } => tell!("sound-file-slowed", times = times, rate = sample_rate_hz),
        Oddity::Length { told, there } => tell!("sound-file-length", told = told, there = there),
    }
}

/// "0:12", to the second before.
fn clock(seconds: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and below zero is zero"
    )]
    let whole = seconds as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use bolthole_domain::Language;
    use bolthole_words::Words;

    use super::*;

    #[test]
    fn a_file_that_breaks_off_is_told_in_the_readers_language() {
        let damaged = AudioFault::Damaged {
            after_s: 72.9,
            why: "cut off".to_owned(),
        };
        let note = tell!("sound-file-note", fault = fault(&damaged));
        assert_eq!(
            note.in_words(Words::english()),
            "The file is damaged after 1:12; everything before was read."
        );
        assert_eq!(
            note.in_words(Words::of(Language::De)),
            "Die Datei: nach 1:12 beschädigt; alles davor wurde gelesen."
        );
    }
}
