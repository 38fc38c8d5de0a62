//! Where this notebook lives: what is in it, what is not safe elsewhere yet, and how it is copied and moved.
//!
//! The copies themselves are the shells' work: `household/copy` answers with a file, `household/bring` takes one.

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
        title: "Where this notebook lives".to_owned(),
        head: Head::Back {
            to: "settings".to_owned(),
            says: "Settings".to_owned(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { "Where this notebook lives" }
            (what_came(context))
            div.cols.cols-even {
                div.stack-wide { (what_is_in_it(context)) (lies::section(context)) }
                div.stack-wide { (take_a_copy(context)) (bring_a_copy(context)) (ways::section()) }
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
pub(crate) fn brought(n_read: usize, n_new: usize, n_refused: usize) -> String {
    let read = match n_read {
        0 => return "The copy holds no entries, so nothing changed.".to_owned(),
        1 => "One entry read".to_owned(),
        n => format!("{n} entries read"),
    };
    let new = match n_new {
        0 => "; all of them were here already.".to_owned(),
        1 => ", one was new.".to_owned(),
        n if n == n_read => ", all of them new.".to_owned(),
        n => format!(", {n} were new."),
    };
    let refused = match n_refused {
        0 => String::new(),
        1 => " One has a time or a size that no notebook takes; it stays in the file.".to_owned(),
        n => format!(" {n} have a time or a size that no notebook takes; they stay in the file."),
    };
    match (n_new, n_refused) {
        (0, 1..) => format!("{read}; none was new.{refused}"),
        _ => format!("{read}{new}{refused}"),
    }
}

fn what_came(context: &Context) -> Markup {
    let number = |name| -> Option<usize> { context.request.query.get(name)?.parse().ok() };
    let said = number("read").map(|n_read| {
        let (n_new, n_refused) = (number("new").unwrap_or(0), number("refused").unwrap_or(0));
        brought(n_read, n_new, n_refused)
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
        "" => "This household",
        name => name,
    };
    html! {
        section.card.stack {
            h2 { (name) }
            ul.plain {
                li { (words::at_start(&words::count(context.asker.words, living, "rat", "rats"))) @if gone > 0 { ", and the pages of " (words::number(context.asker.words, gone)) " that left" } }
                li { @if notebook.caregivers.is_empty() { "Nobody named yet" } @else { (words::listed(context.asker.words, notebook.caregivers.values().map(|person| person.name.as_str()))) } }
                @if n_entries > 0 { li { (n_entries) @if n_entries == 1 { " entry" } @else { " entries" } " in all" } }
            }
            p.soft { "These entries are the household, wherever they lie. A copy that meets another one adds what is missing, and nothing twice." }
        }
    }
}

/// Plain links: with `download` on them, browsers would ask past the service worker.
fn take_a_copy(context: &Context) -> Markup {
    let keeping = &context.asker.keeping;
    html! {
        section.card.stack {
            h2 { "Take a copy" }
            p { "One file with every entry. Whoever has it can read it, so keep it as you would keep a diary." }
            a.btn.btn-main.btn-wide href=(context.to("household/copy")) { "Take a copy" }
            @if keeping.place == Place::PhoneOfServer && keeping.n_waiting > 0 {
                p { "If the server stays away: take only what waits here, and bring it where the rest is." }
                a.btn.btn-wide href=(context.to("household/copy?only=waiting")) { "Take what waits" }
            }
            @if keeping.place == Place::PhoneAlone {
                p.soft.small { "For a spreadsheet or a behaviourist’s program: bring this copy to a computer that runs Bolthole; “bolthole export” there writes the rest." }
            } @else {
                a.alone href=(context.to("exports")) { "Files for a spreadsheet, for BORIS or for research" }
            }
        }
    }
}

fn bring_a_copy(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "Bring a copy" }
            @if context.asker.demo {
                p { "A demonstration takes no files. Your own Bolthole does." }
            } @else {
                p { "What it holds beyond this notebook is added. A copy of another household is refused, unless this place is still empty. The file of a rat, from a hand-over, can always be added." }
                (file_form(&context.to("household/bring"), "Bring this copy"))
            }
        }
    }
}

/// A form that sends one file, with the words on its button.
pub(crate) fn file_form(action: &str, button: &str) -> Markup {
    html! {
        form.stack method="post" action=(action) enctype="multipart/form-data" {
            div.field {
                label for=(COPY_FIELD) { "The file, such as Home.bolthole" }
                input type="file" id=(COPY_FIELD) name=(COPY_FIELD) required;
            }
            button.btn.btn-wide { (button) }
        }
    }
}

#[cfg(test)]
mod tests;
