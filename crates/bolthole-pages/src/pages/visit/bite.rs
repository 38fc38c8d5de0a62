//! After teeth: where and how bad, in two taps, and never required.

use bolthole_app::{BiteTold, nipped_at_food, note_bite};
use bolthole_domain::{BiteSeverity, Bitten, Outcome, Role, Zone};
use bolthole_record::{RatPages, Visit};
use maud::{Markup, html};

use super::{found, no_such_visit};
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Pick};
use crate::pages::parts::did;
use crate::{Reply, Status, words};

/// Where teeth can have met; `food` is a mistake over food and no bite.
const PLACES: [(&str, &str); 7] = [
    ("food", "The spoon, or food through the bars"),
    ("hand", "Hand or finger"),
    ("arm", "Arm or sleeve"),
    ("lap", "Lap or leg"),
    ("nest", "Whatever came into the nest"),
    ("bars", "A finger, through the bars"),
    ("face", "Face or neck"),
];

const WHOSE: [(Bitten, &str); 3] = [
    (Bitten::GrownUp, "A grown-up’s"),
    (Bitten::Child, "A child’s"),
    (
        Bitten::AtRisk,
        "Of somebody pregnant, or whose body fights illness badly",
    ),
];

const HOW_BAD: [(&str, &str); 3] = [
    ("nip", "Teeth, no blood"),
    ("breaks_skin", "Skin broken"),
    ("deep", "Deep, or held on"),
];

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
pub(crate) fn where_and_how(zone: Zone, severity: BiteSeverity) -> String {
    let place = match zone {
        Zone::Hand => "hand or finger",
        Zone::Arm => "arm or sleeve",
        Zone::Lap => "lap or leg",
        Zone::Face => "face or neck",
        Zone::Nest => "in the nest",
        Zone::Bars => "through the bars",
    };
    let bad = match severity {
        BiteSeverity::None | BiteSeverity::Nip => "teeth without blood",
        BiteSeverity::Deep => "deep, or held on",
        BiteSeverity::BiteUnspecified | BiteSeverity::HardUnspecified | BiteSeverity::BreaksSkin => {
            "skin broken"
        }
    };
    format!("{place}, {bad}")
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
        title: format!("Where did {} bite?", pages.rat.name),
        head: Head::Back {
            to: back.clone(),
            says: "Leave this out".to_owned(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { "Where did teeth meet?" }
                p.soft { (pages.rat.name) ", " (words::day_and_clock(context.asker.words, visit.at, context.asker.now)) " · " (did(context, visit.outcome)) }
                a.btn.btn-act.btn-wide.act href=(context.to("first-aid")) { (icon("aid")) " First aid" }
            }
            @if let Some(fault) = fault { p.fault role="alert" { (fault) } }
            (context.form(0, &format!("visits/{}/bite", visit.id), html! {
                div.stack-wide {
                    fieldset { legend.hush { "Where" } (fields::choices("zone", Pick::One, places(visit), place.as_slice(), &[])) }
                    fieldset.stack { legend { h2 { "Whose skin?" } } (fields::choices("bitten", Pick::One, WHOSE.map(|(who, says)| (who.name(), says)), &[whose], &[])) }
                    fieldset.stack { legend { h2 { "How bad?" } } (fields::choices("severity", Pick::One, HOW_BAD, &[how_bad], &[])) }
                    (fields::note("note", "How did it come? You may leave this empty.", sent.get("note").unwrap_or("")))
                    button.btn.btn-main.btn-wide { "Save" }
                }
            }))
            (rests(pages))
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
fn places(visit: &Visit) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_nip = visit.outcome == Outcome::Nipped;
    PLACES
        .into_iter()
        .filter(move |(value, _)| is_nip || *value != "food")
}

fn rests(pages: &RatPages) -> Markup {
    html! {
        p.soft { "This is nobody’s fault. It tells the plan what " (pages.rat.name) " can bear, and the next home the truth." }
    }
}

pub(crate) fn submit_bite(context: &Context, id: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let sent = context.sent();
    let pen = context.pen();
    if sent.get("zone") == Some("food") && visit.outcome == Outcome::Nipped && !visit.at_food {
        let events = nipped_at_food(pen, pages, visit);
        return context.saved(&format!("visits/{}", visit.id), events);
    }
    let (Some(zone), Some(severity)) = (
        sent.get("zone").and_then(zone),
        sent.get("severity").and_then(severity),
    ) else {
        return page(
            context,
            pages,
            visit,
            Some("Choose where teeth met and how bad it was, or leave this out."),
        );
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
