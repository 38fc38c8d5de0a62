//! What is known of a rat, as a set of meanings and a few numbers. It evaluates the method's conditions.

use std::cell::OnceCell;
use std::rc::Rc;

use bolthole_domain::{BiteSeverity, Intake, Sex, SortedMap, SortedSet};
use bolthole_method::{Field, Method, When};

use crate::{Noticed, combined, tag, words_in_text};

/// Said of the body in words that nobody taught us: never taken for nothing.
const UNREAD_BODILY_SIGN: &str = "unread_bodily_sign";

/// What is known. A missing number is not known; it never holds in a condition but `unknown`.
#[derive(Debug, Clone)]
pub(crate) struct Facts<'m> {
    pub(crate) method: &'m Method,
    pub(crate) sex: Option<Sex>,
    pub(crate) age_weeks: Option<f64>,
    pub(crate) neutered: Option<bool>,
    pub(crate) alone: Option<bool>,
    pub(crate) n_companions: Option<u32>,
    pub(crate) weeks_at_home: Option<f64>,
    pub(crate) was_friendly_before: Option<bool>,
    pub(crate) bite_severity: Option<BiteSeverity>,
    /// The fields that were answered, empty lists included.
    answered: SortedSet<Field>,
    meanings: SortedMap<String, Known>,
    /// The field of every meaning, made when first asked for and shared by all that is tried out.
    fields: Rc<OnceCell<SortedMap<&'m str, Field>>>,
    /// Tags that no meaning claims, as they were written.
    pub(crate) not_understood: Vec<String>,
}

/// One meaning that is present.
#[derive(Debug, Clone)]
struct Known {
    field: Field,
    /// The tags that gave it, as they were written.
    tags: Vec<String>,
}

