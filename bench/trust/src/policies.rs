//! Ways to choose the next step, all over the same ladder and under the same gates.

use bolthole_domain::{Outcome, RungId};
use bolthole_method::{Ladder, Method};
use bolthole_plan::trust::{FitOn, Params};
use bolthole_plan::{Asked, Following, History, Plan, Whose};

/// What every way to choose is made of: the method, and the planner with and without its model.
#[derive(Debug, Clone)]
pub struct Planners {
    method: Method,
    params: Params,
    modulated: bolthole_plan::Policy,
    unseeing: bolthole_plan::Policy,
    plain: bolthole_plan::Policy,
}

impl Planners {
    /// With those parameters for the model.
    pub fn new(method: Method, params: Params) -> Planners {
        let mut by_hand = params.clone();
        by_hand.evidence.fit_on = FitOn::Hand;
        let of = |params: &Params| bolthole_plan::Policy::new(&method.ladder, params, Whose::SimulatedRats);
        Planners {
            modulated: of(&params),
            unseeing: of(&without_signs(&params)),
            plain: of(&by_hand),
            params,
            method,
        }
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The model's parameters.
    pub fn params(&self) -> &Params {
        &self.params
    }

    fn of(&self, policy: Policy) -> &bolthole_plan::Policy {
        match policy {
            Policy::Planner => &self.modulated,
            Policy::Unseeing => &self.unseeing,
            _ => &self.plain,
        }
    }
}

/// The same numbers with no weight for posture, calls and the mischief's mood.
pub fn without_signs(params: &Params) -> Params {
    let mut params = params.clone();
    params.values.posture_slope = 0.0;
    params.values.calls_slope = 0.0;
    params.values.shared_mood = 0.0;
    params
}

/// A way to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The planner as the program ships it.
    Planner,
    /// The same, blind to posture and calls and told nothing of the rest of the mischief.
    Unseeing,
    /// The planner at level 0: two calm days, then one on.
    TwoCalmDays,
    /// One calm day, then one on.
    OneCalmDay,
    /// So many calm visits in a row, then one on; after a fright or two poor visits one down.
    Staircase(u32),
    /// Every third day one on, whatever the rat does; only the gates hold it.
    Calendar,
    /// Five times relaxed in a row, and nothing less.
    Perfection,
}

impl Policy {
    /// The planner, and all that it is compared with.
    pub const ALL: [Policy; 8] = [
        Policy::Planner,
        Policy::TwoCalmDays,
        Policy::OneCalmDay,
        Policy::Staircase(3),
        Policy::Staircase(4),
        Policy::Staircase(5),
        Policy::Calendar,
        Policy::Perfection,
    ];

    /// For tables.
    pub fn name(self) -> String {
        match self {
            Policy::Planner => "the planner".to_owned(),
            Policy::Unseeing => "the planner, told only what it did and when".to_owned(),
            Policy::TwoCalmDays => "two calm days".to_owned(),
            Policy::OneCalmDay => "one calm day".to_owned(),
            Policy::Staircase(up) => format!("{up} up, 1 down"),
            Policy::Calendar => "calendar".to_owned(),
            Policy::Perfection => "perfection".to_owned(),
        }
    }
}

/// A step chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Done first, where there is one.
    pub warm_up: Option<RungId>,
    /// The step.
    pub rung: RungId,
    /// What no gate held when it was chosen.
    pub open: Vec<RungId>,
    /// Which authority spoke.
    pub level: u8,
}

/// A policy on its way with one rat.
#[derive(Debug, Clone)]
pub struct Chooser<'a> {
    policy: Policy,
    planners: &'a Planners,
    ladder: &'a Ladder,
    rat: Option<Following>,
    at: usize,
    calm: u32,
    poor: u32,
    last_calm_day: f64,
    met: Vec<bool>,
    calm_ever: Vec<bool>,
    last_visit_day: f64,
}

