//! Parts that several pages about rats share.

use bolthole_domain::{Outcome, Role};
use bolthole_method::{Called, Field, Urgency};
use bolthole_plan::{Plan, Reason};
use bolthole_record::{Caregiver, Rat, Visit};
use bolthole_words::{Said, say};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{group_class, icon, mark};
use crate::words::{self, Pronouns, marked};

/// How the method's words call this rat.
pub(crate) fn called(rat: &Rat) -> Called {
    Called::new(&rat.name, rat.sex)
}

/// What the rat did: shape, word and color.
pub(crate) fn did(context: &Context, outcome: Outcome) -> Markup {
    html! { span class={ "did " (group_class(outcome.group())) } { (mark(outcome)) " " (words::did(context.asker.words, outcome)) } }
}

/// A caregiver's initials in their color. The name always stands beside them.
pub(crate) fn initials(person: &Caregiver) -> Markup {
    html! { span class={ "initials who-" (person.color.name()) } aria-hidden="true" { (letters(&person.name)) } }
}

/// "Mum" is Mu, "Aunt Jo" is AJ.
fn letters(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next()) {
        (Some(first), Some(second)) => first
            .chars()
            .take(1)
            .chain(second.chars().take(1))
            .flat_map(char::to_uppercase)
            .collect(),
        (Some(only), None) => words::at_start(&only.chars().take(2).collect::<String>()),
        _ => String::new(),
    }
}

/// Who was last with the rat, when, what it did and what they noted. A child reads of others only who and when.
pub(crate) fn last_visit(context: &Context, visit: &Visit) -> Markup {
    html! {
        p.last.wide {
            (who_and_when(context, visit))
            @if may_read(context, visit) {
                " · " @if context.role() == Role::Adult { a href=(context.to(&format!("visits/{}", visit.id))) { (did(context, visit.outcome)) } } @else { (did(context, visit.outcome)) }
                @if !visit.note.is_empty() { br; q { (visit.note) } }
            }
        }
    }
}

/// "Dad, this morning 07:40", with the initials before it.
pub(crate) fn who_and_when(context: &Context, visit: &Visit) -> Markup {
    let who = visit
        .caregiver
        .and_then(|id| context.notebook.caregivers.get(&id));
    let when = words::part_of_day(context.asker.words, visit.at, context.asker.now);
    html! {
        @match who {
            Some(who) => { (initials(who)) " " (who.name) ", " (when) },
            None => (words::at_start(&when)),
        }
    }
}

/// What others wrote of a visit, and teeth in it, are a grown-up's to read.
pub(crate) fn may_read(context: &Context, visit: &Visit) -> bool {
    context.role() == Role::Adult || visit.device == context.asker.device
}

/// "a vet today", "a vet within days", "worth a check-up".
pub(crate) fn urgency(context: &Context, urgency: Urgency) -> String {
    say!(context, "urgency", urgency = urgency_key(urgency))
}

/// An urgency as messages choose by it.
pub(crate) fn urgency_key(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Check => "check",
        Urgency::None => "none",
    }
}

/// That a vet is needed today or within days, where it is so.
pub(crate) fn vet_banner(context: &Context, rat: &Rat, health: &bolthole_app::Health) -> Markup {
    let flag = health.triage.flag;
    html! {
        @if flag >= Urgency::Soon {
            section.banner.act.stack role="status" {
                h2 { (icon("vet")) " " (say!(context, "today-rat-needs", name = rat.name, urgency = urgency_key(flag))) }
                p { (context.says(&health.triage.why)) }
                @if context.role() == Role::Child { p { b { (say!(context, "a-grown-up-takes-care")) } } } @else { p { a.btn.btn-act href=(context.to("cards/to-the-vet")) { (say!(context, "to-the-vet")) } } }
            }
        }
    }
}

/// That a doe may be with a litter: what to do, and nobody's fault.
pub(crate) fn may_carry(context: &Context, one: &bolthole_app::MayCarry) -> Markup {
    let bucks = words::listed(
        context.asker.words,
        one.bucks.iter().map(|buck| buck.rat.name.as_str()),
    );
    html! {
        section.note.stack {
            p { (marked!(context, "may-carry", name = one.doe.rat.name, bucks = bucks, n = one.bucks.len(), known = if one.not_asked.is_empty() { "no" } else { "unknown" })) }
            @if let Some(question) = context.method.question_for(Field::Neutered) {
                @for buck in &one.not_asked { a.alone href=(context.to(&format!("rats/{}/intake/{}", buck.rat.id, question.id))) { (called(&buck.rat).fill(&question.asks)) } }
            }
            @if let Some(card) = context.method.card("mothers-at-the-nest") { a.alone href=(context.to(&crate::pages::tips::address(card))) { (card.words.title) } }
        }
    }
}

/// Why this step: the plan's own reasons in sentences, health left to its banner. To a child no bite is told; that
/// hands rest is.
pub(crate) fn reasons(context: &Context, plan: &Plan, called: &Called) -> String {
    const SHOWN: usize = 3;
    let is_told = |reason: &&Reason| match reason {
        Reason::Vet => false,
        reason if reason.is_a_way_on() => false,
        Reason::Fright { outcome, .. } | Reason::FrightHere { outcome, .. } => {
            context.role() == Role::Adult || !outcome.is_teeth()
        }
        Reason::TwoBites | Reason::PerhapsHormones => context.role() == Role::Adult,
        _ => true,
    };
    let sentences = plan.reasons.iter().filter(is_told).take(SHOWN);
    sentences
        .map(|reason| called.fill(&reason.said().in_words(context.asker.words)))
        .collect::<Vec<_>>()
        .join(" ")
}

/// The rest that was chosen for today, said kindly.
pub(crate) fn rests_by_choice(context: &Context, name: &str) -> String {
    say!(context, "rests-by-choice", name = name)
}

/// What the way to a visit says on a day of rest.
pub(crate) fn after_all(context: &Context, name: &str) -> String {
    say!(context, "visit-after-all", name = name)
}

/// A planner's sentence with "the rat" called by its name and "its" as it is.
pub(crate) fn about(context: &Context, said: &Said, called: &Called, pronouns: &Pronouns) -> String {
    let named = called
        .fill(&said.in_words(context.asker.words))
        .replace("The rat", &called.name)
        .replace("the rat", &called.name);
    named.replace(" its ", &format!(" {} ", pronouns.her))
}
