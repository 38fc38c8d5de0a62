//! "Earlier today": a time that can be changed wherever a visit is written down. Left alone, it is now.

use bolthole_app::{Earlier, earlier, earliest};
use bolthole_domain::Moment;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use super::{Fault, Scene};
use crate::context::Context;
use crate::words;

/// The id of the form with the eight buttons.
pub(super) const TAPS: &str = "taps";

/// A time to be changed. `form` is the id of a form elsewhere on the page, if it does not stand in its own.
pub(super) struct Field<'a> {
    pub(super) label: &'a str,
    pub(super) form: Option<&'a str>,
    /// The time it begins with.
    pub(super) at: Moment,
    /// The first that can be chosen.
    pub(super) earliest: Moment,
    /// What was wrong with the last one, if anything.
    pub(super) fault: Option<&'a str>,
}

/// The field, with what was typed last; its form is not to be checked by the browser, whose words are not ours. What it began with goes along, so that "left alone" can be told from "chosen".
pub(super) fn field(context: &Context, field: &Field) -> Markup {
    let began = words::date_and_clock(field.at);
    let sent = context.sent();
    let untouched = sent.get("when").is_none() || sent.get("when") == sent.get("when-was");
    let value = sent.get("when").filter(|_| !untouched).unwrap_or(&began);
    html! {
        div.field {
            label for="when" { (field.label) }
            @if let Some(fault) = field.fault { p.fault id="when-fault" role="alert" { (fault) } }
            input type="datetime-local" id="when" name="when" value=(value) form=[field.form] autocomplete="off" required
                min=(words::date_and_clock(field.earliest)) max=(words::date_and_clock(context.asker.now))
                aria-invalid=[field.fault.map(|_| "true")] aria-describedby=[field.fault.map(|_| "when-fault")];
            input type="hidden" name="when-was" value=(began) form=[field.form];
            // The script says here how far that time's clock stood from UTC, which the clocks may have left since.
            input type="hidden" name="when-offset" form=[field.form];
        }
    }
}

/// On a visit's page before a tap: closed, because now is what is mostly meant.
pub(super) fn earlier_here(context: &Context, scene: &Scene, fault: &Fault) -> Markup {
    let fault = match fault {
        Fault::AtTheTime(says) => Some(says.as_str()),
        Fault::None | Fault::Above(_) => None,
    };
    html! {
        details.earlier open[fault.is_some()] {
            summary { (say!(context, "visit-was-earlier")) }
            (field(context, &Field {
                label: &say!(context, "visit-when"),
                form: Some(TAPS),
                at: context.asker.now,
                earliest: earliest(scene.pages),
                fault,
            }))
        }
    }
}

/// The moment that the form names for a visit with this rat: now if the time was left alone.
///
/// # Errors
/// The sentence for the keeper: still to come, before the rat came, or no time.
pub(super) fn chosen(context: &Context, pages: &RatPages) -> Result<Moment, String> {
    let sent = context.sent();
    match sent.all("when").next().map(str::trim) {
        None => Ok(context.asker.now),
        typed if typed == sent.get("when-was") => Ok(context.asker.now),
        Some(typed) => read(context, pages, typed),
    }
}

/// The clock's offset from UTC at the time that was typed: as the browser says, or as now.
fn offset_then(context: &Context) -> i16 {
    /// No clock is put further forward or back. Ours.
    const MOST_CHANGE_MIN: i16 = 120;
    let now = context.asker.now.offset_min;
    let said = context
        .sent()
        .get("when-offset")
        .and_then(|minutes| minutes.parse().ok());
    said.filter(|then: &i16| then.saturating_sub(now).saturating_abs() <= MOST_CHANGE_MIN)
        .unwrap_or(now)
}

/// The moment that was typed.
///
/// # Errors
/// The sentence for the keeper.
pub(super) fn read(context: &Context, pages: &RatPages, typed: &str) -> Result<Moment, String> {
    let now = context.asker.now;
    let name = &pages.rat.name;
    let Some(wall_ms) = words::wall_of(typed) else {
        return Err(say!(context, "visit-time-unread"));
    };
    match earlier(pages, wall_ms, offset_then(context), now) {
        Earlier::At(at) => Ok(at),
        Earlier::StillToCome => Err(say!(context, "visit-time-to-come", clock = words::clock(now))),
        Earlier::BeforeItCame => Err(say!(
            context,
            "visit-time-before-home",
            name = name,
            day = words::day(context.asker.words, pages.rat.came_home.day(), now.day())
        )),
    }
}
