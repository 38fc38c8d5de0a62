//! Which bodily signs stand, and what they ask for. Health comes before every step.

use bolthole_assess::{Triage, triage, understands};
use bolthole_domain::{Intake, SortedSet};
use bolthole_method::{Field, Method, Urgency};
use bolthole_words::tell;

use crate::{EntryKind, History};

/// The vet's part of a rat's standing.
#[derive(Debug, Clone, PartialEq)]
pub struct Health {
    /// What is known, with the bodily signs that stand now.
    pub known: Intake,
    /// What they ask for, less what a vet has seen or was answered "gone".
    pub triage: Triage,
}

/// What stands on the day asked for.
///
/// Signs of the intake and the last health note stand together. An empty note or a vet visit answers all that stood
/// until then; a later note raises a flag anew. Nothing else ever clears a sign: an unknown never lowers caution.
pub fn health(method: &Method, history: &History, day: f64) -> Health {
    let mut base = history.intake.clone();
    let mut noted: Vec<String> = Vec::new();
    let mut answered: SortedSet<String> = SortedSet::new();
    let mut known_since = 0.0;
    for entry in history.entries.iter().filter(|entry| entry.day <= day) {
        match &entry.kind {
            EntryKind::Intake(newer) => {
                let aged = with_age(&base, entry.day - known_since);
                known_since = entry.day;
                base = aged.updated(newer);
                let raised = triage(method, newer).fired;
                answered.retain(|flag| !raised.contains(flag));
            }
            EntryKind::Health(tags) if tags.is_empty() => {
                answer_all(method, &mut base, &mut noted, &mut answered)
            }
            EntryKind::VetSeen => answer_all(method, &mut base, &mut noted, &mut answered),
            EntryKind::Health(tags) => {
                // Words that say nothing here replace nothing: an unknown never lowers caution.
                let says_something = tags.iter().any(|tag| says_something(method, tag));
                if says_something {
                    noted.clear();
                }
                noted.extend(
                    tags.iter()
                        .filter(|tag| !noted.contains(tag))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                let raised = triage(method, &with_signs(&only_who(&base), tags)).fired;
                answered.retain(|flag| !raised.contains(flag));
            }
            EntryKind::Trial(_) | EntryKind::Environment(_) | EntryKind::Bite { .. } | EntryKind::NewHome => {
            }
        }
    }
    let known = with_signs(&with_age(&base, day - known_since), &noted);
    let mut triage = without(method, triage(method, &known), &answered);
    raise(method, &mut triage, &history.raised);
    Health { known, triage }
}

/// Understood, and more than that nobody looked.
fn says_something(method: &Method, tag: &str) -> bool {
    understands(method, Field::HealthSigns, tag) && !tag.ends_with("not_observed")
}

/// Every sign that stands is gone, or has been seen by a vet.
fn answer_all(method: &Method, base: &mut Intake, noted: &mut Vec<String>, answered: &mut SortedSet<String>) {
    let fired = triage(method, &with_signs(base, noted));
    noted.clear();
    base.health_signs = Some(Vec::new());
    let lists = [&mut base.signs, &mut base.triggers, &mut base.recent_changes];
    for tags in lists.into_iter().flatten() {
        tags.retain(|tag| !fired.signs.contains(tag));
    }
    // What still fires comes from a combination, such as age and new aggression: it has been answered too.
    answered.extend(triage(method, base).fired);
}

fn with_signs(intake: &Intake, more: &[String]) -> Intake {
    intake.updated(&Intake {
        health_signs: Some(more.to_vec()),
        ..Intake::default()
    })
}

fn with_age(intake: &Intake, days: f64) -> Intake {
    let mut aged = intake.clone();
    aged.age_weeks = intake.age_weeks.map(|weeks| weeks + days / 7.0);
    aged.weeks_at_home = intake.weeks_at_home.map(|weeks| weeks + days / 7.0);
    aged
}

/// Only what a rat is, not what it does: a new note is weighed on this ground.
fn only_who(intake: &Intake) -> Intake {
    Intake {
        sex: intake.sex,
        age_weeks: intake.age_weeks,
        neutered: intake.neutered,
        ..Intake::default()
    }
}

/// Adds flags that nobody's words raise; the most urgent says why.
fn raise(method: &Method, triage: &mut Triage, raised: &[String]) {
    for flag in raised.iter().filter_map(|id| method.red_flag(id)) {
        if triage.fired.contains(&flag.id) {
            continue;
        }
        triage.fired.push(flag.id.clone());
        if triage.flag < flag.urgency {
            triage.flag = flag.urgency;
            triage.why = tell!("triage-why", says = flag.says, why = flag.why);
        }
    }
}

fn without(method: &Method, found: Triage, answered: &SortedSet<String>) -> Triage {
    if !found.fired.iter().any(|flag| answered.contains(flag)) {
        return found;
    }
    let fired: Vec<String> = found
        .fired
        .iter()
        .filter(|flag| !answered.contains(*flag))
        .cloned()
        .collect();
    if fired.is_empty() {
        return Triage::default();
    }
    let urgency = |id: &String| {
        method
            .red_flags
            .iter()
            .find(|flag| flag.id == *id)
            .map_or(found.flag, |flag| flag.urgency)
    };
    let flag = fired.iter().map(urgency).max().unwrap_or(Urgency::None);
    Triage { flag, fired, ..found }
}
