//! The switch-off survey, guided: everything on, one thing off, and which line went away.

use bolthole_app::listening::{Compared, Fate, Recording, Step, Unfit, survey};
use bolthole_app::note_change;
use bolthole_record::HeardDevice;
use maud::{Markup, html};

use super::{add, back, says, style_of};
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::pages::fields;
use crate::{Place, Reply, words};

/// Where it stands, and what comes next.
pub(crate) fn page(context: &Context) -> Reply {
    let (on, steps) = survey(context.notebook);
    let noted = context.request.query.get("noted").is_some();
    context.show(Page {
        title: "What whines in this room?".to_owned(),
        head: back(),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { "What whines in this room?" }
                p.lead { "Record with everything on, switch one thing off, record again: the line that went away was that thing’s." }
                p.soft { (says::NOT_A_PHONE) " It needs the files of an ultrasonic recorder. " a href=(context.to("listening/microphone")) { "Which one, and how to set it" } }
            }
            @if noted { p.note role="status" { "Written into the notebook. It stands on every rat’s time line." } }
            div.cols.cols-even {
                div.stack-wide { (everything_on(context, on.as_ref())) (one_thing_off(context, on.as_ref())) }
                div.stack-wide {
                    @for (nth, step) in (0_u16..).zip(&steps) { (came(context, step, nth)) }
                    @if steps.is_empty() { (nothing_yet()) }
                    (and_then(context))
                }
            }
        },
        thumb: html! {},
    })
}

fn everything_on(context: &Context, on: Option<&Recording>) -> Markup {
    html! {
        section.card.stack {
            h2 { "1 · Everything on" }
            p { "The recorder at the cage, half a minute or longer, nobody talking, everything switched on as it always is." }
            @if let Some(on) = on {
                p { b { "Done: " } (says::when(context, on)) "." }
                @if on.heard.devices.is_empty() { p { "Nothing steady sounded above 17 kHz, so there is nothing to look for." } }
                ul.plain { @for device in &on.heard.devices { li { (says::device(device)) } } }
            }
            (bring(context, "on", if on.is_some() { "Begin anew: everything on" } else { "Add that recording" }, on.is_none()))
        }
    }
}

fn one_thing_off(context: &Context, on: Option<&Recording>) -> Markup {
    html! {
        section.card.stack {
            h2 { "2 · One thing off" }
            p { "Unplug one thing: a lamp, a charger, a screen, a pump. Leave everything else, and the recorder, as they were. Record again." }
            p.soft { "Many devices whine on while they only stand by, so the plug tells more than the switch. Never the rats’ warmth or air." }
            @if on.is_some() { (bring(context, "off", "Add that recording", true)) } @else { p { "First the recording with everything on." } }
            p.soft { "Then plug it in again, and go on with the next." }
        }
    }
}

fn bring(context: &Context, part: &str, label: &str, is_next: bool) -> Markup {
    let to = format!("recordings?survey={part}");
    html! {
        @if context.asker.keeping.place == Place::PhoneAlone {
            @if is_next { (add(context, &to)) }
        } @else {
            a class=(if is_next { "btn btn-main btn-wide" } else { "btn btn-wide" }) href=(context.to(&to)) { (label) }
        }
    }
}

fn nothing_yet() -> Markup {
    html! { section.card.stack { h2 { "What went away" } p { "It is told here, once something was switched off." } } }
}

/// What came of one thing that was off.
fn came(context: &Context, step: &Step, nth: u16) -> Markup {
    html! {
        section.card.stack {
            h2 { (words::at_start(step.switched_off())) " off" }
            p.soft { a.alone href=(context.to(&format!("listening/{}", step.off.id()))) { (says::when(context, &step.off)) } }
            @match &step.came {
                Err(why) => p { (unfit(*why)) },
                Ok(compared) => (told(context, step, compared, nth)),
            }
        }
    }
}

fn unfit(why: Unfit) -> &'static str {
    match why {
        Unfit::TooShort => {
            "One of the two recordings is shorter than half a minute, so they cannot be compared. Record it once more."
        }
        Unfit::Microphone => {
            "One of the two recordings is not good enough to compare; its own page says why."
        }
    }
}

fn told(context: &Context, step: &Step, compared: &Compared, nth: u16) -> Markup {
    let of = |wanted: Fate| -> Vec<&HeardDevice> {
        let lines = compared.lines.iter().filter(move |(_, fate)| *fate == wanted);
        lines.map(|(line, _)| line).collect()
    };
    let (away, fainter) = (of(Fate::WentAway), of(Fate::Fainter));
    html! {
        @if compared.lines.is_empty() {
            p { "Nothing sounded before, so nothing could go away." }
        } @else if away.is_empty() && fainter.is_empty() {
            p { b { "Nothing went away. " } "What sounds comes from somewhere else." }
        }
        (lines("Went away", &away))
        (lines("Much fainter now", &fainter))
        (lines("Still there", &of(Fate::Stayed)))
        (lines("Not there now, but it came and went before, so nobody can tell", &of(Fate::Unclear)))
        (lines("New now", &compared.new.iter().collect::<Vec<_>>()))
        @if !away.is_empty() || !fainter.is_empty() {
            p.soft { (says::PRESENT) }
            (context.form(nth, "listening/survey", html! {
                input type="hidden" name="off" value=(step.off.id());
                button.btn.btn-wide { "Write it into the notebook" }
            }))
        }
    }
}

fn lines(heading: &str, lines: &[&HeardDevice]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h3 { (heading) }
            ul.plain { @for line in lines { li { (says::device(line)) " " span.soft { (says::to_a_rat(line.hz)) } } } }
        }
    }
}

fn and_then(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { "And then?" }
            p { "What can be moved or unplugged without trouble may be. Watch for a week or two. If nothing changes, put it back and look elsewhere: no keeper’s thread that was read blamed ultrasound." }
            a.alone href=(context.to("audit#devices")) { "The walk through room and cage asks about devices, too" }
        }
    }
}

/// What went away becomes an entry of room and cage.
pub(crate) fn submit(context: &Context) -> Reply {
    let (_, steps) = survey(context.notebook);
    let wanted = context.sent().get("off").unwrap_or_default();
    let found = steps.iter().find(|step| step.off.id() == wanted);
    let Some(says) = found.and_then(|step| in_a_sentence(context, step)) else {
        return context.not_found("That recording is in no survey of this notebook. Nothing was written.");
    };
    let at = context.asker.now;
    let pen = context.pen().from_nth(fields::nth_of([wanted]));
    context.saved("listening/survey?noted=1", note_change(pen, &says, at))
}

/// For the time line of every rat; none where nothing went away.
fn in_a_sentence(context: &Context, step: &Step) -> Option<String> {
    let compared = step.came.as_ref().ok()?;
    let gone = compared
        .lines
        .iter()
        .filter(|(_, fate)| matches!(fate, Fate::WentAway | Fate::Fainter));
    let gone: Vec<String> = gone.map(|(line, _)| says::khz(line.hz)).collect();
    let pitches = words::listed(context.asker.words, gone.iter().map(String::as_str));
    (!gone.is_empty()).then(|| {
        format!(
            "Switch-off survey: with “{}” off, the sound at {pitches} kHz at the cage went away.",
            step.switched_off()
        )
    })
}
