use bolthole_domain::{Outcome, Posture, Seconds, Signs};

use super::prior::Prior;
use super::{FitFault, Rat, fit, tape};
use crate::tests::METHOD;
use crate::trust::{FitOn, Params};
use crate::{Entry, EntryKind, History, OthersToday, Trial};

/// A rat that climbs a rung every third visit, two visits a day, and has its ups and downs.
fn a_rat(number: usize) -> History {
    let entry = |visit: usize| {
        let rungs = METHOD.ladder.rungs();
        let outcome = Outcome::ALL[(visit * visit + 3 * number) % (5 + number % 3)];
        Entry {
            day: f64::from(u32::try_from(visit).expect("few")) / 2.0,
            kind: EntryKind::Trial(Trial {
                rung: rungs[(visit / 3) % rungs.len()].id.clone(),
                outcome,
                latency: outcome.is_calm().then_some(Seconds(12.0)),
                caregiver: Some(["a", "b"][visit % 5 / 4].to_owned()),
                role: bolthole_domain::Role::Adult,
                companion_present: visit.is_multiple_of(2),
                stopped_by: None,
                at_food: false,
                signs: Signs {
                    posture: (visit.is_multiple_of(3)).then_some(Posture::ALL[(visit + number) % 3]),
                    alarm_calls: (visit.is_multiple_of(4)).then_some(visit.is_multiple_of(8)),
                },
                others: others(outcome),
            }),
        }
    };
    History {
        entries: (0..24).map(entry).collect(),
        ..History::default()
    }
}

/// A day on which the rest of the mischief did that too.
fn others(did: Outcome) -> OthersToday {
    let visits = [[(0, Outcome::Ate); 5].as_slice(), &[(1, did)]].concat();
    OthersToday::of(1, [visits.as_slice()])
}

#[test]
fn exact_slopes_are_those_of_small_differences() {
    const SMALL: f64 = 1e-5;
    let params = Params::shipped();
    let history = a_rat(1);
    let rat = Rat::new(&METHOD, &history);
    // No number is nothing: what has no weight has no slope to be looked at.
    let row: Vec<f64> = params
        .to_vec()
        .into_iter()
        .map(|number| if number == 0.0 { 0.3 } else { number })
        .collect();
    let (loss, slopes) = tape::slopes(&row, |row| rat.loss(&METHOD, params, row));
    assert!((loss - rat.loss(&METHOD, params, &row)).abs() < 1e-9);
    for place in 0..row.len() {
        let moved = |by: f64| {
            let mut row = row.clone();
            row[place] += by;
            rat.loss(&METHOD, params, &row)
        };
        let difference = (moved(SMALL) - moved(-SMALL)) / (2.0 * SMALL);
        let off = (slopes[place] - difference).abs();
        assert!(
            off < 1e-4 * (1.0 + difference.abs()),
            "{place}: {} {difference}",
            slopes[place]
        );
    }
}

#[test]
fn the_prior_has_the_slopes_of_its_penalty() {
    const SMALL: f64 = 1e-5;
    let params = Params::shipped();
    let prior = Prior::new(&METHOD.ladder, params);
    let mut row = params.to_vec();
    for (place, number) in row.iter_mut().enumerate() {
        *number += libm::sin(f64::from(u32::try_from(place).expect("few")));
    }
    for (place, slope) in prior.slopes(&row).into_iter().enumerate() {
        let moved = |by: f64| {
            let mut row = row.clone();
            row[place] += by;
            prior.penalty(&row)
        };
        let difference = (moved(SMALL) - moved(-SMALL)) / (2.0 * SMALL);
        assert!((slope - difference).abs() < 1e-6, "{place}: {slope} {difference}");
    }
}

#[test]
fn a_fit_foresees_rats_it_never_saw_better_than_what_it_began_from() {
    let rats: Vec<History> = (0..15).map(a_rat).collect();
    let fitted = fit(&METHOD, &rats, Params::shipped(), 4, FitOn::Rats).expect("a fit");
    assert!(fitted.is_better(), "{} {}", fitted.before.loss, fitted.after.loss);
    assert_eq!(fitted.params.evidence.n_rats, 15);
    assert_eq!(fitted.params.evidence.fit_on, FitOn::Rats);
}

#[test]
fn nine_rats_are_too_few_and_so_are_rats_without_visits() {
    let mut rats: Vec<History> = (0..9).map(a_rat).collect();
    rats.extend((0..5).map(|_| History::default()));
    let refused = fit(&METHOD, &rats, Params::shipped(), 1, FitOn::Rats);
    assert_eq!(refused, Err(FitFault::TooFewRats(9)));
}
