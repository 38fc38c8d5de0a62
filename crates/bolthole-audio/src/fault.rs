//! What may be wrong with a file, one sentence each: the fact, the limit, what to do.

/// Why a recording cannot be read, or not any further.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AudioFault {
    /// Not a sound file of a kind that is known.
    #[error("is neither a WAV nor a FLAC file; save the recording as WAV or FLAC and try again")]
    Unknown,
    /// Nothing in it.
    #[error("is empty; the recorder may not have finished writing it")]
    Empty,
    /// The header ends too early.
    #[error("ends inside its header, before any sound; copy it again from the recorder")]
    CutInHeader,
    /// No format, or no samples.
    #[error("has no `{chunk}` part, so there is no sound to read; copy it again from the recorder")]
    Missing {
        /// The name of the chunk that is not there.
        chunk: &'static str,
    },
    /// A compressed or unknown sample format.
    #[error(
        "holds samples of format {tag:#06x} with {bits} bits, which is not read; save it as WAV with 16 or 24 bits, or as FLAC"
    )]
    SampleFormat {
        /// The format's number in the header.
        tag: u16,
        /// Bits a sample.
        bits: u16,
    },
    /// A header value that no recorder writes.
    #[error("says {what} of {value}, which cannot be ({limit}); copy it again from the recorder")]
    Impossible {
        /// What is said.
        what: &'static str,
        /// The value in the header.
        value: u64,
        /// What would be believed.
        limit: &'static str,
    },
    /// Damaged on the way; what came before was read.
    #[error("is damaged after {after_s:.1} s ({why}); everything before was read")]
    Damaged {
        /// Seconds of sound that were read.
        after_s: f64,
        /// What the reader met.
        why: String,
    },
}
