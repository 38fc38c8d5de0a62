//! Does what is asked next lead quickly to what all answers together would say?
//!
//! Rats are made up from the causes' own evidence: one or two causes each, with what speaks for them by chance, some
//! noise, and some questions that nobody can answer.

use bolthole_domain::{BiteSeverity, Cause, Intake, Sex};
use bolthole_method::{Field, Urgency, When};

use super::METHOD;
use crate::{Assessment, assess};

const RATS: u64 = 40;

/// Numbers that come out alike on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % n
    }

    fn percent(&mut self, share: u64) -> bool {
        self.below(100) < share
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).expect("a list is short")]
    }
}

/// What intakes ask, but for health, which is always asked first.
const ASKED: [Field; 15] = [
    Field::AgeWeeks,
    Field::Sex,
    Field::Neutered,
    Field::Alone,
    Field::WeeksAtHome,
    Field::SourceOfRat,
    Field::Onset,
    Field::WasFriendlyBefore,
    Field::Signs,
    Field::BiteSeverity,
    Field::Triggers,
    Field::HandlingHistory,
    Field::Environment,
    Field::RecentChanges,
    Field::RatConflict,
];

fn made_up(chance: &mut Chance) -> Intake {
    let mut rat = Intake {
        sex: Some(chance.of(&[Sex::Male, Sex::Female])),
        age_weeks: Some(chance.of(&[6.0, 10.0, 16.0, 30.0, 60.0, 90.0])),
        neutered: Some(chance.percent(25)),
        alone: Some(chance.percent(20)),
        weeks_at_home: Some(chance.of(&[0.5, 2.0, 5.0, 20.0, 50.0])),
        source_of_rat: Some(
            chance
                .of(&["breeder", "pet shop", "rescue", "rehomed"])
                .to_owned(),
        ),
        onset: Some(chance.of(&["always", "always", "gradual", "sudden"]).to_owned()),
        was_friendly_before: Some(chance.percent(40)),
        signs: Some(Vec::new()),
        triggers: Some(Vec::new()),
        environment: Some(Vec::new()),
        health_signs: Some(Vec::new()),
        handling_history: Some(Vec::new()),
        recent_changes: Some(Vec::new()),
        bite_severity: Some(chance.of(&[BiteSeverity::None, BiteSeverity::None, BiteSeverity::Nip])),
        rat_conflict: Some("none".to_owned()),
        n_companions: None,
    };
    for _ in 0..=chance.below(2) {
        let cause = chance.of(&Cause::ALL);
        let card = METHOD.cause(cause).expect("every cause has a card");
        for evidence in card.evidence.iter().filter(|evidence| evidence.weight > 0.4) {
            if chance.percent(30) {
                make_so(&mut rat, &evidence.when);
            }
        }
    }
    for field in ASKED {
        if chance.percent(12) {
            take(&mut rat, field, &Intake::default());
        }
    }
    rat
}

fn make_so(rat: &mut Intake, when: &When) {
    rat.sex = when.sex.or(rat.sex);
    rat.neutered = when.neutered.or(rat.neutered);
    rat.alone = when.alone.or(rat.alone);
    rat.was_friendly_before = when.was_friendly_before.or(rat.was_friendly_before);
    rat.age_weeks = when.age_from.or(rat.age_weeks);
    rat.weeks_at_home = when.home_from.or(rat.weeks_at_home);
    let Some(meaning) = when.any.first() else { return };
    let tag = METHOD.tags.iter().find(|tag| tag.id == *meaning);
    let list = match tag.map_or(Field::Signs, |tag| tag.field) {
        Field::Signs => &mut rat.signs,
        Field::Triggers => &mut rat.triggers,
        Field::Environment => &mut rat.environment,
        Field::HandlingHistory => &mut rat.handling_history,
        Field::RecentChanges => &mut rat.recent_changes,
        _ => return,
    };
    list.get_or_insert_default().push(meaning.clone());
}

