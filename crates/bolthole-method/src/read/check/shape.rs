//! Has every page what its readers look for?

use std::collections::BTreeSet;

use bolthole_domain::RungId;

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Block, Card, CardKind, QuestionKind, Rung, Weighs, Words};

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
    check_audit(draft, faults);
    for sign in draft
        .ethogram
        .iter()
        .filter(|sign| sign.value.may_mean.is_empty())
    {
        faults.of(
            sign,
            "may_mean",
            "a sign may mean something; name at least one meaning",
        );
    }
    if !draft.is_broken("ladder/") {
        check_goal(&draft.rungs, faults);
    }
}

fn check_card(card: &Located<Card>, faults: &mut Faults<'_>) {
    let Card {
        kind,
        words,
        claims,
        opposing,
        asks,
        ..
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
    if !opposing.is_empty() && words.section(OPPOSITE).is_none() {
        at_words(
            card,
            &format!("somebody opposes, but there is no `## {OPPOSITE}`; say who and why we do otherwise"),
            faults,
        );
    }
    if words.section(OPPOSITE).is_some() && opposing.is_empty() {
        faults.of(
            card,
            "",
            format!(
                "`## {OPPOSITE}` has no [[opposing]]; add who holds it and [[opposing.claim]] with its grade"
            ),
        );
    }
    if opposing.iter().any(|view| view.claims.is_empty()) {
        faults.of(
            card,
            "[[opposing]]",
            "an opposing view has at least one [[opposing.claim]]",
        );
    }
    if *kind == CardKind::Procedure && card.value.never().is_empty() {
        at_words(
            card,
            "`## Never` is missing or has no list; a checklist says what is never done",
            faults,
        );
    }
    if *kind != CardKind::Environment && !asks.is_empty() {
        faults.of(
            card,
            "[[ask]]",
            "only cards in environment/ ask about the room; move it there",
        );
    }
    if card.value.routine.is_some() && *kind == CardKind::Tip {
        faults.of(
            card,
            "routine",
            "a tip is no routine; make the routine a card and link it with `see`",
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

fn check_audit(draft: &Draft, faults: &mut Faults<'_>) {
    for ask in &draft.audit {
        if ask.value.answers.len() < 2 {
            faults.of(
                ask,
                "id",
                "a question has at least two [[ask.answer]] to choose from",
            );
        }
        if !(1.0..=10.0).contains(&ask.value.weight) || ask.value.weight_why.is_empty() {
            faults.of(ask, "weight", "a question weighs from 1 to 10, and says why");
        }
        let ids: BTreeSet<&str> = ask
            .value
            .answers
            .iter()
            .map(|answer| answer.id.as_str())
            .collect();
        if ids.len() < ask.value.answers.len() {
            faults.of(
                ask,
                "id",
                "two answers of this question have one id; give each its own",
            );
        }
        for answer in &ask.value.answers {
            if answer.weighs != Weighs::Fine && answer.then.is_empty() {
                let what = "an answer that is not fine says what to do; add then = \"\u{2026}\"";
                faults.of(ask, &format!("\"{}\"", answer.says), what);
            }
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
