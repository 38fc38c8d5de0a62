//! What is known of a rat today.

use bolthole_domain::{CaregiverId, Intake, Moment, RatId, SortedMap};

use crate::{Notebook, RatPages};

const MS_PER_WEEK: f64 = 7.0 * 86_400_000.0;

impl Notebook {
    /// All that was answered about this rat, brought up to date. None: no such rat.
    ///
    /// Age and weeks at home have moved on; the company is counted where its mischief is in the notebook.
    pub fn known(&self, rat: RatId, now: Moment) -> Option<Intake> {
        let pages = self.rats.get(&rat)?;
        let mut known = pages.intake.clone();
        known.sex = pages.rat.sex.or(known.sex);
        known.age_weeks = pages.age_weeks(now).or(known.age_weeks);
        known.weeks_at_home = Some(f64::from(pages.days_in_this_home(now)) / 7.0);
        let company = || {
            self.rats
                .values()
                .filter(|other| other.rat.id != rat && other.rat.mischief == pages.rat.mischief)
        };
        if company().next().is_some() {
            let n_living = company().filter(|other| other.rat.left.is_none()).count();
            known.n_companions = u32::try_from(n_living).ok();
            known.alone = Some(n_living == 0);
        }
        Some(known)
    }

    /// What was last answered about room and cage, with when: the answer's id by the question's. What is not known any
    /// more is left out.
    pub fn audited(&self) -> SortedMap<&str, (Moment, &str)> {
        let mut known = SortedMap::new();
        for audit in &self.audits {
            for (question, answer) in &audit.answers {
                known.insert(question.as_str(), (audit.at, answer.as_str()));
            }
        }
        known.retain(|_, (_, answer)| !answer.is_empty());
        known
    }
}

impl Notebook {
    /// What somebody is called who wrote here, or who wrote where a rat lived before.
    pub fn name_of(&self, caregiver: CaregiverId) -> Option<&str> {
        let here = self.caregivers.get(&caregiver).map(|person| person.name.as_str());
        here.or_else(|| self.former.get(&caregiver).map(String::as_str))
    }
}

impl RatPages {
    /// Whole days since it came into this household; its own days count from its first home.
    fn days_in_this_home(&self, now: Moment) -> i32 {
        match self.handed_over.last() {
            Some(handed) => now.day().days_since(handed.at.day()).max(0),
            None => self.day(now),
        }
    }

    fn age_weeks(&self, now: Moment) -> Option<f64> {
        let (at, weeks) = self
            .intake_answers
            .iter()
            .rev()
            .find_map(|(at, answer)| Some((*at, answer.age_weeks?)))?;
        Some(weeks + weeks_between(at, now))
    }
}

/// Never below 0.
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of any lifetime are far below 2^53"
)]
fn weeks_between(earlier: Moment, later: Moment) -> f64 {
    later.at.0.saturating_sub(earlier.at.0).max(0) as f64 / MS_PER_WEEK
}
