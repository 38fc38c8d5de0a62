use super::figures::Figures;
use super::{evaluate, evaluate_rivals};
use crate::tests::{METHOD, Story};
use crate::trust::Params;

#[test]
fn who_says_the_truth_is_calibrated_and_who_says_the_opposite_is_not() {
    let truth: Vec<(f64, bool)> = (0..200)
        .map(|n| (if n % 2 == 0 { 0.99 } else { 0.01 }, n % 2 == 0))
        .collect();
    let of_truth = Figures::of(truth.clone());
    assert!((of_truth.auc - 1.0).abs() < 1e-9 && of_truth.ece < 0.011 && of_truth.log_loss < 0.011);
    let of_opposite = Figures::of(truth.into_iter().map(|(said, came)| (said, !came)).collect());
    assert!(of_opposite.auc < 1e-9 && 0.97 < of_opposite.ece && 4.0 < of_opposite.log_loss);
}

#[test]
fn who_always_says_the_same_is_a_coin() {
    let of_same = Figures::of((0..100).map(|n| (0.3, n % 10 < 3)).collect());
    assert!((of_same.auc - 0.5).abs() < 1e-9 && of_same.ece < 1e-9);
    assert_eq!(of_same.groups.len(), 1);
}

#[test]
fn ten_groups_are_ten_however_many_visits_there_are() {
    for n in [10, 43, 97, 1001, 43_916] {
        let figures = Figures::of(
            (0..n)
                .map(|nth| (f64::from(nth) / 50_000.0, nth % 3 == 0))
                .collect(),
        );
        let sizes: Vec<usize> = figures.groups.iter().map(|group| group.n).collect();
        assert_eq!(sizes.len(), 10, "{n}: {sizes:?}");
        assert!(
            sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1,
            "{sizes:?}"
        );
    }
}

#[test]
fn a_log_without_visits_is_foreseen_by_everybody_and_divides_nothing_by_nothing() {
    let nothing = crate::History::default();
    let report = evaluate(&METHOD, Params::shipped(), &[&nothing]);
    assert_eq!(report.n_visits, 0);
    assert!(report.loss.abs() < 1e-12);
    for rival in evaluate_rivals(&METHOD, &[&nothing]) {
        assert!(rival.loss.is_finite() && rival.calm.auc.is_finite(), "{rival:?}");
    }
}

#[test]
fn everybody_is_asked_about_every_visit() {
    let calm = Story::climbed_to("spoon-at-door").history();
    let afraid = Story::climbed_to("spoon-at-door")
        .log_after(1.0, "spoon-at-door", "fled")
        .history();
    let both = [&calm, &afraid];
    let n = evaluate(&METHOD, Params::shipped(), &both).n_visits;
    assert_eq!(n, calm.entries.len() + afraid.entries.len());
    for rival in evaluate_rivals(&METHOD, &both) {
        assert_eq!(rival.n_visits, n, "{}", rival.who);
        assert_eq!(rival.calm.groups.iter().map(|group| group.n).sum::<usize>(), n);
    }
}
