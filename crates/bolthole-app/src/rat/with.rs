use bolthole_record::{Notebook, RatPages};

/// How it goes with one caregiver. Counts, never shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct With {
    /// "Mum".
    pub name: String,
    /// Calm visits.
    pub n_calm: usize,
    /// All visits.
    pub n: usize,
}

/// How it goes with each caregiver who visited, most visits first.
pub(super) fn with_whom(notebook: &Notebook, pages: &RatPages) -> Vec<With> {
    let mut with: Vec<With> = notebook
        .caregivers
        .iter()
        .map(|(id, caregiver)| {
            let visits = pages.visits.iter().filter(|visit| visit.caregiver == Some(*id));
            let n_calm = visits.clone().filter(|visit| visit.outcome.is_calm()).count();
            With {
                name: caregiver.name.clone(),
                n_calm,
                n: visits.count(),
            }
        })
        .filter(|with| 0 < with.n)
        .collect();
    with.sort_by_key(|with| std::cmp::Reverse(with.n));
    with
}
