//! The main job, told to `respond`: Today, the visit, what was tapped, and what changes tomorrow.

use bolthole_domain::{Instant, Moment, Outcome, Role};
use expect_test::expect;
use proptest::prelude::*;

use super::*;
use crate::home::{Answer, Home};

const DAY_MS: i64 = 86_400_000;

/// Time goes by.
fn wait(home: &mut Home, ms: i64) {
    let now = home.asker.now;
    home.asker.now = Moment {
        at: Instant(now.at.0 + ms),
        offset_min: now.offset_min,
    };
}

/// Opens Ellie's visit and taps.
fn tap(home: &mut Home, did: &str) -> (String, Answer) {
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    let rung = hidden(&page, "rung");
    home.go("visits", &[("rat", &rat), ("rung", &rung), ("did", did)])
}

/// The value of a hidden field.
fn hidden(page: &Answer, name: &str) -> String {
    let at = page
        .html
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .expect("the form has that field");
    at.split('"').next().expect("the value ends").to_owned()
}

#[test]
fn today_says_each_rat_s_one_step_and_why() {
    let mut home = Home::with_ellie();
    expect![[r#"
        Ellie
        near
        Ellie
        Sit near and talk
        Nothing is logged yet, so it starts with being near and asking for nothing.
        Start Ellie’s visit
        Due today
        Main meal at the door
        not yet
        < Done>
        A cloth that smells of you, in the nest
        not yet
        < Done>
        Everything is saved in this house; nothing leaves it unless you send it. Settings
        Worse than yesterday?
        < No training today>
    "#]]
    .assert_eq(&home.open("").text());
}

#[test]
fn the_visit_says_what_to_do_what_ends_it_and_where_to_tap() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    expect![[r#"
        Ellie
        Sit near and talk
        Sit out of reach, a little side-on.
        Talk low. Read aloud if words run out.
        Leave a cloth that smells of you.
        It ends if she runs, freezes or uses teeth, or after five minutes.
        Or: Ellie goes stiff or flat and stays so.
        What counts as calm
        Ellie carries on: eats, grooms, sleeps or moves about. A rat who has gone still is not calm.
        0:00 since you began
        One tap saves it.
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        Not today
    "#]]
    .assert_eq(&home.open(&format!("visits/new?rat={rat}")).text());
}

#[test]
fn two_calm_days_and_the_step_changes() {
    let mut home = Home::with_ellie();
    for _ in 0..2 {
        let (_, saved) = tap(&mut home, "relaxed");
        assert!(saved.says("Saved, today 19:4"), "{}", saved.text());
        wait(&mut home, DAY_MS);
    }
    assert!(
        home.open("").says("A spoon at the door of her hide"),
        "{}",
        home.open("").text()
    );
}

#[test]
fn the_reason_after_a_fright_calls_the_rat_by_its_name() {
    let mut home = Home::with_ellie();
    for did in ["relaxed", "relaxed", "froze"] {
        tap(&mut home, did);
        wait(&mut home, DAY_MS);
    }
    let rat = home.rat("Ellie");
    for address in [
        String::new(),
        format!("rats/{rat}"),
        format!("visits/new?rat={rat}"),
        format!("rats/{rat}/why"),
    ] {
        let page = home.open(&address);
        assert!(!page.html.contains("{name}"), "{address}: {}", page.text());
    }
    let today = home.open("");
    assert!(today.says("Ellie froze, yesterday"), "{}", today.text());
}

#[test]
fn a_calm_tap_is_saved_and_can_be_undone() {
    let mut home = Home::with_ellie();
    let before = home.notebook();
    let (to, saved) = tap(&mut home, "relaxed");
    expect![[r#"
        Ellie
        Sit near and talk
        Stop while it is good. Leave quietly, the way you came.
        Tomorrow, as it stands: Sit near and talk.
        Saved, today 19:42
        At ease
        < Undo>
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        Enough for today Add a word
    "#]]
    .assert_eq(&saved.text());
    let (_, again) = home.go(&format!("{to}/undo"), &[]);
    assert!(again.says("One tap saves it."));
    let mut after = home.notebook();
    after.latest_made = before.latest_made;
    assert_eq!(after, before);
}

#[test]
fn after_a_fright_the_page_is_gentle_and_the_buttons_stay() {
    let mut home = Home::with_ellie();
    let (_, saved) = tap(&mut home, "froze");
    expect![[r#"
        Ellie
        Sit near and talk
        That ends it.
        Stay where you are, say her name, sit back. You have not ruined it.
        Tomorrow, as it stands: Sit near and talk.
        Saved, today 19:42
        Froze
        < Undo>
        calm
        < at ease>
        < ate in place>
        unsure
        < came and went>
        < stayed away>
        frightened
        < ran>
        < froze>
        teeth
        < nipped, no blood>
        < bit, skin broken>
        Enough for today Add a word
    "#]]
    .assert_eq(&saved.text());
    assert!(
        !saved.html.contains("btn-main"),
        "nothing is pressed upon anybody after a fright"
    );
}

#[test]
fn after_teeth_first_aid_comes_at_once_and_the_place_can_be_said() {
    let mut home = Home::with_ellie();
    let (to, saved) = tap(&mut home, "bit");
    assert!(saved.html.contains("href=\"../first-aid\""));
    expect![[r#"
        Where did teeth meet?
        Ellie, today 19:42 · bit
        First aid
        Where
        ( ) Hand or finger
        ( ) Arm or sleeve
        ( ) Lap or leg
        ( ) Whatever came into the nest
        ( ) A finger, through the bars
        ( ) Face or neck
        How bad?
        ( ) Teeth, no blood
        (x) Skin broken
        ( ) Deep, or held on
        How did it come? You may leave this empty.
        <Save>
        This is nobody’s fault. It tells the plan what Ellie can bear, and the next home the truth.
    "#]]
    .assert_eq(&home.open(&format!("{to}/bite")).text());
    let (_, noted) = home.go(&format!("{to}/bite"), &[("zone", "hand"), ("severity", "deep")]);
    assert!(
        noted.says("Noted: hand or finger, deep, or held on."),
        "{}",
        noted.text()
    );
}

#[test]
fn a_bite_without_a_place_is_asked_for_again_and_stays_written_down() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "bit");
    let (_, again) = home.go(
        &format!("{to}/bite"),
        &[("severity", "deep"), ("note", "cornered")],
    );
    assert_eq!(again.status, Status::Refused);
    assert!(again.says("Choose where teeth met") && again.html.contains("cornered"));
    assert_eq!(home.notebook().rats.values().next().unwrap().visits.len(), 1);
}

#[test]
fn a_nip_at_the_spoon_is_no_bite_and_locks_nothing() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "nipped");
    let (_, noted) = home.go(&format!("{to}/bite"), &[("zone", "food"), ("severity", "nip")]);
    assert!(noted.says("for food"), "{}", noted.text());
    let notebook = home.notebook();
    let pages = notebook.rats.values().next().unwrap();
    assert_eq!(pages.visits.len(), 1);
    assert!(pages.visits[0].at_food && pages.retracted_bites.is_empty());
}

#[test]
fn teeth_of_longer_ago_are_taken_back_with_a_reason_only() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "bit");
    wait(&mut home, 11 * 60_000);
    let (_, asked) = home.go(&format!("{to}/undo"), &[]);
    assert_eq!(asked.status, Status::Refused);
    assert!(asked.says("Why?"), "{}", asked.text());
    home.go(&format!("{to}/undo"), &[("reason", "I tapped the wrong rat")]);
    let rat = home.rat("Ellie");
    assert!(
        home.open(&format!("rats/{rat}"))
            .says("because “I tapped the wrong rat”")
    );
}

#[test]
fn an_unknown_step_from_an_old_page_is_kept() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (_, saved) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "spoon-on-the-moon"),
            ("did", "ate"),
            ("started", "x"),
        ],
    );
    assert!(saved.says("Ate in place"), "{}", saved.text());
    assert_eq!(
        home.notebook().rats.values().next().unwrap().visits[0].rung.0,
        "spoon-on-the-moon"
    );
    assert_eq!(home.open(&format!("rats/{rat}")).status, Status::Ok);
}

