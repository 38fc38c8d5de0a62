//! One recording: its microphone, what sounds on, its calls, and where it belongs.

use std::str::FromStr;

use bolthole_app::listening::{Microphone, Recording, judge_call, place_recording, recording, unjudge_call};
use bolthole_domain::{Instant, Moment, RatId, VisitId};
use bolthole_record::{During, HeardCall, Judgement, Placed, RatPages, Visit};
use bolthole_words::{Said, say, tell};
use maud::{Markup, html};

use super::{back, drawn, says, style_of, timeline};
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::pages::fields::{self, Pick};
use crate::{Place, Reply, words};

/// Calls on one page.
const CALLS_SHOWN: usize = 20;
/// Visits offered, the nearest.
const VISITS_OFFERED: usize = 6;

pub(crate) fn page(context: &Context, id: &str) -> Reply {
    match recording(context.notebook, id) {
        None => no_such_recording(context),
        Some(one) => context.show(shown(context, &one, None)),
    }
}

fn no_such_recording(context: &Context) -> Reply {
    context.not_found(&say!(context, "listen-no-such"))
}

fn shown(context: &Context, one: &Recording, fault: Option<&str>) -> Page {
    Page {
        title: one.heard.name.clone(),
        head: back(context),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (says::when(context, one)) }
                p { (says::of_whom(context, one)) " " span.soft { (one.heard.name) @if !one.heard.recorder.is_empty() { ", " (one.heard.recorder) } } }
                @if context.request.query.get("saved").is_some() { p.note role="status" { (say!(context, "listen-saved")) } }
            }
            div.cols.cols-even {
                div.stack-wide { (microphone(context, one)) (devices(context, one)) (file(context, one)) }
                div.stack-wide { (minutes(context, one)) @if one.starts_at().is_some() && of_rats(one) { section.card.stack { h2 { (say!(context, "listen-beside-taps")) } (timeline::beside(context, one)) } } (belongs(context, one, fault)) }
            }
            (calls(context, one))
        },
        thumb: html! {},
    }
}

fn of_rats(one: &Recording) -> bool {
    one.placed.during != Some(During::Room)
}

fn microphone(context: &Context, one: &Recording) -> Markup {
    let verdict = one.microphone();
    let [reach, rate] = says::reach_and_rate(one);
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-microphone")) }
            p { b { (says::verdict(context.asker.words, verdict)) } " " (say!(context, "listen-reaches", reach = reach, rate = rate)) }
            @if verdict != Microphone::Ok { p { (says::advice(context.asker.words, verdict)) } }
            @for note in &one.heard.notes { p.soft { (note) } }
        }
    }
}

fn devices(context: &Context, one: &Recording) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-sounds-on")) }
            @if one.heard.devices.is_empty() {
                p { @if one.microphone() == Microphone::Ok { (say!(context, "listen-nothing-steady")) } @else { (say!(context, "listen-steady-unheard")) } }
            }
            ul.lined { @for device in &one.heard.devices { li.stack-close {
                p { b { (says::device(context.asker.words, device)) } @if let Some(swells) = says::swells(device) { " " (context.says(&swells)) } }
                p.soft { (says::to_a_rat(context.asker.words, device.hz)) }
            } } }
            @if !one.heard.devices.is_empty() { p.soft { (say!(context, "listen-present")) } }
        }
    }
}

fn minutes(context: &Context, one: &Recording) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-a-minute")) }
            p { (says::in_short(context.asker.words, one)) }
            (drawn::minutes(context.asker.words, one))
            p.soft { (say!(context, "listen-weak-sign")) }
        }
    }
}

/// Whether the file may be within reach: not from a phone that keeps the notebook alone, and never in a demonstration.
fn has_files(context: &Context) -> bool {
    !context.asker.demo && context.asker.keeping.place != Place::PhoneAlone
}

/// The file itself: where it is, and that it can go.
fn file(context: &Context, one: &Recording) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-the-file")) }
            @match one.removed {
                Some(at) => p { (say!(context, "listen-removed", day = words::day_and_clock(context.asker.words, at, context.asker.now))) },
                None => {
                    p { (say!(context, "listen-on-the-server")) }
                    @if has_files(context) {
                        details {
                            summary { (say!(context, "listen-remove")) }
                            div.stack {
                                p { (say!(context, "listen-remove-says")) }
                                form method="post" action=(context.to(&format!("recordings/{}/remove", one.id()))) { button.btn { (say!(context, "listen-remove-now")) } }
                            }
                        }
                    }
                },
            }
        }
    }
}

