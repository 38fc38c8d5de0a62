mod card;

use std::collections::BTreeSet;

use serde::Deserialize;

use bolthole_domain::{Asks, Cause, Place, Presenter, RungId};

use super::document::Document;
use super::fault::{Faults, Located};
use super::files::Files;
use super::food::{DailyCapFile, FoodFile};
use super::trace::{Carried, Item};
use super::{ladder, language, page};
use crate::{
    AuditQuestion, Card, CardKind, CauseCard, Claim, DailyCap, Evidence, Food, Grade, PersonFlag, Question,
    RedFlag, Rung, SearchWords, Sign, Source, TagMeaning,
};

/// Everything that could be read, each with its place; not yet checked across files.
pub(crate) struct Draft {
    pub(crate) tips: Vec<Located<Card>>,
    pub(crate) handling: Vec<Located<Card>>,
    pub(crate) procedures: Vec<Located<Card>>,
    pub(crate) environment: Vec<Located<Card>>,
    pub(crate) introductions: Vec<Located<Card>>,
    pub(crate) cards: Vec<Located<Card>>,
    pub(crate) claims: Vec<Located<Claim>>,
    pub(crate) audit: Vec<Located<AuditQuestion>>,
    pub(crate) causes: Vec<Located<CauseCard>>,
    pub(crate) evidence: Vec<Located<Evidence>>,
    pub(crate) questions: Vec<Located<Question>>,
    pub(crate) rungs: Vec<Located<Rung>>,
    pub(crate) red_flags: Vec<Located<RedFlag>>,
    pub(crate) people: Vec<Located<PersonFlag>>,
    pub(crate) foods: Vec<Located<Food>>,
    pub(crate) daily_cap: Option<Located<DailyCap>>,
    pub(crate) ethogram: Vec<Located<Sign>>,
    pub(crate) tags: Vec<Located<TagMeaning>>,
    pub(crate) sources: Vec<Located<Source>>,
    pub(crate) search_words: Located<SearchWords>,
    /// What the inventory's numbers ask for.
    pub(crate) inventory: Vec<Located<Item>>,
    /// Numbers that code carries.
    pub(crate) carried: Vec<Located<Carried>>,
    /// Files that could not be read whole. What misses something in them is not told: one slip, one fault.
    broken: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CauseFile {
    prior: f64,
    prior_why: String,
    prior_grade: Grade,
    #[serde(default)]
    items: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RungFile {
    after: Vec<RungId>,
    asks: Asks,
    presenter: Presenter,
    place: Place,
    hands: bool,
    #[serde(default)]
    tickles: bool,
    child: bool,
    icon: String,
    #[serde(default)]
    items: Vec<u8>,
    cards: Vec<String>,
}

/// Reads files and remembers which: what nobody read is a fault, most often a misspelt name.
struct Reading<'a, 'f> {
    files: &'a Files,
    faults: &'f mut Faults<'a>,
    read: BTreeSet<String>,
    claims: Vec<Located<Claim>>,
    audit: Vec<Located<AuditQuestion>>,
    evidence: Vec<Located<Evidence>>,
}

/// How much may come from a spoon in a day.
const DAY: &str = "food/day.toml";
/// Keepers' words for finding things.
pub(crate) const SEARCH: &str = "search.toml";
/// Files at the top that are for people and not read.
const FOR_PEOPLE: [&str; 2] = ["README.md", "LICENSE"];

impl Draft {
    /// Reads all there is.
    pub(crate) fn read<'a>(files: &'a Files, faults: &mut Faults<'a>) -> Draft {
        let read = BTreeSet::from(FOR_PEOPLE.map(str::to_owned));
        let mut reading = Reading {
            files,
            faults,
            read,
            claims: Vec::new(),
            audit: Vec::new(),
            evidence: Vec::new(),
        };
        let draft = Draft {
            tips: reading.cards(CardKind::Tip),
            handling: reading.cards(CardKind::Handling),
            procedures: reading.cards(CardKind::Procedure),
            environment: reading.cards(CardKind::Environment),
            introductions: reading.cards(CardKind::Introduction),
            cards: reading.cards(CardKind::Card),
            causes: reading.causes(),
            questions: reading.list("questions/questions.toml", "question"),
            rungs: reading.rungs(),
            red_flags: reading.list("red-flags/red-flags.toml", "flag"),
            people: reading.list("red-flags/people.toml", "person"),
            foods: reading.foods(),
            daily_cap: reading.daily_cap(),
            ethogram: reading.list("ethogram/ethogram.toml", "sign"),
            tags: reading.list("ethogram/tags.toml", "tag"),
            sources: reading.list("sources.toml", "source"),
            search_words: reading.search_words(),
            inventory: reading.list("inventory.toml", "item"),
            carried: reading.list("carried-elsewhere.toml", "carried"),
            claims: Vec::new(),
            audit: Vec::new(),
            evidence: Vec::new(),
            broken: BTreeSet::new(),
        };
        let broken = reading.faults.faulty();
        reading.nothing_unread();
        Draft {
            claims: reading.claims,
            audit: reading.audit,
            evidence: reading.evidence,
            broken,
            ..draft
        }
    }

    /// Whether that file, or any file in that folder, could not be read whole.
    pub(crate) fn is_broken(&self, path: &str) -> bool {
        self.broken.iter().any(|file| file.starts_with(path))
    }

    /// Whether a folder of that name, with or without a number, has a file that could not be read whole.
    pub(crate) fn is_broken_thing(&self, id: &str) -> bool {
        self.broken
            .iter()
            .filter_map(|file| file.split('/').nth(1))
            .any(|folder| {
                let numbered = folder
                    .split_once('-')
                    .filter(|(number, _)| number.parse::<u8>().is_ok());
                folder == id || numbered.is_some_and(|(_, rest)| rest == id)
            })
    }

    /// Every card of every kind.
    pub(crate) fn all_cards(&self) -> impl Iterator<Item = &Located<Card>> {
        [
            &self.tips,
            &self.handling,
            &self.procedures,
            &self.environment,
            &self.introductions,
            &self.cards,
        ]
        .into_iter()
        .flatten()
    }
}

impl<'a> Reading<'a, '_> {
    fn open(&mut self, path: &str) -> Option<Document<'a>> {
        self.read.insert(path.to_owned());
        Document::open(self.files, path, self.faults)
    }

    fn words(&mut self, path: &str) -> Option<crate::Words> {
        self.read.insert(path.to_owned());
        page::read(self.files, path, self.faults)
    }

    /// A file that is one list of tables.
    fn list<T: serde::de::DeserializeOwned>(&mut self, path: &str, key: &str) -> Vec<Located<T>> {
        let Some(mut document) = self.open(path) else {
            return Vec::new();
        };
        let list = document.take_list(key, self.faults);
        document.nothing_else(self.faults);
        list
    }

    /// Every file in `food/` but the day's.
    fn foods(&mut self) -> Vec<Located<Food>> {
        let paths: Vec<String> = self.files.paths().map(str::to_owned).collect();
        let mut foods = Vec::new();
        for path in paths
            .iter()
            .filter(|path| path.starts_with("food/") && path.ends_with(".toml") && *path != DAY)
            .filter(|path| language::of_file(path).is_none())
        {
            let written: Vec<Located<FoodFile>> = self.list(path, "food");
            foods.extend(written.into_iter().filter_map(|food| food.food(self.faults)));
        }
        foods
    }

    fn daily_cap(&mut self) -> Option<Located<DailyCap>> {
        let read: DailyCapFile = self.open(DAY)?.rest(self.faults)?;
        Some(Located {
            value: read.cap(),
            file: DAY.to_owned(),
            line: 1,
        })
    }

    fn search_words(&mut self) -> Located<SearchWords> {
        let words = self.open(SEARCH).and_then(|file| file.rest(self.faults));
        Located {
            value: words.unwrap_or_default(),
            file: SEARCH.to_owned(),
            line: 1,
        }
    }

    /// `08-always-a-hide` is the eighth, `always-a-hide`.
    fn numbered<'n>(&mut self, file: &str, name: &'n str) -> (Option<u8>, &'n str) {
        match name.split_once('-').map(|(number, id)| (number.parse().ok(), id)) {
            Some((Some(number), id)) => (Some(number), id),
            _ => {
                self.faults.at(
                    file,
                    1,
                    format!("the folder `{name}` has no number; call it like `08-always-a-hide`"),
                );
                (None, name)
            }
        }
    }

    fn causes(&mut self) -> Vec<Located<CauseCard>> {
        let names = self.files.folders_in("causes");
        names.iter().filter_map(|name| self.cause(name)).collect()
    }

    fn cause(&mut self, name: &str) -> Option<Located<CauseCard>> {
        let file = format!("causes/{name}/cause.toml");
        let document = self.open(&file);
        let words = self.words(&format!("causes/{name}/en.md"));
        let Some(cause) = Cause::from_name(name) else {
            let known = Cause::ALL.map(Cause::name).join(", ");
            self.faults.at(
                &file,
                1,
                format!("`{name}` is none of the eight causes; call the folder one of {known}"),
            );
            return None;
        };
        let mut document = document?;
        let evidence: Vec<Located<Evidence>> = document.take_list("evidence", self.faults);
        self.evidence.extend(evidence.iter().cloned());
        let CauseFile {
            prior,
            prior_why,
            prior_grade,
            items,
        } = document.rest(self.faults)?;
        let evidence = evidence.into_iter().map(|evidence| evidence.value).collect();
        let card = CauseCard {
            cause,
            prior,
            prior_why,
            prior_grade,
            items,
            evidence,
            words: words?,
        };
        Some(Located {
            value: card,
            file,
            line: 1,
        })
    }

    fn rungs(&mut self) -> Vec<Located<Rung>> {
        let names = self.files.folders_in("ladder");
        names.iter().filter_map(|name| self.rung(name)).collect()
    }

    fn rung(&mut self, name: &str) -> Option<Located<Rung>> {
        let file = format!("ladder/{name}/rung.toml");
        let words_file = format!("ladder/{name}/en.md");
        let document = self.open(&file);
        let words = self.words(&words_file);
        let words = words.and_then(|words| ladder::words(words, &words_file, self.faults));
        let (_, id) = self.numbered(&file, name);
        let read: RungFile = document?.rest(self.faults)?;
        let rung = Rung {
            id: id.into(),
            after: read.after,
            asks: read.asks,
            presenter: read.presenter,
            place: read.place,
            hands: read.hands,
            tickles: read.tickles,
            child: read.child,
            icon: read.icon,
            items: read.items,
            cards: read.cards,
            words: words?,
        };
        Some(Located {
            value: rung,
            file,
            line: 1,
        })
    }

    fn nothing_unread(&mut self) {
        let unread = self.files.paths().filter(|path| !self.read.contains(*path));
        for path in unread.filter(|path| language::of_file(path).is_none()) {
            self.faults.at(
                path,
                1,
                "nothing reads this file; check its name and folder, or take it out",
            );
        }
    }
}
