//! What no ladder may do, whoever wrote it. Refused by name when it is loaded.

use bolthole_domain::{Asks, Place, Presenter, RungId, SortedSet};

use crate::{LadderFault, Rung};

/// Lifting starts where more than a steadying touch is asked.
const LIFTS_FROM: f64 = 0.5;

/// Every fault of `rungs`, in their order; empty for a sound ladder.
pub(crate) fn faults(rungs: &[Rung]) -> Vec<LadderFault> {
    let Some(first) = rungs.first() else {
        return vec![LadderFault::Empty];
    };
    let mut faults = Vec::new();
    if first.presenter != Presenter::None || first.hands || !first.after.is_empty() {
        faults.push(LadderFault::FirstIsNotSittingNear(first.id.clone()));
    }
    for (index, rung) in rungs.iter().enumerate() {
        let earlier = &rungs[..index];
        faults.extend(order_faults(rung, earlier));
        faults.extend(teeth_faults(rung, earlier));
        faults.extend(range_faults(rung));
    }
    faults
}

fn order_faults(rung: &Rung, earlier: &[Rung]) -> Vec<LadderFault> {
    let mut faults = Vec::new();
    if earlier.iter().any(|other| other.id == rung.id) {
        faults.push(LadderFault::Twice(rung.id.clone()));
    }
    if rung.after.is_empty() && !earlier.is_empty() {
        faults.push(LadderFault::NothingBefore(rung.id.clone()));
    }
    for after in &rung.after {
        match earlier.iter().find(|other| other.id == *after) {
            None => faults.push(LadderFault::NotEarlier {
                rung: rung.id.clone(),
                after: after.clone(),
            }),
            Some(other) if other.presenter == Presenter::Finger && rung.presenter != Presenter::Finger => {
                faults.push(LadderFault::FingerRequired {
                    rung: rung.id.clone(),
                    after: after.clone(),
                });
            }
            Some(_) => {}
        }
    }
    faults
}

fn teeth_faults(rung: &Rung, earlier: &[Rung]) -> Vec<LadderFault> {
    let before = prerequisites(rung, earlier);
    let came = |test: &dyn Fn(&Rung) -> bool| {
        earlier
            .iter()
            .any(|other| before.contains(&other.id) && test(other))
    };
    let climbed = came(&|other| {
        other.place == Place::Person && matches!(other.presenter, Presenter::Arm | Presenter::Lap)
    });
    let id = || rung.id.clone();
    let mut faults = Vec::new();
    let nest_is_safe = matches!(rung.presenter, Presenter::Spoon | Presenter::None) && !rung.hands;
    if rung.place == Place::Hide && !nest_is_safe {
        faults.push(LadderFault::NotASpoonInTheNest(id()));
    }
    let hand_near = matches!(rung.presenter, Presenter::Finger | Presenter::Hand) || rung.asks.hand > 0.0;
    if hand_near && !rung.hands {
        faults.push(LadderFault::HandsUnsaid(id()));
    }
    if rung.presenter == Presenter::Finger
        && !came(&|other| other.presenter == Presenter::Spoon && other.place == Place::Door)
    {
        faults.push(LadderFault::FingerBeforeSpoon(id()));
    }
    if rung.asks.lift >= LIFTS_FROM && !climbed {
        faults.push(LadderFault::LiftBeforeClimbing(id()));
    }
    if matches!(rung.presenter, Presenter::Finger | Presenter::Hand) && !climbed {
        faults.push(LadderFault::HandBeforeClimbing(id()));
    }
    if rung.presenter == Presenter::Gown && !climbed {
        faults.push(LadderFault::GownBeforeClimbing(id()));
    }
    if rung.tickles && !(climbed && came(&|other| other.presenter == Presenter::Hand)) {
        faults.push(LadderFault::TickleTooEarly(id()));
    }
    if rung.child && !for_children(rung) {
        faults.push(LadderFault::ChildNearTeeth(id()));
    }
    faults
}

/// H12: voice and spoon, and nothing on or against a person, nor an arm within reach of teeth.
fn for_children(rung: &Rung) -> bool {
    let nobody_near = rung.place != Place::Person && !rung.hands && rung.asks.arm <= 0.0;
    matches!(rung.presenter, Presenter::None | Presenter::Spoon) && nobody_near
}

fn range_faults(rung: &Rung) -> Vec<LadderFault> {
    rung.asks
        .named()
        .into_iter()
        .filter(|(_, asks)| !(0.0..=Asks::MOST).contains(asks))
        .map(|(what, asks)| LadderFault::AsksOutOfRange {
            rung: rung.id.clone(),
            what,
            asks: asks.to_string(),
        })
        .collect()
}

/// All that must have come before `rung`, however indirectly.
fn prerequisites(rung: &Rung, earlier: &[Rung]) -> SortedSet<RungId> {
    let mut found: SortedSet<RungId> = rung.after.iter().cloned().collect();
    for other in earlier.iter().rev() {
        if found.contains(&other.id) {
            found.extend(other.after.iter().cloned());
        }
    }
    found
}
