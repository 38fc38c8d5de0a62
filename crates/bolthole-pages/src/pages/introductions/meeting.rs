//! One introduction at the cage: where they stand, what is normal, what is not, and the way back.

use bolthole_app::{Going, Introducing, put_together, see, undo_seen};
use bolthole_domain::{Instant, Moment};
use bolthole_introduce::{Body, Gate, Next, Refusal, Stage, Weather, What};
use bolthole_method::Section;
use bolthole_record::Event;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, mark};
use crate::layout::{Head, Page, Tab};
use crate::words::{self, marked};

use super::super::fields::{self, Fault, Pick};
use super::super::tips::{self, prose};
use super::{before, says};

const DID: &str = "did";
const TOGETHER: &str = "together";
/// What the method's cards call what is ordinary, and what is not.
const ORDINARY: &str = "What is ordinary";
const NOT_ORDINARY: [&str; 4] = [
    "If they quarrel",
    "If they fight",
    "When to go back",
    "When to stop",
];

/// What can be tapped, with the word that is sent; mildest first.
const TAPS: [(&str, What); 11] = [
    ("calm", What::Calm),
    ("heap", What::Heap),
    ("shoving", What::Shoving),
    ("quarrel", What::Quarrel),
    ("froze", What::Froze),
    ("hot", What::Hot),
    ("fight", What::Fight),
    ("apart", What::Apart),
    ("blood", What::Blood),
    ("back", What::Back),
    ("advised", What::Advised),
];
/// The first of them stand under "What did you see?".
const N_SEEN: usize = 8;
const GIVE_UP: &str = "given-up";

/// The page.
pub(crate) fn page(context: &Context, id: &str) -> Reply {
    match super::find(context, id) {
        Some(one) => context.show(whole(context, &one, &[])),
        None => no_such(context),
    }
}

pub(super) fn no_such(context: &Context) -> Reply {
    context.not_found(&say!(context, "meeting-no-such"))
}

fn whole(context: &Context, one: &Introducing, faults: &[Fault]) -> Page {
    Page {
        title: says::who_meets(context, one),
        head: Head::Back {
            to: "introductions".to_owned(),
            says: say!(context, "meetings-title"),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack { h1 { (says::who_meets(context, one)) } p.soft { (where_they_are(context, one)) } (saved(context, one)) }
            div.cols {
                div.stack-wide {
                    @if !one.is_running() { (over(context, one)) }
                    @else if before::comes_first(one) { (before::rules(context, one)) (now(context, one, faults)) }
                    @else { (now(context, one, faults)) (before::rules(context, one)) }
                }
                div.stack-wide { (stages(context, one)) (log(context, one)) }
            }
            (forms(context, one))
        },
        thumb: thumb(context, one),
    }
}

fn where_they_are(context: &Context, one: &Introducing) -> String {
    if one.is_running() {
        say!(
            context,
            "meeting-stage-of",
            nth = one.standing.stage.index() + 1,
            n = Stage::ALL.len(),
            due = says::due(context, one),
        )
    } else {
        words::at_start(&format!("{}.", says::ended(context, one)))
    }
}

/// What was written down last, and its undo.
fn saved(context: &Context, one: &Introducing) -> Markup {
    html! {
        @if let Some((event, seen)) = one.last() {
            div.note.row role="status" {
                p.grow { (marked!(context, "meeting-saved", when = words::day_and_clock(context.asker.words, seen.at, context.asker.now), what = says::what(context, seen.what))) }
                (context.form(2, &format!("introductions/{}/undo", one.written.id), html! {
                    input type="hidden" name="event" value=(event);
                    button.btn { (icon("undo")) " " (say!(context, "undo")) }
                }))
            }
        }
    }
}

