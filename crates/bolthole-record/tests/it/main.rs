//! Stories and properties of the notebook, one test binary.

#![expect(clippy::unwrap_used, reason = "what a story needs and does not get fails it")]

mod bites;
mod days;
mod people;
mod properties;
mod stories;
mod telling;
