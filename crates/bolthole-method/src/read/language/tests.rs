use expect_test::{Expect, expect};

use super::*;
use crate::Method;

#[test]
fn a_file_says_its_language_by_its_name() {
    let of = |path| of_file(path).map(Language::tag);
    assert_eq!(of("tips/08-always-a-hide/de.md"), Some("de"));
    assert_eq!(of("food/fr.toml"), Some("fr"));
    assert_eq!(of("search.de.toml"), Some("de"));
    assert_eq!(of("food/unsafe.toml"), None);
    assert_eq!(of("cards/de/en.md"), None);
    assert_eq!(of("search.toml"), None);
}

const HIDE: &str = "tips/08-always-a-hide/de.md";
const SPOON: &str = "ladder/01-spoon-at-hide/de.md";
const FLAGS: &str = "red-flags/de.toml";
const SEARCH: &str = "search.de.toml";

/// The English method alone, and one file in German.
fn one_in_german(path: &str, text: &str) -> Files {
    let mut files = english();
    files.put(path, text);
    files
}

fn english() -> Files {
    let mut files = Files::built_in();
    let paths: Vec<String> = files.paths().map(str::to_owned).collect();
    for path in paths.iter().filter(|path| of_file(path).is_some()) {
        files.remove(path);
    }
    files
}

fn german(files: &Files) -> Method {
    Method::read_in(files, Language::De).unwrap()
}

fn check(files: &Files, expected: Expect) {
    let faults = Method::read_in(files, Language::De).err().unwrap_or_default();
    let lines: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    expected.assert_eq(&lines);
}

/// The English page with other words for its own, line by line.
fn page_like(path: &str, says: impl Fn(&str) -> String) -> String {
    let files = Files::built_in();
    let english = files.text(path).expect("the test names a page that is there");
    let line = |line: &str| {
        let words = line.trim_start_matches([
            '#', '-', ' ', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        ]);
        let mark = &line[..line.len() - words.len()];
        if words.is_empty() {
            "\n".to_owned()
        } else {
            format!("{mark}{}\n", says(words))
        }
    };
    english.lines().map(line).collect()
}

#[test]
fn what_comes_with_the_program_has_no_fault_in_any_language() {
    let files = Files::built_in();
    for language in begun(&files) {
        let faults = Method::read_in(&files, language).err().unwrap_or_default();
        let lines: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
        assert_eq!(lines, "", "{language:?}");
    }
}

#[test]
fn a_page_in_german_is_found_by_what_the_english_page_calls_its_parts() {
    let page = page_like("procedures/to-the-vet/en.md", |words| match words {
        "Never" => "Nie".to_owned(),
        words => format!("Wort: {words}"),
    });
    let method = german(&one_in_german("procedures/to-the-vet/de.md", &page));
    let card = method.card("to-the-vet").unwrap();
    let never = card.words.section("Never").unwrap();
    assert_eq!(never.heading, "Nie");
    assert_eq!(
        card.never().len(),
        Method::built_in().card("to-the-vet").unwrap().never().len()
    );
    assert!(card.steps()[0].text().starts_with("Wort: "));
}