fn now(context: &Context, one: &Introducing, faults: &[Fault]) -> Markup {
    let standing = &one.standing;
    let card = &context.method.introductions[standing.stage.index()];
    let section = |heading: &str| card.words.section(heading);
    let not: Vec<&Section> = NOT_ORDINARY.into_iter().filter_map(section).collect();
    let stops = standing
        .held
        .iter()
        .filter(|held| !Gate::BEFORE.contains(&held.gate));
    html! {
        @for held in stops {
            section.banner.act.stack {
                h2 { (icon("lock")) " " (says::gate_title(context, held.gate)) }
                p { (says::gate_why(context, held.gate)) }
                @if let Some(day) = held.until { p { (say!(context, "meeting-held-until", day = words::until(context.asker.words, day, context.asker.now.day()))) } }
                @if held.gate == Gate::AskFirst { (tap(context, DID, "advised", "btn")) }
            }
        }
        // How it is done comes once nothing stands against it.
        @if standing.together.is_some() || standing.held.is_empty() { section.card.stack aria-labelledby="now" {
            h2 id="now" { (card.words.title) }
            @if let Some(together) = &standing.together {
                p { span.long { (long(context, context.asker.now.at.0 - together.since.at.0)) } " " span.soft { (since(context, one, together.since)) } }
            }
            @if let Some(section) = section("Do this") { (prose::blocks(&section.blocks)) }
            @match &standing.together {
                Some(together) if together.must_part => p.note { (marked!(context, "meeting-must-part")) },
                Some(together) if together.is_too_long => p.note { (marked!(context, "meeting-long-enough")) },
                Some(together) => p.note { (marked!(context, "meeting-watch", look = says::look_again(context, together))) },
                None => {},
            }
            @if let Err(wait) = standing.on && !says::waits(context, wait, standing.stage).is_empty() { p.soft { (says::waits(context, wait, standing.stage)) } }
            a.alone href=(context.to(&tips::address(card))) { (say!(context, "meeting-all-about")) }
        } }
        @if standing.together.is_some() { (what_did_you_see(context, faults)) }
        (together_form(context, one, faults))
        @if standing.together.is_some() || standing.on.is_ok() {
            div.pair {
                @if let Some(section) = section(ORDINARY) { section.card.stack { h2 { (say!(context, "meeting-normal")) } (prose::blocks(&section.blocks)) } }
                @if !not.is_empty() {
                    section.banner.fright.stack {
                        h2 { (mark(bolthole_domain::Outcome::Fled)) " " (say!(context, "meeting-not-normal")) }
                        @for section in &not { p { b { (section.heading) "." } } (prose::blocks(&section.blocks)) }
                    }
                }
            }
        }
        @if standing.together.is_some() || (standing.held.is_empty() && standing.rest_until.is_none()) {
            section.banner.teeth.stack aria-labelledby="blood" {
                h2 id="blood" { (mark(bolthole_domain::Outcome::Bit)) " " (say!(context, "meeting-blood")) }
                p { (say!(context, "meeting-blood-how")) }
                p { (say!(context, "meeting-blood-tap")) }
            }
        }
    }
}

/// "since 19:40, Mum".
fn since(context: &Context, one: &Introducing, when: Moment) -> String {
    let began = one
        .written
        .seen
        .iter()
        .rev()
        .find(|(_, _, seen)| seen.what == What::Together);
    let who = began.and_then(|(_, who, _)| context.notebook.caregivers.get(&(*who)?));
    let when = words::day_and_clock(context.asker.words, when, context.asker.now);
    match who {
        None => say!(context, "meeting-since", when = when),
        Some(who) => say!(context, "meeting-since-by", when = when, who = who.name),
    }
}

/// "7 h 20", "12 min".
fn long(context: &Context, ms: i64) -> String {
    let min = ms.max(0) / 60_000;
    match (min / 60, min % 60) {
        (0, min) => say!(context, "minutes-short", n = min),
        (hours, _) if 48 <= hours => say!(context, "days-long", n = hours / 24),
        (hours, min) => say!(context, "hours-short", hours = hours, min = format!("{min:02}")),
    }
}

