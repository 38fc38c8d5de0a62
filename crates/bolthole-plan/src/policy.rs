//! Who may slow the pace down, and how far: authority by evidence.

use bolthole_domain::PerCause;
use bolthole_method::{Ladder, Method};

use crate::History;
use crate::trust::{Engine, Evidence, FitOn, Params};

/// Logs of a rat before the model has a word. Source: engine, authority by evidence.
const LOGS_OF_THIS_RAT: usize = 15;
/// Rats behind a fit before it has a word. As above.
const RATS_FOR_A_WORD: u64 = 10;
/// Rats behind a fit before it may go four rungs back. As above.
const RATS_FOR_MORE: u64 = 40;
/// Calibration error on held-out rats above which a fit has no word. As above.
const MOST_ECE: f64 = 0.05;

/// Whose visits are planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// A rat of flesh and blood: numbers fitted on simulated rats go no further than level 1 here.
    RealRats,
    /// A simulated one.
    SimulatedRats,
}

/// The model with the authority that its evidence gives it.
#[derive(Debug, Clone)]
pub struct Policy {
    pub(crate) engine: Engine,
    evidence: Evidence,
    most_level: u8,
}

impl Policy {
    /// With those parameters.
    pub fn new(ladder: &Ladder, params: &Params, whose: Whose) -> Policy {
        Policy {
            engine: Engine::new(ladder, params),
            evidence: params.evidence,
            most_level: most_level(&params.evidence, whose),
        }
    }

    /// With the parameters that come with the program, for real rats.
    pub fn shipped(ladder: &Ladder) -> Policy {
        Policy::new(ladder, Params::shipped(), Whose::RealRats)
    }

    /// Whether the model may slow any rat's pace; if not, two calm days, then one on, is all there is.
    pub fn has_a_word(&self) -> bool {
        0 < self.most_level
    }

    /// The level that a log of so many visits gives, if the model foresees this rat well enough.
    pub(crate) fn level(&self, n_logs: usize) -> u8 {
        if n_logs < LOGS_OF_THIS_RAT {
            0
        } else {
            self.most_level
        }
    }

    /// Whether its numbers were checked against real rats.
    pub(crate) fn is_calibrated(&self) -> bool {
        self.evidence.fit_on == FitOn::Rats && 0 < self.most_level
    }

    /// What is leant on before the first visit.
    pub(crate) fn causes(&self, method: &Method, history: &History) -> PerCause<f64> {
        bolthole_assess::cause_probabilities(method, &history.intake)
    }
}

fn most_level(evidence: &Evidence, whose: Whose) -> u8 {
    let by_numbers = match evidence.n_rats {
        _ if MOST_ECE < evidence.held_out_ece => 0,
        RATS_FOR_MORE.. => 2,
        RATS_FOR_A_WORD.. => 1,
        _ => 0,
    };
    match (evidence.fit_on, whose) {
        (FitOn::Hand, _) => 0,
        (FitOn::Bench, Whose::RealRats) => by_numbers.min(1),
        (FitOn::Bench, Whose::SimulatedRats) | (FitOn::Rats, _) => by_numbers,
    }
}
