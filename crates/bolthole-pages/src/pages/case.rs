//! A rat's case in one tap: plain text without names, dates and places, to be copied for a vet or an experienced keeper.

use bolthole_app::{Asking, Case, CaseNote, case};
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

/// The text, and the notes that may go with it.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let chosen: Vec<&str> = context.request.query.all("note").collect();
    let Some(case) = case(
        context.asker.words,
        context.method,
        context.notebook,
        pages.rat.id,
        asking,
        &chosen,
    ) else {
        return context.no_such_rat();
    };
    context.show(Page {
        title: say!(context, "case-title", name = pages.rat.name),
        head: Head::Back {
            to: format!("rats/{}/why", pages.rat.id),
            says: say!(context, "why-back"),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack.noprint {
                h1 { (say!(context, "case-title", name = pages.rat.name)) }
                p.soft { (say!(context, "case-lead")) }
            }
            section.card.stack aria-labelledby="text" {
                div.row.noprint {
                    h2.grow id="text" { (say!(context, "case-the-text")) }
                    button.btn type="button" data-copy="case" data-copied=(say!(context, "case-copied")) hidden { (icon("note")) " " (say!(context, "case-copy")) }
                }
                p.soft.small.noprint { (say!(context, "case-one-tap")) }
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
                h2 id="words" { (say!(context, "case-your-words")) }
                p { (say!(context, "case-your-words-say")) }
                form method="get" action=(context.to(&context.request.path)) {
                    div.stack {
                        div.choices { @for note in &case.notes { (note_line(context, note)) } }
                        @if case.n_earlier > 0 { p.soft.small { (say!(context, "case-earlier", n = case.n_earlier)) } }
                        button.btn.btn-wide { (say!(context, "case-put-in")) }
                    }
                }
            }
        }
    }
}

fn note_line(context: &Context, note: &CaseNote) -> Markup {
    html! {
        label.choice {
            input type="checkbox" name="note" value=(note.key) checked[note.is_chosen];
            span { span.soft.small { (say!(context, "case-note-week", week = note.week)) } br; (note.anonymous) }
        }
    }
}

/// The way to it, for the page of why and where a vet is spoken of.
pub(crate) fn link(context: &Context, pages: &RatPages) -> Markup {
    html! { a.alone href=(context.to(&format!("rats/{}/case", pages.rat.id))) { (say!(context, "case-link")) } }
}
