#![allow(clippy::unwrap_used, reason = "a story ends at its first surprise")]

use bolthole_domain::{BiteSeverity, Coat, Intake, Outcome, Role, StoppedBy, Zone};
use bolthole_domain::{
    CaregiverId, DeviceId, EventId, HouseholdId, Instant, MischiefId, Moment, RatId, Seconds, VisitId,
};
use bolthole_method::Method;
use bolthole_record::{Body, Event, Made, Notebook, Stamp};
use bolthole_words::Words;
use expect_test::expect;
use uuid::Uuid;

use crate::{Form, Hour, calendar, write};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + n)
}

/// Nine in the morning, an hour ahead of UTC, so many days and minutes after 1 March 2026.
fn at(day: i64, minute: i64) -> Moment {
    Moment {
        at: Instant(1_772_352_000_000 + day * 86_400_000 + minute * 60_000),
        offset_min: 60,
    }
}

fn told(bodies: Vec<(Moment, Body)>) -> Notebook {
    let events = bodies.into_iter().zip(100_u32..).map(|((happened_at, body), n)| {
        let stamp = Stamp {
            id: EventId(id(u128::from(n))),
            household: HouseholdId(id(1)),
            device: DeviceId(id(2)),
            caregiver: Some(CaregiverId(id(3))),
            happened_at,
            made: Made {
                ms: happened_at.at,
                n,
            },
        };
        Event::write(stamp, &body)
    });
    Notebook::fold(&events.collect::<Vec<_>>())
}

fn rat(n: u128, name: &str) -> Body {
    Body::RatAdded {
        rat: RatId(id(n)),
        mischief: MischiefId(id(9)),
        name: name.into(),
        sex: None,
        coat: Coat::Agouti,
        came_home: at(0, 0),
    }
}

fn visit(n: u128, rung: &str, outcome: Outcome, latency: Option<f64>, note: &str) -> Body {
    Body::VisitLogged {
        visit: VisitId(id(n)),
        rat: RatId(id(10)),
        rung: rung.into(),
        outcome,
        latency: latency.map(Seconds),
        companion_present: Some(true),
        stopped_by: Some(StoppedBy::Rat),
        at_food: false,
        note: note.into(),
    }
}

/// Two rats of one name, a visit whose note looks like a formula, a bite with its place, and one noted by itself.
fn ellies() -> Notebook {
    let bite = |visit, note: &str| Body::BiteNoted {
        rat: RatId(id(10)),
        visit,
        zone: Zone::Hand,
        severity: BiteSeverity::BreaksSkin,
        bitten: None,
        note: note.into(),
    };
    let dad = Body::CaregiverAdded {
        caregiver: CaregiverId(id(3)),
        name: "Dad".into(),
        role: Role::Adult,
        language: None,
        color: None,
    };
    let answers = Body::IntakeAnswered {
        rat: RatId(id(10)),
        intake: Intake {
            source_of_rat: Some("from Aunt Jo in Leeds".into()),
            signs: Some(vec!["explores".into(), "likes Dad best".into()]),
            triggers: Some(vec!["Dad’s beard".into()]),
            age_weeks: Some(9.0),
            ..Intake::default()
        },
    };
    told(vec![
        (at(0, 0), dad),
        (at(0, 0), rat(10, "Ellie")),
        (at(0, 0), rat(11, "Ellie")),
        (at(0, 1), answers),
        (
            at(1, 0),
            visit(
                20,
                "spoon-at-hide",
                Outcome::Ate,
                Some(12.5),
                "=1+1, said \"Dad\"",
            ),
        ),
        (at(1, 0), visit(21, "spoon-at-hide", Outcome::Bit, None, "")),
        (at(1, 1), bite(Some(VisitId(id(21))), "through the sleeve")),
        (at(3, 0), bite(None, "")),
    ])
}

fn written(form: Form) -> String {
    write(form, &Method::built_in(), &ellies(), at(4, 0))
}

