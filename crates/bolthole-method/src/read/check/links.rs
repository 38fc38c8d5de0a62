//! Does every link lead somewhere, and does every card that is linked say what kind it is?

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Link, LinkKind};

/// The drawings of `web/signs.svg`, without their `s-`. A test holds the two together.
pub(in crate::read) const DRAWINGS: [&str; 7] = [
    "arched", "boxing", "flat", "freeze", "hunched", "puffed", "stretch",
];

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    for card in draft.all_cards() {
        for link in &card.value.see {
            let own = Link::to(LinkKind::Card(card.value.kind), &card.value.id);
            if *link == own {
                faults.of(
                    card,
                    &format!("\"{link}\""),
                    "a card does not link to itself; take it out",
                );
            } else if let Some(what) = leads_nowhere(link, draft) {
                faults.of(card, &format!("\"{link}\""), what);
            }
        }
    }
    for sign in &draft.ethogram {
        check_drawing(sign, sign.value.drawing.as_deref(), faults);
    }
    for tag in &draft.tags {
        check_drawing(tag, tag.value.drawing.as_deref(), faults);
    }
}

fn check_drawing<T>(thing: &Located<T>, drawing: Option<&str>, faults: &mut Faults<'_>) {
    if let Some(name) = drawing.filter(|name| !DRAWINGS.contains(name)) {
        let known = DRAWINGS.join(", ");
        let what = format!("there is no drawing `{name}` in web/signs.svg; there are {known}");
        faults.of(thing, "drawing", what);
    }
}

/// What is wrong with a link; none for one that leads to a thing, or to a file that cannot be read.
pub(super) fn leads_nowhere(link: &Link, draft: &Draft) -> Option<String> {
    let id = link.id.as_str();
    let unread = draft.is_broken_thing(id);
    let there = match link.kind {
        LinkKind::Card(kind) => {
            let other = draft.all_cards().find(|card| card.value.id == id);
            if let Some(card) = other.filter(|card| card.value.kind != kind) {
                let right = LinkKind::Card(card.value.kind).name();
                return Some(format!("`{id}` is a {right}; write {right}:{id}"));
            }
            unread || other.is_some()
        }
        LinkKind::Rung => unread || draft.rungs.iter().any(|rung| rung.value.id.0 == id),
        LinkKind::Sign => {
            draft.is_broken("ethogram/") || draft.ethogram.iter().any(|sign| sign.value.id == id)
        }
        LinkKind::Food => draft.is_broken("food/") || draft.foods.iter().any(|food| food.value.id == id),
        LinkKind::Flag => {
            draft.is_broken("red-flags/") || draft.red_flags.iter().any(|flag| flag.value.id == id)
        }
        LinkKind::Person => {
            draft.is_broken("red-flags/") || draft.people.iter().any(|person| person.value.id == id)
        }
        LinkKind::Cause => {
            draft.is_broken("causes/") || draft.causes.iter().any(|cause| cause.value.cause.name() == id)
        }
    };
    (!there).then(|| {
        format!(
            "there is no {} `{id}`; mend the name or write it",
            link.kind.name()
        )
    })
}