impl<'m> Facts<'m> {
    /// Reads everything that the intake says.
    pub(crate) fn gather(method: &'m Method, intake: &Intake) -> Facts<'m> {
        Facts::gather_noticing(method, intake, &[])
    }

    /// Reads everything that the intake says, and what was noticed besides: it is there, and answers no list.
    pub(crate) fn gather_noticing(method: &'m Method, intake: &Intake, noticed: &[Noticed]) -> Facts<'m> {
        let mut facts = Facts {
            method,
            sex: intake.sex,
            age_weeks: intake.age_weeks,
            neutered: intake.neutered,
            alone: intake.alone.or(intake.n_companions.map(|n| n == 0)),
            n_companions: intake.n_companions,
            weeks_at_home: intake.weeks_at_home,
            was_friendly_before: intake.was_friendly_before,
            bite_severity: intake.bite_severity,
            answered: answered(intake),
            meanings: SortedMap::new(),
            fields: Rc::default(),
            not_understood: Vec::new(),
        };
        for (field, tags) in lists(intake) {
            for tag in tags {
                facts.take_tag(field, tag);
            }
        }
        for (field, text) in texts(intake) {
            facts.take_text(field, text);
        }
        for one in noticed {
            facts.take_tag(one.field, &one.tag);
        }
        combined::add(&mut facts);
        facts
    }

    fn take_tag(&mut self, field: Field, tag: &str) {
        if tag::says_nothing(tag) {
            return;
        }
        let Some(reading) = tag::read(self.method, field, tag) else {
            if !self.not_understood.iter().any(|known| known == tag) {
                self.not_understood.push(tag.to_owned());
            }
            if field == Field::HealthSigns {
                self.insert(UNREAD_BODILY_SIGN, tag);
            }
            return;
        };
        for meaning in combined::measured(&reading) {
            self.insert(meaning, tag);
        }
        if reading.meaning == combined::NEUTERED_LATELY {
            self.neutered = self.neutered.or(Some(true));
        }
    }

    fn take_text(&mut self, field: Field, text: &str) {
        // A tag in a text field is as good as words.
        let found = words_in_text::meanings_in(self.method, field, &text.replace('_', " "));
        if found.is_empty() && !tag::says_nothing(text) {
            self.not_understood.push(text.to_owned());
        }
        for (meaning, words) in found {
            self.insert(&meaning, &words);
        }
    }

    /// Adds a meaning with the tag that gave it.
    pub(crate) fn insert(&mut self, meaning: &str, tag: &str) {
        if let Some(known) = self.meanings.get_mut(meaning) {
            if !known.tags.iter().any(|one| one == tag) {
                known.tags.push(tag.to_owned());
            }
            return;
        }
        let known = Known {
            field: self.field_of(meaning),
            tags: vec![tag.to_owned()],
        };
        self.meanings.insert(meaning.to_owned(), known);
    }

    /// These facts with one more answer: what if it were so?
    pub(crate) fn with_meaning(&self, field: Field, meaning: &str) -> Facts<'m> {
        let mut more = self.clone();
        more.answered.insert(field);
        more.insert(meaning, meaning);
        combined::add(&mut more);
        more
    }

    /// These facts with a number or a yes or no changed by `change`.
    pub(crate) fn with(&self, field: Field, change: impl FnOnce(&mut Facts<'m>)) -> Facts<'m> {
        let mut more = self.clone();
        more.answered.insert(field);
        change(&mut more);
        combined::add(&mut more);
        more
    }

    /// Whether that was said or follows from what was said.
    pub(crate) fn has(&self, meaning: &str) -> bool {
        self.meanings.contains_key(meaning)
    }

    /// Whether any of them was.
    pub(crate) fn has_any(&self, meanings: &[&str]) -> bool {
        meanings.iter().any(|meaning| self.has(meaning))
    }

    /// The tags that gave any of these meanings, as written.
    pub(crate) fn tags_of<'a>(&self, meanings: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for tag in meanings
            .into_iter()
            .filter_map(|meaning| self.meanings.get(meaning))
            .flat_map(|known| &known.tags)
        {
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        tags
    }

    /// The meanings of that field that are present, in order of their names.
    pub(crate) fn present(&self, field: Field) -> impl Iterator<Item = &str> {
        self.meanings
            .iter()
            .filter(move |(_, known)| known.field == field)
            .map(|(meaning, _)| meaning.as_str())
    }

    /// Whether that field was answered at all.
    pub(crate) fn is_known(&self, field: Field) -> bool {
        match field {
            Field::Neutered => self.neutered.is_some(),
            Field::Alone | Field::NCompanions => self.alone.is_some(),
            _ => self.answered.contains(&field),
        }
    }

    /// Every field that was answered, also where it follows from another.
    pub(crate) fn answered_fields(&self) -> SortedSet<Field> {
        let follow = [Field::Neutered, Field::Alone, Field::NCompanions];
        let follow = follow.into_iter().filter(|field| self.is_known(*field));
        self.answered.iter().copied().chain(follow).collect()
    }

    /// The field that a meaning belongs to.
    pub(crate) fn field_of(&self, meaning: &str) -> Field {
        let all = || {
            self.method
                .tags
                .iter()
                .map(|tag| (tag.id.as_str(), tag.field))
                .collect()
        };
        self.fields
            .get_or_init(all)
            .get(meaning)
            .copied()
            .unwrap_or(Field::Signs)
    }

    /// Any tooth on a person, where that is known.
    pub(crate) fn bites(&self) -> Option<bool> {
        if self.has_any(&combined::TEETH_ON_PEOPLE) {
            return Some(true);
        }
        self.bite_severity.map(|severity| severity != BiteSeverity::None)
    }

    /// Whether a condition holds. Every part that it has must; what is not known never holds.
    pub(crate) fn holds(&self, when: &When) -> bool {
        let n_any = when.any.iter().filter(|meaning| self.has(meaning)).count();
        let lists = (when.any.is_empty() || n_any >= when.at_least.unwrap_or(1))
            && (when.and_any.is_empty() || when.and_any.iter().any(|meaning| self.has(meaning)))
            && when
                .none
                .iter()
                .all(|meaning| !self.has(meaning) && self.is_known(self.field_of(meaning)));
        lists
            && same(when.sex, self.sex)
            && same(when.neutered, self.neutered)
            && same(when.alone, self.alone)
            && same(when.was_friendly_before, self.was_friendly_before)
            && same(when.bites, self.bites())
            && same(
                when.breaks_skin,
                self.bite_severity.map(BiteSeverity::breaks_skin),
            )
            && within(when.age_from, when.age_below, self.age_weeks)
            && within(when.home_from, when.home_below, self.weeks_at_home)
            && when.unknown.is_none_or(|field| !self.is_known(field))
    }
}

fn same<T: PartialEq>(asked: Option<T>, known: Option<T>) -> bool {
    asked.is_none() || asked == known
}

fn within(from: Option<f64>, below: Option<f64>, known: Option<f64>) -> bool {
    match known {
        None => from.is_none() && below.is_none(),
        Some(value) => from.is_none_or(|from| from <= value) && below.is_none_or(|below| value < below),
    }
}

/// The lists of tags, each with its field.
fn lists(intake: &Intake) -> impl Iterator<Item = (Field, &Vec<String>)> {
    [
        (Field::Signs, &intake.signs),
        (Field::Triggers, &intake.triggers),
        (Field::Environment, &intake.environment),
        (Field::HealthSigns, &intake.health_signs),
        (Field::HandlingHistory, &intake.handling_history),
        (Field::RecentChanges, &intake.recent_changes),
    ]
    .into_iter()
    .filter_map(|(field, list)| list.as_ref().map(|list| (field, list)))
}

fn texts(intake: &Intake) -> impl Iterator<Item = (Field, &str)> {
    [
        (Field::SourceOfRat, &intake.source_of_rat),
        (Field::Onset, &intake.onset),
        (Field::RatConflict, &intake.rat_conflict),
    ]
    .into_iter()
    .filter_map(|(field, text)| text.as_deref().map(|text| (field, text)))
}

fn answered(intake: &Intake) -> SortedSet<Field> {
    let mut fields: SortedSet<Field> = lists(intake)
        .map(|(field, _)| field)
        .chain(texts(intake).map(|(field, _)| field))
        .collect();
    let more = [
        (Field::Sex, intake.sex.is_some()),
        (Field::AgeWeeks, intake.age_weeks.is_some()),
        (Field::WeeksAtHome, intake.weeks_at_home.is_some()),
        (Field::WasFriendlyBefore, intake.was_friendly_before.is_some()),
        (Field::BiteSeverity, intake.bite_severity.is_some()),
    ];
    fields.extend(
        more.into_iter()
            .filter(|(_, known)| *known)
            .map(|(field, _)| field),
    );
    fields
}
