use bolthole_domain::{CaregiverId, Moment, RungId, SortedSet};
use bolthole_method::{Called, Method};
use bolthole_record::{Notebook, RatPages, Visit};

/// A small thing that a rat did: its own, never a streak, a score or a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Win {
    /// When.
    pub at: Moment,
    /// What.
    pub what: WhatWon,
}

/// What a small thing can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatWon {
    /// Calm on a step for the first time.
    FirstCalm(String),
    /// Calm on a step again after a fright there.
    CalmAgain(String),
    /// Calm with somebody for the first time.
    CalmWith(String),
    /// What a caregiver wrote of a calm visit.
    Noted(String),
}

/// So many are shown.
const SHOWN: usize = 4;

/// The newest small things, newest first.
pub(super) fn wins(method: &Method, notebook: &Notebook, pages: &RatPages) -> Vec<Win> {
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let mut told: Vec<Win> = Vec::new();
    let mut seen = Seen::default();
    for visit in &pages.visits {
        if let Some(what) = seen.take(method, notebook, &called, visit) {
            told.push(Win { at: visit.at, what });
        }
    }
    told.reverse();
    told.truncate(SHOWN);
    told
}

#[derive(Default)]
struct Seen {
    calm_on: SortedSet<RungId>,
    frightened_on: SortedSet<RungId>,
    calm_with: SortedSet<CaregiverId>,
}

impl Seen {
    fn take(
        &mut self,
        method: &Method,
        notebook: &Notebook,
        called: &Called,
        visit: &Visit,
    ) -> Option<WhatWon> {
        if visit.outcome.is_fright() {
            self.frightened_on.insert(visit.rung.clone());
        }
        if !visit.outcome.is_calm() {
            return None;
        }
        let row = || {
            method
                .ladder
                .get(&visit.rung)
                .map(|rung| called.fill(&rung.words.row))
        };
        let again = self.frightened_on.remove(&visit.rung);
        let first = self.calm_on.insert(visit.rung.clone());
        let with = visit
            .caregiver
            .filter(|id| self.calm_with.insert(*id) && 1 < self.calm_with.len());
        if again && !first {
            return row().map(WhatWon::CalmAgain);
        }
        if first && let Some(row) = row() {
            return Some(WhatWon::FirstCalm(row));
        }
        if let Some(caregiver) = with.and_then(|id| notebook.caregivers.get(&id)) {
            return Some(WhatWon::CalmWith(caregiver.name.clone()));
        }
        (!visit.note.is_empty()).then(|| WhatWon::Noted(visit.note.clone()))
    }
}
