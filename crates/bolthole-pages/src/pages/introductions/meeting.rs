//! One introduction at the cage: where they stand, what is normal, what is not, and the way back.

use bolthole_app::{Going, Introducing, put_together, see, undo_seen};
use bolthole_domain::{Instant, Moment};
use bolthole_introduce::{Body, Gate, Next, Refusal, Stage, Weather, What};
use bolthole_method::Section;
use bolthole_record::Event;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, mark};
use crate::layout::{Head, Page, Tab};
use crate::words;

use super::super::fields::{self, Fault, Pick};
use super::super::tips::{self, prose};
use super::{before, says};

pub(super) const NO_SUCH: &str = "There is no such introduction here. All of them stand under Rats.";
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
const TAPS: [(&str, What, &str); 11] = [
    ("calm", What::Calm, "All calm"),
    ("heap", What::Heap, "All asleep in one heap"),
    ("shoving", What::Shoving, "Some shoving, squeaks"),
    ("quarrel", What::Quarrel, "More than shoving"),
    ("froze", What::Froze, "One went stiff"),
    ("hot", What::Hot, "One pants or lies flat"),
    ("fight", What::Fight, "A fight, no blood"),
    ("apart", What::Apart, "Parted for now"),
    ("blood", What::Blood, "There was blood"),
    ("back", What::Back, "Go back a stage"),
    (
        "advised",
        What::Advised,
        "A vet or an experienced keeper was asked",
    ),
];
/// The first of them stand under "What did you see?".
const N_SEEN: usize = 8;
const GIVE_UP: &str = "given-up";

/// The page.
pub(crate) fn page(context: &Context, id: &str) -> Reply {
    match super::find(context, id) {
        Some(one) => context.show(whole(context, &one, &[])),
        None => context.not_found(NO_SUCH),
    }
}

