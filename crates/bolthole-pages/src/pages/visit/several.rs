//! Quick entry: one page for all rats, one save, and an undo for each of them or for all.

mod saved;

use bolthole_app::{
    Asking, Did, Line, companion_present, earliest, health, living, log_several, rest_of_rat, rest_of_today,
    step,
};
use bolthole_domain::{Outcome, RungId, VisitId};
use bolthole_method::{Rung, Urgency};
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use super::{taps, when};
use crate::context::Context;
use crate::icons::{group_class, icon, mark, portrait};
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::pages::fields;
use crate::pages::parts::{about, called, rests_by_choice, urgency};
use crate::{Reply, Status, words};

pub(crate) use saved::submit_several_undo;

/// The form's id; its button stands at the thumb.
const FORM: &str = "several";

/// What was wrong with the entry, and whether it was the time.
#[derive(Default)]
struct Faults {
    above: Option<String>,
    at_the_time: Option<String>,
}

pub(crate) fn several(context: &Context) -> Reply {
    if let Some(entry) = context.request.query.get("saved") {
        return saved::page(context, entry);
    }
    if living(context.notebook).is_empty() {
        return context.saved("welcome", Vec::new());
    }
    page(context, &Faults::default())
}

fn page(context: &Context, faults: &Faults) -> Reply {
    let rats = living(context.notebook);
    let first = rats
        .iter()
        .map(|pages| earliest(pages))
        .min_by_key(|moment| moment.at);
    let page = Page {
        title: say!(context, "several-title"),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack { h1 { (say!(context, "several-heading")) } p.soft { (say!(context, "several-leave-out")) } }
            @if let Some(fault) = &faults.above { p.fault role="alert" { (fault) } }
            form id=(FORM) novalidate method="post" action=(context.to("visits/several")) {
                (context.form_id_field(0))
                div.stack {
                    @for pages in &rats { (one(context, pages)) }
                    details.earlier open[faults.at_the_time.is_some()] {
                        summary { (say!(context, "visit-was-earlier")) }
                        (when::field(context, &when::Field {
                            label: &say!(context, "visit-when"),
                            form: None,
                            at: context.asker.now,
                            earliest: first.unwrap_or(context.asker.now),
                            fault: faults.at_the_time.as_deref(),
                        }))
                    }
                }
            }
        },
        thumb: html! {
            div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "several-save")) } }
        },
    };
    let is_well = faults.above.is_none() && faults.at_the_time.is_none();
    context.reply(if is_well { Status::Ok } else { Status::Refused }, page)
}

/// One rat: its step, and the eight of which none is chosen.
fn one(context: &Context, pages: &RatPages) -> Markup {
    let rat = &pages.rat;
    let (did, rung) = (field("did", pages), field("rung", pages));
    let chosen = context.sent().get(&did).and_then(Outcome::from_name);
    html! {
        fieldset.card.stack.one-of-several {
            legend.hush { (say!(context, "visit-what-did", name = rat.name)) }
            div.rat {
                (portrait(rat.coat))
                div { h2 { (rat.name) } (step_or_hold(context, pages)) }
            }
            input type="hidden" name=(rung) value=(rung_of(context, pages));
            div.picks {
                @for (group, buttons) in taps::ROWS {
                    @for (outcome, _) in buttons {
                        label class={ "pick " (group_class(group)) } {
                            input type="radio" name=(did) value=(outcome.name()) checked[chosen == Some(outcome)];
                            (mark(outcome)) " " span { (taps::says(context, outcome)) }
                        }
                    }
                }
                label.pick.pick-none { input type="radio" name=(did) value=""; span { (say!(context, "several-not-visited")) } }
            }
        }
    }
}

/// The name of a field for this rat.
fn field(what: &str, pages: &RatPages) -> String {
    format!("{what}-{}", pages.rat.id)
}

