//! What changed our mind since the answers were last given.

use bolthole_app::{Because, CauseMoved, Changed, Likelihood, Why};
use bolthole_method::Called;
use bolthole_words::say;
use maud::{Markup, html};

use super::{causes, sentence};
use crate::context::Context;
use crate::words::{self, marked};

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
            h2 id="changed" { (say!(context, "why-changed", day = since)) }
            @if changed.is_nothing() {
                p.soft { (say!(context, "why-changed-nothing")) }
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
        @for says in says(&changed.flags_new).into_iter().take(FLAGS_SHOWN) { p.act { (marked!(context, "why-new-for-a-vet", flag = sentence(&says))) } }
        @for says in says(&changed.flags_gone).into_iter().take(FLAGS_SHOWN) { p { (marked!(context, "why-no-longer-flag", flag = sentence(&says))) } }
    }
}

fn cause(context: &Context, moved: &CauseMoved, called: &Called) -> Markup {
    let cause = causes::title(context, moved.cause);
    let heading = if moved.before < moved.now {
        say!(context, "why-more-likely", cause = cause)
    } else {
        say!(context, "why-less-likely", cause = cause)
    };
    html! {
        h3 { (heading) }
        p.soft { (from_to(context, moved)) }
        ul.plain {
            @for because in &moved.because { li { (in_words(context, because, called)) } }
            @for reason in moved.reasons_new.iter().take(REASONS_SHOWN) { li { (say!(context, "why-new", reason = sentence(&called.fill(&context.says(reason))))) } }
            @for reason in moved.reasons_gone.iter().take(REASONS_SHOWN) { li { (say!(context, "why-no-longer", reason = sentence(&called.fill(&context.says(reason))))) } }
        }
    }
}

/// "It was unlikely; now it is likely part of it."
fn from_to(context: &Context, moved: &CauseMoved) -> String {
    let (before, now) = (Likelihood::of(moved.before), Likelihood::of(moved.now));
    if before == now {
        let surer = if moved.before < moved.now { "more" } else { "less" };
        return say!(context, "why-still", likelihood = now.says(), more = surer);
    }
    say!(
        context,
        "why-was-and-is",
        before = before.says(),
        likelihood = now.says()
    )
}

fn in_words(context: &Context, because: &Because, called: &Called) -> String {
    match because {
        Because::WeeksAtHome(weeks) => sentence(&time_at_home(context, *weeks, called)),
        Because::Seen(seen) => {
            let says = called.fill(&context.says(&seen.says));
            let on = seen
                .on
                .map(|on| words::day(context.asker.words, on.day(), context.asker.now.day()));
            sentence(&on.map_or(says.clone(), |on| format!("{says}, {on}")))
        }
    }
}

fn time_at_home(context: &Context, weeks: f64, called: &Called) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and weeks at home are small and never below zero"
    )]
    let weeks = weeks as usize;
    say!(context, "why-at-home", name = called.name, n = weeks)
}
