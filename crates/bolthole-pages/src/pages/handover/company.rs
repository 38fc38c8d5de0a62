//! With whom a rat lives, whom it lost, and how it got on with those it met.

use bolthole_app::{Handover, Met};
use bolthole_domain::{Leaving, Moment};
use bolthole_introduce::What;
use bolthole_record::RatPages;
use maud::{Markup, html};

use crate::words;

/// One line for the cage door; none: it lives with others, and nothing stands against that.
pub(super) fn in_short(rat: &Handover, now: Moment) -> Option<String> {
    let others = &rat.others;
    let mut parts = Vec::new();
    if others.lives_alone {
        parts.push("lives alone".to_owned());
    }
    parts.extend(others.lost_lately.iter().map(|gone| went(gone, now)));
    for met in &others.met {
        if let Some(day) = met.last(What::Blood) {
            let day = words::short_date(bolthole_words::Words::english(), day.day(), now.day());
            parts.push(format!("blood on meeting {}, {day}", whom(met)));
        } else if met.is_running {
            parts.push(format!("is to meet {}, and not yet with you", whom(met)));
        }
    }
    (!parts.is_empty()).then(|| words::at_start(&format!("{}.", parts.join("; "))))
}

/// All of it.
pub(super) fn in_full(rat: &Handover, now: Moment) -> Markup {
    let others = &rat.others;
    let name = &rat.view.pages.rat.name;
    let mates = words::listed(
        bolthole_words::Words::english(),
        others.mates.iter().map(|pages| pages.rat.name.as_str()),
    );
    html! {
        h3 { "Company" }
        @if !mates.is_empty() { p { "Lives with " (mates) "." } }
        @else if others.lives_alone { p { (name) " lives alone. Rats live in twos or more: " (name) " needs company." } }
        @else { p { "Nobody has said with whom " (name) " lives." } }
        @if !others.lost.is_empty() || !others.met.is_empty() {
            ul.plain {
                @for gone in &others.lost { li { (words::at_start(&went(gone, now))) "." } }
                @for met in &others.met { li { (how_it_went(met, now)) } }
            }
        }
    }
}

fn whom(met: &Met) -> String {
    if met.whom.is_empty() {
        "other rats".to_owned()
    } else {
        words::listed(
            bolthole_words::Words::english(),
            met.whom.iter().map(String::as_str),
        )
    }
}

/// "Bess died, 2 Nov".
fn went(gone: &RatPages, now: Moment) -> String {
    let name = &gone.rat.name;
    let Some(left) = &gone.rat.left else {
        return name.clone();
    };
    let how = match left.how {
        Some(Leaving::Died) => "died",
        Some(Leaving::NewHome) => "went to another home",
        None => "is not there any more",
    };
    format!(
        "{name} {how}, {}",
        words::short_date(bolthole_words::Words::english(), left.at.day(), now.day())
    )
}

/// "Introduced to Finn from 1 Nov: a fight, 2 Nov; blood, 3 Nov; given up, 4 Nov."
fn how_it_went(met: &Met, now: Moment) -> String {
    let day = |moment: Moment| words::short_date(bolthole_words::Words::english(), moment.day(), now.day());
    let told = met.seen.iter().filter_map(|seen| {
        let says = match seen.what {
            What::Fight => "a fight",
            What::Blood => "blood",
            What::Home => "one mischief since",
            What::GivenUp => "ended, they live apart",
            _ => return None,
        };
        Some(format!("{says}, {}", day(seen.at)))
    });
    let mut told: Vec<String> = told.collect();
    if met.is_running {
        told.push("it is not over".to_owned());
    } else if told.is_empty() {
        told.push("no fight and no blood is written down".to_owned());
    }
    format!(
        "Introduced to {} from {}: {}.",
        whom(met),
        day(met.since),
        told.join("; ")
    )
}
