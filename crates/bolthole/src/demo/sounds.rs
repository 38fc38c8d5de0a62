//! Recordings that the demo's household made: a survey on the day on which the pump went, and three evenings.
//!
//! What was heard in them is written by hand. The files themselves are in no demo, so its pages show no pictures.

use bolthole_domain::Moment;
use bolthole_record::{Body, During, Heard, HeardCall, HeardDevice, Placed};
use serde_json::to_value;

use super::diary::{Diary, Person};

/// The evenings on which a recorder lay beside the brothers' cage: days ago, and at which seconds there were alarm calls.
const EVENINGS: [(i32, &[f64]); 3] = [
    (11, &[655.0, 656.1, 657.3, 658.0, 1_204.5]),
    (8, &[690.2, 691.0]),
    (4, &[]),
];
const PUMP_WENT: i32 = 30;
const HALF_AN_HOUR_S: f64 = 1_800.0;
const EVENING_MIN: i64 = 19 * 60 + 55;

/// Writes down what was recorded that day.
pub(super) fn tell(diary: &mut Diary, days_ago: i32) {
    if days_ago == PUMP_WENT {
        let pump = device(28_100.0, 100.0, 24.0);
        let lamp = device(46_800.0, 100.0, 12.0);
        survey(diary, (1, 9 * 60), vec![pump, lamp], "");
        survey(diary, (2, 9 * 60 + 12), vec![lamp], "aquarium pump");
    }
    if let Some((_, alarms)) = EVENINGS.iter().find(|(day, _)| *day == days_ago) {
        evening(diary, days_ago, alarms);
    }
}

fn survey(diary: &mut Diary, (nth, minute): (u32, i64), devices: Vec<HeardDevice>, switched_off: &str) {
    let at = diary.moment(PUMP_WENT, minute);
    let heard = Heard {
        devices,
        ..heard(nth, at, 60.0)
    };
    let placed = Placed {
        recording: heard.recording.clone(),
        during: Some(During::Room),
        switched_off: Some(switched_off.to_owned()),
        ..Placed::default()
    };
    bring(diary, minute / 60 + 1, &heard, &placed);
}

fn evening(diary: &mut Diary, days_ago: i32, alarms: &[f64]) {
    let nth = 100 - u32::try_from(days_ago).unwrap_or(0);
    let at = diary.moment(days_ago, EVENING_MIN);
    let mut heard = heard(nth, at, HALF_AN_HOUR_S);
    heard.calls = alarms.iter().map(|start| alarm(*start)).collect();
    heard.n_calls = u32::try_from(alarms.len()).unwrap_or(0);
    for minute in 0..heard.per_minute.len() {
        let begins = 60.0 * f64::from(u32::try_from(minute).unwrap_or(0));
        let within = alarms
            .iter()
            .filter(|start| (begins..begins + 60.0).contains(*start));
        heard.per_minute[minute][0] = u32::try_from(within.count()).unwrap_or(0);
    }
    let placed = Placed {
        recording: heard.recording.clone(),
        rats: vec![diary.rat("Nori")],
        during: Some(During::Visit),
        ..Placed::default()
    };
    bring(diary, 22, &heard, &placed);
}

fn bring(diary: &mut Diary, hour: i64, heard: &Heard, placed: &Placed) {
    let (heard, placed) = (to_value(heard), to_value(placed));
    let is_json = "words and finite numbers are always JSON";
    diary.write(Person::Dad, hour, Body::RecordingHeard(heard.expect(is_json)));
    diary.write(Person::Dad, hour, Body::RecordingPlaced(placed.expect(is_json)));
}

fn heard(nth: u32, at: Moment, duration_s: f64) -> Heard {
    let n_minutes = if duration_s > 60.0 { 30 } else { 1 };
    Heard {
        recording: format!("{nth:064x}"),
        name: format!("recording-{nth}.wav"),
        recorded_at: Some(at),
        recorder: String::new(),
        duration_s,
        sample_rate_hz: 250_000,
        verdict: "ok".to_owned(),
        bandwidth_hz: 125_000.0,
        notes: Vec::new(),
        devices: Vec::new(),
        per_minute: vec![[0; 3]; n_minutes],
        n_calls: 0,
        calls: Vec::new(),
    }
}

fn device(hz: f64, modulation_hz: f64, relative_db: f64) -> HeardDevice {
    HeardDevice {
        hz,
        low_hz: hz - 20.0,
        high_hz: hz + 20.0,
        share_of_time: 1.0,
        modulation_hz,
        relative_db,
    }
}

fn alarm(start_s: f64) -> HeardCall {
    HeardCall {
        start_s,
        end_s: start_s + 0.7,
        low_hz: 21_600.0,
        high_hz: 22_900.0,
        peak_hz: 22_300.0,
        kind: "alarm_22".to_owned(),
        score: 0.96,
        snr_db: 15.0,
    }
}
