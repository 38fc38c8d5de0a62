//! Where a rat stands: its log replayed, rung by rung; with everybody, or as one caregiver knows it.

mod apart;

pub use apart::furthest_with;

use bolthole_domain::{BiteTier, Outcome, RungId, SortedSet};
use bolthole_method::{Ladder, Method};

use crate::bites::{BiteLock, bite_locks, teeth_that_lock, tier_after};
use crate::health::{Health, health};
use crate::history::whole_day;
use crate::nest::was_left_alone;
use crate::{EntryKind, History, Trial};

/// Calm days on a rung before one on. Source: the article's rule, asked twice (tips 5 and 10).
const CALM_DAYS: u32 = 2;
/// After so many calm days in a row a rung known from before the run is regained by one calm day (ours): continued calm
/// always leads to a new try, however long the way back was.
pub(crate) const STEADY_DAYS: u32 = 5;
/// Poor outcomes in a row on one rung before one down.
const POOR_IN_A_ROW: u32 = 2;
/// One rung lower for each so many days away.
const DAYS_AWAY_PER_RUNG: i64 = 7;

/// What the log says about one rung.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct RungStanding {
    /// Outcomes with their days, oldest first. Where one caregiver is looked at: theirs, and the frights of others.
    pub(crate) outcomes: Vec<(f64, Outcome)>,
    /// Those of them that were the caregiver's own.
    pub(crate) own: Vec<(f64, Outcome)>,
    /// Calm on enough days since the last setback.
    solid: bool,
    /// Was solid, and nothing that the rat did speaks against it since. Days without a visit do not.
    known: bool,
    /// Was shown calm, ever.
    calm_ever: bool,
    /// Known with another caregiver at the time.
    with_another: bool,
    /// Known without an own visit, because it is known with another and asks nothing of the person.
    given: bool,
    /// Was given when it was first tried.
    pub(crate) began_given: bool,
    /// Tried or set back, so that nothing is given any more.
    met: bool,
    /// First tried before the present run of calm days.
    pub(crate) met_before_run: bool,
    /// Days on which it set the rat back: a fright, or poor twice in a row.
    pub(crate) setbacks: Vec<f64>,
    calm_days: u32,
    /// The first of `calm_days`.
    calm_since: Option<i64>,
    last_calm_day: Option<i64>,
    poor_run: u32,
}

impl RungStanding {
    /// Tried, with whatever outcome; or as good as tried.
    pub(crate) fn was_tried(&self) -> bool {
        !self.own.is_empty() || self.given
    }

    /// Calm on enough days since the last setback.
    pub(crate) fn is_solid(&self) -> bool {
        self.solid || self.given
    }

    /// Was shown calm, ever.
    pub(crate) fn was_calm(&self) -> bool {
        self.calm_ever || self.given
    }

    /// The last time it frightened.
    pub(crate) fn last_fright(&self) -> Option<f64> {
        self.outcomes
            .iter()
            .rev()
            .find(|(_, outcome)| outcome.is_fright())
            .map(|(day, _)| *day)
    }

    /// Distinct days with a calm outcome, ever.
    pub(crate) fn n_calm_days(&self) -> usize {
        let mut days: Vec<i64> = self
            .outcomes
            .iter()
            .filter(|(_, o)| o.is_calm())
            .map(|(day, _)| whole_day(*day))
            .collect();
        days.dedup();
        days.len()
    }

    fn note(&mut self, day: f64, outcome: Outcome) {
        if !self.met {
            self.began_given = self.given;
        }
        self.given = false;
        self.met = true;
        self.outcomes.push((day, outcome));
        self.own.push((day, outcome));
        self.calm_ever |= outcome.is_calm();
    }

    /// Something that the rat did speaks against it.
    fn set_back(&mut self) {
        self.known = false;
        self.fade();
    }

    /// To be shown calm again, from the beginning.
    fn fade(&mut self) {
        self.solid = false;
        self.given = false;
        self.met = true;
        self.calm_days = 0;
        self.calm_since = None;
        self.last_calm_day = None;
        self.poor_run = 0;
    }
}

/// One visit of the log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Met<'h> {
    /// When.
    pub(crate) day: f64,
    /// The rung's place; none: a rung of an older or newer ladder.
    pub(crate) place: Option<usize>,
    /// What was tried, and how it went.
    pub(crate) trial: &'h Trial,
}

/// A rat's standing on one day, from everything up to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Standing<'h> {
    /// The day asked for.
    pub(crate) day: f64,
    /// One for each rung, in ladder order.
    pub(crate) rungs: Vec<RungStanding>,
    /// Trials up to the day, oldest first.
    pub(crate) trials: Vec<Met<'h>>,
    /// Those of them on the whole day of `day`, by their places.
    today: Vec<usize>,
    /// What each rung builds on.
    pub(crate) below: Vec<Vec<usize>>,
    /// Bodily signs and what is known.
    pub(crate) health: Health,
    /// Bites and their locks.
    pub(crate) bites: Vec<BiteLock>,
    /// How much teeth are to be expected.
    pub(crate) bite_tier: BiteTier,
    /// Days in a row on which everything was calm.
    pub(crate) calm_run: u32,
    /// Rungs lower because nobody came, at the last return.
    pub(crate) lowered_by_absence: u32,
    /// It came to another home, and nothing is solid there yet.
    pub(crate) is_new_home: bool,
    /// Where somebody else is known to the rat further than the caregiver who asks.
    pub(crate) ahead: Option<Ahead>,
    /// The standing with everybody, where this one is one caregiver's own.
    pub(crate) everybody: Option<Box<Standing<'h>>>,
    last_day: Option<i64>,
    last_calm_day: Option<i64>,
}

