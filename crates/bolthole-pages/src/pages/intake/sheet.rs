//! How one question stands on its page.

use bolthole_app::health;
use bolthole_app::intake::{self, AnswerFault, Given};
use bolthole_domain::EventId;
use bolthole_method::{Field, Question, QuestionKind};
use bolthole_words::say;
use maud::{Markup, html};
use std::str::FromStr;

use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Line, Pick};
use crate::pages::parts::vet_banner;
use crate::words::marked;

use super::Walk;

/// The form's id on the page; the buttons stand outside of it, at the thumb.
const FORM: &str = "question";

/// The page of one question, with what was given and what was wrong with it.
pub(super) fn page(walk: &Walk, question: &Question, given: &Given, fault: Option<&AnswerFault>) -> Page {
    let asks = walk.called.fill(&question.asks);
    let faults: Vec<Fault> = fault
        .map(|fault| Fault::at(field_name(question), walk.context.says(&fault.said())))
        .into_iter()
        .collect();
    Page {
        title: if faults.is_empty() {
            asks.clone()
        } else {
            say!(walk.context, "intake-not-saved", question = asks)
        },
        head: back(walk),
        tab: Tab::Rats,
        main: html! {
            (vet_banner(walk.context, &walk.pages.rat, &health(walk.context.method, walk.context.notebook, walk.pages.rat.id, walk.context.asker.now)))
            div.stack {
                p.soft { (progress(walk, question)) }
                h1.question { (asks) }
                p { (walk.called.fill(&question.why)) }
                @if let Some((to, says)) = to_read(walk, question.field) { a.alone href=(walk.context.to(to)) { (says) } }
            }
            (none_so_far(walk, question))
            (form(walk, question, given, &faults))
            p.row.ways {
                a.btn.btn-plain href=(walk.context.to(&walk.past(question))) { (say!(walk.context, "intake-skip")) }
                a.btn.btn-plain href=(walk.context.to(&format!("rats/{}/why", walk.pages.rat.id))) { (say!(walk.context, "intake-enough")) }
            }
        },
        thumb: html! { (saved(walk)) (buttons(walk, question)) },
    }
}

/// Where the words of an answer are told at length.
fn to_read(walk: &Walk, field: Field) -> Option<(&'static str, String)> {
    match field {
        Field::Signs => Some(("signs", say!(walk.context, "intake-tell-signs"))),
        Field::HealthSigns => Some(("signs/vet", say!(walk.context, "intake-how-soon"))),
        _ => None,
    }
}

/// Back to the question before, or to the rat.
fn back(walk: &Walk) -> Head {
    match walk.trail.back() {
        Some((question, before)) => Head::Back {
            to: walk.at(question, &before, &[]),
            says: say!(walk.context, "intake-before"),
        },
        None => Head::Back {
            to: format!("rats/{}", walk.pages.rat.id),
            says: walk.pages.rat.name.clone(),
        },
    }
}

/// "4 of 16, leave whenever you like": what is answered or passed counts as behind.
fn progress(walk: &Walk, question: &Question) -> String {
    let n = walk.asked.questions.len().max(1);
    let n_ahead = walk.asked.open(&walk.trail.and(&question.id)).len();
    let nth = n.saturating_sub(n_ahead).max(1);
    say!(walk.context, "intake-progress", nth = nth, n = n)
}

/// "None of these" about a part of health is kept with the rest of it only; until then that is said.
fn none_so_far(walk: &Walk, question: &Question) -> Markup {
    let is_health = |question: &Question| question.field == Field::HealthSigns;
    let was_none = walk.trail.back().is_some_and(|(before, _)| {
        walk.trail.has_none_of(before) && walk.context.method.question(before).is_some_and(is_health)
    });
    html! {
        @if was_none && is_health(question) && !walk.asked.is_answered(question) {
            p.note role="status" {
                (marked!(walk.context, "intake-none-so-far"))
            }
        }
    }
}

fn form(walk: &Walk, question: &Question, given: &Given, faults: &[Fault]) -> Markup {
    let action = format!("rats/{}/intake/{}", walk.pages.rat.id, question.id);
    html! {
        form id=(FORM) method="post" action=(walk.context.to(&action)) {
            (walk.context.form_id_field(0))
            input type="hidden" name="passed" value=(walk.trail.text());
            fieldset.stack {
                legend.hush { (walk.called.fill(&question.asks)) }
                (ways_to_answer(walk, question, given, faults))
            }
        }
    }
}

