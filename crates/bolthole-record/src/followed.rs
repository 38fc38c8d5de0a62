//! What plans have read of each rat's log, so that the next plan reads on from there.

use std::sync::{Mutex, MutexGuard, PoisonError};

use bolthole_domain::{RatId, SortedMap};
use bolthole_method::Method;
use bolthole_plan::{Asked, Following, History, Plan, Policy, plan_by};

/// How far each rat's log was read. It is no part of what happened: two notebooks are equal whatever was read of them,
/// and a log that does not go on from what was read is read from its beginning. One program has one method.
#[derive(Debug, Default)]
pub struct Followed(Mutex<SortedMap<RatId, Following>>);

impl Clone for Followed {
    /// A copy of a notebook may go another way, so it reads for itself.
    fn clone(&self) -> Followed {
        Followed::default()
    }
}

impl PartialEq for Followed {
    fn eq(&self, _: &Followed) -> bool {
        true
    }
}

impl Followed {
    /// The plan that [`bolthole_plan::plan`] makes of all of the log, having read only what is new in it.
    pub fn plan(&self, method: &Method, rat: RatId, history: &History, asked: &Asked) -> Plan {
        let policy = Policy::shipped(&method.ladder);
        if !policy.has_a_word() || history.entries.last().is_some_and(|last| asked.day < last.day) {
            return plan_by(&policy, method, history, asked);
        }
        // Nobody waits for another rat's plan, so the lock is not held meanwhile.
        let known = self.lock().remove(&rat);
        let following = read_on(&policy, method, known, history);
        let plan = following.plan(&policy, method, asked);
        self.lock().insert(rat, following);
        plan
    }

    /// What was read of these rats, for the notebook that comes after this one.
    pub(crate) fn hand_on(&self, stays: impl Fn(&RatId) -> bool) -> Followed {
        let mut followed = std::mem::take(&mut *self.lock());
        followed.retain(|rat, _| stays(rat));
        Followed(Mutex::new(followed))
    }

    fn lock(&self) -> MutexGuard<'_, SortedMap<RatId, Following>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// From where this log was left; from its beginning, if it does not go on from there.
fn read_on(policy: &Policy, method: &Method, known: Option<Following>, history: &History) -> Following {
    let goes_on = |known: &Following| {
        let before = known.history();
        before.intake == history.intake && history.entries.starts_with(&before.entries)
    };
    let mut following = known
        .filter(goes_on)
        .unwrap_or_else(|| Following::new(policy, method, history.intake.clone()));
    let n_read = following.history().entries.len();
    for entry in &history.entries[n_read..] {
        following.log(policy, entry.clone());
    }
    following.raise(history.raised.clone());
    following
}
