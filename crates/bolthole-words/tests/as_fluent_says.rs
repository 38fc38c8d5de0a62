//! Every message says what Fluent's own library makes of it, in each language.

use std::path::{Path, PathBuf};

use bolthole_domain::Language;
use bolthole_words::{Arg, Argument, Words, all_messages};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// What a message may be given: a word, one, and several.
const GIVEN: [Sample; 5] = [
    Sample::Text("Nori"),
    Sample::Text("male"),
    Sample::Count(0),
    Sample::Count(1),
    Sample::Count(7),
];

#[derive(Clone, Copy)]
enum Sample {
    Text(&'static str),
    Count(u64),
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("words/ lies beside the crates");
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.sort();
    found
}

fn bundle(code: &str) -> FluentBundle<FluentResource> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../words")
        .join(code);
    let mut bundle = FluentBundle::new(vec![code.parse().expect("a language")]);
    bundle.set_use_isolating(false);
    for path in files(&root.join("first"))
        .into_iter()
        .chain(files(&root.join("further")))
    {
        let text = std::fs::read_to_string(&path).expect("a file of words");
        let resource = FluentResource::try_new(text).expect("the build has read it before");
        bundle.add_resource(resource).expect("no id twice");
    }
    bundle
}

#[test]
fn the_full_stop_of_an_abbreviation_ends_the_sentence_too() {
    let german = Words::of(Language::De);
    assert_eq!(
        bolthole_words::say!(german, "handover-hands-rest", day = "5. Dez."),
        "ruhen bis 5. Dez. Handschuhe, wenn es sein muss."
    );
    assert_eq!(
        bolthole_words::say!(german, "handover-hands-rest", day = "Mittwoch"),
        "ruhen bis Mittwoch. Handschuhe, wenn es sein muss."
    );
}

fn check(code: &str, language: Language) {
    let bundle = bundle(code);
    let words = Words::of(language);
    let mut n = 0;
    for (id, word, wants) in all_messages() {
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            assert_ne!(code, "en", "{id} is in English");
            continue;
        };
        for sample in GIVEN {
            let mut theirs = FluentArgs::new();
            let mut ours: Vec<(Argument, Arg<'_>)> = Vec::new();
            for (name, argument) in &wants {
                match sample {
                    Sample::Text(text) => {
                        theirs.set(*name, text);
                        ours.push((*argument, Arg::Text(text)));
                    }
                    Sample::Count(count) => {
                        theirs.set(*name, count);
                        ours.push((*argument, Arg::Count(count)));
                    }
                }
            }
            let mut faults = Vec::new();
            let said = bundle.format_pattern(pattern, Some(&theirs), &mut faults);
            assert!(faults.is_empty(), "{id}: {faults:?}");
            assert_eq!(words.say(word, &ours), said, "{code}: {id}");
            n += 1;
        }
    }
    assert!(0 < n);
}

#[test]
fn english_says_what_fluent_makes_of_it() {
    check("en", Language::EnGb);
}

#[test]
fn german_says_what_fluent_makes_of_it() {
    check("de", Language::De);
}

#[test]
fn what_german_lacks_is_said_in_english() {
    let (german, english) = (Words::of(Language::De), Words::english());
    let bundle = bundle("de");
    for (id, word, _) in all_messages() {
        if bundle.get_message(id).is_none() {
            assert_eq!(german.say(word, &[]), english.say(word, &[]), "{id}");
        }
    }
}

#[test]
fn a_damaged_file_of_words_is_not_taken() {
    let file = bolthole_words::asset(Language::De).expect("tests hold German");
    assert!(Words::read(Language::De, file).is_some());
    for cut in [0, 3, 5, 7, file.len() - 1] {
        assert!(
            Words::read(Language::De, file[..cut].to_vec()).is_none(),
            "{cut} bytes"
        );
    }
    let mut other = file.to_vec();
    other[0] ^= 1;
    assert!(Words::read(Language::De, other).is_none(), "another program's");
}
