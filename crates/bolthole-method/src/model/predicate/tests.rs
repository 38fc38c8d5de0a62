use bolthole_domain::Outcome;

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
        numbers: BTreeMap::from([(Quantity::AgeWeeks, 9.0)]),
        meanings: BTreeMap::from([("piloerection".into(), true), ("freeze".into(), false)]),
        causes: BTreeMap::from([(Cause::Hormonal, 0.3)]),
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