fn calls(context: &Context, one: &Recording) -> Markup {
    let all = &one.heard.calls;
    let from = context
        .request
        .query
        .get("from")
        .and_then(|from| from.parse().ok());
    let from = from.filter(|from: &usize| *from < all.len()).unwrap_or(0);
    let until = (from + CALLS_SHOWN).min(all.len());
    html! {
        @if !all.is_empty() {
            section.stack id="calls" {
                h2 { (say!(context, "listen-each-call")) }
                p.soft { (say!(context, "listen-how-drawn")) }
                @if has_files(context) { p.soft { (say!(context, "listen-from-the-server")) } }
                @if let Some(shown) = says::shown(context.asker.words, one) { p.soft { (shown) } }
                ul.heard-calls { @for (nth, call) in (0_u16..).zip(&all[from..until]) { (each(context, one, from + usize::from(nth), call, nth + 1)) } }
                (further(context, one, from, until))
            }
        }
    }
}

fn each(context: &Context, one: &Recording, place: usize, call: &HeardCall, form: u16) -> Markup {
    let of = |what: &str| context.to(&format!("recordings/{}/{what}/{place}", one.id()));
    let is_here = one.removed.is_none() && has_files(context);
    let judged = one.judged.get(&place).map(|(_, is)| *is);
    let (nth, what) = (place + 1, says::call(context.asker.words, call));
    html! {
        li.card.stack id={ "call-" (place) } {
            h3 { (nth) " · " (says::clock(context.asker.words, call.start_s)) }
            p { (says::kind(context.asker.words, call)) ". " span.soft { (what) } }
            @if is_here {
                img src=(of("picture")) width="240" height="86" loading="lazy" alt=(say!(context, "listen-spectrogram", nth = nth, call = what));
                audio controls preload="none" src=(of("sound")) aria-label=(say!(context, "listen-slowed", nth = nth)) {}
            }
            (context.form(form, &format!("listening/{}/judge", one.id()), html! {
                input type="hidden" name="call" value=(place);
                div.row { @for is in Judgement::ALL {
                    button.btn name="is" value=(is.name()) aria-pressed=(if judged == Some(is) { "true" } else { "false" }) aria-label=(say!(context, "listen-judge", nth = nth, is = is.name())) { (say!(context, "listen-judgement", is = is.name())) }
                } }
                @if judged.is_some() { button.btn.btn-plain name="is" value="undo" aria-label=(say!(context, "listen-take-back-call", nth = nth)) { (say!(context, "listen-take-back")) } }
            }))
        }
    }
}

fn further(context: &Context, one: &Recording, from: usize, until: usize) -> Markup {
    let to = |from: usize| context.to(&format!("listening/{}?from={from}#calls", one.id()));
    html! {
        @if from > 0 || until < one.heard.calls.len() {
            p.row {
                @if from > 0 { a.btn href=(to(from.saturating_sub(CALLS_SHOWN))) { (say!(context, "listen-earlier-calls")) } }
                @if until < one.heard.calls.len() { a.btn href=(to(until)) { (say!(context, "listen-later-calls")) } }
            }
        }
    }
}

/// What somebody makes of a call.
pub(crate) fn submit_judgement(context: &Context, id: &str) -> Reply {
    let Some(one) = recording(context.notebook, id) else {
        return no_such_recording(context);
    };
    let call: Option<usize> = context.sent().get("call").and_then(|call| call.parse().ok());
    let is = context.sent().get("is").unwrap_or_default();
    let call = call.unwrap_or(usize::MAX);
    let pen = context.pen().from_nth(fields::nth_of([is, &call.to_string()]));
    let events = match (is, Judgement::from_name(is)) {
        ("undo", _) => unjudge_call(pen, &one, call),
        (_, Some(is)) => judge_call(pen, &one, call, is),
        _ => Vec::new(),
    };
    let from = call.min(one.heard.calls.len()) / CALLS_SHOWN * CALLS_SHOWN;
    context.saved(&format!("listening/{id}?from={from}#call-{call}"), events)
}

