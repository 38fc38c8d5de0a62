//! The health banner: always there, also when nothing was found, and it names what is not known.

use bolthole_app::{Triage, Why, sign_in_words};
use bolthole_method::{Called, Field, Question, Urgency};
use bolthole_words::{Html, say};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::pages::case;
use crate::pages::rat::lower;
use crate::words::marked;

pub(super) fn banner(context: &Context, why: &Why, called: &Called) -> Markup {
    let is_called_for = why.triage.flag >= Urgency::Check;
    let color = if is_called_for {
        "act"
    } else if why.asked.health_not_known().is_empty() {
        "calm"
    } else {
        "unsure"
    };
    html! {
        section class={ "banner stack " (color) } aria-labelledby="health" {
            h2 id="health" { (icon("vet")) span { (headline(context, why)) } }
            @if is_called_for { (what_fired(context, why, called)) } @else { (what_was_looked_for(context, why, called)) }
            (not_known(context, why, called))
            @if is_called_for { p { (meanwhile(context, &why.triage)) } p { (case::link(context, why.pages)) } }
        }
    }
}

fn headline(context: &Context, why: &Why) -> String {
    let state = match why.triage.flag {
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Check => "check",
        Urgency::None if why.asked.health_not_known().is_empty() => "well",
        Urgency::None => "not-known",
    };
    say!(context, "why-health", state = state, name = why.pages.rat.name)
}

/// The flags that fired and why they matter; the signs as they were ticked.
fn what_fired(context: &Context, why: &Why, called: &Called) -> Markup {
    let flags: Vec<_> = why
        .triage
        .fired
        .iter()
        .filter_map(|id| context.method.red_flag(id))
        .collect();
    html! {
        @if flags.is_empty() { p { (called.fill(&context.says(&why.triage.why))) } }
        @for flag in flags { p { b { (called.fill(&flag.says)) ". " } (called.fill(&flag.why)) } }
        @if !why.triage.signs.is_empty() { p.small { (say!(context, "why-you-noted", signs = in_words(context, called, &why.triage.signs))) } }
    }
}

/// "You looked for 33 signs and ticked none."
fn what_was_looked_for(context: &Context, why: &Why, called: &Called) -> Markup {
    let is_open = |question: &Question| {
        why.asked
            .health_not_known()
            .iter()
            .any(|open| open.id == question.id)
    };
    let looked = |question: &&&Question| question.field == Field::HealthSigns && !is_open(question);
    let n_looked_for: usize = why
        .asked
        .questions
        .iter()
        .filter(looked)
        .map(|question| question.choices.len())
        .sum();
    let noted = why.asked.known.health_signs.as_deref().unwrap_or_default();
    html! {
        @if n_looked_for == 0 && noted.is_empty() { p { (say!(context, "why-nobody-looked")) } }
        @else if noted.is_empty() { p { (say!(context, "why-looked", n = n_looked_for)) } }
        @else { p { (say!(context, "why-noted-no-vet", signs = in_words(context, called, noted))) } }
    }
}

fn in_words(context: &Context, called: &Called, signs: &[String]) -> String {
    let says = |sign: &String| {
        lower(
            context.asker.words,
            &sign_in_words(context.asker.words, context.method, sign),
        )
    };
    called.fill(&signs.iter().map(says).collect::<Vec<_>>().join("; "))
}

/// What is not known, by name, each with the way to answer it.
fn not_known(context: &Context, why: &Why, called: &Called) -> Markup {
    let rat = why.pages.rat.id;
    html! {
        @if !why.asked.health_not_known().is_empty() {
            p {
                b { (say!(context, "why-not-known")) }
                @for question in why.asked.health_not_known() {
                    " "
                    a href=(context.to(&format!("rats/{rat}/intake/{}", question.id))) { (called.fill(&question.asks)) }
                }
            }
        }
        @if why.asked.known.age_weeks.is_none() && let Some(age) = context.method.question_for(Field::AgeWeeks) {
            @let link = html! { a href=(context.to(&format!("rats/{rat}/intake/{}", age.id))) { (say!(context, "why-age", name = called.name)) } };
            p { (marked!(context, "why-age-changes", link = Html(&link.0))) }
        }
    }
}

fn meanwhile(context: &Context, triage: &Triage) -> String {
    let urgency = match triage.flag {
        Urgency::Check if triage.fired.iter().any(|flag| flag == "attacked-not-looked-over") => "looked-over",
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Check | Urgency::None => "other",
    };
    say!(context, "why-meanwhile", urgency = urgency)
}