fn tap(context: &Context, form: &str, sends: &str, class: &str) -> Markup {
    html! { button class=(class) form=(form) name=(DID) value=(sends) { (say!(context, "meeting-tap", what = sends)) } }
}

fn what_did_you_see(context: &Context, faults: &[Fault]) -> Markup {
    html! {
        section.card.stack aria-labelledby="seen" {
            h2 id="seen" { (say!(context, "meeting-seen")) }
            div.taps { @for (name, ..) in &TAPS[..N_SEEN] { (tap(context, DID, name, "btn")) } }
            (earlier(context, DID, faults))
        }
    }
}

/// The way into this stage, or into the next; nothing where a rule holds or the night is not over.
fn together_form(context: &Context, one: &Introducing, faults: &[Fault]) -> Markup {
    let standing = &one.standing;
    let is_closed = !standing.held.is_empty() || standing.rest_until.is_some();
    let is_apart = standing.together.is_none();
    let typed = |name: &str| context.sent().get(name).unwrap_or_default().to_owned();
    html! {
        @if !is_closed && (is_apart || standing.on.is_ok()) {
            section.card.stack aria-labelledby="next" {
                h2 id="next" { @match standing.on { Ok(Next::Home) => (say!(context, "meeting-ready-home")), Ok(Next::Stage(_)) => (say!(context, "meeting-ready-on")), Err(_) => (say!(context, "meeting-when-ready")) } }
                form.stack id=(TOGETHER) method="post" action=(context.to(&format!("introductions/{}/together", one.written.id))) {
                    (context.form_id_field(1))
                    (fields::fault_at("looks", faults))
                    fieldset.stack { legend { (say!(context, "meeting-how-look")) } (fields::choices("looks", Pick::One, [("well", say!(context, "meeting-all-well")), ("ill", say!(context, "meeting-one-ill"))], &[typed("looks")], &[])) }
                    (fields::fault_at("weather", faults))
                    fieldset.stack { legend { (say!(context, "meeting-weather")) } (fields::choices("weather", Pick::One, says::WEATHERS.map(|(name, _)| (name, say!(context, "meeting-the-weather", weather = name))), &[typed("weather")], &[])) }
                    (earlier(context, TOGETHER, faults))
                    @if is_apart { button class={ "btn btn-wide" @if standing.on.is_err() { " btn-main" } } name="going" value="here" { @if standing.on.is_ok() { (say!(context, "meeting-once-more", stage = says::stage_title(context, standing.stage))) } @else { (say!(context, "meeting-begin", stage = says::stage_title(context, standing.stage))) } } }
                    @match standing.on {
                        Ok(Next::Stage(stage)) => button class={ "btn btn-wide" @if is_apart { " btn-main" } } name="going" value="on" { (say!(context, "meeting-go-on", stage = says::stage_title(context, stage))) },
                        Ok(Next::Home) => button.btn.btn-wide name="going" value="on" { (say!(context, "meeting-home")) },
                        Err(_) => {},
                    }
                }
            }
        }
    }
}

fn over(context: &Context, one: &Introducing) -> Markup {
    html! {
        section.card.stack {
            @if one.standing.home.is_some() {
                h2 { (say!(context, "meeting-one-mischief")) }
                p { (say!(context, "meeting-one-mischief-says")) }
            } @else {
                h2 { (say!(context, "meeting-live-apart")) }
                p { (say!(context, "meeting-live-apart-says")) }
            }
            a.btn href=(context.to("rats")) { (icon("rats")) " " (say!(context, "today-the-rats")) }
        }
    }
}

