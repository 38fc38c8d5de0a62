//! The parts of a case, each a few lines of plain text.

use bolthole_domain::{BiteSeverity, Outcome, Sex, SortedMap, Zone};
use bolthole_method::{Field, Question, Urgency};
use bolthole_record::Visit;
use bolthole_words::{Said, say, tell};

use super::{Told, week};
use crate::{Likelihood, intake, sign_in_words};

/// More weeks than this are summed up before them.
const WEEKS_TOLD: i32 = 12;
/// More reasons than this make no cause clearer.
const REASONS: usize = 4;

pub(super) fn about(told: &Told) -> Vec<String> {
    let known = told.known();
    let n_companions = known.n_companions.unwrap_or_default();
    let company = match (known.alone, known.n_companions) {
        (Some(true), _) | (_, Some(0)) => "alone",
        (_, Some(_)) => "counted",
        (Some(false), None) => "others",
        (None, None) => "unknown",
    };
    vec![
        say!(told, "case-sex", sex = known.sex.map_or("other", Sex::name)),
        say!(told, "case-age", time = weeks_of(known.age_weeks)),
        say!(told, "case-neutered", known = yes_no(known.neutered)),
        say!(told, "case-at-home", time = weeks_of(known.weeks_at_home)),
        say!(told, "case-company", company = company, n = n_companions),
        say!(told, "case-source", answer = answered(told, Field::SourceOfRat)),
        say!(told, "case-onset", answer = answered(told, Field::Onset)),
        say!(
            told,
            "case-friendly-before",
            known = yes_no(known.was_friendly_before)
        ),
    ]
}

fn weeks_of(weeks: Option<f64>) -> Said {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates, and below zero is zero"
    )]
    let whole = weeks.map(|weeks| weeks as u64);
    whole.map_or_else(
        || tell!("case-unknown"),
        |weeks| tell!("case-about-weeks", n = weeks),
    )
}

fn yes_no(known: Option<bool>) -> &'static str {
    match known {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
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
        (true, true) if is_free(field) => say!(told, "case-words-left-out"),
        (true, true) => say!(told, "case-none-asked"),
        (true, false) => say!(told, "case-unknown"),
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
        .map(|sign| told.called.fill(&sign_in_words(told.words, told.method, sign)))
        .collect();
    lines.push(
        match (says.is_empty(), told.why.asked.health_not_known().is_empty()) {
            (false, _) => say!(told, "case-signs-now", signs = says.join("; ")),
            (true, true) => say!(told, "case-signs-none"),
            (true, false) => say!(told, "case-signs-not-all"),
        },
    );
    let urgency = match told.why.triage.flag {
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Check => "check",
        Urgency::None => "none",
    };
    lines.push(say!(told, "case-reading", urgency = urgency));
    let fired = told.why.triage.fired.iter();
    lines.extend(
        fired
            .filter_map(|id| told.method.red_flag(id))
            .map(|flag| format!("- {}", told.called.fill(&flag.says))),
    );
    for (at, _) in &told.pages().vet_visits {
        lines.push(say!(told, "case-vet-seen", week = week(told.pages(), *at)));
    }
    lines
}

pub(super) fn seen(told: &Told) -> Vec<String> {
    let mut lines = vec![
        say!(told, "case-people", answer = answered(told, Field::Signs)),
        say!(told, "case-afraid-of", answer = answered(told, Field::Triggers)),
        say!(
            told,
            "case-hands",
            answer = answered(told, Field::HandlingHistory)
        ),
        say!(told, "case-room", answer = answered(told, Field::Environment)),
        say!(
            told,
            "case-changed",
            answer = answered(told, Field::RecentChanges)
        ),
        say!(told, "case-rats", answer = answered(told, Field::RatConflict)),
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
        lines.push(match seen.on {
            None => say!(told, "case-log", says = says),
            Some(on) => say!(told, "case-log-week", says = says, week = week(told.pages(), on)),
        });
    }
    lines
}

pub(super) fn bites(told: &Told) -> Vec<String> {
    let pages = told.pages();
    let worst = severity(told.known().bite_severity);
    let mut lines = vec![say!(told, "case-worst", severity = worst)];
    let noted = |visit: &Visit| pages.bites.iter().any(|bite| bite.visit == Some(visit.id));
    let mut dated: Vec<(i64, String)> = pages
        .visits
        .iter()
        .filter(|visit| visit.outcome.is_teeth() && !noted(visit))
        .map(|visit| (visit.at.at.0, teeth(told, visit)))
        .collect();
    dated.extend(pages.bites.iter().map(|bite| {
        let says = say!(
            told,
            "case-bite",
            week = week(pages, bite.at),
            zone = zone(bite.zone),
            severity = severity(Some(bite.severity))
        );
        (bite.at.at.0, says)
    }));
    dated.extend(pages.retracted_bites.iter().map(|bite| {
        let says = say!(told, "case-taken-back", week = week(pages, bite.at));
        (bite.at.at.0, says)
    }));
    dated.sort();
    lines.extend(dated.into_iter().map(|(_, says)| says));
    lines
}

