//! Skin that teeth broke: when a person sees a doctor, and how long fever is watched for (H16).

use bolthole_domain::{BiteSeverity, Bitten, DayNumber, Moment, Outcome, Zone};
use bolthole_record::{Bite, Notebook, RatPages, Visit};

use crate::living;

/// Rat-bite fever shows within three weeks. Source: method, people after a bite.
const FEVER_WATCH_DAYS: i32 = 21;

/// Why the person sees a doctor today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoctorToday {
    /// A child was bitten.
    Child,
    /// Somebody pregnant or with a weak immune system was bitten.
    AtRisk,
    /// To the face.
    Face,
    /// Deep, or held on.
    Deep,
    /// The rat came from the wild.
    WildRat,
}

/// The reasons for a doctor today, as far as they are known; whoever logs on a child's device is a child.
pub fn doctor_today(pages: &RatPages, noted: Option<&Bite>, by_a_child: bool) -> Vec<DoctorToday> {
    let bitten = noted.and_then(|bite| bite.bitten);
    let is_of = |who| bitten == Some(who);
    let reasons = [
        (
            is_of(Bitten::Child) || (bitten.is_none() && by_a_child),
            DoctorToday::Child,
        ),
        (is_of(Bitten::AtRisk), DoctorToday::AtRisk),
        (
            noted.is_some_and(|bite| bite.zone == Zone::Face),
            DoctorToday::Face,
        ),
        (
            noted.is_some_and(|bite| bite.severity == BiteSeverity::Deep),
            DoctorToday::Deep,
        ),
        (is_wild(pages), DoctorToday::WildRat),
    ];
    let holding = reasons.into_iter().filter(|(holds, _)| *holds);
    holding.map(|(_, reason)| reason).collect()
}

fn is_wild(pages: &RatPages) -> bool {
    pages.intake.source_of_rat.as_deref() == Some("wild")
}

/// Whose teeth broke skin within the last three weeks, each with the last day of it, latest first.
pub fn fever_watch(notebook: &Notebook, now: Moment) -> Vec<(&RatPages, DayNumber)> {
    let mut watched: Vec<(&RatPages, DayNumber)> = living(notebook)
        .into_iter()
        .filter_map(|pages| Some((pages, skin_broken(pages).max()?)))
        .filter(|(_, day)| (0..=FEVER_WATCH_DAYS).contains(&now.day().days_since(*day)))
        .collect();
    watched.sort_by_key(|(_, day)| std::cmp::Reverse(*day));
    watched
}

/// The days on which its teeth broke skin. A visit's own note of how bad it was counts, not the button.
fn skin_broken(pages: &RatPages) -> impl Iterator<Item = DayNumber> {
    let noted = |visit: &Visit| pages.bites.iter().any(|bite| bite.visit == Some(visit.id));
    let tapped = pages
        .visits
        .iter()
        .filter(move |visit| visit.outcome == Outcome::Bit && !noted(visit))
        .map(|visit| visit.at.day());
    let told = pages
        .bites
        .iter()
        .filter(|bite| !matches!(bite.severity, BiteSeverity::None | BiteSeverity::Nip))
        .map(|bite| bite.at.day());
    tapped.chain(told)
}
