//! A recording is brought, heard in the background, written into the notebook, looked at, and removed.

use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use bolthole_app::listening::{Recording, recordings};
use bolthole_record::{During, Notebook};
use bolthole_server::{Door, Server};
use bolthole_store::{Seq, Store};

use crate::house::{Browser, House, Told};
use crate::joining::joined;

const RATE: u32 = 192_000;

/// A second of silence, then 0.6 s at 22 kHz, three times, over a little noise, as a WAV file.
#[expect(clippy::cast_possible_truncation, reason = "small samples")]
fn calls() -> Vec<u8> {
    let mut chance: u32 = 7;
    let samples = (0..RATE * 6).map(|at| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = f64::from(chance >> 8) / f64::from(1 << 24) - 0.5;
        let t = f64::from(at) / f64::from(RATE);
        let since = (t - 1.0).rem_euclid(1.5);
        let sounds = t > 1.0 && since < 0.6;
        let call = if sounds {
            (std::f64::consts::TAU * 22_000.0 * t).sin() * 700.0
        } else {
            0.0
        };
        (call + noise * 200.0) as i16
    });
    wav(samples.collect())
}

fn wav(samples: Vec<i16>) -> Vec<u8> {
    let n_bytes = u32::try_from(samples.len() * 2).unwrap();
    let mut file = b"RIFF".to_vec();
    file.extend((36 + n_bytes).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 2).to_le_bytes());
    file.extend(b"\x02\0\x10\0data");
    file.extend(n_bytes.to_le_bytes());
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
}

/// A house that keeps recordings in that folder.
fn house_with(folder: &Path, store: Arc<dyn Store>) -> (House, Server) {
    let (house, server) = House::and_server(&House::front(), store, Door::SetUpLink);
    server.keep_recordings_in(folder).unwrap();
    (house, server)
}

fn form(fields: &[(&str, &str)], name: &str, file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(
            format!("--mark\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
                .into_bytes(),
        );
    }
    body.extend(
        format!("--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n")
            .into_bytes(),
    );
    body.extend(file);
    body.extend(b"\r\n--mark--\r\n");
    body
}

async fn send(browser: &mut Browser, body: Vec<u8>) -> Told {
    let request = Request::post("/recordings")
        .header("origin", "http://127.0.0.1:8080")
        .header("content-type", "multipart/form-data; boundary=mark");
    browser.send(request, Body::from(body)).await
}

async fn known(house: &House) -> Vec<Recording> {
    let household = house.store.households().await.unwrap()[0];
    let stored = house.store.events_since(household, Seq(0), 10_000).await.unwrap();
    let events: Vec<_> = stored.into_iter().map(|stored| stored.event).collect();
    recordings(&Notebook::fold(&events))
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_recording_is_heard_and_stands_in_the_notebook_with_its_pictures() {
    let folder = tempfile::tempdir().unwrap();
    let (house, server) = house_with(folder.path(), House::empty_store());
    let mut browser = house.let_in().await;
    let fields = [
        ("during", "alone"),
        ("when", "2025-12-03T17:00:00"),
        ("when-offset", "0"),
    ];
    let told = send(&mut browser, form(&fields, "C:\\night\\a.wav", &calls())).await;
    assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.glance());
    server.hear_what_waits().await;

    let all = known(&house).await;
    let one = &all[0];
    assert_eq!(
        (one.heard.name.as_str(), one.heard.verdict.as_str()),
        ("a.wav", "ok")
    );
    assert_eq!((one.placed.during, one.n_alarms()), (Some(During::Alone), 4));
    assert_eq!(one.starts_at().map(|at| at.at.0), Some(1_764_781_200_000));
    assert_eq!(
        told.header("location"),
        format!("recordings?brought={}", one.id())
    );
    assert!(
        browser
            .get(&format!("/recordings?brought={}", one.id()))
            .await
            .body
            .contains("It was heard.")
    );

    let picture = request(&mut browser, &format!("/recordings/{}/picture/0", one.id()), None).await;
    assert_eq!((picture.0, picture.1.as_str()), (StatusCode::OK, "image/bmp"));
    let part = request(
        &mut browser,
        &format!("/recordings/{}/sound/2", one.id()),
        Some("bytes=0-3"),
    )
    .await;
    assert_eq!(
        (part.0, part.1.as_str(), part.2.as_slice()),
        (StatusCode::PARTIAL_CONTENT, "audio/wav", b"RIFF".as_slice())
    );
    for odd in ["picture/4", "else/0"] {
        let none = browser.get(&format!("/recordings/{}/{odd}", one.id())).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{odd}");
    }

    let again = send(&mut browser, form(&[("during", "out")], "copy.wav", &calls())).await;
    assert_eq!(
        again.header("location"),
        format!("listening/{}", one.id()),
        "heard once is enough"
    );
    assert_eq!(known(&house).await[0].placed.during, Some(During::Out));

    let gone = browser
        .post(&format!("/recordings/{}/remove", one.id()), &[])
        .await;
    assert_eq!(gone.header("location"), format!("../../listening/{}", one.id()));
    assert_eq!(files(folder.path()), [""; 0]);
    assert!(
        browser
            .get(&format!("/listening/{}", one.id()))
            .await
            .body
            .contains("It was removed")
    );
}

