//! Files for other programs: what each is for, and what leaves with it. Shown by the server only: the files are its own
//! to write.

use maud::{Markup, html};

use super::joining::page;
use crate::Theme;

/// One form in which the notebook can leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaving<'a> {
    /// The public spelling of a table for spreadsheets.
    pub table: &'a str,
    /// Of a BORIS project.
    pub boris: &'a str,
    /// Of behavior events as BORIS exports them.
    pub boris_events: &'a str,
    /// What is in that, and what is not.
    pub what_leaves: &'a str,
}

/// Every file for another program, and what leaves with it.
pub fn exports_page(theme: Option<Theme>, leaving: &Leaving, fault: Option<&str>) -> String {
    let main = html! {
        h1 { "Files for other programs" }
        p.lead { "Nothing leaves by itself. Each file is made when you press its button, and goes only where you take it." }
        div.cols.cols-even {
            div.stack-wide { (spreadsheet(leaving)) (boris(leaving)) }
            div.stack-wide { (research(leaving, fault)) (back_again()) }
        }
    };
    page(
        theme,
        "",
        "Files for other programs",
        ("household", "Where this notebook lives"),
        main,
    )
}

fn spreadsheet(leaving: &Leaving) -> Markup {
    html! {
        section.card.stack {
            h2 { "A table for spreadsheets" }
            p { "One row a visit, and one for each bite that was noted by itself: when, with whom, which step, what the rat did, after how many seconds, and your note." }
            p.soft.small { "CSV. Names and notes are in it, so it is like your diary. What a spreadsheet would take for a formula is made plain text." }
            a.btn.btn-wide href={ "exports/" (leaving.table) } { "Take the table" }
        }
    }
}

fn boris(leaving: &Leaving) -> Markup {
    html! {
        section.card.stack {
            h2 { "For a behaviourist: BORIS" }
            p { "BORIS is a free program in which behaviour is coded and counted. The project holds this method’s catalogue of behaviours, your rats, and every visit as a live observation; the table holds the same visits as events." }
            p.soft.small { "Names and notes are in both." }
            div.stack-close {
                a.btn.btn-wide href={ "exports/" (leaving.boris) } { "Take the BORIS project" }
                a.btn.btn-wide href={ "exports/" (leaving.boris_events) } { "Take the table of events" }
            }
        }
    }
}

fn research(leaving: &Leaving, fault: Option<&str>) -> Markup {
    html! {
        section.card.stack {
            h2 { "For research, without names" }
            p { "The numbers in this notebook’s plans are not yet checked against real rats. Logs that keepers choose to give may change that. Nobody is asked twice, and nothing is sent from here: you take the file, and give it or not." }
            p { (leaving.what_leaves) }
            form.stack method="post" action="exports" {
                @if let Some(fault) = fault { p.fault id="agree-fault" role="alert" { (fault) } }
                label.choice {
                    input type="checkbox" name="agree" value="yes" aria-describedby=[fault.map(|_| "agree-fault")];
                    span { "I have read what leaves, and everybody in this house who writes here is content with it" }
                }
                button.btn.btn-wide { "Take the file for research" }
            }
        }
    }
}

fn back_again() -> Markup {
    html! {
        section.card.stack {
            h2 { "Everything, and back again" }
            p { "These files are for reading elsewhere; none of them can be brought back. The copy that can is the household’s own file." }
            a.btn.btn-wide href="household" { "Take a copy of everything" }
            p.soft.small { "On the machine itself: " code { "bolthole export --as table" } ", " code { "boris" } ", " code { "boris-events" } " or " code { "research" } "." }
        }
    }
}
