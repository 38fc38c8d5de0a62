//! Has every page what its readers look for?

use bolthole_domain::RungId;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Block, Card, CardKind, QuestionKind, Rung, Words};

/// What to do comes first on every card.
const DO: &str = "Do this";
/// On the environment's cards it is looking.
const LOOK: &str = "Look";
/// Where an opposing view stands.
const OPPOSITE: &str = "Some say the opposite";
/// Item 51: being looked over is the goal for every rat.
const HEALTH_CHECK: u8 = 51;

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    for card in draft.all_cards() {
        check_card(card, faults);
    }
    for cause in &draft.causes {
        if cause.value.words.lead.is_empty() {
            at_words(
                cause,
                "a cause begins with a paragraph that says what it means",
                faults,
            );
        }
    }
    check_questions(draft, faults);
    if !draft.is_broken("ladder/") {
        check_goal(&draft.rungs, faults);
    }
}

fn check_card(card: &Located<Card>, faults: &mut Faults<'_>) {
    let Card {
        kind, words, claims, ..
    } = &card.value;
    let first = if *kind == CardKind::Environment { LOOK } else { DO };
    if !has_steps(words, first) {
        at_words(
            card,
            &format!("`## {first}` is missing or has no numbered list; a card says what to do"),
            faults,
        );
    }
    if claims.is_empty() {
        faults.of(card, "", "a card has at least one [[claim]] with its grade");
    }
    let opposed = claims.iter().any(|claim| claim.opposes);
    let told = words.section(OPPOSITE).is_some();
    if opposed && !told {
        at_words(
            card,
            &format!("a claim opposes, but there is no `## {OPPOSITE}`; say who and why we do otherwise"),
            faults,
        );
    }
    if told && !opposed {
        faults.of(
            card,
            "",
            format!("`## {OPPOSITE}` has no [[claim]] with opposes = true; add it with its grade"),
        );
    }
}

fn has_steps(words: &Words, heading: &str) -> bool {
    let blocks = words
        .section(heading)
        .map(|section| section.blocks.as_slice())
        .unwrap_or_default();
    blocks.iter().any(|block| matches!(block, Block::Steps(_)))
}

fn check_questions(draft: &Draft, faults: &mut Faults<'_>) {
    for question in &draft.questions {
        let choosing = matches!(question.value.kind, QuestionKind::One | QuestionKind::Many);
        if choosing == question.value.choices.is_empty() {
            faults.of(
                question,
                "kind",
                "`one` and `many` have [[question.choices]], the other kinds have none",
            );
        }
    }
}

/// Items 51 and 55-60: the goal for every rat can be reached without ever meeting a hand.
fn check_goal(rungs: &[Located<Rung>], faults: &mut Faults<'_>) {
    let handless = |id: &RungId| {
        rungs
            .iter()
            .any(|rung| rung.value.id == *id && without_hands(&rung.value, rungs))
    };
    let reached = rungs
        .iter()
        .any(|rung| rung.value.items.contains(&HEALTH_CHECK) && handless(&rung.value.id));
    if !rungs.is_empty() && !reached {
        faults.at(
            "ladder",
            1,
            "no way to a health check (item 51) goes without hands; a hand-shy rat needs one",
        );
    }
}

fn without_hands(rung: &Rung, rungs: &[Located<Rung>]) -> bool {
    // Only earlier rungs count, so a ring of rungs cannot keep this going.
    let at = rungs
        .iter()
        .position(|other| other.value.id == rung.id)
        .unwrap_or_default();
    let earlier = &rungs[..at];
    let sound = |id: &RungId| {
        earlier
            .iter()
            .any(|other| other.value.id == *id && without_hands(&other.value, earlier))
    };
    !rung.hands && rung.after.iter().all(sound)
}

fn at_words<T>(thing: &Located<T>, what: &str, faults: &mut Faults<'_>) {
    faults.at(&super::wording::words_file(&thing.file), 1, what);
}
