//! What stands behind the sheet: each rat in full, hides and food, and the first week in a new home.

use bolthole_app::{Handover, room};
use bolthole_domain::BiteSeverity;
use bolthole_method::Urgency;
use maud::{Markup, html};

use super::super::parts::{called, urgency};
use super::super::tips::{self, prose};
use super::sheet::{how_bad, once, taken_back};
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
                        @for section in card.words.sections.iter().filter(|section| card.id != HONEST || section.heading.starts_with("If ")) { h3 { (section.heading) } (prose::blocks(&section.blocks)) }
                        p.noprint { a.alone href=(context.to(&tips::address(card))) { "How we know" } }
                    }
                }
            }
        }
    }
}

fn one(context: &Context, rat: &Handover, chosen: &Chosen) -> Markup {
    let who = &rat.view.pages.rat;
    let pronouns = words::pronouns(who);
    let now = context.asker.now;
    html! {
        section.card.stack aria-labelledby={ "p-" (who.id) } {
            h2 id={ "p-" (who.id) } { (who.name) ", in full" }
            h3 { "What scares " (pronouns.him) }
            @if rat.fears.is_empty() { p { "Nothing was told. That is not known, and not “nothing”." } } @else { ul.plain { @for fear in &rat.fears { li { (fear) } } } }
            h3 { "What works" }
            @if rat.works.is_empty() { p { "No step has been calm yet. Sit near, talk, and leave food." } } @else { ul.plain { @for works in &rat.works { li { (works.says) ": calm on " (works.n_calm) " of " (works.n_visits) " visits, last " (words::day(context.asker.words, works.last.day(), now.day())) } } } }
            @if let Some(rung) = rat.view.step.rung {
                h3 { "The step now: " (called(who).fill(&rung.words.row)) }
                ol.how { @for line in &rung.words.how { li { span { (called(who).fill(&line.text())) } } } }
                p.soft { "With somebody new, begin from the first steps again: it is the person " (pronouns.she) " does not know." }
            }
            (company::in_full(rat, now))
            h3 { "Body" }
            p { @if rat.signs.is_empty() { "No sign of illness is written down." } @else { (words::listed(context.asker.words, rat.signs.iter().map(String::as_str))) ": " (urgency(context, rat.view.health.triage.flag)) "." } }
            @if chosen.whom == For::Vet && rat.view.health.triage.flag > Urgency::None { p { (context.says(&rat.view.health.triage.why)) } }
            @for (at, said) in &rat.view.pages.vet_visits { p { "Seen by a vet on " (words::short_date(context.asker.words, at.day(), now.day())) @if !said.is_empty() { ": “" (written(context, chosen, said)) "”" } } }
            h3 { "Every bite" }
            @if rat.teeth.is_empty() && rat.taken_back.is_empty() { p { "No nip and no bite is written down" @if let Some(severity) = rat.view.known.bite_severity.filter(|severity| *severity != BiteSeverity::None) { "; told on arrival: " (how_bad(severity)) } "." } }
            @else {
                ul.lined {
                    @for teeth in &rat.teeth {
                        li.rowmark { (tooth(teeth.severity)) span { (once(context, teeth, chosen))
                            @if let Some(rung) = teeth.rung { "; on the step “" (called(who).fill(&rung.words.row)) "”" }
                            @if !teeth.note.is_empty() { br; q { (written(context, chosen, teeth.note)) } }
                        } }
                    }
                    @for bite in rat.taken_back { li.rowmark { (tooth(bite.severity)) span { (taken_back(context, bite, chosen)) } } }
                }
            }
        }
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
            h2 id="hides" { "Hides and food here" }
            @if known.is_empty() { p { "Nobody has answered the questions about the cage yet. Give the hide, the cloth from the nest, the spoon and the usual food along." } }
            @else { ul.plain { @for (question, answer) in &known { li { (question.asks) " " b { (answer.says) } } } } }
        }
    }
}
