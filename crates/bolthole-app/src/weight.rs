//! Weight: weighings, and the one loss that the method knows as a red flag.

use bolthole_domain::{Moment, RatId};
use bolthole_method::Field;
use bolthole_record::{Body, Event, RatPages, Weight};
use bolthole_words::tell;

use crate::Pen;
use crate::learned::Seen;

/// No rat weighs less or more, whatever was typed: in grams. Ours.
pub const WEIGHTS: (f64, f64) = (5.0, 1500.0);

/// A loss counts within so many days. Source: the red flag "a tenth of its weight within a week".
const WITHIN_DAYS: i32 = 7;

/// The rat weighs so many grams.
pub fn weigh(mut pen: Pen, rat: RatId, grams: f64, at: Moment) -> Vec<Event> {
    vec![pen.write_at(Body::RatWeighed { rat, grams }, at)]
}

/// The heaviest of the week before the last weighing, and the last, where a tenth or more is gone.
///
/// It stands until the next weighing or until a vet has seen the rat: that nobody weighed it since proves nothing.
pub fn fast_loss(pages: &RatPages, now: Moment) -> Option<(Weight, Weight)> {
    let known = || pages.weights.iter().filter(|weight| weight.at.at <= now.at);
    let last = *known().next_back()?;
    let heaviest = *known()
        .filter(|before| last.at.day().days_since(before.at.day()) <= WITHIN_DAYS)
        .max_by(|one, other| one.grams.total_cmp(&other.grams))?;
    (10.0 * last.grams <= 9.0 * heaviest.grams).then_some((heaviest, last))
}

/// The last weighing, and the one from which on it only ever fell, where the last was a fall. None: never weighed.
pub fn falls(pages: &RatPages, now: Moment) -> Option<(Weight, Option<Weight>)> {
    let mut known = pages.weights.iter().rev().filter(|weight| weight.at.at <= now.at);
    let last = *known.next()?;
    let mut from = last;
    for before in known {
        if before.grams <= from.grams {
            break;
        }
        from = *before;
    }
    Some((last, (from.event != last.event).then_some(from)))
}

/// That loss, as the assessment hears of it.
pub(crate) fn lost(pages: &RatPages, now: Moment) -> Option<Seen> {
    let (from, to) = fast_loss(pages, now)?;
    let says = tell!(
        "learned-lost",
        from = from.grams.to_string(),
        to = to.grams.to_string()
    );
    Some(Seen::new(
        Field::HealthSigns,
        "weight_loss_fast",
        says,
        Some(to.at),
    ))
}

/// Whether it has lost still more since then.
pub(crate) fn fell_since(pages: &RatPages, since: Moment) -> bool {
    let before = pages.weights.iter().rfind(|weight| weight.at.at <= since.at);
    let after = pages.weights.iter().filter(|weight| since.at < weight.at.at);
    before.is_some_and(|before| after.into_iter().any(|weight| weight.grams < before.grams))
}
