//! What comes before rats meet: six rules, each answered or not, and the questions about each rat.

use bolthole_app::{Introducing, check_guests, where_attacks_are_told};
use bolthole_domain::{RatId, Sex};
use bolthole_introduce::{Checks, Gate, Guest, Held, Side, Temper, Why};
use bolthole_method::Field;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::words;

use super::super::fields::{self, Pick};
use super::says;

const YES: &str = "yes";
const NO: &str = "no";

/// They are apart and a rule holds: what it waits for is read before anything else.
pub(super) fn comes_first(one: &Introducing) -> bool {
    one.standing.together.is_none() && is_hindered(one)
}

fn is_hindered(one: &Introducing) -> bool {
    let mut held = one.standing.held.iter();
    held.any(|held| Gate::BEFORE.contains(&held.gate))
}

/// Every rule, with what it waits for, and the questions that are open or may change.
pub(super) fn rules(context: &Context, one: &Introducing) -> Markup {
    let standing = &one.standing;
    let hindered = is_hindered(one);
    let has_begun = standing.lines.iter().any(|line| line.n_begun > 0);
    html! {
        @if hindered { (section(context, one)) }
        @else if !has_begun { (section(context, one)) }
        @else { details { summary { (say!(context, "before-was-answered")) } (section(context, one)) } }
    }
}

fn section(context: &Context, one: &Introducing) -> Markup {
    html! {
        section.card.stack aria-labelledby="before" {
            h2 id="before" { (say!(context, "before-title")) }
            ul.lined {
                @for gate in Gate::BEFORE {
                    @match one.standing.held.iter().find(|held| held.gate == gate) {
                        Some(held) => (rule("lock", html! { b { (says::held_in_short(context, held)) } " " (of_whom(context, one, &held.rats)) br; span.soft { (says::gate_why(context, gate)) } (more(context, one, held)) })),
                        None if gate == Gate::Weather => (rule("wait", html! { (say!(context, "before-weather")) })),
                        None => (rule("check", html! { (fine(context, gate)) })),
                    }
                }
            }
            form.stack-wide method="post" action=(context.to(&format!("introductions/{}/before", one.written.id))) {
                (context.form_id_field(0))
                @for (pages, guest) in one.rats().zip(&one.meeting.guests) { (about(context, one, pages, guest)) }
                button.btn.btn-wide { (icon("check")) " " (say!(context, "before-save")) }
            }
        }
    }
}

fn rule(drawing: &str, says: Markup) -> Markup {
    html! { li.rule { (icon(drawing)) span { (says) } } }
}

/// What a rule says of these rats besides, and where its question is answered.
fn more(context: &Context, one: &Introducing, held: &Held) -> Markup {
    let beside = one
        .neighbors
        .iter()
        .filter(|pages| held.rats.contains(&pages.rat.id));
    let beside = words::listed(context.asker.words, beside.map(|pages| pages.rat.name.as_str()));
    html! {
        @match held.gate {
            Gate::Illness => {
                @if !beside.is_empty() { " " span.soft { (say!(context, "before-air", names = beside)) } }
                @for pages in named(one, &held.rats) {
                    @if held.is_unknown && let Some(question) = context.method.question_for(Field::HealthSigns) {
                        br; a.alone href=(context.to(&format!("rats/{}/intake/{}", pages.rat.id, question.id))) { (say!(context, "before-body", name = pages.rat.name)) }
                    }
                }
            },
            _ => {},
        }
    }
}

fn named<'a>(one: &'a Introducing, rats: &'a [RatId]) -> impl Iterator<Item = &'a RatPages> {
    let all = one.rats().chain(one.neighbors.iter().copied());
    all.filter(|pages| rats.contains(&pages.rat.id))
}

fn of_whom(context: &Context, one: &Introducing, rats: &[RatId]) -> String {
    let names = words::listed(
        context.asker.words,
        named(one, rats).map(|pages| pages.rat.name.as_str()),
    );
    if names.is_empty() {
        names
    } else {
        format!("({names})")
    }
}

fn fine(context: &Context, gate: Gate) -> String {
    match gate {
        Gate::Quarantine => say!(context, "rule-quarantine-fine"),
        Gate::Illness => say!(context, "rule-illness-fine"),
        Gate::OpenSexMix => say!(context, "rule-sex-mix-fine"),
        Gate::HormonalAggressor => say!(context, "rule-aggressor-fine"),
        Gate::HalfGrown => say!(context, "rule-half-grown-fine"),
        Gate::Weather | Gate::Blood | Gate::AskFirst => String::new(),
    }
}

