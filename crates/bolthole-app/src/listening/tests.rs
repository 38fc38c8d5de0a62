//! Recordings from the keeper's side: brought, placed, judged, and compared with each other.

use bolthole_domain::{
    Coat, DeviceId, HouseholdId, MischiefId, Outcome, Place, Presenter, RatId, Seconds, VisitId,
};
use bolthole_method::Method;
use bolthole_record::HeardDevice;
use uuid::Uuid;

use super::*;

const EVENING_MS: i64 = 1_795_372_920_000;
const DAY_MS: i64 = 86_400_000;
const NORI: RatId = RatId(Uuid::from_u128(1));

struct House {
    events: Vec<Event>,
    now: Moment,
}

impl House {
    fn of_nori() -> House {
        let mut house = House {
            events: Vec::new(),
            now: at(0),
        };
        house.write(Body::RatAdded {
            rat: NORI,
            mischief: MischiefId(Uuid::from_u128(2)),
            name: "Nori".into(),
            sex: None,
            coat: Coat::default(),
            came_home: at(-90 * DAY_MS),
        });
        house
    }

    fn notebook(&self) -> Notebook {
        Notebook::fold(&self.events)
    }

    fn pen(&self) -> Pen {
        let form = Uuid::from_u128(0x1000 + self.events.len() as u128 * 0x100);
        let (home, device) = (HouseholdId(Uuid::from_u128(1)), DeviceId(Uuid::from_u128(2)));
        Pen::new(&self.notebook(), home, device, None, self.now, form)
    }

    fn write(&mut self, body: Body) {
        let event = self.pen().write(body);
        self.events.push(event);
    }

    fn bring(&mut self, heard: &Heard, placed: Placed) {
        let placed = Placed {
            recording: heard.recording.clone(),
            ..placed
        };
        let written = write_heard(self.pen(), heard, &placed);
        self.events.extend(written);
    }

    fn nori_was_visited(&mut self, at: Moment, latency: Option<f64>) -> VisitId {
        self.nori_was_visited_on("sit-near", at, latency)
    }

    fn nori_was_visited_on(&mut self, rung: &str, at: Moment, latency: Option<f64>) -> VisitId {
        let pen = self.pen();
        let visit = VisitId(pen.next_id());
        let body = Body::VisitLogged {
            visit,
            rat: NORI,
            rung: rung.into(),
            outcome: Outcome::Ate,
            latency: latency.map(Seconds),
            companion_present: None,
            stopped_by: None,
            at_food: false,
            note: String::new(),
        };
        let mut pen = pen;
        let event = pen.write_at(body, at);
        self.events.push(event);
        visit
    }
}

fn at(ms: i64) -> Moment {
    Moment {
        at: Instant(EVENING_MS + ms),
        offset_min: 60,
    }
}

fn call(start_s: f64, kind: &str) -> HeardCall {
    HeardCall {
        start_s,
        end_s: start_s + 0.8,
        low_hz: 21_000.0,
        high_hz: 23_000.0,
        peak_hz: 22_000.0,
        kind: kind.to_owned(),
        score: 0.9,
        snr_db: 14.0,
    }
}

/// Two minutes, begun at the evening's first moment.
fn heard(recording: &str, calls: Vec<HeardCall>) -> Heard {
    let n_alarms = calls.iter().filter(|call| call.kind == ALARM).count();
    let n_alarms = u32::try_from(n_alarms).unwrap();
    let n_calls = u32::try_from(calls.len()).unwrap();
    Heard {
        recording: recording.to_owned(),
        name: "evening.wav".to_owned(),
        recorded_at: Some(at(0)),
        recorder: String::new(),
        duration_s: 120.0,
        sample_rate_hz: 250_000,
        verdict: "ok".to_owned(),
        bandwidth_hz: 125_000.0,
        notes: Vec::new(),
        devices: Vec::new(),
        per_minute: vec![[n_alarms, 0, n_calls - n_alarms], [0; 3]],
        n_calls,
        calls,
    }
}

fn line(hz: f64, share_of_time: f64) -> HeardDevice {
    HeardDevice {
        hz,
        low_hz: hz - 20.0,
        high_hz: hz + 20.0,
        share_of_time,
        modulation_hz: 100.0,
        relative_db: 20.0,
    }
}

#[test]
fn a_recording_is_written_down_and_read_again_as_it_was() {
    let mut house = House::of_nori();
    let told = Heard {
        devices: vec![line(31_250.0, 1.0)],
        ..heard("a", vec![call(3.25, ALARM), call(40.0, "trill_50")])
    };
    house.bring(&told, Placed::default());
    let known = recording(&house.notebook(), "a").unwrap();
    assert_eq!(known.heard, told);
    assert_eq!((known.n_alarms(), known.n_calls()), (1, 2));
    assert_eq!(recording(&house.notebook(), "b"), None);
}

