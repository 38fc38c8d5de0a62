//! What can be counted when progress is slow, and what a change did or did not do. Counts before shares; of few visits
//! nothing is concluded.
//!
//! The steps that are asked are chosen by how it goes, so a share of calm visits says little about a rat by itself.
//! Before and after a change are compared on the same steps only.

use bolthole_domain::{Moment, Outcome, Presenter, Seconds};
use bolthole_method::{Called, Method};
use bolthole_record::{RatPages, Visit};

use super::{Change, Tool};

/// "Of the last so many visits". Ours.
const LAST: usize = 10;
/// Before and after a change counts as far as this: what is "lately" elsewhere. Ours.
const AROUND_DAYS: i32 = 28;
/// Of fewer visits than this on either side nothing is told. Ours.
pub const TOO_FEW: usize = 6;
/// So many scares are told. Ours.
const SCARES: usize = 5;

/// So many of so many visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Of {
    /// These.
    pub n: usize,
    /// Of so many.
    pub of: usize,
}

/// What can be counted of one rat.
#[derive(Debug, Clone, PartialEq)]
pub struct Measures<'a> {
    /// Ate in place or stayed at ease, of visits with a spoon: the last ten, and the ten before those.
    pub with_spoon: (Of, Of),
    /// Froze, of all visits: the last ten, and the ten before.
    pub froze: (Of, Of),
    /// Nipped or bit, of all visits there were.
    pub teeth: Of,
    /// From the offer to the first contact, on steps with a spoon.
    pub latencies: Vec<(Moment, Seconds)>,
    /// The last scares, newest first.
    pub scares: Vec<Scare>,
    /// Calm, by what it was met with.
    pub met_with: Vec<(Tool, Of)>,
    /// Before and after each change, oldest first.
    pub compared: Vec<Compared<'a>>,
}

/// A fright, and how long until it was calm there again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scare {
    /// When.
    pub at: Moment,
    /// What the rat did.
    pub did: Outcome,
    /// On which step, in a few words.
    pub says: String,
    /// Days until it was calm on that step or a later one; none: not yet.
    pub calm_after: Option<i32>,
}

/// Calm visits before and after a change, on steps that were tried on both sides of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared<'a> {
    /// The change.
    pub change: &'a Change,
    /// In the four weeks before.
    pub before: Of,
    /// In the four weeks after.
    pub after: Of,
}

/// What two counts tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// Too few visits.
    TooFew,
    /// What each may be overlaps.
    Nothing,
    /// More calm after.
    More,
    /// Less calm after.
    Less,
}

impl Of {
    fn count<'v>(visits: impl Iterator<Item = &'v Visit>, is: impl Fn(Outcome) -> bool) -> Of {
        visits.fold(Of::default(), |so_far, visit| Of {
            n: so_far.n + usize::from(is(visit.outcome)),
            of: so_far.of + 1,
        })
    }

    /// Between which shares the true one lies, 19 times in 20: Wilson's interval (1927), which is honest for few visits.
    pub fn likely(self) -> (f64, f64) {
        const Z: f64 = 1.96;
        if self.of == 0 {
            return (0.0, 1.0);
        }
        #[expect(clippy::cast_precision_loss, reason = "a rat has thousands of visits at most")]
        let (n, of) = (self.n as f64, self.of as f64);
        let (share, z2) = (n / of, Z * Z);
        let middle = (share + z2 / (2.0 * of)) / (1.0 + z2 / of);
        let half = Z / (1.0 + z2 / of) * (share * (1.0 - share) / of + z2 / (4.0 * of * of)).sqrt();
        ((middle - half).max(0.0), (middle + half).min(1.0))
    }
}

impl Compared<'_> {
    /// What the counts tell; never that the change did it.
    pub fn tells(&self) -> Tells {
        if self.before.of < TOO_FEW || self.after.of < TOO_FEW {
            return Tells::TooFew;
        }
        let (before, after) = (self.before.likely(), self.after.likely());
        if before.1 < after.0 {
            Tells::More
        } else if after.1 < before.0 {
            Tells::Less
        } else {
            Tells::Nothing
        }
    }
}

/// What can be counted of this rat; `changes` are those of its way.
pub fn measures<'a>(method: &Method, pages: &RatPages, changes: &'a [Change]) -> Measures<'a> {
    let with_spoon = |visit: &&Visit| {
        let rung = method.ladder.get(&visit.rung);
        rung.is_some_and(|rung| rung.presenter == Presenter::Spoon)
    };
    let spoon: Vec<&Visit> = pages.visits.iter().filter(with_spoon).collect();
    let all: Vec<&Visit> = pages.visits.iter().collect();
    let latency = |visit: &&Visit| Some((visit.at, visit.latency?));
    Measures {
        with_spoon: last_and_before(&spoon, Outcome::is_calm),
        froze: last_and_before(&all, |outcome| outcome == Outcome::Froze),
        teeth: Of::count(pages.visits.iter(), Outcome::is_teeth),
        latencies: spoon.iter().filter_map(latency).collect(),
        scares: scares(method, pages),
        met_with: met_with(method, pages),
        compared: changes.iter().map(|change| compared(pages, change)).collect(),
    }
}

