//! Where this notebook lives: what is in it, what is not safe elsewhere yet, and how it is copied and moved.
//!
//! The copies themselves are the shells' work: `household/copy` answers with a file, `household/bring` takes one.

use bolthole_sync::{FILE_VERSION, FileFault, LARGEST_EVENT, LARGEST_FILE};
use bolthole_words::{Said, Words, say, tell};
use maud::{Markup, html};

use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::{Place, Reply, words};

mod lies;
mod ways;

/// What a file field of a copy is called in its form.
pub const COPY_FIELD: &str = "copy";

/// Where this notebook lives.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: say!(context, "household-title"),
        head: Head::Back {
            to: "settings".to_owned(),
            says: say!(context, "settings"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { (say!(context, "household-title")) }
            (what_came(context))
            div.cols.cols-even {
                div.stack-wide { (what_is_in_it(context)) (lies::section(context)) }
                div.stack-wide { (take_a_copy(context)) (bring_a_copy(context)) (ways::section(context)) }
            }
        },
        thumb: html! {},
    })
}

/// The address that shows what came of a file: read so many entries, so many new, so many that no notebook takes.
pub fn after_bringing(n_read: usize, n_new: usize, n_refused: usize) -> String {
    format!("household?read={n_read}&new={n_new}&refused={n_refused}")
}

/// What came of a file, in words for the keeper.
pub(crate) fn brought(words: &Words, n_read: usize, n_new: usize, n_refused: usize) -> String {
    let read = match (n_read, n_new) {
        (0, _) => return say!(words, "household-read-nothing"),
        (n, 0) if 0 < n_refused => say!(words, "household-none-taken", n = n),
        (n, 0) => say!(words, "household-none-new", n = n),
        (n, new) if n == new && 1 < n => say!(words, "household-all-new", n = n),
        (n, new) => say!(words, "household-some-new", n = n, new = new),
    };
    match n_refused {
        0 => read,
        n => format!("{read} {}", say!(words, "household-refused", refused = n)),
    }
}

/// Why a file was not taken; follows “Nothing was taken:”.
pub fn file_fault(fault: &FileFault) -> Said {
    match fault {
        FileFault::NotOne => tell!("file-not-one"),
        FileFault::TooLarge => tell!("file-too-large", most = LARGEST_FILE / 1024 / 1024),
        FileFault::Newer(version) => tell!("file-newer", version = version, known = FILE_VERSION),
        FileFault::BreaksOff {
            line,
            n_whole,
            n_told,
        } => {
            tell!("file-breaks-off", line = line, n = n_whole, of = n_told)
        }
        FileFault::NotAnEvent { line, what } => tell!("file-no-entry", line = line, what = what),
        FileFault::EventTooLarge { line } => {
            tell!("file-entry-too-large", line = line, most = LARGEST_EVENT / 1024)
        }
        FileFault::Stray(line) => tell!("file-stray", line = line),
        FileFault::Changed => tell!("file-changed"),
        FileFault::GoesOn(line) => tell!("file-goes-on", line = line),
        FileFault::OtherHousehold { name, .. } => tell!("file-another-household", name = name),
        FileFault::OnlyWaiting => tell!("file-only-waiting"),
    }
}

fn what_came(context: &Context) -> Markup {
    let number = |name| -> Option<usize> { context.request.query.get(name)?.parse().ok() };
    let said = number("read").map(|n_read| {
        let (n_new, n_refused) = (number("new").unwrap_or(0), number("refused").unwrap_or(0));
        brought(context.asker.words, n_read, n_new, n_refused)
    });
    html! { @if let Some(said) = said { p.note role="status" { (said) } } }
}

fn what_is_in_it(context: &Context) -> Markup {
    let (notebook, n_entries) = (context.notebook, context.asker.keeping.n_entries);
    let living = notebook
        .rats
        .values()
        .filter(|pages| pages.rat.left.is_none())
        .count();
    let gone = notebook.rats.len() - living;
    let name = match notebook.household.name.as_str() {
        "" => say!(context, "household-this"),
        name => name.to_owned(),
    };
    let rats = words::at_start(&say!(context, "household-rats", n = living));
    html! {
        section.card.stack {
            h2 { (name) }
            ul.plain {
                li { @if gone > 0 { (say!(context, "household-rats-and-left", rats = rats, n = gone)) } @else { (rats) } }
                li { @if notebook.caregivers.is_empty() { (say!(context, "household-nobody")) } @else { (words::listed(context.asker.words, notebook.caregivers.values().map(|person| person.name.as_str()))) } }
                @if n_entries > 0 { li { (say!(context, "household-entries", n = n_entries)) } }
            }
            p.soft { (say!(context, "household-entries-are-it")) }
        }
    }
}

/// Plain links: with `download` on them, browsers would ask past the service worker.
fn take_a_copy(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        section.card.stack {
            h2 { (say!(context, "copy-take")) }
            p { (say!(context, "copy-take-says")) }
            a.btn.btn-main.btn-wide href=(context.to("household/copy")) { (say!(context, "copy-take")) }
            @if keeping.place == Place::PhoneOfServer && keeping.n_waiting > 0 {
                p { (say!(context, "copy-waiting-says")) }
                a.btn.btn-wide href=(context.to("household/copy?only=waiting")) { (say!(context, "copy-take-waiting")) }
            }
            @if keeping.place == Place::PhoneAlone {
                p.soft.small { (say!(context, "copy-elsewhere")) }
            } @else {
                a.alone href=(context.to("exports")) { (say!(context, "copy-exports")) }
            }
        }
    }
}

fn bring_a_copy(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "copy-bring")) }
            @if context.asker.demo {
                p { (say!(context, "copy-bring-not-in-demo")) }
            } @else {
                p { (say!(context, "copy-bring-says")) }
                (file_form(context.asker.words, &context.to("household/bring"), &say!(context, "copy-bring-this")))
            }
        }
    }
}

/// A form that sends one file, with the words on its button.
pub(crate) fn file_form(words: &Words, action: &str, button: &str) -> Markup {
    html! {
        form.stack method="post" action=(action) enctype="multipart/form-data" {
            div.field {
                label for=(COPY_FIELD) { (say!(words, "copy-file")) }
                input type="file" id=(COPY_FIELD) name=(COPY_FIELD) required;
            }
            button.btn.btn-wide { (button) }
        }
    }
}

#[cfg(test)]
mod tests;
