//! One rat: is it working, why is it afraid, what does it allow, and with whom?

mod allows;
pub(crate) mod care;
pub(crate) mod details;
pub(crate) mod left;
pub(crate) mod matters;
pub(crate) mod minute;
mod plateau;
pub(crate) mod progress;
pub(crate) mod tastes;
mod way;

use bolthole_app::{Asking, Likelihood, RatView, WhatWon, Win, With, rat_view, rest_of_rat, rest_of_today};
use bolthole_domain::{Cause, Language};
use bolthole_method::Urgency;
use bolthole_record::{Rat, RatPages};
use bolthole_words::{Words, say};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{big_portrait, group_class, icon, mark};
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::{after_all, called, initials, rests_by_choice, urgency};
use crate::pages::{among_rats, cage, photo, tips};
use crate::words::{self, marked};

pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let Some(view) = rat_view(context.method, context.notebook, pages.rat.id, asking) else {
        return context.no_such_rat();
    };
    let rat = &pages.rat;
    context.show(Page {
        title: rat.name.clone(),
        head: Head::Top(html! {
            (big_portrait(rat.coat))
            div.grow { h1 { (rat.name) } p.soft { (what_it_is(context, &view)) } }
        }),
        tab: Tab::Rats,
        main: main(context, &view),
        thumb: html! { @if rat.left.is_none() {
            section.acts aria-label=(say!(context, "today-at-any-time")) {
                a.btn href=(context.to(&crate::links::with_query("worse", &[("rat", &rat.id.to_string())]))) { (icon("worse")) " " (say!(context, "today-worse")) }
                (context.form(0, "rest", html! {
                    input type="hidden" name="rat" value=(rat.id);
                    button.btn { (icon("rest")) " " (say!(context, "today-no-training")) }
                }))
            }
        } },
    })
}

/// "doe, 7 months", "buck, age not known".
fn what_it_is(context: &Context, view: &RatView) -> String {
    let neutered = if view.known.neutered == Some(true) {
        "yes"
    } else {
        "no"
    };
    let age = match view.known.age_weeks {
        Some(weeks) => age(context, weeks),
        None => say!(context, "rat-age-not-known"),
    };
    say!(
        context,
        "rat-is",
        sex = words::sex(&view.pages.rat),
        neutered = neutered,
        age = age
    )
}

/// Weeks for a young rat, months for a grown one.
fn age(context: &Context, weeks: f64) -> String {
    const WEEKS_A_MONTH: f64 = 365.25 / 7.0 / 12.0;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and below zero is zero"
    )]
    let whole = |number: f64| number as u32;
    if weeks < 14.0 {
        say!(context, "rat-age-weeks", n = whole(weeks.round_ties_even()))
    } else {
        say!(context, "rat-age-months", n = whole(weeks / WEEKS_A_MONTH))
    }
}

fn main(context: &Context, view: &RatView) -> Markup {
    let name = &view.pages.rat.name;
    let is_here = view.pages.rat.left.is_none();
    html! {
        @match &view.pages.rat.left {
            Some(left) => (left::section(context, view.pages, left)),
            None => { (vet(context, view)) (among_rats::fight_of(context, view.pages.rat.id)) (litter(context, view)) (now(context, view)) (cage::due(context, &[view.pages.rat.id])) },
        }
        (came_from(context, view))
        div.cols {
            div.stack-wide {
                @if is_here { (matters::section(context, &view.pages.rat)) }
                (way::section(context, view))
                @if is_here { (plateau::section(context, view)) }
                a.back href=(context.to(&format!("rats/{}/progress", view.pages.rat.id))) { (say!(context, "rat-more-on", name = name)) }
                (small_things(context, view))
                @if is_here { (minute::section(context, view)) }
            }
            div.stack-wide {
                @if is_here { (why(context, view)) (allows::section(context, view)) }
                (with_whom(context, view))
                @if is_here { (care::section(context, view)) }
                (photo::of_rat(context, &view.pages.rat))
                a.back href=(context.to(&format!("rats/{}/tastes", view.pages.rat.id))) { (say!(context, "tastes-title", name = name)) }
                a.back href=(context.to(&format!("rats/{}/details", view.pages.rat.id))) { (say!(context, "rat-details")) }
            }
        }
    }
}

