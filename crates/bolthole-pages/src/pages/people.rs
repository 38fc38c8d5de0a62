//! The caregivers: a name, a language and a color each, added and changed by a grown-up.

use bolthole_domain::{CaregiverColor, CaregiverId, Language, Role};
use bolthole_record::{Body, Caregiver};
use maud::{Markup, html};

use super::fields::{self, Fault, Line, Pick};
use super::parts::initials;
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::{Form, Reply};

/// One caregiver, to be changed.
pub(crate) fn page(context: &Context, id: &str) -> Reply {
    match known(context, id) {
        Some((id, person)) => context.show(change(context, id, person, &[])),
        None => context.not_found(NOBODY),
    }
}

const NOBODY: &str = "Nobody of that address is in this notebook. Settings has everybody.";

fn known<'a>(context: &Context<'a>, id: &str) -> Option<(CaregiverId, &'a Caregiver)> {
    let id = id.parse().ok()?;
    Some((id, context.notebook.caregivers.get(&id)?))
}

/// A caregiver is made known.
pub(crate) fn submit_new(context: &Context) -> Reply {
    let sent = context.sent();
    let role = if sent.get("role") == Some("child") {
        Role::Child
    } else {
        Role::Adult
    };
    let name = match name(context, None) {
        Ok(name) => name,
        Err(fault) => return context.refuse(super::settings::settings(context, sent, &[fault])),
    };
    let mut pen = context.pen().from_nth(fields::nth_of([name.as_str()]));
    let caregiver = CaregiverId(pen.next_id());
    context.saved(
        "settings",
        vec![pen.write(Body::CaregiverAdded {
            caregiver,
            name,
            role,
            language: language(sent),
            color: color(sent),
        })],
    )
}

/// A caregiver's name, language or color is changed; what stayed the same is not written.
pub(crate) fn submit_change(context: &Context, id: &str) -> Reply {
    let Some((id, person)) = known(context, id) else {
        return context.not_found(NOBODY);
    };
    let name = match name(context, Some(id)) {
        Ok(name) => name,
        Err(fault) => return context.refuse(change(context, id, person, &[fault])),
    };
    let sent = context.sent();
    let name = Some(name).filter(|name| *name != person.name);
    let language = language(sent).filter(|language| *language != person.language);
    let color = color(sent).filter(|color| *color != person.color);
    if name.is_none() && language.is_none() && color.is_none() {
        return context.saved("settings", Vec::new());
    }
    let said = [
        name.as_deref().unwrap_or_default(),
        language.map_or("", Language::tag),
        color.map_or("", CaregiverColor::name),
    ];
    let mut pen = context.pen().from_nth(fields::nth_of(said));
    let changed = Body::CaregiverChanged {
        caregiver: id,
        name,
        language,
        color,
    };
    context.saved("settings", vec![pen.write(changed)])
}

/// The name that was sent, if nobody but `but` has it.
fn name(context: &Context, but: Option<CaregiverId>) -> Result<String, Fault> {
    let name = fields::name(
        context.sent().get("name").unwrap_or_default(),
        "name",
        "Write what the notebook is to call them, such as Dad.",
    )?;
    let mut others = context
        .notebook
        .caregivers
        .iter()
        .filter(|(id, _)| Some(**id) != but);
    if others.any(|(_, known)| known.name == name) {
        return Err(Fault::at(
            "name",
            format!("{name} is in the notebook already. Another name keeps the two apart."),
        ));
    }
    Ok(name)
}

/// The language that was chosen; none if it is not on the list.
pub(crate) fn language(sent: &Form) -> Option<Language> {
    sent.get("language").and_then(Language::from_tag)
}

/// The color that was chosen; none: whichever is free.
pub(crate) fn color(sent: &Form) -> Option<CaregiverColor> {
    sent.get("color").and_then(CaregiverColor::from_name)
}

