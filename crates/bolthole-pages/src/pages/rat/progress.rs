//! Progress that can be seen when it is slow: counts, times and weight of one rat, with what changed in between.

use bolthole_app::{Asking, RatView, WEIGHTS, fast_loss, measures, note_change, rat_view, weigh};
use bolthole_domain::{EventId, Moment, decimal};
use bolthole_record::{Body, RatPages, Retraction, Weight};
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Line};
use crate::words::{self, marked};
use crate::{Form, Reply};

mod counted;
mod drawn;

use counted::{before_and_after, counts, met_with, scares};
use drawn::{same_minute, times};

/// Numbers of the forms on this page.
const WEIGHT_FORM: u16 = 0;
const CHANGE_FORM: u16 = 1;
const UNDO_FORM: u16 = 2;

pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let shown = form(context, pages, &Form::default(), &[]);
    shown.map_or_else(|| context.no_such_rat(), |page| context.show(page))
}

/// None: no such rat.
fn form(context: &Context, pages: &RatPages, sent: &Form, faults: &[Fault]) -> Option<Page> {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let view = rat_view(context.method, context.notebook, pages.rat.id, asking)?;
    let name = &pages.rat.name;
    let measures = measures(context.method, pages, &view.way.changes);
    Some(Page {
        title: say!(context, "progress-title", name = name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            h1 { (say!(context, "progress-title", name = name)) }
            p.soft { (say!(context, "progress-lead", name = name)) }
            div.cols.cols-even {
                div.stack-wide {
                    (super::way::section(context, &view))
                    (weight(context, &view, sent, faults))
                    (times(context, &view, &measures))
                    (same_minute(context, &view))
                }
                div.stack-wide {
                    (counts(context, name, &measures))
                    (scares(context, &measures.scares))
                    (met_with(context, &measures))
                    (before_and_after(context, &measures))
                    (note_a_change(context, pages, sent, faults))
                }
            }
        },
        thumb: html! {},
    })
}

fn weight(context: &Context, view: &RatView, sent: &Form, faults: &[Fault]) -> Markup {
    let pages = view.pages;
    html! {
        section.stack aria-labelledby="weight" {
            h2 id="weight" { (say!(context, "weight-heading")) }
            div.card.stack {
                @if let Some((from, to)) = fast_loss(pages, context.asker.now) { (loss(context, pages, (from, to))) }
                (drawn::weights(context, view))
                @if let Some(last) = pages.weights.last() { (last_weighing(context, pages, last)) }
                form.stack.noprint method="post" action=(context.to(&format!("rats/{}/weight", pages.rat.id))) {
                    (context.form_id_field(WEIGHT_FORM))
                    (fields::line(&Line { name: "grams", label: &say!(context, "weight-grams"), typed: sent.get("grams").unwrap_or_default(), keys: "decimal", longest: 8 }, faults))
                    (on_which_day(context, "weighed", sent, faults))
                    button.btn.btn-wide { (say!(context, "weight-save")) }
                }
                p.soft.small { (say!(context, "weight-how")) }
            }
        }
    }
}

fn last_weighing(context: &Context, pages: &RatPages, last: &Weight) -> Markup {
    let today = context.asker.now.day();
    html! {
        div.row {
            p.grow { b { (last.grams) " g" } ", " (words::day(context.asker.words, last.at.day(), today)) }
            form.noprint method="post" action=(context.to(&format!("rats/{}/weight", pages.rat.id))) {
                (context.form_id_field(UNDO_FORM))
                button.btn name="undo" value=(last.event) { (icon("undo")) " " (say!(context, "note-take-back")) }
            }
        }
    }
}

fn loss(context: &Context, pages: &RatPages, (from, to): (Weight, Weight)) -> Markup {
    let today = context.asker.now.day();
    let day = |weight: Weight| words::day(context.asker.words, weight.at.day(), today);
    let (before, grams) = (from.grams.to_string(), to.grams.to_string());
    html! {
        div.banner.act.stack {
            p { (icon("vet")) " " (marked!(context, "weight-loss", before = before, then = day(from), grams = grams, day = day(to))) }
            a.btn href=(context.to(&format!("rats/{}", pages.rat.id))) { (say!(context, "weight-what-to-do")) }
        }
    }
}

