//! The parts of a case, each a few lines of plain text.

use bolthole_domain::{BiteSeverity, Outcome, Sex, SortedMap, Zone};
use bolthole_method::{Field, Question, Urgency};
use bolthole_record::Visit;
use bolthole_words::{Said, Words};

use super::{Told, week};
use crate::{Likelihood, intake, sign_in_words};

/// More weeks than this are summed up before them.
const WEEKS_TOLD: i32 = 12;
/// More reasons than this make no cause clearer.
const REASONS: usize = 4;

pub(super) fn about(told: &Told) -> Vec<String> {
    let known = told.known();
    let weeks = |weeks: Option<f64>| {
        weeks.map_or("not known".to_owned(), |weeks| {
            let weeks = weeks.floor();
            format!(
                "about {weeks} week{}",
                if (weeks - 1.0).abs() < 0.5 { "" } else { "s" }
            )
        })
    };
    let sex = match known.sex {
        Some(Sex::Male) => "buck",
        Some(Sex::Female) => "doe",
        None => "not known",
    };
    let company = match (known.alone, known.n_companions) {
        (Some(true), _) | (_, Some(0)) => "lives without another rat".to_owned(),
        (_, Some(1)) => "lives with 1 other rat".to_owned(),
        (_, Some(n)) => format!("lives with {n} other rats"),
        (Some(false), None) => "lives with other rats".to_owned(),
        (None, None) => "not known".to_owned(),
    };
    vec![
        format!("Sex: {sex}"),
        format!("Age: {}", weeks(known.age_weeks)),
        format!("Neutered: {}", yes_no(known.neutered)),
        format!("At home: {}", weeks(known.weeks_at_home)),
        format!("Company: {company}"),
        format!("Where from: {}", answered(told, Field::SourceOfRat)),
        format!("How it began: {}", answered(told, Field::Onset)),
        format!(
            "At ease with people before: {}",
            yes_no(known.was_friendly_before)
        ),
    ]
}

fn yes_no(known: Option<bool>) -> &'static str {
    match known {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not known",
    }
}

/// An answer that the page offered; other words may hold a name and stay out.
fn answered(told: &Told, field: Field) -> String {
    let offered = |question: &Question| {
        let given = intake::given(question, told.known());
        let chosen = given.chosen.iter().chain(std::iter::once(&given.typed));
        let says: Vec<String> = chosen
            .filter_map(|value| question.choices.iter().find(|choice| choice.value == *value))
            .map(|choice| told.called.fill(&choice.says))
            .collect();
        (!says.is_empty()).then(|| says.join("; "))
    };
    let questions = told
        .method
        .questions
        .iter()
        .filter(|question| question.field == field);
    let says: Vec<String> = questions.filter_map(offered).collect();
    match (says.is_empty(), is_answered(told, field)) {
        (false, _) => says.join("; "),
        (true, true) if is_free(field) => "told in words of the keeper’s own, left out here".to_owned(),
        (true, true) => "none of what was asked".to_owned(),
        (true, false) => "not known".to_owned(),
    }
}

fn is_free(field: Field) -> bool {
    matches!(field, Field::SourceOfRat | Field::Onset | Field::RatConflict)
}

fn is_answered(told: &Told, field: Field) -> bool {
    let known = told.known();
    match field {
        Field::Triggers => known.triggers.is_some(),
        Field::HandlingHistory => known.handling_history.is_some(),
        Field::RecentChanges => known.recent_changes.is_some(),
        Field::Environment => known.environment.is_some(),
        Field::Signs => known.signs.is_some(),
        Field::SourceOfRat => known.source_of_rat.is_some(),
        Field::Onset => known.onset.is_some(),
        Field::RatConflict => known.rat_conflict.is_some(),
        _ => false,
    }
}