/// Whence it came with its history, if it did.
fn came_from(context: &Context, view: &RatView) -> Markup {
    html! {
        @if let Some(handed) = view.pages.handed_over.last() {
            p.note {
                (say!(context, "rat-came-from", name = view.pages.rat.name, from = if handed.from.is_empty() { "not-said" } else { handed.from.as_str() }, day = words::short_date(context.asker.words, handed.at.day(), context.asker.now.day()))) " "
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
                p { (context.says(&view.health.triage.why)) }
                div.row {
                    a.btn.btn-act href=(context.to("cards/to-the-vet")) { (say!(context, "to-the-vet")) }
                    a.btn href=(context.to(&format!("rats/{id}/vet-seen"))) { (say!(context, "today-vet-has-seen", name = view.pages.rat.name, sex = words::sex(&view.pages.rat))) }
                    a.btn href=(context.to(&format!("rats/{id}/gone"))) { (say!(context, "today-it-is-gone")) }
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
        section.card.stack.rat-now aria-label=(say!(context, "rat-now")) {
            @match view.step.rung {
                Some(_) if rests => {
                    p.step { (icon("rest")) " " span { (rests_by_choice(context, &rat.name)) } }
                    a.btn.btn-wide href=(context.to(&address)) { (after_all(context, &rat.name)) }
                },
                Some(rung) => {
                    p.step { (icon(&rung.icon)) " " span { (called(rat).fill(&rung.words.title)) } }
                    a.btn.btn-main.btn-wide href=(context.to(&address)) { (say!(context, "today-start", name = rat.name)) }
                },
                None => p.step { (icon("vet")) " " span { (say!(context, "rat-no-step")) } },
            }
        }
    }
}

/// Small things it did: its own, never a streak.
fn small_things(context: &Context, view: &RatView) -> Markup {
    let (rat, wins) = (&view.pages.rat, &view.wins);
    let now = context.asker.now.day();
    html! {
        @if !wins.is_empty() {
            section.stack aria-labelledby="wins" {
                h2 id="wins" { (say!(context, "rat-small-things", name = rat.name, sex = words::sex(rat))) }
                ul.wins.card {
                    @for win in wins { li { time { (words::at_start(&words::day(context.asker.words, win.at.day(), now))) } span { (won(context, rat, win)) } } }
                }
            }
        }
    }
}

fn won(context: &Context, rat: &Rat, win: &Win) -> String {
    let small = |row: &str| lower(context.asker.words, row);
    match &win.what {
        WhatWon::FirstCalm(row) => say!(context, "won-first-calm", step = small(row)),
        WhatWon::CalmAgain(row) => say!(
            context,
            "won-calm-again",
            name = rat.name,
            sex = words::sex(rat),
            step = small(row)
        ),
        WhatWon::CalmWith(name) => say!(context, "won-calm-with", who = name),
        WhatWon::Noted(note) => say!(context, "quoted", text = note),
    }
}

/// A row's words inside a sentence.
pub(crate) fn lower(words: &Words, row: &str) -> String {
    // German writes nouns large wherever they stand.
    if words.language() == Language::De {
        return row.to_owned();
    }
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
            h2 id="why" { (say!(context, "worse-why-afraid", name = rat.name)) }
            div.card {
                ul.bars {
                    @for (cause, p) in causes {
                        li {
                            span.name { (cause_words(context, cause)) }
                            span.how-sure { (context.says(&Likelihood::of(p).says())) }
                            (crate::icons::cells(p))
                        }
                    }
                }
                p.soft.small { (say!(context, "rat-several-at-once")) }
                a.back href=(context.to(&format!("rats/{}/why", rat.id))) { (say!(context, "rat-for-and-against")) }
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
fn with_whom(context: &Context, view: &RatView) -> Markup {
    let rat = &view.pages.rat;
    html! {
        @if !view.with.is_empty() {
            section.stack aria-labelledby="with" {
                h2 id="with" { (say!(context, "rat-with-whom")) }
                ul.card.with { @for with in &view.with { (one_caregiver(context, view, with)) } }
                @if 1 < view.with.len() {
                    p.soft.small { (say!(context, "rat-learns-anew", name = rat.name, sex = words::sex(rat))) }
                }
            }
        }
    }
}

fn one_caregiver(context: &Context, view: &RatView, with: &With) -> Markup {
    let name = &with.caregiver.name;
    html! {
        li {
            p.row {
                (initials(with.caregiver)) " "
                span.grow { (marked!(context, "rat-calm-with", who = name, calm = with.n_calm, n = with.n)) }
            }
            ul.shapes aria-label=(say!(context, "rat-last-with", who = name)) {
                @for outcome in &with.last { li class=(group_class(outcome.group())) { (mark(*outcome)) span.unseen { (words::did(context.asker.words, *outcome)) } } }
            }
            p.small {
                @match with.knows {
                    Some(rung) => (say!(context, "rat-known-with", who = name, step = lower(context.asker.words, &called(&view.pages.rat).fill(&rung.words.row)))),
                    None => (say!(context, "rat-nothing-with", who = name)),
                }
            }
        }
    }
}
