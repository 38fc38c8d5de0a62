//! Six and twenty mistakes in one method, each of another kind: all are told at once, each by one sentence.

use expect_test::expect;

use super::*;

#[test]
fn six_and_twenty_mistakes_are_told_at_once_each_in_one_sentence() {
    let files = changed(|files| {
        let change = |files: &mut Files, path: &str, old: &str, new: &str| replace(files, path, old, new);
        // Names and keys.
        change(files, HIDE, "species = \"rat\"", "specie = \"rat\"");
        change(files, SPOON, "icon = \"spoon\"", "icon = \"ladle\"");
        change(files, SPOON, "\"food-not-fingers\"", "\"food-and-fingers\"");
        change(
            files,
            "cards/scent/card.toml",
            "\"tip:your-smell\"",
            "\"tip:your-nose\"",
        );
        change(
            files,
            "food/never.toml",
            "id = \"liquorice\"",
            "id = \"blue-cheese\"",
        );
        files.put("cards/scent/nose.md", "# L’odeur\n");
        // The ladder.
        for rung in [
            "04-spoon-at-door",
            "05-spoon-over-the-sill",
            "06-spoon-past-the-sleeve",
        ] {
            let rung = format!("ladder/{rung}/rung.toml");
            change(files, &rung, "place = \"door\"", "place = \"cage\"");
        }
        change(
            files,
            "ladder/02-spoon-a-little-out/rung.toml",
            "hands = false",
            "hands = false\ntickles = true",
        );
        change(
            files,
            "ladder/12-lap-spoon/rung.toml",
            "child = false",
            "child = true",
        );
        change(
            files,
            "ladder/14-cradled-from-arm/rung.toml",
            "\"climbs-on\"",
            "\"still-arm\"",
        );
        // Words that lead into teeth, force or a bellyache.
        change(
            files,
            "tips/04-your-smell/en.md",
            "1. Wear",
            "1. Bring some yoghurt into the nest on a finger. Wear",
        );
        change(
            files,
            "procedures/to-the-vet/en.md",
            "1. Ring",
            "1. Grab her round the middle. Ring",
        );
        change(
            files,
            "cards/lickable-food/en.md",
            "3. A smear",
            "3. Offer a crumb of blue cheese. A smear",
        );
        change(files, "cards/plateau/en.md", "1. ", "1. You should try harder. ");
        change(
            files,
            "procedures/getting-a-rat-back/en.md",
            "## Never",
            "## Afterwards",
        );
        // Food and figures.
        change(
            files,
            "food/never.toml",
            "id = \"rhubarb\"",
            "lickable = true\nkcal = \"unverified\"\nid = \"rhubarb\"",
        );
        change(
            files,
            "food/on-the-spoon.toml",
            "kcal = \"unverified\"",
            "kcal = 5.0",
        );
        // What is claimed, and when it matters.
        change(
            files,
            "sources.toml",
            "http://www.ratfanclub.org/trust.html",
            "https://ratsprevention.com/trust",
        );
        change(
            files,
            "tips/07-hands-off/tip.toml",
            "grade = \"S\"\nspecies = \"rat\"\nsources = [\"article\"]",
            "species = \"rat\"\nsources = [\"article\"]",
        );
        change(
            files,
            "tips/10-go-slowly/tip.toml",
            "species = \"rat\"\npopulation = \"lab\"",
            "species = \"rat\"",
        );
        change(
            files,
            "cards/hormones-and-neutering/card.toml",
            "\"age_weeks<12\"",
            "\"age<12\"",
        );
        change(
            files,
            "environment/predators/card.toml",
            "\"tag:dog_in_home\"",
            "\"tag:dragon_in_home\"",
        );
        change(
            files,
            "red-flags/red-flags.toml",
            "urgency = \"now\"",
            "urgency = \"none\"",
        );
        change(files, "inventory.toml", "n = 117", "n = 118");
        change(
            files,
            "carried-elsewhere.toml",
            "by = \"crates/",
            "by = \"/crates/",
        );
    });
    check(
        &files,
        expect![[r#"
            method/cards/hormones-and-neutering/card.toml:5: `age<12`: `age` is no number; use one of age_weeks, weeks_at_home, n_companions, bite_tier, visits, visits_on_step, days_since_visit, days_since_fright, bites_in_14_days, caregivers
            method/cards/lickable-food/en.md:9: this offers blue cheese, which is unsafe (H14); choose another food
            method/cards/plateau/en.md:7: the word “should”; say what to do, or what happens
            method/cards/scent/card.toml:4: there is no tip `your-nose`; mend the name or write it
            method/cards/scent/nose.md:1: nothing reads this file; check its name and folder, or take it out
            method/carried-elsewhere.toml:6: `/crates/bolthole-plan/src/gates/vet_hold.rs` is no file outside method/; name it from the project's root
            method/environment/predators/card.toml:4: there is no tag meaning `dragon_in_home` in method/ethogram; mend the name, or use sign:
            method/food/never.toml:13: a second food is called `blue-cheese`; give one of them another name
            method/food/never.toml:31: an unsafe food is never offered on a spoon (H14); take lickable out
            method/food/on-the-spoon.toml:94: a kcal figure names kcal_source, one that was opened; else write kcal = "unverified"
            method/inventory.toml:1: item 117 is missing; add [[item]] with n and asks
            method/inventory.toml:469: there is no item 118; items are 1 to 117
            method/ladder/01-spoon-at-hide/rung.toml:6: there is no icon `ladle`; there are aid, arm, ate, back, bit, bowl, came, check, cloth, door, ease, froze, gown, hide, lap, lock, moon, nipped, note, open, print, ran, rats, rest, spoon, stayed, sun, tips, today, undo, vet, wait, worse
            method/ladder/01-spoon-at-hide/rung.toml:8: there is no card `food-and-fingers`; mend the name or write the card
            method/ladder/02-spoon-a-little-out/rung.toml:5: rung `spoon-a-little-out` tickles before climbing on and a calm hand (H15)
            method/ladder/12-lap-spoon/rung.toml:5: rung `lap-spoon` is open to children but is more than voice or spoon, or is on a person (H12)
            method/ladder/14-cradled-from-arm/rung.toml:16: rung `cradled-from-arm` lifts the rat before any rung where it climbs on by itself (H4)
            method/ladder/20-finger-lick/rung.toml:2: rung `finger-lick` offers a finger before any spoon at the cage door (H3)
            method/procedures/getting-a-rat-back/en.md:1: `## Never` is missing or has no list; a checklist says what is never done
            method/procedures/to-the-vet/en.md:5: “grab” is force, which no step asks for (H4, H6); say what to do instead
            method/red-flags/red-flags.toml:9: a red flag calls a vet; its urgency is check, soon or now
            method/sources.toml:176: `ratsprevention` is on the list of sources not to be used; find another or drop it
            method/tips/04-your-smell/en.md:7: this brings a finger to a nest; food goes in by spoon only, for every rat (H2)
            method/tips/07-hands-off/tip.toml:13: missing field `grade`; add it
            method/tips/08-always-a-hide/tip.toml:9: unknown field `specie`, expected one of `text`, `grade`, `species`, `population`, `sources`
            method/tips/10-go-slowly/tip.toml:38: a controlled study says which animals; add population = "lab", pet, rescue, wild or mixed
        "#]],
    );
}
