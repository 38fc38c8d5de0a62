//! Stories of recordings, each made by its test.

#![expect(clippy::unwrap_used, reason = "a story ends at its first surprise")]

mod any_bytes;
mod broken;
mod flac;
mod make;
mod wav;
