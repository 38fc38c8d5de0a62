//! One term of a condition, as it is written: `cause:hormonal`, `age_weeks<12`, `alone:yes`.

use std::fmt;

use bolthole_domain::{Cause, Outcome, RungId, Sex, decimal};
use serde::{Deserialize, Serialize};

use crate::{Field, Urgency};

/// One thing that can be asked of what is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Term {
    /// `cause:NAME`: likely part of it.
    Likely(Cause),
    /// `maybe:NAME`: may be part of it, or likely is.
    Maybe(Cause),
    /// `sign:ID`: a behavior of the ethogram was seen.
    Sign(String),
    /// `tag:ID`: a trigger, a bodily sign, something of the room, the history or a change.
    Tag(String),
    /// `age_weeks>=12`
    From(Quantity, f64),
    /// `age_weeks<12`
    Below(Quantity, f64),
    /// `alone:yes`
    Is(Switch),
    /// `alone:no`
    IsNot(Switch),
    /// `sex:male`, `sex:female`
    Sex(Sex),
    /// `vet:check`: the bodily signs ask for that or for something more urgent.
    Vet(Urgency),
    /// `lately:froze`: in the last 14 days.
    Lately(Happening),
    /// `step:ID`: it is today's step.
    Step(RungId),
    /// `unknown:age_weeks`: the question was not answered.
    NotAnswered(Field),
}

/// What can be counted or measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// Age in weeks.
    AgeWeeks,
    /// Weeks since the rat came home.
    WeeksAtHome,
    /// Rats it lives with.
    NCompanions,
    /// 0 to 3.
    BiteTier,
    /// Visits in the log.
    Visits,
    /// Visits to today's step.
    VisitsOnStep,
    /// Days since the last visit.
    DaysSinceVisit,
    /// Days since the last fright.
    DaysSinceFright,
    /// Bites in the last 14 days.
    BitesIn14Days,
    /// People who log.
    Caregivers,
}

/// What is yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Switch {
    /// No other rat lives with it.
    Alone,
    /// Neutered or spayed.
    Neutered,
    /// Was at ease with people once.
    WasFriendlyBefore,
    /// Any tooth on a person.
    Bites,
    /// A bite broke skin.
    BreaksSkin,
    /// Ten visits or more that were not mostly calm.
    Plateau,
    /// A child logs here.
    ChildInHousehold,
}

/// What can have happened in the last 14 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// A visit went so.
    Outcome(Outcome),
    /// Ran, froze, nipped or bit.
    Fright,
    /// A vet saw the rat.
    VetSeen,
    /// A visit was logged at all.
    Visit,
}

const QUANTITIES: [(&str, Quantity); 10] = [
    ("age_weeks", Quantity::AgeWeeks),
    ("weeks_at_home", Quantity::WeeksAtHome),
    ("n_companions", Quantity::NCompanions),
    ("bite_tier", Quantity::BiteTier),
    ("visits", Quantity::Visits),
    ("visits_on_step", Quantity::VisitsOnStep),
    ("days_since_visit", Quantity::DaysSinceVisit),
    ("days_since_fright", Quantity::DaysSinceFright),
    ("bites_in_14_days", Quantity::BitesIn14Days),
    ("caregivers", Quantity::Caregivers),
];
const SWITCHES: [(&str, Switch); 7] = [
    ("alone", Switch::Alone),
    ("neutered", Switch::Neutered),
    ("was_friendly_before", Switch::WasFriendlyBefore),
    ("bites", Switch::Bites),
    ("breaks_skin", Switch::BreaksSkin),
    ("plateau", Switch::Plateau),
    ("child_in_household", Switch::ChildInHousehold),
];
const URGENCIES: [(&str, Urgency); 3] = [
    ("check", Urgency::Check),
    ("soon", Urgency::Soon),
    ("now", Urgency::Now),
];
const SEXES: [(&str, Sex); 2] = [("male", Sex::Male), ("female", Sex::Female)];

/// What a term can begin with, for whoever misspelt one.
const KINDS: &str = "cause: maybe: sign: tag: sex: vet: lately: step: unknown:, a yes or no such as alone:yes, \
                     or a number such as age_weeks<12";

