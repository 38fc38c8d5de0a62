//! Keepers ask in their own words, and the right card is among the first three.

use std::sync::LazyLock;

use expect_test::expect;
use proptest::prelude::*;

use super::*;

mod figures;
mod german;

static METHOD: LazyLock<Method> = LazyLock::new(Method::built_in);

/// The first three, as `kind:id`.
fn first_three(question: &str) -> Vec<String> {
    three_of(&METHOD, question)
}

fn three_of(method: &Method, question: &str) -> Vec<String> {
    let found = method.search(question);
    found.iter().take(3).map(|found| found.what.to_string()).collect()
}

/// Themes: what keepers ask most (section 3 of the method's design), in our own words and slips.
const EVERYDAY: [(&str, &str); 27] = [
    ("is he ill or only frightend", "procedure:worse-than-yesterday"),
    ("how do i get my shy rat tame", "tip:go-slowly"),
    ("why does she bite me", "card:bites-are-not-all-alike"),
    ("bitten by my rat", "procedure:first-aid-for-a-bite"),
    (
        "did i ruin her trust when i grabed her",
        "procedure:did-i-ruin-it",
    ),
    (
        "why is she sudenly scared of everything",
        "procedure:worse-than-yesterday",
    ),
    ("how can I stop him bitting", "card:bites-are-not-all-alike"),
    ("would neutring him help", "card:hormones-and-neutering"),
    (
        "my boys are fighting, when do I step in",
        "procedure:rats-are-fighting",
    ),
    ("handle her anyway or leave her be", "card:immersion-or-gradual"),
    (
        "the cat got at the cage last nite and now he's terrified",
        "procedure:after-a-cat",
    ),
    ("does a rat need a freind", "card:company"),
    (
        "her sister has died and she is so quiet",
        "card:the-one-left-behind",
    ),
    (
        "is it normal that they wrestle, they're 8 weeks",
        "card:very-young-rats",
    ),
    ("do we keep him or rehome him", "card:an-honest-hand-over"),
    ("how many weeks will this take", "card:how-long"),
    ("one brother lags behind the others", "card:one-plan-each"),
    (
        "can't get her back in the cage after playtime",
        "procedure:getting-a-rat-back",
    ),
    ("are they safe with my kids", "handling:children-at-the-cage"),
    ("is she pregnant", "card:mothers-at-the-nest"),
    ("she is gonna have babies", "card:mothers-at-the-nest"),
    ("having babies", "card:mothers-at-the-nest"),
    ("introducing two new girls", "card:before-rats-meet"),
    ("cleaning out when he is petrified", "procedure:cleaning-the-cage"),
    ("I'm scared he bites me again", "card:afraid-of-the-rat"),
    (
        "lets me stroke him but doesnt move",
        "handling:freezing-is-not-tolerance",
    ),
    (
        "still bites after he was neutered",
        "card:rising-bites-after-neutering",
    ),
];