#[test]
fn a_table_has_a_row_a_visit_and_one_for_each_bite_noted_by_itself() {
    expect![[r#"
        ﻿row,id,rat,rat_id,date,time,utc,day_at_home,caregiver,step,step_in_words,did,latency_s,companion_present,stopped_by,at_food,bites,note,posture,alarm_calls
        visit,01930000-0000-7000-8000-000000000014,Ellie,01930000-0000-7000-8000-00000000000a,2026-03-02,09:00,2026-03-02T08:00:00Z,1,Dad,spoon-at-hide,Spoon in the doorway,ate,12.5,yes,rat,no,,"'=1+1, said ""Dad""",,
        visit,01930000-0000-7000-8000-000000000015,Ellie,01930000-0000-7000-8000-00000000000a,2026-03-02,09:00,2026-03-02T08:00:00Z,1,Dad,spoon-at-hide,Spoon in the doorway,bit,,yes,rat,no,hand breaks_skin,through the sleeve,,
        bite,01930000-0000-7000-8000-00000000006b,Ellie,01930000-0000-7000-8000-00000000000a,2026-03-04,09:00,2026-03-04T08:00:00Z,3,,,,bit,,,,,hand breaks_skin,,,
    "#]].assert_eq(&written(Form::Table).replace('\r', ""));
}

#[test]
fn tabular_events_have_the_columns_that_boris_gives_its_own() {
    expect![[r#"
        Observation id	Observation date	Description	Observation duration	Observation type	Source	Time offset (s)	Media duration (s)	FPS	step	caregiver	companion_present	stopped_by	Subject	Behavior	Behavioral category	Modifier #1	Modifier #2	Behavior type	Time	Media file name	Image index	Image file path	Comment
        Ellie 2026-03-02 09:00	2026-03-02 09:00:00		12.500	Live observation	NA	0	NA	NA	spoon-at-hide	Dad	yes	rat	Ellie	offered	visit			POINT	0.000	NA	NA	NA	
        Ellie 2026-03-02 09:00	2026-03-02 09:00:00		12.500	Live observation	NA	0	NA	NA	spoon-at-hide	Dad	yes	rat	Ellie	first_contact	visit			POINT	12.500	NA	NA	NA	
        Ellie 2026-03-02 09:00	2026-03-02 09:00:00		12.500	Live observation	NA	0	NA	NA	spoon-at-hide	Dad	yes	rat	Ellie	ate	visit			POINT	12.500	NA	NA	NA	"'=1+1, said ""Dad"""
        Ellie 2026-03-02 09:00 (2)	2026-03-02 09:00:00		0.000	Live observation	NA	0	NA	NA	spoon-at-hide	Dad	yes	rat	Ellie	offered	visit			POINT	0.000	NA	NA	NA	
        Ellie 2026-03-02 09:00 (2)	2026-03-02 09:00:00		0.000	Live observation	NA	0	NA	NA	spoon-at-hide	Dad	yes	rat	Ellie	bit	visit	hand	breaks_skin	POINT	0.000	NA	NA	NA	through the sleeve
        Ellie 2026-03-04 09:00	2026-03-04 09:00:00		0.000	Live observation	NA	0	NA	NA					Ellie	bit	visit	hand	breaks_skin	POINT	0.000	NA	NA	NA	
    "#]].assert_eq(&written(Form::BorisEvents).replace('\r', ""));
}

#[test]
fn a_project_carries_the_ethogram_and_every_visit_under_a_name_of_its_own() {
    let project: serde_json::Value = serde_json::from_str(&written(Form::BorisProject)).unwrap();
    let codes: Vec<&str> = project["behaviors_conf"]
        .as_object()
        .unwrap()
        .values()
        .map(|behavior| behavior["code"].as_str().unwrap())
        .collect();
    let method = Method::built_in();
    for sign in &method.ethogram {
        assert!(codes.contains(&sign.id.as_str()), "{}", sign.id);
    }
    let once: std::collections::BTreeSet<&&str> = codes.iter().collect();
    assert_eq!(once.len(), codes.len(), "no code twice");
    assert_eq!(project["subjects_conf"]["1"]["name"], "Ellie (2)");
    let observations: Vec<&String> = project["observations"].as_object().unwrap().keys().collect();
    assert_eq!(
        observations,
        [
            "Ellie 2026-03-02 09:00",
            "Ellie 2026-03-02 09:00 (2)",
            "Ellie 2026-03-04 09:00"
        ]
    );
    expect![[r#"[[0.0,"Ellie","offered","",""],[12.5,"Ellie","first_contact","",""],[12.5,"Ellie","ate","","=1+1, said \"Dad\""]]"#]].assert_eq(&project["observations"]["Ellie 2026-03-02 09:00"]["events"].to_string());
}

#[test]
fn no_name_no_word_no_date_and_no_id_leaves_for_research() {
    let text = written(Form::Research);
    for kept_at_home in [
        "Ellie", "Dad", "Jo", "Leeds", "sleeve", "said", "2026", "0193", "likes", "beard", "triggers",
    ] {
        assert!(!text.contains(kept_at_home), "{kept_at_home} in {text}");
    }
    expect![[r#"
        {"intake":{"age_weeks":9.0,"signs":["explores"]},"op":"open"}
        {"caregiver":"person 1","companion_present":true,"day":1.0,"latency_s":12.5,"op":"log","outcome":"ate","rung":"spoon-at-hide","stopped_by":"rat"}
        {"caregiver":"person 1","companion_present":true,"day":1.0,"op":"log","outcome":"bit","rung":"spoon-at-hide","stopped_by":"rat"}
        {"day":1.0,"kind":"bite","op":"note","severity":"breaks_skin","zone":"hand"}
        {"day":3.0,"kind":"bite","op":"note","severity":"breaks_skin","zone":"hand"}
        {"intake":{},"op":"open"}
    "#]].assert_eq(&text);
}

#[test]
fn a_sign_in_own_words_alone_is_left_out_of_research_and_never_told_as_nothing_to_see() {
    let noted = |tags: &[&str]| Body::HealthNoted {
        rat: RatId(id(10)),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        note: String::new(),
    };
    let notebook = told(vec![
        (at(0, 0), rat(10, "Ellie")),
        (at(1, 0), noted(&["laboured_breathing"])),
        (at(2, 0), noted(&["\u{201c}she looks odd\u{201d}"])),
        (at(3, 0), noted(&[])),
    ]);
    let text = write(Form::Research, &Method::built_in(), &notebook, at(4, 0));
    expect![[r#"
        {"intake":{},"op":"open"}
        {"day":1.0,"kind":"health","op":"note","tags":["laboured_breathing"]}
        {"day":3.0,"kind":"health","op":"note","tags":[]}
    "#]]
    .assert_eq(&text);
}

#[test]
fn every_form_is_found_by_the_name_it_is_given() {
    for form in Form::ALL {
        assert_eq!(Form::from_name(form.name()), Some(form));
    }
    assert_eq!(Form::from_name("xls"), None);
}

#[test]
fn a_calendar_holds_what_comes_round_and_nothing_that_anybody_wrote() {
    let text = calendar(
        Words::english(),
        &Method::built_in(),
        &ellies(),
        Hour::NoHour,
        at(40, 0),
    )
    .replace('\r', "");
    for kept_at_home in ["Dad", "sleeve", "said", "overdue", "missed"] {
        assert!(!text.contains(kept_at_home), "{kept_at_home} in {text}");
    }
    assert!(!text.contains("VALARM"), "it never rings by itself");
    expect![[r#"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:ICALENDAR-RS
        CALSCALE:GREGORIAN
        NAME:Rats
        X-WR-CALNAME:Rats
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        BEGIN:VEVENT
        DTSTAMP:20260410T080000Z
        DTSTART;VALUE=DATE:20260410
        RRULE:FREQ=DAILY
        SUMMARY:Main meal at the door
        TRANSP:TRANSPARENT
        UID:routine-feeding-place@bolthole
        END:VEVENT
        BEGIN:VEVENT
        DTSTAMP:20260410T080000Z
        DTSTART;VALUE=DATE:20260410
        RRULE:FREQ=WEEKLY
        SUMMARY:A cloth that smells of you\, in the nest
        TRANSP:TRANSPARENT
        UID:routine-scent@bolthole
        END:VEVENT
        BEGIN:VEVENT
        DTSTAMP:20260410T080000Z
        DTSTART;VALUE=DATE:20260410
        SUMMARY:The same minute: Ellie
        TRANSP:TRANSPARENT
        UID:minute-20553@bolthole
        END:VEVENT
        BEGIN:VEVENT
        DTSTAMP:20260410T080000Z
        DTSTART;VALUE=DATE:20260410
        SUMMARY:Another look at the answers: Ellie
        TRANSP:TRANSPARENT
        UID:look-again-20553@bolthole
        END:VEVENT
        END:VCALENDAR
    "#]]
    .assert_eq(&text);
}

#[test]
fn a_calendar_with_an_hour_keeps_out_of_the_quiet_hours() {
    let hour = Hour::At {
        minute: 22 * 60,
        quiet: (21 * 60, 8 * 60),
    };
    let text = calendar(Words::english(), &Method::built_in(), &ellies(), hour, at(1, 0));
    let starts: Vec<&str> = text.lines().filter(|line| line.starts_with("DTSTART")).collect();
    assert!(
        !starts.is_empty() && starts.iter().all(|line| line.ends_with("T080000")),
        "{starts:?}"
    );
}
