//! What she likes from the spoon: one answer for each food, and "not known" is one too.

use bolthole_app::{Taste, note_tastes, tastes};
use bolthole_domain::SortedMap;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::layout::{Head, Page, Tab};
use crate::pages::fields::{self, Pick};

/// The form's id on the page; its button stands outside of it, at the thumb.
const FORM: &str = "tastes";

pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let name = &pages.rat.name;
    context.show(Page {
        title: say!(context, "tastes-title", name = name),
        head: Head::Back {
            to: format!("rats/{}", pages.rat.id),
            says: name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack {
                h1 { (say!(context, "tastes-title", name = name)) }
                p.soft { (say!(context, "tastes-lead")) }
                a.alone href=(context.to("foods#spoon")) { (say!(context, "tastes-foods")) }
            }
            form id=(FORM) method="post" action=(context.to(&format!("rats/{}/tastes", pages.rat.id))) {
                (context.form_id_field(0))
                section.card.stack-wide { @for (food, taste) in tastes(context.method, pages) { (question(context, &food.id, &food.name, taste)) } }
            }
        },
        thumb: html! { div.acts.acts-one { button.btn.btn-main.btn-wide form=(FORM) { (say!(context, "save")) } } },
    })
}

fn question(context: &Context, id: &str, food: &str, taste: Option<Taste>) -> Markup {
    let chosen = taste.map_or("", Taste::name).to_owned();
    let offered = ["likes", "leaves", ""].map(|taste| (taste, say!(context, "taste", taste = taste)));
    html! {
        fieldset.three {
            legend { (food) }
            (fields::choices(id, Pick::One, offered, &[chosen], &[]))
        }
    }
}

pub(crate) fn submit(context: &Context, pages: &RatPages) -> Reply {
    let sent = context.sent();
    let mut given = SortedMap::new();
    for (food, _) in tastes(context.method, pages) {
        if let Some(taste) = sent.all(&food.id).next() {
            given.insert(food.id.clone(), taste.to_owned());
        }
    }
    let content = given.iter().flat_map(|(food, taste)| [food.as_str(), taste]);
    let pen = context.pen().from_nth(fields::nth_of(content));
    let events = note_tastes(pen, context.method, pages, &given);
    context.saved(&format!("rats/{}", pages.rat.id), events)
}
