//! Signs that need a vet: how soon, and from when on they count.

use bolthole_method::{Method, RedFlag, Urgency};
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, posture};
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::urgency;
use crate::pages::tips::claims;
use crate::words;

/// All of them, most urgent first.
pub(crate) fn page(context: &Context) -> Reply {
    let groups = [
        (Urgency::Now, "A vet today"),
        (Urgency::Soon, "A vet within days"),
        (Urgency::Check, "Worth a check-up"),
    ];
    context.show(Page {
        title: "Signs that need a vet".to_owned(),
        head: Head::Back {
            to: "signs".to_owned(),
            says: "Signs".to_owned(),
        },
        tab: Tab::Aid,
        main: html! {
            div.stack { h1 { "Signs that need a vet" } p.soft { "The body comes before every other reason. In doubt, ring a vet and say what you see." } }
            a.btn.btn-wide href=(context.to("worse")) { (icon("worse")) " Note what you see in your rat" }
            @for (soon, heading) in groups { (group(context, soon, heading)) }
            (claims::letters(context))
        },
        thumb: html! {},
    })
}

fn group(context: &Context, soon: Urgency, heading: &str) -> Markup {
    let flags = context
        .method
        .red_flags
        .iter()
        .filter(|flag| flag.urgency == soon);
    html! {
        section.stack {
            h2 { (heading) }
            ul.card.lined { @for flag in flags { li.stack id=(flag.id) { h3 { (flag.says) } (drawn(context.method, flag)) (body(flag)) (claims::grade(context, flag.grade, "")) } } }
        }
    }
}

fn body(flag: &RedFlag) -> Markup {
    html! {
        @if !flag.threshold.is_empty() { p { b { "From when on: " } (flag.threshold) } }
        p { (flag.why) }
    }
}

/// How the rat holds itself, where that is drawn for a tag that raises the flag.
fn drawn(method: &Method, flag: &RedFlag) -> Markup {
    let tags = method.tags.iter().filter(|tag| flag.when.any.contains(&tag.id));
    html! { @for drawing in tags.filter_map(|tag| tag.drawing.as_ref()) { (posture(drawing)) } }
}

/// When a behavior calls a vet. None does by itself: a bodily sign, an age or a change comes to it.
pub(super) fn together(context: &Context, sign: &str) -> Markup {
    let raised = |flag: &&RedFlag| {
        flag.when
            .any
            .iter()
            .chain(&flag.when.and_any)
            .any(|id| id == sign)
    };
    let mut flags = context.method.red_flags.iter().filter(raised).peekable();
    html! {
        @if flags.peek().is_some() {
            section.banner.act.stack {
                h2 { (icon("vet")) " With something else, a vet" }
                @for flag in flags { div { p { b { (words::at_start(&urgency(context, flag.urgency))) ": " } (flag.says) "." } (body(flag)) } }
                a.alone href=(context.to("signs/vet")) { "All signs that need a vet" }
            }
        }
    }
}

/// From the list of signs: the body comes first.
pub(super) fn way_to(context: &Context) -> Markup {
    html! { ul.card.links { li { a href=(context.to("signs/vet")) { (icon("vet")) span { b { "Signs that need a vet" } br; span.soft.small { "How soon, and from when on" } } } } } }
}
