//! A nest where teeth met is left alone, and the way goes on outside it.
//!
//! Food comes to the safe place first (tip 5). A rat that answers even a spoon there with teeth is asking for the nest to be
//! its own: the same spoon a little outside it may ask less of such a rat (ours), and sitting near still comes first.

use bolthole_domain::{Place, Zone};
use bolthole_method::Rung;

use crate::bites::BiteLock;
use crate::gates::View;
use crate::standing::RungStanding;

/// Times that teeth meet a spoon in a nest, with nothing calm between, after which no plan asks there again (ours).
const ENOUGH: usize = 2;

/// No plan offers food there any more; a caregiver may, once the lock is over, and one calm visit makes it a step again.
pub(crate) fn is_left_alone(view: &View, rung: &Rung) -> bool {
    was_left_alone(rung, view.of(rung), &view.standing.bites)
}

/// The same, from what had been logged of it by then and the bites by then.
pub(crate) fn was_left_alone<'b>(
    rung: &Rung,
    standing: &RungStanding,
    bites: impl IntoIterator<Item = &'b BiteLock>,
) -> bool {
    if rung.place != Place::Hide {
        return false;
    }
    let outcomes = &standing.outcomes;
    let since_calm = outcomes
        .iter()
        .rev()
        .take_while(|(_, outcome)| !outcome.is_calm());
    let n_logged = since_calm.filter(|(_, outcome)| outcome.is_teeth()).count();
    let last_calm = outcomes.iter().rev().find(|(_, outcome)| outcome.is_calm());
    let since = last_calm.map_or(f64::NEG_INFINITY, |(day, _)| *day);
    let n_bites = bites
        .into_iter()
        .filter(|bite| bite.zone == Zone::Nest && since < bite.day)
        .count();
    ENOUGH <= n_logged.max(n_bites)
}

/// What builds on that nest need not wait for it: teeth met there, and it is locked or left alone.
pub(crate) fn is_passed_by(view: &View, rung: &Rung) -> bool {
    let mut bites = view.standing.bites.iter();
    let is_locked = bites.any(|bite| bite.zone == Zone::Nest && view.asked.day < bite.until_day);
    rung.place == Place::Hide && (is_locked || is_left_alone(view, rung))
}

/// It was calm there, ever; or it is a nest to be passed by, and all that it builds on was.
pub(crate) fn was_calm_or_passed_by(view: &View, rung: &Rung) -> bool {
    let below = || rung.after.iter().filter_map(|id| view.ladder().get(id));
    view.of(rung).was_calm()
        || (is_passed_by(view, rung) && below().all(|below| was_calm_or_passed_by(view, below)))
}