/// The rat's step in a line; a rat under hold keeps its words, and what happened all the same can be written down.
fn step_or_hold(context: &Context, pages: &RatPages) -> Markup {
    let (called, pronouns) = (called(&pages.rat), words::pronouns(&pages.rat));
    let now = context.asker.now;
    let triage = health(context.method, context.notebook, pages.rat.id, now).triage;
    let needs_a_vet = matches!(triage.flag, Urgency::Soon | Urgency::Now);
    let rests = rest_of_today(context.notebook, now).is_some() || rest_of_rat(pages, now).is_some();
    let step = step(context.method, context.notebook, pages.rat.id, asking(context));
    html! {
        @if needs_a_vet { p { span.chip.act { (icon("vet")) " " (urgency(context, triage.flag)) } " " (context.says(&triage.why)) } }
        @if rests { p { (rests_by_choice(context, &pages.rat.name)) } }
        @if let Some(step) = step {
            @match (step.first(), step.plan.held.first()) {
                (Some(rung), _) if needs_a_vet => p { strong { (say!(context, "today-until-then")) } " " (say!(context, "today-nothing-more", step = called.fill(&rung.words.title))) },
                (Some(rung), _) => p.step { (icon(&rung.icon)) " " span { (called.fill(&rung.words.title)) } },
                (None, Some(held)) => p { strong { (say!(context, "visit-on-hold")) "." } " " (about(context, &held.why, &called, &pronouns)) " " (about(context, &held.instead, &called, &pronouns)) },
                (None, None) => {},
            }
        }
    }
}

fn rung_of(context: &Context, pages: &RatPages) -> RungId {
    let step = step(context.method, context.notebook, pages.rat.id, asking(context));
    let rung: Option<&Rung> = step.and_then(|step| step.first());
    rung.unwrap_or(&context.method.ladder.rungs()[0]).id.clone()
}

fn asking(context: &Context) -> Asking {
    Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    }
}

/// Each outcome that was chosen becomes one visit. Nothing is saved until the time is right for all of them.
pub(crate) fn submit_several(context: &Context) -> Reply {
    let lines = match chosen(context) {
        Ok(lines) => lines,
        Err(says) => {
            let at_the_time = Some(says);
            return page(
                context,
                &Faults {
                    above: None,
                    at_the_time,
                },
            );
        }
    };
    if lines.is_empty() {
        let above = Some(say!(context, "several-nothing"));
        return page(
            context,
            &Faults {
                above,
                at_the_time: None,
            },
        );
    }
    // The same page with another time is another entry; with the same one it is a double tap.
    let time = lines.first().filter(|line| line.did.at != context.asker.now);
    let nth = time.map_or(0, |_| fields::nth_of(context.sent().get("when")));
    let (visits, events) = log_several(&context.pen().from_nth(nth), lines);
    context.saved(&saved_address(&entry_of(&visits)), events)
}

/// The lines with an outcome, each with its place on the page.
///
/// # Errors
/// The sentence for a time at which one of these rats cannot have been visited.
fn chosen<'a>(context: &Context<'a>) -> Result<Vec<Line<'a>>, String> {
    let mut lines = Vec::new();
    for (nth, pages) in (0..).zip(rats_of_the_form(context)) {
        let sent = context.sent();
        let Some(outcome) = sent.get(&field("did", pages)).and_then(Outcome::from_name) else {
            continue;
        };
        let at = when::chosen(context, pages)?;
        let did = Did {
            at,
            rung: sent
                .get(&field("rung", pages))
                .map_or_else(|| rung_of(context, pages), RungId::from),
            outcome,
            latency: None,
            companion_present: companion_present(context.notebook, pages, at),
        };
        lines.push(Line { nth, pages, did });
    }
    Ok(lines)
}

/// The rats in the order of the form that was sent, whoever has come or left since.
fn rats_of_the_form<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a RatPages> {
    let names = context.sent().0.iter().map(|(name, _)| name.as_str());
    names.filter_map(|name| context.rat(name.strip_prefix("rung-")?))
}

/// The visits of one entry, as an address holds them.
fn entry_of(visits: &[VisitId]) -> String {
    let ids: Vec<String> = visits.iter().map(VisitId::to_string).collect();
    ids.join(".")
}

/// The page that says what an entry saved.
pub(super) fn saved_address(entry: &str) -> String {
    with_query("visits/several", &[("saved", entry)])
}
