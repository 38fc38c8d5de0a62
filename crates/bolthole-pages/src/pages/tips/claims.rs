//! How sure a claim is and where it comes from: a letter, always with its words.

use bolthole_method::{Claim, Grade, Source};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;

/// One claim, its grade and its source.
pub(crate) fn claim(context: &Context, claim: &Claim) -> Markup {
    html! { div.claim { p { (claim.text) } (weight(context, claim)) } }
}

/// A claim's grade and source, for a claim whose words stand beside it already.
pub(crate) fn weight(context: &Context, claim: &Claim) -> Markup {
    html! { (grade(context, claim.grade, &claim.species)) (sources(context, &claim.sources)) }
}

/// Where something comes from, a line each.
pub(crate) fn sources(context: &Context, ids: &[String]) -> Markup {
    html! { @for source in ids.iter().filter_map(|id| context.method.source(id)) { p.soft.small { (cited(context, source)) } } }
}

/// A grade as letter and words. The letter is filled only for a controlled study in rats.
pub(crate) fn grade(context: &Context, grade: Grade, species: &str) -> Markup {
    let filled = grade == Grade::A && species == "rat";
    let (whom, animal) = in_whom(grade, species);
    let says = say!(
        context,
        "claims-grade",
        grade = letter(grade),
        whom = whom,
        animal = animal
    );
    html! { p class=(if filled { "grade grade-a" } else { "grade" }) { b { (letter(grade)) } span { (says) } } }
}

/// What the letters mean, for whoever asks.
pub(crate) fn letters(context: &Context) -> Markup {
    const ALL: [Grade; 6] = [Grade::A, Grade::B, Grade::C, Grade::D, Grade::S, Grade::O];
    html! {
        details {
            summary { (say!(context, "claims-letters")) }
            ul.lined {
                @for grade in ALL { li.grade { b { (letter(grade)) } span { (say!(context, "claims-letter-means", grade = letter(grade))) } } }
            }
        }
    }
}

fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::S => "S",
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
        Grade::O => "O",
    }
}

/// In whom it was found, as the message chooses by it, and an animal that has no word of its own there.
fn in_whom(grade: Grade, species: &str) -> (&'static str, &str) {
    match (grade, species) {
        (Grade::A, "rat") => ("rats", ""),
        (_, "mouse") => ("mice", ""),
        (Grade::A | Grade::B, "person") => ("people", ""),
        (_, "rat" | "person" | "") => ("not-said", ""),
        (_, other) => ("another", other),
    }
}

/// Title, year, and how much of it was read.
fn cited(context: &Context, source: &Source) -> Markup {
    html! {
        @match &source.url {
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => a href=(url) rel="noopener noreferrer" { cite { (source.title) } },
            _ => cite { (source.title) },
        }
        @if let Some(year) = source.year.filter(|year| !source.title.contains(&year.to_string())) { ", " (year) }
        ". " (read_of(context, &source.seen))
    }
}

fn read_of(context: &Context, seen: &str) -> String {
    let (how_much, more) = seen
        .split_once(';')
        .map_or((seen, ""), |(how_much, more)| (how_much, more.trim()));
    let (read, other) = match how_much.trim() {
        "not recorded" => ("not-recorded", ""),
        read @ ("full" | "abstract" | "excerpt") => (read, ""),
        other => ("other", other),
    };
    let read = say!(context, "claims-read", read = read, other = other);
    if more.is_empty() {
        format!("{read}.")
    } else {
        format!("{read}; {}.", more.trim_end_matches('.'))
    }
}
