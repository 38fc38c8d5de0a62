//! A household is exported from one folder and imported into others.

use std::fs;
use std::path::Path;

use crate::program::{Line, bolthole, refusal, run, serve};

fn words<'a>(command: &'a str, data: &'a Path, file: &'a Path) -> [&'a str; 4] {
    [command, "--data", data.to_str().unwrap(), file.to_str().unwrap()]
}

fn said(words: &[&str]) -> String {
    let output = run(words, "");
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    String::from_utf8(output.stdout).unwrap()
}

/// A folder in which Nori was described.
fn noris_folder(folder: &Path) {
    let serving = serve(folder, true);
    let cookie = serving.set_up();
    let form = "form=0193c5e0-0000-7000-8000-000000010000&name=Nori&coat=agouti&sex=male&came_home=0&who=Mum";
    let told = Line::to(serving.address, &cookie)
        .unwrap()
        .post("/welcome", form)
        .unwrap();
    assert!(told.starts_with("HTTP/1.1 303"), "{told}");
}

#[test]
fn a_household_goes_from_folder_to_folder_and_is_the_same_there() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (first, second, file, again) = (
        place("first"),
        place("second"),
        place("Home.bolthole"),
        place("again.bolthole"),
    );
    noris_folder(&first);
    assert!(said(&words("export", &first, &file)).ends_with(", 2 entries\n"));
    let imported = said(&words("import", &second, &file));
    assert!(
        imported.starts_with("2 entries read, 2 of them new; start it with: bolthole serve"),
        "{imported}"
    );
    let twice = said(&words("import", &second, &file));
    assert!(twice.starts_with("2 entries read, 0 of them new"), "{twice}");

    said(&words("export", &second, &again));
    let entries = |path: &Path| -> Vec<String> {
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .filter(|line| line.starts_with("{\"id\""))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(
        entries(&again),
        entries(&file),
        "byte for byte; only the moment of the copy differs"
    );
    assert_eq!(entries(&file).len(), 2);

    // Nobody's device moved along, so the new place prints a link.
    let serving = serve(&second, true);
    let cookie = serving.set_up();
    let rats = Line::to(serving.address, &cookie).unwrap().get("/rats").unwrap();
    assert!(rats.contains("Nori"), "{rats}");
}

#[test]
fn a_folder_that_was_started_but_never_written_in_becomes_the_household_that_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, file) = (
        folder.path().join("first"),
        folder.path().join("second"),
        folder.path().join("a.bolthole"),
    );
    noris_folder(&first);
    said(&words("export", &first, &file));
    let cookie = serve(&second, true).set_up();
    said(&words("import", &second, &file));
    let serving = serve(&second, false);
    let rats = Line::to(serving.address, &cookie).unwrap().get("/rats").unwrap();
    assert!(
        rats.contains("Nori"),
        "the device that was let in before is let in still: {rats}"
    );
}

#[test]
fn a_folder_in_use_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("a.bolthole"));
    noris_folder(&data);
    said(&words("export", &data, &file));
    let _serving = serve(&data, false);
    for command in ["export", "import"] {
        let other = folder.path().join("b.bolthole");
        let file = if command == "import" { &file } else { &other };
        let told = refusal(&words(command, &data, file), "");
        assert!(
            told.starts_with("1 bolthole: `") && told.contains("in use by another running program"),
            "{told}"
        );
        assert!(!other.exists());
    }
}

#[test]
fn each_fault_is_one_sentence_and_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (data, file, new) = (place("data"), place("a.bolthole"), place("new"));
    assert!(refusal(&words("export", &data, &file), "").contains("holds no notebook to export"));
    assert!(!data.exists());
    noris_folder(&data);
    said(&words("export", &data, &file));
    let told = refusal(&words("export", &data, &file), "");
    assert!(told.contains("exists already; name a new file"), "{told}");
    let told = refusal(&words("export", &data, &place("nowhere/a.bolthole")), "");
    assert!(told.contains("cannot be written"), "{told}");

    let whole = fs::read(&file).unwrap();
    let half = place("half.bolthole");
    fs::write(&half, &whole[..whole.len() - 200]).unwrap();
    let told = refusal(&words("import", &new, &half), "");
    let name = half.display().to_string();
    assert_eq!(
        told,
        format!(
            "1 bolthole: `{name}` was not taken: the file breaks off in line 3, with 1 of its 2 entries whole; take the copy again, or take what is whole with --what-is-whole"
        )
    );
    let told = refusal(&words("import", &new, &place("none.bolthole")), "");
    assert!(
        told.contains("none.bolthole` cannot be read; name a file"),
        "{told}"
    );
    fs::write(&half, "squeak").unwrap();
    assert!(refusal(&words("import", &new, &half), "").contains("this is no household’s file"));
    assert!(!new.exists(), "a file that cannot be taken makes no folder");
    assert_eq!(
        bolthole(&["import", "--data", "x"])
            .output()
            .unwrap()
            .status
            .code(),
        Some(2)
    );

    let other = place("other");
    noris_folder(&other);
    let told = refusal(&words("import", &other, &file), "");
    assert!(told.contains("holds another household"), "{told}");
}

#[test]
fn what_is_whole_of_half_a_file_is_taken_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file, new) = (
        folder.path().join("data"),
        folder.path().join("a.bolthole"),
        folder.path().join("new"),
    );
    noris_folder(&data);
    said(&words("export", &data, &file));
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() - 200]).unwrap();
    let output = run(
        &[
            "import",
            "--what-is-whole",
            "--data",
            new.to_str().unwrap(),
            file.to_str().unwrap(),
        ],
        "",
    );
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "the end of the file is missing, and 1 of its entries with it\n"
    );
    assert!(String::from_utf8_lossy(&output.stdout).starts_with("one entry read, 1 of them new"));
}