#[test]
fn an_unknown_outcome_is_asked_for_again_in_one_sentence() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let (_, again) = home.go(
        "visits",
        &[("rat", &rat), ("rung", "sit-near"), ("did", "purred")],
    );
    assert_eq!(again.status, Status::Refused);
    assert!(again.says("Nothing is saved yet: tap one of the eight below"));
}

#[test]
fn the_time_until_it_came_is_counted_by_the_page_s_own_start() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    let page = home.open(&format!("visits/new?rat={rat}"));
    let started = hidden(&page, "started");
    wait(&mut home, 35_000);
    let (_, saved) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "sit-near"),
            ("did", "ate"),
            ("started", &started),
        ],
    );
    saved.reads(&["0:35", "until she ate", "Ate in place, after 0:35"]);

    let (_, came) = home.go(
        "visits",
        &[
            ("rat", &rat),
            ("rung", "sit-near"),
            ("did", "hesitated"),
            ("started", &started),
        ],
    );
    assert!(came.says("until she came"), "{}", came.text());
}

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
fn a_word_is_added_and_a_word_too_long_is_kept_on_the_page() {
    let mut home = Home::with_ellie();
    let (to, _) = tap(&mut home, "relaxed");
    let (_, saved) = home.go(&format!("{to}/note"), &[("note", "Nose out <b>& back</b>")]);
    assert!(saved.html.contains("Nose out &lt;b&gt;&amp; back&lt;/b&gt;"));
    let long = "x".repeat(2_001);
    let (_, refused) = home.go(&format!("{to}/note"), &[("note", &long)]);
    assert_eq!(refused.status, Status::Refused);
    assert!(refused.html.contains(&long) && refused.says("2001 letters"));
}

