//! What is known: the method as checked, typed data.
//!
//! The knowledge lives in `method/` as TOML (numbers, order, ids) and Markdown (words, one file a language).
//! This crate reads and checks it: every fault at once, each with its file, line and what to do.
//! It knows no rat and judges nothing.

mod called;
mod ladder_check;
mod list;
mod lookup;
mod model;
#[cfg(feature = "read")]
mod read;

pub use called::Called;
pub use list::list;
pub use model::{
    Block, Card, CardKind, CauseCard, Choice, Claim, Evidence, Field, Grade, Inline, Ladder, LadderFault,
    Line, Method, Question, QuestionKind, RedFlag, Rung, RungWords, Section, Sign, Source, TagMeaning,
    Urgency, When, Words,
};
#[cfg(feature = "read")]
pub use read::{Fault, Files};
