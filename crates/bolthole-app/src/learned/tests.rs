//! Stories of what a log teaches, and that it never takes caution away.

use std::sync::LazyLock;

use bolthole_domain::{
    BiteSeverity, Cause, Coat, DeviceId, HouseholdId, Instant, MischiefId, Outcome, RatId, Sex, VisitId, Zone,
};
use bolthole_method::Urgency;
use bolthole_record::{Body, Event};
use bolthole_words::Words;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{Because, LookAgain, Pen, health, last_sitting, look_again, step, still_so, what_changed, why};

static METHOD: LazyLock<Method> = LazyLock::new(Method::built_in);
const DAY_MS: i64 = 86_400_000;

fn moment(day: i64, hour: i64) -> Moment {
    Moment {
        at: Instant(1_700_000_000_000 - 1_700_000_000_000 % DAY_MS + day * DAY_MS + hour * DAY_MS / 24),
        offset_min: 0,
    }
}

fn rat(nth: u128) -> RatId {
    RatId(Uuid::from_u128(nth))
}

const ELLIE: u128 = 7;
const TIBBY: u128 = 8;

/// A household's log, written day by day.
#[derive(Debug, Default, Clone)]
struct Log {
    events: Vec<Event>,
}

impl Log {
    /// Ellie came home on day 0 and was asked about.
    fn of_ellie(intake: &str) -> Log {
        let mut log = Log::default();
        log.arrives(ELLIE, "Ellie", 0);
        log.answered(0, intake);
        log
    }

    fn pen(&self, day: i64, hour: i64) -> Pen {
        Pen::new(
            &self.notebook(),
            HouseholdId(Uuid::from_u128(1)),
            DeviceId(Uuid::from_u128(2)),
            None,
            moment(day, hour),
            Uuid::from_u128(1000 + (self.events.len() as u128) * 1000),
        )
    }

    fn write(&mut self, day: i64, hour: i64, body: Body) {
        let event = self.pen(day, hour).write(body);
        self.events.push(event);
    }

    fn arrives(&mut self, who: u128, name: &str, day: i64) {
        let body = Body::RatAdded {
            rat: rat(who),
            mischief: MischiefId(Uuid::from_u128(3)),
            name: name.to_owned(),
            sex: Some(Sex::Female),
            coat: Coat::default(),
            came_home: moment(day, 8),
        };
        self.write(day, 8, body);
    }

    fn answered(&mut self, day: i64, intake: &str) {
        let intake = Intake::from_json(intake).expect("the test's intake is sound");
        self.write(
            day,
            9,
            Body::IntakeAnswered {
                rat: rat(ELLIE),
                intake,
            },
        );
    }

    fn visit(&mut self, day: i64, rung: &str, outcome: Outcome) {
        let visit = VisitId(Uuid::from_u128(50_000 + self.events.len() as u128));
        let body = Body::VisitLogged {
            visit,
            rat: rat(ELLIE),
            rung: rung.into(),
            outcome,
            latency: None,
            companion_present: None,
            stopped_by: None,
            at_food: false,
            note: String::new(),
        };
        self.write(day, 18, body);
    }

    fn notebook(&self) -> Notebook {
        Notebook::fold(&self.events)
    }

    fn p(&self, day: i64, cause: Cause) -> f64 {
        let learned = learned(&METHOD, &self.notebook(), rat(ELLIE), asking(day)).unwrap();
        learned.assess(&METHOD).causes.get(cause).p
    }

    fn seen(&self, day: i64) -> Vec<String> {
        let learned = learned(&METHOD, &self.notebook(), rat(ELLIE), asking(day)).unwrap();
        learned.seen.into_iter().map(|seen| seen.noticed.tag).collect()
    }

    fn look_again(&self, day: i64) -> Option<LookAgain> {
        let notebook = self.notebook();
        look_again(&METHOD, &notebook.rats[&rat(ELLIE)], moment(day, 20))
    }
}

fn asking(day: i64) -> Asking {
    Asking {
        caregiver: None,
        now: moment(day, 20),
    }
}

#[test]
fn visits_say_how_a_rat_fears_and_where_it_is_at_ease() {
    let mut log = Log::of_ellie("{}");
    log.visit(1, "spoon-at-hide", Outcome::Fled);
    assert!(log.seen(1).is_empty(), "once may be chance");
    log.visit(2, "spoon-at-hide", Outcome::Fled);
    assert_eq!(log.seen(2), ["bolts"]);
    for day in 3..5 {
        log.visit(day, "climbs-on", Outcome::Ate);
    }
    assert_eq!(log.seen(5), ["bolts", "eats_in_place", "climbs_on_person"]);
    assert!(
        log.seen(40).is_empty(),
        "what it did a month ago is not what it does"
    );
}

