//! The visit: one page for one hand. What to do, what ends it, and a button for what the rat did.
//!
//! A tap saves first; then the same page says what was saved and offers Undo. After a fright it says that this ends
//! it, and after teeth it leads to first aid; the buttons stay, for a record is never refused.

mod after;
mod bite;
mod note;
mod opened;
mod several;
mod taps;
mod time;
mod when;

use std::str::FromStr;

use bolthole_app::{
    Asking, Did, Step, Undo, companion_present, company, find_visit, is_bounce, latency, log_visit,
    logged_by, step, take_back, undo,
};
use bolthole_domain::{Instant, Moment, Outcome, RatId, Role, RungId, Seconds, VisitId, decimal};
use bolthole_method::Rung;
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{icon, portrait};
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::pages::parts::{about, called};
use crate::words::{self, marked};
use crate::{Form, Reply};

pub(crate) use bite::{bite, submit_bite, where_and_how};
pub(crate) use note::{note, submit_note};
pub(crate) use several::{several, submit_several, submit_several_undo};
pub(crate) use time::{submit_time, time};

/// One visit page's matter: the rat, the rung shown, and the plan of now.
struct Scene<'a> {
    pages: &'a RatPages,
    /// None: a step that this method does not know, from an old page.
    rung: Option<&'a Rung>,
    rung_id: RungId,
    step: Step<'a>,
}

/// What is said when a form could not be taken, and where: above the page, or at the time.
enum Fault {
    None,
    Above(String),
    AtTheTime(String),
}

/// The page before a tap. Its address holds all that it began with, so that a phone that was off shows the same visit.
pub(crate) fn page(context: &Context) -> Reply {
    let asked = &context.request.query;
    let Some(scene) = scene_of(context, asked) else {
        return context.no_such_rat();
    };
    if scene.pages.rat.left.is_some() {
        return context.saved(&format!("rats/{}", scene.pages.rat.id), Vec::new());
    }
    if let Some(opened) = opened::read(asked) {
        let logged = opened.form.and_then(|form| logged_by(scene.pages, form));
        if let Some(visit) = logged {
            return context.saved(&format!("visits/{}", visit.id), Vec::new());
        }
    } else if scene.step.rung.is_some() || asked.get("rung").is_some() {
        let started = Some(context.asker.now.at);
        return context.saved(&opened::address(context, &scene, started), Vec::new());
    }
    before(context, asked, Fault::None)
}

/// The page before a tap; `asked` names rat and step, and when it was opened.
fn before(context: &Context, asked: &Form, fault: Fault) -> Reply {
    let Some(scene) = scene_of(context, asked) else {
        return context.no_such_rat();
    };
    let is_named = asked.get("rung").is_some();
    let opened = opened::read(asked).unwrap_or_default();
    let page = Page {
        title: say!(context, "visit-title", name = scene.pages.rat.name),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Visit,
        main: html! {
            @if let Fault::Above(fault) = &fault { p.fault role="alert" { (fault) } }
            (heading(context, &scene))
            (opened::long_ago(context, &scene, &opened))
            @if context.role() == Role::Child { (a_grown_up_beside(context)) }
            @if scene.step.rung.is_none() && !is_named { (on_hold(context, &scene)) } @else { (what_to_do(context, &scene)) (when::earlier_here(context, &scene, &fault)) }
        },
        thumb: if scene.step.rung.is_none() && !is_named {
            html! {}
        } else {
            taps::before(context, &scene, &opened)
        },
    };
    match fault {
        Fault::None => context.show(page),
        Fault::Above(_) | Fault::AtTheTime(_) => context.refuse(page),
    }
}

fn scene_of<'a>(context: &Context<'a>, asked: &Form) -> Option<Scene<'a>> {
    let pages = context.rat(asked.get("rat")?)?;
    let step = step_now(context, pages)?;
    let named = asked.get("rung").map(RungId::from);
    let rung_id = named.or_else(|| step.first().map(|rung| rung.id.clone()));
    let rung_id = rung_id.unwrap_or_else(|| context.method.ladder.rungs()[0].id.clone());
    Some(Scene {
        pages,
        rung: context.method.ladder.get(&rung_id),
        rung_id,
        step,
    })
}

fn step_now<'a>(context: &Context<'a>, pages: &RatPages) -> Option<Step<'a>> {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    step(context.method, context.notebook, pages.rat.id, asking)
}

fn heading(context: &Context, scene: &Scene) -> Markup {
    let rat = &scene.pages.rat;
    let is_warm_up = scene.rung.is_some() && scene.rung == scene.step.warm_up;
    html! {
        div.rat {
            (portrait(rat.coat))
            div {
                p.soft { @if is_warm_up { (say!(context, "visit-easy-first", name = rat.name)) } @else { (rat.name) } }
                h1 { (title(context, scene)) }
            }
        }
    }
}