/// Where it belongs, as a form.
fn belongs(context: &Context, one: &Recording, fault: Option<&str>) -> Markup {
    let visits = near(context, one);
    let during: Vec<String> = one
        .placed
        .during
        .iter()
        .map(|during| during.name().to_owned())
        .collect();
    let rats: Vec<String> = one.placed.rats.iter().map(ToString::to_string).collect();
    let names: Vec<(String, &str)> = context
        .notebook
        .rats
        .values()
        .filter(|pages| pages.rat.left.is_none() || one.placed.rats.contains(&pages.rat.id))
        .map(|pages| (pages.rat.id.to_string(), pages.rat.name.as_str()))
        .collect();
    let began = one.starts_at().map(words::date_and_clock).unwrap_or_default();
    let began = context.sent().get("when").unwrap_or(&began);
    let is_open = fault.is_some() || one.placed.during.is_none() || one.starts_at().is_none();
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-belongs")) }
            @if let Some(visit) = one.placed.visit { p { a.alone href=(context.to(&format!("listening/visit/{visit}"))) { (say!(context, "listen-its-visit")) } } }
            details open[is_open] {
                summary { (say!(context, "listen-say-when")) }
                (context.form(0, &format!("listening/{}/place", one.id()), html! {
                    div.stack {
                        div.field {
                            label for="when" { (say!(context, "listen-began")) }
                            @if let Some(fault) = fault { p.fault id="when-fault" role="alert" { (fault) } }
                            input type="datetime-local" id="when" name="when" value=(began) max=(words::date_and_clock(context.asker.now)) autocomplete="off"
                                aria-invalid=[fault.map(|_| "true")] aria-describedby=[fault.map(|_| "when-fault")];
                            input type="hidden" name="when-was" value=(one.starts_at().map(words::date_and_clock).unwrap_or_default());
                            input type="hidden" name="when-offset";
                        }
                        @if !visits.is_empty() {
                            div.field {
                                label for="visit" { (say!(context, "listen-at-a-visit")) }
                                select id="visit" name="visit" {
                                    option value="" { (say!(context, "listen-at-none")) }
                                    @for (pages, visit) in &visits { option value=(visit.id) selected[one.placed.visit == Some(visit.id)] { (pages.rat.name) ", " (words::day_and_clock(context.asker.words, visit.at, context.asker.now)) ", " (words::did(context.asker.words, visit.outcome)) } }
                                }
                            }
                        }
                        fieldset.stack { legend { (say!(context, "listen-going-on")) } (fields::choices("during", Pick::One, During::ALL.map(|during| (during.name(), says::during(context.asker.words, during))), &during, &[])) }
                        fieldset.stack { legend { (say!(context, "listen-who-was-there")) } (fields::choices("rat", Pick::Many, names.iter().map(|(id, name)| (id.as_str(), *name)), &rats, &[])) }
                        button.btn.btn-wide { (say!(context, "save")) }
                    }
                }))
            }
        }
    }
}

/// The visits nearest in time, the one that it was said to belong to among them.
fn near<'a>(context: &Context<'a>, one: &Recording) -> Vec<(&'a RatPages, &'a Visit)> {
    let middle = one.at(one.heard.duration_s / 2.0).unwrap_or(one.heard_at);
    let mut visits: Vec<(&RatPages, &Visit)> = context
        .notebook
        .rats
        .values()
        .flat_map(|pages| pages.visits.iter().map(move |visit| (pages, visit)))
        .collect();
    let is_its = |visit: &Visit| one.placed.visit == Some(visit.id);
    visits.sort_by_key(|(_, visit)| (!is_its(visit), visit.at.at.0.abs_diff(middle.at.0), visit.id));
    visits.truncate(VISITS_OFFERED);
    visits
}

/// When it began and where it belongs.
pub(crate) fn submit_place(context: &Context, id: &str) -> Reply {
    let Some(one) = recording(context.notebook, id) else {
        return no_such_recording(context);
    };
    let starts_at = match began(context, &one) {
        Ok(at) => at,
        Err(why) => return context.refuse(shown(context, &one, Some(&context.says(&why)))),
    };
    let sent = context.sent();
    let placed = Placed {
        visit: sent.get("visit").and_then(|id| VisitId::from_str(id).ok()),
        rats: sent
            .all("rat")
            .filter_map(|id| RatId::from_str(id).ok())
            .collect(),
        during: sent.get("during").and_then(During::from_name),
        starts_at,
        ..one.placed.clone()
    };
    let content = sent.0.iter().filter(|(name, _)| name != "form");
    let nth = fields::nth_of(content.map(|(_, value)| value.as_str()));
    let events = place_recording(context.pen().from_nth(nth), context.notebook, &one, placed);
    context.saved(&format!("listening/{id}?saved=1"), events)
}

/// The time that was typed; as it was, where it was left alone.
fn began(context: &Context, one: &Recording) -> Result<Option<Moment>, Said> {
    const MS_PER_MIN: i64 = 60_000;
    let sent = context.sent();
    let Some(typed) = sent
        .get("when")
        .filter(|typed| Some(*typed) != sent.get("when-was"))
    else {
        return Ok(one.placed.starts_at);
    };
    let wall = words::wall_of(typed).ok_or_else(|| tell!("listen-time-unread"))?;
    let said = sent.get("when-offset").and_then(|minutes| minutes.parse().ok());
    let said = said.filter(|minutes: &i16| minutes.unsigned_abs() <= 14 * 60);
    let offset_min = said.unwrap_or(context.asker.now.offset_min);
    let at = Instant(wall.saturating_sub(i64::from(offset_min) * MS_PER_MIN));
    if at > context.asker.now.at {
        return Err(tell!("listen-time-to-come"));
    }
    Ok(Some(Moment { at, offset_min }))
}
