//! What would help most to know? Safety first, then the answers that would move the causes most.

use bolthole_domain::{Cause, PerCause, Sex};
use bolthole_method::Field;

use crate::AskNext;
use crate::facts::Facts;
use crate::patterns::cause_name;
use crate::would_change::Sway;

/// More than five questions at once are none.
const MOST: usize = 5;
/// An answer that moves nothing by this much is not worth a question.
const WORTH_ASKING: f64 = 0.1;

/// At most five open questions, most useful first.
pub(crate) fn ask_next(facts: &Facts<'_>, sways: &PerCause<Vec<Sway>>) -> Vec<AskNext> {
    let mut wanted: Vec<(f64, AskNext)> = Vec::new();
    for (cause, sways) in sways.iter() {
        for sway in sways.iter().filter(|sway| sway.promise() >= WORTH_ASKING) {
            let ask = AskNext {
                field: sway.field,
                why: why(sway.field, cause),
            };
            match wanted.iter_mut().find(|(_, known)| known.field == sway.field) {
                Some(known) if known.0 < sway.promise() => *known = (sway.promise(), ask),
                Some(_) => {}
                None => wanted.push((sway.promise(), ask)),
            }
        }
    }
    for (field, weight, why) in safety(facts) {
        wanted.retain(|(_, known)| known.field != field);
        wanted.push((
            weight,
            AskNext {
                field,
                why: why.to_owned(),
            },
        ));
    }
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.into_iter().map(|(_, ask)| ask).take(MOST).collect()
}

/// What is asked for safety's sake, before anything that only sharpens a guess.
fn safety(facts: &Facts<'_>) -> Vec<(Field, f64, &'static str)> {
    let mut asked = Vec::new();
    if !facts.is_known(Field::HealthSigns) {
        asked.push((
            Field::HealthSigns,
            4.0,
            "Some bodily signs need a vet today, and rats hide illness",
        ));
    }
    if facts.age_weeks.is_none() && facts.sex != Some(Sex::Female) {
        asked.push((
            Field::AgeWeeks,
            3.0,
            "Under twelve weeks hormones are unusual; over a year, new trouble is likely the body",
        ));
    }
    if !facts.is_known(Field::BiteSeverity) && facts.bites() == Some(true) {
        asked.push((
            Field::BiteSeverity,
            2.0,
            "It decides which tools are safe; until it is known we take the careful reading",
        ));
    }
    if facts.alone.is_none() {
        asked.push((
            Field::Alone,
            1.5,
            "Rats need rats, and a lone one is always named",
        ));
    }
    asked
}

fn why(field: Field, cause: Cause) -> String {
    let reads = match field {
        Field::AgeWeeks => "Age changes most of what follows",
        Field::Sex => "Some reasons are more common in bucks",
        Field::Neutered => "Neutered or not makes hormones more or less likely",
        Field::WeeksAtHome => "In the first weeks nearly every rat is shy",
        Field::WasFriendlyBefore => "Fear that is new has other reasons than fear that was always there",
        Field::Onset => "What came suddenly has other reasons than what was always so",
        Field::HandlingHistory => "What hands have done so far is often part of it",
        Field::Environment => "The place is looked at by itself",
        Field::RecentChanges => "A change just before is often part of it",
        Field::Signs => "What a rat does says more than any name for it",
        Field::SourceOfRat => "It tells how many hands a rat may have met",
        Field::RatConflict => "Trouble between rats can look like trouble with people",
        Field::Triggers => "What frightens most can be kept away for now",
        Field::HealthSigns | Field::BiteSeverity | Field::Alone | Field::NCompanions => {
            "It is asked for safety"
        }
    };
    format!(
        "{reads}; it would change most how likely this is: {}",
        cause_name(cause)
    )
}
