//! Today: who needs what, and is anyone ill?

use bolthole_app::{Asking, RatToday, Routine, Today, fever_watch, today};
use bolthole_domain::Role;
use bolthole_method::{Rung, Urgency};
use bolthole_record::Rest;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{icon, portrait};
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::pages::parts::{
    about, after_all, called, did, last_visit, may_carry, may_read, reasons, rests_by_choice, urgency,
    urgency_key, who_and_when,
};
use crate::pages::{again, among_rats, introductions, reminders, worse};
use crate::words::{self, marked};
use crate::{Place, Reply};

/// Numbers of the forms on this page; routines follow the last.
const REST_FORM: u16 = 0;
const REST_UNDO_FORM: u16 = 1;
const FIRST_ROUTINE_FORM: u16 = 2;
/// Far enough behind the routines; one for each rat.
const FIRST_RAT_FORM: u16 = 32;
/// Behind those of every rat: whether a hunter touched it.
const TOUCHED_FORMS: u16 = 600;

pub(crate) fn page(context: &Context) -> Reply {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let today = today(context.method, context.notebook, asking);
    context.show(Page {
        title: say!(context, "today-title"),
        head: Head::Top(html! {
            div.grow { h1 { (say!(context, "today-title")) } p.soft { (words::long_day(context.asker.words, context.asker.now)) } }
        }),
        tab: Tab::Today,
        main: main(context, &today),
        thumb: doors_out(context, &today),
    })
}

fn main(context: &Context, today: &Today) -> Markup {
    let main_rat = today.rats.iter().position(|rat| is_next(today, rat));
    html! {
        @if is_child(context) { (beside(context)) }
        (strip(context, today))
        @if let Some(rest) = today.rest { (resting(context, rest)) }
        div.cols {
            div.stack {
                @if !is_child(context) { (among_rats::all_fights(context)) @for one in &today.introductions { (introductions::card(context, one)) } }
                @if !is_child(context) { @for one in &bolthole_app::may_carry(context.notebook, context.asker.now) { (may_carry(context, one)) } }
                @for ((nth, rat), form) in today.rats.iter().enumerate().zip(FIRST_RAT_FORM..) {
                    @if held(rat) { (held_rat(context, today, rat)) } @else { (card(context, today, rat, if Some(nth) == main_rat { "btn btn-main" } else { "btn" }, form)) }
                }
            }
            div.stack {
                @if 1 < today.rats.len() { a.btn.btn-wide href=(context.to("visits/several")) { (icon("note")) " " (say!(context, "today-several")) } }
                (last_with_them(context, today))
                @if !is_child(context) { (among_rats::lone(context)) (fever_watched(context)) (due(context, &today.routines)) (again::line_on_today(context)) }
                p.soft.small { (saved_where(context)) }
            }
        }
    }
}

/// The rat whose visit is the page's one main button: not yet visited, and nothing against it.
fn is_next(today: &Today, rat: &RatToday) -> bool {
    !rests(today, rat) && !held(rat) && rat.step.rung.is_some() && rat.n_today == 0
}

/// No training was chosen for today, for all or for this rat.
fn rests(today: &Today, rat: &RatToday) -> bool {
    today.rest.is_some() || rat.rest.is_some()
}

/// A vet comes before training.
fn held(rat: &RatToday) -> bool {
    matches!(rat.health.triage.flag, Urgency::Soon | Urgency::Now)
}

fn strip(context: &Context, today: &Today) -> Markup {
    html! {
        nav aria-label=(say!(context, "today-mischief")) {
            ul.strip {
                @for rat in &today.rats {
                    @let is_held = held(rat);
                    li class=[is_held.then_some("hold act")] {
                        a href={ "#rat-" (rat.pages.rat.id) } {
                            (portrait(rat.pages.rat.coat)) " " (rat.pages.rat.name) " "
                            small { (strip_word(context, today, rat)) }
                        }
                    }
                }
            }
        }
    }
}

