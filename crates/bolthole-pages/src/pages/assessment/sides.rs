//! What stands beside the causes: what to ask next, what is safe for hands, how sure all this is.

use bolthole_app::{Why, intake};
use bolthole_method::{Called, Field, Question};
use bolthole_words::say;
use maud::{Markup, html};

use super::sentence;
use crate::context::Context;
use crate::pages::{audit, case};
use crate::words::{self, marked};

/// Three questions are an evening’s worth.
const ASKED_SHOWN: usize = 3;

/// What would help most to know.
pub(super) fn ask_next(context: &Context, why: &Why, called: &Called) -> Markup {
    let asked: Vec<(&Question, String)> = why
        .assessment
        .ask_next
        .iter()
        .take(ASKED_SHOWN)
        .filter_map(|ask| {
            context
                .method
                .question_for(ask.field)
                .map(|question| (question, sentence(&called.fill(&context.says(&ask.why)))))
        })
        .collect();
    html! {
        @if !asked.is_empty() {
            section.card.stack {
                h2 { (say!(context, "why-ask-next")) }
                ul.lined {
                    @for (question, because) in asked {
                        li { a href=(to_question(context, why, question)) { b { (called.fill(&question.asks)) } } " " (because) }
                    }
                }
            }
        }
    }
}

fn to_question(context: &Context, why: &Why, question: &Question) -> String {
    context.to(&format!("rats/{}/intake/{}", why.pages.rat.id, question.id))
}

/// What may come near this rat's teeth, from all that was answered and logged.
pub(super) fn safe_for_hands(context: &Context, why: &Why) -> Markup {
    let rat = &why.pages.rat;
    let (name, sex) = (&rat.name, words::sex(rat));
    html! {
        section.card.stack {
            h2 { (say!(context, "why-hands")) }
            @match why.bite_tier.number() {
                0 if why.asked.known.bite_severity.is_none() && why.pages.bites.is_empty() => p { (say!(context, "why-hands-not-known", name = name)) },
                0 => p { (say!(context, "why-hands-no-bite", name = name, sex = sex)) },
                1 => p { (say!(context, "why-hands-nipped", name = name)) },
                2 => p { (say!(context, "why-hands-bitten", name = name, sex = sex)) },
                _ => p { (say!(context, "why-hands-deep", name = name, sex = sex)) },
            }
            p { a.alone href=(context.to("first-aid")) { (say!(context, "why-first-aid")) } }
        }
    }
}

/// Room and cage by themselves, whatever this rat has been through.
pub(super) fn room_and_cage(context: &Context, why: &Why, called: &Called) -> Markup {
    let room = bolthole_app::room(context.method, context.notebook);
    let question = context.method.question_for(Field::Environment);
    let told = question.map_or_else(Vec::new, |question| {
        intake::answers(context.asker.words, question, &why.asked.known)
    });
    let is_all = room.n_known() == 0 && !told.is_empty();
    html! {
        section.card.stack {
            h2 { (say!(context, "tips-room")) }
            @if !told.is_empty() { p { (say!(context, "why-you-answered", answers = called.fill(&told.join("; ")))) } }
            p { @if is_all { (say!(context, "why-nobody-walked")) } @else { (words::at_start(&audit::says_calm(context, &room))) "." } }
            @if let Some(answer) = room.fixes.first().and_then(|fix| fix.answer) { p { (marked!(context, "why-room-first", what = answer.then)) } }
            p { a.alone href=(context.to("audit")) { (say!(context, "why-walk")) } }
        }
    }
}

/// That all this is a guess, and when to ask again.
pub(super) fn how_sure(context: &Context, why: &Why) -> Markup {
    let not_understood = &why.assessment.not_understood;
    let rat = why.pages.rat.id;
    html! {
        section.card.stack {
            h2 { (say!(context, "why-how-sure")) }
            p { (say!(context, "why-guess")) }
            p { a.alone href=(context.to(&format!("rats/{rat}/again"))) { (say!(context, "why-look-again")) } }
            @if !not_understood.is_empty() { p.soft { (say!(context, "why-not-understood", words = words::listed(context.asker.words, not_understood.iter().map(String::as_str)))) } }
            p { (case::link(context, why.pages)) }
            div.row { a.btn href=(context.to(&format!("rats/{rat}/differently"))) { (say!(context, "differently-title")) } }
        }
    }
}

/// Every question with its answer, each a way to change it.
pub(super) fn what_you_answered(context: &Context, why: &Why, called: &Called) -> Markup {
    let answers = |question: &Question| match intake::answers(context.asker.words, question, &why.asked.known)
    {
        answers if answers.is_empty() && why.asked.is_answered(question) => {
            say!(context, "why-none-of-these")
        }
        answers if answers.is_empty() => say!(context, "not-known"),
        answers => called.fill(&answers.join("; ")),
    };
    html! {
        details {
            summary { (say!(context, "why-what-you-answered")) }
            ul.lined {
                @for question in &context.method.questions {
                    li { a href=(to_question(context, why, question)) { (called.fill(&question.asks)) } " " span.soft { (answers(question)) } }
                }
            }
        }
    }
}
