//! FLAC, by `claxon`.

use std::io::{ErrorKind, Read};

use claxon::{Block, Error, FlacReader};

use crate::about::{About, Container, SampleKind};
use crate::fault::AudioFault;
use crate::wav::believable_rate;

/// A FLAC file, one of its blocks at a time.
pub(crate) struct Flac<R: Read> {
    reader: FlacReader<R>,
    block: Vec<f32>,
    /// How much of the block has been handed out.
    n_taken: usize,
    spare: Vec<i32>,
    scale: f32,
}

impl<R: Read> Flac<R> {
    pub(crate) fn open(source: R) -> Result<(Self, About), AudioFault> {
        let reader = FlacReader::new(source).map_err(|_| AudioFault::CutInHeader)?;
        let info = reader.streaminfo();
        let bits = u16::try_from(info.bits_per_sample).unwrap_or(u16::MAX);
        if !(4..=32).contains(&bits) {
            return Err(AudioFault::SampleFormat { tag: 0xf1ac, bits });
        }
        let about = About {
            container: Container::Flac,
            samples: SampleKind::Whole { bits },
            n_channels: u16::try_from(info.channels).unwrap_or(u16::MAX),
            sample_rate_hz: believable_rate(info.sample_rate)?,
            slowed: 1,
            n_samples: info.samples,
            recorded_at: None,
            recorded_where: None,
            recorder: None,
            oddities: Vec::new(),
        };
        let scale = one_over_full_scale(bits);
        Ok((
            Self {
                reader,
                block: Vec::new(),
                n_taken: 0,
                spare: Vec::new(),
                scale,
            },
            about,
        ))
    }

    /// As many samples as there are, up to the room in `into`; what is wrong, once the good ones are out.
    pub(crate) fn read(&mut self, into: &mut [f32]) -> (usize, Option<String>) {
        let mut n_read = 0;
        while n_read < into.len() {
            if self.n_taken == self.block.len() {
                match self.next_block() {
                    Ok(true) => {}
                    Ok(false) => break,
                    Err(why) => return (n_read, Some(why)),
                }
            }
            let n = (into.len() - n_read).min(self.block.len() - self.n_taken);
            into[n_read..n_read + n].copy_from_slice(&self.block[self.n_taken..self.n_taken + n]);
            n_read += n;
            self.n_taken += n;
        }
        (n_read, None)
    }

    fn next_block(&mut self) -> Result<bool, String> {
        let spare = std::mem::take(&mut self.spare);
        let read: Option<Block> = self
            .reader
            .blocks()
            .read_next_or_eof(spare)
            .map_err(|fault| why(&fault))?;
        let Some(block) = read else {
            return Ok(false);
        };
        self.block.clear();
        #[expect(clippy::cast_precision_loss, reason = "24 bits are all that a microphone has")]
        self.block
            .extend(block.channel(0).iter().map(|sample| *sample as f32 * self.scale));
        self.n_taken = 0;
        self.spare = block.into_buffer();
        Ok(true)
    }
}

/// One over full scale.
fn one_over_full_scale(bits: u16) -> f32 {
    (1..bits).fold(1.0, |scale, _| scale / 2.0)
}

/// What went wrong inside, for a sentence.
fn why(fault: &Error) -> String {
    match fault {
        Error::IoError(fault) if fault.kind() == ErrorKind::UnexpectedEof => {
            "the file was cut off there".to_owned()
        }
        Error::IoError(fault) => fault.to_string(),
        Error::FormatError(_) => "what follows is not what was once written".to_owned(),
        Error::Unsupported(_) => "what follows is a kind of FLAC that is not read".to_owned(),
    }
}
