//! What matters now for this rat: cards that its own pages call up, each with its reason.

use bolthole_app::{Asking, CardNow, Nearness, cards_now};
use bolthole_record::{Rat, RatPages};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};
use crate::pages::among_rats::FIGHTING;
use crate::pages::parts::called;
use crate::pages::tips;

use super::lower;

/// A keeper at the cage reads no more than so many. Ours.
const SHOWN: usize = 3;
/// Reasons that stand below a card's name; a third one makes none of them clearer. Ours.
const REASONS: usize = 2;

/// Up to three cards, those about the body and the last days first; nothing at all where none matters.
pub(super) fn section(context: &Context, rat: &Rat) -> Markup {
    let cards = nearest_first(context, rat);
    html! {
        @if !cards.is_empty() {
            section.card.stack aria-labelledby="matters" {
                h2 id="matters" { (say!(context, "matters-heading")) }
                ul.links { @for now in cards.iter().take(SHOWN) { (line(context, rat, now)) } }
                @if SHOWN < cards.len() {
                    a.back href=(context.to(&format!("rats/{}/matters", rat.id))) { (say!(context, "matters-all", n = cards.len(), name = rat.name)) }
                }
            }
        }
    }
}

/// All of them.
pub(crate) fn page(context: &Context, pages: &RatPages) -> Reply {
    let rat = &pages.rat;
    let cards = nearest_first(context, rat);
    context.show(Page {
        title: say!(context, "matters-title", name = rat.name),
        head: Head::Back {
            to: format!("rats/{}", rat.id),
            says: rat.name.clone(),
        },
        tab: Tab::Rats,
        main: html! {
            div.stack { h1 { (say!(context, "matters-title", name = rat.name)) } p.soft { (say!(context, "matters-lead")) } }
            @if cards.is_empty() {
                p.lead { (say!(context, "matters-none", name = rat.name)) }
            } @else {
                ul.card.links { @for now in &cards { (line(context, rat, now)) } }
            }
            a.back href=(context.to("tips")) { (say!(context, "matters-all-cards")) }
        },
        thumb: html! {},
    })
}

fn line(context: &Context, rat: &Rat, now: &CardNow) -> Markup {
    let reasons: Vec<String> = now
        .because
        .iter()
        .take(REASONS)
        .map(|why| called(rat).fill(&lower(context.asker.words, &context.says(why))))
        .collect();
    html! {
        li { a href=(context.to(&tips::address(now.card))) {
            (icon(&now.card.icon))
            span { b { (now.card.words.title) } br; span.soft.small { (say!(context, "matters-because", reasons = reasons.join("; "))) } }
        } }
    }
}

/// The nearest first, then those with more reasons, then the method's own order.
fn nearest_first<'a>(context: &Context<'a>, rat: &Rat) -> Vec<CardNow<'a>> {
    let asking = Asking {
        caregiver: context.asker.caregiver,
        now: context.asker.now,
    };
    let mut cards = cards_now(context.method, context.notebook, rat.id, asking).unwrap_or_default();
    // A fight in the cage waits no more than a body does.
    let nearness = |now: &CardNow| match now.card.id.as_str() {
        FIGHTING => (Nearness::Body, 0),
        _ => (now.nearness, 1),
    };
    cards.sort_by_key(|now| (nearness(now), std::cmp::Reverse(now.because.len())));
    cards
}

#[cfg(test)]
mod tests {
    use crate::home::Home;

    #[test]
    fn a_rat_s_page_puts_forward_three_cards_at_most_and_says_why() {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        home.send("visits", &[("rat", &rat), ("rung", "sit-near"), ("did", "bit")]);
        let page = home.open(&format!("rats/{rat}"));
        assert_eq!(page.html.matches("Because: ").count(), 3, "{}", page.text());
        let all = home.open(&format!("rats/{rat}/matters"));
        assert!(3 < all.html.matches("Because: ").count(), "{}", all.text());
        let first = all.html.split("Because: ").nth(1).expect("there is a first");
        assert!(
            first.contains("in the last 14 days") || first.starts_with("teeth"),
            "{first}"
        );
    }
}
