//! All rats side by side: what each did last, how far it has come, and its last fright. Beside one another, never
//! ranked: each is measured by itself.

use bolthole_app::{Asking, RatView, living, rat_view};
use bolthole_domain::RatId;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{group_class, mark, portrait};
use crate::layout::{Head, Page, Tab};
use crate::pages::cage;
use crate::pages::rat::lower;
use crate::words;

/// So many of the last visits are drawn: a line of them fits on a phone.
const DRAWN: usize = 10;

pub(crate) fn page(context: &Context) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let all: Vec<RatId> = living(context.notebook)
        .iter()
        .map(|pages| pages.rat.id)
        .collect();
    let views = living(context.notebook).into_iter();
    let views = views.filter_map(|pages| rat_view(context.method, context.notebook, pages.rat.id, asking));
    context.show(Page {
        title: say!(context, "rats-side-by-side"),
        head: Head::Back {
            to: "rats".to_owned(),
            says: say!(context, "rats-title"),
        },
        tab: Tab::Rats,
        main: html! {
            h1 { (say!(context, "rats-side-by-side")) }
            p.soft { (say!(context, "side-by-side-lead")) }
            (cage::due(context, &all))
            ul.card.lined.with { @for view in views { (line(context, &view)) } }
        },
        thumb: html! {},
    })
}

fn line(context: &Context, view: &RatView) -> Markup {
    let (rat, today) = (&view.pages.rat, context.asker.now.day());
    let visits = &view.pages.visits;
    let furthest = view
        .way
        .marks
        .iter()
        .filter(|mark| mark.outcome.is_calm())
        .map(|mark| mark.row)
        .max();
    let scare = visits.iter().rfind(|visit| visit.outcome.is_fright());
    let furthest = match furthest {
        Some(row) => {
            let row = lower(context.asker.words, &view.way.rows[row].says);
            say!(context, "side-by-side-furthest", row = row)
        }
        None => say!(context, "side-by-side-not-calm"),
    };
    let fright = match scare {
        Some(visit) => {
            let when = words::ago(context.asker.words, visit.at.day(), today);
            say!(context, "side-by-side-fright", when = when)
        }
        None => say!(context, "side-by-side-no-fright"),
    };
    html! {
        li.stack-close {
            a.who-line href=(context.to(&format!("rats/{}/progress", rat.id))) {
                (portrait(rat.coat))
                span.grow {
                    b { (rat.name) } br;
                    span.soft.small {
                        (say!(context, "side-by-side-line", furthest = furthest, fright = fright))
                    }
                }
            }
            @if !visits.is_empty() {
                ul.shapes aria-label=(say!(context, "side-by-side-visits", name = rat.name)) {
                    @for visit in &visits[visits.len().saturating_sub(DRAWN)..] {
                        li class=(group_class(visit.outcome.group())) { (mark(visit.outcome)) span.unseen { (words::did(context.asker.words, visit.outcome)) } }
                    }
                }
            }
        }
    }
}
