//! What stands beside the causes: what to ask next, what is safe for hands, how sure all this is.

use bolthole_app::{Why, intake};
use bolthole_method::{Called, Field, Question};
use maud::{Markup, html};

use super::sentence;
use crate::context::Context;
use crate::pages::{audit, case};
use crate::words;

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
                .map(|question| (question, sentence(&called.fill(&ask.why))))
        })
        .collect();
    html! {
        @if !asked.is_empty() {
            section.card.stack {
                h2 { "What would help most to know" }
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
pub(super) fn safe_for_hands(context: &Context, why: &Why, called: &Called) -> Markup {
    let Called { name, her, him, .. } = called;
    html! {
        section.card.stack {
            h2 { "Safe for hands" }
            @match why.bite_tier.number() {
                0 if why.asked.known.bite_severity.is_none() && why.pages.bites.is_empty() => p { "Whether " (name) " bites is not known. Spoon only, until it is. Fingers come late, after calm spoon visits at the door." },
                0 => p { "No bite is known. The spoon comes first all the same; fingers come late, after calm spoon visits at the door. Into " (her) " nest only ever a spoon." },
                1 => p { (name) " has nipped. Spoon, or a sleeved arm held still. No fingers, and a bare hand only when the steps lead there." },
                2 => p { "A bite has broken skin, or may have. A long spoon and long sleeves; no fingers, no bare hands. To clean the cage, carry " (him) " in " (her) " hide." },
                _ => p { "Deep bites, or bites without warning. A long spoon only, and thick gloves if " (name) " has to be handled. Carry " (him) " in " (her) " hide; keep faces and children away." },
            }
            p { a.alone href=(context.to("first-aid")) { "First aid after a bite" } }
        }
    }
}

/// Room and cage by themselves, whatever this rat has been through.
pub(super) fn room_and_cage(context: &Context, why: &Why, called: &Called) -> Markup {
    let room = bolthole_app::room(context.method, context.notebook);
    let question = context.method.question_for(Field::Environment);
    let told = question.map_or_else(Vec::new, |question| intake::answers(question, &why.asked.known));
    let is_all = room.n_known() == 0 && !told.is_empty();
    html! {
        section.card.stack {
            h2 { "Room and cage" }
            @if !told.is_empty() { p { "You answered: " (called.fill(&told.join("; "))) "." } }
            p { @if is_all { "Nobody has walked through room and cage yet." } @else { (words::at_start(&audit::says_calm(&room))) "." } }
            @if let Some(answer) = room.fixes.first().and_then(|fix| fix.answer) { p { b { "First: " } (answer.then) } }
            p { a.alone href=(context.to("audit")) { "A walk through room and cage" } }
        }
    }
}

/// That all this is a guess, and when to ask again.
pub(super) fn how_sure(context: &Context, why: &Why) -> Markup {
    let not_understood = &why.assessment.not_understood;
    let rat = why.pages.rat.id;
    html! {
        section.card.stack {
            h2 { "How sure is this?" }
            p { "How much each reason counts is an expert’s guess, not yet checked against real rats. What is not known is never taken for a “no”. Today asks for another look after one, two and four weeks, and after a bite or an illness." }
            p { a.alone href=(context.to(&format!("rats/{rat}/again"))) { "Look at the answers again" } }
            @if !not_understood.is_empty() { p.soft { "Not understood, and so not weighed: " (words::listed(context.asker.words, not_understood.iter().map(String::as_str))) "." } }
            p { (case::link(context, why.pages)) }
            div.row { a.btn href=(context.to(&format!("rats/{rat}/differently"))) { "I see it differently" } }
        }
    }
}

/// Every question with its answer, each a way to change it.
pub(super) fn what_you_answered(context: &Context, why: &Why, called: &Called) -> Markup {
    let answers = |question: &Question| match intake::answers(question, &why.asked.known) {
        answers if answers.is_empty() && why.asked.is_answered(question) => "none of these".to_owned(),
        answers if answers.is_empty() => "not known".to_owned(),
        answers => called.fill(&answers.join("; ")),
    };
    html! {
        details {
            summary { "What you answered" }
            ul.lined {
                @for question in &context.method.questions {
                    li { a href=(to_question(context, why, question)) { (called.fill(&question.asks)) } " " span.soft { (answers(question)) } }
                }
            }
        }
    }
}
