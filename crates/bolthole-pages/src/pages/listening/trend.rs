//! Alarm calls a minute for the same rats in the same activity, and whether that is enough to say anything.

use bolthole_app::listening::{ENOUGH, Half, Moved, Trend, trends};
use bolthole_words::say;
use maud::{Markup, html};

use super::{back, drawn, says, style_of};
use crate::Reply;
use crate::context::Context;
use crate::layout::{Page, Tab};
use crate::words::marked;

/// Every group that could be compared.
pub(crate) fn page(context: &Context) -> Reply {
    let trends = trends(context.method, context.notebook);
    context.show(Page {
        title: say!(context, "listen-to-trend"),
        head: back(context),
        tab: Tab::Tips,
        main: html! {
            (style_of(context))
            div.stack {
                h1 { (say!(context, "listen-to-trend")) }
                p.lead { (say!(context, "listen-trend-lead")) }
                p.soft { (say!(context, "listen-weak-sign")) " " (say!(context, "listen-who-called")) }
            }
            @if trends.is_empty() { section.card.stack { p { (say!(context, "listen-trend-none")) } } }
            div.flow { @for trend in &trends { (group(context, trend)) } }
        },
        thumb: html! {},
    })
}

fn group(context: &Context, trend: &Trend) -> Markup {
    let label = say!(context, "listen-trend-drawn", n = trend.rates.len());
    html! {
        section.card.stack {
            h2 { (says::names(context, &trend.rats)) }
            p.soft { (says::activity(context.asker.words, trend)) }
            (drawn::rates(trend, &label))
            p.soft.small { (say!(context, "listen-trend-dots")) }
            (told(context, trend))
            details {
                summary { (say!(context, "listen-trend-each")) }
                ul.plain { @for (at, rate, id) in trend.rates.iter().rev() {
                    @let then = bolthole_domain::Moment { at: *at, offset_min: context.asker.now.offset_min };
                    li { a href=(context.to(&format!("listening/{id}"))) { (crate::words::day_and_clock(context.asker.words, then, context.asker.now)) } ": " (say!(context, "listen-trend-rate", rate = crate::words::tenths(context.asker.words, *rate))) }
                } }
            }
        }
    }
}

fn told(context: &Context, trend: &Trend) -> Markup {
    html! {
        @match trend.moved {
            Moved::NotEnough => p { (marked!(context, "listen-not-enough", n = trend.rates.len(), of = ENOUGH)) },
            Moved::NotAlike => p { (marked!(context, "listen-not-alike")) },
            Moved::NotTold(earlier, later) => { p { (marked!(context, "listen-not-told")) } (halves(context, &earlier, &later)) },
            Moved::Fewer(earlier, later) => { p { (marked!(context, "listen-fewer")) } (halves(context, &earlier, &later)) },
            Moved::More(earlier, later) => { p { (marked!(context, "listen-more")) } (halves(context, &earlier, &later)) },
        }
    }
}

fn halves(context: &Context, earlier: &Half, later: &Half) -> Markup {
    html! { ul.plain { li { (says::half(context.asker.words, "earlier", earlier)) } li { (says::half(context.asker.words, "later", later)) } } }
}
