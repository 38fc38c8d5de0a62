//! What events fold into.

use bolthole_record::Notebook;
use expect_test::expect;

use crate::telling::{check, events};

#[test]
fn a_week_with_ellie_becomes_her_pages() {
    check(
        r#"
        0 09:00 phone home The rats upstairs
        0 09:00 phone Mum Mum
        0 09:01 phone Ellie comes
        0 09:02 phone Ellie known {"age_weeks":8.0}
        1 18:00 phone Ellie spoon-at-hide refused
        2 18:00 phone Ellie spoon-at-hide ate
        2 18:05 phone note 6 Came out with one foot
        3 08:00 phone room cage_moved
        3 09:00 phone Ellie signs sneezing
        5 11:00 phone Ellie vet nothing to hear
        "#,
        expect![[r#"
            household The rats upstairs
            caregiver Mum
            room 3 08:00: cage_moved
            Ellie
              known {"age_weeks":8.0}
              visit 1 18:00: spoon-at-hide refused
              visit 2 18:00: spoon-at-hide ate "Came out with one foot"
              health 3 09:00: sneezing
              vet 5 11:00: nothing to hear
        "#]],
    );
}

#[test]
fn how_she_looked_is_kept_until_somebody_says_otherwise() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide ate
        1 18:01 phone looked 2 watchful
        1 18:02 phone looked 2 and-called
        1 18:03 tablet looked 2 stiff
        ",
        expect![[r#"
            Ellie
              visit 1 18:00: spoon-at-hide ate, stiff, called
        "#]],
    );
}

#[test]
fn how_she_looked_is_taken_back_and_her_calls_stay() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide ate
        1 18:01 phone looked 2 watchful
        1 18:02 phone looked 2 and-called
        1 18:03 phone looked 2 stiff
        1 18:04 phone looked 2 like-nothing-that-can-be-said
        ",
        expect![[r#"
            Ellie
              visit 1 18:00: spoon-at-hide ate, called
        "#]],
    );
}

#[test]
fn a_posture_that_only_a_newer_program_knows_is_read_as_not_noted_and_kept() {
    let mut all = events(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide ate
        1 18:01 phone looked 2 watchful
        ",
    );
    let said = all[2].body.clone();
    all[2].body["posture"] = "half asleep".into();
    let kept = all[2].clone();
    let notebook = Notebook::fold(&all);
    let visit = &notebook.rats.values().next().unwrap().visits[0];
    assert_eq!((visit.signs.posture, notebook.n_not_understood), (None, 0));
    assert_eq!(kept.body["posture"], "half asleep");
    let fields: Vec<&str> = said.as_object().unwrap().keys().map(String::as_str).collect();
    assert!(
        fields.contains(&"posture")
            && !fields
                .iter()
                .any(|field| ["alarm_calls", "posture_gone"].contains(field)),
        "{fields:?}"
    );
}

#[test]
fn visits_stand_in_the_order_they_happened() {
    check(
        "
        0 09:00 phone Ellie comes
        1 20:00 phone Ellie spoon-at-hide ate
        1 21:00 tablet (1 07:30) Ellie spoon-at-hide refused
        ",
        expect![[r#"
            Ellie
              visit 1 07:30: spoon-at-hide refused
              visit 1 20:00: spoon-at-hide ate
        "#]],
    );
}

#[test]
fn of_two_names_the_one_given_later_stays() {
    check(
        "
        0 09:00 phone Tibby comes
        2 12:00 phone (0 12:00) Tibby is-called Tibs
        1 12:00 tablet (1 12:00) Tibby is-called Tabby
        3 12:00 phone home Ours
        ",
        expect![[r#"
            household Ours
            Tibs
        "#]],
    );
}

#[test]
fn of_two_health_notes_the_one_made_later_is_the_last() {
    check(
        "
        0 09:00 phone Ellie comes
        3 12:00 phone Ellie signs sneezing
        3 18:00 tablet (3 08:00) Ellie signs
        ",
        expect![[r#"
            Ellie
              health 3 12:00: sneezing
              health 3 08:00: 
        "#]],
    );
}

#[test]
fn an_undo_takes_back_and_an_undo_of_the_undo_brings_back() {
    let story = "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide froze
        1 18:01 phone undo 2
        ";
    check(
        story,
        expect![[r#"
        Ellie
    "#]],
    );
    let redone = format!("{story}1 18:02 tablet undo 3\n");
    check(
        &redone,
        expect![[r#"
        Ellie
          visit 1 18:00: spoon-at-hide froze
    "#]],
    );
    let undone_again = format!("{redone}1 18:03 phone undo 4\n");
    check(
        &undone_again,
        expect![[r#"
        Ellie
    "#]],
    );
}

#[test]
fn an_undo_counts_even_where_a_fast_clock_made_the_visit() {
    check(
        "
        0 09:00 phone Ellie comes
        9 18:00 phone (1 18:00) Ellie spoon-at-hide ate
        1 18:01 tablet undo 2
        ",
        expect![[r#"
            Ellie
        "#]],
    );
}

#[test]
fn two_that_take_each_other_back_do_nothing() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone undo 3
        1 18:01 phone undo 2
        1 18:02 phone undo 4
        ",
        expect![[r#"
            Ellie
        "#]],
    );
}

#[test]
fn taking_back_what_is_not_there_yet_waits_for_it() {
    let mut all = events(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide ate
        1 18:01 phone undo 2
        ",
    );
    let visit = all.remove(1);
    let without = Notebook::fold(&all);
    all.push(visit);
    let with = Notebook::fold(&all);
    assert_eq!(
        with.rats, without.rats,
        "the undo came first over the line, and the visit stays undone"
    );
    assert_eq!(with.undone.len(), 1);
}

#[test]
fn a_rat_that_left_by_mistake_is_back_after_an_undo() {
    let story = "
        0 09:00 phone Ellie comes
        9 10:00 phone Ellie left to a friend
        ";
    check(
        story,
        expect![[r#"
        Ellie, left 9 10:00 to a friend
    "#]],
    );
    check(
        &format!("{story}9 10:01 phone undo 2\n"),
        expect![[r#"
        Ellie
    "#]],
    );
}

#[test]
fn what_is_not_understood_is_counted_and_spoils_nothing() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone something newer
        1 19:00 phone Ellie spoon-at-hide ate
        ",
        expect![[r#"
            Ellie
              visit 1 19:00: spoon-at-hide ate
            1 not understood
        "#]],
    );
}

#[test]
fn visits_of_a_rat_wait_until_its_arrival_is_known() {
    let all = events(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie spoon-at-hide ate
        ",
    );
    assert!(Notebook::fold(&all[1..]).rats.is_empty());
    assert_eq!(Notebook::fold(&all).rats.len(), 1);
}

#[test]
fn the_next_event_is_stamped_after_everything_even_what_is_not_understood() {
    let all = events(
        "
        0 09:00 phone Ellie comes
        3 09:00 phone something newer
        1 09:00 phone Ellie spoon-at-hide ate
        ",
    );
    assert_eq!(Notebook::fold(&all).latest_made, Some(all[1].made));
}
