//! "Why may Ellie be afraid?": health first, where to begin, then what speaks for and against each cause.

use bolthole_app::{Asking, Likelihood, Seen, ShownCause, Why, see_differently, why};
use bolthole_assess::FirstStep;
use bolthole_domain::{Cause, Language};
use bolthole_method::{Called, Urgency};
use bolthole_record::{Rat, RatPages};
use bolthole_words::say;
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
        return context.no_such_rat();
    };
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let shown = why.causes();
    context.show(Page {
        title: say!(context, "worse-why-afraid", name = pages.rat.name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack { h1 { (say!(context, "worse-why-afraid", name = pages.rat.name)) } p.soft { (from_what(context, &why)) } }
            (health::banner(context, &why, &called))
            p.lead { (lead(context, &pages.rat, &shown)) }
            (begin(context, &why, &called))
            (changed::section(context, &why, &called))
            div.cols {
                div.stack { h2 { (say!(context, "why-for-and-against")) } p.soft { (say!(context, "why-legend")) } (causes::all(context, &why, &called, &shown)) }
                div.stack {
                    (sides::ask_next(context, &why, &called))
                    (sides::safe_for_hands(context, &why))
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
fn from_what(context: &Context, why: &Why) -> String {
    say!(
        context,
        "why-from",
        answers = say!(context, "n-answers", n = why.n_answered),
        questions = why.asked.questions.len(),
        visits = say!(context, "n-visits", n = why.pages.visits.len())
    )
}

/// How many causes are likely, and that nobody is to blame.
fn lead(context: &Context, rat: &Rat, shown: &[ShownCause]) -> String {
    let likely: Vec<String> = shown
        .iter()
        .filter(|cause| cause.likelihood == Likelihood::Likely)
        .map(|cause| within(context, &causes::title(context, cause.cause)))
        .collect();
    let (name, sex) = (&rat.name, words::sex(rat));
    match likely.as_slice() {
        [] => say!(context, "why-nothing", name = name, sex = sex),
        [only] => say!(context, "why-one", cause = only, name = name, sex = sex),
        several => say!(
            context,
            "why-several",
            count = words::at_start(&words::number(context.asker.words, several.len())),
            causes = words::listed(context.asker.words, several.iter().map(String::as_str)),
            name = name,
            sex = sex
        ),
    }
}

/// A title within a sentence; German writes nouns large there, too.
fn within(context: &Context, title: &str) -> String {
    match context.asker.words.language() {
        // A title is no part of a sentence, and what it begins with is written large only where it is a noun.
        Language::De => format!("„{title}“"),
        _ => title.to_ascii_lowercase(),
    }
}

/// What to begin with. A vet today comes before every step.
fn begin(context: &Context, why: &Why, called: &Called) -> Markup {
    let steps = &why.assessment.first_steps;
    html! {
        section.card.stack.begin aria-labelledby="begin" {
            h2 id="begin" { (say!(context, "why-begin")) }
            @if !steps.is_empty() {
                ol.lined {
                    @for step in steps {
                        li { @if let Some(card) = context.method.card(&step.card) { a href=(context.to(&super::tips::address(card))) { b { (sentence(&card.words.title)) } } " " } (sentence(&why_begin(context, why, step, called))) }
                    }
                }
            }
            @if why.triage.flag == Urgency::Now && context.method.card("to-the-vet").is_some() {
                a.btn.btn-main href=(context.to("cards/to-the-vet")) { (say!(context, "why-vet-calmly")) }
            } @else {
                a.btn.btn-main href=(context.to("")) { (say!(context, "why-take-to-today")) }
            }
        }
    }
}

/// Why a vet is needed stands at the top of the page already.
fn why_begin(context: &Context, why: &Why, step: &FirstStep, called: &Called) -> String {
    let rat = &why.pages.rat;
    match step.card.as_str() {
        "to-the-vet" => say!(context, "why-carry", name = rat.name, sex = words::sex(rat)),
        _ => called.fill(&context.says(&step.why)),
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
                .then(|| Fault::at("cause", say!(context, "differently-choose-cause"))),
            seen.is_none()
                .then(|| Fault::at("seen", say!(context, "differently-choose-view"))),
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
    let seen = [
        ("yes", say!(context, "differently-part")),
        ("no", say!(context, "differently-no-part")),
    ];
    Page {
        title: say!(context, "differently-title"),
        head: Head::Back {
            to: why_page,
            says: say!(context, "why-back"),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (say!(context, "differently-title")) }
                p { (say!(context, "differently-lead", name = pages.rat.name)) }
            }
            form.stack-wide id="differently" method="post" action=(context.to(&format!("rats/{}/differently", pages.rat.id))) {
                (context.form_id_field(0))
                fieldset.stack {
                    legend { (say!(context, "differently-which")) }
                    (fields::fault_at("cause", faults))
                    (fields::choices("cause", Pick::One, titles.iter().map(|(name, title)| (*name, title.as_str())), &[written("cause")], faults))
                }
                fieldset.stack {
                    legend { (say!(context, "differently-how")) }
                    (fields::fault_at("seen", faults))
                    (fields::choices("seen", Pick::One, seen, &[written("seen")], faults))
                }
                (fields::note("note", &say!(context, "differently-note"), &written("note")))
            }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form="differently" { (say!(context, "differently-keep")) } } },
    }
}

#[cfg(test)]
mod tests;