impl<'a> Chooser<'a> {
    /// Before the first visit.
    pub fn new(policy: Policy, planners: &'a Planners) -> Chooser<'a> {
        let ladder = &planners.method.ladder;
        let n = ladder.rungs().len();
        Chooser {
            policy,
            planners,
            ladder,
            rat: None,
            at: 0,
            calm: 0,
            poor: 0,
            last_calm_day: -1.0,
            met: vec![false; n],
            calm_ever: vec![false; n],
            last_visit_day: -1.0,
        }
    }

    /// What next; none only under a hold that closes everything.
    pub fn step(&mut self, history: &History, asked: &Asked) -> Option<Step> {
        let plan = self.plan(history, asked);
        if matches!(
            self.policy,
            Policy::Planner | Policy::Unseeing | Policy::TwoCalmDays
        ) {
            return plan.rung.map(|rung| Step {
                warm_up: plan.warm_up,
                rung,
                open: plan.open,
                level: plan.level,
            });
        }
        if self.policy == Policy::Calendar {
            self.at = calendar(asked.day, self.ladder.rungs().len());
        }
        let place = self.highest_open(&plan.open)?;
        let is_first_today = self.last_visit_day < asked.day.floor();
        let easier = one_down(self.ladder, place)
            .filter(|&easier| is_first_today && !self.met[place] && 0 < easier && self.calm_ever[easier])
            .map(|easier| self.id(easier))
            .filter(|easier| plan.open.contains(easier));
        Some(Step {
            warm_up: easier,
            rung: self.id(place),
            open: plan.open,
            level: 0,
        })
    }

    /// The log only grows, so the rat is followed.
    fn plan(&mut self, history: &History, asked: &Asked) -> Plan {
        let (by, method) = (self.planners.of(self.policy), &self.planners.method);
        let rat = self
            .rat
            .get_or_insert_with(|| Following::new(by, method, history.intake.clone()));
        let n_known = rat.history().entries.len();
        for entry in &history.entries[n_known..] {
            rat.log(by, entry.clone());
        }
        rat.plan(by, method, asked)
    }

    /// What came of it.
    pub fn told(&mut self, rung: &RungId, outcome: Outcome, day: f64) {
        let Some(place) = self.ladder.position(rung) else {
            return;
        };
        self.met[place] = true;
        self.calm_ever[place] |= outcome.is_calm();
        self.last_visit_day = day.floor();
        match outcome {
            _ if outcome.is_fright() => self.down_from(place),
            _ if place != self.at => {}
            _ if self.counts(outcome) => self.count(day),
            _ if outcome.is_calm() => self.calm = 0,
            _ => {
                self.calm = 0;
                self.poor += 1;
                if self.poor == 2 {
                    self.down_from(place);
                }
            }
        }
    }

    fn counts(&self, outcome: Outcome) -> bool {
        match self.policy {
            Policy::Perfection => outcome == Outcome::Relaxed,
            _ => outcome.is_calm(),
        }
    }

    fn count(&mut self, day: f64) {
        self.poor = 0;
        let by_days = self.policy == Policy::OneCalmDay;
        if by_days && day.floor() - self.last_calm_day < 0.5 {
            return;
        }
        self.last_calm_day = day.floor();
        self.calm += 1;
        let needed = match self.policy {
            Policy::Staircase(up) => up,
            Policy::Perfection => 5,
            _ => 1,
        };
        if needed <= self.calm {
            self.move_to((self.at + 1).min(self.ladder.rungs().len() - 1));
        }
    }

    fn down_from(&mut self, place: usize) {
        self.move_to(one_down(self.ladder, place).unwrap_or(0));
    }

    fn move_to(&mut self, place: usize) {
        self.at = place;
        self.calm = 0;
        self.poor = 0;
    }

    fn highest_open(&self, open: &[RungId]) -> Option<usize> {
        (0..=self.at)
            .rev()
            .find(|&place| open.contains(&self.ladder.rungs()[place].id))
    }

    fn id(&self, place: usize) -> RungId {
        self.ladder.rungs()[place].id.clone()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days are few and never negative"
)]
fn calendar(day: f64, n_rungs: usize) -> usize {
    ((day / 3.0) as usize).min(n_rungs - 1)
}

/// The nearest earlier rung that this one builds on: the last of `after`.
fn one_down(ladder: &Ladder, place: usize) -> Option<usize> {
    let after = ladder.rungs()[place].after.iter();
    after.filter_map(|id| ladder.position(id)).max()
}
