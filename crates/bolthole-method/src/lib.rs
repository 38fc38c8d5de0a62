//! What is known: the method as checked, typed data.
//!
//! The knowledge lives in `method/` as TOML (numbers, order, ids) and Markdown (words, one file a language).
//! This crate reads and checks it: every fault at once, each with its file, line and what to do.
//! It knows no rat and judges nothing.

mod ladder_check;
mod model;

pub use model::{
    Card, CardKind, CauseCard, Evidence, Grade, Inline, Ladder, LadderFault, Line, Method, Question, QuestionKind, RedFlag,
    Choice, Block, Claim, Rung, RungWords, Section, Sign, Source, Urgency, When, Words, Field, TagMeaning,
};
