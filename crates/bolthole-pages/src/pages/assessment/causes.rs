//! The causes, each with what speaks for it, what against, and what would change it.

use bolthole_app::{Likelihood, ShownCause, Why, cells};
use bolthole_domain::Cause;
use bolthole_method::Called;
use bolthole_words::say;
use maud::{Markup, html};

use super::sentence;
use crate::context::Context;
use crate::words;

/// Four causes and more are read on a phone one after the other; what is unlikely waits behind a line.
pub(super) fn all(context: &Context, why: &Why, called: &Called, shown: &[ShownCause]) -> Markup {
    let (likely, unlikely): (Vec<&ShownCause>, Vec<&ShownCause>) = shown
        .iter()
        .partition(|cause| cause.likelihood >= Likelihood::MayBe || cause.own_view.is_some());
    let n_unlikely = words::at_start(&words::number(context.asker.words, unlikely.len()));
    html! {
        @for cause in likely { (cause_card(context, why, called, cause)) }
        @if !unlikely.is_empty() {
            details {
                summary { (say!(context, "why-unlikely", n = unlikely.len(), count = n_unlikely)) }
                ul.bars {
                    @for cause in unlikely {
                        li {
                            span.name { (title(context, cause.cause)) }
                            span.how-sure { (how_sure(context, cause, called)) }
                            (in_cells(cause.weighed.p))
                        }
                    }
                }
            }
        }
    }
}

/// "very unlikely: comes to look by himself".
fn how_sure(context: &Context, cause: &ShownCause, called: &Called) -> String {
    match cause.weighed.speaks_against.first() {
        Some(reason) => format!(
            "{}: {}",
            context.says(&cause.likelihood.says()),
            called.fill(&context.says(reason))
        ),
        None => context.says(&cause.likelihood.says()),
    }
}

/// A cause as the method calls it.
pub(super) fn title(context: &Context, cause: Cause) -> String {
    context
        .method
        .causes
        .iter()
        .find(|card| card.cause == cause)
        .map_or_else(
            || words::at_start(&cause.name().replace('_', " ")),
            |card| card.words.title.clone(),
        )
}

/// More than two answers that would change it are more than is read.
const CHANGES_SHOWN: usize = 2;

fn cause_card(context: &Context, why: &Why, called: &Called, shown: &ShownCause) -> Markup {
    let id = shown.cause.name();
    let weighed = shown.weighed;
    html! {
        article.card.cause aria-labelledby=(id) {
            header {
                div { h3 id=(id) { (title(context, shown.cause)) } p.soft { (context.says(&shown.likelihood.says())) } }
                (in_cells(weighed.p))
            }
            div.stack {
                @if !weighed.speaks_for.is_empty() { div { p.hush { (say!(context, "why-for")) } ul.for { @for reason in &weighed.speaks_for { li { span { (called.fill(&context.says(reason))) } } } } } }
                @if !weighed.speaks_against.is_empty() { div { p.hush { (say!(context, "why-against")) } ul.against { @for reason in &weighed.speaks_against { li { span { (called.fill(&context.says(reason))) } } } } } }
                @if weighed.speaks_for.is_empty() && weighed.speaks_against.is_empty() { p.soft { (say!(context, "why-nothing-speaks")) } }
            }
            @if !weighed.would_change.is_empty() {
                div.ask { p { b { (say!(context, "why-would-change")) } } ul.plain { @for change in weighed.would_change.iter().take(CHANGES_SHOWN) { li { (sentence(&called.fill(&context.says(change)))) } } } }
            }
            (own_view(context, why, shown))
        }
    }
}

/// What a caregiver sees differently, or the way to say so.
fn own_view(context: &Context, why: &Why, shown: &ShownCause) -> Markup {
    let form = format!(
        "rats/{}/differently?cause={}",
        why.pages.rat.id,
        shown.cause.name()
    );
    html! {
        @if let Some(view) = shown.own_view {
            p.note {
                b { (say!(context, "why-sees", who = by_whom(context, shown), part = if view.part_of_it { "part" } else { "no-part" })) }
                @if !view.note.is_empty() { " " (say!(context, "quoted", text = view.note)) }
                " " span.soft { (words::day(context.asker.words, view.at.day(), context.asker.now.day())) }
            }
        }
        p { a.alone href=(context.to(&form)) { (say!(context, "differently-title")) span.hush { ": " (title(context, shown.cause)) } } }
    }
}

fn by_whom(context: &Context, shown: &ShownCause) -> String {
    let caregiver = shown
        .own_view
        .and_then(|view| view.caregiver)
        .and_then(|id| context.notebook.caregivers.get(&id));
    caregiver.map_or_else(
        || say!(context, "why-a-caregiver"),
        |caregiver| caregiver.name.clone(),
    )
}

/// Five cells; the word beside them says the same.
fn in_cells(p: f64) -> Markup {
    let n_on = cells(p);
    html! {
        svg.cells viewBox="0 0 90 14" aria-hidden="true" {
            @for nth in 0..5 { rect class=[(nth < n_on).then_some("on")] x=(1 + 18 * nth) y="1" width="15" height="12" rx="2" {} }
        }
    }
}
