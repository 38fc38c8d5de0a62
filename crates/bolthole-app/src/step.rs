//! A rat's step now: the plan asked of the planner, with the rungs it names.

use bolthole_domain::{Moment, RatId, Role, RungId};
use bolthole_method::{Method, Rung};
use bolthole_plan::{Asked, History, Plan, Reason};
use bolthole_record::{Notebook, RatPages};

use crate::Asking;
use crate::health::history;

/// A rat's plan with the rungs it names.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<'a> {
    /// As the planner gave it.
    pub plan: Plan,
    /// What it was made from.
    pub history: History,
    /// Today's step; none while training is on hold.
    pub rung: Option<&'a Rung>,
    /// An easier one to begin the day with.
    pub warm_up: Option<&'a Rung>,
}

impl<'a> Step<'a> {
    /// What a visit begins with: the warm-up, if there is one, else the step.
    pub fn first(&self) -> Option<&'a Rung> {
        self.warm_up.or(self.rung)
    }

    /// Steps that were calm before and that nothing holds now: something else for today, easiest first.
    pub fn something_else(&self, method: &'a Method) -> Vec<&'a Rung> {
        if self.plan.rung.is_none() {
            return Vec::new();
        }
        let is_open = |id: &RungId| self.plan.open.contains(id);
        let was_calm = |id: &RungId| {
            self.history.entries.iter().any(|entry| match &entry.kind {
                bolthole_plan::EntryKind::Trial(trial) => trial.rung == *id && trial.outcome.is_calm(),
                _ => false,
            })
        };
        let up_to = self
            .rung
            .and_then(|rung| method.ladder.position(&rung.id))
            .map_or(0, |at| at + 1);
        method.ladder.rungs()[..up_to]
            .iter()
            .filter(|rung| {
                Some(&rung.id) != self.plan.rung.as_ref() && was_calm(&rung.id) && is_open(&rung.id)
            })
            .collect()
    }
}

/// The step of this rat now. None: no such rat.
pub fn step<'a>(method: &'a Method, notebook: &Notebook, rat: RatId, asking: Asking) -> Option<Step<'a>> {
    let pages = notebook.rats.get(&rat)?;
    let history = history(method, notebook, rat, asking.now)?;
    let asked = Asked {
        day: f64::from(pages.day(asking.now)),
        caregiver: asking.caregiver.map(|id| id.to_string()),
        role: role(notebook, asking),
        companion_present: has_company(notebook, pages),
        others: notebook.others_today(rat, asking.now),
        care: pages.rat.care,
    };
    let mut plan = notebook.followed.plan(method, rat, &history, &asked);
    for reason in &mut plan.reasons {
        call_by_name(notebook, reason);
    }
    let rung_of = |id: &Option<RungId>| id.as_ref().and_then(|id| method.ladder.get(id));
    Some(Step {
        rung: rung_of(&plan.rung),
        warm_up: rung_of(&plan.warm_up),
        plan,
        history,
    })
}

/// The log names people by their ids; a reason is read by people.
fn call_by_name(notebook: &Notebook, reason: &mut Reason) {
    if let Reason::NewWithYou { who, .. } | Reason::FurtherWith { who, .. } = reason
        && let Some(person) = who.parse().ok().and_then(|id| notebook.caregivers.get(&id))
    {
        who.clone_from(&person.name);
    }
}

fn role(notebook: &Notebook, asking: Asking) -> Role {
    asking
        .caregiver
        .and_then(|id| notebook.caregivers.get(&id))
        .map_or(Role::Adult, |caregiver| caregiver.role)
}

/// Living rats of the same mischief, this one left out, by when they came home.
pub fn company<'a>(notebook: &'a Notebook, pages: &RatPages) -> Vec<&'a RatPages> {
    let mut company: Vec<&RatPages> = notebook
        .rats
        .values()
        .filter(|other| other.rat.id != pages.rat.id && other.rat.mischief == pages.rat.mischief)
        .filter(|other| other.rat.left.is_none())
        .collect();
    company.sort_by_key(|other| (other.rat.came_home.at, other.rat.id));
    company
}

fn has_company(notebook: &Notebook, pages: &RatPages) -> bool {
    !company(notebook, pages).is_empty()
}

/// Whether a visit has another rat beside it: never for a rat alone, else not known unless somebody says.
pub fn companion_present(notebook: &Notebook, pages: &RatPages, now: Moment) -> Option<bool> {
    let alone = notebook.known(pages.rat.id, now).and_then(|known| known.alone) == Some(true);
    (alone && !has_company(notebook, pages)).then_some(false)
}
