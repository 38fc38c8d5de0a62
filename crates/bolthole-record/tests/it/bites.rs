//! H13: a mistaken tap can be undone for ten minutes on the same device; later a bite is only taken back with a
//! reason, and the reason is shown for ever.

use expect_test::expect;

use crate::telling::check;

#[test]
fn a_bite_is_undone_within_ten_minutes_on_the_same_device() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage bit
        1 18:10 phone undo 2
        ",
        expect![[r#"
            Ellie
        "#]],
    );
}

#[test]
fn a_bite_stays_after_ten_minutes_and_on_another_device() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage bit
        1 18:11 phone undo 2
        1 18:02 tablet undo 2
        1 17:59 phone undo 2
        2 18:00 phone Ellie bite hand deep
        2 18:11 phone undo 6
        ",
        expect![[r#"
            Ellie
              visit 1 18:00: hand-in-cage bit
              bite 2 18:00: Hand Deep
        "#]],
    );
}

#[test]
fn any_other_visit_can_be_undone_whenever_and_wherever() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage froze
        5 18:00 tablet undo 2
        ",
        expect![[r#"
            Ellie
        "#]],
    );
}

#[test]
fn a_bite_taken_back_with_a_reason_is_shown_with_it() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage nipped
        4 18:00 tablet take-back 2 It was Tibby
        ",
        expect![[r#"
            Ellie
              taken back 1 18:00: Nip, "It was Tibby"
        "#]],
    );
}

#[test]
fn a_reason_that_is_only_blanks_is_none() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage nipped
        4 18:00 tablet take-back 2 __
        ",
        expect![[r#"
            Ellie
              visit 1 18:00: hand-in-cage nipped
        "#]],
    );
}

#[test]
fn taking_back_the_taking_back_brings_the_bite_back() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage nipped
        4 18:00 phone take-back 2 It was Tibby
        9 18:00 tablet undo 3
        ",
        expect![[r#"
            Ellie
              visit 1 18:00: hand-in-cage nipped
        "#]],
    );
}

#[test]
fn what_was_noted_of_a_bite_goes_with_its_visit() {
    let story = "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage bit
        1 18:01 phone Ellie bite hand deep 2
        ";
    check(
        &format!("{story}1 18:05 phone undo 2\n"),
        expect![[r#"
        Ellie
    "#]],
    );
    // Told once, by what was noted of it.
    check(
        &format!("{story}5 18:00 phone take-back 2 It was a scratch\n"),
        expect![[r#"
        Ellie
          taken back 1 18:01: Deep, "It was a scratch"
    "#]],
    );
}

#[test]
fn a_bite_noted_after_its_visit_was_taken_back_stays() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage bit
        2 18:00 phone take-back 2 It was Tibby
        2 18:01 phone Ellie bite hand deep 2
        ",
        expect![[r#"
            Ellie
              bite 2 18:01: Hand Deep
              taken back 1 18:00: BiteUnspecified, "It was Tibby"
        "#]],
    );
}

#[test]
fn a_bite_noted_later_outlives_the_undo_of_its_visit() {
    check(
        "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage ate
        1 18:01 tablet Ellie bite hand nip 2
        1 18:05 phone undo 2
        ",
        expect![[r#"
            Ellie
              bite 1 18:01: Hand Nip
        "#]],
    );
}

#[test]
fn a_rat_that_bit_is_not_made_never_to_have_come() {
    let story = "
        0 09:00 phone Ellie comes
        1 18:00 phone Ellie hand-in-cage bit
        2 18:00 phone undo 1
        ";
    check(
        story,
        expect![[r#"
        Ellie
          visit 1 18:00: hand-in-cage bit
    "#]],
    );
    // But one that never did, may be.
    check(
        &story.replace("bit", "ate"),
        expect![[r#"
            nothing
        "#]],
    );
}
