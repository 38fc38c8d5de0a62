use bolthole_domain::{DeviceId, Instant, Role, SortedSet};
use bolthole_sync::{Owned, Pulled, Sender, receive};
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;

const FORM: &str = "0193c5e0-0000-7000-8000-000000010000";
const HOME: &str = "0193c5e0-0000-7000-8000-000000000001";

fn opened() -> Phone {
    let mut phone = Phone::new();
    phone.open(&method_asset(&Method::built_in()));
    phone
}

fn ask(phone: &mut Phone, question: &Value) -> Value {
    serde_json::from_str(&phone.answer(question.to_string().as_bytes())).unwrap()
}

fn request(verb: &str, path: &str, body: &str) -> Value {
    json!({ "respond": {
        "verb": verb, "path": path, "query": "", "body": body,
        "household": HOME,
        "device": "0193c5e0-0000-7000-8000-000000000002",
        "caregiver": null, "at": 1_795_372_920_000_i64, "offset_min": 60,
        "fresh": "0193c5e0-0000-7000-8000-000000020000", "theme": "", "role": "adult", "place": "phone_alone", "door": "open",
    }})
}

fn describe_ellie(phone: &mut Phone) -> Value {
    let body = format!("form={FORM}&name=Ellie&sex=female&coat=hooded&came_home=14&who=Mum");
    ask(phone, &request("post", "welcome", &body))["go"].clone()
}

