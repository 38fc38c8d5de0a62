//! From a rat's pages to the history that a plan is made from.

use bolthole_domain::{DayNumber, Instant, Intake, Moment, Outcome, RatId};
use bolthole_plan::{Entry, EntryKind, History, OthersToday, Trial};

use crate::{Notebook, RatPages, Visit};

impl Notebook {
    /// What a plan for this rat is made from. None: no such rat.
    ///
    /// Days are the household's whole days since the rat came home. What happened before that is told on
    /// day 0, but for changes to the room: the rat met the room as it was by then.
    pub fn history(&self, rat: RatId) -> Option<History> {
        let pages = self.rats.get(&rat)?;
        let (intake, later) = pages.arrival_and_later();
        let mut dated: Vec<(Moment, EntryKind)> = Vec::with_capacity(pages.visits.len() + later.len());
        dated.extend(
            later
                .iter()
                .map(|(at, intake)| (*at, EntryKind::Intake(Box::new(intake.clone())))),
        );
        dated.extend(pages.health_as_made());
        let came_home = pages.rat.came_home.day();
        let since = self.environment.iter();
        let since = since.filter(|note| note.at.day() >= came_home && note.is_about(rat));
        dated.extend(since.map(|note| (note.at, EntryKind::Environment(note.tags.clone()))));
        dated.extend(pages.vet_visits.iter().map(|(at, _)| (*at, EntryKind::VetSeen)));
        let company = Company::of(self, pages);
        let homes = pages.handed_over.iter();
        dated.extend(homes.map(|handed| (handed.at, EntryKind::NewHome)));
        dated.extend(
            pages
                .visits
                .iter()
                .map(|visit| (visit.at, EntryKind::Trial(self.trial(visit, &company)))),
        );
        dated.extend(pages.bites_with_their_visits());
        // A stable sort: a bite stays behind its visit, and each list keeps its own order.
        dated.sort_by_cached_key(|(at, _)| (pages.day(*at), at.at));
        let entries = dated
            .into_iter()
            .map(|(at, kind)| Entry {
                day: f64::from(pages.day(at)),
                kind,
            })
            .collect();
        Some(History {
            intake,
            entries,
            raised: Vec::new(),
        })
    }

    fn trial(&self, visit: &Visit, company: &Company) -> Trial {
        let caregiver = visit.caregiver.and_then(|id| self.caregivers.get(&id));
        Trial {
            rung: visit.rung.clone(),
            outcome: visit.outcome,
            latency: visit.latency,
            caregiver: visit.caregiver.map(|id| id.to_string()),
            role: caregiver.map(|caregiver| caregiver.role).unwrap_or_default(),
            companion_present: visit.companion_present.unwrap_or(false),
            stopped_by: visit.stopped_by,
            at_food: visit.at_food,
            signs: visit.signs,
            others: company.others(visit.at),
        }
    }

    /// How visits with this rat's mischief have gone so far on that day.
    pub fn others_today(&self, rat: RatId, at: Moment) -> OthersToday {
        let pages = self.rats.get(&rat);
        pages.map_or(OthersToday::AS_USUAL, |pages| Company::of(self, pages).others(at))
    }
}

/// The visits of those a rat lives with.
struct Company(Vec<Mate>);

/// One of them: when each visit was, and what came of it by day.
struct Mate {
    when: Vec<(DayNumber, Instant)>,
    did: Vec<(i64, Outcome)>,
}

impl Company {
    fn of(notebook: &Notebook, pages: &RatPages) -> Company {
        let mates = notebook
            .rats
            .values()
            .filter(|mate| mate.rat.id != pages.rat.id && mate.rat.mischief == pages.rat.mischief);
        Company(mates.map(Mate::of).collect())
    }

    fn others(&self, at: Moment) -> OthersToday {
        let before = |mate: &'_ Mate| mate.when.partition_point(|when| *when < (at.day(), at.at));
        OthersToday::of(
            i64::from(at.day().0),
            self.0.iter().map(|mate| &mate.did[..before(mate)]),
        )
    }
}

impl Mate {
    fn of(pages: &RatPages) -> Mate {
        let mut visits: Vec<&Visit> = pages.visits.iter().collect();
        visits.sort_by_key(|visit| (visit.at.day(), visit.at.at));
        Mate {
            when: visits.iter().map(|visit| (visit.at.day(), visit.at.at)).collect(),
            did: visits
                .iter()
                .map(|visit| (i64::from(visit.at.day().0), visit.outcome))
                .collect(),
        }
    }
}

impl RatPages {
    /// The household's whole days from the rat's coming home to `at`, never below 0.
    pub fn day(&self, at: Moment) -> i32 {
        at.day().days_since(self.rat.came_home.day()).max(0)
    }

    /// What was known on arrival, and the answers given later.
    ///
    /// Arrival is the day it came home or, where nobody was asked by then, the day of the first answers.
    fn arrival_and_later(&self) -> (Intake, &[(Moment, Intake)]) {
        let came_home = self.rat.came_home.day();
        let first = self.intake_answers.first().map_or(came_home, |(at, _)| at.day());
        let arrival = came_home.max(first);
        let n_arrival = self.intake_answers.partition_point(|(at, _)| at.day() <= arrival);
        let (on_arrival, later) = self.intake_answers.split_at(n_arrival);
        let mut intake = on_arrival
            .iter()
            .fold(Intake::default(), |known, (_, newer)| known.updated(newer));
        intake.sex = self.rat.sex.or(intake.sex);
        // A history begins on the day it came home, when the rat was younger than on the day somebody asked.
        let weeks_before = f64::from(arrival.days_since(came_home)) / 7.0;
        for weeks in [&mut intake.age_weeks, &mut intake.weeks_at_home] {
            *weeks = weeks.map(|weeks| (weeks - weeks_before).max(0.0));
        }
        (intake, later)
    }

    /// Health notes with the moments to tell them at, so that the note made last is told last.
    fn health_as_made(&self) -> Vec<(Moment, EntryKind)> {
        let mut notes: Vec<(Moment, EntryKind)> = Vec::with_capacity(self.health.len());
        let mut next: Option<Moment> = None;
        for note in self.health.iter().rev() {
            // Dated after a note that was made later: told just before that one.
            let at = next
                .filter(|next| (next.day(), next.at) < (note.at.day(), note.at.at))
                .unwrap_or(note.at);
            next = Some(at);
            notes.push((at, EntryKind::Health(note.tags.clone())));
        }
        notes.reverse();
        notes
    }

    fn bites_with_their_visits(&self) -> impl Iterator<Item = (Moment, EntryKind)> {
        self.bites.iter().map(|bite| {
            let visit = self.visits.iter().find(|visit| bite.visit == Some(visit.id));
            let at = visit.map_or(bite.at, |visit| visit.at);
            (
                at,
                EntryKind::Bite {
                    severity: bite.severity,
                    zone: bite.zone,
                },
            )
        })
    }
}
