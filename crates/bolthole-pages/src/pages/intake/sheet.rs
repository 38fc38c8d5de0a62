//! How one question stands on its page.

use bolthole_app::health;
use bolthole_app::intake::{self, AnswerFault, Given};
use bolthole_domain::EventId;
use bolthole_method::{Field, Question, QuestionKind};
use maud::{Markup, html};
use std::str::FromStr;

use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Line, Pick};
use crate::pages::parts::vet_banner;

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
            format!("Not saved yet: {asks}")
        },
        head: back(walk),
        tab: Tab::Rats,
        main: html! {
            (vet_banner(walk.context, &walk.pages.rat, &health(walk.context.method, walk.context.notebook, walk.pages.rat.id, walk.context.asker.now)))
            div.stack {
                p.soft { (progress(walk, question)) ", leave whenever you like" }
                h1.question { (asks) }
                p { (walk.called.fill(&question.why)) }
                @if let Some((to, says)) = to_read(question.field) { a.alone href=(walk.context.to(to)) { (says) } }
            }
            (none_so_far(walk, question))
            (form(walk, question, given, &faults))
            p.row.ways {
                a.btn.btn-plain href=(walk.context.to(&walk.past(question))) { "Skip this" }
                a.btn.btn-plain href=(walk.context.to(&format!("rats/{}/why", walk.pages.rat.id))) { "Enough for now" }
            }
        },
        thumb: html! { (saved(walk)) (buttons(walk, question)) },
    }
}

/// Where the words of an answer are told at length.
fn to_read(field: Field) -> Option<(&'static str, &'static str)> {
    match field {
        Field::Signs => Some(("signs", "How to tell each of these")),
        Field::HealthSigns => Some(("signs/vet", "How soon each sign needs a vet")),
        _ => None,
    }
}

/// Back to the question before, or to the rat.
fn back(walk: &Walk) -> Head {
    match walk.trail.back() {
        Some((question, before)) => Head::Back {
            to: walk.at(question, &before, &[]),
            says: "Question before".to_owned(),
        },
        None => Head::Back {
            to: format!("rats/{}", walk.pages.rat.id),
            says: walk.pages.rat.name.clone(),
        },
    }
}

/// "4 of 16": what is answered or passed counts as behind.
fn progress(walk: &Walk, question: &Question) -> String {
    let n = walk.asked.questions.len().max(1);
    let n_ahead = walk.asked.open(&walk.trail.and(&question.id)).len();
    format!("{} of {n}", n.saturating_sub(n_ahead).max(1))
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
                b { "Noted: none of these." } " It is kept once this page is answered too; it asks the rest about health."
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
            p.soft { "Tick all that fit." }
            (fields::fault_at("answer", faults))
            (noted_before(walk, question))
            (fields::choices("answer", Pick::Many, offered().filter(|(value, _)| !stays(question, walk).any(|noted| noted == *value)), &given.chosen, faults))
        },
        QuestionKind::YesNo if question.choices.is_empty() => html! {
            (fields::fault_at("answer", faults))
            (fields::choices("answer", Pick::One, [("yes", "Yes"), ("no", "No")], &given.chosen, faults))
        },
        QuestionKind::One | QuestionKind::YesNo => html! {
            (fields::fault_at("answer", faults))
            (fields::choices("answer", Pick::One, offered(), &given.chosen, faults))
        },
        QuestionKind::Weeks => html! {
            (fields::line(&Line { name: "typed", label: "A number; roughly is enough", typed: &given.typed, keys: "decimal", longest: 20 }, faults))
            (fields::choices("unit", Pick::One, [("weeks", "Weeks"), ("months", "Months"), ("years", "Years")], std::slice::from_ref(&given.unit), &[]))
        },
        QuestionKind::Count => html! {
            (fields::line(&Line { name: "typed", label: "How many", typed: &given.typed, keys: "numeric", longest: 20 }, faults))
        },
        QuestionKind::Text => html! {
            (fields::line(&Line { name: "typed", label: "In your own words", typed: &given.typed, keys: "text", longest: 300 }, faults))
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
                p { b { "Noted already: " } (noted.join("; ")) "." }
                p { a href=(walk.context.to(&format!("rats/{}/gone", walk.pages.rat.id))) { "It is gone, or was a slip" } }
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
    let answers = intake::answers(walk.context.asker.words, question, &walk.asked.known);
    html! {
        div.slot.saved role="status" {
            p.grow { b { "Saved" } ": " @if answers.is_empty() { "none of these" } @else { (walk.called.fill(&answers.join("; "))) } }
            form method="post" action=(walk.context.to(&format!("rats/{}/intake/{}", walk.pages.rat.id, question.id))) {
                (walk.context.form_id_field(1))
                input type="hidden" name="passed" value=(walk.trail.text());
                input type="hidden" name="event" value=(event);
                button.btn name="how" value="undo" { (icon("undo")) " Undo" }
            }
        }
    }
}

/// The main button comes first, so that the Enter key means it.
fn buttons(walk: &Walk, question: &Question) -> Markup {
    let offers_none = question.kind == QuestionKind::Many && stays(question, walk).next().is_none();
    html! {
        div.acts.acts-answer {
            button.btn.btn-main.btn-wide form=(FORM) name="how" value="save" { "Save and go on" }
            @if offers_none { button.btn form=(FORM) name="how" value="none" { "None of these" } }
            button.btn form=(FORM) name="how" value="unknown" { "Not known" }
        }
    }
}
