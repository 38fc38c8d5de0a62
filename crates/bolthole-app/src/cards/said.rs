//! A term in words, as the one-line reason why a card is put forward.

use bolthole_domain::Sex;
use bolthole_method::{Happening, Method, Quantity, Switch, Term, Urgency};
use bolthole_words::{Said, tell};

/// Why a card is put forward, said when this term holds: "A cat in the home", "Under 12 weeks old".
pub fn term_in_words(method: &Method, term: &Term) -> Said {
    match term {
        Term::Likely(cause) => method.cause(*cause).map_or_else(
            || Said::plain(""),
            |card| tell!("term-likely", cause = card.words.title),
        ),
        Term::Maybe(cause) => method.cause(*cause).map_or_else(
            || Said::plain(""),
            |card| tell!("term-maybe", cause = card.words.title),
        ),
        Term::Sign(id) | Term::Tag(id) => Said::plain(method.says(id).unwrap_or(id)),
        Term::From(what, least) => tell!("term-from", what = quantity(*what), n = least.to_string()),
        Term::Below(what, most) => tell!("term-below", what = quantity(*what), n = most.to_string()),
        Term::Is(what) => tell!("term-is", what = switch(*what)),
        Term::IsNot(what) => tell!("term-is-not", what = switch(*what)),
        Term::Sex(sex) => tell!("term-sex", sex = Sex::name(*sex)),
        Term::Vet(urgency) => tell!("term-vet", urgency = how_soon(*urgency)),
        Term::Lately(what) => tell!("term-lately", what = happening(*what)),
        Term::Step(rung) => method.ladder.get(rung).map_or_else(
            || Said::plain(""),
            |rung| tell!("term-step", step = rung.words.row),
        ),
        Term::NotAnswered(field) => tell!("term-not-known", field = field.name()),
    }
}

fn quantity(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::AgeWeeks => "age_weeks",
        Quantity::WeeksAtHome => "weeks_at_home",
        Quantity::NCompanions => "n_companions",
        Quantity::BiteTier => "bite_tier",
        Quantity::Visits => "visits",
        Quantity::VisitsOnStep => "visits_on_step",
        Quantity::DaysSinceVisit => "days_since_visit",
        Quantity::DaysSinceFright => "days_since_fright",
        Quantity::BitesIn14Days => "bites_in_14_days",
        Quantity::Caregivers => "caregivers",
    }
}

fn switch(switch: Switch) -> &'static str {
    match switch {
        Switch::Alone => "alone",
        Switch::Neutered => "neutered",
        Switch::WasFriendlyBefore => "was_friendly_before",
        Switch::Bites => "bites",
        Switch::BreaksSkin => "breaks_skin",
        Switch::Plateau => "plateau",
        Switch::ChildInHousehold => "child_in_household",
    }
}

fn how_soon(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "now",
        Urgency::Soon => "soon",
        Urgency::Check | Urgency::None => "check",
    }
}

fn happening(what: Happening) -> &'static str {
    match what {
        Happening::Fright => "fright",
        Happening::VetSeen => "vet_seen",
        Happening::Visit => "visit",
        Happening::Outcome(outcome) => outcome.name(),
    }
}
