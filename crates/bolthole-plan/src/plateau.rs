//! Ten visits that were not mostly calm: what may help besides waiting. Never a push.
//! Source: engine, the policy; items 66, 114, 116.

use bolthole_domain::Outcome;
use bolthole_method::Rung;

use crate::Reason;
use crate::gates::{View, is_open};
use crate::nest::is_left_alone;
use crate::pace::is_stuck;

/// Visits looked at. Source: engine; items 66, 114.
pub(crate) const VISITS: usize = 10;
/// Visits that are compared with and without a companion, the last of them (ours).
const COMPARED: usize = 30;
/// Fewer on one side say nothing (ours).
const FEWEST_COMPARED: usize = 5;

/// Ten visits beyond sitting near that were not mostly calm: how many were.
pub(crate) fn plateau(view: &View) -> Option<usize> {
    let last: Vec<Outcome> = view
        .standing
        .trials
        .iter()
        .rev()
        .filter(|met| met.place != Some(0))
        .take(VISITS)
        .map(|met| met.trial.outcome)
        .collect();
    let n_calm = last.iter().filter(|outcome| outcome.is_calm()).count();
    (last.len() == VISITS && n_calm * 2 <= VISITS).then_some(n_calm)
}

/// Ways on from a plateau at that step, each from this rat's own log: a smaller step, another branch, other company.
pub(crate) fn ways_on(view: &View, step: &Rung) -> Vec<Reason> {
    let smaller = smaller_step(view, step).map(|rung| Reason::SmallerStep {
        at: rung.words.row.clone(),
    });
    let branch = another_branch(view, step).map(|rung| Reason::AnotherBranch {
        at: rung.words.row.clone(),
    });
    [smaller, branch, company(view)].into_iter().flatten().collect()
}

/// The nearest step below that was calm and that no gate holds.
fn smaller_step<'a>(view: &View<'a>, step: &Rung) -> Option<&'a Rung> {
    let place = view.ladder().position(&step.id)?;
    let below = view.standing.below[place].iter().rev();
    below
        .map(|&place| &view.ladder().rungs()[place])
        .find(|rung| !view.is_sitting_near(rung) && view.of(rung).was_calm() && may_be_offered(view, rung))
}

/// The first step that is open, not finished, shown by something else (an arm where it was a hand), and neither builds on
/// this one nor is built on by it.
fn another_branch<'a>(view: &View<'a>, step: &Rung) -> Option<&'a Rung> {
    let place = view.ladder().position(&step.id)?;
    let rungs = view.ladder().rungs().iter().enumerate();
    let mut apart = rungs.filter(|(other, rung)| {
        *other != place
            && rung.presenter != step.presenter
            && !view.standing.below[place].contains(other)
            && !view.standing.below[*other].contains(&place)
    });
    let found = apart
        .find(|(_, rung)| !view.of(rung).is_solid() && !is_stuck(view, rung) && may_be_offered(view, rung));
    found.map(|(_, rung)| rung)
}

fn may_be_offered(view: &View, rung: &Rung) -> bool {
    is_open(view, rung) && !is_left_alone(view, rung)
}

/// Visits beside another rat went clearly otherwise than visits alone.
fn company(view: &View) -> Option<Reason> {
    let last = view.standing.trials.iter().rev().take(COMPARED);
    let (mut with, mut alone) = ((0, 0), (0, 0));
    for met in last {
        let side = if met.trial.companion_present {
            &mut with
        } else {
            &mut alone
        };
        side.0 += usize::from(met.trial.outcome.is_calm());
        side.1 += 1;
    }
    let ((n_calm, of), (n_calm_alone, of_alone)) = (with, alone);
    // A third or more of all visits between them, told without fractions.
    let between = (n_calm * of_alone).abs_diff(n_calm_alone * of) * 3;
    let is_clear = FEWEST_COMPARED <= of.min(of_alone) && of * of_alone <= between;
    is_clear.then_some(Reason::WithCompany {
        n_calm,
        of,
        n_calm_alone,
        of_alone,
    })
}
