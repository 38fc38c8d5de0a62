//! Hard moments, one step at a time in one hand.

use super::*;

#[test]
fn every_hard_moment_is_walked_from_its_first_step_to_its_last() {
    let mut home = Home::with_ellie();
    for card in &Method::built_in().procedures {
        let first = home.open(&format!("cards/{}/1", card.id));
        first.reads(&[&card.words.title, "Never", "Next"]);
        let mut n_screens = 1;
        while !home.open(&format!("cards/{}/{n_screens}", card.id)).says("Done") {
            n_screens += 1;
            assert!(n_screens < 20, "{} has no last step", card.id);
        }
        let whole = home.open(&format!("cards/{}/{}", card.id, n_screens + 1));
        assert!(!whole.says("Done"), "past the last step the whole card is read");
    }
}

#[test]
fn what_to_have_ready_comes_before_the_first_step() {
    let mut home = Home::with_ellie();
    home.open("cards/rats-are-fighting/1").reads(&[
        "Have ready",
        "A dustpan",
        "Never",
        "Put a bare hand between them",
    ]);
    home.open("cards/rats-are-fighting/2")
        .reads(&["Step 1 of 3", "Push a dustpan", "Back"]);
    let odd = home.open("cards/rats-are-fighting/0");
    odd.reads(&["Rats are fighting", "Step by step, in one hand"]);
}
