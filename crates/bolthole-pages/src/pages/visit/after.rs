//! What a visit page says after the tap.

use bolthole_app::{Asking, DoctorToday, doctor_today, health, step};
use bolthole_domain::{Group, Instant, Moment, Outcome, Posture, Presenter, Role};
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
use maud::{Markup, html};

use super::note::GONE;
use super::{Scene, taps, visit_address};
use crate::children;
use crate::context::Context;
use crate::icons::icon;
use crate::pages::parts::{called, vet_banner};
use crate::words::{self, marked};

pub(super) fn main(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    html! {
        @if let Some(teeth) = teeth_before(context, scene, visit) { (they_stand(context, scene, teeth)) }
        @if visit.outcome.group() != Group::Teeth { (the_vet(context, scene)) }
        @match visit.outcome.group() {
            Group::Calm | Group::Unsure => { (it_went_on(context, scene, visit)) (looked(context, scene, visit)) },
            Group::Fright => {
                div.ends { (that_ends_it(context, scene)) }
                @if context.role() == Role::Adult && visit.outcome == Outcome::Froze { a.alone href=(context.to("signs/freezes")) { (say!(context, "visit-freezing")) } }
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
    let (name, sex) = (&scene.pages.rat.name, words::sex(&scene.pages.rat));
    let goes_on = scene
        .step
        .rung
        .filter(|rung| rung.id != visit.rung && visit.outcome.is_calm() && !frightened_today(scene, visit));
    html! {
        @if let Some(latency) = visit.latency {
            p.tick { time.clock { (words::minutes(latency)) } span.grow.soft { (say!(context, "visit-until", name = name, sex = sex, outcome = visit.outcome.name())) } }
        }
        p.lead {
            @if visit.outcome.is_calm() {
                (say!(context, "visit-stop-while-good"))
            } @else {
                (say!(context, "visit-fine-too", name = name, sex = sex))
            }
        }
        @if let Some(rung) = goes_on {
            a.btn.btn-main.btn-wide href=(visit_address(context, scene.pages.rat.id, Some(&rung.id))) {
                (say!(context, "visit-on-to", name = name, sex = sex, step = called(&scene.pages.rat).fill(&rung.words.row)))
            }
        }
    }
}

/// How the rat held itself, for a grown-up who saw it: one tap, the same again takes it back, and nobody has to.
///
/// The button that is pressed sends another word, so that one tap sent twice is no second one.
fn looked(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    let (name, sex) = (&scene.pages.rat.name, words::sex(&scene.pages.rat));
    html! {
        @if context.role() == Role::Adult {
            (context.form(1, &format!("visits/{}/note", visit.id), html! {
                p.soft id="looked" { (say!(context, "visit-looked", name = name, sex = sex)) }
                div.row.three role="group" aria-labelledby="looked" {
                    @for posture in Posture::ALL.map(Posture::name) {
                        @let is_noted = visit.signs.posture.map(Posture::name) == Some(posture);
                        button.btn name="posture" value=(if is_noted { GONE } else { posture }) aria-pressed=(is_noted) {
                            (say!(context, "visit-posture", posture = posture))
                        }
                    }
                }
            }))
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
fn that_ends_it(context: &Context, scene: &Scene) -> Markup {
    let rat = &scene.pages.rat;
    let presenter = match scene.rung.map(|rung| rung.presenter) {
        Some(Presenter::Spoon) => "spoon",
        Some(Presenter::Arm | Presenter::Lap | Presenter::Gown) => "arm",
        Some(Presenter::Hide) => "hide",
        Some(Presenter::Finger | Presenter::Hand) => "hand",
        Some(Presenter::None) | None => "none",
    };
    html! {
        p.lead { b { (say!(context, "visit-ends-it")) } }
        p { (say!(context, "visit-after-fright", presenter = presenter, name = rat.name, sex = words::sex(rat))) }
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
    let name = &scene.pages.rat.name;
    let when = words::part_of_day(context.asker.words, teeth.at, context.asker.now);
    html! {
        section.banner.act.stack {
            h2 { (icon("aid")) " " (say!(context, "visit-teeth-before", name = name, outcome = teeth.outcome.name(), when = when)) }
            p { (say!(context, "visit-second-entry")) }
            div.row {
                a.btn.btn-act href=(context.to("first-aid")) { (say!(context, "first-aid")) }
                a.btn href=(context.to(&format!("visits/{}", teeth.id))) { (say!(context, "visit-look-at-entry")) }
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
    let (name, sex) = (&scene.pages.rat.name, words::sex(&scene.pages.rat));
    html! {
        section.banner.act.stack {
            @if is_child { h2 { (icon("aid")) " " (say!(context, "aid-fetch-now")) } p { (say!(context, "visit-not-your-fault")) } }
            @else { h2 { (icon("aid")) " " (if is_bite { say!(context, "visit-wound-first") } else { say!(context, "visit-look-at-skin") }) } }
            p { (if is_bite { say!(context, "visit-wash-it") } else { say!(context, "visit-if-blood") }) }
            @if is_bite && !visit.at_food {
                @if doctor.is_empty() { p.small { (say!(context, "visit-doctor-if")) } }
                @else { p { (marked!(context, "visit-doctor-today", reasons = reasons(context, &doctor))) } }
            }
            div.row {
                a class=(if is_bite { "btn btn-main" } else { "btn btn-act" }) href=(context.to("first-aid")) { (say!(context, "first-aid")) }
                @if noted.is_none() && !visit.at_food { a.btn href=(context.to(&format!("visits/{}/bite", visit.id))) { (say!(context, "visit-say-where")) } }
            }
            @if visit.at_food { p.small { (say!(context, "visit-noted-at-food")) } }
            @if let Some(bite) = noted { p.small { (say!(context, "visit-noted-bite", bite = super::where_and_how(context.asker.words, bite.zone, bite.severity))) } }
        }
        div.ends { p.lead { b { (say!(context, "visit-ends-it")) } } p { (say!(context, "visit-in-peace", name = name, sex = sex)) } }
    }
}

fn reasons(context: &Context, doctor: &[DoctorToday]) -> String {
    let key = |why: &DoctorToday| match why {
        DoctorToday::Child => "child",
        DoctorToday::AtRisk => "at_risk",
        DoctorToday::Face => "face",
        DoctorToday::Deep => "deep",
        DoctorToday::WildRat => "wild",
    };
    let says: Vec<String> = doctor
        .iter()
        .map(|why| say!(context, "visit-doctor-why", reason = key(why)))
        .collect();
    words::listed(context.asker.words, says.iter().map(String::as_str))
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
            p.soft { (say!(context, "visit-tomorrow", step = called(&scene.pages.rat).fill(&rung.words.title))) }
        }
    }
}
