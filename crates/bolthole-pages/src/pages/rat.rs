//! One rat: is it working, why is it afraid, what does it allow, and with whom?

mod allows;
pub(crate) mod care;
pub(crate) mod details;
pub(crate) mod left;
pub(crate) mod matters;
pub(crate) mod minute;
mod plateau;
pub(crate) mod progress;
mod way;

use bolthole_app::{Asking, Likelihood, RatView, WhatWon, Win, With, rat_view, rest_of_rat, rest_of_today};
use bolthole_domain::{Cause, Sex};
use bolthole_method::Urgency;
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{big_portrait, group_class, icon, mark};
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::{after_all, called, initials, rests_by_choice, urgency};
use crate::pages::{among_rats, photo, tips};
use crate::words::{self, Pronouns};

pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let Some(view) = rat_view(context.method, context.notebook, pages.rat.id, asking) else {
        return context.not_found("No rat of that address is in this notebook. Today has all of them.");
    };
    let rat = &pages.rat;
    context.show(Page {
        title: rat.name.clone(),
        head: Head::Top(html! {
            (big_portrait(rat.coat))
            div.grow { h1 { (rat.name) } p.soft { (what_it_is(&view)) } }
        }),
        tab: Tab::Rats,
        main: main(context, &view),
        thumb: html! { @if rat.left.is_none() {
            section.acts aria-label="At any time" {
                a.btn href=(context.to(&crate::links::with_query("worse", &[("rat", &rat.id.to_string())]))) { (icon("worse")) " Worse than yesterday?" }
                (context.form(0, "rest", html! {
                    input type="hidden" name="rat" value=(rat.id);
                    button.btn { (icon("rest")) " No training today" }
                }))
            }
        } },
    })
}

/// "doe, 7 months", "buck, age not known".
fn what_it_is(view: &RatView) -> String {
    let sex = match view.pages.rat.sex {
        Some(Sex::Female) => "doe",
        Some(Sex::Male) => "buck",
        None => "sex not known",
    };
    let neutered = if view.known.neutered == Some(true) {
        ", neutered"
    } else {
        ""
    };
    format!(
        "{sex}{neutered}, {}",
        view.known
            .age_weeks
            .map_or_else(|| "age not known".to_owned(), age)
    )
}

/// Weeks for a young rat, months for a grown one.
fn age(weeks: f64) -> String {
    const WEEKS_A_MONTH: f64 = 365.25 / 7.0 / 12.0;
    if weeks < 14.0 {
        format!("{weeks:.0} weeks")
    } else {
        format!("{:.0} months", (weeks / WEEKS_A_MONTH).floor())
    }
}

fn main(context: &Context, view: &RatView) -> Markup {
    let pronouns = words::pronouns(&view.pages.rat);
    let is_here = view.pages.rat.left.is_none();
    html! {
        @match &view.pages.rat.left {
            Some(left) => (left::section(context, view.pages, left)),
            None => { (vet(context, view)) (among_rats::fight_of(context, view.pages.rat.id)) (litter(context, view)) (now(context, view)) },
        }
        (came_from(context, view))
        div.cols {
            div.stack-wide {
                @if is_here { (matters::section(context, &view.pages.rat)) }
                (way::section(context, view))
                @if is_here { (plateau::section(context, view)) }
                a.back href=(context.to(&format!("rats/{}/progress", view.pages.rat.id))) { "More on how " (view.pages.rat.name) " is getting on, and weight" }
                (small_things(context, &view.wins, &pronouns))
                @if is_here { (minute::section(context, view)) }
            }
            div.stack-wide {
                @if is_here { (why(context, view)) (allows::section(context, view)) }
                (with_whom(view))
                @if is_here { (care::section(context, view)) }
                (photo::of_rat(context, &view.pages.rat))
                a.back href=(context.to(&format!("rats/{}/details", view.pages.rat.id))) { "Name, sex, coat and company" }
            }
        }
    }
}

