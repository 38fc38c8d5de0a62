//! Worse than yesterday, gone again, and days without training.

use expect_test::expect;

use super::*;

#[test]
fn worse_than_yesterday_is_ticked_and_answered_at_once() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open("worse");
    let loud = page
        .html
        .split("name=\"sign\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let (_, answer) = home.go("worse", &[("rat", &rat), ("sign", &loud)]);
    expect![[r#"
        Ellie: a vet today
        Breathing is hard work. A rat that works for its breath can get worse within hours. Keep it quiet and upright, and go today.
        Until then: Call the vet now. Carry Ellie there in her own hide, warm and quiet.
        Getting to the vetA vet has seen her
        The case as text, for a vet or an experienced keeper
        Saved. What stands now: Works hard to breathe.
        Why may Ellie be afraid?
    "#]].assert_eq(&answer.text());
    let today = home.open("");
    assert!(today.says("a vet today"), "{}", today.text());
    let (_, gone) = home.go(&format!("rats/{rat}/gone"), &[(&format!("was-{loud}"), "gone")]);
    assert!(gone.says("Ellie: no sign needs a vet"), "{}", gone.text());
}

#[test]
fn is_it_gone_asks_in_the_sign_s_own_words() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let asker = home.asker.clone();
    let form = uuid::Uuid::from_u128(7);
    let mut pen = bolthole_app::Pen::new(
        &home.notebook(),
        asker.household,
        asker.device,
        asker.caregiver,
        asker.now,
        form,
    );
    home.events.push(pen.write(bolthole_record::Body::HealthNoted {
        rat: rat.parse().unwrap(),
        tags: vec!["lethargy_2_days".to_owned()],
        note: String::new(),
    }));
    let asked = home.open(&format!("rats/{rat}/gone"));
    assert!(
        asked.says("Has no energy, 2 days") && !asked.says("lethargy"),
        "{}",
        asked.text()
    );
}

#[test]
fn signs_stand_under_plain_headings_and_save_waits_at_the_thumb() {
    let mut home = Home::with_ellie();
    let page = home.open("worse");
    page.reads(&[
        "What is different about Ellie?",
        "Breath and balance",
        "[ ] Works hard to breathe",
        "Food and weight",
        "[ ] Does not eat at all",
        "Energy and touch",
        "[ ] Has no energy",
        "Eyes, coat and skin",
        "[ ] A wound",
        "Good to know too",
        "[ ] Eats normally",
        "<Save, and tell me what it means>",
    ]);
    let (form, thumb) = page.html.split_once("<div class=\"thumb\"").unwrap();
    assert!(form.contains("<form id=\"signs\"") && !form.contains("btn-main"));
    assert!(thumb.contains("btn-main") && thumb.contains("form=\"signs\""));

    let rat = home.rat("Ellie");
    let (_, saved) = home.go("worse", &[("rat", &rat), ("sign", "eating_normally")]);
    assert!(saved.says("Ellie: no sign needs a vet"), "{}", saved.text());
}

#[test]
fn what_is_typed_beside_a_tick_is_never_below_a_check_up() {
    for (typed, says) in [
        ("she ate rat poison", "Ellie: a vet today"),
        ("a cat bit her", "Ellie: a vet today"),
        ("she is too hot and panting", "Ellie: a vet today"),
        ("blood in pee", "Ellie: a vet today"),
        ("fell off the shelf", "Ellie: worth a check-up"),
        ("something is odd about her", "Ellie: worth a check-up"),
    ] {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        let (_, answer) = home.go(
            "worse",
            &[("rat", &rat), ("sign", "eating_normally"), ("note", typed)],
        );
        assert!(answer.says(says), "{typed}: {}", answer.text());
        assert!(answer.says(&format!("You wrote: {typed}")), "{}", answer.text());
        assert!(!answer.says("no sign needs a vet"), "{}", answer.text());
        let is_unknown = typed.starts_with("something");
        assert_eq!(
            answer.says("These words are not known here"),
            is_unknown,
            "{typed}"
        );
        assert!(
            home.open("").says(&says["Ellie: ".len()..]),
            "{typed}: {}",
            home.open("").text()
        );
    }
}

#[test]
fn poison_heat_a_cat_a_fall_and_the_belly_can_be_ticked() {
    let mut home = Home::with_ellie();
    home.open("worse").reads(&[
        "Poison, heat, a cat or dog, a fall",
        "[ ] May have eaten something poisonous",
        "Water, droppings, belly and birth",
        "[ ] Trouble giving birth",
    ]);
    let rat = home.rat("Ellie");
    let (_, answer) = home.go("worse", &[("rat", &rat), ("sign", "poison_suspected")]);
    assert!(answer.says("Ellie: a vet today"), "{}", answer.text());
    assert!(!home.open("").says("Start Ellie"), "{}", home.open("").text());
}

#[test]
fn after_a_cat_the_visit_waits_until_somebody_has_looked() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (_, answer) = home.go("worse", &[("rat", &rat), ("sign", "predator_attack")]);
    answer.reads(&["Was Ellie touched?", "<Touched by teeth or claws>"]);
    let today = home.open("");
    assert!(
        today.says("No wound anywhere") && !today.says("Start Ellie"),
        "{}",
        today.text()
    );

    let (_, touched) = home.go("worse", &[("rat", &rat), ("sign", "hunters_teeth")]);
    assert!(touched.says("Ellie: a vet today"), "{}", touched.text());

    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.go("worse", &[("rat", &rat), ("sign", "predator_attack")]);
    home.go("worse", &[("rat", &rat), ("sign", "no_wound_found")]);
    let today = home.open("");
    assert!(
        today.says("Start Ellie") && !today.says("Was Ellie touched?"),
        "{}",
        today.text()
    );
}

