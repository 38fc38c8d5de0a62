//! Listening as a keeper reads it, without a server and without sound.

use bolthole_app::Pen;
use bolthole_app::listening::write_heard;
use bolthole_domain::{Instant, Moment, RatId, Role};
use bolthole_record::{During, Heard, HeardCall, HeardDevice, Placed};
use uuid::Uuid;

use crate::home::Home;
use crate::{Place, Status};

const MINUTE_MS: i64 = 60_000;

fn id(nth: u8) -> String {
    format!("{nth:02x}").repeat(32)
}

fn lamp(hz: f64) -> HeardDevice {
    HeardDevice {
        hz,
        low_hz: hz,
        high_hz: hz,
        share_of_time: 1.0,
        modulation_hz: 100.0,
        relative_db: 21.0,
    }
}

fn alarm(start_s: f64) -> HeardCall {
    HeardCall {
        start_s,
        end_s: start_s + 0.8,
        low_hz: 21_500.0,
        high_hz: 22_500.0,
        peak_hz: 22_100.0,
        kind: "alarm_22".to_owned(),
        score: 0.97,
        snr_db: 14.0,
    }
}

/// Two minutes that ended a moment ago.
fn heard(nth: u8, calls: Vec<HeardCall>, devices: Vec<HeardDevice>) -> Heard {
    let n_calls = u32::try_from(calls.len()).unwrap();
    Heard {
        recording: id(nth),
        name: "evening.wav".to_owned(),
        recorded_at: None,
        recorder: String::new(),
        duration_s: 120.0,
        sample_rate_hz: 250_000,
        verdict: "ok".to_owned(),
        bandwidth_hz: 125_000.0,
        notes: Vec::new(),
        devices,
        per_minute: vec![[n_calls, 0, 0], [0; 3]],
        n_calls,
        calls,
    }
}

/// So many minutes ago.
fn ago(home: &Home, minutes: i64) -> Moment {
    let now = home.asker.now;
    Moment {
        at: Instant(now.at.0 - minutes * MINUTE_MS),
        ..now
    }
}

fn bring(home: &mut Home, heard: &Heard, placed: Placed) {
    let form = Uuid::from_u128(0xbeef_0000 + (home.events.len() as u128) * 0x100);
    let asker = &home.asker;
    let pen = Pen::new(
        &home.notebook(),
        asker.household,
        asker.device,
        None,
        asker.now,
        form,
    );
    let placed = Placed {
        recording: heard.recording.clone(),
        ..placed
    };
    let events = write_heard(pen, heard, &placed);
    home.events.extend(events);
}

fn of_ellie(home: &Home, during: During) -> Placed {
    let ellie: RatId = home.rat("Ellie").parse().unwrap();
    Placed {
        rats: vec![ellie],
        during: Some(during),
        starts_at: Some(ago(home, 3)),
        ..Placed::default()
    }
}

#[test]
fn a_recording_says_what_was_heard_and_never_how_a_rat_feels() {
    let mut home = Home::with_ellie();
    let placed = of_ellie(&home, During::Alone);
    bring(
        &mut home,
        &heard(
            1,
            vec![alarm(3.0), alarm(4.5)],
            vec![lamp(31_300.0), lamp(50_000.0)],
        ),
        placed,
    );
    let page = home.open(&format!("listening/{}", id(1)));
    page.reads(&[
        "Ellie, by themselves.",
        "It hears ultrasound. Sound up to 125 kHz, recorded at 250 kHz.",
        "31.3 kHz, all the time, 21 dB over the noise beside it. It swells 100 times a second, as things on the mains do.",
        "Rats hear best there.",
        "20 dB less keenly than where they hear best.",
        "present at the cage",
        "2 calls, all of them alarm calls.",
        "It tells no mood, and silence is normal.",
        "0:03.0 · 2 alarm calls until 0:05.3",
        "Long and flat near 22 kHz: an alarm call.",
    ]);
    for mood in ["unhappy", "happy", "sad", "stressed", "afraid", "cause"] {
        assert!(!page.says(mood), "{mood}");
    }
    home.open("listening")
        .reads(&["Ellie, by themselves.", "2 calls, all of them alarm calls."]);
}

