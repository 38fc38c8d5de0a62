use bolthole_domain::{DayNumber, Moment, Presenter};
use bolthole_method::{Called, Method, Rung};
use bolthole_plan::{Gate, bite_locks};
use bolthole_record::{RatPages, RetractedBite, Visit};
use bolthole_words::Said;

use crate::Step;

/// What a rat may be met with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// A spoon.
    Spoon,
    /// An arm or the lap.
    ArmAndLap,
    /// The dressing gown.
    Gown,
    /// A hand.
    Hand,
    /// A finger.
    Finger,
}

/// Whether a rat allows it today.
#[derive(Debug, Clone, PartialEq)]
pub struct Allows {
    /// What.
    pub tool: Tool,
    /// None: yes.
    pub held: Option<Held>,
}

/// Why not today.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    /// A handling rule holds it.
    Rests {
        /// Why, in a sentence.
        why: Said,
        /// The day it opens again, where time alone ends it.
        until: Option<DayNumber>,
    },
    /// Not tried yet; comes after this step.
    NotYet {
        /// The step before it, in a few words.
        after: Option<String>,
    },
}

impl Tool {
    /// All of them, mildest first.
    pub const ALL: [Tool; 5] = [Tool::Spoon, Tool::ArmAndLap, Tool::Gown, Tool::Hand, Tool::Finger];

    pub(super) fn is_for(self, presenter: Presenter) -> bool {
        match self {
            Tool::Spoon => presenter == Presenter::Spoon,
            Tool::ArmAndLap => matches!(presenter, Presenter::Arm | Presenter::Lap),
            Tool::Gown => presenter == Presenter::Gown,
            Tool::Hand => presenter == Presenter::Hand,
            Tool::Finger => presenter == Presenter::Finger,
        }
    }
}

/// What this rat allows today, mildest first.
pub(super) fn allows(method: &Method, pages: &RatPages, step: &Step) -> Vec<Allows> {
    Tool::ALL
        .into_iter()
        .map(|tool| Allows {
            tool,
            held: held(method, pages, step, tool),
        })
        .collect()
}

fn held(method: &Method, pages: &RatPages, step: &Step, tool: Tool) -> Option<Held> {
    let rungs: Vec<&Rung> = method
        .ladder
        .rungs()
        .iter()
        .filter(|rung| tool.is_for(rung.presenter))
        .collect();
    let holding = |rung: &Rung| {
        step.plan
            .held
            .iter()
            .find(|held| held.rung == rung.id && holds_a_tool(held.gate))
    };
    let was_calm = |rung: &Rung| {
        pages
            .visits
            .iter()
            .any(|visit| visit.rung == rung.id && visit.outcome.is_calm())
    };
    let vet_hold = step.plan.rung.is_none().then(|| step.plan.held.first()).flatten();
    if let Some(held) = vet_hold {
        return Some(rests(pages, held));
    }
    let is_offered = |rung: &Rung| was_calm(rung) || step.plan.rung.as_ref() == Some(&rung.id);
    if rungs
        .iter()
        .any(|rung| is_offered(rung) && holding(rung).is_none())
    {
        return None;
    }
    if let Some(held) = rungs.iter().find_map(|rung| holding(rung)) {
        return Some(rests(pages, held));
    }
    let called = Called::new(&pages.rat.name, pages.rat.sex);
    let before = rungs
        .first()
        .and_then(|rung| rung.after.last())
        .and_then(|id| method.ladder.get(id));
    Some(Held::NotYet {
        after: before.map(|rung| called.fill(&rung.words.row)),
    })
}

/// One new step a day holds a step, not the spoon or hand it is met with.
fn holds_a_tool(gate: Gate) -> bool {
    !matches!(
        gate,
        Gate::OneNewRungADay | Gate::Prerequisites | Gate::FrightEndsTheVisit | Gate::StopCueEndsTheVisit
    )
}

fn rests(pages: &RatPages, held: &bolthole_plan::Held) -> Held {
    Held::Rests {
        why: held.why.clone(),
        until: held.until_day.map(|day| household_day(pages, day)),
    }
}

/// The household's day that many days after the rat came home.
pub(crate) fn household_day(pages: &RatPages, day: f64) -> DayNumber {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, and a plan's days are small"
    )]
    let days = day.ceil() as i32;
    DayNumber(pages.rat.came_home.day().0.saturating_add(days))
}

/// A rat's teeth: every bite there ever was, and whether hands rest for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bites<'a> {
    /// Visits that ended in teeth, newest first.
    pub visits: Vec<&'a Visit>,
    /// Bites taken back later, with the reason; shown for ever.
    pub taken_back: &'a [RetractedBite],
    /// Hands rest until this day.
    pub rest_until: Option<DayNumber>,
}

/// Every bite of this rat, and the lock that stands on `now`.
pub(super) fn bites<'a>(method: &Method, pages: &'a RatPages, step: &Step, now: Moment) -> Bites<'a> {
    let day = f64::from(pages.day(now));
    let locks = bite_locks(&method.ladder, &step.history, day);
    let until = locks
        .iter()
        .map(|lock| lock.until_day)
        .filter(|until| day < *until)
        .max_by(f64::total_cmp);
    Bites {
        visits: pages
            .visits
            .iter()
            .rev()
            .filter(|visit| visit.outcome.is_teeth())
            .collect(),
        taken_back: &pages.retracted_bites,
        rest_until: until.map(|until| household_day(pages, until)),
    }
}