/// Whence it came with its history, if it did.
fn came_from(context: &Context, view: &RatView) -> Markup {
    html! {
        @if let Some(handed) = view.pages.handed_over.last() {
            p.note {
                (view.pages.rat.name) " came from " @if handed.from.is_empty() { "another home" } @else { (handed.from) }
                " (" (words::short_date(context.asker.words, handed.at.day(), context.asker.now.day())) "), with every visit and bite from there. "
                @if let Some(card) = context.method.card("first-week-in-a-new-home") { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}

/// That this doe may be with a litter, by whom she lives with.
fn litter(context: &Context, view: &RatView) -> Markup {
    let all = bolthole_app::may_carry(context.notebook, context.asker.now);
    let hers = all.iter().find(|one| one.doe.rat.id == view.pages.rat.id);
    html! { @if let Some(one) = hers { (super::parts::may_carry(context, one)) } }
}

fn vet(context: &Context, view: &RatView) -> Markup {
    let id = view.pages.rat.id;
    html! {
        @if view.health.triage.flag != Urgency::None {
            section.banner.act.stack {
                h2 { (icon("vet")) " " (words::at_start(&urgency(context, view.health.triage.flag))) }
                p { (view.health.triage.why) }
                div.row {
                    a.btn.btn-act href=(context.to("cards/to-the-vet")) { "Getting to the vet" }
                    a.btn href=(context.to(&format!("rats/{id}/vet-seen"))) { "A vet has seen " (words::pronouns(&view.pages.rat).him) }
                    a.btn href=(context.to(&format!("rats/{id}/gone"))) { "It is gone" }
                }
            }
        }
    }
}

fn now(context: &Context, view: &RatView) -> Markup {
    let rat = &view.pages.rat;
    let address = crate::links::with_query("visits/new", &[("rat", &rat.id.to_string())]);
    let now = context.asker.now;
    let rests = rest_of_today(context.notebook, now).is_some() || rest_of_rat(view.pages, now).is_some();
    html! {
        section.card.stack.rat-now aria-label="Now" {
            @match view.step.rung {
                Some(_) if rests => {
                    p.step { (icon("rest")) " " span { (rests_by_choice(context, &rat.name)) } }
                    a.btn.btn-wide href=(context.to(&address)) { (after_all(context, &rat.name)) }
                },
                Some(rung) => {
                    p.step { (icon(&rung.icon)) " " span { (called(rat).fill(&rung.words.title)) } }
                    a.btn.btn-main.btn-wide href=(context.to(&address)) { "Start " (rat.name) "’s visit" }
                },
                None => p.step { (icon("vet")) " " span { "No step today: a vet comes first." } },
            }
        }
    }
}

/// Small things it did: its own, never a streak.
fn small_things(context: &Context, wins: &[Win], pronouns: &Pronouns) -> Markup {
    let now = context.asker.now.day();
    html! {
        @if !wins.is_empty() {
            section.stack aria-labelledby="wins" {
                h2 id="wins" { "Small things " (pronouns.she) " did" }
                ul.wins.card {
                    @for win in wins { li { time { (words::at_start(&words::day(context.asker.words, win.at.day(), now))) } span { (won(&win.what, pronouns)) } } }
                }
            }
        }
    }
}

fn won(what: &WhatWon, pronouns: &Pronouns) -> String {
    match what {
        WhatWon::FirstCalm(row) => format!("Calm for the first time: {}.", lower(row)),
        WhatWon::CalmAgain(row) => format!(
            "Calm again where {} had been frightened: {}.",
            pronouns.she,
            lower(row)
        ),
        WhatWon::CalmWith(name) => format!("Calm with {name} for the first time."),
        WhatWon::Noted(note) => format!("“{note}”"),
    }
}

/// A row's words inside a sentence.
pub(super) fn lower(row: &str) -> String {
    let mut letters = row.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase())
            .chain(letters)
            .collect()
    })
}

fn why(context: &Context, view: &RatView) -> Markup {
    let rat = &view.pages.rat;
    let mut causes: Vec<(Cause, f64)> = view
        .causes
        .iter()
        .map(|(cause, weighed)| (cause, weighed.p))
        .collect();
    causes.sort_by(|one, other| other.1.total_cmp(&one.1));
    html! {
        section.stack aria-labelledby="why" {
            h2 id="why" { "Why may " (rat.name) " be afraid?" }
            div.card {
                ul.bars {
                    @for (cause, p) in causes {
                        li {
                            span.name { (cause_words(context, cause)) }
                            span.how-sure { (Likelihood::of(p).says()) }
                            (crate::icons::cells(p))
                        }
                    }
                }
                p.soft.small { "Several can be true at once. Not yet checked against real rats’ logs." }
                a.back href=(context.to(&format!("rats/{}/why", rat.id))) { "Reasons for and against" }
            }
        }
    }
}

fn cause_words(context: &Context, cause: Cause) -> String {
    context
        .method
        .cause(cause)
        .map_or_else(|| cause.name().replace('_', " "), |card| card.words.title.clone())
}

/// With whom it goes how far: counts, the last visits as shapes, and the furthest step known with each.
fn with_whom(view: &RatView) -> Markup {
    let pronouns = words::pronouns(&view.pages.rat);
    html! {
        @if !view.with.is_empty() {
            section.stack aria-labelledby="with" {
                h2 id="with" { "With whom" }
                ul.card.with { @for with in &view.with { (one_caregiver(view, with)) } }
                @if 1 < view.with.len() {
                    p.soft.small {
                        "What is solid with one is not yet solid with another: " (pronouns.she)
                        " learns each person anew. Counts may be chance: whoever came when it was hardest has the hardest."
                    }
                }
            }
        }
    }
}

fn one_caregiver(view: &RatView, with: &With) -> Markup {
    let name = &with.caregiver.name;
    html! {
        li {
            p.row {
                (initials(with.caregiver)) " "
                span.grow { b { (name) } ": calm on " (with.n_calm) " of " (with.n) (if with.n == 1 { " visit" } else { " visits" }) }
            }
            ul.shapes aria-label={ "The last visits with " (name) ", oldest first" } {
                @for outcome in &with.last { li class=(group_class(outcome.group())) { (mark(*outcome)) span.unseen { (words::did(bolthole_words::Words::english(), *outcome)) } } }
            }
            p.small {
                @match with.knows {
                    Some(rung) => { "Known with " (name) ": " (lower(&called(&view.pages.rat).fill(&rung.words.row))) "." },
                    None => { "No step is known with " (name) " yet." },
                }
            }
        }
    }
}
