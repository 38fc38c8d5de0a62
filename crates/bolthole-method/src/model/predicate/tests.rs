use bolthole_domain::Outcome;
use proptest::prelude::*;

use super::*;

fn when(any: &[&str], all: &[&str], none: &[&str]) -> Predicate {
    let terms = |texts: &[&str]| {
        texts
            .iter()
            .map(|text| Term::parse(text).unwrap())
            .collect::<Vec<_>>()
    };
    Predicate {
        any: terms(any),
        all: terms(all),
        none: terms(none),
    }
}

fn a_young_buck() -> Facts {
    Facts {
        sex: Some(Sex::Male),
        numbers: SortedMap::from([(Quantity::AgeWeeks, 9.0)]),
        meanings: SortedMap::from([("piloerection".into(), true), ("freeze".into(), false)]),
        causes: SortedMap::from([(Cause::Hormonal, 0.3)]),
        ..Facts::default()
    }
}

#[test]
fn what_is_known_is_yes_or_no_and_what_nobody_said_is_neither() {
    let facts = a_young_buck();
    for (term, truth) in [
        ("age_weeks<12", Truth::Yes),
        ("age_weeks>=12", Truth::No),
        ("sex:male", Truth::Yes),
        ("sex:female", Truth::No),
        ("sign:piloerection", Truth::Yes),
        ("sign:freeze", Truth::No),
        ("sign:bolt", Truth::Unknown),
        ("maybe:hormonal", Truth::Yes),
        ("cause:hormonal", Truth::No),
        ("cause:trauma_or_mishandling", Truth::Unknown),
        ("alone:yes", Truth::Unknown),
        ("alone:no", Truth::Unknown),
        ("vet:check", Truth::Unknown),
        ("lately:froze", Truth::Unknown),
        ("unknown:age_weeks", Truth::Yes),
    ] {
        assert_eq!(Term::parse(term).unwrap().truth(&facts), truth, "{term}");
    }
}

#[test]
fn a_card_is_never_put_forward_on_what_is_not_known() {
    let facts = a_young_buck();
    assert!(applies(&when(&["alone:yes", "age_weeks<12"], &[], &[]), &facts));
    assert!(!applies(&when(&[], &["alone:yes", "age_weeks<12"], &[]), &facts));
    assert!(!applies(&when(&["age_weeks<12"], &[], &["alone:yes"]), &facts));
    let open = when(&[], &["alone:yes"], &["lately:bit"]);
    let asked: Vec<String> = open.not_known(&facts).map(Term::to_string).collect();
    assert_eq!(asked, ["alone:yes", "lately:bit"]);
}

#[test]
fn a_bite_is_a_fright_and_a_calm_visit_is_none() {
    let mut facts = Facts::default();
    facts.happened(Outcome::Relaxed);
    assert!(!applies(&when(&["lately:fright"], &[], &[]), &facts));
    facts.happened(Outcome::Bit);
    assert!(applies(&when(&["lately:fright"], &["lately:bit"], &[]), &facts));
}

#[test]
fn every_term_is_written_as_it_is_read() {
    for text in [
        "cause:hormonal",
        "maybe:illness_or_pain",
        "sign:freeze",
        "tag:cat_in_home",
        "age_weeks<12",
        "bite_tier>=2",
        "alone:yes",
        "plateau:no",
        "sex:female",
        "vet:soon",
        "lately:bit",
        "lately:fright",
        "step:gown",
        "unknown:neutered",
    ] {
        assert_eq!(Term::parse(text).unwrap().to_string(), text);
    }
}

#[test]
fn a_term_that_is_none_says_what_there_is() {
    for (text, begins) in [
        ("hormonal", "`hormonal` is no condition; use cause:"),
        ("cause:moon", "`moon` is none of the eight causes"),
        ("age_weeks<twelve", "`age_weeks<twelve` has no number"),
        ("age<12", "`age<12`: `age` is no number; use one of age_weeks"),
        ("alone:perhaps", "`alone:perhaps` is answered yes or no"),
        ("lately:sang", "`sang` is nothing that can have happened"),
        ("vet:someday", "`someday` is no urgency"),
        ("unknown:colour", "`colour` is no field of the intake"),
    ] {
        let fault = Term::parse(text).unwrap_err();
        assert!(fault.starts_with(begins), "{fault}");
    }
}

/// Terms over things that can be known or not; `unknown:` is about not knowing itself and left out.
const TERMS: [&str; 8] = [
    "age_weeks<12",
    "age_weeks>=20",
    "alone:yes",
    "alone:no",
    "sign:freezes",
    "sex:male",
    "maybe:hormonal",
    "vet:soon",
];

fn predicates() -> impl Strategy<Value = Predicate> {
    let terms = || proptest::collection::vec(proptest::sample::select(TERMS.to_vec()), 0..4);
    (terms(), terms(), terms()).prop_map(|(any, all, none)| when(&any, &all, &none))
}

/// Facts with each thing known or not, and the same facts with everything known.
fn facts() -> impl Strategy<Value = (Facts, Facts)> {
    let parts = (
        0.0..60.0f64,
        proptest::bool::ANY,
        proptest::bool::ANY,
        proptest::bool::ANY,
        0.0..1.0f64,
    );
    let kept = proptest::collection::vec(proptest::bool::ANY, 6);
    (parts, kept).prop_map(|((age, alone, freezes, male, hormonal), kept)| {
        let whole = Facts {
            numbers: SortedMap::from([(Quantity::AgeWeeks, age)]),
            switches: SortedMap::from([(Switch::Alone, alone)]),
            meanings: SortedMap::from([("freezes".to_owned(), freezes)]),
            sex: Some(if male { Sex::Male } else { Sex::Female }),
            causes: SortedMap::from([(Cause::Hormonal, hormonal)]),
            vet: Some(Urgency::Check),
            ..Facts::default()
        };
        let mut part = Facts::default();
        if kept[0] {
            part.numbers.clone_from(&whole.numbers);
        }
        if kept[1] {
            part.switches.clone_from(&whole.switches);
        }
        if kept[2] {
            part.meanings.clone_from(&whole.meanings);
        }
        part.sex = whole.sex.filter(|_| kept[3]);
        if kept[4] {
            part.causes.clone_from(&whole.causes);
        }
        part.vet = whole.vet.filter(|_| kept[5]);
        (part, whole)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn what_was_yes_or_no_stays_so_when_more_is_known(when in predicates(), (part, whole) in facts()) {
        let before = when.truth(&part);
        prop_assert!(before == Truth::Unknown || before == when.truth(&whole));
    }

    #[test]
    fn where_everything_is_known_nothing_is_left_open(when in predicates(), (_, whole) in facts()) {
        prop_assert_ne!(when.truth(&whole), Truth::Unknown);
        prop_assert_eq!(when.not_known(&whole).count(), 0);
    }
}
