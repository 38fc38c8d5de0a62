//! A rat that is followed entry by entry, so that no plan has to read the whole log again.

use bolthole_domain::{Intake, RungId};
use bolthole_method::Method;

use crate::forecast::{by_counting, forecast_with};
use crate::next::plan_with;
use crate::policy::Policy;
use crate::reading::Reading;
use crate::{Asked, Entry, Forecast, History, Plan};

/// A log with what the model has made of it so far. Plans and forecasts are those of `plan_by` and `forecast_by`.
///
/// The policy is always the one that it began with.
#[derive(Debug, Clone)]
pub struct Following {
    history: History,
    reading: Reading,
}

impl Following {
    /// A rat before its first entry.
    pub fn new(policy: &Policy, method: &Method, intake: Intake) -> Following {
        let history = History {
            intake,
            ..History::default()
        };
        Following {
            reading: Reading::new(policy, &policy.causes(method, &history)),
            history,
        }
    }

    /// What happened next; days never decrease.
    pub fn log(&mut self, policy: &Policy, entry: Entry) {
        if policy.has_a_word() {
            self.reading.take(policy, &entry);
        }
        self.history.entries.push(entry);
    }

    /// The red flags that the log as a whole raises now.
    pub fn raise(&mut self, raised: Vec<String>) {
        self.history.raised = raised;
    }

    /// Everything logged.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The same, and the state is given up.
    pub fn into_history(self) -> History {
        self.history
    }

    /// The plan for a day that is not before the last entry.
    pub fn plan(&self, policy: &Policy, method: &Method, asked: &Asked) -> Plan {
        let reading = self.reading_on(policy, asked.day);
        plan_with(policy, Some(&reading), method, &self.history, asked)
    }

    /// How that rung may go on a day that is not before the last entry; none: the ladder does not have it.
    pub fn forecast(
        &self,
        policy: &Policy,
        method: &Method,
        rung: &RungId,
        asked: &Asked,
    ) -> Option<Forecast> {
        if !policy.has_a_word() {
            return by_counting(method, &self.history, rung, asked);
        }
        let reading = self.reading_on(policy, asked.day);
        forecast_with(policy, &reading, method, rung, asked)
    }

    fn reading_on(&self, policy: &Policy, day: f64) -> Reading {
        let mut reading = self.reading.clone();
        reading.pass_to(policy, day);
        reading
    }
}