#[test]
fn a_call_is_refused_and_that_is_taken_back() {
    let mut home = Home::with_ellie();
    let placed = of_ellie(&home, During::Out);
    bring(
        &mut home,
        &heard(1, vec![alarm(3.0), alarm(14.5)], Vec::new()),
        placed,
    );
    let judge = format!("listening/{}/judge", id(1));
    let (to, page) = home.go(&judge, &[("call", "1"), ("is", "no_call")]);
    assert_eq!(to, format!("listening/{}?from=0#call-1", id(1)));
    assert!(page.says("One alarm call.") && page.html.contains("value=\"no_call\" aria-pressed=\"true\""));
    let (_, page) = home.go(&judge, &[("call", "1"), ("is", "undo")]);
    assert!(page.says("2 calls, all of them alarm calls."));
    for odd in [("call", "99"), ("call", "-1"), ("is", "sad")] {
        let before = home.events.len();
        home.go(&judge, &[odd]);
        assert_eq!(home.events.len(), before, "{odd:?}");
    }
}

#[test]
fn where_a_recording_belongs_can_be_said_later_and_a_time_to_come_is_refused() {
    let mut home = Home::with_ellie();
    bring(
        &mut home,
        &heard(1, vec![alarm(3.0)], Vec::new()),
        Placed::default(),
    );
    let page = home.open(&format!("listening/{}", id(1)));
    assert!(page.says("Not said yet what it is of."));
    let place = format!("listening/{}/place", id(1));
    let ellie = home.rat("Ellie");
    let (_, refused) = home.go(&place, &[("when", "2030-01-01T10:00"), ("rat", &ellie)]);
    assert_eq!(refused.status, Status::Refused);
    assert!(refused.says("That time is still to come. Nothing is saved yet"));
    let fields = [
        ("when", "2026-11-22T19:35"),
        ("rat", &*ellie),
        ("during", "visit"),
    ];
    let (_, page) = home.go(&place, &fields);
    page.reads(&["19:35, 2:00 long", "Ellie: a visit.", "Saved."]);
}

#[test]
fn calls_stand_beside_a_visit() {
    let mut home = Home::with_ellie();
    let ellie = home.rat("Ellie");
    let (visit, page) = home.go(
        "visits",
        &[("rat", &ellie), ("did", "fled"), ("rung", "sit-near")],
    );
    assert!(
        !page.says("What was heard"),
        "a house without a recorder is not asked"
    );
    let visit = visit.trim_start_matches("visits/").to_owned();
    home.open(&format!("listening/visit/{visit}"))
        .reads(&["No recording of it", "Add a recording"]);
    let mut placed = of_ellie(&home, During::Visit);
    placed.starts_at = Some(ago(&home, 1));
    bring(&mut home, &heard(1, vec![alarm(50.0)], Vec::new()), placed);
    assert!(home.open(&format!("visits/{visit}")).says("What was heard"));
    home.open(&format!("listening/visit/{visit}")).reads(&[
        "0:50.0 · one alarm call",
        "1:00.0 · Ellie: ",
        "ran",
    ]);
}

#[test]
fn silence_on_a_deaf_microphone_is_never_called_nothing_to_look_for() {
    let mut home = Home::with_ellie();
    let on = Placed {
        during: Some(During::Room),
        switched_off: Some(String::new()),
        starts_at: Some(ago(&home, 20)),
        ..Placed::default()
    };
    let deaf = Heard {
        verdict: "band_limited".to_owned(),
        ..heard(1, Vec::new(), Vec::new())
    };
    bring(&mut home, &deaf, on);
    let page = home.open("listening/survey");
    page.reads(&["so it says nothing of this room", "See that recording"]);
    assert!(!page.says("nothing to look for"));
    home.open(&format!("listening/{}", id(1)))
        .reads(&["but this microphone may not have heard it"]);
}

