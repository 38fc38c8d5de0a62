//! A hard moment one step at a time: large enough to read with a rat in the other hand, and one button at the thumb.

use bolthole_method::{Block, Card, Line};
use bolthole_words::say;
use maud::{Markup, html};

use crate::Reply;
use crate::context::Context;
use crate::icons::icon;
use crate::layout::{Head, Page, Tab};

use super::{DO_THIS, HAVE_READY, address, prose};

/// What is never done, whatever the step.
const NEVER: &str = "Never";

/// One screen: what to have ready, or one step.
enum Screen<'a> {
    Ready(&'a [Block]),
    Step(&'a Line),
}

/// The way in, on a card that has steps; nothing on any other.
pub(crate) fn way_in(context: &Context, card: &Card) -> Markup {
    html! {
        @if !screens(card).is_empty() {
            a.btn.btn-wide href=(context.to(&screen_address(card, 1))) { (icon("check")) " " (say!(context, "by-step-way-in")) }
        }
    }
}

/// The `nth` screen of that card, counted from 1.
pub(crate) fn page(context: &Context, id: &str, nth: &str) -> Reply {
    let Some(card) = context.method.card(id) else {
        return context.not_found(&say!(context, "tips-no-such-card"));
    };
    let screens = screens(card);
    let nth: usize = nth.parse().unwrap_or_default();
    let Some(screen) = nth.checked_sub(1).and_then(|index| screens.get(index)) else {
        return context.saved(&address(card), Vec::new());
    };
    let n_steps = screens
        .iter()
        .filter(|one| matches!(one, Screen::Step(_)))
        .count();
    let n_before = screens.len() - n_steps;
    context.show(Page {
        title: format!("{}: {}", card.words.title, says_where(context, nth, n_before, n_steps)),
        head: Head::Back {
            to: address(card),
            says: say!(context, "by-step-whole-card"),
        },
        tab: Tab::Tips,
        main: html! {
            div.stack { h1.soft { (card.words.title) } p.soft { (says_where(context, nth, n_before, n_steps)) } }
            @match screen {
                Screen::Ready(blocks) => section.stack.one-step { (prose::blocks(blocks)) },
                Screen::Step(line) => p.one-step { (prose::line(line)) },
            }
            @if let Some(never) = card.words.section(NEVER) { section.ends.stack-close { h2 { b { (never.heading) } } (prose::blocks(&never.blocks)) } }
            p.soft.small data-awake hidden { (say!(context, "visit-screen-stays-on")) }
        },
        thumb: html! {
            section.acts aria-label=(say!(context, "by-step-label")) {
                @if nth == 1 { a.btn href=(context.to(&address(card))) { (say!(context, "by-step-whole-card")) } } @else { a.btn href=(context.to(&screen_address(card, nth - 1))) { (say!(context, "by-step-back")) } }
                @if nth == screens.len() { a.btn.btn-main href=(context.to(&address(card))) { (say!(context, "by-step-done")) } } @else { a.btn.btn-main href=(context.to(&screen_address(card, nth + 1))) { (say!(context, "by-step-next")) } }
            }
        },
    })
}

fn screen_address(card: &Card, nth: usize) -> String {
    format!("cards/{}/{nth}", card.id)
}

fn says_where(context: &Context, nth: usize, n_before: usize, n_steps: usize) -> String {
    match nth.checked_sub(n_before) {
        None | Some(0) => say!(context, "by-step-have-ready"),
        Some(step) => say!(context, "by-step-where", step = step, steps = n_steps),
    }
}

/// No screens where the card says no steps.
fn screens(card: &Card) -> Vec<Screen<'_>> {
    let steps = card.words.section(DO_THIS).into_iter().flat_map(|section| {
        section.blocks.iter().flat_map(|block| match block {
            Block::Steps(lines) => lines.as_slice(),
            Block::Paragraph(_) | Block::Bullets(_) => &[],
        })
    });
    let steps: Vec<Screen> = steps.map(Screen::Step).collect();
    if steps.is_empty() {
        return steps;
    }
    let ready = card.words.section(HAVE_READY);
    ready
        .map(|section| Screen::Ready(&section.blocks))
        .into_iter()
        .chain(steps)
        .collect()
}
