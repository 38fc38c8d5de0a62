//! Stories told to the whole server over HTTP, in memory, with a clock and chances of their own.

#![expect(clippy::unwrap_used, reason = "a story ends at its first surprise")]

mod children;
mod door;
mod encrypted;
mod guards;
mod handing_over;
mod house;
mod joining;
mod keeping;
mod leaving;
mod moving;
mod phone_files;
mod proxied;
mod recordings;
mod syncing;
mod who;