#[test]
fn a_call_that_is_refused_counts_no_more_until_that_is_taken_back() {
    let mut house = House::of_nori();
    house.bring(
        &heard("a", vec![call(3.0, ALARM), call(9.0, ALARM)]),
        Placed::default(),
    );
    let before = recording(&house.notebook(), "a").unwrap();
    house
        .events
        .extend(judge_call(house.pen(), &before, 1, Judgement::NoCall));
    let judged = recording(&house.notebook(), "a").unwrap();
    assert_eq!((judged.n_alarms(), judged.standing().count()), (1, 1));
    assert_eq!(
        judge_call(house.pen(), &judged, 1, Judgement::NoCall),
        [],
        "said twice is said once"
    );
    assert_eq!(
        judge_call(house.pen(), &judged, 7, Judgement::Call),
        [],
        "there is no eighth call"
    );
    house.events.extend(unjudge_call(house.pen(), &judged, 1));
    assert_eq!(recording(&house.notebook(), "a"), Some(before));
}

#[test]
fn what_a_keeper_says_of_a_recording_is_mended_to_what_is_known() {
    let mut house = House::of_nori();
    let visit = house.nori_was_visited(at(30_000), None);
    house.bring(&heard("a", Vec::new()), Placed::default());
    let before = recording(&house.notebook(), "a").unwrap();
    let said = Placed {
        visit: Some(visit),
        rats: vec![RatId(Uuid::from_u128(99))],
        during: Some(During::Out),
        switched_off: Some(format!("  the   {}", "x".repeat(99))),
        ..before.placed.clone()
    };
    let placed = place_recording(house.pen(), &house.notebook(), &before, said.clone());
    house.events.extend(placed);
    let known = recording(&house.notebook(), "a").unwrap();
    assert_eq!(known.placed.rats, [NORI], "a visit brings its rat");
    assert_eq!(known.placed.during, Some(During::Visit));
    let name = known.placed.switched_off.clone().unwrap();
    assert!(
        name.starts_with("the xx") && name.chars().count() == LONGEST_NAME,
        "{name}"
    );
    assert_eq!(place_recording(house.pen(), &house.notebook(), &known, said), []);
}

#[test]
fn a_word_of_a_newer_program_is_not_said_and_the_rest_is_understood() {
    let mut house = House::of_nori();
    house.bring(&heard("a", vec![call(1.0, "hum_12")]), Placed::default());
    house.write(Body::RecordingPlaced(
        serde_json::json!({"recording": "a", "during": "asleep", "rats": [NORI]}),
    ));
    house.write(Body::CallJudged(
        serde_json::json!({"recording": "a", "call": 0, "is": "another_rat"}),
    ));
    house.write(Body::RecordingHeard(serde_json::json!("nothing")));
    let known = recording(&house.notebook(), "a").unwrap();
    assert_eq!((known.placed.during, known.placed.rats.len()), (None, 1));
    assert_eq!(known.judged.get(&0).map(|(_, is)| *is), Some(Judgement::NotSure));
    assert_eq!(recordings(&house.notebook()).len(), 1);
}

#[test]
fn calls_stand_beside_what_was_tapped() {
    let mut house = House::of_nori();
    let visit = house.nori_was_visited(at(50_000), Some(35.0));
    house.nori_was_visited(at(200_000), None);
    let calls = vec![
        call(44.0, ALARM),
        call(45.5, ALARM),
        call(46.0, "flat_50"),
        call(60.0, ALARM),
    ];
    house.bring(&heard("a", calls), Placed::default());
    let notebook = house.notebook();
    let one = recording(&notebook, "a").unwrap();
    let taps = taps(&notebook, &one);
    assert_eq!(taps.len(), 1, "the second visit was after the recording");
    assert_eq!((taps[0].opened_s, taps[0].tapped_s), (Some(15.0), 50.0));
    let told: Vec<(f64, usize)> = bouts(&one).iter().map(|bout| (bout.start_s, bout.n)).collect();
    assert_eq!(told, [(44.0, 2), (46.0, 1), (60.0, 1)]);
    assert_eq!(of_visit(&notebook, visit).len(), 1);
}

#[test]
fn a_recording_of_a_visit_stays_with_it_though_its_clock_is_wrong() {
    let mut house = House::of_nori();
    let visit = house.nori_was_visited(at(5 * DAY_MS), None);
    let placed = Placed {
        visit: Some(visit),
        ..Placed::default()
    };
    house.bring(&heard("a", Vec::new()), placed);
    let notebook = house.notebook();
    let one = recording(&notebook, "a").unwrap();
    assert!(!taps(&notebook, &one)[0].is_within(&one));
    assert_eq!(of_visit(&notebook, visit), [one]);
}

#[test]
fn the_line_that_went_away_is_named_and_what_came_and_went_by_itself_is_not() {
    let on = [
        line(31_250.0, 1.0),
        line(45_000.0, 0.9),
        line(62_000.0, 0.2),
        line(25_000.0, 1.0),
    ];
    let fainter = HeardDevice {
        relative_db: 4.0,
        ..line(25_000.0, 1.0)
    };
    let off = [line(45_300.0, 1.0), line(70_000.0, 0.8), fainter];
    let compared = compare(&on, &off);
    let fates: Vec<Fate> = compared.lines.iter().map(|(_, fate)| *fate).collect();
    assert_eq!(
        fates,
        [Fate::WentAway, Fate::Stayed, Fate::Unclear, Fate::Fainter]
    );
    assert_eq!(compared.new, [line(70_000.0, 0.8)]);
}

