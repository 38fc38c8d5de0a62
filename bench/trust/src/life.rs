//! One rat's 120 days with one policy.

use bolthole_domain::{Care, Outcome, Role, Seconds, Signs};
use bolthole_method::Method;
use bolthole_plan::{Asked, Entry, EntryKind, History, OthersToday, Trial};

use crate::Chance;
use crate::policies::{Chooser, Planners, Policy, Step};
use crate::rats::{Day, Kind, Meeting, Shown, Simulated};
use crate::worlds::{Keeper, World};

/// Days that are looked at.
pub const DAYS: u32 = 120;
/// From here a rung lifts a rat off its own feet.
const LIFTS_FROM: f64 = 0.5;

/// Which rats: tuning and final are apart for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seeds {
    /// For fitting parameters and for finding faults.
    Tuning,
    /// Other rats of the same worlds, to see whether a fit holds.
    HeldOut,
    /// For the results page, once.
    Final,
}

impl Seeds {
    fn number(self) -> u64 {
        match self {
            Seeds::Tuning => 0x7475_6E32,
            Seeds::HeldOut => 0x6865_6C32,
            Seeds::Final => 0x6C61_7332,
        }
    }
}

/// One rat of one world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// Of which set.
    pub seeds: Seeds,
    /// Of which world.
    pub world: World,
    /// Of which kind.
    pub kind: Kind,
    /// Its number.
    pub rat: u64,
}

impl Who {
    fn chance(self, path: [u64; 3]) -> Chance {
        let own = [self.seeds.number(), self.world as u64, self.kind as u64, self.rat];
        Chance::of(&[&own[..], &path[..]].concat())
    }

    /// The chance of a whole mischief: its rats are those of one number, one of each kind.
    fn chance_of_all(self, path: [u64; 3]) -> Chance {
        const NO_KIND: u64 = 0xFF;
        let own = [self.seeds.number(), self.world as u64, NO_KIND, self.rat];
        Chance::of(&[&own[..], &path[..]].concat())
    }
}

/// What became of a rat.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Life {
    /// First calm day with the spoon at the door.
    pub door: Option<f64>,
    /// First calm day on the lap.
    pub lap: Option<f64>,
    /// First calm day lifted off its feet.
    pub lift: Option<f64>,
    /// First calm day in the dressing gown.
    pub gown: Option<f64>,
    /// First calm health check, from gown or hand.
    pub check: Option<f64>,
    /// Days of frights, as they truly were.
    pub frights: Vec<f64>,
    /// Nips among them.
    pub nips: u32,
    /// Bites among them.
    pub bites: u32,
    /// Times that it went a step down: a fright, or two poor visits in a row on one rung.
    pub setbacks: u32,
    /// Meetings in all.
    pub meetings: u32,
    /// Meetings that a gate had forbidden; there must be none.
    pub violations: u32,
    /// Steps chosen at each level of authority.
    pub levels: [u32; 3],
    /// As the keeper logged it.
    pub history: History,
}

/// Lives it, alone or with the rats of its mischief: who is here lives together, and comes back in that order.
pub fn live(planners: &Planners, mischief: &[Who], policy: Policy) -> Vec<Life> {
    let Some(&first) = mischief.first() else {
        return Vec::new();
    };
    let has_detector = first.chance_of_all([3, 0, 0]).happens(HAVE_A_DETECTOR);
    let new = |&who: &Who| AtHome::new(planners, who, policy, has_detector);
    let mut at_home: Vec<AtHome> = mischief.iter().map(new).collect();
    let keeper = first.world.keeper();
    let mut away_until = 0;
    for day in 0..DAYS {
        let comes = kind_of(day, first);
        let mut of_days: Vec<Chance> = mischief
            .iter()
            .map(|who| who.chance([1, u64::from(day), 0]))
            .collect();
        if 0 < day {
            for (rat, of_day) in at_home.iter_mut().zip(&mut of_days) {
                rat.rat.night(comes, of_day);
            }
        }
        let of_day = &mut of_days[0];
        if of_day.happens(keeper.leaves) && 14 < day {
            away_until = day + 7 + u32::try_from(of_day.below(10)).expect("below ten");
        }
        let comes = of_day.happens(keeper.visits) || day == 0;
        let again = of_day.happens(keeper.second);
        let caregiver = usize::from(of_day.happens(keeper.second_caregiver));
        if day < away_until || !comes {
            continue;
        }
        let companions: Vec<bool> = of_days.iter_mut().map(|of_day| of_day.happens(0.7)).collect();
        for at in [0.4, 0.8].into_iter().take(1 + usize::from(again)) {
            for nth in 0..mischief.len() {
                let nth = (nth + day as usize) % mischief.len();
                let others = others_today(&at_home, nth, day);
                at_home[nth].visit(f64::from(day) + at, caregiver, companions[nth], others);
            }
        }
    }
    at_home.into_iter().map(|rat| rat.life).collect()
}

