//! The rats: every one of them, mischief by mischief, and those who have left.

use bolthole_app::living;
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, portrait};
use crate::layout::{Head, Page, Tab};
use crate::words;

pub(crate) fn page(context: &Context) -> Reply {
    let living = living(context.notebook);
    let left: Vec<&RatPages> = context
        .notebook
        .rats
        .values()
        .filter(|pages| pages.rat.left.is_some())
        .collect();
    context.show(Page {
        title: "Rats".to_owned(),
        head: Head::Top(html! { div.grow { h1 { "Rats" } p.soft { (how_many(living.len())) } } }),
        tab: Tab::Rats,
        main: html! {
            @for mischief in mischiefs(&living) {
                section.card.stack aria-label=(words::listed(context.asker.words, mischief.iter().map(|pages| pages.rat.name.as_str()))) {
                    p.soft { (lives(&mischief)) }
                    ul.lined { @for pages in mischief { (line(context, pages)) } }
                }
            }
            @if 1 < living.len() { a.btn.btn-wide href=(context.to("rats/all")) { (icon("rats")) " All rats side by side" } }
            a.btn.btn-wide href=(context.to("introductions")) { (icon("door")) " When rats meet: introductions" }
            @if !living.is_empty() { a.btn.btn-wide href=(context.to("handover")) { (icon("print")) " Hand-over: for a sitter, a new home, a vet" } }
            @if !left.is_empty() {
                section.card.stack aria-labelledby="left" {
                    h2 id="left" { "No longer here" }
                    ul.lined { @for pages in left { (line(context, pages)) } }
                }
            }
        },
        thumb: html! {
            section.acts aria-label="At any time" {
                a.btn href=(context.to("rats/new")) { (icon("rats")) " Another rat" }
                a.btn href=(context.to("worse")) { (icon("worse")) " Worse than yesterday?" }
            }
        },
    })
}

fn how_many(n: usize) -> String {
    words::at_start(&words::count(bolthole_words::Words::english(), n, "rat", "rats")) + " here"
}

fn mischiefs<'a>(living: &[&'a RatPages]) -> Vec<Vec<&'a RatPages>> {
    living
        .chunk_by(|one, next| one.rat.mischief == next.rat.mischief)
        .map(<[_]>::to_vec)
        .collect()
}

fn lives(mischief: &[&RatPages]) -> &'static str {
    if mischief.len() == 1 {
        "Lives alone"
    } else {
        "Live together"
    }
}

fn line(context: &Context, pages: &RatPages) -> Markup {
    let now = context.asker.now.day();
    html! {
        li {
            a.who-line href=(context.to(&format!("rats/{}", pages.rat.id))) {
                (portrait(pages.rat.coat))
                span.grow {
                    b { (pages.rat.name) } br;
                    span.soft.small {
                        @match pages.visits.last() {
                            Some(visit) => { "last visit " (words::day(context.asker.words, visit.at.day(), now)) ", " (words::did(context.asker.words, visit.outcome)) },
                            None => "no visit yet",
                        }
                    }
                }
            }
        }
    }
}
