//! The rats: every one of them, mischief by mischief, and those who have left.

use bolthole_app::living;
use bolthole_record::RatPages;
use bolthole_words::say;
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
        title: say!(context, "rats-title"),
        head: Head::Top(html! { div.grow { h1 { (say!(context, "rats-title")) } p.soft { (words::at_start(&say!(context, "rats-here", n = living.len()))) } } }),
        tab: Tab::Rats,
        main: html! {
            @for mischief in mischiefs(&living) {
                section.card.stack aria-label=(words::listed(context.asker.words, mischief.iter().map(|pages| pages.rat.name.as_str()))) {
                    p.soft { (say!(context, "rats-live", n = mischief.len())) }
                    ul.lined { @for pages in mischief { (line(context, pages)) } }
                }
            }
            @if 1 < living.len() { a.btn.btn-wide href=(context.to("rats/all")) { (icon("rats")) " " (say!(context, "rats-side-by-side")) } }
            a.btn.btn-wide href=(context.to("introductions")) { (icon("door")) " " (say!(context, "rats-introductions")) }
            @if !living.is_empty() { a.btn.btn-wide href=(context.to("handover")) { (icon("print")) " " (say!(context, "rats-handover")) } }
            @if !left.is_empty() {
                section.card.stack aria-labelledby="left" {
                    h2 id="left" { (say!(context, "rats-left")) }
                    ul.lined { @for pages in left { (line(context, pages)) } }
                }
            }
        },
        thumb: html! {
            section.acts aria-label=(say!(context, "today-at-any-time")) {
                a.btn href=(context.to("rats/new")) { (icon("rats")) " " (say!(context, "another-rat")) }
                a.btn href=(context.to("worse")) { (icon("worse")) " " (say!(context, "today-worse")) }
            }
        },
    })
}

fn mischiefs<'a>(living: &[&'a RatPages]) -> Vec<Vec<&'a RatPages>> {
    living
        .chunk_by(|one, next| one.rat.mischief == next.rat.mischief)
        .map(<[_]>::to_vec)
        .collect()
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
                            Some(visit) => (say!(context, "rats-last-visit", day = words::day(context.asker.words, visit.at.day(), now), outcome = visit.outcome.name())),
                            None => (say!(context, "rats-no-visit")),
                        }
                    }
                }
            }
        }
    }
}
