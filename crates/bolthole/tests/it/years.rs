//! Twenty rats and three years go out of a folder and back, by every way there is, and are the same.

use std::fs;
use std::path::Path;

use bolthole_domain::{
    BiteSeverity, CaregiverId, Coat, DeviceId, EventId, HouseholdId, Instant, Intake, MischiefId, Moment,
    Outcome, RatId, Role, Seconds, Sex, StoppedBy, VisitId, Zone,
};
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use bolthole_store::{Epoch, Store};
use bolthole_store_sqlite::SqliteStore;
use bolthole_sync::read_file;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::program::run;

const HOME: HouseholdId = HouseholdId(Uuid::from_u128(1));
const FIRST_ID: u128 = 0x0193_0000_0000_7000_8000_0000_0000_0000;
const RATS: u128 = 20;
const DAYS: i64 = 3 * 365;

fn at(day: i64, minute: i64) -> Moment {
    Moment {
        at: Instant(1_700_000_000_000 + day * 86_400_000 + minute * 60_000),
        // Summer and winter.
        offset_min: if day % 365 < 182 { 60 } else { 120 },
    }
}

/// A log as it grows in a rescue: every rat is visited each day, and now and then something else happens.
struct Log(Vec<Event>);

impl Log {
    fn write(&mut self, happened_at: Moment, body: &Body) {
        let n = self.0.len();
        let id = EventId(Uuid::from_u128(FIRST_ID + n as u128));
        let stamp = Stamp {
            id,
            household: HOME,
            device: DeviceId(Uuid::from_u128(2 + n as u128 % 3)),
            caregiver: (!n.is_multiple_of(7)).then_some(CaregiverId(Uuid::from_u128(10 + n as u128 % 3))),
            happened_at,
            made: Made {
                ms: happened_at.at,
                n: u32::try_from(n % 4).unwrap(),
            },
        };
        self.0.push(Event::write(stamp, body));
    }

