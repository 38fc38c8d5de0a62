//! The sheet for the cage door: black on white, one page of A4 for up to four rats.

use bolthole_app::{Allows, Handover, Held, Teeth, Tool, room};
use bolthole_domain::{BiteSeverity, Outcome, Zone};
use bolthole_method::Urgency;
use bolthole_record::{RetractedBite, Weight};
use bolthole_words::say;
use maud::{Markup, html};

use super::super::parts::{about, called, urgency};
use super::super::rat::lower;
use super::{Chosen, For, Names, RATS_A_SHEET, ROWS, company, tooth, who, written};
use crate::context::Context;
use crate::icons::{mark, portrait};
use crate::words::{self, marked};

/// The question about hides that can be carried.
const PORTABLE: &str = "portable-hide";

/// More fears than this are told on the pages behind.
const FEARS: usize = 3;

pub(super) fn sheet(context: &Context, told: &[Handover], chosen: &Chosen) -> Markup {
    let made = words::full_date_and_clock(context.asker.words, context.asker.now);
    let by = context.caregiver().filter(|_| chosen.names == Names::On);
    html! {
        article.sheet aria-labelledby="sheet" {
            div { h2.sheet-title id="sheet" { (say!(context, "handover-whoever")) } @if !chosen.line.is_empty() { p { (chosen.line) } } }
            p.note { (marked!(context, "handover-please", n = told.len())) @if let Some(hides) = hides(context) { " " (hides) } }
            p.note { (marked!(context, "handover-ends")) " " (marked!(context, "handover-ring")) }
            div.who-grid { @for rat in told { (one(context, rat, chosen)) } }
            div.who { h3 { (say!(context, "handover-if-bitten")) } p { (say!(context, "handover-wash")) } }
            @if chosen.whom == For::Sitter { (diary(context, told.len())) }
            p.small.soft { @match by { Some(by) => (say!(context, "handover-made-by", moment = made, who = by.name)), None => (say!(context, "handover-made-on", moment = made)) } }
        }
    }
}

/// That the last hide stays, and whether one can be carried: as the walk through the cage found it.
fn hides(context: &Context) -> Option<String> {
    let room = room(context.method, context.notebook);
    let asked = room.asked.iter().find(|asked| asked.question.id == PORTABLE)?;
    let carried = asked.answer.map_or("not-known", |answer| answer.id.as_str());
    Some(say!(context, "handover-hides-short", carried = carried))
}

fn one(context: &Context, rat: &Handover, chosen: &Chosen) -> Markup {
    let who = &rat.view.pages.rat;
    let called = called(who);
    html! {
        section.who aria-labelledby={ "w-" (who.id) } {
            h3 id={ "w-" (who.id) } { (portrait(who.coat)) " " (who.name) }
            dl {
                dt { (say!(context, "handover-today")) }
                dd {
                    @match (rat.view.step.rung, rat.view.step.plan.held.first()) {
                        (Some(rung), _) => { (called.fill(&rung.words.title)) "." },
                        (None, Some(held)) => (about(context, &held.instead, &called, &words::pronouns(who))),
                        (None, None) => (say!(context, "handover-sit-near")),
                    }
                }
                @if !rat.fears.is_empty() { dt { (say!(context, "handover-fears")) } dd { (some_of(context, &rat.fears)) "." } }
                @if let Some(works) = rat.works.first() { dt { (say!(context, "handover-works")) } dd { (say!(context, "handover-works-short", step = works.says, calm = works.n_calm, n = works.n_visits)) } }
                @if let Some(says) = food(context, rat) { dt { (say!(context, "handover-food")) } dd { (says) } }
                @if let Some(weight) = rat.weight { dt { (say!(context, "handover-weight")) } dd { (weighs_in_short(context, weight)) } }
                @if let Some(says) = company::in_short(context, rat) { dt { (say!(context, "handover-company")) } dd { (says) } }
                dt { (say!(context, "handover-hands")) } dd { (hands(context, rat)) }
                @if rat.view.health.triage.flag > Urgency::None { dt { (say!(context, "handover-watch")) } dd { (watch(context, rat)) } }
                dt { (say!(context, "handover-bites")) } dd { (bites(context, rat, chosen)) }
            }
        }
    }
}

/// What it likes from the spoon, and what it leaves; none: nobody said.
pub(super) fn food(context: &Context, rat: &Handover) -> Option<String> {
    let listed = |foods: &[&str]| {
        let small: Vec<String> = foods
            .iter()
            .map(|food| lower(context.asker.words, food))
            .collect();
        words::listed(context.asker.words, small.iter().map(String::as_str))
    };
    let (likes, leaves) = (listed(&rat.likes), listed(&rat.leaves));
    match (rat.likes.is_empty(), rat.leaves.is_empty()) {
        (true, true) => None,
        (false, true) => Some(say!(context, "handover-likes", foods = likes)),
        (true, false) => Some(say!(context, "handover-leaves", foods = leaves)),
        (false, false) => Some(say!(
            context,
            "handover-likes-and-leaves",
            likes = likes,
            leaves = leaves
        )),
    }
}

fn grams(context: &Context, weight: Weight) -> String {
    words::with_point(context.asker.words, weight.grams.to_string())
}

/// The same for the cage door.
fn weighs_in_short(context: &Context, (last, from): (Weight, Option<Weight>)) -> String {
    let Some(from) = from else {
        return weighs(context, (last, from));
    };
    let then = words::short_date(context.asker.words, from.at.day(), context.asker.now.day());
    let (grams, before) = (grams(context, last), grams(context, from));
    say!(
        context,
        "handover-falls-short",
        grams = grams,
        before = before,
        then = then
    )
}

