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

use crate::standing::{RungStanding, Standing};
use crate::{Asked, Gate, Held};

/// What a gate may look at.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) method: &'a Method,
    pub(crate) standing: &'a Standing,
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

    fn held(
        &self,
        gate: Gate,
        rung: &Rung,
        until_day: Option<f64>,
        why: impl Into<String>,
        instead: &str,
    ) -> Held {
        Held {
            gate,
            rung: rung.id.clone(),
            until_day,
            why: why.into(),
            instead: instead.to_owned(),
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
pub(crate) fn holds(view: &View, rung: &Rung) -> Vec<Held> {
    GATES.iter().filter_map(|gate| gate(view, rung)).collect()
}

/// No gate holds it.
pub(crate) fn is_open(view: &View, rung: &Rung) -> bool {
    GATES.iter().all(|gate| gate(view, rung).is_none())
}