fn whole(context: &Context, one: &Introducing, faults: &[Fault]) -> Page {
    Page {
        title: says::who_meets(one),
        head: Head::Back {
            to: "introductions".to_owned(),
            says: "When rats meet".to_owned(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack { h1 { (says::who_meets(one)) } p.soft { (where_they_are(context, one)) } (saved(context, one)) }
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
        thumb: thumb(one),
    }
}

fn where_they_are(context: &Context, one: &Introducing) -> String {
    if one.is_running() {
        format!(
            "Stage {} of {}. {}",
            one.standing.stage.index() + 1,
            Stage::ALL.len(),
            says::due(context, one)
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
                p.grow { "Saved, " (words::day_and_clock(context.asker.words, seen.at, context.asker.now)) ": " b { (says::what(seen.what)) } }
                (context.form(2, &format!("introductions/{}/undo", one.written.id), html! {
                    input type="hidden" name="event" value=(event);
                    button.btn { (icon("undo")) " Undo" }
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
            @let (title, why) = says::gate(held.gate);
            section.banner.act.stack {
                h2 { (icon("lock")) " " (title) }
                p { (why) }
                @if let Some(day) = held.until { p { "Until " (words::until(context.asker.words, day, context.asker.now.day())) " at least." } }
                @if held.gate == Gate::AskFirst { (tap(DID, "advised", "btn")) }
            }
        }
        // How it is done comes once nothing stands against it.
        @if standing.together.is_some() || standing.held.is_empty() { section.card.stack aria-labelledby="now" {
            h2 id="now" { (card.words.title) }
            @if let Some(together) = &standing.together {
                p { span.long { (long(context.asker.now.at.0 - together.since.at.0)) } " " span.soft { "since " (words::day_and_clock(context.asker.words, together.since, context.asker.now)) (who_began(context, one)) } }
            }
            @if let Some(section) = section("Do this") { (prose::blocks(&section.blocks)) }
            @match &standing.together {
                Some(together) if together.must_part => p.note { b { "Part them now." } " One is ill, or the weather is against it." },
                Some(together) if together.is_too_long => p.note { b { "Long enough." } " End it, and go back a stage. That is part of the way." },
                Some(together) => p.note { b { @if together.look_by.at <= context.asker.now.at { "It is time to look." } @else { "Look again by " (words::clock(together.look_by)) "." } } " Hot, limp or open-mouthed: end it, cool room, water." },
                None => {},
            }
            @if let Err(wait) = standing.on && !says::waits(wait, standing.stage, context.asker.now).is_empty() { p.soft { (says::waits(wait, standing.stage, context.asker.now)) } }
            a.alone href=(context.to(&tips::address(card))) { "All about this stage, and who disagrees" }
        } }
        @if standing.together.is_some() { (what_did_you_see(context, faults)) }
        (together_form(context, one, faults))
        @if standing.together.is_some() || standing.on.is_ok() {
            div.pair {
                @if let Some(section) = section(ORDINARY) { section.card.stack { h2 { "This is normal" } (prose::blocks(&section.blocks)) } }
                @if !not.is_empty() {
                    section.banner.fright.stack {
                        h2 { (mark(bolthole_domain::Outcome::Fled)) " This is not" }
                        @for section in &not { p { b { (section.heading) "." } } (prose::blocks(&section.blocks)) }
                    }
                }
            }
        }
        @if standing.together.is_some() || (standing.held.is_empty() && standing.rest_until.is_none()) {
            section.banner.teeth.stack aria-labelledby="blood" {
                h2 id="blood" { (mark(bolthole_domain::Outcome::Bit)) " Blood: part them now" }
                p { "Dustpan, towel or thick gloves. Never a bare hand." }
                p { "Then tap “There was blood”." }
            }
        }
    }
}

fn who_began(context: &Context, one: &Introducing) -> String {
    let began = one
        .written
        .seen
        .iter()
        .rev()
        .find(|(_, _, seen)| seen.what == What::Together);
    let who = began.and_then(|(_, who, _)| context.notebook.caregivers.get(&(*who)?));
    who.map_or_else(String::new, |who| format!(", {}", who.name))
}

/// "7 h 20", "12 min".
fn long(ms: i64) -> String {
    let min = ms.max(0) / 60_000;
    match (min / 60, min % 60) {
        (0, min) => format!("{min} min"),
        (hours, _) if 48 <= hours => format!("{} days", hours / 24),
        (hours, min) => format!("{hours} h {min:02}"),
    }
}

fn tap(form: &str, sends: &str, class: &str) -> Markup {
    let says = TAPS
        .iter()
        .find(|(name, ..)| *name == sends)
        .map_or("", |(.., says)| says);
    html! { button class=(class) form=(form) name=(DID) value=(sends) { (says) } }
}

fn what_did_you_see(context: &Context, faults: &[Fault]) -> Markup {
    html! {
        section.card.stack aria-labelledby="seen" {
            h2 id="seen" { "What did you see?" }
            div.taps { @for (name, ..) in &TAPS[..N_SEEN] { (tap(DID, name, "btn")) } }
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
                h2 id="next" { @match standing.on { Ok(Next::Home) => "Ready for home", Ok(Next::Stage(_)) => "Ready to go on", Err(_) => "When all is ready" } }
                form.stack id=(TOGETHER) method="post" action=(context.to(&format!("introductions/{}/together", one.written.id))) {
                    (context.form_id_field(1))
                    (fields::fault_at("looks", faults))
                    fieldset.stack { legend { "How do they all look today?" } (fields::choices("looks", Pick::One, [("well", "All well: none sneezes, is hurt or not as usual"), ("ill", "One is not as usual")], &[typed("looks")], &[])) }
                    (fields::fault_at("weather", faults))
                    fieldset.stack { legend { "What is the weather like?" } (fields::choices("weather", Pick::One, says::WEATHERS.map(|(name, _, says)| (name, says)), &[typed("weather")], &[])) }
                    (earlier(context, TOGETHER, faults))
                    @if is_apart { button class={ "btn btn-wide" @if standing.on.is_err() { " btn-main" } } name="going" value="here" { @if standing.on.is_ok() { "Once more: " } @else { "Begin: " } (says::stage_title(context, standing.stage)) } }
                    @match standing.on {
                        Ok(Next::Stage(stage)) => button class={ "btn btn-wide" @if is_apart { " btn-main" } } name="going" value="on" { "Go on: " (says::stage_title(context, stage)) },
                        Ok(Next::Home) => button.btn.btn-wide name="going" value="on" { "They live together now" },
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
                h2 { "They are one mischief" }
                p { "Every one of them is now written down as living together. Count how each of them trusts you before and after: company often helps." }
            } @else {
                h2 { "They live apart" }
                p { "That is an honest end. Each of them still wants company: one that suits, or two pairs." }
            }
            a.btn href=(context.to("rats")) { (icon("rats")) " The rats" }
        }
    }
}

fn stages(context: &Context, one: &Introducing) -> Markup {
    let standing = &one.standing;
    html! {
        section.card.stack aria-labelledby="way" {
            h2 id="way" { "The way, and the way back" }
            ol.stages {
                @for stage in Stage::ALL {
                    @let is_here = stage == standing.stage && one.is_running();
                    @let is_done = stage < standing.stage || standing.home.is_some();
                    @let line = &standing.lines[stage.index()];
                    li.done[is_done] data-n=(stage.index() + 1) aria-current=[is_here.then_some("step")] {
                        p { (says::stage_title(context, stage)) small { @if is_here && standing.together.is_some() { "now" } @else { (says::line(line, stage, context.asker.now)) } } }
                    }
                }
            }
            p.note { "Nobody is late, and going back is part of the way." }
        }
    }
}

/// Everything that was written down, newest first.
fn log(context: &Context, one: &Introducing) -> Markup {
    html! {
        @if !one.written.seen.is_empty() {
            details {
                summary { "All that was written down" }
                ul.lined { @for (_, who, seen) in one.written.seen.iter().rev() {
                    li {
                        (words::day_and_clock(context.asker.words, seen.at, context.asker.now)) ": " b { (says::what(seen.what)) }
                        @if let Some(stage) = seen.stage { ", " (says::stage_title(context, stage)) }
                        @if let Some(who) = who.and_then(|who| context.notebook.caregivers.get(&who)) { span.soft { " " (who.name) } }
                    }
                } }
            }
        }
        @if one.is_running() {
            details { summary { "End this introduction" } p { "They go on living apart, and nothing that was written is lost." } button.btn form=(DID) name=(DID) value=(GIVE_UP) { "They live apart" } }
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

fn thumb(one: &Introducing) -> Markup {
    let is_first = one.standing.stage == Stage::Cradle;
    let is_together = one.standing.together.is_some();
    let is_alone = is_first && !is_together;
    html! {
        @if one.is_running() && !one.written.seen.is_empty() {
            section.acts.acts-one[is_alone] aria-label="At any time" {
                @if !is_first {
                    button.btn.btn-main[is_together] form=(DID) name=(DID) value="back" { (icon("undo")) " Go back a stage" }
                } @else if is_together { (tap(DID, "apart", "btn")) }
                button.btn.btn-act.act.btn-wide[is_alone] form=(DID) name=(DID) value="blood" { (mark(bolthole_domain::Outcome::Bit)) " There was blood" }
            }
        }
    }
}

/// A tap. Whatever happened can be written down.
pub(crate) fn submit_did(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return context.not_found(NO_SUCH);
    };
    let sent = context.sent().get(DID).unwrap_or_default();
    let what = match TAPS.iter().find(|(name, ..)| *name == sent) {
        Some((_, what, _)) => *what,
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
        return context.not_found(NO_SUCH);
    };
    let sent = |name: &str| context.sent().get(name).unwrap_or_default();
    let weather = says::WEATHERS.iter().find(|(name, ..)| *name == sent("weather"));
    let looks = match sent("looks") {
        "well" => Some(Body::Well),
        "ill" => Some(Body::NotWell),
        _ => None,
    };
    let (Some((_, weather, _)), Some(looks)) = (weather, looks) else {
        let missing = Fault::at(
            "looks",
            "Say how all of them look, and what the weather is like: both are asked each time.",
        );
        return context.refuse(whole(context, &one, &[missing]));
    };
    let at = match when(context, &one) {
        Ok(at) => at,
        Err(fault) => return context.refuse(whole(context, &one, &[fault])),
    };
    // What was begun earlier is judged by how it stood then.
    let Some(then) = super::find_at(context, id, at) else {
        return context.not_found(NO_SUCH);
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
            &[Fault::at("weather", against(&one, *weather))],
        )),
        Err(why) => context.refuse(whole(
            context,
            &one,
            &[Fault::at("looks", refused(context, &why))],
        )),
    }
}

/// The weather is against it: nothing happened, so nothing is written down.
fn against(one: &Introducing, weather: Weather) -> String {
    let why = says::weather(weather);
    if one.standing.together.is_some() {
        format!("{why} Where they are close together now, part them, and tap what you did.")
    } else {
        why.to_owned()
    }
}

/// When it was: just now, or at the day and time that was written.
fn when(context: &Context, one: &Introducing) -> Result<Moment, Fault> {
    let now = context.asker.now;
    let Some(typed) = context.sent().get("at") else {
        return Ok(now);
    };
    let wall = words::wall_of(typed).ok_or_else(|| {
        Fault::at(
            "at",
            "That is no day and time. Choose one, or leave it empty for now.",
        )
    })?;
    let at = Moment {
        at: Instant(wall - i64::from(now.offset_min) * 60_000),
        ..now
    };
    if now.at < at.at {
        return Err(Fault::at("at", "That is still to come. Leave it empty for now."));
    }
    match one.last() {
        Some((_, seen)) if at.at < seen.at.at && words::date_and_clock(seen.at) != typed => Err(Fault::at(
            "at",
            "That is before what was written down last. Undo that first, or choose a later time.",
        )),
        Some((_, seen)) if at.at < seen.at.at => Ok(seen.at),
        _ => Ok(at),
    }
}

/// For what is written down later than it happened.
fn earlier(context: &Context, form: &str, faults: &[Fault]) -> Markup {
    let id = format!("at-{form}");
    html! {
        details open[faults.iter().any(|fault| fault.field == "at")] {
            summary { "It was earlier" }
            div.field {
                label for=(id) { "Day and time; empty is now" }
                (fields::fault_at("at", faults))
                input type="datetime-local" id=(id) name="at" form=(form) max=(words::date_and_clock(context.asker.now));
            }
        }
    }
}

fn refused(context: &Context, why: &Refusal) -> String {
    let now = context.asker.now;
    match why {
        Refusal::Held(held) => format!("{} {}", says::held_in_short(held, now), says::gate(held.gate).1),
        Refusal::Resting(until) => format!("They stay apart until {}.", says::from_when(*until, now)),
        Refusal::NotYet(_) => "This stage is not done yet; what it waits for stands above.".to_owned(),
        Refusal::Together => "They are together already.".to_owned(),
        Refusal::Over => "This introduction is over.".to_owned(),
    }
}

/// Takes back what was tapped last.
pub(crate) fn submit_back(context: &Context, id: &str) -> Reply {
    let Some(one) = super::find(context, id) else {
        return context.not_found(NO_SUCH);
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
