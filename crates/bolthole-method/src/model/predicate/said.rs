//! A term in words, as the one-line reason why a card is put forward.

use bolthole_domain::Sex;

use super::{Happening, Quantity, Switch, Term};
use crate::{Method, Urgency};

impl Term {
    /// Why a card is put forward, said when this term holds: "A cat in the home", "Under 12 weeks old".
    pub fn says(&self, method: &Method) -> String {
        match self {
            Term::Likely(cause) => method.cause(*cause).map_or_else(String::new, |card| {
                format!("{}: likely part of it", card.words.title)
            }),
            Term::Maybe(cause) => method.cause(*cause).map_or_else(String::new, |card| {
                format!("{}: may be part of it", card.words.title)
            }),
            Term::Sign(id) | Term::Tag(id) => method.says(id).unwrap_or(id).to_owned(),
            Term::From(quantity, least) => from(*quantity, *least),
            Term::Below(quantity, most) => below(*quantity, *most),
            Term::Is(switch) => is(*switch).to_owned(),
            Term::IsNot(switch) => is_not(*switch).to_owned(),
            Term::Sex(Sex::Male) => "A male".to_owned(),
            Term::Sex(Sex::Female) => "A female".to_owned(),
            Term::Vet(Urgency::Now) => "Bodily signs call a vet today".to_owned(),
            Term::Vet(Urgency::Soon) => "Bodily signs call a vet within days".to_owned(),
            Term::Vet(_) => "Bodily signs are worth a check-up".to_owned(),
            Term::Lately(what) => lately(*what),
            Term::Step(rung) => method.ladder.get(rung).map_or_else(String::new, |rung| {
                format!("Today\u{2019}s step: {}", rung.words.row)
            }),
            Term::NotAnswered(field) => format!("Not known: {}", field.name().replace('_', " ")),
        }
    }
}

fn from(quantity: Quantity, least: f64) -> String {
    match quantity {
        Quantity::AgeWeeks => format!("{least} weeks old or more"),
        Quantity::WeeksAtHome => format!("At home for {least} weeks or more"),
        Quantity::NCompanions => "Lives with other rats".to_owned(),
        Quantity::BiteTier => "Teeth are to be expected".to_owned(),
        Quantity::Visits => format!("{least} visits or more"),
        Quantity::VisitsOnStep => format!("{least} visits or more to this step"),
        Quantity::DaysSinceVisit => format!("No visit for {least} days or more"),
        Quantity::DaysSinceFright => format!("No fright for {least} days or more"),
        Quantity::BitesIn14Days => format!("{least} bites or more in 14 days"),
        Quantity::Caregivers => format!("{least} people or more look after the rats"),
    }
}

fn below(quantity: Quantity, most: f64) -> String {
    match quantity {
        Quantity::AgeWeeks => format!("Under {most} weeks old"),
        Quantity::WeeksAtHome => format!("At home for less than {most} weeks"),
        Quantity::NCompanions => format!("Lives with fewer than {most} other rats"),
        Quantity::BiteTier => "Few teeth are to be expected".to_owned(),
        Quantity::Visits => format!("Fewer than {most} visits so far"),
        Quantity::VisitsOnStep => format!("Fewer than {most} visits to this step"),
        Quantity::DaysSinceVisit => format!("Visited within the last {most} days"),
        Quantity::DaysSinceFright => format!("A fright within the last {most} days"),
        Quantity::BitesIn14Days => format!("Fewer than {most} bites in 14 days"),
        Quantity::Caregivers => format!("Fewer than {most} people look after the rats"),
    }
}

fn is(switch: Switch) -> &'static str {
    match switch {
        Switch::Alone => "Lives alone",
        Switch::Neutered => "Neutered",
        Switch::WasFriendlyBefore => "Was at ease with people before",
        Switch::Bites => "Uses teeth on people",
        Switch::BreaksSkin => "Has broken skin",
        Switch::Plateau => "Ten visits that were not mostly calm",
        Switch::ChildInHousehold => "A child is among the caregivers",
    }
}

fn is_not(switch: Switch) -> &'static str {
    match switch {
        Switch::Alone => "Lives with other rats",
        Switch::Neutered => "Not neutered",
        Switch::WasFriendlyBefore => "Was never at ease with people",
        Switch::Bites => "No teeth on people",
        Switch::BreaksSkin => "Has broken no skin",
        Switch::Plateau => "The last visits went well enough",
        Switch::ChildInHousehold => "No child is among the caregivers",
    }
}

fn lately(what: Happening) -> String {
    let said = match what {
        Happening::Fright => "A fright",
        Happening::VetSeen => "Seen by a vet",
        Happening::Visit => "Visited",
        Happening::Outcome(outcome) => match outcome.name() {
            "relaxed" => "Stayed at ease",
            "ate" => "Ate in place",
            "hesitated" => "Came and went",
            "refused" => "Stayed away",
            "fled" => "Ran",
            "froze" => "Froze",
            "nipped" => "Nipped",
            _ => "Bit",
        },
    };
    format!("{said} in the last 14 days")
}
