use bolthole_app::{Change, WhatChanged};
use bolthole_domain::{Instant, Moment, RungId};
use bolthole_words::Words;
use proptest::prelude::*;

use super::*;

const DAY_MS: i64 = 86_400_000;

fn moment(day: i32) -> Moment {
    Moment {
        at: Instant(i64::from(day) * DAY_MS + DAY_MS / 2),
        offset_min: 0,
    }
}

fn way(visits: &[(i32, usize, Outcome)], n_rows: usize) -> Way {
    let row = |nth: usize| Row {
        rung: RungId(format!("rung-{nth}")),
        says: format!("Step {nth}"),
        is_now: nth + 1 == n_rows,
    };
    Way {
        rows: (0..n_rows).map(row).collect(),
        marks: visits
            .iter()
            .map(|&(day, row, outcome)| Mark {
                row,
                at: moment(day),
                outcome,
            })
            .collect(),
        ..Way::default()
    }
}

fn placed(way: &Way, today: i32) -> Vec<Placed> {
    let time = Time {
        first: way.marks[0].at.day(),
        today: DayNumber(today),
    };
    place(&way.marks, |mark| time.x(mark.at.day())).0
}

#[test]
fn with_five_visits_each_has_a_shape_of_its_own() {
    use Outcome::*;
    let way = way(
        &[
            (0, 0, Relaxed),
            (1, 0, Relaxed),
            (1, 1, Froze),
            (2, 0, Ate),
            (3, 1, Hesitated),
        ],
        2,
    );
    let drawn = chart(Words::english(), &way, "Ellie", DayNumber(3)).into_string();
    assert_eq!(drawn.matches("class=\"mark").count(), 5);
    assert!(drawn.contains("Each shape is a visit."));
}

#[test]
fn with_four_hundred_visits_a_fright_is_never_hidden() {
    let mut visits: Vec<(i32, usize, Outcome)> = (0..400)
        .zip((0..4).flat_map(|row| [row; 100]))
        .map(|(day, row)| (day, row, Outcome::Ate))
        .collect();
    visits[250].2 = Outcome::Froze;
    let way = way(&visits, 4);
    let marks = placed(&way, 400);
    assert_eq!(
        marks.iter().filter(|one| one.outcome == Outcome::Froze).count(),
        1
    );
    assert_eq!(marks.iter().map(|one| one.n).sum::<usize>(), 400);
    assert!(
        chart(Words::english(), &way, "Ellie", DayNumber(400))
            .into_string()
            .contains("one or more visits")
    );
}

#[test]
fn letters_that_would_touch_are_moved_aside() {
    let mut way = way(&[(0, 0, Outcome::Ate), (60, 0, Outcome::Ate)], 1);
    way.changes = [30, 30, 31]
        .map(|day| Change {
            at: moment(day),
            what: WhatChanged::Vet,
        })
        .into();
    let drawn = chart(Words::english(), &way, "Ellie", DayNumber(60)).into_string();
    let at: Vec<f64> = drawn
        .split("cx=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(at.len(), 3);
    assert!(
        at.windows(2).all(|two| LETTERS_APART <= two[1] - two[0] + 0.2),
        "{at:?}"
    );
}

/// The vertical pieces of the `nth` change's line: from where to where.
fn pieces(drawn: &str, nth: usize) -> Vec<(f64, f64)> {
    let line = drawn.split("class=\"event\" d=\"").nth(nth + 1).unwrap();
    let path = line.split('"').next().unwrap();
    let piece = |piece: &str| {
        let (from, to) = piece.split_once(' ')?.1.split_once('V')?;
        Some((from.parse().unwrap(), to.parse().unwrap()))
    };
    path.split('M').filter_map(piece).collect()
}

#[test]
fn a_change_on_the_first_day_leaves_the_names_of_the_rows_alone() {
    let mut way = way(&[(0, 0, Outcome::Ate), (60, 1, Outcome::Ate)], 3);
    way.changes = [0, 59]
        .map(|day| Change {
            at: moment(day),
            what: WhatChanged::Vet,
        })
        .into();
    let drawn = chart(Words::english(), &way, "Ellie", DayNumber(60)).into_string();
    let (first, last) = (pieces(&drawn, 0), pieces(&drawn, 1));
    assert_eq!((first.len(), last.len()), (3, 3));
    for row in 0..3_u8 {
        let top = HEAD + f64::from(row) * ROW;
        let name = top + NAME - 10.0..top + NAME + 3.0;
        let is_crossed = |lines: &[(f64, f64)]| {
            lines
                .iter()
                .any(|(from, to)| *from < name.end && name.start < *to)
        };
        assert!(!is_crossed(&first), "{first:?} crosses the name at {name:?}");
        assert!(
            is_crossed(&last),
            "far from the names the line is whole: {last:?}"
        );
    }
}

#[test]
fn a_rat_without_visits_has_no_chart() {
    assert_eq!(
        chart(Words::english(), &Way::default(), "Ellie", DayNumber(0)).into_string(),
        ""
    );
}

fn a_visit() -> impl Strategy<Value = (i32, usize, Outcome)> {
    (
        0..500_i32,
        0..9_usize,
        prop::sample::select(Outcome::ALL.to_vec()),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_two_shapes_ever_touch(mut visits in prop::collection::vec(a_visit(), 1..450)) {
        visits.sort_by_key(|visit| visit.0);
        let last = visits.last().unwrap().0;
        let marks = placed(&way(&visits, 9), last);
        for (nth, one) in marks.iter().enumerate() {
            prop_assert!((MARGIN..=WIDTH - MARGIN + 0.01).contains(&one.x));
            for other in &marks[nth + 1..] {
                let same_line = one.row == other.row && one.outcome.is_fright() == other.outcome.is_fright();
                prop_assert!(!same_line || APART - 0.01 <= (one.x - other.x).abs(), "{one:?} {other:?}");
            }
        }
        prop_assert_eq!(marks.iter().map(|one| one.n).sum::<usize>(), visits.len());
    }
}
