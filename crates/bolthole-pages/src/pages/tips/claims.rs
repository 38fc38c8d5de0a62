//! How sure a claim is and where it comes from: a letter, always with its words.

use bolthole_method::{Claim, Grade, Method, Source};
use maud::{Markup, html};

/// One claim, its grade and its source.
pub(crate) fn claim(method: &Method, claim: &Claim) -> Markup {
    html! { div.claim { p { (claim.text) } (weight(method, claim)) } }
}

/// A claim's grade and source, for a claim whose words stand beside it already.
pub(crate) fn weight(method: &Method, claim: &Claim) -> Markup {
    html! { (grade(claim.grade, &claim.species)) (sources(method, &claim.sources)) }
}

/// Where something comes from, a line each.
pub(crate) fn sources(method: &Method, ids: &[String]) -> Markup {
    html! { @for source in ids.iter().filter_map(|id| method.source(id)) { p.soft.small { (cited(source)) } } }
}

/// A grade as letter and words. The letter is filled only for a controlled study in rats.
pub(crate) fn grade(grade: Grade, species: &str) -> Markup {
    let filled = grade == Grade::A && species == "rat";
    html! { p class=(if filled { "grade grade-a" } else { "grade" }) { b { (letter(grade)) } span { (words(grade)) (in_whom(grade, species)) } } }
}

/// What the letters mean, for whoever asks.
pub(crate) fn letters() -> Markup {
    const ALL: [Grade; 6] = [Grade::A, Grade::B, Grade::C, Grade::D, Grade::S, Grade::O];
    html! {
        details {
            summary { "What the letters mean" }
            ul.lined {
                @for grade in ALL { li.grade { b { (letter(grade)) } span { (meaning(grade)) } } }
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

fn words(grade: Grade) -> &'static str {
    match grade {
        Grade::S => "The article",
        Grade::A => "Controlled study",
        Grade::B => "Vets, universities or welfare bodies",
        Grade::C => "Experienced keepers",
        Grade::D => "Anonymous",
        Grade::O => "Our own rule of caution",
    }
}

fn meaning(grade: Grade) -> &'static str {
    match grade {
        Grade::S => "the article this is built on: one rescue keeper, many rats",
        Grade::A => "controlled study; the letter is filled where the study was done with rats",
        Grade::B => "vets, universities, welfare bodies, or a summary of studies",
        Grade::C => "experienced keepers, rescues, breeders",
        Grade::D => "anonymous, or collected by somebody unknown",
        Grade::O => "our own rule of caution, which no source carries",
    }
}

fn in_whom(grade: Grade, species: &str) -> String {
    match (grade, species) {
        (Grade::A, "rat") => ", in rats".to_owned(),
        (_, "mouse") => ", but in mice".to_owned(),
        (Grade::A | Grade::B, "person") => ", on people".to_owned(),
        (_, "rat" | "person" | "") => String::new(),
        (_, other) => format!(", but in another animal ({other})"),
    }
}

/// Title, year, and how much of it was read.
fn cited(source: &Source) -> Markup {
    html! {
        @match &source.url {
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => a href=(url) rel="noopener noreferrer" { (source.title) },
            _ => (source.title),
        }
        @if let Some(year) = source.year.filter(|year| !source.title.contains(&year.to_string())) { ", " (year) }
        ". " (read_of(&source.seen))
    }
}

fn read_of(seen: &str) -> String {
    let (how_much, more) = seen
        .split_once(';')
        .map_or((seen, ""), |(how_much, more)| (how_much, more.trim()));
    let read = match how_much.trim() {
        "full" => "We have read all of it".to_owned(),
        "abstract" => "We have read the summary only".to_owned(),
        "excerpt" => "We have read a part of it only".to_owned(),
        "not recorded" => "How much of it was read is not recorded".to_owned(),
        other => format!("What we have read: {other}"),
    };
    if more.is_empty() {
        format!("{read}.")
    } else {
        format!("{read}; {}.", more.trim_end_matches('.'))
    }
}
