//! What is known of a rat, as a set of meanings and a few numbers. It evaluates the method's conditions.

use std::rc::Rc;

use bolthole_domain::{BiteSeverity, Intake, Sex, SortedSet};
use bolthole_method::{Asks, Field, Fields, Marks, Method, When};

use crate::{Noticed, combined, tag, words_in_text};

/// Said of the body in words that nobody taught us: never taken for nothing.
const UNREAD_BODILY_SIGN: &str = "unread_bodily_sign";

/// One answer seldom brings more meanings than this.
const ROOM: usize = 6;

/// What is known. A missing number is not known; it never holds in a condition but `unknown`.
#[derive(Debug)]
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
    answered: Fields,
    /// What is otherwise than in the facts that these were made from.
    changed: Asks,
    /// Only tried out: what is there counts, and not by which tags.
    is_tried: bool,
    /// By meaning; within one meaning in the order in which it was given.
    given: Vec<Given<'m>>,
    /// Of the meanings: most questions are about what is not there.
    marks: Marks,
    /// Tags that no meaning claims, as they were written.
    pub(crate) not_understood: Vec<String>,
}

/// One meaning that is present, by one tag that gave it.
#[derive(Debug, Clone)]
struct Given<'m> {
    meaning: &'m str,
    field: Field,
    /// As it was written.
    tag: Rc<str>,
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
            alone: alone(intake),
            n_companions: intake.n_companions,
            weeks_at_home: intake.weeks_at_home,
            was_friendly_before: intake.was_friendly_before,
            bite_severity: intake.bite_severity,
            answered: answered(intake),
            changed: Asks::default(),
            is_tried: false,
            given: Vec::new(),
            marks: Marks::default(),
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
        facts.changed = Asks::default();
        facts
    }

    fn take_tag(&mut self, field: Field, tag: &str) {
        if tag::says_nothing(tag) {
            return;
        }
        let written = Rc::from(tag);
        let Some(reading) = tag::read(self.method, field, tag) else {
            if !self.not_understood.iter().any(|known| known == tag) {
                self.not_understood.push(tag.to_owned());
            }
            if field == Field::HealthSigns {
                self.insert(UNREAD_BODILY_SIGN, &written);
            }
            return;
        };
        for meaning in combined::measured(&reading) {
            self.insert(meaning, &written);
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
            self.insert(meaning, &words.into());
        }
    }

    /// Adds a meaning with the tag that gave it.
    pub(crate) fn insert(&mut self, meaning: &'m str, tag: &Rc<str>) {
        let from = self.given.partition_point(|given| given.meaning < meaning);
        let known = self.tags(from, meaning);
        if known.iter().any(|given| given.tag == *tag) {
            return;
        }
        let to = from + known.len();
        let field = match known.first() {
            Some(given) => given.field,
            None => self.method.field_of(meaning),
        };
        let tag = Rc::clone(tag);
        self.given.insert(to, Given { meaning, field, tag });
        self.marks.add(meaning);
        self.changed = self.changed.and(field).and_of(meaning);
    }

    /// What gave that meaning, which begins at that place if it is there.
    fn tags(&self, from: usize, meaning: &str) -> &[Given<'m>] {
        let rest = &self.given[from..];
        let n = rest.iter().take_while(|given| given.meaning == meaning).count();
        &rest[..n]
    }

    /// These facts with one answer changed by `change`, and what follows from it: what if it were so?
    pub(crate) fn with(&self, field: Field, change: &dyn Fn(&mut Facts<'m>)) -> Facts<'m> {
        let mut given = Vec::with_capacity(self.given.len() + ROOM);
        given.extend_from_slice(&self.given);
        let mut more = Facts {
            given,
            not_understood: Vec::new(),
            answered: self.answered.and(field),
            changed: Asks::default().and(field),
            is_tried: true,
            ..*self
        };
        change(&mut more);
        combined::add(&mut more);
        more
    }

    /// Whether nothing is left to be said about these: they are there, and nobody will ask for their tags.
    pub(crate) fn needs_no(&self, meanings: &[&str]) -> bool {
        self.is_tried && meanings.iter().all(|meaning| self.has(meaning))
    }

    /// What is otherwise than in the facts that these were made from.
    pub(crate) fn changed(&self) -> Asks {
        self.changed
    }

    /// Whether that was said or follows from what was said.
    pub(crate) fn has(&self, meaning: &str) -> bool {
        self.marks.may_have(meaning)
            && self
                .given
                .binary_search_by(|given| given.meaning.cmp(meaning))
                .is_ok()
    }

    /// Whether any of them was.
    pub(crate) fn has_any(&self, meanings: &[&str]) -> bool {
        meanings.iter().any(|meaning| self.has(meaning))
    }

    /// The tags that gave any of these meanings, as written; one is enough where they are only tried out.
    pub(crate) fn tags_of(&self, meanings: &[&str]) -> Vec<Rc<str>> {
        let mut tags: Vec<Rc<str>> = Vec::new();
        for meaning in meanings.iter().filter(|meaning| self.marks.may_have(meaning)) {
            let from = self.given.partition_point(|given| given.meaning < *meaning);
            for given in self.tags(from, meaning) {
                if !tags.contains(&given.tag) {
                    tags.push(Rc::clone(&given.tag));
                }
                if self.is_tried {
                    return tags;
                }
            }
        }
        tags
    }

    /// The meanings of that field that are present, in order of their names.
    pub(crate) fn present(&self, field: Field) -> Vec<&'m str> {
        let mut present: Vec<&str> = Vec::new();
        for given in self.given.iter().filter(|given| given.field == field) {
            if present.last() != Some(&given.meaning) {
                present.push(given.meaning);
            }
        }
        present
    }

    /// Whether that field was answered at all.
    pub(crate) fn is_known(&self, field: Field) -> bool {
        match field {
            Field::Neutered => self.neutered.is_some(),
            Field::Alone | Field::NCompanions => self.alone.is_some(),
            _ => self.answered.has(field),
        }
    }

    /// Every field that was answered, also where it follows from another.
    pub(crate) fn answered_fields(&self) -> SortedSet<Field> {
        let known = Field::all().filter(|field| self.answered.has(*field) || self.is_known(*field));
        known.collect()
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
        same(when.sex, self.sex)
            && same(when.neutered, self.neutered)
            && same(when.alone, self.alone)
            && same(when.was_friendly_before, self.was_friendly_before)
            && within(when.age_from, when.age_below, self.age_weeks)
            && within(when.home_from, when.home_below, self.weeks_at_home)
            && same(
                when.breaks_skin,
                self.bite_severity.map(BiteSeverity::breaks_skin),
            )
            && when.unknown.is_none_or(|field| !self.is_known(field))
            && self.has_enough(&when.any, when.at_least.unwrap_or(1))
            && self.has_enough(&when.and_any, 1)
            && when
                .none
                .iter()
                .all(|meaning| !self.has(meaning) && self.is_known(self.method.field_of(meaning)))
            && (when.bites.is_none() || when.bites == self.bites())
    }

    /// Whether so many of these are there, where any are asked for.
    fn has_enough(&self, any: &[String], at_least: usize) -> bool {
        any.is_empty()
            || any
                .iter()
                .filter(|meaning| self.has(meaning))
                .take(at_least)
                .count()
                >= at_least
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

/// No rat beside it is alone, also where "alone" was answered with no: a slip must not hide a lone rat (H17).
fn alone(intake: &Intake) -> Option<bool> {
    match intake.n_companions {
        Some(0) => Some(true),
        n => intake.alone.or(n.map(|_| false)),
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

fn answered(intake: &Intake) -> Fields {
    let lists = lists(intake).map(|(field, _)| field);
    let told = lists.chain(texts(intake).map(|(field, _)| field));
    let more = [
        (Field::Sex, intake.sex.is_some()),
        (Field::AgeWeeks, intake.age_weeks.is_some()),
        (Field::WeeksAtHome, intake.weeks_at_home.is_some()),
        (Field::WasFriendlyBefore, intake.was_friendly_before.is_some()),
        (Field::BiteSeverity, intake.bite_severity.is_some()),
    ];
    let more = more
        .into_iter()
        .filter(|(_, known)| *known)
        .map(|(field, _)| field);
    told.chain(more).fold(Fields::NONE, Fields::and)
}
