//! How much teeth are to be expected.

use super::{METHOD, told};
use crate::bite_tier;

fn check(story: &str, tier: u8) {
    assert_eq!(bite_tier(&METHOD, &told(story)).number(), tier, "{story}");
}

#[test]
fn the_worst_bite_decides() {
    check("bite_severity: none", 0);
    check("bite_severity: nip", 1);
    check("bite_severity: breaks_skin", 2);
    check("bite_severity: deep", 3);
}

#[test]
fn a_bite_of_which_nothing_more_is_known_counts_as_broken_skin() {
    check("bite_severity: bite_unspecified", 2);
    check("signs: bites_near_hands_and_arms", 2);
    check("signs: bites_hard", 2);
}

#[test]
fn the_style_of_a_bite_says_more_than_its_wound() {
    check("signs: lunges", 2);
    check("bite_severity: breaks_skin\nsigns: slow_testing_bite", 3);
    check("bite_severity: nip\nsigns: ignores_treat_and_bites_finger", 2);
    check("signs: attacks_people", 3);
    check("bite_severity: nip\nsigns: bites_and_holds", 3);
}

#[test]
fn a_mistake_over_food_is_no_more_than_a_nip() {
    check("signs: bites_through_bars", 1);
    check("signs: bites_when_fed takes_food", 1);
}

#[test]
fn a_wound_through_the_bars_is_still_a_wound() {
    check("signs: bites_through_bars\nbite_severity: deep", 3);
}

#[test]
fn nibbling_nails_and_gnawing_at_bars_are_no_bites() {
    check("signs: nibbles_nails bites_cage_bars chews_bars", 0);
}

#[test]
fn never_bit_beside_a_bite_is_read_as_not_known() {
    check("bite_severity: none\nsigns: bites_when_lifted", 2);
}
