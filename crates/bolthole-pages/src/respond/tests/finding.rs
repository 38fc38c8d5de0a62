//! A keeper looks something up in their own words.

use bolthole_domain::Role;

use super::*;

#[test]
fn a_question_finds_signs_with_a_reason_and_the_field_keeps_it() {
    let mut home = Home::with_ellie();
    let page = home.open("find?q=why does he puff up");
    assert_eq!(page.status, Status::Ok);
    assert!(page.html.contains("value=\"why does he puff up\""));
    assert!(page.html.contains("signs/puffed_fur"));
    assert!(page.text().contains("May mean: Afraid"));
}

#[test]
fn a_sign_that_cannot_wait_stands_before_everything_else() {
    let mut home = Home::with_ellie();
    let text = home.open("find?q=gasping").text();
    let vet = text.find("This needs a vet now").expect("the vet is named");
    let sign = text.find("Breathing is hard work").expect("the sign is named");
    assert!(vet < sign);
}

#[test]
fn words_that_find_nothing_lead_to_tips_first_aid_and_people() {
    let mut home = Home::with_ellie();
    let page = home.open("find?q=qqqqqqq");
    assert!(page.text().contains("Nothing found"));
    for way in ["tips", "first-aid", "cards/ask-somebody-who-knows"] {
        assert!(page.html.contains(&format!("href=\"{way}\"")), "{way}");
    }
}

#[test]
fn what_is_typed_stays_text() {
    let mut home = Home::with_ellie();
    let page = home.open("find?q=<script>alert(1)</script>\"");
    assert!(!page.html.contains("<script>alert"));
}

#[test]
fn cards_are_a_grown_ups_and_so_is_finding_them() {
    let mut home = Home::with_ellie();
    home.asker.role = Role::Child;
    assert_eq!(home.open("find?q=bite").status, Status::Forbidden);
}
