//! Files for other programs: what each is for, and what leaves with it. Shown by the server only: the files are its own
//! to write.

use bolthole_words::say;
use maud::{Markup, html};

use super::joining::page;
use crate::layout::Reader;
use crate::words::marked;

/// One form in which the notebook can leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving<'a> {
    /// The public spelling of a table for spreadsheets.
    pub table: &'a str,
    /// Of a BORIS project.
    pub boris: &'a str,
    /// Of behavior events as BORIS exports them.
    pub boris_events: &'a str,
}

/// What was wrong with the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreed {
    /// Nothing was sent yet.
    NotAsked,
    /// It was sent without the tick.
    NotTicked,
}

/// Every file for another program, and what leaves with it.
pub fn exports_page(reader: Reader, leaving: &Leaving, agreed: Agreed) -> String {
    let main = html! {
        h1 { (say!(reader, "exports-title")) }
        p.lead { (say!(reader, "exports-lead")) }
        div.cols.cols-even {
            div.stack-wide { (spreadsheet(reader, leaving)) (boris(reader, leaving)) }
            div.stack-wide { (research(reader, agreed)) (back_again(reader)) }
        }
    };
    page(
        reader,
        "",
        &say!(reader, "exports-title"),
        ("household", &say!(reader, "household-title")),
        main,
    )
}

fn spreadsheet(reader: Reader, leaving: &Leaving) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "exports-table")) }
            p { (say!(reader, "exports-table-says")) }
            p.soft.small { (say!(reader, "exports-table-small")) }
            a.btn.btn-wide href={ "exports/" (leaving.table) } { (say!(reader, "exports-table-take")) }
        }
    }
}

fn boris(reader: Reader, leaving: &Leaving) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "exports-boris")) }
            p { (say!(reader, "exports-boris-says")) }
            p.soft.small { (say!(reader, "exports-boris-small")) }
            div.stack-close {
                a.btn.btn-wide href={ "exports/" (leaving.boris) } { (say!(reader, "exports-boris-take")) }
                a.btn.btn-wide href={ "exports/" (leaving.boris_events) } { (say!(reader, "exports-boris-events")) }
            }
        }
    }
}

fn research(reader: Reader, agreed: Agreed) -> Markup {
    let fault = (agreed == Agreed::NotTicked).then(|| say!(reader, "exports-agree-first"));
    html! {
        section.card.stack {
            h2 { (say!(reader, "exports-research")) }
            p { (say!(reader, "exports-research-says")) }
            p { (say!(reader, "exports-what-leaves")) }
            form.stack method="post" action="exports" {
                @if let Some(fault) = &fault { p.fault id="agree-fault" role="alert" { (fault) } }
                label.choice {
                    input type="checkbox" name="agree" value="yes" aria-describedby=[fault.as_ref().map(|_| "agree-fault")];
                    span { (say!(reader, "exports-agree")) }
                }
                button.btn.btn-wide { (say!(reader, "exports-research-take")) }
            }
        }
    }
}

fn back_again(reader: Reader) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(reader, "exports-back")) }
            p { (say!(reader, "exports-back-says")) }
            a.btn.btn-wide href="household" { (say!(reader, "exports-back-take")) }
            p.soft.small { (marked!(reader, "exports-command")) }
        }
    }
}