fn ways_to_answer(walk: &Walk, question: &Question, given: &Given, faults: &[Fault]) -> Markup {
    let offered = || {
        question
            .choices
            .iter()
            .map(|choice| (choice.value.as_str(), walk.called.fill(&choice.says)))
    };
    match question.kind {
        QuestionKind::Many => html! {
            p.soft { (say!(walk.context, "intake-tick-all")) }
            (fields::fault_at("answer", faults))
            (noted_before(walk, question))
            (fields::choices("answer", Pick::Many, offered().filter(|(value, _)| !stays(question, walk).any(|noted| noted == *value)), &given.chosen, faults))
        },
        QuestionKind::YesNo if question.choices.is_empty() => html! {
            (fields::fault_at("answer", faults))
            (fields::choices("answer", Pick::One, [("yes", say!(walk.context, "yes")), ("no", say!(walk.context, "no"))], &given.chosen, faults))
        },
        QuestionKind::One | QuestionKind::YesNo => html! {
            (fields::fault_at("answer", faults))
            (fields::choices("answer", Pick::One, offered(), &given.chosen, faults))
        },
        QuestionKind::Weeks => html! {
            (fields::line(&Line { name: "typed", label: &say!(walk.context, "intake-number"), typed: &given.typed, keys: "decimal", longest: 20 }, faults))
            (fields::choices("unit", Pick::One, [("weeks", say!(walk.context, "weeks")), ("months", say!(walk.context, "months")), ("years", say!(walk.context, "years"))], std::slice::from_ref(&given.unit), &[]))
        },
        QuestionKind::Count => html! {
            (fields::line(&Line { name: "typed", label: &say!(walk.context, "intake-how-many"), typed: &given.typed, keys: "numeric", longest: 20 }, faults))
        },
        QuestionKind::Text => html! {
            (fields::line(&Line { name: "typed", label: &say!(walk.context, "intake-own-words"), typed: &given.typed, keys: "text", longest: 300 }, faults))
        },
    }
}

/// The name under which a question's answer is sent.
fn field_name(question: &Question) -> &'static str {
    match question.kind {
        QuestionKind::Many | QuestionKind::One | QuestionKind::YesNo => "answer",
        QuestionKind::Weeks | QuestionKind::Count | QuestionKind::Text => "typed",
    }
}

/// Bodily signs that were noted before and that this question offers; an answer never takes a bodily sign back.
pub(super) fn stays<'a>(question: &'a Question, walk: &'a Walk) -> impl Iterator<Item = &'a str> {
    let noted = match question.field {
        Field::HealthSigns => walk.asked.known.health_signs.as_deref().unwrap_or_default(),
        _ => &[],
    };
    noted
        .iter()
        .map(String::as_str)
        .filter(|tag| question.choices.iter().any(|choice| choice.value == *tag))
}

fn noted_before(walk: &Walk, question: &Question) -> Markup {
    let noted: Vec<String> = question
        .choices
        .iter()
        .filter(|choice| stays(question, walk).any(|tag| tag == choice.value))
        .map(|choice| walk.called.fill(&choice.says))
        .collect();
    html! {
        @if !noted.is_empty() {
            div.note.stack {
                p { (marked!(walk.context, "intake-noted-before", what = noted.join("; "))) }
                p { a href=(walk.context.to(&format!("rats/{}/gone", walk.pages.rat.id))) { (say!(walk.context, "intake-gone")) } }
            }
        }
    }
}

/// What was just saved, with its undo; it stands above the buttons and never leaves by itself.
fn saved(walk: &Walk) -> Markup {
    let query = &walk.context.request.query;
    let event = query.get("saved").and_then(|id| EventId::from_str(id).ok());
    let question = query.get("of").and_then(|id| walk.context.method.question(id));
    let (Some(event), Some(question)) = (event, question) else {
        return html! {};
    };
    let what = match intake::answers(walk.context.asker.words, question, &walk.asked.known) {
        answers if answers.is_empty() => say!(walk.context, "intake-none-of-them"),
        answers => walk.called.fill(&answers.join("; ")),
    };
    html! {
        div.slot.saved role="status" {
            p.grow { (marked!(walk.context, "intake-saved", what = what)) }
            form method="post" action=(walk.context.to(&format!("rats/{}/intake/{}", walk.pages.rat.id, question.id))) {
                (walk.context.form_id_field(1))
                input type="hidden" name="passed" value=(walk.trail.text());
                input type="hidden" name="event" value=(event);
                button.btn name="how" value="undo" { (icon("undo")) " " (say!(walk.context, "undo")) }
            }
        }
    }
}

/// The main button comes first, so that the Enter key means it.
fn buttons(walk: &Walk, question: &Question) -> Markup {
    let offers_none = question.kind == QuestionKind::Many && stays(question, walk).next().is_none();
    html! {
        div.acts.acts-answer {
            button.btn.btn-main.btn-wide form=(FORM) name="how" value="save" { (say!(walk.context, "intake-save")) }
            @if offers_none { button.btn form=(FORM) name="how" value="none" { (say!(walk.context, "intake-none")) } }
            button.btn form=(FORM) name="how" value="unknown" { (say!(walk.context, "intake-not-known")) }
        }
    }
}
