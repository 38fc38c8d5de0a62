//! The intake as a use case: which question comes next, and what an answer says about a rat.
//!
//! Knows no pages. Every step stands alone: an answer holds its own field and nothing else, so an intake
//! may be left at any question and taken up at any other.

mod answer;
mod order;
mod trail;

pub use answer::{Answer, AnswerFault, Given, answers, given, read};
pub use order::{Asked, wanted};
pub use trail::Trail;
