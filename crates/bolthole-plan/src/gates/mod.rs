//! The handling rules that may hold a rung. One rule, one file: rule, reason, source, tests. Nothing overrides them.
//!
//! Gates bind plans, never records: whatever happened is logged.

mod bite_lock;
mod child_with_adult;
mod climb_before_lift;
mod fingers_after_spoons;
mod fright_ends_the_visit;
mod one_new_rung_a_day;
mod prerequisites;
mod rest_after_fright;
mod spoon_in_nests;
mod stop_cue_ends_the_visit;
mod tickle_last;
mod tools_for_the_bite_tier;
mod vet_hold;

use bolthole_method::{Ladder, Method, Rung};
use bolthole_words::Said;

use crate::standing::{RungStanding, Standing};
use crate::{Asked, Gate, Held};

/// What a gate may look at.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) method: &'a Method,
    pub(crate) standing: &'a Standing<'a>,
    pub(crate) asked: &'a Asked,
}

impl<'a> View<'a> {
    pub(crate) fn ladder(&self) -> &'a Ladder {
        &self.method.ladder
    }

    /// The rat's standing on that rung of the ladder.
    pub(crate) fn of(&self, rung: &Rung) -> &'a RungStanding {
        let index = self
            .ladder()
            .position(&rung.id)
            .expect("gates are only asked about rungs of this ladder");
        &self.standing.rungs[index]
    }

    /// Rung 0: sitting near, which asks for nothing.
    pub(crate) fn is_sitting_near(&self, rung: &Rung) -> bool {
        self.ladder().rungs()[0].id == rung.id
    }

    /// The first where this is one caregiver's own view, else the second.
    pub(crate) fn with_you_or_anybody(&self, with_you: Said, anybody: Said) -> Said {
        if self.standing.everybody.is_some() {
            with_you
        } else {
            anybody
        }
    }

    /// The same rat as everybody knows it, where this is one caregiver's own view.
    pub(crate) fn everybody(&self) -> Option<View<'a>> {
        let standing = self.standing.everybody.as_deref()?;
        Some(View { standing, ..*self })
    }

    fn held(&self, gate: Gate, rung: &Rung, until_day: Option<f64>, why: Said, instead: Said) -> Held {
        Held {
            gate,
            rung: rung.id.clone(),
            until_day,
            why,
            instead,
        }
    }
}

/// Every gate, gravest first.
const GATES: [fn(&View, &Rung) -> Option<Held>; 13] = [
    vet_hold::hold,
    bite_lock::hold,
    tools_for_the_bite_tier::hold,
    spoon_in_nests::hold,
    child_with_adult::hold,
    rest_after_fright::hold,
    fright_ends_the_visit::hold,
    stop_cue_ends_the_visit::hold,
    fingers_after_spoons::hold,
    climb_before_lift::hold,
    tickle_last::hold,
    one_new_rung_a_day::hold,
    prerequisites::hold,
];

/// Every refusal of that rung, gravest first; empty: it may be offered.
///
/// Where caregivers are told apart, a rung is open only if it is open in the log of all and in that of the one who
/// asks: what somebody else has reached opens nothing, and what somebody else met is not forgotten.
pub(crate) fn holds(view: &View, rung: &Rung) -> Vec<Held> {
    let everybody = view.everybody();
    GATES
        .iter()
        .filter_map(|gate| {
            let for_all = everybody.as_ref().and_then(|view| gate(view, rung));
            for_all.or_else(|| gate(view, rung))
        })
        .collect()
}

/// No gate holds it.
pub(crate) fn is_open(view: &View, rung: &Rung) -> bool {
    let everybody = view.everybody();
    let is_open = |view: &View| GATES.iter().all(|gate| gate(view, rung).is_none());
    everybody.as_ref().is_none_or(is_open) && is_open(view)
}
