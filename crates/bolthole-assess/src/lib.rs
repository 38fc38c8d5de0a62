//! Why is this rat afraid? Health first, then eight causes that combine.
//!
//! Pure: what is known goes in, weighed causes come out. No clock, file or network; nothing of plans or pages.
//! One file a question; what is known is gathered once (`facts`), and the knowledge itself is data in `method/`.

mod ask_next;
mod assessment;
mod causes;
mod combined;
mod facts;
mod first_steps;
mod json;
mod known;
mod model;
mod patterns;
mod signs_in_text;
mod tag;
mod text;
mod tier;
mod triage;
mod words_in_text;
mod would_change;

#[cfg(test)]
mod tests;

pub use assessment::{Noticed, assess, assess_noticing, cause_probabilities};
pub use json::{to_json, to_json_text};
pub use known::card_facts;
pub use model::{AskNext, Assessment, FirstStep, Triage, WeighedCause};
pub use signs_in_text::{in_own_words, signs_in_text};
pub use tag::understands;
pub use text::to_text;
pub use tier::bite_tier;
pub use triage::{triage, triage_noticing};
