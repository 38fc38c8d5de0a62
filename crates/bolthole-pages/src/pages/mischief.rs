//! All rats side by side: what each did last, how far it has come, and its last fright. Beside one another, never
//! ranked: each is measured by itself.

use bolthole_app::{Asking, RatView, living, rat_view};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{group_class, mark, portrait};
use crate::layout::{Head, Page, Tab};
use crate::pages::rat::lower;
use crate::words;

/// So many of the last visits are drawn: a line of them fits on a phone.
const DRAWN: usize = 10;

pub(crate) fn page(context: &Context) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let views = living(context.notebook).into_iter();
    let views = views.filter_map(|pages| rat_view(context.method, context.notebook, pages.rat.id, asking));
    context.show(Page {
        title: "All rats side by side".to_owned(),
        head: Head::Back {
            to: "rats".to_owned(),
            says: "Rats".to_owned(),
        },
        tab: Tab::Rats,
        main: html! {
            h1 { "All rats side by side" }
            p.soft { "In the order in which they live together. None is ahead: each has its own pace and its own story." }
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
    html! {
        li.stack-close {
            a.who-line href=(context.to(&format!("rats/{}/progress", rat.id))) {
                (portrait(rat.coat))
                span.grow {
                    b { (rat.name) } br;
                    span.soft.small {
                        @match furthest { Some(row) => { "furthest calm: " (lower(context.asker.words, &view.way.rows[row].says)) }, None => "not calm yet" }
                        "; " @match scare { Some(visit) => { "last fright " (words::ago(context.asker.words, visit.at.day(), today)) }, None => "no fright" }
                    }
                }
            }
            @if !visits.is_empty() {
                ul.shapes aria-label={ (rat.name) "’s last visits, oldest first" } {
                    @for visit in &visits[visits.len().saturating_sub(DRAWN)..] {
                        li class=(group_class(visit.outcome.group())) { (mark(visit.outcome)) span.unseen { (words::did(context.asker.words, visit.outcome)) } }
                    }
                }
            }
        }
    }
}
