//! What would help most to know? Safety first, then the answers that would move the causes most.

use bolthole_domain::{Cause, PerCause, Sex};
use bolthole_method::Field;
use bolthole_words::{Said, tell};

use crate::AskNext;
use crate::facts::Facts;
use crate::patterns::LIKELY;
use crate::would_change::Sway;

/// More than five questions at once are none.
const MOST: usize = 5;
/// An answer that moves nothing by this much is not worth a question.
const WORTH_ASKING: f64 = 0.1;
/// Below the questions of safety, whatever it may move.
const MOST_BUT_SAFETY: f64 = 2.9;

/// At most five open questions, most useful first.
///
/// A question is worth what its answers may move over all causes together, and more where that decides what a keeper
/// reads: around "likely part of it" a small move counts, far from it a great one changes nothing.
pub(crate) fn ask_next(facts: &Facts<'_>, sways: &PerCause<Vec<Sway<'_>>>) -> Vec<AskNext> {
    let mut wanted: Vec<Worth> = Vec::new();
    for (cause, sways) in sways.iter() {
        for sway in sways {
            let worth = worth(sway);
            match wanted.iter_mut().find(|known| known.field == sway.field) {
                Some(known) => known.and(worth, sway.promise(), cause),
                None => wanted.push(Worth {
                    field: sway.field,
                    worth,
                    most: sway.promise(),
                    cause,
                }),
            }
        }
    }
    let mut wanted: Vec<(f64, AskNext)> = wanted
        .into_iter()
        .filter(|known| known.most >= WORTH_ASKING && !is_of_company(facts, known.field))
        .map(|known| {
            let why = why(known.field, known.cause);
            let field = known.field;
            (known.worth.min(MOST_BUT_SAFETY), AskNext { field, why })
        })
        .collect();
    for (field, weight, why) in safety(facts) {
        wanted.retain(|(_, known)| known.field != field);
        wanted.push((weight, AskNext { field, why }));
    }
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.into_iter().map(|(_, ask)| ask).take(MOST).collect()
}

/// A rat without any other has nobody to get on with.
fn is_of_company(facts: &Facts<'_>, field: Field) -> bool {
    facts.alone == Some(true) && matches!(field, Field::RatConflict | Field::NCompanions)
}

/// What a question is worth over all causes.
struct Worth {
    field: Field,
    worth: f64,
    /// The most that it moves one cause, and which.
    most: f64,
    cause: Cause,
}

impl Worth {
    fn and(&mut self, worth: f64, most: f64, cause: Cause) {
        self.worth += worth;
        if self.most < most {
            (self.most, self.cause) = (most, cause);
        }
    }
}

/// The answers' span, doubled where they lie on both sides of "likely part of it".
fn worth(sway: &Sway<'_>) -> f64 {
    let decides = sway.lowest.0 < LIKELY && LIKELY <= sway.highest.0;
    sway.promise() * if decides { 2.0 } else { 1.0 }
}

/// What is asked for safety's sake, before anything that only sharpens a guess.
fn safety(facts: &Facts<'_>) -> Vec<(Field, f64, Said)> {
    let mut asked = Vec::new();
    if !facts.is_known(Field::HealthSigns) {
        asked.push((Field::HealthSigns, 4.0, tell!("ask-health-signs")));
    }
    if facts.age_weeks.is_none() && facts.sex != Some(Sex::Female) {
        asked.push((Field::AgeWeeks, 3.0, tell!("ask-age")));
    }
    if !facts.is_known(Field::BiteSeverity) {
        asked.push((Field::BiteSeverity, 2.0, tell!("ask-bites")));
    }
    if facts.alone.is_none() {
        asked.push((Field::Alone, 1.5, tell!("ask-alone")));
    }
    asked
}

fn why(field: Field, cause: Cause) -> Said {
    tell!("ask-why", field = field.name(), cause = cause.name())
}
