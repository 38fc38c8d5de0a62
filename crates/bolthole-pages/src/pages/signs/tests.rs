use bolthole_method::Method;

use crate::Status;
use crate::home::Home;

#[test]
fn every_sign_can_be_read_and_says_how_to_tell_it() {
    let mut home = Home::with_ellie();
    let list = home.open("signs");
    for sign in &Method::built_in().ethogram {
        assert!(
            list.html.contains(&format!("href=\"signs/{}\"", sign.id)),
            "{}",
            sign.id
        );
        let page = home.open(&format!("signs/{}", sign.id));
        assert_eq!(page.status, Status::Ok, "{}", sign.id);
        assert!(page.says(&sign.definition), "{}: {}", sign.id, page.text());
        assert_eq!(
            page.html.contains("role=\"img\""),
            sign.drawing.is_some(),
            "{}",
            sign.id
        );
    }
    assert_eq!(home.open("signs/attic").status, Status::NotFound);
}

#[test]
fn a_behavior_says_when_it_calls_a_vet_and_how_soon() {
    let mut home = Home::with_ellie();
    home.open("signs/subdued")
        .reads(&["With something else, a vet", "A vet within days: Changed ways"]);
    assert!(!home.open("signs/play").says("With something else, a vet"));
}

#[test]
fn every_flag_stands_under_how_soon_it_is() {
    let mut home = Home::with_ellie();
    let page = home.open("signs/vet");
    for flag in &Method::built_in().red_flags {
        assert!(page.html.contains(&format!("id=\"{}\"", flag.id)), "{}", flag.id);
        assert!(page.says(&flag.why), "{}", flag.id);
    }
}

#[test]
fn a_card_and_a_sign_lead_to_each_other() {
    let mut home = Home::with_ellie();
    let card = home.open("cards/freezing-is-not-tolerance");
    assert!(card.html.contains("href=\"../signs/freezes\""), "{}", card.text());
    let sign = home.open("signs/freezes");
    assert!(
        sign.html.contains("href=\"../cards/freezing-is-not-tolerance\""),
        "{}",
        sign.text()
    );
}

#[test]
fn a_step_leads_to_its_cards_and_they_lead_back() {
    let mut home = Home::with_ellie();
    for rung in Method::built_in().ladder.rungs() {
        let page = home.open(&format!("steps/{}", rung.id));
        assert_eq!(page.status, Status::Ok, "{}", rung.id);
        assert!(!page.html.contains('{'), "{}", page.text());
        let card = &rung.cards[0];
        let way = Method::built_in()
            .card(card)
            .map(crate::pages::tips::address)
            .expect("a card");
        assert!(
            page.html.contains(&format!("href=\"../{way}\"")),
            "{}: {way}",
            rung.id
        );
        let back = if way.contains('/') { "../" } else { "" };
        assert!(
            home.open(&way)
                .html
                .contains(&format!("href=\"{back}steps/{}\"", rung.id)),
            "{way}"
        );
    }
}
