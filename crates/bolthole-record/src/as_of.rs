//! The notebook as it stood at an earlier moment, for one rat: to see what has changed since.

use bolthole_domain::{Intake, Moment, RatId};

use crate::{Notebook, Rat, RatPages};

impl Notebook {
    /// What the notebook said of this rat at `when`, by when things happened. None: no such rat.
    ///
    /// Only this rat's pages, its household and the rats that had come by then are in it; the other rats' pages are
    /// empty. What was written down later about an earlier day counts as known then.
    pub fn as_of(&self, rat: RatId, when: Moment) -> Option<Notebook> {
        let own = self.rats.get(&rat)?;
        let had_come = |other: &&RatPages| other.rat.id != rat && other.rat.came_home.at <= when.at;
        let mut rats: Vec<RatPages> = self
            .rats
            .values()
            .filter(had_come)
            .map(|other| RatPages::new(rat_as_of(&other.rat, when)))
            .collect();
        rats.push(own.as_of(when));
        Some(Notebook {
            household: self.household.clone(),
            caregivers: self.caregivers.clone(),
            rats: rats.into_iter().map(|pages| (pages.rat.id, pages)).collect(),
            environment: until(&self.environment, when, |note| note.at),
            audits: until(&self.audits, when, |audit| audit.at),
            ..Notebook::default()
        })
    }
}

impl RatPages {
    fn as_of(&self, when: Moment) -> RatPages {
        let intake_answers = until(&self.intake_answers, when, |(at, _)| *at);
        RatPages {
            intake: intake_answers
                .iter()
                .fold(Intake::default(), |known, (_, newer)| known.updated(newer)),
            intake_answers,
            visits: until(&self.visits, when, |visit| visit.at),
            bites: until(&self.bites, when, |bite| bite.at),
            health: until(&self.health, when, |note| note.at),
            handed_over: until(&self.handed_over, when, |handed| handed.at),
            vet_visits: until(&self.vet_visits, when, |(at, _)| *at),
            minutes: until(&self.minutes, when, |minute| minute.at),
            weights: until(&self.weights, when, |weight| weight.at),
            ..RatPages::new(rat_as_of(&self.rat, when))
        }
    }
}

fn rat_as_of(rat: &Rat, when: Moment) -> Rat {
    Rat {
        left: rat.left.clone().filter(|left| left.at.at <= when.at),
        ..rat.clone()
    }
}

fn until<T: Clone>(all: &[T], when: Moment, at: impl Fn(&T) -> Moment) -> Vec<T> {
    all.iter().filter(|one| at(one).at <= when.at).cloned().collect()
}
