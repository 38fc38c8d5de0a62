//! Stories and properties of sync, one test binary.

#![expect(clippy::unwrap_used, reason = "what a story needs and does not get fails it")]

mod handing_over;
mod home;
mod moving;
mod properties;
mod sight;
mod stories;
mod world;
