//! Why something was found, in one line that already helps.

use bolthole_domain::Language;

use crate::{Block, Called, Card, Doctor, Line, Link, LinkKind, Method, Urgency, Verdict};

/// The words around what the method says itself.
pub(crate) struct Says {
    /// How a rung's words call a rat that nobody has named.
    pub(crate) a_rat: &'static str,
    may_mean: &'static str,
    safe: &'static str,
    with_care: &'static str,
    never: &'static str,
    a_step: &'static str,
    vet_today: &'static str,
    vet_within_days: &'static str,
    check_up: &'static str,
    /// What a sign's own words say where they tell how soon: today, within days, at a check-up.
    is_told: [&'static [&'static str]; 3],
    help_now: &'static str,
    doctor_today: &'static str,
    doctor_when_it_shows: &'static str,
}

const ENGLISH: Says = Says {
    a_rat: "The rat",
    may_mean: "May mean:",
    safe: "Safe.",
    with_care: "With care.",
    never: "Never.",
    a_step: "A step:",
    vet_today: "A vet today.",
    vet_within_days: "A vet within days.",
    check_up: "Worth a check-up.",
    is_told: [
        &["vet today", "vet is needed today"],
        &["vet within days"],
        &["check-up"],
    ],
    help_now: "Help now.",
    doctor_today: "A doctor today.",
    doctor_when_it_shows: "A doctor as soon as it shows.",
};

const GERMAN: Says = Says {
    a_rat: "Die Ratte",
    may_mean: "Kann bedeuten:",
    safe: "Unbedenklich.",
    with_care: "Mit Vorsicht.",
    never: "Nie.",
    a_step: "Ein Schritt:",
    vet_today: "Heute in die Tierarztpraxis.",
    vet_within_days: "In den nächsten Tagen in die Tierarztpraxis.",
    check_up: "Einen Check in der Praxis wert.",
    is_told: [
        &["heute in die Tierarztpraxis", "jetzt in die Tierarztpraxis"],
        &["in den nächsten Tagen in die Tierarztpraxis"],
        &["eine Untersuchung"],
    ],
    help_now: "Hilfe, jetzt sofort.",
    doctor_today: "Heute noch zum Arzt oder zur Ärztin.",
    doctor_when_it_shows: "Zum Arzt oder zur Ärztin, sobald es sich zeigt.",
};

/// In the method's language.
pub(crate) fn says(method: &Method) -> &'static Says {
    match method.language {
        Language::De => &GERMAN,
        _ => &ENGLISH,
    }
}
/// A line that still fits on a phone in three rows.
const LONGEST: usize = 140;

/// The line for that thing; `fit` says how well a line fits what was asked.
pub(crate) fn of(method: &Method, what: &Link, fit: impl Fn(&str) -> u32) -> String {
    let says = says(method);
    let line = match what.kind {
        LinkKind::Card(_) => method.card(&what.id).map(|card| of_card(card, fit)),
        LinkKind::Sign => method.sign(&what.id).map(|sign| {
            let meaning = sign.may_mean.first().map_or("", String::as_str);
            format!("{} {meaning}", says.may_mean)
        }),
        LinkKind::Food => method.food(&what.id).map(|food| match food.verdict {
            Verdict::Safe => format!("{} {}", says.safe, food.why),
            Verdict::WithCare => format!("{} {}", says.with_care, food.how),
            Verdict::Unsafe => format!("{} {}", says.never, food.why),
        }),
        LinkKind::Flag => method.red_flag(&what.id).map(|flag| {
            if says.is_told(flag.urgency, &shortened(&flag.why)) {
                flag.why.clone()
            } else {
                format!("{} {}", says.calls(flag.urgency), flag.why)
            }
        }),
        LinkKind::Person => method
            .people
            .iter()
            .find(|person| person.id == what.id)
            .map(|person| format!("{} {}", says.doctor(person.doctor), person.why)),
        LinkKind::Rung => method.ladder.get(&what.id.as_str().into()).map(|rung| {
            let how = rung.words.how.first().map(Line::text).unwrap_or_default();
            format!("{} {}", says.a_step, Called::new(says.a_rat, None).fill(&how))
        }),
        LinkKind::Cause => None,
    };
    shortened(&line.unwrap_or_default())
}

/// Of a card's own lines the one that fits best; where none does better, its first.
fn of_card(card: &Card, fit: impl Fn(&str) -> u32) -> String {
    let blocks = card.words.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.flat_map(Block::lines);
    let mut best = (fit(&card.words.lead.text()), card.words.lead.text());
    for line in lines.map(Line::text) {
        let fits = fit(&line);
        if fits > best.0 || best.1.is_empty() {
            best = (fits, line);
        }
    }
    best.1
}

impl Says {
    fn calls(&self, urgency: Urgency) -> &'static str {
        match urgency {
            Urgency::Now => self.vet_today,
            Urgency::Soon => self.vet_within_days,
            Urgency::Check | Urgency::None => self.check_up,
        }
    }

    /// Whether what is left of a sign's own words says how soon: twice would be once too often.
    fn is_told(&self, urgency: Urgency, why: &str) -> bool {
        let nth = match urgency {
            Urgency::Now => 0,
            Urgency::Soon => 1,
            Urgency::Check | Urgency::None => 2,
        };
        let why = why.to_lowercase();
        self.is_told[nth]
            .iter()
            .any(|told| why.contains(&told.to_lowercase()))
    }

    fn doctor(&self, doctor: Doctor) -> &'static str {
        match doctor {
            Doctor::Emergency => self.help_now,
            Doctor::Today => self.doctor_today,
            Doctor::WhenItShows => self.doctor_when_it_shows,
        }
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