#[test]
fn a_companion_that_said_enough_ends_the_day_s_practice() {
    let mut home = Home::with_ellie();
    let rat = home.rat("Ellie");
    for _ in 0..2 {
        tap(&mut home, "ate");
        wait(&mut home, DAY_MS);
    }
    assert!(home.open("").text().contains("A spoon at the door of her hide"));
    let (to, _) = tap(&mut home, "ate");
    let (_, after) = home.go(
        &format!("{to}/note"),
        &[("note", "Tibby lay across her."), ("enough", "companion")],
    );
    assert!(after.text().contains("Tibby lay across her."));
    let visit = home.open(&format!("visits/new?rat={rat}"));
    assert!(visit.text().contains("Sit near and talk"), "{}", visit.text());
}

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
        "worse".into(),
        format!("rats/{rat}/gone"),
        format!("rats/{rat}/vet-seen"),
        format!("rats/{rat}/why"),
        "tips".into(),
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
        query: Form(vec![("rat".to_owned(), rat.to_owned())]),
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
            prop_assert_eq!(after, before);
            home.send("visits", &fields);
            wait(&mut home, DAY_MS / 2);
        }
    }

    #[test]
    fn no_form_can_make_it_panic(
        path in "(visits|worse|rest|rats/new|welcome|caregivers|who|settings/light|visits/[a-f0-9-]{0,36}/(undo|note|bite))",
        fields in prop::collection::vec(("(form|rat|rung|did|started|elapsed|note|zone|severity|sign|name|rest|reason)", ".{0,40}"), 0..6),
    ) {
        let mut home = Home::with_ellie();
        let rat = home.rat("Ellie");
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("rat", &rat));
        home.send(&path, &fields);
    }
}