#[test]
fn a_page_that_goes_another_way_is_refused() {
    let mut page = page_like("tips/08-always-a-hide/en.md", |words| {
        format!("Wort {}", words.len())
    });
    page.push_str("\n## Mehr\n\nNoch ein Wort.\n");
    check(
        &one_in_german(HIDE, &page),
        expect![[r#"
        method/tips/08-always-a-hide/de.md:1: this page has 6 sections and the English one 5; make them alike
    "#]],
    );
    let page = page.replacen("1. ", "- ", 1).replace("\n2. ", "\n- ");
    check(
        &one_in_german(HIDE, &page),
        expect![[r#"
        method/tips/08-always-a-hide/de.md:5: here stand a list of 2, 1 numbered lines; `## Do this` has 3 numbered lines; make them alike
    "#]],
    );
}

#[test]
fn a_step_in_german_has_the_room_of_a_step() {
    let german_step = "# Ein Löffel an der Tür von {sein}em Haus\n\nVorweg.\n\n## Kurz\n\nLöffel\n\n## Zeile\n\nLöffel an der Tür\n\n## So\n\n1. Sag den Namen und warte.\n2. Leg den Löffel in die Tür.\n3. Lass {name} wählen.\n\n## Ruhig\n\n{name} leckt am Löffel.\n\n## Ende\n\n- {name} geht zurück.\n\n## Mehr\n\nEins.\n\nZwei.\n\nDrei.\n";
    let method = german(&one_in_german(SPOON, german_step));
    let rung = method.ladder.get(&"spoon-at-hide".into()).unwrap();
    assert_eq!((rung.words.short.as_str(), rung.words.how.len()), ("Löffel", 3));
    let long = german_step.replace("Löffel an der Tür\n", "Ein Löffel an der Tür\n");
    check(
        &one_in_german(SPOON, &long),
        expect![[r#"
        method/ladder/01-spoon-at-hide/de.md:1: `## Row` has 5 words; there is room for 4
    "#]],
    );
}

#[test]
fn a_sentence_is_put_into_german_and_one_that_is_missing_stays_english() {
    let english = Method::built_in();
    let (first, second) = (&english.red_flags[0], &english.red_flags[1]);
    let table = format!("\"{}\" = \"Etwas auf Deutsch\"\n", first.says);
    let method = german(&one_in_german(FLAGS, &table));
    assert_eq!(method.red_flags[0].says, "Etwas auf Deutsch");
    assert_eq!(method.red_flags[0].id, first.id);
    assert_eq!(method.red_flags[1].says, second.says);
}

#[test]
fn a_sentence_that_no_file_has_any_more_is_told_and_so_is_one_without_words() {
    let table = "\"Breathes like a kettle\" = \"Atmet wie ein Kessel\"\n\"Another\" = 3\n";
    check(
        &one_in_german(FLAGS, table),
        expect![[r#"
        method/red-flags/de.toml:1: no TOML file of this folder says “Breathes like a kettle”; write the English as it stands there now, or take the line out
        method/red-flags/de.toml:2: `Another` has no sentence; write "English" = "the same in the other language"
    "#]],
    );
}

#[test]
fn german_words_follow_the_house_rules() {
    let says = |nth: usize| Method::built_in().red_flags[nth].says.clone();
    let table = format!(
        "{:?} = \"Hilf {{her}}\"\n{:?} = \"Jetzt!\"\n{:?} = \"{{er}} frisst nicht; du solltest gehen\"\n",
        says(0),
        says(1),
        says(2)
    );
    check(
        &one_in_german(FLAGS, &table),
        expect![[r#"
        method/red-flags/de.toml:1: `{her}` cannot be filled in; there are {name}, {er}, {ihn}, {ihm}, {sein}
        method/red-flags/de.toml:2: an exclamation mark; say it calmly, with a full stop
        method/red-flags/de.toml:3: `{er}` begins a sentence, where it would stand in small letters; begin with {name}
        method/red-flags/de.toml:3: the word “solltest”; say what to do, or what happens
    "#]],
    );
}

#[test]
fn an_english_sentence_has_no_german_places() {
    let mut files = english();
    let rung = "ladder/01-spoon-at-hide/en.md";
    let text = files
        .text(rung)
        .unwrap()
        .replace("Let {name} choose", "Let {ihn} choose");
    files.put(rung, text);
    check(
        &files,
        expect![[r#"
        method/ladder/01-spoon-at-hide/en.md:17: `{ihn}` cannot be filled in; there are {name}, {her}, {him}
    "#]],
    );
}

#[test]
fn a_step_in_german_asks_for_nothing_that_no_step_may_ask() {
    let page = page_like("procedures/getting-a-rat-back/en.md", |words| {
        format!("Wort {}", words.len())
    });
    let page = page.replacen("1. ", "1. Halt den Finger ins Nest. ", 1);
    check(
        &one_in_german("procedures/getting-a-rat-back/de.md", &page),
        expect![[r#"
            method/procedures/getting-a-rat-back/de.md:7: this brings a finger to a nest; food goes in by spoon only, for every rat (H2)
        "#]],
    );
}

#[test]
fn a_file_beside_nothing_is_told() {
    check(
        &one_in_german("tips/de.md", "# Zehn Tipps\n"),
        expect![[r#"
        method/tips/de.md:1: there is nothing beside it to put into words; check its folder, or take it out
    "#]],
    );
}

#[test]
fn german_words_are_looked_up_beside_english_ones_and_win_where_they_look_alike() {
    let words = "skip = [\"die\", \"hat\"]\n[[alike]]\nwords = [\"beißt\", \"gebissen\"]\n[[called]]\nwhat = \"card:how-long\"\nwords = [\"wie lange dauert das\"]\n";
    let method = german(&one_in_german(SEARCH, words));
    let found = method.search("Wie lange dauert das?");
    assert_eq!(found[0].what.to_string(), "card:how-long");
    let with = |word: &str| {
        method
            .search_words
            .alike
            .iter()
            .any(|alike| alike.words.iter().any(|known| known == word))
    };
    assert!(with("dead") && !with("die") && with("beisst"));
}

#[test]
fn what_is_told_for_a_sign_means_it_and_nothing_else() {
    let words =
        "[[tells]]\ntag = \"poison_suspected\"\nwords = [\"Rattengift gefressen\", \"Gift geschluckt\"]\n";
    let method = german(&one_in_german(SEARCH, words));
    assert_eq!(
        method.meaning_of(crate::Field::HealthSigns, "rattengift_gefressen"),
        Some("poison_suspected")
    );
    let found = method.search("rattengift gefressen");
    assert_eq!(found[0].vet, crate::Urgency::Now, "{found:?}");
    let twice = words
        .replace("Gift geschluckt", "lethargy")
        .replace("[[tells]]", "[[tells]]\ntag = \"poisn\"\nwords = []\n\n[[tells]]");
    check(
        &one_in_german(SEARCH, &twice),
        expect![[r#"
        method/search.de.toml:2: there is no sign and no tag `poisn` in ethogram/; mend the name
        method/search.de.toml:7: “lethargy” means `lethargy` already; take it out
    "#]],
    );
}

#[test]
fn what_is_missing_is_counted_by_file() {
    let english = Method::built_in();
    let table = format!("\"{}\" = \"Etwas auf Deutsch\"\n", english.red_flags[0].says);
    let files = one_in_german(FLAGS, &table);
    assert_eq!(begun(&files), [Language::De]);
    let gaps = gaps(&files, Language::De);
    let of = |file: &str| gaps.iter().find(|gap| gap.file == file).unwrap();
    let flags = of("method/red-flags/de.toml");
    assert_eq!(flags.n - flags.n_missing, 1);
    let page = of("method/tips/08-always-a-hide/de.md");
    assert_eq!((page.is_page(), page.n_missing, page.n), (true, 1, 1));
}

/// All that is no word.
fn without_words(mut draft: Draft, files: &Files) -> Method {
    let mut faults = Faults::new(files);
    for said in sentences::all(&mut draft) {
        said.text.clear();
    }
    for rung in &mut draft.rungs {
        rung.value.words = crate::RungWords {
            title: String::new(),
            short: String::new(),
            row: String::new(),
            how: Vec::new(),
            calm: crate::Line::default(),
            ends: Vec::new(),
            more: Vec::new(),
        };
    }
    let ladder = super::super::ladder::built(&draft, &mut faults).unwrap();
    let mut method = super::super::finished(draft, ladder, Language::default());
    let cards = [
        &mut method.tips,
        &mut method.handling,
        &mut method.procedures,
        &mut method.environment,
        &mut method.introductions,
        &mut method.cards,
    ];
    for card in cards.into_iter().flatten() {
        card.words = crate::Words::default();
    }
    for cause in &mut method.causes {
        cause.words = crate::Words::default();
    }
    let synonyms = method.ethogram.iter_mut().map(|sign| &mut sign.synonyms);
    synonyms
        .chain(method.tags.iter_mut().map(|tag| &mut tag.synonyms))
        .for_each(Vec::clear);
    method.search_words = crate::SearchWords::default();
    method
}

#[test]
fn a_language_changes_words_and_nothing_else() {
    let files = Files::built_in();
    let mut faults = Faults::new(&files);
    let english = Draft::read(&files, &mut faults);
    let mut german = Draft::read(&files, &mut faults);
    put_into(Language::De, &files, &mut german, &mut faults);
    assert_eq!(without_words(english, &files), without_words(german, &files));
}

#[test]
fn how_much_of_a_source_was_read_is_the_same_in_german() {
    let (english, german) = (Method::built_in(), Method::built_in_in(Language::De));
    let how_much = |method: &Method| -> Vec<String> {
        let seen = method.sources.iter().map(|source| source.seen.as_str());
        seen.map(|seen| seen.split(';').next().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(how_much(&english), how_much(&german));
    let article = &german.sources[0];
    assert_eq!(article.seen, "full; die Adresse ist nicht bekannt");
}