impl Term {
    /// Reads a term as written.
    ///
    /// # Errors
    /// One sentence: what is wrong and what there is instead.
    pub fn parse(text: &str) -> Result<Term, String> {
        if let Some((name, least)) = text.split_once(">=") {
            return Ok(Term::From(quantity(name, text)?, number(least, text)?));
        }
        if let Some((name, most)) = text.split_once('<') {
            return Ok(Term::Below(quantity(name, text)?, number(most, text)?));
        }
        let Some((kind, name)) = text.split_once(':') else {
            return Err(format!("`{text}` is no condition; use {KINDS}"));
        };
        match kind {
            "cause" => cause(name).map(Term::Likely),
            "maybe" => cause(name).map(Term::Maybe),
            "sign" => Ok(Term::Sign(name.to_owned())),
            "tag" => Ok(Term::Tag(name.to_owned())),
            "step" => Ok(Term::Step(name.into())),
            "sex" => named(&SEXES, name, "sex").map(Term::Sex),
            "vet" => named(&URGENCIES, name, "urgency").map(Term::Vet),
            "lately" => happening(name).map(Term::Lately),
            "unknown" => Field::from_name(name)
                .map(Term::NotAnswered)
                .ok_or_else(|| format!("`{name}` is no field of the intake; use one such as age_weeks")),
            _ => switch(kind, name, text),
        }
    }
}

fn switch(kind: &str, answer: &str, text: &str) -> Result<Term, String> {
    let Some((_, switch)) = SWITCHES.iter().find(|(name, _)| *name == kind) else {
        return Err(format!("`{text}` is no condition; use {KINDS}"));
    };
    match answer {
        "yes" => Ok(Term::Is(*switch)),
        "no" => Ok(Term::IsNot(*switch)),
        _ => Err(format!(
            "`{text}` is answered yes or no; write {kind}:yes or {kind}:no"
        )),
    }
}

fn quantity(name: &str, text: &str) -> Result<Quantity, String> {
    named(&QUANTITIES, name.trim(), "number").map_err(|fault| format!("`{text}`: {fault}"))
}

fn number(value: &str, text: &str) -> Result<f64, String> {
    decimal(value.trim())
        .ok_or_else(|| format!("`{text}` has no number behind its sign; write one such as age_weeks<12"))
}

fn cause(name: &str) -> Result<Cause, String> {
    let known = Cause::ALL.map(Cause::name).join(", ");
    Cause::from_name(name).ok_or_else(|| format!("`{name}` is none of the eight causes; use one of {known}"))
}

fn happening(name: &str) -> Result<Happening, String> {
    match name {
        "fright" => Ok(Happening::Fright),
        "vet_seen" => Ok(Happening::VetSeen),
        "visit" => Ok(Happening::Visit),
        _ => Outcome::from_name(name).map(Happening::Outcome).ok_or_else(|| {
            let known = Outcome::ALL.map(Outcome::name).join(", ");
            format!("`{name}` is nothing that can have happened; use {known}, fright, vet_seen or visit")
        }),
    }
}

fn named<T: Copy>(all: &[(&str, T)], name: &str, what: &str) -> Result<T, String> {
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|(_, value)| *value).ok_or_else(|| {
        let known: Vec<&str> = all.iter().map(|(known, _)| *known).collect();
        format!("`{name}` is no {what}; use one of {}", known.join(", "))
    })
}

fn name_of<T: PartialEq>(all: &[(&'static str, T)], value: &T) -> &'static str {
    let found = all.iter().find(|(_, known)| known == value);
    found.map_or("", |(name, _)| name)
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(&QUANTITIES, self))
    }
}

impl fmt::Display for Switch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(&SWITCHES, self))
    }
}

impl fmt::Display for Happening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Happening::Outcome(outcome) => outcome.name(),
            Happening::Fright => "fright",
            Happening::VetSeen => "vet_seen",
            Happening::Visit => "visit",
        })
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Term::Likely(cause) => write!(f, "cause:{}", cause.name()),
            Term::Maybe(cause) => write!(f, "maybe:{}", cause.name()),
            Term::Sign(id) => write!(f, "sign:{id}"),
            Term::Tag(id) => write!(f, "tag:{id}"),
            Term::From(quantity, least) => write!(f, "{quantity}>={least}"),
            Term::Below(quantity, most) => write!(f, "{quantity}<{most}"),
            Term::Is(switch) => write!(f, "{switch}:yes"),
            Term::IsNot(switch) => write!(f, "{switch}:no"),
            Term::Sex(sex) => write!(f, "sex:{}", name_of(&SEXES, sex)),
            Term::Vet(urgency) => write!(f, "vet:{}", name_of(&URGENCIES, urgency)),
            Term::Lately(what) => write!(f, "lately:{what}"),
            Term::Step(rung) => write!(f, "step:{rung}"),
            Term::NotAnswered(field) => write!(f, "unknown:{}", field.name()),
        }
    }
}

impl TryFrom<String> for Term {
    type Error = String;

    fn try_from(text: String) -> Result<Term, String> {
        Term::parse(&text)
    }
}

impl From<Term> for String {
    fn from(term: Term) -> String {
        term.to_string()
    }
}
