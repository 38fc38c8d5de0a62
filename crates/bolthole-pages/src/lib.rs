//! The application's face: one pure function from a request to a reply.
//!
//! No clock, randomness, file or network: the instant and fresh ids are handed in with the asker.

mod respond;

pub use respond::{Asker, Form, Reply, Request, Status, Theme, Verb};
