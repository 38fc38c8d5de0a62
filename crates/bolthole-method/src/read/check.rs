//! Checks that look across files, or at what a file means rather than how it is written. One file a question.

mod claims;
mod conditions;
mod danger;
mod food;
mod links;
mod names;
mod references;
mod search;
mod shape;
mod wording;

#[cfg(test)]
pub(super) use {links::DRAWINGS, references::ICONS};

pub(super) use danger::{Dangers, check as check_steps};
pub(super) use search::check_words as check_search_words;
pub(super) use wording::{About, Wording, wrong_in};

use super::draft::Draft;
use super::fault::Faults;

/// Every check, each blind to what the others found.
pub(crate) fn across(draft: &Draft, faults: &mut Faults<'_>) {
    names::check(draft, faults);
    references::check(draft, faults);
    claims::check(draft, faults);
    conditions::check(draft, faults);
    links::check(draft, faults);
    food::check(draft, faults);
    search::check(draft, faults);
    danger::check(draft, &danger::ENGLISH, "en.md", faults);
    super::trace::check(draft, faults);
    shape::check(draft, faults);
    wording::check(draft, faults);
}
