//! The history that a plan is made from, and what is known today.

use bolthole_plan::EntryKind;
use bolthole_record::Notebook;
use expect_test::{Expect, expect};

use crate::telling::{check_history, events, intake_told, moment, rat};

#[test]
fn days_are_the_household_s_and_begin_at_four_in_the_morning() {
    check_history(
        "
        0 22:00 phone Ellie comes
        0 23:00 phone Ellie presence ate
        1 02:00 phone Ellie presence relaxed
        1 09:00 phone Ellie spoon-at-hide ate
        4 09:00 phone Ellie spoon-at-hide ate
        ",
        expect![[r#"
            on arrival: {}
            0 presence ate
            0 presence relaxed
            1 spoon-at-hide ate
            4 spoon-at-hide ate
        "#]],
    );
}

#[test]
fn a_bad_visit_with_nori_is_told_to_the_plan_of_whoever_lives_with_her() {
    let with_ellie = |mischief: &str| {
        let nori: String = (1..7)
            .map(|day| format!("{day} 18:00 phone Nori spoon-at-hide ate\n"))
            .collect();
        let all = events(&format!(
            "0 09:00 phone Nori comes downstairs
            0 09:00 phone Ellie comes {mischief}
            {nori}7 18:00 phone Nori spoon-at-hide fled
            7 17:00 phone Ellie sit-near ate
            7 18:30 phone Ellie sit-near ate
            8 18:00 phone Ellie sit-near ate"
        ));
        let notebook = Notebook::fold(&all);
        let today = |clock| notebook.others_today(rat("Ellie"), moment("7", clock)).number();
        let entries = notebook.history(rat("Ellie")).unwrap().entries;
        let mut told: Vec<f64> = entries
            .iter()
            .filter_map(|entry| match &entry.kind {
                EntryKind::Trial(trial) => Some(trial.others.number()),
                _ => None,
            })
            .collect();
        told.extend([today("17:30"), today("19:00")]);
        told
    };
    let tenths = |told: Vec<f64>| {
        told.iter()
            .map(|number| (10.0 * number).round())
            .collect::<Vec<f64>>()
    };
    assert_eq!(tenths(with_ellie("downstairs")), [0.0, -4.0, 0.0, 0.0, -4.0]);
    assert_eq!(with_ellie("upstairs"), [0.0; 5]);
}

#[test]
fn what_is_dated_before_she_came_is_told_on_day_0_but_not_the_room() {
    check_history(
        "
        5 09:00 phone Ellie comes
        5 10:00 phone (2 10:00) Ellie presence ate
        5 11:00 phone (1 10:00) Ellie vet checked at the shelter
        4 12:00 phone room cage_moved
        6 12:00 phone room radio_loud
        ",
        expect![[r#"
            on arrival: {}
            0 vet seen
            0 presence ate
            1 room: radio_loud
        "#]],
    );
}

#[test]
fn answers_of_the_first_day_are_the_arrival_and_later_ones_are_news() {
    check_history(
        r#"
        0 09:00 phone Ellie comes
        9 10:00 phone Ellie known {"age_weeks":10.0}
        9 11:00 phone Ellie known {"bite_severity":"nip"}
        12 10:00 phone Ellie known {"health_signs":["sneezing"]}
        "#,
        expect![[r#"
            on arrival: {"age_weeks":8.714285714285714,"bite_severity":"nip"}
            12 known: {"health_signs":["sneezing"]}
        "#]],
    );
}

#[test]
fn a_bite_is_told_behind_its_visit_whenever_it_was_noted() {
    check_history(
        "
        0 09:00 phone Ellie comes
        1 17:00 phone Ellie hand-in-cage bit
        1 18:00 phone Ellie spoon-at-hide ate
        3 18:00 phone Ellie bite hand deep 2
        ",
        expect![[r#"
            on arrival: {}
            1 hand-in-cage bit
            1 bite: Hand Deep
            1 spoon-at-hide ate
        "#]],
    );
}

#[test]
fn the_health_note_made_last_is_told_last() {
    check_history(
        "
        0 09:00 phone Ellie comes
        3 12:00 phone Ellie signs sneezing
        3 18:00 tablet (2 08:00) Ellie signs
        ",
        expect![[r#"
            on arrival: {}
            2 health: sneezing
            2 health: 
        "#]],
    );
}

fn check_known(story: &str, day: &str, known: Expect) {
    let notebook = Notebook::fold(&events(story));
    known.assert_eq(&intake_told(
        &notebook.known(rat("Ellie"), moment(day, "12:00")).unwrap(),
    ));
}

#[test]
fn ages_and_weeks_at_home_move_on() {
    let story = r#"
        0 12:00 phone Ellie comes
        7 12:00 phone Ellie known {"age_weeks":10.0,"weeks_at_home":40.0,"alone":true}
        "#;
    check_known(
        story,
        "7",
        expect![[r#"{"age_weeks":10.0,"alone":true,"weeks_at_home":1.0}"#]],
    );
    check_known(
        story,
        "21",
        expect![[r#"{"age_weeks":12.0,"alone":true,"weeks_at_home":3.0}"#]],
    );
}

#[test]
fn company_is_counted_where_it_is_in_the_notebook() {
    let story = r#"
        0 12:00 phone Ellie comes
        0 12:00 phone Ellie known {"alone":true}
        0 12:00 phone Ridcully comes garden
        "#;
    check_known(
        story,
        "1",
        expect![[r#"{"alone":true,"weeks_at_home":0.14285714285714285}"#]],
    );
    let with_tibby = format!("{story}\n1 12:00 phone Tibby comes");
    check_known(
        &with_tibby,
        "1",
        expect![[r#"{"alone":false,"n_companions":1,"weeks_at_home":0.14285714285714285}"#]],
    );
    let without_her_again = format!("{with_tibby}\n2 12:00 phone Tibby left she died in the night");
    check_known(
        &without_her_again,
        "2",
        expect![[r#"{"alone":true,"n_companions":0,"weeks_at_home":0.2857142857142857}"#]],
    );
}

#[test]
fn a_rat_nobody_knows_has_no_history() {
    let notebook = Notebook::default();
    assert_eq!(notebook.history(rat("Ellie")), None);
    assert_eq!(notebook.known(rat("Ellie"), moment("0", "12:00")), None);
}
