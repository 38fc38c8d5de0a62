//! Recordings as blocks of samples: WAV in all its forms, and FLAC.
//!
//! This crate knows containers, sample formats and the notes that recorders leave in their headers.
//! It knows nothing of rats or rooms, holds one block at a time whatever a file's length, and never
//! panics: what cannot be read is told in one sentence, and what was read before the damage is kept.

mod about;
mod fault;
mod flac;
mod notes;
mod recording;
mod samples;
mod source;
mod wav;

pub use about::{About, Container, Oddity, SampleKind};
pub use fault::AudioFault;
pub use recording::Recording;
