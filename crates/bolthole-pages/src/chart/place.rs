//! Where the shapes of visits lie, so that no two touch.

use bolthole_app::Mark;
use bolthole_domain::{Outcome, SortedMap};

use super::{APART, MARGIN, WIDTH, key, worse};

/// One shape on the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// From the left.
    pub(super) x: f64,
    /// Which row.
    pub(super) row: usize,
    /// What it shows.
    pub(super) outcome: Outcome,
    /// How many visits it stands for.
    pub(super) n: usize,
}

/// Whether each visit has a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Density {
    /// It has.
    Each,
    /// Visits of some days share one.
    Gathered,
}

/// Every visit at its own place, if all have room; else gathered in columns.
pub(super) fn place(marks: &[Mark], wanted: impl Fn(&Mark) -> f64) -> (Vec<Placed>, Density) {
    let x: Vec<f64> = marks.iter().map(wanted).collect();
    match spread(&x, APART, MARGIN, WIDTH - MARGIN) {
        Some(x) => {
            let alone = |(mark, x): (&Mark, f64)| Placed {
                x,
                row: mark.row,
                outcome: mark.outcome,
                n: 1,
            };
            (marks.iter().zip(x).map(alone).collect(), Density::Each)
        }
        None => (gathered(marks, &x), Density::Gathered),
    }
}

/// Moves each of `wanted` (rising) aside until all are `apart`, between `left` and `right`. None: there is no room.
pub(super) fn spread(wanted: &[f64], apart: f64, left: f64, right: f64) -> Option<Vec<f64>> {
    #[expect(clippy::cast_precision_loss, reason = "a rat has thousands of visits at most")]
    let needed = wanted.len().saturating_sub(1) as f64 * apart;
    if right - left < needed {
        return None;
    }
    let mut x: Vec<f64> = Vec::with_capacity(wanted.len());
    for at in wanted {
        let least = x.last().map_or(left, |before: &f64| before + apart);
        x.push(at.max(least));
    }
    let mut most = right;
    for at in x.iter_mut().rev() {
        *at = at.min(most);
        most = *at - apart;
    }
    Some(x)
}

/// Columns as wide as a shape: in each, for each row, one shape for calm and unsure visits and one for frights.
fn gathered(marks: &[Mark], x: &[f64]) -> Vec<Placed> {
    let mut cells: SortedMap<(usize, usize, bool), Vec<Outcome>> = SortedMap::new();
    for (mark, x) in marks.iter().zip(x) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "x lies between the margins"
        )]
        let column = ((x - MARGIN) / APART).floor() as usize;
        let (row, is_fright) = key(mark);
        cells.get_or_default((column, row, is_fright)).push(mark.outcome);
    }
    cells
        .into_iter()
        .map(|((column, row, is_fright), outcomes)| {
            #[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen columns")]
            let x = (MARGIN + column as f64 * APART).min(WIDTH - MARGIN);
            let outcome = if is_fright {
                worst(&outcomes)
            } else {
                most_frequent(&outcomes)
            };
            Placed {
                x,
                row,
                outcome,
                n: outcomes.len(),
            }
        })
        .collect()
}

fn worst(outcomes: &[Outcome]) -> Outcome {
    outcomes.iter().copied().reduce(worse).unwrap_or(Outcome::Refused)
}

/// Of equally frequent ones the less calm.
fn most_frequent(outcomes: &[Outcome]) -> Outcome {
    let count = |outcome: &Outcome| outcomes.iter().filter(|other| *other == outcome).count();
    outcomes
        .iter()
        .copied()
        .max_by_key(|outcome| (count(outcome), *outcome))
        .unwrap_or(Outcome::Refused)
}
