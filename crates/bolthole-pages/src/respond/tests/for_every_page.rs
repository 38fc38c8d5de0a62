//! What holds on every page, for a child, and whatever is sent.

use bolthole_domain::{Outcome, Role};
use proptest::prelude::*;

use super::*;

#[test]
fn strange_addresses_get_one_sentence_and_never_a_panic() {
    let mut home = Home::with_ellie();
    for address in [
        "rats/ellie",
        "visits/new",
        "visits/new?rat=x",
        "visits/x",
        "visits/x/bite",
        "worse?rat=x",
        "rats//",
        "/",
        "visits/",
        "rats/00000000-0000-0000-0000-000000000000/why",
        "cards/../tips",
    ] {
        assert_eq!(home.open(address).status, Status::NotFound, "{address}");
    }
    for address in [
        "visits",
        "visits/x/note",
        "rats/x/gone",
        "worse",
        "routines/x/done",
        "nothing",
    ] {
        let (_, answer) = home.go(address, &[("rat", "x"), ("did", "ate")]);
        assert_eq!(answer.status, Status::NotFound, "{address}");
    }
}

#[test]
fn every_page_keeps_the_house_rules_of_markup() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (visit, _) = tap(&mut home, "nipped");
    let addresses = [
        String::new(),
        "rats".into(),
        format!("rats/{rat}"),
        format!("visits/new?rat={rat}"),
        visit.clone(),
        format!("{visit}/bite"),
        format!("{visit}/note"),
        format!("{visit}/time"),
        "visits/several".into(),
        "worse".into(),
        format!("rats/{rat}/gone"),
        format!("rats/{rat}/vet-seen"),
        format!("rats/{rat}/why"),
        "tips".into(),
        "find".into(),
        "find?q=gasping".into(),
        "find?q=qqqqqqq".into(),
        "first-aid".into(),
        "settings".into(),
    ];
    for address in addresses {
        let page = home.open(&address);
        assert_eq!(page.status, Status::Ok, "{address}");
        assert!(
            page.html.matches("btn-main").count() <= 1,
            "{address} has more than one main button"
        );
        assert_eq!(
            page.html.matches("<h1").count(),
            1,
            "{address} has one heading of the first rank"
        );
        for never in [
            " style=",
            "onclick",
            "<script>",
            "javascript:",
            "%",
            "{name}",
            "{her}",
            "!</p>",
        ] {
            let without_address = page.html.replace("%3F", "").replace("%3D", "");
            assert!(!without_address.contains(never), "{address} holds `{never}`");
        }
        for used in page
            .html
            .split("href=\"#")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(
                page.html.contains(&format!("id=\"{used}\"")),
                "{address} names #{used}, which is not on it"
            );
        }
    }
}

/// Ellie's visit as it opens when the caregiver of this device is a child.
fn as_a_child(home: &Home, rat: &str) -> Answer {
    let mut with_child = home.notebook();
    for caregiver in with_child.caregivers.values_mut() {
        caregiver.role = Role::Child;
    }
    let asker = Asker {
        caregiver: with_child.caregivers.keys().next().copied(),
        ..home.asker.clone()
    };
    let request = Request {
        verb: Verb::Get,
        path: "visits/new".to_owned(),
        query: Form(vec![
            ("rat".to_owned(), rat.to_owned()),
            ("started".to_owned(), asker.now.at.0.to_string()),
        ]),
        form: Form::default(),
    };
    let Reply::Page { html, status } = respond(&Method::built_in(), &with_child, &asker, &request) else {
        panic!("a visit is a page")
    };
    Answer { status, html }
}

#[test]
fn a_child_reads_before_the_steps_that_a_grown_up_sits_beside() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = as_a_child(&home, &rat);
    page.reads(&[
        "Sit near and talk",
        "A grown-up sits beside you for this.",
        "First aid",
        "Sit out of reach",
    ]);
    assert!(page.html.contains("href=\"../first-aid\""));
    assert!(
        !home.open(&format!("visits/new?rat={rat}")).says("grown-up"),
        "a grown-up is told nothing of the kind"
    );
}

#[test]
fn a_child_is_offered_no_step_near_teeth() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    for rung in Method::built_in().ladder.rungs().iter().take(12) {
        for _ in 0..2 {
            home.send("visits", &[("rat", &rat), ("rung", &rung.id.0), ("did", "ate")]);
            wait(&mut home, DAY_MS);
        }
    }
    assert!(home.open("").says("Start Ellie’s visit"));
    let method = Method::built_in();
    let page = as_a_child(&home, &rat);
    let offered = method.ladder.get(&hidden(&page, "rung").as_str().into()).unwrap();
    assert!(offered.child, "{} was offered to a child", offered.id);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_double_tap_writes_the_same_events(did in prop::sample::select(Outcome::ALL.to_vec())) {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        let fields = [("rat", rat.as_str()), ("rung", "sit-near"), ("did", did.name())];
        let form = "0193aaaa-0000-7000-8000-0000000a0000";
        let ids = |reply: &Reply| match reply {
            Reply::Redirect { events, to, .. } => (to.clone(), events.iter().map(|event| event.id).collect::<Vec<_>>()),
            Reply::Page { .. } => panic!("a tap is never refused"),
        };
        let first = home.send_again("visits", &fields, form);
        let second = home.send_again("visits", &fields, form);
        prop_assert_eq!(ids(&first), ids(&second));
        prop_assert_eq!(home.notebook().rats.values().next().unwrap().visits.len(), 1);
    }

    #[test]
    fn two_different_taps_on_one_page_are_both_kept(taps in prop::collection::btree_set(0..8_usize, 1..8)) {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        for nth in &taps {
            let fields = [("rat", rat.as_str()), ("rung", "sit-near"), ("did", Outcome::ALL[*nth].name())];
            home.send_again("visits", &fields, "0193aaaa-0000-7000-8000-0000000a0000");
        }
        prop_assert_eq!(home.notebook().rats.values().next().unwrap().visits.len(), taps.len());
    }

    #[test]
    fn undo_restores_the_notebook_after_any_taps(taps in prop::collection::vec(prop::sample::select(Outcome::ALL.to_vec()), 1..5)) {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        for did in taps {
            let before = home.notebook();
            let fields = [("rat", rat.as_str()), ("rung", "spoon-at-hide"), ("did", did.name())];
            let (to, _) = home.go("visits", &fields);
            home.go(&format!("{to}/undo"), &[]);
            let mut after = home.notebook();
            after.latest_made = before.latest_made;
    after.undone.clone_from(&before.undone);
            prop_assert_eq!(after, before);
            home.send("visits", &fields);
            wait(&mut home, DAY_MS / 2);
        }
    }

    #[test]
    fn no_form_can_make_it_panic(
        path in "(visits|worse|rest|rats/new|welcome|caregivers|who|settings/light|visits/several|visits/several/undo|visits/[a-f0-9-]{0,36}/(undo|note|bite|time))",
        fields in prop::collection::vec(("(form|rat|rung|did|started|elapsed|when|when-was|after|entry|note|zone|severity|sign|name|rest|reason)", ".{0,40}"), 0..6),
    ) {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("rat", &rat));
        home.send(&path, &fields);
    }
}
