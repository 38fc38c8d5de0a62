//! What a file says of itself.

/// How the samples are packed into a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// The common WAV file, up to 4 GiB.
    Wav,
    /// A WAV file with 64-bit lengths (EBU Tech 3306), also as BW64.
    Rf64,
    /// Sony's Wave64.
    W64,
    /// FLAC, packed without loss.
    Flac,
}

/// What one sample of one channel looks like in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleKind {
    /// Whole numbers, as many bits as stand in the file; 8 bits are unsigned in a WAV file.
    Whole {
        /// Bits that a sample takes up: 8, 16, 24 or 32.
        bits: u16,
    },
    /// IEEE floating point, full scale at 1.0.
    Float {
        /// 32 or 64.
        bits: u16,
    },
}

/// What is odd about a file and is read all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Oddity {
    /// More than one channel.
    #[error("{0} channels; the first was read")]
    Channels(u16),
    /// Slowed down by the recorder.
    #[error("slowed down {times} times, and read at its own speed of {sample_rate_hz} Hz")]
    Slowed {
        /// How many times.
        times: u32,
        /// Samples a second of the sound as it was.
        sample_rate_hz: u32,
    },
    /// The header tells another length.
    #[error("the header speaks of {told} bytes of sound, the file holds {there}; all of them were read")]
    Length {
        /// Bytes of sound by the header.
        told: u64,
        /// Bytes that are there.
        there: u64,
    },
}

/// What is known of a recording before its first sample is read.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// The container.
    pub container: Container,
    /// The form of a sample.
    pub samples: SampleKind,
    /// Channels in the file; only the first is read.
    pub n_channels: u16,
    /// Samples a second of the sound as it was in the room, slowed-down files brought back to their own speed.
    pub sample_rate_hz: u32,
    /// How many times slower the file plays than the sound was; 1 for an ordinary file.
    pub slowed: u32,
    /// Samples of one channel as far as the header can be believed; `None` where only the end will tell.
    pub n_samples: Option<u64>,
    /// When it was recorded, in the recorder's own words.
    pub recorded_at: Option<String>,
    /// Where, as the recorder wrote it.
    pub recorded_where: Option<String>,
    /// The recorder.
    pub recorder: Option<String>,
    /// What is odd about the file and was mended.
    pub oddities: Vec<Oddity>,
}

impl About {
    /// The length in seconds as far as the header can be believed.
    pub fn duration_s(&self) -> Option<f64> {
        #[expect(
            clippy::cast_precision_loss,
            reason = "2^53 samples are a thousand years of sound"
        )]
        self.n_samples.map(|n| n as f64 / f64::from(self.sample_rate_hz))
    }
}
