//! The caregivers: a name, a language and a color each, added and changed by a grown-up.

use bolthole_domain::{CaregiverColor, CaregiverId, Language, Role};
use bolthole_record::{Body, Caregiver};
use bolthole_words::{Words, say};
use maud::{Markup, html};

use super::fields::{self, Fault, Line, Pick};
use super::parts::initials;
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::words::marked;
use crate::{Form, Reply};

/// One caregiver, to be changed.
pub(crate) fn page(context: &Context, id: &str) -> Reply {
    match known(context, id) {
        Some((id, person)) => context.show(change(context, id, person, &[])),
        None => context.not_found(&say!(context, "people-nobody")),
    }
}

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
        return context.not_found(&say!(context, "people-nobody"));
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
        context.asker.words,
        context.sent().get("name").unwrap_or_default(),
        "name",
        &say!(context, "people-name-missing"),
    )?;
    let mut others = context
        .notebook
        .caregivers
        .iter()
        .filter(|(id, _)| Some(**id) != but);
    if others.any(|(_, known)| known.name == name) {
        return Err(Fault::at("name", say!(context, "people-name-taken", name = name)));
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
            says: say!(context, "settings"),
        },
        tab: Tab::Elsewhere,
        main: html! {
            h1 { (initials(person)) " " (person.name) }
            (context.form(0, &format!("caregivers/{id}"), html! {
                div.stack-wide {
                    (fields::line(&Line { name: "name", label: &say!(context, "people-name"), typed, keys: "text", longest: 200 }, faults))
                    (choose_language(context.asker.words, spoken))
                    (choose_color(context.asker.words, Some(worn)))
                    p.soft { (say!(context, "people-carries", name = person.name)) }
                    button.btn.btn-main { (say!(context, "people-save")) }
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
                h2 { (say!(context, "people-title")) }
                ul.plain.people {
                    @for (id, person) in &context.notebook.caregivers {
                        li {
                            (initials(person))
                            span.grow { @if person.role == Role::Child { (marked!(context, "people-is-child", name = person.name)) } @else { b { (person.name) } } br; span.soft.small { (reads(context.asker.words, person.language)) } }
                            a.alone href=(context.to(&format!("caregivers/{id}"))) { (marked!(context, "people-change", name = person.name)) }
                        }
                    }
                }
            }
        }
    }
}

/// "Nederlands: not translated yet, so pages stay in English".
fn reads(words: &Words, language: Language) -> String {
    if language.has_words() {
        language.own_name().to_owned()
    } else {
        say!(words, "people-not-translated", language = language.own_name())
    }
}

/// The form that adds somebody.
pub(crate) fn add(context: &Context, sent: &Form, faults: &[Fault]) -> Markup {
    let typed = sent.get("name").unwrap_or_default();
    let role = [sent.get("role").unwrap_or("adult").to_owned()];
    html! {
        section.card.stack {
            h2 { (say!(context, "people-add")) }
            (context.form(1, "caregivers", html! {
                div.stack {
                    (fields::line(&Line { name: "name", label: &say!(context, "people-add-name"), typed, keys: "text", longest: 200 }, faults))
                    (fields::choices("role", Pick::One, [("adult", say!(context, "people-grown-up")), ("child", say!(context, "people-a-child"))], &role, faults))
                    details open[!faults.is_empty()] {
                        summary { (say!(context, "people-language-and-color")) }
                        div.stack { (choose_language(context.asker.words, language(sent).unwrap_or(context.asker.words.language()))) (choose_color(context.asker.words, color(sent))) }
                    }
                    button.btn { (say!(context, "people-add-button")) }
                }
            }))
        }
    }
}

/// A list that opens, one language of it chosen.
pub(crate) fn choose_language(words: &Words, chosen: Language) -> Markup {
    let options = Language::ALL.into_iter().map(|language| {
        let own_name = language.own_name();
        let says = if language.has_words() {
            own_name.to_owned()
        } else {
            say!(words, "people-language-not-translated", language = own_name)
        };
        (language.tag(), says)
    });
    fields::select(
        "language",
        &say!(words, "people-language"),
        options,
        chosen.tag(),
        &[],
    )
}

/// The palette, each color with its word; none chosen: whichever is free.
pub(crate) fn choose_color(words: &Words, chosen: Option<CaregiverColor>) -> Markup {
    html! {
        fieldset.stack {
            legend { (say!(words, "people-color")) }
            div.colors {
                @if chosen.is_none() {
                    label.choice { input type="radio" name="color" value="" checked; span { (say!(words, "people-color-any")) } }
                }
                @for color in CaregiverColor::ALL {
                    label.choice {
                        input type="radio" name="color" value=(color.name()) checked[chosen == Some(color)];
                        span class={ "initials who-" (color.name()) } aria-hidden="true" { "Aa" }
                        span { (say!(words, "color", color = color.name())) }
                    }
                }
            }
        }
    }
}
