//! The health banner: always there, also when nothing was found, and it names what is not known.

use bolthole_app::{Triage, Why, sign_in_words};
use bolthole_method::{Called, Field, Question, Urgency};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::pages::case;

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
            h2 id="health" { (icon("vet")) span { "Health first: " (headline(why, called)) } }
            @if is_called_for { (what_fired(context, why, called)) } @else { (what_was_looked_for(context, why, called)) }
            (not_known(context, why, called))
            @if is_called_for { p { (meanwhile(&why.triage)) } p { (case::link(context, why.pages)) } }
        }
    }
}

fn headline(why: &Why, called: &Called) -> String {
    let name = &called.name;
    match why.triage.flag {
        Urgency::Now => format!("{name} needs a vet today"),
        Urgency::Soon => format!("{name} needs a vet within days"),
        Urgency::Check => format!("{name} may need a check-up by a vet"),
        Urgency::None if why.asked.health_not_known().is_empty() => "no sign needs a vet today".to_owned(),
        Urgency::None => "not all of it is known".to_owned(),
    }
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
        @if flags.is_empty() { p { (called.fill(&why.triage.why)) } }
        @for flag in flags { p { b { (called.fill(&flag.says)) ". " } (called.fill(&flag.why)) } }
        @if !why.triage.signs.is_empty() { p.small { "You noted: " (in_words(context, called, &why.triage.signs)) "." } }
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
        @if n_looked_for == 0 && noted.is_empty() { p { "Nobody has looked for signs of illness yet. Rats hide illness well, and a rat in pain is a frightened rat." } }
        @else if noted.is_empty() { p { "You looked for " (n_looked_for) " signs and ticked none." } }
        @else { p { "You noted: " (in_words(context, called, noted)) ". By itself that calls no vet." } }
    }
}

/// The first letter small, as within a sentence; a place to be filled stays.
fn small_at_start(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_lowercase())
            .chain(letters)
            .collect()
    })
}

fn in_words(context: &Context, called: &Called, signs: &[String]) -> String {
    let says = |sign: &String| small_at_start(&sign_in_words(context.method, sign));
    called.fill(&signs.iter().map(says).collect::<Vec<_>>().join("; "))
}

/// What is not known, by name, each with the way to answer it.
fn not_known(context: &Context, why: &Why, called: &Called) -> Markup {
    let rat = why.pages.rat.id;
    html! {
        @if !why.asked.health_not_known().is_empty() {
            p {
                b { "Not known: " }
                @for (nth, question) in why.asked.health_not_known().iter().enumerate() {
                    @if nth > 0 { " " }
                    a href=(context.to(&format!("rats/{rat}/intake/{}", question.id))) { (called.fill(&question.asks)) }
                }
            }
        }
        @if why.asked.known.age_weeks.is_none() && let Some(age) = context.method.question_for(Field::AgeWeeks) {
            p { b { "Not known: " } a href=(context.to(&format!("rats/{rat}/intake/{}", age.id))) { (called.name) "’s age" } ". It changes what a sign means." }
        }
    }
}

fn meanwhile(triage: &Triage) -> &'static str {
    match triage.flag {
        Urgency::Check if triage.fired.iter().any(|flag| flag == "attacked-not-looked-over") => {
            "Training waits until somebody has looked: Today asks whether teeth or claws touched the rat."
        }
        Urgency::Now => "Training waits until a vet has seen this or every sign is gone.",
        Urgency::Soon => "Until then only sitting near and the spoon.",
        Urgency::Check | Urgency::None => "Training may go on.",
    }
}
