//! With whom a rat lives, whom it lost, and how it got on with those it met.

use bolthole_app::{Handover, Met};
use bolthole_domain::{Leaving, Moment};
use bolthole_introduce::What;
use bolthole_record::RatPages;
use bolthole_words::say;
use maud::{Markup, html};

use crate::context::Context;
use crate::words;

/// One line for the cage door; none: it lives with others, and nothing stands against that.
pub(super) fn in_short(context: &Context, rat: &Handover) -> Option<String> {
    let others = &rat.others;
    let mut parts = Vec::new();
    if others.lives_alone {
        parts.push(say!(context, "handover-lives-alone"));
    }
    parts.extend(others.lost_lately.iter().map(|gone| went(context, gone)));
    for met in &others.met {
        let whom = whom(context, met);
        if let Some(at) = met.last(What::Blood) {
            parts.push(say!(
                context,
                "handover-blood-on-meeting",
                whom = whom,
                day = day(context, at)
            ));
        } else if met.is_running {
            parts.push(say!(context, "handover-is-to-meet", whom = whom));
        }
    }
    (!parts.is_empty()).then(|| words::at_start(&words::ended(parts.join("; "))))
}

/// All of it.
pub(super) fn in_full(context: &Context, rat: &Handover) -> Markup {
    let others = &rat.others;
    let name = &rat.view.pages.rat.name;
    let mates = words::listed(
        context.asker.words,
        others.mates.iter().map(|pages| pages.rat.name.as_str()),
    );
    html! {
        h3 { (say!(context, "handover-company")) }
        @if !mates.is_empty() { p { (say!(context, "handover-lives-with", mates = mates)) } }
        @else if others.lives_alone { p { (say!(context, "handover-needs-company", name = name)) } }
        @else { p { (say!(context, "handover-company-not-known", name = name)) } }
        @if !others.lost.is_empty() || !others.met.is_empty() {
            ul.plain {
                @for gone in &others.lost { li { (words::at_start(&words::ended(went(context, gone)))) } }
                @for met in &others.met { li { (how_it_went(context, met)) } }
            }
        }
    }
}

fn day(context: &Context, moment: Moment) -> String {
    words::short_date(context.asker.words, moment.day(), context.asker.now.day())
}

fn whom(context: &Context, met: &Met) -> String {
    if met.whom.is_empty() {
        say!(context, "handover-other-rats")
    } else {
        words::listed(context.asker.words, met.whom.iter().map(String::as_str))
    }
}

/// "Bess died, 2 Nov".
fn went(context: &Context, gone: &RatPages) -> String {
    let name = &gone.rat.name;
    let Some(left) = &gone.rat.left else {
        return name.clone();
    };
    say!(
        context,
        "handover-went",
        name = name,
        how = left.how.map_or("unknown", Leaving::name),
        day = day(context, left.at)
    )
}

/// "Introduced to Finn from 1 Nov: a fight, 2 Nov; blood, 3 Nov; given up, 4 Nov."
fn how_it_went(context: &Context, met: &Met) -> String {
    let told = met.seen.iter().filter_map(|seen| {
        let did = match seen.what {
            What::Fight => "fight",
            What::Blood => "blood",
            What::Home => "home",
            What::GivenUp => "apart",
            _ => return None,
        };
        Some(say!(
            context,
            "handover-meeting-went",
            did = did,
            day = day(context, seen.at)
        ))
    });
    let mut told: Vec<String> = told.collect();
    if met.is_running {
        told.push(say!(context, "handover-not-over"));
    } else if told.is_empty() {
        told.push(say!(context, "handover-no-fight"));
    }
    say!(
        context,
        "handover-introduced",
        whom = whom(context, met),
        day = day(context, met.since),
        told = told.join("; ")
    )
}
