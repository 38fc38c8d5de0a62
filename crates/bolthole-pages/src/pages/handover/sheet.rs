//! The sheet for the cage door: black on white, one page of A4 for up to four rats.

use bolthole_app::{Allows, Handover, Held, Teeth, Tool};
use bolthole_domain::{BiteSeverity, Outcome, Zone};
use bolthole_method::Urgency;
use bolthole_record::RetractedBite;
use maud::{Markup, html};

use super::super::parts::{about, called, urgency};
use super::{Chosen, For, Names, ROWS, company, tooth, who, written};
use crate::context::Context;
use crate::icons::{mark, portrait};
use crate::words;

/// More fears than this are told on the pages behind.
const FEARS: usize = 3;

pub(super) fn sheet(context: &Context, told: &[Handover], chosen: &Chosen) -> Markup {
    let now = context.asker.now;
    let by = context.caregiver().filter(|_| chosen.names == Names::On);
    html! {
        article.sheet aria-labelledby="sheet" {
            div { h2.sheet-title id="sheet" { "For whoever opens this cage" } @if !chosen.line.is_empty() { p { (chosen.line) } } }
            p.note { b { (all_of(told.len())) } " speak before you reach in. Hand low, from the side. Never by the tail, never from above. Food into the nest only on the spoon. Doing less is always right." }
            div.who-grid { @for rat in told { (one(context, rat, chosen)) } }
            div.who { h3 { "If one bites you" } p { "Wash it with soap and water. Deep, on the face or a joint, or a child: see a doctor today. Fever, rash or sore joints within three weeks: see a doctor and say “rat bite”." } }
            @if chosen.whom == For::Sitter { (diary()) }
            p.small.soft { "Every bite that was written down is on this page. Made on " (words::full_date_and_clock(context.asker.words, now)) @if let Some(by) = by { ", by " (by.name) } "." }
        }
    }
}

fn all_of(n: usize) -> String {
    match n {
        1 => "Please:".to_owned(),
        2 => "Both:".to_owned(),
        n => format!("All {}:", words::number(bolthole_words::Words::english(), n)),
    }
}

fn one(context: &Context, rat: &Handover, chosen: &Chosen) -> Markup {
    let who = &rat.view.pages.rat;
    let called = called(who);
    let pronouns = words::pronouns(who);
    let is_urgent = rat.view.health.triage.flag == Urgency::Now;
    html! {
        section.who aria-labelledby={ "w-" (who.id) } {
            h3 id={ "w-" (who.id) } { (portrait(who.coat)) " " (who.name) }
            dl {
                dt { "Today" }
                dd {
                    @match (rat.view.step.rung, rat.view.step.plan.held.first()) {
                        (Some(rung), _) => { (called.fill(&rung.words.title)) "." },
                        (None, Some(held)) => (about(context, &held.instead, &called, &pronouns)),
                        (None, None) => "Sit near and talk.",
                    }
                }
                @if !rat.fears.is_empty() { dt { "Fears" } dd { (some_of(&rat.fears)) "." } }
                @if let Some(works) = rat.works.first() { dt { "Works" } dd { (works.says) " (calm on " (works.n_calm) " of " (works.n_visits) ")." } }
                @if let Some(says) = company::in_short(rat, context.asker.now) { dt { "Company" } dd { (says) } }
                dt { "Ends if" } dd { (pronouns.she) " runs, freezes or uses teeth." }
                dt { "Hands" } dd { (hands(context, rat)) }
                @if rat.view.health.triage.flag > Urgency::None { dt { "Watch" } dd { (words::at_start(&urgency(context, rat.view.health.triage.flag))) ": " (words::listed(context.asker.words, rat.vet_signs.iter().map(String::as_str))) "." } }
                @if !is_urgent { dt { "Ring if" } dd { (pronouns.she) " does not eat, breathes loudly, leans or falls: a vet at once." } }
                dt { "Bites" } dd { (bites(context, rat, chosen)) }
            }
        }
    }
}