/// The last weighing; and since when it falls, where it does.
pub(super) fn weighs(context: &Context, (last, from): (Weight, Option<Weight>)) -> String {
    let day =
        |weight: Weight| words::short_date(context.asker.words, weight.at.day(), context.asker.now.day());
    match from {
        None => say!(
            context,
            "handover-weighs",
            grams = grams(context, last),
            day = day(last)
        ),
        Some(from) => {
            let (grams, before) = (grams(context, last), grams(context, from));
            say!(
                context,
                "handover-weight-falls",
                grams = grams,
                day = day(last),
                before = before,
                then = day(from)
            )
        }
    }
}

fn watch(context: &Context, rat: &Handover) -> String {
    let urgency = words::at_start(&urgency(context, rat.view.health.triage.flag));
    if rat.vet_signs.is_empty() {
        // Weight that went, or an answer: nothing that was ticked.
        return format!("{urgency}.");
    }
    let signs = words::listed(context.asker.words, rat.vet_signs.iter().map(String::as_str));
    say!(context, "handover-watch-for", urgency = urgency, signs = signs)
}

fn some_of(context: &Context, fears: &[String]) -> String {
    let told = fears
        .iter()
        .take(FEARS)
        .map(|fear| lower(context.asker.words, fear));
    let told: Vec<String> = told.collect();
    words::at_start(&told.join(", "))
}

fn hands(context: &Context, rat: &Handover) -> String {
    let today = context.asker.now.day();
    if let Some(until) = rat.view.bites.rest_until {
        let day = words::until(context.asker.words, until, today);
        return say!(context, "handover-hands-rest", day = day);
    }
    let of_hands = rat
        .view
        .allows
        .iter()
        .find(|Allows { tool, .. }| *tool == Tool::Hand);
    match of_hands.and_then(|allows| allows.held.as_ref()) {
        None => say!(context, "handover-hands-still"),
        Some(Held::Rests { .. }) => say!(context, "handover-hands-not-now"),
        Some(Held::NotYet { .. }) => say!(context, "handover-hands-not-yet"),
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
        @if rat.teeth.is_empty() && rat.taken_back.is_empty() && before.is_none() { (say!(context, "handover-no-bites")) }
        @else {
            ul.teeth-list {
                @for teeth in &rat.teeth { li.rowmark { (tooth(teeth.severity)) span { (once(context, teeth, chosen)) } } }
                @if let Some(severity) = before { li.rowmark { (tooth(severity)) span { (say!(context, "handover-told-on-arrival", severity = how_bad(severity))) } } }
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
    let place = teeth.zone.map(|at| zone(context, at));
    match (who(context, chosen, teeth.who), place) {
        (Some(name), Some(place)) => parts.push(format!("{name}, {place}")),
        (Some(name), None) => parts.push(name.to_owned()),
        (None, Some(place)) => parts.push(place),
        (None, None) => {}
    }
    parts.push(how_bad_it_was(context, teeth.severity));
    if teeth.at_food {
        parts.push(say!(context, "handover-for-food"));
    }
    parts.join(", ")
}

/// What was written, and why it was taken back: both are told for ever (H13).
pub(super) fn taken_back(context: &Context, bite: &RetractedBite, chosen: &Chosen) -> String {
    let day = words::short_date(context.asker.words, bite.at.day(), context.asker.now.day());
    let mut parts = vec![day];
    parts.extend(who(context, chosen, bite.caregiver).map(str::to_owned));
    parts.extend(bite.zone.map(|at| zone(context, at)));
    parts.push(how_bad_it_was(context, bite.severity));
    if !bite.note.is_empty() {
        parts.push(say!(
            context,
            "quoted",
            text = written(context, chosen, &bite.note)
        ));
    }
    let why = written(context, chosen, &bite.reason);
    say!(context, "handover-taken-back", bite = parts.join(", "), why = why)
}

fn zone(context: &Context, zone: Zone) -> String {
    let zone = match zone {
        Zone::Hand => "hand",
        Zone::Arm => "arm",
        Zone::Lap => "lap",
        Zone::Face => "face",
        Zone::Nest => "nest",
        Zone::Bars => "bars",
    };
    say!(context, "handover-zone", zone = zone)
}

fn how_bad_it_was(context: &Context, severity: BiteSeverity) -> String {
    say!(context, "handover-how-bad", severity = how_bad(severity))
}

/// As messages choose by it.
pub(super) fn how_bad(severity: BiteSeverity) -> &'static str {
    match severity {
        BiteSeverity::None | BiteSeverity::Nip => "nip",
        BiteSeverity::BiteUnspecified | BiteSeverity::HardUnspecified => "bite",
        BiteSeverity::BreaksSkin => "skin",
        BiteSeverity::Deep => "deep",
    }
}

/// A table for a pen.
///
/// The sheet stays one page: for many rats it has a row less.
fn diary(context: &Context, n_rats: usize) -> Markup {
    let rows = if n_rats < RATS_A_SHEET { ROWS } else { ROWS - 1 };
    html! {
        section.diary aria-labelledby="diary" {
            h3 id="diary" { (say!(context, "handover-diary")) }
            table {
                thead { tr {
                    th scope="col" { (say!(context, "handover-day-and-time")) } th scope="col" { (say!(context, "handover-rat")) }
                    @for outcome in Outcome::ALL { th scope="col" { (mark(outcome)) br; (words::did(context.asker.words, outcome)) } }
                    th scope="col" { (say!(context, "handover-by")) }
                } }
                tbody { @for _ in 0..rows { tr { @for _ in 0..Outcome::ALL.len() + 3 { td {} } } } }
            }
        }
    }
}