fn strip_word(context: &Context, today: &Today, rat: &RatToday) -> Markup {
    let rest = || ("rest", say!(context, "today-rest-short"));
    let (drawing, word) = match rat.step.first() {
        _ if held(rat) => ("vet", say!(context, "today-vet-short")),
        _ if rests(today, rat) => rest(),
        Some(rung) => (rung.icon.as_str(), rung.words.short.clone()),
        None => rest(),
    };
    html! { (icon(drawing)) " " (word) }
}

/// A rat that needs a vet: before every other rat, in the color that nothing else has.
fn held_rat(context: &Context, today: &Today, rat: &RatToday) -> Markup {
    let who = &rat.pages.rat;
    let rests = rests(today, rat);
    let (called, pronouns) = (called(who), words::pronouns(who));
    let (name, sex) = (&who.name, words::sex(who));
    html! {
        article.banner.act.stack id={ "rat-" (who.id) } aria-labelledby={ "h-" (who.id) } {
            h2 id={ "h-" (who.id) } { (icon("vet")) " " (say!(context, "today-rat-needs", name = name, urgency = urgency_key(rat.health.triage.flag))) }
            p { (context.says(&rat.health.triage.why)) }
            @if rat.step.rung.is_none() && let Some(held) = rat.step.plan.held.first() {
                p { strong { (say!(context, "today-until-then")) } " " (about(context, &held.instead, &called, &pronouns)) }
            }
            @if rests {
                p { (rests_by_choice(context, name)) }
            } @else if let Some(rung) = rat.step.first() {
                p { strong { (say!(context, "today-until-then")) } " " (say!(context, "today-nothing-more", step = called.fill(&rung.words.title))) }
            }
            @if is_child(context) { p { b { (say!(context, "a-grown-up-takes-care")) } } } @else { div.row {
                a.btn.btn-act href=(context.to("cards/to-the-vet")) { (say!(context, "today-to-the-vet", name = name, sex = sex)) }
                a.btn href=(context.to(&format!("rats/{}/vet-seen", who.id))) { (say!(context, "today-vet-has-seen", name = name, sex = sex)) }
                a.btn href=(context.to(&format!("rats/{}/gone", who.id))) { (say!(context, "today-it-is-gone")) }
            } }
            @if rat.step.rung.is_some() {
                (to_the_visit(context, today, rat, "btn btn-wide"))
            }
            @if let Some(last) = rat.last { (last_visit(context, last)) }
        }
    }
}

/// `button` is the class of its button; `form` the number of its form.
fn card(context: &Context, today: &Today, rat: &RatToday, button: &str, form: u16) -> Markup {
    let who = &rat.pages.rat;
    html! {
        article.card.rat id={ "rat-" (who.id) } aria-labelledby={ "h-" (who.id) } {
            (portrait(who.coat))
            div {
                h2 id={ "h-" (who.id) } {
                    @if is_child(context) { (who.name) } @else { a.name href=(context.to(&format!("rats/{}", who.id))) { (who.name) } }
                }
                (step_line(context, today, rat))
            }
            @if rat.health.triage.flag == Urgency::Check {
                p.wide.act { span.chip.act { (icon("vet")) " " (urgency(context, Urgency::Check)) } " " (context.says(&rat.health.triage.why)) }
            }
            (worse::touched(context, rat.pages, &rat.health, form + TOUCHED_FORMS))
            p.why.wide { (why(context, today, rat)) }
            @if let Some(rest) = rat.rest && !is_child(context) {
                div.row.wide {
                    (context.form(form, "rest/undo", html! {
                        input type="hidden" name="rest" value=(rest.event);
                        button.btn { (icon("undo")) " " (say!(context, "today-rest-undo")) }
                    }))
                }
            }
            @if let Some(last) = rat.last { (last_visit(context, last)) }
            @if rat.step.rung.is_some() {
                div.row.wide { (to_the_visit(context, today, rat, button)) }
            }
        }
    }
}

