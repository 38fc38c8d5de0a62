//! Stories told to the whole program, as scripts and keepers start it.

#![expect(clippy::unwrap_used, reason = "a story ends at its first surprise")]

mod contracts;
mod killed;
mod listening;
mod logs;
mod moving;
mod program;
mod serving;
mod years;
