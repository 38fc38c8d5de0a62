//! "Worse than yesterday?": bodily signs ticked, and the answer at once. Signs end one by one, or with a vet.

use bolthole_app::{
    Asking, Health, SignGroup, Step, Tick, health, living, note_signs, sign_in_words, signs_by_group,
    signs_to_tick, signs_typed, step, vet_seen as seen_by_vet,
};
use bolthole_domain::{Role, is_in_own_words};
use bolthole_method::Urgency;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::icons::{icon, portrait};
use crate::layout::{Head, Page, Tab};
use crate::links::with_query;
use crate::pages::fields::{self, Pick};
use crate::pages::parts::{about, called, urgency_key};
use crate::words::{self, marked};
use crate::{Reply, Status};

/// The form's id on the page; its button stands outside of it, at the thumb.
const FORM: &str = "signs";

pub(crate) fn page(context: &Context) -> Reply {
    let asked = &context.request.query;
    let living = living(context.notebook);
    let pages = match (asked.get("rat"), living.as_slice()) {
        (Some(id), _) => context.rat(id),
        (None, [only]) => Some(*only),
        (None, []) => return context.saved("welcome", Vec::new()),
        (None, _) => return who(context, &living),
    };
    let Some(pages) = pages else {
        return context.no_such_rat();
    };
    if asked.get("noted").is_some() {
        answer(context, pages)
    } else {
        tick(context, pages, None)
    }
}

/// Which rat: a doorway each.
fn who(context: &Context, living: &[&RatPages]) -> Reply {
    context.show(Page {
        title: say!(context, "today-worse"),
        head: Head::Back { to: String::new(), says: say!(context, "today-title") },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { (say!(context, "worse-who")) }
            ul.strip {
                @for pages in living {
                    li { a href=(context.to(&with_query("worse", &[("rat", &pages.rat.id.to_string())]))) { (portrait(pages.rat.coat)) " " (pages.rat.name) } }
                }
            }
        },
        thumb: html! {},
    })
}

fn health_of(context: &Context, pages: &RatPages) -> Health {
    health(context.method, context.notebook, pages.rat.id, context.asker.now)
}

fn tick(context: &Context, pages: &RatPages, fault: Option<&str>) -> Reply {
    let health = health_of(context, pages);
    let name = &pages.rat.name;
    let page = Page {
        title: say!(context, "worse-title", name = name),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack { h1 { (say!(context, "worse-heading", name = name)) } p.soft { (say!(context, "worse-tick")) } @if context.role() == Role::Adult { div { a.alone href=(context.to("signs/vet")) { (say!(context, "worse-how-soon")) } } div { a.alone href=(context.to("find")) { (say!(context, "worse-find")) } } } }
            @if let Some(fault) = fault { p.fault role="alert" { (fault) } }
            form id=(FORM) method="post" action=(context.to("worse")) {
                (context.form_id_field(0))
                input type="hidden" name="rat" value=(pages.rat.id);
                div.stack-wide {
                    (still_there(context, pages, &health))
                    @for (group, choices) in signs_by_group(context.method) { (signs(context, pages, &health, group, &choices)) }
                    (fields::note("note", &say!(context, "worse-anything-else"), context.sent().get("note").unwrap_or("")))
                }
            }
        },
        thumb: html! {
            div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "worse-save")) } }
        },
    };
    context.reply(
        if fault.is_some() {
            Status::Refused
        } else {
            Status::Ok
        },
        page,
    )
}

/// The signs of one group that do not stand already, under its heading.
fn signs(context: &Context, pages: &RatPages, health: &Health, group: SignGroup, choices: &[Tick]) -> Markup {
    let chosen: Vec<String> = context.sent().all("sign").map(str::to_owned).collect();
    let called = called(&pages.rat);
    let mut open = choices
        .iter()
        .filter(|choice| health.signs.iter().all(|sign| sign != choice.value))
        .peekable();
    html! {
        @if open.peek().is_some() {
            fieldset.stack {
                legend { h2 { (group.says().in_words(context.asker.words)) } }
                (fields::choices("sign", Pick::Many, open.map(|choice| (choice.value, called.fill(choice.says))), &chosen, &[]))
            }
        }
    }
}

/// Each sign that stands is answered by itself; left alone, it stays.
fn still_there(context: &Context, pages: &RatPages, health: &Health) -> Markup {
    html! {
        @if context.role() == Role::Child && !health.signs.is_empty() {
            p.soft { (say!(context, "worse-noted-already", signs = standing_words(context, pages, health))) }
        }
        @for sign in health.signs.iter().filter(|_| context.role() == Role::Adult) {
            fieldset.stack {
                legend { b { (called(&pages.rat).fill(&sign_in_words(context.asker.words, context.method, sign))) } @if let Some(since) = health.since { span.soft { (say!(context, "worse-since", day = words::day(context.asker.words, since.day(), context.asker.now.day()))) } } }
                (fields::choices(&format!("was-{sign}"), Pick::One, [("there", say!(context, "worse-still-there")), ("gone", say!(context, "worse-gone"))], &["there".to_owned()], &[]))
            }
        }
    }
}

