//! How much cage: a smaller one first for a shy rat, a piece more as she grows bold. With why, how, and when not.

use bolthole_app::{
    Bold, CAGE_QUESTION, CAGE_TOO_LARGE, CAGE_TOO_SMALL, CALM_DAYS, Cage, CageNow, CageStep, CageWaits,
    cages, note_cage, unsay_cage,
};
use bolthole_domain::{EventId, Moment, RatId};
use bolthole_method::AuditQuestion;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::words::{self, marked};

use super::{fields, tips};

/// Forms of the walk begin at 0; those of each cage behind it.
const FORM: u16 = 1;

/// Every cage, as it stands; for the walk through room and cage.
pub(crate) fn all(context: &Context) -> Markup {
    let all = cages(context.method, context.notebook, context.asker.now);
    html! {
        @if !all.is_empty() {
            section.card.stack aria-labelledby="cages" id="cage" {
                h2 id="cages" { (say!(context, "cage-heading")) }
                ul.lined {
                    @for (nth, cage) in all.iter().enumerate() { li.stack { (stands(context, cage, FORM + u16::try_from(nth).unwrap_or(0))) } }
                }
            }
        }
    }
}

/// What is due for the cages of any of these rats; nothing where nothing is.
pub(crate) fn due(context: &Context, rats: &[RatId]) -> Markup {
    let all = cages(context.method, context.notebook, context.asker.now);
    let is_due = |cage: &&Cage| {
        let theirs = cage.rats.iter().any(|one| rats.contains(&one.pages.rat.id));
        theirs && matches!(cage.now, CageNow::Smaller | CageNow::More | CageNow::Cramped)
    };
    html! {
        @for cage in all.iter().filter(is_due) {
            section.note.stack-close {
                p { (line(context, cage)) }
                a.alone href=(context.to("audit#cage")) { (say!(context, "cage-how")) }
            }
        }
    }
}

/// That it is due, in one line.
fn line(context: &Context, cage: &Cage) -> Markup {
    let names = names(context, cage);
    html! {
        @match cage.now {
            CageNow::Smaller => (marked!(context, "cage-due-smaller", names = names)),
            CageNow::Cramped => (marked!(context, "cage-due-cramped", names = names)),
            _ => (marked!(context, "cage-due-more", names = names, n = cage.rats.len())),
        }
    }
}

fn names(context: &Context, cage: &Cage) -> String {
    let names = cage.rats.iter().map(|one| one.pages.rat.name.as_str());
    words::listed(context.asker.words, names)
}

fn stands(context: &Context, cage: &Cage, form: u16) -> Markup {
    let names = names(context, cage);
    html! {
        @match &cage.now {
            CageNow::Ask => { p { (say!(context, "cage-ask", names = names)) } p { a.alone href={ "#" (CAGE_QUESTION) } { (say!(context, "cage-say-how")) } } },
            CageNow::Enough => p { (say!(context, "cage-enough", names = names)) },
            CageNow::Smaller => { p { (line(context, cage)) } (step(context, cage, form, CageStep::Smaller)) },
            CageNow::Cramped => { p { (line(context, cage)) } (step(context, cage, form, CageStep::More)) },
            CageNow::More => { p { (line(context, cage)) } (each(context, cage)) (step(context, cage, form, CageStep::More)) },
            CageNow::Waits { to, why } => {
                p { b { (say!(context, "cage-waits", step = to.name(), names = names)) } }
                ul.plain { @for why in why { li { (waits(context, cage, why)) } } }
            },
        }
        @if let Some(last) = cage.last { (said_last(context, cage, form, last)) }
    }
}

/// How often each came to the door.
fn each(context: &Context, cage: &Cage) -> Markup {
    html! { ul.plain { @for one in &cage.rats { li { (say!(context, "cage-came", name = one.pages.rat.name, n = one.n_calm_days)) } } } }
}