/// That field's answer, as `full` has it.
fn take(known: &mut Intake, field: Field, full: &Intake) {
    let full = full.clone();
    match field {
        Field::AgeWeeks => known.age_weeks = full.age_weeks,
        Field::Sex => known.sex = full.sex,
        Field::Neutered => known.neutered = full.neutered,
        Field::Alone | Field::NCompanions => known.alone = full.alone,
        Field::WeeksAtHome => known.weeks_at_home = full.weeks_at_home,
        Field::SourceOfRat => known.source_of_rat = full.source_of_rat,
        Field::Onset => known.onset = full.onset,
        Field::WasFriendlyBefore => known.was_friendly_before = full.was_friendly_before,
        Field::Signs => known.signs = full.signs,
        Field::BiteSeverity => known.bite_severity = full.bite_severity,
        Field::Triggers => known.triggers = full.triggers,
        Field::HandlingHistory => known.handling_history = full.handling_history,
        Field::Environment => known.environment = full.environment,
        Field::RecentChanges => known.recent_changes = full.recent_changes,
        Field::RatConflict => known.rat_conflict = full.rat_conflict,
        Field::HealthSigns => known.health_signs = full.health_signs,
    }
}

/// The likeliest cause, the vet's part and the teeth: what a plan is made from.
fn says(found: &Assessment) -> (Cause, Urgency, u8) {
    let first = Cause::ALL
        .into_iter()
        .max_by(|one, other| found.causes.get(*one).p.total_cmp(&found.causes.get(*other).p))
        .expect("there are eight");
    (first, found.vet.flag, found.bite_tier.number())
}

/// How many questions it took until the likeliest cause was that of all answers, and until all of it was; for good.
fn questions_until(full: &Intake, next: impl Fn(&Intake, &[Field]) -> Option<Field>) -> (usize, usize) {
    let goal = says(&assess(&METHOD, full));
    let mut known = Intake {
        health_signs: full.health_signs.clone(),
        ..Intake::default()
    };
    let mut asked: Vec<Field> = vec![Field::HealthSigns];
    let (mut until_cause, mut until_all) = (0, 0);
    loop {
        let so_far = says(&assess(&METHOD, &known));
        if so_far.0 != goal.0 {
            until_cause = asked.len();
        }
        if so_far != goal {
            until_all = asked.len();
        }
        let Some(field) = next(&known, &asked) else { break };
        take(&mut known, field, full);
        asked.push(field);
    }
    (until_cause, until_all)
}

fn wanted(known: &Intake, asked: &[Field]) -> Option<Field> {
    let by_worth = assess(&METHOD, known).ask_next;
    let open = |field: &Field| !asked.contains(field);
    let wanted = by_worth.iter().map(|ask| ask.field).find(open);
    wanted.or_else(|| in_order(known, asked))
}

/// As the questions stand in the method.
fn in_order(_: &Intake, asked: &[Field]) -> Option<Field> {
    let questions = METHOD.questions.iter().map(|question| question.field);
    questions
        .filter(|field| *field != Field::NCompanions)
        .find(|field| !asked.contains(field))
}

fn average(next: fn(&Intake, &[Field]) -> Option<Field>) -> (f64, f64) {
    let mut chance = Chance(20_261_122);
    let (mut cause, mut all) = (0, 0);
    for _ in 0..RATS {
        let (one, other) = questions_until(&made_up(&mut chance), next);
        cause += one;
        all += other;
    }
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let mean = |sum: usize| sum as f64 / RATS as f64;
    (mean(cause), mean(all))
}

#[test]
#[expect(clippy::print_stdout, reason = "figures are for people to read")]
fn what_is_asked_next_leads_to_the_cause_in_about_five_questions() {
    let (by_worth, all_by_worth) = average(wanted);
    let (by_order, all_by_order) = average(in_order);
    println!("the likeliest cause: {by_worth:.2} questions by worth, {by_order:.2} in the method's order");
    println!("with vet and teeth: {all_by_worth:.2} by worth, {all_by_order:.2} in the method's order");
    assert!(
        by_worth <= 5.5 && by_worth < by_order,
        "{by_worth:.2} {by_order:.2}"
    );
    assert!(all_by_worth < all_by_order, "{all_by_worth:.2} {all_by_order:.2}");
}
