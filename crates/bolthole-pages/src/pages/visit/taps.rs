//! The bar at the thumb: what was saved, and eight buttons that name what the rat did.

use bolthole_app::{Undo, undo};
use bolthole_domain::{Group, Outcome};
use bolthole_record::Visit;
use maud::{Markup, html};

use super::Scene;
use crate::context::Context;
use crate::icons::{group_class, icon, mark};
use crate::words;

/// A button: the outcome, its drawing, and what it says.
type Tap = (Outcome, &'static str, &'static str);

/// The rows of buttons: calm furthest from teeth.
const ROWS: [(Group, &str, [Tap; 2]); 4] = [
    (
        Group::Calm,
        "calm",
        [
            (Outcome::Relaxed, "ease", "at ease"),
            (Outcome::Ate, "ate", "ate in place"),
        ],
    ),
    (
        Group::Unsure,
        "unsure",
        [
            (Outcome::Hesitated, "came", "came and went"),
            (Outcome::Refused, "stayed", "stayed away"),
        ],
    ),
    (
        Group::Fright,
        "frightened",
        [(Outcome::Fled, "ran", "ran"), (Outcome::Froze, "froze", "froze")],
    ),
    (
        Group::Teeth,
        "teeth",
        [
            (Outcome::Nipped, "nipped", "nipped, no blood"),
            (Outcome::Bit, "bit", "bit, skin broken"),
        ],
    ),
];

/// Before the tap: the same place counts the time, so nothing moves when it is taken.
pub(super) fn before(context: &Context, scene: &Scene) -> Markup {
    let slot = html! {
        div.slot { p.grow { strong.num data-clock { "0:00" } " " (super::since(scene)) br; span.soft.small { "One tap saves it." } } }
    };
    let last = html! {
        a.btn href=(context.to("")) { "Not today" }
        a.btn href="#else" { "Something easier" }
    };
    let none_easier = scene.step.something_else(context.method).is_empty();
    let last = if none_easier {
        html! { a.btn href=(context.to("")) { "Not today" } }
    } else {
        last
    };
    bar(context, scene, None, slot, last)
}

/// After the tap: what, after how long, when, and Undo.
pub(super) fn after(context: &Context, scene: &Scene, visit: &Visit) -> Markup {
    let slot = html! {
        div.slot.saved role="status" {
            p.grow {
                span.soft.small { "Saved, " (words::day_and_clock(visit.at, context.asker.now)) } br;
                strong { (mark(visit.outcome)) " " (saved_words(visit)) }
            }
            @match undo(visit, context.asker.now) {
                Undo::AtOnce => button.btn formaction=(context.to(&format!("visits/{}/undo", visit.id))) { (icon("undo")) " Undo" },
                Undo::WithReason => a.btn href=(context.to(&format!("visits/{}/note", visit.id))) { (icon("undo")) " It was not so" },
            }
        }
    };
    let last = html! {
        a.btn href=(context.to("")) { "Enough for today" }
        a.btn href=(context.to(&format!("visits/{}/note", visit.id))) { (icon("note")) (if visit.note.is_empty() { " Add a word" } else { " Change the word" }) }
    };
    bar(context, scene, Some(visit.outcome), slot, last)
}

fn saved_words(visit: &Visit) -> String {
    let did = words::at_start(words::did(visit.outcome));
    visit.latency.map_or_else(
        || did.clone(),
        |latency| format!("{did}, after {}", words::minutes(latency)),
    )
}

fn bar(context: &Context, scene: &Scene, pressed: Option<Outcome>, slot: Markup, last: Markup) -> Markup {
    let label = format!("What did {} do?", scene.pages.rat.name);
    html! {
        form.thumb method="post" action=(context.to("visits")) aria-label=(label) data-started[pressed.is_none()] {
            (context.form_id_field(0))
            input type="hidden" name="rat" value=(scene.pages.rat.id);
            input type="hidden" name="rung" value=(scene.rung_id);
            @if pressed.is_none() {
                input type="hidden" name="started" value=(context.asker.now.at.0);
                input type="hidden" name="elapsed" value="";
            }
            (slot)
            div.did-what {
                @for (group, word, buttons) in ROWS {
                    fieldset class=(group_class(group)) {
                        legend { (mark(buttons[0].0)) " " (word) }
                        @for (outcome, drawing, says) in buttons { (tap(group, outcome, drawing, says, pressed)) }
                    }
                }
            }
            div.last-row { (last) }
        }
    }
}

fn tap(group: Group, outcome: Outcome, drawing: &str, says: &str, pressed: Option<Outcome>) -> Markup {
    html! {
        button class={ "tap " (group_class(group)) } name="did" value=(outcome.name())
            aria-pressed=[pressed.map(|pressed| if pressed == outcome { "true" } else { "false" })]
        { (icon(drawing)) " " span { (says) } }
    }
}