fn drawer(go: &Value) -> Value {
    let event = |kept: &Value| serde_json::from_str(kept["event"].as_str().unwrap()).unwrap();
    let rows: Vec<Value> = go["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kept| json!({ "event": Value::clone(&event(kept)), "sync": null }))
        .collect();
    json!({ "keep": { "household": HOME, "cursor": null, "rows": rows } })
}

#[test]
fn a_rat_that_is_described_lives_on_the_next_page() {
    let mut phone = opened();
    let go = describe_ellie(&mut phone);
    assert!(go["to"].as_str().unwrap().starts_with("./rats/"), "{go}");
    let empty = ask(&mut phone, &request("get", "", ""));
    assert_eq!(
        empty["go"]["to"], "./welcome",
        "nothing is there before it is kept"
    );

    ask(&mut phone, &drawer(&go));
    let today = ask(&mut phone, &request("get", "", ""));
    assert_eq!(today["page"]["status"], 200);
    assert!(today["page"]["html"].as_str().unwrap().contains("Ellie"));
}

#[test]
fn events_that_come_twice_are_kept_once() {
    let mut phone = opened();
    let events = drawer(&describe_ellie(&mut phone));
    let first = ask(&mut phone, &events);
    assert!(first["kept"]["n_new"].as_u64().unwrap() > 0);
    assert_eq!(ask(&mut phone, &events)["kept"]["n_new"], 0);
}

#[test]
fn words_that_the_log_has_otherwise_take_the_place_of_ours() {
    let mut phone = opened();
    let events = drawer(&describe_ellie(&mut phone));
    ask(&mut phone, &events);
    phone.answer(events.to_string().replace("Ellie", "Tibby").as_bytes());
    let html = ask(&mut phone, &request("get", "", ""))["page"]["html"].to_string();
    assert!(html.contains("Tibby") && !html.contains("Ellie"));
}

#[test]
fn one_broken_event_does_not_hide_the_others() {
    let mut phone = opened();
    let mut events = drawer(&describe_ellie(&mut phone));
    let rows = events["keep"]["rows"].as_array_mut().unwrap();
    rows.insert(0, json!({ "event": { "id": 7 }, "sync": null }));
    let said = ask(&mut phone, &events);
    assert_eq!(said["kept"]["n_unread"], 1);
    assert!(said["kept"]["n_new"].as_u64().unwrap() > 0);
}

#[test]
fn what_cannot_be_read_is_answered_with_one_sentence() {
    let mut phone = opened();
    for question in [
        "",
        "{",
        "null",
        "[]",
        "{\"respond\":{}}",
        "{\"dance\":1}",
        "\u{7f}",
    ] {
        let said: Value = serde_json::from_str(&phone.answer(question.as_bytes())).unwrap();
        let fault = said["fault"].as_str().unwrap();
        assert!(fault.starts_with("the question cannot be read: "), "{fault}");
    }
    let said = phone.answer(&[0xff, 0xfe]);
    assert!(said.contains("fault"), "{said}");
}

#[test]
fn the_asset_is_the_whole_method() {
    let method = Method::built_in();
    let asset = method_asset(&method);
    assert_eq!(postcard::from_bytes::<Method>(&asset), Ok(method));
}

#[test]
fn a_broken_asset_is_refused_and_the_open_method_stays() {
    let mut phone = opened();
    let asset = method_asset(&Method::built_in());
    for broken in [&asset[..asset.len() / 2], b"<!doctype html>"] {
        assert!(
            phone
                .open(broken)
                .starts_with("{\"fault\":\"the method cannot be read")
        );
    }
    assert_eq!(
        ask(&mut phone, &request("get", "tips", ""))["page"]["status"],
        200
    );
}

#[test]
fn a_method_in_another_language_brings_the_programs_own_words() {
    let mut phone = opened();
    let german = method_asset(&Method::built_in_in(Language::De));
    let page = |phone: &mut Phone| ask(phone, &request("get", "cards/to-the-vet", ""))["page"].clone();
    let english = page(&mut phone);
    assert_eq!(english["speaks"], "en-GB");
    assert!(english["html"].as_str().unwrap().contains("<html lang=\"en-GB\""));
    for _ in 0..2 {
        assert!(phone.open(&german).contains("opened"));
        let html = page(&mut phone)["html"].to_string();
        assert!(
            html.contains("<html lang=\\\"de\\\"") && html.contains("Nie"),
            "{html}"
        );
        phone.open(&method_asset(&Method::built_in()));
    }
    assert_eq!(page(&mut phone), english);
}

#[test]
fn words_behind_a_method_that_are_damaged_are_refused_and_the_open_method_stays() {
    let mut phone = opened();
    let mut german = method_asset(&Method::built_in_in(Language::De));
    german.truncate(german.len() - 1);
    let said = phone.open(&german);
    assert!(said.contains("cannot be read, fetch them again"), "{said}");
    let html = ask(&mut phone, &request("get", "tips", ""))["page"]["html"].to_string();
    assert!(html.contains("en-GB"));
}

#[test]
fn a_reader_of_german_is_spoken_to_in_german() {
    let mut phone = opened();
    let mut asked = request("get", "tips", "");
    asked["respond"]["accepts"] = json!("de-AT,de,en");
    let speaks = if Language::De.has_words() { "de" } else { "en-GB" };
    assert_eq!(ask(&mut phone, &asked)["page"]["speaks"], speaks);
}

#[test]
fn without_a_method_there_is_no_page() {
    let said = ask(&mut Phone::new(), &request("get", "", ""));
    assert_eq!(said["fault"], "nothing is known yet: open a method first");
}

#[test]
fn an_oversized_form_is_refused_as_on_the_server() {
    let mut phone = opened();
    let said = ask(
        &mut phone,
        &request("post", "visits/1/note", &"a".repeat(LARGEST_FORM + 1)),
    );
    assert_eq!(said["page"]["status"], 413);
    assert!(
        said["page"]["html"]
            .as_str()
            .unwrap()
            .contains("../../assets/look.css")
    );
}

#[test]
fn a_form_that_was_not_taken_is_told_in_a_sentence_on_a_page() {
    let mut phone = Phone::new();
    for (why, status, says) in [
        ("foreign", 403, "send it from there"),
        ("no_form", 415, "nothing was written"),
        ("full", 507, "all that was saved before is still here"),
        ("unwritten", 503, "never kept twice"),
    ] {
        let said = ask(
            &mut phone,
            &json!({ "refuse": { "path": "a/b", "theme": "night", "why": why } }),
        );
        assert_eq!(said["page"]["status"], status);
        let html = said["page"]["html"].as_str().unwrap();
        assert!(
            html.contains(says) && html.contains("data-theme=\"night\""),
            "{html}"
        );
        assert!(html.contains("../assets/look.css"));
    }
}

/// What a server with nothing but this exchange's events in its log says.
fn answered_by_a_server(message: &str) -> Value {
    let exchange = Exchange::from_json(message.as_bytes()).unwrap();
    let nobody = SortedSet::new();
    let sender = Sender {
        household: exchange.household,
        device: DeviceId(Uuid::nil()),
        caregiver: None,
        role: Role::Adult,
        open_to_children: &nobody,
    };
    let received = receive(exchange, &sender, Uuid::from_u128(9), Owned::default()).unwrap();
    let log: Vec<Pulled> = (1..)
        .zip(received.keep.clone())
        .map(|(seq, event)| Pulled {
            seq,
            received_at: event.made.ms,
            event,
        })
        .collect();
    let last = u64::try_from(log.len()).unwrap();
    serde_json::from_str(&received.answer(log, last, Instant(0)).to_json()).unwrap()
}

#[test]
fn what_waits_is_offered_until_the_server_has_it() {
    let mut phone = opened();
    let rows = drawer(&describe_ellie(&mut phone));
    ask(&mut phone, &rows);
    let offered = ask(&mut phone, &json!({ "offer": { "caregiver": null } }));
    let n_waiting = offered["offered"]["n_waiting"].as_u64().unwrap();
    assert!(n_waiting > 0);

    let told = answered_by_a_server(offered["offered"]["message"].as_str().unwrap());
    let taken = ask(&mut phone, &json!({ "take": told }))["taken"].clone();
    assert_eq!(taken["n_waiting"], 0);
    assert_eq!(taken["n_new"], 0, "they were here already");
    assert_eq!(taken["rows"].as_array().unwrap().len() as u64, n_waiting);

    // Another start reads what was stored, and has nothing left to offer.
    let stored: Vec<String> = taken["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{{\"event\":{},\"sync\":{}}}",
                row["event"].as_str().unwrap(),
                row["sync"].as_str().unwrap()
            )
        })
        .collect();
    let cursor = taken["cursor"].as_str().unwrap();
    let mut again = opened();
    let kept = again.answer(
        format!(
            "{{\"keep\":{{\"household\":\"{HOME}\",\"cursor\":{cursor},\"rows\":[{}]}}}}",
            stored.join(",")
        )
        .as_bytes(),
    );
    assert!(kept.contains("\"n_unread\":0"), "{kept}");
    assert_eq!(
        ask(&mut again, &json!({ "offer": { "caregiver": null } }))["offered"]["n_waiting"],
        0
    );
}

