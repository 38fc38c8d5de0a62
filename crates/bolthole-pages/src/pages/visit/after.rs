//! What a visit page says after the tap.

use bolthole_app::{Asking, DoctorToday, doctor_today, health, step};
use bolthole_domain::{Group, Instant, Moment, Outcome, Presenter, Role};
use bolthole_record::{RatPages, Visit};
use maud::{Markup, html};

use super::{Scene, taps, visit_address};
use crate::children;
use crate::context::Context;
use crate::icons::icon;
use crate::pages::parts::{called, vet_banner};
use crate::words;

pub(super) fn main(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    html! {
        @if let Some(teeth) = teeth_before(context, scene, visit) { (they_stand(context, scene, teeth)) }
        @if visit.outcome.group() != Group::Teeth { (the_vet(context, scene)) }
        @match visit.outcome.group() {
            Group::Calm | Group::Unsure => (it_went_on(context, scene, visit)),
            Group::Fright => {
                div.ends { (that_ends_it(scene)) }
                @if context.role() == Role::Adult && visit.outcome == Outcome::Froze { a.alone href=(context.to("signs/freezes")) { "Freezing: how to tell it, and what it may mean" } }
            },
            Group::Teeth => { (teeth(context, scene, visit)) (the_vet(context, scene)) },
        }
        @if !visit.note.is_empty() { p.last { q { (visit.note) } } }
        (tomorrow(context, scene))
        (taps::below(context, scene, visit))
    }
}

/// While a vet is waited for, every saved visit says so again; only the bitten person comes before it.
fn the_vet(context: &Context, scene: &Scene) -> Markup {
    let health = health(
        context.method,
        context.notebook,
        scene.pages.rat.id,
        context.asker.now,
    );
    vet_banner(context, &scene.pages.rat, &health)
}

/// Calm or unsure: how long it took, and what may follow.
fn it_went_on(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    let pronouns = words::pronouns(&scene.pages.rat);
    let goes_on = scene
        .step
        .rung
        .filter(|rung| rung.id != visit.rung && visit.outcome.is_calm() && !frightened_today(scene, visit));
    html! {
        @if let Some(latency) = visit.latency {
            p.tick { time.clock { (words::minutes(latency)) } span.grow.soft { "until " (pronouns.she) " " (if visit.outcome == Outcome::Ate { "ate" } else { "came" }) } }
        }
        p.lead {
            @if visit.outcome.is_calm() {
                "Stop while it is good. Leave quietly, the way you came."
            } @else {
                "That is fine too: " (pronouns.she) " decides. Leave a lick behind, and let " (pronouns.him) " have the hide."
            }
        }
        @if let Some(rung) = goes_on {
            a.btn.btn-main.btn-wide href=(visit_address(context, scene.pages.rat.id, Some(&rung.id))) {
                "On to " (pronouns.her) " step: " (called(&scene.pages.rat).fill(&rung.words.row))
            }
        }
    }
}

fn frightened_today(scene: &Scene, visit: &Visit) -> bool {
    let today = visit.at.day();
    scene
        .pages
        .visits
        .iter()
        .rev()
        .take_while(|other| other.at.day() == today)
        .any(|other| other.outcome.is_fright())
}

/// After a fright: gentle, concrete, no blame.
fn that_ends_it(scene: &Scene) -> Markup {
    let pronouns = words::pronouns(&scene.pages.rat);
    let first = match scene.rung.map(|rung| rung.presenter) {
        Some(Presenter::Spoon) => "Lay the spoon down",
        Some(Presenter::Arm | Presenter::Lap | Presenter::Gown) => "Stay still and let go where home is near",
        Some(Presenter::Hide) => "Take the hide home, slowly",
        Some(Presenter::Finger | Presenter::Hand) => "Draw the hand back, low and slowly",
        Some(Presenter::None) | None => "Stay where you are",
    };
    html! {
        p.lead { b { "That ends it." } }
        p { (first) ", say " (pronouns.her) " name, sit back. You have not ruined it." }
    }
}

