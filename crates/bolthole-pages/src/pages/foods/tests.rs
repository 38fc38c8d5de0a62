use bolthole_method::Method;

use crate::Status;
use crate::home::Home;

#[test]
fn every_food_stands_under_its_verdict_with_its_reason() {
    let mut home = Home::with_ellie();
    let page = home.open("foods");
    for food in &Method::built_in().foods {
        assert!(
            page.html
                .contains(&format!("<li class=\"stack-close\" id=\"{}\"", food.id)),
            "{}",
            food.id
        );
        assert!(page.says(&food.why), "{}", food.id);
    }
    page.reads(&["From the spoon", "not verified", "Safe", "With care", "Never"]);
}

#[test]
fn a_weight_says_how_many_teaspoons_and_the_smaller_quarter_at_that() {
    let mut home = Home::with_ellie();
    let page = home.open("foods?grams=250");
    // 45.1 kcal a day, 0.08 of it is 3.6; yoghurt has 3.1 in a teaspoon, carrot purée 1.2.
    page.reads(&[
        "At 250 g: at most about 3.6 kcal",
        "Plain yoghurt",
        "1 teaspoon",
        "Carrot",
        "3 teaspoons",
    ]);
    assert!(home.open("foods?grams=250%20g").says("At 250 g"));
    assert!(home.open("foods?grams=40").says("not known"));
}

#[test]
fn a_weight_that_cannot_be_read_is_answered_in_one_sentence_and_stays_in_the_field() {
    let mut home = Home::with_ellie();
    for typed in ["heavy", "-5", "0", "NaN", "inf", "1e9", "1501"] {
        let page = home.open(&format!("foods?grams={typed}"));
        assert_eq!(page.status, Status::Refused, "{typed}");
        assert!(page.says("Write the weight in grams"), "{}", page.text());
        assert!(page.html.contains(&format!("value=\"{typed}\"")), "{typed}");
    }
}