/// Of households, so many have an ear for calls.
const HAVE_A_DETECTOR: f64 = 0.33;
/// Of visits, so many have their posture noted.
const POSTURE_NOTED: f64 = 0.5;
/// Of visits in a household with a detector, so many have it on.
const LISTENED: f64 = 0.8;

fn kind_of(day: u32, first: Who) -> Day {
    let bad = first.world.keeper().bad_days;
    if first.chance_of_all([4, u64::from(day), 0]).happens(bad) {
        Day::Bad
    } else {
        Day::Usual
    }
}

/// What the keeper knows of the others by then.
fn others_today(at_home: &[AtHome], this: usize, day: u32) -> OthersToday {
    let others = at_home.iter().enumerate().filter(|(nth, _)| *nth != this);
    OthersToday::of(i64::from(day), others.map(|(_, rat)| &rat.did[..]))
}

/// The longest that a rat that is always calm waits for a rung it never met, in days, as long as there is one.
pub fn calm_rat(planners: &Planners) -> f64 {
    let mut history = History::default();
    let mut chooser = Chooser::new(Policy::Planner, planners);
    let mut met: Vec<bolthole_domain::RungId> = Vec::new();
    let (mut last_new, mut longest) = (0.0, 0.0_f64);
    for day in 0..400 {
        let asked = Asked {
            day: f64::from(day),
            caregiver: None,
            role: Role::Adult,
            companion_present: false,
            others: OthersToday::AS_USUAL,
            care: Care::Usual,
        };
        let Some(step) = chooser.step(&history, &asked) else {
            continue;
        };
        for rung in step.warm_up.into_iter().chain([step.rung]) {
            if !met.contains(&rung) {
                longest = longest.max(asked.day - last_new);
                last_new = asked.day;
                met.push(rung.clone());
            }
            let trial = Trial {
                rung,
                outcome: Outcome::Ate,
                latency: None,
                caregiver: None,
                role: Role::Adult,
                companion_present: false,
                stopped_by: None,
                at_food: false,
                signs: Signs::default(),
                others: OthersToday::AS_USUAL,
            };
            history.entries.push(Entry {
                day: asked.day,
                kind: EntryKind::Trial(trial),
            });
        }
    }
    if met.len() < planners.method().ladder.rungs().len() {
        return f64::INFINITY;
    }
    longest
}

struct AtHome<'a> {
    method: &'a Method,
    who: Who,
    keeper: Keeper,
    rat: Simulated,
    chooser: Chooser<'a>,
    life: Life,
    poor: Vec<u32>,
    did: Vec<(i64, Outcome)>,
    has_detector: bool,
}