/// The signs that were answered "gone".
fn gone_signs(context: &Context, health: &Health) -> Vec<String> {
    // That a sign is gone is a grown-up's to say.
    if context.role() == Role::Child {
        return Vec::new();
    }
    let is_gone = |sign: &&String| context.sent().get(&format!("was-{sign}")) == Some("gone");
    health.signs.iter().filter(is_gone).cloned().collect()
}

pub(crate) fn submit(context: &Context) -> Reply {
    let Some(pages) = context.sent().get("rat").and_then(|id| context.rat(id)) else {
        return context.no_such_rat();
    };
    let health = health_of(context, pages);
    let gone = gone_signs(context, &health);
    let known = signs_to_tick(context.method);
    let mut new: Vec<String> = context
        .sent()
        .all("sign")
        .filter(|sign| known.iter().any(|choice| choice.value == *sign))
        .map(str::to_owned)
        .collect();
    let note = context.sent().get("note").unwrap_or("");
    if new.is_empty() && gone.is_empty() && note.is_empty() {
        return tick(context, pages, Some(&say!(context, "worse-nothing")));
    }
    let typed = signs_typed(context.method, note);
    new.extend(typed.into_iter().filter(|sign| !gone.contains(sign)));
    new.sort_unstable();
    new.dedup();
    let pen = context.pen().from_nth(fields::nth_of(
        new.iter().chain(&gone).map(String::as_str).chain([note]),
    ));
    let events = note_signs(pen, pages.rat.id, &health.signs, &gone, &new, note);
    context.saved(
        &with_query("worse", &[("rat", &pages.rat.id.to_string()), ("noted", "1")]),
        events,
    )
}

/// The answer at once: how soon a vet, why, and what to do until then.
fn answer(context: &Context, pages: &RatPages) -> Reply {
    let health = health_of(context, pages);
    let name = &pages.rat.name;
    let flag = health.triage.flag;
    let id = pages.rat.id;
    context.show(Page {
        title: say!(context, "today-rat-needs", name = name, urgency = urgency_key(flag)),
        head: Head::Back { to: String::new(), says: say!(context, "today-title") },
        tab: Tab::Elsewhere,
        main: html! {
            section class=(if flag == Urgency::None { "banner calm stack" } else { "banner act stack" }) role="status" {
                h1.in-banner { (icon("vet")) " " (say!(context, "today-rat-needs", name = name, urgency = urgency_key(flag))) }
                p { (meaning(context, pages, &health)) }
                (until_then(context, pages))
                @if context.role() == Role::Child {
                    p { b { (say!(context, "worse-tell")) } }
                } @else if flag != Urgency::None {
                    div.row {
                        a.btn.btn-act href=(context.to("cards/to-the-vet")) { (say!(context, "to-the-vet")) }
                        a.btn href=(context.to(&format!("rats/{id}/vet-seen"))) { (say!(context, "today-vet-has-seen", name = name, sex = words::sex(&pages.rat))) }
                    }
                    p { (super::case::link(context, pages)) }
                }
            }
            (touched(context, pages, &health, 0))
            (typed(context, pages, &health))
            p { (say!(context, "worse-stands", signs = standing_words(context, pages, &health))) }
            @if context.role() == Role::Adult {
                a.btn.btn-wide href=(context.to(&format!("rats/{id}/why"))) { (say!(context, "worse-why-afraid", name = name)) }
            }
        },
        thumb: html! {},
    })
}

/// After a hunter got at the rat: was it touched? Asked at once, for teeth and claws are a vet today.
pub(crate) fn touched(context: &Context, pages: &RatPages, health: &Health, form: u16) -> Markup {
    let asks = health
        .triage
        .fired
        .iter()
        .any(|flag| flag == "attacked-not-looked-over");
    let name = &pages.rat.name;
    html! {
        @if asks && health.triage.flag < Urgency::Now {
            div.stack.wide {
                p { (marked!(context, "worse-was-touched", name = name)) }
                (context.form(form, "worse", html! {
                    input type="hidden" name="rat" value=(pages.rat.id);
                    div.row {
                        button.btn.btn-act name="sign" value="hunters_teeth" { (say!(context, "worse-touched")) }
                        @if context.role() == Role::Adult { button.btn name="sign" value="no_wound_found" { (say!(context, "worse-no-wound")) } }
                    }
                }))
            }
        }
    }
}