/// Why, how and when not; and that it is done, or too early.
fn step(context: &Context, cage: &Cage, form: u16, step: CageStep) -> Markup {
    let card = context
        .method
        .environment
        .iter()
        .find(|card| asks_of_it(&card.asks).is_some());
    let question = card.and_then(|card| asks_of_it(&card.asks));
    let answer = if step == CageStep::Smaller {
        CAGE_TOO_LARGE
    } else {
        CAGE_TOO_SMALL
    };
    let how = question.and_then(|question| question.answers.iter().find(|one| one.id == answer));
    html! {
        @if let Some(question) = question { p { b { (say!(context, "cage-why")) } " " (question.why) } }
        @if let Some(how) = how { p { b { (say!(context, "cage-do")) } " " (how.then) } }
        p { b { (say!(context, "cage-not")) } " " (say!(context, "cage-when-not")) }
        (sent(context, cage, form, html! {
            div.row {
                (button(context, step))
                @if step == CageStep::More { (button(context, CageStep::Whole)) }
                (button(context, CageStep::Later))
            }
        }))
        @if let Some(card) = card { a.alone href=(context.to(&tips::address(card))) { (say!(context, "audit-why")) span.unseen { ": " (card.words.title) } } }
    }
}

fn asks_of_it(asks: &[AuditQuestion]) -> Option<&AuditQuestion> {
    asks.iter().find(|question| question.id == CAGE_QUESTION)
}

fn button(context: &Context, step: CageStep) -> Markup {
    html! { button.btn name="did" value=(step.name()) { @if step != CageStep::Later { (icon("check")) " " } (say!(context, "cage-did", step = step.name())) } }
}

fn sent(context: &Context, cage: &Cage, form: u16, inner: Markup) -> Markup {
    let rat = cage
        .rats
        .first()
        .map(|one| one.pages.rat.id.to_string())
        .unwrap_or_default();
    context.form(
        form,
        "cage",
        html! { input type="hidden" name="rat" value=(rat); (inner) },
    )
}

fn waits(context: &Context, cage: &Cage, why: &CageWaits) -> String {
    let on = |day| words::until(context.asker.words, day, context.asker.now.day());
    match why {
        CageWaits::Vet(pages) => say!(context, "cage-waits-vet", name = pages.rat.name),
        CageWaits::Meets(pages) => say!(context, "cage-waits-meets", name = pages.rat.name),
        CageWaits::Fright(pages, day) => say!(
            context,
            "cage-waits-fright",
            name = pages.rat.name,
            day = on(*day)
        ),
        CageWaits::Shy(pages) => {
            let calm = cage
                .rats
                .iter()
                .find(|Bold { pages: one, .. }| one.rat.id == pages.rat.id);
            let n = calm.map_or(0, |one| one.n_calm_days);
            say!(
                context,
                "cage-waits-shy",
                name = pages.rat.name,
                n = n,
                of = CALM_DAYS
            )
        }
        CageWaits::Settles(day) => say!(context, "cage-waits-settles", day = on(*day)),
        CageWaits::Later(day) => say!(context, "cage-waits-later", day = on(*day)),
    }
}

fn said_last(
    context: &Context,
    cage: &Cage,
    form: u16,
    (step, at, event): (CageStep, Moment, EventId),
) -> Markup {
    let day = words::day(context.asker.words, at.day(), context.asker.now.day());
    html! {
        div.row {
            p.soft.grow { (say!(context, "cage-last", step = step.name(), day = day)) }
            (sent(context, cage, form, html! { button.btn name="undo" value=(event) { (icon("undo")) " " (say!(context, "note-take-back")) } }))
        }
    }
}

/// What was done with a cage, that it is too early, or that it was not so.
pub(crate) fn submit(context: &Context) -> Reply {
    let sent = context.sent();
    let all = cages(context.method, context.notebook, context.asker.now);
    let rat = sent
        .get("rat")
        .and_then(|id| context.rat(id))
        .map(|pages| pages.rat.id);
    let cage = all
        .iter()
        .find(|cage| cage.rats.iter().any(|one| Some(one.pages.rat.id) == rat));
    let Some(cage) = cage else {
        return context.no_such_rat();
    };
    let undo = sent.get("undo").and_then(|id| id.parse::<EventId>().ok());
    let did = sent.get("did").and_then(CageStep::from_name);
    let nth = fields::nth_of([sent.get("rat"), sent.get("did")].into_iter().flatten());
    let pen = context.pen().from_nth(nth);
    let events = match (did, undo) {
        (Some(step), _) => note_cage(pen, cage, step),
        (None, Some(undo)) if cage.last.is_some_and(|(.., event)| event == undo) => unsay_cage(pen, cage),
        _ => Vec::new(),
    };
    context.saved("audit", events)
}

#[cfg(test)]
mod tests;