#[test]
fn the_survey_leads_from_everything_on_to_what_went_away() {
    let mut home = Home::with_ellie();
    home.open("listening/survey").reads(&[
        "1 · Everything on",
        "Add that recording",
        "First the recording with everything on.",
    ]);
    let part = |home: &Home, minutes, off: &str| Placed {
        during: Some(During::Room),
        switched_off: Some(off.to_owned()),
        starts_at: Some(ago(home, minutes)),
        ..Placed::default()
    };
    let on = part(&home, 20, "");
    bring(
        &mut home,
        &heard(1, Vec::new(), vec![lamp(31_300.0), lamp(44_000.0)]),
        on,
    );
    let off = part(&home, 10, "desk lamp");
    bring(&mut home, &heard(2, Vec::new(), vec![lamp(44_050.0)]), off);
    home.open("listening/survey").reads(&[
        "Done:",
        "Desk lamp off",
        "Went away",
        "31.3 kHz",
        "Still there",
        "44.0 kHz",
        "no limit for pet rats is known",
        "<Write it into the notebook>",
    ]);
    let (_, page) = home.go("listening/survey", &[("off", &id(2))]);
    assert!(page.says("Written into the notebook."));
    let said: Vec<String> = home
        .notebook()
        .environment
        .iter()
        .map(|note| note.note.clone())
        .collect();
    assert_eq!(
        said,
        ["Switch-off survey: with “desk lamp” off, the sound at 31.3 kHz at the cage went away."]
    );
    assert_eq!(
        home.go("listening/survey", &[("off", "x")]).1.status,
        Status::NotFound
    );
}

#[test]
fn a_trend_of_a_few_recordings_says_that_there_is_not_enough() {
    let mut home = Home::with_ellie();
    for nth in 0..3 {
        let placed = of_ellie(&home, During::Out);
        bring(&mut home, &heard(nth, vec![alarm(3.0)], Vec::new()), placed);
    }
    let placed = of_ellie(&home, During::Visit);
    bring(&mut home, &heard(3, vec![alarm(3.0)], Vec::new()), placed);
    home.open("listening/trend").reads(&[
        "Ellie",
        "Time out of the cage",
        "Not enough evidence yet. 3 of the 12 recordings that it takes.",
        "Visits, nobody knows on which steps",
        "Not enough evidence. These visits may have been on very different steps.",
    ]);
}

#[test]
fn a_phone_alone_says_that_recordings_need_a_computer_and_a_child_is_shown_none() {
    let mut home = Home::with_ellie();
    let placed = of_ellie(&home, During::Visit);
    bring(&mut home, &heard(1, vec![alarm(3.0)], Vec::new()), placed);
    home.asker.keeping.place = Place::PhoneAlone;
    let page = home.open("listening");
    assert!(page.says("hearing them takes a computer") && !page.says("Add a recording"));
    assert!(!home.open(&format!("listening/{}", id(1))).html.contains("<img"));
    home.asker.role = Role::Child;
    for address in ["listening", "listening/trend", &format!("listening/{}", id(1))] {
        assert_eq!(home.open(address).status, Status::Forbidden, "{address}");
    }
}

#[test]
fn an_address_of_nothing_is_answered_with_the_way_back() {
    let mut home = Home::with_ellie();
    for address in ["listening/x", "listening/visit/x", "listening/x/y/z"] {
        assert_eq!(home.open(address).status, Status::NotFound, "{address}");
    }
}

#[test]
fn what_was_heard_can_be_read_in_german() {
    let mut home = Home::with_ellie();
    let placed = of_ellie(&home, During::Alone);
    bring(
        &mut home,
        &heard(1, vec![alarm(3.0), alarm(4.5)], vec![lamp(31_300.0)]),
        placed,
    );
    home.in_german();
    home.open(&format!("listening/{}", id(1))).reads(&[
        "2:00 lang",
        "Ellie, unter sich.",
        "Es hört Ultraschall. Ton bis 125 kHz, aufgenommen mit 250 kHz.",
        "31,3 kHz, die ganze Zeit, 21 dB über dem Rauschen daneben.",
        "Es schwillt 100 Mal in der Sekunde an, wie Geräte am Stromnetz.",
        "Da hören Ratten am besten.",
        "2 Rufe, alle davon Alarmrufe.",
        "0:03,0 · 2 Alarmrufe bis 0:05,3",
        "Lang und gleichmäßig um 22 kHz: ein Alarmruf.",
        "Kein Ruf",
    ]);
}