/// A child visits with somebody beside it, and finds first aid without looking for it.
fn a_grown_up_beside(context: &Context) -> Markup {
    html! {
        div.note.row.beside {
            p.grow { (say!(context, "visit-beside")) }
            a.alone href=(context.to("first-aid")) { (say!(context, "first-aid")) }
        }
    }
}

/// A step that this method does not know has an id for programs to read alone.
fn title(context: &Context, scene: &Scene) -> String {
    let called = called(&scene.pages.rat);
    scene.rung.map_or_else(
        || say!(context, "visit-unknown-step"),
        |rung| called.fill(&rung.words.title),
    )
}

fn what_to_do(context: &Context, scene: &Scene) -> Markup {
    let called = called(&scene.pages.rat);
    html! {
        (held_here(context, scene))
        @if let Some(rung) = scene.rung {
            ol.how { @for line in &rung.words.how { li { span { (called.fill(&line.text())) } } } }
            (what_ends_it(context, scene, rung))
            details {
                summary { (say!(context, "visit-what-counts-as-calm")) }
                p { (called.fill(&rung.words.calm.text())) @if context.role() == Role::Adult { br; a.alone href=(context.to(&format!("steps/{}", rung.id))) { (say!(context, "visit-what-it-rests-on")) } } }
            }
        }
        (something_else(context, scene))
    }
}

/// A step that a rule holds is shown with the reason; what happens all the same is still written down.
fn held_here(context: &Context, scene: &Scene) -> Markup {
    let pronouns = words::pronouns(&scene.pages.rat);
    let called = called(&scene.pages.rat);
    let is_the_step = scene.step.plan.rung.as_ref() == Some(&scene.rung_id);
    let held = scene
        .step
        .plan
        .held
        .iter()
        .find(|held| held.rung == scene.rung_id && !is_the_step);
    html! {
        @if let Some(held) = held {
            p.note { b { (say!(context, "visit-not-today")) } " " (about(context, &held.why, &called, &pronouns)) " " (about(context, &held.instead, &called, &pronouns)) }
        }
    }
}

/// Running, freezing, teeth, a cage-mate's elbow and five minutes; then what this step adds.
fn what_ends_it(context: &Context, scene: &Scene, rung: &Rung) -> Markup {
    let called = called(&scene.pages.rat);
    let (name, sex) = (&scene.pages.rat.name, words::sex(&scene.pages.rat));
    let company = company(context.notebook, scene.pages);
    let (company, other) = match company.as_slice() {
        [] => ("none", ""),
        [one] => ("one", one.rat.name.as_str()),
        _ => ("several", ""),
    };
    html! {
        div.ends {
            p { (marked!(context, "visit-ends-if", name = name, sex = sex, company = company, other = other)) }
            @for line in &rung.words.ends { p { (say!(context, "visit-or", line = called.fill(&line.text()))) } }
        }
    }
}

fn something_else(context: &Context, scene: &Scene) -> Markup {
    let called = called(&scene.pages.rat);
    let others: Vec<&Rung> = scene
        .step
        .something_else(context.method)
        .into_iter()
        .filter(|rung| rung.id != scene.rung_id)
        .collect();
    html! {
        @if !others.is_empty() {
            details id="else" {
                summary { (say!(context, "visit-something-easier")) }
                ul.plain {
                    @for rung in others {
                        li { a.alone href=(visit_address(context, scene.pages.rat.id, Some(&rung.id))) { (called.fill(&rung.words.title)) } }
                    }
                }
            }
        }
    }
}

pub(super) fn visit_address(context: &Context, rat: RatId, rung: Option<&RungId>) -> String {
    let rat = rat.to_string();
    let mut query = vec![("rat", rat.as_str())];
    query.extend(rung.map(|rung| ("rung", rung.0.as_str())));
    context.to(&with_query("visits/new", &query))
}

fn since_when(context: &Context, scene: &Scene) -> String {
    use bolthole_domain::Presenter;
    match scene.rung.map(|rung| rung.presenter) {
        Some(Presenter::Spoon) => say!(context, "visit-since-spoon"),
        _ => say!(context, "visit-since-began"),
    }
}

/// Training is on hold: why, what instead, and the way to log what happens all the same.
fn on_hold(context: &Context, scene: &Scene) -> Markup {
    let (called, pronouns) = (called(&scene.pages.rat), words::pronouns(&scene.pages.rat));
    let id = scene.pages.rat.id;
    let (name, sex) = (&scene.pages.rat.name, words::sex(&scene.pages.rat));
    html! {
        section.banner.act.stack {
            h2 { (icon("vet")) " " (say!(context, "visit-on-hold")) }
            @for held in scene.step.plan.held.iter().take(1) {
                p { (about(context, &held.why, &called, &pronouns)) }
                p { (about(context, &held.instead, &called, &pronouns)) }
            }
            div.row {
                a.btn.btn-act href=(context.to("cards/to-the-vet")) { (say!(context, "today-to-the-vet", name = name, sex = sex)) }
                a.btn href=(context.to(&format!("rats/{id}/gone"))) { (say!(context, "today-it-is-gone")) }
            }
        }
        p { a href=(visit_address(context, id, Some(&scene.rung_id))) { (say!(context, "visit-all-the-same", name = name, sex = sex)) } }
    }
}