fn teeth(told: &Told, visit: &Visit) -> String {
    let (week, did) = (week(told.pages(), visit.at), visit.outcome.name());
    let step = step_words(told, visit);
    if visit.at_food {
        say!(
            told,
            "case-teeth-at-food",
            week = week,
            outcome = did,
            step = step
        )
    } else {
        say!(told, "case-teeth", week = week, outcome = did, step = step)
    }
}

fn severity(severity: Option<BiteSeverity>) -> &'static str {
    match severity {
        None => "unknown",
        Some(BiteSeverity::None) => "none",
        Some(BiteSeverity::Nip) => "nip",
        Some(BiteSeverity::BiteUnspecified) => "bite",
        Some(BiteSeverity::HardUnspecified) => "hard",
        Some(BiteSeverity::BreaksSkin) => "skin",
        Some(BiteSeverity::Deep) => "deep",
    }
}

fn zone(zone: Zone) -> &'static str {
    match zone {
        Zone::Hand => "hand",
        Zone::Arm => "arm",
        Zone::Lap => "lap",
        Zone::Face => "face",
        Zone::Nest => "nest",
        Zone::Bars => "bars",
    }
}

fn step_words(told: &Told, visit: &Visit) -> String {
    let rung = told.method.ladder.get(&visit.rung);
    // A step of another ladder may be called after somebody.
    rung.map_or_else(
        || say!(told, "case-another-step"),
        |rung| told.called.fill(&rung.words.row),
    )
}

/// "6 visits: 4 calm, 1 unsure, 1 ran or froze".
fn counted<'a>(told: &Told, visits: impl Iterator<Item = &'a Visit> + Clone) -> String {
    let n = |is: fn(Outcome) -> bool| visits.clone().filter(|visit| is(visit.outcome)).count();
    let all = visits.clone().count();
    let (calm, teeth) = (n(Outcome::is_calm), n(Outcome::is_teeth));
    let fright = n(|outcome| matches!(outcome, Outcome::Fled | Outcome::Froze));
    let unsure = all - calm - teeth - fright;
    let mut parts = vec![say!(told, "case-n-calm", n = calm)];
    for (n, says) in [
        (unsure, tell!("case-n-unsure", n = unsure)),
        (fright, tell!("case-n-fright", n = fright)),
        (teeth, tell!("case-n-teeth", n = teeth)),
    ] {
        if n > 0 {
            parts.push(says.in_words(told.words));
        }
    }
    say!(told, "case-visits", n = all, how = parts.join(", "))
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
            let calm = visits.iter().filter(|visit| visit.outcome.is_calm());
            let furthest = calm.max_by_key(|visit| told.method.ladder.position(&visit.rung));
            let counted = counted(told, visits.iter().copied());
            let visits = match furthest {
                None => counted,
                Some(visit) => say!(
                    told,
                    "case-furthest",
                    visits = counted,
                    step = step_words(told, visit)
                ),
            };
            if nth < from {
                say!(told, "case-until-week", week = nth, visits = visits)
            } else {
                say!(told, "case-week", week = nth, visits = visits)
            }
        })
        .collect()
}

pub(super) fn tried(told: &Told) -> Vec<String> {
    let rungs = told.method.ladder.rungs().iter();
    rungs
        .filter_map(|rung| {
            let visits = told.pages().visits.iter().filter(|visit| visit.rung == rung.id);
            let last = visits.clone().next_back()?;
            Some(say!(
                told,
                "case-step-tried",
                step = told.called.fill(&rung.words.row),
                visits = counted(told, visits),
                week = week(told.pages(), last.at)
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
            shown.likelihood.says().in_words(told.words)
        ));
        let reasons = |sign: &str, reasons: &[Said]| -> Vec<String> {
            let reasons = reasons.iter().take(REASONS);
            reasons
                .map(|says| format!("  {sign} {}", told.called.fill(&says.in_words(told.words))))
                .collect()
        };
        lines.extend(reasons("+", &shown.weighed.speaks_for));
        lines.extend(reasons("-", &shown.weighed.speaks_against));
    }
    if lines.is_empty() {
        lines.push(say!(told, "case-nothing-stands-out"));
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
