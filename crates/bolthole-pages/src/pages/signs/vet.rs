//! Signs that need a vet: how soon, and from when on they count.

use bolthole_method::{RedFlag, Urgency};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::{icon, posture};
use crate::layout::{Head, Page, Tab};
use crate::pages::parts::{urgency, urgency_key};
use crate::pages::tips::claims;
use crate::words::{self, marked};

/// All of them, most urgent first.
pub(crate) fn page(context: &Context) -> Reply {
    context.show(Page {
        title: say!(context, "vet-signs-title"),
        head: Head::Back {
            to: "signs".to_owned(),
            says: say!(context, "signs-title"),
        },
        tab: Tab::Aid,
        main: html! {
            div.stack { h1 { (say!(context, "vet-signs-title")) } p.soft { (say!(context, "vet-signs-lead")) } }
            a.btn.btn-wide href=(context.to("worse")) { (icon("worse")) " " (say!(context, "vet-signs-note")) }
            @for soon in [Urgency::Now, Urgency::Soon, Urgency::Check] { (group(context, soon)) }
            (claims::letters(context))
        },
        thumb: html! {},
    })
}

fn group(context: &Context, soon: Urgency) -> Markup {
    let flags = context
        .method
        .red_flags
        .iter()
        .filter(|flag| flag.urgency == soon);
    html! {
        section.stack {
            h2 { (say!(context, "vet-signs-how-soon", urgency = urgency_key(soon))) }
            ul.card.lined { @for flag in flags { li.stack id=(flag.id) { h3 { (flag.says) } (drawn(context, flag)) (body(context, flag)) (claims::grade(context, flag.grade, "")) } } }
        }
    }
}

fn body(context: &Context, flag: &RedFlag) -> Markup {
    html! {
        @if !flag.threshold.is_empty() { p { (marked!(context, "vet-signs-from", threshold = flag.threshold)) } }
        p { (flag.why) }
    }
}

/// How the rat holds itself, where that is drawn for a tag that raises the flag.
fn drawn(context: &Context, flag: &RedFlag) -> Markup {
    let tags = context
        .method
        .tags
        .iter()
        .filter(|tag| flag.when.any.contains(&tag.id));
    html! { @for drawing in tags.filter_map(|tag| tag.drawing.as_ref()) { (posture(context.asker.words, drawing)) } }
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
                h2 { (icon("vet")) " " (say!(context, "signs-together")) }
                @for flag in flags { div { p { b { (words::at_start(&urgency(context, flag.urgency))) ": " } (flag.says) "." } (body(context, flag)) } }
                a.alone href=(context.to("signs/vet")) { (say!(context, "signs-all-for-the-vet")) }
            }
        }
    }
}

/// From the list of signs: the body comes first.
pub(super) fn way_to(context: &Context) -> Markup {
    html! { ul.card.links { li { a href=(context.to("signs/vet")) { (icon("vet")) span { b { (say!(context, "vet-signs-title")) } br; span.soft.small { (say!(context, "signs-how-soon")) } } } } } }
}