/// Teeth a moment ago, written down as another visit: a second tap changes nothing of the first. A child is told of its
/// own alone.
fn teeth_before<'a>(context: &Context, scene: &Scene<'a>, visit: &Visit) -> Option<&'a Visit> {
    const JUST_NOW_MS: i64 = 30 * 60_000;
    let pages: &RatPages = scene.pages;
    let may_tell = |other: &Visit| context.role() == Role::Adult || children::is_own(context, other);
    pages.visits.iter().rev().find(|other| {
        let ago = visit.at.at.0 - other.at.at.0;
        other.id != visit.id && other.outcome.is_teeth() && may_tell(other) && (0..JUST_NOW_MS).contains(&ago)
    })
}

fn they_stand(context: &Context, scene: &Scene, teeth: &Visit) -> Markup {
    html! {
        section.banner.act.stack {
            h2 { (icon("aid")) " " (scene.pages.rat.name) " " (words::did(context.asker.words, teeth.outcome)) " " (words::part_of_day(context.asker.words, teeth.at, context.asker.now)) }
            p { "That stays written down; this is a second entry." }
            div.row {
                a.btn.btn-act href=(context.to("first-aid")) { "First aid" }
                a.btn href=(context.to(&format!("visits/{}", teeth.id))) { "Look at that entry, or take it back" }
            }
        }
    }
}

/// After teeth: first aid at once; where and how bad can wait or be left out.
fn teeth(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    let is_bite = visit.outcome == Outcome::Bit;
    let noted = scene
        .pages
        .bites
        .iter()
        .rev()
        .find(|bite| bite.visit == Some(visit.id));
    let is_child = context.role() == Role::Child;
    let doctor = doctor_today(scene.pages, noted, is_child);
    let pronouns = words::pronouns(&scene.pages.rat);
    html! {
        section.banner.act.stack {
            @if is_child { h2 { (icon("aid")) " Fetch a grown-up now" } p { "It is not your fault. Show them your skin, even if it is a scratch." } }
            @else { h2 { (icon("aid")) " " (if is_bite { "The wound first" } else { "Look at the skin first" }) } }
            p { (if is_bite { "Wash it now, with soap and running water, for some minutes." } else { "If there is any blood, it is a bite: wash it and follow first aid." }) }
            @if is_bite && !visit.at_food {
                @if doctor.is_empty() { p.small { "Deep, to the face or over a joint, a child, anybody pregnant or with a weak immune system: a doctor today." } }
                @else { p { b { "A doctor today" } ": " (words::listed(context.asker.words, doctor.iter().map(|why| says(*why)))) ". Say “a rat bite”." } }
            }
            div.row {
                a class=(if is_bite { "btn btn-main" } else { "btn btn-act" }) href=(context.to("first-aid")) { "First aid" }
                @if noted.is_none() && !visit.at_food { a.btn href=(context.to(&format!("visits/{}/bite", visit.id))) { "Say where it was" } }
            }
            @if visit.at_food { p.small { "Noted: at the spoon or through the bars, for food. Hands need not rest for that." } }
            @if let Some(bite) = noted { p.small { "Noted: " (super::where_and_how(bite.zone, bite.severity)) "." } }
        }
        div.ends { p.lead { b { "That ends it." } } p { "Leave " (scene.pages.rat.name) " in peace: " (pronouns.she) " was frightened, too. You have not ruined it." } }
    }
}

fn says(why: DoctorToday) -> &'static str {
    match why {
        DoctorToday::Child => "it was a child",
        DoctorToday::AtRisk => "it was somebody at more risk",
        DoctorToday::Face => "it was the face or neck",
        DoctorToday::Deep => "it went deep",
        DoctorToday::WildRat => "the rat came from the wild",
    }
}

/// What the plan would say tomorrow: the step changes with what the rat did.
fn tomorrow(context: &Context, scene: &Scene) -> Markup {
    const DAY_MS: i64 = 86_400_000;
    let now = context.asker.now;
    let then = Moment {
        at: Instant(now.at.0.saturating_add(DAY_MS)),
        offset_min: now.offset_min,
    };
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: then,
    };
    let next = step(context.method, context.notebook, scene.pages.rat.id, asking).and_then(|step| step.rung);
    html! {
        @if let Some(rung) = next {
            p.soft { "Tomorrow, as it stands: " (called(&scene.pages.rat).fill(&rung.words.title)) "." }
        }
    }
}
