//! The intake: one question a page, health first. Each step saves itself and may be the last.

use std::str::FromStr;

use bolthole_app::intake::{self, Answer, AnswerFault, Given, Trail};
use bolthole_assess::assess;
use bolthole_domain::{EventId, Intake, RatId};
use bolthole_method::{Called, Field, Method, Question};
use bolthole_record::{Body, Event, RatPages, Retraction};

use crate::Reply;
use crate::context::Context;
use crate::links::with_query;

use super::fields;

mod sheet;

/// Where the intake of a rat begins; its answer, should a method ask nothing.
pub(crate) fn start(method: &Method, rat: RatId) -> String {
    match intake::applicable(method, &[]).first() {
        Some(question) => format!("rats/{rat}/intake/{}", question.id),
        None => format!("rats/{rat}/why"),
    }
}

/// One walk through the questions, as far as it has come.
pub(crate) struct Walk<'a> {
    context: &'a Context<'a>,
    pages: &'a RatPages,
    called: Called,
    known: Intake,
    /// What is still worth asking, health first.
    questions: Vec<&'a Question>,
    trail: Trail,
}

impl<'a> Walk<'a> {
    fn new(context: &'a Context<'a>, pages: &'a RatPages, trail: &str) -> Walk<'a> {
        let known = context
            .notebook
            .known(pages.rat.id, context.asker.now)
            .unwrap_or_default();
        Walk {
            context,
            pages,
            called: Called::new(&pages.rat.name, pages.rat.sex),
            known,
            questions: intake::applicable(context.method, &told(context, pages)),
            trail: Trail::read(trail, context.method),
        }
    }

    /// The address of a question, with the trail up to it.
    fn at(&self, question: &str, trail: &Trail, more: &[(&str, &str)]) -> String {
        let passed = trail.text();
        let mut query = Vec::new();
        if !passed.is_empty() {
            query.push(("passed", passed.as_str()));
        }
        query.extend(more);
        with_query(&format!("rats/{}/intake/{question}", self.pages.rat.id), &query)
    }

    /// Where it goes on after `question`, with `known` known: the next question, or the answer to them all.
    fn after(&self, question: &Question, known: &Intake, more: &[(&str, &str)]) -> String {
        let trail = self.trail.and(&question.id);
        let wanted = assess(self.context.method, known).ask_next;
        match intake::next(&self.questions, known, &trail, &wanted) {
            Some(next) => self.at(&next.id, &trail, more),
            None => format!("rats/{}/why", self.pages.rat.id),
        }
    }
}

/// Fields that the notebook knows by itself, so that nobody is asked twice.
fn told(context: &Context, pages: &RatPages) -> Vec<Field> {
    let mut told = vec![Field::WeeksAtHome];
    if pages.rat.sex.is_some() {
        told.push(Field::Sex);
    }
    let lives_with_others = context
        .notebook
        .rats
        .values()
        .any(|other| other.rat.id != pages.rat.id && other.rat.mischief == pages.rat.mischief);
    if lives_with_others {
        told.extend([Field::Alone, Field::NCompanions]);
    }
    told
}

/// One question.
pub(crate) fn page(context: &Context, pages: &RatPages, question: &str) -> Reply {
    let walk = Walk::new(
        context,
        pages,
        context.request.query.get("passed").unwrap_or_default(),
    );
    match context.method.question(question) {
        Some(question) => {
            let given = intake::given(question, &walk.known);
            context.show(sheet::page(&walk, question, &given, None))
        }
        None => context.not_found(NO_SUCH_QUESTION),
    }
}

/// One answer: saved by itself, then the next question.
pub(crate) fn submit(context: &Context, pages: &RatPages, question: &str) -> Reply {
    let sent = context.sent();
    let walk = Walk::new(context, pages, sent.get("passed").unwrap_or_default());
    let Some(question) = context.method.question(question) else {
        return context.not_found(NO_SUCH_QUESTION);
    };
    match sent.get("how") {
        Some("unknown") => context.saved(&walk.after(question, &walk.known, &[]), Vec::new()),
        Some("undo") => undo(&walk, question),
        Some("none") => take(&walk, question, Answer::NoneOfThese),
        _ => take(&walk, question, Answer::Entered),
    }
}

fn take(walk: &Walk, question: &Question, how: Answer) -> Reply {
    let given = sent(walk.context);
    match intake::read(question, how, &given, &walk.known) {
        Ok(answer) => save(walk, question, &given, answer),
        // Signs noted earlier stay ticked and are not sent again: then nothing new is an answer too.
        Err(AnswerFault::NothingTicked) if sheet::stays(question, walk).next().is_some() => walk
            .context
            .saved(&walk.after(question, &walk.known, &[]), Vec::new()),
        Err(fault) => walk
            .context
            .refuse(sheet::page(walk, question, &given, Some(&fault))),
    }
}

fn sent(context: &Context) -> Given {
    let form = context.sent();
    Given {
        chosen: form
            .all("answer")
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
            .collect(),
        typed: form.get("typed").map(fields::tidy).unwrap_or_default(),
        unit: form.get("unit").unwrap_or("weeks").to_owned(),
    }
}

fn save(walk: &Walk, question: &Question, given: &Given, answer: Intake) -> Reply {
    let context = walk.context;
    let content = [question.id.as_str(), &given.typed, &given.unit]
        .into_iter()
        .chain(given.chosen.iter().map(String::as_str));
    let mut pen = context.pen().from_nth(fields::nth_of(content));
    let saved = pen.next_id().to_string();
    let known = walk.known.updated(&answer);
    let event: Event = pen.write(body(walk.pages.rat.id, answer));
    context.saved(
        &walk.after(question, &known, &[("saved", &saved), ("of", &question.id)]),
        vec![event],
    )
}

/// A rat's sex belongs to the rat itself: its pages say she or he from then on.
fn body(rat: RatId, answer: Intake) -> Body {
    match answer.sex {
        Some(sex) => Body::RatChanged {
            rat,
            name: None,
            sex: Some(sex),
            coat: None,
            mischief: None,
        },
        None => Body::IntakeAnswered { rat, intake: answer },
    }
}

/// The answer just saved is taken back, and its question is asked again.
fn undo(walk: &Walk, question: &Question) -> Reply {
    let context = walk.context;
    let Some(event) = context
        .sent()
        .get("event")
        .and_then(|id| EventId::from_str(id).ok())
    else {
        return context
            .not_found("That answer cannot be taken back here. The question itself can be answered anew.");
    };
    let taken_back = Body::Retracted(Retraction {
        event,
        reason: String::new(),
    });
    let trail = walk.trail.back().map(|(_, before)| before).unwrap_or_default();
    context.saved(
        &walk.at(&question.id, &trail, &[]),
        vec![context.pen().write(taken_back)],
    )
}

const NO_SUCH_QUESTION: &str = "There is no question of that name. The rat’s own page leads to all of them.";

#[cfg(test)]
mod tests;