/// The button to the visit. It tells a phone that was off up to when an open visit is over: answered, or given up for a
/// rest.
fn to_the_visit(context: &Context, today: &Today, rat: &RatToday, button: &str) -> Markup {
    let over = if rests(today, rat) {
        Some(context.asker.now)
    } else {
        rat.last.map(|last| last.at)
    };
    html! {
        a class=(button) href=(visit_address(context, rat)) data-last=[over.map(|over| over.at.0)] { (visit_says(context, today, rat)) }
    }
}

/// What the button to the visit says.
fn visit_says(context: &Context, today: &Today, rat: &RatToday) -> String {
    let name = &rat.pages.rat.name;
    match rat.n_today {
        _ if rests(today, rat) => after_all(context, name),
        0 => say!(context, "today-start", name = name),
        _ => say!(context, "today-again", name = name),
    }
}

fn step_line(context: &Context, today: &Today, rat: &RatToday) -> Markup {
    let called = called(&rat.pages.rat);
    let says = |rung: &Rung| called.fill(&rung.words.title);
    html! {
        @match rat.step.rung {
            Some(_) if rests(today, rat) => p.step { (icon("rest")) " " span { (say!(context, "today-rest")) } },
            Some(rung) => p.step { (icon(&rung.icon)) " " span { (says(rung)) } },
            None => p.step { (icon("rest")) " " span { (say!(context, "today-no-step")) } },
        }
        @if let Some(rung) = rat.step.warm_up && !rests(today, rat) { p.soft.small { (say!(context, "today-easy-first", step = called.fill(&rung.words.row))) } }
    }
}

fn why(context: &Context, today: &Today, rat: &RatToday) -> String {
    let who = &rat.pages.rat;
    if rat.step.rung.is_none()
        && let Some(held) = rat.step.plan.held.first()
    {
        let (called, pronouns) = (called(who), words::pronouns(who));
        let [why, instead] = [&held.why, &held.instead].map(|said| about(context, said, &called, &pronouns));
        return format!("{why} {instead}");
    }
    if rests(today, rat) {
        return rests_by_choice(context, &who.name);
    }
    reasons(context, &rat.step.plan, &called(who))
}

fn visit_address(context: &Context, rat: &RatToday) -> String {
    context.to(&with_query(
        "visits/new",
        &[("rat", &rat.pages.rat.id.to_string())],
    ))
}

fn due(context: &Context, routines: &[Routine]) -> Markup {
    let now = context.asker.now;
    html! {
        @let coming_round = reminders::lines(context);
        @if !routines.is_empty() || !coming_round.0.is_empty() {
            section.card aria-labelledby="due" {
                h2 id="due" { (say!(context, "today-due")) }
                ul.due {
                    @for (nth, routine) in (FIRST_ROUTINE_FORM..).zip(routines) {
                        @let done_today = routine.last.filter(|done| done.at.day() == now.day());
                        li {
                            (icon(&routine.card.icon))
                            span.grow {
                                b { (routine.title) } br;
                                span.soft.small { (routine_when(context, routine)) }
                            }
                            @if done_today.is_none() {
                                (context.form(nth, &format!("routines/{}/done", routine.card.id), html! {
                                    button.btn aria-label=(say!(context, "today-due-this-done", what = routine.title)) { (icon("check")) " " (say!(context, "today-due-done")) }
                                }))
                            }
                        }
                    }
                    (coming_round)
                }
            }
        }
    }
}

fn routine_when(context: &Context, routine: &Routine) -> String {
    let Some(last) = routine.last else {
        return say!(context, "today-due-not-yet");
    };
    let now = context.asker.now;
    let who = last.caregiver.and_then(|id| context.notebook.caregivers.get(&id));
    if last.at.day() == now.day() {
        let clock = words::clock(last.at);
        return match who {
            None => say!(context, "today-due-done-at", clock = clock),
            Some(who) => say!(context, "today-due-done-at-by", clock = clock, who = who.name),
        };
    }
    let when = words::day_and_clock(context.asker.words, last.at, now);
    match who {
        None => say!(context, "today-due-last", when = when),
        Some(who) => say!(context, "today-due-last-by", when = when, who = who.name),
    }
}