#[test]
fn a_message_that_is_none_changes_nothing() {
    let mut phone = opened();
    assert!(ask(&mut phone, &json!({ "offer": { "caregiver": null } }))["fault"].is_string());
    let rows = drawer(&describe_ellie(&mut phone));
    ask(&mut phone, &rows);
    let before = ask(&mut phone, &json!({ "offer": { "caregiver": null } }));
    assert!(ask(&mut phone, &json!({ "take": { "sync": 1 } }))["fault"].is_string());
    assert_eq!(
        ask(&mut phone, &json!({ "offer": { "caregiver": null } })),
        before
    );
}

#[test]
fn both_parts_of_the_method_are_the_whole() {
    let whole = Method::built_in();
    let (needed, words) = method_in_parts(whole.clone());
    let mut method: Method = postcard::from_bytes(&needed).unwrap();
    assert!(method != whole);
    method
        .with_reading(postcard::from_bytes(&words).unwrap())
        .unwrap();
    assert_eq!(method, whole);
}

#[test]
fn words_to_read_are_taken_whole_and_into_their_own_method() {
    let (needed, words) = method_in_parts(Method::built_in());
    let mut phone = Phone::new();
    assert!(phone.read_on(&words).contains("fault"), "nothing is known yet");
    phone.open(&needed);
    assert!(phone.read_on(&words[..words.len() / 2]).contains("fault"));
    assert!(phone.read_on(&words).contains("opened"));
    let page = ask(&mut phone, &request("get", "tips/always-a-hide", ""));
    let mut whole = opened();
    assert_eq!(page, ask(&mut whole, &request("get", "tips/always-a-hide", "")));
}

/// That question on a later day, with ids of its own.
fn on_day(day: i64, nth: u128, mut question: Value) -> Value {
    let fresh = Uuid::from_u128(0x0193_c5e0_0000_7000_8000_0000_1000_0000 + (nth << 16));
    question["respond"]["at"] = json!(1_795_372_920_000_i64 + day * 86_400_000);
    question["respond"]["fresh"] = json!(fresh);
    question
}

#[test]
fn a_phone_that_read_on_says_what_one_says_that_reads_all_anew() {
    let mut phone = opened();
    let go = describe_ellie(&mut phone);
    let rat = go["to"].as_str().unwrap().split('/').nth(2).unwrap().to_owned();
    let mut kept = vec![drawer(&go)];
    ask(&mut phone, &kept[0]);
    let did = [
        "relaxed",
        "ate",
        "ate",
        "hesitated",
        "fled",
        "relaxed",
        "ate",
        "nipped",
    ];
    for (nth, did) in (1_u128..).zip(did.iter().cycle().take(32)) {
        let day = i64::try_from(nth).unwrap();
        // Every fifth is told a day late, behind the one that was told before it.
        let happened = 1_795_372_920_000 + (if nth % 5 == 0 { day - 2 } else { day }) * 86_400_000;
        let body = format!("rat={rat}&rung=sit-near&did={did}&started={happened}");
        let go = ask(&mut phone, &on_day(day, nth, request("post", "visits", &body)))["go"].clone();
        kept.push(drawer(&go));
        ask(&mut phone, kept.last().unwrap());
        if nth % 7 == 0 {
            let undo = format!("{}/undo", go["to"].as_str().unwrap().trim_start_matches("./"));
            let undone = ask(&mut phone, &on_day(day, 100 + nth, request("post", &undo, "")))["go"].clone();
            kept.push(drawer(&undone));
            ask(&mut phone, kept.last().unwrap());
        }
        let today = on_day(day, 200 + nth, request("get", "", ""));
        let said = ask(&mut phone, &today);
        if nth % 4 == 0 {
            let mut anew = opened();
            for rows in &kept {
                ask(&mut anew, rows);
            }
            assert_eq!(said, ask(&mut anew, &today), "on day {day}");
        }
    }
}
