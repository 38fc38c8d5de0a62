//! Calls and devices in ultrasonic recordings: samples in, calls and devices out, block by block.
//!
//! This crate knows sound and nothing else: no files, no rats' names, no clock. What it hears is one weak sign
//! among others and says nothing of a mood; silence is normal.

mod aside;
mod company;
mod devices;
mod evidence;
mod features;
mod floor;
mod judge;
mod judges;
mod lines;
mod listener;
mod long_calls;
mod look;
mod mask;
mod measures;
mod merge;
mod model;
mod modulation;
mod onset;
mod path;
mod picture;
mod pieces;
mod relief;
mod repeats;
mod repeller_weights;
mod sanity;
mod shape;
mod spectrum;
mod track;
mod weights;

pub use listener::Listener;
pub use model::{Call, CallKind, Candidate, Device, Microphone, Summary, Verdict};
pub use picture::{Picture, picture};
