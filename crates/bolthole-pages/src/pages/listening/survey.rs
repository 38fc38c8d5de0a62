//! The switch-off survey, guided: everything on, one thing off, and which line went away.

use bolthole_app::listening::{Compared, Fate, Recording, Step, Unfit, survey};
use bolthole_app::note_change;
use bolthole_record::HeardDevice;
use bolthole_words::say;
use maud::{Markup, html};

use super::{add, back, says, style_of};
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::pages::fields;
use crate::words::{self, marked};
use crate::{Place, Reply};

/// Where it stands, and what comes next.
pub(crate) fn page(context: &Context) -> Reply {
    let (on, steps) = survey(context.notebook);
    let noted = context.request.query.get("noted").is_some();
    context.show(Page {
        title: say!(context, "listen-survey"),
        head: back(context),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (say!(context, "listen-survey")) }
                p.lead { (say!(context, "listen-survey-lead")) }
                p.soft { (say!(context, "listen-survey-needs")) " " a href=(context.to("listening/microphone")) { (say!(context, "listen-survey-which")) } }
            }
            @if noted { p.note role="status" { (say!(context, "listen-survey-noted")) } }
            div.cols.cols-even {
                div.stack-wide { (everything_on(context, on.as_ref())) (one_thing_off(context, on.as_ref())) }
                div.stack-wide {
                    @for (nth, step) in (0_u16..).zip(&steps) { (came(context, step, nth)) }
                    @if steps.is_empty() { (nothing_yet(context)) }
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
            h2 { (say!(context, "listen-survey-on")) }
            p { (say!(context, "listen-survey-on-says")) }
            @if let Some(on) = on {
                p { (marked!(context, "listen-survey-done", when = says::when(context, on))) }
                @match on.can_be_compared() {
                    Err(why) => p { b { (say!(context, "listen-unfit-one", why = short_or_microphone(why))) } " " a.alone href=(context.to(&format!("listening/{}", on.id()))) { (say!(context, "listen-survey-its-page")) } },
                    Ok(()) => @if on.heard.devices.is_empty() { p { (say!(context, "listen-survey-silent")) } },
                }
                ul.plain { @for device in &on.heard.devices { li { (says::device(context.asker.words, device)) } } }
            }
            (bring(context, "on", &if on.is_some() { say!(context, "listen-survey-anew") } else { say!(context, "listen-survey-add") }, !is_usable(on)))
        }
    }
}

fn is_usable(on: Option<&Recording>) -> bool {
    on.is_some_and(|on| on.can_be_compared().is_ok())
}

fn one_thing_off(context: &Context, on: Option<&Recording>) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-survey-off")) }
            p { (say!(context, "listen-survey-off-says")) }
            p.soft { (say!(context, "listen-survey-standby")) }
            @if on.is_some() { (bring(context, "off", &say!(context, "listen-survey-add"), is_usable(on))) } @else { p { (say!(context, "listen-survey-first")) } }
            p.soft { (say!(context, "listen-survey-next")) }
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

fn nothing_yet(context: &Context) -> Markup {
    html! { section.card.stack { h2 { (say!(context, "listen-survey-away")) } p { (say!(context, "listen-survey-told-here")) } } }
}

/// What came of one thing that was off.
fn came(context: &Context, step: &Step, nth: u16) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-survey-thing-off", thing = words::at_start(step.switched_off()))) }
            p.soft { a.alone href=(context.to(&format!("listening/{}", step.off.id()))) { (says::when(context, &step.off)) } }
            @match &step.came {
                Err(why) => p { (unfit(context, *why)) },
                Ok(compared) => (told(context, step, compared, nth)),
            }
        }
    }
}

fn unfit(context: &Context, why: Unfit) -> String {
    say!(context, "listen-unfit", why = short_or_microphone(why))
}

fn short_or_microphone(why: Unfit) -> &'static str {
    match why {
        Unfit::TooShort => "short",
        Unfit::Microphone => "microphone",
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
            p { (say!(context, "listen-survey-nothing")) }
        } @else if away.is_empty() && fainter.is_empty() {
            p { (marked!(context, "listen-survey-none-away")) }
        }
        (lines(context, &say!(context, "listen-went-away"), &away))
        (lines(context, &say!(context, "listen-fainter"), &fainter))
        (lines(context, &say!(context, "listen-stayed"), &of(Fate::Stayed)))
        (lines(context, &say!(context, "listen-unclear"), &of(Fate::Unclear)))
        (lines(context, &say!(context, "listen-new-now"), &compared.new.iter().collect::<Vec<_>>()))
        @if !away.is_empty() || !fainter.is_empty() {
            p.soft { (say!(context, "listen-present")) }
            (context.form(nth, "listening/survey", html! {
                input type="hidden" name="off" value=(step.off.id());
                button.btn.btn-wide { (say!(context, "listen-write-down")) }
            }))
        }
    }
}

fn lines(context: &Context, heading: &str, lines: &[&HeardDevice]) -> Markup {
    html! {
        @if !lines.is_empty() {
            h3 { (heading) }
            ul.plain { @for line in lines { li { (says::device(context.asker.words, line)) " " span.soft { (says::to_a_rat(context.asker.words, line.hz)) } } } }
        }
    }
}

fn and_then(context: &Context) -> Markup {
    html! {
        section.card.stack {
            h2 { (say!(context, "listen-and-then")) }
            p { (say!(context, "listen-and-then-says")) }
            a.alone href=(context.to("audit#devices")) { (say!(context, "listen-to-devices")) }
        }
    }
}

/// What went away becomes an entry of room and cage.
pub(crate) fn submit(context: &Context) -> Reply {
    let (_, steps) = survey(context.notebook);
    let wanted = context.sent().get("off").unwrap_or_default();
    let found = steps.iter().find(|step| step.off.id() == wanted);
    let Some(says) = found.and_then(|step| in_a_sentence(context, step)) else {
        return context.not_found(&say!(context, "listen-no-survey"));
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
    let gone: Vec<String> = gone
        .map(|(line, _)| says::khz(context.asker.words, line.hz))
        .collect();
    let pitches = words::listed(context.asker.words, gone.iter().map(String::as_str));
    (!gone.is_empty()).then(|| {
        say!(
            context,
            "listen-survey-change",
            thing = step.switched_off(),
            pitches = pitches
        )
    })
}
