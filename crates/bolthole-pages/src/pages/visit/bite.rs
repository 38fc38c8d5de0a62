//! After teeth: where and how bad, in two taps, and never required.

use bolthole_app::{BiteTold, nipped_at_food, note_bite};
use bolthole_domain::{BiteSeverity, Bitten, Outcome, Role, Zone};
use bolthole_record::{RatPages, Visit};
use bolthole_words::{Words, say};
use maud::html;

use super::{found, no_such_visit};
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Pick};
use crate::pages::parts::did;
use crate::{Reply, Status, words};

/// Where teeth can have met; `food` is a mistake over food and no bite.
const PLACES: [&str; 7] = ["food", "hand", "arm", "lap", "nest", "bars", "face"];

const WHOSE: [Bitten; 3] = [Bitten::GrownUp, Bitten::Child, Bitten::AtRisk];

const HOW_BAD: [&str; 3] = ["nip", "breaks_skin", "deep"];

fn zone(name: &str) -> Option<Zone> {
    Some(match name {
        "hand" => Zone::Hand,
        "arm" => Zone::Arm,
        "lap" => Zone::Lap,
        "nest" => Zone::Nest,
        "bars" => Zone::Bars,
        "face" => Zone::Face,
        _ => return None,
    })
}

fn severity(name: &str) -> Option<BiteSeverity> {
    Some(match name {
        "nip" => BiteSeverity::Nip,
        "breaks_skin" => BiteSeverity::BreaksSkin,
        "deep" => BiteSeverity::Deep,
        _ => return None,
    })
}

/// "hand or finger, skin broken".
pub(crate) fn where_and_how(words: &Words, zone: Zone, severity: BiteSeverity) -> String {
    let place = match zone {
        Zone::Hand => "hand",
        Zone::Arm => "arm",
        Zone::Lap => "lap",
        Zone::Face => "face",
        Zone::Nest => "nest",
        Zone::Bars => "bars",
    };
    let severity = match severity {
        BiteSeverity::None | BiteSeverity::Nip => "nip",
        BiteSeverity::Deep => "deep",
        BiteSeverity::BiteUnspecified | BiteSeverity::HardUnspecified | BiteSeverity::BreaksSkin => {
            "breaks_skin"
        }
    };
    say!(words, "bite-where-and-how", place = place, severity = severity)
}

pub(crate) fn bite(context: &Context, id: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    page(context, pages, visit, None)
}

fn page(context: &Context, pages: &RatPages, visit: &Visit, fault: Option<&str>) -> Reply {
    let sent = context.sent();
    let back = format!("visits/{}", visit.id);
    let place = sent.get("zone").map(str::to_owned);
    let usual = if visit.outcome == Outcome::Bit {
        "breaks_skin"
    } else {
        "nip"
    };
    let how_bad = sent.get("severity").unwrap_or(usual).to_owned();
    let usual_skin = match context.role() {
        Role::Child => Bitten::Child,
        Role::Adult => Bitten::GrownUp,
    };
    let whose = sent.get("bitten").unwrap_or(usual_skin.name()).to_owned();
    let page = Page {
        title: say!(context, "bite-title", name = pages.rat.name),
        head: Head::Back {
            to: back.clone(),
            says: say!(context, "bite-leave-out"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { (say!(context, "bite-heading")) }
                p.soft { (pages.rat.name) ", " (words::day_and_clock(context.asker.words, visit.at, context.asker.now)) " · " (did(context, visit.outcome)) }
                a.btn.btn-act.btn-wide.act href=(context.to("first-aid")) { (icon("aid")) " " (say!(context, "first-aid")) }
            }
            @if let Some(fault) = fault { p.fault role="alert" { (fault) } }
            (context.form(0, &format!("visits/{}/bite", visit.id), html! {
                div.stack-wide {
                    fieldset { legend.hush { (say!(context, "bite-where")) } (fields::choices("zone", Pick::One, places(context, visit), place.as_slice(), &[])) }
                    fieldset.stack { legend { h2 { (say!(context, "bite-whose")) } } (fields::choices("bitten", Pick::One, WHOSE.map(|who| (who.name(), say!(context, "bite-skin", who = who.name()))), &[whose], &[])) }
                    fieldset.stack { legend { h2 { (say!(context, "bite-how-bad")) } } (fields::choices("severity", Pick::One, HOW_BAD.map(|bad| (bad, say!(context, "bite-severity", severity = bad))), &[how_bad], &[])) }
                    (fields::note("note", &say!(context, "bite-how-it-came"), sent.get("note").unwrap_or("")))
                    button.btn.btn-main.btn-wide { (say!(context, "save")) }
                }
            }))
            p.soft { (say!(context, "bite-nobodys-fault", name = pages.rat.name)) }
        },
        thumb: html! {},
    };
    context.reply(
        if fault.is_some() {
            Status::Refused
        } else {
            Status::Ok
        },
        page,
    )
}

/// Broken skin is a bite, wherever the food was.
fn places(context: &Context, visit: &Visit) -> impl Iterator<Item = (&'static str, String)> {
    let is_nip = visit.outcome == Outcome::Nipped;
    PLACES
        .into_iter()
        .filter(move |place| is_nip || *place != "food")
        .map(move |place| (place, say!(context, "bite-place", place = place)))
}

pub(crate) fn submit_bite(context: &Context, id: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let sent = context.sent();
    let pen = context.pen();
    if sent.get("zone") == Some("food") && visit.outcome == Outcome::Nipped && !visit.at_food {
        let events = nipped_at_food(pen, context.asker.words, pages, visit);
        return context.saved(&format!("visits/{}", visit.id), events);
    }
    let (Some(zone), Some(severity)) = (
        sent.get("zone").and_then(zone),
        sent.get("severity").and_then(severity),
    ) else {
        return page(context, pages, visit, Some(&say!(context, "bite-choose")));
    };
    let told = BiteTold {
        zone,
        severity,
        bitten: sent.get("bitten").and_then(Bitten::from_name),
        note: sent.get("note").unwrap_or_default(),
    };
    let events = note_bite(pen, pages, visit, told);
    context.saved(&format!("visits/{}", visit.id), events)
}