fn some_of(fears: &[String]) -> String {
    let told = fears.iter().take(FEARS).map(|fear| {
        let mut letters = fear.chars();
        let first = letters.next().map(|first| first.to_ascii_lowercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    let told: Vec<String> = told.collect();
    words::at_start(&told.join(", "))
}

fn hands(context: &Context, rat: &Handover) -> String {
    let today = context.asker.now.day();
    if let Some(until) = rat.view.bites.rest_until {
        return format!(
            "rest until {}. Gloves if you must.",
            words::until(context.asker.words, until, today)
        );
    }
    let of_hands = rat
        .view
        .allows
        .iter()
        .find(|Allows { tool, .. }| *tool == Tool::Hand);
    match of_hands.and_then(|allows| allows.held.as_ref()) {
        None => "still and low, if it comes by itself.".to_owned(),
        Some(Held::Rests { .. }) => "not now.".to_owned(),
        Some(Held::NotYet { .. }) => "not yet: the spoon, or your sleeve.".to_owned(),
    }
}

/// Every bite, always, in plain words; also those that were told on arrival, and those that were taken back.
pub(super) fn bites(context: &Context, rat: &Handover, chosen: &Chosen) -> Markup {
    let before = rat
        .view
        .known
        .bite_severity
        .filter(|severity| *severity != BiteSeverity::None);
    html! {
        @if rat.teeth.is_empty() && rat.taken_back.is_empty() && before.is_none() { "none known" }
        @else {
            ul.teeth-list {
                @for teeth in &rat.teeth { li.rowmark { (tooth(teeth.severity)) span { (once(context, teeth, chosen)) } } }
                @if let Some(severity) = before { li.rowmark { (tooth(severity)) span { "told on arrival: " (how_bad(severity)) } } }
                @for bite in rat.taken_back { li.rowmark { (tooth(bite.severity)) span { (taken_back(context, bite, chosen)) } } }
            }
        }
    }
}

/// "2 Oct, Mum’s hand, skin broken, at the spoon: cornered at cleaning".
pub(super) fn once(context: &Context, teeth: &Teeth, chosen: &Chosen) -> String {
    let mut parts = vec![words::short_date(
        context.asker.words,
        teeth.at.day(),
        context.asker.now.day(),
    )];
    let place = teeth.zone.map(zone);
    match (who(context, chosen, teeth.who), place) {
        (Some(name), Some(place)) => parts.push(format!("{name}, {place}")),
        (Some(name), None) => parts.push(name.to_owned()),
        (None, Some(place)) => parts.push(place.to_owned()),
        (None, None) => {}
    }
    parts.push(how_bad(teeth.severity).to_owned());
    if teeth.at_food {
        parts.push("for food".to_owned());
    }
    parts.join(", ")
}

/// What was written, and why it was taken back: both are told for ever (H13).
pub(super) fn taken_back(context: &Context, bite: &RetractedBite, chosen: &Chosen) -> String {
    let day = words::short_date(context.asker.words, bite.at.day(), context.asker.now.day());
    let mut parts = vec![day];
    parts.extend(who(context, chosen, bite.caregiver).map(str::to_owned));
    parts.extend(bite.zone.map(zone).map(str::to_owned));
    parts.push(how_bad(bite.severity).to_owned());
    if !bite.note.is_empty() {
        parts.push(format!("“{}”", written(context, chosen, &bite.note)));
    }
    let why = written(context, chosen, &bite.reason);
    format!("{}; taken back later, because “{why}”", parts.join(", "))
}

fn zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Hand => "hand",
        Zone::Arm => "arm",
        Zone::Lap => "lap",
        Zone::Face => "face",
        Zone::Nest => "in the nest",
        Zone::Bars => "through the bars",
    }
}

pub(super) fn how_bad(severity: BiteSeverity) -> &'static str {
    match severity {
        BiteSeverity::None | BiteSeverity::Nip => "no blood",
        BiteSeverity::BiteUnspecified | BiteSeverity::HardUnspecified => "a bite",
        BiteSeverity::BreaksSkin => "skin broken",
        BiteSeverity::Deep => "deep, or held on",
    }
}

/// A table for a pen.
fn diary() -> Markup {
    html! {
        section.diary aria-labelledby="diary" {
            h3 id="diary" { "What did they do? Tick and write" }
            table {
                thead { tr {
                    th scope="col" { "Day, time" } th scope="col" { "Rat" }
                    @for outcome in Outcome::ALL { th scope="col" { (mark(outcome)) br; (words::did(bolthole_words::Words::english(), outcome)) } }
                    th scope="col" { "By" }
                } }
                tbody { @for _ in 0..ROWS { tr { @for _ in 0..Outcome::ALL.len() + 3 { td {} } } } }
            }
        }
    }
}