#[test]
fn a_log_answers_no_question() {
    let mut log = Log::of_ellie("{}");
    for day in 1..4 {
        log.visit(day, "spoon-at-hide", Outcome::Fled);
    }
    let learned = learned(&METHOD, &log.notebook(), rat(ELLIE), asking(4)).unwrap();
    assert_eq!(learned.known.signs, None);
    let asked = learned.assess(&METHOD).ask_next;
    assert_eq!(asked[0].field, Field::HealthSigns);
}

#[test]
fn a_companion_makes_lonely_less_likely_and_is_named_as_the_reason() {
    let mut log = Log::of_ellie(r#"{"alone":true,"n_companions":0,"signs":["nervous"]}"#);
    let before = log.p(1, Cause::LonelyNoCompanion);
    log.arrives(TIBBY, "Tibby", 5);
    assert!(log.p(6, Cause::LonelyNoCompanion) < before);
    let changed = what_changed(&METHOD, &log.notebook(), rat(ELLIE), asking(6)).unwrap();
    assert_eq!(changed.since, moment(0, 9));
    let lonely = changed
        .causes
        .iter()
        .find(|moved| moved.cause == Cause::LonelyNoCompanion)
        .expect("lonely moved");
    let Because::Seen(seen) = &lonely.because[0] else {
        panic!("company is the reason: {lonely:?}")
    };
    assert_eq!(
        seen.says.in_words(Words::english()),
        "Tibby came to live with {him}"
    );
    assert_eq!(seen.on, Some(moment(5, 8)));
    assert!(
        lonely
            .reasons_gone
            .contains(&bolthole_words::Said::plain("Lives without another rat"))
    );
}

#[test]
fn weeks_at_home_take_settling_in_away_and_say_so() {
    let log = Log::of_ellie(r#"{"alone":false,"n_companions":2,"signs":["hides"],"age_weeks":9}"#);
    assert!(log.p(60, Cause::NormalSettlingIn) < log.p(0, Cause::NormalSettlingIn));
    let changed = what_changed(&METHOD, &log.notebook(), rat(ELLIE), asking(60)).unwrap();
    let settling = changed
        .causes
        .iter()
        .find(|moved| moved.cause == Cause::NormalSettlingIn)
        .expect("settling in moved");
    assert_eq!(settling.because[0], Because::WeeksAtHome(8.0));
}

#[test]
fn nothing_is_said_to_have_changed_on_the_first_day_or_when_nothing_has() {
    let log = Log::of_ellie(r#"{"alone":false,"n_companions":2}"#);
    assert_eq!(
        what_changed(&METHOD, &log.notebook(), rat(ELLIE), asking(0)),
        None
    );
    let changed = what_changed(&METHOD, &log.notebook(), rat(ELLIE), asking(1)).unwrap();
    assert!(changed.is_nothing(), "{changed:?}");
}

#[test]
fn new_biting_in_a_rat_that_sat_on_laps_is_for_a_vet_until_one_has_looked() {
    let mut log = Log::of_ellie(r#"{"age_weeks":80,"alone":false,"n_companions":2,"bite_severity":"none"}"#);
    for day in 1..6 {
        log.visit(day, "lap-spoon", Outcome::Relaxed);
    }
    let flag = |log: &Log, day| {
        why(&METHOD, &log.notebook(), rat(ELLIE), asking(day))
            .unwrap()
            .triage
            .flag
    };
    assert_eq!(flag(&log, 6), Urgency::None);
    log.visit(7, "lap-spoon", Outcome::Bit);
    assert_eq!(flag(&log, 7), Urgency::Soon);
    let notebook = log.notebook();
    assert_eq!(
        health(&METHOD, &notebook, rat(ELLIE), moment(7, 20)).triage.flag,
        Urgency::Soon
    );
    let held = step(&METHOD, &notebook, rat(ELLIE), asking(8)).unwrap().plan;
    for open in held.open.iter().chain(&held.rung) {
        assert!(open.0 == "sit-near" || open.0.starts_with("spoon-"), "{open}");
    }
    let changed = what_changed(&METHOD, &log.notebook(), rat(ELLIE), asking(7)).unwrap();
    assert_eq!(changed.flags_new[0], "new-aggression-in-an-adult");
    assert!(
        changed
            .causes
            .iter()
            .any(|moved| moved.cause == Cause::IllnessOrPain)
    );
    log.write(
        8,
        10,
        Body::VetSeen {
            rat: rat(ELLIE),
            note: String::new(),
        },
    );
    assert_eq!(flag(&log, 8), Urgency::None);
}

#[test]
fn what_the_log_called_a_vet_for_is_answered_until_it_comes_anew() {
    let friendly = r#"{"age_weeks":80,"was_friendly_before":true,"alone":false,"n_companions":2}"#;
    let mut log = Log::of_ellie(friendly);
    log.visit(2, "still-arm", Outcome::Bit);
    let flag = |log: &Log, day| {
        health(&METHOD, &log.notebook(), rat(ELLIE), moment(day, 20))
            .triage
            .flag
    };
    assert_eq!(flag(&log, 2), Urgency::Soon);
    let seen = Body::VetSeen {
        rat: rat(ELLIE),
        note: String::new(),
    };
    log.write(4, 10, seen);
    assert!(flag(&log, 5) < Urgency::Soon, "a vet has looked");
    log.visit(6, "sit-near", Outcome::Relaxed);
    assert!(flag(&log, 6) < Urgency::Soon, "a calm visit raises nothing");
    log.visit(7, "spoon-at-door", Outcome::Bit);
    assert_eq!(flag(&log, 7), Urgency::Soon);
}

#[test]
fn a_nip_on_a_first_lap_calls_no_vet() {
    let mut log = Log::of_ellie(r#"{"age_weeks":80,"alone":false,"n_companions":2,"bite_severity":"none"}"#);
    for day in 1..4 {
        log.visit(day, "spoon-at-door", Outcome::Ate);
    }
    log.visit(4, "lap-spoon", Outcome::Bit);
    let notebook = log.notebook();
    let why = why(&METHOD, &notebook, rat(ELLIE), asking(4)).unwrap();
    assert_eq!(why.triage.flag, Urgency::None);
}

#[test]
fn an_operation_is_told_by_two_answers_and_its_hormones_fade() {
    let mut log = Log::of_ellie(r#"{"neutered":false}"#);
    log.answered(10, r#"{"neutered":true}"#);
    assert_eq!(log.seen(11), ["neutered_lately"]);
    assert_eq!(log.seen(40), ["neutered_4_weeks"]);
    let told = Log::of_ellie(r#"{"neutered":true}"#);
    assert!(told.seen(11).is_empty(), "when is not known");
}

#[test]
fn the_worst_bite_of_the_log_counts_and_a_slip_at_food_does_not() {
    let mut log = Log::of_ellie(r#"{"bite_severity":"none"}"#);
    log.visit(1, "spoon-at-door", Outcome::Nipped);
    let severity = |log: &Log| {
        let learned = learned(&METHOD, &log.notebook(), rat(ELLIE), asking(9)).unwrap();
        learned.known.bite_severity
    };
    assert_eq!(severity(&log), Some(BiteSeverity::None));
    let bite = Body::BiteNoted {
        rat: rat(ELLIE),
        visit: None,
        zone: Zone::Hand,
        severity: BiteSeverity::BreaksSkin,
        bitten: None,
        note: String::new(),
    };
    log.write(2, 10, bite);
    assert_eq!(severity(&log), Some(BiteSeverity::BreaksSkin));
}

#[test]
fn another_look_is_wanted_after_one_two_and_four_weeks_and_still_so_ends_it() {
    let mut log = Log::of_ellie("{}");
    assert_eq!(log.look_again(6), None);
    assert_eq!(log.look_again(7), Some(LookAgain::Weeks(1)));
    assert_eq!(log.look_again(20), Some(LookAgain::Weeks(2)));
    let notebook = log.notebook();
    log.events
        .extend(still_so(log.pen(20, 12), &notebook.rats[&rat(ELLIE)]));
    assert_eq!(log.look_again(20), None);
    assert_eq!(log.look_again(28), Some(LookAgain::Weeks(4)));
    let notebook = log.notebook();
    assert_eq!(
        last_sitting(&notebook.rats[&rat(ELLIE)], moment(21, 12).day()),
        Some(moment(20, 12))
    );
    assert_eq!(notebook.rats[&rat(ELLIE)].intake, Intake::default());
}

#[test]
fn a_new_bite_or_illness_wants_another_look_at_once() {
    let mut log = Log::of_ellie("{}");
    log.visit(2, "lap-spoon", Outcome::Bit);
    assert_eq!(log.look_again(2), Some(LookAgain::Bite));
    log.answered(3, r#"{"bite_severity":"nip"}"#);
    assert_eq!(log.look_again(3), None);
    let noted = |tags: &[&str]| Body::HealthNoted {
        rat: rat(ELLIE),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        note: String::new(),
    };
    log.write(3, 20, noted(&["eating_normally"]));
    assert_eq!(log.look_again(4), None);
    log.write(4, 20, noted(&["sneezing"]));
    assert_eq!(log.look_again(5), Some(LookAgain::Illness));
}

#[test]
fn what_a_walk_through_the_room_finds_is_weighed_and_goes_when_it_is_mended() {
    let mut log = Log::of_ellie(r#"{"environment":["outdoor_cage"]}"#);
    let audit = |answers: &[(&str, &str)]| Body::EnvironmentAudited {
        answers: answers
            .iter()
            .map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned()))
            .collect(),
    };
    let p = |log: &Log, day| log.p(day, Cause::StressfulEnvironment);
    let outdoors = p(&log, 1);
    log.write(1, 10, audit(&[("hunter-in-the-room", "yes-sometimes-or-always")]));
    assert!(p(&log, 1) > outdoors);
    log.write(
        2,
        10,
        audit(&[
            ("hunter-in-the-room", "no-never"),
            ("where-the-cage-stands", "indoors"),
        ]),
    );
    assert!(p(&log, 2) < outdoors);
    log.write(3, 10, audit(&[("where-the-cage-stands", "")]));
    let learned = learned(&METHOD, &log.notebook(), rat(ELLIE), asking(3)).unwrap();
    assert_eq!(
        learned.known.environment,
        Some(vec!["outdoor_cage".to_owned()]),
        "what is not known any more takes nothing away"
    );
}

fn outcomes() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0_usize..26, 0_usize..8), 0..20)
}

const ANSWERS: [&str; 14] = [
    r#""age_weeks":40"#,
    r#""neutered":false"#,
    r#""n_companions":2"#,
    r#""source_of_rat":"breeder""#,
    r#""onset":"sudden""#,
    r#""was_friendly_before":true"#,
    r#""signs":["hides"]"#,
    r#""triggers":["loud_noise"]"#,
    r#""environment":["noisy_room"]"#,
    r#""health_signs":[]"#,
    r#""handling_history":["grabbed"]"#,
    r#""recent_changes":["moved_house"]"#,
    r#""bite_severity":"nip""#,
    r#""rat_conflict":"none""#,
];

/// How many questions count as answered where only some of the answers were given, by their bits.
fn n_answered(told: u32) -> usize {
    let some = ANSWERS.iter().zip(0..).filter(|(_, bit)| told >> bit & 1 == 1);
    let some: Vec<&str> = some.map(|(answer, _)| *answer).collect();
    let log = Log::of_ellie(&format!("{{{}}}", some.join(",")));
    let notebook = log.notebook();
    let why = why(&METHOD, &notebook, rat(ELLIE), asking(0)).unwrap();
    why.n_answered
}

#[test]
fn an_answer_counts_and_none_counts_nothing() {
    let (none, all) = (n_answered(0), n_answered(u32::MAX));
    assert_eq!(none, 0);
    for (answer, bit) in ANSWERS.iter().zip(0..) {
        assert!(n_answered(!(1 << bit)) < all, "{answer}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// How much this is to be relied on: the page tells it as so many answers.
    #[test]
    fn what_is_forgotten_lowers_what_is_known(told in any::<u32>(), fewer in any::<u32>()) {
        let (some, less) = (n_answered(told), n_answered(told & fewer));
        prop_assert!(less <= some && some <= n_answered(u32::MAX));
    }

    /// Whatever visits bring: no answer is taken back, no flag is lost, and the past stays as it was.
    #[test]
    fn a_log_only_adds(visits in outcomes(), ill in any::<bool>()) {
        let signs = if ill { r#"["laboured_breathing"]"# } else { "[]" };
        let mut log = Log::of_ellie(&format!(
            r#"{{"age_weeks":40,"health_signs":{signs},"bite_severity":"nip","signs":["hides"]}}"#
        ));
        let first = learned(&METHOD, &log.notebook(), rat(ELLIE), asking(0)).unwrap();
        for (day, (rung, outcome)) in (1..).zip(&visits) {
            let rung = METHOD.ladder.rungs()[*rung].id.0.clone();
            log.visit(day, &rung, Outcome::ALL[*outcome]);
        }
        let today = i64::try_from(visits.len()).unwrap() + 1;
        let notebook = log.notebook();
        let now = learned(&METHOD, &notebook, rat(ELLIE), asking(today)).unwrap();
        prop_assert!(now.known.bite_severity >= first.known.bite_severity);
        prop_assert_eq!(&now.known.signs, &first.known.signs);
        prop_assert_eq!(&now.known.health_signs, &first.known.health_signs);
        prop_assert!(now.assess(&METHOD).vet.flag >= first.assess(&METHOD).vet.flag);
        let as_of = notebook.as_of(rat(ELLIE), moment(0, 20)).unwrap();
        prop_assert_eq!(learned(&METHOD, &as_of, rat(ELLIE), asking(0)).unwrap(), first);
        for moved in what_changed(&METHOD, &notebook, rat(ELLIE), asking(today)).unwrap().causes {
            prop_assert!(moved.because.len() <= 3);
            prop_assert!((moved.now - moved.before).abs() > 0.0);
        }
    }
}