pub(super) fn body(told: &Told) -> Vec<String> {
    let mut lines = Vec::new();
    let signs = told.known().health_signs.as_deref().unwrap_or_default();
    // A sign in words that nobody taught us may hold a name.
    let says: Vec<String> = signs
        .iter()
        .filter(|sign| told.method.meaning_of(Field::HealthSigns, sign).is_some())
        .map(|sign| told.called.fill(&sign_in_words(told.method, sign)))
        .collect();
    lines.push(
        match (says.is_empty(), told.why.asked.health_not_known().is_empty()) {
            (false, _) => format!("Signs now: {}", says.join("; ")),
            (true, true) => "Signs of illness: looked for, none seen".to_owned(),
            (true, false) => "Signs of illness: not all looked for".to_owned(),
        },
    );
    let flag = match told.why.triage.flag {
        Urgency::Now => "needs a vet today",
        Urgency::Soon => "needs a vet within days",
        Urgency::Check => "may need a check-up",
        Urgency::None => "nothing that was noted asks for a vet",
    };
    lines.push(format!("Bolthole’s reading: {flag}"));
    let fired = told.why.triage.fired.iter();
    lines.extend(
        fired
            .filter_map(|id| told.method.red_flag(id))
            .map(|flag| format!("- {}", told.called.fill(&flag.says))),
    );
    for (at, _) in &told.pages().vet_visits {
        lines.push(format!("Seen by a vet in week {}", week(told.pages(), *at)));
    }
    lines
}

pub(super) fn seen(told: &Told) -> Vec<String> {
    let mut lines = vec![
        format!("With people near: {}", answered(told, Field::Signs)),
        format!("Afraid of: {}", answered(told, Field::Triggers)),
        format!("What hands have done: {}", answered(told, Field::HandlingHistory)),
        format!("Room and cage: {}", answered(told, Field::Environment)),
        format!("Changed lately: {}", answered(told, Field::RecentChanges)),
        format!("With other rats: {}", answered(told, Field::RatConflict)),
    ];
    for seen in &told.learned.seen {
        // The method's words, and not the log's: those name who came.
        let Some(says) = told
            .method
            .meaning_of(seen.noticed.field, &seen.noticed.tag)
            .and_then(|meaning| told.method.says(meaning))
        else {
            continue;
        };
        let when = seen.on.map(|on| format!(", week {}", week(told.pages(), on)));
        lines.push(format!("From the log: {says}{}", when.unwrap_or_default()));
    }
    lines
}

pub(super) fn bites(told: &Told) -> Vec<String> {
    let pages = told.pages();
    let mut lines = vec![format!("The worst: {}", severity(told.known().bite_severity))];
    let noted = |visit: &Visit| pages.bites.iter().any(|bite| bite.visit == Some(visit.id));
    let mut dated: Vec<(i64, String)> = pages
        .visits
        .iter()
        .filter(|visit| visit.outcome.is_teeth() && !noted(visit))
        .map(|visit| {
            let did = if visit.outcome == Outcome::Nipped {
                "nipped"
            } else {
                "bit"
            };
            let food = if visit.at_food { ", at food" } else { "" };
            let step = step_words(told, visit);
            (
                visit.at.at.0,
                format!("Week {}: {did}{food}, at “{step}”", week(pages, visit.at)),
            )
        })
        .collect();
    dated.extend(pages.bites.iter().map(|bite| {
        let says = format!(
            "Week {}: {}, {}",
            week(pages, bite.at),
            zone(bite.zone),
            severity(Some(bite.severity))
        );
        (bite.at.at.0, says)
    }));
    dated.extend(pages.retracted_bites.iter().map(|bite| {
        let says = format!(
            "Week {}: one that was written down and taken back later",
            week(pages, bite.at)
        );
        (bite.at.at.0, says)
    }));
    dated.sort();
    lines.extend(dated.into_iter().map(|(_, says)| says));
    lines
}

fn severity(severity: Option<BiteSeverity>) -> &'static str {
    match severity {
        None => "not known",
        Some(BiteSeverity::None) => "never bit",
        Some(BiteSeverity::Nip) => "a nip, no blood",
        Some(BiteSeverity::BiteUnspecified) => "a bite; how bad is not known",
        Some(BiteSeverity::HardUnspecified) => "a hard bite",
        Some(BiteSeverity::BreaksSkin) => "the skin was broken",
        Some(BiteSeverity::Deep) => "a deep bite, or one held on to",
    }
}

fn zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Hand => "hand",
        Zone::Arm => "arm",
        Zone::Lap => "lap or leg",
        Zone::Face => "face or neck",
        Zone::Nest => "in the nest",
        Zone::Bars => "through the bars",
    }
}