#[test]
fn everyday_questions_find_the_right_card_among_the_first_three() {
    let missed: Vec<String> = EVERYDAY
        .iter()
        .filter(|(question, card)| !first_three(question).iter().any(|found| found == card))
        .map(|(question, card)| format!("{question}: {card} is not in {:?}", first_three(question)))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn signs_and_foods_are_found_by_everyday_words_and_slips() {
    for (question, right) in [
        ("why does he puff up", "sign:puffed_fur"),
        ("she shakes", "sign:trembles_at_pickup"),
        ("can they have avocado", "food:avocado-flesh"),
        ("can they have avacado?", "food:avocado-flesh"),
        ("is blue chese ok", "food:blue-cheese"),
        ("cage agressive", "sign:bites_when_reached"),
        ("wont come out", "sign:will_not_leave_cage"),
        ("tail wagging", "sign:tail_swing"),
        ("spoon in the doorway", "rung:spoon-at-hide"),
    ] {
        let found = first_three(question);
        assert!(found.iter().any(|found| found == right), "{question}: {found:?}");
    }
}

#[test]
fn a_sign_that_calls_a_vet_comes_first_however_else_it_is_put() {
    for (question, flag) in [
        ("gasping", "flag:hard-breathing"),
        ("he is gasping and won't come out", "flag:hard-breathing"),
        ("there's blood on her paw", "flag:bleeding"),
        ("she cannot pee", "flag:wet-or-blocked"),
        ("my rat collapsed", "flag:collapsed"),
        ("ate rat poison", "flag:poison"),
        ("not eating", "flag:not-eating"),
    ] {
        let found = METHOD.search(question);
        let first = found.first().expect("something is found");
        assert_eq!(first.what.to_string(), flag, "{question}");
        assert!(first.vet >= Urgency::Soon, "{question}");
    }
}

/// Whose skin teeth or claws broke, in a hurry and with slips of the finger (H16).
#[test]
fn teeth_on_a_person_lead_to_first_aid_first() {
    let first_aid = "procedure:first-aid-for-a-bite";
    let missed: Vec<String> = [
        "bit my toddler",
        "bit my son and blood",
        "my daughter was biten and its bleeding",
        "child bitten finger what now",
        "my baby got scratched",
        "she bit my dauhgter",
        "my todler was bitten",
        "bit a child in the face",
    ]
    .into_iter()
    .filter(|question| {
        first_three(question)
            .first()
            .is_none_or(|found| found != first_aid)
    })
    .map(|question| format!("{question}: {:?}", first_three(question)))
    .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_cannot_wait_stands_first_also_in_a_hurry() {
    let missed: Vec<String> = [
        "broke her leg",
        "eaten antifreeze",
        "ate weed killer",
        "rat drank bleach",
        "rat drank bleech",
        "drank washing up liquid",
        "cat got her",
        "rat attacked by dog",
        "dog got my rat",
        "something stuck in throat",
        "rat is dying what do I do",
        "nose bleed",
        "eyes popping",
        "grinding teeth and eyes popping",
        "hes not moving",
        "overdose of medicine",
        "he is limp and cold",
        "limp",
        "drank antifreze",
        "she has colapsed",
        "he is chokeing on food",
        "ate rat poisin",
        "her eye is poping out",
    ]
    .into_iter()
    .filter(|question| {
        let found = METHOD.search(question);
        found
            .first()
            .is_none_or(|first| first.what.kind != LinkKind::Flag || first.vet != Urgency::Now)
    })
    .map(|question| {
        let found = METHOD.search(question);
        let told: Vec<String> = found
            .iter()
            .take(3)
            .map(|one| format!("{} {:?} {}", one.what, one.vet, one.score))
            .collect();
        format!("{question}: {told:?}")
    })
    .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn boggling_stands_beside_the_eye_that_calls_a_vet() {
    for question in ["eyes popping", "grinding teeth and eyes popping"] {
        let found = first_three(question);
        assert!(
            found[..2] == ["flag:bulging-eye", "card:teeth-grinding-and-bulging-eyes"],
            "{question}: {found:?}"
        );
    }
    assert_eq!(first_three("nose bleed")[0], "flag:bleeding");
}

#[test]
fn blood_from_a_person_and_a_cold_room_call_no_vet() {
    for question in [
        "he bit me and drew blood",
        "how cold can the room be in winter at night",
        "she eats from my hand",
    ] {
        let found = METHOD.search(question);
        assert!(
            found.iter().all(|found| found.vet == Urgency::None),
            "{question}: {found:#?}"
        );
    }
}

#[test]
fn of_a_food_that_no_list_names_nothing_is_said_but_that() {
    for (question, food) in [
        ("grapes", Some("grapes")),
        ("can they have cheese", Some("cheese")),
        ("is quinoa ok for rats to eat", Some("quinoa")),
        ("can they eat zupreem", Some("zupreem")),
        ("is blue cheese ok", None),
        ("can they have chocolate", None),
        ("she has stopped eating since tuesday", None),
        ("can tibby eat porridge", None),
        ("why does he puff up", None),
    ] {
        assert_eq!(METHOD.food_not_listed(question).as_deref(), food, "{question}");
    }
    assert_eq!(first_three("chocolate")[0], "food:chocolate");
}

#[test]
fn a_reason_stands_with_everything_found() {
    let told: String = METHOD
        .search("why does he puff up")
        .iter()
        .take(4)
        .map(|found| format!("{} | {} | {}\n", found.what, found.title, found.why))
        .collect();
    expect![[r#"
        sign:puffed_fur | Puffs up the coat | May mean: Afraid of what is there.
        card:very-young-rats | Under twelve weeks | Puffed up, a nip, and out to play the next minute: the young are all of it at once.
        procedure:rats-are-fighting | Rats are fighting | A ball of fur, screams, tufts, blood, one who cannot get away, or boxing that goes on for more than a minute with coats puffed.
        card:hormones-and-neutering | Hormones, and a talk with a vet | Note what you see: puffed coat, walking sideways, marking, greasy skin, since what age, with whom.
    "#]].assert_eq(&told);
}

#[test]
fn words_that_say_nothing_find_nothing() {
    for text in ["", "  ", "why does my rat", "qqqqqqq", "?!", "🐀"] {
        assert_eq!(METHOD.search(text), [], "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_answered_in_order_and_with_a_reason(text in "\\PC{0,200}") {
        let found = METHOD.search(&text);
        prop_assert!(found.len() <= MOST);
        prop_assert!(found.is_sorted_by_key(|found| (Reverse(found.vet), Reverse(found.score))));
        prop_assert!(found.iter().all(|found| !found.title.is_empty() && !found.why.is_empty()));
        prop_assert_eq!(found, METHOD.search(&text));
    }

    #[test]
    fn one_slip_in_a_long_word_changes_no_first_answer(nth in 1_usize..8) {
        let mut letters: Vec<char> = "introductions".chars().collect();
        letters.swap(nth, nth + 1);
        let typed: String = letters.into_iter().collect();
        prop_assert_eq!(&METHOD.search(&typed)[0].what, &METHOD.search("introductions")[0].what);
    }
}