/// What was typed with the last note, word for word, and that nobody here knows it where that is so.
fn typed(context: &Context, pages: &RatPages, health: &Health) -> Markup {
    let Some(last) = pages.health.last().filter(|note| !note.note.is_empty()) else {
        return html! {};
    };
    let understood = signs_typed(context.method, &last.note);
    let unknown = understood
        .iter()
        .any(|sign| is_in_own_words(sign) && health.signs.contains(sign));
    html! {
        div.note.stack {
            p { b { (say!(context, "worse-you-wrote")) } " " q { (last.note) } }
            @if unknown { p { (say!(context, "worse-not-known-here")) } }
        }
    }
}

fn meaning(context: &Context, pages: &RatPages, health: &Health) -> String {
    if health.triage.flag != Urgency::None {
        return context.says(&health.triage.why);
    }
    if health.signs.is_empty() {
        return say!(context, "worse-no-sign");
    }
    let signs = health
        .signs
        .iter()
        .map(|sign| called(&pages.rat).fill(&sign_in_words(context.asker.words, context.method, sign)))
        .collect::<Vec<_>>();
    let signs = words::listed(context.asker.words, signs.iter().map(String::as_str));
    say!(context, "worse-noted", signs = signs)
}

fn until_then(context: &Context, pages: &RatPages) -> Markup {
    let step = step_of(context, pages);
    let instead = step.as_ref().and_then(|step| {
        step.plan
            .held
            .iter()
            .find(|held| held.gate == bolthole_plan::Gate::VetHold)
    });
    html! {
        @if let Some(held) = instead {
            p { strong { (say!(context, "today-until-then")) } " " (about(context, &held.instead, &called(&pages.rat), &words::pronouns(&pages.rat))) }
        }
    }
}

fn step_of<'a>(context: &Context<'a>, pages: &RatPages) -> Option<Step<'a>> {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    step(context.method, context.notebook, pages.rat.id, asking)
}

fn standing_words(context: &Context, pages: &RatPages, health: &Health) -> String {
    if health.signs.is_empty() {
        return say!(context, "worse-none");
    }
    let signs: Vec<String> = health
        .signs
        .iter()
        .map(|sign| called(&pages.rat).fill(&sign_in_words(context.asker.words, context.method, sign)))
        .collect();
    words::listed(context.asker.words, signs.iter().map(String::as_str))
}

/// "It is gone": sign by sign, for an unanswered question never clears one.
pub(crate) fn gone(context: &Context, pages: &RatPages) -> Reply {
    let health = health_of(context, pages);
    let name = &pages.rat.name;
    context.show(Page {
        title: say!(context, "gone-title", name = name),
        head: Head::Back {
            to: String::new(),
            says: say!(context, "today-title"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack { h1 { (say!(context, "gone-heading", name = name)) } p.soft { (say!(context, "gone-left-alone")) } }
            @if health.signs.is_empty() {
                p.lead { (say!(context, "gone-nothing", name = name)) }
            } @else {
                (context.form(0, &format!("rats/{}/gone", pages.rat.id), html! {
                    div.stack-wide { (still_there(context, pages, &health)) button.btn.btn-main.btn-wide { (say!(context, "save")) } }
                }))
            }
        },
        thumb: html! {},
    })
}

pub(crate) fn submit_gone(context: &Context, pages: &RatPages) -> Reply {
    let health = health_of(context, pages);
    let gone = gone_signs(context, &health);
    if gone.is_empty() {
        return context.saved("", Vec::new());
    }
    let pen = context
        .pen()
        .from_nth(fields::nth_of(gone.iter().map(String::as_str)));
    context.saved(
        &with_query("worse", &[("rat", &pages.rat.id.to_string()), ("noted", "1")]),
        note_signs(pen, pages.rat.id, &health.signs, &gone, &[], ""),
    )
}

/// A vet has seen the rat: a word about it, and the hold ends.
pub(crate) fn vet_seen(context: &Context, pages: &RatPages) -> Reply {
    let name = &pages.rat.name;
    context.show(Page {
        title: say!(context, "vet-seen-title", name = name),
        head: Head::Back { to: String::new(), says: say!(context, "today-title") },
        tab: Tab::Elsewhere,
        main: html! {
            div.stack { h1 { (say!(context, "vet-seen-heading", name = name)) } p.soft { (say!(context, "vet-seen-hold-ends")) } }
            (context.form(0, &format!("rats/{}/vet-seen", pages.rat.id), html! {
                div.stack { (fields::note("note", &say!(context, "vet-seen-what"), "")) button.btn.btn-main.btn-wide { (say!(context, "save")) } }
            }))
        },
        thumb: html! {},
    })
}

pub(crate) fn submit_vet_seen(context: &Context, pages: &RatPages) -> Reply {
    let note = context.sent().get("note").unwrap_or("");
    context.saved(
        &format!("rats/{}", pages.rat.id),
        seen_by_vet(context.pen(), pages.rat.id, note),
    )
}
