//! A rat died or moved away. Its pages stay; who is left alone by it is thought of.

use bolthole_app::{leave, left_behind, still_here};
use bolthole_domain::{Leaving, Moment};
use bolthole_record::{Left, RatPages};
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Pick};
use crate::pages::tips;
use crate::words;
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
    let pronouns = words::pronouns(rat);
    let today = words::date(context.asker.now);
    let how = [
        (Leaving::Died.name(), format!("{} died", pronouns.she_at_start)),
        (
            Leaving::NewHome.name(),
            format!("{} lives with other people now", pronouns.she_at_start),
        ),
        ("", "Something else".to_owned()),
    ];
    let chosen = written.get("how").map(str::to_owned);
    Page {
        title: format!("{} is not here any more", rat.name),
        head: Head::Back {
            to: format!("rats/{}", rat.id),
            says: rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (rat.name) " is not here any more" }
                p.soft { "The plan for " (rat.name) " ends. " (words::at_start(pronouns.her)) " pages stay, with everything that you found out together." }
            }
            form.stack-wide id=(FORM) method="post" action=(context.to(&format!("rats/{}/left", rat.id))) {
                (context.form_id_field(0))
                section.card.stack {
                    fieldset.stack { legend { "What happened?" } (fields::choices("how", Pick::One, how, &[chosen.unwrap_or_default()], faults)) }
                    div.field {
                        label for="day" { "Which day was it?" }
                        (fields::fault_at("day", faults))
                        input type="date" id="day" name="day" value=(written.get("day").unwrap_or(&today)) max=(today);
                    }
                    (fields::note("why", "In your words, if you like", written.get("why").unwrap_or_default()))
                }
            }
            p.small { "Moving to other people, a foster or a sitter? " a.alone href=(context.to("handover")) { "Hand " (pronouns.him) " over with the truth first" } }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { "Save" } } },
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
            format!(
                "{} came home {}, so it was that day or later. Nothing is saved yet.",
                pages.rat.name,
                words::day(context.asker.words, came_home, now.day())
            ),
        )),
        Some(at) => Ok(at),
        None => Err(Fault::at(
            "day",
            "That day cannot be read, or is still to come. Nothing is saved yet: choose the day it was.",
        )),
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
        section.card.stack aria-label="No longer here" {
            p.lead { (rat.name) " " (happened(left.how)) " " (day) "." }
            @if !left.why.is_empty() { p { "“" (left.why) "”" } }
            p.soft { "All that was written stays below." }
            (context.form(0, &format!("rats/{}/left/undo", rat.id), html! { button.btn { "That was a slip: " (rat.name) " is here" } }))
        }
        @if let Some(alone) = alone {
            section.banner.stack {
                h2 { (icon("rats")) " " (alone.rat.name) " is alone now" }
                p { (words::pronouns(&alone.rat).she_at_start) " has lost somebody too. Look at " (words::pronouns(&alone.rat).her) " body first: a rat that stops eating is for the vet today. Company can be thought of when you are ready." }
                @if let Some(card) = context.method.card(LEFT_BEHIND) { a.alone href=(context.to(&tips::address(card))) { (card.words.title) } }
            }
        }
    }
}

fn happened(how: Option<Leaving>) -> &'static str {
    match how {
        Some(Leaving::Died) => "died",
        Some(Leaving::NewHome) => "went to live with other people",
        None => "left",
    }
}