/// What is asked of one rat; nothing where no rule asks.
fn about(context: &Context, one: &Introducing, pages: &RatPages, guest: &Guest) -> Markup {
    let (rat, name) = (guest.rat, &pages.rat.name);
    let is_new = one.written.why == Why::FirstTime && guest.side == Side::Newcomer;
    let is_young = guest.age_weeks.is_none_or(|weeks| weeks < 12.0);
    let may_attack = guest.sex != Some(Sex::Female) && guest.neutered != Some(true);
    let unknown = [
        (guest.sex.is_none(), Field::Sex, say!(context, "guest-no-sex")),
        (
            guest.neutered.is_none() && guest.sex != Some(Sex::Female),
            Field::Neutered,
            say!(context, "guest-no-neutered"),
        ),
        (
            guest.age_weeks.is_none(),
            Field::AgeWeeks,
            say!(context, "guest-no-age"),
        ),
    ];
    let since = guest.checks.apart_since.map(words::date_and_clock);
    let since = since
        .as_deref()
        .and_then(|text| text.split('T').next())
        .unwrap_or_default();
    html! {
        fieldset.stack {
            legend { h3 { (name) } }
            @if is_new {
                (yes_no(context, &field(rat, "air"), &say!(context, "guest-own-air", name = name), guest.checks.own_air))
                @let id = field(rat, "since");
                div.field { label for=(id) { (say!(context, "guest-since")) } input type="date" id=(id) name=(id) value=(since); }
            }
            @if guest.neutered == Some(true) { (yes_no(context, &field(rat, "cleared"), &say!(context, "guest-cleared", name = name), guest.checks.cleared)) }
            @if may_attack && guest.was_told == Temper::Attacks { (told_to_attack(context, pages)) }
            @else if may_attack { (yes_no(context, &field(rat, "attacks"), &say!(context, "guest-attacks", name = name), guest.checks.attacks)) }
            @if is_young { (yes_no(context, &field(rat, "half"), &say!(context, "guest-half-grown", name = name), guest.checks.half_grown)) }
            p.small {
                @for (_, field, says) in unknown.iter().filter(|(is_open, ..)| *is_open) {
                    @if let Some(question) = context.method.question_for(*field) {
                        a.alone href=(context.to(&format!("rats/{rat}/intake/{}", question.id))) { (says) } " "
                    }
                }
                a.alone href=(context.to(&format!("worse?rat={rat}"))) { (say!(context, "guest-different", name = name)) }
            }
        }
    }
}

/// What was told elsewhere is not asked again here; where it is no longer so, it is answered anew where it was told.
fn told_to_attack(context: &Context, pages: &RatPages) -> Markup {
    let (rat, name) = (pages.rat.id, &pages.rat.name);
    html! {
        p { (say!(context, "guest-goes-for-others", name = name)) }
        @if let Some(question) = where_attacks_are_told(context.method) {
            a.alone href=(context.to(&format!("rats/{rat}/intake/{}", question.id))) { (say!(context, "guest-no-longer")) }
        }
    }
}

fn field(rat: RatId, what: &str) -> String {
    format!("{rat}-{what}")
}

fn yes_no(context: &Context, name: &str, says: &str, known: Option<bool>) -> Markup {
    let chosen = known.map_or("", |yes| if yes { YES } else { NO });
    html! {
        fieldset.three {
            legend { (says) }
            (fields::choices(name, Pick::One, [(YES, say!(context, "yes")), (NO, say!(context, "no")), ("", say!(context, "intake-not-known"))], &[chosen.to_owned()], &[]))
        }
    }
}

/// Saves what changed.
pub(crate) fn submit_checks(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return super::meeting::no_such(context);
    };
    let changed: Vec<(RatId, Checks)> = one
        .meeting
        .guests
        .iter()
        .map(|guest| (guest.rat, answered(context, guest), guest.checks))
        .filter(|(_, new, old)| new != old)
        .map(|(rat, new, _)| (rat, new))
        .collect();
    let content = context.sent().0.iter().map(|(_, value)| value.as_str());
    let pen = context.pen().from_nth(fields::nth_of(content));
    let events = check_guests(pen, one.written.id, &changed);
    context.saved(&format!("introductions/{id}"), events)
}

/// A question that was not on the page keeps its answer.
fn answered(context: &Context, guest: &Guest) -> Checks {
    let sent = |what: &str, before: Option<bool>| {
        let name = field(guest.rat, what);
        match context.sent().all(&name).next() {
            None => before,
            Some(YES) => Some(true),
            Some(NO) => Some(false),
            Some(_) => None,
        }
    };
    let old = guest.checks;
    let name = field(guest.rat, "since");
    let apart_since = match context.sent().all(&name).next() {
        None => old.apart_since,
        Some(day) => words::noon_of(day, context.asker.now),
    };
    Checks {
        apart_since,
        own_air: sent("air", old.own_air),
        cleared: sent("cleared", old.cleared),
        attacks: sent("attacks", old.attacks),
        half_grown: sent("half", old.half_grown),
    }
}