/// A tap: saved, then shown. An odd value from an old page is kept where it can be.
pub(crate) fn submit(context: &Context) -> Reply {
    let sent = context.sent();
    let Some(scene) = scene_of(context, sent) else {
        return context.no_such_rat();
    };
    let Some(outcome) = sent.get("did").and_then(Outcome::from_name) else {
        let says = say!(context, "visit-tap-one");
        return before(context, sent, Fault::Above(says));
    };
    if let Some(visit) = bounced(context, outcome) {
        return context.saved(&format!("visits/{}", visit.id), Vec::new());
    }
    let at = match when::chosen(context, scene.pages) {
        Ok(at) => at,
        Err(says) => return before(context, sent, Fault::AtTheTime(says)),
    };
    let did = Did {
        at,
        rung: scene.rung_id,
        outcome,
        latency: latency_of(context, at),
        companion_present: companion_present(context.notebook, scene.pages, at),
    };
    let (visit, events) = log_visit(context.pen(), scene.pages, did);
    context.saved(&format!("visits/{visit}"), events)
}

/// The visit whose page this tap came from, if it is the same tap once more.
fn bounced<'a>(context: &Context<'a>, outcome: Outcome) -> Option<&'a Visit> {
    let (_, visit) = found(context, context.sent().get("after")?)?;
    is_bounce(visit, outcome, context.asker.now).then_some(visit)
}

/// How long the rat took. Of a visit that was earlier, nobody counted it.
fn latency_of(context: &Context, at: Moment) -> Option<Seconds> {
    let sent = context.sent();
    if at != context.asker.now {
        return None;
    }
    let started = sent.get("started").and_then(|ms| ms.parse().ok()).map(Instant);
    let elapsed = sent.get("elapsed").and_then(decimal).map(Seconds);
    latency(elapsed, started, context.asker.now)
}

/// That visit and its rat, whatever was typed as its id.
fn found<'a>(context: &Context<'a>, id: &str) -> Option<(&'a RatPages, &'a Visit)> {
    find_visit(context.notebook, VisitId::from_str(id).ok()?)
}

fn no_such_visit(context: &Context) -> Reply {
    context.not_found(&say!(context, "visit-not-there"))
}

/// The same page after a tap: what was saved, with Undo; the buttons stay.
pub(crate) fn logged(context: &Context, id: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let Some(step) = step_now(context, pages) else {
        return no_such_visit(context);
    };
    let scene = Scene {
        pages,
        rung: context.method.ladder.get(&visit.rung),
        rung_id: visit.rung.clone(),
        step,
    };
    let page = Page {
        title: say!(context, "visit-title", name = pages.rat.name),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Visit,
        main: html! {
            (heading(context, &scene))
            (after::main(context, &scene, visit))
        },
        thumb: taps::after(context, &scene, visit),
    };
    context.show(page)
}

/// Events of an undo have their own place behind the eight outcomes of one form.
const UNDO_NTH: u16 = 32;

pub(crate) fn submit_undo(context: &Context, id: &str) -> Reply {
    // A second tap finds the visit gone already: that is what was wanted.
    let Some((pages, visit)) = found(context, id) else {
        return context.saved("", Vec::new());
    };
    let reason = context.sent().get("reason").unwrap_or("");
    if undo(visit, context.asker.device, context.asker.now) == Undo::WithReason && reason.is_empty() {
        return note::note_with(context, id, Some(&say!(context, "visit-teeth-with-reason")), "");
    }
    let events = take_back(context.pen().from_nth(UNDO_NTH), visit, reason);
    if let Some(entry) = context.sent().get("entry") {
        return context.saved(&several::saved_address(entry), events);
    }
    context.saved(&begun_again(context, pages, visit), events)
}

/// Back to the buttons after an undo: how long the rat takes counts from the visit's own start, where that is known.
fn begun_again(context: &Context, pages: &RatPages, visit: &Visit) -> String {
    let started = visit.latency.map_or(0, |latency| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a latency is half an hour at most"
        )]
        let ms = (latency.0 * 1000.0) as i64;
        visit.made.ms.0.saturating_sub(ms)
    });
    with_query(
        "visits/new",
        &[
            ("rat", &pages.rat.id.to_string()),
            ("rung", &visit.rung.0),
            ("started", &started.to_string()),
            ("form", &context.form_id(0).to_string()),
        ],
    )
}
