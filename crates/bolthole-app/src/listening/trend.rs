//! Alarm calls a minute over the weeks, for the same rats in the same activity. A visit with a spoon at the hide is
//! another activity than one with a hand on the lap.
//!
//! Calls come in bouts, so counts of single calls would promise far too much. A recording is one observation, its rate
//! one number, and nothing is supposed of how such numbers scatter: the interval for the middle of a half is read off
//! the ordered rates themselves.

use bolthole_domain::{Instant, Place, Presenter, RatId, SortedMap};
use bolthole_method::Method;
use bolthole_record::{During, Notebook};

use super::{Microphone, Recording, recordings};
use crate::visit::find_visit;

/// Shorter recordings are left out. Ours.
pub const LONG_ENOUGH_S: f64 = 60.0;
/// So many recordings at the least, half of them for each half: of six, the lowest and the highest hold the middle
/// between them with 97 in 100.
pub const ENOUGH: usize = 12;
/// How often the interval is to hold the middle.
const CONFIDENCE: f64 = 0.95;

/// A recording's start, its alarm calls a minute, and its id.
pub type Rate = (Instant, f64, String);

/// The recordings of the same rats in the same activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// Who was there.
    pub rats: Vec<RatId>,
    /// What was going on.
    pub during: During,
    /// Of visits: what kind of step it was. None of visits: nobody knows.
    pub step: Option<StepKind>,
    /// One a recording, oldest first.
    pub rates: Vec<Rate>,
    /// What can be said.
    pub moved: Moved,
}

/// What a step meets the rat with, and where: visits that agree in both are alike.
pub type StepKind = (Presenter, Place);

/// What a trend says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Moved {
    /// Not enough recordings yet.
    NotEnough,
    /// Visits of which nobody knows the step: they may be anything.
    NotAlike,
    /// The two halves cannot be told apart.
    NotTold(Half, Half),
    /// More in the later half.
    More(Half, Half),
    /// Fewer in the later half.
    Fewer(Half, Half),
}

/// The middle of some rates, in alarm calls a minute, and the interval that holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Half {
    /// How many recordings.
    pub n: usize,
    /// The middle one's.
    pub middle: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Every group of recordings that could be compared, the largest first. Of the room alone nothing is told.
pub fn trends(method: &Method, notebook: &Notebook) -> Vec<Trend> {
    let mut groups: SortedMap<Group, Vec<Rate>> = SortedMap::new();
    for recording in recordings(notebook) {
        let Some(key) = group(method, notebook, &recording) else {
            continue;
        };
        let Some(start) = recording.starts_at() else {
            continue;
        };
        let rate = f64::from(recording.n_alarms()) * 60.0 / recording.heard.duration_s;
        groups
            .get_or_default(key)
            .push((start.at, rate, recording.id().to_owned()));
    }
    let mut trends: Vec<Trend> = Vec::new();
    for ((rats, during, step), mut rates) in groups {
        rates.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.2.cmp(&other.2)));
        let moved = match (during, step) {
            (During::Visit, None) => Moved::NotAlike,
            _ => moved(&rates),
        };
        trends.push(Trend {
            rats,
            during,
            step,
            rates,
            moved,
        });
    }
    trends.sort_by_key(|trend| std::cmp::Reverse(trend.rates.len()));
    trends
}

type Group = (Vec<RatId>, During, Option<StepKind>);

/// What a recording may be compared with; none where it says nothing of rats.
fn group(method: &Method, notebook: &Notebook, recording: &Recording) -> Option<Group> {
    let placed = &recording.placed;
    let during = placed.during.filter(|during| *during != During::Room)?;
    let is_fit = recording.microphone() == Microphone::Ok
        && recording.heard.duration_s >= LONG_ENOUGH_S
        && !placed.rats.is_empty();
    let visit = placed.visit.and_then(|id| find_visit(notebook, id));
    let rung = visit.and_then(|(_, visit)| method.ladder.get(&visit.rung));
    let step = rung.map(|rung| (rung.presenter, rung.place));
    is_fit.then(|| (placed.rats.clone(), during, step))
}

fn moved(rates: &[Rate]) -> Moved {
    if rates.len() < ENOUGH {
        return Moved::NotEnough;
    }
    let rates: Vec<f64> = rates.iter().map(|(_, rate, _)| *rate).collect();
    let (earlier, later) = rates.split_at(rates.len() / 2);
    let (earlier, later) = (half(earlier), half(later));
    if later.low > earlier.high {
        Moved::More(earlier, later)
    } else if later.high < earlier.low {
        Moved::Fewer(earlier, later)
    } else {
        Moved::NotTold(earlier, later)
    }
}

/// The middle, and the ordered values between which it lies.
fn half(rates: &[f64]) -> Half {
    let mut ordered = rates.to_vec();
    ordered.sort_by(f64::total_cmp);
    let n = ordered.len();
    let leave_out = left_out(n);
    Half {
        n,
        middle: (ordered[(n - 1) / 2] + ordered[n / 2]) / 2.0,
        low: ordered[leave_out],
        high: ordered[n - 1 - leave_out],
    }
}

/// How many values may be left out at each end: each lies below the middle or above it like the toss of a coin.
fn left_out(n: usize) -> usize {
    let mut beyond = libm::pow(0.5, count(n));
    let mut chance = beyond;
    let mut leave_out = 0;
    while leave_out < n.saturating_sub(1) / 2 {
        chance *= count(n - leave_out) / count(leave_out + 1);
        beyond += chance;
        if 2.0 * beyond > 1.0 - CONFIDENCE {
            break;
        }
        leave_out += 1;
    }
    leave_out
}

#[expect(clippy::cast_precision_loss, reason = "a household has few recordings")]
fn count(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_for_the_middle_is_that_of_the_toss_of_a_coin() {
        // n: how many may be left out at each end for 95 in 100, from the binomial distribution.
        for (n, expected) in [(6, 0), (8, 0), (9, 1), (12, 2), (20, 5)] {
            assert_eq!(left_out(n), expected, "{n}");
        }
        let half = half(&[0.0, 5.0, 1.0, 2.0, 0.0, 3.0]);
        assert_eq!((half.low, half.middle, half.high), (0.0, 1.5, 5.0));
    }
}
