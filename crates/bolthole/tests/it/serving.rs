//! Serving: the first line, the link, a clean end, backup and restore.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::program::{Line, bolthole, refusal, run, serve};

fn form_id(n: u8) -> String {
    uuid::Builder::from_unix_timestamp_millis(1_764_783_000_000, &[n; 10])
        .into_uuid()
        .to_string()
}

/// A rat is described over HTTP.
fn describe_nori(line: &mut Line) -> String {
    let welcome = line.get("/welcome").unwrap();
    let form = format!(
        "form={}&name=Nori&coat=agouti&sex=male&came_home=0&who=Mum",
        form_id(1)
    );
    assert!(welcome.contains("<form"), "{welcome}");
    line.post("/welcome", &form).unwrap()
}

#[test]
fn the_first_start_prints_a_link_the_second_does_not_and_the_notebook_is_still_there() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("notebook");
    let mut serving = serve(&data, true);
    let cookie = serving.set_up();
    let told = describe_nori(&mut Line::to(serving.address, &cookie).unwrap());
    assert!(told.starts_with("HTTP/1.1 303"), "{told}");
    stop(&mut serving.child);

    let serving = serve(&data, false);
    let rats = Line::to(serving.address, &cookie).unwrap().get("/rats").unwrap();
    assert!(rats.contains("Nori"), "{rats}");
}

#[cfg(unix)]
fn stop(child: &mut std::process::Child) {
    assert!(
        Command::new("kill")
            .args(["-TERM", &child.id().to_string()])
            .status()
            .unwrap()
            .success()
    );
    assert_eq!(child.wait().unwrap().code(), Some(0), "SIGTERM is a clean end");
}

#[test]
fn a_folder_is_served_once_at_a_time_and_a_taken_port_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let serving = serve(folder.path(), true);
    let data = folder.path().to_str().unwrap();
    let second = refusal(&["serve", "--data", data, "--listen", "127.0.0.1:0"], "");
    assert!(
        second.starts_with("1 bolthole: ") && second.contains("in use"),
        "{second}"
    );

    let other = tempfile::tempdir().unwrap();
    let address = serving.address.to_string();
    let taken = refusal(
        &[
            "serve",
            "--data",
            other.path().to_str().unwrap(),
            "--listen",
            &address,
        ],
        "",
    );
    assert!(taken.contains(&address) && taken.contains("--listen"), "{taken}");
}

#[test]
fn a_backup_is_taken_while_serving_restores_elsewhere_and_writes_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, backup, restored) = (
        folder.path().join("notebook"),
        folder.path().join("copy.db"),
        folder.path().join("restored"),
    );
    let path = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let serving = serve(&data, true);
    let cookie = serving.set_up();
    describe_nori(&mut Line::to(serving.address, &cookie).unwrap());
    assert_eq!(
        run(&["backup", "--data", &path(&data), &path(&backup)], "")
            .status
            .code(),
        Some(0)
    );
    assert!(refusal(&["backup", "--data", &path(&data), &path(&backup)], "").starts_with("1 bolthole: "));

    assert_eq!(
        run(&["restore", "--data", &path(&restored), &path(&backup)], "")
            .status
            .code(),
        Some(0)
    );
    assert!(
        refusal(&["restore", "--data", &path(&restored), &path(&backup)], "").starts_with("1 bolthole: ")
    );
    let elsewhere = serve(&restored, false);
    assert!(
        Line::to(elsewhere.address, &cookie)
            .unwrap()
            .get("/rats")
            .unwrap()
            .contains("Nori")
    );
}

#[test]
fn the_demo_says_where_it_listens_and_shows_its_rats_at_once() {
    let mut child = bolthole(&["demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let first = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .next()
        .unwrap()
        .unwrap();
    let address = first
        .strip_prefix("listening on http://")
        .unwrap()
        .parse()
        .unwrap();
    let mut line = Line::to(address, "").unwrap();
    assert!(line.get("/healthz").unwrap().starts_with("HTTP/1.1 200"));
    let today = line.get("/").unwrap();
    for rat in ["Ellie", "Tibby", "Nori", "Ridcully", "Bertie"] {
        assert!(today.contains(rat), "{rat} lives here");
    }
    stop(&mut child);
}

#[test]
fn a_certificate_that_cannot_be_used_is_told_before_anything_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("notebook");
    let file = folder.path().join("rats.pem");
    std::fs::write(&file, "not in PEM form").unwrap();
    let (data, file) = (data.to_str().unwrap(), file.to_str().unwrap());
    let told = refusal(
        &["serve", "--data", data, "--certificate", file, "--key", file],
        "",
    );
    assert!(
        told.starts_with("1 bolthole: ") && told.contains("rats.pem holds no certificate"),
        "{told}"
    );
    assert!(!std::path::Path::new(data).exists());

    let half = run(&["serve", "--data", data, "--certificate", file], "");
    assert_eq!(
        half.status.code(),
        Some(2),
        "a certificate without its key is a misspelt command"
    );
}
