//! When rats meet: which introductions run, which are over, and planning another.

use bolthole_app::{Introducing, introductions, living, plan_introduction, soon_alone};
use bolthole_domain::{IntroductionId, Moment, RatId};
use bolthole_introduce::Why;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, portrait};
use crate::layout::{Head, Page, Tab};
use crate::words::marked;

use super::fields::{self, Fault, Pick};
use super::{see, tips};

mod before;
mod meeting;
mod says;

pub(crate) use before::submit_checks;
pub(crate) use meeting::{page as meeting, submit_back as undo, submit_did, submit_together};
use says::who_meets;

const FORM: &str = "plan";
const NEW: &str = "new";
const HERE: &str = "here";

/// Each as it is sent.
const WHYS: [(&str, Why); 4] = [
    ("first", Why::FirstTime),
    ("illness", Why::AfterIllness),
    ("neutering", Why::AfterNeutering),
    ("fight", Why::AfterAFight),
];

/// All of them, and a form for another.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(whole(context, &[]))
}

/// Plans one.
pub(crate) fn submit(context: &Context) -> Reply {
    let sent = context.sent();
    let of = |side: &str| -> Vec<RatId> {
        let rats = living(context.notebook).into_iter().map(|pages| pages.rat.id);
        rats.filter(|rat| sent.get(&rat.to_string()) == Some(side))
            .collect()
    };
    let why = WHYS.iter().find(|(name, _)| sent.get("why") == Some(name));
    let why = why.map_or(Why::FirstTime, |(_, why)| *why);
    let planned = plan_introduction(
        context.pen(),
        context.method,
        context.notebook,
        why,
        of(NEW),
        of(HERE),
    );
    match planned {
        Ok((id, events)) => context.saved(&format!("introductions/{id}"), events),
        Err(why) => context.refuse(whole(context, &[Fault::at("who", context.says(&why.said()))])),
    }
}

/// The introduction of that id, whatever was typed.
pub(crate) fn find<'a>(context: &Context<'a>, id: &str) -> Option<Introducing<'a>> {
    find_at(context, id, context.asker.now)
}

/// The same, as it stood or stands at that moment.
fn find_at<'a>(context: &Context<'a>, id: &str, at: Moment) -> Option<Introducing<'a>> {
    let id: IntroductionId = id.parse().ok()?;
    let written = context.notebook.introductions.get(&id)?;
    Some(bolthole_app::introducing(
        context.method,
        context.notebook,
        written,
        at,
    ))
}

fn whole(context: &Context, faults: &[Fault]) -> Page {
    let all = introductions(context.method, context.notebook, context.asker.now);
    let (running, over): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.is_running());
    let rats = living(context.notebook);
    let can_plan = 1 < rats.len();
    Page {
        title: say!(context, "meetings-title"),
        head: Head::Back {
            to: "rats".to_owned(),
            says: say!(context, "rats-title"),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (say!(context, "meetings-title")) }
                p.soft { (say!(context, "meetings-lead")) }
            }
            @for one in &running { (card(context, one)) }
            (alone(context))
            div.cols {
                @if can_plan { (plan(context, faults)) } @else {
                    section.card.stack { p { (say!(context, "meetings-takes-two")) } a.btn href=(context.to("rats/new")) { (icon("rats")) " " (say!(context, "another-rat")) } }
                }
                div.stack-wide {
                    (see::shelf(context, &say!(context, "meetings-read-first"), stages(context).iter()))
                    @if !over.is_empty() {
                        section.card.stack { h2 { (say!(context, "meetings-over")) } ul.lined { @for one in &over { li { (link(context, one)) " " span.soft { (says::ended(context, one)) } } } } }
                    }
                }
            }
        },
        thumb: html! { @if can_plan { div.acts.acts-one { button.btn.btn-wide.btn-main[running.is_empty()] form=(FORM) { (say!(context, "meetings-plan-it")) } } } },
    }
}

/// The cards of the stages, with what comes before them all.
fn stages(context: &Context) -> Vec<bolthole_method::Link> {
    let first = context.method.card("before-rats-meet").into_iter();
    let cards = first.chain(&context.method.introductions);
    cards
        .map(|card| bolthole_method::Link::to(bolthole_method::LinkKind::Card(card.kind), &card.id))
        .collect()
}

fn link(context: &Context, one: &Introducing) -> Markup {
    html! { a href=(context.to(&format!("introductions/{}", one.written.id))) { (who_meets(context, one)) } }
}

/// A running one, here and on Today.
pub(crate) fn card(context: &Context, one: &Introducing) -> Markup {
    html! {
        section.card.stack {
            h2 { (who_meets(context, one)) }
            p.step { (icon("door")) " " span { (says::stage_title(context, one.standing.stage)) } }
            p { (says::due(context, one)) }
            a.btn href=(context.to(&format!("introductions/{}", one.written.id))) { @if one.is_due(context.asker.now) { (say!(context, "meeting-look-now")) } @else { (say!(context, "meeting-open")) } }
        }
    }
}

/// Who would be left alone, while there is time.
fn alone(context: &Context) -> Markup {
    html! {
        @for pages in soon_alone(context.notebook, context.asker.now) {
            section.note.stack-close {
                p { (marked!(context, "meetings-soon-alone", name = pages.rat.name)) }
                @if let Some(card) = context.method.card("the-one-left-behind") { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}

fn plan(context: &Context, faults: &[Fault]) -> Markup {
    let typed = |name: &str| context.sent().get(name).unwrap_or_default().to_owned();
    html! {
        section.card.stack {
            h2 { (say!(context, "meetings-plan")) }
            form.stack id=(FORM) method="post" action=(context.to("introductions")) {
                (context.form_id_field(0))
                (fields::fault_at("who", faults))
                @for pages in living(context.notebook) {
                    @let name = pages.rat.id.to_string();
                    fieldset.side {
                        legend.row { (portrait(pages.rat.coat)) " " b { (pages.rat.name) } }
                        (fields::choices(&name, Pick::One, [("", say!(context, "meetings-no")), (NEW, say!(context, "meetings-newcomer")), (HERE, say!(context, "meetings-lives-here"))], &[typed(&name)], &[]))
                    }
                }
                (fields::select("why", &say!(context, "meetings-have-they-met"), WHYS.map(|(name, _)| (name, say!(context, "meetings-why", why = name))), &typed("why"), faults))
            }
            p.soft.small { (say!(context, "meetings-newcomer-is")) }
        }
    }
}
