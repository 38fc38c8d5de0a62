//! Are all names there, and each of them once?

use std::collections::{BTreeMap, BTreeSet};

use bolthole_domain::Cause;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};

/// The ten tips in their order. Pages and plans cite them by these names.
const TIPS: [&str; 10] = [
    "not-the-rats-fault",
    "a-calm-place",
    "friends",
    "your-smell",
    "food-not-fingers",
    "scoop-dont-grab",
    "hands-off",
    "always-a-hide",
    "the-dressing-gown",
    "go-slowly",
];

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    tips(draft, faults);
    causes(draft, faults);
    once(
        "card",
        draft.all_cards().map(|card| (card, card.value.id.clone())),
        faults,
    );
    once("question", ids(&draft.questions, |question| &question.id), faults);
    once("red flag", ids(&draft.red_flags, |flag| &flag.id), faults);
    once("food", ids(&draft.foods, |food| &food.id), faults);
    once("sign in people", ids(&draft.people, |person| &person.id), faults);
    once(
        "question about the room",
        ids(&draft.audit, |ask| &ask.id),
        faults,
    );
    once("source", ids(&draft.sources, |source| &source.id), faults);
    sign_names(draft, faults);
    tag_names(draft, faults);
}

fn tips(draft: &Draft, faults: &mut Faults<'_>) {
    for (number, id) in (1..).zip(TIPS) {
        let there = draft
            .tips
            .iter()
            .any(|tip| tip.value.number == Some(number) && tip.value.id == id);
        let folder = format!("tips/{number:02}-{id}/");
        if !there && !draft.is_broken(&folder) {
            faults.at(
                &format!("{folder}tip.toml"),
                1,
                format!("tip {number} of ten is missing; add it"),
            );
        }
    }
    for tip in draft
        .tips
        .iter()
        .filter(|tip| !TIPS.contains(&tip.value.id.as_str()))
    {
        faults.of(
            tip,
            "",
            format!(
                "`{}` is none of the ten tips; make it a card in `cards/`",
                tip.value.id
            ),
        );
    }
}

fn causes(draft: &Draft, faults: &mut Faults<'_>) {
    for cause in Cause::ALL {
        let name = cause.name();
        let there = draft.causes.iter().any(|card| card.value.cause == cause);
        if !there && !draft.is_broken(&format!("causes/{name}/")) {
            faults.at(
                &format!("causes/{name}/cause.toml"),
                1,
                format!("the cause `{name}` of eight is missing; add it"),
            );
        }
    }
}

fn ids<T>(things: &[Located<T>], id: impl Fn(&T) -> &String) -> impl Iterator<Item = (&Located<T>, String)> {
    things.iter().map(move |thing| (thing, id(&thing.value).clone()))
}

fn once<'t, T: 't>(
    kind: &str,
    things: impl Iterator<Item = (&'t Located<T>, String)>,
    faults: &mut Faults<'_>,
) {
    let mut seen = BTreeSet::new();
    for (thing, id) in things {
        if !seen.insert(id.clone()) {
            faults.of(
                thing,
                &id,
                format!("a second {kind} is called `{id}`; give one of them another name"),
            );
        }
    }
}

fn sign_names(draft: &Draft, faults: &mut Faults<'_>) {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for sign in &draft.ethogram {
        for name in std::iter::once(&sign.value.id).chain(&sign.value.synonyms) {
            if let Some(owner) = owners.insert(name, &sign.value.id) {
                faults.of(
                    sign,
                    name,
                    format!("`{name}` already means `{owner}`; keep it in one place"),
                );
            }
        }
    }
}

/// A tag may mean different things under different fields, but only one under each.
fn tag_names(draft: &Draft, faults: &mut Faults<'_>) {
    let mut owners = BTreeMap::new();
    for tag in &draft.tags {
        for name in std::iter::once(&tag.value.id).chain(&tag.value.synonyms) {
            if let Some(owner) = owners.insert((tag.value.field, name), &tag.value.id) {
                faults.of(
                    tag,
                    name,
                    format!("`{name}` already means `{owner}` in this field; keep it in one place"),
                );
            }
        }
    }
}
