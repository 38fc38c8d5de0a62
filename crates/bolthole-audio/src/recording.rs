//! An opened recording, whatever it is packed in.

use std::io::{Read, Seek};

use crate::about::About;
use crate::fault::AudioFault;
use crate::flac::Flac;
use crate::source;
use crate::wav::{self, Wav};

/// A recording that is read from start to end, a block at a time.
pub struct Recording<R: Read> {
    about: About,
    packed: Packed<R>,
    n_read: u64,
    fault: Option<AudioFault>,
}

enum Packed<R: Read> {
    Wav(Wav<R>),
    Flac(Box<Flac<R>>),
}

impl<R: Read + Seek> Recording<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// What is not a recording, in one sentence; broken length fields are mended and named in `About::oddities`.
    pub fn open(mut from: R) -> Result<Self, AudioFault> {
        let mut magic = [0; 4];
        let (n, _) = source::fill(&mut from, &mut magic);
        if n == 0 {
            return Err(AudioFault::Empty);
        }
        source::go_to(&mut from, 0)?;
        let (packed, about) = match &magic[..n] {
            b"fLaC" => {
                let (flac, about) = Flac::open(from)?;
                (Packed::Flac(Box::new(flac)), about)
            }
            b"RIFF" | b"RF64" | b"BW64" | b"riff" => {
                let (wav, about) = wav::open(from)?;
                (Packed::Wav(wav), about)
            }
            _ => return Err(AudioFault::Unknown),
        };
        Ok(Self {
            about,
            packed,
            n_read: 0,
            fault: None,
        })
    }
}

impl<R: Read> Recording<R> {
    /// What the file says of itself.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Fills `block` with samples of the first channel, -1.0 to 1.0, and says how many; 0 is the end.
    ///
    /// At damage the good samples before it are handed out, then the recording ends and `fault` says why.
    pub fn read(&mut self, block: &mut [f32]) -> usize {
        if self.fault.is_some() {
            return 0;
        }
        let (n, why) = match &mut self.packed {
            Packed::Wav(wav) => wav.read(block),
            Packed::Flac(flac) => flac.read(block),
        };
        self.n_read += n as u64;
        if let Some(why) = why {
            self.fault = Some(AudioFault::Damaged {
                after_s: self.read_s(),
                why,
            });
        }
        n
    }

    /// Seconds of sound that were read so far.
    pub fn read_s(&self) -> f64 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "2^53 samples are a thousand years of sound"
        )]
        let n = self.n_read as f64;
        n / f64::from(self.about.sample_rate_hz)
    }

    /// Why the recording ended before its end, if it did.
    pub fn fault(&self) -> Option<&AudioFault> {
        self.fault.as_ref()
    }
}