impl<'a> AtHome<'a> {
    fn new(planners: &'a Planners, who: Who, policy: Policy, has_detector: bool) -> AtHome<'a> {
        let mut of_rat = who.chance([0, 0, 0]);
        let method = planners.method();
        let temperament = who.world.temperament(&mut of_rat);
        AtHome {
            method,
            who,
            keeper: who.world.keeper(),
            rat: Simulated::new(who.kind, temperament, &method.ladder, &mut of_rat),
            chooser: Chooser::new(policy, planners),
            life: Life {
                history: History {
                    intake: who.world.intake(),
                    ..History::default()
                },
                ..Life::default()
            },
            poor: vec![0; method.ladder.rungs().len()],
            did: Vec::new(),
            has_detector,
        }
    }

    fn visit(&mut self, day: f64, caregiver: usize, companion: bool, others: OthersToday) {
        let asked = Asked {
            day,
            caregiver: Some(["a", "b"][caregiver].to_owned()),
            role: Role::Adult,
            companion_present: companion,
            others,
            care: Care::Usual,
        };
        let Some(step) = self.chooser.step(&self.life.history, &asked) else {
            return;
        };
        self.life.levels[usize::from(step.level.min(2))] += 1;
        if let Some(warm_up) = &step.warm_up {
            let outcome = self.meet(&step, warm_up, &asked, caregiver);
            if !outcome.is_calm() {
                return;
            }
        }
        self.meet(&step, &step.rung, &asked, caregiver);
    }

    fn meet(
        &mut self,
        step: &Step,
        rung: &bolthole_domain::RungId,
        asked: &Asked,
        caregiver: usize,
    ) -> Outcome {
        let place = self
            .method
            .ladder
            .position(rung)
            .expect("policies choose rungs of this ladder");
        self.life.violations += u32::from(!step.open.contains(rung));
        let meeting = Meeting {
            rung: &self.method.ladder.rungs()[place],
            place,
            caregiver,
            companion: asked.companion_present,
        };
        let n = u64::from(self.life.meetings);
        let mut of_meeting = self.who.chance([2, asked.day.to_bits(), n]);
        let mut of_body = self.who.chance([5, asked.day.to_bits(), n]);
        let shown = self.rat.meet(meeting, &mut of_meeting, &mut of_body);
        self.measure(place, shown.outcome, asked.day);
        let logged = self.log(rung, shown, asked, [&mut of_meeting, &mut of_body]);
        self.did.push((whole(asked.day), logged));
        self.chooser.told(rung, logged, asked.day);
        logged
    }

    fn measure(&mut self, place: usize, outcome: Outcome, day: f64) {
        let life = &mut self.life;
        life.meetings += 1;
        if outcome.is_calm() {
            let rung = &self.method.ladder.rungs()[place];
            let id = rung.id.0.as_str();
            let reached = [
                (&mut life.door, id == "spoon-at-door"),
                (&mut life.lap, id == "lap-spoon"),
                (&mut life.lift, LIFTS_FROM <= rung.asks.lift),
                (&mut life.gown, id == "gown"),
                (&mut life.check, id.starts_with("check-in-")),
            ];
            for (first, is_here) in reached {
                if is_here && first.is_none() {
                    *first = Some(day);
                }
            }
        }
        if outcome.is_fright() {
            life.frights.push(day);
        }
        life.nips += u32::from(outcome == Outcome::Nipped);
        life.bites += u32::from(outcome == Outcome::Bit);
        self.poor[place] = if outcome.is_poor() {
            self.poor[place] + 1
        } else {
            0
        };
        let is_setback = outcome.is_fright() || self.poor[place] == 2;
        if is_setback {
            life.setbacks += 1;
            self.poor[place] = 0;
        }
    }

    /// What somebody noted of how it looked and whether it called.
    fn noted(&self, shown: Shown, chance: &mut Chance) -> Signs {
        let (looked, listened) = (chance.happens(POSTURE_NOTED), chance.happens(LISTENED));
        Signs {
            posture: looked.then_some(shown.posture),
            alarm_calls: (self.has_detector && listened).then_some(shown.called),
        }
    }

    /// The keeper notes it, now and then a step beside the truth, and the seconds mostly.
    fn log(
        &mut self,
        rung: &bolthole_domain::RungId,
        shown: Shown,
        asked: &Asked,
        [chance, of_body]: [&mut Chance; 2],
    ) -> Outcome {
        let mut outcome = shown.outcome;
        if chance.happens(self.keeper.mistaken) {
            outcome = beside(outcome, chance);
        }
        let has_watch = chance.happens(0.7);
        let trial = Trial {
            rung: rung.clone(),
            outcome,
            latency: shown
                .latency
                .filter(|_| has_watch)
                .map(|seconds| Seconds(libm::round(seconds))),
            caregiver: asked.caregiver.clone(),
            role: asked.role,
            companion_present: asked.companion_present,
            stopped_by: None,
            at_food: false,
            signs: self.noted(shown, of_body),
            others: asked.others,
        };
        self.life.history.entries.push(Entry {
            day: asked.day,
            kind: EntryKind::Trial(trial),
        });
        outcome
    }
}

#[expect(clippy::cast_possible_truncation, reason = "days are few")]
fn whole(day: f64) -> i64 {
    day as i64
}

/// One step better or worse; teeth are never mistaken.
fn beside(outcome: Outcome, chance: &mut Chance) -> Outcome {
    const STEPS: [Outcome; 5] = [
        Outcome::Relaxed,
        Outcome::Ate,
        Outcome::Hesitated,
        Outcome::Refused,
        Outcome::Fled,
    ];
    let Some(place) = STEPS.iter().position(|step| *step == outcome) else {
        return outcome;
    };
    let better = chance.happens(0.5);
    STEPS[if better {
        place.saturating_sub(1)
    } else {
        (place + 1).min(STEPS.len() - 1)
    }]
}
