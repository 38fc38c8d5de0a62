//! What a rat is called, how it is drawn and with whom it lives: what was described at first can be mended.

use bolthole_app::{Particulars, mend};
use bolthole_domain::{Coat, MischiefId, Sex};
use bolthole_record::RatPages;
use bolthole_words::{Html, say};
use maud::{Markup, html};

use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Fault, Line, Pick};
use crate::pages::welcome::{APART, coats, mischiefs};
use crate::words::marked;
use crate::{Form, Reply};

/// The form's id on the page; its button stands outside of it, at the thumb.
const FORM: &str = "details";

pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let rat = &pages.rat;
    let as_it_is = [
        ("name", rat.name.clone()),
        ("sex", rat.sex.map_or("unknown", Sex::name).to_owned()),
        ("coat", rat.coat.name().to_owned()),
        ("lives_with", company_now(context, pages)),
    ];
    let written = Form(as_it_is.map(|(name, value)| (name.to_owned(), value)).into());
    context.show(form(context, pages, &written, &[]))
}

fn form(context: &Context, pages: &RatPages, written: &Form, faults: &[Fault]) -> Page {
    let rat = &pages.rat;
    let name = written.get("name").unwrap_or_default();
    let chosen = |field: &str| [written.get(field).unwrap_or_default().to_owned()];
    let others = mischiefs(context, Some(rat.id));
    let apart = say!(context, "details-apart");
    let introductions =
        html! { a.alone href=(context.to("introductions")) { (say!(context, "details-introductions")) } };
    let company = others.iter().map(|(id, says)| (id.as_str(), says.as_str()));
    Page {
        title: say!(context, "details-title", name = rat.name),
        head: Head::Back {
            to: format!("rats/{}", rat.id),
            says: rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            h1 { (say!(context, "details-title", name = rat.name)) }
            form.stack-wide id=(FORM) method="post" action=(context.to(&format!("rats/{}/details", rat.id))) {
                (context.form_id_field(0))
                section.card.stack {
                    (fields::line(&Line { name: "name", label: &say!(context, "details-name"), typed: name, keys: "text", longest: 200 }, faults))
                    fieldset.stack {
                        legend { (say!(context, "details-sex")) }
                        (fields::choices("sex", Pick::One, sexes(context, rat.sex), &chosen("sex"), faults))
                    }
                    (coats(context, written.get("coat").unwrap_or_default()))
                    @if !others.is_empty() {
                        fieldset.stack {
                            legend { (say!(context, "details-with-whom")) }
                            (fields::choices("lives_with", Pick::One, company.chain([(APART, apart.as_str())]), &chosen("lives_with"), faults))
                        }
                        p.soft.small { (marked!(context, "details-meet", link = Html(&introductions.0))) }
                    }
                }
            }
            (no_longer_here(context, pages))
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "save")) } } },
    }
}

/// A sex that is known is mended, and never unknown again.
fn sexes(context: &Context, known: Option<Sex>) -> Vec<(&'static str, String)> {
    let mut sexes = vec![
        ("female", say!(context, "details-she")),
        ("male", say!(context, "details-he")),
    ];
    if known.is_none() {
        sexes.push(("unknown", say!(context, "details-not-known")));
    }
    sexes
}

fn no_longer_here(context: &Context, pages: &RatPages) -> Markup {
    let rat = &pages.rat;
    html! {
        @if rat.left.is_none() {
            a.alone href=(context.to(&format!("rats/{}/left", rat.id))) { (say!(context, "left-title", name = rat.name)) }
        }
    }
}

/// The choice that says how it lives now.
fn company_now(context: &Context, pages: &RatPages) -> String {
    let now = pages.rat.mischief.to_string();
    let others = mischiefs(context, Some(pages.rat.id));
    if others.iter().any(|(id, _)| *id == now) {
        now
    } else {
        APART.to_owned()
    }
}

pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let sent = context.sent();
    let rat = &pages.rat;
    let empty = say!(context, "details-any-name");
    let name = match fields::name(
        context.asker.words,
        sent.get("name").unwrap_or_default(),
        "name",
        &empty,
    ) {
        Ok(name) => name,
        Err(fault) => return context.refuse(form(context, pages, sent, &[fault])),
    };
    let content = sent.0.iter().filter(|(field, _)| field != "form");
    let pen = context
        .pen()
        .from_nth(fields::nth_of(content.map(|(_, value)| value.as_str())));
    let coat = sent.get("coat").unwrap_or_default();
    let now = Particulars {
        name,
        sex: sent.get("sex").and_then(Sex::from_name),
        coat: Coat::ALL
            .into_iter()
            .find(|one| one.name() == coat)
            .unwrap_or(rat.coat),
        mischief: company_sent(context, pages, MischiefId(pen.next_id())),
    };
    context.saved(&format!("rats/{}", rat.id), mend(pen, pages, &now))
}

/// The mischief that was chosen; a new one for a rat that lived with others and lives apart now.
fn company_sent(context: &Context, pages: &RatPages, new: MischiefId) -> MischiefId {
    let as_it_is = pages.rat.mischief;
    let Some(choice) = context.sent().get("lives_with") else {
        return as_it_is;
    };
    let others = context.notebook.rats.values().map(|other| other.rat.mischief);
    match choice {
        _ if choice == company_now(context, pages) => as_it_is,
        APART => new,
        _ => others
            .into_iter()
            .find(|id| id.to_string() == choice)
            .unwrap_or(as_it_is),
    }
}