#[test]
fn a_survey_compares_each_thing_with_the_last_time_that_everything_was_on() {
    let mut house = House::of_nori();
    let survey_of = |house: &House| {
        let (on, steps) = survey(&house.notebook());
        let told: Vec<String> = steps
            .iter()
            .map(|step| format!("{} {:?}", step.switched_off(), step.came.is_ok()))
            .collect();
        (on.map(|on| on.id().to_owned()), told)
    };
    let mut bring = |name: &str, minute: i64, off: &str, duration_s: f64| {
        let told = Heard {
            recorded_at: Some(at(minute * 60_000)),
            duration_s,
            ..heard(name, Vec::new())
        };
        let placed = Placed {
            switched_off: Some(off.to_owned()),
            ..Placed::default()
        };
        house.bring(&told, placed);
    };
    bring("lamp", 2, "lamp", 120.0);
    bring("on", 0, "", 120.0);
    bring("pump", 4, "pump", 5.0);
    assert_eq!(
        survey_of(&house),
        (
            Some("on".to_owned()),
            vec!["pump false".to_owned(), "lamp true".to_owned()]
        )
    );
}

#[test]
fn a_trend_says_nothing_before_there_is_enough_and_then_no_more_than_it_can() {
    let mut house = House::of_nori();
    let mut bring = |day: i64, n_alarms: u32, during: During| {
        let told = Heard {
            recorded_at: Some(at(day * DAY_MS)),
            per_minute: vec![[n_alarms, 0, 0], [0; 3]],
            n_calls: n_alarms,
            ..heard(&format!("{day:02}"), Vec::new())
        };
        let placed = Placed {
            rats: vec![NORI],
            during: Some(during),
            ..Placed::default()
        };
        house.bring(&told, placed);
        trends(&Method::built_in(), &house.notebook())
    };
    for day in 0..11 {
        let told = bring(
            day,
            if day < 6 {
                20 + u32::try_from(day).unwrap()
            } else {
                2
            },
            During::Out,
        );
        assert_eq!(told[0].moved, Moved::NotEnough, "{day}");
    }
    bring(30, 50, During::Room);
    bring(31, 50, During::Alone);
    let told = bring(12, 4, During::Out);
    assert_eq!(
        told.len(),
        2,
        "of the room nothing is told, and another activity stands by itself"
    );
    let Moved::Fewer(earlier, later) = told[0].moved else {
        panic!("{:?}", told[0].moved)
    };
    assert_eq!(
        (earlier.low, earlier.high, later.low, later.high),
        (10.0, 12.5, 1.0, 2.0)
    );
    let told = bring(13, 60, During::Out);
    assert!(
        matches!(told[0].moved, Moved::NotTold(..)),
        "one evening may be anything: {:?}",
        told[0].moved
    );
}

#[test]
fn visits_are_compared_only_with_visits_on_the_same_kind_of_step() {
    let mut house = House::of_nori();
    for day in 0..24 {
        let rung = if day < 12 {
            "spoon-at-hide"
        } else {
            "held-at-chest"
        };
        house.now = at(day * DAY_MS);
        let visit = house.nori_was_visited_on(rung, at(day * DAY_MS), None);
        let told = Heard {
            recorded_at: Some(at(day * DAY_MS)),
            per_minute: vec![[u32::try_from(day).unwrap(), 0, 0], [0; 3]],
            ..heard(&format!("{day:02}"), Vec::new())
        };
        let placed = Placed {
            rats: vec![NORI],
            visit: Some(visit),
            during: Some(During::Visit),
            ..Placed::default()
        };
        house.bring(&told, placed.clone());
        if day == 23 {
            let alone = Heard {
                recording: heard("nobody knows of which visit", Vec::new()).recording,
                ..told
            };
            house.bring(
                &alone,
                Placed {
                    visit: None,
                    ..placed
                },
            );
        }
    }
    let told = trends(&Method::built_in(), &house.notebook());
    let said: Vec<_> = told.iter().map(|one| (one.step, one.rates.len())).collect();
    assert_eq!(
        said,
        [
            (Some((Presenter::Spoon, Place::Hide)), 12),
            (Some((Presenter::Hand, Place::Person)), 12),
            (None, 1)
        ]
    );
    assert!(matches!(told[0].moved, Moved::More(..)), "{:?}", told[0].moved);
    assert_eq!(told[2].moved, Moved::NotAlike);
}

#[test]
fn hearing_falls_off_above_where_rats_hear_best() {
    assert_eq!(less_keen_db(22_000.0), Some(0.0));
    assert!(less_keen_db(76_000.0).is_some_and(|db| (db - 50.0).abs() < 0.1));
    assert_eq!(less_keen_db(96_000.0), None);
}