/// Another caregiver, with whom the rat is further.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ahead {
    /// Who, as the log names them.
    pub(crate) who: String,
    /// The furthest rung that is solid with them: its place on the ladder.
    pub(crate) place: usize,
}

impl<'h> Standing<'h> {
    /// Replays `history` up to `day`.
    pub(crate) fn of(method: &Method, history: &'h History, day: f64) -> Standing<'h> {
        let mut standing = Standing::at_the_beginning(method, history, day);
        for entry in history.entries.iter().filter(|entry| entry.day <= day) {
            match &entry.kind {
                EntryKind::Trial(trial) => {
                    standing.return_after_absence(&method.ladder, entry.whole_day());
                    standing.take(&method.ladder, entry.day, trial);
                }
                EntryKind::Bite { severity, zone } if teeth_that_lock(*severity, *zone) => {
                    standing.take_bite(&method.ladder, entry.day);
                }
                EntryKind::NewHome => standing.move_home(entry.whole_day()),
                _ => {}
            }
        }
        standing.return_after_absence(&method.ladder, whole_day(day));
        standing
    }

    /// Nothing replayed yet; what the rat's body and its bites say of `day` is known already.
    fn at_the_beginning(method: &Method, history: &History, day: f64) -> Standing<'h> {
        let health = health(method, history, day);
        let bites = bite_locks(&method.ladder, history, day);
        Standing {
            day,
            rungs: vec![RungStanding::default(); method.ladder.rungs().len()],
            trials: Vec::new(),
            today: Vec::new(),
            below: (0..method.ladder.rungs().len())
                .map(|place| before(&method.ladder, place))
                .collect(),
            bite_tier: tier_after(&bites, method, &health.known, history, day),
            bites,
            health,
            calm_run: 0,
            lowered_by_absence: 0,
            is_new_home: false,
            ahead: None,
            everybody: None,
            last_day: None,
            last_calm_day: None,
        }
    }

    /// The standing of that rung.
    pub(crate) fn rung(&self, ladder: &Ladder, id: &RungId) -> Option<&RungStanding> {
        ladder.position(id).map(|index| &self.rungs[index])
    }

