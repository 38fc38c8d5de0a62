//! What visits and bites show of a rat.

use bolthole_domain::{BiteSeverity, Moment, Outcome, Place, Presenter, Zone};
use bolthole_method::{Field, Method, Rung};
use bolthole_record::{RatPages, Visit};
use bolthole_words::{Said, tell};

use super::Seen;

/// What a rat did lately counts as what it does; the cards' "lately" is as long.
const LATELY_DAYS: i32 = 14;
/// Once may be chance. Ours.
const A_PATTERN: usize = 2;
/// Calm with a person's body on so many days is "at ease with people". Ours.
const DAYS_AT_EASE: usize = 3;

/// How a rat fears, from what it did on two days or more of the last fourteen.
pub(super) fn frights(pages: &RatPages, now: Moment) -> Vec<Seen> {
    const FEARS: [(Outcome, &str); 4] = [
        (Outcome::Fled, "bolts"),
        (Outcome::Froze, "freezes"),
        (Outcome::Refused, "refuses_treats"),
        (Outcome::Hesitated, "approach_retreat"),
    ];
    let n = lately(pages, now).count();
    FEARS
        .into_iter()
        .filter_map(|(outcome, tag)| {
            let n_did = lately(pages, now)
                .filter(|visit| visit.outcome == outcome)
                .count();
            let is_pattern = days(lately(pages, now).filter(|visit| visit.outcome == outcome)) >= A_PATTERN;
            let says = || tell!("learned-did", outcome = outcome.name(), n = n_did, of = n);
            is_pattern.then(|| Seen::new(Field::Signs, tag, says(), None))
        })
        .collect()
}

/// What a rat does at ease, from calm visits on two days or more of the last fourteen.
pub(super) fn calm(method: &Method, pages: &RatPages, now: Moment) -> Vec<Seen> {
    type IsThere = fn(&Rung) -> bool;
    let eases: [(IsThere, &str, &str); 4] = [
        (|rung| rung.place == Place::Door, "approaches_door", "door"),
        (is_loose_outside, "explores", "outside"),
        (is_on_a_person, "climbs_on_person", "person"),
        (is_held, "calm_when_held", "held"),
    ];
    let ate = |visit: &&Visit| visit.outcome == Outcome::Ate;
    let mut seen = Vec::new();
    if days(lately(pages, now).filter(ate)) >= A_PATTERN {
        let n = lately(pages, now).filter(ate).count();
        let says = tell!("learned-ate", n = n);
        seen.push(Seen::new(Field::Signs, "eats_in_place", says, None));
    }
    for (is_there, tag, place) in eases {
        let was_calm = |visit: &&Visit| visit.outcome.is_calm() && is_at(method, visit, is_there);
        if days(lately(pages, now).filter(was_calm)) >= A_PATTERN {
            let n = lately(pages, now).filter(was_calm).count();
            let says = tell!("learned-calm", place = place, n = n);
            seen.push(Seen::new(Field::Signs, tag, says, None));
        }
    }
    seen
}

/// Scenes of teeth: at food, in the nest, through the bars, at hands. They stay, as bites do.
pub(super) fn teeth(method: &Method, pages: &RatPages) -> Vec<Seen> {
    let mut seen: Vec<Seen> = Vec::new();
    let mut add = |tag: &str, says: Said, on: Moment| {
        if let Some(known) = seen.iter_mut().find(|seen| seen.noticed.tag == tag) {
            known.on = Some(on);
        } else {
            seen.push(Seen::new(Field::Signs, tag, says, Some(on)));
        }
    };
    for visit in pages.visits.iter().filter(|visit| visit.outcome.is_teeth()) {
        let noted = pages.bites.iter().any(|bite| bite.visit == Some(visit.id));
        let in_nest = is_at(method, visit, |rung| rung.place == Place::Hide);
        match visit.outcome {
            _ if noted && !visit.at_food => {}
            _ if visit.at_food => add("bites_when_fed", tell!("learned-teeth-at-food"), visit.at),
            _ if in_nest => add("bites_in_hide", tell!("learned-teeth-in-nest"), visit.at),
            Outcome::Nipped => add("nips", tell!("learned-nipped"), visit.at),
            _ => add("bites", tell!("learned-bit"), visit.at),
        }
    }
    for bite in &pages.bites {
        match bite.zone {
            Zone::Nest => add("bites_in_hide", tell!("learned-bit-in-nest"), bite.at),
            Zone::Bars => add("bites_through_bars", tell!("learned-bit-bars"), bite.at),
            _ if at_food(pages, bite.visit.as_ref()) => {}
            _ if bite.severity == BiteSeverity::Nip => add("nips", tell!("learned-nipped"), bite.at),
            _ if bite.severity == BiteSeverity::None => {}
            Zone::Hand | Zone::Arm => add("bites_near_hands_and_arms", tell!("learned-bit-hand"), bite.at),
            Zone::Lap | Zone::Face => add("bites", tell!("learned-bit"), bite.at),
        }
    }
    seen
}

