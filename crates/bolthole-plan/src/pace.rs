//! Which rung is next, among those that no gate holds. Two calm days, then one on.
//!
//! Level 0: the article's pace and nothing else. It never skips a rung and never climbs more than one at a time.

use bolthole_domain::{Place, Presenter, RungId};
use bolthole_method::Rung;

use crate::Gate;
use crate::gates::{View, holds, is_open};
use crate::nest::{is_left_alone, is_passed_by};
use crate::standing::STEADY_DAYS;

/// Setbacks on one rung within `STUCK_WITHIN_DAYS` after which another branch is tried for a while (ours).
const STUCK_SETBACKS: usize = 2;
/// See `STUCK_SETBACKS`.
const STUCK_WITHIN_DAYS: f64 = 14.0;
/// Old unfinished rungs come before something new as long as all of them fit into so many calm days in a row (ours):
/// three weeks, less what the next new rung needs. The health check in the gown is not passed over for a hand.
const TIME_FOR_ALL_DAYS: usize = 18;
/// Gates that calm visits alone open.
const PASSING: [Gate; 3] = [
    Gate::Prerequisites,
    Gate::OneNewRungADay,
    Gate::FingersAfterSpoons,
];
/// Days without a visit after which a visit begins easier (ours).
const AWAY_DAYS: f64 = 3.0;

/// The step for today; none only under a hold that closes even sitting near.
pub(crate) fn working_rung<'a>(view: &View<'a>) -> Option<&'a Rung> {
    let rungs = view.ladder().rungs();
    let open: Vec<&Rung> = rungs
        .iter()
        .filter(|rung| stands_firm(view, rung) && is_open(view, rung))
        .collect();
    let unfinished = unfinished(view, &open);
    unfinished
        .iter()
        .find(|rung| !is_stuck(view, rung))
        .or(unfinished.first())
        .copied()
        .or_else(|| practice_for_fingers(view, &open))
        .or(open.last().copied())
        .or_else(|| rungs.first().filter(|rung| is_open(view, rung)))
}

/// Steps that stand firm and are open, and are not solid yet, in ladder order: each could be the next.
pub(crate) fn ways<'a>(view: &View<'a>) -> Vec<&'a Rung> {
    let rungs = view.ladder().rungs().iter();
    let open: Vec<&Rung> = rungs
        .filter(|rung| stands_firm(view, rung) && is_open(view, rung))
        .collect();
    unfinished(view, &open)
}

fn unfinished<'a>(view: &View, open: &[&'a Rung]) -> Vec<&'a Rung> {
    let on_the_way = way_to_something_new(view);
    let open = open.iter().copied();
    open.filter(|rung| !view.of(rung).is_solid() && on_the_way(rung) && !is_left_alone(view, rung))
        .collect()
}

/// All that it builds on is solid: nothing harder is offered over a step that wobbles.
///
/// A nest where teeth met is passed by: food at the cage floor or the door leaves it alone.
fn stands_firm(view: &View, rung: &Rung) -> bool {
    let place = view
        .ladder()
        .position(&rung.id)
        .expect("rungs of this ladder have a place");
    view.standing.below[place].iter().all(|&place| {
        let below = &view.ladder().rungs()[place];
        view.standing.rungs[place].is_solid() || is_passed_by(view, below)
    })
}

/// After a long calm run, and where there is no time for all: leave out old, unfinished rungs that the next new rung does not build on.
///
/// Otherwise every rung is on the way. With it, 21 calm days lead to something new from any log.
fn way_to_something_new(view: &View) -> impl Fn(&Rung) -> bool {
    let ladder = view.ladder();
    let is_reachable = |rung: &Rung| holds(view, rung).iter().all(|held| PASSING.contains(&held.gate));
    let goal = if view.standing.calm_run < STEADY_DAYS {
        None
    } else {
        ladder
            .rungs()
            .iter()
            .position(|rung| !view.of(rung).was_tried() && is_reachable(rung))
    };
    let needed: Option<Vec<RungId>> = goal.map(|goal| {
        let below = view.standing.below[goal].iter();
        below.map(|&place| ladder.rungs()[place].id.clone()).collect()
    });
    let old: Vec<RungId> = ladder
        .rungs()
        .iter()
        .filter(|rung| view.of(rung).met_before_run)
        .map(|rung| rung.id.clone())
        .collect();
    let unfinished = ladder
        .rungs()
        .iter()
        .filter(|rung| !view.of(rung).is_solid() && !is_left_alone(view, rung));
    let n_unfinished = unfinished
        .filter(|rung| {
            old.contains(&rung.id) || needed.as_ref().is_some_and(|needed| needed.contains(&rung.id))
        })
        .count();
    let has_time_for_all = view.standing.calm_run as usize + n_unfinished <= TIME_FOR_ALL_DAYS;
    move |rung| match &needed {
        None => true,
        Some(_) if has_time_for_all => true,
        Some(needed) => needed.contains(&rung.id) || !old.contains(&rung.id),
    }
}

/// It set the rat back twice within a fortnight: another branch first, if there is one.
pub(crate) fn is_stuck(view: &View, rung: &Rung) -> bool {
    let recent = view
        .of(rung)
        .setbacks
        .iter()
        .filter(|&&day| view.asked.day - day < STUCK_WITHIN_DAYS)
        .count();
    STUCK_SETBACKS <= recent && !view.is_sitting_near(rung)
}

/// When only spoon visits at the door are missing for the next step, the spoon at the door is the step.
fn practice_for_fingers<'a>(view: &View<'a>, open: &[&'a Rung]) -> Option<&'a Rung> {
    let waits_for_spoons = |rung: &Rung| {
        let holds = holds(view, rung);
        !view.of(rung).is_solid()
            && !holds.is_empty()
            && holds.iter().all(|held| held.gate == Gate::FingersAfterSpoons)
    };
    if !view.ladder().rungs().iter().any(waits_for_spoons) {
        return None;
    }
    open.iter()
        .find(|rung| rung.presenter == Presenter::Spoon && rung.place == Place::Door)
        .copied()
}

/// An easier rung to begin with: before something new, or after some days away.
pub(crate) fn warm_up<'a>(view: &View<'a>, step: &Rung) -> Option<&'a Rung> {
    let is_first_today = view.standing.today().next().is_none();
    let is_new = !view.of(step).was_tried();
    let was_away = view
        .standing
        .trials
        .last()
        .is_some_and(|met| AWAY_DAYS <= view.asked.day - met.day);
    if !is_first_today || !(is_new || was_away) {
        return None;
    }
    let ladder = view.ladder();
    let place = ladder.position(&step.id)?;
    let below = view.standing.below[place].iter().rev();
    below
        .map(|&place| &ladder.rungs()[place])
        .find(|rung| view.of(rung).is_solid() && is_open(view, rung) && !view.is_sitting_near(rung))
}