fn stages(context: &Context, one: &Introducing) -> Markup {
    let standing = &one.standing;
    html! {
        section.card.stack aria-labelledby="way" {
            h2 id="way" { (say!(context, "meeting-way")) }
            ol.stages {
                @for stage in Stage::ALL {
                    @let is_here = stage == standing.stage && one.is_running();
                    @let is_done = stage < standing.stage || standing.home.is_some();
                    @let line = &standing.lines[stage.index()];
                    li.done[is_done] data-n=(stage.index() + 1) aria-current=[is_here.then_some("step")] {
                        p { (says::stage_title(context, stage)) small { @if is_here && standing.together.is_some() { (say!(context, "meeting-now")) } @else { (says::line(context, line, stage)) } } }
                    }
                }
            }
            p.note { (say!(context, "meeting-nobody-late")) }
        }
    }
}

/// Everything that was written down, newest first.
fn log(context: &Context, one: &Introducing) -> Markup {
    html! {
        @if !one.written.seen.is_empty() {
            details {
                summary { (say!(context, "meeting-all-written")) }
                ul.lined { @for (_, who, seen) in one.written.seen.iter().rev() {
                    li {
                        (words::day_and_clock(context.asker.words, seen.at, context.asker.now)) ": " b { (says::what(context, seen.what)) }
                        @if let Some(stage) = seen.stage { ", " (says::stage_title(context, stage)) }
                        @if let Some(who) = who.and_then(|who| context.notebook.caregivers.get(&who)) { span.soft { " " (who.name) } }
                    }
                } }
            }
        }
        @if one.is_running() {
            details { summary { (say!(context, "meeting-end")) } p { (say!(context, "meeting-end-says")) } button.btn form=(DID) name=(DID) value=(GIVE_UP) { (say!(context, "meeting-live-apart")) } }
        }
    }
}

/// Buttons stand all over the page; the form that they send is here.
fn forms(context: &Context, one: &Introducing) -> Markup {
    html! {
        @if one.is_running() {
            form id=(DID) method="post" action=(context.to(&format!("introductions/{}/did", one.written.id))) { (context.form_id_field(0)) }
        }
    }
}

fn thumb(context: &Context, one: &Introducing) -> Markup {
    let is_first = one.standing.stage == Stage::Cradle;
    let is_together = one.standing.together.is_some();
    let is_alone = is_first && !is_together;
    html! {
        @if one.is_running() && !one.written.seen.is_empty() {
            section.acts.acts-one[is_alone] aria-label=(say!(context, "today-at-any-time")) {
                @if !is_first {
                    button.btn.btn-main[is_together] form=(DID) name=(DID) value="back" { (icon("undo")) " " (say!(context, "meeting-tap", what = "back")) }
                } @else if is_together { (tap(context, DID, "apart", "btn")) }
                button.btn.btn-act.act.btn-wide[is_alone] form=(DID) name=(DID) value="blood" { (mark(bolthole_domain::Outcome::Bit)) " " (say!(context, "meeting-tap", what = "blood")) }
            }
        }
    }
}

/// A tap. Whatever happened can be written down.
pub(crate) fn submit_did(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return no_such(context);
    };
    let sent = context.sent().get(DID).unwrap_or_default();
    let what = match TAPS.iter().find(|(name, _)| *name == sent) {
        Some((_, what)) => *what,
        None if sent == GIVE_UP => What::GivenUp,
        None => return context.show(whole(context, &one, &[])),
    };
    let at = match when(context, &one) {
        Ok(at) => at,
        Err(fault) => return context.refuse(whole(context, &one, &[fault])),
    };
    let pen = context.pen().from_nth(fields::nth_of([sent]));
    saved_as(context, id, see(pen, &one, what, at))
}

