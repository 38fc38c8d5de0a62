//! A rat died or moved away. Its pages stay; who is left alone by it is thought of.

use bolthole_app::{leave, left_behind, still_here};
use bolthole_domain::{Leaving, Moment};
use bolthole_record::{Left, RatPages};
use bolthole_words::{Html, say};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Pick};
use crate::pages::tips;
use crate::words::{self, marked};
use crate::{Form, Reply};

/// The form's id on the page; its button stands outside of it, at the thumb.
const FORM: &str = "left";
/// The card for whoever is alone now.
const LEFT_BEHIND: &str = "the-one-left-behind";

/// What is asked, in as few words as there are.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    match pages.rat.left {
        Some(_) => context.saved(&format!("rats/{}", pages.rat.id), Vec::new()),
        None => context.show(form(context, pages, &Form::default(), &[])),
    }
}

fn form(context: &Context, pages: &RatPages, written: &Form, faults: &[Fault]) -> Page {
    let rat = &pages.rat;
    let (name, sex) = (&rat.name, words::sex(rat));
    let today = words::date(context.asker.now);
    let how = [Leaving::Died.name(), Leaving::NewHome.name(), ""]
        .map(|how| (how, say!(context, "left-how", how = how, name = name, sex = sex)));
    let hand_over = html! { a.alone href=(context.to("handover")) { (say!(context, "left-hand-over", name = name, sex = sex)) } };
    let chosen = written.get("how").map(str::to_owned);
    Page {
        title: say!(context, "left-title", name = name),
        head: Head::Back {
            to: format!("rats/{}", rat.id),
            says: rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (say!(context, "left-title", name = name)) }
                p.soft { (say!(context, "left-lead", name = name, sex = sex)) }
            }
            form.stack-wide id=(FORM) method="post" action=(context.to(&format!("rats/{}/left", rat.id))) {
                (context.form_id_field(0))
                section.card.stack {
                    fieldset.stack { legend { (say!(context, "left-what")) } (fields::choices("how", Pick::One, how, &[chosen.unwrap_or_default()], faults)) }
                    div.field {
                        label for="day" { (say!(context, "left-day")) }
                        (fields::fault_at("day", faults))
                        input type="date" id="day" name="day" value=(written.get("day").unwrap_or(&today)) max=(today);
                    }
                    (fields::note("why", &say!(context, "left-why"), written.get("why").unwrap_or_default()))
                }
            }
            p.small { (marked!(context, "left-moving", name = name, link = Html(&hand_over.0))) }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "save")) } } },
    }
}

pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let sent = context.sent();
    let rat = &pages.rat;
    let at = match day(context, pages, sent.get("day").unwrap_or_default()) {
        Ok(at) => at,
        Err(fault) => return context.refuse(form(context, pages, sent, &[fault])),
    };
    let how = sent.get("how").and_then(Leaving::from_name);
    let why = sent.get("why").unwrap_or_default().to_owned();
    context.saved(
        &format!("rats/{}", rat.id),
        leave(context.pen(), rat.id, how, why, at),
    )
}

/// Noon of the day that was written; now if that is today.
fn day(context: &Context, pages: &RatPages, typed: &str) -> Result<Moment, Fault> {
    let now = context.asker.now;
    let came_home = pages.rat.came_home.day();
    match words::noon_of(typed, now) {
        Some(at) if at.day() == now.day() => Ok(now),
        Some(at) if at.day() < came_home => Err(Fault::at(
            "day",
            say!(
                context,
                "visit-time-before-home",
                name = pages.rat.name,
                day = words::day(context.asker.words, came_home, now.day())
            ),
        )),
        Some(at) => Ok(at),
        None => Err(Fault::at("day", say!(context, "left-day-unread"))),
    }
}

/// That was a slip.
pub(crate) fn submit_undo(context: &Context, pages: &RatPages) -> Reply {
    let events = match &pages.rat.left {
        Some(left) => still_here(context.pen(), left.event),
        None => Vec::new(),
    };
    context.saved(&format!("rats/{}", pages.rat.id), events)
}

/// On the page of a rat that left: that it did, who may need somebody now, and a way back from a slip.
pub(super) fn section(context: &Context, pages: &RatPages, left: &Left) -> Markup {
    let rat = &pages.rat;
    let alone = left_behind(context.notebook, pages);
    let day = words::day(context.asker.words, left.at.day(), context.asker.now.day());
    html! {
        section.card.stack aria-label=(say!(context, "left-label")) {
            p.lead { (say!(context, "left-happened", name = rat.name, how = left.how.map_or("other", Leaving::name), day = day)) }
            @if !left.why.is_empty() { p { (say!(context, "quoted", text = left.why)) } }
            p.soft { (say!(context, "left-stays-below")) }
            (context.form(0, &format!("rats/{}/left/undo", rat.id), html! { button.btn { (say!(context, "left-slip", name = rat.name)) } }))
        }
        @if let Some(alone) = alone {
            section.banner.stack {
                h2 { (icon("rats")) " " (say!(context, "left-alone", name = alone.rat.name)) }
                p { (say!(context, "left-alone-body", name = alone.rat.name, sex = words::sex(&alone.rat))) }
                @if let Some(card) = context.method.card(LEFT_BEHIND) { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}
