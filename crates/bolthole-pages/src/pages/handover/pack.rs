//! What stands behind the sheet: each rat in full, hides and food, and the first week in a new home.

use bolthole_app::{Handover, Teeth, room};
use bolthole_domain::{BiteSeverity, Moment};
use bolthole_method::{Called, Urgency};
use bolthole_words::say;
use maud::{Markup, html};

use super::super::parts::{called, urgency};
use super::super::tips::{self, prose};
use super::sheet::{food, how_bad, once, taken_back, weighs};
use super::{Chosen, For, company, tooth, written};
use crate::context::Context;
use crate::words;

/// The questions about the place that the next place is made by.
const HIDES_AND_FOOD: [&str; 2] = ["hides-in-the-cage", "feeding-place"];
const FIRST_WEEK: &str = "first-week-in-a-new-home";
const HONEST: &str = "an-honest-hand-over";

pub(super) fn behind(context: &Context, told: &[Handover], chosen: &Chosen) -> Markup {
    html! {
        section.stack-wide.behind {
            @if chosen.whom != For::Sitter { @for rat in told { (one(context, rat, chosen)) } }
            (hides_and_food(context))
            @if chosen.whom == For::NewHome {
                @for card in [FIRST_WEEK, HONEST].into_iter().filter_map(|id| context.method.card(id)) {
                    section.card.stack {
                        h2 { (card.words.title) }
                        @for section in card.words.sections.iter().skip(usize::from(card.id == HONEST)) { h3 { (section.heading) } (prose::blocks(&section.blocks)) }
                        p.noprint { a.alone href=(context.to(&tips::address(card))) { (say!(context, "handover-how-we-know")) } }
                    }
                }
            }
        }
    }
}

fn one(context: &Context, rat: &Handover, chosen: &Chosen) -> Markup {
    let who = &rat.view.pages.rat;
    let (name, sex) = (&who.name, words::sex(who));
    let now = context.asker.now;
    html! {
        section.card.stack aria-labelledby={ "p-" (who.id) } {
            h2 id={ "p-" (who.id) } { (say!(context, "handover-in-full", name = name)) }
            h3 { (say!(context, "handover-scares", sex = sex)) }
            @if rat.fears.is_empty() { p { (say!(context, "handover-no-fears")) } } @else { ul.plain { @for fear in &rat.fears { li { (fear) } } } }
            h3 { (say!(context, "handover-what-works")) }
            @if rat.works.is_empty() { p { (say!(context, "handover-nothing-calm")) } } @else { ul.plain { @for works in &rat.works { li { (say!(context, "handover-step-worked", step = works.says, calm = works.n_calm, n = works.n_visits, day = words::day(context.asker.words, works.last.day(), now.day()))) } } } }
            @if let Some(rung) = rat.view.step.rung {
                h3 { (say!(context, "handover-step-now", step = called(who).fill(&rung.words.row))) }
                ol.how { @for line in &rung.words.how { li { span { (called(who).fill(&line.text())) } } } }
                p.soft { (say!(context, "handover-somebody-new", name = name, sex = sex)) }
            }
            h3 { (say!(context, "handover-food")) }
            p { @match food(context, rat) { Some(says) => (says), None => (say!(context, "handover-food-not-known")) } }
            (company::in_full(context, rat))
            h3 { (say!(context, "handover-body")) }
            p { @if rat.signs.is_empty() { (say!(context, "handover-no-sign")) } @else { (words::listed(context.asker.words, rat.signs.iter().map(String::as_str))) ": " (urgency(context, rat.view.health.triage.flag)) "." } }
            @if let Some(weight) = rat.weight { p { (say!(context, "handover-weight")) ": " (weighs(context, weight)) } }
            @if chosen.whom == For::Vet && rat.view.health.triage.flag > Urgency::None { p { (context.says(&rat.view.health.triage.why)) } }
            @for (at, said) in &rat.view.pages.vet_visits { p { (seen_by_a_vet(context, *at, &written(context, chosen, said))) } }
            h3 { (say!(context, "handover-every-bite")) }
            @if rat.teeth.is_empty() && rat.taken_back.is_empty() { p { (no_bite(context, rat)) } }
            @else {
                ul.lined {
                    @for teeth in &rat.teeth {
                        li.rowmark { (tooth(teeth.severity)) span { (at_step(context, teeth, chosen, &called(who)))
                            @if !teeth.note.is_empty() { br; q { (written(context, chosen, teeth.note)) } }
                        } }
                    }
                    @for bite in rat.taken_back { li.rowmark { (tooth(bite.severity)) span { (taken_back(context, bite, chosen)) } } }
                }
            }
        }
    }
}

fn seen_by_a_vet(context: &Context, at: Moment, said: &str) -> String {
    let day = words::short_date(context.asker.words, at.day(), context.asker.now.day());
    if said.is_empty() {
        say!(context, "handover-vet-seen", day = day)
    } else {
        say!(context, "handover-vet-said", day = day, said = said)
    }
}

/// Nothing is written down; what was told of before still stands.
fn no_bite(context: &Context, rat: &Handover) -> String {
    match rat.view.known.bite_severity {
        None | Some(BiteSeverity::None) => say!(context, "handover-no-bite"),
        Some(severity) => say!(context, "handover-no-bite-but-told", severity = how_bad(severity)),
    }
}

fn at_step(context: &Context, teeth: &Teeth, chosen: &Chosen, called: &Called) -> String {
    let bite = once(context, teeth, chosen);
    match teeth.rung {
        None => bite,
        Some(rung) => say!(
            context,
            "handover-bite-at-step",
            bite = bite,
            step = called.fill(&rung.words.row)
        ),
    }
}

/// What is known of hides and feeding here, as far as it was answered.
fn hides_and_food(context: &Context) -> Markup {
    let room = room(context.method, context.notebook);
    let cards = context
        .method
        .environment
        .iter()
        .filter(|card| HIDES_AND_FOOD.contains(&card.id.as_str()));
    let asks: Vec<&str> = cards
        .flat_map(|card| &card.asks)
        .map(|ask| ask.id.as_str())
        .collect();
    let known = room
        .asked
        .iter()
        .filter(|asked| asks.contains(&asked.question.id.as_str()));
    let known: Vec<_> = known
        .filter_map(|asked| Some((asked.question, asked.answer?)))
        .collect();
    html! {
        section.card.stack aria-labelledby="hides" {
            h2 id="hides" { (say!(context, "handover-hides")) }
            @if known.is_empty() { p { (say!(context, "handover-hides-not-known")) } }
            @else { ul.plain { @for (question, answer) in &known { li { (question.asks) " " b { (answer.says) } } } } }
        }
    }
}
