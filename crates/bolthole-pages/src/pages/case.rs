//! A rat's case in one tap: plain text without names, dates and places, to be copied for a vet or an experienced keeper.

use bolthole_app::{Asking, Case, CaseNote, case};
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::{Reply, words};

/// The text, and the notes that may go with it.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let chosen: Vec<&str> = context.request.query.all("note").collect();
    let Some(case) = case(context.asker.words, context.method, context.notebook, pages.rat.id, asking, &chosen) else {
        return context.not_found("No rat of that address is in this notebook. Today has all of them.");
    };
    context.show(Page {
        title: format!("{}’s case, to hand on", pages.rat.name),
        head: Head::Back {
            to: format!("rats/{}/why", pages.rat.id),
            says: "Why".to_owned(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack.noprint {
                h1 { (pages.rat.name) "’s case, to hand on" }
                p.soft { "For a vet or an experienced keeper. No names, no dates, no place, and no words of yours unless you tick them below. Nothing is sent: copy it, or print it." }
            }
            section.card.stack aria-labelledby="text" {
                div.row.noprint {
                    h2.grow id="text" { "The text" }
                    button.btn type="button" data-copy="case" hidden { (icon("note")) " Copy" }
                }
                p.soft.small.noprint { "One tap on the text selects all of it." }
                pre.to-copy id="case" { (case.text) }
            }
            (notes(context, &case))
        },
        thumb: html! {},
    })
}

/// What people wrote, each to be ticked by itself.
fn notes(context: &Context, case: &Case) -> Markup {
    html! {
        @if !case.notes.is_empty() {
            section.card.stack.noprint aria-labelledby="words" {
                h2 id="words" { "Your own words" }
                p { "All of it stays out of the text until you tick it. Names that are in the notebook are taken out; look for other names, days and places yourself." }
                form method="get" action=(context.to(&context.request.path)) {
                    div.stack {
                        div.choices { @for note in &case.notes { (note_line(note)) } }
                        @if case.n_earlier > 0 { p.soft.small { "And " (words::number(context.asker.words, case.n_earlier)) " earlier, left out." } }
                        button.btn.btn-wide { "Put what is ticked into the text" }
                    }
                }
            }
        }
    }
}

fn note_line(note: &CaseNote) -> Markup {
    html! {
        label.choice {
            input type="checkbox" name="note" value=(note.key) checked[note.is_chosen];
            span { span.soft.small { "Week " (note.week) } br; (note.anonymous) }
        }
    }
}

/// The way to it, for the page of why and where a vet is spoken of.
pub(crate) fn link(context: &Context, pages: &RatPages) -> Markup {
    html! { a.alone href=(context.to(&format!("rats/{}/case", pages.rat.id))) { "The case as text, for a vet or an experienced keeper" } }
}
