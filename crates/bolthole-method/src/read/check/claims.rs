//! Does every claim say how sure it is and where it comes from, and is it a source we accept?

use super::super::draft::Draft;
use super::super::fault::{Faults, Located};
use crate::{Claim, Grade, Population, Source};

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
        check_population(claim, faults);
        resting_on(claim, claim.value.grade, &claim.value.sources, draft, faults);
        if claim.value.grade != Grade::O && claim.value.sources.is_empty() {
            no_source(claim, claim.value.grade, faults);
        }
    }
    for evidence in &draft.evidence {
        let (grade, sources) = (evidence.value.grade, &evidence.value.sources);
        resting_on(evidence, grade, sources, draft, faults);
        match grade {
            Grade::O => {}
            Grade::S if evidence.value.items.is_empty() => {
                faults.of(
                    evidence,
                    "grade",
                    "grade S is the article’s word; name its numbers in `items`",
                );
            }
            Grade::A | Grade::B | Grade::C | Grade::D if sources.is_empty() => {
                no_source(evidence, grade, faults);
            }
            _ => {}
        }
    }
    for sign in &draft.ethogram {
        resting_on(sign, sign.value.grade, &sign.value.sources, draft, faults);
    }
    for flag in &draft.red_flags {
        resting_on(flag, flag.value.grade, &flag.value.sources, draft, faults);
    }
    for person in &draft.people {
        resting_on(person, person.value.grade, &person.value.sources, draft, faults);
        if person.value.grade != Grade::O && person.value.sources.is_empty() {
            no_source(person, person.value.grade, faults);
        }
    }
    for food in &draft.foods {
        resting_on(food, food.value.grade, &food.value.sources, draft, faults);
        if food.value.grade != Grade::O && food.value.sources.is_empty() {
            no_source(food, food.value.grade, faults);
        }
    }
}

fn no_source<T>(thing: &Located<T>, grade: Grade, faults: &mut Faults<'_>) {
    let what = format!("grade {grade:?} names its sources; only our own rules (O) have none");
    faults.of(thing, "grade", what);
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

fn check_population(located: &Located<Claim>, faults: &mut Faults<'_>) {
    let Claim {
        grade,
        species,
        population,
        ..
    } = &located.value;
    if *grade == Grade::A && species != "person" && *population == Population::NotSaid {
        let what =
            "a controlled study says which animals; add population = \"lab\", pet, rescue, wild or mixed";
        faults.of(located, "grade", what);
    }
}

/// Every source exists, and a study or a guide can be found again.
fn resting_on<T>(
    thing: &Located<T>,
    grade: Grade,
    sources: &[String],
    draft: &Draft,
    faults: &mut Faults<'_>,
) {
    for id in sources {
        let found = draft.sources.iter().find(|source| source.value.id == *id);
        let Some(Located { value: source, .. }) = found else {
            if !draft.is_broken("sources.toml") {
                let what = format!("there is no source `{id}`; add it to sources.toml or mend the name");
                faults.of(thing, &format!("\"{id}\""), what);
            }
            continue;
        };
        let explained = source.url.is_some() || source.seen.contains(';');
        if matches!(grade, Grade::A | Grade::B) && !explained {
            let what = format!(
                "source `{id}` has no address; give its url, or say after `;` in `seen` how to find it"
            );
            faults.of(thing, &format!("\"{id}\""), what);
        }
    }
}