    fn three_years() -> Vec<Event> {
        let mut log = Log(Vec::new());
        for (n, name) in [(10, "Mum"), (11, "Zoë \"Z\" Ötvös"), (12, "=1+1")] {
            let caregiver = CaregiverId(Uuid::from_u128(n));
            let (name, role) = (name.to_owned(), Role::Adult);
            log.write(
                at(0, 0),
                &Body::CaregiverAdded {
                    caregiver,
                    name,
                    role,
                    language: None,
                    color: None,
                },
            );
        }
        for rat in 0..RATS {
            log.rat(rat);
        }
        for day in 0..DAYS {
            for rat in 0..RATS {
                log.day(day, RatId(Uuid::from_u128(100 + rat)));
            }
        }
        // What a newer program wrote is kept, down to the last digit.
        let mut newer = log.0.last().unwrap().clone();
        newer.id = EventId(Uuid::from_u128(7));
        newer.kind = "tail_measured".to_owned();
        newer.body = serde_json::from_str(r#"{"cm":0.30000000000000004,"by":{"x":[1,null]}}"#).unwrap();
        newer.more.insert("signature".into(), "abc".into());
        log.0.push(newer);
        log.0
    }

    fn rat(&mut self, n: u128) {
        let rat = RatId(Uuid::from_u128(100 + n));
        let added = Body::RatAdded {
            rat,
            mischief: MischiefId(Uuid::from_u128(50 + n / 4)),
            name: format!("Rat {n}"),
            sex: [None, Some(Sex::Female), Some(Sex::Male)][usize::try_from(n % 3).unwrap()],
            coat: Coat::Hooded,
            came_home: at(0, 0),
        };
        self.write(at(0, 0), &added);
        let intake = Intake {
            age_weeks: Some(9.1),
            signs: Some(vec!["hides".into()]),
            ..Intake::default()
        };
        self.write(at(0, 1), &Body::IntakeAnswered { rat, intake });
    }

    fn day(&mut self, day: i64, rat: RatId) {
        let nth = self.0.len();
        let outcome = Outcome::ALL[nth % 8];
        let (visit, when) = (
            VisitId(Uuid::from_u128(1_000_000 + nth as u128)),
            at(day, (nth % 700) as i64),
        );
        let logged = Body::VisitLogged {
            visit,
            rat,
            rung: ["sit-near", "spoon-at-hide", "spoon-at-door"][nth % 3].into(),
            outcome,
            latency: nth.is_multiple_of(2).then_some(Seconds(0.1 * (nth % 300) as f64)),
            companion_present: [None, Some(true), Some(false)][nth % 3],
            stopped_by: nth.is_multiple_of(5).then_some(StoppedBy::Rat),
            at_food: nth.is_multiple_of(11),
            note: if nth.is_multiple_of(9) {
                "Ate, \"really\"\n— näher 🐀".into()
            } else {
                String::new()
            },
        };
        self.write(when, &logged);
        if nth.is_multiple_of(16) {
            let bite = Body::BiteNoted {
                rat,
                visit: Some(visit),
                zone: Zone::Hand,
                severity: BiteSeverity::Nip,
                bitten: None,
                note: String::new(),
            };
            self.write(when, &bite);
        }
        let written = EventId(Uuid::from_u128(FIRST_ID + nth as u128));
        let others = now_and_then(rat, visit, written);
        for body in others.into_iter().skip(nth % 50).step_by(50) {
            let body: Body = serde_json::from_value(body).unwrap();
            self.write(when, &body);
        }
    }
}

/// One of each other kind that a household writes; on every visit the next of them.
fn now_and_then(rat: RatId, visit: VisitId, written: EventId) -> Vec<Value> {
    let meeting = Uuid::from_u128(200);
    vec![
        json!({"health_noted": {"rat": rat, "tags": ["sneezing"], "note": ""}}),
        json!({"visit_noted": {"visit": visit, "note": "Nose out", "posture": "stiff", "alarm_calls": false}}),
        json!({"visit_noted": {"visit": visit, "note": "Nose out", "posture_gone": true}}),
        json!({"rat_weighed": {"rat": rat, "grams": 331.3}}),
        json!({"foods_tried": {"rat": rat, "foods": {"porridge": "likes", "fish-paste": "leaves"}}}),
        json!({"minute_tried": {"rat": rat, "came_within": 30.0}}),
        json!({"vet_seen": {"rat": rat, "note": "Ohren sauber"}}),
        json!({"day_rested": {"rat": rat}}),
        json!({"routine_done": {"routine": "feeding-place"}}),
        json!({"cause_seen_differently": {"rat": rat, "cause": "hormonal", "part_of_it": false, "note": "spayed"}}),
        json!({"environment_noted": {"tags": [], "note": "Pump switched off"}}),
        json!({"environment_noted": {"tags": ["bigger_cage"], "note": "", "rats": [rat]}}),
        json!({"environment_audited": {"answers": {"portable-hide": "yes-both"}}}),
        json!({"introduction_begun": {"introduction": meeting, "why": "first_time", "newcomers": [rat], "residents": [Uuid::from_u128(100)]}}),
        json!({"introduction_checked": {"introduction": meeting, "rat": rat, "checks": {"own_air": true}}}),
        json!({"introduction_seen": {"introduction": meeting, "what": "together", "stage": "cradle", "weather": "mild"}}),
        json!({"call_judged": {"recording": "ab", "call": 3, "is": "no_call"}}),
        json!({"retracted": {"event": written, "reason": ""}}),
        json!({"rat_changed": {"rat": rat, "name": null, "sex": null, "coat": "black", "mischief": null}}),
        json!({"rat_left": {"rat": rat, "how": "new_home", "why": "to a friend"}}),
        json!({"rats_handed_over": {"rats": [rat], "from": "Elsewhere", "people": []}}),
    ]
}

/// Runs the program to a good end.
fn done(words: &[&str]) {
    let output = run(words, "");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// The entries of a household's file, each as it stands there.
fn entries(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| line.starts_with("{\"id\""));
    lines.map(str::to_owned).collect()
}

#[test]
fn twenty_rats_and_three_years_are_the_same_after_a_backup_and_after_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (first, restored, imported) = (place("first"), place("restored"), place("imported"));
    let events = Log::three_years();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = SqliteStore::open(Path::new(&first), Epoch(Uuid::from_u128(3)))
            .await
            .unwrap();
        store.create_household(HOME, Instant(0)).await.unwrap();
        for some in events.chunks(4_000) {
            store.append(HOME, some, Instant(1)).await.unwrap();
        }
    });
    drop(runtime);

    done(&["backup", "--data", &first, &place("backup.sqlite")]);
    done(&["restore", "--data", &restored, &place("backup.sqlite")]);
    done(&["export", "--data", &first, &place("first.bolthole")]);
    done(&["import", "--data", &imported, &place("first.bolthole")]);
    done(&["export", "--data", &restored, &place("restored.bolthole")]);
    done(&["export", "--data", &imported, &place("imported.bolthole")]);

    let written: Vec<String> = events
        .iter()
        .map(|event| serde_json::to_string(event).unwrap())
        .collect();
    assert!(RATS as usize * usize::try_from(DAYS).unwrap() < written.len());
    for way in ["first.bolthole", "restored.bolthole", "imported.bolthole"] {
        assert!(entries(Path::new(&place(way))) == written, "{way} differs");
    }
    let back = read_file(&fs::read(place("imported.bolthole")).unwrap()).unwrap();
    let notebook = Notebook::fold(&back.events);
    assert_eq!(notebook.rats.len(), 20);
    assert_eq!(notebook.n_not_understood, 1, "only what a newer program wrote");
    assert!(notebook == Notebook::fold(&events), "the notebook is the same");
}