/// Into a stage, if nothing holds them.
pub(crate) fn submit_together(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return no_such(context);
    };
    let sent = |name: &str| context.sent().get(name).unwrap_or_default();
    let weather = says::WEATHERS.iter().find(|(name, _)| *name == sent("weather"));
    let looks = match sent("looks") {
        "well" => Some(Body::Well),
        "ill" => Some(Body::NotWell),
        _ => None,
    };
    let (Some((_, weather)), Some(looks)) = (weather, looks) else {
        let missing = Fault::at("looks", say!(context, "meeting-say-both"));
        return context.refuse(whole(context, &one, &[missing]));
    };
    let at = match when(context, &one) {
        Ok(at) => at,
        Err(fault) => return context.refuse(whole(context, &one, &[fault])),
    };
    // What was begun earlier is judged by how it stood then.
    let Some(then) = super::find_at(context, id, at) else {
        return no_such(context);
    };
    let going = if sent("going") == "on" {
        Going::On
    } else {
        Going::Here
    };
    let pen = context
        .pen()
        .from_nth(fields::nth_of([sent("going"), sent("weather"), sent("looks")]));
    match put_together(pen, &then, going, *weather, looks, at) {
        Ok(events) => saved_as(context, id, events),
        Err(Refusal::Held(held)) if held.gate == Gate::Weather => context.refuse(whole(
            context,
            &one,
            &[Fault::at("weather", against(context, &one, *weather))],
        )),
        Err(why) => context.refuse(whole(
            context,
            &one,
            &[Fault::at("looks", refused(context, &why))],
        )),
    }
}

/// The weather is against it: nothing happened, so nothing is written down.
fn against(context: &Context, one: &Introducing, weather: Weather) -> String {
    let why = says::weather(context, weather);
    if one.standing.together.is_some() {
        say!(context, "weather-part", why = why)
    } else {
        why
    }
}

/// When it was: just now, or at the day and time that was written.
fn when(context: &Context, one: &Introducing) -> Result<Moment, Fault> {
    let now = context.asker.now;
    let Some(typed) = context.sent().get("at") else {
        return Ok(now);
    };
    let no_time = || Fault::at("at", say!(context, "meeting-no-time"));
    let wall = words::wall_of(typed).ok_or_else(no_time)?;
    let at = Moment {
        at: Instant(wall - i64::from(now.offset_min) * 60_000),
        ..now
    };
    if now.at < at.at {
        return Err(Fault::at("at", say!(context, "meeting-to-come")));
    }
    match one.last() {
        Some((_, seen)) if at.at < seen.at.at && words::date_and_clock(seen.at) != typed => {
            Err(Fault::at("at", say!(context, "meeting-before-last")))
        }
        Some((_, seen)) if at.at < seen.at.at => Ok(seen.at),
        _ => Ok(at),
    }
}

/// For what is written down later than it happened.
fn earlier(context: &Context, form: &str, faults: &[Fault]) -> Markup {
    let id = format!("at-{form}");
    html! {
        details open[faults.iter().any(|fault| fault.field == "at")] {
            summary { (say!(context, "meeting-earlier")) }
            div.field {
                label for=(id) { (say!(context, "meeting-day-and-time")) }
                (fields::fault_at("at", faults))
                input type="datetime-local" id=(id) name="at" form=(form) max=(words::date_and_clock(context.asker.now));
            }
        }
    }
}

fn refused(context: &Context, why: &Refusal) -> String {
    match why {
        Refusal::Held(held) => {
            let (what, why) = (
                says::held_in_short(context, held),
                says::gate_why(context, held.gate),
            );
            format!("{what} {why}")
        }
        Refusal::Resting(until) => say!(
            context,
            "meeting-stay-apart",
            when = says::from_when(context, *until)
        ),
        Refusal::NotYet(_) => say!(context, "meeting-not-yet"),
        Refusal::Together => say!(context, "meeting-together-already"),
        Refusal::Over => say!(context, "meeting-is-over"),
    }
}

/// Takes back what was tapped last.
pub(crate) fn submit_back(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return no_such(context);
    };
    let named = context.sent().get("event").and_then(|event| event.parse().ok());
    match one.last().filter(|(event, _)| Some(*event) == named) {
        Some((event, _)) => saved_as(context, id, undo_seen(context.pen(), &one, event)),
        None => context.show(whole(context, &one, &[])),
    }
}

fn saved_as(context: &Context, id: &str, events: Vec<Event>) -> Reply {
    context.saved(&format!("introductions/{id}"), events)
}