fn last_and_before(visits: &[&Visit], is: impl Fn(Outcome) -> bool + Copy) -> (Of, Of) {
    let (before, last) = visits.split_at(visits.len().saturating_sub(LAST));
    let before = &before[before.len().saturating_sub(LAST)..];
    let count = |visits: &[&Visit]| Of::count(visits.iter().copied(), is);
    (count(last), count(before))
}

fn scares(method: &Method, pages: &RatPages) -> Vec<Scare> {
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let place = |visit: &Visit| method.ladder.position(&visit.rung);
    let frights = pages.visits.iter().enumerate().rev();
    frights
        .filter(|(_, visit)| visit.outcome.is_fright())
        .take(SCARES)
        .map(|(nth, fright)| {
            let later = pages.visits[nth + 1..].iter();
            let calm = later.filter(|visit| visit.outcome.is_calm()).find(|visit| {
                visit.rung == fright.rung || place(fright).is_some_and(|at| Some(at) <= place(visit))
            });
            let rung = method.ladder.get(&fright.rung);
            Scare {
                at: fright.at,
                did: fright.outcome,
                says: rung.map_or_else(|| fright.rung.0.clone(), |rung| called.fill(&rung.words.row)),
                calm_after: calm.map(|visit| visit.at.day().days_since(fright.at.day())),
            }
        })
        .collect()
}

fn met_with(method: &Method, pages: &RatPages) -> Vec<(Tool, Of)> {
    let with = |tool: Tool| {
        let visits = pages.visits.iter().filter(move |visit| {
            let rung = method.ladder.get(&visit.rung);
            rung.is_some_and(|rung| tool.is_for(rung.presenter))
        });
        Of::count(visits, Outcome::is_calm)
    };
    let counted = Tool::ALL.into_iter().map(|tool| (tool, with(tool)));
    counted.filter(|(_, of)| 0 < of.of).collect()
}

fn compared<'a>(pages: &RatPages, change: &'a Change) -> Compared<'a> {
    let day = change.at.day();
    // The day of the change itself is on neither side.
    let side = |from: i32, to: i32| -> Vec<&Visit> {
        let is_there = |visit: &&Visit| (from..=to).contains(&visit.at.day().days_since(day));
        pages.visits.iter().filter(is_there).collect()
    };
    let (before, after) = (side(-AROUND_DAYS, -1), side(1, AROUND_DAYS));
    let on_both = |visits: &[&Visit], others: &[&Visit]| {
        let both = visits.iter().copied();
        Of::count(
            both.filter(|visit| others.iter().any(|other| other.rung == visit.rung)),
            Outcome::is_calm,
        )
    };
    Compared {
        change,
        before: on_both(&before, &after),
        after: on_both(&after, &before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wilson's interval to three digits, as textbooks give it.
    #[test]
    fn what_a_share_may_truly_be_is_wide_for_few_visits() {
        let likely = |n, of| {
            let (least, most) = Of { n, of }.likely();
            ((least * 1000.0).round(), (most * 1000.0).round())
        };
        assert_eq!(likely(0, 0), (0.0, 1000.0));
        assert_eq!(likely(8, 10), (490.0, 943.0));
        assert_eq!(likely(0, 10), (0.0, 278.0));
        assert_eq!(likely(80, 100), (711.0, 867.0));
    }

    #[test]
    fn a_difference_is_told_only_where_chance_alone_would_hardly_make_it() {
        let change = Change {
            at: Moment {
                at: bolthole_domain::Instant(0),
                offset_min: 0,
            },
            what: crate::WhatChanged::Vet,
        };
        let tells = |before: (usize, usize), after: (usize, usize)| {
            let of = |(n, of)| Of { n, of };
            let (before, after, change) = (of(before), of(after), &change);
            Compared {
                change,
                before,
                after,
            }
            .tells()
        };
        assert_eq!(tells((0, 5), (20, 20)), Tells::TooFew);
        assert_eq!(tells((4, 8), (6, 8)), Tells::Nothing);
        assert_eq!(tells((2, 12), (11, 12)), Tells::More);
        assert_eq!(tells((11, 12), (2, 12)), Tells::Less);
    }
}
