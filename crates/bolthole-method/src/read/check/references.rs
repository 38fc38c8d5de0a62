//! Does everything that is named exist?

use std::collections::BTreeSet;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use super::super::trace::LAST_ITEM;

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
        items(card, &card.value.items, faults);
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
        items(rung, &rung.value.items, faults);
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
    draft
        .causes
        .iter()
        .for_each(|cause| items(cause, &cause.value.items, faults));
    draft
        .evidence
        .iter()
        .for_each(|evidence| items(evidence, &evidence.value.items, faults));
    draft
        .questions
        .iter()
        .for_each(|question| items(question, &question.value.items, faults));
    draft
        .red_flags
        .iter()
        .for_each(|flag| items(flag, &flag.value.items, faults));
    draft
        .ethogram
        .iter()
        .for_each(|sign| items(sign, &sign.value.items, faults));
    draft
        .people
        .iter()
        .for_each(|person| items(person, &person.value.items, faults));
    draft
        .foods
        .iter()
        .for_each(|food| items(food, &food.value.items, faults));
    draft
        .audit
        .iter()
        .for_each(|ask| items(ask, &ask.value.items, faults));
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

fn items<T>(thing: &Located<T>, items: &[u8], faults: &mut Faults<'_>) {
    for item in items.iter().filter(|item| !(1..=LAST_ITEM).contains(*item)) {
        faults.of(
            thing,
            "items",
            format!("there is no item {item}; items are 1 to {LAST_ITEM}"),
        );
    }
}
