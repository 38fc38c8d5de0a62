//! What an intake and its assessment say, in the terms that cards ask in.

use bolthole_domain::{BiteSeverity, Intake, SortedMap};
use bolthole_method::{Facts as CardFacts, Field, Method, Quantity, Switch, Urgency};

use crate::Assessment;
use crate::facts::Facts;

/// What is known of this rat, for `Card::matters`. The log adds what happened lately.
///
/// A sign that nobody was asked about is not known; one that was asked about and not named is not there. What is worked
/// out from several answers was never asked: where it does not follow, it is not known.
pub fn card_facts(method: &Method, intake: &Intake, assessment: &Assessment) -> CardFacts {
    let facts = Facts::gather(method, intake);
    CardFacts {
        meanings: meanings(method, &facts),
        answered: facts.answered_fields(),
        causes: assessment
            .causes
            .iter()
            .map(|(cause, weighed)| (cause, weighed.p))
            .collect(),
        sex: facts.sex,
        numbers: numbers(&facts, assessment),
        switches: switches(&facts),
        vet: vet(&facts, assessment),
        ..CardFacts::default()
    }
}

fn meanings(method: &Method, facts: &Facts) -> SortedMap<String, bool> {
    let signs = method.ethogram.iter().map(|sign| (&sign.id, Some(Field::Signs)));
    let tags = method
        .tags
        .iter()
        .map(|tag| (&tag.id, (!tag.worked_out).then_some(tag.field)));
    let all = signs.chain(tags);
    all.filter_map(|(id, asked)| {
        let there = facts.has(id);
        let was_asked = asked.is_some_and(|field| facts.is_known(field));
        (there || was_asked).then(|| (id.clone(), there))
    })
    .collect()
}

fn numbers(facts: &Facts, assessment: &Assessment) -> SortedMap<Quantity, f64> {
    let alone = facts.alone.filter(|alone| *alone).map(|_| 0.0);
    let numbers = [
        (Quantity::AgeWeeks, facts.age_weeks),
        (Quantity::WeeksAtHome, facts.weeks_at_home),
        (Quantity::NCompanions, facts.n_companions.map(f64::from).or(alone)),
        (Quantity::BiteTier, Some(f64::from(assessment.bite_tier.number()))),
    ];
    numbers
        .into_iter()
        .filter_map(|(quantity, value)| Some((quantity, value?)))
        .collect()
}

fn switches(facts: &Facts) -> SortedMap<Switch, bool> {
    let switches = [
        (Switch::Alone, facts.alone),
        (Switch::Neutered, facts.neutered),
        (Switch::WasFriendlyBefore, facts.was_friendly_before),
        (Switch::Bites, facts.bites()),
        (
            Switch::BreaksSkin,
            facts.bite_severity.map(BiteSeverity::breaks_skin),
        ),
    ];
    switches
        .into_iter()
        .filter_map(|(switch, is)| Some((switch, is?)))
        .collect()
}

/// A flag counts whoever raised it; no flag says something only where the body was asked about.
fn vet(facts: &Facts, assessment: &Assessment) -> Option<Urgency> {
    let flag = assessment.vet.flag;
    (flag != Urgency::None || facts.is_known(Field::HealthSigns)).then_some(flag)
}

#[cfg(test)]
mod tests {
    use bolthole_method::{Term, Truth};

    use super::*;
    use crate::assess;
    use crate::tests::METHOD;

    fn truth(intake: &str, term: &str) -> Truth {
        let intake = Intake::from_json(intake).expect("the test's intake is sound");
        let facts = card_facts(&METHOD, &intake, &assess(&METHOD, &intake));
        Term::parse(term).expect("the test's term is one").truth(&facts)
    }

    #[test]
    fn a_list_that_was_answered_says_no_to_what_it_leaves_out() {
        let intake = r#"{"signs":["puffed_fur"],"alone":true,"age_weeks":9}"#;
        for (term, expected) in [
            ("sign:puffed_fur", Truth::Yes),
            ("sign:sidles", Truth::No),
            ("tag:cat_in_home", Truth::Unknown),
            ("alone:yes", Truth::Yes),
            ("n_companions>=1", Truth::No),
            ("age_weeks<12", Truth::Yes),
            ("vet:check", Truth::Unknown),
            ("neutered:no", Truth::Unknown),
            ("unknown:sex", Truth::Yes),
            ("unknown:age_weeks", Truth::No),
        ] {
            assert_eq!(truth(intake, term), expected, "{term}");
        }
    }

    #[test]
    fn what_is_worked_out_is_never_taken_for_an_answer() {
        let asked = r#"{"signs":["hides"]}"#;
        assert_eq!(truth(asked, "tag:new_fear"), Truth::Unknown);
        let new = r#"{"signs":["hides"],"was_friendly_before":true}"#;
        assert_eq!(truth(new, "tag:new_fear"), Truth::Yes);
    }

    #[test]
    fn a_body_that_was_looked_over_and_found_well_asks_for_no_vet() {
        assert_eq!(truth(r#"{"health_signs":[]}"#, "vet:check"), Truth::No);
        assert_eq!(
            truth(r#"{"health_signs":["laboured_breathing"]}"#, "vet:now"),
            Truth::Yes
        );
    }
}
