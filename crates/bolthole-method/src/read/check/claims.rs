//! Does every claim say how sure it is and where it comes from, and is it a source we accept?

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Claim, Grade, Source};

/// Pages that were read and found to be wrong or made up; nothing may rest on them.
const DENIED: [&str; 4] = [
    "ratsprevention",
    "pestwhisperer",
    "calendar-australia",
    "enviroliteracy",
];
/// How much of a source was read.
const SEEN: [&str; 4] = ["full", "abstract", "excerpt", "not recorded"];
/// Whom a claim is about.
const SPECIES: [&str; 3] = ["rat", "mouse", "person"];

pub(super) fn check(draft: &Draft, faults: &mut Faults<'_>) {
    for source in &draft.sources {
        check_source(source, faults);
    }
    for claim in &draft.claims {
        check_species(claim, faults);
        check_grade(claim, draft, faults);
    }
}

fn check_source(located: &Located<Source>, faults: &mut Faults<'_>) {
    let Source {
        id, title, url, seen, ..
    } = &located.value;
    let told = format!("{id} {title} {}", url.as_deref().unwrap_or_default())
        .to_lowercase()
        .replace(' ', "");
    for denied in DENIED.iter().filter(|denied| told.contains(*denied)) {
        faults.of(
            located,
            denied,
            format!("`{denied}` is on the list of sources not to be used; find another or drop it"),
        );
    }
    if url
        .as_ref()
        .is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"))
    {
        faults.of(
            located,
            "url",
            "an address begins with https://; write it in full or leave it out",
        );
    }
    let how_much = seen.split(';').next().unwrap_or_default().trim();
    if !SEEN.contains(&how_much) {
        faults.of(
            located,
            "seen",
            format!("`seen` begins with one of {}; then `;` and more", SEEN.join(", ")),
        );
    }
}

fn check_species(located: &Located<Claim>, faults: &mut Faults<'_>) {
    let Claim { text, species, .. } = &located.value;
    if !SPECIES.contains(&species.as_str()) {
        faults.of(
            located,
            "species",
            format!("`{species}` is no species of a claim; use {}", SPECIES.join(", ")),
        );
    }
    let mut words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let says_mice = words.any(|word| word == "mouse" || word == "mice");
    if says_mice && species != "mouse" {
        faults.of(located, "species", "this is about mice; say species = \"mouse\"");
    }
    if !says_mice && species == "mouse" {
        faults.of(
            located,
            "text",
            "evidence from mice says so in its words; name the mice",
        );
    }
}

fn check_grade(located: &Located<Claim>, draft: &Draft, faults: &mut Faults<'_>) {
    let claim = &located.value;
    let Some(id) = &claim.source else {
        if claim.grade != Grade::O {
            let what = format!(
                "a claim of grade {:?} names its source; only our own rules (O) have none",
                claim.grade
            );
            faults.of(located, "grade", what);
        }
        return;
    };
    let Some(Located { value: source, .. }) = draft.sources.iter().find(|source| source.value.id == *id)
    else {
        if draft.is_broken("sources.toml") {
            return;
        }
        faults.of(
            located,
            id,
            format!("there is no source `{id}`; add it to sources.toml or mend the name"),
        );
        return;
    };
    let explained = source.url.is_some() || source.seen.contains(';');
    if matches!(claim.grade, Grade::A | Grade::B) && !explained {
        let what =
            format!("source `{id}` has no address; give its url, or say after `;` in `seen` how to find it");
        faults.of(located, id, what);
    }
}