fn change(context: &Context, id: CaregiverId, person: &Caregiver, faults: &[Fault]) -> Page {
    let sent = context.sent();
    let typed = sent.get("name").unwrap_or(&person.name);
    let spoken = language(sent).unwrap_or(person.language);
    let worn = color(sent).unwrap_or(person.color);
    Page {
        title: person.name.clone(),
        head: Head::Back {
            to: "settings".to_owned(),
            says: "Settings".to_owned(),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { (initials(person)) " " (person.name) }
            (context.form(0, &format!("caregivers/{id}"), html! {
                div.stack-wide {
                    (fields::line(&Line { name: "name", label: "Name", typed, keys: "text", longest: 200 }, faults))
                    (choose_language(spoken))
                    (choose_color(Some(worn)))
                    p.soft { "What " (person.name) " wrote down before carries the new name and colour too." }
                    button.btn.btn-main { "Save" }
                }
            }))
        },
        thumb: html! {},
    }
}

/// Everybody in the notebook, each leading to the page that changes them.
pub(crate) fn listed(context: &Context) -> Markup {
    html! {
        @if !context.notebook.caregivers.is_empty() {
            section.card.stack {
                h2 { "Caregivers" }
                ul.plain.people {
                    @for (id, person) in &context.notebook.caregivers {
                        li {
                            (initials(person))
                            span.grow { b { (person.name) } @if person.role == Role::Child { ", a child" } br; span.soft.small { (reads(person.language)) } }
                            a.alone href=(context.to(&format!("caregivers/{id}"))) { "Change" span.unseen { " " (person.name) } }
                        }
                    }
                }
            }
        }
    }
}

/// "Nederlands: not translated yet, so pages stay in English".
fn reads(language: Language) -> String {
    if language.has_words() {
        language.own_name().to_owned()
    } else {
        format!(
            "{}: not translated yet, so pages stay in English",
            language.own_name()
        )
    }
}

/// The form that adds somebody.
pub(crate) fn add(context: &Context, sent: &Form, faults: &[Fault]) -> Markup {
    let typed = sent.get("name").unwrap_or_default();
    let role = [sent.get("role").unwrap_or("adult").to_owned()];
    html! {
        section.card.stack {
            h2 { "Add a caregiver" }
            (context.form(1, "caregivers", html! {
                div.stack {
                    (fields::line(&Line { name: "name", label: "Name, such as Dad", typed, keys: "text", longest: 200 }, faults))
                    (fields::choices("role", Pick::One, [("adult", "A grown-up"), ("child", "A child")], &role, faults))
                    details open[!faults.is_empty()] {
                        summary { "Language and colour" }
                        div.stack { (choose_language(language(sent).unwrap_or(context.asker.words.language()))) (choose_color(color(sent))) }
                    }
                    button.btn { "Add" }
                }
            }))
        }
    }
}

/// A list that opens, one language of it chosen.
pub(crate) fn choose_language(chosen: Language) -> Markup {
    let says: Vec<(&str, String)> = Language::ALL
        .into_iter()
        .map(|language| {
            let note = if language.has_words() {
                ""
            } else {
                " (not translated yet)"
            };
            (language.tag(), format!("{}{note}", language.own_name()))
        })
        .collect();
    let options = says.iter().map(|(tag, says)| (*tag, says.as_str()));
    fields::select("language", "Language", options, chosen.tag(), &[])
}

/// The palette, each color with its word; none chosen: whichever is free.
pub(crate) fn choose_color(chosen: Option<CaregiverColor>) -> Markup {
    html! {
        fieldset.stack {
            legend { "Colour of the initials" }
            div.colors {
                @if chosen.is_none() {
                    label.choice { input type="radio" name="color" value="" checked; span { "Whichever is free" } }
                }
                @for color in CaregiverColor::ALL {
                    label.choice {
                        input type="radio" name="color" value=(color.name()) checked[chosen == Some(color)];
                        span class={ "initials who-" (color.name()) } aria-hidden="true" { "Aa" }
                        span { (crate::words::at_start(color.name())) }
                    }
                }
            }
        }
    }
}
