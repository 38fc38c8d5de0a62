//! What is known: the method as checked, typed data.
//!
//! The knowledge lives in `method/` as TOML (numbers, order, ids) and Markdown (words, one file a language).
//! Words of TOML files stand in English; `de.toml` beside them says each sentence in German.
//! This crate reads and checks it: every fault at once, each with its file, line and what to do.
//! It knows no rat and judges nothing.

mod called;
mod kept;
mod ladder_check;
mod list;
mod lookup;
mod marks;
mod model;
#[cfg(feature = "read")]
mod read;
mod reading_age;
mod search;
mod weighing;

pub use called::Called;
pub use list::list;
pub use marks::Marks;
pub use model::{
    Alike, AuditAnswer, AuditQuestion, Block, CalledAlso, Card, CardKind, CauseCard, Choice, Claim, DailyCap,
    Doctor, Energy, Every, Evidence, Facts, Field, Fields, Food, Grade, Happening, Inline, Kcal, Ladder,
    LadderFault, Lickable, Line, Link, LinkKind, Method, Need, NotItsWords, Opposing, PersonFlag, Population,
    Predicate, Quantity, Question, QuestionKind, Reading, RedFlag, Routine, Rung, RungWords, SearchWords,
    Section, Sign, SignKind, Source, SpoonSum, Switch, TagMeaning, Term, Truth, Urgency, Verdict, Weighs,
    When, Whose, Words, applies, spoon_sum,
};
#[cfg(feature = "read")]
pub use read::{Fault, Files, Gap, TraceRow, Traceability, begun, gaps};
pub use reading_age::{FOR_READERS_OF, ReadingAge, reading_ages, too_hard};
pub use search::{Found, without_umlauts};
pub use weighing::{Asks, Piece, Try, Weighing};