    /// Trials on the whole day of `self.day`.
    pub(crate) fn today(&self) -> impl Iterator<Item = &'h Trial> {
        self.today.iter().map(|&place| self.trials[place].trial)
    }

    /// As `today`, with their places.
    pub(crate) fn today_met(&self) -> impl Iterator<Item = &Met<'h>> {
        self.today.iter().map(|&place| &self.trials[place])
    }

    /// Calm days on that rung since it last set the rat back. A calm day on what it builds on counts half.
    pub(crate) fn calm_days_towards(&self, index: usize) -> f64 {
        let rung = &self.rungs[index];
        let Some(since) = rung.calm_since else {
            return 0.0;
        };
        let calm_on = |places: &[usize]| -> SortedSet<i64> {
            let calm = self.trials.iter().filter(|met| {
                met.trial.outcome.is_calm()
                    && since <= whole_day(met.day)
                    && met.place.is_some_and(|place| places.contains(&place))
            });
            calm.map(|met| whole_day(met.day)).collect()
        };
        let here = calm_on(&[index]);
        let below = calm_on(&self.below[index]);
        let n_half = below.iter().filter(|day| !here.contains(day)).count();
        let n_half = u32::try_from(n_half).unwrap_or(u32::MAX);
        f64::from(rung.calm_days) + 0.5 * f64::from(n_half)
    }

    fn take(&mut self, ladder: &Ladder, day: f64, trial: &'h Trial) {
        // Some rung of an older or newer ladder: kept in the log, but no step of this one.
        let Some(index) = self.remember(ladder, day, trial) else {
            return;
        };
        self.count_run(whole_day(day), trial.outcome);
        self.rungs[index].note(day, trial.outcome);
        match trial.outcome {
            outcome if outcome.is_calm() => self.calm(index, whole_day(day)),
            outcome if outcome.is_fright() => self.down_from(index, day),
            _ => {
                self.rungs[index].poor_run += 1;
                let poor_run = self.rungs[index].poor_run;
                if POOR_IN_A_ROW <= poor_run {
                    self.down_from(index, day);
                } else {
                    self.rungs[index].calm_days = 0;
                    self.rungs[index].calm_since = None;
                    self.rungs[index].last_calm_day = None;
                }
            }
        }
    }

    /// Keeps the visit; the place of its rung.
    fn remember(&mut self, ladder: &Ladder, day: f64, trial: &'h Trial) -> Option<usize> {
        let place = ladder.position(&trial.rung);
        if whole_day(day) == whole_day(self.day) {
            self.today.push(self.trials.len());
        }
        self.trials.push(Met { day, place, trial });
        place
    }

    /// A bite that was noted and not logged as a visit's outcome is a fright all the same (H8).
    fn take_bite(&mut self, ladder: &Ladder, day: f64) {
        let today = whole_day(day);
        let mut that_day = self.trials.iter().filter(|met| whole_day(met.day) == today);
        if that_day.clone().any(|met| met.trial.outcome.is_teeth()) {
            return;
        }
        self.calm_run = 0;
        let last = that_day.next_back().and_then(|met| met.place);
        let index = last.unwrap_or_else(|| self.frontier(ladder));
        self.down_from(index, day);
    }

    fn calm(&mut self, index: usize, today: i64) {
        let steady = STEADY_DAYS <= self.calm_run;
        let rung = &mut self.rungs[index];
        rung.poor_run = 0;
        if rung.last_calm_day != Some(today) {
            rung.last_calm_day = Some(today);
            rung.calm_since = rung.calm_since.or(Some(today));
            rung.calm_days += 1;
        }
        let needed = if rung.with_another || (steady && rung.met_before_run) {
            1
        } else {
            CALM_DAYS
        };
        rung.solid |= needed <= rung.calm_days;
        rung.known |= rung.solid;
    }

    fn count_run(&mut self, today: i64, outcome: Outcome) {
        if !outcome.is_calm() {
            self.calm_run = 0;
            return;
        }
        if self.calm_run == 0 {
            for rung in &mut self.rungs {
                rung.met_before_run = rung.was_tried();
            }
        }
        if self.calm_run == 0 || self.last_calm_day != Some(today) {
            self.calm_run += 1;
        }
        self.last_calm_day = Some(today);
    }

    fn down_from(&mut self, index: usize, day: f64) {
        self.rungs[index].set_back();
        self.rungs[index].setbacks.push(day);
        if let Some(lower) = self.one_down(index) {
            self.rungs[lower].set_back();
        }
    }

    /// In another home everything is shown again, from the first step. Source: the first week in a new home; H17.
    fn move_home(&mut self, today: i64) {
        self.rungs.iter_mut().for_each(RungStanding::fade);
        self.calm_run = 0;
        self.lowered_by_absence = 0;
        self.last_day = Some(today);
        self.is_new_home = true;
    }

    /// One rung lower for each week nobody came.
    fn return_after_absence(&mut self, ladder: &Ladder, today: i64) {
        let away = self.last_day.map_or(0, |last| today - last);
        self.last_day = Some(today);
        if away < DAYS_AWAY_PER_RUNG {
            if 0 < away {
                self.lowered_by_absence = 0;
            }
            return;
        }
        self.lowered_by_absence = 0;
        self.calm_run = 0;
        let mut index = self.frontier(ladder);
        for _ in 0..away / DAYS_AWAY_PER_RUNG {
            let Some(lower) = self.one_down(index) else {
                break;
            };
            self.rungs[lower].fade();
            self.lowered_by_absence += 1;
            index = lower;
        }
    }

    /// The nearest earlier rung, in ladder order, that `index` builds on, however indirectly.
    pub(crate) fn one_down(&self, index: usize) -> Option<usize> {
        self.below[index].last().copied()
    }

    /// The first rung, in order, that is not solid and whose way is open; the last rung when all are solid.
    ///
    /// A nest that is left alone is no frontier, and the way goes past it.
    fn frontier(&self, ladder: &Ladder) -> usize {
        let rungs = ladder.rungs();
        let until = self.trials.last().map_or(f64::NEG_INFINITY, |met| met.day);
        let is_left_alone = |index: usize| {
            let by_then = self.bites.iter().filter(|bite| bite.day <= until);
            was_left_alone(&rungs[index], &self.rungs[index], by_then)
        };
        let is_past = |id: &RungId| {
            let below = ladder.position(id);
            below.is_some_and(|below| self.rungs[below].was_calm() || is_left_alone(below))
        };
        let open = |index: &usize| {
            !self.rungs[*index].is_solid()
                && !is_left_alone(*index)
                && rungs[*index].after.iter().all(is_past)
        };
        (0..rungs.len()).find(open).unwrap_or(rungs.len() - 1)
    }
}

/// Places of all rungs that `index` builds on, in ladder order.
fn before(ladder: &Ladder, index: usize) -> Vec<usize> {
    let rungs = ladder.rungs();
    let mut needed = vec![false; rungs.len()];
    needed[index] = true;
    for place in (0..=index).rev().filter(|&place| place < rungs.len()) {
        if needed[place] {
            for after in rungs[place].after.iter().filter_map(|id| ladder.position(id)) {
                needed[after] = true;
            }
        }
    }
    (0..index).filter(|&place| needed[place]).collect()
}
