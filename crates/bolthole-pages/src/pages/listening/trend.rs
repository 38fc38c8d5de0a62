//! Alarm calls a minute for the same rats in the same activity, and whether that is enough to say anything.

use bolthole_app::listening::{ENOUGH, Moved, Trend, trends};
use maud::{Markup, html};

use super::{back, drawn, says, style_of};
use crate::Reply;
use crate::context::Context;
use crate::layout::{Page, Tab};

/// Every group that could be compared.
pub(crate) fn page(context: &Context) -> Reply {
    let trends = trends(context.notebook);
    context.show(Page {
        title: "Alarm calls over the weeks".to_owned(),
        head: back(),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { "Alarm calls over the weeks" }
                p.lead { "Only like is put beside like: the same rats, in the same activity." }
                p.soft { (says::WEAK_SIGN) " " (says::WHO_CALLED) }
            }
            @if trends.is_empty() { section.card.stack { p { "Nothing to compare yet. What counts is a recording of a minute or longer, of a microphone that hears ultrasound, of which was said who was there and what was going on." } } }
            div.flow { @for trend in &trends { (group(context, trend)) } }
        },
        thumb: html! {},
    })
}

fn group(context: &Context, trend: &Trend) -> Markup {
    let label = format!(
        "Alarm calls a minute in {} recordings, the oldest first",
        trend.rates.len()
    );
    html! {
        section.card.stack {
            h2 { (says::names(context, &trend.rats)) }
            p.soft { (says::during(trend.during)) }
            (drawn::rates(trend, &label))
            p.soft.small { "A dot a recording, the oldest on the left; higher is more alarm calls a minute." }
            (told(trend))
            details {
                summary { "Each recording" }
                ul.plain { @for (at, rate, id) in trend.rates.iter().rev() {
                    @let then = bolthole_domain::Moment { at: *at, offset_min: context.asker.now.offset_min };
                    li { a href=(context.to(&format!("listening/{id}"))) { (crate::words::day_and_clock(context.asker.words, then, context.asker.now)) } ": " (format!("{rate:.1}")) " a minute" }
                } }
            }
        }
    }
}

fn told(trend: &Trend) -> Markup {
    html! {
        @match trend.moved {
            Moved::NotEnough => p { b { "Not enough evidence yet. " } (trend.rates.len()) " of the " (ENOUGH) " recordings that it takes." },
            Moved::NotTold(earlier, later) => { p { b { "Not enough evidence of a change. " } "The two halves cannot be told apart." } (halves(&earlier, &later)) },
            Moved::Fewer(earlier, later) => { p { b { "Fewer alarm calls than before. " } "Why is not known." } (halves(&earlier, &later)) },
            Moved::More(earlier, later) => { p { b { "More alarm calls than before. " } "Why is not known. " "Look first whether something hurts, and at what changed." } (halves(&earlier, &later)) },
        }
    }
}

fn halves(earlier: &bolthole_app::listening::Half, later: &bolthole_app::listening::Half) -> Markup {
    html! { ul.plain { li { (says::half("Earlier", earlier)) } li { (says::half("Later", later)) } } }
}
