//! The answer as a calm page of plain text.

use std::fmt::Write;

use bolthole_domain::Cause;
use bolthole_method::Urgency;
use bolthole_words::{Said, Words, tell};

use crate::{Assessment, WeighedCause, would_change};

/// The answer for reading: health, what to begin with, why, what to ask.
pub fn to_text(assessment: &Assessment) -> String {
    let mut page = String::new();
    health(&mut page, assessment);
    section(
        &mut page,
        "Begin here",
        assessment
            .first_steps
            .iter()
            .map(|step| format!("{} ({})", said(&step.why), step.card)),
    );
    line(
        &mut page,
        "Why this rat may be afraid (causes combine, and none is anybody's fault)",
    );
    let mut causes: Vec<(Cause, &WeighedCause)> = assessment.causes.iter().collect();
    causes.sort_by(|a, b| b.1.p.total_cmp(&a.1.p));
    for (cause, weighed) in causes {
        one_cause(&mut page, cause, weighed);
    }
    line(&mut page, "");
    let asks = assessment
        .ask_next
        .iter()
        .map(|ask| format!("{}: {}", said(&would_change::name(ask.field)), said(&ask.why)));
    section(&mut page, "What would help to know", asks);
    section(
        &mut page,
        "Also seen",
        assessment.tags.iter().map(|tag| tag.replace('_', " ")),
    );
    section(
        &mut page,
        "Not understood, and left out",
        assessment.not_understood.iter().cloned(),
    );
    line(
        &mut page,
        "The weights are our own estimate, not yet checked against real rats. This is not a vet.",
    );
    page
}

/// The command line speaks English.
fn said(said: &Said) -> String {
    said.in_words(Words::english())
}

fn line(page: &mut String, text: &str) {
    writeln!(page, "{text}").expect("writing to a string does not fail");
}

fn section(page: &mut String, heading: &str, points: impl Iterator<Item = String>) {
    let points: Vec<String> = points.collect();
    if points.is_empty() {
        return;
    }
    line(page, heading);
    for point in points {
        line(page, &format!("  - {point}"));
    }
    line(page, "");
}

fn health(page: &mut String, assessment: &Assessment) {
    let vet = &assessment.vet;
    let first = match vet.flag {
        Urgency::Now => "Health: a vet today.",
        Urgency::Soon => "Health: a vet within days.",
        Urgency::Check => "Health: worth a check-up.",
        Urgency::None => "Health: nothing told of calls a vet. What was not told is not known.",
    };
    line(page, first);
    if !vet.why.is_empty() {
        line(page, &format!("  {}", said(&vet.why)));
    }
    let hands = match assessment.bite_tier.number() {
        0 => "Teeth: no bite known. Spoon first all the same.",
        1 => "Teeth: nips. A spoon, and fingers late.",
        2 => "Teeth: has broken skin, or may have. No bare hands for now.",
        _ => "Teeth: deep, held on, or came to bite. Spoon, arm in thick cloth, gloves.",
    };
    line(page, hands);
    line(page, "");
}

fn one_cause(page: &mut String, cause: Cause, weighed: &WeighedCause) {
    let card = capital(&said(&tell!("cause-name", cause = cause.name())));
    line(page, &format!("  {card}: {}", how_likely(weighed.p)));
    for reason in &weighed.speaks_for {
        line(page, &format!("    + {}", said(reason)));
    }
    for reason in &weighed.speaks_against {
        line(page, &format!("    - {}", said(reason)));
    }
    for answer in &weighed.would_change {
        line(page, &format!("    ? {}", said(answer)));
    }
}

fn how_likely(p: f64) -> &'static str {
    match p {
        p if p >= 0.5 => "likely part of it",
        p if p >= 0.25 => "may be part of it",
        p if p >= 0.1 => "unlikely",
        _ => "very unlikely",
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}
