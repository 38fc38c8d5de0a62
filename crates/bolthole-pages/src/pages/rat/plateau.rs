//! No change for a while: what may help besides waiting, from this rat's own log. Never a push.

use bolthole_app::RatView;
use bolthole_plan::Reason;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::pages::parts::called;
use crate::pages::tips;

/// The card that says more.
const CARD: &str = "plateau";

/// Nothing where the last visits went well enough.
pub(super) fn section(context: &Context, view: &RatView) -> Markup {
    let reasons = &view.step.plan.reasons;
    let Some(plateau) = reasons
        .iter()
        .find(|reason| matches!(reason, Reason::Plateau { .. }))
    else {
        return html! {};
    };
    let called = called(&view.pages.rat);
    let ways = reasons.iter().filter(|reason| reason.is_a_way_on());
    html! {
        section.stack aria-labelledby="plateau" {
            h2 id="plateau" { (say!(context, "plateau-heading")) }
            div.card.stack {
                p { (called.fill(&plateau.to_string())) }
                ul { @for way in ways { li { (called.fill(&way.to_string())) } } }
                @if let Some(card) = context.method.card(CARD) {
                    a.alone href=(context.to(&tips::address(card))) { (say!(context, "plateau-more")) }
                }
            }
        }
    }
}
