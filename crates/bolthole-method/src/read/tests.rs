use super::*;

#[test]
fn the_method_that_comes_with_the_program_has_no_fault() {
    let faults = Method::read(&Files::built_in()).err().unwrap_or_default();
    assert!(
        faults.is_empty(),
        "{}",
        faults
            .iter()
            .map(|fault| format!("{fault}\n"))
            .collect::<String>()
    );
}