/// A day; empty is today.
fn on_which_day(context: &Context, name: &'static str, sent: &Form, faults: &[Fault]) -> Markup {
    html! {
        div.field {
            label for=(name) { (say!(context, "progress-which-day")) }
            (fields::fault_at(name, faults))
            input type="date" id=(name) name=(name) value=[sent.get(name)];
        }
    }
}

/// The moment that a day's field says.
fn when(context: &Context, name: &'static str) -> Result<Moment, Fault> {
    match context.sent().get(name) {
        None => Ok(context.asker.now),
        Some(day) => words::noon_of(day, context.asker.now)
            .map(|noon| {
                if noon.day() == context.asker.now.day() {
                    context.asker.now
                } else {
                    noon
                }
            })
            .ok_or_else(|| Fault::at(name, say!(context, "progress-day-unread"))),
    }
}

fn note_a_change(context: &Context, pages: &RatPages, sent: &Form, faults: &[Fault]) -> Markup {
    html! {
        section.card.stack.noprint aria-labelledby="change" {
            h2 id="change" { (say!(context, "change-heading")) }
            p.soft.small { (say!(context, "change-lead")) }
            form.stack method="post" action=(context.to(&format!("rats/{}/changed", pages.rat.id))) {
                (context.form_id_field(CHANGE_FORM))
                (fields::line(&Line { name: "change", label: &say!(context, "change-what"), typed: sent.get("change").unwrap_or_default(), keys: "text", longest: 200 }, faults))
                (on_which_day(context, "changed", sent, faults))
                button.btn.btn-wide { (say!(context, "change-save")) }
            }
        }
    }
}

fn again(context: &Context, pages: &RatPages, fault: Fault) -> Reply {
    let page = form(context, pages, context.sent(), &[fault]);
    page.map_or_else(|| context.no_such_rat(), |page| context.refuse(page))
}

/// A weight, or its undo.
pub(crate) fn submit_weight(context: &Context, pages: &RatPages) -> Reply {
    let here = format!("rats/{}/progress", pages.rat.id);
    if let Some(undo) = context
        .sent()
        .get("undo")
        .and_then(|id| id.parse::<EventId>().ok())
    {
        let event = pages
            .weights
            .iter()
            .find(|weight| weight.event == undo)
            .map(|weight| weight.event);
        let reason = String::new();
        let events = event.map(|event| context.pen().write(Body::Retracted(Retraction { event, reason })));
        return context.saved(&here, events.into_iter().collect());
    }
    let typed = context.sent().get("grams").unwrap_or_default();
    let (least, most) = WEIGHTS;
    let grams =
        decimal(typed.trim_end_matches(['g', 'G']).trim()).filter(|grams| (least..=most).contains(grams));
    let Some(grams) = grams else {
        let says = say!(
            context,
            "weight-unread",
            least = least.to_string(),
            most = most.to_string()
        );
        return again(context, pages, Fault::at("grams", says));
    };
    match when(context, "weighed") {
        Ok(at) => context.saved(&here, weigh(context.pen(), pages.rat.id, grams, at)),
        Err(fault) => again(context, pages, fault),
    }
}

/// Something changed in room, cage or food.
pub(crate) fn submit_change(context: &Context, pages: &RatPages) -> Reply {
    let Some(change) = context.sent().get("change") else {
        return again(
            context,
            pages,
            Fault::at("change", say!(context, "change-missing")),
        );
    };
    match when(context, "changed") {
        Ok(at) => context.saved(
            &format!("rats/{}/progress", pages.rat.id),
            note_change(context.pen(), change, at),
        ),
        Err(fault) => again(context, pages, fault),
    }
}
