//! Why something was found, in one line that already helps.

use crate::{Block, Called, Card, Doctor, Line, Link, LinkKind, Method, Urgency, Verdict};

/// How a rung's words call a rat that nobody has named.
pub(crate) const A_RAT: &str = "The rat";
/// A line that still fits on a phone in three rows.
const LONGEST: usize = 140;

/// The line for that thing; `fit` says how well a line fits what was asked.
pub(crate) fn of(method: &Method, what: &Link, fit: impl Fn(&str) -> u32) -> String {
    let line = match what.kind {
        LinkKind::Card(_) => method.card(&what.id).map(|card| of_card(card, fit)),
        LinkKind::Sign => method.sign(&what.id).map(|sign| {
            let meaning = sign.may_mean.first().map_or("", String::as_str);
            format!("May mean: {meaning}")
        }),
        LinkKind::Food => method.food(&what.id).map(|food| match food.verdict {
            Verdict::Safe => format!("Safe. {}", food.why),
            Verdict::WithCare => format!("With care. {}", food.how),
            Verdict::Unsafe => format!("Never. {}", food.why),
        }),
        LinkKind::Flag => method.red_flag(&what.id).map(|flag| {
            let calls = calls(flag.urgency);
            let is_said = flag.why.contains(calls.trim_end_matches('.'));
            if is_said {
                flag.why.clone()
            } else {
                format!("{calls} {}", flag.why)
            }
        }),
        LinkKind::Person => method
            .people
            .iter()
            .find(|person| person.id == what.id)
            .map(|person| format!("{} {}", doctor(person.doctor), person.why)),
        LinkKind::Rung => method.ladder.get(&what.id.as_str().into()).map(|rung| {
            let how = rung.words.how.first().map(Line::text).unwrap_or_default();
            format!("A step: {}", Called::new(A_RAT, None).fill(&how))
        }),
        LinkKind::Cause => None,
    };
    shortened(&line.unwrap_or_default())
}

/// Of a card's own lines the one that fits best; where none does better, its first.
fn of_card(card: &Card, fit: impl Fn(&str) -> u32) -> String {
    let blocks = card.words.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.flat_map(|block| match block {
        Block::Paragraph(line) => std::slice::from_ref(line),
        Block::Bullets(lines) | Block::Steps(lines) => lines.as_slice(),
    });
    let mut best = (fit(&card.words.lead.text()), card.words.lead.text());
    for line in lines.map(Line::text) {
        let fits = fit(&line);
        if fits > best.0 || best.1.is_empty() {
            best = (fits, line);
        }
    }
    best.1
}

fn calls(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "A vet today.",
        Urgency::Soon => "A vet within days.",
        Urgency::Check | Urgency::None => "Worth a check-up.",
    }
}

fn doctor(doctor: Doctor) -> &'static str {
    match doctor {
        Doctor::Emergency => "Help now.",
        Doctor::Today => "A doctor today.",
        Doctor::WhenItShows => "A doctor as soon as it shows.",
    }
}

/// Cut at a word where it is too long.
fn shortened(line: &str) -> String {
    if line.chars().count() <= LONGEST {
        return line.trim().to_owned();
    }
    let start: String = line.chars().take(LONGEST).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.']))
}
