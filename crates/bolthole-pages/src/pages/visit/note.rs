//! A word about a visit, and taking it back when that was no slip of the thumb.

use bolthole_app::{LONGEST_NOTE, Undo, Words, company, note_visit, take_posture_back, undo};
use bolthole_domain::{Posture, Role, Signs, StoppedBy};
use bolthole_record::{RatPages, Visit};
use bolthole_words::say;
use maud::{Markup, html};

use super::{found, no_such_visit};
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Pick};
use crate::pages::parts::did;
use crate::pages::photo;
use crate::words;
use crate::{Reply, Status};

/// What a pressed button of the postures sends: what was noted is taken back.
pub(super) const GONE: &str = "gone";

pub(crate) fn note(context: &Context, id: &str) -> Reply {
    let typed = found(context, id).map_or("", |(_, visit)| visit.note.as_str());
    note_with(context, id, None, typed)
}

pub(super) fn note_with(context: &Context, id: &str, fault: Option<&str>, typed: &str) -> Reply {
    let Some((pages, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let reply = Page {
        title: say!(context, "note-title", name = pages.rat.name),
        head: Head::Back {
            to: format!("visits/{}", visit.id),
            says: pages.rat.name.clone(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack {
                h1 { (say!(context, "note-heading")) }
                p.soft { (pages.rat.name) ", " (words::day_and_clock(context.asker.words, visit.at, context.asker.now)) " · " (did(context, visit.outcome)) }
            }
            @if let Some(fault) = fault { p.fault role="alert" { (fault) } }
            (context.form(0, &format!("visits/{}/note", visit.id), html! {
                div.stack {
                    (fields::note("note", &say!(context, "note-seen"), typed))
                    (who_else(context, pages, visit))
                    button.btn.btn-main.btn-wide { (say!(context, "save")) }
                }
            }))
            p { a.alone href=(context.to(&format!("visits/{}/time", visit.id))) { (say!(context, "visit-other-time")) } }
            (photo::of_visit(context, &pages.rat, visit))
            (not_so(context, visit))
        },
        thumb: html! {},
    };
    context.reply(
        if fault.is_some() {
            Status::Refused
        } else {
            Status::Ok
        },
        reply,
    )
}

/// Another rat beside it, and who had enough first. Neither has to be answered.
fn who_else(context: &Context, pages: &RatPages, visit: &Visit) -> Markup {
    let name = pages.rat.name.as_str();
    let chosen = |value: Option<&str>| value.map(str::to_owned).into_iter().collect::<Vec<_>>();
    let enough = [
        (StoppedBy::Rat, name.to_owned()),
        (StoppedBy::Companion, say!(context, "note-enough-other")),
        (StoppedBy::Caregiver, say!(context, "note-enough-you")),
    ];
    let lives_alone = company(context.notebook, pages).is_empty();
    let could =
        |who: &StoppedBy| !lives_alone || *who != StoppedBy::Companion || visit.stopped_by == Some(*who);
    html! {
        @if !lives_alone {
            fieldset.stack {
                legend { (say!(context, "note-beside", name = name)) }
                (fields::choices("beside", Pick::One, [("yes", say!(context, "yes")), ("no", say!(context, "no"))], &chosen(visit.companion_present.map(yes_or_no)), &[]))
            }
        }
        fieldset.stack {
            legend { (say!(context, "note-enough")) }
            (fields::choices("enough", Pick::One, enough.iter().filter(|(who, _)| could(who)).map(|(who, says)| (who.name(), says)), &chosen(visit.stopped_by.map(StoppedBy::name)), &[]))
        }
        @if context.role() == Role::Adult {
            fieldset.stack {
                legend { (say!(context, "note-calls")) }
                (fields::choices("calls", Pick::One, [("yes", say!(context, "yes")), ("no", say!(context, "no"))], &chosen(visit.signs.alarm_calls.map(yes_or_no)), &[]))
            }
        }
    }
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Teeth from longer ago are taken back with a reason that stays (H13).
fn not_so(context: &Context, visit: &bolthole_record::Visit) -> Markup {
    html! {
        @if undo(visit, context.asker.device, context.asker.now) == Undo::WithReason {
            section.card.stack aria-labelledby="not-so" {
                h2 id="not-so" { (say!(context, "visit-not-so")) }
                p { (say!(context, "note-reason-stays")) }
                (context.form(1, &format!("visits/{}/undo", visit.id), html! {
                    div.stack { (fields::note("reason", &say!(context, "note-why"), "")) button.btn { (say!(context, "note-take-back")) } }
                }))
            }
        }
    }
}

pub(crate) fn submit_note(context: &Context, id: &str) -> Reply {
    let Some((_, visit)) = found(context, id) else {
        return no_such_visit(context);
    };
    let sent = context.sent();
    let typed = sent.get("note").unwrap_or(&visit.note);
    let n_letters = typed.chars().count();
    if LONGEST_NOTE < n_letters {
        let fault = say!(context, "note-too-long", n = n_letters, most = LONGEST_NOTE);
        return note_with(context, id, Some(&fault), typed);
    }
    let to = format!("visits/{}", visit.id);
    let asked = ["beside", "enough", "posture", "calls"].map(|field| sent.get(field));
    let [beside, enough, posture, calls] = asked;
    let nth = fields::nth_of([typed].into_iter().chain(asked.map(Option::unwrap_or_default)));
    let pen = context.pen().from_nth(nth);
    if posture == Some(GONE) {
        let is_noted = visit.signs.posture.is_some();
        let events = if is_noted {
            take_posture_back(pen, visit)
        } else {
            Vec::new()
        };
        return context.saved(&to, events);
    }
    let words = Words {
        note: typed,
        companion_present: beside.map(|beside| beside == "yes"),
        stopped_by: enough.and_then(StoppedBy::from_name),
        signs: Signs {
            posture: posture.and_then(Posture::from_name),
            alarm_calls: calls.map(|heard| heard == "yes"),
        },
    };
    let says_nothing_new = words.note == visit.note
        && (words.companion_present.is_none() || words.companion_present == visit.companion_present)
        && (words.stopped_by.is_none() || words.stopped_by == visit.stopped_by)
        && words.signs.or(visit.signs) == visit.signs;
    if says_nothing_new {
        return context.saved(&to, Vec::new());
    }
    context.saved(&to, note_visit(pen, visit, &words))
}