#[test]
fn while_a_vet_is_waited_for_a_saved_visit_and_every_question_say_so() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send("worse", &[("rat", &rat), ("sign", "noisy_breathing")]);
    let (_, visit) = home.go(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "relaxed")],
    );
    assert!(visit.says("Ellie: a vet today"), "{}", visit.text());
    let question = home.open(&format!("rats/{rat}/intake/body-and-food"));
    assert!(question.says("Ellie: a vet today"), "{}", question.text());
    let matters = home.open(&format!("rats/{rat}/matters"));
    assert!(
        matters.says("call a vet today")
            && !matters.says("call a vet within days")
            && !matters.says("worth a check-up"),
        "{}",
        matters.text()
    );
}

#[test]
fn a_doe_beside_a_buck_who_is_not_neutered_may_be_with_a_litter() {
    let mut home = Home::with_ellie();
    home.send(
        "welcome",
        &[
            ("name", "Tibby"),
            ("sex", "male"),
            ("coat", "black"),
            ("came_home", "14"),
        ],
    );
    let (ellie, tibby) = (home.rat("Ellie"), home.rat("Tibby"));
    let page = home.open("");
    assert!(
        page.says("Ellie may be with a litter. Tibby is not known to be neutered, and in her mischief"),
        "{}",
        page.text()
    );
    assert!(page.html.contains(&format!("rats/{tibby}/intake/neutered")));
    home.send(&format!("rats/{tibby}/intake/neutered"), &[("answer", "no")]);
    assert!(
        !home
            .open("")
            .html
            .contains(&format!("rats/{tibby}/intake/neutered"))
    );
    for page in [home.open(""), home.open(&format!("rats/{ellie}"))] {
        assert!(
            page.says("Ellie may be with a litter. Tibby is not neutered"),
            "{}",
            page.text()
        );
        assert!(page.says("Ask a vet"), "{}", page.text());
    }
    assert!(!home.open(&format!("rats/{tibby}")).says("may be with a litter"));
    home.send(&format!("rats/{tibby}/intake/neutered"), &[("answer", "yes")]);
    assert!(!home.open("").says("may be with a litter"));
}

#[test]
fn a_sign_that_is_not_answered_stays() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open("worse");
    let signs: Vec<String> = page
        .html
        .split("name=\"sign\" value=\"")
        .skip(1)
        .take(2)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    home.go(
        "worse",
        &[("rat", &rat), ("sign", &signs[0]), ("sign", &signs[1])],
    );
    wait(&mut home, DAY_MS);
    home.go(
        &format!("rats/{rat}/gone"),
        &[(&format!("was-{}", signs[0]), "gone")],
    );
    let left = home.open(&format!("rats/{rat}/gone"));
    assert!(
        !left.html.contains(&format!("was-{}", signs[0])),
        "{}",
        left.text()
    );
    assert!(
        left.html.contains(&format!("was-{}", signs[1])),
        "{}",
        left.text()
    );
}

#[test]
fn no_training_today_is_one_tap_and_can_be_undone() {
    let mut home = Home::with_ellie();
    let (_, rested) = home.go("rest", &[]);
    assert!(
        rested.says("No training today. The meal, your voice"),
        "{}",
        rested.text()
    );
    rested.reads(&[
        "Ellie",
        "Rest today",
        "No training for Ellie today, by choice.",
        "A visit with Ellie after all",
    ]);
    assert!(!rested.says("Start Ellie’s visit") && !rested.html.contains("btn-main"));
    let rat = home.rat("Ellie");
    home.open(&format!("rats/{rat}")).reads(&[
        "No training for Ellie today, by choice.",
        "A visit with Ellie after all",
    ]);
    let rest = hidden(&rested, "rest");
    let (_, again) = home.go("rest/undo", &[("rest", &rest)]);
    assert!(!again.says("nothing is lost by waiting") && again.says("Start Ellie’s visit"));
}

#[test]
fn a_rat_that_needs_a_vet_rests_too_when_that_was_chosen() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    home.send("worse", &[("rat", &rat), ("sign", "weight_loss")]);
    let before = home.open("");
    before.reads(&["Ellie: a vet within days", "Start Ellie’s visit"]);
    let (_, rested) = home.go("rest", &[]);
    rested.reads(&[
        "Ellie: a vet within days",
        "No training for Ellie today, by choice.",
        "A visit with Ellie after all",
    ]);
    assert!(!rested.says("Start Ellie’s visit"), "{}", rested.text());
}

#[test]
fn one_rat_can_rest_while_the_others_go_on() {
    let mut home = Home::with_ellie();
    home.send(
        "rats/new",
        &[
            ("name", "Tibby"),
            ("sex", "female"),
            ("coat", "agouti"),
            ("came_home", "0"),
        ],
    );
    let rat = home.rat("Ellie");
    let (_, today) = home.go("rest", &[("rat", &rat)]);
    assert!(
        today.says("No training for Ellie today, by choice.") && today.says("Start Tibby’s visit"),
        "{}",
        today.text()
    );
    let rest = hidden(&today, "rest");
    let (_, again) = home.go("rest/undo", &[("rest", &rest)]);
    assert!(!again.says("by choice"), "{}", again.text());
}

#[test]
fn on_a_day_of_rest_no_phone_leads_on_with_a_visit_that_was_open() {
    let mut home = Home::with_ellie();
    assert!(!home.open("").html.contains("data-last"));
    home.go("rest", &[]);
    let over = format!("data-last=\"{}\"", home.asker.now.at.0);
    assert!(home.open("").html.contains(&over));
}
