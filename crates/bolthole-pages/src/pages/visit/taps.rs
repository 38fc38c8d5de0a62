//! The bar at the thumb: what was saved, and eight buttons that name what the rat did.

use bolthole_app::{Undo, since, undo};
use bolthole_domain::{Group, Outcome, Role};
use bolthole_record::Visit;
use bolthole_words::say;
use maud::{Markup, html};

use super::Scene;
use super::opened::Opened;
use super::when::TAPS;
use crate::context::Context;
use crate::icons::{group_class, icon, mark};
use crate::links::with_query;
use crate::words;

/// A button: the outcome and its drawing.
pub(super) type Tap = (Outcome, &'static str);

/// The rows of buttons: calm furthest from teeth.
pub(super) const ROWS: [(Group, [Tap; 2]); 4] = [
    (Group::Calm, [(Outcome::Relaxed, "ease"), (Outcome::Ate, "ate")]),
    (
        Group::Unsure,
        [(Outcome::Hesitated, "came"), (Outcome::Refused, "stayed")],
    ),
    (Group::Fright, [(Outcome::Fled, "ran"), (Outcome::Froze, "froze")]),
    (Group::Teeth, [(Outcome::Nipped, "nipped"), (Outcome::Bit, "bit")]),
];

/// What a button says.
pub(super) fn says(context: &Context, outcome: Outcome) -> String {
    say!(context, "tap", outcome = outcome.name())
}

/// What a row of buttons is called.
fn row_says(context: &Context, group: Group) -> String {
    let group = match group {
        Group::Calm => "calm",
        Group::Unsure => "unsure",
        Group::Fright => "fright",
        Group::Teeth => "teeth",
    };
    say!(context, "tap-group", group = group)
}

/// The id of the form that chooses rest; its button stands at the thumb.
const REST: &str = "rest";

/// Before the tap: the same place counts the time, so nothing moves when it is taken.
pub(super) fn before(context: &Context, scene: &Scene, opened: &Opened) -> Markup {
    let slot = html! {
        div.slot {
            p.grow {
                @match since(opened.started, context.asker.now) {
                    Some(seconds) => { strong.num data-clock { (words::minutes(seconds)) } " " (super::since_when(context, scene)) },
                    None => (say!(context, "visit-not-counted")),
                }
                br; span.soft.small { (say!(context, "visit-one-tap")) } (stays_on(context))
            }
        }
    };
    bar(
        context,
        scene,
        &Tapped::NotYet(opened),
        slot,
        doors_out(context, scene),
    )
}

/// Shown by script, and only while it is so.
fn stays_on(context: &Context) -> Markup {
    html! { span.soft.small data-awake hidden { " " (say!(context, "visit-screen-stays-on")) } }
}

/// Nothing today, or a look at its health: always one tap away.
fn doors_out(context: &Context, scene: &Scene) -> Markup {
    let worse = with_query("worse", &[("rat", &scene.pages.rat.id.to_string())]);
    html! {
        @if context.role() == Role::Adult { button.btn form=(REST) { (icon("rest")) " " (say!(context, "today-no-training")) } }
        a.btn href=(context.to(&worse)) { (icon("worse")) " " (say!(context, "today-worse")) }
    }
}

/// The form behind "No training today", for this rat.
fn rest_form(context: &Context, scene: &Scene) -> Markup {
    html! {
        form id=(REST) method="post" action=(context.to("rest")) hidden {
            (context.form_id_field(1))
            input type="hidden" name="rat" value=(scene.pages.rat.id);
        }
    }
}

/// After the tap: what, after how long, when, and Undo.
pub(super) fn after(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    let slot = html! {
        div.slot.saved role="status" {
            p.grow {
                span.soft.small { (say!(context, "visit-saved", when = words::day_and_clock(context.asker.words, visit.at, context.asker.now))) } br;
                strong { (mark(visit.outcome)) " " (saved_words(context, visit)) }
            }
            @match undo(visit, context.asker.device, context.asker.now) {
                Undo::AtOnce => button.btn formaction=(context.to(&format!("visits/{}/undo", visit.id))) { (icon("undo")) " " (say!(context, "undo")) },
                Undo::WithReason => a.btn href=(context.to(&format!("visits/{}/note", visit.id))) { (icon("undo")) " " (say!(context, "visit-not-so")) },
            }
        }
    };
    let last = html! {
        a.btn href=(context.to("")) { (say!(context, "visit-enough")) }
        a.btn href=(context.to(&format!("visits/{}/note", visit.id))) { (icon("note")) " " (if visit.note.is_empty() { say!(context, "visit-add-a-word") } else { say!(context, "visit-change-the-word") }) }
    };
    bar(context, scene, &Tapped::Was(visit), slot, last)
}

/// What else there is after the tap, below what was read: another time, a look at its health, nothing more today.
pub(super) fn below(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    html! {
        div.row { (doors_out(context, scene)) }
        p { a.alone href=(context.to(&format!("visits/{}/time", visit.id))) { (say!(context, "visit-other-time")) } (stays_on(context)) }
        // Most households have no recorder, and are not asked.
        @if !context.notebook.sounds.is_empty() && context.role() == Role::Adult { p { a.alone href=(context.to(&format!("listening/visit/{}", visit.id))) { (say!(context, "visit-heard")) } } }
    }
}

fn saved_words(context: &Context, visit: &Visit) -> String {
    let did = words::at_start(&words::did(context.asker.words, visit.outcome));
    visit.latency.map_or_else(
        || did.clone(),
        |latency| {
            say!(
                context,
                "visit-did-after",
                did = did,
                time = words::minutes(latency)
            )
        },
    )
}

/// Whether something was tapped already.
enum Tapped<'a> {
    NotYet(&'a Opened),
    Was(&'a Visit),
}

fn bar(context: &Context, scene: &Scene, tapped: &Tapped, slot: Markup, last: Markup) -> Markup {
    let label = say!(context, "visit-what-did", name = scene.pages.rat.name);
    let counted = match tapped {
        Tapped::NotYet(opened) => since(opened.started, context.asker.now).map(|seconds| seconds.0),
        Tapped::Was(_) => None,
    };
    let pressed = match tapped {
        Tapped::NotYet(_) => None,
        Tapped::Was(visit) => Some(visit.outcome),
    };
    html! {
        form.thumb id=(TAPS) novalidate method="post" action=(context.to("visits")) aria-label=(label) data-visit=(scene.pages.rat.id)
            data-since=[counted] data-go-on=[pressed.is_none().then(|| say!(context, "visit-go-on", name = scene.pages.rat.name))]
        {
            @match tapped {
                Tapped::NotYet(opened) => (opened_fields(context, opened)),
                Tapped::Was(visit) => { (context.form_id_field(0)) input type="hidden" name="after" value=(visit.id); },
            }
            input type="hidden" name="rat" value=(scene.pages.rat.id);
            input type="hidden" name="rung" value=(scene.rung_id);
            (slot)
            div.did-what {
                @for (group, buttons) in ROWS {
                    fieldset class=(group_class(group)) {
                        legend { (mark(buttons[0].0)) " " (row_says(context, group)) }
                        @for (outcome, drawing) in buttons { (tap(context, group, outcome, drawing, pressed)) }
                    }
                }
            }
            div.last-row { (last) }
        }
        (rest_form(context, scene))
    }
}

/// The form's id and start as the address has them: opened again, a tap is still the same tap.
fn opened_fields(context: &Context, opened: &Opened) -> Markup {
    html! {
        @match opened.form {
            Some(form) => input type="hidden" name="form" value=(form);,
            None => (context.form_id_field(0)),
        }
        input type="hidden" name="started" value=(opened.started.map_or(0, |at| at.0));
        input type="hidden" name="elapsed" value="";
    }
}

fn tap(context: &Context, group: Group, outcome: Outcome, drawing: &str, pressed: Option<Outcome>) -> Markup {
    html! {
        button class={ "tap " (group_class(group)) } name="did" value=(outcome.name())
            aria-pressed=[pressed.map(|pressed| if pressed == outcome { "true" } else { "false" })]
        { (icon(drawing)) " " span { (says(context, outcome)) } }
    }
}