/// Status, media type and bytes of what is no text.
async fn request(browser: &mut Browser, path: &str, range: Option<&str>) -> (StatusCode, String, Vec<u8>) {
    let mut request = Request::get(path);
    if let Some(range) = range {
        request = request.header("range", range);
    }
    let (status, headers, bytes) = browser.fetch(request).await;
    let kind = headers
        .get("content-type")
        .map(|kind| kind.to_str().unwrap().to_owned());
    (status, kind.unwrap_or_default(), bytes)
}

#[tokio::test]
async fn what_was_not_heard_before_the_end_is_heard_after_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let store = House::empty_store();
    House::over(Arc::clone(&store), Door::SetUpLink).let_in().await;
    let id = "ab".repeat(32);
    let household = store.households().await.unwrap()[0];
    let job = serde_json::json!({
        "household": household, "device": household, "caregiver": null, "form": household, "name": "a.wav",
        "placed": {"recording": id, "during": "room"}, "came": 5, "offset_min": 60,
    });
    std::fs::write(folder.path().join(format!("{id}.sound")), calls()).unwrap();
    std::fs::write(folder.path().join(format!("{id}.job")), job.to_string()).unwrap();
    std::fs::write(folder.path().join("arriving-half"), b"RIFF").unwrap();

    let (house, server) = house_with(folder.path(), store);
    server.hear_what_waits().await;
    let all = known(&house).await;
    assert_eq!((all.len(), all[0].placed.during), (1, Some(During::Room)));
    assert_eq!(
        files(folder.path()),
        [format!("{id}.clips"), format!("{id}.sound")]
    );
}

#[tokio::test]
async fn what_is_no_recording_or_breaks_off_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (house, _server) = house_with(folder.path(), House::empty_store());
    let mut browser = house.let_in().await;
    for (name, file, says) in [
        (
            "notes.txt",
            b"no sound".as_slice(),
            "notes.txt is neither a WAV nor a FLAC file",
        ),
        ("<b>.wav", b"RIFF", "&lt;b&gt;.wav ends inside its header"),
        ("empty.wav", b"", "No file was chosen, or it is empty."),
    ] {
        let told = send(&mut browser, form(&[("during", "room")], name, file)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(told.body.contains(says), "{}", told.body);
    }
    let whole = form(&[], "a.wav", &calls());
    let told = send(&mut browser, whole[..whole.len() / 2].to_vec()).await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    let told = send(
        &mut browser,
        form(&[("when", "2030-01-01T10:00")], "a.wav", &calls()),
    )
    .await;
    assert!(told.body.contains("That time is still to come."), "{}", told.body);
    let told = send(
        &mut browser,
        form(&[("survey", "off"), ("switched-off", " ")], "a.wav", &calls()),
    )
    .await;
    assert!(told.body.contains("Write what was switched off"), "{}", told.body);
    assert_eq!(files(folder.path()), [""; 0]);
    assert_eq!(known(&house).await, []);
}

#[tokio::test]
async fn a_childs_device_and_a_stranger_reach_no_recording() {
    let folder = tempfile::tempdir().unwrap();
    let (house, server) = house_with(folder.path(), House::empty_store());
    let mut mums = house.let_in().await;
    send(&mut mums, form(&[("during", "alone")], "a.wav", &calls())).await;
    server.hear_what_waits().await;
    let id = known(&house).await[0].id().to_owned();
    let mut toms = joined(&house, &mut mums, "child", "Tom").await;
    for browser in [&mut toms, &mut house.stranger()] {
        for address in ["/recordings", &format!("/recordings/{id}/picture/0")] {
            assert_eq!(
                browser.get(address).await.status,
                StatusCode::FORBIDDEN,
                "{address}"
            );
        }
        assert_eq!(
            send(browser, form(&[], "b.wav", &calls())).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            browser
                .post(&format!("/recordings/{id}/remove"), &[])
                .await
                .status,
            StatusCode::FORBIDDEN
        );
    }
}

#[tokio::test]
async fn a_demonstration_takes_no_recordings_and_says_so() {
    let house = House::demo().await;
    let mut browser = house.stranger();
    browser.get("/").await;
    assert!(
        browser
            .get("/recordings")
            .await
            .body
            .contains("A demonstration takes no files.")
    );
    assert_eq!(
        send(&mut browser, form(&[], "a.wav", &calls())).await.status,
        StatusCode::FORBIDDEN
    );
}
