use std::path::{Path, PathBuf};

use bolthole_method::{Files, Traceability};
use expect_test::expect_file;

fn table() -> Traceability {
    Traceability::read(&Files::built_in()).expect("the method that comes with the program has no fault")
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// `cargo xtask traceability` writes the page anew.
#[test]
fn the_page_of_numbers_is_what_the_method_says() {
    expect_file!["../../../../docs/traceability.md"].assert_eq(&table().to_markdown());
}

#[test]
fn each_of_a_hundred_and_seventeen_numbers_is_carried_by_something() {
    let table = table();
    let numbers: Vec<u8> = table.rows.iter().map(|row| row.n).collect();
    assert_eq!(numbers, (1..=117).collect::<Vec<_>>());
    for row in &table.rows {
        assert!(
            !row.method.is_empty() || !row.elsewhere.is_empty(),
            "item {}",
            row.n
        );
    }
}

#[test]
fn every_file_that_carries_a_number_is_there() {
    let missing: Vec<String> = table()
        .rows
        .iter()
        .flat_map(|row| row.method.iter().chain(&row.elsewhere))
        .map(|(file, _)| file.clone())
        .filter(|file| !root().join(file).is_file())
        .collect();
    assert!(
        missing.is_empty(),
        "not there: {missing:?}; mend method/carried-elsewhere.toml"
    );
}
