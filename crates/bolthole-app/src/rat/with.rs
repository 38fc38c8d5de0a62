use bolthole_domain::{Moment, Outcome};
use bolthole_method::{Method, Rung};
use bolthole_plan::{History, furthest_with};
use bolthole_record::{Caregiver, Notebook, RatPages};

/// How it goes with one caregiver. Counts, never shares.
#[derive(Debug, Clone, PartialEq)]
pub struct With<'a> {
    /// "Mum".
    pub caregiver: &'a Caregiver,
    /// Calm visits.
    pub n_calm: usize,
    /// All visits.
    pub n: usize,
    /// The furthest step that is solid with them, by their own visits; none: not yet.
    pub knows: Option<&'a Rung>,
    /// What the rat did on their last visits, oldest first.
    pub last: Vec<Outcome>,
}

/// So many of the last visits are drawn: a line of them fits on a phone.
const DRAWN: usize = 12;

/// How it goes with each caregiver who visited, most visits first.
pub(super) fn with_whom<'a>(
    method: &'a Method,
    notebook: &'a Notebook,
    pages: &RatPages,
    history: &History,
    now: Moment,
) -> Vec<With<'a>> {
    let day = f64::from(pages.day(now));
    let mut with: Vec<With> = notebook
        .caregivers
        .iter()
        .filter_map(|(id, caregiver)| {
            let did: Vec<Outcome> = pages
                .visits
                .iter()
                .filter(|visit| visit.caregiver == Some(*id))
                .map(|visit| visit.outcome)
                .collect();
            let knows = furthest_with(method, history, &id.to_string(), day);
            (!did.is_empty()).then(|| With {
                caregiver,
                n_calm: did.iter().filter(|outcome| outcome.is_calm()).count(),
                n: did.len(),
                knows,
                last: did[did.len().saturating_sub(DRAWN)..].to_vec(),
            })
        })
        .collect();
    with.sort_by_key(|with| std::cmp::Reverse(with.n));
    with
}
