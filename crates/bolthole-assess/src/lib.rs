//! Why is this rat afraid? Health first, then eight causes that combine.
//!
//! Pure: what is known goes in, weighed causes come out. No clock, file or network; nothing of plans or pages.

mod model;

pub use model::{Assessment, AskNext, FirstStep, Triage, WeighedCause};
