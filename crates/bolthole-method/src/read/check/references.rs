//! Does everything that is named exist?

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use super::super::trace::{LAST_ITEM, namings};

/// The drawings of `web/icons.svg`, without their `i-`. A test holds the two together.
pub(in crate::read) const ICONS: [&str; 33] = [
    "aid", "arm", "ate", "back", "bit", "bowl", "came", "check", "cloth", "door", "ease", "froze", "gown",
    "hide", "lap", "lock", "moon", "nipped", "note", "open", "print", "ran", "rats", "rest", "spoon",
    "stayed", "sun", "tips", "today", "undo", "vet", "wait", "worse",
];

/// The hard rules are numbered H1 to this.
const LAST_RULE: u8 = 18;

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    let cards: BTreeSet<&str> = draft.all_cards().map(|card| card.value.id.as_str()).collect();
    for card in draft.all_cards() {
        icon(card, &card.value.icon, faults);
        for rule in card
            .value
            .rules
            .iter()
            .filter(|rule| !(1..=LAST_RULE).contains(*rule))
        {
            faults.of(
                card,
                "rules",
                format!("there is no rule H{rule}; rules are 1 to {LAST_RULE}"),
            );
        }
    }
    for rung in &draft.rungs {
        icon(rung, &rung.value.icon, faults);
        if rung.value.cards.is_empty() {
            faults.of(rung, "cards", "a rung names at least one card that explains it");
        }
        let known = |id: &str| cards.contains(id) || draft.is_broken_thing(id);
        for id in rung.value.cards.iter().filter(|id| !known(id)) {
            faults.of(
                rung,
                id,
                format!("there is no card `{id}`; mend the name or write the card"),
            );
        }
    }
    for naming in namings(draft) {
        let unknown = naming
            .items
            .iter()
            .filter(|item| !(1..=LAST_ITEM).contains(*item));
        for item in unknown {
            let what = format!("there is no item {item}; items are 1 to {LAST_ITEM}");
            faults.near(naming.file, naming.line, "items", what);
        }
    }
}

fn icon<T>(thing: &Located<T>, icon: &str, faults: &mut Faults<'_>) {
    if !ICONS.contains(&icon) {
        faults.of(
            thing,
            "icon",
            format!("there is no icon `{icon}`; there are {}", ICONS.join(", ")),
        );
    }
}