fn is_child(context: &Context) -> bool {
    context.role() == Role::Child
}

/// What a child reads before anything else.
fn beside(context: &Context) -> Markup {
    html! {
        div.note.row.beside {
            p.grow { (say!(context, "today-beside")) }
            a.alone href=(context.to("first-aid")) { (say!(context, "first-aid")) }
        }
    }
}

/// Who was last with each mischief of two or more: so that nobody visits a rat that has just been visited.
fn last_with_them(context: &Context, today: &Today) -> Markup {
    html! {
        @if !today.mischiefs.is_empty() {
            section.card.stack aria-labelledby="with-them" {
                h2 id="with-them" { (say!(context, "today-with-them")) }
                ul.plain {
                    @for mischief in &today.mischiefs {
                        li {
                            b { (words::listed(context.asker.words, mischief.rats.iter().map(|pages| pages.rat.name.as_str()))) } ": "
                            @match mischief.last {
                                None => (say!(context, "today-nobody-yet")),
                                Some((pages, visit)) => {
                                    (who_and_when(context, visit)) (say!(context, "today-with", name = pages.rat.name))
                                    @if may_read(context, visit) {
                                        " · " (did(context, visit.outcome))
                                        @if !visit.note.is_empty() { br; q { (visit.note) } }
                                    }
                                },
                            }
                            @if let Some(bold) = mischief.boldest && today.rest.is_none() {
                                br; span.soft.small { (say!(context, "today-begin-with", name = bold.rat.name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Three weeks after broken skin: a fever is thought of in time (H16).
fn fever_watched(context: &Context) -> Markup {
    let now = context.asker.now;
    let watched = fever_watch(context.notebook, now);
    html! {
        @if let Some((pages, day)) = watched.first() {
            section.note.stack aria-label=(say!(context, "today-after-a-bite")) {
                p { (icon("aid")) " " (say!(context, "today-fever", name = pages.rat.name, day = words::day(context.asker.words, *day, now.day()))) }
                a.alone href=(context.to("first-aid")) { (say!(context, "first-aid")) }
            }
        }
    }
}

fn resting(context: &Context, rest: &Rest) -> Markup {
    html! {
        section.note.row role="status" {
            p.grow { (marked!(context, "today-no-training-by-choice")) }
            @if !is_child(context) {
                (context.form(REST_UNDO_FORM, "rest/undo", html! {
                    input type="hidden" name="rest" value=(rest.event);
                    button.btn { (icon("undo")) " " (say!(context, "undo")) }
                }))
            }
        }
    }
}

/// The two doors out stay at the thumb.
fn doors_out(context: &Context, today: &Today) -> Markup {
    html! {
        section.acts aria-label=(say!(context, "today-at-any-time")) {
            a.btn href=(context.to("worse")) { (icon("worse")) " " (say!(context, "today-worse")) }
            @if is_child(context) {
                a.btn href=(context.to("first-aid")) { (icon("aid")) " " (say!(context, "fetch-a-grown-up")) }
            } @else if today.rest.is_none() {
                (context.form(REST_FORM, "rest", html! { button.btn { (icon("rest")) " " (say!(context, "today-no-training")) } }))
            } @else {
                a.btn href=(context.to("rats")) { (icon("rats")) " " (say!(context, "today-the-rats")) }
            }
        }
    }
}

fn saved_where(context: &Context) -> Markup {
    html! {
        @if context.asker.demo {
            (say!(context, "today-demo"))
        } @else {
            @if context.asker.keeping.place == Place::PhoneAlone {
                (say!(context, "today-saved-here"))
            } @else {
                (say!(context, "today-saved-in-house"))
            }
        }
        @if context.asker.plain_line { " " (say!(context, "today-plain-line")) }
        " " a href=(context.to("settings")) { (say!(context, "settings")) }
    }
}