fn at_food(pages: &RatPages, visit: Option<&bolthole_domain::VisitId>) -> bool {
    visit.is_some_and(|id| pages.visits.iter().any(|visit| visit.id == *id && visit.at_food))
}

/// The worst that the log knows; teeth on a spoon or through bars at food wound nobody.
pub(super) fn worst_bite(method: &Method, pages: &RatPages) -> Option<BiteSeverity> {
    let of_visit = |visit: &Visit| match visit.outcome {
        _ if visit.at_food => None,
        Outcome::Nipped if is_at(method, visit, |rung| rung.presenter == Presenter::Spoon) => None,
        Outcome::Nipped => Some(BiteSeverity::Nip),
        Outcome::Bit => Some(BiteSeverity::BiteUnspecified),
        _ => None,
    };
    let told = |visit: &&Visit| pages.bites.iter().all(|bite| bite.visit != Some(visit.id));
    let by_visits = pages.visits.iter().filter(told).filter_map(of_visit);
    by_visits
        .chain(pages.bites.iter().map(|bite| bite.severity))
        .max()
}

/// At ease with people for days, and then a bite that no scene accounts for, or frights where it had been calm.
///
/// That is the change in a friendly rat that makes us look at the body first. What a vet has seen since counts no more.
pub(super) fn trouble_is_new(method: &Method, pages: &RatPages, now: Moment) -> bool {
    let with_people = |visit: &&Visit| {
        visit.outcome.is_calm() && is_at(method, visit, |rung| is_on_a_person(rung) || is_held(rung))
    };
    let at_ease_by = |at: Moment| {
        let before = pages.visits.iter().filter(|visit| visit.at.at < at.at);
        days(before.filter(with_people)) >= DAYS_AT_EASE
    };
    let since_vet = |visit: &&Visit| pages.vet_visits.iter().all(|(seen, _)| seen.at < visit.at.at);
    let recent = || lately(pages, now).filter(since_vet);
    let bit = recent().any(|visit| {
        visit.outcome == Outcome::Bit
            && !visit.at_food
            && !is_at(method, visit, |rung| rung.place == Place::Hide)
            && at_ease_by(visit.at)
    });
    let fright_where_calm = |visit: &&Visit| {
        let calm_here = |before: &&Visit| {
            before.rung == visit.rung && before.at.at < visit.at.at && before.outcome.is_calm()
        };
        visit.outcome.is_fright()
            && days(pages.visits.iter().filter(calm_here)) >= DAYS_AT_EASE
            && at_ease_by(visit.at)
    };
    bit || days(recent().filter(fright_where_calm)) >= A_PATTERN
}

/// When a vet saw the rat last, or every sign was said to be gone.
pub(super) fn answered_last(pages: &RatPages, now: Moment) -> Option<Moment> {
    let seen = pages.vet_visits.iter().map(|(at, _)| *at);
    let gone = pages
        .health
        .iter()
        .filter(|note| note.tags.is_empty())
        .map(|note| note.at);
    seen.chain(gone)
        .filter(|at| at.at <= now.at)
        .max_by_key(|at| at.at)
}

/// Teeth or a fright after that.
pub(super) fn trouble_since(pages: &RatPages, since: Moment) -> bool {
    let in_visit = |visit: &Visit| visit.outcome.is_teeth() || visit.outcome.is_fright();
    let visits = pages.visits.iter().filter(|visit| since.at < visit.at.at);
    visits.into_iter().any(in_visit) || pages.bites.iter().any(|bite| since.at < bite.at.at)
}

fn lately(pages: &RatPages, now: Moment) -> impl Iterator<Item = &Visit> {
    pages
        .visits
        .iter()
        .filter(move |visit| (0..LATELY_DAYS).contains(&now.day().days_since(visit.at.day())))
}

/// On how many different days. Visits come in the order they happened.
fn days<'a>(visits: impl Iterator<Item = &'a Visit>) -> usize {
    let mut last = None;
    visits
        .filter(|visit| last.replace(visit.at.day()) != Some(visit.at.day()))
        .count()
}

fn is_at(method: &Method, visit: &Visit, is_there: impl Fn(&Rung) -> bool) -> bool {
    method.ladder.get(&visit.rung).is_some_and(is_there)
}

fn is_loose_outside(rung: &Rung) -> bool {
    rung.place == Place::Outside && matches!(rung.presenter, Presenter::Spoon | Presenter::Arm)
}

fn is_held(rung: &Rung) -> bool {
    rung.place == Place::Person && rung.asks.lift >= 0.5
}

fn is_on_a_person(rung: &Rung) -> bool {
    rung.place == Place::Person && matches!(rung.presenter, Presenter::Arm | Presenter::Lap) && !is_held(rung)
}
