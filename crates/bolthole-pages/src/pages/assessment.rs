//! "Why may Ellie be afraid?": health first, where to begin, then what speaks for and against each cause.

use bolthole_app::{Asking, Likelihood, Seen, ShownCause, Why, see_differently, why};
use bolthole_assess::FirstStep;
use bolthole_domain::Cause;
use bolthole_method::{Called, Urgency};
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::{Form, Reply, words};

use super::again;
use super::fields::{self, Fault, Pick};

mod causes;
mod changed;
mod health;
mod sides;

/// The answer.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let Some(why) = why(context.method, context.notebook, pages.rat.id, asking) else {
        return context.not_found("No rat of that address is in this notebook. Today has all of them.");
    };
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let shown = why.causes();
    context.show(Page {
        title: format!("Why may {} be afraid?", pages.rat.name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack { h1 { "Why may " (pages.rat.name) " be afraid?" } p.soft { (from_what(&why)) } }
            (health::banner(context, &why, &called))
            p.lead { (lead(context, &called, &shown)) }
            (begin(context, &why, &called))
            (changed::section(context, &why, &called))
            div.cols {
                div.stack { h2 { "What speaks for it, and against" } p.soft { "+ speaks for it, − against it. The more squares are filled, the likelier it is part of it. Several may be at once." } (causes::all(context, &why, &called, &shown)) }
                div.stack {
                    (sides::ask_next(context, &why, &called))
                    (sides::safe_for_hands(context, &why, &called))
                    (sides::room_and_cage(context, &why, &called))
                    (sides::how_sure(context, &why))
                    (sides::what_you_answered(context, &why, &called))
                }
            }
        },
        thumb: html! { (again::saved(context, pages)) },
    })
}

/// "From nine answers to 16 questions, and 27 visits".
fn from_what(why: &Why) -> String {
    let n_visits = why.pages.visits.len();
    let answers = words::count(
        bolthole_words::Words::english(),
        why.n_answered,
        "answer",
        "answers",
    );
    let visits = words::count(bolthole_words::Words::english(), n_visits, "visit", "visits");
    format!(
        "From {answers} to {} questions, and {visits}",
        why.asked.questions.len()
    )
}

/// How many causes are likely, and that nobody is to blame.
fn lead(context: &Context, called: &Called, shown: &[ShownCause]) -> String {
    let likely: Vec<String> = shown
        .iter()
        .filter(|cause| cause.likelihood == Likelihood::Likely)
        .map(|cause| causes::title(context, cause.cause).to_ascii_lowercase())
        .collect();
    let name = &called.name;
    let no_fault = format!(
        "not {name}’s fault, and blaming anybody would not help {}",
        called.him
    );
    match likely.len() {
        0 => format!(
            "Nothing stands out yet. What is known fits several things a little; a few more answers would tell more. Whatever it is, it is {no_fault}."
        ),
        1 => format!(
            "One thing explains a good part of it: {}. It is {no_fault}.",
            likely[0]
        ),
        n => format!(
            "{} things together may explain it: {}. None of them is {name}’s fault, and blaming anybody would not help {}.",
            words::at_start(&words::number(context.asker.words, n)),
            words::listed(context.asker.words, likely.iter().map(String::as_str)),
            called.him
        ),
    }
}

/// What to begin with. A vet today comes before every step.
fn begin(context: &Context, why: &Why, called: &Called) -> Markup {
    let steps = &why.assessment.first_steps;
    html! {
        section.card.stack.begin aria-labelledby="begin" {
            h2 id="begin" { "Begin here" }
            @if !steps.is_empty() {
                ol.lined {
                    @for step in steps {
                        li { @if let Some(card) = context.method.card(&step.card) { a href=(context.to(&super::tips::address(card))) { b { (sentence(&card.words.title)) } } " " } (sentence(&called.fill(why_begin(step)))) }
                    }
                }
            }
            @if why.triage.flag == Urgency::Now && context.method.card("to-the-vet").is_some() {
                a.btn.btn-main href=(context.to("cards/to-the-vet")) { "To the vet, calmly" }
            } @else {
                a.btn.btn-main href=(context.to("")) { "Take this to Today" }
            }
        }
    }
}

/// Why a vet is needed stands at the top of the page already.
fn why_begin(step: &FirstStep) -> &str {
    match step.card.as_str() {
        "to-the-vet" => "In {her} own hide, by a quiet way, and with what you saw written down",
        _ => &step.why,
    }
}

/// Words of the method with a full stop, where they have none.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '”']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// "I see it differently".
pub(crate) fn differently(context: &Context, pages: &RatPages) -> Reply {
    context.show(differently_page(context, pages, &context.request.query, &[]))
}

/// A caregiver's own view is kept beside ours.
pub(crate) fn submit_differently(context: &Context, pages: &RatPages) -> Reply {
    let sent = context.sent();
    let cause = sent.get("cause").and_then(Cause::from_name);
    let seen = match sent.get("seen") {
        Some("yes") => Some(Seen::PartOfIt),
        Some("no") => Some(Seen::NoPartOfIt),
        _ => None,
    };
    let (Some(cause), Some(seen)) = (cause, seen) else {
        let faults: Vec<Fault> = [
            cause
                .is_none()
                .then(|| Fault::at("cause", "Choose which cause you see differently.")),
            seen.is_none()
                .then(|| Fault::at("seen", "Choose whether it is part of it, as you see it.")),
        ]
        .into_iter()
        .flatten()
        .collect();
        return context.refuse(differently_page(context, pages, sent, &faults));
    };
    let note = sent.get("note").unwrap_or_default();
    let nth = fields::nth_of([cause.name(), sent.get("seen").unwrap_or_default(), note]);
    let events = see_differently(context.pen().from_nth(nth), pages.rat.id, cause, seen, note);
    context.saved(&format!("rats/{}/why", pages.rat.id), events)
}

fn differently_page(context: &Context, pages: &RatPages, sent: &Form, faults: &[Fault]) -> Page {
    let why_page = format!("rats/{}/why", pages.rat.id);
    let written = |name: &str| sent.get(name).unwrap_or_default().to_owned();
    let titles: Vec<(&str, String)> = Cause::ALL
        .into_iter()
        .map(|cause| (cause.name(), causes::title(context, cause)))
        .collect();
    let seen = [("yes", "It is part of it"), ("no", "It is no part of it")];
    Page {
        title: "I see it differently".to_owned(),
        head: Head::Back {
            to: why_page,
            says: "Why".to_owned(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { "I see it differently" }
                p { "You know " (pages.rat.name) ", and Bolthole does not. Your view stands beside its own from then on, for everybody in the household." }
            }
            form.stack-wide id="differently" method="post" action=(context.to(&format!("rats/{}/differently", pages.rat.id))) {
                (context.form_id_field(0))
                fieldset.stack {
                    legend { "Which cause?" }
                    (fields::fault_at("cause", faults))
                    (fields::choices("cause", Pick::One, titles.iter().map(|(name, title)| (*name, title.as_str())), &[written("cause")], faults))
                }
                fieldset.stack {
                    legend { "How do you see it?" }
                    (fields::fault_at("seen", faults))
                    (fields::choices("seen", Pick::One, seen, &[written("seen")], faults))
                }
                (fields::note("note", "What have you seen? May stay empty.", &written("note")))
            }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form="differently" { "Keep my view" } } },
    }
}

#[cfg(test)]
mod tests;
