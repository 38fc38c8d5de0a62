//! What words may not be.

use expect_test::expect;

use super::*;

#[test]
fn markup_that_pages_cannot_show_is_refused() {
    let page = "# Hides\n\nLead.\n\n## Do this\n\n1. See [here](https://example.org).\n2. *Slowly.*\n3. <b>Now</b>\n";
    check(
        &changed(|files| files.put(HIDE_WORDS, page)),
        expect![[r#"
            method/tips/08-always-a-hide/en.md:7: links and pictures are not read; name a source in a [[claim]] instead
            method/tips/08-always-a-hide/en.md:8: there are no italics; use **strong** or plain words
            method/tips/08-always-a-hide/en.md:9: raw HTML is not read; write plain words
        "#]],
    );
}

#[test]
fn a_page_without_a_title_is_refused() {
    check(
        &changed(|files| files.put(HIDE_WORDS, "A rat with a door.\n")),
        expect![[r#"
            method/tips/08-always-a-hide/en.md:1: the words have no title; begin with a line `# Title`
            method/tips/08-always-a-hide/en.md:1: words before the title; begin with a line `# Title`
        "#]],
    );
}

#[test]
fn a_rung_says_it_in_three_short_lines() {
    let files = changed(|files| {
        replace(
            files,
            SPOON_WORDS,
            "3. Let {name} choose. Talk quietly meanwhile.\n",
            "",
        );
        replace(
            files,
            SPOON_WORDS,
            "1. Say",
            "1. First of all and before you do anything else, say",
        );
        replace(
            files,
            SPOON_WORDS,
            "Spoon in the doorway",
            "A spoon in the doorway of the hide",
        );
        replace(files, SPOON_WORDS, "## Calm", "## Calmness");
    });
    check(
        &files,
        expect![[r#"
            method/ladder/01-spoon-at-hide/en.md:9: `## Row` has 8 words; there is room for 4
            method/ladder/01-spoon-at-hide/en.md:13: `## How` has 2 lines; it must have 3
            method/ladder/01-spoon-at-hide/en.md:15: this line has 17 words; at the cage there is room for 9
            method/ladder/01-spoon-at-hide/en.md:18: `## Calm` is missing or is not one paragraph; write it
            method/ladder/01-spoon-at-hide/en.md:18: `## Calmness` is no section of a rung; use one of Short, Row, How, Calm, Ends, More
        "#]],
    );
}

#[test]
fn only_three_places_can_be_filled_in_and_none_on_a_page_about_no_one_rat() {
    let files = changed(|files| {
        replace(files, SPOON_WORDS, "Say {her} name", "Say {their} name");
        replace(
            files,
            SPOON_WORDS,
            "Let {name} choose. Talk",
            "Wait. {her} choice. Talk",
        );
        replace(
            files,
            HIDE_WORDS,
            "Take the last hide away",
            "Take {her} last hide away",
        );
    });
    check(
        &files,
        expect![[r#"
            method/ladder/01-spoon-at-hide/en.md:15: `{their}` cannot be filled in; there are {name}, {her}, {him}
            method/ladder/01-spoon-at-hide/en.md:17: `{her}` begins a sentence, where it would stand in small letters; begin with {name}
            method/tips/08-always-a-hide/en.md:3: `{her}` stands on a page that is about no one rat; say “she” or “a rat”
        "#]],
    );
}

#[test]
fn words_that_shout_or_order_are_refused() {
    let files = changed(|files| {
        replace(files, HIDE_WORDS, "Stay still.", "Stay still!");
        replace(files, HIDE_WORDS, "Light enough", "It should be light enough");
        replace(
            files,
            "cards/hormones-and-neutering/en.md",
            "Take the notes",
            "Have him neutered. Take the notes",
        );
    });
    check(
        &files,
        expect![[r#"
            method/cards/hormones-and-neutering/en.md:9: “have him neutered” makes neutering an order (H9); say that it is a decision with a vet
            method/tips/08-always-a-hide/en.md:8: an exclamation mark; say it calmly, with a full stop
            method/tips/08-always-a-hide/en.md:13: the word “should”; say what to do, or what happens
        "#]],
    );
}

#[test]
fn an_opposing_view_has_its_place_and_its_grade() {
    let files = changed(|files| {
        let text = files.text(HIDE).unwrap();
        let (agreed, _) = text.split_once("[[opposing]]").unwrap();
        let agreed = agreed.to_owned();
        files.put(HIDE, agreed);
        replace(
            files,
            "tips/10-go-slowly/en.md",
            "## Some say the opposite",
            "## Others",
        );
        replace(files, "cards/company/en.md", "## Do this", "## Perhaps");
    });
    check(
        &files,
        expect![[r#"
            method/cards/company/en.md:1: `## Do this` is missing or has no numbered list; a card says what to do
            method/tips/08-always-a-hide/tip.toml:1: `## Some say the opposite` has no [[opposing]]; add who holds it and [[opposing.claim]] with its grade
            method/tips/10-go-slowly/en.md:1: somebody opposes, but there is no `## Some say the opposite`; say who and why we do otherwise
        "#]],
    );
}

#[test]
fn words_for_finding_things_lead_somewhere_and_mean_one_thing() {
    check(
        &changed(|files| {
            files.put(
                "search.toml",
                r#"skip = ["why", "won't"]

[[alike]]
words = ["bite", "bitten"]

[[alike]]
words = ["nip", "bitten", "why"]

[[alike]]
words = ["alone"]

[[called]]
what = "card:no-such"
words = ["anything"]

[[called]]
what = "card:scent"
words = []
"#,
            );
        }),
        expect![[r#"
            method/search.toml:1: `why` stands in two places and can mean one thing only; take one out
            method/search.toml:1: `won't` is one plain word in small letters, without an apostrophe; mend it
            method/search.toml:4: `bitten` stands in two places and can mean one thing only; take one out
            method/search.toml:10: one word alone is like nothing; add what means the same
            method/search.toml:13: there is no card `no-such`; mend the name or write it
            method/search.toml:17: `card:scent` has no words; add what people say for it
        "#]],
    );
}