fn step_words(told: &Told, visit: &Visit) -> String {
    let rung = told.method.ladder.get(&visit.rung);
    // A step of another ladder may be called after somebody.
    rung.map_or_else(
        || "another step".to_owned(),
        |rung| told.called.fill(&rung.words.row),
    )
}

/// "6 visits: 4 calm, 1 unsure, 1 fright, no teeth".
fn counted<'a>(visits: impl Iterator<Item = &'a Visit> + Clone) -> String {
    let n = |is: fn(Outcome) -> bool| visits.clone().filter(|visit| is(visit.outcome)).count();
    let all = visits.clone().count();
    let (calm, teeth) = (n(Outcome::is_calm), n(Outcome::is_teeth));
    let fright = n(|outcome| matches!(outcome, Outcome::Fled | Outcome::Froze));
    let plural = if all == 1 { "" } else { "s" };
    let mut parts = vec![format!("{calm} calm")];
    let unsure = all - calm - teeth - fright;
    for (n, says) in [(unsure, "unsure"), (fright, "ran or froze"), (teeth, "teeth")] {
        if n > 0 {
            parts.push(format!("{n} {says}"));
        }
    }
    format!("{all} visit{plural}: {}", parts.join(", "))
}

pub(super) fn weeks(told: &Told) -> Vec<String> {
    let pages = told.pages();
    let from = week(pages, told.now) - WEEKS_TOLD + 1;
    let mut weeks: SortedMap<i32, Vec<&Visit>> = SortedMap::new();
    for visit in &pages.visits {
        // All that is long ago is one line.
        weeks
            .get_or_default(week(pages, visit.at).max(from - 1))
            .push(visit);
    }
    weeks
        .into_iter()
        .map(|(nth, visits)| {
            let name = if nth < from {
                format!("Until week {nth}")
            } else {
                format!("Week {nth}")
            };
            let calm = visits.iter().filter(|visit| visit.outcome.is_calm());
            let furthest = calm.max_by_key(|visit| told.method.ladder.position(&visit.rung));
            let furthest = furthest.map(|visit| format!("; furthest calm: “{}”", step_words(told, visit)));
            format!(
                "{name}: {}{}",
                counted(visits.iter().copied()),
                furthest.unwrap_or_default()
            )
        })
        .collect()
}

pub(super) fn tried(told: &Told) -> Vec<String> {
    let rungs = told.method.ladder.rungs().iter();
    rungs
        .filter_map(|rung| {
            let visits = told.pages().visits.iter().filter(|visit| visit.rung == rung.id);
            let last = visits.clone().next_back()?;
            let at = week(told.pages(), last.at);
            Some(format!(
                "“{}”: {}; last in week {at}",
                told.called.fill(&rung.words.row),
                counted(visits)
            ))
        })
        .collect()
}

pub(super) fn causes(told: &Told) -> Vec<String> {
    let causes = told.why.causes();
    let mut lines = Vec::new();
    for shown in causes
        .iter()
        .filter(|shown| shown.likelihood >= Likelihood::MayBe)
    {
        let title = told
            .method
            .cause(shown.cause)
            .map(|card| card.words.title.as_str());
        lines.push(format!(
            "{}: {}",
            title.unwrap_or(shown.cause.name()),
            shown.likelihood.says()
        ));
        let reasons = |sign: &str, reasons: &[Said]| -> Vec<String> {
            let reasons = reasons.iter().take(REASONS);
            reasons
                .map(|says| format!("  {sign} {}", told.called.fill(&says.in_words(Words::english()))))
                .collect()
        };
        lines.extend(reasons("+", &shown.weighed.speaks_for));
        lines.extend(reasons("-", &shown.weighed.speaks_against));
    }
    if lines.is_empty() {
        lines.push("Nothing stands out yet".to_owned());
    }
    lines
}

pub(super) fn not_known(told: &Told) -> Vec<String> {
    let asked = &told.why.asked;
    let open = asked
        .questions
        .iter()
        .filter(|question| !asked.is_answered(question));
    open.map(|question| format!("- {}", told.called.fill(&question.asks)))
        .collect()
}
