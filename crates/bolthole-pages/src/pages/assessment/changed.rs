//! What changed our mind since the answers were last given.

use bolthole_app::{Because, CauseMoved, Changed, Likelihood, Why};
use bolthole_method::Called;
use maud::{Markup, html};

use super::{causes, sentence};
use crate::context::Context;
use crate::words;

/// One reason that came and one that went say enough; the cause's own card has all of them.
const REASONS_SHOWN: usize = 1;
/// More flags at once are told at the top of the page.
const FLAGS_SHOWN: usize = 2;

/// Nothing at all before there is an earlier day to compare with.
pub(super) fn section(context: &Context, why: &Why, called: &Called) -> Markup {
    let Some(changed) = &why.changed else {
        return html! {};
    };
    let since = words::day(context.asker.words, changed.since.day(), context.asker.now.day());
    html! {
        section.card.stack aria-labelledby="changed" {
            h2 id="changed" { "What changed since " (since) }
            @if changed.is_nothing() {
                p.soft { "What was written down since the last answers changes nothing here." }
            }
            (flags(context, changed, called))
            @if !changed.causes.is_empty() {
                ul.lined { @for moved in &changed.causes { li.stack-close { (cause(context, moved, called)) } } }
            }
        }
    }
}

fn flags(context: &Context, changed: &Changed, called: &Called) -> Markup {
    let says = |ids: &[String]| -> Vec<String> {
        let flags = ids.iter().filter_map(|id| context.method.red_flag(id));
        flags.map(|flag| called.fill(&flag.says)).collect()
    };
    html! {
        @for says in says(&changed.flags_new).into_iter().take(FLAGS_SHOWN) { p.act { b { "New, and for a vet: " } (sentence(&says)) } }
        @for says in says(&changed.flags_gone).into_iter().take(FLAGS_SHOWN) { p { b { "No longer: " } (sentence(&says)) } }
    }
}

fn cause(context: &Context, moved: &CauseMoved, called: &Called) -> Markup {
    let direction = if moved.before < moved.now {
        "more likely now"
    } else {
        "less likely now"
    };
    html! {
        h3 { (causes::title(context, moved.cause)) ": " (direction) }
        p.soft { (from_to(moved)) }
        ul.plain {
            @for because in &moved.because { li { (in_words(context, because, called)) } }
            @for reason in moved.reasons_new.iter().take(REASONS_SHOWN) { li { "New: " (sentence(&called.fill(reason))) } }
            @for reason in moved.reasons_gone.iter().take(REASONS_SHOWN) { li { "No longer: " (sentence(&called.fill(reason))) } }
        }
    }
}

/// "It was unlikely; now it is likely part of it."
fn from_to(moved: &CauseMoved) -> String {
    let (before, now) = (Likelihood::of(moved.before), Likelihood::of(moved.now));
    if before == now {
        let surer = if moved.before < moved.now { "more" } else { "less" };
        return format!("Still “{}”, and {surer} so than before.", now.says());
    }
    format!("It was “{}”; now it is “{}”.", before.says(), now.says())
}

fn in_words(context: &Context, because: &Because, called: &Called) -> String {
    match because {
        Because::WeeksAtHome(weeks) => sentence(&time_at_home(*weeks, called)),
        Because::Seen(seen) => {
            let says = called.fill(&seen.says);
            let on = seen
                .on
                .map(|on| words::day(context.asker.words, on.day(), context.asker.now.day()));
            sentence(&on.map_or(says.clone(), |on| format!("{says}, {on}")))
        }
    }
}

fn time_at_home(weeks: f64, called: &Called) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and weeks at home are small and never below zero"
    )]
    let weeks = weeks as usize;
    let weeks = match weeks {
        0 => "days".to_owned(),
        weeks => words::count(bolthole_words::Words::english(), weeks, "week", "weeks"),
    };
    format!("{} has been at home for {weeks} by now", called.name)
}
