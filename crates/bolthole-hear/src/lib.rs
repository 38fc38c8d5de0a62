//! Hearing a whole recording: from an opened file to its calls and devices, and to pictures and slowed-down sound.
//!
//! What `bolthole listen` tells on the command line and what the server writes into the notebook is heard here, once.
//! No clock, no file names, no rats; the phone has none of it.

mod clip;
mod hear;

pub use clip::{Clip, LONGEST_S, SLOWED, clips, cut};
pub use hear::{Heard, hear};
