//! Calls and devices in ultrasonic recordings: samples in, calls and devices out, block by block.
//!
//! This crate knows sound and nothing else: no files, no rats' names, no clock. What it hears is one weak sign
//! among others and says nothing of a mood; silence is normal.

mod company;
mod devices;
mod evidence;
mod features;
mod floor;
mod judge;
mod lines;
mod listener;
mod look;
mod mask;
mod merge;
mod model;
mod modulation;
mod path;
mod picture;
mod pieces;
mod relief;
mod sanity;
mod shape;
mod short_calls;
mod spectrum;
mod track;

pub use listener::Listener;
pub use model::{Call, CallKind, Device, Microphone, Summary, Verdict};
pub use picture::{Picture, picture};
