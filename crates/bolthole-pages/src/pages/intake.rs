//! The intake: one question a page, health first. Each step saves itself and may be the last.

use std::str::FromStr;

use bolthole_app::Asking;
use bolthole_app::intake::{self, Answer, AnswerFault, Asked, Given, Trail};
use bolthole_domain::{EventId, Intake, RatId};
use bolthole_method::{Called, Field, Method, Question};
use bolthole_record::{Body, RatPages, Retraction};
use bolthole_words::say;

use crate::Reply;
use crate::context::Context;
use crate::links::with_query;

use super::fields;

mod sheet;

/// Where the intake of a rat begins; its answer, should a method ask nothing.
pub(crate) fn start(method: &Method, rat: RatId) -> String {
    let health = method
        .questions
        .iter()
        .find(|question| question.field == Field::HealthSigns);
    match health.or(method.questions.first()) {
        Some(question) => format!("rats/{rat}/intake/{}", question.id),
        None => format!("rats/{rat}/why"),
    }
}

/// One walk through the questions, as far as it has come.
struct Walk<'a> {
    context: &'a Context<'a>,
    pages: &'a RatPages,
    called: Called,
    asking: Asking,
    asked: Asked<'a>,
    trail: Trail,
}

impl<'a> Walk<'a> {
    /// None: no such rat.
    fn new(context: &'a Context<'a>, pages: &'a RatPages, trail: &str) -> Option<Walk<'a>> {
        let asking = Asking {
            caregiver: context.asker.caregiver,
            now: context.asker.now,
        };
        Some(Walk {
            context,
            pages,
            called: Called::new(&pages.rat.name, pages.rat.sex),
            asking,
            asked: Asked::of(context.method, context.notebook, pages.rat.id, asking)?,
            trail: Trail::read(trail, context.method),
        })
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

    /// Where it goes on after `trail`, with `answer` just given: the next question, or the answer to them all.
    fn on(&self, trail: &Trail, answer: &Intake, more: &[(&str, &str)]) -> String {
        let Context { method, notebook, .. } = self.context;
        let wanted = intake::wanted(method, notebook, self.pages.rat.id, self.asking, answer);
        match self.asked.after(answer).next(trail, &wanted) {
            Some(next) => self.at(&next.id, trail, more),
            None => format!("rats/{}/why", self.pages.rat.id),
        }
    }

    /// Where it goes on when `question` is passed by.
    fn past(&self, question: &Question) -> String {
        self.on(&self.trail.and(&question.id), &Intake::default(), &[])
    }
}

/// One question.
pub(crate) fn page(context: &Context, pages: &RatPages, question: &str) -> Reply {
    let passed = context.request.query.get("passed").unwrap_or_default();
    match (
        context.method.question(question),
        Walk::new(context, pages, passed),
    ) {
        (Some(question), Some(walk)) => {
            let given = intake::given(question, &walk.asked.known);
            context.show(sheet::page(&walk, question, &given, None))
        }
        _ => context.not_found(&say!(context, "intake-no-such")),
    }
}

/// One answer: saved by itself, then the next question.
pub(crate) fn submit(context: &Context, pages: &RatPages, question: &str) -> Reply {
    let passed = context.sent().get("passed").unwrap_or_default();
    let (Some(question), Some(walk)) = (
        context.method.question(question),
        Walk::new(context, pages, passed),
    ) else {
        return context.not_found(&say!(context, "intake-no-such"));
    };
    match context.sent().get("how") {
        Some("unknown") => context.saved(&walk.past(question), Vec::new()),
        Some("undo") => undo(&walk, question),
        Some("none") => take(&walk, question, Answer::NoneOfThese),
        _ => take(&walk, question, Answer::Entered),
    }
}

fn take(walk: &Walk, question: &Question, how: Answer) -> Reply {
    let given = sent(walk.context);
    match intake::read(question, how, &given, &walk.asked.known) {
        Ok(_) if question.field == Field::HealthSigns && how == Answer::NoneOfThese => {
            none_of_health(walk, question)
        }
        Ok(answer) => save(walk, question, &given, answer),
        // Signs noted earlier stay ticked and are not sent again: then nothing new is an answer too.
        Err(AnswerFault::NothingTicked) if sheet::stays(question, walk).next().is_some() => {
            walk.context.saved(&walk.past(question), Vec::new())
        }
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

/// No sign of this question is there. Written down once every question about health was looked at on this walk:
/// until then the notebook says "not known", which is the safe side.
fn none_of_health(walk: &Walk, question: &Question) -> Reply {
    let trail = walk.trail.and_none_of(&question.id);
    if !walk.asked.completes_health(question, &walk.trail) {
        return walk
            .context
            .saved(&walk.on(&trail, &Intake::default(), &[]), Vec::new());
    }
    let mut pen = walk
        .context
        .pen()
        .from_nth(fields::nth_of([question.id.as_str(), "none"]));
    let saved = pen.next_id().to_string();
    let events = vec![pen.write(all_looked_for(walk.pages.rat.id))];
    walk.context.saved(
        &walk.on(
            &trail,
            &Intake::default(),
            &[("saved", &saved), ("of", &question.id)],
        ),
        events,
    )
}

/// An empty list says: all of health was looked at. What was ticked stays, for signs only add up.
fn all_looked_for(rat: RatId) -> Body {
    Body::IntakeAnswered {
        rat,
        intake: Intake {
            health_signs: Some(Vec::new()),
            ..Intake::default()
        },
    }
}

fn save(walk: &Walk, question: &Question, given: &Given, answer: Intake) -> Reply {
    let (context, rat) = (walk.context, walk.pages.rat.id);
    let content = [question.id.as_str(), &given.typed, &given.unit]
        .into_iter()
        .chain(given.chosen.iter().map(String::as_str));
    let mut pen = context.pen().from_nth(fields::nth_of(content));
    let saved = pen.next_id().to_string();
    let mut events = vec![pen.write(body(rat, answer.clone()))];
    if question.field == Field::HealthSigns && walk.asked.completes_health(question, &walk.trail) {
        events.push(pen.write(all_looked_for(rat)));
    }
    let trail = walk.trail.and(&question.id);
    context.saved(
        &walk.on(&trail, &answer, &[("saved", &saved), ("of", &question.id)]),
        events,
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
            care: None,
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
        return context.not_found(&say!(context, "intake-no-undo"));
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

#[cfg(test)]
mod tests;
